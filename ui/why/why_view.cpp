// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_view.h"

#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/explanations.h"
#include "ui/why/parameter_editor.h"
#include "ui/why/why_parts.h"
#include "ui/why/why_words.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::why::Answer;
using core::why::Subject;
using Kind = Subject::Kind;

namespace {

constexpr int kPadding = metrics::kPagePadding;
constexpr int kRestMs = 120; ///< the hand rests: answer again
constexpr int kChartHeight = 116;
constexpr std::size_t kLongestHistory = 100;

bool isBrowserKey(const QKeyEvent& event)
{
    return (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right);
}

/// What needs no run: terms of the glossary.
bool isOfTheModel(const Subject& subject)
{
    return subject.kind != Kind::Term;
}

} // namespace

WhyView::WhyView(const Appearance& appearance, Session& session, Explanations& explanations, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_explanations(explanations)
    , m_rest(new QTimer(this))
    , m_icon(new QLabel(this))
    , m_kind(new WhyLine(appearance, this))
    , m_back(new WhyButton(appearance, WhyButton::Sign::Back, {}, this))
    , m_forward(new WhyButton(appearance, WhyButton::Sign::Forward, {}, this))
    , m_pin(new WhyButton(appearance, WhyButton::Sign::Icon, QStringLiteral("pin"), this))
    , m_close(new WhyButton(appearance, WhyButton::Sign::Icon, QStringLiteral("cancel"), this))
    , m_name(new TextBlock(appearance, TypeStyle::InspectorTitle, Token::Text, this))
    , m_otherName(new TextBlock(appearance, TypeStyle::Body, Token::Text2, this))
    , m_value(new WhyValueLine(appearance, this))
    , m_pairRow(new QWidget(this))
    , m_pairText(new TextBlock(appearance, TypeStyle::Label, Token::Text2, m_pairRow))
    , m_toBaseline(new QPushButton(m_pairRow))
    , m_chart(new TimeChart(appearance, this))
    , m_scroll(new QScrollArea(this))
    , m_contents(new QWidget)
    , m_column(new QVBoxLayout(m_contents))
    , m_definition(new DefinitionBlock(appearance, this))
    , m_equation(new EquationBlock(appearance, this))
    , m_editor(new ParameterEditor(appearance, session, this))
    , m_definitionButton(new QPushButton(this))
    , m_equationButton(new QPushButton(this))
    , m_changeButton(new QPushButton(this))
{
    setObjectName(QStringLiteral("whyView"));
    m_name->setObjectName(QStringLiteral("whyName"));
    m_otherName->setObjectName(QStringLiteral("whyOtherName"));
    m_value->setObjectName(QStringLiteral("whyValue"));
    m_pairRow->setObjectName(QStringLiteral("whyPair"));
    m_pairText->setObjectName(QStringLiteral("whyPairText"));
    m_toBaseline->setObjectName(QStringLiteral("whyToBaseline"));
    auto* pairLayout = new QHBoxLayout(m_pairRow);
    pairLayout->setContentsMargins(0, metrics::kSpace1, 0, metrics::kSpace1);
    pairLayout->setSpacing(metrics::kSpace2);
    pairLayout->addWidget(m_pairText, 1);
    pairLayout->addWidget(m_toBaseline, 0, Qt::AlignTop);
    m_pairRow->hide();
    m_chart->setObjectName(QStringLiteral("whyChart"));
    m_chart->setFixedHeight(kChartHeight);

    m_contents->setObjectName(QStringLiteral("scrollContents"));
    m_column->setContentsMargins(kPadding, 0, kPadding, kPadding);
    m_column->setSpacing(0);
    m_column->addWidget(m_name);
    m_column->addWidget(m_otherName);
    m_column->addSpacing(metrics::kSpace1);
    m_column->addWidget(m_value);
    m_column->addWidget(m_pairRow);
    m_column->addWidget(m_chart);
    m_scroll->setObjectName(QStringLiteral("whyScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_contents);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* extra = new QVBoxLayout;
    extra->setContentsMargins(kPadding, 0, kPadding, 0);
    extra->addWidget(m_definition);
    extra->addWidget(m_equation);
    extra->addWidget(m_editor);
    for (QWidget* block : {static_cast<QWidget*>(m_definition), static_cast<QWidget*>(m_equation), static_cast<QWidget*>(m_editor)})
        block->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_scroll, 1);
    layout->addLayout(extra);
    layout->addWidget(makeFoot());

    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, &WhyView::refresh);
    connect(&m_session, &Session::projectionChanged, this, &WhyView::refreshLater);
    connect(&m_session, &Session::yearChanged, this, &WhyView::refreshLater);
    connect(&m_session, &Session::currentChanged, this, &WhyView::refreshLater);
    connect(&m_session, &Session::scenariosChanged, this, &WhyView::refreshLater);
    connect(&m_session, &Session::regionSetChanged, this, &WhyView::refreshLater);
    connect(&m_session, &Session::worldChanged, this, &WhyView::refreshLater);
    connect(&m_session, &Session::worldsChanged, this, &WhyView::refreshLater);
    const auto refreshPair = [this] {
        if (comparison() == Comparison::Pair)
            refreshLater();
    };
    connect(&m_session, &Session::pairChanged, this, refreshPair);
    connect(&m_session, &Session::figuresChanged, this, refreshPair);
    connect(m_toBaseline, &QPushButton::clicked, this, [this] { ask(*subject(), Comparison::Baseline); });
    connect(&m_explanations, &Explanations::ready, this, &WhyView::refresh);
    connect(&m_explanations, &Explanations::unprepared, this, &WhyView::refresh);
    connect(&m_explanations, &Explanations::progressed, this, [this](double done) {
        if (auto* body = qobject_cast<WhyBody*>(m_body))
            body->showProgress(done);
    });
    connect(&m_explanations, &Explanations::rootsFound, this, [this](const std::vector<core::why::RootFact>& roots) {
        m_facts.roots = roots;
        stopWork();
    });
    connect(&m_explanations, &Explanations::evidenceFound, this, [this](const core::why::EvidenceShares& evidence) {
        m_facts.evidence = evidence;
        stopWork();
    });
    connect(&m_explanations, &Explanations::failed, this,
            [this](const core::Errors& errors) { stopWork(errors.empty() ? QString() : errorText(errors.front())); });
    connect(m_editor, &ParameterEditor::closeRequested, this, [this] {
        openExtra(Extra::None);
        m_changeButton->setFocus();
    });
    connect(&appearance, &Appearance::themeChanged, this, &WhyView::retext);
    connect(&appearance, &Appearance::languageChanged, this, &WhyView::retext);
    retext();
}

WhyView::~WhyView() = default;

std::optional<Subject> WhyView::subject() const
{
    return m_position < 0 ? std::nullopt : std::optional(m_history[std::size_t(m_position)].subject);
}

double WhyView::year() const
{
    const auto subject = this->subject();
    if (!subject)
        return m_session.year();
    return figureOf(*subject, m_session.catalogue()).year.value_or(m_session.year());
}

Comparison WhyView::comparison() const
{
    return m_position < 0 ? Comparison::Baseline : m_history[std::size_t(m_position)].comparison;
}

void WhyView::ask(const Subject& subject)
{
    ask(subject, comparison());
}

void WhyView::ask(const Subject& subject, Comparison comparison)
{
    if (this->subject() == subject && this->comparison() == comparison) {
        visit(m_position);
        return;
    }
    if (m_position >= 0)
        m_history[std::size_t(m_position)].scroll = m_scroll->verticalScrollBar()->value();
    m_history.resize(std::size_t(m_position + 1));
    m_history.push_back({subject, comparison, 0});
    if (m_history.size() > kLongestHistory)
        m_history.erase(m_history.begin());
    visit(int(m_history.size()) - 1);
}

void WhyView::goBack()
{
    if (!canGoBack())
        return;
    m_history[std::size_t(m_position)].scroll = m_scroll->verticalScrollBar()->value();
    visit(m_position - 1);
}

void WhyView::goForward()
{
    if (!canGoForward())
        return;
    m_history[std::size_t(m_position)].scroll = m_scroll->verticalScrollBar()->value();
    visit(m_position + 1);
}

void WhyView::visit(int position)
{
    m_position = position;
    followPair();
    openExtra(Extra::None);
    refresh();
    const int scroll = m_history[std::size_t(position)].scroll;
    m_contents->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scroll);
}

