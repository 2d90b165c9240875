// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/uncertainty_page.h"

#include "ui/explore/headline/kpi_chooser.h"
#include "ui/session/error_text.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/bands_view.h"
#include "ui/uncertainty/chance_card.h"
#include "ui/uncertainty/failure_card.h"
#include "ui/uncertainty/failure_state.h"
#include "ui/uncertainty/failure_view.h"
#include "ui/uncertainty/fan_card.h"
#include "ui/uncertainty/matters_view.h"
#include "ui/uncertainty/sample_export.h"
#include "ui/uncertainty/stored_studies_dialog.h"
#include "ui/uncertainty/tornado_card.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/uncertainty/varied_view.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_words.h"
#include "ui/widgets/tool_row.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPalette>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTransform>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Headline;
using core::uncertainty::Outcome;

namespace {

const QString kViewSetting = QStringLiteral("uncertainty/view");
const QString kMembersSetting = QStringLiteral("uncertainty/members");
const QString kOverview = QStringLiteral("overview");
constexpr int kIconSize = 16;
constexpr std::size_t kQuickMembers = 1000; ///< so many are there before anybody misses them
constexpr std::size_t kFewestMembers = 200;
constexpr int kProgressAfterMs = 300;
constexpr std::size_t kNamedFailures = 3;

} // namespace

