// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/fan_card.h"

#include "ui/explore/charts/chart_why.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Headline;
using core::uncertainty::Fan;

namespace {

const QString kScenario = QStringLiteral("scenario");
const QString kDifference = QStringLiteral("difference");
const QString kBands = QStringLiteral("bands");
const QString kText = QStringLiteral("text");
const QString kOff = QStringLiteral("off");

constexpr int kSwatch = 16;
constexpr int kSwatchHeight = 10;
constexpr int kTitleRoom = 72; ///< of the title row beside its texts and switches: margins, gaps, actions

} // namespace

/// A time chart whose numbers are the quantiles as well.
class FanCard::Plot : public TimeChart {
public:
    using TimeChart::TimeChart;
    void setQuantiles(ChartTable quantiles) { m_quantiles = std::move(quantiles); }

    /// A row for each of the quantiles', the lines' values behind the year.
    [[nodiscard]] ChartTable table() const override
    {
        ChartTable lines = TimeChart::table();
        if (m_quantiles.rows.empty() || lines.columns.isEmpty())
            return lines;
        ChartTable both;
        both.columns = lines.columns + m_quantiles.columns.mid(1);
        for (const QStringList& quantiles : m_quantiles.rows) {
            const auto row = std::find_if(lines.rows.begin(), lines.rows.end(), [&](const QStringList& line) { return line.front() == quantiles.front(); });
            if (row != lines.rows.end())
                both.rows.push_back(*row + quantiles.mid(1));
        }
        return both.rows.empty() ? lines : both;
    }

private:
    ChartTable m_quantiles;
};

FanLegend::FanLegend(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::languageChanged, this, [this] { updateGeometry(); });
}

void FanLegend::setColour(Token colour)
{
    m_colour = colour;
    update();
}

QSize FanLegend::sizeHint() const
{
    const QFontMetrics metrics(m_appearance.font(TypeStyle::Note));
    return {2 * (kSwatch + metrics::kSpace1) + metrics::kSpace3 + metrics.horizontalAdvance(spaced(percent(m_appearance, 0.9)))
                + metrics.horizontalAdvance(spaced(tr("%1 of runs", "a share").arg(percent(m_appearance, 0.5)))) + metrics::kSpace2,
            24};
}

void FanLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(m_appearance.font(TypeStyle::Note));
    const bool dark = m_appearance.theme() == ThemeKind::Dark;
    double x = 0;
    const auto entry = [&](double opacity, const QString& text) {
        QColor colour = m_appearance.color(m_colour);
        colour.setAlphaF(static_cast<float>(opacity));
        painter.fillRect(QRectF(x, (height() - kSwatchHeight) / 2.0, kSwatch, kSwatchHeight), colour);
        x += kSwatch + metrics::kSpace1;
        painter.setPen(m_appearance.color(Token::Text3));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
        painter.drawText(QRectF(x, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += width + metrics::kSpace3;
    };
    entry(dark ? 0.15 : 0.11, spaced(percent(m_appearance, 0.9)));
    entry(dark ? 0.44 : 0.34, spaced(tr("%1 of runs", "a share").arg(percent(m_appearance, 0.5)))); // one band lies on the other
}

std::optional<FanSource> fanSource(const Appearance& appearance, const Session& session, const UncertaintyState& state, const FuturesFollower& follower,
                                   const Headline& figure, bool difference)
{
    FanSource source;
    source.run = session.projection();
    source.baseline = session.baseline();
    if (!source.run && !source.baseline)
        return std::nullopt;
    const ScenarioView& scenario = session.current();
    FanContext& context = source.context;
    context.appearance = &appearance;
    context.catalogue = &session.catalogue();
    context.figure = figure;
    context.isDifference = difference && !scenario.baseline && source.run && source.baseline;
    context.run = scenario.baseline ? source.baseline.get() : source.run.get();
    context.baseline = scenario.baseline ? nullptr : source.baseline.get();
    context.scenarioName = scenario.name;
    context.scenarioColour = scenario.baseline ? Token::Accent : scenarioToken(scenario.colourIndex);
    for (const auto& target : state.book().targets()) {
        if (target.figure == figure)
            context.targets.push_back(target);
    }

    source.answer = follower.answer();
    const auto& outcomes = follower.answeredWish().outcomes;
    const auto found = std::find_if(outcomes.begin(), outcomes.end(), [&](const auto& outcome) {
        return outcome.kind == core::uncertainty::Outcome::Kind::Figure && outcome.figure == figure;
    });
    if (source.answer && found != outcomes.end()) {
        const auto at = static_cast<std::size_t>(found - outcomes.begin());
        const std::vector<Fan>& fans = context.isDifference ? source.answer->difference : source.answer->scenario;
        if (at < fans.size()) {
            context.fan = &fans[at];
            source.members = source.answer->members;
        }
    }
    context.isPale = source.answer && (!source.answer->complete || follower.isBehind());
    const UncertaintyText words(appearance, session.catalogue(), session.regions());
    const auto plan = state.book().plan();
    if (!context.fan)
        context.footer = FanChart::tr("Method: one model run; bands come with the first runs.");
    else if (plan && plan->inputs.empty())
        context.footer = FanChart::tr("Method: nothing is varied, so all runs are the same.");
    else if (!source.answer->complete)
        context.footer = FanChart::tr("%1. Bands are the middle 50 and 90 % of runs at each year; they hold only for this model.", "120 of 320 runs")
                             .arg(words.runs(source.members, follower.members()));
    else
        context.footer = FanChart::tr("Method: %1 runs, all ranges sampled at once. Bands are the middle 50 and 90 % of runs at each year; they hold only for this model.",
                                      "number")
                             .arg(words.count(source.members));
    context.footer = spaced(context.footer);
    return source;
}

FanCard::FanCard(Appearance& appearance, Session& session, UncertaintyState& state, FuturesFollower& follower, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_follower(follower)
    , m_card(new ChartCard(appearance, this))
    , m_chart(new Plot(appearance))
    , m_legend(new FanLegend(appearance))
    , m_kind(new SegmentedSwitch(appearance))
    , m_bands(new SegmentedSwitch(appearance))
    , m_sentence(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
{
    m_card->setObjectName(QStringLiteral("fanCard"));
    m_chart->setObjectName(QStringLiteral("fanChart"));
    m_kind->setObjectName(QStringLiteral("fanKind"));
    m_bands->setObjectName(QStringLiteral("fanBands"));
    m_sentence->setObjectName(QStringLiteral("fanSentence"));
    m_kind->setFixedHeight(24);
    m_bands->setFixedHeight(24);
    for (const QString& id : {kScenario, kDifference})
        m_kind->addSegment(id, {});
    for (const QString& id : {kBands, kText, kOff})
        m_bands->addSegment(id, {});
    m_card->setChart(m_chart);
    m_card->addTitleWidget(m_legend);
    m_card->addTitleWidget(m_kind);
    m_card->addTitleWidget(m_bands);
    auto* below = new QWidget;
    auto* line = new QVBoxLayout(below);
    line->setContentsMargins(4, 2, 4, 0);
    line->addWidget(m_sentence);
    m_card->addFooterWidget(below);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    answerWhy(*m_card, appearance, session);
    connect(m_kind, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { m_state.setDifference(id == kDifference); });
    connect(m_bands, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_state.setBands(id == kText ? UncertaintyState::Bands::Text : id == kOff ? UncertaintyState::Bands::Off : UncertaintyState::Bands::Bands);
    });
    connect(m_chart, &TimeChart::yearPicked, this, [this](double year) { m_state.setYear(year); });
    connect(&appearance, &Appearance::themeChanged, this, &FanCard::refresh); // bands are stronger in the dark
    retranslate();
}

void FanCard::refresh()
{
    const bool baseline = m_state.isBaseline();
    m_kind->setVisible(!baseline);
    m_kind->choose(m_state.difference() && !baseline ? kDifference : kScenario);
    const auto bands = m_state.bands();
    m_bands->choose(bands == UncertaintyState::Bands::Text ? kText : bands == UncertaintyState::Bands::Off ? kOff : kBands);
    auto source = fanSource(m_appearance, m_session, m_state, m_follower, m_state.figure(), m_state.difference());
    if (!source)
        return;
    source->context.bandsShown = bands == UncertaintyState::Bands::Bands;
    m_chart->setQuantiles(FanChart::quantiles(source->context));
    m_chart->setData(FanChart::of(source->context));
    m_chart->setYear(m_state.year());
    m_legend->setColour(source->context.scenarioColour);
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const TimeWords time(m_session.catalogue().span);
    QString sentence;
    if (source->context.fan && bands != UncertaintyState::Bands::Off) {
        const Headline figure = m_state.figure();
        const double at = m_state.year();
        const double reference = source->context.baseline ? source->context.baseline->value(figure.id, figure.place, at) : NAN;
        sentence = source->context.isDifference ? words.differenceSentence(source->context.scenarioName, figure, *source->context.fan, at, time)
                                                : words.fanSentence(source->context.scenarioName, figure, *source->context.fan, at, time, reference);
    }
    m_sentence->setText(spaced(sentence));
    m_sentence->setVisible(!sentence.isEmpty());
    m_card->refresh();
    fitLegend();
}

void FanCard::retranslate()
{
    m_kind->setSegmentText(kScenario, tr("Value"));
    m_kind->setSegmentText(kDifference, tr("Difference"));
    m_kind->setAccessibleName(tr("Value or difference from the baseline"));
    m_bands->setSegmentText(kBands, tr("Bands"));
    m_bands->setSegmentText(kText, tr("Text"));
    m_bands->setSegmentText(kOff, tr("Off"));
    m_bands->setAccessibleName(tr("How ranges are shown"));
    refresh();
}

/// Where it leaves the title whole.
void FanCard::fitLegend()
{
    const double switches = (m_kind->isHidden() ? 0 : m_kind->sizeHint().width()) + m_bands->sizeHint().width();
    const bool fits = m_card->heading().titleWidth() + switches + m_legend->sizeHint().width() + kTitleRoom <= width();
    m_legend->setVisible(fits && !m_chart->data().bands.empty());
}

void FanCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitLegend();
}

void FanCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
