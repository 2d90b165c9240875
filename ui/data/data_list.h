// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to look at: region sets with their start values, sets of statistics with their indicators by dimension.
//
// Widgets are found by name: "dataTree", "dataAddSet".
#pragma once

#include <QFrame>
#include <QHash>
#include <QSet>

class QLabel;
class QMenu;
class QStandardItem;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace ui {

class Appearance;
class DataState;
enum class DataKind;

class DataList : public QFrame {
    Q_OBJECT

public:
    DataList(const Appearance& appearance, DataState& state, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView& tree() const { return *m_tree; }
    /// "set:macro", "quantity:trade_initial", "statistics:eu-rci", "dimension:technology", "indicator:gdp": invalid when not there.
    [[nodiscard]] QModelIndex indexOf(const QString& key) const;
    void refresh();

signals:
    void addRegionSetWanted(); ///< a copy of the one shown
    void regionSetFileWanted();
    void addStatisticsWanted();
    void renameWanted(ui::DataKind kind, const QString& id);
    void removeWanted(ui::DataKind kind, const QString& id);
    void useWanted(const QString& regionSetId);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void addHeading(const QString& text);
    QStandardItem* addItem(QStandardItem* parent, const QString& key, const QString& text, const QString& note = {}, bool chosen = false);
    void addRegionSets();
    void addStatistics();
    void choose(const QModelIndex& index);
    void showMenu(const QModelIndex& index, const QPoint& at);
    void fillAddMenu();
    void selectShown();
    void retranslate();

    const Appearance& m_appearance;
    DataState& m_state;
    QStandardItemModel* m_model;
    QTreeView* m_tree;
    QLabel* m_note;
    QToolButton* m_add;
    QHash<QString, QStandardItem*> m_items; ///< by key
    QSet<QString> m_open;                   ///< dimensions that are unfolded
    QString m_current;                      ///< key of the row that has the keyboard
    bool m_filling = false;
};

} // namespace ui
