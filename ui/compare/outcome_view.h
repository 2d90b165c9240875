// SPDX-License-Identifier: GPL-3.0-or-later
// The table view of Compare: outcomes by scenarios with values, differences and per cents; sorted by any column, copied, exported.
//
// Widgets are found by name: "outcomeTable", "outcomeScope" (chosen rows or all numbers), "outcomePrecision", "outcomeSort".
#pragma once

#include "core/export/spreadsheet.h"
#include "ui/compare/outcome_model.h"

#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

class CompareState;
class SegmentedSwitch;
class Session;
class ToggleSwitch;

class OutcomeView : public QWidget {
    Q_OBJECT

public:
    OutcomeView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] const OutcomeModel& model() const { return *m_model; }
    /// What is marked, or all of it, with its heads; tab separated.
    [[nodiscard]] QString copiedText() const;
    /// All of it in the order shown, every digit; `notes` stand below.
    [[nodiscard]] core::exporting::Sheet sheet(const QStringList& notes) const;

    /// Takes the latest figures, also while another view shows.
    void takeComparison();

public slots:
    void copy();

signals:
    void outcomeOpened(const QString& key); ///< wanted as a large chart

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void retext();
    void fitColumns();
    void placeCorner();
    void sortByName();
    [[nodiscard]] std::vector<CompareRow> rows() const;

    Appearance& m_appearance;
    Session& m_session;
    CompareState& m_state;
    OutcomeModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QPushButton* m_corner;
    SegmentedSwitch* m_scope;
    ToggleSwitch* m_precision;
    bool m_byName = false;
    Qt::SortOrder m_nameOrder = Qt::AscendingOrder;
};

} // namespace ui
