// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_view.h"

#include "core/uncertainty/study_tables.h"
#include "ui/session/error_text.h"
#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/matters_export.h"
#include "ui/uncertainty/matters_note.h"
#include "ui/uncertainty/matters_runner.h"
#include "ui/uncertainty/matters_text.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/tool_row.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <sstream>

namespace ui {

using core::studies::Method;

namespace {

constexpr int kRestMs = 400;
constexpr std::size_t kTornadoRows = 24;
constexpr int kChartShare = 62; ///< of the width, in hundredths
constexpr int kKindColumn = 1;

struct Segment {
    const char* id;
    int value;
};
constexpr std::array kMethods = {Segment{"method-tornado", int(Method::Tornado)}, Segment{"method-morris", int(Method::Morris)},
                                 Segment{"method-sobol", int(Method::Sobol)}};
constexpr std::array kOfs = {Segment{"of-inputs", int(MattersOf::Inputs)}, Segment{"of-levers", int(MattersOf::Levers)}};
constexpr std::array kEfforts = {Segment{"effort-quick", int(MattersEffort::Quick)}, Segment{"effort-usual", int(MattersEffort::Usual)},
                                 Segment{"effort-thorough", int(MattersEffort::Thorough)}};

template<std::size_t N>
int valueOf(const std::array<Segment, N>& segments, const QString& id)
{
    for (const Segment& segment : segments) {
        if (id == QLatin1String(segment.id))
            return segment.value;
    }
    return 0;
}

template<std::size_t N>
QString idOf(const std::array<Segment, N>& segments, int value)
{
    return QString::fromLatin1(segments[static_cast<std::size_t>(value)].id);
}

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("card", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    return frame;
}

} // namespace

MattersView::MattersView(const Appearance& appearance, UncertaintyState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_runner(new MattersRunner(this))
    , m_methods(new SegmentedSwitch(appearance))
    , m_ofs(new SegmentedSwitch(appearance))
    , m_efforts(new SegmentedSwitch(appearance))
    , m_estimate(new QLabel)
    , m_run(new QPushButton)
    , m_export(new MattersExport(appearance))
    , m_progress(new ProgressRow)
    , m_note(new MattersNote(appearance))
    , m_body(new QStackedWidget)
    , m_empty(new TextBlock(appearance, TypeStyle::Body, Token::Text2))
    , m_emptyRun(new QPushButton)
    , m_tornadoCard(new ChartCard(appearance))
    , m_tornado(new TornadoChart(appearance))
    , m_sharesCard(new ChartCard(appearance))
    , m_shares(new MattersChart(appearance))
    , m_findingsTitle(new QLabel)
    , m_findings(new TextBlock(appearance, TypeStyle::Body, Token::Text))
    , m_methodText(new TextBlock(appearance, TypeStyle::Label, Token::Text3))
    , m_variedTitle(new QLabel)
    , m_varied(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
    , m_inputs(new RowsModel(this))
    , m_inputTable(new TableView(appearance))
{
    setObjectName(QStringLiteral("mattersView"));
    m_note->setObjectName(QStringLiteral("mattersNote"));
    m_empty->setObjectName(QStringLiteral("mattersEmpty"));
    m_emptyRun->setObjectName(QStringLiteral("mattersEmptyRun"));
    m_findings->setObjectName(QStringLiteral("mattersFindings"));
    m_varied->setObjectName(QStringLiteral("mattersVaried"));
    m_tornadoCard->setObjectName(QStringLiteral("mattersTornadoCard"));
    m_sharesCard->setObjectName(QStringLiteral("mattersCard"));
    m_tornadoCard->setChart(m_tornado);
    m_sharesCard->setChart(m_shares);

    QFrame* empty = card(this);
    auto* emptyColumn = static_cast<QVBoxLayout*>(empty->layout());
    emptyColumn->addStretch(2);
    emptyColumn->addWidget(m_empty);
    auto* emptyRow = new QHBoxLayout;
    emptyRow->addWidget(m_emptyRun);
    emptyRow->addStretch();
    emptyColumn->addLayout(emptyRow);
    emptyColumn->addStretch(3);
    m_body->addWidget(empty);
    m_body->addWidget(m_tornadoCard);
    m_body->addWidget(m_sharesCard);

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_body, kChartShare);
    row->addWidget(makeSide(), 100 - kChartShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(makeTools());
    column->addWidget(m_progress);
    column->addWidget(m_note);
    column->addLayout(row, 1);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connectParts();
    installWhyOf(*m_tornado);
    installWhyOf(*m_shares);
    retranslate();
}

MattersView::~MattersView()
{
    delete m_runner; // before what its signals come to
}

QWidget* MattersView::makeTools()
{
    m_methods->setObjectName(QStringLiteral("mattersMethod"));
    m_ofs->setObjectName(QStringLiteral("mattersOf"));
    m_efforts->setObjectName(QStringLiteral("mattersEffort"));
    m_estimate->setObjectName(QStringLiteral("mattersEstimate"));
    m_run->setObjectName(QStringLiteral("mattersRun"));
    m_export->setObjectName(QStringLiteral("mattersExport"));
    m_estimate->setProperty("tone", QStringLiteral("note"));
    for (const Segment& segment : kMethods)
        m_methods->addSegment(QString::fromLatin1(segment.id), {});
    for (const Segment& segment : kOfs)
        m_ofs->addSegment(QString::fromLatin1(segment.id), {});
    for (const Segment& segment : kEfforts)
        m_efforts->addSegment(QString::fromLatin1(segment.id), {});
    m_methods->choose(idOf(kMethods, int(m_method)));
    m_ofs->choose(idOf(kOfs, int(m_of)));
    m_efforts->choose(idOf(kEfforts, int(m_effort)));
    m_export->addEntry(QStringLiteral("exportTable"), QStringLiteral("effects.csv"), [this] { return answer() ? QByteArray::fromStdString(answer()->result.table) : QByteArray(); });
    m_export->addEntry(QStringLiteral("exportInputs"), QStringLiteral("inputs.csv"), [this] { return inputsTable(); });
    m_export->addEntry(QStringLiteral("exportRecord"), QStringLiteral("record.json"), [this] { return answer() ? QByteArray::fromStdString(answer()->result.record) : QByteArray(); });
    auto* tools = new ToolRow;
    m_tools = tools;
    tools->addLeft(m_methods);
    tools->addLeft(m_ofs);
    tools->addLeft(m_efforts);
    tools->addRight(m_estimate);
    tools->addRight(m_run);
    tools->addRight(m_export);
    return tools;
}

QWidget* MattersView::makeSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    QFrame* findings = card(side);
    findings->layout()->addWidget(m_findingsTitle);
    findings->layout()->addWidget(m_findings);
    findings->layout()->addWidget(m_methodText);
    QFrame* varied = card(side);
    varied->layout()->addWidget(m_variedTitle);
    varied->layout()->addWidget(m_varied);
    static_cast<QVBoxLayout*>(varied->layout())->addWidget(m_inputTable, 1);
    column->addWidget(findings);
    column->addWidget(varied, 1);
    m_inputTable->showForReading(QStringLiteral("mattersInputs"), *m_inputs);
    return side;
}

void MattersView::connectParts()
{
    connect(m_methods, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { setMethod(static_cast<Method>(valueOf(kMethods, id))); });
    connect(m_ofs, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { setOf(static_cast<MattersOf>(valueOf(kOfs, id))); });
    connect(m_efforts, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { setEffort(static_cast<MattersEffort>(valueOf(kEfforts, id))); });
    connect(m_run, &QPushButton::clicked, this, &MattersView::run);
    connect(m_emptyRun, &QPushButton::clicked, this, &MattersView::run);
    connect(m_note, &MattersNote::actionChosen, this, &MattersView::run);
    connect(m_progress, &ProgressRow::cancelRequested, this, &MattersView::cancel);
    connect(m_runner, &MattersRunner::changed, this, &MattersView::take);
    connect(m_runner, &MattersRunner::progressed, m_progress, &ProgressRow::report);
    connect(m_export, &MattersExport::failed, this, [this](const QString& sentence) {
        m_failure = sentence;
        refreshNote();
    });
    connect(m_export, &MattersExport::saved, this, [this] {
        m_failure.clear();
        refreshNote();
    });
    connect(&m_rest, &QTimer::timeout, this, &MattersView::rested);
    connect(&m_state, &UncertaintyState::figureChanged, this, &MattersView::restart);
    connect(&m_state, &UncertaintyState::yearChanged, this, &MattersView::restart);
    connect(&m_state, &UncertaintyState::scenarioChanged, this, &MattersView::restart);
    connect(&m_state, &UncertaintyState::shownChanged, this, &MattersView::restart);
    connect(&m_state, &UncertaintyState::goalChanged, this, [this] {
        if (isVisible())
            refreshChart();
    });
    connect(&m_state.book(), &FuturesBook::planChanged, this, &MattersView::restart);
    connect(&m_state.session(), &Session::contentsChanged, this, [this](const QStringList& ids) {
        if (ids.contains(m_state.scenarioId()))
            restart();
    });
    connect(m_tornado, &TornadoChart::activated, this, [this](const QString& id) { askWhy(id, m_tornado->itemBox(m_tornado->currentItem()).toRect(), *m_tornado); });
    connect(m_shares, &MattersChart::activated, this, [this](const QString& id) { askWhy(id, m_shares->itemBox(m_shares->currentItem()).toRect(), *m_shares); });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MattersView::cancel);
    // Only while there is something to cancel, so that Esc goes on to others.
    escape->setEnabled(false);
    connect(m_runner, &MattersRunner::changed, escape, [this, escape] { escape->setEnabled(m_runner->isBusy()); });
}

void MattersView::installWhyOf(QWidget& chart)
{
    installWhy(chart, m_appearance, m_state.session(), [this, &chart](const QPoint& at) -> std::optional<WhyTarget> {
        auto& painted = static_cast<PaintedChart&>(chart);
        const int item = at == kWhyFocus ? painted.currentItem() : painted.itemAtPlace(at);
        const auto place = static_cast<std::size_t>(std::max(0, item));
        QString id;
        if (item >= 0 && &chart == m_tornado && place < m_tornado->data().rows.size())
            id = m_tornado->data().rows[place].id;
        else if (item >= 0 && &chart == m_shares && place < m_shares->data().rows.size())
            id = m_shares->data().rows[place].id;
        const auto subject = subjectOf(id);
        return subject ? std::optional(WhyTarget(*subject, painted.itemBox(item).toRect())) : std::nullopt;
    });
}

std::optional<core::why::Subject> MattersView::subjectOf(const QString& inputName) const
{
    const auto shown = answer();
    const auto* input = shown ? shown->result.plan.input(inputName.toStdString()) : nullptr;
    return input ? InputText::subject(*input) : std::nullopt;
}

void MattersView::askWhy(const QString& inputName, const QRect& box, QWidget& chart)
{
    if (const auto subject = subjectOf(inputName))
        m_state.session().askWhy(*subject, QRect(chart.mapToGlobal(box.topLeft()), box.size()));
}

std::optional<MattersQuestion> MattersView::question() const
{
    return mattersQuestion(m_state, m_method, m_of, m_effort);
}

std::shared_ptr<const MattersAnswer> MattersView::answer() const
{
    const auto found = m_answers.find({m_method, m_of});
    return found == m_answers.end() ? nullptr : found->second;
}

bool MattersView::isBusy() const
{
    return m_runner->isBusy();
}

bool MattersView::isStale() const
{
    const auto shown = answer();
    if (!shown)
        return false;
    // How much of a study is asked for is no part of what it is of.
    const auto now = mattersQuestion(m_state, m_method, m_of, shown->question.effort);
    return !now || !now->sameAs(shown->question);
}

void MattersView::setMethod(Method method)
{
    m_method = method;
    m_methods->choose(idOf(kMethods, int(method)));
    refresh();
    rested();
}

void MattersView::setOf(MattersOf of)
{
    m_of = hasLevers(m_state.session()) ? of : MattersOf::Inputs;
    m_ofs->choose(idOf(kOfs, int(m_of)));
    refresh();
    rested();
}

void MattersView::setEffort(MattersEffort effort)
{
    m_effort = effort;
    m_efforts->choose(idOf(kEfforts, int(effort)));
    refresh();
}

void MattersView::restart()
{
    if (!isVisible())
        return;
    m_rest.start();
}

/// A tornado follows by itself; what takes longer only says that it is of the scenario as it was.
void MattersView::rested()
{
    m_rest.stop();
    if (!isVisible())
        return;
    if (m_method == Method::Tornado && (!answer() || isStale()) && !(m_runner->isBusy() && m_running && m_running->first != Method::Tornado))
        run();
    refresh();
}

void MattersView::run()
{
    auto asked = question();
    if (!asked)
        return;
    m_failure.clear();
    m_running = Key{m_method, m_of};
    m_beganWork = false;
    m_runner->ask(std::move(*asked));
}

void MattersView::cancel()
{
    m_rest.stop();
    m_runner->cancel();
}

void MattersView::setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser)
{
    m_export->setFileChooser(std::move(chooser));
}

