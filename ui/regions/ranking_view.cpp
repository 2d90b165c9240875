// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/ranking_view.h"

#include "ui/regions/ranking_model.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/card_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kRowHeight = 22; // all 31 in view: the one table with such rows

const RegionCell* cellOf(const QModelIndex& index)
{
    return static_cast<const RegionCell*>(index.data(RankingModel::kCellRole).value<void*>());
}

/// Numbers with digits of one width, triangles for places moved, bars from zero.
class RankingRows : public QStyledItemDelegate {
public:
    RankingRows(const Appearance& appearance, const RankingModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
        , m_model(model)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const RegionCell* cell = cellOf(index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_appearance.color(Token::AccentSoft));
        const QRectF box = QRectF(option.rect).adjusted(6, 0, -6, 0);
        if (index.column() == RankingModel::Bar)
            paintBar(*painter, box, *cell);
        else if (index.column() == RankingModel::Moved)
            paintMoved(*painter, box, *cell, index.data().toString());
        else
            paintText(*painter, box, index, *cell);
        painter->setPen(QPen(m_appearance.color(Token::Grid), 1));
        painter->drawLine(QPointF(option.rect.left(), option.rect.bottom() + 0.5), QPointF(option.rect.right() + 1, option.rect.bottom() + 0.5));
        if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 12, kRowHeight};
    }

private:
    void paintText(QPainter& painter, const QRectF& box, const QModelIndex& index, const RegionCell& cell) const
    {
        const bool strong = index.column() == RankingModel::Value || index.column() == RankingModel::Rank;
        painter.setFont(m_appearance.font(strong ? TypeStyle::LabelStrong : TypeStyle::Label));
        Token colour = index.column() == RankingModel::Group || index.column() == RankingModel::Difference ? Token::Text2 : Token::Text;
        if (index.column() == RankingModel::Difference && cell.verdict != Change::Verdict::Neutral)
            colour = cell.verdict == Change::Verdict::Better ? Token::Good : Token::Bad;
        painter.setPen(m_appearance.color(colour));
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        const QString text = QFontMetricsF(painter.font()).elidedText(index.data().toString(), Qt::ElideRight, box.width() + 1);
        drawNumber(painter, box, alignment, text);
    }

    void paintMoved(QPainter& painter, const QRectF& box, const RegionCell& cell, const QString& text) const
    {
        painter.setFont(m_appearance.font(TypeStyle::Label));
        const bool moved = cell.ranked && cell.rankRise != 0;
        const QColor colour = m_appearance.color(!moved ? Token::Text3 : Token::Text2);
        painter.setPen(colour);
        drawNumber(painter, box, Qt::AlignRight | Qt::AlignVCenter, text);
        if (moved)
            drawTriangle(painter, QRectF(box.right() - numberWidth(painter.font(), text) - 16, box.top(), 12, box.height()), cell.rankRise > 0, colour);
    }

    void paintBar(QPainter& painter, const QRectF& box, const RegionCell& cell) const
    {
        double low = 0;
        double high = 0;
        for (const RegionCell& each : m_model.figures().cells) {
            for (const double value : {each.value, each.reference}) {
                if (std::isfinite(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            }
        }
        if (high <= low || !std::isfinite(cell.value))
            return;
        const auto x = [&](double value) { return box.left() + (value - low) / (high - low) * box.width(); };
        QRectF bar(QPointF(std::min(x(0), x(cell.value)), box.center().y() - 4), QPointF(std::max(x(0), x(cell.value)), box.center().y() + 4));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(cell.east ? Token::Map4 : Token::Map2));
        painter.drawRoundedRect(bar, 2, 2);
        if (std::isfinite(cell.reference)) {
            painter.setPen(QPen(m_appearance.color(Token::Text2), 1.5));
            painter.drawLine(QPointF(x(cell.reference), box.center().y() - 6), QPointF(x(cell.reference), box.center().y() + 6));
        }
    }

    const Appearance& m_appearance;
    const RankingModel& m_model;
};

} // namespace

