// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/bands_view.h"

#include "core/export/spreadsheet.h"
#include "ui/explore/charts/chart_why.h"
#include "ui/session/error_text.h"
#include "ui/session/futures_follower.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/fan_card.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Headline;

namespace {

const QString kScenario = QStringLiteral("scenario");
const QString kDifference = QStringLiteral("difference");
constexpr int kIconSize = 16;
constexpr int kButton = 24;
constexpr int kCardWidth = 306;  ///< at least, two side by side
constexpr int kCardHeight = 196; ///< at least
constexpr int kWideCard = 380;  ///< of three side by side, so that labels at line ends stay whole
constexpr int kMostColumns = 3;
constexpr int kSideWidth = 388;
constexpr std::size_t kMostNamed = 40; ///< failed runs named one by one

} // namespace

BandsView::BandsView(Appearance& appearance, Session& session, UncertaintyState& state, FuturesFollower& follower, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_follower(follower)
    , m_kind(new SegmentedSwitch(appearance))
    , m_cards(new QWidget)
    , m_grid(new QGridLayout(m_cards))
    , m_side(new QFrame)
    , m_tableTitle(new QLabel)
    , m_export(new QToolButton)
    , m_rows(new RowsModel(this))
    , m_table(new TableView(appearance))
    , m_sentence(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
    , m_failed(new TextBlock(appearance, TypeStyle::Note, Token::Text2))
{
    setObjectName(QStringLiteral("bandsView"));
    m_kind->setObjectName(QStringLiteral("bandsKind"));
    m_cards->setObjectName(QStringLiteral("bandsCards"));
    m_export->setObjectName(QStringLiteral("bandsExport"));
    m_sentence->setObjectName(QStringLiteral("bandsSentence"));
    m_failed->setObjectName(QStringLiteral("bandsFailed"));
    m_side->setProperty("card", true);
    m_kind->setFixedHeight(24);
    m_kind->addSegment(kScenario, {});
    m_kind->addSegment(kDifference, {});
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::kGap);
    m_export->setFixedSize(kButton, kButton);
    m_export->setIconSize({kIconSize, kIconSize});
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_table->showForReading(QStringLiteral("bandsTable"), *m_rows);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);

    auto* scroll = new QScrollArea;
    scroll->setWidget(m_cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_cards->setAutoFillBackground(false);
    m_cards->installEventFilter(this);

    auto* menu = new QMenu(m_export);
    menu->setObjectName(QStringLiteral("bandsMenu"));
    connect(m_export, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_export->mapToGlobal(QPoint(m_export->width() - menu->sizeHint().width(), m_export->height()))); });
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto add = [&](const char* name, const QString& text, auto act) {
            QAction* action = menu->addAction(text);
            action->setObjectName(QLatin1String(name));
            connect(action, &QAction::triggered, this, act);
        };
        add("copyTable", tr("Copy table"), [this] {
            m_table->clearSelection();
            QApplication::clipboard()->setText(m_table->asText());
        });
        add("saveCsv", tr("Save table as CSV…"), [this] { saveAs(QStringLiteral(".csv")); });
        add("saveXlsx", tr("Save all figures as XLSX…"), [this] { saveAs(QStringLiteral(".xlsx")); });
    });

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace1);
    head->addWidget(m_tableTitle, 1);
    head->addWidget(m_kind);
    head->addWidget(m_export);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    side->setSpacing(metrics::kSpace1);
    side->addLayout(head);
    side->addWidget(m_table, 1);
    side->addWidget(m_sentence);
    side->addWidget(m_failed);
    m_side->setFixedWidth(kSideWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(scroll, 1);
    row->addWidget(m_side);

    m_chooseFile = [this](const QString& suggestion, const QString& filters) { return QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters); };
    connect(m_kind, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { m_state.setDifference(id == kDifference); });
    connect(&appearance, &Appearance::themeChanged, this, &BandsView::retranslate);
    retranslate();
}

void BandsView::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