void MattersView::take()
{
    if (const auto answer = m_runner->answer())
        m_answers[{answer->question.study.method, answer->question.of}] = answer;
    if (m_runner->isBusy() && !m_beganWork) {
        m_beganWork = true;
        m_progress->begin(m_running ? MattersText::methodName(m_running->first) : QString());
    } else if (!m_runner->isBusy()) {
        m_beganWork = false;
        m_progress->finish();
    }
    refresh();
}

void MattersView::refresh()
{
    refreshTools();
    refreshNote();
    refreshChart();
    refreshSide();
}

void MattersView::refreshTools()
{
    const auto plan = m_state.book().plan();
    std::size_t inputs = plan ? plan->inputs.size() : 0;
    if (m_of == MattersOf::Levers)
        inputs = static_cast<std::size_t>(std::ranges::count_if(m_state.session().catalogue().levers, [](const auto& lever) { return !lever.constant; }));
    const std::size_t runs = mattersRuns(m_method, m_effort, inputs);
    const double each = m_runner->secondsPerRun(m_state.session().projector().get());
    const QString count = m_appearance.locale().toString(static_cast<qulonglong>(runs));
    m_estimate->setText(inputs == 0 ? QString()
                        : each > 0  ? spaced(tr("%1 runs, %2").arg(count, MattersText::durationText(each * static_cast<double>(runs))))
                                    : spaced(tr("%1 runs").arg(count)));
    m_efforts->setVisible(m_method != Method::Tornado);
    m_ofs->setVisible(hasLevers(m_state.session()));
    m_run->setEnabled(plan && inputs > 0);
    m_emptyRun->setEnabled(m_run->isEnabled());
    m_run->setText(answer() ? tr("Run again") : tr("Run"));
    const auto shown = answer();
    m_export->setEnabled(shown && !shown->result.record.empty());
    m_tools->fit();
}

