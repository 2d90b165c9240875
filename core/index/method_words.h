// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which the document names the options. Internal to this folder.
#pragma once

#include "core/index/framework.h"
#include "core/index/method.h"

#include <array>

namespace core::index {

namespace words {

template <class Value>
struct Word {
    const char* word;
    Value value;
};

template <class Table, class Value>
[[nodiscard]] const char* wordOf(const Table& table, Value value)
{
    for (const auto& entry : table) {
        if (entry.value == value)
            return entry.word;
    }
    return "";
}

inline constexpr std::array<Word<Direction>, 2> kDirections = {
    {{"more", Direction::MoreIsBetter}, {"less", Direction::LessIsBetter}}};
inline constexpr std::array<Word<Imputation>, 4> kImputations = {{{"linear-in-time", Imputation::LinearInTime},
                                                                  {"nearest-time", Imputation::NearestTime},
                                                                  {"group-mean", Imputation::GroupMean},
                                                                  {"group-median", Imputation::GroupMedian}}};
inline constexpr std::array<Word<Screening::Basis>, 2> kBases = {
    {{"measured", Screening::Basis::Measured}, {"imputed", Screening::Basis::Imputed}}};
inline constexpr std::array<Word<OutlierTreatment::Kind>, 4> kOutlierKinds = {
    {{"keep", OutlierTreatment::Kind::Keep},
     {"winsorise", OutlierTreatment::Kind::Winsorise},
     {"transform", OutlierTreatment::Kind::Transform},
     {"winsorise-or-transform", OutlierTreatment::Kind::WinsoriseOrTransform}}};
inline constexpr std::array<Word<OutlierTreatment::Transform>, 3> kTransforms = {
    {{"log-of-range", OutlierTreatment::Transform::LogOfRange},
     {"log-plus-one", OutlierTreatment::Transform::LogPlusOne},
     {"box-cox", OutlierTreatment::Transform::BoxCox}}};
inline constexpr std::array<Word<Normalisation::Kind>, 6> kNormalisations = {
    {{"min-max", Normalisation::Kind::MinMax},
     {"z-score", Normalisation::Kind::ZScore},
     {"rank", Normalisation::Kind::Rank},
     {"goalposts", Normalisation::Kind::Goalposts},
     {"distance-to-reference", Normalisation::Kind::DistanceToReference},
     {"vector", Normalisation::Kind::Vector}}};
inline constexpr std::array<Word<Weighting::Kind>, 8> kWeightings = {
    {{"given", Weighting::Kind::Given},
     {"equal", Weighting::Kind::Equal},
     {"entropy", Weighting::Kind::Entropy},
     {"critic", Weighting::Kind::Critic},
     {"variation-coefficient", Weighting::Kind::VariationCoefficient},
     {"principal-components", Weighting::Kind::PrincipalComponents},
     {"ahp", Weighting::Kind::Ahp},
     {"entropy-ahp", Weighting::Kind::EntropyAhp}}};
inline constexpr std::array<Word<Weighting::Scope>, 2> kScopes = {
    {{"within-branch", Weighting::Scope::WithinBranch}, {"whole-tree", Weighting::Scope::WholeTree}}};
inline constexpr std::array<Word<Weighting::Combination>, 2> kCombinations = {
    {{"product", Weighting::Combination::Product}, {"mean", Weighting::Combination::Mean}}};
inline constexpr std::array<Word<Aggregation>, 6> kAggregations = {{{"arithmetic", Aggregation::Arithmetic},
                                                                    {"geometric", Aggregation::Geometric},
                                                                    {"harmonic", Aggregation::Harmonic},
                                                                    {"topsis", Aggregation::Topsis},
                                                                    {"mazziotta-pareto", Aggregation::MazziottaPareto},
                                                                    {"copeland", Aggregation::Copeland}}};
inline constexpr std::array<Word<Estimation::Kind>, 3> kEstimations = {{{"frozen", Estimation::Kind::Frozen},
                                                                        {"all-years", Estimation::Kind::AllYears},
                                                                        {"each-year", Estimation::Kind::EachYear}}};

} // namespace words
} // namespace core::index
