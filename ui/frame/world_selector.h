// SPDX-License-Identifier: GPL-3.0-or-later
// The world that all figures are computed in: a button with its name, and the list of worlds under it.
#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QString>

class QLabel;
class QVBoxLayout;

namespace ui {

class Appearance;
class Session;

/// The list under the button: each world with its sentence, then what can be done with worlds. Arrows move, Enter chooses, Esc closes.
class WorldMenu : public QFrame {
    Q_OBJECT

public:
    WorldMenu(const Appearance& appearance, Session& session, QWidget* parent);

    /// Right edges level.
    void openBelow(QWidget& anchor);

signals:
    void newRequested();
    void editRequested();
    void deleteRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void focusNext(int step);

    const Appearance& m_appearance;
    Session& m_session;
    QVBoxLayout* m_rows;
};

/// The button. A world other than the default one is marked by its border.
class WorldButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit WorldButton(const Appearance& appearance, QWidget* parent = nullptr);

    void setMarked(bool marked);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;

    const Appearance& m_appearance;
    bool m_marked = false;
};

class WorldSelector : public QWidget {
    Q_OBJECT

public:
    WorldSelector(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

    void openMenu();
    /// The name of a world in the language of the window.
    [[nodiscard]] static QString nameOf(const Appearance& appearance, const Session& session, const QString& worldId);

signals:
    void newRequested();
    void editRequested();
    void deleteRequested();

private:
    void refresh();

    const Appearance& m_appearance;
    Session& m_session;
    QLabel* m_label;
    WorldButton* m_button;
    WorldMenu* m_menu = nullptr; ///< made when first opened
};

} // namespace ui
