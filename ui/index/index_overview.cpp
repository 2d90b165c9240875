// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_overview.h"

#include "ui/index/card_column.h"
#include "ui/index/coupling_chart.h"
#include "ui/index/framework_list.h"
#include "ui/index/index_state.h"
#include "ui/index/obstacle_bars.h"
#include "ui/index/obstacle_card.h"
#include "ui/index/rank_chart.h"
#include "ui/index/score_popover.h"
#include "ui/index/weights_chart.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTableView>

namespace ui {

namespace {

constexpr int kListShare = 358; ///< of the width at 1440, as the others
constexpr int kMiddleShare = 602;
constexpr int kRightShare = 328;
constexpr int kHoverButton = 24;

} // namespace

IndexOverview::IndexOverview(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_list(new FrameworkList(appearance, state))
    , m_ranking(new RankChart(appearance, state))
    , m_key(new RankKey(appearance, state))
    , m_rankingCard(new ChartCard(appearance))
    , m_coupling(new CouplingChart(appearance, state))
    , m_couplingCard(new ChartCard(appearance))
    , m_couplingSentence(new TextBlock(appearance, TypeStyle::Label, Token::Text))
    , m_weights(new WeightsChart(appearance, state))
    , m_weightsCard(new ChartCard(appearance))
    , m_weightsWarning(new TextBlock(appearance, TypeStyle::Note, Token::Warn))
    , m_obstacles(new ObstacleCard(appearance, state))
{
    setObjectName(QStringLiteral("indexOverview"));
    buildCards();
    installQuestions();
    auto* middle = new CardColumn;
    middle->addCard(m_rankingCard, true);
    middle->addCard(m_couplingCard, false);
    auto* right = new CardColumn;
    right->addCard(m_weightsCard, false);
    right->addCard(m_obstacles, true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_list, kListShare);
    row->addWidget(middle, kMiddleShare);
    row->addWidget(right, kRightShare);
    // The shares hold, whatever is written in them.
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, middle, right})
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(&state, &IndexState::regionChanged, this, &IndexOverview::refreshCouplingSentence);
}

void IndexOverview::buildCards()
{
    m_rankingCard->setChart(m_ranking);
    m_rankingCard->addTitleWidget(m_key);
    m_rankingCard->setShrinking(m_key, 0);
    m_rankingCard->setObjectName(QStringLiteral("indexRankingCard"));
    m_couplingSentence->setObjectName(QStringLiteral("indexCouplingSentence"));
    m_couplingCard->setChart(m_coupling);
    auto* inLine = new QWidget; // with the footer above it
    auto* inLineLayout = new QHBoxLayout(inLine);
    inLineLayout->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0);
    inLineLayout->addWidget(m_couplingSentence);
    m_couplingCard->addFooterWidget(inLine);
    m_couplingCard->setObjectName(QStringLiteral("indexCouplingCard"));
    m_weightsWarning->setObjectName(QStringLiteral("indexWarning"));
    m_weightsWarning->setIcon(QStringLiteral("warning"));
    m_weightsWarning->setGround(Token::WarnSoft);
    m_weightsCard->setChart(m_weights);
    m_weightsCard->addFooterWidget(m_weightsWarning);
    m_weightsCard->setObjectName(QStringLiteral("indexWeightsCard"));
    // The chart says how high its card is, not the table that can take its place.
    for (ChartCard* card : {m_rankingCard, m_couplingCard, m_weightsCard}) {
        if (auto* table = card->findChild<QTableView*>())
            table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }
}

/// "Why?" of a score in the ranking and the coupling, and of the chosen region's indicators in the other two.
void IndexOverview::installQuestions()
{
    const auto ask = [this](PaintedChart& chart, auto unitOf, auto markOf) {
        installWhy(chart, m_appearance, m_state.session(), [this, &chart, unitOf, markOf](const QPoint& at) -> std::optional<WhyTarget> {
            const int item = at == kWhyFocus ? chart.currentItem() : chart.itemAtPlace(at);
            const int unit = item < 0 ? -1 : unitOf(item);
            if (unit < 0)
                return std::nullopt;
            const QRect box = chart.itemBox(item).toAlignedRect();
            WhyTarget target({}, box, QRect(box.left(), box.center().y() - kHoverButton / 2, kHoverButton, kHoverButton));
            target.answer = [this, &chart, unit, mark = markOf(item)](const QRect& anchor) {
                openScorePopover(m_appearance, m_state, unit, mark, anchor, chart);
            };
            return target;
        });
    };
    const auto same = [](int item) { return item; };
    const auto chosen = [this](int) { return m_state.unitIndex(m_state.region()); };
    const auto none = [](int) { return QString(); };
    ask(*m_ranking, same, none);
    ask(*m_coupling, same, none);
    ask(*m_weights, chosen, [this](int item) { return m_weights->indicatorOf(item); });
    ObstacleBars& bars = m_obstacles->bars();
    ask(bars, chosen, [&bars](int item) { return item < static_cast<int>(bars.rows().size()) ? bars.rows()[static_cast<std::size_t>(item)].id : QString(); });
}

void IndexOverview::refresh()
{
    m_ranking->refresh();
    m_key->refresh();
    m_coupling->refresh();
    m_weights->refresh();
    m_rankingCard->refresh();
    m_couplingCard->refresh();
    m_weightsCard->refresh();
    refreshCouplingSentence();
    const QString warning = m_weights->warning();
    m_weightsWarning->setText(warning);
    m_weightsWarning->setVisible(!warning.isEmpty());
}

/// Where there is no coupling, the picture says why, once.
void IndexOverview::refreshCouplingSentence()
{
    const bool known = m_state.figures() && m_state.figures()->coupling;
    m_couplingSentence->setText(known ? m_coupling->sentence() : QString());
    m_couplingSentence->setVisible(known);
}

void IndexOverview::setStudy(std::shared_ptr<const core::index::MethodStudy> study, const QString& whyNone)
{
    m_ranking->setStudy(std::move(study), whyNone);
    m_rankingCard->refresh();
}

void IndexOverview::retranslate()
{
    if (m_state.figures())
        refresh();
}

void IndexOverview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
