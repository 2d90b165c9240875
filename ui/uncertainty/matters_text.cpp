// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_text.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/time_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using core::policy::Grade;
using core::policy::Naming;
using core::sensitivity::MorrisEffect;
using core::sensitivity::SobolIndex;
using core::sensitivity::SobolOutput;
using core::sensitivity::SobolWarning;
using core::uncertainty::Input;
using core::uncertainty::InputKind;
using core::uncertainty::SamplingPlan;

namespace {

constexpr int kMostNamed = 5; ///< failed runs
constexpr int kEffectDecimals = 2;
constexpr double kMinute = 60;
constexpr double kTogether = 0.05; ///< of the variance: less is not told as acting together

MattersFigure figureOf(const SobolIndex& index)
{
    return {index.value, index.low, index.high, std::isfinite(index.value) && !index.aboveZero};
}

double spanOf(const TornadoRow& row, double central)
{
    double low = central;
    double high = central;
    for (const double value : {row.atLow, row.atHigh}) {
        if (std::isfinite(value)) {
            low = std::isfinite(low) ? std::min(low, value) : value;
            high = std::isfinite(high) ? std::max(high, value) : value;
        }
    }
    return high - low;
}

} // namespace

QString MattersText::join(const QStringList& sentences) const
{
    QStringList said = sentences;
    said.removeAll(QString());
    return spaced(said.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

QString MattersText::number(double value) const
{
    constexpr double kCent = 0.01;
    const double rounded = std::round(value / kCent) * kCent;
    const QString text = m_appearance.locale().toString(std::abs(rounded), 'f', 2);
    return rounded < 0 ? QChar(0x2212) + text : text;
}

QString MattersText::methodName(Method method)
{
    switch (method) {
    case Method::Tornado: return tr("Tornado");
    case Method::Morris: return tr("Screening");
    case Method::Sobol: return tr("Shares of variance");
    default: return {}; // not offered here
    }
}

QString MattersText::methodSentence(Method method)
{
    switch (method) {
    case Method::Tornado:
        return tr("One input at a time goes to its low and to its high end. What two inputs do together does not show.");
    case Method::Morris:
        return tr("Elementary effects after Morris: each input is moved alone from many places, which tells which of them matter at all.");
    case Method::Sobol:
        return tr("Sobol’ indices after Saltelli and Jansen: how much of the outcome’s variance each input owns, alone and with the others.");
    default: return {};
    }
}

QString MattersText::effortName(MattersEffort effort)
{
    switch (effort) {
    case MattersEffort::Quick: return tr("Quick");
    case MattersEffort::Usual: return tr("Usual");
    case MattersEffort::Thorough: return tr("Thorough");
    }
    return {};
}

QString MattersText::durationText(double seconds)
{
    if (seconds < 1)
        return tr("less than a second");
    if (seconds < 2 * kMinute)
        return spaced(tr("about %1 s").arg(static_cast<int>(std::ceil(seconds))));
    return spaced(tr("about %1 min").arg(static_cast<int>(std::ceil(seconds / kMinute))));
}

QString MattersText::yearText(double year) const
{
    return TimeWords(m_catalogue.span).inSentence(m_appearance, year);
}

QString MattersText::outcomeName(const MattersQuestion& question) const
{
    const QString name = fullKpiName(m_appearance, m_catalogue, m_regions, question.figure());
    return question.isDifference() ? tr("%1 against %2", "difference of a figure between two scenarios").arg(name, question.referenceName) : name;
}

QString MattersText::figure(const MattersQuestion& question, double value) const
{
    return ui::figure(m_appearance, kpiNaming(m_catalogue, question.figure()), value).text();
}

Naming MattersText::effectNaming(const MattersQuestion& question) const
{
    // Changes are smaller than the figure that they are of: three digits of their own.
    Naming naming = kpiNaming(m_catalogue, question.figure());
    naming.decimals += kEffectDecimals;
    return naming;
}

std::optional<Grade> MattersText::gradeOf(const Input& input) const
{
    // A world and a lever's strength are choices: there is no evidence of them. Another model has no papers of ours.
    if (m_catalogue.plain || input.kind == InputKind::World || input.kind == InputKind::LeverIntensity)
        return std::nullopt;
    return input.grade;
}

QString MattersText::endText(const SamplingPlan& plan, const Input& input, double value) const
{
    return input.kind == InputKind::World ? m_inputs.drawn(plan, input, value) : m_inputs.value(input.kind, input.id, value);
}

TornadoData MattersText::tornado(const MattersAnswer& answer, const std::optional<core::uncertainty::Target>& goal, std::size_t mostRows) const
{
    TornadoData data;
    const MattersQuestion& question = answer.question;
    const SamplingPlan& plan = answer.result.plan;
    data.title = tr("What the result leans on");
    data.unit = question.of == MattersOf::Levers
        ? tr("%1 in %2, one lever at a time").arg(outcomeName(question), yearText(answer.result.year))
        : tr("%1 in %2, one input at a time").arg(outcomeName(question), yearText(answer.result.year));
    data.naming = kpiNaming(m_catalogue, question.figure());
    data.colourIndex = question.colourIndex;
    data.mostRows = mostRows;
    data.footer = madeWith(answer);
    if (goal && !question.isDifference() && goal->figure == question.figure()) {
        data.targetLow = goal->low;
        data.targetHigh = goal->high;
    }
    if (!answer.result.tornado || answer.result.tornado->outputs.empty())
        return data;
    const auto& output = answer.result.tornado->outputs.front();
    data.central = output.central;
    for (const auto& bar : output.bars) {
        const Input& input = plan.inputs[bar.input];
        TornadoRow row;
        row.id = QString::fromStdString(input.name);
        row.name = m_inputs.name(input);
        row.grade = gradeOf(input);
        const bool world = input.kind == InputKind::World;
        const double low = world ? 0 : input.byWorld.front().low;
        const double high = world ? static_cast<double>(plan.worlds.size() - 1) : input.byWorld.front().high;
        row.lowText = spaced(endText(plan, input, low));
        row.highText = spaced(endText(plan, input, high));
        row.atLow = bar.atLow;
        row.atHigh = bar.atHigh;
        row.sameSide = bar.sameSide;
        data.rows.push_back(std::move(row));
    }
    return data;
}

MattersData MattersText::shares(const MattersAnswer& answer) const
{
    MattersData data;
    const MattersQuestion& question = answer.question;
    data.title = tr("Shares of variance");
    data.unit = tr("%1 in %2, %").arg(outcomeName(question), yearText(answer.result.year));
    data.firstName = tr("in all (total effect)");
    data.secondName = tr("alone (first order)");
    data.naming = kpiNaming(m_catalogue, question.figure());
    data.colourIndex = question.colourIndex;
    data.footer = madeWith(answer);
    if (!answer.result.sobol || answer.result.sobol->outputs.empty())
        return data;
    const SobolOutput& output = answer.result.sobol->outputs.front();
    for (std::size_t i = 0; i < output.total.size(); ++i) {
        const Input& input = answer.result.plan.inputs[i];
        data.rows.push_back({QString::fromStdString(input.name), m_inputs.name(input), gradeOf(input), figureOf(output.total[i]), figureOf(output.first[i])});
    }
    std::ranges::stable_sort(data.rows, [](const MattersRow& a, const MattersRow& b) {
        if (std::isfinite(a.first.value) != std::isfinite(b.first.value))
            return std::isfinite(a.first.value);
        return std::isfinite(a.first.value) && a.first.value > b.first.value;
    });
    return data;
}

MattersData MattersText::screening(const MattersAnswer& answer) const
{
    MattersData data;
    const MattersQuestion& question = answer.question;
    data.title = tr("Screening");
    const Naming naming = effectNaming(question);
    const QString unit = QString::fromStdString(naming.unit.in(m_appearance.language()));
    data.unit = unit.isEmpty() ? tr("%1 in %2, over an input’s whole range").arg(outcomeName(question), yearText(answer.result.year))
                               : tr("%1 in %2, %3 over an input’s whole range").arg(outcomeName(question), yearText(answer.result.year), unit);
    data.firstName = tr("mean size of its effects");
    data.secondName = tr("their spread");
    data.secondAsDot = true;
    data.percent = false;
    data.naming = naming;
    data.colourIndex = question.colourIndex;
    data.footer = madeWith(answer);
    if (!answer.result.morris || answer.result.morris->outputs.empty())
        return data;
    const auto& output = answer.result.morris->outputs.front();
    for (std::size_t i = 0; i < output.inputs.size(); ++i) {
        const Input& input = answer.result.plan.inputs[i];
        const MorrisEffect& effect = output.inputs[i];
        MattersRow row{QString::fromStdString(input.name), m_inputs.name(input), gradeOf(input), {effect.muStar, effect.muStarLow, effect.muStarHigh, effect.inert}, {effect.sigma}};
        data.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(data.rows, [](const MattersRow& a, const MattersRow& b) {
        if (std::isfinite(a.first.value) != std::isfinite(b.first.value))
            return std::isfinite(a.first.value);
        return std::isfinite(a.first.value) && a.first.value > b.first.value;
    });
    return data;
}

QString MattersText::evidenceSentence(const MattersAnswer& answer, std::size_t rows) const
{
    if (!answer.result.tornado || answer.result.tornado->outputs.empty())
        return {};
    if (answer.question.of == MattersOf::Levers)
        return spaced(tr("Levers are choices: each from nothing to 150 % of what the papers propose, or as far as it was typed."));
    std::array<int, 4> grades{};
    int others = 0;
    int count = 0;
    const auto& bars = answer.result.tornado->outputs.front().bars;
    for (std::size_t i = 0; i < std::min(rows, bars.size()); ++i) {
        if (!std::isfinite(bars[i].swing))
            continue;
        ++count;
        if (const auto grade = gradeOf(answer.result.plan.inputs[bars[i].input]))
            ++grades[static_cast<std::size_t>(*grade)];
        else
            ++others;
    }
    if (count == 0)
        return {};
    const QString widest = bars.front().swing > 0 ? tr("Knowing %1 better would narrow the range most.").arg(m_inputs.inSentence(answer.result.plan.inputs[bars.front().input]))
                                                  : QString();
    if (m_catalogue.plain)
        return spaced(widest);
    const auto of = [&](Grade grade) { return grades[static_cast<std::size_t>(grade)]; };
    QStringList sentences;
    if (of(Grade::C) == count) {
        sentences << tr("All %n are assumptions. No paper measures them.", nullptr, count);
    } else if (of(Grade::D) == count) {
        sentences << tr("All %n are estimated from proxies.", nullptr, count);
    } else if (of(Grade::B) == count) {
        sentences << tr("All %n are fitted so that a paper’s figure comes out.", nullptr, count);
    } else if (of(Grade::A) == count) {
        sentences << tr("All %n are papers’ own figures.", nullptr, count);
    } else {
        QStringList parts;
        if (const int n = of(Grade::C))
            parts << tr("%n are assumptions", nullptr, n);
        if (const int n = of(Grade::D))
            parts << tr("%n are estimated from proxies", nullptr, n);
        if (const int n = of(Grade::B))
            parts << tr("%n are fitted to a paper’s figure", nullptr, n);
        if (const int n = of(Grade::A))
            parts << tr("%n are papers’ own figures", nullptr, n);
        if (others > 0)
            parts << tr("one is the choice of a world");
        sentences << tr("Of these %1, %2.", "a count; several parts").arg(QString::number(count), parts.join(tr(", ")));
    }
    sentences << widest;
    return join(sentences);
}

QString MattersText::failedSentence(const MattersAnswer& answer) const
{
    const auto& failed = answer.result.failedRuns;
    if (failed.empty())
        return {};
    QStringList named;
    const bool tornado = answer.question.study.method == Method::Tornado;
    for (std::size_t i = 0; i < failed.size() && i < kMostNamed; ++i) {
        const std::size_t run = failed[i];
        if (!tornado)
            named << m_appearance.locale().toString(static_cast<qulonglong>(run + 1));
        else if (run == 0)
            named << tr("the central run");
        else
            named << ((run - 1) % 2 == 0 ? tr("%1 at its low end") : tr("%1 at its high end")).arg(m_inputs.inSentence(answer.result.plan.inputs[(run - 1) / 2]));
    }
    if (failed.size() > kMostNamed)
        named << tr("…", "more failed runs");
    const QString list = named.join(tr(", "));
    return spaced((tornado ? tr("%1 of %2 runs gave no number and are left out: %3.", "counts; inputs at an end")
                           : tr("%1 of %2 runs gave no number and are left out: numbers %3.", "counts; numbers of runs"))
                      .arg(m_appearance.locale().toString(static_cast<qulonglong>(failed.size())), m_appearance.locale().toString(static_cast<qulonglong>(answer.result.done)), list));
}

QString MattersText::madeWith(const MattersAnswer& answer) const
{
    const MattersQuestion& question = answer.question;
    const auto& worlds = answer.result.plan.worlds;
    const QString world = worlds.size() == 1 ? m_inputs.worldName(worlds.front()) : tr("%n worlds", nullptr, static_cast<int>(worlds.size()));
    QStringList parts{question.scenarioName, world, yearText(answer.result.year)};
    const int inputs = static_cast<int>(answer.result.plan.inputs.size());
    parts << (question.of == MattersOf::Levers ? tr("%n levers", nullptr, inputs) : tr("%n inputs", nullptr, inputs));
    const auto runs = m_appearance.locale().toString(static_cast<qulonglong>(answer.result.done));
    const auto all = m_appearance.locale().toString(static_cast<qulonglong>(answer.result.evaluations));
    parts << (answer.result.done < answer.result.evaluations ? tr("%1 of %2 runs").arg(runs, all) : tr("%1 runs").arg(runs));
    parts << tr("seed %1").arg(answer.result.plan.seed);
    return spaced(tr("Made with: %1.").arg(parts.join(tr(", "))));
}

QStringList MattersText::tornadoFindings(const MattersAnswer& answer) const
{
    const TornadoData data = tornado(answer, std::nullopt, 1);
    if (data.rows.empty() || !std::isfinite(data.central))
        return {tr("The central run gave no number.")};
    const auto& bars = answer.result.tornado->outputs.front().bars;
    const TornadoRow& first = data.rows.front();
    QStringList said;
    if (!(spanOf(first, data.central) > 0))
        return {tr("Nothing that is varied moves this outcome.")};
    const double low = std::min({data.central, std::isfinite(first.atLow) ? first.atLow : data.central, std::isfinite(first.atHigh) ? first.atHigh : data.central});
    const double high = std::max({data.central, std::isfinite(first.atLow) ? first.atLow : data.central, std::isfinite(first.atHigh) ? first.atHigh : data.central});
    said << tr("The widest bar is that of %1: from %2 to %3, with %4 in the central run.", "input; three figures")
                .arg(m_inputs.inSentence(answer.result.plan.inputs[bars.front().input]), figure(answer.question, low), figure(answer.question, high), figure(answer.question, data.central));
    const auto still = static_cast<int>(std::ranges::count_if(bars, [](const auto& bar) { return bar.swing == 0; }));
    if (still > 0)
        said << tr("%n inputs do not move it at all.", nullptr, still);
    const auto back = static_cast<int>(std::ranges::count_if(bars, [](const auto& bar) { return bar.sameSide; }));
    if (back > 0)
        said << tr("%n inputs move it the same way at both ends: the outcome turns back in between.", nullptr, back);
    return said;
}

QStringList MattersText::screeningFindings(const MattersAnswer& answer) const
{
    const auto& effects = answer.result.morris->outputs.front().inputs;
    const MattersData data = screening(answer);
    QStringList said;
    const auto inert = static_cast<int>(std::ranges::count_if(effects, &MorrisEffect::inert));
    const auto all = static_cast<int>(effects.size());
    if (inert == all)
        return {tr("Nothing that is varied moves this outcome.")};
    const MattersRow& first = data.rows.front();
    const auto place = static_cast<std::size_t>(std::ranges::find(answer.result.plan.inputs, first.id.toStdString(), &Input::name) - answer.result.plan.inputs.begin());
    said << tr("Moving %1 over its whole range changes the outcome by %2 on average, up or down.", "input, figure")
                .arg(m_inputs.inSentence(answer.result.plan.inputs[place]), ui::figure(m_appearance, effectNaming(answer.question), first.first.value).text());
    if (inert > 0)
        said << tr("%n inputs do nothing to it and can be left out.", nullptr, inert);
    const auto bent = static_cast<int>(std::ranges::count_if(effects, [](const MorrisEffect& effect) { return !effect.inert && effect.sigma > effect.muStar; }));
    if (bent > 0)
        said << tr("Of %n inputs the spread is larger than the mean: what they do depends on where they start or on the others.", nullptr, bent);
    return said;
}

QStringList MattersText::shareFindings(const MattersAnswer& answer) const
{
    const SobolOutput& output = answer.result.sobol->outputs.front();
    const auto warned = [&](SobolWarning warning) { return std::ranges::find(output.warnings, warning) != output.warnings.end(); };
    if (warned(SobolWarning::DoesNotVary))
        return {tr("The outcome is the same in all runs: there is no variance to share.")};
    QStringList said;
    const MattersData data = shares(answer);
    const MattersRow& first = data.rows.front();
    const auto place = static_cast<std::size_t>(std::ranges::find(answer.result.plan.inputs, first.id.toStdString(), &Input::name) - answer.result.plan.inputs.begin());
    const QString name = m_inputs.inSentence(answer.result.plan.inputs[place]);
    if (!first.second.zero && std::isfinite(first.second.value))
        said << tr("Alone: if %1 were known, the variance of the outcome would shrink by %2.", "input, share").arg(name, percent(m_appearance, first.second.value));
    if (!first.first.zero && std::isfinite(first.first.value))
        said << tr("In all: if everything but %1 were known, %2 of the variance would stay.", "input, share").arg(name, percent(m_appearance, first.first.value));
    // The sum and its error, as if errors were independent.
    double sum = 0;
    double error = 0;
    for (const SobolIndex& index : output.first) {
        if (!std::isfinite(index.value))
            continue;
        sum += index.value;
        error += std::isfinite(index.standardError) ? index.standardError * index.standardError : 0;
    }
    error = 2 * std::sqrt(error);
    if (warned(SobolWarning::SumAboveOne))
        said << tr("The shares alone add up to %1, which is more than 1: the sample is too small.").arg(number(sum));
    else if (1 - sum > std::max(error, kTogether))
        said << tr("The shares alone add up to %1: %2 of the variance comes from inputs acting together.", "a sum, a share").arg(number(sum), percent(m_appearance, 1 - sum));
    else
        said << tr("The shares alone add up to %1: inputs hardly act together.", "a sum").arg(number(sum));
    const auto none = static_cast<int>(std::ranges::count_if(output.total, [](const SobolIndex& index) { return std::isfinite(index.value) && !index.aboveZero; }));
    if (none > 0)
        said << tr("%n inputs cannot be told from zero.", nullptr, none);
    if (warned(SobolWarning::FirstAboveTotal))
        said << tr("Of some input the share alone lies above that in all: the sample is too small.");
    if (warned(SobolWarning::WideIntervals) && output.suggestedBaseRows > answer.question.study.baseRows)
        said << tr("The intervals are up to %1 wide; they would be narrow with %2 runs.", "a share, a number")
                    .arg(percent(m_appearance, output.widestInterval),
                         m_appearance.locale().toString(static_cast<qulonglong>(output.suggestedBaseRows * (answer.result.plan.inputs.size() + 2))));
    return said;
}

QStringList MattersText::findings(const MattersAnswer& answer) const
{
    QStringList said;
    if (answer.result.tornado && !answer.result.tornado->outputs.empty())
        said = tornadoFindings(answer);
    else if (answer.result.morris && !answer.result.morris->outputs.empty())
        said = screeningFindings(answer);
    else if (answer.result.sobol && !answer.result.sobol->outputs.empty())
        said = shareFindings(answer);
    for (QString& sentence : said)
        sentence = spaced(sentence);
    return said;
}

} // namespace ui
