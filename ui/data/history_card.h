// SPDX-License-Identifier: GPL-3.0-or-later
// What people changed in the set looked at: when, what, how many values; the latest can be taken back, a shipped set restored.
//
// Widgets are found by name: "dataHistoryTable", "dataTakeBack", "dataRestore".
#pragma once

#include "core/export/spreadsheet.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace core::policy {
struct RegionSet;
}

namespace ui {

struct RegionSetEdit;
class Appearance;
class DataState;
class RowsModel;
class TableView;

class HistoryCard : public QFrame {
    Q_OBJECT

public:
    HistoryCard(const Appearance& appearance, DataState& state, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] core::exporting::Sheet sheet() const;
    [[nodiscard]] TableView& table() const { return *m_table; }
    /// Asks before all edits of a set are taken back; a dialog by default.
    void setConfirmation(std::function<bool(const QString& question)> confirm) { m_confirm = std::move(confirm); }

signals:
    void said(const QString& sentence, bool problem);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillStatistics();
    void fillStartValues();
    void fillRegionEdits(const core::policy::RegionSet& set, const std::vector<RegionSetEdit>& edits);
    void takeBack();
    void restore();
    void retranslate();

    const Appearance& m_appearance;
    DataState& m_state;
    RowsModel* m_model;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_takeBack;
    QPushButton* m_restore;
    TableView* m_table;
    QLabel* m_empty;
    QLabel* m_note;
    bool m_canTakeBack = false; ///< of a region set
    std::function<bool(const QString&)> m_confirm;
};

} // namespace ui
