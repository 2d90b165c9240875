// SPDX-License-Identifier: GPL-3.0-or-later
// The list from which a chart is chosen: search field, groups by dimension, names in both languages.
#pragma once

#include "ui/explore/charts/chart_library.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace ui {

class Appearance;

/// Keyboard: type to search, Up and Down move in the list while the field keeps the focus, Enter takes, Esc closes.
class ChartPicker : public QFrame {
    Q_OBJECT

public:
    ChartPicker(const Appearance& appearance, std::vector<ChartGroup> groups, QWidget* parent);

    /// Opens below `anchor`, with the entry `currentKey` marked.
    void open(const QWidget& anchor, const QString& currentKey);

signals:
    void chosen(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void take(const QModelIndex& index);
    void moveMark(int step);

    const Appearance& m_appearance;
    std::vector<ChartGroup> m_groups;
    QString m_current;
    QLineEdit* m_search;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_nothing;
};

} // namespace ui
