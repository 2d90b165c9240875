// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_view.h"

#include "core/policy/world.h"
#include "ui/explore/charts/chart_data.h"
#include "ui/explore/levers/text_block.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/time_chart.h"
#include "ui/why/explanations.h"
#include "ui/why/parameter_editor.h"
#include "ui/why/why_parts.h"
#include "ui/why/why_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Projection;
using core::why::Answer;
using core::why::Subject;
using Kind = Subject::Kind;

namespace {

constexpr int kPadding = metrics::kPagePadding;
constexpr int kRestMs = 120; ///< the hand rests: answer again
constexpr int kChartHeight = 116;
constexpr int kIcon = 16;
constexpr std::size_t kLongestHistory = 100;

/// What needs no run: terms of the glossary.
bool isOfTheModel(const Subject& subject)
{
    return subject.kind != Kind::Term;
}

const core::policy::Claim* claimOf(const Subject& subject, const core::policy::Catalogue& catalogue)
{
    const auto claim = std::find_if(catalogue.claims.begin(), catalogue.claims.end(),
                                    [&](const core::policy::Claim& one) { return one.id == subject.id; });
    return subject.kind != Kind::Claim || claim == catalogue.claims.end() ? nullptr : &*claim;
}

/// The figure that stands for a subject: of a claim, its variable in its place and year.
Subject figureOf(const Subject& subject, const core::policy::Catalogue& catalogue)
{
    const auto* claim = claimOf(subject, catalogue);
    if (!claim)
        return subject;
    Subject figure;
    figure.id = claim->variable;
    figure.place = claim->group ? core::policy::Place::ofGroup(*claim->group) : core::policy::Place::national();
    figure.year = claim->year;
    return figure;
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
    m_chart->setObjectName(QStringLiteral("whyChart"));
    m_chart->setFixedHeight(kChartHeight);

    m_contents->setObjectName(QStringLiteral("scrollContents"));
    m_column->setContentsMargins(kPadding, 0, kPadding, kPadding);
    m_column->setSpacing(0);
    m_column->addWidget(m_name);
    m_column->addWidget(m_otherName);
    m_column->addSpacing(metrics::kSpace1);
    m_column->addWidget(m_value);
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
    connect(&m_explanations, &Explanations::ready, this, &WhyView::refresh);
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

QWidget* WhyView::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(kPadding, metrics::kSpace2, metrics::kSpace2, metrics::kSpace1);
    row->setSpacing(2);
    m_kind->setObjectName(QStringLiteral("whyKind"));
    m_back->setObjectName(QStringLiteral("whyBack"));
    m_forward->setObjectName(QStringLiteral("whyForward"));
    m_pin->setObjectName(QStringLiteral("whyPin"));
    m_pin->setCheckable(true);
    m_close->setObjectName(QStringLiteral("whyClose"));
    row->addWidget(m_icon);
    row->addSpacing(metrics::kSpace1);
    row->addWidget(m_kind, 1);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_pin);
    row->addWidget(m_close);
    connect(m_back, &QAbstractButton::clicked, this, &WhyView::goBack);
    connect(m_forward, &QAbstractButton::clicked, this, &WhyView::goForward);
    connect(m_pin, &QAbstractButton::clicked, this, [this](bool checked) { emit pinWanted(checked); });
    connect(m_close, &QAbstractButton::clicked, this, &WhyView::closeWanted);
    return bar;
}

