// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/outcome_view.h"

#include "ui/compare/compare_state.h"
#include "ui/compare/scenario_header.h"
#include "ui/compare/toggle_switch.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/time_words.h"
#include "ui/why/why_hook.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QCollator>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString kScope = QStringLiteral("compare_table_scope");
const QString kAll = QStringLiteral("outcomes-all");
const QString kChosen = QStringLiteral("outcomes-chosen");
constexpr int kLeastPart = 76;
constexpr int kLeastGroup = 150;
constexpr int kMostSized = 40; ///< rows looked at for the width of a column

/// By number; what is no number comes last in either order.
class OutcomeOrder : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    bool byName = false;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        if (byName) {
            const auto nameOf = [this](const QModelIndex& index) { return sourceModel()->headerData(index.row(), Qt::Vertical).toString(); };
            return QCollator().compare(nameOf(left), nameOf(right)) < 0;
        }
        const double a = left.data(OutcomeModel::kSortRole).toDouble();
        const double b = right.data(OutcomeModel::kSortRole).toDouble();
        if (std::isnan(a) || std::isnan(b))
            return sortOrder() == Qt::AscendingOrder ? std::isnan(b) && !std::isnan(a) : std::isnan(a) && !std::isnan(b);
        return a < b;
    }
};

/// A hairline below each row, as in the heads.
class OutcomeRows : public QStyledItemDelegate {
public:
    OutcomeRows(const Appearance& appearance, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(m_appearance.color(Token::Line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 3, 3);
            painter->restore();
        }
    }

private:
    const Appearance& m_appearance;
};

} // namespace

