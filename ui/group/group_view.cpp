// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/group/group_view.h"

#include "core/export/spreadsheet.h"
#include "core/policy/intensity.h"
#include "ui/group/group_members.h"
#include "ui/group/group_table.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <filesystem>

namespace ui {

namespace {

constexpr int kListWidth = 220;
constexpr int kSpreadWidth = 240;
constexpr int kNumberWidth = 84;

/// Lowest to highest as a thin line, the middle half as a bar, the median as an upright; the current scenario hollow.
class SpreadDelegate : public QStyledItemDelegate {
public:
    SpreadDelegate(const Appearance& appearance, const core::policy::Catalogue& catalogue, QObject* parent)
        : QStyledItemDelegate(parent), m_appearance(appearance), m_catalogue(catalogue)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const auto* row = static_cast<const GroupRow*>(index.data(GroupTable::kRowRole).value<const void*>());
        if (!row)
            return;
        const QRectF groove = QRectF(option.rect).adjusted(metrics::kSpace3, 0, -metrics::kSpace3, 0);
        const auto* lever = m_catalogue.lever(row->spread.leverId);
        const bool constant = lever && lever->constant;
        // A constant's own range, as far as nobody went beyond it.
        double low = 0, high = core::policy::kHighestIntensity;
        if (constant) {
            const bool touched = row->spread.touched > 0;
            low = std::min({lever->low, row->own, touched ? row->spread.lowest : row->own});
            high = std::max({lever->high, row->own, touched ? row->spread.highest : row->own});
        }
        const double range = high > low ? high - low : 1;
        const auto x = [&](double strength) { return groove.left() + groove.width() * std::clamp((strength - low) / range, 0.0, 1.0); };
        const double y = snapped(*painter, groove.center().y());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_appearance.color(Token::Line2), 1));
        painter->drawLine(QPointF(groove.left(), y), QPointF(groove.right(), y));
        const double tick = x(constant ? lever->value : 1); // the model's own value, the papers' proposal
        painter->drawLine(QPointF(tick, y - 3), QPointF(tick, y + 3));
        const core::policy::LeverSpread& spread = row->spread;
        if (spread.touched > 0) {
            const QColor colour = m_appearance.color(lever && !constant ? dimensionToken(lever->group) : Token::CrossCutting);
            painter->setPen(QPen(colour, 1.5));
            painter->drawLine(QPointF(x(spread.lowest), y), QPointF(x(spread.highest), y));
            QColor soft = colour;
            soft.setAlphaF(0.35f);
            painter->setPen(Qt::NoPen);
            painter->setBrush(soft);
            const double left = x(spread.quarter), right = std::max(x(spread.threeQuarters), left + 3);
            painter->drawRoundedRect(QRectF(left, y - 5, right - left, 10), 2, 2);
            painter->setPen(QPen(colour, 2));
            painter->drawLine(QPointF(x(spread.median), y - 7), QPointF(x(spread.median), y + 7));
        }
        painter->setPen(QPen(m_appearance.color(Token::Text2), 1.5));
        painter->setBrush(m_appearance.color(Token::Surface));
        painter->drawEllipse(QPointF(x(row->own), y), 3.5, 3.5);
        painter->restore();
    }

private:
    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
};

} // namespace

