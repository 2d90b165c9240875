// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/package_words.h"

#include "core/uncertainty/fan.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kStep = 0.05; // of chances

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PackageWords)
};

int placesIn(const QString& number, const QLocale& locale)
{
    const auto point = number.indexOf(locale.decimalPoint());
    return point < 0 ? 0 : static_cast<int>(number.size() - point - locale.decimalPoint().size());
}

QString headText(PackageChoice::Of package, OptimiseMode mode)
{
    switch (package) {
    case PackageChoice::Of::Best: return mode == OptimiseMode::Budget ? Words::tr("best\noutcome", "head of a column, in two lines") : Words::tr("least\ncost", "head of a column, in two lines");
    case PackageChoice::Of::Robust: return Words::tr("robust", "head of a column, in two lines");
    case PackageChoice::Of::PapersAtCost: return Words::tr("papers’\nsame cost", "head of a column, in two lines");
    case PackageChoice::Of::Papers: return Words::tr("papers’\nin full", "head of a column, in two lines");
    case PackageChoice::Of::Front:
    case PackageChoice::Of::ChanceFront:
    case PackageChoice::Of::NearBest: break;
    }
    return Words::tr("chosen", "head of a column, in two lines");
}

} // namespace

PackageFigure moneyFigure(const QString& name, double year)
{
    PackageFigure figure;
    figure.name = name;
    figure.naming.kind = "unit";
    figure.naming.unit = {"bn CNY", "亿元"};
    figure.naming.display = "money";
    figure.naming.better = core::policy::Better::Down;
    figure.naming.factorChinese = 10;
    figure.naming.decimals = 1;
    figure.year = year;
    return figure;
}

PackageFigure shareFigure(const QString& name, double year, core::policy::Better better)
{
    PackageFigure figure;
    figure.name = name;
    figure.naming.kind = "unit";
    figure.naming.unit = {"%", "%"};
    figure.naming.display = "percent";
    figure.naming.better = better;
    figure.naming.factorEnglish = 100;
    figure.naming.factorChinese = 100;
    figure.year = year;
    return figure;
}

QString packageName(const Appearance& appearance, PackageChoice::Of package, OptimiseMode mode, double papersShare)
{
    switch (package) {
    case PackageChoice::Of::Best: return mode == OptimiseMode::Budget ? Words::tr("Best outcome") : Words::tr("Least cost");
    case PackageChoice::Of::Robust: return Words::tr("Robust");
    case PackageChoice::Of::PapersAtCost:
        return spaced(std::isfinite(papersShare) ? Words::tr("Papers’ at %1").arg(percent(appearance, papersShare)) : Words::tr("Papers’ at the same cost"));
    case PackageChoice::Of::Papers: return Words::tr("Papers’", "package: of the papers, in full");
    case PackageChoice::Of::Front:
    case PackageChoice::Of::ChanceFront:
    case PackageChoice::Of::NearBest: break;
    }
    return Words::tr("Chosen", "package");
}

QString packageHead(const Appearance& appearance, PackageChoice::Of package, OptimiseMode mode)
{
    return packageHeadLines(package, mode).join(appearance.isChinese() ? QString() : QStringLiteral(" "));
}

QStringList packageHeadLines(PackageChoice::Of package, OptimiseMode mode)
{
    return headText(package, mode).split(QLatin1Char('\n'));
}

QString numberText(const Appearance& appearance, const core::policy::Naming& naming, const RangedValue& value)
{
    if (naming.display == "money")
        return moneyNumber(appearance, value.value);
    const QString plain = figure(appearance, naming, value.value).number;
    if (!std::isfinite(value.value) || !std::isfinite(value.low) || !std::isfinite(value.high))
        return plain;
    const double factor = appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
    const auto rounded = core::uncertainty::roundedFigure(value.value, value.low, value.high, factor);
    if (rounded.unit == 0 || rounded.unit < 1e-9)
        return plain;
    const bool coarser = rounded.unit > 1 || rounded.decimals < placesIn(plain, appearance.locale());
    return coarser ? tickText(appearance, rounded.value, rounded.unit) : plain;
}