std::vector<Headline> BandsView::figures(const Session& session, const UncertaintyState& state)
{
    std::vector<Headline> figures;
    for (const QString& key : session.kpis()) {
        const KpiKey parts = parseKpiKey(key, session.regions());
        const Headline figure{parts.variable.toStdString(), parts.place};
        if (std::find(figures.begin(), figures.end(), figure) == figures.end())
            figures.push_back(figure);
    }
    if (std::find(figures.begin(), figures.end(), state.figure()) == figures.end())
        figures.insert(figures.begin(), state.figure());
    const auto projector = session.projector();
    std::erase_if(figures, [&](const Headline& figure) { return projector && !projector->aggregation(figure.id, figure.place); });
    return figures;
}

void BandsView::makeCards(const std::vector<Headline>& figures)
{
    const bool same = std::equal(figures.begin(), figures.end(), m_small.begin(), m_small.end(),
                                 [](const Headline& figure, const Small& small) { return figure == small.figure; });
    if (same)
        return;
    while (m_small.size() > figures.size()) {
        m_small.back().card->deleteLater();
        m_small.back().card->hide();
        m_grid->removeWidget(m_small.back().card);
        m_small.pop_back();
    }
    while (m_small.size() < figures.size()) {
        Small small;
        small.card = new ChartCard(m_appearance, m_cards);
        small.chart = new TimeChart(m_appearance);
        small.card->setChart(small.chart);
        small.card->setMinimumHeight(kCardHeight);
        answerWhy(*small.card, m_appearance, m_session);
        const std::size_t place = m_small.size();
        small.card->setObjectName(QStringLiteral("bandsCard%1").arg(place));
        small.card->setChoosable(true);
        small.card->heading().setToolTip(tr("Show this figure"));
        connect(small.card, &ChartCard::chooseRequested, this, [this, place] { m_state.setFigure(m_small[place].figure); });
        connect(small.chart, &TimeChart::yearPicked, this, [this](double year) { m_state.setYear(year); });
        m_small.push_back(small);
    }
    for (std::size_t i = 0; i < figures.size(); ++i)
        m_small[i].figure = figures[i];
    placeCards();
}

void BandsView::placeCards()
{
    const int width = m_cards->width();
    const int columns = width >= kMostColumns * kWideCard ? kMostColumns : width >= 2 * kCardWidth ? 2 : 1;
    if (columns == m_columns && m_grid->count() == static_cast<int>(m_small.size()))
        return;
    m_columns = columns;
    for (std::size_t i = 0; i < m_small.size(); ++i)
        m_grid->addWidget(m_small[i].card, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

bool BandsView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_cards && event->type() == QEvent::Resize)
        placeCards();
    return QWidget::eventFilter(watched, event);
}

void BandsView::refresh()
{
    makeCards(figures(m_session, m_state));
    const bool baseline = m_state.isBaseline();
    m_kind->setVisible(!baseline);
    m_kind->choose(m_state.difference() && !baseline ? kDifference : kScenario);
    for (const Small& small : m_small) {
        auto source = fanSource(m_appearance, m_session, m_state, m_follower, small.figure, m_state.difference());
        if (!source)
            continue;
        source->context.footer.clear(); // one for all stands beside the table
        small.chart->setData(FanChart::of(source->context));
        small.chart->setYear(m_state.year());
        small.card->refresh();
    }
    refreshTable();
}

