// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the lever panel, painted from tokens: a lever's name, links, groups of the foot.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace ui {

class Appearance;

/// Common ground: Enter works like Space, focus ring, repaint on theme and language; to screen readers a
/// button. Not a QPushButton, whose size the style sheet sets.
class PanelButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PanelButton(const Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// A ring just inside the button, where there is no room outside.
    void paintInnerFocus(QPainter& painter) const;
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }

private:
    const Appearance& m_appearance;
};

/// A lever's name; shortened with "…" and a tooltip when it does not fit.
class NameButton : public PanelButton {
    Q_OBJECT

public:
    explicit NameButton(const Appearance& appearance, QWidget* parent = nullptr);
    void setBold(bool bold);
    void setElide(Qt::TextElideMode mode); ///< where a name that does not fit is shortened; at its end unless told otherwise
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isShortened() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] TypeStyle style() const;
    bool m_bold = false;
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

/// Words in accent, with an icon before them or a chevron that turns when checked.
class LinkButton : public PanelButton {
    Q_OBJECT

public:
    LinkButton(const Appearance& appearance, QString iconName, QWidget* parent = nullptr);
    void setQuiet(bool quiet); ///< text2 instead of accent
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_quiet = false;
};

/// A cross-cutting group: icon, name, "3/3".
class FootButton : public PanelButton {
    Q_OBJECT

public:
    FootButton(const Appearance& appearance, QString iconName, QWidget* parent = nullptr);
    void setCount(int on, int all);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_count;
};

/// Three dots that open a menu.
class MenuButton : public PanelButton {
    Q_OBJECT

public:
    explicit MenuButton(const Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {28, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
