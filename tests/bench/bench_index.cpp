// SPDX-License-Identifier: GPL-3.0-or-later
// How long composite indices take: a rebuild from raw data, a method study, and scores inside a lever move.
//
// The rebuild has the size of the ASEM index that COINr ships (51 units, 49 indicators in 8 pillars and 2 sub-indices, with gaps
// and outliers): denominate, group mean, winsorise or log, min-max, three levels of means. Made-up values, the same in every run.
// Bounds: rebuild 1 ms, 1,000 variants 2 s, 31 provinces x 45 quarters 2 ms. The fastest and the median of the rounds.
//   bench_index [rounds]
#include "core/index/counter_random.h"
#include "core/index/frozen_index.h"
#include "core/index/method_study.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace {

using namespace core::index;

[[noreturn]] void stop(const core::Errors& errors)
{
    std::fprintf(stderr, "bench_index: %s\n", core::toString(errors.front()).c_str());
    std::exit(1);
}

Definition asemLike()
{
    Definition definition;
    definition.framework.id = "like-asem";
    for (const char* id : {"connectivity", "sustainability"})
        definition.framework.nodes.push_back({id, {}, {}, 1, {}, {}});
    for (int k = 0; k < 8; ++k)
        definition.framework.nodes.push_back(
            {"pillar" + std::to_string(k), k < 5 ? "connectivity" : "sustainability", {}, 1, {}, {}});
    for (int j = 0; j < 49; ++j) {
        Indicator indicator;
        indicator.id = "indicator" + std::to_string(j);
        indicator.parent = "pillar" + std::to_string(j % 8);
        indicator.direction = j % 4 == 3 ? Direction::LessIsBetter : Direction::MoreIsBetter;
        if (j % 3 == 0)
            indicator.denominator = "people";
        definition.framework.indicators.push_back(indicator);
    }
    definition.method.imputation = {Imputation::GroupMean};
    definition.method.screening.minimumShare = 0.5;
    definition.method.outliers.kind = OutlierTreatment::Kind::WinsoriseOrTransform;
    return definition;
}

Observations made(std::uint32_t units, const Definition& definition)
{
    Observations data;
    data.times = {2018};
    for (std::uint32_t i = 0; i < units; ++i)
        data.units.push_back({"u" + std::to_string(i), {}, i % 5 < 2 ? "Asia" : "Europe"});
    for (const Indicator& indicator : definition.framework.indicators)
        data.variables.push_back(indicator.id);
    data.variables.push_back("people");
    data.values = Matrix(units, data.variables.size());
    for (std::uint32_t i = 0; i < units; ++i) {
        for (std::uint32_t j = 0; j < data.variables.size(); ++j) {
            const double u = uniformAt(1, i, j, 0, 0);
            const bool skewed = j % 3 == 1; // a third with a long tail, as amounts of money have
            const double value = skewed ? std::exp(4 * u) / (1.001 - u) : 10 + u;
            data.values.at(i, j) = uniformAt(1, i, j, 1, 0) < 0.02 && j + 1 < data.variables.size() ? kMissing : value;
        }
    }
    return data;
}

void measure(const char* what, int rounds, double boundSeconds, const std::function<void()>& action)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        const auto began = std::chrono::steady_clock::now();
        action();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    }
    std::sort(seconds.begin(), seconds.end());
    const double middle = seconds[seconds.size() / 2];
    std::printf("%-52s fastest %9.3f ms   median %9.3f ms   bound %6.0f ms   %s\n", what, seconds.front() * 1e3, middle * 1e3,
                boundSeconds * 1e3, middle <= boundSeconds ? "met" : "MISSED");
}

void rebuild(int rounds, const Definition& definition, const Observations& data)
{
    measure("rebuild, 51 units x 49 indicators", 20 * rounds, 1e-3, [&] {
        const auto composite = build(definition, data);
        if (!composite)
            stop(composite.error());
    });
}

void study(int rounds, const Definition& definition, const Observations& data)
{
    StudyOptions options;
    options.variants = 1000;
    options.imputations = {{Imputation::GroupMean}, {Imputation::GroupMedian}, {}};
    options.outliers = {definition.method.outliers, {}};
    options.normalisations = {{Normalisation::Kind::MinMax, 1, 100, 0, 1, false},
                              {Normalisation::Kind::ZScore, 1, 100, 100, 10, false},
                              {Normalisation::Kind::Rank, 1, 100, 0, 1, false}};
    options.weightings = {Weighting::Kind::Given, Weighting::Kind::Entropy, Weighting::Kind::Critic};
    options.aggregations = {
        {Aggregation::Arithmetic}, {Aggregation::Geometric}, {Aggregation::Copeland, Aggregation::Arithmetic}};
    options.weightSpread = 0.5;
    options.leaveOutIndicators = true;
    measure("study, 1000 variants, seven factors", std::max(1, rounds / 10), 2, [&] {
        const auto result = studyMethod(definition, data, options);
        if (!result)
            stop(result.error());
    });
}

/// Thirteen variables by goalposts, as the framework over the model has them.
void leverMove(int rounds)
{
    constexpr std::size_t kUnits = 31;
    constexpr std::size_t kTimes = 45;
    for (const Aggregation how : {Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Copeland}) {
        Definition definition;
        definition.framework.id = "model";
        for (const char* id : {"technology", "region", "talent", "standards"})
            definition.framework.nodes.push_back({id, {}, {}, 1, {}, {}});
        for (std::size_t j = 0; j < 13; ++j) {
            Indicator indicator;
            indicator.id = "v" + std::to_string(j);
            indicator.parent = definition.framework.nodes[j % 4].id;
            indicator.goalposts = Goalposts{0, 1};
            definition.framework.indicators.push_back(indicator);
        }
        definition.method.normalisation.kind = Normalisation::Kind::Goalposts;
        definition.method.normalisation.cap = true;
        definition.method.aggregation = {how};
        const auto index = FrozenIndex::createWithoutData(definition);
        if (!index)
            stop(index.error());
        std::vector<double> values(13 * kUnits * kTimes);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = uniformAt(2, static_cast<std::uint32_t>(i), 0, 0, 0);
        std::vector<FrozenIndex::Column> columns;
        for (std::size_t j = 0; j < 13; ++j)
            columns.push_back({values.data() + j * kUnits * kTimes, kUnits, 1});
        FrozenIndex::Workspace workspace;
        std::vector<double> scores(kUnits * kTimes * index->hierarchy().nodes.size());
        std::vector<int> ranks(kUnits * kTimes);
        const std::string name = std::string("scores and ranks, 31 provinces x 45 quarters, ") + toString(how);
        measure(name.c_str(), 20 * rounds, 2e-3, [&] {
            index->score(columns, kUnits, kTimes, scores, workspace);
            index->rank(scores, kUnits, kTimes, ranks, workspace);
        });
    }
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 30;
    const Definition definition = asemLike();
    const Observations data = made(51, definition);
    rebuild(rounds, definition, data);
    study(rounds, definition, data);
    leverMove(rounds);
    return 0;
}