UncertaintyPage::UncertaintyPage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new UncertaintyState(session, session.futures(), this))
    , m_follower(new FuturesFollower(session, this))
    , m_tools(new ToolRow(this))
    , m_title(new QLabel)
    , m_views(new SegmentedSwitch(appearance))
    , m_figure(new QToolButton)
    , m_year(new QToolButton)
    , m_runs(new QPushButton)
    , m_more(new QToolButton)
    , m_samples(new QToolButton)
    , m_busy(new BusyBar(appearance, this))
    , m_progress(new ProgressRow(this))
    , m_exportProgress(new ProgressRow(this))
    , m_export(new SampleExport(session, this))
    , m_progressDelay(new QTimer(this))
    , m_escape(new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut))
    , m_problem(new QLabel(this))
    , m_saidLine(new TextBlock(appearance, TypeStyle::Label, Token::Text2, this))
    , m_notice(new TextBlock(appearance, TypeStyle::Label, Token::Text, this))
    , m_empty(new QWidget(this))
    , m_emptyText(new TextBlock(appearance, TypeStyle::Body, Token::Text2))
    , m_emptyAction(new QPushButton)
    , m_stack(new QStackedWidget(this))
    , m_overview(new QWidget)
    , m_fan(new FanCard(appearance, session, *m_state, *m_follower))
    , m_chances(new ChanceCard(appearance, session, *m_state, *m_follower))
    , m_bands(new BandsView(appearance, session, *m_state, *m_follower))
    , m_varied(new VariedView(appearance, session, *m_state))
    , m_failureState(new FailureState(*m_state, this))
    , m_tornado(new TornadoCard(appearance, *m_state))
    , m_failure(new FailureCard(appearance, *m_state, *m_failureState))
    , m_matters(new MattersView(appearance, *m_state))
    , m_failures(new FailureView(appearance, *m_state, *m_failureState))
{
    setObjectName(QStringLiteral("uncertaintyPage"));
    m_problem->setObjectName(QStringLiteral("uncertaintyProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_saidLine->setObjectName(QStringLiteral("uncertaintySaid"));
    m_saidLine->hide();
    m_notice->setObjectName(QStringLiteral("uncertaintyNotice"));
    m_notice->setGround(Token::WarnSoft);
    m_notice->setIcon(QStringLiteral("warning"));
    m_notice->hide();
    m_empty->setObjectName(QStringLiteral("uncertaintyEmpty"));
    m_emptyText->setObjectName(QStringLiteral("uncertaintyEmptyText"));
    m_emptyAction->setObjectName(QStringLiteral("uncertaintyEmptyAction"));
    m_emptyText->setMaximumWidth(520);
    auto* emptyColumn = new QVBoxLayout(m_empty);
    emptyColumn->addStretch();
    emptyColumn->addWidget(m_emptyText);
    emptyColumn->addWidget(m_emptyAction, 0, Qt::AlignLeft);
    emptyColumn->addStretch();
    m_progressDelay->setSingleShot(true);
    m_progressDelay->setInterval(kProgressAfterMs);
    m_escape->setEnabled(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kGap);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(m_tools);
    m_exportProgress->setObjectName(QStringLiteral("exportProgress"));
    column->addWidget(m_progress);
    column->addWidget(m_exportProgress);
    column->addWidget(m_problem);
    column->addWidget(m_saidLine);
    column->addWidget(m_notice);
    auto* views = new QVBoxLayout;
    views->setSpacing(0);
    views->addWidget(m_busy);
    views->addWidget(m_stack, 1);
    column->addLayout(views, 1);
    m_stack->setMinimumSize(420, 240);
    m_stack->addWidget(m_empty);

    buildOverview();
    addView(kOverview, m_overview, [this] {
        m_fan->refresh();
        m_chances->refresh();
    });
    addView(QStringLiteral("bands"), m_bands, [this] { m_bands->refresh(); });
    addView(QStringLiteral("matters"), m_matters, {});
    addView(QStringLiteral("failure"), m_failures, {});
    addView(QStringLiteral("varied"), m_varied, [this] { m_varied->refresh(); });
    buildTools(); // behind the views, so that Tab goes through them in reading order
    connectState();
    bool isNumber = false;
    const auto members = m_session.setting(kMembersSetting).toULongLong(&isNumber);
    m_follower->setMembers(isNumber ? std::clamp<std::size_t>(members, kFewestMembers, FuturesFollower::kMostMembers) : kQuickMembers);
    retranslate();
    recolour();
    showView(kOverview);
    showView(m_session.setting(kViewSetting, kOverview));
}

/// A field that is being typed in takes what stands there when it is hidden; that must find a whole page.
UncertaintyPage::~UncertaintyPage()
{
    hide();
    disconnect(&m_state->book(), nullptr, this, nullptr);
    disconnect(m_follower, nullptr, this, nullptr);
    disconnect(m_varied, nullptr, this, nullptr);
}

void UncertaintyPage::addView(const QString& id, QWidget* widget, std::function<void()> refresh)
{
    m_views->addSegment(QStringLiteral("view-") + id, {});
    m_stack->addWidget(widget);
    m_all.push_back({id, widget, std::move(refresh)});
}

void UncertaintyPage::buildOverview()
{
    auto* grid = new QGridLayout(m_overview);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::kGap);
    grid->addWidget(m_fan, 0, 0);
    grid->addWidget(m_chances, 0, 1);
    grid->addWidget(m_tornado, 1, 0);
    grid->addWidget(m_failure, 1, 1);
    for (QWidget* card : std::initializer_list<QWidget*>{m_fan, m_chances, m_tornado, m_failure})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    grid->setColumnStretch(0, 48);
    grid->setColumnStretch(1, 52);
    grid->setRowStretch(0, 52);
    grid->setRowStretch(1, 48);
}

void UncertaintyPage::buildTools()
{
    m_title->setObjectName(QStringLiteral("uncertaintyTitle"));
    m_views->setObjectName(QStringLiteral("uncertaintyViews"));
    m_figure->setObjectName(QStringLiteral("uncertaintyFigure"));
    m_year->setObjectName(QStringLiteral("uncertaintyYear"));
    m_runs->setObjectName(QStringLiteral("uncertaintyRuns"));
    m_more->setObjectName(QStringLiteral("uncertaintyMore"));
    m_samples->setObjectName(QStringLiteral("uncertaintySamples"));
    for (QToolButton* button : {m_figure, m_year, m_more, m_samples}) {
        button->setProperty("framed", true);
        button->setIconSize({kIconSize, kIconSize});
        button->setFocusPolicy(Qt::StrongFocus);
    }
    for (QToolButton* button : {m_year, m_samples}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
    }
    m_figure->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_figure->setLayoutDirection(Qt::RightToLeft); // the chevron stands behind the name
    m_figure->setIconSize({12, 12});
    m_samples->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_runs->setProperty("link", true);
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_views);
    m_tools->addLeft(m_figure);
    m_tools->addLeft(m_year);
    m_tools->addRight(m_runs);
    m_tools->addRight(m_more);
    m_tools->addRight(m_samples);
    m_tools->setCompact([this](bool compact) { writeTools(compact); });
    connect(m_views, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { showView(segment.mid(5)); });
    connect(m_figure, &QToolButton::clicked, this, &UncertaintyPage::chooseFigure);
    connect(m_year->menu(), &QMenu::aboutToShow, this, &UncertaintyPage::fillYears);
    connect(m_samples->menu(), &QMenu::aboutToShow, this, &UncertaintyPage::fillSamples);
    connect(m_runs, &QPushButton::clicked, this, [this] { showView(QStringLiteral("varied")); });
    connect(m_more, &QToolButton::clicked, this, &UncertaintyPage::runMore);
    connect(m_progress, &ProgressRow::cancelRequested, this, &UncertaintyPage::cancelRuns);
    connect(m_escape, &QShortcut::activated, this, &UncertaintyPage::cancelRuns);
    connect(m_progressDelay, &QTimer::timeout, this, &UncertaintyPage::refreshProgress);
    setFileChooser([this](const QString& suggestion, const QString& filters) { return QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters); });
}

