// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_page.h"

#include "core/export/spreadsheet.h"
#include "ui/index/coupling_chart.h"
#include "ui/index/framework_list.h"
#include "ui/index/index_state.h"
#include "ui/index/indicator_dialog.h"
#include "ui/index/judgement_dialog.h"
#include "ui/index/method_bar.h"
#include "ui/index/obstacle_card.h"
#include "ui/index/rank_chart.h"
#include "ui/index/study_runner.h"
#include "ui/index/study_view.h"
#include "ui/index/values_view.h"
#include "ui/index/weights_chart.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/year_scrubber.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString kView = QStringLiteral("index_view");
const QString kStatistics = QStringLiteral("statistics");
const QString kModel = QStringLiteral("model");
constexpr int kListWidth = 330;
constexpr int kRightWidth = 320;
constexpr int kIconSize = 16;

/// Cards one below the other, scrolled where they do not fit.
QScrollArea* column(const std::vector<QWidget*>& cards, const std::vector<int>& stretches)
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    for (std::size_t i = 0; i < cards.size(); ++i)
        layout->addWidget(cards[i], stretches[i]);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

IndexPage::IndexPage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new IndexState(appearance, session, this))
    , m_runner(new StudyRunner(*m_state, this))
    , m_tools(new ToolRow)
    , m_title(new QLabel)
    , m_source(new SegmentedSwitch(appearance))
    , m_views(new SegmentedSwitch(appearance))
    , m_compared(new QToolButton)
    , m_framework(new QToolButton)
    , m_export(new QToolButton)
    , m_method(new MethodBar(appearance, *m_state))
    , m_problem(new QLabel)
    , m_empty(new QLabel)
    , m_stack(new QStackedWidget)
    , m_list(new FrameworkList(appearance, *m_state))
    , m_ranking(new RankChart(appearance, *m_state))
    , m_rankingCard(new ChartCard(appearance))
    , m_coupling(new CouplingChart(appearance, *m_state))
    , m_couplingCard(new ChartCard(appearance))
    , m_couplingSentence(new QLabel)
    , m_weights(new WeightsChart(appearance, *m_state))
    , m_weightsCard(new ChartCard(appearance))
    , m_weightsWarning(new QLabel)
    , m_obstacles(new ObstacleCard(appearance, *m_state))
    , m_values(new ValuesView(appearance, *m_state))
    , m_studyView(new StudyView(appearance, *m_state, *m_runner))
    , m_scrubber(new YearScrubber(appearance))
{
    setObjectName(QStringLiteral("indexPage"));
    m_problem->setObjectName(QStringLiteral("indexProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_empty->setObjectName(QStringLiteral("indexEmpty"));
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(buildOverview());
    m_stack->addWidget(m_values);
    m_stack->addWidget(m_studyView);
    m_stack->addWidget(m_empty);
    for (int page = 0; page < m_stack->count(); ++page)
        m_stack->widget(page)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_scrubber->setObjectName(QStringLiteral("indexScrubber"));

    auto* body = new QVBoxLayout;
    body->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kGap);
    body->setSpacing(metrics::kSpace2);
    body->addWidget(m_tools);
    body->addWidget(m_method);
    body->addWidget(m_problem);
    body->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(m_scrubber);

    buildTools();
    connectState();
    retranslate();
    recolour();
    const QString stored = session.setting(kView, QStringLiteral("overview"));
    showView(stored);
    if (m_views->chosen().isEmpty())
        showView(QStringLiteral("overview"));
}

IndexPage::~IndexPage() = default;

QWidget* IndexPage::buildOverview()
{
    m_rankingCard->setChart(m_ranking);
    m_rankingCard->setObjectName(QStringLiteral("indexRankingCard"));
    m_couplingSentence->setWordWrap(true);
    m_couplingSentence->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0); // in line with the footer
    m_weightsWarning->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0);
    m_couplingSentence->setObjectName(QStringLiteral("indexCouplingSentence"));
    m_couplingCard->setChart(m_coupling);
    m_couplingCard->addFooterWidget(m_couplingSentence);
    m_couplingCard->setObjectName(QStringLiteral("indexCouplingCard"));
    m_weightsWarning->setWordWrap(true);
    m_weightsWarning->setObjectName(QStringLiteral("indexWarning"));
    m_weightsWarning->setProperty("tone", QStringLiteral("warn"));
    m_weightsCard->setChart(m_weights);
    m_weightsCard->addFooterWidget(m_weightsWarning);
    m_weightsCard->setObjectName(QStringLiteral("indexWeightsCard"));
    // The chart says how high its card is, not the table that can take its place.
    for (ChartCard* card : {m_rankingCard, m_couplingCard, m_weightsCard}) {
        if (auto* table = card->findChild<QTableView*>())
            table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }
    auto* overview = new QWidget;
    auto* row = new QHBoxLayout(overview);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_list, kListWidth);
    row->addWidget(column({m_rankingCard, m_couplingCard}, {1, 0}), 540);
    row->addWidget(column({m_weightsCard, m_obstacles}, {0, 1}), kRightWidth);
    return overview;
}

