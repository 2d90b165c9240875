// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/futures/explore_futures.h"

#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ui {

using core::policy::Headline;
using core::uncertainty::Chance;
using core::uncertainty::Outcome;
using core::uncertainty::Target;

namespace {

const QString kModeSetting = QStringLiteral("explore_ranges");
const QString kDifferenceSetting = QStringLiteral("explore_difference");
const QString kText = QStringLiteral("text");
const QString kOff = QStringLiteral("off");

std::optional<std::size_t> placeOf(const std::vector<Outcome>& outcomes, const Headline& figure)
{
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].kind == Outcome::Kind::Figure && outcomes[i].figure == figure)
            return i;
    }
    return std::nullopt;
}

} // namespace

struct ExploreFutures::Data {
    Session& session;
    FuturesFollower follower;
    std::optional<Headline> chartFigure;
    /// What was told last; while the hand moves the follower tells of more than shows.
    struct Told {
        std::shared_ptr<const core::uncertainty::FollowerAnswer> answer;
        bool complete = false;
        bool possible = false;
        bool operator==(const Told&) const = default;
    };
    Told told;

    explicit Data(Session& of) : session(of), follower(of) {}

    /// The answer, when it is of the current scenario.
    [[nodiscard]] std::shared_ptr<const core::uncertainty::FollowerAnswer> answer() const
    {
        return follower.answeredWish().scenarioId == session.current().id ? follower.answer() : nullptr;
    }
};

ExploreFutures::ExploreFutures(Session& session, QObject* parent)
    : QObject(parent)
    , m_data(std::make_unique<Data>(session))
{
    connect(&m_data->follower, &FuturesFollower::changed, this, [this] {
        Data::Told now{m_data->answer(), isComplete(), isPossible()};
        if (now == m_data->told)
            return;
        m_data->told = std::move(now);
        emit changed();
    });
    connect(&session, &Session::projectionChanged, this, &ExploreFutures::wish); // the model may be there now
    connect(&session, &Session::kpisChanged, this, &ExploreFutures::wish);
    connect(&session.futures(), &FuturesBook::targetsChanged, this, [this] {
        wish();
        emit changed();
    });
    wish();
}

ExploreFutures::~ExploreFutures() = default;

void ExploreFutures::setShown(bool shown)
{
    if (shown)
        wish();
    m_data->follower.setActive(shown);
}

void ExploreFutures::setChartFigure(const Headline& figure)
{
    if (m_data->chartFigure == figure)
        return;
    m_data->chartFigure = figure;
    wish();
}

/// Headlines in their order, so that choosing another one for the chart asks nothing new.
void ExploreFutures::wish()
{
    auto& data = *m_data;
    const auto projector = data.session.projector();
    if (!projector)
        return;
    FuturesWish wish;
    const auto add = [&](const Headline& figure) {
        if (!placeOf(wish.outcomes, figure) && projector->aggregation(figure.id, figure.place))
            wish.outcomes.push_back(Outcome::ofFigure(figure.id, figure.place));
    };
    for (const QString& key : data.session.kpis()) {
        const KpiKey parsed = parseKpiKey(key, data.session.regions());
        const Headline figure{parsed.variable.toStdString(), parsed.place};
        add(figure);
        if (auto target = this->target(figure); target && placeOf(wish.outcomes, figure))
            wish.targets.push_back(std::move(*target));
    }
    if (data.chartFigure)
        add(*data.chartFigure);
    data.follower.setWish(std::move(wish));
}

bool ExploreFutures::isPossible() const
{
    const auto& data = *m_data;
    const auto plan = data.session.futures().plan();
    return data.follower.errors().empty() && (!plan || !plan->inputs.empty());
}

std::optional<ExploreFutures::Fans> ExploreFutures::fans(const Headline& figure) const
{
    const auto answer = m_data->answer();
    const auto place = answer ? placeOf(m_data->follower.answeredWish().outcomes, figure) : std::nullopt;
    if (!place || *place >= answer->difference.size())
        return std::nullopt;
    return Fans{&answer->scenario[*place], &answer->reference[*place], &answer->difference[*place]};
}

std::optional<FigureRanges> ExploreFutures::at(const Headline& figure, double year) const
{
    const auto found = fans(figure);
    if (!found)
        return std::nullopt;
    const auto scenario = rangeAt(*found->scenario, year);
    const auto baseline = rangeAt(*found->baseline, year);
    const auto difference = rangeAt(*found->difference, year);
    if (!scenario || !baseline || !difference)
        return std::nullopt;
    return FigureRanges{*scenario, *baseline, *difference, found->scenario->members[core::uncertainty::timeOf(year, found->scenario->times)]};
}

std::optional<Target> ExploreFutures::target(const Headline& figure) const
{
    for (const Target& target : m_data->session.futures().targets()) {
        if (target.figure == figure)
            return target;
    }
    return std::nullopt;
}

std::optional<Chance> ExploreFutures::chance(const Target& target) const
{
    const auto answer = m_data->answer();
    if (!answer || answer->scenario.empty())
        return std::nullopt;
    const auto& targets = m_data->follower.answeredWish().targets;
    const auto found = std::find(targets.begin(), targets.end(), target);
    if (found == targets.end())
        return std::nullopt;
    const auto& chances = answer->chances[static_cast<std::size_t>(found - targets.begin())];
    const Chance& chance = chances[core::uncertainty::timeOf(target.year, answer->scenario.front().times)];
    return chance.members > 0 ? std::optional(chance) : std::nullopt;
}

std::size_t ExploreFutures::members() const
{
    const auto answer = m_data->answer();
    return answer ? answer->members : 0;
}

std::size_t ExploreFutures::wanted() const
{
    return std::max(m_data->follower.members(), members());
}

std::size_t ExploreFutures::failed() const
{
    const auto answer = m_data->answer();
    if (!answer)
        return 0;
    return static_cast<std::size_t>(std::count_if(answer->failed.begin(), answer->failed.end(),
                                                  [](const core::uncertainty::FailedMember& each) { return each.scenario == 0; }));
}

bool ExploreFutures::isComplete() const
{
    const auto answer = m_data->answer();
    return answer && answer->complete && !m_data->follower.isBehind();
}

FuturesFollower& ExploreFutures::follower() const
{
    return m_data->follower;
}

RangesMode ExploreFutures::mode() const
{
    const QString stored = m_data->session.setting(kModeSetting);
    return stored == kText ? RangesMode::Text : stored == kOff ? RangesMode::Off : RangesMode::Bands;
}

void ExploreFutures::setMode(RangesMode mode)
{
    if (mode == this->mode())
        return;
    m_data->session.setSetting(kModeSetting, mode == RangesMode::Text ? kText : mode == RangesMode::Off ? kOff : QString());
    emit modeChanged();
}

bool ExploreFutures::showsDifference() const
{
    return m_data->session.setting(kDifferenceSetting) == QStringLiteral("1");
}

void ExploreFutures::setShowsDifference(bool shown)
{
    if (shown == showsDifference())
        return;
    m_data->session.setSetting(kDifferenceSetting, shown ? QStringLiteral("1") : QString());
    emit modeChanged();
}

} // namespace ui
