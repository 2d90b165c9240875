// SPDX-License-Identifier: GPL-3.0-or-later
// The studies that a workspace holds: make one with all its runs, go on with one that was broken off, look at what one said when it
// was made, run it again and see whether the same comes out.
//
// Widgets are found by name: "studyName", "studyRuns", "studyStore", "studyList", "studyFigure", "studyChart", "studyWords",
// "studyMessage", "studyGoOn", "studyAgain", "studyExport", "studyRename", "studyRemove".
#pragma once

#include "ui/uncertainty/stored_studies.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class ChartCard;
class ProgressRow;
class RowsModel;
class TableView;
class TextBlock;
class TimeChart;
class UncertaintyState;

class StoredStudiesDialog : public QDialog {
    Q_OBJECT

public:
    StoredStudiesDialog(Appearance& appearance, UncertaintyState& state, QWidget* parent = nullptr);

    /// Where tables go: asks for a folder unless a test says which. An empty answer ends it.
    void setChooseFolder(std::function<QString()> choose) { m_chooseFolder = std::move(choose); }

    /// Cancels what is under way first.
    void reject() override;

private:
    void buildMaking(QVBoxLayout& column);
    void buildList(QVBoxLayout& column);
    void buildLook(QVBoxLayout& column);
    void fillList();
    void showChosen();
    void showFigure();
    void showActions();
    void store();
    void rename();
    void remove();
    void exportTables();
    void tell(const QString& text, bool bad);
    [[nodiscard]] const core::workspace::StoredStudy* chosen() const;
    [[nodiscard]] QString sentenceOf(const StudyFigures& figures) const;

    Appearance& m_appearance;
    UncertaintyState& m_state;
    StoredStudies* m_studies;
    QLineEdit* m_name;
    QComboBox* m_runs;
    QPushButton* m_store;
    ProgressRow* m_progress;
    RowsModel* m_rows;
    TableView* m_list;
    QComboBox* m_figure;
    ChartCard* m_card;
    TimeChart* m_chart;
    TextBlock* m_words;
    QLabel* m_message;
    QPushButton* m_goOn;
    QPushButton* m_again;
    QPushButton* m_export;
    QPushButton* m_rename;
    QPushButton* m_remove;
    std::vector<core::workspace::StoredStudy> m_entries; ///< as shown
    QString m_shownId;
    std::shared_ptr<const StudyFigures> m_shown; ///< of m_shownId; null while it is read, or when it is not done
    std::function<QString()> m_chooseFolder;
};

} // namespace ui
