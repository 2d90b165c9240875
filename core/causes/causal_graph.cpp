// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes/causal_graph.h"

#include "core/causes/evaluation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace core::causes {

namespace {

using model::ElementId;
using model::VariableId;

constexpr double kRelativeStep = 1e-4; ///< of an input, for its partial derivative
constexpr double kRoundingShare = 1e-12; ///< a smaller change of the result is rounding
constexpr int kMostFoldingSteps = 20'000;

/// The signs that an effect was seen to have.
struct Signs {
    bool positive = false;
    bool negative = false;

    void add(int sign)
    {
        positive = positive || sign > 0;
        negative = negative || sign < 0;
    }
    void add(const Signs& other)
    {
        positive = positive || other.positive;
        negative = negative || other.negative;
    }
    [[nodiscard]] Signs times(const Signs& other) const
    {
        return {(positive && other.positive) || (negative && other.negative),
                (positive && other.negative) || (negative && other.positive)};
    }
    [[nodiscard]] Polarity polarity() const
    {
        return positive && negative ? Polarity::Mixed
            : positive              ? Polarity::Positive
            : negative              ? Polarity::Negative
                                    : Polarity::None;
    }
};

/// How an equation comes by the value of another variable.
enum class Way { Now, Earlier, AtStart };

struct RawLink {
    VariableId from = 0;
    Way way = Way::Now;
    Signs signs;
};

/// Links between all variables, hidden ones too.
class RawGraph {
public:
    RawGraph(const Evaluation& evaluation, const std::vector<const engine::Trajectory*>& runs, int stride, Watch& watch)
        : m_evaluation(evaluation)
        , m_model(evaluation.model())
        , m_runs(runs)
        , m_incoming(m_model.variables.size())
    {
        for (std::size_t v = 0; v < m_model.variables.size(); ++v)
            addStructure(static_cast<VariableId>(v));
        measureScales();
        double done = 0;
        for (const engine::Trajectory* run : m_runs) {
            const auto rows = rowsOf(*run, stride);
            for (const std::size_t row : rows) {
                if (!watch.step(done))
                    return;
                look(*run, row);
                done += 1.0 / static_cast<double>(rows.size() * m_runs.size());
            }
        }
        for (const engine::Trajectory* run : m_runs)
            lookAtStart(*run);
    }

    [[nodiscard]] const std::vector<RawLink>& incoming(VariableId variable) const
    {
        return m_incoming[static_cast<std::size_t>(variable)];
    }

private:
    [[nodiscard]] VariableId variableOf(ElementId element) const
    {
        return m_model.elements[static_cast<std::size_t>(element)].variable;
    }

    void addStructure(VariableId to)
    {
        const model::Variable& variable = m_model.variables[static_cast<std::size_t>(to)];
        std::map<VariableId, Way> ways; // the most direct one
        const auto note = [&](const std::vector<ElementId>& elements, Way way) {
            for (const ElementId element : elements) {
                const auto [it, isNew] = ways.emplace(variableOf(element), way);
                if (!isNew)
                    it->second = std::min(it->second, way);
            }
        };
        for (ElementId e = variable.firstElement; e < variable.firstElement + variable.elementCount; ++e) {
            note(m_evaluation.inputs(e), Way::Now);
            note(m_evaluation.earlierInputs(e), Way::Earlier);
            note(m_evaluation.initialInputs(e), Way::AtStart);
        }
        for (const auto& [from, way] : ways)
            m_incoming[static_cast<std::size_t>(to)].push_back({from, way, {}});
    }

    /// The largest absolute value of each element: the scale of a step where it is zero.
    void measureScales()
    {
        m_scales.assign(m_model.elements.size(), 0.0);
        for (const engine::Trajectory* run : m_runs)
            for (std::size_t i = 0; i < run->values.size(); ++i) {
                double& scale = m_scales[i % run->elementCount];
                if (std::isfinite(run->values[i]))
                    scale = std::max(scale, std::abs(run->values[i]));
            }
    }

    static std::vector<std::size_t> rowsOf(const engine::Trajectory& run, int stride)
    {
        std::vector<std::size_t> rows;
        for (std::size_t k = 0; k < run.times.size(); k += static_cast<std::size_t>(std::max(stride, 1)))
            rows.push_back(k);
        if (!rows.empty() && rows.back() + 1 != run.times.size())
            rows.push_back(run.times.size() - 1);
        return rows;
    }

