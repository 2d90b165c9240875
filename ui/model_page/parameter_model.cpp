// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/parameter_model.h"

#include "core/policy/parameter_limits.h"
#include "core/policy/world.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/model_page/model_text.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/typed_number.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using core::policy::Naming;
using core::policy::Parameter;
using core::policy::ParameterRange;
using core::policy::ParameterValue;

namespace ui {

namespace {

constexpr int kDigits = 6;

QString inLanguage(const Appearance& appearance, const core::policy::Text& text)
{
    return spaced(QString::fromStdString(text.in(appearance.language())));
}

std::optional<double> numberIn(const std::map<std::string, ParameterValue>& values, const std::string& name)
{
    const auto found = values.find(name);
    if (found == values.end())
        return std::nullopt;
    const double* number = std::get_if<double>(&found->second);
    return number ? std::optional<double>(*number) : std::nullopt;
}

} // namespace

ParameterModel::ParameterModel(const Appearance& appearance, Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_appearance(appearance), m_session(session)
{
    for (const Parameter& parameter : session.catalogue().parameters) {
        ParameterRow row;
        row.parameter = &parameter;
        m_rows.push_back(row);
    }
    refresh();
    connect(&session, &Session::worldChanged, this, &ParameterModel::refresh);
    connect(&session, &Session::currentChanged, this, &ParameterModel::refresh);
    connect(&session, &Session::leversChanged, this, &ParameterModel::refresh);
    connect(&appearance, &Appearance::languageChanged, this, &ParameterModel::retext);
}

void ParameterModel::refresh()
{
    const core::policy::World& world = m_session.world();
    const auto& own = m_session.current().content.parameters;
    for (ParameterRow& row : m_rows) {
        const Parameter& parameter = *row.parameter;
        const auto value = numberIn(world.parameters, parameter.name);
        row.value = value.value_or(parameter.value);
        row.valueChanged = value && *value != parameter.value;
        const auto range = world.ranges.find(parameter.name);
        row.rangeChanged = range != world.ranges.end();
        row.low = row.rangeChanged ? range->second.low : parameter.low;
        row.high = row.rangeChanged ? range->second.high : parameter.high;
        const auto note = world.notes.find(parameter.name);
        row.note = note == world.notes.end() ? QString() : QString::fromStdString(note->second);
        row.inScenario = numberIn(own, parameter.name);
    }
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ParameterModel::retext()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ParameterModel::rowOf(const QString& name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const ParameterRow& row) { return name == QLatin1String(row.parameter->name.c_str()); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ParameterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ParameterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParameterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Value && section <= High)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Parameter");
    case Value: return tr("Value");
    case Standard: return tr("Model’s value");
    case Low: return tr("Low");
    case High: return tr("High");
    case Unit: return tr("Unit");
    case Grade: return tr("Grade");
    case Source: return tr("Source");
    case Note: return tr("Note");
    }
    return {};
}

double ParameterModel::factor(const Parameter& parameter) const
{
    const Naming* naming = m_session.catalogue().naming("parameter", parameter.name);
    if (!naming)
        return 1;
    return m_appearance.isChinese() ? naming->factorChinese : naming->factorEnglish;
}

QString ParameterModel::shownNumber(const Parameter& parameter, double value) const
{
    QLocale plain = QLocale::c();
    QString text = plain.toString(value * factor(parameter), 'g', kDigits);
    if (text.contains(QLatin1Char('e')))
        text = plain.toString(value * factor(parameter), 'f', 6);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString ParameterModel::sourceText(const Parameter& parameter) const
{
    QStringList places;
    for (const std::string& id : parameter.figureIds) {
        if (const auto* figure = m_session.catalogue().figure(id)) {
            const QString place = tr("%1, %2", "paper, place in it").arg(QString::fromStdString(figure->paper), sectionText(figure->section));
            if (!places.contains(place))
                places << place;
        }
    }
    return places.join(QStringLiteral("; "));
}

QString ParameterModel::sourceSentences(const Parameter& parameter) const
{
    QStringList lines;
    for (const std::string& id : parameter.figureIds)
        if (const auto* figure = m_session.catalogue().figure(id))
            lines << tr("Paper %1, %2: %3").arg(QString::fromStdString(figure->paper), sectionText(figure->section),
                                                       inLanguage(m_appearance, figure->statement));
    return lines.join(QLatin1Char('\n'));
}

/// What the tables say of it, in the language of the window.
QString ParameterModel::tableNote(const Parameter& parameter) const
{
    const Naming* naming = m_session.catalogue().naming("parameter", parameter.name);
    if (naming && !naming->description.in(m_appearance.language()).empty())
        return inLanguage(m_appearance, naming->description);
    return inLanguage(m_appearance, {parameter.note, parameter.noteChinese.empty() ? parameter.note : parameter.noteChinese});
}

QString ParameterModel::text(const ParameterRow& row, int column) const
{
    const Parameter& parameter = *row.parameter;
    switch (column) {
    case Name: return nameOf(m_appearance, m_session.catalogue(), parameter.name);
    case Value: return shownNumber(parameter, row.value);
    case Standard: return shownNumber(parameter, parameter.value);
    case Low: return shownNumber(parameter, row.low);
    case High: return shownNumber(parameter, row.high);
    case Unit: {
        const Naming* naming = m_session.catalogue().naming("parameter", parameter.name);
        return naming ? inLanguage(m_appearance, naming->unit) : unitText(m_appearance, m_session.catalogue(), parameter.unit);
    }
    case Grade: return gradeLetter(parameter.grade);
    case Source: return sourceText(parameter);
    case Note: return row.note.isEmpty() ? tableNote(parameter) : row.note;
    }
    return {};
}

QString ParameterModel::toolTip(const ParameterRow& row, int column) const
{
    const Parameter& parameter = *row.parameter;
    QStringList lines;
    switch (column) {
    case Name: lines << tableNote(parameter); break;
    case Grade: lines << gradeSentence(parameter.grade); break;
    case Source: lines << sourceSentences(parameter); break;
    case Value:
        if (row.outOfRange())
            lines << tr("Outside its range from %1 to %2.").arg(text(row, Low), text(row, High));
        if (row.inScenario)
            lines << tr("The scenario itself sets %1; that goes before the world’s value.").arg(shownNumber(parameter, *row.inScenario));
        if (row.valueChanged)
            lines << tr("Changed in this world; the model has %1.").arg(text(row, Standard));
        break;
    case Low:
    case High:
        if (row.rangeChanged)
            lines << tr("Changed in this world; the table has %1 to %2.").arg(shownNumber(parameter, parameter.low), shownNumber(parameter, parameter.high));
        break;
    case Note:
        lines << text(row, Note);
        break;
    default: break;
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant ParameterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ParameterRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool number = column >= Value && column <= High;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole: return column == Note ? row.note : text(row, column);
    case Qt::ToolTipRole: return toolTip(row, column);
    case Qt::TextAlignmentRole: return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (column == Value && row.outOfRange())
            return tr("%1, outside its range").arg(text(row, column));
        if (column == Value && row.valueChanged)
            return tr("%1, changed").arg(text(row, column));
        return text(row, column);
    case kChipRole: return column == Grade ? QVariant(text(row, column)) : QVariant();
    case kToneRole:
        if (column == Grade)
            return static_cast<int>(gradeToken(row.parameter->grade));
        if (column == Value)
            return static_cast<int>(row.outOfRange() ? Token::Warn : (row.valueChanged ? Token::Accent : Token::Text));
        if ((column == Low || column == High) && row.rangeChanged)
            return static_cast<int>(Token::Accent);
        if (column == Note && !row.note.isEmpty())
            return static_cast<int>(Token::Text);
        return static_cast<int>(column == Name ? Token::Text : Token::Text2);
    case kStrongRole: return column == Value || (column == Name && row.changed());
    case kWarnRole: return column == Value && row.outOfRange();
    case kMarkRole: return column == Name && row.changed();
    case kIdRole: return QString::fromStdString(row.parameter->name);
    case kSortRole:
        switch (column) {
        case Value: return row.value;
        case Standard: return row.parameter->value;
        case Low: return row.low;
        case High: return row.high;
        default: return text(row, column);
        }
    default: return {};
    }
}

Qt::ItemFlags ParameterModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const int column = index.column();
    if ((column == Value || column == Low || column == High || column == Note) && !m_session.readOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

std::optional<double> ParameterModel::typed(const Parameter& parameter, const QString& text) const
{
    QStringList units{QStringLiteral("%"), QStringLiteral("％")};
    if (const Naming* naming = m_session.catalogue().naming("parameter", parameter.name))
        units << QString::fromStdString(naming->unit.english) << QString::fromStdString(naming->unit.chinese);
    units.removeAll(QString());
    const auto number = typedNumber(text, units);
    if (!number)
        return std::nullopt;
    return *number / factor(parameter);
}

QString ParameterModel::refusalText(const Parameter& parameter, double value, const core::policy::RefusedValue& refused) const
{
    using Reason = core::policy::RefusedValue::Reason;
    const QString name = nameOf(m_appearance, m_session.catalogue(), parameter.name);
    const Naming* naming = m_session.catalogue().naming("parameter", parameter.name);
    const QString unit = naming ? inLanguage(m_appearance, naming->unit) : unitText(m_appearance, m_session.catalogue(), parameter.unit);
    const auto written = [&](double number) {
        const QString text = shownNumber(parameter, number);
        return unit.isEmpty() ? text : unit == QLatin1String("%") && m_appearance.isChinese() ? text + unit : text + QChar(0x2009) + unit;
    };
    switch (refused.reason) {
    case Reason::BelowLeast: return spaced(tr("%1 cannot be %2: the least it can be is %3.").arg(name, written(value), written(refused.nearest)));
    case Reason::AboveMost: return spaced(tr("%1 cannot be %2: the most it can be is %3.").arg(name, written(value), written(refused.nearest)));
    case Reason::OffGrid: return spaced(tr("%1 cannot be %2: the model takes it in steps of %3; the nearest is %4.").arg(name, written(value), written(parameter.gridYears), written(refused.nearest)));
    case Reason::NotFinite: break;
    }
    return spaced(tr("%1 has to be a number; the model’s own is %2.").arg(name, written(refused.nearest)));
}

bool ParameterModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const ParameterRow row = m_rows[static_cast<std::size_t>(index.row())];
    const Parameter& parameter = *row.parameter;
    const std::optional<double> keptValue = row.valueChanged ? std::optional(row.value) : std::nullopt;
    const auto keptRange = row.rangeChanged ? std::optional(std::pair(row.low, row.high)) : std::nullopt;
    if (index.column() == Note) {
        const QString note = value.toString().trimmed();
        return note == row.note || store(row, keptValue, keptRange, note);
    }
    const QString text = value.toString().trimmed();
    if (text == this->text(row, index.column()))
        return true; // nothing was typed; the figure keeps its last digits
    const auto number = typed(parameter, text);
    if (!number) {
        emit refused(tr("“%1” is not a number. Type one in %2, such as %3.")
                         .arg(text, this->text(row, Unit).isEmpty() ? tr("the model’s unit") : this->text(row, Unit), this->text(row, Standard)));
        return false;
    }
    // A value that cannot be is refused; one outside the plausible range only warned of.
    if (const auto refused = core::policy::refusal(parameter, *number)) {
        emit this->refused(refusalText(parameter, *number, *refused));
        return false;
    }
    switch (index.column()) {
    case Value:
        return store(row, *number == parameter.value ? std::nullopt : std::optional(*number), keptRange, row.note);
    case Low:
    case High: {
        std::pair range(index.column() == Low ? *number : row.low, index.column() == High ? *number : row.high);
        if (range.first > range.second) {
            emit refused(tr("A range goes from low to high; %1 is above %2.").arg(shownNumber(parameter, range.first), shownNumber(parameter, range.second)));
            return false;
        }
        const bool standard = range.first == parameter.low && range.second == parameter.high;
        return store(row, keptValue, standard ? std::nullopt : std::optional(range), row.note);
    }
    default: return false;
    }
}

bool ParameterModel::store(const ParameterRow& row, std::optional<double> value, std::optional<std::pair<double, double>> range, const QString& note)
{
    const auto stored = m_session.changeParameter(
        QString::fromStdString(row.parameter->name), value ? std::optional<ParameterValue>(*value) : std::nullopt,
        range ? std::optional<ParameterRange>(ParameterRange{range->first, range->second}) : std::nullopt, note);
    if (!stored) {
        emit refused(errorText(stored.error()));
        return false;
    }
    emit accepted();
    return true;
}

void ParameterModel::resetRows(const std::vector<int>& rows)
{
    core::policy::World world = m_session.world();
    for (const int row : rows) {
        const std::string& name = m_rows[static_cast<std::size_t>(row)].parameter->name;
        world.parameters.erase(name);
        world.ranges.erase(name);
        world.notes.erase(name);
    }
    if (const auto stored = m_session.changeWorld(world); !stored)
        emit refused(errorText(stored.error()));
    else
        emit accepted();
}

} // namespace ui
