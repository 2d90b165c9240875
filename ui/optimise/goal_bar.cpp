// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/goal_bar.h"

#include "ui/explore/headline/kpi_chooser.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/optimise/flow_layout.h"
#include "ui/optimise/goal_fields.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::optimise::Relation;
using core::policy::Dimension;
using core::policy::Place;
using core::policy::RegionGroup;

namespace {

constexpr int kGap = 6;
constexpr int kLineGap = 6;
constexpr int kIconSize = 14;
constexpr int kPlusHeight = 28;
constexpr std::size_t kMostTargets = 5;
constexpr std::size_t kMostAims = 3; // cost is the fourth of the front
constexpr double kMostRange = 2;
constexpr std::array kDimensions{Dimension::Technology, Dimension::Region, Dimension::Talent, Dimension::Standards,
                                 Dimension::Organisation, Dimension::Green, Dimension::Logistics, Dimension::Digital};
constexpr std::array kScores{"technology", "region", "talent", "standards"};

QAction* addChoice(QMenu& menu, const QString& text, bool checked, const std::function<void()>& chosen)
{
    QAction* action = menu.addAction(spaced(text));
    action->setCheckable(true);
    action->setChecked(checked);
    QObject::connect(action, &QAction::triggered, &menu, chosen);
    return action;
}

} // namespace

GoalBar::GoalBar(OptimiseState& state, QWidget* parent)
    : QFrame(parent)
    , m_state(state)
    , m_appearance(state.appearance())
    , m_session(state.session())
    , m_objections(new QLabel(this))
{
    setObjectName(QStringLiteral("optimiseGoal"));
    setProperty("card", true);
    m_objections->setObjectName(QStringLiteral("optimiseObjections"));
    m_objections->setProperty("tone", QStringLiteral("bad"));
    m_objections->setWordWrap(true);
    m_objections->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kSpace2, metrics::kCardPadding, metrics::kSpace2);
    column->setSpacing(2 * metrics::kSpace2);
    m_goal = new SentenceLayout(kGap, kLineGap);
    m_limits = new SentenceLayout(kGap, kLineGap);
    column->addLayout(m_goal);
    column->addLayout(m_limits);
    column->addWidget(m_objections);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_chooseFigure = [this](const AskedOutcome& present) -> std::optional<AskedOutcome> {
        KpiChooser chooser(m_appearance, m_session.catalogue(), m_session.regions(), {present.id, present.place}, this);
        if (chooser.exec() != QDialog::Accepted)
            return std::nullopt;
        const auto chosen = chooser.chosen();
        return AskedOutcome{AskedOutcome::Kind::Figure, chosen.id, chosen.place};
    };
    connect(&state, &OptimiseState::questionChanged, this, &GoalBar::refresh);
    connect(&state, &OptimiseState::variantChanged, this, &GoalBar::refresh);
    connect(&state, &OptimiseState::choiceChanged, this, &GoalBar::tell);
    connect(&state, &OptimiseState::resultChanged, this, &GoalBar::tell);
    connect(&m_session, &Session::regionSetChanged, this, &GoalBar::retranslate);
    connect(&m_appearance, &Appearance::themeChanged, this, &GoalBar::retranslate); // icons have the theme's colours
    build();
}

GoalBar::~GoalBar() = default;

void GoalBar::setFigureChooser(std::function<std::optional<AskedOutcome>(const AskedOutcome&)> chooser)
{
    m_chooseFigure = std::move(chooser);
}

void GoalBar::retranslate()
{
    m_shape.clear();
    refresh();
}

/// Later: what asks for it may be a part that is taken away.
void GoalBar::refresh()
{
    if (m_waiting)
        return;
    m_waiting = true;
    QMetaObject::invokeMethod(this, [this] {
        m_waiting = false;
        if (shape() == m_shape)
            tell();
        else
            build();
    }, Qt::QueuedConnection);
}

QString GoalBar::shape() const
{
    const OptimiseQuestion& q = m_state.question();
    QString shape = QStringLiteral("%1 %2 %3 %4 %5").arg(static_cast<int>(q.mode)).arg(q.targets.size()).arg(q.wishes.size()).arg(q.aims.size()).arg(yearsAreOne());
    for (const List list : {List::Targets, List::Wishes, List::Aims})
        for (std::size_t i = 0; i < countOf(list); ++i) {
            const AskedOutcome& outcome = outcomeOf(list, i);
            shape += QStringLiteral(" %1%2").arg(static_cast<int>(outcome.kind)).arg(QString::fromStdString(outcome.id));
        }
    for (const auto& [dimension, bound] : q.limits.dimensionBnCny)
        shape += QStringLiteral(" d%1").arg(static_cast<int>(dimension));
    for (const auto& [id, lever] : q.levers)
        shape += (lever.locked ? QStringLiteral(" l") : QStringLiteral(" r")) + QString::fromStdString(id);
    return shape;
}

