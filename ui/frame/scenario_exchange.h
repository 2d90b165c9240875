// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario on its way out or in: as a short code to be read aloud, or as a file.
#pragma once

#include <QDialog>
#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class Session;

/// The code with a button that copies it, or why there is none; a button for a file.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const Appearance& appearance, const Session& session, const QString& scenarioId, QWidget* parent = nullptr);

signals:
    void fileRequested(const QString& scenarioId);

private:
    void addButtons(QVBoxLayout& layout, const QString& scenarioId);
};

/// A field for a code, which is read while it is typed; a button for a file.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

signals:
    void fileRequested();
    void imported(const QString& scenarioId);

private:
    void read();
    void import();

    const Appearance& m_appearance;
    Session& m_session;
    QLineEdit* m_code;
    QLabel* m_state;
    QPushButton* m_import;
};

} // namespace ui
