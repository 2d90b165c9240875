// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_panel.h"

#include "core/policy/effective_setting.h"
#include "core/policy/intensity.h"
#include "core/policy/schedule.h"
#include "core/policy/world.h"
#include "ui/compare/compare_state.h"
#include "ui/compare/lever_facts.h"
#include "ui/compare/pair_effects.h"
#include "ui/compare/pair_table.h"
#include "ui/compare/scenario_button.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/time_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using core::policy::EffectiveSetting;
using core::policy::Lever;

namespace {

const QString kFilterSetting = QStringLiteral("compare_pair_levers");
constexpr int kRestMs = 250;
constexpr int kNamedLevers = 2;

struct FilterName {
    LeverFilter filter;
    const char* segment;
};
constexpr std::array kFilters{FilterName{LeverFilter::Different, "pair-different"}, FilterName{LeverFilter::Equal, "pair-equal"},
                              FilterName{LeverFilter::All, "pair-all"}};

/// Lever level at a year, summed over regions: only whether two of them differ is asked.
bool levelsDifferBy(const EffectiveSetting& a, const EffectiveSetting& b, double year)
{
    const auto level = [year](const EffectiveSetting& setting) {
        return core::policy::Schedule{setting.startYear, setting.rampYears, setting.durationYears}.level(year);
    };
    for (std::size_t i = 0; i < std::min(a.intensity.size(), b.intensity.size()); ++i) {
        if (a.intensity[i] * level(a) != b.intensity[i] * level(b))
            return true;
    }
    return false;
}

} // namespace

