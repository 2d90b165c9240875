// SPDX-License-Identifier: GPL-3.0-or-later
// What the contribution view is made of. For contribution_view.cpp and contribution_parts.cpp only.
#pragma once

#include "ui/contribution/contribution_runner.h"
#include "ui/contribution/contribution_text.h"
#include "ui/contribution/contribution_view.h"
#include "ui/session/session.h"
#include "ui/widgets/segmented_switch.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QBoxLayout;
class QLabel;
class QMenu;
class QScrollArea;
class QShortcut;
class QToolButton;

namespace ui {

class ChartCard;
class RegionSwitch;
class StatusRow;
class SynergyMap;
class WaterfallChart;

/// Settings of the workspace.
inline const QString kOutcomeSetting = QStringLiteral("contribution_outcome");
inline const QString kPlayersSetting = QStringLiteral("contribution_players");
inline const QString kMeasureSetting = QStringLiteral("contribution_measure");
/// Segments.
inline const QString kGroups = QStringLiteral("players-groups");
inline const QString kLevers = QStringLiteral("players-levers");

struct MeasureSegment {
    const char* id;
    ContributionMeasure measure;
};
inline constexpr MeasureSegment kMeasures[] = {{"measure-shapley", ContributionMeasure::Shapley},
                                               {"measure-alone", ContributionMeasure::Alone},
                                               {"measure-left-out", ContributionMeasure::LeftOut}};

/// Of a segment; Shapley for another name.
[[nodiscard]] ContributionMeasure measureOf(const QString& id);
/// "Sampling orders: 1,200 of 4,000 runs, about 3 s left".
[[nodiscard]] QString progressText(const Appearance& appearance, const ContributionQuestion& question, qulonglong done, qulonglong total,
                                   double secondsLeft);

struct ContributionView::Parts {
    Parts(ContributionView& owner, Appearance& look, Session& state)
        : view(owner)
        , appearance(look)
        , session(state)
    {
    }

    ContributionView& view;
    Appearance& appearance;
    Session& session;
    ContributionRunner* runner = nullptr;
    SegmentedSwitch* players = nullptr;
    SegmentedSwitch* measure = nullptr;
    QToolButton* exportButton = nullptr;
    QMenu* exportMenu = nullptr;
    RegionSwitch* region = nullptr;
    StatusRow* status = nullptr;
    QLabel* sentence = nullptr;
    QScrollArea* scroll = nullptr;
    QBoxLayout* cards = nullptr;
    ChartCard* waterfallCard = nullptr;
    WaterfallChart* waterfall = nullptr;
    ChartCard* synergyCard = nullptr;
    SynergyMap* synergy = nullptr;
    QShortcut* escape = nullptr;
    std::function<QString(const QString&, const QString&)> chooseFile;

    QString outcome;
    bool asked = false; ///< the user chose what is to be run: many runs are no reason to wait
    std::optional<ContributionAnswer> answer;
    std::optional<ContributionResult> shown;
    std::optional<QString> stoppedText; ///< of a run that was cancelled, until the next one

    void build();
    void buildTools(QBoxLayout& column);
    void buildCards(QBoxLayout& column);
    void connectAll();
    void retext();
    void fillExport();

    [[nodiscard]] bool inGroups() const { return players->chosen() != kLevers; }
    [[nodiscard]] ContributionMeasure chosenMeasure() const { return measureOf(measure->chosen()); }
    [[nodiscard]] std::optional<ContributionQuestion> question() const;
    [[nodiscard]] ContributionPair pair() const;
    [[nodiscard]] std::vector<core::policy::Place> places() const;

    void refresh();
    void ask(ContributionQuestion question);
    void take(const ContributionAnswer& answer);
    void showResult();
    void showStatus(const std::optional<ContributionQuestion>& wanted);
    void setStale(bool stale);
    void fillRegions();
    void choosePlace(int row);
    void openPicker();
    void chooseOutcome(const QString& key);
    void arrange();
    void save(bool xlsx);
    [[nodiscard]] std::optional<core::why::Subject> subjectAt(const QPoint& at) const;
};

} // namespace ui
