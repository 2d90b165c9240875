// SPDX-License-Identifier: GPL-3.0-or-later
// What is varied between runs: worlds, groups of inputs, every input with its range, design and seed. Every change is an undo step.
//
// Widgets are found by name: "variedParameters", "variedCosts", "variedData", "variedShape", "variedDesign", "variedSeed",
// "variedReset", "variedWorld-ID", "variedWeight-ID", "variedFilter", "variedShow" (segments "all", "varied", "not", "changed"),
// "variedTable", "variedSummary", "variedCount".
#pragma once

#include "ui/session/futures_book.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class Appearance;
class SegmentedSwitch;
class Session;
class TableView;
class TextBlock;
class UncertaintyState;
class VariedFilter;
class VariedModel;

class VariedView : public QWidget {
    Q_OBJECT

public:
    VariedView(Appearance& appearance, Session& session, UncertaintyState& state, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] const VariedModel& model() const { return *m_model; }
    void reset(); ///< everything as at the beginning

signals:
    void refused(const QString& sentence); ///< empty: nothing is refused any more

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct WorldRow {
        QString id;
        QWidget* row = nullptr;
        QCheckBox* box = nullptr;
        QSpinBox* weight = nullptr;
    };
    void buildControls(QVBoxLayout& column);
    void buildTable(QVBoxLayout& column);
    void refreshWorlds();
    void refreshCount();
    void change(const std::function<void(FuturesChoices&)>& edit);
    void takeWorlds();
    void takeSeed();
    void dropChoice();
    void retranslate();

    Appearance& m_appearance;
    Session& m_session;
    UncertaintyState& m_state;
    QFrame* m_controls;
    QLabel* m_groupsTitle;
    QCheckBox* m_parameters;
    QCheckBox* m_costs;
    QCheckBox* m_data;
    QLabel* m_shapeLabel;
    QComboBox* m_shape;
    QLabel* m_worldsTitle;
    QVBoxLayout* m_worldsColumn;
    std::vector<WorldRow> m_worlds;
    TextBlock* m_worldsNote;
    QLabel* m_designTitle;
    QLabel* m_designLabel;
    QComboBox* m_design;
    QLabel* m_seedLabel;
    QLineEdit* m_seed;
    QPushButton* m_reset;
    QFrame* m_listCard;
    QLineEdit* m_filterText;
    SegmentedSwitch* m_show;
    VariedModel* m_model;
    VariedFilter* m_filter;
    TableView* m_table;
    TextBlock* m_summary;
    QLabel* m_count;
    std::shared_ptr<const core::uncertainty::SamplingPlan> m_plan; ///< what the table shows
    FuturesChoices m_choices;
    core::policy::Language m_language = core::policy::Language::English;
    bool m_filling = false;
};

} // namespace ui
