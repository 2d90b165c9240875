// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_runs.h"

#include "core/policy/world.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/time_chart.h"
#include "ui/why/why_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using core::policy::Projection;
using core::why::Subject;

namespace {

class WhyView {
    Q_DECLARE_TR_FUNCTIONS(ui::WhyView)
};

const core::policy::Claim* claimOf(const Subject& subject, const core::policy::Catalogue& catalogue)
{
    const auto claim = std::find_if(catalogue.claims.begin(), catalogue.claims.end(),
                                    [&](const core::policy::Claim& one) { return one.id == subject.id; });
    return subject.kind != Subject::Kind::Claim || claim == catalogue.claims.end() ? nullptr : &*claim;
}

std::optional<WhyRuns> againstBaseline(const Session& session)
{
    WhyRuns runs;
    runs.reference = session.baseline();
    runs.run = session.projection();
    if (!runs.reference || !runs.run)
        return std::nullopt;
    const ScenarioView& current = session.current();
    runs.name = current.name;
    runs.colour = scenarioToken(current.colourIndex);
    runs.compared = !current.baseline;
    if (!runs.compared)
        runs.run = runs.reference;
    runs.content = core::policy::inWorld(current.content, session.world());
    runs.referenceContent = core::policy::inWorld(session.scenarios().front().content, session.world());
    return runs;
}

std::optional<WhyRuns> ofPair(const Session& session)
{
    const ScenarioView* reference = session.scenario(session.referenceId());
    const ScenarioView* compared = session.scenario(session.comparedId());
    if (!reference || !compared)
        return againstBaseline(session);
    WhyRuns runs;
    runs.reference = session.projectionOf(reference->id);
    runs.run = session.projectionOf(compared->id);
    if (!runs.reference || !runs.run)
        return std::nullopt;
    runs.name = compared->name;
    runs.colour = scenarioToken(compared->colourIndex);
    runs.compared = reference->id != compared->id;
    if (!reference->baseline)
        runs.referenceName = reference->name;
    runs.referenceColour = scenarioToken(reference->colourIndex);
    runs.content = core::policy::inWorld(compared->content, session.world());
    runs.referenceContent = core::policy::inWorld(reference->content, session.world());
    return runs;
}

std::vector<QPointF> pointsOf(const Projection& run, const core::why::Subject& figure, double factor)
{
    std::vector<QPointF> points;
    const auto values = run.series(figure.id, figure.place);
    for (std::size_t k = 0; k < std::min(values.size(), run.times().size()); ++k)
        points.emplace_back(run.times()[k], values[k] * factor);
    return points;
}

} // namespace

Subject figureOf(const Subject& subject, const core::policy::Catalogue& catalogue)
{
    const auto* claim = claimOf(subject, catalogue);
    if (!claim)
        return subject;
    Subject figure;
    figure.id = claim->variable;
    figure.place = claim->group ? core::policy::Place::ofGroup(*claim->group) : core::policy::Place::national();
    figure.year = claim->year;
    return figure;
}

std::optional<WhyRuns> whyRuns(const Session& session, Comparison comparison)
{
    return comparison == Comparison::Pair ? ofPair(session) : againstBaseline(session);
}

std::optional<TimeChartData> whyChart(const Appearance& appearance, const Session& session, const WhyWords& words, const WhyRuns& runs,
                                      const core::why::Subject& figure, double year)
{
    TimeChartData shown;
    if (session.catalogue().variable(figure.id)) {
        ChartContext context;
        context.appearance = &appearance;
        context.catalogue = &session.catalogue();
        context.baseline = runs.reference.get();
        context.projection = runs.compared ? runs.run.get() : nullptr;
        context.scenarioName = runs.name;
        context.scenarioColour = runs.colour;
        context.year = year;
        context.place = figure.place;
        shown = ChartData::atPlace(context, figure.id, figure.place);
    } else {
        const core::policy::Naming naming = words.naming(figure);
        const double factor = appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
        shown.title = words.name(figure);
        shown.unit = QString::fromStdString(naming.unit.in(appearance.language()));
        shown.floor = 0;
        shown.time = TimeWords(session.catalogue().span);
        if (runs.compared)
            shown.lines.push_back({QStringLiteral("scenario"), runs.name, runs.colour, ChartLine::Style::Main, pointsOf(*runs.run, figure, factor), {}});
        shown.lines.push_back({QStringLiteral("baseline"), WhyView::tr("Baseline"), Token::Baseline, ChartLine::Style::Baseline,
                               pointsOf(*runs.reference, figure, factor), {}});
        if (shown.lines.front().points.empty())
            return std::nullopt;
    }
    if (!runs.referenceName.isEmpty())
        for (ChartLine& line : shown.lines)
            if (line.style == ChartLine::Style::Baseline) {
                line.label = runs.referenceName;
                line.name = runs.referenceName;
                line.colour = runs.referenceColour;
                line.style = ChartLine::Style::Compared;
            }
    shown.footer.clear();
    return shown;
}

} // namespace ui