void IndexPage::buildTools()
{
    m_title->setObjectName(QStringLiteral("indexTitle"));
    m_source->setObjectName(QStringLiteral("indexSource"));
    m_source->addSegment(kStatistics, {});
    m_source->addSegment(kModel, {});
    m_source->choose(m_state->source() == IndexSource::Model ? kModel : kStatistics);
    m_views->setObjectName(QStringLiteral("indexViews"));
    for (const char* id : {"view-overview", "view-values", "view-study"})
        m_views->addSegment(QLatin1String(id), {});
    for (QToolButton* button : {m_compared, m_framework, m_export}) {
        button->setProperty("framed", true);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMenu(new QMenu(button));
    }
    m_compared->setObjectName(QStringLiteral("indexCompared"));
    m_framework->setObjectName(QStringLiteral("indexFrameworks"));
    m_export->setObjectName(QStringLiteral("indexExport"));
    m_export->setIconSize({kIconSize, kIconSize});
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_source);
    m_tools->addLeft(m_views);
    m_tools->addRight(m_compared);
    m_tools->addRight(m_framework);
    m_tools->addRight(m_export);
    connect(m_compared->menu(), &QMenu::aboutToShow, this, &IndexPage::fillYears);
    connect(m_framework->menu(), &QMenu::aboutToShow, this, &IndexPage::fillFrameworks);
    connect(m_export->menu(), &QMenu::aboutToShow, this, &IndexPage::fillExport);
    connect(m_source, &SegmentedSwitch::chosenByUser, this,
            [this](const QString& id) { m_state->setSource(id == kModel ? IndexSource::Model : IndexSource::Statistics); });
    connect(m_views, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { showView(id.mid(5)); });
    m_chooseFile = [this](const QString& suggestion, const QString& filters) {
        return suggestion.isEmpty() ? QFileDialog::getOpenFileName(this, tr("Import"), {}, filters)
                                    : QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters);
    };
}

void IndexPage::connectState()
{
    connect(m_state, &IndexState::definitionChanged, this, [this] {
        say({});
        refresh();
    });
    connect(m_state, &IndexState::figuresChanged, this, &IndexPage::refresh);
    connect(m_state, &IndexState::regionChanged, this, [this] {
        m_couplingSentence->setText(m_coupling->sentence());
    });
    connect(m_runner, &StudyRunner::studyChanged, this, [this] {
        m_ranking->setStudy(m_runner->study());
        m_rankingCard->refresh();
    });
    connect(m_scrubber, &YearScrubber::yearChosen, m_state, &IndexState::setTime);
    connect(m_list, &FrameworkList::indicatorWanted, this, &IndexPage::chooseIndicator);
    connect(m_list, &FrameworkList::refused, this, &IndexPage::say);
    connect(m_method, &MethodBar::refused, this, &IndexPage::say);
    connect(m_method, &MethodBar::judgementsWanted, this, &IndexPage::judge);
    connect(m_obstacles, &ObstacleCard::drafted, this, &IndexPage::scenarioDrafted);
    connect(&m_appearance, &Appearance::themeChanged, this, &IndexPage::recolour);
}

void IndexPage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

void IndexPage::showView(const QString& id)
{
    const QStringList views{QStringLiteral("overview"), QStringLiteral("values"), QStringLiteral("study")};
    const auto view = views.indexOf(id);
    if (view < 0)
        return;
    m_views->choose(QStringLiteral("view-") + id);
    if (m_state->figures())
        m_stack->setCurrentIndex(static_cast<int>(view));
    if (m_session.setting(kView) != id)
        m_session.setSetting(kView, id);
}

QString IndexPage::shownView() const
{
    return m_views->chosen().mid(5);
}

