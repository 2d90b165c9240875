// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimise/search.h"
#include "core/sampling/counter_random.h"

#include <algorithm>
#include <exception>

#include <nlopt.hpp>

namespace core::optimise {

namespace {

/// Of the unit interval, for gradients: far above the model's rounding, far below what a lever's effect bends over.
constexpr double kDifference = 1e-4;
/// Constraints are met with this to spare, so that what is found keeps them to the last digit.
constexpr double kSpare = 1e-7;
constexpr double kFirstStep = 0.125;
constexpr double kLastStep = 1.0 / 1024;
constexpr std::size_t kMostExchanges = 256;
constexpr std::uint64_t kExchangeStream = 0x726566696e65;

/// A model's outputs and their slopes at the place that NLopt asks about; it asks for objective and constraints one after the
/// other.
class Slopes {
public:
    Slopes(Search& search, std::vector<double> place, std::size_t evaluations)
        : m_search(search)
        , m_place(std::move(place))
        , m_left(evaluations)
    {
        for (std::size_t k = 0; k < m_place.size(); ++k)
            if (!search.isOnGrid(k))
                m_moving.push_back(k);
    }

    [[nodiscard]] const std::vector<std::size_t>& moving() const { return m_moving; }
    [[nodiscard]] std::vector<double> begin() const
    {
        std::vector<double> x;
        for (const std::size_t k : m_moving)
            x.push_back(m_place[k]);
        return x;
    }

    [[nodiscard]] bool isStopped() const { return m_search.stopped().has_value(); }

    /// Output `output` at x; its slopes into `gradient` when that is not empty.
    double value(std::size_t output, const std::vector<double>& x, std::vector<double>& gradient)
    {
        if (x != m_x)
            compute(x);
        for (std::size_t i = 0; i < gradient.size(); ++i)
            gradient[i] = (at(1 + i, output) - at(0, output)) / m_steps[i];
        return at(0, output);
    }

private:
    [[nodiscard]] double at(std::size_t row, std::size_t output) const
    {
        return m_outputs[row * m_search.problem().outputs + output];
    }

    void compute(const std::vector<double>& x)
    {
        const std::size_t rows = 1 + m_moving.size();
        if (m_left < rows)
            throw nlopt::forced_stop();
        m_left -= rows;
        std::vector<double> places;
        m_steps.clear();
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<double> place = m_place;
            for (std::size_t i = 0; i < m_moving.size(); ++i)
                place[m_moving[i]] = std::clamp(x[i], 0.0, 1.0);
            if (row > 0) {
                double& moved = place[m_moving[row - 1]];
                m_steps.push_back(moved + kDifference <= 1 ? kDifference : -kDifference);
                moved += m_steps.back();
            }
            places.insert(places.end(), place.begin(), place.end());
        }
        m_search.evaluate(places);
        m_outputs.assign(m_search.lastOutputs().begin(), m_search.lastOutputs().end());
        if (!std::all_of(m_outputs.begin(), m_outputs.end(), [](double v) { return std::isfinite(v); })) {
            // no slope to follow here
            throw nlopt::forced_stop();
        }
        m_x = x;
    }

