// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/varied_model.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/input_text.h"
#include "ui/widgets/grade_text.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/typed_number.h"

#include <algorithm>
#include <cmath>

namespace ui {

using core::sampling::Distribution;
using core::sampling::Shape;
using core::uncertainty::Input;
using core::uncertainty::InputChoice;
using core::uncertainty::InputKind;
using core::uncertainty::NotVaried;
using core::uncertainty::SamplingPlan;

VariedModel::VariedModel(const Appearance& appearance, const Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_appearance(appearance), m_session(session)
{
}

void VariedModel::setPlan(std::shared_ptr<const SamplingPlan> plan, const FuturesChoices& choices)
{
    const InputText words(m_appearance, m_session.catalogue(), m_session.regions());
    m_choices = choices;
    std::vector<Row> rows;
    const auto common = [&](InputKind kind, const std::string& name, const std::string& id, const std::string& region) {
        Row row;
        row.kind = kind;
        row.name = name;
        row.id = id;
        row.regionId = region;
        row.changed = choices.inputs.contains(name);
        row.title = spaced(words.name(kind, id, region));
        row.kindText = InputText::kindName(kind);
        row.unit = spaced(words.unit(kind, id));
        row.factor = words.factor(kind, id);
        const auto naming = words.naming(kind, id);
        row.filter = QStringList{row.title, row.kindText, QString::fromStdString(name), QString::fromStdString(naming.name.english),
                                 QString::fromStdString(naming.name.chinese)}
                         .join(QLatin1Char('\n'));
        return row;
    };
    if (plan) {
        rows.reserve(plan->inputs.size() + plan->notVaried.size());
        for (const Input& input : plan->inputs) {
            Row row = common(input.kind, input.name, input.id, input.regionId);
            row.varied = true;
            if (!input.byWorld.empty())
                row.range = input.byWorld.front();
            if (input.kind == InputKind::World)
                row.why = spaced(words.range(*plan, input));
            else
                row.grade = input.grade;
            rows.push_back(std::move(row));
        }
        for (const NotVaried& held : plan->notVaried) {
            Row row = common(held.kind, held.name, held.id, held.regionId);
            row.range = Distribution{Shape::Fixed, held.value, held.value, held.value};
            row.why = InputText::reason(held.reason);
            rows.push_back(std::move(row));
        }
    }
    const bool same = rows.size() == m_rows.size() && !rows.empty()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const Row& one, const Row& other) { return one.name == other.name; });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (same)
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    else
        endResetModel();
}

int VariedModel::rowOf(const std::string& name) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.name == name; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int VariedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VariedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant VariedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool number = section == Low || section == Central || section == High;
    if (role == Qt::TextAlignmentRole)
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Input");
    case Kind: return tr("Kind");
    case Shape: return tr("Shape");
    case Low: return tr("Low");
    case Central: return tr("Central");
    case High: return tr("High");
    case Unit: return tr("Unit");
    case Grade: return tr("Evidence");
    case Why: return tr("Not varied because");
    default: return {};
    }
}

QString VariedModel::numberText(const Row& row, double value) const
{
    const InputText words(m_appearance, m_session.catalogue(), m_session.regions());
    return words.number(row.kind, row.id, value);
}

bool VariedModel::isEditable(const Row& row, int column) const
{
    if (row.kind == InputKind::World)
        return false;
    return column == Shape || column == Low || column == High;
}

Qt::ItemFlags VariedModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isEditable(m_rows[static_cast<std::size_t>(index.row())], index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant VariedModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool world = row.kind == InputKind::World;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name: return row.title;
        case Kind: return row.kindText;
        case Shape: return world ? QString() : InputText::shapeName(row.range.shape);
        case Low: return world ? QString() : numberText(row, row.range.low);
        case Central: return world ? QString() : numberText(row, row.range.central);
        case High: return world ? QString() : numberText(row, row.range.high);
        case Unit: return row.unit;
        case Grade: return row.grade ? gradeLetter(*row.grade) : QString();
        default: return row.why;
        }
    case Qt::EditRole:
        switch (index.column()) {
        case Low: return numberText(row, row.range.low);
        case High: return numberText(row, row.range.high);
        default: return data(index, Qt::DisplayRole);
        }
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Low || index.column() == Central || index.column() == High;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::ToolTipRole:
        if (index.column() == Grade && row.grade)
            return m_session.catalogue().plain ? otherGradeSentence(*row.grade) : gradeSentence(*row.grade);
        if (row.range.logarithmic && (index.column() == Low || index.column() == High))
            return tr("Half and twice are equally far: sampled on a logarithmic scale.");
        return {};
    case kChipRole: return index.column() == Grade && row.grade ? gradeLetter(*row.grade) : QString();
    case kToneRole:
        if (index.column() == Grade && row.grade)
            return int(gradeToken(*row.grade));
        if (!row.varied)
            return int(Token::Text3);
        return int(index.column() == Name || index.column() == Low || index.column() == High || index.column() == Shape ? Token::Text : Token::Text2);
    case kMarkRole: return row.changed && index.column() == Name;
    case kIdRole: return QString::fromStdString(row.name);
    case kSortRole:
        switch (index.column()) {
        case Low: return row.range.low * row.factor;
        case Central: return row.range.central * row.factor;
        case High: return row.range.high * row.factor;
        default: return data(index, Qt::DisplayRole);
        }
    case kFilterRole: return row.filter;
    case kVariedRole: return row.varied;
    case kChangedRole: return row.changed;
    case kShapeRole: return int(row.range.shape);
    default: return {};
    }
}

bool VariedModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto known = m_choices.inputs.find(row.name);
    InputChoice choice = known == m_choices.inputs.end() ? InputChoice() : known->second;
    if (index.column() == Shape) {
        const auto shape = static_cast<core::sampling::Shape>(value.toInt());
        if (shape == row.range.shape)
            return false;
        choice.shape = shape;
    } else {
        const QString text = value.toString().trimmed();
        if (text == data(index, Qt::EditRole).toString())
            return false;
        const auto typed = typedNumber(text, {row.unit, QStringLiteral("%")});
        if (!typed) {
            emit refused(tr("“%1” is not a number; nothing was changed.").arg(text));
            return false;
        }
        (index.column() == Low ? choice.low : choice.high) = *typed / row.factor;
        // What had no range before gets both ends, and is varied by it.
        if (!row.varied && row.range.low == row.range.high) {
            if (!choice.low)
                choice.low = row.range.low;
            if (!choice.high)
                choice.high = row.range.high;
            if (choice.shape == core::sampling::Shape::Fixed)
                choice.shape.reset();
        }
    }
    const QString name = QString::fromStdString(row.name);
    emit wanted(name, choice); // rows are new ones after that
    return true;
}

void VariedFilter::setText(const QString& text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void VariedFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool VariedFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool varied = index.data(VariedModel::kVariedRole).toBool();
    if ((m_show == Show::Varied && !varied) || (m_show == Show::NotVaried && varied)
        || (m_show == Show::Changed && !index.data(VariedModel::kChangedRole).toBool()))
        return false;
    const QString text = index.data(VariedModel::kFilterRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool VariedFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant one = left.data(kSortRole), other = right.data(kSortRole);
    if (one.typeId() == QMetaType::Double && other.typeId() == QMetaType::Double)
        return one.toDouble() < other.toDouble();
    return QString::localeAwareCompare(one.toString(), other.toString()) < 0;
}

} // namespace ui