void UncertaintyPage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
    m_chances->setFileChooser(m_chooseFile);
    m_bands->setFileChooser(m_chooseFile);
    m_matters->setFileChooser(m_chooseFile);
    m_failures->setFileChooser(m_chooseFile);
}

void UncertaintyPage::connectState()
{
    const auto askAndShow = [this] {
        ask();
        refresh();
    };
    connect(m_state, &UncertaintyState::figureChanged, this, askAndShow);
    connect(m_state, &UncertaintyState::scenarioChanged, this, askAndShow);
    connect(m_state, &UncertaintyState::yearChanged, this, &UncertaintyPage::refresh);
    connect(m_state, &UncertaintyState::goalChanged, this, &UncertaintyPage::refresh);
    connect(m_state, &UncertaintyState::shownChanged, this, &UncertaintyPage::refresh);
    connect(&m_session, &Session::projectionChanged, this, askAndShow);
    connect(&m_session, &Session::kpisChanged, this, askAndShow);
    connect(&m_session, &Session::regionSetChanged, this, askAndShow);
    connect(&m_state->book(), &FuturesBook::targetsChanged, this, askAndShow);
    connect(&m_state->book(), &FuturesBook::planChanged, this, [this] {
        m_said.clear();
        ask();
        refresh();
    });
    connect(m_follower, &FuturesFollower::changed, this, &UncertaintyPage::refresh);
    connect(m_chances, &ChanceCard::refused, this, &UncertaintyPage::say);
    connect(m_bands, &BandsView::refused, this, &UncertaintyPage::say);
    connect(m_varied, &VariedView::refused, this, &UncertaintyPage::say);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        if (m_state->book().planErrors().empty())
            showView(QStringLiteral("varied"));
        else
            m_varied->reset();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, &UncertaintyPage::recolour);
    connectExport();
}

void UncertaintyPage::connectExport()
{
    const auto ended = [this](const QString& said) {
        m_exportProgress->finish();
        m_said = said;
        refresh();
    };
    connect(m_exportProgress, &ProgressRow::cancelRequested, m_export, &SampleExport::cancel);
    connect(m_export, &SampleExport::progressed, m_exportProgress, &ProgressRow::report);
    connect(m_export, &SampleExport::written, this, [ended](const QString& path) { ended(tr("Written: %1").arg(path)); });
    connect(m_export, &SampleExport::cancelled, this, [ended] { ended(tr("The export was cancelled; runs that a folder holds already stay there.")); });
    connect(m_export, &SampleExport::refused, this, [this, ended](const core::Errors& errors) {
        ended({});
        say(tr("The samples were not written: %1").arg(errorText(errors, 3)));
    });
}

/// The figures shown and all targets, when they are others than before.
void UncertaintyPage::ask()
{
    if (!m_session.projector())
        return;
    FuturesWish wish;
    QStringList key;
    for (const Headline& figure : BandsView::figures(m_session, *m_state)) {
        wish.outcomes.push_back(Outcome::ofFigure(figure.id, figure.place));
        key << kpiKey(QString::fromStdString(figure.id), figure.place);
    }
    wish.targets = m_state->book().targets();
    for (const auto& target : wish.targets)
        key << QStringLiteral("%1 %2 %3 %4 %5").arg(QString::fromStdString(target.id), kpiKey(QString::fromStdString(target.figure.id), target.figure.place))
                   .arg(target.year, 0, 'g', 17).arg(target.low.value_or(NAN), 0, 'g', 17).arg(target.high.value_or(NAN), 0, 'g', 17);
    const QString asked = key.join(QLatin1Char('\n'));
    if (asked == m_asked || wish.outcomes.empty())
        return;
    m_asked = asked;
    m_follower->setWish(std::move(wish));
}

