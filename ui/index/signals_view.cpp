// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/signals_view.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace core::coordination;
using core::policy::Place;
using core::policy::Projection;

namespace {

constexpr int kChartHeight = 190;

QFrame* card()
{
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    return frame;
}

std::size_t nearest(const std::vector<double>& times, double time)
{
    const auto found = std::ranges::min_element(times, {}, [time](double each) { return std::abs(each - time); });
    return static_cast<std::size_t>(found - times.begin());
}

QString yearOf(double time)
{
    return QString::number(static_cast<int>(std::floor(time + 1e-6)));
}

} // namespace

SignalsView::SignalsView(const Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_title(new QLabel)
    , m_place(new QComboBox)
    , m_rows(new RowsModel(this))
    , m_table(new TableView(appearance))
    , m_note(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
    , m_chart(new TimeChart(appearance))
    , m_chartCard(new ChartCard(appearance))
    , m_name(new QLabel)
    , m_meaning(new TextBlock(appearance, TypeStyle::Body, Token::Text))
    , m_response(new TextBlock(appearance, TypeStyle::Body, Token::Text2))
    , m_source(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
    , m_regionRows(new RowsModel(this))
    , m_regions(new TableView(appearance))
{
    setObjectName(QStringLiteral("indexSignals"));
    if (auto definitions = readSpiralSignals(session.dataDirectory()))
        m_signals = std::move(*definitions);
    else
        m_unread = definitions.error();
    m_place->setObjectName(QStringLiteral("signalsPlace"));
    m_note->setObjectName(QStringLiteral("signalsNote"));
    m_meaning->setObjectName(QStringLiteral("signalsMeaning"));

    QFrame* left = card();
    auto* leftColumn = static_cast<QVBoxLayout*>(left->layout());
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace3);
    head->addWidget(m_title);
    head->addWidget(m_place);
    head->addStretch(1);
    leftColumn->addLayout(head);
    leftColumn->addWidget(m_table, 1);
    leftColumn->addWidget(m_note);
    m_chart->setObjectName(QStringLiteral("signalsChart"));
    m_chartCard->setObjectName(QStringLiteral("signalsChartCard"));
    m_chartCard->setChart(m_chart);
    m_chartCard->setMinimumHeight(kChartHeight);
    m_table->showForReading(QStringLiteral("signalsTable"), *m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);

    QFrame* right = card();
    auto* rightColumn = static_cast<QVBoxLayout*>(right->layout());
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_meaning, m_response, m_source})
        rightColumn->addWidget(part);
    rightColumn->addWidget(m_regions, 1);
    m_regions->showForReading(QStringLiteral("signalsRegions"), *m_regionRows);

    auto* both = new QVBoxLayout;
    both->setSpacing(metrics::kGap);
    both->addWidget(left, 3);
    both->addWidget(m_chartCard, 2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    for (QWidget* part : std::initializer_list<QWidget*>{left, m_chartCard})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    right->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addLayout(both, 19);
    row->addWidget(right, 9);

    connect(m_place, &QComboBox::activated, this, [this] {
        fillSignals();
        drawChart();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            showSignal(now.data(kIdRole).toString());
    });
    for (const auto signal : {&Session::projectionChanged, &Session::figuresChanged, &Session::pairChanged, &Session::currentChanged, &Session::regionSetChanged})
        connect(&session, signal, this, &SignalsView::refresh);
    connect(&session, &Session::yearChanged, this, [this] {
        if (isVisible()) {
            fillSignals();
            fillRegions();
            m_chart->setYear(m_session.year());
        }
    });
    if (!m_signals.empty())
        m_signal = QString::fromStdString(m_signals.front().id);
    retranslate();
}

std::optional<SpiralOfRun> SignalsView::read(const Projection* run) const
{
    if (!run || m_signals.empty())
        return std::nullopt;
    auto readings = spiralOfRun(m_signals, *run, m_places);
    return readings ? std::optional(std::move(*readings)) : std::nullopt;
}

const SpiralReading& SignalsView::reading(const SpiralOfRun& run, std::size_t signal, std::size_t place) const
{
    return run.readings[signal * run.places.size() + place];
}

void SignalsView::refresh()
{
    if (!isVisible())
        return;
    const auto run = m_session.projection();
    if (run && run->regions().id != m_placesOf)
        fillPlaces();
    auto reference = m_session.projectionOf(m_session.referenceId());
    if (!reference || (run && reference->regions().id != run->regions().id))
        reference = m_session.baseline();
    m_shown = read(run.get());
    m_reference = read(reference.get());
    fillSignals();
    fillRegions();
}

void SignalsView::fillPlaces()
{
    const auto run = m_session.projection();
    m_places = {Place::national()};
    if (run) {
        m_placesOf = run->regions().id;
        for (const auto& region : run->regions().regions)
            m_places.push_back(Place::ofRegion(region.id));
    }
    const int before = std::max(0, m_place->currentIndex());
    m_place->clear();
    for (const Place& place : m_places)
        m_place->addItem(spaced(placeText(place)));
    m_place->setCurrentIndex(before < m_place->count() ? before : 0);
}

QString SignalsView::placeText(const Place& place) const
{
    if (place.kind == Place::Kind::National)
        return tr("The nation");
    const auto run = m_session.projection();
    return placeName(m_appearance, m_session.catalogue(), run ? run->regions() : m_session.regions(), place);
}

QString SignalsView::nameOf(std::size_t signal) const
{
    return QString::fromStdString(m_appearance.isChinese() ? m_signals[signal].nameZh : m_signals[signal].nameEn);
}

QString SignalsView::valueText(std::size_t signal, double value) const
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const auto& definition = m_signals[signal];
    if (const auto* naming = m_session.catalogue().naming("variable", definition.variable)) {
        const int decimals = decimalsOf(signal, *naming);
        if (decimals <= naming->decimals)
            return figure(m_appearance, *naming, value).number;
        const double factor = m_appearance.isChinese() ? naming->factorChinese : naming->factorEnglish;
        return m_appearance.locale().toString(value * factor, 'f', decimals).replace(QLatin1Char('-'), QChar(0x2212));
    }
    return m_appearance.locale().toString(value, 'g', 4);
}

