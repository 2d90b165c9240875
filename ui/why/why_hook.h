// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a widget answer "Why?": by an entry in its context menu, by the keys ? and F1, and by a small button under the pointer.
//
//     installWhy(*card, appearance, session, [this](const QPoint&) { return subjectOf(m_figure); });
//     installWhy(*table, appearance, session, [this](const QModelIndex& cell) { return subjectOf(cell); });
//
// The widget only says what stands where; Session::askWhy() is told, and the window shows the answer.
#pragma once

#include "core/why/subject.h"

#include <QObject>
#include <QPoint>
#include <QRect>
#include <QString>

#include <functional>
#include <optional>

class QAbstractButton;
class QAbstractItemView;
class QAction;
class QMenu;
class QModelIndex;
class QWidget;

namespace ui {

class Appearance;
class Session;

/// What of a widget is asked about, and where it stands.
struct WhyTarget {
    core::why::Subject subject;
    QRect rect = {};   ///< in the widget, of what the answer must not cover; empty = all of it
    std::function<void(const QRect& globalAnchor)> answer = {}; ///< told instead of Session::askWhy(), for what no subject names
    std::optional<QRect> button; ///< room for the hover button (24 x 24), an empty one = no button; absent = the upper right corner of `rect`

    WhyTarget(core::why::Subject what, const QRect& where = {}, std::optional<QRect> buttonRoom = std::nullopt) // not explicit: a subject alone will do
        : subject(std::move(what)), rect(where), button(buttonRoom)
    {
    }
};

/// Given instead of a place in the widget when the keyboard asks: what has the focus there is meant.
inline constexpr QPoint kWhyFocus(-1, -1);

/// What stands at a place of the widget; nothing where there is nothing to explain.
using WhyAt = std::function<std::optional<WhyTarget>(const QPoint& at)>;
/// What a cell shows.
using WhyCell = std::function<std::optional<core::why::Subject>(const QModelIndex& cell)>;

struct WhyOptions {
    bool menu = true;   ///< false: the widget has a context menu of its own, which takes the entry by WhyHook::addTo()
    bool button = true; ///< false: no hover button
};

/// Lives as long as its widget.
class WhyHook : public QObject {
    Q_OBJECT

public:
    /// `surface` is where the pointer moves: the widget itself, or the viewport of an item view.
    WhyHook(QWidget& widget, QWidget& surface, const Appearance& appearance, Session& session, WhyAt at, WhyOptions options);

    /// Asks about what stands there. False when nothing does.
    bool ask(const QPoint& at = kWhyFocus);
    /// Adds "Why?" to a menu that is about to open for `at`; null when nothing stands there.
    QAction* addTo(QMenu& menu, const QPoint& at = kWhyFocus);

    /// Asks what the widget, or the nearest one around it that has a hook, says of its focus. False when none says anything.
    static bool askFrom(QWidget* focus);
    /// The hook of a widget; null when it has none.
    [[nodiscard]] static WhyHook* of(const QWidget& widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell(const WhyTarget& target);
    void hover(const QPoint& at);
    void hideButton();
    void openMenu(const QPoint& at, const QPoint& global);

    QWidget& m_widget;
    QWidget& m_surface;
    const Appearance& m_appearance;
    Session& m_session;
    WhyAt m_at;
    WhyOptions m_options;
    QAbstractButton* m_button = nullptr; ///< made when the pointer first comes
    std::optional<WhyTarget> m_hovered;
};

WhyHook* installWhy(QWidget& widget, const Appearance& appearance, Session& session, WhyAt at, WhyOptions options = {});
WhyHook* installWhy(QAbstractItemView& view, const Appearance& appearance, Session& session, WhyCell cell, WhyOptions options = {});

} // namespace ui
