// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of a lever's card: schedule, regions, cost, evidence, what the paper says. The lever's name, slider and action
// sentence belong to the item around it.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"

#include <QString>
#include <QWidget>

class QMenu;
class QLabel;

namespace ui {

class Appearance;
class GradeChip;
class LeverPaper;
class LeverRegions;
class LinkButton;
class MenuButton;
class NumberField;
class ProblemLine;
class Session;
class TermText;
class TextBlock;

class LeverCard : public QWidget {
    Q_OBJECT

public:
    /// References must outlive it; made anew for other regions.
    LeverCard(const Appearance& appearance, Session& session, const core::policy::Lever& lever, QWidget* parent = nullptr);

    /// `setting` has all four fields; `strength` is what the lever's row shows.
    void showSetting(const core::policy::LeverSetting& setting, double strength);
    /// Null until first computed: the cost line stays as it is.
    void showCost(const core::policy::Projection* projection);
    void setEditable(bool editable);
    void retext();

signals:
    /// By hand; all four fields.
    void changed(const core::policy::LeverSetting& setting, const QString& gesture);
    void resetWanted();
    void proposalWanted();
    void whyWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeSchedule();
    QWidget* makeBottom();
    void openPaper(bool open);
    void refresh();
    void showBand();
    void showWarnings();
    [[nodiscard]] QString warnings() const;

    const Appearance& m_appearance;
    Session& m_session;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regionSet;
    const core::policy::Lever& m_lever;
    const core::policy::LeverCard* m_text; ///< may be null
    core::policy::LeverSetting m_setting;
    double m_strength = 0;
    double m_yearlyCostBnCny = 0; ///< of the dearest year
    double m_totalCostBnCny = 0;  ///< to the end of the run
    bool m_hasCost = false;

    TermText* m_band;
    QLabel* m_startLabel = nullptr;
    QLabel* m_rampLabel = nullptr;
    QLabel* m_durationLabel = nullptr;
    NumberField* m_start = nullptr;
    NumberField* m_ramp = nullptr;
    NumberField* m_duration = nullptr;
    ProblemLine* m_problem;
    TextBlock* m_warning;
    LeverRegions* m_regions = nullptr; ///< regional levers
    TextBlock* m_national = nullptr;   ///< national ones
    TextBlock* m_cost;
    GradeChip* m_grade = nullptr;
    LinkButton* m_paperButton = nullptr;
    LinkButton* m_whyButton = nullptr;
    MenuButton* m_menuButton = nullptr;
    QMenu* m_menu = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_propose = nullptr;
    LeverPaper* m_paper = nullptr; ///< made when first opened
};

} // namespace ui
