// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/chance_card.h"

#include "core/export/spreadsheet.h"
#include "core/uncertainty/outcome.h"
#include "ui/session/error_text.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/chance_table.h"
#include "ui/uncertainty/target_dialog.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_words.h"
#include "ui/why/why_hook.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

using core::uncertainty::Chance;
using core::uncertainty::Target;

namespace {

constexpr int kIconSize = 16;
constexpr int kButton = 24;
constexpr int kLeastName = 120;
constexpr int kMostBounds = 108;
constexpr int kBar = 84;
constexpr double kSameYear = 1e-6;

} // namespace

ChanceCard::ChanceCard(Appearance& appearance, Session& session, UncertaintyState& state, FuturesFollower& follower, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_follower(follower)
    , m_title(new QLabel(this))
    , m_add(new QToolButton(this))
    , m_actions(new QToolButton(this))
    , m_model(new ChanceModel(this))
    , m_table(new TableView(appearance, this))
    , m_delegate(new ChanceDelegate(appearance, this))
    , m_sentence(new TextBlock(appearance, TypeStyle::Label, Token::Text2, this))
    , m_note(new TextBlock(appearance, TypeStyle::Note, Token::Text3, this))
{
    setObjectName(QStringLiteral("chanceCard"));
    setProperty("card", true);
    m_title->setObjectName(QStringLiteral("chanceTitle"));
    m_add->setObjectName(QStringLiteral("chanceAdd"));
    m_actions->setObjectName(QStringLiteral("chanceActions"));
    m_sentence->setObjectName(QStringLiteral("chanceSentence"));
    m_note->setObjectName(QStringLiteral("chanceNote"));
    for (QToolButton* button : {m_add, m_actions}) {
        button->setFixedSize(kButton, kButton);
        button->setIconSize({kIconSize, kIconSize});
        button->setFocusPolicy(Qt::StrongFocus);
    }
    auto* menu = new QMenu(m_actions);
    menu->setObjectName(QStringLiteral("chanceMenu"));

    m_table->showForReading(QStringLiteral("chanceTable"), *m_model);
    m_table->setSortingEnabled(false); // likeliest first, always
    m_table->setItemDelegateForColumn(ChanceModel::Bar, m_delegate);
    m_table->setItemDelegateForColumn(ChanceModel::Share, m_delegate);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace1);
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    head->addWidget(m_actions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace1);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    column->addWidget(m_note);

    connect(m_add, &QToolButton::clicked, this, &ChanceCard::addTarget);
    connect(m_actions, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_actions->mapToGlobal(QPoint(m_actions->width() - menu->sizeHint().width(), m_actions->height()))); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu, currentRow());
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu here(this);
        const QModelIndex index = m_table->indexAt(at);
        fillMenu(here, index.isValid() ? index.row() : currentRow());
        here.exec(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_table, &QTableView::clicked, this, &ChanceCard::choose);
    connect(m_table, &QTableView::activated, this, &ChanceCard::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (m_table->hasFocus() && !m_filling)
            choose(index);
    });
    installWhy(*m_table, appearance, session, [this](const QModelIndex& cell) -> std::optional<core::why::Subject> {
        if (!cell.isValid())
            return std::nullopt;
        const ChanceRow& row = m_model->rows()[static_cast<std::size_t>(cell.row())];
        core::why::Subject subject;
        if (row.own) {
            subject.id = row.target.figure.id;
            subject.place = row.target.figure.place;
            subject.year = row.target.year;
        } else {
            subject.kind = core::why::Subject::Kind::Claim;
            subject.id = row.target.id;
        }
        return subject;
    }, {false, false});

    m_chooseTarget = [this](const Target& first, bool isNew) -> std::optional<Target> {
        TargetDialog dialog(m_appearance, m_session, first, isNew, this);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.target()) : std::nullopt;
    };
    m_chooseFile = [this](const QString& suggestion, const QString& filters) { return QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters); };
    connect(&appearance, &Appearance::themeChanged, this, &ChanceCard::retranslate);
    retranslate();
}

void ChanceCard::setTargetChooser(TargetChooser chooser)
{
    m_chooseTarget = std::move(chooser);
}

void ChanceCard::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

