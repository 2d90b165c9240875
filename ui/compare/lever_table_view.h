// SPDX-License-Identifier: GPL-3.0-or-later
// The levers view of Compare: levers by scenarios, each cell changed in place by slider and number.
//
// Mouse: a press on a cell's bar moves it at once; on its number it can be typed. Keyboard: arrows go from cell to cell, Enter or F2
// opens a cell, a digit starts typing there, Delete sets a child's own value back to its parent's; in an open cell the arrows move the
// slider, Tab goes to the number, Esc closes; Alt+Enter shows all of the lever beside its cell: dates and regions too, as the button
// "leverDetails" and the menu do. Widgets are found by name: "leverTable", "leverFilter" ("levers-different", "levers-equal",
// "levers-all"), "leverEditor" with "leverEditorSlider" (of a constant "leverEditorConstant"), "leverEditorValue",
// "leverEditorInherit"; "leverPopover"; "leverNote" says why something cannot be done.
#pragma once

#include "core/base/result.h"
#include "core/export/spreadsheet.h"
#include "core/policy/scenario.h"
#include "ui/compare/lever_model.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QMenu;
class QMouseEvent;
class QPushButton;
class QTableView;

namespace ui {

class CompareState;
class LeverCellEditor;
class LeverPopover;
class SegmentedSwitch;
class Session;

class LeverTableView : public QWidget {
    Q_OBJECT

public:
    LeverTableView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent = nullptr);
    ~LeverTableView() override;

    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] const LeverModel& model() const { return *m_model; }
    [[nodiscard]] QModelIndex cellOf(const QString& leverId, const QString& scenarioId) const;
    /// Opens a cell; where it cannot be changed, the note says why. False then.
    bool edit(const QModelIndex& cell);
    [[nodiscard]] bool isEditing() const { return m_open.isValid(); }
    void closeEditor();

    /// Everything of a cell's lever, beside the cell. Nothing of a constant, which has neither dates nor parts by region.
    void showDetails(const QModelIndex& cell);

    /// Tab separated, heads included: every lever shown by every scenario.
    [[nodiscard]] QString copiedText() const;
    /// The same to be stored, with dates and parts by region: of each scenario strength in per cent, start, ramp, length, regions.
    /// Of a model whose levers are constants the unit, the model's own value and each scenario's.
    [[nodiscard]] core::exporting::Sheet sheet() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void retext();
    void retextFilter();
    void fitColumns();
    void refreshDetails();
    [[nodiscard]] core::exporting::Sheet constantSheet() const;
    void placeEditor();
    void setStrength(double strength, const QString& gesture);
    void setConstant(double value, const QString& gesture);
    void showOpenCell();
    void answered(const core::Checked<void>& done);
    void inherit(const QModelIndex& cell);
    void fillMenu(QMenu& menu, const QModelIndex& cell);
    void say(const QString& sentence);
    bool tableKey(QKeyEvent& event);
    bool pressed(QMouseEvent& event);
    void forward(QMouseEvent& event);

    Appearance& m_appearance;
    Session& m_session;
    CompareState& m_state;
    LeverModel* m_model;
    QTableView* m_table;
    SegmentedSwitch* m_filter;
    QPushButton* m_details;
    QLabel* m_note;
    LeverPopover* m_popover = nullptr; ///< made when first opened
    LeverCellEditor* m_editor;
    class WhyHook* m_why = nullptr;
    QPersistentModelIndex m_open;
    bool m_forwarding = false;
    bool m_dragging = false; ///< the button went down on a cell and its slider follows
    QString m_gesture;
    core::policy::LeverSetting m_beforeMove; ///< what a gesture moves in proportion to
};

} // namespace ui