void BandsView::refreshTable()
{
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const TimeWords time(m_session.catalogue().span);
    const auto source = fanSource(m_appearance, m_session, m_state, m_follower, m_state.figure(), m_state.difference());
    const QString unit = words.unit(m_state.figure());
    m_tableTitle->setText(spaced(words.figureName(m_state.figure())));
    m_tableTitle->setToolTip(m_tableTitle->text());
    std::vector<CellRow> rows;
    QStringList headings;
    if (source) {
        const ChartTable table = FanChart::quantiles(source->context);
        headings = table.columns;
        const QString chosen = time.number(m_appearance, std::round(m_state.year()));
        for (const QStringList& texts : table.rows) {
            CellRow row;
            row.id = texts.front();
            for (const QString& text : texts) {
                Cell cell;
                cell.text = text;
                cell.right = &text != &texts.front();
                cell.strong = texts.front() == chosen;
                row.cells.push_back(std::move(cell));
            }
            rows.push_back(std::move(row));
        }
    }
    m_rows->setRows(headings, std::move(rows));
    m_table->setColumnWidths({50, 50, 50, 50, 50, 50, 54}, 0);
    QString said;
    if (source && source->context.fan)
        said = tr("%1 %2", "two sentences").arg(unit.isEmpty() ? tr("Quantiles of runs by year.") : tr("Quantiles of runs by year, in %1.", "unit").arg(unit), source->context.footer);
    m_sentence->setText(spaced(said));

    QStringList failed;
    const auto answer = m_follower.answer();
    if (answer) {
        std::size_t named = 0;
        for (const auto& each : answer->failed) {
            if (named++ == kMostNamed)
                break;
            failed << words.failure(each, each.scenario == 0 ? m_session.current().name : tr("Baseline"), time);
        }
        if (!answer->failed.empty()) {
            QString text = tr("%n runs failed and are in no figure: ", nullptr, static_cast<int>(answer->failed.size())) + failed.join(tr("; "));
            if (answer->failed.size() > kMostNamed)
                text += tr("; and %1 more").arg(answer->failed.size() - kMostNamed);
            m_failed->setColour(Token::Warn);
            m_failed->setText(spaced(text));
        } else {
            m_failed->setColour(Token::Text3);
            m_failed->setText(spaced(tr("No run failed.")));
        }
    }
    m_failed->setVisible(answer != nullptr);
}

core::exporting::Sheet BandsView::sheet(const Headline& figure, bool difference) const
{
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const TimeWords time(m_session.catalogue().span);
    core::exporting::Sheet sheet;
    const QString name = words.figureName(figure);
    sheet.name = (difference ? tr("Δ %1", "difference of a figure").arg(name) : name).toStdString();
    const auto source = fanSource(m_appearance, m_session, m_state, m_follower, figure, difference);
    const QString scenario = m_session.current().name;
    sheet.title = (difference ? tr("%1: %2 less the baseline", "figure, scenario").arg(name, scenario) : tr("%1: %2", "figure, scenario").arg(name, scenario)).toStdString();
    const std::string unit = words.unit(figure).toStdString();
    sheet.columns = {{time.heading().toStdString(), {}}, {"5 %", unit}, {"25 %", unit}, {"50 %", unit}, {"75 %", unit}, {"95 %", unit}, {tr("Runs").toStdString(), {}}};
    if (!source || !source->context.fan)
        return sheet;
    const auto& fan = *source->context.fan;
    const double factor = words.factor(figure);
    for (std::size_t i = 0; i < fan.times.size(); ++i)
        sheet.rows.push_back({fan.times[i], fan.low90[i] * factor, fan.low50[i] * factor, fan.median[i] * factor, fan.high50[i] * factor,
                              fan.high90[i] * factor, double(fan.members[i])});
    sheet.notes = {source->context.footer.toStdString()};
    return sheet;
}

void BandsView::exportTo(const QString& path)
{
    const std::filesystem::path file(path.toStdString());
    const bool difference = m_state.difference() && !m_state.isBaseline();
    core::Result<void> written;
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        std::vector<core::exporting::Sheet> sheets;
        for (const Headline& figure : figures(m_session, m_state)) {
            sheets.push_back(sheet(figure, false));
            if (!m_state.isBaseline())
                sheets.push_back(sheet(figure, true));
        }
        written = core::exporting::writeXlsx(file, sheets);
    } else {
        written = core::exporting::writeCsv(file, sheet(m_state.figure(), difference));
    }
    emit refused(written ? QString() : errorText(written.error()));
}

void BandsView::saveAs(const QString& ending)
{
    const bool xlsx = ending == QLatin1String(".xlsx");
    QString path = m_chooseFile(tr("Bands") + ending, xlsx ? tr("Workbooks (*.xlsx)") : tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(ending, Qt::CaseInsensitive))
        path += ending;
    exportTo(path);
}

void BandsView::retranslate()
{
    m_kind->setSegmentText(kScenario, tr("Value"));
    m_kind->setSegmentText(kDifference, tr("Difference"));
    m_kind->setAccessibleName(tr("Value or difference from the baseline"));
    m_tableTitle->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_table->setAccessibleName(tr("Quantiles by year"));
    m_export->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, devicePixelRatioF())));
    m_export->setToolTip(tr("Copy and export"));
    m_export->setAccessibleName(tr("Copy and export"));
    refresh();
}

void BandsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
