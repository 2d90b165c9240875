// SPDX-License-Identifier: GPL-3.0-or-later
// A constant of another model in the panel: its row, 36 high, which opens in place into what the document says of it.
#pragma once

#include "ui/explore/levers/lever_row.h"
#include "ui/widgets/number_field.h"

class QLabel;

namespace ui {

class Appearance;
class ConstantSlider;
class GradeChip;
class LinkButton;
class Session;
class TextBlock;

/// Both ends of a slider's range below it, and the model's own value under its mark where there is room.
class RangeScale : public QWidget {
    Q_OBJECT

public:
    RangeScale(const Appearance& appearance, const ConstantSlider& slider, double mark, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    const ConstantSlider& m_slider;
    double m_mark;
};

/// A constant's value as written and read: all its digits. `unit` may be typed behind it. Any number does, also beyond the range.
[[nodiscard]] NumberFormat constantFormat(const Appearance& appearance, const QString& unit);

/// Widgets are found by name, with the lever's id behind: "leverName_", "leverValue_", "leverSlider_", "leverUnit_", "leverOutside_",
/// "leverMessage_", "leverSentence_", "leverNote_", "leverGrade_", "leverReset_", "leverWhy_".
class ConstantItem : public LeverRow {
    Q_OBJECT

public:
    /// `lever` is a constant.
    ConstantItem(Appearance& appearance, Session& session, const core::policy::Lever& lever, QWidget* parent = nullptr);

    [[nodiscard]] bool isOpen() const override { return m_open; }
    void setOpen(bool open) override;
    [[nodiscard]] NameButton* nameButton() const override { return m_name; }
    void refresh() override;
    void retext() override;

    [[nodiscard]] int heightForWidth(int width) const override { return layOut(width, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void setNumber(double number, const QString& gesture);
    void makeCard();
    void retextCard();
    void showMessage(const QString& sentence);
    void refreshOutside();
    [[nodiscard]] bool isOutside() const;
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QString rangeInWords() const;
    [[nodiscard]] QRect whyRoom() const;
    /// Places the parts for `width` when `place`; the height they take.
    int layOut(int width, bool place) const;
    void arrange();

    Appearance& m_appearance;
    Session& m_session;
    double m_number = 0;
    bool m_open = false;

    NameButton* m_name;
    NumberField* m_value;
    QLabel* m_unit;
    ConstantSlider* m_slider;
    RangeScale* m_scale;
    TextBlock* m_outside;
    TextBlock* m_message;

    // Of the card; made when first opened.
    QWidget* m_card = nullptr;
    TextBlock* m_sentence = nullptr;
    TextBlock* m_note = nullptr;
    GradeChip* m_grade = nullptr;
    LinkButton* m_reset = nullptr;
    LinkButton* m_why = nullptr;
};

} // namespace ui