void IndexPage::refresh()
{
    const auto entries = m_state->frameworks();
    const auto chosen = std::ranges::find(entries, m_state->frameworkId(), &IndexEntry::id);
    QString name = chosen == entries.end() ? tr("none") : chosen->name;
    if (chosen != entries.end() && chosen->changed)
        name = tr("%1, changed").arg(name);
    m_framework->setText(spaced(tr("Framework: %1").arg(name)));
    m_framework->setToolTip(m_framework->text());
    const bool statistics = m_state->source() == IndexSource::Statistics;
    m_source->choose(statistics ? kStatistics : kModel);
    const IndexFigures* figures = m_state->figures();
    if (statistics) {
        m_compared->setText(spaced(tr("%1 against %2", "year, compared year").arg(m_state->time()).arg(m_state->comparedTime())));
    } else {
        const auto* shown = m_session.scenario(m_session.current().id);
        const auto* reference = m_session.scenario(m_session.referenceId());
        m_compared->setText(spaced(tr("%1 against %2", "scenario, reference").arg(shown ? shown->name : QString(), reference ? reference->name : QString())));
    }
    m_compared->setVisible(figures != nullptr);
    m_compared->setEnabled(statistics);
    m_export->setEnabled(figures != nullptr);
    m_method->setEnabled(figures != nullptr);
    if (!m_state->problems().empty())
        say(errorText(m_state->problems(), 3));
    else if (m_problem->property("built").toBool())
        say({});
    m_problem->setProperty("built", !m_state->problems().empty());
    if (figures) {
        showView(shownView());
        m_ranking->refresh();
        m_coupling->refresh();
        m_weights->refresh();
        m_rankingCard->refresh();
        m_couplingCard->refresh();
        m_weightsCard->refresh();
        m_couplingSentence->setText(m_coupling->sentence());
        m_weightsWarning->setFont(m_appearance.font(TypeStyle::Note));
        m_weightsWarning->setText(m_weights->warning());
        m_weightsWarning->setVisible(!m_weights->warning().isEmpty());
    } else {
        m_empty->setText(entries.empty() && !statistics && m_session.catalogue().plain
                             ? tr("This model has no regions that an index could compare. Choose “Published statistics”.")
                         : entries.empty() ? tr("There is no framework for this yet. Import a definition under “Framework”.")
                                           : tr("The index follows when the model has run."));
        m_stack->setCurrentWidget(m_empty);
    }
    refreshScrubber();
    m_tools->fit();
}

void IndexPage::refreshScrubber()
{
    const auto times = m_state->times();
    if (m_state->source() == IndexSource::Model) {
        m_scrubber->setSpan(m_session.catalogue().span);
        m_scrubber->setEvents({});
    } else if (!times.empty()) {
        m_scrubber->setRange(static_cast<int>(times.front()), static_cast<int>(times.back()));
        m_scrubber->setEvents({{m_state->comparedTime(), tr("compared year")}});
    }
    m_scrubber->setYear(m_state->time());
}

void IndexPage::say(const QString& problem)
{
    m_problem->setText(spaced(problem));
    m_problem->setVisible(!problem.isEmpty());
}

void IndexPage::fillYears()
{
    QMenu* menu = m_compared->menu();
    menu->clear();
    for (const double year : m_state->times()) {
        QAction* action = menu->addAction(tr("Against %1").arg(year));
        action->setCheckable(true);
        action->setChecked(year == m_state->comparedTime());
        connect(action, &QAction::triggered, this, [this, year] { m_state->setComparedTime(year); });
    }
}

void IndexPage::fillFrameworks()
{
    QMenu* menu = m_framework->menu();
    menu->clear();
    bool own = false;
    bool changed = false;
    for (const IndexEntry& entry : m_state->frameworks()) {
        QAction* action = menu->addAction(entry.changed ? tr("%1, changed").arg(entry.name) : entry.name);
        action->setCheckable(true);
        const bool chosen = entry.id == m_state->frameworkId();
        action->setChecked(chosen);
        own = own || (chosen && entry.own);
        changed = changed || (chosen && entry.changed);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { m_state->chooseFramework(id); });
    }
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("Copy as my own…"));
    copy->setEnabled(!m_state->frameworkId().isEmpty());
    connect(copy, &QAction::triggered, this, [this] {
        bool accepted = false;
        const QString present = QString::fromStdString(m_state->definition().framework.name.in(m_appearance.language()));
        const QString name = QInputDialog::getText(this, tr("Copy the framework"), tr("Name"), QLineEdit::Normal, tr("%1, copy").arg(present), &accepted);
        if (accepted && !name.trimmed().isEmpty())
            m_state->copyFramework(name.trimmed());
    });
    QAction* restore = menu->addAction(tr("As it was shipped"));
    restore->setEnabled(changed);
    connect(restore, &QAction::triggered, m_state, &IndexState::restoreShipped);
    QAction* remove = menu->addAction(tr("Remove"));
    remove->setEnabled(own);
    connect(remove, &QAction::triggered, m_state, &IndexState::removeFramework);
    menu->addSeparator();
    connect(menu->addAction(tr("Import a definition…")), &QAction::triggered, this, [this] {
        const QString path = m_chooseFile({}, tr("Index definitions (*.json)"));
        if (path.isEmpty())
            return;
        if (const auto read = m_state->importDefinition(path); !read)
            say(errorText(read.error(), 3));
    });
    QAction* write = menu->addAction(tr("Export the definition…"));
    write->setEnabled(!m_state->frameworkId().isEmpty());
    connect(write, &QAction::triggered, this, [this] {
        const QString path = m_chooseFile(QString::fromStdString(m_state->definition().framework.name.in(m_appearance.language())) + QStringLiteral(".json"), tr("Index definitions (*.json)"));
        if (path.isEmpty())
            return;
        QSaveFile file(path);
        const std::string text = core::index::writeDefinition(m_state->definition());
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size()) && file.commit();
        say(written ? QString() : tr("“%1” could not be written: %2").arg(path, file.errorString()));
    });
}

