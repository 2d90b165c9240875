// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/study_plan.h"

#include "core/base/number.h"
#include "core/index/counter_random.h"
#include "core/index/shares.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::index {

namespace {

template <class List> std::vector<std::ptrdiff_t> positions(const List& list)
{
    if (list.size() < 2)
        return {Choice::kNominal};
    std::vector<std::ptrdiff_t> result;
    for (std::size_t i = 0; i < list.size(); ++i)
        result.push_back(static_cast<std::ptrdiff_t>(i));
    return result;
}

template <class Value> const Value& chosen(const std::vector<Value>& list, std::ptrdiff_t position, const Value& nominal)
{
    return position == Choice::kNominal ? nominal : list[static_cast<std::size_t>(position)];
}

} // namespace

bool StudyPlan::isVaried(StudyFactor factor) const
{
    return factor == StudyFactor::WeightValues ? m_options.weightSpread > 0 : alternatives(factor) > 1;
}

std::size_t StudyPlan::alternatives(StudyFactor factor) const
{
    switch (factor) {
    case StudyFactor::Imputation:
        return m_options.imputations.size();
    case StudyFactor::Outliers:
        return m_options.outliers.size();
    case StudyFactor::Normalisation:
        return m_options.normalisations.size();
    case StudyFactor::WeightingKind:
        return m_options.weightings.size();
    case StudyFactor::Aggregation:
        return m_options.aggregations.size();
    case StudyFactor::IndicatorLeftOut:
        return m_options.leaveOutIndicators ? indicators() + 1 : 0;
    default:
        return 0;
    }
}

void StudyPlan::choose(Choice& choice, StudyFactor factor, std::size_t alternative) const
{
    const auto position = static_cast<std::ptrdiff_t>(alternative);
    switch (factor) {
    case StudyFactor::Imputation:
        choice.imputation = position;
        break;
    case StudyFactor::Outliers:
        choice.outliers = position;
        break;
    case StudyFactor::Normalisation:
        choice.normalisation = position;
        break;
    case StudyFactor::WeightingKind:
        choice.weighting = position;
        break;
    case StudyFactor::Aggregation:
        choice.aggregation = position;
        break;
    case StudyFactor::IndicatorLeftOut:
        choice.leftOut = position - 1;
        break; // the first stands for none
    default:
        choice.weightsMoved = true;
        break;
    }
}

void StudyPlan::draw(Choice& choice, StudyFactor factor, std::uint32_t variant, std::uint32_t sample) const
{
    const std::size_t count = alternatives(factor);
    const double u = uniformAt(m_options.seed, variant, static_cast<std::uint32_t>(factor), sample, 0);
    choose(choice, factor, std::min(static_cast<std::size_t>(u * static_cast<double>(count)), count > 0 ? count - 1 : 0));
}

/// Whether the alternative is one with Mazziotta-Pareto, calculated on the scale of its authors.
bool StudyPlan::isBalanced(const Choice& choice) const
{
    if (!m_options.balancedScale || choice.aggregation == Choice::kNominal)
        return false;
    const auto& levels = m_options.aggregations[static_cast<std::size_t>(choice.aggregation)];
    return std::ranges::find(levels, Aggregation::MazziottaPareto) != levels.end();
}

Normalisation StudyPlan::normalisationOf(const Choice& choice) const
{
    Normalisation normalisation = chosen(m_options.normalisations, choice.normalisation, m_definition.method.normalisation);
    if (isBalanced(choice)) {
        normalisation.low = 70;
        normalisation.high = 130;
        normalisation.mean = 100;
        normalisation.deviation = 10;
    }
    return normalisation;
}

StudyPlan::PrefixKey StudyPlan::keyOf(const Choice& choice) const
{
    return {choice.imputation, choice.outliers, choice.normalisation, isBalanced(choice) ? 1 : 0};
}