GroupView::GroupView(const Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_session(session), m_table(new GroupTable(appearance, session.catalogue(), this)),
      m_sorted(new QSortFilterProxyModel(this)), m_title(new QLabel(this)), m_count(new QLabel(this)), m_problem(new QLabel(this)),
      m_empty(new QLabel(this)), m_note(new QLabel(this)), m_read(new QPushButton(this)), m_code(new QLineEdit(this)),
      m_addCode(new QPushButton(this)), m_clear(new QPushButton(this)),
      m_view(new QTableView(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("groupView"));
    setAcceptDrops(true);
    m_read->setObjectName(QStringLiteral("groupRead"));
    m_code->setObjectName(QStringLiteral("groupCode"));
    m_addCode->setObjectName(QStringLiteral("groupAddCode"));
    m_clear->setObjectName(QStringLiteral("groupClear"));
    m_view->setObjectName(QStringLiteral("groupTable"));
    m_list->setObjectName(QStringLiteral("groupMembers"));
    m_problem->setObjectName(QStringLiteral("groupProblem"));
    m_count->setObjectName(QStringLiteral("groupCount"));
    m_count->setProperty("tone", QStringLiteral("secondary"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_note->setProperty("tone", QStringLiteral("note"));
    for (QLabel* label : {m_problem, m_empty, m_note})
        label->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setMinimumWidth(160);

    m_sorted->setSourceModel(m_table);
    m_sorted->setSortRole(GroupTable::kSortRole);
    m_view->setModel(m_sorted);
    m_view->setItemDelegateForColumn(GroupTable::Spread, new SpreadDelegate(appearance, session.catalogue(), m_view));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(GroupTable::Lever, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    QHeaderView* header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(GroupTable::Lever, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(GroupTable::Spread, QHeaderView::Stretch);
    header->setMinimumSectionSize(48);
    for (const int column : {int(GroupTable::Count), int(GroupTable::Lowest), int(GroupTable::Median), int(GroupTable::Highest), int(GroupTable::Mean)})
        m_view->setColumnWidth(column, kNumberWidth);
    m_view->setColumnWidth(GroupTable::Spread, kSpreadWidth);
    m_list->setFixedWidth(kListWidth);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto* removing = new QAction(this);
    removing->setShortcut(QKeySequence::Delete);
    removing->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(removing);
    connect(removing, &QAction::triggered, this, &GroupView::removeChosen);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_code);
    head->addWidget(m_addCode);
    head->addWidget(m_read);
    head->addWidget(m_clear);
    auto* body = new QHBoxLayout;
    body->setSpacing(metrics::kGap);
    body->addWidget(m_view, 1);
    body->addWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addWidget(m_empty);
    layout->addLayout(body, 1);
    layout->addWidget(m_note);

    m_chooseFiles = [this] {
        return QFileDialog::getOpenFileNames(this, tr("Read scenario files"), {}, tr("Scenarios (*.json);;All files (*)"));
    };
    m_chooseTarget = [this](const QString& suggestion) {
        return QFileDialog::getSaveFileName(this, tr("Export the table"), suggestion, tr("Excel workbook (*.xlsx);;Comma-separated values (*.csv)"));
    };
    connect(m_read, &QPushButton::clicked, this, [this] { readFiles(m_chooseFiles()); });
    const auto addCode = [this] {
        if (!m_code->text().trimmed().isEmpty())
            readCode(m_code->text());
    };
    connect(m_addCode, &QPushButton::clicked, this, addCode);
    connect(m_code, &QLineEdit::returnPressed, this, addCode);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_members->clear();
        say({});
        refresh();
    });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) { emit leverChosen(index.data(GroupTable::kLeverRole).toString()); });
    connect(&session, &Session::regionSetChanged, this, &GroupView::useRegions);
    connect(&session, &Session::leversChanged, this, &GroupView::refresh);
    connect(&session, &Session::currentChanged, this, &GroupView::refresh);
    connect(&appearance, &Appearance::themeChanged, this, [this] { m_table->retranslate(); });
    useRegions();
    retranslate();
}

GroupView::~GroupView() = default;

void GroupView::setFileChoosers(std::function<QStringList()> toRead, std::function<QString(const QString&)> toWrite)
{
    m_chooseFiles = std::move(toRead);
    m_chooseTarget = std::move(toWrite);
}

/// Strengths are of the regions looked at; what was read for other ones is read again when it is wanted.
void GroupView::useRegions()
{
    std::vector<core::policy::RegionSet> known = m_session.catalogue().regionSets;
    known.push_back(m_session.regions());
    m_members = std::make_unique<GroupMembers>(m_session.catalogue(), m_session.regions(), std::move(known));
    refresh();
}

void GroupView::readFiles(const QStringList& paths)
{
    QStringList problems;
    for (const QString& path : paths) {
        if (const auto read = m_members->addFile(path); !read)
            problems << tr("%1: %2", "file, problem").arg(QFileInfo(path).fileName(), errorText(read.error()));
    }
    say(problems.join(QLatin1Char('\n')));
    refresh();
}

void GroupView::readCode(const QString& code)
{
    if (const auto read = m_members->addCode(code.trimmed()); !read) {
        say(errorText(read.error()));
        return;
    }
    say({});
    m_code->clear();
    refresh();
}

void GroupView::say(const QString& problem)
{
    m_problem->setText(spaced(problem));
    m_problem->setVisible(!problem.isEmpty());
}

