// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of the lever table: how it is drawn, and the slider and number that take its place while it is changed.
#pragma once

#include <QStyledItemDelegate>
#include <QWidget>

class QToolButton;

namespace ui {

class Appearance;
class LeverSlider;
class NumberField;

/// Bar with the papers' mark and the number. Inherited: pale and grey, with the sign of the parent. Own: bold.
class LeverCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kHeight = 36;
    static constexpr int kNumberWidth = 56;
    static constexpr int kLeastWidth = 184;

    explicit LeverCellDelegate(const Appearance& appearance, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the bar stands in a cell; the editor's slider has its groove there.
    [[nodiscard]] static QRectF barOf(const QRectF& cell);

private:
    const Appearance& m_appearance;
};

class LeverCellEditor : public QWidget {
    Q_OBJECT

public:
    LeverCellEditor(const Appearance& appearance, QWidget* parent);

    [[nodiscard]] LeverSlider& slider() const { return *m_slider; }
    [[nodiscard]] NumberField& value() const { return *m_value; }
    [[nodiscard]] QToolButton& inherit() const { return *m_inherit; }
    void showStrength(double strength);
    void setInheritable(bool inheritable);
    void retext();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    const Appearance& m_appearance;
    LeverSlider* m_slider;
    NumberField* m_value;
    QToolButton* m_inherit;
};

} // namespace ui
