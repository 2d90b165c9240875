// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/sensitivity_study.h"

#include "core/base/csv.h"
#include "core/studies/alternatives.h"
#include "core/studies/outcome_description.h"
#include "core/studies/study_folder.h"
#include "core/studies/study_results.h"
#include "core/uncertainty/digest.h"
#include "core/uncertainty/json_writing.h"
#include "core/uncertainty/study_run.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <sstream>
#include <utility>

namespace core::studies {

using uncertainty::DesignRuns;
using uncertainty::JsonList;

namespace {

constexpr std::array kMethods = {"tornado", "morris", "sobol", "information"};
constexpr std::array kWays = {"more", "less"};
constexpr std::size_t kBlockRows = 2048;
constexpr std::size_t kRoughSamples = 100; ///< behind intervals while a study runs

std::string columnsOf(const uncertainty::Input& input)
{
    return csvCell(input.name) + ',' + uncertainty::toString(input.kind);
}

std::string flagText(bool yes)
{
    return yes ? "1" : "0";
}

class SensitivityRun {
public:
    SensitivityRun(const policy::Projector& projector, const SensitivityStudy& study, const RunOptions& options)
        : m_projector(projector), m_study(study), m_options(options)
    {
    }

    Checked<SensitivityResult> run()
    {
        auto plan = uncertainty::planSampling(m_projector, m_study.base.sampling);
        if (!plan)
            return tl::make_unexpected(std::move(plan.error()));
        m_result.plan = std::move(*plan);
        if (auto opened = open(); !opened)
            return tl::make_unexpected(std::move(opened.error()));
        m_question = toJson(m_study);
        if (!m_options.folder.empty()) {
            if (auto claimed = claimFolder(m_options.folder, m_question + '\n'); !claimed)
                return tl::make_unexpected(Errors{claimed.error()});
        }
        const auto done = m_study.method == Method::Tornado ? runTornado()
            : m_study.method == Method::Morris              ? runMorris()
            : m_study.method == Method::Sobol               ? runSobol()
                                                            : runInformation();
        if (!done)
            return tl::make_unexpected(Errors{done.error()});
        m_result.digest = uncertainty::digestOf(m_result.table);
        m_result.record = recordOf("sensitivity", m_question, m_projector, m_options.program, !m_result.cancelled, m_result.digest,
                                   m_result.plan, "\"evaluations\": " + std::to_string(m_result.evaluations) + ",\n  \"failed\": "
                                       + failuresJson(m_result.failures, "run", scenarioIds()));
        if (!m_options.folder.empty()) {
            if (auto written = writeResults(m_options.folder, m_result.plan, "effects.csv", m_result.table, m_result.record); !written)
                return tl::make_unexpected(Errors{written.error()});
        }
        return std::move(m_result);
    }

private:
    Checked<void> open()
    {
        if (m_study.method == Method::Information) {
            std::vector<policy::Scenario> scenarios;
            for (const uncertainty::NamedScenario& each : m_study.base.scenarios)
                scenarios.push_back(each.scenario);
            auto alternatives = Alternatives::create(m_projector, m_result.plan, scenarios, m_study.base.outcomes, m_study.year, m_study.base.members);
            if (!alternatives)
                return tl::make_unexpected(std::move(alternatives.error()));
            m_alternatives = std::move(*alternatives);
            m_result.year = m_alternatives->year();
            return {};
        }
        auto runs = DesignRuns::create(m_projector, m_result.plan, m_study.scenario(), m_study.reference(), m_study.base.outcomes, m_study.year);
        if (!runs)
            return tl::make_unexpected(std::move(runs.error()));
        m_runs = std::move(*runs);
        m_result.year = m_runs->year();
        return {};
    }

    /// As failures count them.
    [[nodiscard]] std::vector<std::string> scenarioIds() const
    {
        std::vector<std::string> ids;
        for (const uncertainty::NamedScenario& each : m_study.base.scenarios)
            ids.push_back(each.id);
        if (m_study.method != Method::Information && m_study.reference() && *m_study.base.reference == 0)
            std::swap(ids[0], ids[1]);
        return ids;
    }