void MattersView::refreshNote()
{
    using Kind = MattersNote::Kind;
    if (!m_failure.isEmpty()) {
        m_note->setNote(Kind::Problem, m_failure);
        return;
    }
    if (!m_runner->errors().empty()) {
        m_note->setNote(Kind::Problem, errorText(m_runner->errors(), 3), tr("Run again"));
        return;
    }
    const core::Errors planErrors = m_state.book().planErrors();
    if (!planErrors.empty()) {
        m_note->setNote(Kind::Problem, errorText(planErrors, 3));
        return;
    }
    const auto shown = answer();
    const bool working = m_runner->isBusy() && m_running == Key{m_method, m_of};
    if (!working && shown && isStale()) {
        m_note->setNote(Kind::Warning, spaced(tr("Something changed since this run. These are figures of %1 as it was.", "a scenario").arg(shown->question.scenarioName)), tr("Run again"));
        return;
    }
    const MattersText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    if (!working && shown && !shown->complete) {
        const auto number = [&](std::size_t count) { return m_appearance.locale().toString(static_cast<qulonglong>(count)); };
        m_note->setNote(Kind::Note, spaced(tr("Cancelled after %1 of %2 runs. These are the figures of what was finished.").arg(number(shown->result.done), number(shown->result.evaluations))), tr("Run again"));
        return;
    }
    if (!working && m_runner->wasCancelled()) {
        m_note->setNote(Kind::Note, tr("Cancelled before there was anything to show."));
        return;
    }
    m_note->setNote(Kind::Warning, shown ? text.failedSentence(*shown) : QString());
}

