// SPDX-License-Identifier: GPL-3.0-or-later
// Below a table: what the chosen row says in full, and the way into the causes map.
#pragma once

#include <QFrame>
#include <QString>

class QPushButton;

namespace ui {

class Appearance;
class Session;
class TermText;

class DetailCard : public QFrame {
    Q_OBJECT

public:
    /// `lines` are kept free even when the text has fewer.
    DetailCard(const Appearance& appearance, Session& session, const QString& name, int lines, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// What the map shows; empty turns the button off.
    void setVariable(const QString& id);
    [[nodiscard]] QString variable() const { return m_variable; }
    void retext();

signals:
    void showInMap(const QString& id);

private:
    TermText* m_text;
    QPushButton* m_inMap;
    QString m_variable;
};

} // namespace ui
