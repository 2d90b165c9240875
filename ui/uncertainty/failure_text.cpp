// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/failure_text.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/time_words.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::discovery::Box;
using core::discovery::Limit;
using core::uncertainty::Input;
using core::uncertainty::InputKind;
using core::uncertainty::SamplingPlan;
using core::uncertainty::Target;

namespace {

constexpr int kMostNamed = 5;         ///< failed runs
constexpr std::size_t kMostDrawn = 2000; ///< more points only cover one another
constexpr double kNoGain = 1e-9;

enum class Measured { Number, Length, Date };

Measured measured(const core::policy::Naming& naming)
{
    if (naming.display == "years" || naming.display == "days")
        return Measured::Length;
    return naming.display == "year" ? Measured::Date : Measured::Number;
}

} // namespace

QString FailureText::year(double year) const
{
    return TimeWords(m_catalogue.span).inSentence(m_appearance, year);
}

QString FailureText::bound(const Target& target, double value) const
{
    return figure(m_appearance, kpiNaming(m_catalogue, target.figure), value).text();
}

QString FailureText::figureName(const Target& target) const
{
    return spaced(tr("%1 in %2", "a figure in a year").arg(fullKpiName(m_appearance, m_catalogue, m_regions, target.figure), year(target.year)));
}

QString FailureText::question(const Target& target) const
{
    if (target.low && target.high)
        return spaced(tr("In which futures does it lie outside %1?").arg(rangeText(m_appearance, kpiNaming(m_catalogue, target.figure), *target.low, *target.high)));
    if (target.low)
        return spaced(tr("In which futures does it stay below %1?").arg(bound(target, *target.low)));
    return spaced(tr("In which futures does it stay above %1?").arg(target.high ? bound(target, *target.high) : QString()));
}

QString FailureText::reaches(const Target& target) const
{
    if (target.low && target.high)
        return spaced(tr("lies within %1").arg(rangeText(m_appearance, kpiNaming(m_catalogue, target.figure), *target.low, *target.high)));
    if (target.low)
        return spaced(tr("reaches %1").arg(bound(target, *target.low)));
    return spaced(tr("is %1 or less").arg(target.high ? bound(target, *target.high) : QString()));
}

QString FailureText::limit(const SamplingPlan& plan, const Limit& limit) const
{
    const Input& input = plan.inputs[limit.input];
    if (input.kind == InputKind::World) {
        QStringList worlds;
        for (const double code : limit.categories)
            worlds << m_inputs.drawn(plan, input, code);
        return tr("the world is %1").arg(worlds.join(tr(" or ", "between worlds")));
    }
    const QString name = m_inputs.inSentence(input);
    const QString low = std::isfinite(limit.low) ? m_inputs.drawn(plan, input, limit.low) : QString();
    const QString high = std::isfinite(limit.high) ? m_inputs.drawn(plan, input, limit.high) : QString();
    if (!low.isEmpty() && !high.isEmpty())
        return tr("%1 is between %2 and %3").arg(name, m_inputs.drawn(plan, input, limit.low, false), high);
    const bool lower = !low.isEmpty();
    switch (measured(m_inputs.naming(input.kind, input.id))) {
    case Measured::Length: return (lower ? tr("%1 is %2 or longer") : tr("%1 is %2 or shorter")).arg(name, lower ? low : high);
    case Measured::Date: return (lower ? tr("%1 is %2 or later") : tr("%1 is %2 or earlier")).arg(name, lower ? low : high);
    case Measured::Number: break;
    }
    return (lower ? tr("%1 is %2 or more") : tr("%1 is %2 or less")).arg(name, lower ? low : high);
}

QString FailureText::rule(const SamplingPlan& plan, const Box& box, bool marked) const
{
    if (box.limits.empty())
        return tr("The box holds all futures: nothing is asked of them.");
    QStringList clauses;
    for (const Limit& each : box.limits) {
        const QString said = spaced(limit(plan, each));
        clauses << (marked ? QStringLiteral("<b>%1</b>").arg(said.toHtmlEscaped()) : said);
    }
    QString all = clauses.front();
    for (qsizetype i = 1; i < clauses.size(); ++i)
        all += (i + 1 == clauses.size() ? tr(" and ", "before the last limit of a rule") : tr(", ", "between limits of a rule")) + clauses[i];
    return spaced(tr("It misses when %1.", "limits of a rule").arg(all));
}

