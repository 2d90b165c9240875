// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/values_view.h"

#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/index/score_popover.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kNameWidth = 170;
constexpr int kColumnWidth = 128;
constexpr int kWhyButton = 24;

} // namespace

ValuesView::ValuesView(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(new QLabel)
    , m_stage(new QComboBox)
    , m_note(new QLabel)
    , m_model(new RowsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_table(new TableView(appearance))
{
    setObjectName(QStringLiteral("indexValues"));
    setProperty("card", true);
    m_stage->setObjectName(QStringLiteral("indexStage"));
    for (const char* id : {"denominated", "imputed", "treated", "normalised", "scores", "contributions", "correlations"})
        m_stage->addItem(QString(), QLatin1String(id));
    m_stage->setCurrentIndex(4);
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(kSortRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setObjectName(QStringLiteral("indexValuesTable"));
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_stage);
    head->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    // Every number of a region is a part of how its score comes about.
    new WhyHook(*m_table, *m_table->viewport(), appearance, state.session(), [this](const QPoint& at) -> std::optional<WhyTarget> {
        const QModelIndex cell = at == kWhyFocus ? m_table->currentIndex() : m_table->indexAt(at);
        const int unit = cell.isValid() ? m_state.unitIndex(cell.data(kIdRole).toString()) : -1;
        if (unit < 0) // the matrix of correlations is of no region
            return std::nullopt;
        const QRect box = m_table->visualRect(cell);
        WhyTarget target({}, box, QRect(box.right() - kWhyButton, box.center().y() - kWhyButton / 2, kWhyButton, kWhyButton));
        target.answer = [this, unit, column = cell.column()](const QRect& anchor) { openScorePopover(m_appearance, m_state, unit, columnId(column), anchor, *m_table); };
        return target;
    }, {});
    connect(m_stage, &QComboBox::activated, this, &ValuesView::refresh);
    connect(&state, &IndexState::figuresChanged, this, &ValuesView::refresh);
    retranslate();
}

void ValuesView::showStage(const QString& id)
{
    const int row = m_stage->findData(id);
    if (row < 0)
        return;
    m_stage->setCurrentIndex(row);
    refresh();
}

QString ValuesView::shownStage() const
{
    return m_stage->currentData().toString();
}

/// The node or indicator of a column, as the account of a score names its lines.
QString ValuesView::columnId(int column) const
{
    const IndexFigures* figures = m_state.figures();
    const auto at = static_cast<std::size_t>(column - 1);
    if (!figures || column < 1)
        return {};
    if (shownStage() == QLatin1String("scores")) {
        const auto& nodes = figures->shown->hierarchy.nodes;
        return at < nodes.size() ? QString::fromStdString(nodes[at].id) : QString();
    }
    const auto& indicators = figures->definition.framework.indicators;
    return at < indicators.size() ? QString::fromStdString(indicators[at].id) : QString();
}

ValuesView::Content ValuesView::content() const
{
    Content content;
    const IndexFigures* figures = m_state.figures();
    if (!figures)
        return content;
    const auto& composite = *figures->shown;
    const auto& framework = figures->definition.framework;
    const auto language = m_appearance.language();
    const QString stage = shownStage();
    const bool scores = stage == QLatin1String("scores");
    const bool correlations = stage == QLatin1String("correlations");
    const bool measured = stage == QLatin1String("denominated") || stage == QLatin1String("imputed") || stage == QLatin1String("treated");
    if (scores) {
        for (const auto& node : composite.hierarchy.nodes)
            content.columns.push_back({node.id.empty() ? tr("Index") : IndexText::indicatorName(m_appearance, *figures, node.id), {}});
    } else {
        for (const auto& indicator : framework.indicators)
            content.columns.push_back({QString::fromStdString(indicator.name.in(language)), measured ? QString::fromStdString(indicator.unit.in(language)) : QString()});
    }
    if (correlations) {
        for (std::size_t i = 0; i < framework.indicators.size(); ++i) {
            content.names.push_back(content.columns[i].name);
            content.ids.push_back(QString::fromStdString(framework.indicators[i].id));
            const auto row = figures->audit.correlations.row(i);
            content.values.emplace_back(row.begin(), row.end());
            content.marks.emplace_back(row.size());
        }
        return content;
    }
    core::index::Matrix parts;
    if (stage == QLatin1String("contributions")) {
        if (auto made = core::index::contributions(figures->definition, composite))
            parts = std::move(*made);
    }
    const auto& matrix = scores                                    ? composite.scores
        : stage == QLatin1String("denominated")                    ? composite.denominated.values
        : stage == QLatin1String("imputed")                        ? composite.imputed.values
        : stage == QLatin1String("treated")                        ? composite.treated
        : stage == QLatin1String("normalised")                     ? composite.normalised
                                                                   : parts;
    if (matrix.rows == 0)
        return content;
    for (std::size_t unit = 0; unit < composite.units.size(); ++unit) {
        const auto row = matrix.row(composite.row(figures->time, unit));
        content.names.push_back(m_state.unitName(unit));
        content.ids.push_back(QString::fromStdString(composite.units[unit].id));
        content.values.emplace_back(row.begin(), row.end());
        content.marks.emplace_back(row.size());
    }
    if (scores || stage == QLatin1String("denominated"))
        return content;
    for (const auto& cell : composite.imputed.cells) {
        const std::size_t time = cell.row / composite.units.size();
        if (time == figures->time)
            content.marks[cell.row % composite.units.size()][cell.indicator] =
                std::isnan(cell.fromTime) ? IndexText::name(cell.how) : tr("%1, from %2").arg(IndexText::name(cell.how)).arg(cell.fromTime);
    }
    return content;
}

void ValuesView::refresh()
{
    const Content content = this->content();
    QStringList headings{tr("Region")};
    const bool correlations = shownStage() == QLatin1String("correlations");
    if (correlations)
        headings.front() = tr("Indicator");
    for (const Column& column : content.columns)
        headings << spaced(column.unit.isEmpty() ? column.name : tr("%1, %2", "indicator, unit").arg(column.name, column.unit));
    std::vector<CellRow> rows;
    const auto digits = [](double value) {
        const double size = std::abs(value);
        return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
    };
    for (std::size_t row = 0; row < content.names.size(); ++row) {
        CellRow line;
        line.id = content.ids[row];
        line.cells.push_back({spaced(content.names[row])});
        for (std::size_t column = 0; column < content.values[row].size(); ++column) {
            const double value = content.values[row][column];
            Cell cell;
            cell.right = true;
            cell.text = std::isnan(value) ? (correlations ? QStringLiteral("–") : tr("no value")) : m_appearance.locale().toString(value, 'f', digits(value));
            cell.key = std::isnan(value) ? -1e300 : value;
            if (std::isnan(value))
                cell.tone = Token::Text3;
            if (!content.marks[row][column].isEmpty()) {
                cell.tone = Token::Warn;
                cell.toolTip = content.marks[row][column];
            }
            line.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(line));
    }
    const bool first = m_model->columnCount() != headings.size();
    m_model->setRows(headings, std::move(rows));
    if (first) {
        std::vector<int> widths{kNameWidth};
        for (qsizetype column = 1; column < headings.size(); ++column)
            widths.push_back(kColumnWidth);
        m_table->setColumnWidths(widths, -1);
        m_table->sortByColumn(-1, Qt::AscendingOrder);
    }
    const QString stage = shownStage();
    m_note->setText(spaced(
        stage == QLatin1String("contributions") && content.names.empty()
            ? tr("Points that add up to the score exist for arithmetic means only.")
        : stage == QLatin1String("imputed") || stage == QLatin1String("treated") || stage == QLatin1String("normalised")
            ? tr("Amber: filled from another year or from the group; the tooltip says which.")
        : stage == QLatin1String("correlations") && m_state.figures() && !IndexText::noCorrelations(*m_state.figures()).isEmpty()
            ? IndexText::noCorrelations(*m_state.figures())
        : stage == QLatin1String("correlations") ? tr("Pearson correlations of the normalised indicators, this year.")
                                                 : tr("Click a heading to sort; Ctrl+C copies the rows chosen.")));
}

core::exporting::Sheet ValuesView::sheet() const
{
    core::exporting::Sheet sheet;
    const Content content = this->content();
    const IndexFigures* figures = m_state.figures();
    sheet.name = m_stage->currentText().toStdString();
    sheet.title = figures ? figures->definition.framework.name.in(m_appearance.language()) : std::string();
    sheet.columns.push_back({tr("Region").toStdString(), {}});
    for (const Column& column : content.columns)
        sheet.columns.push_back({column.name.toStdString(), column.unit.toStdString()});
    for (std::size_t row = 0; row < content.names.size(); ++row) {
        decltype(sheet.rows)::value_type line{content.names[row].toStdString()};
        for (const double value : content.values[row])
            line.emplace_back(value);
        sheet.rows.push_back(std::move(line));
    }
    if (figures)
        sheet.notes.push_back(tr("Year %1. %2").arg(figures->shown->times[figures->time]).arg(m_stage->currentText()).toStdString());
    return sheet;
}

void ValuesView::copy() const
{
    QApplication::clipboard()->setText(m_table->asText());
}

void ValuesView::retranslate()
{
    m_title->setText(tr("Values after each stage"));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    const QStringList names{tr("Over their denominators"), tr("With gaps filled"), tr("Outliers treated"), tr("Normalised"),
                            tr("Scores"), tr("Points of the score"), tr("Correlations")};
    for (int row = 0; row < m_stage->count(); ++row)
        m_stage->setItemText(row, names[row]);
    m_stage->setAccessibleName(tr("Stage"));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    refresh();
}

void ValuesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
