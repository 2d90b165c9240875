// SPDX-License-Identifier: GPL-3.0-or-later
// The Data page: region sets with the model's start values, statistics, their indicators, sources and history; import and export.
//
// Widgets are found by name: "dataViews" (segments "view-values", "view-indicators", "view-sources", "view-history"), "dataFilter",
// "dataExport", "dataAddRegion", "dataImport", "dataMessage", "dataList", "dataValues", "dataIndicators", "dataSources",
// "dataHistory", "dataImportPanel".
#pragma once

#include "core/export/spreadsheet.h"

#include <QWidget>

#include <functional>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace ui {

class Appearance;
class BackgroundTask;
class CatalogueCard;
class DataList;
class DataState;
class HistoryCard;
class ImportPanel;
class ProgressRow;
class SegmentedSwitch;
class Session;
class SourcesCard;
class ToolRow;
class ValuesCard;
enum class DataKind;

class DataPage : public QWidget {
    Q_OBJECT

public:
    DataPage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~DataPage() override;

    /// "values", "indicators", "sources", "history". Unknown names change nothing.
    void showView(const QString& id);
    [[nodiscard]] QString shownView() const;
    [[nodiscard]] DataState& state() const { return *m_state; }
    /// Opens the panel beside the page; with a file, reads it.
    void openImport(const QString& path = {});
    [[nodiscard]] bool importIsOpen() const;
    [[nodiscard]] ImportPanel* importPanel() const { return m_import; } ///< null until first opened

    /// Where files go and come from: gets a suggested name (empty = to be read) and filters. File dialogs by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);
    /// Asks for a name, given a title and what stands there now; empty = given up. A dialog by default.
    void setNameAsker(std::function<QString(const QString& title, const QString& now)> asker);
    /// Asks before a set is removed. A dialog by default.
    void setConfirmation(std::function<bool(const QString& question)> confirm);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildTools();
    void connectParts();
    void closeImport();
    void takeImported(const QString& set, const QStringList& indicators);
    void fillExport();
    void exportSheet(const core::exporting::Sheet& sheet, const QString& name, const QString& ending);
    [[nodiscard]] core::exporting::Sheet shownSheet() const;
    [[nodiscard]] QString shownName() const;
    void copyShown();
    void addRegion();
    void addRegionSet();
    void openRegionSet();
    void addStatistics();
    void rename(DataKind kind, const QString& id);
    void remove(DataKind kind, const QString& id);
    [[nodiscard]] QString nameOf(DataKind kind, const QString& id) const;
    /// Until something else is done or taken back.
    void say(const QString& sentence, bool problem);
    void refreshTools();
    void retranslate();
    void recolour();
    void fitImport();

    Appearance& m_appearance;
    Session& m_session;
    DataState* m_state;
    ToolRow* m_tools;
    QLabel* m_title;
    SegmentedSwitch* m_views;
    QLineEdit* m_filter;
    QToolButton* m_export;
    QPushButton* m_addRegion;
    QPushButton* m_importButton;
    QLabel* m_message;
    QPushButton* m_useShown; ///< beside the message on an edit of what the model does not run with
    ProgressRow* m_progress;
    BackgroundTask* m_writing;
    DataList* m_list;
    QStackedWidget* m_stack;
    ValuesCard* m_values;
    CatalogueCard* m_catalogue;
    SourcesCard* m_sources;
    HistoryCard* m_history;
    QFrame* m_importFrame;
    ImportPanel* m_import = nullptr;
    QWidget* m_beforeImport = nullptr; ///< had the keyboard
    std::function<QString(const QString&, const QString&)> m_chooseFile;
    std::function<QString(const QString&, const QString&)> m_askName;
    std::function<bool(const QString&)> m_confirm;
    int m_saidAt = 0; ///< step of the undo stack that the message is about
};

} // namespace ui