void GoalBar::build()
{
    const QWidget* focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    m_shape = shape();
    m_tellers.clear();
    m_shareReached = nullptr;
    m_goal->clear();
    m_limits->clear();
    buildGoal();
    buildLimits();
    tell();
    // Children are made in reading order, so the tab order is that of the sentence.
    if (!focusedName.isEmpty())
        for (QWidget* again : findChildren<QWidget*>(focusedName))
            if (again->isVisibleTo(this)) {
                again->setFocus(Qt::OtherFocusReason);
                break;
            }
    updateGeometry();
}

void GoalBar::tell()
{
    for (const auto& teller : m_tellers)
        teller();
    const QStringList objections = m_state.isPossible() ? m_state.objections() : QStringList();
    m_objections->setText(spaced(objections.join(QLatin1Char('\n'))));
    m_objections->setVisible(!objections.isEmpty());
    if (m_shareReached) {
        const PackageFigures* chosen = m_state.chosen();
        const bool known = chosen && std::isfinite(chosen->centralWestShare);
        m_shareReached->setText(known ? spaced(tr("here %1").arg(percent(m_appearance, chosen->centralWestShare))) : QString());
        m_shareReached->setVisible(known);
    }
    m_goal->invalidate();
    m_limits->invalidate();
    update();
}

void GoalBar::change(const Change& change)
{
    OptimiseQuestion question = m_state.question();
    change(question);
    m_state.setQuestion(question);
}

void GoalBar::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(m_appearance.color(Token::Line));
    const int y = m_limits->geometry().top() - metrics::kSpace2;
    painter.drawLine(metrics::kCardPadding, y, width() - metrics::kCardPadding, y);
}

// --- parts

void GoalBar::addText(SentenceLayout& row, const QString& text, const char* tone)
{
    if (text.trimmed().isEmpty())
        return;
    auto* label = new QLabel(spaced(text.trimmed()), this);
    if (tone)
        label->setProperty("tone", QLatin1String(tone));
    row.addWidget(label);
    label->show();
}

/// A sentence with {names} of parts in the order of the language.
void GoalBar::addPattern(SentenceLayout& row, const QString& pattern, const std::map<QString, std::function<void()>>& parts)
{
    qsizetype from = 0;
    while (from < pattern.size()) {
        const qsizetype open = pattern.indexOf(QLatin1Char('{'), from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char('}'), open);
        if (close < 0) {
            addText(row, pattern.mid(from));
            return;
        }
        addText(row, pattern.mid(from, open - from));
        if (const auto part = parts.find(pattern.mid(open + 1, close - open - 1)); part != parts.end())
            part->second();
        from = close + 1;
    }
}

WordButton* GoalBar::addWord(SentenceLayout& row, const QString& name, const QString& what, std::function<QString()> choice, std::function<void(QMenu&)> fill)
{
    auto* button = new WordButton(m_appearance, this);
    button->setObjectName(name);
    QMenu* menu = button->menu();
    connect(menu, &QMenu::aboutToShow, this, [menu, fill = std::move(fill)] {
        menu->clear();
        fill(*menu);
    });
    m_tellers.push_back([button, what, choice = std::move(choice)] { button->setTexts(what, choice()); });
    row.addWidget(button);
    button->show();
    return button;
}

NumberField* GoalBar::addField(SentenceLayout& row, const QString& name, const QString& what, NumberFormat format, std::function<double()> value, std::function<void(double)> set)
{
    auto* field = new NumberField(m_appearance, std::move(format), NumberField::Look::Field, this);
    field->setObjectName(name);
    field->setAccessibleName(what);
    field->setArrowsShown(false); // a word of the sentence: keys step it
    connect(field, &NumberField::chosen, this, [set = std::move(set)](double chosen) { set(chosen); });
    connect(field, &NumberField::problemChanged, this, [this, field](const QString& problem) {
        field->setToolTip(problem);
        if (problem.isEmpty()) {
            tell();
            return;
        }
        m_objections->setText(spaced(problem));
        m_objections->show();
    });
    m_tellers.push_back([field, value = std::move(value)] { field->showValue(value()); });
    row.addWidget(field);
    field->show();
    return field;
}