int ChanceCard::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void ChanceCard::refresh()
{
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const TimeWords time(m_session.catalogue().span);
    const ScenarioView& scenario = m_session.current();
    m_delegate->setColour(scenario.baseline ? Token::Baseline : scenarioToken(scenario.colourIndex));
    const QString title = m_session.catalogue().claims.empty() ? tr("Chance that %1 meets its targets", "scenario").arg(scenario.name)
                                                               : tr("Chance that %1 meets the papers’ targets", "scenario").arg(scenario.name);
    m_title->setText(spaced(title));
    m_title->setToolTip(m_title->text());

    const auto answer = m_follower.answer();
    const auto& answered = m_follower.answeredWish().targets;
    const auto chanceOf = [&](const Target& target) -> Chance {
        for (std::size_t i = 0; answer && i < answered.size() && i < answer->chances.size(); ++i) {
            if (answered[i].id != target.id || answered[i].figure != target.figure || answered[i].low != target.low || answered[i].high != target.high)
                continue;
            if (answer->scenario.empty() || answer->chances[i].empty())
                break;
            return answer->chances[i][core::uncertainty::timeOf(target.year, answer->scenario.front().times)];
        }
        return {};
    };
    const auto goal = m_state.goal();
    std::vector<ChanceRow> rows;
    std::vector<Chance> chances;
    for (const Target& target : m_state.book().targets()) {
        ChanceRow row;
        row.target = target;
        row.own = m_state.book().isOwnTarget(target.id);
        row.chosen = goal && !goal->id.empty() && goal->id == target.id && std::abs(goal->year - target.year) < kSameYear;
        row.name = spaced(words.targetName(target));
        row.bounds = spaced(words.bounds(target));
        row.year = time.number(m_appearance, target.year);
        row.chance = chanceOf(target);
        row.share = spaced(words.share(row.chance));
        row.word = UncertaintyText::word(row.chance.members > 0 ? row.chance.share : NAN);
        if (row.chance.members > 0) {
            row.toolTip = spaced(tr("%1, by %2: %3 of %4 runs reach it, %5; sampling error %6 to %7.", "target, year, numbers, word, shares")
                                     .arg(words.targetName(target) + QLatin1Char(' ') + words.bounds(target), time.inSentence(m_appearance, target.year),
                                          words.count(row.chance.hits), words.count(row.chance.members), row.word, percent(m_appearance, row.chance.interval.low),
                                          percent(m_appearance, row.chance.interval.high)));
        } else {
            row.toolTip = spaced(words.targetName(target) + QLatin1Char(' ') + words.bounds(target));
        }
        chances.push_back(row.chance);
        rows.push_back(std::move(row));
    }
    const bool none = rows.empty();
    m_filling = true;
    m_model->setRows(std::move(rows));
    const auto chosen = std::find_if(m_model->rows().begin(), m_model->rows().end(), [](const ChanceRow& row) { return row.chosen; });
    if (chosen != m_model->rows().end())
        m_table->setCurrentIndex(m_model->index(static_cast<int>(chosen - m_model->rows().begin()), 0));
    else if (!m_table->hasFocus())
        m_table->setCurrentIndex({});
    m_filling = false;
    fitColumns();
    m_table->setVisible(!none);
    m_sentence->setText(spaced(none ? tr("There is no target yet. Add one: a figure, a year and what it has to reach.") : UncertaintyText::edgeSentence(chances)));
    m_note->setText(answer ? spaced(tr("Rounded to 5 %. Thin line: 95 % sampling error of %1 runs. They hold only for this model.").arg(words.count(answer->members)))
                           : spaced(tr("Chances come with the first runs.")));
}

/// Bounds and shares whole, the name what is left.
void ChanceCard::fitColumns()
{
    const QFontMetricsF plain(m_appearance.font(TypeStyle::Label)), strong(m_appearance.font(TypeStyle::LabelStrong));
    const QFontMetrics head(m_table->horizontalHeader()->font());
    constexpr double kRoom = 20;
    std::array<double, ChanceModel::Columns> widths{};
    for (int column = 0; column < ChanceModel::Columns; ++column)
        widths[static_cast<std::size_t>(column)] = head.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + kRoom;
    for (const ChanceRow& row : m_model->rows()) {
        widths[ChanceModel::Year] = std::max(widths[ChanceModel::Year], numberWidth(m_appearance.font(TypeStyle::LabelStrong), row.year) + kRoom);
        widths[ChanceModel::Bounds] = std::max(widths[ChanceModel::Bounds], strong.horizontalAdvance(row.bounds) + kRoom);
        widths[ChanceModel::Share] = std::max(widths[ChanceModel::Share], numberWidth(m_appearance.font(TypeStyle::LabelStrong), row.share) + plain.horizontalAdvance(spaced(row.word)) + kRoom);
    }
    const int bounds = std::min(int(std::ceil(widths[ChanceModel::Bounds])), kMostBounds);
    m_table->setColumnWidths({kLeastName, bounds, int(std::ceil(widths[ChanceModel::Year])), std::max(kBar, int(std::ceil(widths[ChanceModel::Bar]))), int(std::ceil(widths[ChanceModel::Share]))},
                             ChanceModel::Name);
}

void ChanceCard::choose(const QModelIndex& index)
{
    if (index.isValid())
        m_state.chooseTarget(index.data(kIdRole).toString());
}