    [[nodiscard]] double stepOf(ElementId input, double value) const
    {
        const double scale = m_scales[static_cast<std::size_t>(input)];
        return kRelativeStep * (value != 0 ? std::abs(value) : scale != 0 ? scale : 1);
    }

    /// Of the effect of a rise, from the results a step above, here and a step below. At the edge of where an equation is
    /// defined one side is enough.
    static int signOf(double above, double here, double below)
    {
        const double high = std::isfinite(above) ? above : here;
        const double low = std::isfinite(below) ? below : here;
        const double change = high - low;
        if (!(std::abs(change) > kRoundingShare * std::max(std::abs(high), std::abs(low))))
            return 0;
        return change > 0 ? 1 : -1;
    }

    RawLink* find(VariableId from, VariableId to)
    {
        auto& links = m_incoming[static_cast<std::size_t>(to)];
        const auto it =
            std::lower_bound(links.begin(), links.end(), from, [](const RawLink& link, VariableId id) { return link.from < id; });
        return it == links.end() || it->from != from ? nullptr : &*it;
    }

    void look(const engine::Trajectory& run, std::size_t row)
    {
        const auto begin = run.values.begin() + static_cast<std::ptrdiff_t>(row * run.elementCount);
        std::vector<double> values(begin, begin + static_cast<std::ptrdiff_t>(run.elementCount));
        const Memory memory = m_evaluation.hasMemory() ? m_evaluation.memory(run, row) : Memory{};
        const double time = run.times[row];
        for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
            const auto element = static_cast<ElementId>(i);
            const double here = m_evaluation.value(element, values, time, memory);
            for (const ElementId input : m_evaluation.inputs(element)) {
                double& x = values[static_cast<std::size_t>(input)];
                const double original = x;
                const double h = stepOf(input, original);
                if (!std::isfinite(original))
                    continue;
                x = original + h;
                const double above = m_evaluation.value(element, values, time, memory);
                x = original - h;
                const double below = m_evaluation.value(element, values, time, memory);
                x = original;
                find(variableOf(input), variableOf(element))->signs.add(signOf(above, here, below));
            }
            lookBack(run, row, element, m_evaluation.earlierInputs(element));
            if (m_evaluation.hasMemory(element))
                lookBack(run, row, element, m_evaluation.initialInputs(element));
        }
    }

    /// Effects through functions with a memory.
    void lookBack(const engine::Trajectory& run, std::size_t row, ElementId element, const std::vector<ElementId>& inputs)
    {
        for (const ElementId input : inputs) {
            const double h = stepOf(input, run.at(row, input));
            if (!std::isfinite(h))
                continue;
            find(variableOf(input), variableOf(element))
                ->signs.add(signOf(m_evaluation.valueIfShifted(element, run, row, input, h),
                                   m_evaluation.valueIfShifted(element, run, row, input, 0),
                                   m_evaluation.valueIfShifted(element, run, row, input, -h)));
        }
    }

    /// Effects on starting values.
    void lookAtStart(const engine::Trajectory& run)
    {
        if (run.times.empty())
            return;
        std::vector<double> values(run.values.begin(), run.values.begin() + static_cast<std::ptrdiff_t>(run.elementCount));
        const double time = run.times.front();
        for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
            const auto element = static_cast<ElementId>(i);
            const double here = m_evaluation.initialValue(element, values, time);
            for (const ElementId input : m_evaluation.initialInputs(element)) {
                double& x = values[static_cast<std::size_t>(input)];
                const double original = x;
                const double h = stepOf(input, original);
                if (!std::isfinite(original))
                    continue;
                x = original + h;
                const double above = m_evaluation.initialValue(element, values, time);
                x = original - h;
                const double below = m_evaluation.initialValue(element, values, time);
                x = original;
                RawLink* const link = find(variableOf(input), variableOf(element));
                if (link->way == Way::AtStart) // a link that acts all the time has its sign from there
                    link->signs.add(signOf(above, here, below));
            }
        }
    }

    const Evaluation& m_evaluation;
    const model::ResolvedModel& m_model;
    const std::vector<const engine::Trajectory*>& m_runs;
    std::vector<double> m_scales;
    std::vector<std::vector<RawLink>> m_incoming; ///< by variable, in order of `from`
};

/// Paths from visible variables to one visible variable through hidden ones, each as one link.
class Folding {
public:
    Folding(const model::ResolvedModel& model, const RawGraph& graph)
        : m_model(model)
        , m_graph(graph)
        , m_onPath(model.variables.size(), false)
    {
    }