Definition StudyPlan::definitionOf(const Choice& choice) const
{
    Definition definition = m_definition;
    Method& method = definition.method;
    method.imputation = chosen(m_options.imputations, choice.imputation, m_definition.method.imputation);
    method.outliers = chosen(m_options.outliers, choice.outliers, m_definition.method.outliers);
    method.normalisation = normalisationOf(choice);
    method.weighting.kind = chosen(m_options.weightings, choice.weighting, m_definition.method.weighting.kind);
    method.aggregation = chosen(m_options.aggregations, choice.aggregation, m_definition.method.aggregation);
    return definition;
}

std::string StudyPlan::describe(const Choice& choice) const
{
    const Method method = definitionOf(choice).method;
    std::string text = "with";
    const auto add = [&](std::ptrdiff_t position, const char* what, const std::string& word) {
        if (position != Choice::kNominal)
            text += (text == "with" ? " " : ", ") + std::string(what) + ' ' + word;
    };
    std::string imputation;
    for (const Imputation how : method.imputation)
        imputation += (imputation.empty() ? "" : "+") + std::string(toString(how));
    std::string aggregation;
    for (const Aggregation how : method.aggregation)
        aggregation += (aggregation.empty() ? "" : "+") + std::string(toString(how));
    add(choice.imputation, "impute", imputation.empty() ? "none" : imputation);
    add(choice.outliers, "outliers", toString(method.outliers.kind));
    add(choice.normalisation, "normalise", toString(method.normalisation.kind));
    add(choice.weighting, "weight", toString(method.weighting.kind));
    add(choice.aggregation, "aggregate", aggregation);
    return text == "with" ? "with the definition as it is" : text;
}

/// Everything that can be drawn, and each alternative with all else as defined.
std::vector<Choice> StudyPlan::combinations() const
{
    std::vector<Choice> result = {Choice{}};
    const auto imputations = positions(m_options.imputations);
    const auto outliers = positions(m_options.outliers);
    const auto normalisations = positions(m_options.normalisations);
    const auto weightings = positions(m_options.weightings);
    const auto aggregations = positions(m_options.aggregations);
    for (const auto i : imputations)
        for (const auto o : outliers)
            for (const auto n : normalisations)
                for (const auto w : weightings)
                    for (const auto a : aggregations)
                        result.push_back({i, o, n, w, a, Choice::kNominal, false});
    for (const StudyFactor factor : {StudyFactor::Imputation, StudyFactor::Outliers, StudyFactor::Normalisation,
                                     StudyFactor::WeightingKind, StudyFactor::Aggregation}) {
        for (std::size_t k = 0; isVaried(factor) && k < alternatives(factor); ++k) {
            Choice alone;
            choose(alone, factor, k);
            result.push_back(alone);
        }
    }
    return result;
}