OutcomeView::OutcomeView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_model(new OutcomeModel(appearance, this))
    , m_sorted(new OutcomeOrder(this))
    , m_table(new QTableView(this))
    , m_corner(new QPushButton(m_table))
    , m_scope(new SegmentedSwitch(appearance, this))
    , m_precision(new ToggleSwitch(appearance, this))
{
    setObjectName(QStringLiteral("outcomeView"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(OutcomeModel::kSortRole);
    m_table->setObjectName(QStringLiteral("outcomeTable"));
    m_table->setHorizontalHeader(new ScenarioHeader(appearance, m_table));
    m_table->setVerticalHeader(new OutcomeHeads(appearance, m_table));
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    m_table->setItemDelegate(new OutcomeRows(appearance, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setStyleSheet(QStringLiteral("QTableView, QTableView:focus { border: none; border-radius: 0; }"));
    m_table->setCornerButtonEnabled(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    m_table->verticalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    m_table->installEventFilter(this);
    m_table->horizontalHeader()->installEventFilter(this);
    m_table->verticalHeader()->installEventFilter(this);
    m_corner->setObjectName(QStringLiteral("outcomeSort"));
    m_corner->setFocusPolicy(Qt::TabFocus);
    m_corner->setFlat(true);
    m_corner->setStyleSheet(QStringLiteral("QPushButton { text-align: left; border: 2px solid transparent; padding: 0 6px; background: transparent; }"));
    m_scope->setObjectName(QStringLiteral("outcomeScope"));
    m_scope->addSegment(kChosen, {});
    m_scope->addSegment(kAll, {});
    m_scope->choose(session.setting(kScope) == kAll ? kAll : kChosen);
    m_precision->setObjectName(QStringLiteral("outcomePrecision"));

    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(metrics::kCardPadding, metrics::kSpace1, metrics::kCardPadding, 0);
    tools->setSpacing(metrics::kSpace4);
    tools->addWidget(m_scope);
    tools->addWidget(m_precision);
    tools->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics::kSpace1, 1, metrics::kSpace1);
    layout->setSpacing(metrics::kSpace1);
    layout->addLayout(tools);
    layout->addWidget(m_table, 1);

    connect(&state, &CompareState::comparisonChanged, this, &OutcomeView::refresh);
    connect(&state, &CompareState::rowsChanged, this, &OutcomeView::refresh);
    connect(&state, &CompareState::shownChanged, this, [this] {
        m_model->setDifferences(m_state.differences());
        fitColumns();
    });
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(m_scope, &SegmentedSwitch::chosenByUser, this, [this](const QString& scope) {
        m_session.setSetting(kScope, scope);
        refresh();
    });
    connect(m_precision, &QAbstractButton::toggled, this, [this](bool full) {
        m_model->setFullPrecision(full);
        fitColumns();
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int section) {
        if (section >= 0 && m_byName) {
            m_byName = false;
            static_cast<OutcomeOrder*>(m_sorted)->byName = false;
            m_sorted->invalidate();
            retext();
        }
    });
    connect(m_corner, &QAbstractButton::clicked, this, &OutcomeView::sortByName);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        emit outcomeOpened(m_model->rows()[static_cast<std::size_t>(m_sorted->mapToSource(index).row())].key);
    });
    installWhy(*m_table, appearance, session, [this](const QModelIndex& index) -> std::optional<core::why::Subject> {
        const auto& headline = m_model->rows()[static_cast<std::size_t>(m_sorted->mapToSource(index).row())].headline;
        return core::why::Subject{core::why::Subject::Kind::Variable, headline.id, headline.place, std::nullopt};
    });
    m_model->setDifferences(state.differences());
    retext();
}

std::vector<CompareRow> OutcomeView::rows() const
{
    if (m_scope->chosen() != kAll)
        return m_state.rows();
    // Everything the model has, for the part of the country that the large chart is about.
    const core::policy::Place place = parseKpiKey(m_state.outcome(), m_session.regions()).place;
    std::vector<CompareRow> all;
    for (const auto& variable : m_session.catalogue().variables)
        all.push_back(m_state.rowOf(kpiKey(QString::fromStdString(variable.id), variable.perRegion ? place : core::policy::Place::national())));
    return all;
}

void OutcomeView::refresh()
{
    if (isVisible())
        takeComparison();
}

void OutcomeView::takeComparison()
{
    if (m_state.comparison().columns.empty())
        return;
    m_model->setDifferences(m_state.differences());
    const auto columnsBefore = m_model->columnCount();
    const auto rowsBefore = m_model->rowCount();
    const QString firstBefore = m_model->rows().empty() ? QString() : m_model->rows().front().key;
    m_model->setTable(m_state.comparison(), rows());
    const QString first = m_model->rows().empty() ? QString() : m_model->rows().front().key;
    if (columnsBefore != m_model->columnCount() || rowsBefore != m_model->rowCount() || first != firstBefore)
        fitColumns();
}

/// Wide enough for what stands in them; a scenario's columns together for its name.
void OutcomeView::fitColumns()
{
    const QFontMetricsF plain(tabular(m_appearance.font(TypeStyle::LabelStrong)));
    const int columns = m_model->columnCount();
    const int parts = columns == 0 ? 1 : static_cast<int>(columns / std::max<std::size_t>(1, m_model->table().columns));
    auto* header = m_table->horizontalHeader();
    for (int first = 0; first < columns; first += parts) {
        std::vector<int> widths;
        for (int column = first; column < first + parts; ++column) {
            double widest = kLeastPart;
            for (int row = 0; row < std::min(m_model->rowCount(), kMostSized); ++row)
                widest = std::max(widest, plain.horizontalAdvance(m_model->index(row, column).data().toString()) + 22);
            widths.push_back(static_cast<int>(std::ceil(widest)));
        }
        int sum = 0;
        for (const int width : widths)
            sum += width;
        if (sum < kLeastGroup)
            widths.front() += kLeastGroup - sum;
        for (int column = 0; column < parts; ++column)
            header->resizeSection(first + column, widths[static_cast<std::size_t>(column)]);
    }
    double heads = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        heads = std::max(heads, static_cast<double>(static_cast<OutcomeHeads*>(m_table->verticalHeader())->sectionSizeFromContents(row).width()));
    m_table->verticalHeader()->setFixedWidth(static_cast<int>(std::ceil(heads)));
    placeCorner();
}

void OutcomeView::placeCorner()
{
    m_corner->setGeometry(0, 0, m_table->verticalHeader()->width(), m_table->horizontalHeader()->height() - 1);
}

void OutcomeView::sortByName()
{
    auto* order = static_cast<OutcomeOrder*>(m_sorted);
    m_nameOrder = m_byName && m_nameOrder == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_byName = true;
    order->byName = true;
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_byName = true;
    order->byName = true;
    order->sort(0, m_nameOrder);
    order->invalidate();
    retext();
}

void OutcomeView::retext()
{
    m_scope->setSegmentText(kChosen, tr("Chosen rows"));
    m_scope->setSegmentText(kAll, tr("All numbers"));
    m_scope->setAccessibleName(tr("Which outcomes"));
    m_precision->setText(tr("All digits"));
    m_precision->setToolTip(tr("Every digit of the run instead of those that mean something."));
    const QString mark = !m_byName ? QString() : m_nameOrder == Qt::AscendingOrder ? QStringLiteral(" ▲") : QStringLiteral(" ▼");
    m_corner->setText(tr("Outcome") + mark);
    m_corner->setToolTip(tr("Sort by name"));
    m_corner->setFont(m_appearance.font(TypeStyle::Label));
    m_table->setAccessibleName(tr("Outcomes by scenario"));
    fitColumns();
}

QString OutcomeView::copiedText() const
{
    const auto chosen = m_table->selectionModel()->selectedIndexes();
    std::vector<int> rows, columns;
    for (const QModelIndex& index : chosen) {
        rows.push_back(index.row());
        columns.push_back(index.column());
    }
    const auto tidy = [](std::vector<int>& numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    };
    tidy(rows);
    tidy(columns);
    // A single cell is where the focus happens to be: the whole table is meant.
    if (chosen.size() <= 1) {
        rows.resize(static_cast<std::size_t>(m_sorted->rowCount()));
        columns.resize(static_cast<std::size_t>(m_sorted->columnCount()));
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = static_cast<int>(i);
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i] = static_cast<int>(i);
    }
    QStringList lines;
    QStringList heads{tr("Outcome"), tr("Unit")};
    for (const int column : columns)
        heads << tr("%1, %2", "scenario, what").arg(m_sorted->headerData(column, Qt::Horizontal, kGroupTitleRole).toString(), m_sorted->headerData(column, Qt::Horizontal).toString());
    lines << heads.join(QLatin1Char('\t'));
    for (const int row : rows) {
        QStringList cells{m_sorted->headerData(row, Qt::Vertical).toString(), m_sorted->headerData(row, Qt::Vertical, OutcomeHeads::kUnitRole).toString()};
        for (const int column : columns)
            cells << m_sorted->index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void OutcomeView::copy()
{
    QApplication::clipboard()->setText(copiedText());
}

core::exporting::Sheet OutcomeView::sheet(const QStringList& notes) const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("Comparison").toStdString();
    const double at = m_state.comparison().year;
    const TimeWords time(m_session.catalogue().span);
    sheet.title = (time.calendar() ? tr("Outcomes by scenario, %1").arg(QString::number(static_cast<int>(std::floor(at + 1e-6))))
                                   : tr("Outcomes by scenario, %1", "a time such as day 40").arg(time.phrase(m_appearance, at)))
                      .toStdString();
    sheet.columns.push_back({tr("Outcome").toStdString(), {}});
    sheet.columns.push_back({tr("Unit").toStdString(), {}});
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString scenario = m_model->headerData(column, Qt::Horizontal, kGroupTitleRole).toString();
        const QString unit = m_model->partOf(column) == OutcomeModel::Part::Relative ? QStringLiteral("%") : QString();
        sheet.columns.push_back({tr("%1, %2", "scenario, what").arg(scenario, m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()).toStdString(), unit.toStdString()});
    }
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const int source = m_sorted->mapToSource(m_sorted->index(row, 0)).row();
        const CompareRow& outcome = m_model->rows()[static_cast<std::size_t>(source)];
        std::vector<core::exporting::Cell> cells{outcome.fullName.toStdString(), outcome.unit.toStdString()};
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.emplace_back(m_model->index(source, column).data(OutcomeModel::kSortRole).toDouble());
        sheet.rows.push_back(std::move(cells));
    }
    for (const QString& note : notes)
        sheet.notes.push_back(note.toStdString());
    return sheet;
}

void OutcomeView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setDifferences(m_state.differences());
    refresh();
    fitColumns();
}

void OutcomeView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retext();
        refresh();
    }
    QWidget::changeEvent(event);
}

bool OutcomeView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        placeCorner();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        const QModelIndex current = m_table->currentIndex();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && current.isValid()) {
            emit outcomeOpened(m_model->rows()[static_cast<std::size_t>(m_sorted->mapToSource(current).row())].key);
            return true;
        }
        // Sorting by keyboard: by the column of the cell, the other way round the second time.
        if (key->key() == Qt::Key_S && !(key->modifiers() & ~Qt::ShiftModifier) && current.isValid()) {
            auto* header = m_table->horizontalHeader();
            const bool again = header->sortIndicatorSection() == current.column() && header->sortIndicatorOrder() == Qt::DescendingOrder;
            header->setSortIndicator(current.column(), again ? Qt::AscendingOrder : Qt::DescendingOrder);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void OutcomeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawCard(painter, m_appearance, rect());
}

} // namespace ui
