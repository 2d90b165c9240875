// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_page.h"

#include "ui/optimise/goal_bar.h"
#include "ui/optimise/optimise_cards.h"
#include "ui/optimise/optimise_export.h"
#include "ui/optimise/optimise_words.h"
#include "ui/optimise/package_words.h"
#include "ui/optimise/search_row.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/tool_row.h"

#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <filesystem>

namespace ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kThreeColumns = 1120; // of cards; below it there are two
constexpr int kEmptyWidth = 560;
constexpr int kFirstRow = 296; // heights that a card needs to be read
constexpr int kSecondRow = 240;
const QString kTargets = QStringLiteral("mode-targets");
const QString kBudget = QStringLiteral("mode-budget");
const QString kSchedule = QStringLiteral("mode-schedule");
const QString kLeast = QStringLiteral("variant-least");
const QString kRobust = QStringLiteral("variant-robust");

QString modeId(OptimiseMode mode)
{
    return mode == OptimiseMode::Budget ? kBudget : mode == OptimiseMode::Schedule ? kSchedule : kTargets;
}

} // namespace

OptimisePage::OptimisePage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new OptimiseState(appearance, session, this))
    , m_tools(new ToolRow)
    , m_title(new QLabel)
    , m_modes(new SegmentedSwitch(appearance))
    , m_variants(new SegmentedSwitch(appearance))
    , m_search(new QToolButton)
    , m_records(new QToolButton)
    , m_export(new QToolButton)
    , m_adopt(new QToolButton)
    , m_row(new SearchRow(appearance))
    , m_goal(new GoalBar(*m_state))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_cardsArea(new QWidget)
    , m_grid(new QGridLayout(m_cardsArea))
    , m_source(new QLabel)
    , m_empty(new QWidget)
    , m_emptyText(new QLabel)
    , m_start(new QPushButton)
    , m_escape(new QShortcut(Qt::Key_Escape, this))
{
    setObjectName(QStringLiteral("optimisePage"));
    m_emptyText->setObjectName(QStringLiteral("optimiseEmpty"));
    m_emptyText->setProperty("tone", QStringLiteral("secondary"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setMaximumWidth(kEmptyWidth);
    m_start->setObjectName(QStringLiteral("optimiseStart"));
    m_source->setObjectName(QStringLiteral("optimiseSource"));
    m_source->setProperty("tone", QStringLiteral("note"));
    m_source->setWordWrap(true);
    auto* empty = new QVBoxLayout(m_empty);
    empty->addStretch(2);
    // A row of its own: a wrapped label that a layout aligns gets the height of its widest form, and is cut.
    auto* emptyRow = new QHBoxLayout;
    emptyRow->addStretch(1);
    emptyRow->addWidget(m_emptyText, 100);
    emptyRow->addStretch(1);
    empty->addLayout(emptyRow);
    empty->addSpacing(metrics::kSpace3);
    empty->addWidget(m_start, 0, Qt::AlignHCenter);
    empty->addStretch(3);
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(metrics::kSpace2);
    inside->addWidget(m_cardsArea, 1);
    inside->addWidget(m_source);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);

    auto* body = new QVBoxLayout(this);
    body->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kSpace2);
    body->setSpacing(metrics::kSpace2);
    body->addWidget(m_tools);
    body->addWidget(m_row);
    body->addWidget(m_goal);
    body->addWidget(m_stack, 1);

    buildTools();
    buildCards();
    connectState();
    retranslate();
    recolour();
}

OptimisePage::~OptimisePage() = default;