DifferencePanel::DifferencePanel(Appearance& appearance, Session& session, CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_effects(new PairEffects(this))
    , m_title(new QLabel)
    , m_compared(new ScenarioButton(appearance))
    , m_against(new QLabel)
    , m_reference(new ScenarioButton(appearance))
    , m_swap(new QToolButton)
    , m_filterSwitch(new SegmentedSwitch(appearance))
    , m_stateText(new QLabel)
    , m_levers(new PairTable(appearance, 3))
    , m_fold(new QPushButton)
    , m_note(new QLabel)
    , m_results(new PairTable(appearance, 3))
    , m_sentence(new QLabel)
    , m_scroll(new QScrollArea)
    , m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("differencePanel"));
    m_compared->setObjectName(QStringLiteral("pairCompared"));
    m_reference->setObjectName(QStringLiteral("pairReference"));
    m_swap->setObjectName(QStringLiteral("pairSwap"));
    m_swap->setIconSize({16, 16});
    m_swap->setFixedSize(28, 28);
    m_swap->setFocusPolicy(Qt::StrongFocus);
    m_filterSwitch->setObjectName(QStringLiteral("pairFilter"));
    for (const FilterName& each : kFilters)
        m_filterSwitch->addSegment(QLatin1String(each.segment), {});
    m_stateText->setObjectName(QStringLiteral("pairState"));
    m_stateText->setProperty("tone", QStringLiteral("secondary"));
    m_levers->setObjectName(QStringLiteral("pairLevers"));
    m_results->setObjectName(QStringLiteral("pairResults"));
    m_sentence->setObjectName(QStringLiteral("pairSentence"));
    m_note->setProperty("tone", QStringLiteral("note"));
    for (QLabel* label : {m_stateText, m_note, m_sentence})
        label->setWordWrap(true);
    m_sentence->setProperty("tone", QStringLiteral("secondary"));

    m_fold->setObjectName(QStringLiteral("pairFold"));
    m_fold->setProperty("link", true);
    m_fold->hide();

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(metrics::kSpace1);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_compared);
    head->addWidget(m_against);
    head->addWidget(m_reference);
    head->addWidget(m_swap);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContents"));
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding, metrics::kGap);
    rows->setSpacing(metrics::kSpace2);
    rows->addWidget(m_levers);
    rows->addWidget(m_fold, 0, Qt::AlignLeft);
    rows->addWidget(m_stateText);
    rows->addWidget(m_note);
    rows->addSpacing(metrics::kSpace2);
    rows->addWidget(m_results);
    rows->addWidget(m_sentence);
    rows->addStretch();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding, 0);
    filterRow->addWidget(m_filterSwitch);
    filterRow->addStretch();
    auto* headRow = new QHBoxLayout;
    headRow->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding - 4, 0);
    headRow->addLayout(head);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::kSpace2, 0, 0);
    layout->setSpacing(metrics::kSpace1);
    layout->addLayout(headRow);
    layout->addLayout(filterRow);
    layout->addWidget(m_scroll, 1);

    m_rest->setSingleShot(true);
    m_rest->setInterval(kRestMs);
    connect(m_rest, &QTimer::timeout, this, &DifferencePanel::askEffects);
    connect(&state, &CompareState::comparisonChanged, this, &DifferencePanel::refresh);
    connect(&state, &CompareState::rowsChanged, this, &DifferencePanel::refresh);
    connect(&state, &CompareState::outcomeChanged, this, &DifferencePanel::refresh);
    connect(&session, &Session::contentsChanged, this, &DifferencePanel::refresh);
    connect(&appearance, &Appearance::themeChanged, this, &DifferencePanel::retext);
    connect(m_effects, &PairEffects::answered, this, &DifferencePanel::take);
    connect(m_compared, &ScenarioButton::chosen, this, [this](const QString& id) {
        m_session.setPair(id == m_session.referenceId() ? m_session.comparedId() : m_session.referenceId(), id);
    });
    connect(m_reference, &ScenarioButton::chosen, this, [this](const QString& id) {
        m_session.setPair(id, id == m_session.comparedId() ? m_session.referenceId() : m_session.comparedId());
    });
    connect(m_swap, &QAbstractButton::clicked, this, [this] { m_session.setPair(m_session.comparedId(), m_session.referenceId()); });
    connect(m_filterSwitch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) {
        for (const FilterName& each : kFilters) {
            if (segment == QLatin1String(each.segment))
                setFilter(each.filter);
        }
        m_session.setSetting(kFilterSetting, segment);
    });
    connect(m_fold, &QAbstractButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        refreshLevers();
    });
    connect(m_levers, &PairTable::opened, this, &DifferencePanel::leverOpened);
    connect(m_results, &PairTable::opened, this, &DifferencePanel::outcomeOpened);
    installWhy(*m_levers, appearance, session, [this](const QModelIndex& index) -> std::optional<core::why::Subject> {
        const std::string id = m_levers->idOf(index.row()).toStdString();
        const auto kind = m_session.catalogue().lever(id) ? core::why::Subject::Kind::Lever : core::why::Subject::Kind::Parameter;
        return core::why::Subject{kind, id, core::policy::Place::national(), std::nullopt};
    }, {true, false});
    installWhy(*m_results, appearance, session, [this](const QModelIndex& index) -> std::optional<core::why::Subject> {
        const KpiKey parts = parseKpiKey(m_results->idOf(index.row()), m_session.regions());
        return core::why::Subject{core::why::Subject::Kind::Variable, parts.variable.toStdString(), parts.place, std::nullopt};
    }, {true, false});
    const QString stored = session.setting(kFilterSetting, QStringLiteral("pair-different"));
    m_filterSwitch->choose(stored);
    for (const FilterName& each : kFilters) {
        if (stored == QLatin1String(each.segment))
            m_filter = each.filter;
    }
    retext();
}

DifferencePanel::~DifferencePanel() = default;

QString DifferencePanel::sentence() const
{
    return m_sentence->text();
}

void DifferencePanel::setFilter(LeverFilter filter)
{
    m_filter = filter;
    for (const FilterName& each : kFilters) {
        if (each.filter == filter)
            m_filterSwitch->choose(QLatin1String(each.segment));
    }
    refreshLevers();
}

const ScenarioView* DifferencePanel::compared() const
{
    return m_session.scenario(m_session.comparedId());
}

const ScenarioView* DifferencePanel::reference() const
{
    return m_session.scenario(m_session.referenceId());
}

/// "A", or the name of one without a letter.
QString DifferencePanel::shortName(const ScenarioView& scenario) const
{
    return scenario.letter.isEmpty() ? scenario.name : scenario.letter;
}

