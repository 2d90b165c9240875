// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/score_account.h"

#include "ui/index/index_colours.h"
#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::index::ColumnScale;
using core::index::ColumnTreatment;

/// Three significant digits, more before the point when there are.
QString shortNumber(const Appearance& appearance, double value)
{
    const double size = std::abs(value);
    const int digits = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return appearance.locale().toString(value, 'f', digits).replace(QLatin1Char('-'), QChar(0x2212));
}

struct Maker {
    const Appearance& appearance;
    const IndexState& state;
    const IndexFigures& figures;
    std::size_t unit;
    std::vector<double> points; ///< by indicator; empty where none are defined

    [[nodiscard]] const core::index::Composite& composite() const { return *figures.shown; }
    [[nodiscard]] std::size_t row() const { return composite().row(figures.time, unit); }
    [[nodiscard]] const core::index::Estimates& estimates() const { return composite().estimatesAt(figures.time); }
};

} // namespace

std::optional<ScoreAccount> ScoreAccounts::of(const Appearance& appearance, const IndexState& state, int unit)
{
    const IndexFigures* figures = state.figures();
    if (!figures || unit < 0 || static_cast<std::size_t>(unit) >= figures->units())
        return std::nullopt;
    Maker maker{appearance, state, *figures, static_cast<std::size_t>(unit), {}};
    const auto& composite = maker.composite();
    const auto& definition = figures->definition;
    const std::size_t row = maker.row();
    if (const auto parts = core::index::contributions(definition, composite)) {
        const auto cells = parts->row(row);
        maker.points.assign(cells.begin(), cells.end());
    }
    const auto number = [&](double value, int digits) {
        return std::isnan(value) ? QStringLiteral("–") : appearance.locale().toString(value, 'f', digits).replace(QLatin1Char('-'), QChar(0x2212));
    };

    ScoreAccount account;
    const QString name = state.unitName(maker.unit);
    const double score = figures->score(maker.unit);
    account.title = std::isnan(score) ? spaced(tr("%1: no score").arg(name))
                                      : spaced(tr("%1: place %2 of %3, score %4")
                                                   .arg(name)
                                                   .arg(figures->rank(maker.unit))
                                                   .arg(figures->units())
                                                   .arg(number(score, 1)));
    account.year = composite.times[figures->time];
    account.place = core::policy::Place::ofRegion(composite.units[maker.unit].id);
    const QString framework = QString::fromStdString(definition.framework.name.in(appearance.language()));
    const QString year = QString::number(static_cast<int>(std::floor(account.year + 1e-6)));
    const bool model = state.source() == IndexSource::Model;
    account.subject = model ? spaced(tr("%1, %2, %3", "framework, scenario, year").arg(framework, state.session().current().name, year))
                            : spaced(tr("%1, %2", "framework, year").arg(framework, year));

    const auto indicatorLine = [&](std::size_t j, int depth) {
        const auto& indicator = definition.framework.indicators[j];
        const ColumnScale& scale = maker.estimates().scales[j];
        const ColumnTreatment& treatment = maker.estimates().treatments[j];
        ScoreAccount::Line line;
        line.id = QString::fromStdString(indicator.id);
        line.depth = depth;
        line.colour = dimensionColour(definition.framework, indicator.id);
        line.name = QString::fromStdString(indicator.name.in(appearance.language()));
        const double value = composite.imputed.values.at(row, j);
        const QString unitText = QString::fromStdString(indicator.unit.in(appearance.language()));
        line.value = std::isnan(value) ? tr("no value") : unitText.isEmpty() ? shortNumber(appearance, value) : shortNumber(appearance, value) + QChar(0x2009) + unitText;
        const auto range = IndexData::scoreRange(definition.method);
        if (range && scale.kind == ColumnScale::Kind::Linear && scale.last != scale.first && treatment.action != ColumnTreatment::Action::Transformed) {
            const auto valueAt = [&](double at) { return scale.origin + scale.range * (at - scale.first) / (scale.last - scale.first); };
            line.bounds = tr("%1 to %2", "values that score nothing and everything").arg(shortNumber(appearance, valueAt(range->low)), shortNumber(appearance, valueAt(range->high)));
        }
        const auto cell = std::ranges::find_if(composite.imputed.cells, [&](const auto& each) { return each.row == row && each.indicator == j; });
        if (cell != composite.imputed.cells.end())
            line.filling = std::isnan(cell->fromTime) ? IndexText::name(cell->how) : tr("%1, from %2", "how a gap was filled, year").arg(IndexText::name(cell->how)).arg(cell->fromTime);
        QStringList origin;
        if (const QString source = QString::fromStdString(indicator.source.in(appearance.language())); !source.isEmpty())
            origin << source;
        if (!indicator.grade.empty())
            origin << tr("grade %1").arg(QString::fromStdString(indicator.grade));
        if (indicator.standIn)
            origin << tr("a stand-in");
        line.source = origin.join(tr(", "));
        line.score = number(composite.normalised.at(row, j), 0);
        line.share = percent(appearance, maker.estimates().indicatorWeights[j]);
        if (!maker.points.empty())
            line.points = number(maker.points[j], 1);
        if (model)
            line.variable = indicator.column();
        account.lines.push_back(std::move(line));
    };
    const auto& hierarchy = composite.hierarchy;
    const auto addNode = [&](auto&& again, std::size_t node, int depth) -> void {
        for (const auto& child : hierarchy.nodes[node].children) {
            if (child.isIndicator) {
                indicatorLine(child.index, depth);
                continue;
            }
            ScoreAccount::Line line;
            const auto& branch = hierarchy.nodes[child.index];
            line.id = QString::fromStdString(branch.id);
            line.branch = true;
            line.depth = depth;
            line.colour = dimensionColour(definition.framework, branch.id);
            line.name = IndexText::indicatorName(appearance, *figures, branch.id);
            line.score = number(figures->score(maker.unit, child.index), 0);
            line.share = percent(appearance, maker.estimates().nodeWeights[child.index]);
            if (!maker.points.empty()) {
                double sum = 0;
                for (const std::size_t leaf : branch.leaves)
                    sum += std::isnan(maker.points[leaf]) ? 0 : maker.points[leaf];
                line.points = number(sum, 1);
            }
            account.lines.push_back(std::move(line));
            again(again, child.index, depth + 1);
        }
    };
    addNode(addNode, 0, 0);

    const auto& method = definition.method;
    account.method = spaced(tr("Denominated: %1. Gaps: %2. Outliers: %3. Normalised: %4. Weights: %5. Aggregated: %6. %7.")
                                .arg(IndexText::denomination(definition), IndexText::imputation(method), IndexText::name(method.outliers.kind),
                                     IndexText::name(method.normalisation.kind), IndexText::name(method.weighting.kind), IndexText::aggregation(method),
                                     method.normalisation.kind == core::index::Normalisation::Kind::Goalposts ? tr("Bounds are goalposts")
                                                                                                               : IndexText::estimation(method)));
    if (method.estimation.kind == core::index::Estimation::Kind::EachYear)
        account.warning = tr("New bounds: this score does not compare with those of other years.");
    else if (std::ranges::any_of(definition.framework.indicators, &core::index::Indicator::standIn))
        account.warning = tr("Stand-ins are part of this score: read their branch as a guess.");
    return account;
}

QString ScoreAccounts::asText(const ScoreAccount& account)
{
    QStringList rows{account.title, account.subject};
    rows << QStringList{tr("Indicator"), tr("Value"), tr("Bounds"), tr("Filled"), tr("Score"), tr("Share"), tr("Points"), tr("Source")}.join(QLatin1Char('\t'));
    for (const auto& line : account.lines)
        rows << QStringList{line.name, line.value, line.bounds, line.filling, line.score, line.share, line.points, line.source}.join(QLatin1Char('\t'));
    rows << account.method;
    if (!account.warning.isEmpty())
        rows << account.warning;
    return rows.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace ui
