// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_source.h"

#include "core/policy/grade.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

using core::policy::Catalogue;
using core::policy::Grade;
using core::policy::PaperFigure;
using core::policy::RegionData;
using core::policy::RegionSet;

namespace {

using Alias = std::pair<const char*, const char*>;

// Start figures whose names in the model are not the variable's with "_initial". The second half are variables that only add up
// or turn round what starts there.
constexpr std::array<Alias, 18> kStarts = {{{"delivery_days", "delivery_initial"},
                                            {"device_density", "density_initial"},
                                            {"organisational_coupling", "coupling_initial"},
                                            {"institutional_response", "institution_initial"},
                                            {"data_openness", "openness_initial"},
                                            {"revision_cycle", "cycle_initial"},
                                            {"entry_premium", "entry_initial"},
                                            {"green_share", "green_initial"},
                                            {"route_coverage", "route_initial"},
                                            {"clean_transport", "clean_initial"},
                                            {"overseas_coverage", "overseas_initial"},
                                            {"supply_chain", "supply_initial"},
                                            {"data_flow", "data_initial"},
                                            {"national_trade", "trade_initial"},
                                            {"mean_penetration", "penetration_initial"},
                                            {"staff_fill", "vacancy_initial"},
                                            {"compound_share", "compound_initial"},
                                            {"compound_gap", "compound_initial"}}};

const RegionData* regionData(const RegionSet& regions, const std::string& name)
{
    const auto found = std::find_if(regions.data.begin(), regions.data.end(), [&](const RegionData& data) { return data.name == name; });
    return found == regions.data.end() ? nullptr : &*found;
}

bool hasEstimates(const RegionSet& regions)
{
    return std::any_of(regions.data.begin(), regions.data.end(), [](const RegionData& data) { return data.grade == "D"; });
}

} // namespace

std::string ChartSource::startOf(const Catalogue& catalogue, const RegionSet& regions, std::string_view variable)
{
    const auto known = [&](const std::string& name) { return catalogue.parameter(name) != nullptr || regionData(regions, name) != nullptr; };
    for (const auto& [id, start] : kStarts) {
        if (variable == id && known(start))
            return start;
    }
    const std::string start = std::string(variable) + "_initial";
    return known(start) ? start : std::string();
}

QString ChartSource::method()
{
    return tr("Method: one model run.");
}

SourceNote ChartSource::of(const Catalogue& catalogue, const RegionSet& regions, std::string_view variable)
{
    if (catalogue.plain) // whose sources are its author's
        return {tr("Model result. %1").arg(method()), SourceNote{}.colour};
    const std::string start = startOf(catalogue, regions, variable);
    QString grade;
    std::vector<std::string> figureIds;
    const RegionData* data = start.empty() ? nullptr : regionData(regions, start);
    if (data) {
        grade = QString::fromStdString(data->grade);
        figureIds = data->figureIds;
    } else if (const auto* parameter = start.empty() ? nullptr : catalogue.parameter(start)) {
        grade = QLatin1String(core::policy::toString(parameter->grade));
        figureIds = parameter->figureIds;
    }

    // Each paper and place once: two regions of one table are one source.
    QStringList places;
    for (const std::string& id : figureIds) {
        const PaperFigure* figure = catalogue.figure(id);
        if (!figure)
            continue;
        QString section = QString::fromStdString(figure->section);
        const bool table = section.startsWith(QLatin1String("table"), Qt::CaseInsensitive);
        section = section.mid(table ? 5 : 0).trimmed();
        //: %1 number of the paper, %2 of the table or section.
        const QString place = (table ? tr("paper %1, Table %2") : tr("paper %1, section %2")).arg(QString::fromStdString(figure->paper), section);
        if (!places.contains(place))
            places.append(place);
    }

    SourceNote note;
    const QString method = ChartSource::method();
    if (hasEstimates(regions)) {
        note.colour = Token::Warn;
        note.text = data && grade == QLatin1String("D")
            ? tr("Provincial start figures are estimates from public statistics (D). %1").arg(method)
            : tr("Model result; provincial start figures are estimates (D). %1").arg(method);
        return note;
    }
    if (!places.isEmpty())
        note.text = tr("Source: %1 (%2). %3").arg(places.join(tr("; ")), grade, method);
    else if (grade == QLatin1String("B"))
        note.text = tr("Start figure fitted to the papers (B). %1").arg(method);
    else if (!grade.isEmpty())
        note.text = tr("Start figure assumed (%1). %2").arg(grade, method);
    else
        note.text = tr("Model result; assumptions graded C. %1").arg(method);

    // Shares that should make up the whole country and do not are said as printed.
    if (data && start == "trade_initial") {
        double sum = 0;
        for (const double value : data->values)
            sum += value;
        if (std::abs(sum - 100) >= 0.05)
            note.text = tr("Source: %1 (%2); shares add up to %3, not 100. %4")
                            .arg(places.join(tr("; ")), grade, QString::number(sum, 'f', 1), method);
    }
    return note;
}

} // namespace ui