void WhyView::refreshLater()
{
    if (isVisible() && m_position >= 0)
        m_rest->start();
}

/// The figures of a pair are kept fresh while it is looked at.
void WhyView::followPair()
{
    if (comparison() == Comparison::Pair && isVisible()) {
        if (!m_followed)
            m_followed = m_session.followAll();
    } else {
        m_followed.reset();
    }
}

void WhyView::refresh()
{
    m_rest->stop();
    if (m_position < 0)
        return;
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    if (!isOfTheModel(*subject())) {
        showTerm();
    } else {
        const auto runs = whyRuns(m_session, comparison());
        const bool known = m_explanations.explains(m_session.projector().get());
        if (runs && known && showAnswer(*runs)) {
            setUpdating(false);
        } else if (!m_explanations.problem().empty()) {
            m_answer.reset();
            showHead(runs ? &*runs : nullptr);
            showSentence(tr("The model could not be read for explaining: %1 It is tried again with the next figures.").arg(errorText(m_explanations.problem().front())),
                         Token::Bad);
            setUpdating(false);
        } else if (m_answer && m_shown == subject()) {
            setUpdating(true); // the figures of before stay until the new ones can be explained
        } else {
            m_answer.reset();
            showHead(runs ? &*runs : nullptr);
            showSentence(tr("The model is being read. The explanation follows in a moment."), Token::Text2);
            setUpdating(false);
        }
    }
    refreshFoot();
    emit contentChanged();
}