QToolButton* GoalBar::addPlus(SentenceLayout& row, const QString& name, const QString& text, bool iconOnly)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(spaced(text));
    button->setAccessibleName(tr("Add: %1").arg(text));
    button->setToolTip(button->accessibleName());
    button->setIcon(m_appearance.icon(QStringLiteral("add"), Token::Text2, kIconSize, devicePixelRatioF()));
    button->setIconSize({kIconSize, kIconSize});
    button->setToolButtonStyle(iconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumSize(kPlusHeight, kPlusHeight);
    row.addWidget(button);
    button->show();
    return button;
}

void GoalBar::addAsked(SentenceLayout& row, List list, std::size_t place)
{
    const QString suffix = QStringLiteral("%1-%2").arg(list == List::Targets ? QStringLiteral("target") : list == List::Wishes ? QStringLiteral("wish") : QStringLiteral("aim")).arg(place);
    const OptimiseWords words(m_appearance, m_session);
    const QString what = spokenPlace(list, place);
    const auto outcome = [&, list, place, suffix, what] {
        addWord(row, QStringLiteral("outcome-") + suffix, what, [this, list, place] { return m_state.outcomeName(outcomeOf(list, place)); },
                [this, list, place](QMenu& menu) { fillOutcomes(menu, list, place); });
    };
    const auto relation = [&, list, place, suffix, what] {
        WordButton* word = addWord(row, QStringLiteral("relation-") + suffix, what, [this, list, place] {
            if (list == List::Aims)
                return m_state.question().aims[place].maximise ? tr("as much as can be", "before “of Trade”") : tr("as little as can be", "before “of Vacant”");
            const auto& target = (list == List::Targets ? m_state.question().targets : m_state.question().wishes)[place];
            if (list == List::Wishes)
                return target.relation == Relation::AtLeast ? QString::fromUtf8("≥") : QString::fromUtf8("≤");
            return target.relation == Relation::AtLeast ? tr("at least") : tr("at most");
        }, [this, list, place](QMenu& menu) { fillRelations(menu, list, place); });
        word->setQuiet(true);
    };
    const auto year = [&, list, place, suffix] {
        addWord(row, QStringLiteral("year-") + suffix, spokenPlace(list, place), [this, list, place] {
            OptimiseQuestion q = m_state.question();
            return OptimiseWords(m_appearance, m_session).year(yearIn(q, list, place));
        }, [this, list, place](QMenu& menu) {
            OptimiseQuestion q = m_state.question();
            const double now = yearIn(q, list, place);
            fillYears(menu, [now] { return now; }, [this, list, place](double chosen) { change([&](OptimiseQuestion& changed) { yearIn(changed, list, place) = chosen; }); });
        });
    };
    const auto bound = [&, list, place, suffix, what] {
        const auto& asked = outcomeOf(list, place);
        auto* field = addField(row, QStringLiteral("bound-") + suffix, what + QLatin1Char(' ') + tr("bound"), outcomeFormat(m_appearance, words, asked),
                               [this, list, place] { return (list == List::Targets ? m_state.question().targets : m_state.question().wishes)[place].bound; },
                               [this, list, place](double value) {
                                   change([&](OptimiseQuestion& q) { (list == List::Targets ? q.targets : q.wishes)[place].bound = value; });
                               });
        const double step = std::pow(10.0, -words.decimals(asked)) / words.factor(asked);
        field->setStepping(-1e9, 1e9, step, 10 * step);
    };
    const std::map<QString, std::function<void()>> parts{{QStringLiteral("outcome"), outcome}, {QStringLiteral("relation"), relation}, {QStringLiteral("bound"), bound}, {QStringLiteral("year"), year}};
    if (list == List::Aims)
        addPattern(row, tr("{relation} of {outcome} in {year}", "an aim; the words in braces stay"), parts);
    else if (list == List::Wishes)
        addPattern(row, yearsAreOne() ? tr("{outcome} {relation} {bound}", "a wish; the words in braces stay") : tr("{outcome} {relation} {bound} by {year}", "a wish; the words in braces stay"), parts);
    else
        addPattern(row, yearsAreOne() ? tr("{outcome} of {relation} {bound}", "a target; the words in braces stay") : tr("{outcome} of {relation} {bound} by {year}", "a target; the words in braces stay"), parts);
}

void GoalBar::addAll(SentenceLayout& row, List list, const QString& between)
{
    for (std::size_t i = 0; i < countOf(list); ++i) {
        if (i > 0)
            addText(row, between);
        addAsked(row, list, i);
    }
}

void GoalBar::addYear(SentenceLayout& row)
{
    addWord(row, QStringLiteral("goalYear"), tr("Year"), [this] {
        const auto& q = m_state.question();
        return OptimiseWords(m_appearance, m_session).year(q.targets.empty() ? q.costUntil : q.targets.front().year);
    }, [this](QMenu& menu) {
        const auto& q = m_state.question();
        fillYears(menu, [year = q.targets.empty() ? q.costUntil : q.targets.front().year] { return year; }, [this](double chosen) {
            change([chosen](OptimiseQuestion& changed) {
                for (auto* list : {&changed.targets, &changed.wishes})
                    for (AskedTarget& target : *list)
                        target.year = chosen;
            });
        });
    });
}

