// SPDX-License-Identifier: GPL-3.0-or-later
// Cards one below the other that share the height there is, and scroll only where their least heights do not fit.
#pragma once

#include <QScrollArea>

namespace ui {

class CardColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit CardColumn(QWidget* parent = nullptr);

    void addCard(QWidget* card, int stretch);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    QWidget* m_content;
};

} // namespace ui
