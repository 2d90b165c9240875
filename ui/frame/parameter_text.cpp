// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/parameter_text.h"

#include "ui/theme/appearance.h"

#include <QCoreApplication>

namespace ui {

namespace {

using core::policy::Catalogue;
using core::policy::Parameter;

class ParameterText {
    Q_DECLARE_TR_FUNCTIONS(ui::ParameterText)
};

const core::policy::Naming* namingOf(const Catalogue& catalogue, const Parameter& parameter)
{
    return catalogue.naming("parameter", parameter.name);
}

} // namespace

double parameterFactor(const Appearance& appearance, const Catalogue& catalogue, const Parameter& parameter)
{
    const auto* naming = namingOf(catalogue, parameter);
    if (!naming)
        return 1;
    const double factor = appearance.isChinese() ? naming->factorChinese : naming->factorEnglish;
    return factor > 0 ? factor : 1;
}

QString parameterName(const Appearance& appearance, const Catalogue& catalogue, const Parameter& parameter)
{
    const auto* naming = namingOf(catalogue, parameter);
    return QString::fromStdString(naming ? naming->name.in(appearance.language()) : parameter.name);
}

QString parameterNumber(const Appearance& appearance, const Catalogue& catalogue, const Parameter& parameter, double value)
{
    QString text = QString::number(value * parameterFactor(appearance, catalogue, parameter), 'g', 6);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString parameterText(const Appearance& appearance, const Catalogue& catalogue, const Parameter& parameter, double value)
{
    const auto* naming = namingOf(catalogue, parameter);
    const QString unit = naming ? QString::fromStdString(naming->unit.in(appearance.language())) : QString();
    const QString number = parameterNumber(appearance, catalogue, parameter, value);
    if (unit.isEmpty())
        return number;
    if (!appearance.isChinese() && number == QLatin1String("1") && (unit == QLatin1String("years") || unit == QLatin1String("days") || unit == QLatin1String("working days") || unit == QLatin1String("standards")))
        return number + QChar(0x2009) + unit.chopped(1);
    return appearance.isChinese() && unit.startsWith(QLatin1Char('%')) ? number + unit : number + QChar(0x2009) + unit;
}

QString refusalText(const Appearance& appearance, const Catalogue& catalogue, const Parameter& parameter, double value,
                    const core::policy::RefusedValue& refused)
{
    using Reason = core::policy::RefusedValue::Reason;
    const QString number = parameterText(appearance, catalogue, parameter, value);
    const QString nearest = parameterText(appearance, catalogue, parameter, refused.nearest);
    switch (refused.reason) {
    case Reason::BelowLeast:
        return ParameterText::tr("%1 is too little; this can be %2 at least.").arg(number, nearest);
    case Reason::AboveMost:
        return ParameterText::tr("%1 is too much; this can be %2 at most.").arg(number, nearest);
    case Reason::OffGrid:
        return ParameterText::tr("%1 lies between two steps of the model; the nearest is %2.").arg(number, nearest);
    case Reason::NotFinite:
        break;
    }
    return ParameterText::tr("This is not a number; the model has %1.").arg(nearest);
}

} // namespace ui
