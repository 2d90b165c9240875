// SPDX-License-Identifier: GPL-3.0-or-later
// A file of the user's into the regional statistics, in four steps: file, columns, check, confirm. Nothing is written before the
// last of them, and that is one undo step. A table of a model's start values is recognised and becomes a region set instead.
//
// Reading and checking run on a thread of their own. Widgets are found by name: "importSteps" (the header, with buttons
// "importStep-file", "importStep-columns", "importStep-check", "importStep-confirm"), "importProgress", "importProblem" (why a file
// could not be read), "importCancel", "importBack", "importNext" (on the last step the button that writes), "importClose". What is in
// the steps says the header of each.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

namespace ui {

class Appearance;
class Session;

class ImportPanel : public QWidget {
    Q_OBJECT

public:
    /// References must outlive the panel.
    ImportPanel(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    /// Stops what is under way and waits for it.
    ~ImportPanel() override;

    /// Starts anew at the first step; values will go to this set of statistics.
    void begin(const QString& statisticsSetId);
    /// Reads the file, as if it had been chosen at the first step. Give it after begin().
    void openFile(const QString& path);
    /// Where files come from: a file dialog by default. An empty answer changes nothing.
    void setFileChooser(std::function<QString()> chooser);

    [[nodiscard]] QString statisticsSetId() const;
    /// "file", "columns", "check" or "confirm". A table of start values has no step for columns.
    [[nodiscard]] QString step() const;
    /// Goes there, if that can be done now.
    void goTo(const QString& step);
    /// Something is being read or checked.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The user is done with it, or gave it up: hide it.
    void closed();
    /// Values were written, with the indicators that they belong to.
    void imported(const QString& statisticsSetId, const QStringList& indicatorIds);
    /// A table of start values became this region set.
    void regionSetStored(const QString& regionSetId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectState();
    void refresh();
    void refreshHead();
    void refreshFooter();
    void refreshMessage();
    void showWork();
    void goBack();
    void goOn();
    void askForFile();
    void showStep(const QString& step);
    [[nodiscard]] bool canGoTo(const QString& step) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ui
