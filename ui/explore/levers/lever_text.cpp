// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_text.h"

#include "ui/theme/figures.h"
#include "ui/widgets/typed_number.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <optional>

namespace ui {

namespace {

using core::policy::Dimension;

constexpr double kGridYears = 1.0 / 16;

struct LeverWords {
    Q_DECLARE_TR_FUNCTIONS(ui::LeverWords)
};

bool onGrid(double years)
{
    return std::abs(years / kGridYears - std::round(years / kGridYears)) < 1e-9;
}

/// "2025 Q3" as 2025.5.
std::optional<double> typedQuarter(const QString& typed)
{
    const QString plain = typed.normalized(QString::NormalizationForm_KC).trimmed().toUpper();
    const int mark = static_cast<int>(plain.indexOf(QLatin1Char('Q')));
    if (mark < 0)
        return std::nullopt;
    const auto year = typedNumber(plain.left(mark), {QStringLiteral("年")});
    const auto quarter = typedNumber(plain.mid(mark + 1), {});
    if (!year || !quarter || *year != std::floor(*year) || *quarter != std::floor(*quarter) || *quarter < 1 || *quarter > 4)
        return std::nullopt;
    return *year + (*quarter - 1) * kQuarterYear;
}

QString plainNumber(const Appearance& appearance, double number)
{
    QLocale locale = appearance.locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', 8);
}

bool isUnderOnePercent(double strength)
{
    return strength > 0 && std::round(strength * 100) < 1;
}

} // namespace

Band bandOf(double strength)
{
    if (strength <= 0)
        return Band::Off;
    const double percent = std::round(strength * 100);
    if (percent <= 30)
        return Band::Pilot;
    if (percent <= 70)
        return Band::Partial;
    if (percent <= 110)
        return Band::Proposed;
    if (percent <= 130)
        return Band::Strong;
    return percent <= 150 ? Band::Max : Band::Beyond;
}

std::string bandKey(Band band)
{
    switch (band) {
    case Band::Pilot:
        return "pilot";
    case Band::Partial:
        return "partial";
    case Band::Proposed:
        return "proposed";
    case Band::Strong:
        return "strong";
    case Band::Max:
        return "max";
    case Band::Off:
    case Band::Beyond:
        break;
    }
    return {};
}

QString bandName(Band band)
{
    switch (band) {
    case Band::Off:
        return LeverWords::tr("Off");
    case Band::Pilot:
        return LeverWords::tr("Pilot");
    case Band::Partial:
        return LeverWords::tr("Partial");
    case Band::Proposed:
        return LeverWords::tr("Proposed");
    case Band::Strong:
        return LeverWords::tr("Strong");
    case Band::Max:
        return LeverWords::tr("Max");
    case Band::Beyond:
        return LeverWords::tr("Beyond any proposal");
    }
    return {};
}

double bandExample(Band band)
{
    switch (band) {
    case Band::Pilot:
        return 0.2;
    case Band::Partial:
        return 0.5;
    case Band::Proposed:
        return 1.0;
    case Band::Strong:
        return 1.2;
    case Band::Max:
        return 1.5;
    case Band::Off:
    case Band::Beyond:
        break;
    }
    return 0;
}

QString text(const core::policy::Text& both, const Appearance& appearance)
{
    const QString plain = QString::fromStdString(both.in(appearance.language()));
    return appearance.isChinese() ? spaced(plain) : plain;
}

QString leverName(const core::policy::Catalogue& catalogue, const core::policy::Lever& lever, const Appearance& appearance)
{
    const auto* naming = catalogue.naming("lever", lever.id);
    return naming != nullptr ? text(naming->name, appearance) : QString::fromStdString(lever.id);
}

QString regionName(const core::policy::Catalogue& catalogue, const core::policy::Region& region, const Appearance& appearance)
{
    const auto* naming = catalogue.naming("region", region.id);
    return text(naming != nullptr ? naming->name : region.name, appearance);
}

QString groupRegionName(const core::policy::Catalogue& catalogue, core::policy::RegionGroup group, const Appearance& appearance)
{
    const auto* naming = catalogue.naming("region", core::policy::toString(group));
    return naming != nullptr ? text(naming->name, appearance) : QString::fromLatin1(core::policy::toString(group));
}

QString groupName(Dimension group)
{
    switch (group) {
    case Dimension::Technology:
        return LeverWords::tr("Technology");
    case Dimension::Region:
        return LeverWords::tr("Region");
    case Dimension::Talent:
        return LeverWords::tr("Talent");
    case Dimension::Standards:
        return LeverWords::tr("Standards");
    case Dimension::Organisation:
        return LeverWords::tr("Organisation and institution");
    case Dimension::Green:
        return LeverWords::tr("Green");
    case Dimension::Logistics:
        return LeverWords::tr("Logistics");
    case Dimension::Digital:
        return LeverWords::tr("Digital");
    case Dimension::Outcome:
        break;
    }
    return {};
}

QString groupShortName(Dimension group)
{
    return group == Dimension::Organisation ? LeverWords::tr("Org. & inst.") : groupName(group);
}

QString groupIcon(Dimension group)
{
    switch (group) {
    case Dimension::Technology:
        return QStringLiteral("dim-technology");
    case Dimension::Region:
        return QStringLiteral("dim-region");
    case Dimension::Talent:
        return QStringLiteral("dim-talent");
    case Dimension::Standards:
        return QStringLiteral("dim-standards");
    case Dimension::Organisation:
        return QStringLiteral("dim-organisation");
    case Dimension::Green:
        return QStringLiteral("dim-green");
    case Dimension::Logistics:
        return QStringLiteral("dim-logistics");
    case Dimension::Digital:
        return QStringLiteral("dim-digital");
    case Dimension::Outcome:
        break;
    }
    return QStringLiteral("target");
}

bool isCrossCutting(Dimension group)
{
    return group == Dimension::Organisation || group == Dimension::Green || group == Dimension::Logistics
        || group == Dimension::Digital;
}

NumberFormat strengthFormat(const Appearance& appearance)
{
    return {[&appearance](double value) {
                // What acts somewhere is not shown as 0 %.
                return isUnderOnePercent(value) ? QLatin1Char('<') + percent(appearance, 0.01) : percent(appearance, value);
            },
            [](const QString& typed) -> tl::expected<double, QString> {
                const auto number = typedNumber(typed, {QStringLiteral("%")});
                if (!number) {
                    return tl::make_unexpected(LeverWords::tr("“%1” is not a number. Enter a strength from 0 to 200 %, such as 80.").arg(typed.trimmed()));
                }
                if (*number < 0 || *number > 200) {
                    return tl::make_unexpected(LeverWords::tr("“%1” is outside 0 to 200 %. The papers’ proposal is 100 %.").arg(typed.trimmed()));
                }
                return std::round(*number) / 100;
            }};
}

NumberFormat startFormat(const Appearance& appearance, const std::optional<core::policy::TimeSpan>& span)
{
    const auto show = [&appearance](double value) {
        const double year = std::floor(value);
        const double quarter = (value - year) / kQuarterYear;
        if (quarter == 0)
            return plainNumber(appearance, value);
        if (quarter == std::floor(quarter))
            return QStringLiteral("%1 Q%2").arg(plainNumber(appearance, year)).arg(static_cast<int>(quarter) + 1);
        return plainNumber(appearance, value);
    };
    const auto read = [span](const QString& typed) -> tl::expected<double, QString> {
        auto year = typedQuarter(typed);
        if (!year)
            year = typedNumber(typed, {QStringLiteral("年")});
        if (!year) {
            return tl::make_unexpected(LeverWords::tr("“%1” is not a year. Enter a year such as 2026, or a quarter such as 2026 Q3.").arg(typed.trimmed()));
        }
        if (span && (*year < span->start || *year > span->stop)) {
            return tl::make_unexpected(LeverWords::tr("“%1” is outside the model’s years. A policy starts between %2 and %3.")
                .arg(typed.trimmed()).arg(span->start).arg(span->stop));
        }
        if (!onGrid(*year)) {
            return tl::make_unexpected(LeverWords::tr("“%1” does not fit the model’s steps of 1/16 year. Quarters do: 2026 Q3, or 2026.5.").arg(typed.trimmed()));
        }
        return *year;
    };
    return {show, read};
}

NumberFormat yearsFormat(const Appearance& appearance, double low, double high)
{
    const auto show = [&appearance](double value) {
        const QString number = plainNumber(appearance, value);
        //: a length of time
        return spaced(LeverWords::tr("%1 yr").arg(number));
    };
    const auto read = [low, high](const QString& typed) -> tl::expected<double, QString> {
        const QStringList units{QStringLiteral("years"), QStringLiteral("year"), QStringLiteral("yr"), QStringLiteral("y"),
                                QStringLiteral("年")};
        const auto years = typedNumber(typed, units);
        if (!years) {
            return tl::make_unexpected(LeverWords::tr("“%1” is not a number of years. Enter one such as 1.5.").arg(typed.trimmed()));
        }
        if (*years < low || *years > high) {
            return tl::make_unexpected(LeverWords::tr("“%1” is outside %2 to %3 years.").arg(typed.trimmed()).arg(low).arg(high));
        }
        if (!onGrid(*years)) {
            return tl::make_unexpected(LeverWords::tr("“%1” does not fit the model’s steps of 1/16 year. Quarters do: 0.25, 0.5, 0.75.").arg(typed.trimmed()));
        }
        return *years;
    };
    return {show, read};
}

QString spokenLever(const SpokenLever& lever)
{
    QStringList parts;
    parts << (isUnderOnePercent(lever.strength) ? LeverWords::tr("under 1 percent")
                                                : LeverWords::tr("%1 percent").arg(std::round(lever.strength * 100)));
    const Band band = bandOf(lever.strength);
    parts << (band == Band::Proposed && std::round(lever.strength * 100) == 100
                  ? LeverWords::tr("as proposed")
                  : bandName(band).toLower());
    if (lever.national)
        parts << LeverWords::tr("national");
    else if (!lever.onlyRegion.isEmpty())
        parts << LeverWords::tr("%1 only").arg(lever.onlyRegion);
    if (!lever.cost.isEmpty())
        parts << lever.cost;
    parts << LeverWords::tr("evidence %1").arg(gradeLetter(lever.grade));
    //: between the parts of what a screen reader says
    return parts.join(LeverWords::tr(", "));
}

} // namespace ui