void GroupView::removeChosen()
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    std::sort(rows.rbegin(), rows.rend());
    for (const int row : rows)
        m_members->remove(static_cast<std::size_t>(row));
    refresh();
}

void GroupView::refresh()
{
    const auto& members = m_members->all();
    const auto& catalogue = m_session.catalogue();
    std::vector<GroupRow> rows;
    for (auto& spread : core::policy::groupSpread(m_members->contents(), catalogue, m_session.regions())) {
        const auto* lever = catalogue.lever(spread.leverId);
        const auto& levers = m_session.current().content.levers;
        const auto setting = levers.find(spread.leverId);
        const double own = lever && lever->constant ? m_session.constantOf(m_session.current().id, QString::fromStdString(lever->id))
            : lever && setting != levers.end() && setting->second.intensity
            ? core::policy::strengthOf(*setting->second.intensity, *lever, m_session.regions().regions)
            : 0;
        rows.push_back({std::move(spread), own});
    }
    m_table->setRows(std::move(rows), static_cast<int>(members.size()));
    m_list->clear();
    for (const GroupMember& member : members) {
        auto* item = new QListWidgetItem(spaced(member.name), m_list);
        item->setToolTip(member.origin.isEmpty() ? member.name : member.origin);
    }
    const bool any = !members.empty();
    m_view->setVisible(any);
    m_list->setVisible(any);
    m_note->setVisible(any);
    m_empty->setVisible(!any);
    m_clear->setEnabled(any);
    m_count->setText(any ? spaced(tr("%n scenarios read", nullptr, static_cast<int>(members.size()))) : QString());
}

void GroupView::copyTable()
{
    const core::exporting::Sheet sheet = m_table->sheet();
    QStringList lines{QString()};
    for (const auto& column : sheet.columns)
        lines.back() += (lines.back().isEmpty() ? QString() : QStringLiteral("\t")) + QString::fromStdString(column.title);
    for (const auto& row : sheet.rows) {
        QStringList cells;
        for (const auto& cell : row) {
            const double* number = std::get_if<double>(&cell);
            cells << (number ? (*number == *number ? QString::number(*number, 'g', 12) : QString()) : QString::fromStdString(std::get<std::string>(cell)));
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void GroupView::exportTable()
{
    const QString path = m_chooseTarget(tr("group") + QStringLiteral(".xlsx"));
    if (path.isEmpty())
        return;
    const std::filesystem::path target(path.toStdU16String());
    const auto written = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ? core::exporting::writeCsv(target, m_table->sheet())
                                                                                    : core::exporting::writeXlsx(target, {m_table->sheet()});
    say(written ? QString() : errorText(written.error()));
}

void GroupView::retranslate()
{
    m_title->setFont(m_appearance.font(TypeStyle::PanelTitle));
    m_title->setText(tr("What the group chose"));
    m_read->setText(tr("Read files…"));
    m_addCode->setText(tr("Add"));
    m_code->setPlaceholderText(tr("Scenario code"));
    m_code->setAccessibleName(tr("Scenario code"));
    m_clear->setText(tr("Clear"));
    m_list->setAccessibleName(tr("Scenarios read; Delete takes one out"));
    m_list->setToolTip(tr("Delete takes one out"));
    m_view->setAccessibleName(m_title->text());
    m_empty->setText(tr("Collect what people chose: read their scenario files (also by dropping them here) or type their codes. The table then shows, "
                        "lever by lever, how many moved it and how far they differ."));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    if (m_session.catalogue().plain) {
        m_note->setText(spaced(tr("Each constant over its range, tick at the model's own value. Line: lowest to highest; bar: the middle half; upright: "
                                  "median; of those who moved it. Hollow dot: the current scenario.")));
        m_code->hide(); // codes speak of the policies of the papers
        m_addCode->hide();
        m_empty->setText(tr("Collect what people chose: read their scenario files (also by dropping them here). The table then shows, "
                            "lever by lever, how many moved it and how far they differ."));
    } else
        m_note->setText(spaced(tr("Strength from 0 to 200 %, tick at 100 %, the papers' proposal. Line: lowest to highest; bar: the middle half; upright: median; "
                              "of those who moved the lever. Hollow dot: the current scenario.")));
    m_table->retranslate();
    refresh();
}

void GroupView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void GroupView::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        readFiles(paths);
    event->acceptProposedAction();
}

} // namespace ui