    [[nodiscard]] sensitivity::EvaluateBlock evaluation(bool ofUnits)
    {
        const DesignRuns& runs = *m_runs;
        return told([&runs, control = control(), ofUnits](std::span<const double> points, std::size_t, std::span<double> outputs,
                                                          std::vector<uncertainty::FailedMember>& failed) {
            return ofUnits ? runs.evaluateUnits(points, outputs, control, &failed) : runs.evaluateValues(points, outputs, control, &failed);
        }, runs.outputs());
    }

    [[nodiscard]] uncertainty::RunControl control() const
    {
        uncertainty::RunControl control;
        control.threads = m_options.threads;
        control.cancel = m_options.cancel;
        return control;
    }

    /// Remembered where there is a folder, and counted.
    [[nodiscard]] sensitivity::EvaluateBlock told(NamingEvaluation naming, std::size_t width)
    {
        // Blocks come one after the other, so that an evaluation's place in the design is how many were before it.
        auto evaluate = remembered(std::move(naming), m_options.folder,
                                   uncertainty::digestOf(m_question + uncertainty::modelDigest(m_projector)), width, m_result.failures);
        return [this, width, evaluate = std::move(evaluate)](std::span<const double> points, std::size_t count, std::span<double> outputs) {
            auto evaluated = evaluate(points, count, outputs);
            if (!evaluated)
                return evaluated;
            for (std::size_t row = 0; row < count; ++row) {
                const auto values = outputs.subspan(row * width, width);
                if (!std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }))
                    m_result.failedRuns.push_back(m_result.done + row);
            }
            m_result.done += count;
            return evaluated;
        };
    }

    [[nodiscard]] sensitivity::EvaluationOptions evaluationOptions() const { return {kBlockRows, m_options.cancel, m_options.progress}; }