std::vector<FailureText::Share> FailureText::shares(const FailureAnswer& answer, const Box& box) const
{
    std::vector<Share> result;
    result.push_back({std::isfinite(box.density) ? percent(m_appearance, box.density) : QString(QChar(0x2013)), tr("of the futures in the box miss")});
    result.push_back({percent(m_appearance, box.coverage), tr("of all misses lie in the box")});
    result.push_back({percent(m_appearance, answer.missShare()), tr("of all futures miss")});
    return result;
}

bool FailureText::mightBeChance(double quasiP)
{
    return std::isfinite(quasiP) && quasiP > FailureState::kChance;
}

QString FailureText::chance(double quasiP) const
{
    if (!std::isfinite(quasiP))
        return {};
    const QLocale locale = m_appearance.locale();
    if (quasiP < 0.001)
        return spaced(tr("hardly chance (p < %1)").arg(locale.toString(0.001, 'f', 3)));
    const QString p = locale.toString(quasiP, 'f', quasiP < 0.1 ? 3 : 2);
    return spaced((mightBeChance(quasiP) ? tr("might be chance (p = %1)") : tr("hardly chance (p = %1)")).arg(p));
}

QString FailureText::chanceSentence(const SamplingPlan& plan, const Box& box) const
{
    QStringList names;
    for (std::size_t i = 0; i < box.limits.size() && i < box.quasiP.size(); ++i) {
        if (mightBeChance(box.quasiP[i]))
            names << m_inputs.inSentence(plan.inputs[box.limits[i].input]);
    }
    if (names.isEmpty())
        return {};
    if (names.size() > kMostNamed)
        return spaced(tr("%n limits might be chance: without each the box would do nearly as well.", nullptr, static_cast<int>(names.size())));
    return spaced(names.size() == 1 ? tr("The limit on %1 might be chance: without it the box would do nearly as well.").arg(names.front())
                                    : tr("The limits on %1 might be chance: without each the box would do nearly as well.").arg(names.join(tr(", ", "between limits of a rule"))));
}

QString FailureText::obstacle(const FailureAnswer& answer, const std::optional<Box>& box) const
{
    if (answer.used() == 0)
        return tr("No run gave a number: nothing can be said of this goal.");
    const QString runs = m_appearance.locale().toString(static_cast<qulonglong>(answer.used()));
    if (answer.result.ofInterest == 0)
        return spaced(tr("None of %1 futures misses: there is nothing to tell apart.").arg(runs));
    if (answer.result.ofInterest == answer.used())
        return spaced(tr("All %1 futures miss: no assumption within its range makes the scenario reach it.").arg(runs));
    if (!box)
        return tr("The search for a box did not finish.");
    const bool nothing = !answer.result.trajectory
        || std::ranges::all_of(answer.result.trajectory->boxes, [&](const Box& each) { return each.density <= answer.missShare() + kNoGain; });
    if (nothing)
        return tr("No input sets the misses apart by itself. That does not mean that there is no rule: inputs that only matter together are not found.");
    return {};
}

QString FailureText::failedSentence(const FailureAnswer& answer) const
{
    if (answer.result.failed == 0)
        return {};
    QStringList named;
    for (std::size_t member = 0; member < answer.result.outcomes.size(); ++member) {
        if (std::isfinite(answer.result.outcomes[member]))
            continue;
        if (named.size() == kMostNamed) {
            named << tr("…", "more failed runs");
            break;
        }
        named << m_appearance.locale().toString(static_cast<qulonglong>(member + 1));
    }
    return spaced(tr("%1 of %2 runs gave no number and are left out: numbers %3.", "counts; numbers of runs")
                      .arg(m_appearance.locale().toString(static_cast<qulonglong>(answer.result.failed)),
                           m_appearance.locale().toString(static_cast<qulonglong>(answer.result.members)), named.join(tr(", "))));
}

QString FailureText::madeWith(const FailureAnswer& answer) const
{
    const auto& worlds = answer.result.plan.worlds;
    const QString world = worlds.size() == 1 ? m_inputs.worldName(worlds.front()) : tr("%n worlds", nullptr, static_cast<int>(worlds.size()));
    QStringList parts{answer.question.scenarioName, world};
    const QString runs = m_appearance.locale().toString(static_cast<qulonglong>(answer.result.members));
    if (answer.result.members < answer.question.study.base.members)
        parts << tr("%1 of %2 runs").arg(runs, m_appearance.locale().toString(static_cast<qulonglong>(answer.question.study.base.members)));
    else
        parts << tr("%1 runs").arg(runs);
    parts << tr("%n inputs", nullptr, static_cast<int>(answer.result.plan.inputs.size())) << tr("seed %1").arg(answer.result.plan.seed);
    return spaced(tr("Made with: %1.").arg(parts.join(tr(", "))));
}

