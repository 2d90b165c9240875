// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_hook.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QContextMenuEvent>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace ui {

namespace {

constexpr int kButtonSize = 24;
constexpr int kIconSize = 16;
constexpr int kInset = 4;

bool asksWhy(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers)
        return false;
    // Shift+F1 lists the keys.
    return event.key() == Qt::Key_Question || (event.key() == Qt::Key_F1 && !(event.modifiers() & Qt::ShiftModifier));
}

/// A round sign in accent on the card's own ground.
class HoverButton : public QAbstractButton {
public:
    HoverButton(const Appearance& appearance, QWidget* parent)
        : QAbstractButton(parent)
        , m_appearance(appearance)
    {
        setFocusPolicy(Qt::NoFocus); // the keyboard has ? and the menu
        setFixedSize(kButtonSize, kButtonSize);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_appearance.color(underMouse() ? Token::Accent : Token::Line2), 1));
        painter.setBrush(m_appearance.color(isDown() ? Token::AccentSoft : Token::Surface));
        painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
        const QPixmap icon = m_appearance.icon(QStringLiteral("why"), Token::Accent, kIconSize, devicePixelRatioF());
        painter.drawPixmap(QPointF((width() - kIconSize) / 2.0, (height() - kIconSize) / 2.0), icon);
    }
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    const Appearance& m_appearance;
};

/// In a cell, at the end that its text leaves free.
QRect buttonInCell(const QRect& cell, const QModelIndex& index)
{
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    QRect room(0, 0, kButtonSize, kButtonSize);
    room.moveCenter(cell.center());
    if (alignment & Qt::AlignRight)
        room.moveLeft(cell.left() + 1);
    else
        room.moveRight(cell.right() - 1);
    return room;
}

} // namespace

WhyHook::WhyHook(QWidget& widget, QWidget& surface, const Appearance& appearance, Session& session, WhyAt at, WhyOptions options)
    : QObject(&widget)
    , m_widget(widget)
    , m_surface(surface)
    , m_appearance(appearance)
    , m_session(session)
    , m_at(std::move(at))
    , m_options(options)
{
    widget.installEventFilter(this);
    if (&surface != &widget)
        surface.installEventFilter(this);
    if (options.button)
        surface.setAttribute(Qt::WA_Hover);
}

WhyHook* WhyHook::of(const QWidget& widget)
{
    return widget.findChild<WhyHook*>(QString(), Qt::FindDirectChildrenOnly);
}

bool WhyHook::askFrom(QWidget* focus)
{
    for (QWidget* widget = focus; widget; widget = widget->parentWidget()) {
        if (WhyHook* hook = of(*widget); hook && hook->ask())
            return true;
        if (widget->isWindow())
            return false;
    }
    return false;
}

bool WhyHook::ask(const QPoint& at)
{
    const auto target = m_at(at);
    if (target)
        tell(*target);
    return target.has_value();
}

void WhyHook::tell(const WhyTarget& target)
{
    const QRect rect = target.rect.isEmpty() ? m_surface.rect() : target.rect;
    const QRect anchor(m_surface.mapToGlobal(rect.topLeft()), rect.size());
    if (target.answer)
        target.answer(anchor);
    else
        m_session.askWhy(target.subject, anchor);
}

QAction* WhyHook::addTo(QMenu& menu, const QPoint& at)
{
    const auto target = m_at(at);
    if (!target)
        return nullptr;
    // The key is shown, not bound: it acts where the widget has the focus.
    QAction* action = menu.addAction(tr("Why?") + QStringLiteral("\t?"));
    action->setObjectName(QStringLiteral("why"));
    connect(action, &QAction::triggered, this, [this, what = *target] { tell(what); });
    return action;
}

void WhyHook::openMenu(const QPoint& at, const QPoint& global)
{
    QMenu menu(&m_widget);
    menu.setObjectName(QStringLiteral("whyMenu"));
    if (addTo(menu, at)) {
        menu.addActions(m_widget.actions());
        menu.exec(global);
    }
}

void WhyHook::hover(const QPoint& at)
{
    m_hovered = m_at(at);
    if (!m_hovered || (m_hovered->button && m_hovered->button->isEmpty())) {
        hideButton();
        return;
    }
    if (!m_button) {
        m_button = new HoverButton(m_appearance, &m_surface);
        m_button->setObjectName(QStringLiteral("whyButton"));
        connect(m_button, &QAbstractButton::clicked, this, [this] {
            if (m_hovered)
                tell(*m_hovered);
        });
    }
    m_button->setToolTip(tr("Why?"));
    m_button->setAccessibleName(tr("Why?"));
    QRect room = m_hovered->button.value_or(QRect());
    if (!m_hovered->button) {
        const QRect rect = m_hovered->rect.isEmpty() ? m_surface.rect() : m_hovered->rect;
        room = QRect(rect.right() + 1 - kInset - kButtonSize, rect.top() + kInset, kButtonSize, kButtonSize);
    }
    m_button->move(room.topLeft());
    m_button->show();
    m_button->raise();
}

void WhyHook::hideButton()
{
    m_hovered.reset();
    if (m_button)
        m_button->hide();
}

bool WhyHook::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched == &m_widget && asksWhy(*static_cast<QKeyEvent*>(event)) && ask())
            return true;
        break;
    case QEvent::ContextMenu: {
        if (watched != &m_surface || !m_options.menu)
            break;
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool byKeyboard = menu->reason() == QContextMenuEvent::Keyboard;
        const QPoint at = byKeyboard ? kWhyFocus : menu->pos();
        const auto target = m_at(at);
        if (!target)
            break;
        const QRect rect = target->rect.isEmpty() ? m_surface.rect() : target->rect;
        openMenu(at, byKeyboard ? m_surface.mapToGlobal(rect.center()) : menu->globalPos());
        return true;
    }
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        if (watched == &m_surface && m_options.button)
            hover(static_cast<QHoverEvent*>(event)->position().toPoint());
        break;
    case QEvent::HoverLeave:
    case QEvent::Hide:
        if (watched == &m_surface)
            hideButton();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

WhyHook* installWhy(QWidget& widget, const Appearance& appearance, Session& session, WhyAt at, WhyOptions options)
{
    return new WhyHook(widget, widget, appearance, session, std::move(at), options);
}

WhyHook* installWhy(QAbstractItemView& view, const Appearance& appearance, Session& session, WhyCell cell, WhyOptions options)
{
    const auto at = [&view, cell = std::move(cell)](const QPoint& place) -> std::optional<WhyTarget> {
        const QModelIndex index = place == kWhyFocus ? view.currentIndex() : view.indexAt(place);
        const auto subject = index.isValid() ? cell(index) : std::nullopt;
        if (!subject)
            return std::nullopt;
        const QRect rect = view.visualRect(index);
        return WhyTarget(*subject, rect, buttonInCell(rect, index));
    };
    return new WhyHook(view, *view.viewport(), appearance, session, at, options);
}

} // namespace ui
