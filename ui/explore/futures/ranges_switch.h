// SPDX-License-Identifier: GPL-3.0-or-later
// Bands, text or nothing, and whether the difference is shown: a button that is the legend of the bands at the same time.
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

class QAction;
class QMenu;

namespace ui {

class Appearance;
class ExploreFutures;

/// Keyboard: Space, Enter and Down open the menu. Objects: "rangesSwitch" of whoever makes it; actions "rangesBands", "rangesText",
/// "rangesOff", "rangesDifference".
class RangesSwitch : public QToolButton {
    Q_OBJECT

public:
    /// Both must outlive it.
    RangesSwitch(const Appearance& appearance, ExploreFutures& futures, QWidget* parent = nullptr);

    /// Of the bands that the legend explains.
    void setColour(Token colour);
    /// Off where there is nothing to take the difference from.
    void setDifferencePossible(bool possible);
    /// Without its words, where the title needs the room.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString words() const; ///< in place of the legend
    void refresh();
    void retranslate();

    const Appearance& m_appearance;
    ExploreFutures& m_futures;
    QMenu* m_menu;
    QAction* m_bands;
    QAction* m_text;
    QAction* m_off;
    QAction* m_difference;
    Token m_colour = Token::Accent;
    bool m_compact = false;
};

} // namespace ui