void DifferencePanel::retext()
{
    m_title->setText(tr("Differences"));
    m_title->setFont(m_appearance.font(TypeStyle::PanelTitle));
    m_against->setText(tr("against"));
    m_against->setFont(m_appearance.font(TypeStyle::Label));
    m_compared->setRole(tr("Compared scenario"));
    m_reference->setRole(tr("Reference"));
    m_swap->setIcon(QIcon(m_appearance.icon(QStringLiteral("difference"), Token::Text2, 16, devicePixelRatioF())));
    m_swap->setToolTip(tr("Swap the two"));
    m_swap->setAccessibleName(tr("Swap the two"));
    m_filterSwitch->setAccessibleName(tr("Which levers"));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_levers->setAccessibleName(tr("Levers of the two scenarios"));
    m_results->setAccessibleName(tr("Results of the two scenarios"));
    refresh();
    update();
}

void DifferencePanel::refresh()
{
    if (!isVisible() || !compared() || !reference() || m_state.comparison().columns.empty())
        return;
    m_fresh = false;
    // Old effects stay, in grey, while new ones of the same pair and outcome are worked out; those of others would mislead.
    const QString about = m_session.referenceId() + QLatin1Char('/') + m_session.comparedId() + QLatin1Char('/') + m_state.outcome();
    if (about != m_about)
        m_found.clear();
    m_about = about;
    refreshPair();
    refreshLevers();
    refreshResults();
    refreshSentence();
    m_rest->start();
}

void DifferencePanel::refreshPair()
{
    std::vector<ScenarioButton::Entry> entries;
    for (const ScenarioView& scenario : m_session.scenarios())
        entries.push_back({scenario.id, scenario.letter, scenario.name, scenario.colourIndex});
    m_compared->setEntries(entries, m_session.comparedId());
    m_reference->setEntries(std::move(entries), m_session.referenceId());
}

bool DifferencePanel::differs(const Lever& lever) const
{
    return leverDiffers(m_session, lever, compared()->id, reference()->id);
}

QString DifferencePanel::changeText(const Lever& lever) const
{
    if (lever.constant) {
        const QString id = QString::fromStdString(lever.id);
        const double from = m_session.constantOf(reference()->id, id), to = m_session.constantOf(compared()->id, id);
        const QString right = constantText(m_appearance, m_session, lever, to);
        return from == to ? right : tr("%1 → %2", "from, to").arg(exactText(m_appearance, from), right);
    }
    const auto& regions = m_session.regions();
    const auto& from = reference()->content;
    const auto& to = compared()->content;
    const EffectiveSetting a = core::policy::effectiveSetting(lever, from, regions);
    const EffectiveSetting b = core::policy::effectiveSetting(lever, to, regions);
    const auto strength = [&](const core::policy::Scenario& scenario) {
        return percent(m_appearance, core::policy::strengthOf(*core::policy::fullSetting(lever, scenario).intensity, lever, regions.regions));
    };
    const auto arrow = [](const QString& left, const QString& right) { return tr("%1 → %2", "from, to").arg(left, right); };
    QStringList parts;
    if (a.intensity != b.intensity) {
        // The unit stands once: "0 → 100 %".
        QString left = strength(from);
        const QString right = strength(to);
        parts << (left == right ? tr("regions differ") : arrow(left.remove(QChar(0x2009)).remove(QLatin1Char('%')), right));
    }
    if (a.startYear != b.startYear)
        parts << spaced(tr("start %1").arg(arrow(startFormat(m_appearance).show(a.startYear), startFormat(m_appearance).show(b.startYear))));
    const auto years = [](double value) { return QString::number(value, 'g', 7); };
    if (a.rampYears != b.rampYears)
        parts << spaced(tr("ramp %1 yr").arg(arrow(years(a.rampYears), years(b.rampYears))));
    if (a.durationYears != b.durationYears)
        parts << spaced(tr("lasts %1 yr").arg(arrow(years(a.durationYears), years(b.durationYears))));
    return parts.isEmpty() ? strength(to) : parts.join(tr("; "));
}