void OptimisePage::buildTools()
{
    m_title->setObjectName(QStringLiteral("optimiseTitle"));
    m_modes->setObjectName(QStringLiteral("optimiseModes"));
    for (const QString& id : {kTargets, kBudget, kSchedule})
        m_modes->addSegment(id, {});
    m_variants->setObjectName(QStringLiteral("optimiseVariants"));
    for (const QString& id : {kLeast, kRobust})
        m_variants->addSegment(id, {});
    const auto prepare = [](QToolButton* button, const char* name) {
        button->setObjectName(QLatin1String(name));
        button->setProperty("framed", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({kIconSize, kIconSize});
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    };
    prepare(m_search, "optimiseSearch");
    prepare(m_records, "optimiseRecords");
    prepare(m_export, "optimiseExport");
    prepare(m_adopt, "optimiseAdopt");
    for (QToolButton* button : {m_records, m_export}) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
    }
    m_records->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_modes);
    m_tools->addLeft(m_variants);
    m_tools->addRight(m_search);
    m_tools->addRight(m_records);
    m_tools->addRight(m_export);
    m_tools->addRight(m_adopt);
    m_tools->setCompact([this](bool compact) { m_records->setVisible(!compact && !m_state->records().empty()); });
    connect(m_modes, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        OptimiseQuestion question = m_state->question();
        question.mode = id == kBudget ? OptimiseMode::Budget : id == kSchedule ? OptimiseMode::Schedule : OptimiseMode::Targets;
        m_state->setQuestion(question);
    });
    connect(m_variants, &SegmentedSwitch::chosenByUser, this,
            [this](const QString& id) { m_state->setVariant(id == kRobust ? OptimiseVariant::Robust : OptimiseVariant::LeastCost); });
    connect(m_search, &QToolButton::clicked, m_state, &OptimiseState::run);
    connect(m_start, &QPushButton::clicked, m_state, &OptimiseState::run);
    connect(m_adopt, &QToolButton::clicked, this, &OptimisePage::adopt);
    connect(m_records->menu(), &QMenu::aboutToShow, this, &OptimisePage::fillRecords);
    connect(m_export->menu(), &QMenu::aboutToShow, this, &OptimisePage::fillExport);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, m_state, &OptimiseState::cancel);
    connect(m_row, &SearchRow::cancelRequested, m_state, &OptimiseState::cancel);
    connect(m_row, &SearchRow::actionRequested, m_state, &OptimiseState::run);
    m_chooseFile = [this](const QString& suggestion, const QString& filters) { return QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters); };
}

void OptimisePage::buildCards()
{
    m_cards = {new FrontCard(*m_state), new PackageCard(*m_state), new ComparisonCard(*m_state), new SurenessCard(*m_state),
               new FlatnessCard(*m_state), new UnreachedCard(*m_state), new DropOutCard(*m_state), new InformationCard(*m_state)};
    static constexpr std::array kNames{"optimiseFront", "optimisePackage", "optimiseComparison", "optimiseChances",
                                       "optimiseFlatness", "optimiseUnreached", "optimiseDropOuts", "optimiseInformation"};
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->setObjectName(QLatin1String(kNames[i]));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::kGap);
    arrangeCards();
}

/// Two rows of three with the rest below, or rows of two where there is no room for three.
void OptimisePage::arrangeCards()
{
    const int columns = width() - 2 * metrics::kPagePadding >= kThreeColumns ? 3 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (ResultCard* card : m_cards)
        m_grid->removeWidget(card);
    constexpr int kParts = 24; // columns of the grid, so that rows of two and of three share it
    for (int c = 0; c < kParts; ++c)
        m_grid->setColumnStretch(c, 1);
    const auto place = [&](std::size_t card, int row, int from, int parts) { m_grid->addWidget(m_cards[card], row, from, 1, parts); };
    int rows = 0;
    if (columns == 3) {
        for (const std::size_t first : {std::size_t{0}, std::size_t{3}}) {
            place(first, rows, 0, 9);
            place(first + 1, rows, 9, 9);
            place(first + 2, rows, 18, 6);
            ++rows;
        }
        place(6, rows, 0, 12);
        place(7, rows, 12, 12);
        ++rows;
    } else {
        for (std::size_t i = 0; i < m_cards.size(); i += 2) {
            place(i, rows, 0, 12);
            place(i + 1, rows, 12, 12);
            ++rows;
        }
    }
    for (int row = 0; row < 4; ++row) {
        m_grid->setRowMinimumHeight(row, row >= rows ? 0 : row == 0 ? kFirstRow : kSecondRow);
        m_grid->setRowStretch(row, row >= rows ? 0 : row == 0 ? 5 : 4);
    }
}

