// SPDX-License-Identifier: GPL-3.0-or-later
// What a term means: name in both languages, one sentence, its value here, "Why?" and related terms.
#pragma once

#include <QFrame>
#include <QRect>

#include <string>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class Session;
class TermText;

/// 304 wide at most. Closes with Esc, a click elsewhere, and when something is asked from it.
class TermPopover : public QFrame {
    Q_OBJECT

public:
    static constexpr int kWidth = 304;

    TermPopover(const Appearance& appearance, Session& session, QWidget* parent);

    /// Does nothing for a term that the glossary lacks.
    void setTerm(const std::string& english);
    [[nodiscard]] const std::string& term() const { return m_term; }
    /// Below `avoid` (on the screen), above it where there is no room.
    void openAt(const QRect& avoid);
    [[nodiscard]] static QRect placeFor(const QRect& avoid, const QSize& size, const QRect& screen);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QString valueText(const std::string& quantity) const;
    void askWhy();

    const Appearance& m_appearance;
    Session& m_session;
    std::string m_term;
    QRect m_avoid;
    TermText* m_name;
    TermText* m_other;
    TermText* m_sentence;
    TermText* m_value;
    TermText* m_related;
    QPushButton* m_why;
};

/// Opens a popover that goes away by itself; the focus returns to `owner`.
TermPopover* openTermPopover(const Appearance& appearance, Session& session, const std::string& term, const QRect& avoid, QWidget& owner);

} // namespace ui