Checked<void> StudyPlan::checkOptions(const Observations& observations)
{
    Errors errors;
    const auto problem = [&](const char* option, const char* message) {
        errors.push_back(Error{ErrorKind::InvalidArgument, message, {{}, 0, 0, option}, {}});
    };
    constexpr std::size_t kMostVariants = 1'000'000;
    if (m_options.variants == 0 || m_options.variants > kMostVariants)
        problem("variants", "a study needs from 1 to 1000000 variants");
    if (!(m_options.weightSpread >= 0 && m_options.weightSpread <= 1))
        problem("weightSpread", "the spread of weights must lie between 0 and 1");
    bool any = false;
    for (std::size_t f = 0; f < kVariableFactors; ++f)
        any = any || isVaried(static_cast<StudyFactor>(f));
    if (!any)
        problem("variants", "nothing is varied; give at least two alternatives of one stage, or a spread of weights");
    m_time = observations.times.empty() ? 0 : observations.times.size() - 1;
    if (!isMissing(m_options.time)) {
        const std::ptrdiff_t at = observations.timeIndex(m_options.time);
        if (at < 0)
            errors.push_back(Error{ErrorKind::NotFound,
                                   "the data have no year " + formatNumber(m_options.time),
                                   {{}, 0, 0, "time"},
                                   {formatNumber(m_options.time)}});
        else
            m_time = static_cast<std::size_t>(at);
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return {};
}

Checked<void> StudyPlan::addPrefix(const Choice& choice, const Observations& observations)
{
    const Definition definition = definitionOf(choice);
    auto& prefix = m_prefixes[keyOf(choice)];
    if (!prefix) {
        auto composite = prepare(definition, observations);
        if (!composite)
            return tl::make_unexpected(composite.error());
        const auto normalised = normaliseValues(definition, *composite);
        if (!normalised)
            return tl::make_unexpected(normalised.error());
        auto rows = estimateRows(definition.method.estimation, *composite);
        if (!rows)
            return tl::make_unexpected(rows.error());
        prefix = std::make_shared<Prefix>();
        prefix->rows = std::move((*rows)[rows->size() == 1 ? 0 : m_time]);
        for (const ColumnScale& scale : composite->estimatesAt(m_time).scales)
            prefix->usable.push_back(scale.kind != ColumnScale::Kind::Unusable ? 1 : 0);
        prefix->composite = std::move(*composite);
    }
    if (prefix->shares.count(choice.weighting))
        return {};
    const auto weighed = weigh(definition, prefix->composite);
    if (!weighed)
        return weighed;
    prefix->shares.emplace(choice.weighting, prefix->composite.estimatesAt(m_time).shares);
    return {};
}

Checked<StudyPlan> StudyPlan::create(const Definition& definition, const Observations& observations, const StudyOptions& options)
{
    const auto sound = validate(observations);
    if (!sound)
        return tl::make_unexpected(sound.error());
    const auto hierarchy = resolve(definition.framework);
    if (!hierarchy)
        return tl::make_unexpected(hierarchy.error());
    StudyPlan plan(definition, options);
    const auto checked = plan.checkOptions(observations);
    if (!checked)
        return tl::make_unexpected(checked.error());

    Errors errors;
    std::set<std::string> said;
    for (const Choice& choice : plan.combinations()) {
        if (options.cancel && options.cancel->load())
            return tl::make_unexpected(Errors{Error{ErrorKind::Cancelled, "the study was cancelled", {}, {}}});
        const Definition made = plan.definitionOf(choice);
        auto sane = validate(made.method, made.framework);
        if (sane)
            sane = plan.addPrefix(choice, observations);
        if (sane)
            continue;
        for (Error error : sane.error()) {
            if (!said.insert(error.message).second)
                continue; // the same fault in many combinations is said once, for the first
            error.message = plan.describe(choice) + ": " + error.message;
            errors.push_back(std::move(error));
        }
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return plan;
}

std::vector<double> StudyPlan::scores(const Choice& choice, std::uint32_t variant, std::uint32_t weightSample, Room& room,
                                      std::span<double> weights) const
{
    const Prefix& prefix = *m_prefixes.at(keyOf(choice));
    room.shares = prefix.shares.at(choice.weighting);
    if (choice.weightsMoved) {
        std::uint32_t position = 0;
        for (auto& branch : room.shares) {
            double sum = 0;
            for (double& share : branch) {
                const double u = uniformAt(m_options.seed, variant, static_cast<std::uint32_t>(StudyFactor::WeightValues),
                                           weightSample, position++);
                share *= 1 + m_options.weightSpread * (2 * u - 1);
                sum += share;
            }
            for (double& share : branch)
                share = sum > 0 ? share / sum : 0;
        }
    }
    if (choice.leftOut != Choice::kNominal) {
        std::vector<char> usable = prefix.usable;
        usable[static_cast<std::size_t>(choice.leftOut)] = 0;
        dropUnusable(prefix.composite.hierarchy, usable, room.shares);
    }
    if (!weights.empty()) {
        Estimates estimates;
        estimates.shares = room.shares;
        multiplyDown(prefix.composite.hierarchy, estimates);
        std::ranges::copy(estimates.indicatorWeights, weights.begin());
    }
    Method method = m_definition.method;
    method.normalisation = normalisationOf(choice);
    method.aggregation = chosen(m_options.aggregations, choice.aggregation, m_definition.method.aggregation);
    return scoresAt(method, prefix.composite, prefix.rows, room.shares, m_time, room.members, room.scores);
}

} // namespace core::index