void GoalBar::addLeast(SentenceLayout& row)
{
    addWord(row, QStringLiteral("goalRule"), tr("Which package"), [this] {
        if (m_state.variant() == OptimiseVariant::LeastCost)
            return m_state.question().mode == OptimiseMode::Budget ? tr("the model as it is") : tr("least cost");
        switch (m_state.question().rule) {
        case RobustRule::SureAsPapers:
            return tr("least cost, as sure as the papers’");
        case RobustRule::HighestChance:
            return tr("the highest chance");
        case RobustRule::BestWorst:
            return tr("the best worst case");
        case RobustRule::LeastRegret:
            return tr("the least regret");
        }
        return QString();
    }, [this](QMenu& menu) { fillLeast(menu); });
}

void GoalBar::addStarts(SentenceLayout& row)
{
    const auto add = [&](const char* name, const QString& what, double OptimiseQuestion::* field) {
        addWord(row, QLatin1String(name), what, [this, field] { return OptimiseWords(m_appearance, m_session).year(m_state.question().*field); },
                [this, field](QMenu& menu) {
                    fillYears(menu, [this, field] { return m_state.question().*field; },
                              [this, field](double chosen) { change([&](OptimiseQuestion& q) { q.*field = chosen; }); });
                });
    };
    addPattern(row, tr("with starts from {earliest} to {latest}", "the words in braces stay"),
               {{QStringLiteral("earliest"), [&] { add("earliestStart", tr("Earliest start"), &OptimiseQuestion::earliestStart); }},
                {QStringLiteral("latest"), [&] { add("latestStart", tr("Latest start"), &OptimiseQuestion::latestStart); }}});
}

void GoalBar::addAdders(SentenceLayout& row)
{
    const auto& q = m_state.question();
    if (q.mode == OptimiseMode::Budget && q.aims.size() < kMostAims)
        connect(addPlus(row, QStringLiteral("addAim"), tr("Aim")), &QToolButton::clicked, this, [this] { add(List::Aims); });
    if (q.targets.size() < kMostTargets)
        connect(addPlus(row, QStringLiteral("addTarget"), tr("Target")), &QToolButton::clicked, this, [this] { add(List::Targets); });
}

void GoalBar::buildGoal()
{
    const auto& q = m_state.question();
    SentenceLayout& row = *m_goal;
    const std::map<QString, std::function<void()>> parts{
        {QStringLiteral("targets"), [&] { addAll(row, List::Targets, tr("and", "between targets")); }},
        {QStringLiteral("aims"), [&] { addAll(row, List::Aims, tr("and", "between aims")); }},
        {QStringLiteral("year"), [&] { addYear(row); }},
        {QStringLiteral("least"), [&] { addLeast(row); }},
        {QStringLiteral("starts"), [&] { addStarts(row); }}};
    const bool one = yearsAreOne();
    switch (q.mode) {
    case OptimiseMode::Targets:
        addPattern(row, one ? tr("Reach {targets} by {year} at {least}", "the words in braces stay") : tr("Reach {targets} at {least}", "the words in braces stay"), parts);
        break;
    case OptimiseMode::Budget:
        addPattern(row, q.targets.empty() ? tr("Under the limits, get {aims} judged by {least}", "the words in braces stay")
                       : one             ? tr("Under the limits, get {aims} with {targets} by {year} judged by {least}", "the words in braces stay")
                                         : tr("Under the limits, get {aims} with {targets} judged by {least}", "the words in braces stay"),
                   parts);
        break;
    case OptimiseMode::Schedule:
        addPattern(row, one ? tr("Reach {targets} by {year} at {least} {starts}", "the words in braces stay") : tr("Reach {targets} at {least} {starts}", "the words in braces stay"), parts);
        break;
    }
    addAdders(row);
    row.addSpring();
    addText(row, tr("Wish, not required"), "note");
    addAll(row, List::Wishes, tr("and", "between wishes"));
    if (q.wishes.size() < kMostTargets)
        connect(addPlus(row, QStringLiteral("addWish"), tr("Wish"), !q.wishes.empty()), &QToolButton::clicked, this, [this] { add(List::Wishes); });
}

