// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of the lever table: how it is drawn, and the slider and number that take its place while it is changed.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/widgets/number_field.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QToolButton;

namespace ui {

class Appearance;
class ConstantSlider;
class LeverSlider;

/// Bar with the papers' mark and the number; of a constant a bar over its range with a mark at the model's own value, and its unit. Inherited: pale and grey, with the sign of the parent. Own: bold.
class LeverCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kHeight = 36;
    static constexpr int kNumberWidth = 56;
    static constexpr int kLeastWidth = 184;
    static constexpr int kConstantWidth = 124; ///< of a constant's number and unit
    static constexpr int kLeastConstant = 252; ///< of a cell with them

    explicit LeverCellDelegate(const Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the bar stands in a cell; the editor's slider has its groove there.
    [[nodiscard]] static QRectF barOf(const QRectF& cell, int numberWidth = kNumberWidth);

private:
    void paintBar(QPainter& painter, const QRectF& bar, const QModelIndex& index) const;
    void paintConstantBar(QPainter& painter, const QRectF& bar, const QModelIndex& index) const;
    void paintConstant(QPainter& painter, const QRectF& room, const QModelIndex& index) const;

    const Appearance& m_appearance;
};

class LeverCellEditor : public QWidget {
    Q_OBJECT

public:
    LeverCellEditor(const Appearance& appearance, QWidget* parent);

    [[nodiscard]] LeverSlider& slider() const { return *m_slider; } ///< of a policy
    [[nodiscard]] ConstantSlider& constantSlider() const { return *m_constant; }
    /// Whichever of the two is shown.
    [[nodiscard]] QWidget& shownSlider() const;
    [[nodiscard]] NumberField& value() const { return *m_value; }
    [[nodiscard]] QToolButton& inherit() const { return *m_inherit; }
    /// What it edits from now on: strengths of a policy, or values of a constant in `unit`, as it is shown.
    void setLever(const core::policy::Lever& lever, const QString& unit);
    void showStrength(double strength);
    void showConstant(double value);
    void setInheritable(bool inheritable);
    void retext();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const Appearance& m_appearance;
    NumberFormat m_format; ///< of what is edited
    LeverSlider* m_slider;
    ConstantSlider* m_constant;
    NumberField* m_value;
    bool m_isConstant = false;
    double m_low = 0, m_high = 0; ///< of a constant
    QToolButton* m_inherit;
};

} // namespace ui
