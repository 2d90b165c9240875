// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/world_text.h"

#include "ui/frame/parameter_text.h"
#include "ui/theme/appearance.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

constexpr int kMostValues = 2;

class WorldText {
    Q_DECLARE_TR_FUNCTIONS(ui::WorldText)
};

} // namespace

QString worldContent(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::World& world)
{
    QStringList parts;
    int more = 0;
    for (const auto& [name, value] : world.parameters) {
        const auto* parameter = catalogue.parameter(name);
        const double* number = std::get_if<double>(&value);
        if (parameter && number && *number == parameter->value)
            continue;
        if (!parameter || !number || parts.size() == kMostValues) {
            ++more;
            continue;
        }
        parts << WorldText::tr("%1: %2 instead of %3")
                     .arg(parameterName(appearance, catalogue, *parameter), parameterText(appearance, catalogue, *parameter, *number),
                          parameterText(appearance, catalogue, *parameter, parameter->value));
    }
    if (parts.isEmpty() && more == 0)
        return WorldText::tr("Nothing is changed.");
    if (parts.isEmpty())
        return more == 1 ? WorldText::tr("1 assumption is changed.") : WorldText::tr("%1 assumptions are changed.").arg(more);
    if (more > 0)
        parts << WorldText::tr("%1 more").arg(more);
    return parts.join(appearance.isChinese() ? QStringLiteral("；") : QStringLiteral("; ")) + (appearance.isChinese() ? u'。' : u'.');
}

QString worldSentence(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::World& world)
{
    const QString own = QString::fromStdString(world.description.in(appearance.language()));
    return own.isEmpty() ? worldContent(appearance, catalogue, world) : own;
}

} // namespace ui
