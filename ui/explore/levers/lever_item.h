// SPDX-License-Identifier: GPL-3.0-or-later
// One lever in the panel: its row, 36 high, which opens in place into its card.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"
#include "ui/explore/levers/lever_row.h"

namespace ui {

class ActivityStrip;
class Appearance;
class LeverCard;
class LeverSlider;
class NameButton;
class NumberField;
class Session;
class TermText;
class TextBlock;

/// The names of the strength bands below a card's slider, the present one in bold.
class BandScale : public QWidget {
    Q_OBJECT

public:
    BandScale(const Appearance& appearance, const LeverSlider& slider, QWidget* parent = nullptr);
    void showStrength(double strength);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    const LeverSlider& m_slider;
    double m_strength = 0;
};

class LeverItem : public LeverRow {
    Q_OBJECT

public:
    LeverItem(Appearance& appearance, Session& session, const core::policy::Lever& lever, QWidget* parent = nullptr);

    [[nodiscard]] bool isOpen() const override { return m_open; }
    void setOpen(bool open) override;
    [[nodiscard]] NameButton* nameButton() const override { return m_name; }

    void refresh() override;
    void refreshCost() override;
    void retext() override;
    void rebuildRegions() override;

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void apply(const core::policy::LeverSetting& setting, const QString& gesture);
    void setStrength(double strength, const QString& gesture);
    void makeCard();
    [[nodiscard]] QRect whyRoom() const; ///< of the hover button: beside the name; empty where that takes all the room
    void showMessage(const QString& sentence);
    /// Places the parts for `width` when `place`; the height they take.
    int layOut(int width, bool place) const;
    void arrange();
    [[nodiscard]] QString spoken() const;

    Appearance& m_appearance;
    Session& m_session;
    core::policy::LeverSetting m_setting;
    double m_strength = 0;
    bool m_open = false;
    QString m_gesture;                        ///< of the last move of the whole lever
    core::policy::LeverSetting m_beforeMove;  ///< what it moves in proportion to

    NameButton* m_name;
    ActivityStrip* m_strip;
    NumberField* m_value;
    LeverSlider* m_slider;
    TermText* m_action;
    BandScale* m_bands;
    TextBlock* m_message;
    LeverCard* m_card = nullptr; ///< made when first opened
};

} // namespace ui
