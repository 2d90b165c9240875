// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/equation_model.h"

#include "core/causes/formula.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/model_page/model_text.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/table_view.h"

#include <QCoreApplication>

#include <array>

using core::model::VariableKind;

namespace ui {

namespace {

bool isConstant(const core::model::ResolvedModel& model, const core::model::Variable& variable)
{
    if (variable.kind != VariableKind::Auxiliary)
        return false;
    for (int i = 0; i < variable.elementCount; ++i)
        if (!model.elements[static_cast<std::size_t>(variable.firstElement + i)].constant)
            return false;
    return true;
}

EquationKind kindOfVariable(const core::model::ResolvedModel& model, const core::policy::Catalogue& catalogue, const core::model::Variable& variable)
{
    if (variable.kind == VariableKind::Stock)
        return EquationKind::Stock;
    if (variable.kind == VariableKind::Flow)
        return EquationKind::Flow;
    if (!catalogue.plain && catalogue.lever(variable.name))
        return EquationKind::Lever;
    return isConstant(model, variable) ? EquationKind::Constant : EquationKind::Computed;
}

/// What stands in the document: of a stock where it starts.
QString inOneLine(const core::model::Variable& variable)
{
    QStringList lines;
    for (const std::string& equation : variable.equationText)
        lines << QString::fromStdString(equation).simplified();
    lines.removeDuplicates();
    return lines.join(QStringLiteral(" | "));
}

/// What a stock gains and loses by its flows; empty for others.
QString netFlowOf(const core::model::ResolvedModel& model, core::model::VariableId id)
{
    if (model.variables[static_cast<std::size_t>(id)].kind != VariableKind::Stock)
        return {};
    const auto formula = core::causes::formulaOf(model, id);
    return formula ? QString::fromStdString(core::causes::toText(*formula)) : QString();
}

} // namespace

QString groupText(const QString& group)
{
    using core::policy::Dimension;
    constexpr std::array kGroups{std::pair{"technology", Dimension::Technology}, std::pair{"region", Dimension::Region},
                                 std::pair{"talent", Dimension::Talent},         std::pair{"standards", Dimension::Standards},
                                 std::pair{"organisation", Dimension::Organisation}, std::pair{"green", Dimension::Green},
                                 std::pair{"logistics", Dimension::Logistics},   std::pair{"digital", Dimension::Digital}};
    for (const auto& [id, dimension] : kGroups)
        if (group == QLatin1String(id))
            return groupName(dimension);
    if (group == QLatin1String("institution"))
        return QCoreApplication::translate("ui::EquationModel", "Institutions");
    if (group == QLatin1String("outcome"))
        return QCoreApplication::translate("ui::EquationModel", "Outcome");
    if (group == QLatin1String("policy levers"))
        return QCoreApplication::translate("ui::EquationModel", "Policy levers");
    if (group == QLatin1String("region data"))
        return QCoreApplication::translate("ui::EquationModel", "Region data");
    return group;
}

EquationModel::EquationModel(const Appearance& appearance, const core::policy::Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_appearance(appearance), m_catalogue(catalogue)
{
    connect(&appearance, &Appearance::languageChanged, this, &EquationModel::retext);
}

void EquationModel::setProjector(std::shared_ptr<const core::policy::Projector> projector)
{
    if (projector == m_projector)
        return;
    beginResetModel();
    m_projector = std::move(projector);
    m_rows.clear();
    if (m_projector) {
        const auto& model = m_projector->program().model();
        for (std::size_t v = 0; v < model.variables.size(); ++v) {
            const auto& variable = model.variables[v];
            if (!variable.hidden)
                m_rows.push_back({static_cast<core::model::VariableId>(v), kindOfVariable(model, m_catalogue, variable), inOneLine(variable),
                                  netFlowOf(model, static_cast<core::model::VariableId>(v))});
        }
    }
    endResetModel();
}

void EquationModel::retext()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const core::model::Variable& EquationModel::variable(int row) const
{
    return m_projector->program().model().variables[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].variable)];
}

EquationKind EquationModel::kindOf(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].kind;
}

QString EquationModel::idOf(int row) const
{
    return QString::fromStdString(variable(row).name);
}

QString EquationModel::detail(int row) const
{
    const auto& shown = variable(row);
    QStringList lines;
    if (shown.kind == VariableKind::Stock) {
        // What a stock's own equation gives is where it starts; it changes by its flows.
        if (const QString& netFlow = m_rows[static_cast<std::size_t>(row)].netFlow; !netFlow.isEmpty())
            lines << netFlowText(netFlow);
        lines << tr("Starts at %1").arg(m_rows[static_cast<std::size_t>(row)].equation);
    } else {
        QStringList seen;
        for (const std::string& equation : shown.equationText) {
            const QString text = QString::fromStdString(equation).simplified();
            if (!seen.contains(text))
                seen << text;
        }
        for (const QString& text : seen)
            lines << QString::fromStdString(shown.name) + QStringLiteral(" = ") + text;
    }
    const core::policy::Naming* naming = namingOf(m_catalogue, shown.name);
    const QString about = naming ? spaced(QString::fromStdString(naming->description.in(m_appearance.language()))) : QString::fromStdString(shown.doc);
    if (!about.isEmpty())
        lines << about;
    return lines.join(QLatin1Char('\n'));
}

QString EquationModel::netFlowText(const QString& netFlow) const
{
    const QString unit = QString::fromStdString(m_catalogue.span.unit).toLower();
    const bool years = unit.isEmpty() || unit == QLatin1String("year") || unit == QLatin1String("years");
    return (years ? tr("Change per year = %1") : tr("Change per unit of time = %1")).arg(netFlow);
}

int EquationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EquationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EquationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Variable");
    case Equation: return tr("Equation");
    case Unit: return tr("Unit");
    case Kind: return tr("Kind");
    case Sector: return tr("Sector");
    case Id: return tr("Name in the model");
    }
    return {};
}

QString EquationModel::kindText(EquationKind kind) const
{
    switch (kind) {
    case EquationKind::Stock: return tr("stock");
    case EquationKind::Flow: return tr("flow");
    case EquationKind::Computed: return tr("computed");
    case EquationKind::Constant: return tr("constant");
    case EquationKind::Lever: return tr("lever");
    }
    return {};
}

QString EquationModel::text(int row, int column) const
{
    const auto& shown = variable(row);
    switch (column) {
    case Name: return nameOf(m_appearance, m_catalogue, shown.name);
    case Equation: {
        const Row& shownRow = m_rows[static_cast<std::size_t>(row)];
        return shownRow.netFlow.isEmpty() ? shownRow.equation : tr("%1; starts at %2", "net flow, start").arg(netFlowText(shownRow.netFlow), shownRow.equation);
    }
    case Unit: return shown.unit == "1" ? QString() : unitText(m_appearance, m_catalogue, shown.unit);
    case Kind: return kindText(m_rows[static_cast<std::size_t>(row)].kind);
    case Sector: return groupText(QString::fromStdString(shown.group));
    case Id: return QString::fromStdString(shown.name);
    }
    return {};
}

QVariant EquationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return index.column() == Equation ? QVariant(detail(index.row())) : QVariant();
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case kIdRole: return idOf(index.row());
    case kToneRole: return static_cast<int>(index.column() <= Equation ? Token::Text : Token::Text2);
    default: return {};
    }
}

} // namespace ui