void GoalBar::addMoneyLimit(SentenceLayout& row, const QString& name, const QString& label, std::function<std::optional<double>&(OptimiseQuestion&)> limit)
{
    addField(row, name, label, moneyFormat(m_appearance), [this, limit] {
        OptimiseQuestion q = m_state.question();
        return limit(q).value_or(kNoLimit);
    }, [this, limit](double value) {
        change([&](OptimiseQuestion& q) { limit(q) = std::isinf(value) ? std::nullopt : std::optional(value); });
    })->setStepping(0, 1000, 1, 10);
}

void GoalBar::buildLimits()
{
    SentenceLayout& row = *m_limits;
    addText(row, tr("Limits"), "note");
    addPattern(row, tr("To {year} {total}", "money until a year; the words in braces stay"),
               {{QStringLiteral("year"), [&] {
                     addWord(row, QStringLiteral("costUntil"), tr("Money counts to"), [this] { return OptimiseWords(m_appearance, m_session).year(m_state.question().costUntil); },
                             [this](QMenu& menu) {
                                 fillYears(menu, [this] { return m_state.question().costUntil; },
                                           [this](double year) { change([year](OptimiseQuestion& q) { q.costUntil = year; }); });
                             });
                 }},
                {QStringLiteral("total"), [&] { addMoneyLimit(row, QStringLiteral("limitTotal"), tr("Total"), [](OptimiseQuestion& q) -> auto& { return q.limits.totalBnCny; }); }}});
    addText(row, tr("Any year"));
    addMoneyLimit(row, QStringLiteral("limitYearly"), tr("Any year"), [](OptimiseQuestion& q) -> auto& { return q.limits.yearlyBnCny; });
    addText(row, tr("Each lever"));
    const auto range = [&](const char* name, const QString& what, double OptimiseQuestion::* field) {
        addField(row, QLatin1String(name), what, strengthFormat(m_appearance), [this, field] { return m_state.question().*field; },
                 [this, field](double value) { change([&](OptimiseQuestion& q) { q.*field = value; }); })
            ->setStepping(0, kMostRange, 0.05, 0.1);
    };
    range("leverLowest", tr("Each lever, at least"), &OptimiseQuestion::lowest);
    addText(row, QString::fromUtf8("–"));
    range("leverHighest", tr("Each lever, at most"), &OptimiseQuestion::highest);
    addText(row, tr("Central-West share of regional money"));
    addField(row, QStringLiteral("limitShare"), tr("Central-West share of regional money, at least"), shareFormat(m_appearance, QString::fromUtf8("≥")),
             [this] { return m_state.question().limits.centralWestShare.value_or(kNoLimit); },
             [this](double value) { change([value](OptimiseQuestion& q) { q.limits.centralWestShare = std::isinf(value) ? std::nullopt : std::optional(value); }); })
        ->setStepping(0, 1, 0.05, 0.1);
    m_shareReached = new QLabel(this);
    m_shareReached->setObjectName(QStringLiteral("shareReached"));
    m_shareReached->setProperty("tone", QStringLiteral("note"));
    row.addWidget(m_shareReached);
    for (const auto& [dimension, bound] : m_state.question().limits.dimensionBnCny) {
        addText(row, groupShortName(dimension));
        addField(row, QStringLiteral("limitDimension-%1").arg(static_cast<int>(dimension)), groupName(dimension), moneyFormat(m_appearance),
                 [this, of = dimension] {
                     const auto& limits = m_state.question().limits.dimensionBnCny;
                     const auto found = limits.find(of);
                     return found == limits.end() ? kNoLimit : found->second;
                 },
                 [this, of = dimension](double value) {
                     change([&](OptimiseQuestion& q) {
                         if (std::isinf(value))
                             q.limits.dimensionBnCny.erase(of);
                         else
                             q.limits.dimensionBnCny[of] = value;
                     });
                 })
            ->setStepping(0, 1000, 1, 10);
    }
    addWord(row, QStringLiteral("limitDimensions"), {}, [] { return tr("Per dimension"); }, [this](QMenu& menu) { fillDimensions(menu); });
    row.addSpring();
    for (const auto& lever : m_session.catalogue().levers) { // in the catalogue's order, not that of ids
        const auto own = m_state.question().levers.find(lever.id);
        if (own == m_state.question().levers.end())
            continue;
        auto* chip = new LeverChip(m_appearance, QString::fromStdString(lever.id), own->second.locked.has_value(), this);
        connect(chip, &LeverChip::locked, this, [this](const QString& id, double strength) {
            change([&](OptimiseQuestion& q) { q.levers[id.toStdString()].locked = strength; });
        });
        connect(chip, &LeverChip::ranged, this, [this](const QString& id, double lowest, double highest) {
            change([&](OptimiseQuestion& q) {
                q.levers[id.toStdString()].lowest = lowest;
                q.levers[id.toStdString()].highest = highest;
            });
        });
        connect(chip, &LeverChip::removed, this, [this](const QString& id) {
            change([&](OptimiseQuestion& q) { q.levers.erase(id.toStdString()); });
        });
        m_tellers.push_back([this, chip, id = lever.id] {
            const auto& q = m_state.question();
            if (const auto found = q.levers.find(id); found != q.levers.end())
                chip->tell(OptimiseWords(m_appearance, m_session).lever(id), found->second.locked.value_or(0), found->second.lowest.value_or(q.lowest),
                           found->second.highest.value_or(q.highest));
        });
        row.addWidget(chip);
        chip->show();
    }
    QToolButton* plus = addPlus(row, QStringLiteral("addLock"), tr("Lock"));
    plus->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(plus);
    plus->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillLocks(*menu);
    });
}