void MattersView::refreshChart()
{
    const MattersText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const auto shown = answer();
    if (!shown) {
        const bool working = m_runner->isBusy() && m_running == Key{m_method, m_of};
        m_empty->setText(working ? tr("Figures are drawn as soon as there are any.")
                                 : tr("%1 has not been run. %2", "method; what it does").arg(MattersText::methodName(m_method), MattersText::methodSentence(m_method)));
        m_emptyRun->setVisible(!working);
        m_body->setCurrentIndex(0);
        return;
    }
    if (m_method == Method::Tornado) {
        m_tornado->setData(text.tornado(*shown, m_state.goal(), kTornadoRows));
        m_tornadoCard->refresh();
        m_body->setCurrentWidget(m_tornadoCard);
        return;
    }
    m_shares->setData(m_method == Method::Morris ? text.screening(*shown) : text.shares(*shown));
    m_sharesCard->refresh();
    m_body->setCurrentWidget(m_sharesCard);
}

void MattersView::refreshSide()
{
    const MattersText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const auto shown = answer();
    QString said = tr("No figures yet.");
    if (shown) {
        QStringList sentences = text.findings(*shown);
        if (m_method == Method::Tornado)
            sentences << text.evidenceSentence(*shown, m_tornado->rowsDrawn());
        sentences.removeAll(QString());
        said = sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "));
    }
    m_findings->setText(spaced(said));
    m_methodText->setText(spaced(MattersText::methodSentence(m_method)));
    const auto plan = m_state.book().plan();
    const core::uncertainty::SamplingPlan* listed = shown ? &shown->result.plan : m_of == MattersOf::Inputs ? plan.get() : nullptr;
    m_inputTable->setVisible(listed != nullptr);
    if (!listed) {
        m_varied->setText(m_of == MattersOf::Levers ? spaced(tr("The strength of every lever, from nothing to 150 % of what the papers propose, all else as the world has it.")) : QString());
        return;
    }
    QString summary = text.inputs().summary(*listed);
    if (m_of == MattersOf::Levers)
        summary += (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("A regional lever moves in all its regions together, by its usual shares.");
    m_varied->setText(spaced(summary));
    m_inputs->setRows(InputText::headings(), text.inputs().rows(*listed));
    m_inputTable->setColumnHidden(kKindColumn, true);
    m_inputTable->setColumnWidths({104, 0, 90, 86, 60}, 0);
}

QByteArray MattersView::inputsTable() const
{
    const auto shown = answer();
    if (!shown)
        return {};
    std::ostringstream out;
    core::uncertainty::writeInputs(out, shown->result.plan);
    return QByteArray::fromStdString(out.str());
}

void MattersView::retranslate()
{
    for (const Segment& segment : kMethods)
        m_methods->setSegmentText(QString::fromLatin1(segment.id), MattersText::methodName(static_cast<Method>(segment.value)));
    m_ofs->setSegmentText(QStringLiteral("of-inputs"), tr("What is uncertain"));
    m_ofs->setSegmentText(QStringLiteral("of-levers"), tr("Levers"));
    for (const Segment& segment : kEfforts)
        m_efforts->setSegmentText(QString::fromLatin1(segment.id), MattersText::effortName(static_cast<MattersEffort>(segment.value)));
    m_methods->setAccessibleName(tr("Method"));
    m_ofs->setAccessibleName(tr("What is varied"));
    m_efforts->setAccessibleName(tr("How many runs"));
    m_emptyRun->setText(tr("Run"));
    m_findingsTitle->setText(tr("What it means here"));
    m_variedTitle->setText(tr("What was varied"));
    for (QLabel* title : {m_findingsTitle, m_variedTitle})
        title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_inputTable->setAccessibleName(tr("What was varied"));
    m_export->setEntryText(QStringLiteral("exportTable"), tr("Figures with all digits (CSV)…"));
    m_export->setEntryText(QStringLiteral("exportInputs"), tr("What was varied (CSV)…"));
    m_export->setEntryText(QStringLiteral("exportRecord"), tr("Record, to be run again (JSON)…"));
    refresh();
}

void MattersView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    rested();
}

void MattersView::hideEvent(QHideEvent* event)
{
    m_rest.stop();
    QWidget::hideEvent(event);
}

void MattersView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