    /// The same with `estimate` asked between blocks for what can be told already; it sets the method's part of a result.
    [[nodiscard]] sensitivity::EvaluationOptions
    tellingOptions(std::function<bool(std::span<const double> values, SensitivityResult& soFar)> estimate) const
    {
        sensitivity::EvaluationOptions options = evaluationOptions();
        if (!m_options.partial)
            return options;
        options.partial = [this, estimate = std::move(estimate),
                           last = std::chrono::steady_clock::now()](std::span<const double> values) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (std::chrono::duration<double>(now - last).count() < m_options.partialSeconds || m_result.done >= m_result.evaluations)
                return;
            SensitivityResult soFar;
            soFar.plan = m_result.plan;
            soFar.year = m_result.year;
            soFar.evaluations = m_result.evaluations;
            soFar.done = m_result.done;
            soFar.failedRuns = m_result.failedRuns;
            soFar.failures = m_result.failures;
            if (estimate(values, soFar))
                m_options.partial(soFar);
            last = std::chrono::steady_clock::now();
        };
        return options;
    }

    Result<void> runTornado()
    {
        sensitivity::TornadoPlan plan;
        for (const uncertainty::Input& input : m_result.plan.inputs) {
            const bool world = input.kind == uncertainty::InputKind::World;
            plan.centre.push_back(world ? 0 : input.byWorld.front().central);
            plan.low.push_back(world ? 0 : input.byWorld.front().low);
            plan.high.push_back(world ? static_cast<double>(m_result.plan.worlds.size() - 1) : input.byWorld.front().high);
        }
        m_result.evaluations = 1 + 2 * plan.centre.size();
        auto found = sensitivity::tornado(plan, m_runs->outputs(), evaluation(false), evaluationOptions());
        if (!found)
            return tl::make_unexpected(found.error());
        std::ostringstream out;
        out << "outcome,input,kind,low,high,at_low,at_high,swing,same_side,central\n";
        for (std::size_t output = 0; output < found->outputs.size(); ++output) {
            for (const sensitivity::TornadoBar& bar : found->outputs[output].bars)
                out << outcomeCell(output) << columnsOf(m_result.plan.inputs[bar.input]) << ',' << cell(plan.low[bar.input]) << ','
                    << cell(plan.high[bar.input]) << ',' << cell(bar.atLow) << ',' << cell(bar.atHigh) << ',' << cell(bar.swing) << ','
                    << flagText(bar.sameSide) << ',' << cell(found->outputs[output].central) << '\n';
        }
        m_result.table = out.str();
        m_result.cancelled = found->cancelled;
        m_result.tornado = std::move(*found);
        return {};
    }

    Result<void> runMorris()
    {
        sensitivity::MorrisPlan plan;
        plan.inputs = m_runs->inputs();
        plan.repetitions = m_study.repetitions;
        plan.seed = m_study.base.sampling.seed;
        auto design = sensitivity::MorrisDesign::create(plan);
        if (!design)
            return tl::make_unexpected(design.error());
        sensitivity::MorrisOptions options;
        options.bootstrapSamples = m_study.bootstrapSamples;
        options.seed = plan.seed;
        options.threads = m_options.threads;
        m_result.evaluations = design->rows();
        const auto estimate = [&](std::span<const double> values, SensitivityResult& soFar) {
            sensitivity::MorrisOptions rough = options;
            rough.bootstrapSamples = std::min(rough.bootstrapSamples, kRoughSamples);
            auto effects = sensitivity::morrisEffects(*design, values, m_runs->outputs(), rough);
            if (!effects)
                return false; // too few repetitions as yet
            soFar.morris = std::move(*effects);
            return true;
        };
        auto found = sensitivity::runMorris(*design, m_runs->outputs(), evaluation(true), tellingOptions(estimate), options);
        if (!found)
            return tl::make_unexpected(found.error());
        std::ostringstream out;
        out << "outcome,input,kind,mu,mu_star,sigma,mu_star_error,mu_star_low,mu_star_high,effects,inert\n";
        for (std::size_t output = 0; output < found->outputs.size(); ++output) {
            for (std::size_t input = 0; input < m_runs->inputs(); ++input) {
                const sensitivity::MorrisEffect& effect = found->outputs[output].inputs[input];
                out << outcomeCell(output) << columnsOf(m_result.plan.inputs[input]);
                for (const double value : {effect.mu, effect.muStar, effect.sigma, effect.muStarError, effect.muStarLow, effect.muStarHigh})
                    out << ',' << cell(value);
                out << ',' << effect.effects << ',' << flagText(effect.inert) << '\n';
            }
        }
        m_result.table = out.str();
        m_result.cancelled = found->cancelled;
        m_result.morris = std::move(*found);
        return {};
    }

    Result<void> runSobol()
    {
        sensitivity::SobolPlan plan;
        plan.inputs = m_runs->inputs();
        plan.baseRows = m_study.baseRows;
        plan.secondOrder = m_study.secondOrder;
        plan.kind = m_study.base.sampling.design;
        plan.seed = m_study.base.sampling.seed;
        auto design = sensitivity::SobolDesign::create(plan);
        if (!design)
            return tl::make_unexpected(design.error());
        sensitivity::SobolOptions options;
        options.bootstrapSamples = m_study.bootstrapSamples;
        options.seed = plan.seed;
        options.threads = m_options.threads;
        m_result.evaluations = design->rows();
        const auto estimate = [&](std::span<const double> values, SensitivityResult& soFar) {
            sensitivity::SobolOptions rough = options;
            rough.bootstrapSamples = std::min(rough.bootstrapSamples, kRoughSamples);
            auto indices = sensitivity::sobolIndices(*design, values, m_runs->outputs(), rough);
            if (!indices)
                return false; // too few base rows as yet
            soFar.sobol = std::move(*indices);
            return true;
        };
        auto found = sensitivity::runSobol(*design, m_runs->outputs(), evaluation(true), tellingOptions(estimate), options);
        if (!found)
            return tl::make_unexpected(found.error());
        std::ostringstream out;
        out << "outcome,input,kind,index,with,value,standard_error,low,high,above_zero\n";
        for (std::size_t output = 0; output < found->outputs.size(); ++output) {
            const sensitivity::SobolOutput& indices = found->outputs[output];
            const auto row = [&](std::size_t input, const char* which, const std::string& with, const sensitivity::SobolIndex& index) {
                out << outcomeCell(output) << columnsOf(m_result.plan.inputs[input]) << ',' << which << ',' << csvCell(with);
                for (const double value : {index.value, index.standardError, index.low, index.high})
                    out << ',' << cell(value);
                out << ',' << flagText(index.aboveZero) << '\n';
            };
            for (std::size_t input = 0; input < indices.first.size(); ++input)
                row(input, "first", {}, indices.first[input]);
            for (std::size_t input = 0; input < indices.total.size(); ++input)
                row(input, "total", {}, indices.total[input]);
            for (const sensitivity::SobolPair& pair : indices.second)
                row(pair.first, "second", m_result.plan.inputs[pair.second].name, pair.index);
        }
        m_result.table = out.str();
        m_result.cancelled = found->cancelled;
        m_result.sobol = std::move(*found);
        return {};
    }

    Result<void> runInformation()
    {
        const std::size_t inputs = m_result.plan.inputs.size();
        std::vector<double> values; // members x inputs, as they are drawn
        const auto draw = [&](std::size_t first, std::span<double> rows) {
            const auto sampled = m_alternatives->draw(first, rows.size() / inputs);
            std::copy(sampled.begin(), sampled.end(), rows.begin());
            values.insert(values.end(), sampled.begin(), sampled.end());
        };
        m_result.evaluations = m_study.base.members;
        const auto evaluated = sensitivity::evaluateRows(
            draw, m_study.base.members, inputs, m_alternatives->outputs(),
            told([&](std::span<const double>, std::size_t, std::span<double> outputs, std::vector<uncertainty::FailedMember>& failed) {
                return m_alternatives->evaluateDrawn(outputs, control(), failed);
            }, m_alternatives->outputs()),
            {uncertainty::kBlockMembers, m_options.cancel, m_options.progress});
        if (!evaluated)
            return tl::make_unexpected(evaluated.error());
        if (evaluated->rows == 0)
            return fail(ErrorKind::Cancelled, "the study was cancelled before any member was done");
        values.resize(evaluated->rows * inputs);
        m_result.cancelled = evaluated->cancelled;
        std::vector<bool> discrete;
        for (const uncertainty::Input& input : m_result.plan.inputs)
            discrete.push_back(input.kind == uncertainty::InputKind::World);
        sensitivity::InformationOptions options;
        options.seed = m_study.base.sampling.seed;
        std::ostringstream out;
        out << "outcome,input,kind,value,standard_error,cross_fitted,cross_fitted_error,above_zero,choice_changes,best_on_average,perfect,perfect_error\n";
        for (std::size_t outcome = 0; outcome < m_study.base.outcomes.size(); ++outcome) {
            const bool more = m_study.moreIsBetter.value_or(moreIsBetter(m_study.base.outcomes[outcome], m_projector.catalogue()));
            auto found = sensitivity::informationValue(values, inputs, m_alternatives->benefits(evaluated->values, outcome, more),
                                                       m_study.base.scenarios.size(), discrete, options);
            if (!found)
                return tl::make_unexpected(found.error());
            for (std::size_t i = 0; i < inputs; ++i) {
                const sensitivity::InputInformation& input = found->inputs[i];
                out << outcomeCell(outcome) << columnsOf(m_result.plan.inputs[i]);
                for (const double value : {input.value, input.standardError, input.crossFitted, input.crossFittedError})
                    out << ',' << cell(value);
                out << ',' << flagText(input.aboveZero) << ',' << cell(input.choiceChanges) << ','
                    << csvCell(m_study.base.scenarios[found->best].id) << ',' << cell(found->perfect) << ',' << cell(found->perfectError) << '\n';
            }
            m_result.information.push_back(std::move(*found));
        }
        m_result.table = out.str();
        return {};
    }

    [[nodiscard]] std::string outcomeCell(std::size_t output) const
    {
        return csvCell(uncertainty::columnName(m_study.base.outcomes[output])) + ',';
    }

    const policy::Projector& m_projector;
    const SensitivityStudy& m_study;
    const RunOptions& m_options;
    std::optional<DesignRuns> m_runs;           ///< of all methods but information
    std::optional<Alternatives> m_alternatives; ///< of information
    std::string m_question;
    SensitivityResult m_result;
};

} // namespace

