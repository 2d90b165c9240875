// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lever_popover.h"

#include "core/policy/projection.h"
#include "ui/compare/popup_place.h"
#include "ui/explore/levers/lever_card.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWidth = 384;
constexpr int kLeastHeight = 220;
constexpr int kMostHeight = 560;

} // namespace

LeverPopover::LeverPopover(const Appearance& appearance, Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_appearance(appearance)
    , m_session(session)
    , m_name(new QLabel(this))
    , m_scenario(new QLabel(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("leverPopover"));
    setAttribute(Qt::WA_TranslucentBackground);
    m_name->setObjectName(QStringLiteral("leverPopoverName"));
    m_name->setWordWrap(true);
    m_scenario->setObjectName(QStringLiteral("leverPopoverScenario"));
    m_scenario->setWordWrap(true);
    m_scenario->setProperty("tone", QStringLiteral("secondary"));
    m_scroll->setObjectName(QStringLiteral("leverPopoverScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kCardPadding, metrics::kSpace2, metrics::kSpace1, metrics::kSpace2);
    layout->setSpacing(metrics::kSpace1);
    layout->addWidget(m_name);
    layout->addWidget(m_scenario);
    layout->addWidget(m_scroll, 1);
    connect(&session, &Session::contentsChanged, this, [this](const QStringList& ids) {
        if (ids.contains(m_scenarioId))
            refresh();
    });
    connect(&session, &Session::figuresChanged, this, [this] {
        if (m_card)
            m_card->showCost(m_session.projectionOf(m_scenarioId).get());
    });
    // A copy is made of a scenario that comes with the program: what is changed goes on there.
    connect(&session, &Session::copied, this, [this](const QString& from, const QString& to) {
        if (from == m_scenarioId)
            m_scenarioId = to;
    });
}

void LeverPopover::open(const QString& scenarioId, const QString& leverId, const QRect& anchor)
{
    const core::policy::Lever* lever = m_session.catalogue().lever(leverId.toStdString());
    if (!lever || lever->constant || !m_session.scenario(scenarioId))
        return;
    m_scenarioId = scenarioId;
    m_leverId = leverId;
    auto* card = new LeverCard(m_appearance, m_session, *lever, this);
    m_card = card;
    connect(card, &LeverCard::changed, this, &LeverPopover::apply);
    connect(card, &LeverCard::resetWanted, this, [this] { apply(m_session.leverSettingOf(m_session.scenarios().front().id, m_leverId), {}); });
    connect(card, &LeverCard::proposalWanted, this, [this] {
        const auto package = core::policy::paperPackage(m_session.catalogue());
        if (const auto found = package.levers.find(m_leverId.toStdString()); found != package.levers.end())
            apply(found->second, {});
    });
    connect(card, &LeverCard::whyWanted, this, [this, anchor] {
        const core::why::Subject subject{core::why::Subject::Kind::Lever, m_leverId.toStdString(), core::policy::Place::national(), std::nullopt};
        close();
        m_session.askWhy(subject, anchor);
    });
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("scrollContents")); // without a ground of its own
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, metrics::kSpace3, 0); // beside the scroll bar
    column->addWidget(card);
    column->addStretch(1);
    m_scroll->setWidget(inside); // deletes the one before
    refresh();
    // As high as the card, within bounds.
    const int room = kWidth - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    for (QLabel* label : {m_name, m_scenario})
        label->setFixedWidth(room);
    const int cardWidth = room - metrics::kSpace3 - m_scroll->verticalScrollBar()->sizeHint().width();
    const int cardHeight = std::max(card->hasHeightForWidth() ? card->heightForWidth(cardWidth) : 0, card->sizeHint().height());
    const int heads = m_name->heightForWidth(room) + m_scenario->heightForWidth(room) + 3 * layout()->spacing();
    const int wanted = cardHeight + heads + layout()->contentsMargins().top() + layout()->contentsMargins().bottom();
    setGeometry(popupPlace(anchor, {kWidth, std::clamp(wanted, kLeastHeight, kMostHeight)}, screenOf(anchor, *this)));
    show();
    if (QWidget* first = card->nextInFocusChain(); first && card->isAncestorOf(first))
        first->setFocus(Qt::PopupFocusReason);
}

void LeverPopover::refresh()
{
    const core::policy::Lever* lever = m_session.catalogue().lever(m_leverId.toStdString());
    const ScenarioView* scenario = m_session.scenario(m_scenarioId);
    if (!m_card || !lever || !scenario) {
        close();
        return;
    }
    m_name->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_name->setText(spaced(leverName(m_session.catalogue(), *lever, m_appearance)));
    m_scenario->setFont(m_appearance.font(TypeStyle::Label));
    m_scenario->setText(spaced(scenario->letter.isEmpty() ? scenario->name : scenario->letter + QLatin1Char(' ') + scenario->name));
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_scenario->text());
    m_card->setEditable(!m_session.readOnly() && !scenario->builtIn);
    m_card->showSetting(m_session.leverSettingOf(m_scenarioId, m_leverId), m_session.leverStrengthOf(m_scenarioId, m_leverId));
    m_card->showCost(m_session.projectionOf(m_scenarioId).get());
}

void LeverPopover::apply(const core::policy::LeverSetting& setting, const QString& gesture)
{
    if (const auto done = m_session.setLeverOf(m_scenarioId, m_leverId, setting, gesture); !done) {
        emit refused(errorText(done.error()));
        refresh();
    }
}

void LeverPopover::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    emit closed();
}

void LeverPopover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

} // namespace ui
