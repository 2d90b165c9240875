// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/lever_part.h"

#include "ui/theme/appearance.h"

#include <QCoreApplication>

#include <array>

namespace ui {

using core::policy::Naming;

namespace {

constexpr std::array kSuffixes = {"_intensity", "_start", "_ramp", "_duration", "_unit_cost", "_cost"};
constexpr int kHelperDecimals = 2;

class WhyWords {
    Q_DECLARE_TR_FUNCTIONS(ui::WhyWords)
};

QString partName(const QString& lever, const std::string& suffix)
{
    if (suffix == "_intensity")
        return WhyWords::tr("%1: strength").arg(lever);
    if (suffix == "_start")
        return WhyWords::tr("%1: start").arg(lever);
    if (suffix == "_ramp")
        return WhyWords::tr("%1: ramp-up").arg(lever);
    if (suffix == "_duration")
        return WhyWords::tr("%1: length").arg(lever);
    return suffix == "_unit_cost" ? WhyWords::tr("%1: yearly cost at full strength").arg(lever) : WhyWords::tr("%1: cost").arg(lever);
}

Naming partNaming(const Appearance& appearance, const core::policy::Catalogue& catalogue, const LeverPart& part, const std::string& id)
{
    const Naming* lever = catalogue.naming("lever", part.lever->id);
    Naming made;
    if (part.suffix == "_intensity" && lever)
        made = *lever;
    made.kind = "variable";
    made.id = id;
    if (part.suffix == "_unit_cost" || part.suffix == "_cost") {
        if (const Naming* unit = catalogue.naming("unit", "bn_CNY/year")) {
            made.unit = unit->unit;
            made.factorEnglish = unit->factorEnglish;
            made.factorChinese = unit->factorChinese;
            made.decimals = unit->decimals;
            made.display = unit->display;
        }
    } else if (part.suffix != "_intensity") {
        made.decimals = kHelperDecimals;
    }
    const QString name = lever ? QString::fromStdString(lever->name.in(appearance.language())) : QString::fromStdString(part.lever->id);
    const std::string said = partName(name, part.suffix).toStdString();
    made.name = {said, said};
    made.shortName = made.name;
    made.description = {};
    return made;
}

} // namespace

LeverPart leverPart(const core::policy::Catalogue& catalogue, const std::string& id)
{
    for (const std::string suffix : kSuffixes) {
        if (id.size() <= suffix.size() || !id.ends_with(suffix))
            continue;
        if (const auto* lever = catalogue.lever(id.substr(0, id.size() - suffix.size())))
            return {lever, suffix};
    }
    return {};
}

std::optional<Naming> helperNaming(const Appearance& appearance, const core::policy::Catalogue& catalogue, const std::string& id)
{
    if (const LeverPart part = leverPart(catalogue, id); part.lever)
        return partNaming(appearance, catalogue, part, id);
    const Naming* helper = catalogue.naming("helper", id);
    if (!helper)
        return std::nullopt;
    Naming naming = *helper;
    naming.decimals = kHelperDecimals; // the table gives no display of what is not shown as a figure
    return naming;
}

} // namespace ui
