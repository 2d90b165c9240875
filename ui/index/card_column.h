// SPDX-License-Identifier: GPL-3.0-or-later
// Cards one below the other that share the height there is, and scroll only where their least heights do not fit.
#pragma once

#include <QScrollArea>

#include <vector>

namespace ui {

class CardColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit CardColumn(QWidget* parent = nullptr);

    /// What is left over goes to those that grow.
    void addCard(QWidget* card, bool grows);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Card {
        QWidget* widget = nullptr;
        bool grows = false;
    };
    void fit();

    QWidget* m_content;
    std::vector<Card> m_cards;
};

} // namespace ui
