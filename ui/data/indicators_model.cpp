// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/indicators_model.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/start_values.h"
#include "ui/data/values_model.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"
#include "ui/widgets/table_view.h"

#include <algorithm>
#include <array>

namespace ui {

using core::indicators::Indicator;
using IndicatorDirection = core::indicators::Direction;

namespace {

constexpr std::array kDirections{IndicatorDirection::Up, IndicatorDirection::Down, IndicatorDirection::Neutral};

core::policy::Text changed(core::policy::Text text, bool chinese, const std::string& to)
{
    (chinese ? text.chinese : text.english) = to;
    return text;
}

} // namespace

IndicatorsModel::IndicatorsModel(DataState& state, QObject* parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
}

bool IndicatorsModel::isStatistics() const
{
    return m_state.kind() == DataKind::Statistics;
}

void IndicatorsModel::refresh()
{
    int rows = 0;
    if (isStatistics()) {
        const auto set = m_state.statistics();
        rows = set ? static_cast<int>(set->indicators().size()) : 0;
    } else if (const auto* set = m_state.regionSet()) {
        rows = static_cast<int>(set->data.size());
    }
    if (rows == m_rows && rows > 0) {
        emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int IndicatorsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int IndicatorsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QStringList IndicatorsModel::choices(int column) const
{
    QStringList names;
    if (column == Direction) {
        for (const IndicatorDirection direction : kDirections)
            names << DataText::direction(direction);
    } else if (column == Dimension) {
        for (const std::string& id : DataText::dimensions(m_state.session()))
            names << DataText::dimension(m_state.session(), m_state.appearance(), id);
        names << DataText::dimension(m_state.session(), m_state.appearance(), {});
    }
    return names;
}

QString IndicatorsModel::quantityText(int row, int column) const
{
    const auto& data = m_state.regionSet()->data[static_cast<std::size_t>(row)];
    const auto& session = m_state.session();
    const Appearance& appearance = m_state.appearance();
    const auto* naming = session.catalogue().naming("region-data", data.name);
    switch (column) {
    case Name: return DataText::quantityName(session, appearance, data);
    case OtherName: return naming ? DataText::inOther(appearance, naming->name) : QString();
    case Unit: return DataText::quantityUnit(session, appearance, data);
    case Direction: {
        // The quantity is where a variable starts, and what is good of that is good of its start.
        const QString variable = QString::fromStdString(data.name).remove(QStringLiteral("_initial"));
        const auto* of = session.catalogue().naming("variable", variable.toStdString());
        return DataText::better(of ? of->better : core::policy::Better::Neutral);
    }
    case Dimension: {
        const QString variable = QString::fromStdString(data.name).remove(QStringLiteral("_initial"));
        const auto* of = session.catalogue().variable(variable.toStdString());
        return of ? DataText::dimension(session, appearance, of->dimensionId) : QString();
    }
    case Publisher: {
        const QStringList places = DataText::paperPlaces(session, data);
        return places.isEmpty() ? tr("Assumption of this model") : places.join(QStringLiteral("; "));
    }
    case Years: return QStringLiteral("2024");
    case Values: return QString::number(data.values.size());
    case Source: return tr("grade %1").arg(QString::fromStdString(data.grade));
    case Faults: return naming ? DataText::inLanguage(appearance, naming->description) : QString();
    default: return {};
    }
}

QString IndicatorsModel::text(int row, int column) const
{
    if (!isStatistics())
        return quantityText(row, column);
    const auto set = m_state.statistics();
    const Indicator& indicator = set->indicators()[static_cast<std::size_t>(row)];
    const IndicatorExtent& extent = m_state.extents()[static_cast<std::size_t>(row)];
    const Appearance& appearance = m_state.appearance();
    switch (column) {
    case Name: return spaced(QString::fromStdString(indicator.name.in(appearance.language())));
    case OtherName: return DataText::inOther(appearance, indicator.name);
    case Unit: return DataText::inLanguage(appearance, indicator.unit);
    case Direction: return DataText::direction(indicator.direction);
    case Dimension: return DataText::dimension(m_state.session(), appearance, indicator.dimension);
    case Publisher: return DataText::inLanguage(appearance, indicator.publisher);
    case Years: return DataText::yearSpan(extent.firstYear, extent.lastYear);
    case Values: return extent.missing == 0 ? appearance.locale().toString(qulonglong(extent.values))
                                            : tr("%1, %2 missing").arg(appearance.locale().toString(qulonglong(extent.values)), appearance.locale().toString(qulonglong(extent.missing)));
    case Source: {
        QStringList names;
        for (const std::string& id : indicator.sourceIds) {
            if (const auto* source = set->source(id))
                names << DataText::sourceName(appearance, *source);
        }
        names.removeDuplicates();
        return names.join(QStringLiteral("; "));
    }
    case Faults: return DataText::inLanguage(appearance, indicator.knownFaults);
    default: return {};
    }
}

QVariant IndicatorsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::EditRole:
        if (isStatistics() && (index.column() == Direction || index.column() == Dimension))
            return static_cast<int>(choices(index.column()).indexOf(text(row, index.column())));
        return text(row, index.column()).remove(QChar(0x2009));
    case ChoicesRole: return isStatistics() ? QVariant(choices(index.column())) : QVariant();
    case Qt::TextAlignmentRole: return QVariant((index.column() == Values ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case kToneRole: return static_cast<int>(index.column() == Name ? Token::Text : index.column() == Faults ? Token::Warn : Token::Text2);
    case kStrongRole: return index.column() == Name;
    case kSortRole:
        if (index.column() == Values)
            return isStatistics() ? double(m_state.extents()[static_cast<std::size_t>(row)].values) : text(row, Values).toDouble();
        return text(row, index.column());
    case kIdRole:
        return isStatistics() ? QString::fromStdString(m_state.statistics()->indicators()[static_cast<std::size_t>(row)].id)
                              : QString::fromStdString(m_state.regionSet()->data[static_cast<std::size_t>(row)].name);
    case kFilterRole: {
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts << text(row, column);
        return parts.join(QLatin1Char('\n'));
    }
    default: return {};
    }
}

QVariant IndicatorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Values ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return isStatistics() ? tr("Indicator") : tr("Start value");
    case OtherName: return tr("In the other language");
    case Unit: return tr("Unit");
    case Direction: return tr("Direction");
    case Dimension: return tr("Dimension");
    case Publisher: return isStatistics() ? tr("Publisher") : tr("Given by");
    case Years: return tr("Years");
    case Values: return tr("Values");
    case Source: return isStatistics() ? tr("Sources") : tr("Evidence");
    case Faults: return isStatistics() ? tr("Known faults") : tr("What it is");
    default: return {};
    }
}

Qt::ItemFlags IndicatorsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const int column = index.column();
    const bool described = column != Years && column != Values && column != Source;
    if (index.isValid() && isStatistics() && described && m_state.whyNotEditable().isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool IndicatorsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || !isStatistics())
        return false;
    Indicator indicator = m_state.statistics()->indicators()[static_cast<std::size_t>(index.row())];
    const bool chinese = m_state.appearance().isChinese();
    const std::string typed = value.toString().trimmed().toStdString();
    if (value.toString() == data(index, Qt::EditRole).toString())
        return true;
    if (typed.empty() && (index.column() == Name)) {
        if (m_say)
            m_say(tr("An indicator needs a name."));
        return false;
    }
    switch (index.column()) {
    case Name: indicator.name = changed(indicator.name, chinese, typed); break;
    case OtherName: indicator.name = changed(indicator.name, !chinese, typed); break;
    case Unit: indicator.unit = changed(indicator.unit, chinese, typed); break;
    case Publisher: indicator.publisher = changed(indicator.publisher, chinese, typed); break;
    case Faults: indicator.knownFaults = changed(indicator.knownFaults, chinese, typed); break;
    case Direction: indicator.direction = kDirections[static_cast<std::size_t>(std::clamp(value.toInt(), 0, 2))]; break;
    case Dimension: {
        const auto ids = DataText::dimensions(m_state.session());
        const auto chosen = static_cast<std::size_t>(std::max(0, value.toInt()));
        indicator.dimension = chosen < ids.size() ? ids[chosen] : std::string();
        break;
    }
    default: return false;
    }
    const auto done = m_state.describe(indicator);
    if (!done && m_say)
        m_say(errorText(done.error(), 2));
    return done.has_value();
}

core::exporting::Sheet IndicatorsModel::sheet() const
{
    core::exporting::Sheet sheet;
    sheet.name = (isStatistics() ? tr("Indicators") : tr("Start values")).toStdString();
    for (int column = 0; column < ColumnCount; ++column)
        sheet.columns.push_back({headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString(), {}});
    sheet.columns.push_back({tr("Licence").toStdString(), {}});
    sheet.columns.push_back({tr("Id").toStdString(), {}});
    for (int row = 0; row < m_rows; ++row) {
        std::vector<core::exporting::Cell> line;
        for (int column = 0; column < ColumnCount; ++column)
            line.emplace_back(text(row, column).toStdString());
        line.emplace_back(isStatistics() ? DataText::licence(m_state.statistics()->indicators()[static_cast<std::size_t>(row)].licence).toStdString() : std::string());
        line.emplace_back(index(row, 0).data(kIdRole).toString().toStdString());
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

} // namespace ui