void UncertaintyPage::showView(const QString& id)
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const View& view) { return view.id == id; });
    if (found == m_all.end())
        return;
    m_shown = id;
    m_views->choose(QStringLiteral("view-") + id);
    refresh();
    if (m_session.setting(kViewSetting) != id)
        m_session.setSetting(kViewSetting, id);
}

QString UncertaintyPage::shownView() const
{
    return m_shown;
}

std::vector<QWidget*> UncertaintyPage::panes() const
{
    std::vector<QWidget*> panes{m_tools};
    if (m_stack->currentWidget() == m_overview) {
        panes.push_back(m_fan);
        panes.push_back(m_chances);
        panes.push_back(m_tornado);
        panes.push_back(m_failure);
    } else {
        panes.push_back(m_stack->currentWidget());
    }
    return panes;
}

QString UncertaintyPage::emptyText() const
{
    if (!m_session.projector() || !m_session.projection()) {
        if (const auto errors = m_session.projectionErrors(); errors && !errors->empty())
            return tr("The model gives no figures: %1").arg(errorText(*errors, 3));
        return tr("The model is being made ready; bands follow with its first runs.");
    }
    if (const auto errors = m_state->book().planErrors(); !errors.empty())
        return tr("What is varied does not fit the model: %1").arg(errorText(errors, 5));
    if (const auto plan = m_state->book().plan(); plan && plan->inputs.empty() && !m_follower->answer())
        return tr("No input is varied, so all runs are the same. Give inputs a range under “What is varied”.");
    if (const auto errors = m_follower->errors(); !errors.empty() && !m_follower->answer())
        return tr("The runs did not succeed: %1").arg(errorText(errors, 3));
    return {};
}

/// Only what shows is renewed; another view is when it comes.
void UncertaintyPage::refresh()
{
    if (!isVisible() && m_stack->currentWidget() != m_empty)
        return;
    const QString empty = emptyText();
    const auto shown = std::find_if(m_all.begin(), m_all.end(), [this](const View& view) { return view.id == m_shown; });
    const bool isVaried = m_shown == QLatin1String("varied") && m_session.projector();
    if (!empty.isEmpty() && !isVaried) {
        m_emptyText->setText(spaced(empty));
        const auto plan = m_state->book().plan();
        const bool isPlanWrong = !m_state->book().planErrors().empty();
        m_emptyAction->setText(isPlanWrong ? tr("Reset what is varied") : tr("Show what is varied"));
        m_emptyAction->setVisible(isPlanWrong || (plan && plan->inputs.empty()));
        m_stack->setCurrentWidget(m_empty);
    } else if (shown != m_all.end()) {
        m_stack->setCurrentWidget(shown->widget);
        if (shown->refresh)
            shown->refresh();
    }
    refreshTools();
    refreshProgress();
    refreshNotices();
}

void UncertaintyPage::refreshTools()
{
    writeTools(m_compact);
    m_tools->fit();
}