void OptimisePage::connectState()
{
    connect(m_state, &OptimiseState::questionChanged, this, [this] {
        m_note.clear();
        refresh();
    });
    connect(m_state, &OptimiseState::variantChanged, this, &OptimisePage::refresh);
    connect(m_state, &OptimiseState::resultChanged, this, &OptimisePage::refresh);
    connect(m_state, &OptimiseState::choiceChanged, this, &OptimisePage::refresh);
    connect(m_state, &OptimiseState::stalenessChanged, this, &OptimisePage::refresh);
    connect(m_state, &OptimiseState::runningChanged, this, [this] {
        m_note.clear();
        refresh();
    });
    connect(m_state, &OptimiseState::progressed, this, &OptimisePage::tellProgress);
    connect(&m_session, &Session::scenariosChanged, this, &OptimisePage::refresh);
    connect(&m_session, &Session::projectionChanged, this, [this] {
        if (m_search->isEnabled() != m_state->isReady())
            refresh();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, &OptimisePage::recolour);
}

void OptimisePage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

void OptimisePage::refresh()
{
    const bool possible = m_state->isPossible();
    const bool running = m_state->isRunning();
    const bool can = possible && m_state->isReady() && m_state->objections().isEmpty();
    m_modes->choose(modeId(m_state->question().mode));
    m_variants->choose(m_state->variant() == OptimiseVariant::Robust ? kRobust : kLeast);
    m_variants->setSegmentText(kLeast, m_state->question().mode == OptimiseMode::Budget ? tr("Best outcome") : tr("Least cost"));
    for (QWidget* tool : std::initializer_list<QWidget*>{m_modes, m_variants, m_search, m_export, m_adopt, m_goal})
        tool->setVisible(possible);
    m_search->setEnabled(can && !running);
    m_start->setEnabled(can && !running);
    m_start->setVisible(possible);
    m_records->setVisible(possible && !m_state->records().empty());
    m_export->setEnabled(m_state->result() && m_state->result()->best);
    m_adopt->setEnabled(m_state->chosen() && !m_session.readOnly());
    const int letter = static_cast<int>(m_session.scenarios().size()) - 1;
    m_adopt->setText(spaced(letter < 26 ? tr("Adopt as scenario %1", "a letter").arg(QChar(u'A' + letter)) : tr("Adopt as a scenario")));
    m_escape->setEnabled(running);
    const bool shown = m_state->result() && (m_state->result()->best || m_state->result()->papers);
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_scroll) : m_empty);
    m_source->setVisible(shown);
    m_source->setText(spaced(shown ? sourceText() : QString()));
    for (ResultCard* card : m_cards)
        card->take();
    if (running)
        tellProgress();
    else
        tellStanding();
    m_tools->fit();
}

void OptimisePage::tellProgress()
{
    if (!m_state->isRunning())
        return;
    const OptimiseWords words(m_appearance, m_session);
    const bool drawn = m_state->result() && m_state->result()->best;
    m_row->report(words.stage(m_state->stage(), m_state->question()), m_state->done(), m_state->total(), drawn);
}

void OptimisePage::tellStanding()
{
    const OptimiseResult* result = m_state->result();
    QStringList sentences = m_state->staleness();
    QString action = sentences.isEmpty() ? QString() : tr("Search again");
    if (result && result->cancelled && sentences.isEmpty()) {
        sentences.append(tr("The search was stopped after %n packages; what was found until then stays.", nullptr, static_cast<int>(result->triedCount)));
        action = tr("Search again");
    }
    if (result && result->best && !result->best->broken.empty()) {
        QStringList broken;
        for (const BrokenLimit& limit : result->best->broken)
            broken.append(brokenLimitText(m_appearance, limit, result->question.costUntil));
        sentences.append(tr("No package keeps all limits; the nearest one is shown: %1.").arg(listed(broken)));
    }
    if (result && !result->errors.empty())
        sentences.append(errorText(result->errors, 2));
    if (!m_note.isEmpty() && sentences.isEmpty())
        sentences.append(m_note);
    m_row->say(sentences.join(QLatin1Char(' ')), action);
}

QString OptimisePage::sourceText() const
{
    const OptimiseResult& result = *m_state->result();
    const QLocale locale = m_appearance.locale();
    const auto number = [&](std::size_t value) { return locale.toString(static_cast<qulonglong>(value)).replace(locale.groupSeparator(), QString(QChar(0x202F))); };
    QStringList parts{tr("Source: papers’ figures (A); costs that no paper gives are assumed (C).")};
    QString method = tr("Method: %1 packages run").arg(number(result.triedCount));
    if (result.robustTried > 0)
        method += tr(", %1 more in %2 futures each").arg(number(result.robustTried), number(result.question.futures));
    parts.append(method + tr("; seed %1.").arg(result.question.seed));
    if (const PackageFigures* chosen = m_state->chosen(); chosen && std::isfinite(chosen->costLow90))
        parts.append(tr("With assumed costs drawn from half to twice, the package shown costs %1 in nine of ten futures.")
                         .arg(rangeText(m_appearance, moneyFigure({}, result.question.costUntil).naming, chosen->costLow90, chosen->costHigh90) + tr(" bn CNY")));
    if (result.failedCount > 0)
        parts.append(tr("%1 packages gave no figure and were left out.").arg(number(result.failedCount)));
    if (result.ended == core::optimise::Ended::Spent && result.best && !result.cancelled)
        parts.append(tr("The search used up its packages: a longer one may find a better one."));
    parts.append(tr("Public money only."));
    return parts.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "));
}