/// A small threshold is told apart from the values beside it: two digits of it, or of the greatest value where there is none.
int SignalsView::decimalsOf(std::size_t signal, const core::policy::Naming& naming) const
{
    constexpr int kMostDecimals = 3;
    if (!m_shown)
        return naming.decimals;
    double size = 0;
    for (std::size_t place = 0; place < m_shown->places.size(); ++place) {
        const SpiralReading& each = reading(*m_shown, signal, place);
        if (each.line && *each.line == 0) // any value that is not 0 is on one side of it
            return std::min(kMostDecimals, naming.decimals + 1);
        if (each.line) {
            size = std::abs(*each.line);
            break;
        }
        for (const double value : each.values)
            size = std::isfinite(value) ? std::max(size, std::abs(value)) : size;
    }
    size *= std::abs(m_appearance.isChinese() ? naming.factorChinese : naming.factorEnglish);
    if (!(size > 0) || size >= 1)
        return naming.decimals;
    return std::max(naming.decimals, std::min(kMostDecimals, 1 - static_cast<int>(std::floor(std::log10(size)))));
}

QString SignalsView::unitOf(std::size_t signal) const
{
    if (const auto* naming = m_session.catalogue().naming("variable", m_signals[signal].variable))
        return QString::fromStdString(naming->unit.in(m_appearance.language()));
    return {};
}

QString SignalsView::valueAt(const SpiralOfRun& run, std::size_t signal, std::size_t place, double year) const
{
    return valueText(signal, reading(run, signal, place).values[nearest(run.times, year)]);
}