void WhyView::showTerm()
{
    Answer answer;
    answer.subject = *subject();
    answer.value = answer.reference = std::nan("");
    for (const core::policy::GlossaryTerm& term : m_session.catalogue().glossary)
        if (term.term.english == answer.subject.id)
            answer.term = &term;
    m_answer = answer;
    showHead(nullptr);
    setUpdating(false);
    m_facts.answer = answer;
    m_facts.compared = false;
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    auto body = std::make_unique<WhyBody>(m_appearance, m_session, words, m_facts);
    connect(body.get(), &WhyBody::asked, this, qOverload<const Subject&>(&WhyView::ask), Qt::QueuedConnection);
    showBody(std::move(body));
}

bool WhyView::showAnswer(const WhyRuns& runs)
{
    const Subject subject = *this->subject();
    auto found = m_explanations.answer(subject, *runs.reference, *runs.run, year());
    if (!found && found.error().kind == core::ErrorKind::InvalidArgument && m_session.isComputing())
        return false; // the figures that are there are of the model before; theirs are on their way
    if (!found) {
        m_answer.reset();
        showHead(&runs);
        showSentence(errorText(found.error()), Token::Bad);
        return true;
    }
    m_answer = std::move(*found);
    // What took long holds as long as what it was worked out for.
    const bool same = m_workSubject == subject && m_workReference == runs.referenceContent && m_workScenario == runs.content && m_workYear == year()
        && m_workProjector == m_session.projector() && m_workRanges == m_session.world().ranges;
    if (!same) {
        if (m_facts.work != WhyFacts::Work::None)
            m_explanations.cancel();
        m_facts = {};
        m_workSubject = subject;
        m_workReference = runs.referenceContent;
        m_workScenario = runs.content;
        m_workYear = year();
        m_workProjector = m_session.projector();
        m_workRanges = m_session.world().ranges;
    }
    m_facts.answer = *m_answer;
    m_facts.runName = runs.name;
    m_facts.referenceName = runs.referenceName;
    m_facts.runColour = runs.colour;
    m_facts.compared = runs.compared;
    m_facts.changedParameters.clear();
    for (const auto& [name, value] : m_session.world().parameters)
        m_facts.changedParameters.insert(name);
    showHead(&runs); // whether it is a stock is known now

    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    auto body = std::make_unique<WhyBody>(m_appearance, m_session, words, m_facts);
    connect(body.get(), &WhyBody::asked, this, qOverload<const Subject&>(&WhyView::ask), Qt::QueuedConnection); // the row that was pressed goes
    connect(body.get(), &WhyBody::rootsWanted, this, [this] { startWork(WhyFacts::Work::Roots); }, Qt::QueuedConnection);
    connect(body.get(), &WhyBody::evidenceWanted, this, [this] { startWork(WhyFacts::Work::Evidence); }, Qt::QueuedConnection);
    connect(body.get(), &WhyBody::cancelWanted, this,
            [this] {
                m_explanations.cancel();
                stopWork();
            },
            Qt::QueuedConnection);
    showBody(std::move(body));
    return true;
}

