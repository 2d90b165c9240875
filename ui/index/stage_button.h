// SPDX-License-Identifier: GPL-3.0-or-later
// The button of a stage: which stage in a faint note, the choice in bold, and a menu under it.
#pragma once

#include <QToolButton>

namespace ui {

class Appearance;

class StageButton : public QToolButton {
    Q_OBJECT

public:
    explicit StageButton(const Appearance& appearance, QWidget* parent = nullptr);

    void setTexts(const QString& stage, const QString& choice);
    /// The choice is cut where the button would be wider than that; 0 = never.
    void setMostWidth(int pixels);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    QString m_stage;
    QString m_choice;
    int m_most = 0;
};

} // namespace ui