    Search& m_search;
    std::vector<double> m_place;
    std::vector<std::size_t> m_moving;
    std::size_t m_left;
    std::vector<double> m_x, m_steps, m_outputs;
};

/// sign x output - bound, in units of the scale: to be made small, or to be at most 0.
struct Function {
    Slopes* slopes = nullptr;
    std::size_t output = 0;
    double sign = 1;
    double bound = 0;
    double scale = 1;
};

double evaluateFunction(const std::vector<double>& x, std::vector<double>& gradient, void* data)
{
    const auto& function = *static_cast<const Function*>(data);
    const double value = function.slopes->value(function.output, x, gradient);
    for (double& slope : gradient)
        slope *= function.sign / function.scale;
    return (function.sign * value - function.bound) / function.scale;
}

double scaleOf(const Requirement& requirement)
{
    return requirement.scale > 0 ? requirement.scale : (requirement.bound != 0 ? std::abs(requirement.bound) : 1);
}

std::vector<Function> constraintsOf(const std::vector<Requirement>& requirements, Slopes& slopes)
{
    std::vector<Function> functions;
    for (const Requirement& requirement : requirements) {
        const double scale = scaleOf(requirement);
        // of Equal both sides: with a tolerance of 0 there is nothing to spare
        const double spare =
            requirement.relation == Relation::Equal ? std::min(kSpare * scale, requirement.tolerance / 2) : kSpare * scale;
        if (requirement.relation != Relation::AtMost)
            functions.push_back({&slopes, requirement.output, -1, -requirement.bound + requirement.tolerance - spare, scale});
        if (requirement.relation != Relation::AtLeast)
            functions.push_back({&slopes, requirement.output, 1, requirement.bound + requirement.tolerance - spare, scale});
    }
    return functions;
}

/// All shortfalls of targets, squared: smooth where the sum itself is not.
struct Distance {
    Slopes* slopes = nullptr;
    std::vector<Function> targets;
};

double evaluateDistance(const std::vector<double>& x, std::vector<double>& gradient, void* data)
{
    auto& distance = *static_cast<Distance*>(data);
    std::vector<double> slope(gradient.size());
    std::fill(gradient.begin(), gradient.end(), 0.0);
    double sum = 0;
    for (Function& target : distance.targets) {
        const double missing = std::max(0.0, evaluateFunction(x, slope, &target));
        sum += missing * missing;
        for (std::size_t i = 0; i < gradient.size(); ++i)
            gradient[i] += 2 * missing * slope[i];
    }
    return sum;
}

/// One run of SLSQP. The search remembers what it looks at, so its own answer is not needed, and every way in which it ends is
/// good.
void runSlsqp(Slopes& slopes, nlopt::vfunc objective, void* data, std::vector<Function>& constraints)
{
    try {
        nlopt::opt optimiser(nlopt::LD_SLSQP, static_cast<unsigned>(slopes.moving().size()));
        optimiser.set_lower_bounds(0.0);
        optimiser.set_upper_bounds(1.0);
        optimiser.set_min_objective(objective, data);
        for (Function& constraint : constraints)
            optimiser.add_inequality_constraint(evaluateFunction, &constraint, 1e-9);
        optimiser.set_xtol_rel(1e-7);
        optimiser.set_ftol_rel(1e-10);
        auto x = slopes.begin();
        double value = 0;
        optimiser.optimize(x, value);
    } catch (const std::exception&) {
        // out of evaluations, a place without slopes, rounding: what was looked at is kept
    }
    if (slopes.isStopped()) // NLopt's own wrapper turned it into something else on the way
        throw Stopped{};
}

/// Steps that the compass takes from a place.
class Compass {
public:
    Compass(Search& search, std::size_t round)
        : m_search(search)
        , m_round(round)
    {
    }

    [[nodiscard]] std::vector<double> neighbours(const std::vector<double>& place, double step) const
    {
        const std::size_t k = place.size();
        std::vector<double> places;
        const auto add = [&](std::size_t i, double by, std::size_t j, double against) {
            std::vector<double> moved = place;
            moved[i] = std::clamp(moved[i] + by, 0.0, 1.0);
            if (j != i)
                moved[j] = std::clamp(moved[j] + against, 0.0, 1.0);
            if (moved != place)
                places.insert(places.end(), moved.begin(), moved.end());
        };
        const auto length = [&](std::size_t i) { return std::max(step, m_search.gridStep(i)); };
        for (std::size_t i = 0; i < k; ++i) {
            add(i, length(i), i, 0);
            add(i, -length(i), i, 0);
        }
        const std::size_t pairs = k * (k - 1);
        for (std::size_t n = 0; n < std::min(pairs, kMostExchanges); ++n) {
            // all pairs, or some of them, others in each round
            const std::size_t pair =
                pairs <= kMostExchanges ? n : sampling::randomBits(m_search.options().seed, kExchangeStream + m_round, n) % pairs;
            const std::size_t i = pair / (k - 1);
            const std::size_t j = pair % (k - 1) < i ? pair % (k - 1) : pair % (k - 1) + 1;
            add(i, length(i), j, -length(j));
        }
        return places;
    }

private:
    Search& m_search;
    std::size_t m_round;
};

} // namespace

void descend(Search& search, std::vector<double> place, std::size_t evaluations)
{
    Slopes slopes(search, std::move(place), evaluations);
    if (slopes.moving().empty())
        return;
    if (search.objective()) {
        auto constraints = constraintsOf(search.requirements(), slopes);
        Function objective{&slopes, search.objective()->output, search.objective()->maximise ? -1.0 : 1.0, 0, 1};
        runSlsqp(slopes, evaluateFunction, &objective, constraints);
    }
    if (search.bestStanding().isFeasible())
        return;
    // nothing fulfils all: come as near as the limits allow
    std::vector<Requirement> limits, targets;
    for (const Requirement& requirement : search.requirements())
        (requirement.isLimit ? limits : targets).push_back(requirement);
    auto constraints = constraintsOf(limits, slopes);
    Distance distance{&slopes, constraintsOf(targets, slopes)};
    if (!distance.targets.empty())
        runSlsqp(slopes, evaluateDistance, &distance, constraints);
}

bool refine(Search& search, std::size_t evaluations)
{
    if (search.freedoms() == 0 || !search.hasBest())
        return true;
    const std::size_t end = search.evaluations() + evaluations;
    double step = kFirstStep;
    for (std::size_t round = 0; step >= kLastStep; ++round) {
        const Standing before = search.bestStanding();
        const auto places = Compass(search, round).neighbours(search.bestPlace(), step);
        if (search.evaluations() + places.size() / search.freedoms() > end)
            return false;
        if (!places.empty())
            search.evaluate(places);
        if (!(search.bestStanding() < before))
            step /= 2;
    }
    return true;
}

} // namespace core::optimise
