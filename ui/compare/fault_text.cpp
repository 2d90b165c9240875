// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/fault_text.h"

#include "core/base/number.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

namespace {

class FaultText {
    Q_DECLARE_TR_FUNCTIONS(ui::FaultText)
};

/// "trade[East]" as "Trade, East"; elements that the tables do not name as they are.
QString elementName(const Appearance& appearance, const Session& session, const std::string& element)
{
    const auto bracket = element.find('[');
    core::policy::Headline figure{element.substr(0, bracket), {}};
    if (bracket != std::string::npos && element.back() == ']')
        figure.place = core::policy::Place::ofRegion(element.substr(bracket + 1, element.size() - bracket - 2));
    if (!session.catalogue().naming("variable", figure.id))
        return QString::fromStdString(element);
    return fullKpiName(appearance, session.catalogue(), session.regions(), figure);
}

} // namespace

QString faultText(const Appearance& appearance, const Session& session, const core::Error& error)
{
    if (error.kind != core::ErrorKind::NotFinite || error.arguments.size() < 2)
        return errorText(error);
    const QString element = elementName(appearance, session, error.arguments[0]);
    const auto time = core::parseNumber(error.arguments[1]);
    // Years are told as people count them: 2031.0625 is in 2031.
    const QString when = time && !session.catalogue().plain ? QString::number(std::floor(*time), 'f', 0)
                                                            : QString::fromStdString(error.arguments[1]);
    const QString world = QString::fromStdString(session.world().name.in(appearance.language()));
    return FaultText::tr("%1 stops being a number in %2, in the world “%3”.").arg(element, when, world);
}

} // namespace ui
