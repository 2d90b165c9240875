// SPDX-License-Identifier: GPL-3.0-or-later
// The chips of the strip in their row.
#pragma once

#include <QWidget>

#include <vector>

namespace ui {

class Appearance;
class FrameButton;
class ScenarioChip;

/// Chips side by side, written shorter where there is little room; those that find none are hidden and listed. The current one always
/// has room.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    ChipRow(const Appearance& appearance, QWidget* parent = nullptr);

    /// Takes the chips over in their order.
    void setChips(std::vector<ScenarioChip*> chips);
    [[nodiscard]] const std::vector<ScenarioChip*>& chips() const { return m_chips; }
    [[nodiscard]] std::vector<ScenarioChip*> hiddenChips() const;
    [[nodiscard]] FrameButton& overflowButton() const { return *m_overflow; }
    /// The position among the chips for a drop at `x`.
    [[nodiscard]] int positionAt(int x) const;
    /// Shows where a dragged chip would go; negative = nowhere.
    void showDropMark(int x);
    void arrange();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    std::vector<ScenarioChip*> m_chips;
    FrameButton* m_overflow;
    int m_dropMark = -1;
};

} // namespace ui
