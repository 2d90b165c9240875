// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_text.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::DataText {

using core::indicators::Direction;
using core::indicators::EditKind;
using core::indicators::Missing;
using core::policy::Language;
using core::policy::RegionData;

namespace {

class DataWords {
    Q_DECLARE_TR_FUNCTIONS(ui::DataWords)
};

constexpr int kSignificant = 4;
constexpr int kMostDecimals = 6;

const core::policy::Naming* namingOf(const Session& session, const RegionData& data)
{
    return session.catalogue().naming("region-data", data.name);
}

core::policy::Grade gradeOf(const QString& letter)
{
    constexpr std::array grades{core::policy::Grade::A, core::policy::Grade::B, core::policy::Grade::C, core::policy::Grade::D};
    const int position = letter.isEmpty() ? 3 : std::clamp(letter[0].unicode() - u'A', 0, 3);
    return grades[std::size_t(position)];
}

QString sectionName(const std::string& section)
{
    QString where = QString::fromStdString(section);
    const bool table = where.startsWith(QLatin1String("table"), Qt::CaseInsensitive);
    where = where.mid(table ? 5 : 0).trimmed();
    where.replace(QLatin1Char(';'), DataWords::tr(", ", "between sections"));
    return table ? DataWords::tr("Table %1").arg(where) : DataWords::tr("section %1").arg(where);
}

} // namespace

QString inLanguage(const Appearance& appearance, const core::policy::Text& text)
{
    const std::string& own = text.in(appearance.language());
    return own.empty() ? inOther(appearance, text) : spaced(QString::fromStdString(own));
}

QString inOther(const Appearance& appearance, const core::policy::Text& text)
{
    return spaced(QString::fromStdString(appearance.isChinese() ? text.english : text.chinese));
}

QString setName(const Session& session, const Appearance& appearance, const core::policy::RegionSet& set)
{
    const auto* naming = session.catalogue().naming("region-set", set.id);
    return inLanguage(appearance, naming ? naming->name : set.name);
}

QString quantityName(const Session& session, const Appearance& appearance, const RegionData& data)
{
    const auto* naming = namingOf(session, data);
    return naming ? inLanguage(appearance, naming->name) : QString::fromStdString(data.name);
}

QString quantityUnit(const Session& session, const Appearance& appearance, const RegionData& data)
{
    const auto* naming = namingOf(session, data);
    return naming ? inLanguage(appearance, naming->unit) : QString::fromStdString(data.unit);
}

double quantityFactor(const Session& session, const Appearance& appearance, const RegionData& data)
{
    const auto* naming = namingOf(session, data);
    return naming ? (appearance.isChinese() ? naming->factorChinese : naming->factorEnglish) : 1;
}

int quantityDecimals(const Session& session, const Appearance& appearance, const RegionData& data)
{
    const auto* naming = namingOf(session, data);
    if (!naming)
        return 2;
    const double more = appearance.isChinese() ? std::log10(naming->factorChinese / naming->factorEnglish) : 0;
    return std::clamp(naming->decimals - static_cast<int>(std::lround(more)), 0, kMostDecimals);
}

QString missing(Missing reason)
{
    switch (reason) {
    case Missing::NotPublished: return DataWords::tr("not published");
    case Missing::NotSourced: return DataWords::tr("no source");
    case Missing::NotApplicable: return DataWords::tr("not applicable");
    case Missing::LeftEmpty: return DataWords::tr("left empty");
    case Missing::No: break;
    }
    return DataWords::tr("not recorded");
}

QString missingSentence(Missing reason)
{
    switch (reason) {
    case Missing::NotPublished: return DataWords::tr("The publisher has no value for this year.");
    case Missing::NotSourced: return DataWords::tr("There is a value, but it was not found in any source.");
    case Missing::NotApplicable: return DataWords::tr("There cannot be a value here.");
    case Missing::LeftEmpty: return DataWords::tr("Left empty by who entered or imported it.");
    case Missing::No: break;
    }
    return DataWords::tr("Nothing is recorded here, and nothing is filled in.");
}

QString direction(Direction direction)
{
    switch (direction) {
    case Direction::Up: return DataWords::tr("more is better");
    case Direction::Down: return DataWords::tr("less is better");
    case Direction::Neutral: break;
    }
    return DataWords::tr("neither is better");
}

QString better(core::policy::Better better)
{
    return better == core::policy::Better::Up   ? direction(Direction::Up)
         : better == core::policy::Better::Down ? direction(Direction::Down)
                                                : direction(Direction::Neutral);
}

QString dimension(const Session& session, const Appearance& appearance, const std::string& id)
{
    if (id.empty())
        return DataWords::tr("No dimension");
    const auto* naming = session.catalogue().naming("dimension", id);
    return naming ? inLanguage(appearance, naming->name) : QString::fromStdString(id);
}

