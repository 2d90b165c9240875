// SPDX-License-Identifier: GPL-3.0-or-later
// The field over a chip in which its scenario gets another name; what is wrong with a name stands below it.
#pragma once

#include <QLineEdit>

class QLabel;

namespace ui {

class Appearance;
class Session;
struct ScenarioView;

/// Named "scenarioName", the sentence below it "scenarioNameNote". Enter and leaving the field keep a good name, Esc the old one.
class RenameField : public QLineEdit {
    Q_OBJECT

public:
    RenameField(const Appearance& appearance, Session& session, QWidget* parent);

    /// Over `chip`, in the parent's coordinates.
    void open(const ScenarioView& scenario, const QRect& chip);

signals:
    /// The field is gone, and had the focus.
    void finished(const QString& scenarioId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void finish(bool keep);
    [[nodiscard]] QString problem(const QString& name) const;
    void showNote(const QString& text);

    const Appearance& m_appearance;
    Session& m_session;
    QLabel* m_note;
    QString m_scenarioId; ///< empty while it is closed
};

} // namespace ui