FailureAxis FailureText::axis(const FailureState& state, std::size_t place) const
{
    FailureAxis axis;
    const SamplingPlan& plan = state.answer()->result.plan;
    const Input& input = plan.inputs[place];
    axis.name = m_inputs.name(input);
    const Limit limit = state.limitOf(place);
    if (input.kind == InputKind::World) {
        for (const auto& world : plan.worlds)
            axis.categories << m_inputs.worldName(world);
        axis.inside = limit.categories;
        axis.most = static_cast<double>(axis.categories.size()) - 1;
        return axis;
    }
    axis.unit = m_inputs.unit(input.kind, input.id);
    axis.factor = m_inputs.factor(input.kind, input.id);
    axis.isYear = measured(m_inputs.naming(input.kind, input.id)) == Measured::Date;
    axis.least = std::numeric_limits<double>::infinity();
    axis.most = -axis.least;
    const auto& result = state.answer()->result;
    for (std::size_t member = 0; member < result.members; ++member) {
        const double value = result.values[member * plan.inputs.size() + place];
        axis.least = std::min(axis.least, value);
        axis.most = std::max(axis.most, value);
    }
    axis.low = limit.low;
    axis.high = limit.high;
    return axis;
}

FailureData FailureText::chart(const FailureState& state) const
{
    FailureData data;
    const auto answer = state.answer();
    if (!answer)
        return data;
    const Target& target = answer->question.target();
    data.title = question(target);
    const QString misses = m_appearance.locale().toString(static_cast<qulonglong>(answer->result.ofInterest));
    const QString used = m_appearance.locale().toString(static_cast<qulonglong>(answer->used()));
    data.unit = spaced(tr("%1 of %2 runs", "misses of all").arg(misses, used));
    data.missesText = tr("misses", "legend");
    data.reachesText = reaches(target);
    data.naming = kpiNaming(m_catalogue, target.figure);
    data.colourIndex = answer->question.colourIndex;
    data.boxed = state.box().has_value();
    const SamplingPlan& plan = answer->result.plan;
    if (plan.inputs.empty() || state.xInput() >= plan.inputs.size() || state.yInput() >= plan.inputs.size())
        return data;
    data.x = axis(state, state.xInput());
    data.y = axis(state, state.yInput());
    if (state.box())
        data.rule = rule(plan, *state.box(), false);
    std::vector<Limit> others;
    if (state.box()) {
        for (const Limit& each : state.box()->limits) {
            if (each.input != state.xInput() && each.input != state.yInput())
                others.push_back(each);
        }
    }
    const std::size_t width = plan.inputs.size();
    for (std::size_t member = 0; member < answer->result.members && data.points.size() < kMostDrawn; ++member) {
        const double outcome = answer->result.outcomes[member];
        if (!std::isfinite(outcome))
            continue;
        const double* values = answer->result.values.data() + member * width;
        const bool outside = std::ranges::any_of(others, [&](const Limit& each) {
            const auto kind = plan.inputs[each.input].kind == InputKind::World ? core::discovery::InputKind::Categorical : core::discovery::InputKind::Numeric;
            return !core::discovery::isInside(each, kind, values[each.input]);
        });
        data.points.push_back({member, values[state.xInput()], values[state.yInput()], outcome, !target.isReachedBy(outcome), outside});
    }
    QStringList footer{madeWith(*answer)};
    if (answer->used() > data.points.size())
        footer << tr("The first %1 are drawn.").arg(m_appearance.locale().toString(static_cast<qulonglong>(data.points.size())));
    footer << tr("Box search (PRIM) on these runs; drag an edge of the box to change the rule.");
    data.footer = spaced(footer.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
    return data;
}

TrajectoryData FailureText::trajectory(const FailureState& state) const
{
    TrajectoryData data;
    data.title = tr("From all futures to a small box");
    data.unit = tr("choose how tight the box is");
    if (!state.trajectory())
        return data;
    const auto& trajectory = *state.trajectory();
    for (std::size_t i = 0; i < trajectory.boxes.size(); ++i) {
        const Box& box = trajectory.boxes[i];
        data.boxes.push_back({box.coverage, std::isfinite(box.density) ? box.density : 0, static_cast<int>(box.limits.size()), box.pasted});
    }
    data.chosen = state.place();
    if (state.isEdited() && state.box())
        data.edited = TrajectoryBox{state.box()->coverage, std::isfinite(state.box()->density) ? state.box()->density : 0, static_cast<int>(state.box()->limits.size()), false};
    data.footer = tr("Each dot is a box. Square: made by hand.");
    return data;
}

} // namespace ui
