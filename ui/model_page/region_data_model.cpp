// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/region_data_model.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/model_page/model_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/table_view.h"

#include <QLocale>

using core::policy::RegionData;

namespace ui {

namespace {

core::policy::Grade gradeOf(const std::string& letter)
{
    if (letter == "A")
        return core::policy::Grade::A;
    if (letter == "B")
        return core::policy::Grade::B;
    return letter == "C" ? core::policy::Grade::C : core::policy::Grade::D;
}

} // namespace

RegionDataModel::RegionDataModel(const Appearance& appearance, Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_appearance(appearance), m_session(session)
{
    connect(&session, &Session::regionSetChanged, this, &RegionDataModel::refresh);
    connect(&appearance, &Appearance::languageChanged, this, &RegionDataModel::refresh);
}

void RegionDataModel::refresh()
{
    beginResetModel();
    endResetModel();
}

int RegionDataModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_session.regions().data.size());
}

int RegionDataModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstRegion + static_cast<int>(m_session.regions().regions.size());
}

QVariant RegionDataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= FirstRegion)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Starting value, 2024");
    case Unit: return tr("Unit");
    case Grade: return tr("Grade");
    case Source: return tr("Source");
    default: return regionName(m_session.catalogue(), m_session.regions().regions[static_cast<std::size_t>(section - FirstRegion)], m_appearance);
    }
}

QVariant RegionDataModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RegionData& row = m_session.regions().data[static_cast<std::size_t>(index.row())];
    const auto& catalogue = m_session.catalogue();
    const auto* naming = catalogue.naming("region-data", row.name);
    const double factor = naming ? (m_appearance.isChinese() ? naming->factorChinese : naming->factorEnglish) : 1;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name: return nameOf(m_appearance, catalogue, row.name);
        case Unit: return naming ? spaced(QString::fromStdString(naming->unit.in(m_appearance.language()))) : unitText(m_appearance, catalogue, row.unit);
        case Grade: return QString::fromStdString(row.grade);
        case Source: {
            QStringList places;
            for (const std::string& id : row.figureIds)
                if (const auto* figure = catalogue.figure(id))
                    places << tr("%1, %2", "paper, place in it").arg(QString::fromStdString(figure->paper), sectionText(figure->section));
            places.removeDuplicates();
            if (!places.isEmpty())
                return places.join(QStringLiteral("; "));
            // What the tables say of the row; of a user's own row what stands in it.
            const auto* about = catalogue.naming("region-data", row.name);
            return about ? spaced(QString::fromStdString(about->description.in(m_appearance.language()))) : QString::fromStdString(row.note);
        }
        default: return QLocale::c().toString(row.values[static_cast<std::size_t>(column - FirstRegion)] * factor, 'g', 5);
        }
    case Qt::TextAlignmentRole: return QVariant((column >= FirstRegion ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == Grade)
            return gradeSentence(gradeOf(row.grade));
        if (column == Source) {
            QStringList lines;
            for (const std::string& id : row.figureIds)
                if (const auto* figure = catalogue.figure(id))
                    lines << spaced(QString::fromStdString(figure->statement.in(m_appearance.language())));
            return lines.join(QLatin1Char('\n'));
        }
        return {};
    case kChipRole: return column == Grade ? QVariant(QString::fromStdString(row.grade)) : QVariant();
    case kToneRole:
        return static_cast<int>(column == Grade ? gradeToken(gradeOf(row.grade)) : (column == Unit || column == Source ? Token::Text2 : Token::Text));
    case kSortRole: return column >= FirstRegion ? QVariant(row.values[static_cast<std::size_t>(column - FirstRegion)]) : QVariant();
    case kIdRole: return QString::fromStdString(row.name);
    default: return {};
    }
}

} // namespace ui