void ChanceCard::addTarget()
{
    Target first;
    first.figure = m_state.figure();
    first.year = m_state.year();
    if (const auto goal = m_state.goal()) {
        first.low = goal->low;
        first.high = goal->high;
    }
    if (const auto chosen = m_chooseTarget(first, true))
        put(*chosen);
}

void ChanceCard::editTarget(int row)
{
    if (row < 0 || !m_model->rows()[static_cast<std::size_t>(row)].own)
        return;
    if (const auto chosen = m_chooseTarget(m_model->rows()[static_cast<std::size_t>(row)].target, false))
        put(*chosen);
}

void ChanceCard::put(const Target& target)
{
    const auto stored = m_state.book().setTarget(target);
    emit refused(stored ? QString() : errorText(stored.error(), 2));
    if (stored)
        m_state.chooseTarget(*stored);
}

void ChanceCard::removeTarget(int row)
{
    if (row < 0 || !m_model->rows()[static_cast<std::size_t>(row)].own)
        return;
    m_state.book().removeTarget(QString::fromStdString(m_model->rows()[static_cast<std::size_t>(row)].target.id));
}

void ChanceCard::fillMenu(QMenu& menu, int row)
{
    const auto add = [&](const char* name, const QString& text, auto act) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add("addTarget", tr("Add a target…"), [this] { addTarget(); });
    const bool own = row >= 0 && m_model->rows()[static_cast<std::size_t>(row)].own;
    add("editTarget", tr("Edit target…"), [this, row] { editTarget(row); })->setEnabled(own);
    add("removeTarget", tr("Remove target"), [this, row] { removeTarget(row); })->setEnabled(own);
    menu.addSeparator();
    if (auto* hook = WhyHook::of(*m_table); hook && row >= 0)
        hook->addTo(menu);
    add("copyTable", tr("Copy table"), [this] {
        m_table->clearSelection(); // all rows
        QApplication::clipboard()->setText(m_table->asText());
    });
    add("saveCsv", tr("Save table as CSV…"), [this] { saveCsv(); });
}

core::exporting::Sheet ChanceCard::sheet() const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("Chances").toStdString();
    sheet.title = m_title->text().toStdString();
    sheet.columns = {{tr("Target").toStdString(), {}}, {tr("Figure").toStdString(), {}}, {tr("Place").toStdString(), {}}, {tr("At least").toStdString(), {}},
                     {tr("At most").toStdString(), {}}, {tr("By").toStdString(), {}}, {tr("Share of runs").toStdString(), {}}, {tr("Low, 95 %").toStdString(), {}},
                     {tr("High, 95 %").toStdString(), {}}, {tr("Reached").toStdString(), {}}, {tr("Runs").toStdString(), {}}};
    const auto bound = [](const std::optional<double>& value) { return value.value_or(std::numeric_limits<double>::quiet_NaN()); };
    for (const ChanceRow& row : m_model->rows()) {
        const bool known = row.chance.members > 0;
        const double none = std::numeric_limits<double>::quiet_NaN();
        sheet.rows.push_back({row.name.toStdString(), row.target.figure.id, core::uncertainty::placeName(row.target.figure.place), bound(row.target.low), bound(row.target.high),
                              row.target.year, known ? row.chance.share : none, known ? row.chance.interval.low : none,
                              known ? row.chance.interval.high : none, double(row.chance.hits), double(row.chance.members)});
    }
    sheet.notes = {m_note->text().toStdString(), m_sentence->text().toStdString()};
    return sheet;
}

void ChanceCard::saveCsv()
{
    QString path = m_chooseFile(tr("Chances") + QStringLiteral(".csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        path += QStringLiteral(".csv");
    const auto written = core::exporting::writeCsv(std::filesystem::path(path.toStdString()), sheet());
    emit refused(written ? QString() : errorText(written.error()));
}

void ChanceCard::retranslate()
{
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_add->setIcon(QIcon(m_appearance.icon(QStringLiteral("target"), Token::Text2, kIconSize, devicePixelRatioF())));
    m_add->setToolTip(tr("Add a target of your own"));
    m_add->setAccessibleName(tr("Add a target"));
    m_actions->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, devicePixelRatioF())));
    m_actions->setToolTip(tr("Copy, export, edit"));
    m_actions->setAccessibleName(tr("Actions of this card"));
    m_table->setAccessibleName(tr("Chance of each target"));
    emit m_model->headerDataChanged(Qt::Horizontal, 0, ChanceModel::Columns - 1);
    refresh();
}

void ChanceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

bool ChanceCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete) {
            removeTarget(currentRow());
            return true;
        }
        if (key->key() == Qt::Key_F2) {
            editTarget(currentRow());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
