// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_desk.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/explanations.h"
#include "ui/why/why_view.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr int kAway = 8;         // from the anchor and from the edges of the screen
constexpr int kLeastHeight = 260;
constexpr int kMostHeight = 760;
constexpr int kNarrowestPanel = 372;  // the buttons at its foot side by side
constexpr int kWidestPanel = 560;

QRect roomOf(const QRect& anchor)
{
    const QScreen* screen = QGuiApplication::screenAt(anchor.center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    return screen ? screen->availableGeometry() : QRect(0, 0, 1440, 900);
}

} // namespace

// --- WhyPopover

WhyPopover::WhyPopover(const Appearance& appearance, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("whyPopover"));
    setAttribute(Qt::WA_TranslucentBackground); // round corners
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WhyPopover::setView(WhyView& view)
{
    m_view = &view;
    layout()->addWidget(&view);
    view.show();
    connect(&view, &WhyView::contentChanged, this, [this] {
        if (isVisible())
            place();
    });
}

QRect WhyPopover::placeFor(const QRect& anchor, int height, const QRect& screen)
{
    const QRect room = screen.adjusted(kAway, kAway, -kAway, -kAway);
    const int wanted = std::clamp(height, kLeastHeight, std::min(kMostHeight, room.height()));
    const int width = std::min(kWidth, room.width());
    struct Side {
        int x, y, height;
        bool fits;
    };
    // Beside: moved up or down as far as the screen needs. Above and below: moved sideways, as high as there is room.
    const int besideY = std::clamp(anchor.top() - kAway, room.top(), std::max(room.top(), room.bottom() + 1 - wanted));
    const int alongX = std::clamp(anchor.left(), room.left(), std::max(room.left(), room.right() + 1 - width));
    const int below = room.bottom() - (anchor.bottom() + kAway);
    const int above = (anchor.top() - kAway) - room.top();
    const std::array<Side, 4> sides = {{
        {anchor.right() + 1 + kAway, besideY, wanted, anchor.right() + kAway + width <= room.right()},
        {anchor.left() - kAway - width, besideY, wanted, anchor.left() - kAway - width >= room.left()},
        {alongX, anchor.bottom() + 1 + kAway, std::min(wanted, below), below >= kLeastHeight},
        {alongX, anchor.top() - kAway - std::min(wanted, above), std::min(wanted, above), above >= kLeastHeight},
    }};
    for (const Side& side : sides) {
        if (side.fits)
            return {side.x, side.y, width, side.height};
    }
    // No side has room (the anchor fills the screen): at the right edge.
    return {room.right() + 1 - width, besideY, width, wanted};
}

void WhyPopover::openAt(const QRect& anchor)
{
    m_anchor = anchor;
    setAccessibleName(m_view ? m_view->accessibleName() : QString());
    ensurePolished();
    place();
    show();
    place(); // heights are final once it is shown
    if (m_view)
        m_view->setFocus();
}

void WhyPopover::place()
{
    if (!m_view)
        return;
    m_view->ensurePolished();
    const int height = m_view->heightFor(kWidth - 2) + 2;
    const QRect wanted = placeFor(m_anchor, height, roomOf(m_anchor));
    // While it is open it does not jump to another side: it only grows and shrinks.
    if (isVisible() && wanted.x() != x())
        return;
    setGeometry(wanted);
}

void WhyPopover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void WhyPopover::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    emit closed();
}

void WhyPopover::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

// --- WhyPanel

WhyPanel::WhyPanel(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("whyPanel"));
    setMinimumWidth(kNarrowestPanel);
    setMaximumWidth(kWidestPanel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WhyPanel::setView(WhyView& view)
{
    layout()->addWidget(&view);
    view.show();
}

void WhyPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), m_appearance.color(Token::Line));
}

// --- WhyDesk

WhyDesk::WhyDesk(const Appearance& appearance, Session& session, QWidget& window, MakeExplainWork make)
    : QObject(&window)
    , m_window(window)
    , m_explanations(new Explanations(std::move(make), this))
    , m_popover(new WhyPopover(appearance, &window))
    , m_panel(new WhyPanel(appearance, &window))
    , m_view(new WhyView(appearance, session, *m_explanations, m_popover))
{
    m_panel->hide();
    m_popover->setView(*m_view);
    // The model is prepared for answering as soon as it is there, so that the first question need not wait.
    const auto prepare = [this, &session] { m_explanations->use(session.projector()); };
    connect(&session, &Session::projectionChanged, this, prepare);
    prepare();
    connect(m_view, &WhyView::pinWanted, this, [this](bool pinned) { setPinned(pinned); });
    connect(m_view, &WhyView::closeWanted, this, [this] {
        if (m_pinned)
            setPinned(false);
        else
            m_popover->close();
    });
    connect(m_view, &WhyView::leverWanted, this, [this](const QString& leverId) {
        m_popover->close();
        emit leverWanted(leverId);
    });
}

WhyDesk::~WhyDesk()
{
    delete m_view; // before what it asks
}

void WhyDesk::show(const core::why::Subject& subject, const QRect& anchor)
{
    // Asked from the answer itself (a term in it), it goes on in place with what it compares.
    const bool inside = m_popover->isVisible() && m_popover->geometry().contains(anchor.center());
    if (inside)
        m_view->ask(subject);
    else
        m_view->ask(subject, isOfPair(anchor) ? Comparison::Pair : Comparison::Baseline);
    if (!m_pinned && !inside)
        m_popover->openAt(anchor);
}

/// What stands on the Compare page is of its pair; the page is found by its name, as pages do not know the desk.
bool WhyDesk::isOfPair(const QRect& anchor) const
{
    const auto pages = m_window.findChildren<QWidget*>(QStringLiteral("comparePage"));
    return std::any_of(pages.begin(), pages.end(), [&](const QWidget* page) {
        return page->isVisible() && QRect(page->mapToGlobal(QPoint(0, 0)), page->size()).contains(anchor.center());
    });
}

void WhyDesk::setPinned(bool pinned, const std::optional<core::why::Subject>& otherwise)
{
    if (pinned == m_pinned)
        return;
    m_pinned = pinned;
    m_popover->close();
    if (pinned)
        m_panel->setView(*m_view);
    else
        m_popover->setView(*m_view);
    m_panel->setVisible(pinned);
    m_view->showPinned(pinned);
    if (pinned && !m_view->subject() && otherwise)
        m_view->ask(*otherwise);
    emit pinnedChanged(pinned);
    if (pinned)
        m_view->setFocus();
}

WhyView& WhyDesk::view() const
{
    return *m_view;
}

void WhyDesk::goBack()
{
    m_view->goBack();
}

void WhyDesk::goForward()
{
    m_view->goForward();
}

} // namespace ui