void OptimisePage::fillRecords()
{
    QMenu* menu = m_records->menu();
    menu->clear();
    for (const OptimiseState::Entry& entry : m_state->records())
        connect(menu->addAction(spaced(entry.name)), &QAction::triggered, this, [this, id = entry.id] {
            const auto opened = m_state->reopen(id);
            m_note = opened ? QString() : errorText(opened.error());
            refresh();
        });
}

void OptimisePage::fillExport()
{
    QMenu* menu = m_export->menu();
    menu->clear();
    connect(menu->addAction(spaced(tr("Packages as CSV…"))), &QAction::triggered, this, [this] { exportTable(QStringLiteral("csv")); });
    connect(menu->addAction(spaced(tr("Packages as XLSX…"))), &QAction::triggered, this, [this] { exportTable(QStringLiteral("xlsx")); });
    connect(menu->addAction(spaced(tr("Question and result as JSON…"))), &QAction::triggered, this, &OptimisePage::exportRecord);
}

void OptimisePage::exportRecord()
{
    const QString path = m_chooseFile(tr("Search for packages") + QStringLiteral(".json"), tr("Records (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(m_state->recordText().toUtf8()) >= 0 && file.commit();
    m_note = written ? tr("Written to %1.").arg(path) : tr("%1 could not be written: %2").arg(path, file.errorString());
    refresh();
}

void OptimisePage::exportTable(const QString& ending)
{
    QString path = m_chooseFile(tr("Packages") + QLatin1Char('.') + ending, ending == QLatin1String("csv") ? tr("Tables (*.csv)") : tr("Workbooks (*.xlsx)"));
    if (path.isEmpty() || !m_state->result())
        return;
    if (!path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
        path += QLatin1Char('.') + ending;
    const auto sheet = packagesSheet(m_appearance, m_session, *m_state->result());
    const std::filesystem::path file(path.toStdString());
    const auto written = ending == QLatin1String("csv") ? core::exporting::writeCsv(file, sheet) : core::exporting::writeXlsx(file, {sheet});
    m_note = written ? tr("Written to %1.").arg(path) : errorText(written.error());
    refresh();
}

void OptimisePage::adopt()
{
    const auto id = m_state->adopt(m_state->suggestedName());
    if (!id) {
        m_note = errorText(id.error());
        refresh();
        return;
    }
    const auto* scenario = m_session.scenario(*id);
    m_note = scenario ? tr("The package is scenario %1, “%2”. It can be undone.").arg(scenario->letter, scenario->name) : QString();
    refresh();
    emit adopted(*id);
}

void OptimisePage::retranslate()
{
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    m_title->setText(spaced(tr("Optimise")));
    m_modes->setAccessibleName(tr("What to look for"));
    m_modes->setSegmentText(kTargets, tr("Reach targets"));
    m_modes->setSegmentText(kBudget, tr("Best under a budget"));
    m_modes->setSegmentText(kSchedule, tr("Schedule"));
    m_variants->setAccessibleName(tr("Which package is shown"));
    m_variants->setSegmentText(kRobust, tr("Robust"));
    m_search->setText(spaced(tr("Search")));
    m_search->setToolTip(spaced(tr("Search packages for this goal, in the background")));
    m_records->setText(spaced(tr("Earlier searches")));
    m_export->setText(spaced(tr("Export study")));
    m_adopt->setToolTip(spaced(tr("Make a scenario of the package that is shown")));
    m_start->setText(spaced(tr("Search packages for this goal")));
    m_emptyText->setText(spaced(m_state->isPossible()
                                    ? tr("This page looks for packages of levers: the cheapest that reaches your targets, or the best within a budget. It says how sure that is, how different a package nearly as good can be, and what is out of reach and why.")
                                    : tr("The levers of this model have no costs, so packages cannot be compared by them. The page works with models whose levers cost public money.")));
    m_goal->retranslate();
    refresh();
}

void OptimisePage::recolour()
{
    const auto icon = [&](QToolButton* button, const char* name) { button->setIcon(m_appearance.icon(QLatin1String(name), Token::Text, kIconSize, devicePixelRatioF())); };
    icon(m_search, "search");
    icon(m_export, "export");
    icon(m_adopt, "scenario");
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    update();
}

void OptimisePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setActive(true);
    refresh();
}

void OptimisePage::hideEvent(QHideEvent* event)
{
    m_state->setActive(false);
    QWidget::hideEvent(event);
}

void OptimisePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeCards();
}

void OptimisePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
