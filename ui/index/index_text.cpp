// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_text.h"

#include "ui/index/index_state.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

namespace ui {

using core::coordination::CoordinationGrade;
using core::coordination::CouplingWarning;
using core::index::Aggregation;
using core::index::Imputation;
using core::index::Normalisation;
using core::index::NoteKind;
using core::index::OutlierTreatment;
using core::index::StudyFactor;
using core::index::Weighting;

namespace {


QString number(const Appearance& appearance, double value, int decimals)
{
    return appearance.locale().toString(value, 'f', decimals).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QString IndexText::name(Imputation value)
{
    switch (value) {
    case Imputation::LinearInTime: return tr("linear in time");
    case Imputation::NearestTime: return tr("nearest year");
    case Imputation::GroupMean: return tr("mean of the group");
    case Imputation::GroupMedian: break;
    }
    return tr("median of the group");
}

QString IndexText::name(OutlierTreatment::Kind value)
{
    switch (value) {
    case OutlierTreatment::Kind::Keep: return tr("keep");
    case OutlierTreatment::Kind::Winsorise: return tr("winsorise");
    case OutlierTreatment::Kind::Transform: return tr("transform");
    case OutlierTreatment::Kind::WinsoriseOrTransform: break;
    }
    return tr("winsorise, else log");
}

QString IndexText::name(Normalisation::Kind value)
{
    switch (value) {
    case Normalisation::Kind::MinMax: return tr("min–max");
    case Normalisation::Kind::ZScore: return tr("z-score");
    case Normalisation::Kind::Rank: return tr("rank");
    case Normalisation::Kind::Goalposts: return tr("goalposts");
    case Normalisation::Kind::DistanceToReference: return tr("distance to reference");
    case Normalisation::Kind::Vector: break;
    }
    return tr("vector");
}

QString IndexText::name(Weighting::Kind value)
{
    switch (value) {
    case Weighting::Kind::Given: return tr("given");
    case Weighting::Kind::Equal: return tr("equal");
    case Weighting::Kind::Entropy: return tr("entropy");
    case Weighting::Kind::Critic: return tr("CRITIC");
    case Weighting::Kind::VariationCoefficient: return tr("coefficient of variation");
    case Weighting::Kind::PrincipalComponents: return tr("principal components");
    case Weighting::Kind::Ahp: return tr("AHP");
    case Weighting::Kind::EntropyAhp: break;
    }
    return tr("entropy and AHP");
}

QString IndexText::name(Aggregation value)
{
    switch (value) {
    case Aggregation::Arithmetic: return tr("arithmetic");
    case Aggregation::Geometric: return tr("geometric");
    case Aggregation::Harmonic: return tr("harmonic");
    case Aggregation::Topsis: return tr("TOPSIS");
    case Aggregation::MazziottaPareto: return tr("Mazziotta–Pareto");
    case Aggregation::Copeland: break;
    }
    return tr("Copeland");
}

QString IndexText::name(StudyFactor value)
{
    switch (value) {
    case StudyFactor::Imputation: return tr("Imputation");
    case StudyFactor::Outliers: return tr("Outliers");
    case StudyFactor::Normalisation: return tr("Normalisation");
    case StudyFactor::WeightingKind: return tr("Weighting");
    case StudyFactor::WeightValues: return tr("Values of the weights");
    case StudyFactor::Aggregation: return tr("Aggregation");
    case StudyFactor::IndicatorLeftOut: return tr("One indicator left out");
    case StudyFactor::Framework: return tr("Which indicators and branches");
    case StudyFactor::Direction: return tr("Directions");
    case StudyFactor::Denomination: return tr("Denominators");
    case StudyFactor::Screening: return tr("Screening");
    case StudyFactor::Estimation: return tr("Years that bounds come from");
    case StudyFactor::Data: break;
    }
    return tr("Errors of the data themselves");
}

QString IndexText::name(CoordinationGrade grade)
{
    switch (grade) {
    case CoordinationGrade::ExtremeDisorder: return tr("extreme disorder");
    case CoordinationGrade::SevereDisorder: return tr("severe disorder");
    case CoordinationGrade::ModerateDisorder: return tr("moderate disorder");
    case CoordinationGrade::MildDisorder: return tr("mild disorder");
    case CoordinationGrade::NearDisorder: return tr("near disorder");
    case CoordinationGrade::BarelyCoordinated: return tr("barely coordinated");
    case CoordinationGrade::PrimaryCoordination: return tr("primary coordination");
    case CoordinationGrade::IntermediateCoordination: return tr("intermediate coordination");
    case CoordinationGrade::GoodCoordination: return tr("good coordination");
    case CoordinationGrade::SuperiorCoordination: break;
    }
    return tr("superior coordination");
}

QString IndexText::shortName(CoordinationGrade grade)
{
    switch (grade) {
    case CoordinationGrade::ExtremeDisorder: return tr("extreme", "grade");
    case CoordinationGrade::SevereDisorder: return tr("severe", "grade");
    case CoordinationGrade::ModerateDisorder: return tr("moderate", "grade");
    case CoordinationGrade::MildDisorder: return tr("mild", "grade");
    case CoordinationGrade::NearDisorder: return tr("near", "grade");
    case CoordinationGrade::BarelyCoordinated: return tr("barely", "grade");
    case CoordinationGrade::PrimaryCoordination: return tr("primary", "grade");
    case CoordinationGrade::IntermediateCoordination: return tr("intermed.", "grade");
    case CoordinationGrade::GoodCoordination: return tr("good", "grade");
    case CoordinationGrade::SuperiorCoordination: break;
    }
    return tr("superior", "grade");
}

QString IndexText::explain(Normalisation::Kind value)
{
    switch (value) {
    case Normalisation::Kind::MinMax: return tr("The worst region scores 0, the best 100, the others in between.");
    case Normalisation::Kind::ZScore: return tr("Standard deviations from the mean; scores have no bounds, so coupling and obstacles are not worked out.");
    case Normalisation::Kind::Rank: return tr("Only the order counts; distances between regions are lost.");
    case Normalisation::Kind::Goalposts: return tr("Fixed values score 0 and 100; scores compare over years and scenarios.");
    case Normalisation::Kind::DistanceToReference: return tr("The worst region scores 0, the reference value 100.");
    case Normalisation::Kind::Vector: break;
    }
    return tr("Values over the root of their sum of squares, as TOPSIS takes them.");
}

QString IndexText::explain(Weighting::Kind value)
{
    switch (value) {
    case Weighting::Kind::Given: return tr("As the sliders stand.");
    case Weighting::Kind::Equal: return tr("All members of a branch weigh the same.");
    case Weighting::Kind::Entropy: return tr("More weight to what tells regions apart most.");
    case Weighting::Kind::Critic: return tr("More weight to what differs among regions and repeats no other indicator.");
    case Weighting::Kind::VariationCoefficient: return tr("More weight to what varies most, relative to its mean.");
    case Weighting::Kind::PrincipalComponents: return tr("Weights by what moves together in the data; they say nothing of what matters.");
    case Weighting::Kind::Ahp: return tr("Weights from judgements in pairs, with a check of whether these agree.");
    case Weighting::Kind::EntropyAhp: break;
    }
    return tr("Weights of the data and of judgements, multiplied.");
}

QString IndexText::explain(Aggregation value)
{
    switch (value) {
    case Aggregation::Arithmetic: return tr("What is good makes up fully for what is bad.");
    case Aggregation::Geometric: return tr("What is bad counts more; a score of 0 makes the whole 0.");
    case Aggregation::Harmonic: return tr("What is worst counts most.");
    case Aggregation::Topsis: return tr("Nearness to the best and distance from the worst that occur.");
    case Aggregation::MazziottaPareto: return tr("The mean less a penalty for imbalance.");
    case Aggregation::Copeland: break;
    }
    return tr("Wins less losses when each region is set beside each other one.");
}

QString IndexText::denomination(const core::index::Definition& definition)
{
    if (!definition.method.denominate)
        return tr("none", "denominators");
    int divided = 0;
    for (const auto& indicator : definition.framework.indicators)
        divided += indicator.denominator.empty() ? 0 : 1;
    return divided == 0 ? tr("none", "denominators") : tr("%n indicator(s)", nullptr, divided);
}

QString IndexText::imputation(const core::index::Method& method)
{
    if (method.imputation.empty())
        return tr("none", "imputation");
    QStringList names;
    for (const Imputation each : method.imputation)
        names << name(each);
    return names.join(tr(", "));
}

QString IndexText::aggregation(const core::index::Method& method)
{
    QStringList names;
    for (const Aggregation each : method.aggregation)
        names << name(each);
    return names.join(QStringLiteral(" / "));
}

QString IndexText::estimation(const core::index::Method& method)
{
    switch (method.estimation.kind) {
    case core::index::Estimation::Kind::Frozen: {
        QStringList years;
        for (const double year : method.estimation.years)
            years << QString::number(year);
        return tr("Bounds frozen, %1").arg(years.join(QStringLiteral(" + ")));
    }
    case core::index::Estimation::Kind::AllYears: return tr("Bounds of all years");
    case core::index::Estimation::Kind::EachYear: break;
    }
    return tr("New bounds each year");
}

QString IndexText::indicatorName(const Appearance& appearance, const IndexFigures& figures, const std::string& id)
{
    if (const auto* indicator = figures.definition.framework.indicator(id))
        return QString::fromStdString(indicator->name.in(appearance.language()));
    if (const auto* node = figures.definition.framework.node(id))
        return QString::fromStdString(node->name.in(appearance.language()));
    return id.empty() ? tr("the index") : QString::fromStdString(id);
}

QString IndexText::unitName(const Appearance& appearance, const IndexFigures& figures, const std::string& id)
{
    for (const auto& unit : figures.shown->units) {
        if (unit.id == id)
            return QString::fromStdString(unit.name.in(appearance.language()));
    }
    return QString::fromStdString(id);
}

QString IndexText::noCorrelations(const IndexFigures& figures)
{
    constexpr std::size_t kLeastRegions = 3; // two points always lie on a line
    if (figures.units() >= kLeastRegions)
        return {};
    return tr("Correlations and Cronbach’s α are left out: they need 3 regions or more.");
}

QString IndexText::sentence(const Appearance& appearance, const IndexFigures& figures, const core::index::Note& note)
{
    const QString first = indicatorName(appearance, figures, note.first);
    const QString second = indicatorName(appearance, figures, note.second);
    const auto unit = [&](const std::string& id) { return unitName(appearance, figures, id); };
    switch (note.kind) {
    case NoteKind::ZeroDenominator: return tr("%1: the denominator of %2 is 0; its value is left out.").arg(first, unit(note.second));
    case NoteKind::NothingMeasured: return tr("%1 has no values; it is left out.").arg(first);
    case NoteKind::ConstantIndicator: return tr("%1 is the same everywhere; it is left out.").arg(first);
    case NoteKind::TooFewForOutlierRule: return tr("%1 has too few values for the rule on outliers; it is kept as it is.").arg(first);
    case NoteKind::StillOutlying: return tr("%1 still has outliers after treatment (skewness %2).").arg(first, number(appearance, note.value, 1));
    case NoteKind::UnitScreenedOut: return tr("%1 has too few data and is left out.").arg(unit(note.first));
    case NoteKind::NotPositive: return tr("%1 of %2 is not above 0, so it has no score under this mean.").arg(first, unit(note.second));
    case NoteKind::InconsistentComparisons:
        return tr("The judgements of %1 do not agree with one another (consistency ratio %2, wanted at most %3).")
            .arg(first, number(appearance, note.value, 2), number(appearance, note.threshold, 1));
    case NoteKind::NegativeLoadings: return tr("%1 runs against the component that weighs %2.").arg(first, second);
    case NoteKind::FewDataOfIndicator: return tr("%1 is published for only %2 of the regions.").arg(first, percent(appearance, note.value));
    case NoteKind::FewDataOfUnit: return tr("%1 has only %2 of the indicators.").arg(unit(note.first), percent(appearance, note.value));
    case NoteKind::RepeatedPair: return tr("%1 repeats %2 (r = %3).").arg(first, second, number(appearance, note.value, 2));
    case NoteKind::OpposedPair: return tr("%1 runs against %2 (r = %3).").arg(first, second, number(appearance, note.value, 2));
    case NoteKind::ActsUnlikeItsWeight: {
        const QString points = number(appearance, std::abs(note.value) * 100, 0);
        return note.value > 0 ? tr("%1 acts with %2 points more than it is set to.").arg(first, points)
                              : tr("%1 acts with %2 points less than it is set to.").arg(first, points);
    }
    case NoteKind::ActsAgainstTheIndex: return tr("%1 falls where the index rises (r = %2).").arg(first, number(appearance, note.value, 2));
    case NoteKind::LowAlpha: return tr("The indicators of %1 hang together weakly (α = %2, wanted at least %3).").arg(first, number(appearance, note.value, 2), number(appearance, note.threshold, 1));
    case NoteKind::ManyIndicators: return tr("%1 indicators are hard to follow; 30 to 40 still can be.").arg(number(appearance, note.value, 0));
    case NoteKind::StandIn: return tr("%1 stands in for what nobody measures: read it as a guess.").arg(first);
    case NoteKind::ReestimatedBounds: break;
    }
    return tr("Bounds are estimated anew: scores of different years do not compare.");
}

QString IndexText::sentence(const Appearance& appearance, const IndexFigures& figures, const core::coordination::CouplingNotice& notice)
{
    const auto unit = [&] {
        return notice.unit >= 0 ? QString::fromStdString(figures.shown->units[static_cast<std::size_t>(notice.unit)].name.in(appearance.language()))
                                : QString();
    };
    const auto subsystem = [&] {
        const auto branches = figures.dimensions();
        return notice.subsystem >= 0 && notice.subsystem < static_cast<int>(branches.size())
            ? indicatorName(appearance, figures, figures.shown->hierarchy.nodes[branches[static_cast<std::size_t>(notice.subsystem)]].id)
            : QString();
    };
    switch (notice.kind) {
    case CouplingWarning::LevelOutsideRange: return tr("%n region(s) pass the bounds and are taken at them.", nullptr, notice.count);
    case CouplingWarning::LooksLikePercent: return tr("Levels look like per cent; the formulas want 0 to 1.");
    case CouplingWarning::ZeroForcesZero:
        return tr("%1 scores 0 in %2, which makes its coupling 0 whatever the rest is.").arg(unit(), subsystem());
    case CouplingWarning::ConstantSubsystem: return tr("%1 is the same for all regions and tells none apart.").arg(subsystem());
    case CouplingWarning::WeightsNotNormalised: return tr("Weights were brought to a sum of 1.");
    case CouplingWarning::CrowdedNearOne: return tr("Half of all regions or more have a standard C above 0.9: it hardly tells them apart.");
    case CouplingWarning::SubsystemsDiffer: break;
    }
    return tr("Degrees of different numbers of branches do not compare.");
}

} // namespace ui
