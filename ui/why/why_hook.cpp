// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_hook.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QAbstractItemView>
#include <QAction>
#include <QContextMenuEvent>
#include <QHoverEvent>
#include <QIcon>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

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
    connect(&appearance, &Appearance::themeChanged, this, [this] {
        if (m_button)
            m_button->deleteLater(); // its icon has the colours of the theme before
        m_button = nullptr;
    });
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
    m_session.askWhy(target.subject, QRect(m_surface.mapToGlobal(rect.topLeft()), rect.size()));
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
    if (!m_hovered) {
        hideButton();
        return;
    }
    if (!m_button) {
        m_button = new QToolButton(&m_surface);
        m_button->setObjectName(QStringLiteral("whyButton"));
        m_button->setFocusPolicy(Qt::NoFocus); // the keyboard has ? and the menu
        m_button->setProperty("framed", QStringLiteral("true"));
        m_button->setFixedSize(kButtonSize, kButtonSize);
        m_button->setIconSize(QSize(kIconSize, kIconSize));
        m_button->setIcon(QIcon(m_appearance.icon(QStringLiteral("why"), Token::Accent, kIconSize, m_surface.devicePixelRatioF())));
        m_button->setCursor(Qt::PointingHandCursor);
        connect(m_button, &QToolButton::clicked, this, [this] {
            if (m_hovered)
                tell(*m_hovered);
        });
    }
    m_button->setToolTip(tr("Why?"));
    m_button->setAccessibleName(tr("Why?"));
    QRect room = m_hovered->button;
    if (room.isEmpty()) {
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
