// SPDX-License-Identifier: GPL-3.0-or-later
// The group view: reads many people's scenarios and shows, lever by lever, how many moved it and how far they differ.
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class Appearance;
class GroupMembers;
class GroupTable;
class Session;

/// Files may also be dropped on it.
class GroupView : public QWidget {
    Q_OBJECT

public:
    GroupView(const Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~GroupView() override;

    void readFiles(const QStringList& paths);
    void readCode(const QString& code);
    /// The table, with all quartiles and full numbers.
    void copyTable();
    void exportTable();

    /// Where "Read files…" gets them and exportTable() writes: file dialogs by default.
    void setFileChoosers(std::function<QStringList()> toRead, std::function<QString(const QString& suggestion)> toWrite);

signals:
    void leverChosen(const QString& leverId);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void useRegions();
    void refresh();
    void retranslate();
    void say(const QString& problem);
    void removeChosen();

    const Appearance& m_appearance;
    Session& m_session;
    std::unique_ptr<GroupMembers> m_members;
    GroupTable* m_table;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_problem;
    QLabel* m_empty;
    QLabel* m_note;
    QPushButton* m_read;
    QLineEdit* m_code;
    QPushButton* m_addCode;
    QPushButton* m_clear;
    QTableView* m_view;
    QListWidget* m_list;
    std::function<QStringList()> m_chooseFiles;
    std::function<QString(const QString&)> m_chooseTarget;
};

} // namespace ui