// --- menus

void GoalBar::fillOutcomes(QMenu& menu, List list, std::size_t place)
{
    const AskedOutcome present = outcomeOf(list, place);
    const OptimiseWords words(m_appearance, m_session);
    std::vector<AskedOutcome> usual;
    const auto offer = [&](const AskedOutcome& outcome) {
        if (std::find(usual.begin(), usual.end(), outcome) == usual.end())
            usual.push_back(outcome);
    };
    offer(present);
    const OptimiseQuestion first = OptimiseState::usualQuestion(m_session.catalogue());
    for (const AskedTarget& target : first.targets)
        offer(target.outcome);
    for (const QString& key : m_session.kpis()) {
        const KpiKey kpi = parseKpiKey(key, m_session.regions());
        if (m_session.catalogue().variable(kpi.variable.toStdString()))
            offer({AskedOutcome::Kind::Figure, kpi.variable.toStdString(), kpi.place});
    }
    for (const AskedOutcome& outcome : usual)
        addChoice(menu, words.name(outcome), outcome == present, [this, list, place, outcome] { setOutcome(list, place, outcome); });
    menu.addSeparator();
    connect(menu.addAction(spaced(tr("Another figure…"))), &QAction::triggered, this, [this, list, place] {
        AskedOutcome from = outcomeOf(list, place);
        if (from.kind == AskedOutcome::Kind::Score)
            from = {AskedOutcome::Kind::Figure, "national_trade", {}};
        if (const auto chosen = m_chooseFigure(from))
            setOutcome(list, place, *chosen);
    });
    QMenu* apart = menu.addMenu(spaced(tr("How far regions lie apart")));
    for (const auto& variable : m_session.catalogue().variables) {
        const auto* naming = m_session.catalogue().naming("variable", variable.id);
        if (!variable.perRegion || !naming)
            continue;
        QMenu* of = apart->addMenu(spaced(QString::fromStdString(naming->name.in(m_appearance.language()))));
        for (const auto kind : {AskedOutcome::Kind::Gini, AskedOutcome::Kind::GroupRatio}) {
            const AskedOutcome outcome{kind, variable.id, {}};
            addChoice(*of, words.name(outcome), outcome == present, [this, list, place, outcome] { setOutcome(list, place, outcome); });
        }
    }
    QMenu* scores = menu.addMenu(spaced(tr("Score of a dimension")));
    for (const char* dimension : kScores) {
        const AskedOutcome outcome{AskedOutcome::Kind::Score, dimension, {}};
        addChoice(*scores, words.name(outcome), outcome == present, [this, list, place, outcome] { setOutcome(list, place, outcome); });
    }
    menu.addSeparator();
    if (list != List::Aims) {
        QMenu* own = menu.addMenu(spaced(tr("A year of its own")));
        OptimiseQuestion q = m_state.question();
        const double now = yearIn(q, list, place);
        fillYears(*own, [now] { return now; }, [this, list, place](double chosen) { change([&](OptimiseQuestion& changed) { yearIn(changed, list, place) = chosen; }); });
    }
    QAction* removed = menu.addAction(spaced(list == List::Targets ? tr("Remove this target") : list == List::Wishes ? tr("Remove this wish") : tr("Remove this aim")));
    removed->setObjectName(QStringLiteral("removeAsked"));
    connect(removed, &QAction::triggered, this, [this, list, place] { remove(list, place); });
}