QString unitText(const Appearance& appearance, const core::policy::Naming& naming)
{
    return spaced(QString::fromStdString(naming.unit.in(appearance.language())));
}

QString valueText(const Appearance& appearance, const core::policy::Naming& naming, const RangedValue& value)
{
    if (naming.display == "money")
        return money(appearance, value.value);
    Figure whole = figure(appearance, naming, value.value);
    whole.number = numberText(appearance, naming, value);
    return whole.text();
}

QString rangeText(const Appearance& appearance, const core::policy::Naming& naming, const RangedValue& value)
{
    if (!std::isfinite(value.low) || !std::isfinite(value.high))
        return {};
    return numberText(appearance, naming, {value.low, value.low, value.high}) + QChar(0x2013)
        + numberText(appearance, naming, {value.high, value.low, value.high});
}

QString moneyNumber(const Appearance& appearance, double bnCny)
{
    auto naming = moneyFigure({}, 0).naming;
    naming.decimals += std::abs(bnCny) < 1 ? 1 : 0; // as money()
    return figure(appearance, naming, bnCny).number;
}

QString chanceText(const Appearance& appearance, double share)
{
    if (!std::isfinite(share))
        return QChar(0x2013);
    const QChar thin(0x2009);
    // Whole steps, so that what prints alike is alike; the ends are never certain.
    if (share < kStep / 2)
        return QStringLiteral("<") + thin + percent(appearance, kStep);
    if (share > 1 - kStep / 2)
        return QStringLiteral(">") + thin + percent(appearance, 1 - kStep);
    return percent(appearance, std::round(share / kStep) * kStep);
}

QString chanceWord(double share)
{
    if (!std::isfinite(share))
        return {};
    if (share >= 0.90)
        return Words::tr("very likely");
    if (share >= 0.66)
        return Words::tr("likely");
    if (share >= 0.40)
        return Words::tr("about even");
    return share >= 0.10 ? Words::tr("unlikely") : Words::tr("very unlikely");
}

QString boundText(const Appearance& appearance, const core::policy::Naming& naming, core::optimise::Relation relation, double bound)
{
    QString sign;
    switch (relation) {
    case core::optimise::Relation::AtLeast: sign = QChar(0x2265); break;
    case core::optimise::Relation::AtMost: sign = QChar(0x2264); break;
    case core::optimise::Relation::Equal: sign = QStringLiteral("="); break;
    }
    return sign + (appearance.isChinese() ? QString() : QString(QChar(0x2009))) + valueText(appearance, naming, {bound});
}

QString yearText(double year)
{
    return QString::number(static_cast<int>(std::floor(year + 1e-6)));
}

QString brokenLimitText(const Appearance& appearance, const BrokenLimit& limit, double costUntil)
{
    switch (limit.kind) {
    case BrokenLimit::Kind::Total: return spaced(Words::tr("over %1 to %2", "money, year").arg(money(appearance, limit.bound), yearText(costUntil)));
    case BrokenLimit::Kind::Yearly: return spaced(Words::tr("over %1 in %n year(s)", "money", limit.years).arg(money(appearance, limit.bound)));
    case BrokenLimit::Kind::CentralWestShare:
        return spaced(Words::tr("Central-West share %1, not %2").arg(percent(appearance, limit.value), percent(appearance, limit.bound)));
    case BrokenLimit::Kind::Dimension: return spaced(Words::tr("over %1 for %2", "money, dimension").arg(money(appearance, limit.bound), groupName(limit.dimension)));
    case BrokenLimit::Kind::LeverRange: return Words::tr("%n lever(s) outside the range", nullptr, static_cast<int>(limit.levers.size()));
    }
    return {};
}

QString listed(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return Words::tr("%1 and %2", "the last two of a list").arg(QStringList(parts.mid(0, parts.size() - 1)).join(Words::tr(", ", "between the parts of a list")), parts.back());
}

QString sentences(const Appearance& appearance, const QStringList& parts)
{
    QStringList told = parts;
    told.removeAll(QString());
    return told.join(appearance.isChinese() ? QString() : QStringLiteral(" "));
}

} // namespace ui
