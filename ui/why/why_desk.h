// SPDX-License-Identifier: GPL-3.0-or-later
// Where answers to "Why?" are shown: in a popover beside what was asked, or in a panel at the right once they are pinned.
// One view serves both, with one history.
#pragma once

#include "core/why/subject.h"
#include "ui/why/explanations.h"

#include <QFrame>
#include <QObject>
#include <QPointer>
#include <QRect>

#include <optional>

namespace ui {

class Appearance;
class Session;
class WhyView;

/// A bubble without an arrow: 392 wide, as high as its answer or its room. Closes with Esc and a click elsewhere.
class WhyPopover : public QFrame {
    Q_OBJECT

public:
    static constexpr int kWidth = 392;

    explicit WhyPopover(const Appearance& appearance, QWidget* parent);

    void setView(WhyView& view);
    /// Beside `anchor` (on the screen) without covering it.
    void openAt(const QRect& anchor);
    /// Where it stands for an anchor when everything takes `height`: right of it, left, below, above; the first with the room, else
    /// the one with the most. Never over the anchor as long as the screen has room beside it.
    [[nodiscard]] static QRect placeFor(const QRect& anchor, int height, const QRect& screen);

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();

    const Appearance& m_appearance;
    WhyView* m_view = nullptr;
    QRect m_anchor;
};

/// The panel that a pinned answer stands in.
class WhyPanel : public QFrame {
    Q_OBJECT

public:
    static constexpr int kUsualWidth = 380;

    explicit WhyPanel(const Appearance& appearance, QWidget* parent = nullptr);
    void setView(WhyView& view);
    /// Beside the lever panel in a window of 1440.
    [[nodiscard]] QSize sizeHint() const override { return {kUsualWidth, 600}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
};

class WhyDesk : public QObject {
    Q_OBJECT

public:
    /// `window` is the parent of the popover; the panel is placed by whoever makes the window.
    WhyDesk(const Appearance& appearance, Session& session, QWidget& window, MakeExplainWork make = explainerWork());
    ~WhyDesk() override;

    void show(const core::why::Subject& subject, const QRect& anchor);
    /// Pinned: the panel stands with what was asked last, or with `otherwise`.
    void setPinned(bool pinned, const std::optional<core::why::Subject>& otherwise = std::nullopt);
    [[nodiscard]] bool isPinned() const { return m_pinned; }
    void goBack();
    void goForward();

    [[nodiscard]] WhyView& view() const;
    [[nodiscard]] WhyPanel& panel() const { return *m_panel; }
    [[nodiscard]] WhyPopover& popover() const { return *m_popover; }

signals:
    void pinnedChanged(bool pinned);
    void leverWanted(const QString& leverId);

private:
    [[nodiscard]] bool isOfPair(const QRect& anchor) const;

    QWidget& m_window;
    Explanations* m_explanations;
    WhyPopover* m_popover;
    WhyPanel* m_panel;
    QPointer<WhyView> m_view; ///< stands in the popover or the panel, and may go with either
    bool m_pinned = false;
};

} // namespace ui