void GoalBar::fillRelations(QMenu& menu, List list, std::size_t place)
{
    if (list == List::Aims) {
        for (const bool most : {true, false})
            addChoice(menu, most ? tr("as much as can be", "before “of Trade”") : tr("as little as can be", "before “of Vacant”"), m_state.question().aims[place].maximise == most,
                      [this, place, most] { change([&](OptimiseQuestion& q) { q.aims[place].maximise = most; }); });
        return;
    }
    const auto& target = (list == List::Targets ? m_state.question().targets : m_state.question().wishes)[place];
    for (const Relation relation : {Relation::AtLeast, Relation::AtMost})
        addChoice(menu, relation == Relation::AtLeast ? tr("at least") : tr("at most"), target.relation == relation, [this, list, place, relation] {
            change([&](OptimiseQuestion& q) { (list == List::Targets ? q.targets : q.wishes)[place].relation = relation; });
        });
}

void GoalBar::fillYears(QMenu& menu, const std::function<double()>& present, const std::function<void(double)>& choose) const
{
    const auto span = m_session.catalogue().span;
    for (double year = std::ceil(span.start) + 1; year <= span.stop; ++year)
        addChoice(menu, OptimiseWords(m_appearance, m_session).year(year), year == present(), [choose, year] { choose(year); });
}

void GoalBar::fillLeast(QMenu& menu)
{
    const bool robust = m_state.variant() == OptimiseVariant::Robust;
    const bool budget = m_state.question().mode == OptimiseMode::Budget;
    addChoice(menu, budget ? tr("the model as it is") : tr("least cost"), !robust, [this] { m_state.setVariant(OptimiseVariant::LeastCost); });
    menu.addSeparator();
    const auto rule = [&](RobustRule of, const QString& text) {
        addChoice(menu, text, robust && m_state.question().rule == of, [this, of] {
            change([of](OptimiseQuestion& q) { q.rule = of; });
            m_state.setVariant(OptimiseVariant::Robust);
        });
    };
    rule(RobustRule::SureAsPapers, tr("Robust: least cost, as sure of the targets as the papers’ package"));
    rule(RobustRule::HighestChance, tr("Robust: the highest chance of the targets"));
    rule(RobustRule::BestWorst, tr("Robust: the best worst case"));
    rule(RobustRule::LeastRegret, tr("Robust: the least regret"));
}

void GoalBar::fillDimensions(QMenu& menu)
{
    for (const Dimension dimension : kDimensions) {
        const bool limited = m_state.question().limits.dimensionBnCny.contains(dimension);
        addChoice(menu, groupName(dimension), limited, [this, dimension, limited] {
            change([&](OptimiseQuestion& q) {
                if (limited)
                    q.limits.dimensionBnCny.erase(dimension);
                else
                    q.limits.dimensionBnCny[dimension] = std::round(q.limits.totalBnCny.value_or(40) / 4);
            });
        });
    }
}

void GoalBar::fillLocks(QMenu& menu)
{
    const OptimiseWords words(m_appearance, m_session);
    const auto& q = m_state.question();
    for (const Dimension dimension : kDimensions) {
        QMenu* group = nullptr;
        for (const auto& lever : m_session.catalogue().levers) {
            if (lever.group != dimension || q.levers.contains(lever.id))
                continue;
            if (!group)
                group = menu.addMenu(spaced(groupName(dimension)));
            QMenu* of = group->addMenu(spaced(words.lever(lever.id)));
            const double strength = strengthShown(lever.id);
            connect(of->addAction(spaced(tr("Lock at %1").arg(percent(m_appearance, strength)))), &QAction::triggered, this,
                    [this, id = lever.id, strength] { change([&](OptimiseQuestion& changed) { changed.levers[id].locked = strength; }); });
            connect(of->addAction(spaced(tr("Leave out"))), &QAction::triggered, this,
                    [this, id = lever.id] { change([&](OptimiseQuestion& changed) { changed.levers[id].locked = 0; }); });
            connect(of->addAction(spaced(tr("A range of its own"))), &QAction::triggered, this, [this, id = lever.id] {
                change([&](OptimiseQuestion& changed) {
                    changed.levers[id].lowest = changed.lowest;
                    changed.levers[id].highest = changed.highest;
                });
            });
        }
    }
}

/// As it is in the package that is looked at; else as the papers propose.
double GoalBar::strengthShown(const std::string& leverId) const
{
    const OptimiseResult* result = m_state.result();
    const PackageFigures* chosen = m_state.chosen();
    if (result && chosen)
        for (std::size_t l = 0; l < std::min(result->levers.size(), chosen->strengths.size()); ++l)
            if (result->levers[l] == leverId)
                return std::round(100 * chosen->strengths[l]) / 100;
    return 1;
}

// --- what stands where

AskedOutcome& GoalBar::outcomeIn(OptimiseQuestion& question, List list, std::size_t place) const
{
    return list == List::Targets ? question.targets[place].outcome : list == List::Wishes ? question.wishes[place].outcome : question.aims[place].outcome;
}