void DifferencePanel::refreshLevers()
{
    if (!compared() || !reference())
        return;
    const auto& catalogue = m_session.catalogue();
    const auto& regions = m_session.regions();
    const core::policy::Headline headline = m_state.rowOf(m_state.outcome()).headline;
    core::policy::Naming naming = kpiNaming(catalogue, headline);
    ++naming.decimals; // effects are small beside the figure itself; whole points would make many of them look alike
    struct Entry {
        PairTable::Row row;
        double effect = 0;
        bool folds = false; ///< differs, and nobody sees it in the outcome
    };
    std::vector<Entry> shown;
    int different = 0;
    const auto effectCell = [&](const std::string& id, bool differs) -> PairTable::Cell {
        const auto found = m_found.find(id);
        if (!differs)
            return {};
        // The effects of the pair before stand no longer than it takes to work out the new ones; grey says so.
        if (found == m_found.end())
            return {QStringLiteral("…"), Token::Text3};
        if (!found->second.visible)
            return {tr("none"), Token::Text3, {}, Token::Text2, false, tr("No visible effect.")};
        const Change effect = change(m_appearance, naming, found->second.effect, 0);
        if (effect.noDifference) // less than the last digit that is shown in this language
            return {tr("none"), Token::Text3, {}, Token::Text2, false, tr("No visible effect.")};
        Token ink = Token::Text2;
        if (effect.verdict == Change::Verdict::Better)
            ink = Token::Good;
        else if (effect.verdict == Change::Verdict::Worse)
            ink = Token::Bad;
        const QString sign = found->second.effect > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
        const QString word = effect.verdict == Change::Verdict::Better ? tr("better") : effect.verdict == Change::Verdict::Worse ? tr("worse") : QString();
        return {sign + effect.size.number, m_fresh ? ink : Token::Text3, {}, Token::Text2, true, spaced(QStringLiteral("%1%2 %3").arg(sign, effect.size.text(), word))};
    };
    for (const Lever& lever : catalogue.levers) {
        const bool apart = differs(lever);
        different += apart ? 1 : 0;
        if (m_filter != LeverFilter::All && apart != (m_filter == LeverFilter::Different))
            continue;
        const QString name = leverName(catalogue, lever, m_appearance);
        const auto found = m_found.find(lever.id);
        shown.push_back({{QString::fromStdString(lever.id),
                          {{name, apart ? Token::Text : Token::Text2, lever.constant ? QString() : groupIcon(lever.group), dimensionToken(lever.group)},
                           {changeText(lever), apart ? Token::Text : Token::Text3},
                           effectCell(lever.id, apart)}},
                         apart && found != m_found.end() ? std::abs(found->second.effect) : 0,
                         apart && found != m_found.end() && !found->second.visible});
    }
    // Parameters that a scenario sets differ too; those that are levers stand above.
    for (const auto& [id, difference] : m_found) {
        if (difference.kind != core::policy::Difference::Kind::Parameter || m_filter == LeverFilter::Equal || difference.settings.empty()
            || catalogue.lever(id))
            continue;
        const auto* parameter = catalogue.naming("parameter", id);
        const auto& setting = difference.settings.front();
        const auto text = [&](double value) { return parameter ? figure(m_appearance, *parameter, value).text() : QString::number(value, 'g', 8); };
        const QString name = parameter ? spaced(QString::fromStdString(parameter->name.in(m_appearance.language()))) : QString::fromStdString(id);
        shown.push_back({{QString::fromStdString(id), {{name}, {tr("%1 → %2", "from, to").arg(text(setting.from), text(setting.to))}, effectCell(id, true)}},
                         std::abs(difference.effect), !difference.visible});
    }
    std::ranges::stable_sort(shown, std::greater{}, &Entry::effect);
    const auto folding = static_cast<int>(std::ranges::count_if(shown, &Entry::folds));
    // A list with nothing in it but a fold hides what was asked for.
    const bool mayFold = folding > 1 && folding < static_cast<int>(shown.size()) && m_filter == LeverFilter::Different;
    std::vector<PairTable::Row> rows;
    for (Entry& entry : shown) {
        if (!entry.folds || !mayFold || m_unfolded)
            rows.push_back(std::move(entry.row));
    }
    m_fold->setVisible(mayFold);
    m_fold->setText(m_unfolded ? tr("Hide changes without visible effect") : tr("%n changes without visible effect", nullptr, folding));
    m_levers->setHeads({tr("Lever"), QStringLiteral("%1 → %2").arg(shortName(*reference()), shortName(*compared())),
                        spaced(QString::fromStdString(naming.shortName.in(m_appearance.language())) + QLatin1Char('*'))});
    m_levers->setRows(rows);
    m_levers->setVisible(!rows.empty());

    const int all = static_cast<int>(catalogue.levers.size());
    m_filterSwitch->setSegmentText(QStringLiteral("pair-different"), tr("Different %1").arg(different));
    m_filterSwitch->setSegmentText(QStringLiteral("pair-equal"), tr("Equal %1").arg(all - different));
    m_filterSwitch->setSegmentText(QStringLiteral("pair-all"), tr("All %1").arg(all));
    const bool nothing = rows.empty();
    const bool same = compared()->id == reference()->id;
    if (nothing)
        m_stateText->setText(same ? tr("Choose two different scenarios to see what parts them.")
                                  : m_filter == LeverFilter::Equal ? tr("No lever is the same in both.") : tr("No lever differs. Move one, or choose another scenario."));
    m_stateText->setVisible(nothing);
    const QString outcome = kpiInSentence(m_appearance, catalogue, regions, headline);
    const QString year = QString::number(static_cast<int>(std::floor(m_session.year() + 1e-6)));
    const TimeWords time(catalogue.span);
    const QString note = time.calendar()
        ? tr("* What each difference brings to %1 in %2: %3 less %3 with that lever as in %4. Largest first; they do not add up, since levers act together.")
        : tr("* What each difference brings to %1 at %2: %3 less %3 with that lever as in %4. Largest first; they do not add up, since levers act together.", "%2 is a time such as day 40");
    const QString when = time.calendar() ? year : time.inSentence(m_appearance, m_session.year());
    m_note->setText(spaced(note.arg(outcome, when, shortName(*compared()), shortName(*reference()))));
    m_note->setVisible(different > 0 && m_filter != LeverFilter::Equal);
}