    std::vector<Link> linksInto(VariableId to)
    {
        m_found.clear();
        m_steps = 0;
        follow(to, {true, false}, false, false);
        for (const VariableId id : m_left)
            m_onPath[static_cast<std::size_t>(id)] = false;
        m_left.clear();
        const auto& inflows = m_model.variables[static_cast<std::size_t>(to)].inflows;
        const auto& outflows = m_model.variables[static_cast<std::size_t>(to)].outflows;
        std::vector<Link> links;
        for (const auto& [from, found] : m_found) {
            Link link;
            link.from = from;
            link.to = to;
            const bool acts = found.direct || found.delayed;
            link.polarity = acts ? found.signs.polarity() : found.startSigns.polarity();
            link.delayed = found.delayed && !found.direct;
            link.initial = !acts;
            link.intoStock = std::find(inflows.begin(), inflows.end(), from) != inflows.end()
                || std::find(outflows.begin(), outflows.end(), from) != outflows.end();
            links.push_back(link);
        }
        return links;
    }

private:
    struct Found {
        bool direct = false, delayed = false;
        Signs signs, startSigns;
    };

    /// Backwards from `to`; `signs` are those of the path so far.
    void follow(VariableId to, const Signs& signs, bool delayed, bool atStart)
    {
        m_onPath[static_cast<std::size_t>(to)] = true;
        for (const RawLink& link : m_graph.incoming(to)) {
            const model::Variable& from = m_model.variables[static_cast<std::size_t>(link.from)];
            const Signs product = signs.times(link.signs);
            const bool linkAtStart = atStart || link.way == Way::AtStart;
            const bool linkDelayed = delayed || link.way == Way::Earlier;
            if (!from.hidden) {
                note(link.from, product, linkDelayed, linkAtStart);
            } else if (!m_onPath[static_cast<std::size_t>(link.from)]) {
                ++m_steps;
                follow(link.from, product, linkDelayed || from.kind == model::VariableKind::Stock, linkAtStart);
            }
        }
        // Past the limit each hidden variable is followed once, by the path that came first.
        if (m_steps <= kMostFoldingSteps)
            m_onPath[static_cast<std::size_t>(to)] = false;
        else
            m_left.push_back(to);
    }

    void note(VariableId from, const Signs& signs, bool delayed, bool atStart)
    {
        Found& found = m_found[from];
        if (atStart) {
            found.startSigns.add(signs);
            return;
        }
        found.signs.add(signs);
        (delayed ? found.delayed : found.direct) = true;
    }

    const model::ResolvedModel& m_model;
    const RawGraph& m_graph;
    std::vector<bool> m_onPath;
    std::vector<VariableId> m_left; ///< still marked
    std::map<VariableId, Found> m_found;
    int m_steps = 0;
};

} // namespace

const Link* CausalGraph::find(VariableId from, VariableId to) const
{
    if (from < 0 || static_cast<std::size_t>(from) >= outgoing.size())
        return nullptr;
    for (const int index : outgoing[static_cast<std::size_t>(from)])
        if (links[static_cast<std::size_t>(index)].to == to)
            return &links[static_cast<std::size_t>(index)];
    return nullptr;
}

CausalGraph causalGraph(const engine::Program& program, const std::vector<const engine::Trajectory*>& runs, int stride)
{
    return *causalGraph(program, runs, stride, {}); // nobody stops it
}

Result<CausalGraph> causalGraph(const engine::Program& program, const std::vector<const engine::Trajectory*>& runs, int stride,
                                const Progress& progress)
{
    const model::ResolvedModel& model = program.model();
    const Evaluation evaluation(model);
    Watch watch(progress);
    const RawGraph raw(evaluation, runs, stride, watch);
    if (watch.stopped())
        return fail(ErrorKind::Cancelled, "looking for what causes what was cancelled");
    Folding folding(model, raw);
    CausalGraph graph;
    for (std::size_t v = 0; v < model.variables.size(); ++v) {
        if (model.variables[v].hidden)
            continue;
        const auto links = folding.linksInto(static_cast<VariableId>(v));
        graph.links.insert(graph.links.end(), links.begin(), links.end());
    }
    std::sort(graph.links.begin(), graph.links.end(),
              [](const Link& a, const Link& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    graph.outgoing.resize(model.variables.size());
    graph.incoming.resize(model.variables.size());
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        graph.outgoing[static_cast<std::size_t>(graph.links[i].from)].push_back(static_cast<int>(i));
        graph.incoming[static_cast<std::size_t>(graph.links[i].to)].push_back(static_cast<int>(i));
    }
    return graph;
}

} // namespace core::causes