const AskedOutcome& GoalBar::outcomeOf(List list, std::size_t place) const
{
    const auto& q = m_state.question();
    return list == List::Targets ? q.targets[place].outcome : list == List::Wishes ? q.wishes[place].outcome : q.aims[place].outcome;
}

double& GoalBar::yearIn(OptimiseQuestion& question, List list, std::size_t place) const
{
    return list == List::Targets ? question.targets[place].year : list == List::Wishes ? question.wishes[place].year : question.aims[place].year;
}

std::size_t GoalBar::countOf(List list) const
{
    const auto& q = m_state.question();
    return list == List::Targets ? q.targets.size() : list == List::Wishes ? q.wishes.size() : q.aims.size();
}

QString GoalBar::spokenPlace(List list, std::size_t place) const
{
    const int number = static_cast<int>(place) + 1;
    switch (list) {
    case List::Targets:
        return tr("Target %1").arg(number);
    case List::Wishes:
        return tr("Wish %1").arg(number);
    case List::Aims:
        return tr("Aim %1").arg(number);
    }
    return {};
}

bool GoalBar::yearsAreOne() const
{
    const auto& q = m_state.question();
    std::vector<double> years;
    for (const auto* list : {&q.targets, &q.wishes})
        for (const AskedTarget& target : *list)
            years.push_back(target.year);
    return std::adjacent_find(years.begin(), years.end(), std::not_equal_to<>()) == years.end();
}

double GoalBar::usualBound(const AskedTarget& target) const
{
    switch (target.outcome.kind) {
    case AskedOutcome::Kind::Gini:
        return 0.1;
    case AskedOutcome::Kind::GroupRatio:
        return 0.8;
    case AskedOutcome::Kind::Score:
        return 50;
    case AskedOutcome::Kind::Figure:
        break;
    }
    // What the current scenario comes to, in the digits that are shown: a number of the right size to begin with.
    const auto run = m_session.projection();
    const double value = run ? run->value(target.outcome.id, target.outcome.place, target.year) : 0;
    const OptimiseWords words(m_appearance, m_session);
    const double step = std::pow(10.0, -words.decimals(target.outcome)) / words.factor(target.outcome);
    return std::isfinite(value) ? std::round(value / step) * step : 0;
}

void GoalBar::setOutcome(List list, std::size_t place, const AskedOutcome& outcome)
{
    if (outcome == outcomeOf(list, place))
        return;
    change([&](OptimiseQuestion& q) {
        outcomeIn(q, list, place) = outcome;
        const bool more = moreIsBetter(m_session.catalogue(), outcome).value_or(true);
        if (list == List::Aims) {
            q.aims[place].maximise = more;
            return;
        }
        AskedTarget& target = (list == List::Targets ? q.targets : q.wishes)[place];
        target.relation = more ? Relation::AtLeast : Relation::AtMost;
        target.bound = usualBound(target);
    });
}

void GoalBar::add(List list)
{
    change([&](OptimiseQuestion& q) {
        // The first of what people watch that is not asked for yet.
        AskedOutcome outcome{AskedOutcome::Kind::Figure, "national_trade", {}};
        for (const QString& key : m_session.kpis()) {
            const KpiKey kpi = parseKpiKey(key, m_session.regions());
            const AskedOutcome candidate{AskedOutcome::Kind::Figure, kpi.variable.toStdString(), kpi.place};
            const auto asks = [&](const auto& asked) { return asked.outcome == candidate; };
            const bool there = std::any_of(q.targets.begin(), q.targets.end(), asks) || std::any_of(q.wishes.begin(), q.wishes.end(), asks)
                || (list == List::Aims && std::any_of(q.aims.begin(), q.aims.end(), asks));
            if (!there && m_session.catalogue().variable(candidate.id)) {
                outcome = candidate;
                break;
            }
        }
        const double year = q.targets.empty() ? q.costUntil : q.targets.front().year;
        const bool more = moreIsBetter(m_session.catalogue(), outcome).value_or(true);
        if (list == List::Aims) {
            q.aims.push_back({outcome, year, more});
            return;
        }
        AskedTarget target{outcome, year, more ? Relation::AtLeast : Relation::AtMost, 0};
        target.bound = usualBound(target);
        (list == List::Targets ? q.targets : q.wishes).push_back(target);
    });
}

void GoalBar::remove(List list, std::size_t place)
{
    change([&](OptimiseQuestion& q) {
        const auto erase = [place](auto& from) { from.erase(from.begin() + static_cast<std::ptrdiff_t>(place)); };
        if (list == List::Targets)
            erase(q.targets);
        else if (list == List::Wishes)
            erase(q.wishes);
        else
            erase(q.aims);
    });
}

} // namespace ui
