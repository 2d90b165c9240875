// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/headline_area.h"

#include "ui/explore/futures/explore_futures.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/kpi_chooser.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/headline/summary_bar.h"
#include "ui/session/session.h"
#include "ui/why/term_finder.h"
#include "ui/why/term_popover.h"
#include "ui/why/why_hook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using core::policy::Headline;
using core::policy::Place;
using core::policy::Projection;

namespace ui {

namespace {

std::vector<QPointF> lineOf(const Projection& projection, const Headline& headline)
{
    const std::vector<double> values = projection.series(headline.id, headline.place);
    const std::vector<double>& times = projection.times();
    std::vector<QPointF> line;
    line.reserve(values.size());
    for (std::size_t k = 0; k < std::min(values.size(), times.size()); ++k)
        line.emplace_back(times[k], values[k]);
    return line;
}

/// What the papers aim at for this figure, if they do.
std::optional<KpiFigures::Target> targetOf(const core::policy::Catalogue& catalogue, const Headline& headline)
{
    for (const core::policy::Claim& claim : catalogue.claims) {
        const Place place = claim.group ? Place::ofGroup(*claim.group) : Place::national();
        if (claim.variable == headline.id && place == headline.place)
            return KpiFigures::Target{claim.year, claim.low, claim.high};
    }
    return std::nullopt;
}

} // namespace

HeadlineArea::HeadlineArea(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_summary(new SummaryBar(appearance, this))
    , m_scroll(new QScrollArea(this))
    , m_row(new QWidget)
    , m_rowLayout(new QHBoxLayout(m_row))
{
    setObjectName(QStringLiteral("headlineArea"));
    m_row->setObjectName(QStringLiteral("scrollContents"));
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(metrics::kCardGap);
    m_scroll->setObjectName(QStringLiteral("kpiRow"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_row);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_row->setAutoFillBackground(false);
    m_scroll->installEventFilter(this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGap);
    layout->addWidget(m_summary);
    layout->addWidget(m_scroll);

    connect(&m_session, &Session::projectionChanged, this, &HeadlineArea::refresh);
    connect(&m_session, &Session::currentChanged, this, &HeadlineArea::refresh);
    connect(&m_session, &Session::scenariosChanged, this, &HeadlineArea::refreshSummary);
    connect(&m_session, &Session::yearChanged, this, &HeadlineArea::refresh);
    connect(&m_session, &Session::regionSetChanged, this, &HeadlineArea::refresh);
    connect(&m_session, &Session::kpisChanged, this, &HeadlineArea::rebuildCards);
    connect(&m_session, &Session::selectedKpiChanged, this, [this] {
        refreshSelection();
        refreshSummary();
    });
    connect(&m_appearance, &Appearance::languageChanged, this, &HeadlineArea::refresh);
    answerWhyInSummary();
    rebuildCards();
}

void HeadlineArea::setFutures(ExploreFutures& futures)
{
    m_futures = &futures;
    connect(m_futures, &ExploreFutures::changed, this, &HeadlineArea::refresh);
    refresh();
}

Headline HeadlineArea::headlineOf(const QString& key) const
{
    const KpiKey parsed = parseKpiKey(key, m_session.regions());
    return {parsed.variable.toStdString(), parsed.place};
}

void HeadlineArea::answerWhyInSummary()
{
    WhyHook* hook = installWhy(
        *m_summary, m_appearance, m_session,
        [this](const QPoint& at) -> std::optional<WhyTarget> {
            const auto spot = at == kWhyFocus ? m_summary->chosenSpot() : m_summary->spotAt(at);
            return spot ? std::optional(WhyTarget(spot->subject, spot->rect)) : std::nullopt;
        },
        {.menu = true, .button = false});
    // A term that is pressed says what it means in a few words; a number says why.
    const auto answer = [this, hook](const QPoint& at) {
        const auto spot = at == kWhyFocus ? m_summary->chosenSpot() : m_summary->spotAt(at);
        if (spot && spot->subject.kind == core::why::Subject::Kind::Term)
            openTermPopover(m_appearance, m_session, spot->subject.id,
                            QRect(m_summary->mapToGlobal(QPoint(0, 0)), m_summary->size()), *m_summary); // numbers stay in sight
        else
            hook->ask(at);
    };
    connect(m_summary, &SummaryBar::whyWanted, hook, [answer] { answer(kWhyFocus); });
    connect(m_summary, &SummaryBar::pointedWhyWanted, hook, answer);
}

std::vector<SummaryMention> HeadlineArea::terms() const
{
    std::vector<SummaryMention> terms;
    for (const QString& text : {m_summary->text().statement, m_summary->text().watch})
        for (const TermSpan& span : findTerms(text, m_session.catalogue(), m_appearance.language()))
            terms.push_back({text.mid(span.start, span.length), {core::why::Subject::Kind::Term, span.term, {}, {}}});
    return terms;
}

/// In the order of the sentence: the figure or where half of the runs lie, the baseline's, the central run's then, the money, then the
/// warnings' figures.
std::vector<SummaryMention> HeadlineArea::numbersOf(const core::policy::SummaryFacts& facts) const
{
    std::vector<SummaryMention> numbers;
    const SummaryRanges ranges = summaryRanges();
    const auto add = [&](const core::policy::FigureChange& figureChange, double value, const FigureRange* range) {
        core::why::Subject subject;
        subject.id = figureChange.headline.id;
        subject.place = figureChange.headline.place;
        numbers.push_back({figureWithin(m_appearance, kpiNaming(m_session.catalogue(), figureChange.headline), value, range).number, subject});
    };
    const auto addPair = [&](const core::policy::FigureChange& figureChange, const std::optional<FigureRanges>& known) {
        add(figureChange, figureChange.scenario, known ? &known->scenario : nullptr);
        add(figureChange, figureChange.baseline, known ? &known->baseline : nullptr);
    };
    const auto gain = ranges ? ranges(facts.gain.headline) : std::nullopt;
    if (gain && !m_session.catalogue().plain) {
        core::why::Subject subject;
        subject.id = facts.gain.headline.id;
        subject.place = facts.gain.headline.place;
        numbers.push_back({middleHalf(m_appearance, kpiNaming(m_session.catalogue(), facts.gain.headline), gain->scenario), subject});
        add(facts.gain, facts.gain.baseline, &gain->baseline);
        add(facts.gain, facts.gain.scenario, &gain->scenario);
    } else {
        addPair(facts.gain, std::nullopt);
    }
    if (facts.cumulativeCostBnCny > 0) {
        core::why::Subject cost;
        cost.id = "cumulative_cost";
        numbers.push_back({money(m_appearance, facts.cumulativeCostBnCny), cost});
    }
    for (const core::policy::FigureChange& worse : facts.watch)
        addPair(worse, ranges ? ranges(worse.headline) : std::nullopt);
    return numbers;
}

core::why::Subject HeadlineArea::subjectOf(const QString& key) const
{
    const Headline headline = headlineOf(key);
    core::why::Subject subject;
    subject.id = headline.id;
    subject.place = headline.place;
    return subject;
}

KpiCard* HeadlineArea::selectedCard() const
{
    const auto selected = std::find_if(m_cards.begin(), m_cards.end(), [](const KpiCard* card) { return card->isChecked(); });
    return selected != m_cards.end() ? *selected : m_cards.empty() ? nullptr : m_cards.front();
}

void HeadlineArea::answerWhy(KpiCard& card)
{
    WhyHook* hook = installWhy(
        card, m_appearance, m_session,
        [this, &card](const QPoint&) { return std::optional(WhyTarget(subjectOf(card.figures().key), {}, card.whyRoom())); },
        {.menu = false, .button = true});
    connect(&card, &KpiCard::whyWanted, hook, [hook] { hook->ask(); });
    connect(&card, &KpiCard::whyMenuWanted, hook, [hook](QMenu& menu) { hook->addTo(menu); });
}

void HeadlineArea::rebuildCards()
{
    const QStringList keys = m_session.kpis();
    while (m_cards.size() > std::size_t(keys.size())) {
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < std::size_t(keys.size())) {
        auto* card = new KpiCard(m_appearance, m_row);
        card->setObjectName(QStringLiteral("kpiCard%1").arg(m_cards.size() + 1));
        connect(card, &KpiCard::clicked, this, [this, card] { m_session.selectKpi(card->figures().key); });
        connect(card, &KpiCard::chooseRequested, this, &HeadlineArea::choose);
        card->installEventFilter(this);
        answerWhy(*card);
        m_rowLayout->addWidget(card);
        m_cards.push_back(card);
    }
    refresh();
    fitScrollArea();
}

KpiFigures HeadlineArea::figuresOf(const QString& key) const
{
    const core::policy::Catalogue& catalogue = m_session.catalogue();
    const Headline headline = headlineOf(key);
    KpiFigures figures;
    figures.key = key;
    figures.naming = kpiNaming(catalogue, headline);
    figures.name = shortKpiName(m_appearance, catalogue, m_session.regions(), headline);
    figures.fullName = fullKpiName(m_appearance, catalogue, m_session.regions(), headline);
    figures.description = spaced(QString::fromStdString(figures.naming.description.in(m_appearance.language())));
    figures.time = TimeWords(catalogue.span);
    figures.year = m_session.year();
    figures.showsBaseline = m_session.current().baseline;
    figures.colour = scenarioToken(m_session.current().colourIndex);
    figures.target = targetOf(catalogue, headline);
    if (const auto baseline = m_session.baseline())
        figures.baseline = lineOf(*baseline, headline);
    if (const auto projection = m_session.projection())
        figures.scenario = lineOf(*projection, headline);
    if (m_futures)
        addRanges(figures, headline);
    return figures;
}

void HeadlineArea::addRanges(KpiFigures& figures, const Headline& headline) const
{
    figures.ranges = m_futures->at(headline, figures.year);
    figures.rangesComing = !figures.ranges && m_futures->isPossible() && !m_futures->fans(headline);
    if (const auto fans = m_futures->fans(headline)) {
        for (std::size_t time = 0; time < fans->scenario->times.size(); ++time) {
            const double low = fans->scenario->low90[time], high = fans->scenario->high90[time];
            if (!std::isfinite(low) || !std::isfinite(high))
                continue;
            figures.lowest = std::min(figures.lowest.value_or(low), low);
            figures.highest = std::max(figures.highest.value_or(high), high);
        }
    }
    if (const auto target = m_futures->target(headline)) {
        figures.target = KpiFigures::Target{static_cast<int>(std::lround(target->year)), target->low, target->high};
        figures.chance = m_futures->chance(*target);
    }
}

SummaryRanges HeadlineArea::summaryRanges() const
{
    if (!m_futures)
        return {};
    return [this](const Headline& headline) { return m_futures->at(headline, m_session.year()); };
}

void HeadlineArea::refresh()
{
    const QStringList keys = m_session.kpis();
    for (std::size_t i = 0; i < m_cards.size() && i < std::size_t(keys.size()); ++i)
        m_cards[i]->setFigures(figuresOf(keys[qsizetype(i)]));
    refreshSelection();
    refreshSummary();
}

void HeadlineArea::refreshSelection()
{
    for (KpiCard* card : m_cards)
        card->setChecked(card->figures().key == m_session.selectedKpi());
}

void HeadlineArea::refreshSummary()
{
    const auto baseline = m_session.baseline();
    const auto projection = m_session.projection();
    if (!baseline || !projection)
        return;
    std::vector<Headline> headlines;
    for (const QString& key : m_session.kpis())
        headlines.push_back(headlineOf(key));
    core::policy::SummaryFacts facts = core::policy::summaryFacts(
        m_session.catalogue(), headlineOf(m_session.selectedKpi()), headlines, *projection, *baseline, m_session.year());
    const SummaryRanges ranges = summaryRanges();
    if (ranges) {
        std::vector<core::policy::FigureChange> changes;
        for (const Headline& headline : headlines)
            changes.push_back(core::policy::figureChange(m_session.catalogue(), headline, *projection, *baseline, m_session.year()));
        facts.watch = worseThanRounding(m_appearance, m_session.catalogue(), changes, ranges);
    }

    const ScenarioView& current = m_session.current();
    SummarySubject subject;
    subject.name = current.name;
    subject.builtIn = current.builtIn;
    subject.baseline = current.baseline;
    subject.time = TimeWords(m_session.catalogue().span);
    if (m_session.catalogue().plain)
        subject.end = core::policy::figureChange(m_session.catalogue(), facts.gain.headline, *projection, *baseline, m_session.catalogue().span.stop);
    if (!projection->times().empty()) {
        subject.startYear = projection->times().front();
        subject.startValue = projection->value(facts.gain.headline.id, facts.gain.headline.place, subject.startYear);
    }
    m_summary->setText(summaryText(m_appearance, m_session.catalogue(), m_session.regions(), subject, facts, ranges));
    auto numbers = numbersOf(facts);
    if (subject.end) {
        for (const double value : {subject.end->scenario, subject.end->baseline}) {
            core::why::Subject why = subjectOf(m_session.selectedKpi());
            why.year = subject.time.span().stop;
            numbers.push_back({figure(m_appearance, kpiNaming(m_session.catalogue(), facts.gain.headline), value).number, why});
        }
    }
    m_summary->setMentions(numbers, terms());
}

void HeadlineArea::choose(const QString& key)
{
    KpiChooser chooser(m_appearance, m_session.catalogue(), m_session.regions(), headlineOf(key), this);
    if (chooser.exec() != QDialog::Accepted)
        return;
    const Headline headline = chooser.chosen();
    const QString wanted = kpiKey(QString::fromStdString(headline.id), headline.place);
    QStringList keys = m_session.kpis();
    const qsizetype index = keys.indexOf(key);
    if (wanted == key || index < 0)
        return;
    // A number that another card shows changes places with this one.
    const qsizetype other = keys.indexOf(wanted);
    if (other >= 0)
        keys[other] = key;
    keys[index] = wanted;
    const bool wasSelected = m_session.selectedKpi() == key;
    m_session.setKpis(keys);
    if (wasSelected)
        m_session.selectKpi(wanted);
}

void HeadlineArea::fitScrollArea()
{
    const int count = int(m_cards.size());
    const int least = count * KpiCard::kLeastWidth + std::max(0, count - 1) * metrics::kCardGap;
    m_row->setMinimumWidth(least);
    const bool scrolls = m_scroll->width() < least;
    m_scroll->setFixedHeight(KpiCard::kHeight + (scrolls ? m_scroll->horizontalScrollBar()->sizeHint().height() : 0));
}

bool HeadlineArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll && event->type() == QEvent::Resize)
        fitScrollArea();
    if (event->type() == QEvent::FocusIn) {
        const auto card = std::find(m_cards.begin(), m_cards.end(), watched);
        if (card != m_cards.end())
            m_scroll->ensureWidgetVisible(*card, metrics::kCardGap, 0);
    }
    return QWidget::eventFilter(watched, event);
}

void HeadlineArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