/// In a narrow window the runs are counted alone.
void UncertaintyPage::writeTools(bool compact)
{
    m_compact = compact;
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const TimeWords time(m_session.catalogue().span);
    const auto answer = m_follower->answer();
    const auto plan = m_state->book().plan();
    const QString name = words.figureName(m_state->figure());
    m_figure->setText(spaced(name));
    m_figure->setAccessibleName(tr("Figure shown: %1").arg(name));
    const QString year = time.number(m_appearance, m_state->year());
    m_year->setText(spaced(year));
    m_year->setAccessibleName(tr("Year shown: %1").arg(year));
    const QString runs = words.runs(answer ? answer->members : 0, m_follower->members());
    const int inputs = plan ? static_cast<int>(plan->inputs.size()) : 0;
    const QString varied = tr("%n inputs", nullptr, inputs);
    const QString seed = tr("seed %1").arg(m_state->book().choices().seed);
    const QString whole = plan ? tr("%1 · %2 · %3", "runs, inputs, seed").arg(runs, varied, seed) : runs;
    m_runs->setText(spaced(compact ? runs : whole));
    m_runs->setToolTip(spaced(tr("%1. Show what is varied.").arg(whole)));
    m_runs->setAccessibleName(tr("%1. Show what is varied.").arg(whole));
    const std::size_t next = m_follower->members() < FuturesFollower::kUsualMembers ? FuturesFollower::kUsualMembers : FuturesFollower::kMostMembers;
    const bool broken = isBrokenOff();
    const std::size_t to = broken ? m_follower->members() : next;
    m_more->setText(spaced(tr("Run %1", "number of runs").arg(words.count(to))));
    m_more->setToolTip(tr("Run more members: bands and chances become steadier"));
    m_more->setEnabled(answer && !m_follower->isBusy() && (broken || m_follower->members() < FuturesFollower::kMostMembers));
    m_samples->setText(tr("Samples"));
    m_samples->setEnabled(answer != nullptr);
}

/// Cancelled before all runs were there that were asked for.
bool UncertaintyPage::isBrokenOff() const
{
    const auto answer = m_follower->answer();
    return answer && answer->members < m_follower->members() && !m_follower->isBusy();
}

void UncertaintyPage::runMore()
{
    std::size_t members = m_follower->members();
    if (!isBrokenOff())
        members = members < FuturesFollower::kUsualMembers ? FuturesFollower::kUsualMembers : FuturesFollower::kMostMembers;
    m_said.clear();
    m_session.setSetting(kMembersSetting, QString::number(members));
    m_follower->setMembers(members);
    refresh();
}

void UncertaintyPage::cancelRuns()
{
    if (!m_follower->isBusy())
        return;
    m_follower->cancel();
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const auto answer = m_follower->answer();
    m_said = answer ? tr("Cancelled after %1 of %2 runs; what is finished stays and is shown.").arg(words.count(answer->members), words.count(m_follower->members()))
                         : tr("Cancelled before the first runs were finished.");
    refresh();
}

/// The row comes when the work is long and has lasted a moment.
void UncertaintyPage::refreshProgress()
{
    const bool busy = m_follower->isBusy() && isVisible();
    const auto answer = m_follower->answer();
    m_busy->setBusy(busy || (isVisible() && m_follower->isBehind()));
    const bool isLong = busy && m_follower->members() > kQuickMembers;
    m_escape->setEnabled(busy);
    if (!isLong) {
        m_progressDelay->stop();
        m_progress->finish();
        return;
    }
    if (m_progress->isHidden()) {
        if (sender() != m_progressDelay) {
            if (!m_progressDelay->isActive())
                m_progressDelay->start();
            return;
        }
        m_progress->begin(tr("Running the model"));
    }
    m_progress->report(static_cast<int>(answer && !m_follower->isBehind() ? answer->members : 0), static_cast<int>(m_follower->members()));
}