QWidget* WhyView::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(kPadding, metrics::kSpace2, kPadding, metrics::kSpace3);
    row->setSpacing(metrics::kSpace2);
    m_definitionButton->setObjectName(QStringLiteral("whyDefinitionButton"));
    m_equationButton->setObjectName(QStringLiteral("whyEquationButton"));
    m_changeButton->setObjectName(QStringLiteral("whyChangeButton"));
    m_definitionButton->setCheckable(true);
    m_equationButton->setCheckable(true);
    row->addWidget(m_definitionButton);
    row->addWidget(m_equationButton);
    row->addWidget(m_changeButton);
    row->addStretch(1);
    connect(m_definitionButton, &QPushButton::clicked, this, [this](bool checked) { openExtra(checked ? Extra::Definition : Extra::None); });
    connect(m_equationButton, &QPushButton::clicked, this, [this](bool checked) { openExtra(checked ? Extra::Equation : Extra::None); });
    connect(m_changeButton, &QPushButton::clicked, this, &WhyView::changeValue);
    return foot;
}

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

void WhyView::ask(const Subject& subject)
{
    if (this->subject() == subject) {
        visit(m_position);
        return;
    }
    if (m_position >= 0)
        m_history[std::size_t(m_position)].scroll = m_scroll->verticalScrollBar()->value();
    m_history.resize(std::size_t(m_position + 1));
    m_history.push_back({subject, 0});
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

std::optional<WhyView::Runs> WhyView::runs() const
{
    Runs runs;
    runs.reference = m_session.baseline();
    runs.run = m_session.projection();
    if (!runs.reference || !runs.run)
        return std::nullopt;
    const ScenarioView& current = m_session.current();
    runs.name = current.name;
    runs.colour = scenarioToken(current.colourIndex);
    runs.compared = !current.baseline;
    if (!runs.compared)
        runs.run = runs.reference;
    const core::policy::World& world = m_session.world();
    runs.content = core::policy::inWorld(current.content, world);
    runs.referenceContent = core::policy::inWorld(m_session.scenarios().front().content, world);
    return runs;
}

void WhyView::refresh()
{
    m_rest->stop();
    if (m_position < 0)
        return;
    m_explanations.use(m_session.projector());
    const auto runs = this->runs();
    m_answer.reset();
    m_back->setEnabled(canGoBack());
    m_forward->setEnabled(canGoForward());
    if (!isOfTheModel(*subject())) {
        Answer answer;
        answer.subject = *subject();
        answer.value = answer.reference = std::nan("");
        m_answer = answer;
        showHead(nullptr);
        m_facts.answer = answer;
        m_facts.compared = false;
        const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
        auto body = std::make_unique<WhyBody>(m_appearance, m_session.catalogue(), words, m_facts);
        connect(body.get(), &WhyBody::asked, this, &WhyView::ask, Qt::QueuedConnection);
        showBody(std::move(body));
    } else {
        showHead(runs ? &*runs : nullptr);
        if (!runs || !m_explanations.isReady())
            showSentence(tr("The model is being read. The explanation follows in a moment."), Token::Text2);
        else
            showAnswer(*runs);
    }
    refreshFoot();
    emit contentChanged();
}

void WhyView::showAnswer(const Runs& runs)
{
    const Subject subject = *this->subject();
    auto found = m_explanations.answer(subject, *runs.reference, *runs.run, year());
    if (!found) {
        showSentence(errorText(found.error()), Token::Bad);
        return;
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
    m_facts.runColour = runs.colour;
    m_facts.compared = runs.compared;
    m_facts.changedParameters.clear();
    for (const auto& [name, value] : m_session.world().parameters)
        m_facts.changedParameters.insert(name);
    showHead(&runs); // whether it is a stock is known now

    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    auto body = std::make_unique<WhyBody>(m_appearance, m_session.catalogue(), words, m_facts);
    connect(body.get(), &WhyBody::asked, this, &WhyView::ask, Qt::QueuedConnection); // the row that was pressed goes
    connect(body.get(), &WhyBody::rootsWanted, this, [this] { startWork(WhyFacts::Work::Roots); }, Qt::QueuedConnection);
    connect(body.get(), &WhyBody::evidenceWanted, this, [this] { startWork(WhyFacts::Work::Evidence); }, Qt::QueuedConnection);
    connect(body.get(), &WhyBody::cancelWanted, this,
            [this] {
                m_explanations.cancel();
                stopWork();
            },
            Qt::QueuedConnection);
    showBody(std::move(body));
}

void WhyView::showHead(const Runs* runs)
{
    const Subject subject = *this->subject();
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    m_icon->setPixmap(m_appearance.icon(words.icon(subject), words.colour(subject), kIcon, devicePixelRatioF()));
    m_kind->setText(words.kindLine(subject, m_answer && m_answer->isStock));
    const QString name = words.name(subject);
    m_name->setText(name);
    m_otherName->setText(words.otherName(subject));
    m_otherName->setVisible(!m_otherName->text().isEmpty());
    setAccessibleName(tr("Why? %1").arg(name));

    const Subject shown = figureOf(subject, m_session.catalogue());
    const double value = runs ? runs->run->value(shown.id, shown.place, year()) : std::nan("");
    const double reference = runs ? runs->reference->value(shown.id, shown.place, year()) : std::nan("");
    m_value->setVisible(std::isfinite(value));
    m_chart->setVisible(false);
    if (!std::isfinite(value))
        return;
    const core::policy::Naming naming = words.naming(subject);
    WhyValueLine::Content content;
    content.value = figure(m_appearance, naming, value);
    const QString yearText = words.plainYear(year());
    if (subject.kind == Kind::Parameter) {
        content.value.number = words.fineNumber(subject, value);
        const QString world = spaced(QString::fromStdString(m_session.world().name.in(m_appearance.language())));
        content.note = tr("in the world “%1”").arg(world);
        m_value->setContent(content);
        return;
    }
    if (runs->compared) {
        const Change change = ui::change(m_appearance, naming, value, reference);
        const QString size = change.size.number;
        content.triangle = !change.noDifference;
        content.rises = change.rises;
        if (change.noDifference) {
            content.change = tr("no difference");
        } else if (change.verdict == Change::Verdict::Better) {
            content.change = tr("%1 better").arg(size);
            content.colour = Token::Good;
        } else if (change.verdict == Change::Verdict::Worse) {
            content.change = tr("%1 worse").arg(size);
            content.colour = Token::Bad;
        } else {
            content.change = change.rises ? tr("%1 more").arg(size) : tr("%1 less").arg(size);
        }
        content.change = spaced(content.change);
        content.note = spaced(tr("vs %1 · %2", "the baseline's figure and the year").arg(figure(m_appearance, naming, reference).number, yearText));
    } else {
        content.note = spaced(tr("baseline · %1").arg(yearText));
    }
    m_value->setContent(content);
    showChart(*runs);
}

void WhyView::showChart(const Runs& runs)
{
    const Subject subject = figureOf(*this->subject(), m_session.catalogue());
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    const std::string& id = subject.id;
    TimeChartData shown;
    if (m_session.catalogue().variable(id)) {
        ChartContext context;
        context.appearance = &m_appearance;
        context.catalogue = &m_session.catalogue();
        context.baseline = runs.reference.get();
        context.projection = runs.compared ? runs.run.get() : nullptr;
        context.scenarioName = runs.name;
        context.scenarioColour = runs.colour;
        context.year = year();
        context.place = subject.place;
        shown = ChartData::atPlace(context, id, subject.place);
    } else {
        const core::policy::Naming naming = words.naming(subject);
        const double factor = m_appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
        const auto line = [&](const Projection& run) {
            std::vector<QPointF> points;
            const auto values = run.series(id, subject.place);
            for (std::size_t k = 0; k < std::min(values.size(), run.times().size()); ++k)
                points.emplace_back(run.times()[k], values[k] * factor);
            return points;
        };
        shown.title = words.name(subject);
        shown.unit = QString::fromStdString(naming.unit.in(m_appearance.language()));
        shown.floor = 0;
        if (runs.compared)
            shown.lines.push_back({QStringLiteral("scenario"), runs.name, runs.colour, ChartLine::Style::Main, line(*runs.run), {}});
        shown.lines.push_back({QStringLiteral("baseline"), tr("Baseline"), Token::Baseline, ChartLine::Style::Baseline, line(*runs.reference), {}});
        if (shown.lines.front().points.empty())
            return;
    }
    shown.footer.clear();
    m_chart->setYear(year());
    m_chart->setData(std::move(shown));
    m_chart->setVisible(true);
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
    const auto runs = this->runs();
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

void WhyView::refreshFoot()
{
    const Subject subject = *this->subject();
    m_equationButton->setEnabled(m_answer && !m_answer->equationText.empty());
    m_definitionButton->setEnabled(true);
    bool canChange = false;
    QString why;
    if (subject.kind == Kind::Lever) {
        canChange = true;
    } else if (subject.kind == Kind::Parameter) {
        canChange = ParameterEditor::canEdit(m_session, subject.id);
        why = tr("Figures by region are set with the region data.");
    } else if (m_answer) {
        canChange = std::any_of(m_answer->parameters.begin(), m_answer->parameters.end(),
                                [this](const core::why::ParameterFact& one) { return ParameterEditor::canEdit(m_session, one.name); });
        why = tr("It follows from other quantities; there is no number of its own to change.");
    }
    canChange = canChange && !m_session.readOnly();
    m_changeButton->setEnabled(canChange);
    m_changeButton->setToolTip(canChange ? QString() : m_session.readOnly() ? tr("This workspace can only be read.") : why);
    m_changeButton->setText(subject.kind == Kind::Lever ? tr("Set the lever…") : tr("Change value…"));
}

void WhyView::openExtra(Extra extra)
{
    m_extra = m_position < 0 ? Extra::None : extra;
    // Filled before it shows.
    if (m_extra != Extra::None) {
        const Subject subject = *this->subject();
        const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
        if (m_extra == Extra::Definition)
            m_definition->show(words, m_session.catalogue(), subject);
        else if (m_extra == Extra::Equation && m_answer)
            m_equation->setEquation(QString::fromStdString(subject.id), QString::fromStdString(m_answer->equationText));
        else if (m_extra == Extra::Editor)
            m_editor->setParameter(subject.id);
    }
    m_definition->setVisible(m_extra == Extra::Definition);
    m_equation->setVisible(m_extra == Extra::Equation);
    m_editor->setVisible(m_extra == Extra::Editor);
    m_definitionButton->setChecked(m_extra == Extra::Definition);
    m_equationButton->setChecked(m_extra == Extra::Equation);
    emit contentChanged();
}

void WhyView::changeValue()
{
    const Subject subject = *this->subject();
    if (subject.kind == Kind::Lever) {
        emit leverWanted(QString::fromStdString(subject.id));
        return;
    }
    if (subject.kind == Kind::Parameter) {
        const bool open = m_extra != Extra::Editor;
        openExtra(open ? Extra::Editor : Extra::None);
        if (open)
            m_editor->entry()->setFocus();
        return;
    }
    if (!m_answer)
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("whyChangeMenu"));
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    for (const core::why::ParameterFact& parameter : m_answer->parameters) {
        if (!ParameterEditor::canEdit(m_session, parameter.name))
            continue;
        Subject one;
        one.kind = Kind::Parameter;
        one.id = parameter.name;
        one.year = subject.year;
        QAction* action = menu.addAction(words.name(one));
        connect(action, &QAction::triggered, this, [this, one] {
            ask(one);
            openExtra(Extra::Editor);
            m_editor->entry()->setFocus();
        });
    }
    menu.exec(m_changeButton->mapToGlobal(QPoint(0, m_changeButton->height())));
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
    if (m_position >= 0)
        refreshLater();
}

void WhyView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (m_facts.work != WhyFacts::Work::None) {
        m_explanations.cancel();
        m_facts.work = WhyFacts::Work::None;
    }
}

} // namespace ui