void DifferencePanel::refreshResults()
{
    const Comparison& comparison = m_state.comparison();
    const auto column = static_cast<std::size_t>(std::max(0, m_state.columnOf(m_session.comparedId())));
    const auto against = static_cast<std::size_t>(std::max(0, m_state.columnOf(m_session.referenceId())));
    const auto ink = [&](std::size_t of) { return comparison.columns[of].baseline ? Token::Text2 : scenarioToken(comparison.columns[of].colourIndex); };
    std::vector<PairTable::Row> rows;
    for (const CompareRow& row : m_state.rows()) {
        const auto number = [&](std::size_t of) {
            const core::policy::Projection* run = comparison.run(of);
            const double value = run ? run->value(row.headline.id, row.headline.place, comparison.year) : std::nan("");
            return row.naming.display == "percent" ? figure(m_appearance, row.naming, value).text() : figure(m_appearance, row.naming, value).number;
        };
        rows.push_back({row.key, {{row.name, Token::Text, {}, Token::Text2, false, QStringLiteral("%1 (%2)").arg(row.fullName, row.unit)},
                                  {number(against), ink(against)}, {number(column), ink(column)}}});
    }
    const CompareData::Cost first = CompareData::cost(comparison, against), second = CompareData::cost(comparison, column);
    if (!first.words.isEmpty())
        rows.push_back({{}, {{first.words}, {first.figure, ink(against)}, {second.figure, ink(column)}}});
    const QString year = QString::number(static_cast<int>(std::floor(comparison.year + 1e-6)));
    const TimeWords time(m_session.catalogue().span);
    const QString head = time.calendar() ? tr("Results, %1").arg(year) : tr("Results, %1", "a time such as day 40").arg(time.phrase(m_appearance, comparison.year));
    m_results->setHeads({spaced(head), shortName(*reference()), shortName(*compared())});
    m_results->setRows(rows);
}

int DifferencePanel::differingParameters() const
{
    const auto& a = reference()->content.parameters;
    const auto& b = compared()->content.parameters;
    int count = 0;
    for (const auto& [name, value] : a)
        count += !b.contains(name) || b.at(name) != value ? 1 : 0;
    for (const auto& [name, value] : b)
        count += !a.contains(name) ? 1 : 0;
    return count;
}