void UncertaintyPage::refreshNotices()
{
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const TimeWords time(m_session.catalogue().span);
    const auto answer = m_follower->answer();
    const auto plan = m_state->book().plan();
    QStringList lines;
    if (plan && plan->inputs.empty() && answer)
        lines << tr("No input is varied, so all runs are the same. Give inputs a range under “What is varied”.");
    if (answer && !answer->failed.empty()) {
        QStringList named;
        for (const auto& failed : answer->failed) {
            if (named.size() == int(kNamedFailures))
                break;
            named << words.failure(failed, failed.scenario == 0 ? m_session.current().name : tr("Baseline"), time);
        }
        QString text = tr("%n runs failed and are in no figure: ", nullptr, static_cast<int>(answer->failed.size())) + named.join(tr("; "));
        if (answer->failed.size() > kNamedFailures)
            text += tr("; and %1 more, named under “Bands”").arg(answer->failed.size() - kNamedFailures);
        lines << text + tr(".");
    }
    if (const auto errors = m_follower->errors(); !errors.empty() && answer)
        lines << tr("Not updated: %1").arg(errorText(errors, 2));
    m_saidLine->setText(spaced(m_said));
    m_saidLine->setVisible(!m_said.isEmpty());
    m_notice->setText(spaced(lines.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "))));
    m_notice->setVisible(!lines.isEmpty());
}

void UncertaintyPage::chooseFigure()
{
    KpiChooser chooser(m_appearance, m_session.catalogue(), m_session.regions(), m_state->figure(), this);
    if (chooser.exec() == QDialog::Accepted)
        m_state->setFigure(chooser.chosen());
}

void UncertaintyPage::fillYears()
{
    QMenu* menu = m_year->menu();
    menu->clear();
    const core::policy::TimeSpan& span = m_session.catalogue().span;
    const TimeWords time(span);
    const auto grid = time.grid();
    const double step = time.calendar() ? 1 : grid.step * std::max(1, grid.playStep);
    for (double year = time.calendar() ? std::ceil(span.start) : span.start; year <= span.stop + 1e-9; year += step) {
        QAction* action = menu->addAction(spaced(time.number(m_appearance, year)));
        action->setCheckable(true);
        action->setChecked(std::abs(year - m_state->year()) < 1e-6);
        connect(action, &QAction::triggered, this, [this, year] { m_state->setYear(year); });
    }
}

void UncertaintyPage::fillSamples()
{
    QMenu* menu = m_samples->menu();
    menu->clear();
    const auto add = [&](const char* name, const QString& text, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(!m_export->isBusy());
        connect(action, &QAction::triggered, this, act);
    };
    add("samplesXlsx", tr("Samples and results as a workbook (XLSX)…"), [this] { exportSamples(true); });
    add("samplesCsv", tr("Samples and results as CSV files, with the record…"), [this] { exportSamples(false); });
    menu->addSeparator();
    add("storedStudies", tr("Studies in the workspace…"), [this] {
        StoredStudiesDialog dialog(m_appearance, *m_state, this);
        dialog.exec();
    });
}

void UncertaintyPage::exportSamples(bool workbook)
{
    const auto answer = m_follower->answer();
    if (!answer)
        return;
    const QString name = tr("Samples");
    QString path = m_chooseFile(workbook ? name + QStringLiteral(".xlsx") : name, workbook ? tr("Workbooks (*.xlsx)") : tr("Folder for the files (*)"));
    if (path.isEmpty())
        return;
    if (workbook && !path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        path += QStringLiteral(".xlsx");
    say({});
    m_said.clear();
    m_exportProgress->begin(tr("Writing samples and results"));
    m_export->start(workbook ? SampleExport::Form::Xlsx : SampleExport::Form::Csv, path, BandsView::figures(m_session, *m_state), answer->members, m_state->year());
    if (!m_export->isBusy())
        m_exportProgress->finish();
}

void UncertaintyPage::say(const QString& problem)
{
    m_problem->setText(spaced(problem));
    m_problem->setVisible(!problem.isEmpty());
}

void UncertaintyPage::retranslate()
{
    m_title->setText(tr("Uncertainty"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    const std::vector<std::pair<const char*, QString>> names{{"overview", tr("Overview")},
                                                             {"bands", tr("Bands")},
                                                             {"matters", tr("What matters")},
                                                             {"failure", tr("When it fails")},
                                                             {"varied", tr("What is varied")}};
    for (const auto& [id, name] : names) {
        if (std::any_of(m_all.begin(), m_all.end(), [&, wanted = id](const View& view) { return view.id == QLatin1String(wanted); }))
            m_views->setSegmentText(QStringLiteral("view-") + QLatin1String(id), name);
    }
    m_views->setAccessibleName(tr("View"));
    m_figure->setToolTip(tr("Choose another number"));
    m_year->setToolTip(tr("Choose another year"));
    m_samples->setToolTip(tr("Export the sample matrix and the results"));
    m_said.clear();
    refresh();
    refreshTools();
}

void UncertaintyPage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
    // The icon points to the right.
    m_figure->setIcon(QIcon(m_appearance.icon(QStringLiteral("chevron"), Token::Text2, 12, devicePixelRatioF()).transformed(QTransform().rotate(90))));
    m_samples->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, devicePixelRatioF())));
}

void UncertaintyPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    ask();
    m_follower->setActive(true);
    refresh();
}

void UncertaintyPage::hideEvent(QHideEvent* event)
{
    m_follower->setActive(false);
    QWidget::hideEvent(event);
}

void UncertaintyPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