bool SignalsView::isOn(const SpiralOfRun& run, std::size_t signal, std::size_t place) const
{
    return reading(run, signal, place).states[nearest(run.times, m_session.year())] == SignalState::On;
}

QString SignalsView::crossing(const SpiralOfRun& run, std::size_t signal, std::size_t place) const
{
    const SpiralReading& each = reading(run, signal, place);
    const auto& definition = m_signals[signal];
    if (std::ranges::none_of(each.values, [](double value) { return std::isfinite(value); }))
        return definition.variable.empty() ? tr("measured outside") : tr("no value here");
    if (!each.line)
        return definition.kind == SignalKind::Level ? tr("no line set") : tr("only in words");
    if (each.firstOn < 0)
        return tr("not until %1", "last year of the run").arg(yearOf(run.times.back()));
    const QString first = yearOf(run.times[static_cast<std::size_t>(each.firstOn)]);
    if (each.onAtEnd)
        return each.firstOn == 0 ? tr("from the start") : tr("since %1").arg(first);
    const QString last = yearOf(run.times[static_cast<std::size_t>(each.lastOn)]);
    return first == last ? tr("in %1").arg(first) : tr("%1 to %2", "years").arg(first, last);
}

QString SignalsView::sourceOf(std::size_t signal) const
{
    const auto& definition = m_signals[signal];
    const QString paper = tr("paper 002, section %1").arg(QString::fromStdString(definition.section));
    switch (definition.basis) {
    case LineBasis::Paper: return tr("%1: the paper’s number", "where it stands").arg(paper);
    case LineBasis::Model: return tr("%1 in words; the number is an assumption of the model (C)", "where it stands").arg(paper);
    case LineBasis::Qualitative: return tr("%1: in words, without a number", "where it stands").arg(paper);
    case LineBasis::None: break;
    }
    return paper;
}

/// The letter where there is one: headings are narrow.
QString SignalsView::shortName(const ScenarioView* scenario) const
{
    return !scenario ? tr("Baseline") : scenario->letter.isEmpty() ? scenario->name : scenario->letter;
}

void SignalsView::fillSignals()
{
    if (!m_unread.empty()) {
        m_note->setText(errorText(m_unread, 2));
        return;
    }
    const auto place = static_cast<std::size_t>(std::max(0, m_place->currentIndex()));
    const double year = m_session.year();
    const QString now = yearOf(year);
    const auto* current = m_session.scenario(m_session.current().id);
    const auto* other = m_session.scenario(m_session.referenceId());
    const QString shown = shortName(current);
    const QString against = shortName(other);
    std::vector<CellRow> rows;
    int on = 0;
    for (std::size_t signal = 0; signal < m_signals.size() && m_shown && place < m_shown->places.size(); ++signal) {
        CellRow row;
        row.id = QString::fromStdString(m_signals[signal].id);
        const QString meaning = QString::fromStdString(m_appearance.isChinese() ? m_signals[signal].meaningZh : m_signals[signal].meaningEn);
        const auto cell = [&](const QString& text, bool right = false, Token tone = Token::Text, bool strong = false) {
            Cell made;
            made.text = spaced(text);
            made.right = right;
            made.tone = tone;
            made.strong = strong;
            row.cells.push_back(std::move(made));
        };
        const bool lit = isOn(*m_shown, signal, place);
        on += lit ? 1 : 0;
        cell(nameOf(signal), false, Token::Text, lit);
        row.cells.back().toolTip = meaning;
        cell(unitOf(signal), false, Token::Text3);
        cell(valueAt(*m_shown, signal, place, m_shown->times.front()), true, Token::Text2);
        cell(valueAt(*m_shown, signal, place, year), true);
        cell(m_reference && place < m_reference->places.size() ? valueAt(*m_reference, signal, place, year) : QStringLiteral("–"), true, Token::Text2);
        const auto& line = reading(*m_shown, signal, place).line;
        cell(line ? valueText(signal, *line) : QStringLiteral("–"), true, Token::Text2);
        cell(crossing(*m_shown, signal, place), false, lit ? Token::Bad : Token::Text, lit);
        cell(m_reference && place < m_reference->places.size() ? crossing(*m_reference, signal, place) : QString(), false, Token::Text2);
        rows.push_back(std::move(row));
    }
    m_title->setText(spaced(tr("Signals of the spiral, %1").arg(now)));
    const QString start = m_shown ? yearOf(m_shown->times.front()) : QString();
    m_rows->setRows({tr("Signal"), tr("Unit"), start, spaced(shown), spaced(against), tr("Line"),
                     spaced(tr("Crossed, %1", "scenario").arg(shown)), spaced(tr("Crossed, %1", "scenario").arg(against))},
                    std::move(rows));
    m_table->setColumnWidths({128, 72, 50, 58, 62, 48, 104, 104}, 0);
    for (std::size_t signal = 0; signal < m_signals.size(); ++signal) {
        if (m_signal == QString::fromStdString(m_signals[signal].id)) {
            const QSignalBlocker quiet(m_table->selectionModel());
            m_table->selectRow(static_cast<int>(signal));
        }
    }
    m_note->setText(m_shown ? spaced(tr("%1, %2, %3: %n signal(s) on. A crossed line calls for action in the paper’s words; it forecasts nothing.", "scenario, place, year", on)
                                         .arg(m_session.current().name, placeText(m_shown->places[place]), now))
                            : tr("The signals follow when the model has run."));
}