void DifferencePanel::refreshSentence()
{
    const Comparison& comparison = m_state.comparison();
    const auto* a = comparison.run(static_cast<std::size_t>(std::max(0, m_state.columnOf(m_session.referenceId()))));
    const auto* b = comparison.run(static_cast<std::size_t>(std::max(0, m_state.columnOf(m_session.comparedId()))));
    m_sentence->setText({});
    if (!a || !b || compared() == reference())
        return;
    std::vector<core::policy::Headline> headlines;
    for (const CompareRow& row : m_state.rows())
        headlines.push_back(row.headline);
    const auto first = core::policy::firstDifference(m_session.catalogue(), headlines, *a, *b);
    const QStringList sentences = m_session.catalogue().plain ? constantSentences(first) : policySentences(first, *a);
    m_sentence->setText(spaced(sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "))));
}

QString DifferencePanel::leverList(const QStringList& names) const
{
    if (names.size() > kNamedLevers)
        return tr("%1 and %n other levers", "two levers and so many more", static_cast<int>(names.size()) - kNamedLevers).arg(names.mid(0, kNamedLevers).join(tr(", ")));
    return names.join(tr(" and ", "between two levers"));
}

QStringList DifferencePanel::constantSentences(const std::optional<core::policy::FirstDifference>& first) const
{
    QStringList sentences;
    if (!first) {
        sentences << tr("In these outcomes the two paths look the same throughout.");
    } else {
        const TimeWords time(m_session.catalogue().span);
        const QString outcome = kpiInSentence(m_appearance, m_session.catalogue(), m_session.regions(), first->headline);
        const QString when = time.inSentence(m_appearance, first->year);
        sentences << (time.calendar() ? tr("The paths first part in %1, in %2.").arg(QString::number(static_cast<int>(std::floor(first->year + 1e-6))), outcome)
                                      : tr("The paths first part at %1, in %2.", "a time such as day 40, outcome").arg(when, outcome));
    }
    QStringList names;
    for (const Lever& lever : m_session.catalogue().levers) {
        if (differs(lever))
            names << leverName(m_session.catalogue(), lever, m_appearance);
    }
    sentences << (names.isEmpty() ? tr("They share model, levers and world.") : tr("They share model and world, and differ in %1.", "levers").arg(leverList(names)));
    return sentences;
}

QStringList DifferencePanel::policySentences(const std::optional<core::policy::FirstDifference>& first, const core::policy::Projection& run) const
{
    const auto& regions = m_session.regions();
    QStringList sentences;
    if (!first) {
        sentences << tr("In these outcomes the two paths look the same throughout.");
    } else {
        QStringList begun;
        for (const Lever& lever : m_session.catalogue().levers) {
            const auto from = core::policy::effectiveSetting(lever, reference()->content, regions);
            const auto to = core::policy::effectiveSetting(lever, compared()->content, regions);
            bool earlier = false;
            for (const double time : run.times())
                earlier = earlier || (time <= first->year && levelsDifferBy(from, to, time));
            if (earlier)
                begun << leverName(m_session.catalogue(), lever, m_appearance);
        }
        const QString year = QString::number(static_cast<int>(std::floor(first->year + 1e-6)));
        const QString outcome = kpiInSentence(m_appearance, m_session.catalogue(), regions, first->headline);
        if (begun.isEmpty())
            sentences << tr("The paths first part in %1, in %2.").arg(year, outcome);
        else
            sentences << tr("The paths first part in %1, in %2: by then %3 differ.", "year, outcome, levers", static_cast<int>(begun.size())).arg(year, outcome, leverList(begun));
    }
    const int parameters = differingParameters();
    sentences << (parameters == 0 ? tr("They share data, parameters and world.") : tr("They share data and world, and differ in %n parameters.", nullptr, parameters));
    return sentences;
}

void DifferencePanel::askEffects()
{
    const auto projector = m_session.projector();
    if (!isVisible() || !projector || !compared() || !reference())
        return;
    DifferenceQuestion question;
    question.reference = core::policy::inWorld(reference()->content, m_session.world());
    question.scenario = core::policy::inWorld(compared()->content, m_session.world());
    question.kpi = m_state.rowOf(m_state.outcome()).headline;
    question.year = m_session.year();
    m_effects->ask(projector, std::move(question));
}

void DifferencePanel::take(const DifferenceAnswer& answer)
{
    m_found.clear();
    if (!answer.errors.empty()) {
        refreshLevers();
        m_stateText->setText(tr("The effects could not be worked out: %1").arg(errorText(answer.errors, 1)));
        m_stateText->show();
        return;
    }
    for (const core::policy::Difference& difference : answer.differences)
        m_found.insert_or_assign(difference.id, difference);
    m_fresh = true;
    refreshLevers();
}

void DifferencePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_note->setFont(m_appearance.font(TypeStyle::Note)); // being polished by the style sheet took it away
    refresh();
}

void DifferencePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retext();
    QWidget::changeEvent(event);
}

void DifferencePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), m_appearance.color(Token::Line));
}

} // namespace ui