const char* toString(Method method)
{
    return kMethods[static_cast<std::size_t>(method)];
}

const policy::Scenario& SensitivityStudy::scenario() const
{
    return base.scenarios[base.reference && *base.reference == 0 && base.scenarios.size() > 1 ? 1 : 0].scenario;
}

std::optional<policy::Scenario> SensitivityStudy::reference() const
{
    if (!base.reference || base.scenarios.size() < 2)
        return std::nullopt;
    return base.scenarios[*base.reference].scenario;
}

Checked<SensitivityStudy> readSensitivityStudy(const policy::JsonValue& root, const std::string& fileNameForMessages,
                                               const uncertainty::StudyContext& context)
{
    auto base = uncertainty::readStudy(root, fileNameForMessages, context,
                                       {"method", "year", "base_rows", "second_order", "repetitions", "bootstrap", "better"});
    SensitivityStudy study;
    OwnKeys keys(root, fileNameForMessages);
    std::size_t method = static_cast<std::size_t>(study.method);
    keys.word("method", kMethods, method);
    study.method = static_cast<Method>(method);
    keys.number("year", study.year);
    keys.whole("base_rows", 2, 1 << 20, study.baseRows);
    keys.flag("second_order", study.secondOrder);
    keys.whole("repetitions", 2, 100000, study.repetitions);
    keys.whole("bootstrap", 0, 100000, study.bootstrapSamples);
    if (root.member("better") != nullptr) {
        std::size_t way = 0;
        keys.word("better", kWays, way);
        study.moreIsBetter = way == 0;
    }
    if (base && study.method == Method::Information) {
        if (base->scenarios.size() < 2 || base->reference)
            keys.add(ErrorKind::InvalidArgument, "a study of information has two scenarios at least, and no reference", "scenarios");
    } else if (base && base->scenarios.size() != (base->reference ? 2U : 1U))
        keys.add(ErrorKind::InvalidArgument, "a study of sensitivity has one scenario, or two with one of them the reference", "scenarios");
    if (!base)
        keys.errors.insert(keys.errors.begin(), base.error().begin(), base.error().end());
    if (!keys.errors.empty())
        return tl::make_unexpected(std::move(keys.errors));
    study.base = std::move(*base);
    return study;
}

std::string toJson(const SensitivityStudy& study)
{
    JsonList own = JsonList('\0', '\0', ",\n  ");
    own.text("study", "sensitivity");
    own.text("method", toString(study.method));
    own.member("year", study.year);
    own.member("base_rows", static_cast<double>(study.baseRows));
    own.flag("second_order", study.secondOrder);
    own.member("repetitions", static_cast<double>(study.repetitions));
    own.member("bootstrap", static_cast<double>(study.bootstrapSamples));
    if (study.moreIsBetter)
        own.text("better", kWays[*study.moreIsBetter ? 0 : 1]);
    const std::string members = own.finish();
    return withOwnKeys(study.base, members.substr(1, members.size() - 2));
}

Checked<SensitivityResult> runSensitivity(const policy::Projector& projector, const SensitivityStudy& study, const RunOptions& options)
{
    return SensitivityRun(projector, study, options).run();
}

} // namespace core::studies