void SignalsView::fillRegions()
{
    const auto found = std::ranges::find_if(m_signals, [&](const SpiralSignal& each) { return QString::fromStdString(each.id) == m_signal; });
    std::vector<CellRow> rows;
    const QString now = yearOf(m_session.year());
    if (found != m_signals.end() && m_shown) {
        const auto signal = static_cast<std::size_t>(found - m_signals.begin());
        for (std::size_t place = 0; place < m_shown->places.size(); ++place) {
            CellRow row;
            row.id = QString::number(place);
            const bool lit = isOn(*m_shown, signal, place);
            Cell name{spaced(placeText(m_shown->places[place]))};
            name.strong = place == 0;
            row.cells.push_back(std::move(name));
            Cell value{spaced(valueAt(*m_shown, signal, place, m_session.year()))};
            value.right = true;
            row.cells.push_back(std::move(value));
            Cell crossed{spaced(crossing(*m_shown, signal, place))};
            crossed.tone = lit ? Token::Bad : Token::Text;
            crossed.strong = lit;
            row.cells.push_back(std::move(crossed));
            Cell before{m_reference && place < m_reference->places.size() ? spaced(crossing(*m_reference, signal, place)) : QString()};
            before.tone = Token::Text2;
            row.cells.push_back(std::move(before));
            rows.push_back(std::move(row));
        }
    }
    const auto* other = m_session.scenario(m_session.referenceId());
    m_regionRows->setRows({tr("Place"), now, tr("Crossed"), spaced(tr("Crossed, %1", "scenario").arg(shortName(other)))}, std::move(rows));
    m_regions->setColumnWidths({64, 46, 98, 98}, 0);
    describe();
    drawChart();
}