std::vector<std::string> dimensions(const Session& session)
{
    std::vector<std::string> ids;
    for (const auto& naming : session.catalogue().names) {
        // The pair that levers are grouped by is no dimension of an indicator.
        if (naming.kind == "dimension" && naming.id.find(' ') == std::string::npos)
            ids.push_back(naming.id);
    }
    return ids;
}

QString editKind(const core::indicators::Edit& edit)
{
    switch (edit.kind) {
    case EditKind::SetValue: return DataWords::tr("Value changed");
    case EditKind::RemoveValue: return DataWords::tr("Value taken away");
    case EditKind::Import: return DataWords::tr("Imported");
    case EditKind::DescribeIndicator: return edit.addedIndicators.empty() ? DataWords::tr("Indicator described") : DataWords::tr("Indicator added");
    case EditKind::AddRegions: return DataWords::tr("Regions added");
    }
    return {};
}

QString moment(const Appearance& appearance, const std::string& iso)
{
    const QDateTime when = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate);
    if (!when.isValid())
        return QString::fromStdString(iso);
    return appearance.locale().toString(when.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString number(const Appearance& appearance, double value)
{
    return fixed(appearance, value, decimalsFor({value}));
}

int decimalsFor(const std::vector<double>& values)
{
    double largest = 0;
    bool whole = true;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        largest = std::max(largest, std::abs(value));
        whole = whole && value == std::round(value);
    }
    if (whole || largest == 0)
        return 0;
    const int before = static_cast<int>(std::floor(std::log10(largest))) + 1;
    const int most = std::clamp(kSignificant - before, 0, kMostDecimals);
    // Not more than any of them has.
    for (int decimals = 0; decimals < most; ++decimals) {
        const double scale = std::pow(10, decimals);
        if (std::ranges::all_of(values, [&](double v) { return !std::isfinite(v) || std::abs(v * scale - std::round(v * scale)) < 1e-9 * std::max(1.0, std::abs(v * scale)); }))
            return decimals;
    }
    return most;
}

QString fixed(const Appearance& appearance, double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    if (size > 0 && size < 0.5 * std::pow(10, -decimals))
        decimals = std::min(1 - static_cast<int>(std::floor(std::log10(size))), 2 * kMostDecimals);
    QString text = appearance.locale().toString(value, 'f', decimals);
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

QString yearSpan(int first, int last)
{
    if (first == 0)
        return {};
    return first == last ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(last);
}

QStringList paperPlaces(const Session& session, const RegionData& data)
{
    QStringList places;
    for (const std::string& id : data.figureIds) {
        if (const auto* figure = session.catalogue().figure(id))
            places << DataWords::tr("Paper %1, %2", "paper, place in it").arg(QString::fromStdString(figure->paper), sectionName(figure->section));
    }
    places.removeDuplicates();
    return places;
}

QString sourceName(const Appearance& appearance, const core::indicators::Source& source)
{
    const QString publisher = inLanguage(appearance, source.publisher);
    return publisher.isEmpty() ? spaced(QString::fromStdString(source.document)) : publisher;
}

QString licence(const std::string& text)
{
    // The words of data/statistics/sources.csv and indicators.csv.
    static constexpr std::array kShipped{
        QT_TRANSLATE_NOOP("ui::DataWords", "CC BY 4.0"),
        QT_TRANSLATE_NOOP("ui::DataWords", "CC BY 4.0 (Commission reuse decision 2011/833/EU); the repository states none"),
        QT_TRANSLATE_NOOP("ui::DataWords", "CC BY 4.0 (World Development Indicators); the repository says MIT"),
        QT_TRANSLATE_NOOP("ui::DataWords", "names and dates in official decisions, facts"),
        QT_TRANSLATE_NOOP("ui::DataWords", "facts in official decisions"),
        QT_TRANSLATE_NOOP("ui::DataWords", "none stated; only figures are taken, in our own words"),
        QT_TRANSLATE_NOOP("ui::DataWords", "figures only"),
        QT_TRANSLATE_NOOP("ui::DataWords", "published facts"),
        QT_TRANSLATE_NOOP("ui::DataWords", "published facts; the repository adds an MIT licence"),
        QT_TRANSLATE_NOOP("ui::DataWords", "published facts; the repository states no licence, so only facts were taken"),
    };
    const auto known = std::ranges::find(kShipped, text);
    return known == kShipped.end() ? QString::fromStdString(text) : DataWords::tr(*known);
}

QString gradeInFile(const std::string& letter, bool hasValue)
{
    return !letter.empty() || !hasValue ? QString::fromStdString(letter) : DataWords::tr("published", "in place of a grade");
}

QString gradeMeaning(const QString& letter)
{
    return letter.isEmpty() ? DataWords::tr("Published figure: it carries publisher and year instead of a grade.") : gradeSentence(gradeOf(letter));
}

Token gradeColour(const QString& letter)
{
    return gradeToken(gradeOf(letter));
}

} // namespace ui::DataText