void WhyView::showBody(std::unique_ptr<QWidget> body)
{
    // The focus goes to the part of the same name.
    QWidget* focus = m_body ? m_body->focusWidget() : nullptr;
    const bool focused = m_body && focus && m_body->isAncestorOf(focus) && focus->hasFocus();
    const QString name = focused ? focus->objectName() : QString();
    const int scroll = m_scroll->verticalScrollBar()->value();
    if (m_body) {
        m_column->removeWidget(m_body);
        m_body->hide();
        m_body->setParent(nullptr); // nobody finds it any more; what it was just doing ends first
        m_body->deleteLater();
    }
    m_body = body.release();
    m_column->addWidget(m_body, 1);
    m_body->show();
    if (focused) {
        auto* next = name.isEmpty() ? nullptr : m_body->findChild<QWidget*>(name);
        (next && next->focusPolicy() != Qt::NoFocus ? next : static_cast<QWidget*>(m_back->isEnabled() ? m_back : m_pin))->setFocus(Qt::OtherFocusReason);
    }
    m_contents->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scroll);
}

void WhyView::showSentence(const QString& text, Token colour)
{
    auto body = std::make_unique<QWidget>();
    body->setObjectName(QStringLiteral("whySentence"));
    auto* column = new QVBoxLayout(body.get());
    column->setContentsMargins(0, metrics::kSpace2, 0, 0);
    auto* sentence = new TextBlock(m_appearance, TypeStyle::Body, colour, body.get());
    sentence->setText(text);
    column->addWidget(sentence);
    column->addStretch(1);
    showBody(std::move(body));
}

void WhyView::startWork(WhyFacts::Work work)
{
    const auto runs = whyRuns(m_session, comparison());
    if (!runs || !m_answer || m_facts.work != WhyFacts::Work::None)
        return;
    m_facts.work = work;
    m_facts.problem.clear();
    refresh();
    Explanations::Question question{*subject(), runs->referenceContent, runs->content, year(), m_session.world().ranges};
    if (work == WhyFacts::Work::Roots)
        m_explanations.findRoots(std::move(question));
    else
        m_explanations.weighEvidence(std::move(question));
}

void WhyView::stopWork(const QString& problem)
{
    m_facts.failed = problem.isEmpty() ? WhyFacts::Work::None : m_facts.work;
    m_facts.work = WhyFacts::Work::None;
    m_facts.problem = problem;
    refresh();
}

void WhyView::showPinned(bool pinned)
{
    m_pin->setChecked(pinned);
    retext();
}

int WhyView::heightFor(int width) const
{
    int height = 0;
    const QLayout* rows = layout();
    for (int i = 0; i < rows->count(); ++i) {
        const QLayoutItem* item = rows->itemAt(i);
        if (item->widget() == m_scroll)
            height += m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
        else
            height += item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    }
    return height;
}

void WhyView::retext()
{
    m_back->setSaid(tr("Back (Alt+Left)"));
    m_forward->setSaid(tr("Forward (Alt+Right)"));
    m_pin->setSaid(m_pin->isChecked() ? tr("Unpin") : tr("Pin at the right of the window"));
    m_close->setSaid(tr("Close"));
    m_definitionButton->setText(tr("Definition"));
    m_equationButton->setText(tr("Equation text"));
    m_changeButton->setText(tr("Change value…"));
    m_equation->retext();
    if (m_position >= 0) {
        refresh();
        openExtra(m_extra);
    }
}

/// Keys of a browser act wherever in the answer the focus stands: before the window's commands of the same keys, and before buttons,
/// which would go to their neighbours.
bool WhyView::eventFilter(QObject* watched, QEvent* event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if ((!pressed && event->type() != QEvent::ShortcutOverride) || !isBrowserKey(*static_cast<QKeyEvent*>(event)))
        return QWidget::eventFilter(watched, event);
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || (widget != this && widget != parentWidget() && !isAncestorOf(widget)))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (pressed && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Left)
        goBack();
    else if (pressed)
        goForward();
    return true;
}

void WhyView::keyPressEvent(QKeyEvent* event)
{
    // The answer is read with the keys of a page.
    QScrollBar* bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up: bar->triggerAction(QAbstractSlider::SliderSingleStepSub); return;
    case Qt::Key_Down: bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); return;
    case Qt::Key_PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_PageDown: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); return;
    default: QWidget::keyPressEvent(event);
    }
}

void WhyView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retext();
}

void WhyView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    qApp->installEventFilter(this); // only while there is an answer to go back from
    followPair();
    if (m_position >= 0)
        refreshLater();
}

void WhyView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    qApp->removeEventFilter(this);
    m_followed.reset();
    if (m_facts.work != WhyFacts::Work::None) {
        m_explanations.cancel();
        m_facts.work = WhyFacts::Work::None;
    }
}

} // namespace ui