/// Scenario, reference and the line they cross, in shown units.
void SignalsView::drawChart()
{
    const auto found = std::ranges::find_if(m_signals, [&](const SpiralSignal& each) { return QString::fromStdString(each.id) == m_signal; });
    const auto place = static_cast<std::size_t>(std::max(0, m_place->currentIndex()));
    const auto signal = static_cast<std::size_t>(found - m_signals.begin());
    const auto* naming = found == m_signals.end() ? nullptr : m_session.catalogue().naming("variable", found->variable);
    const bool drawn = naming && m_shown && place < m_shown->places.size();
    m_chartCard->setVisible(drawn);
    if (!drawn)
        return;
    const double factor = m_appearance.isChinese() ? naming->factorChinese : naming->factorEnglish;
    TimeChartData chart;
    chart.title = spaced(tr("%1, %2", "signal, place").arg(nameOf(signal), placeText(m_places[place])));
    chart.unit = unitOf(signal);
    chart.footer = spaced(tr("Source: %1. Method: one run.").arg(sourceOf(signal)));
    chart.shownDecimals = naming->decimals;
    chart.time = TimeWords(m_session.catalogue().span);
    const auto line = [&](const SpiralOfRun& run, const QString& id, const QString& label, Token colour, ChartLine::Style style) {
        ChartLine made{id, label, colour, style, {}, {}};
        const auto& values = reading(run, signal, place).values;
        for (std::size_t time = 0; time < values.size(); ++time) {
            if (std::isfinite(values[time]))
                made.points.emplace_back(run.times[time], values[time] * factor);
        }
        if (!made.points.empty())
            chart.lines.push_back(std::move(made));
    };
    const auto* other = m_session.scenario(m_session.referenceId());
    if (m_reference && place < m_reference->places.size() && m_session.referenceId() != m_session.current().id)
        line(*m_reference, QStringLiteral("reference"), other ? other->name : tr("Baseline"), Token::Baseline, ChartLine::Style::Baseline);
    line(*m_shown, QStringLiteral("scenario"), m_session.current().name, scenarioToken(m_session.current().colourIndex),
         m_session.current().baseline ? ChartLine::Style::Baseline : ChartLine::Style::Main);
    if (const auto& bound = reading(*m_shown, signal, place).line) {
        const double at = *bound * factor;
        chart.lines.push_back({QStringLiteral("line"), tr("Line"), Token::Warn, ChartLine::Style::Compared, {{m_shown->times.front(), at}, {m_shown->times.back(), at}}, {}});
    }
    m_chart->setData(std::move(chart));
    m_chart->setYear(m_session.year());
    m_chartCard->refresh();
}

void SignalsView::describe()
{
    const auto found = std::ranges::find_if(m_signals, [&](const SpiralSignal& each) { return QString::fromStdString(each.id) == m_signal; });
    if (found == m_signals.end())
        return;
    const bool chinese = m_appearance.isChinese();
    m_name->setText(spaced(nameOf(static_cast<std::size_t>(found - m_signals.begin()))));
    m_meaning->setText(spaced(QString::fromStdString(chinese ? found->meaningZh : found->meaningEn)));
    const QString response = QString::fromStdString(chinese ? found->responseZh : found->responseEn);
    m_response->setVisible(!response.isEmpty());
    m_response->setText(response.isEmpty() ? QString() : spaced(tr("When it is on: %1").arg(response)));
    m_source->setText(spaced(tr("Source: %1.").arg(sourceOf(static_cast<std::size_t>(found - m_signals.begin())))));
}

void SignalsView::showSignal(const QString& id)
{
    if (id == m_signal || std::ranges::none_of(m_signals, [&](const SpiralSignal& each) { return QString::fromStdString(each.id) == id; }))
        return;
    m_signal = id;
    fillRegions();
}

void SignalsView::showPlace(int place)
{
    if (place < 0 || place >= m_place->count())
        return;
    m_place->setCurrentIndex(place);
    fillSignals();
    drawChart();
}

void SignalsView::copy() const
{
    QApplication::clipboard()->setText(m_table->asText() + QLatin1Char('\n') + m_regions->asText());
}

void SignalsView::retranslate()
{
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_name->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_place->setAccessibleName(tr("Place"));
    m_table->setAccessibleName(tr("Signals of the spiral"));
    m_regions->setAccessibleName(tr("The signal by region"));
    m_placesOf.clear();
    fillPlaces();
    refresh();
}

void SignalsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void SignalsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