void IndexPage::fillExport()
{
    QMenu* menu = m_export->menu();
    menu->clear();
    if (shownView() == QLatin1String("study")) {
        connect(menu->addAction(tr("Copy tables")), &QAction::triggered, m_studyView, &StudyView::copy);
        return;
    }
    if (shownView() == QLatin1String("values"))
        connect(menu->addAction(tr("Copy table")), &QAction::triggered, m_values, &ValuesView::copy);
    connect(menu->addAction(tr("Save as CSV…")), &QAction::triggered, this, [this] { exportTable(QStringLiteral("csv")); });
    connect(menu->addAction(tr("Save as XLSX…")), &QAction::triggered, this, [this] { exportTable(QStringLiteral("xlsx")); });
}

void IndexPage::exportTable(const QString& ending)
{
    QString path = m_chooseFile(tr("Index") + QLatin1Char('.') + ending, ending == QLatin1String("csv") ? tr("Tables (*.csv)") : tr("Workbooks (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
        path += QLatin1Char('.') + ending;
    auto sheet = m_values->sheet();
    sheet.notes.push_back(m_ranking->footer().toStdString());
    const std::filesystem::path file(path.toStdString());
    const auto written = ending == QLatin1String("csv") ? core::exporting::writeCsv(file, sheet) : core::exporting::writeXlsx(file, {sheet});
    say(written ? QString() : errorText(written.error()));
}

void IndexPage::chooseIndicator()
{
    IndicatorDialog dialog(m_appearance, *m_state, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto definition = m_state->definition();
    definition.framework.indicators.push_back(dialog.indicator());
    if (const auto done = m_state->change(definition, tr("Add an indicator")); !done)
        say(errorText(done.error(), 2));
}

void IndexPage::judge()
{
    JudgementDialog dialog(m_appearance, m_state->definition(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto definition = m_state->definition();
    definition.method.weighting.comparisons = dialog.comparisons();
    if (definition.method.weighting.kind != core::index::Weighting::Kind::EntropyAhp)
        definition.method.weighting.kind = core::index::Weighting::Kind::Ahp;
    if (const auto done = m_state->change(definition, tr("Judgements in pairs")); !done)
        say(errorText(done.error(), 2));
}

void IndexPage::retranslate()
{
    m_title->setText(tr("Index"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    m_source->setSegmentText(kStatistics, tr("Published statistics"));
    m_source->setSegmentText(kModel, tr("Model, every scenario"));
    m_source->setAccessibleName(tr("What the index is made from"));
    m_views->setSegmentText(QStringLiteral("view-overview"), tr("Overview"));
    m_views->setSegmentText(QStringLiteral("view-values"), tr("Values"));
    m_views->setSegmentText(QStringLiteral("view-study"), tr("Method study"));
    m_views->setAccessibleName(tr("View"));
    m_export->setToolTip(tr("Copy or export"));
    m_export->setAccessibleName(tr("Copy or export"));
    m_weightsWarning->setFont(m_appearance.font(TypeStyle::Note));
    m_couplingSentence->setFont(m_appearance.font(TypeStyle::Body));
    refresh();
}

void IndexPage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
    m_export->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, devicePixelRatioF())));
}

void IndexPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setActive(true);
    m_runner->setActive(true);
    refresh();
}

void IndexPage::hideEvent(QHideEvent* event)
{
    m_state->setActive(false);
    m_runner->setActive(false);
    m_scrubber->setPlaying(false);
    QWidget::hideEvent(event);
}

void IndexPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