RankingView::RankingView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_model(new RankingModel(appearance, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_heading(new CardHeading(appearance, this))
    , m_since(new QToolButton(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_nothing(new QLabel(this))
    , m_footer(new CardFooter(appearance, this))
{
    m_table->setObjectName(QStringLiteral("rankingTable"));
    m_filter->setObjectName(QStringLiteral("rankingFilter"));
    m_since->setObjectName(QStringLiteral("rankingSince"));
    m_since->setProperty("framed", true);
    m_since->setPopupMode(QToolButton::InstantPopup);
    m_since->setMenu(new QMenu(m_since));
    m_since->setFocusPolicy(Qt::StrongFocus);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(180);
    m_nothing->setProperty("tone", QStringLiteral("secondary"));
    m_nothing->hide();
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RankingModel::kSortRole);
    m_sorted->setFilterRole(RankingModel::kSearchRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(RankingModel::Region);
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(new RankingRows(appearance, *m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RankingModel::Rank, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RankingModel::Bar, QHeaderView::Stretch);
    header->setMinimumSectionSize(48);

    auto* title = new QHBoxLayout;
    title->setSpacing(metrics::kSpace2);
    title->addWidget(m_heading, 1);
    title->addWidget(m_since);
    title->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPadding);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(title);
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing);
    column->addWidget(m_footer);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_sorted->setFilterFixedString(text.trimmed());
        m_nothing->setVisible(m_sorted->rowCount() == 0 && m_model->rowCount() > 0);
    });
    connect(m_since->menu(), &QMenu::aboutToShow, this, &RankingView::fillSince);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        const RegionCell* cell = index.isValid() ? cellOf(index) : nullptr;
        if (cell && !m_selecting)
            m_state.select(QString::fromStdString(cell->id));
    });
    connect(&m_state, &RegionsState::selectionChanged, this, &RankingView::selectShown);
    installWhy(*m_table, appearance, session, [this](const QModelIndex& index) -> std::optional<core::why::Subject> {
        const RegionCell* cell = index.isValid() ? cellOf(index) : nullptr;
        if (!cell || m_state.measured())
            return std::nullopt;
        return core::why::Subject{core::why::Subject::Kind::Variable, m_state.variable(), core::policy::Place::ofRegion(cell->id), m_state.year()};
    });
    retranslate();
}

void RankingView::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter regions"));
    m_filter->setAccessibleName(tr("Filter regions"));
    m_table->setAccessibleName(tr("Ranking of regions"));
    m_nothing->setText(tr("No region fits the filter."));
    m_since->setToolTip(tr("What ranks are compared with"));
    m_since->setFont(m_appearance.font(TypeStyle::Label));
    m_model->retranslate();
    refresh();
}

void RankingView::refresh()
{
    const RegionFigures& figures = m_state.figures();
    const QString against = m_state.againstText();
    const QString since = m_state.rankYear() ? RegionFigureMaker::yearText(*m_state.rankYear()) : against;
    m_since->setText(spaced(m_state.rankYear() ? tr("Places since %1").arg(since) : tr("Places against %1").arg(since)));
    const QString year = RegionFigureMaker::yearText(m_state.year());
    m_heading->setTexts(figures.title, figures.unit.isEmpty() ? tr("ranking %1").arg(year) : tr("%1, ranking %2").arg(figures.unit, year));
    m_model->setFigures(figures, m_state.regions(), since, against);
    m_table->setColumnHidden(RankingModel::Difference, !figures.referenced);
    const bool grouped = std::ranges::any_of(figures.cells, &RegionCell::east);
    m_table->setColumnHidden(RankingModel::Group, !grouped || m_narrow);
    m_table->setColumnHidden(RankingModel::Bar, m_narrow);
    m_table->horizontalHeader()->setSectionResizeMode(RankingModel::Region, m_narrow ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    const QString order = figures.naming.better == core::policy::Better::Down ? tr("First is the lowest.") : tr("First is the highest.");
    m_footer->setText(joinSentences(m_appearance, {order, figures.referenced ? tr("Upright: %1.").arg(against) : QString(), m_state.sourceText()}), Token::Text3);
    selectShown();
}

void RankingView::selectShown()
{
    const int row = m_model->figures().indexOf(m_state.selected().toStdString());
    m_selecting = true;
    if (row >= 0) {
        const QModelIndex shown = m_sorted->mapFromSource(m_model->index(row, RankingModel::Region));
        if (shown.isValid() && shown.row() != m_table->currentIndex().row())
            m_table->setCurrentIndex(shown);
    } else {
        m_table->clearSelection();
    }
    m_selecting = false;
}

void RankingView::fillSince()
{
    QMenu* menu = m_since->menu();
    menu->clear();
    const auto add = [&](const QString& text, std::optional<double> year) {
        QAction* action = menu->addAction(spaced(text));
        action->setCheckable(true);
        action->setChecked(m_state.rankYear() == year);
        connect(action, &QAction::triggered, this, [this, year] { m_state.setRankYear(year); });
    };
    add(tr("Against %1").arg(m_state.againstText()), std::nullopt);
    menu->addSeparator();
    for (const double year : m_state.years()) {
        if (year <= std::floor(m_state.year()))
            add(tr("Since %1").arg(RegionFigureMaker::yearText(year)), year);
    }
}

core::exporting::Sheet RankingView::sheet() const
{
    return m_model->sheet(m_footer->text());
}

QString RankingView::copiedText() const
{
    QStringList lines;
    for (int row = -1; row < m_sorted->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < RankingModel::Bar; ++column) {
            if (!m_table->isColumnHidden(column))
                cells << (row < 0 ? m_sorted->headerData(column, Qt::Horizontal).toString().trimmed()
                                  : m_sorted->index(row, column).data(column == RankingModel::Moved ? int(Qt::AccessibleTextRole) : int(Qt::DisplayRole)).toString());
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void RankingView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(copiedText());
        return;
    }
    QFrame::keyPressEvent(event);
}

void RankingView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawCard(painter, m_appearance, QRectF(rect()));
}

void RankingView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
