// SPDX-License-Identifier: GPL-3.0-or-later
// The ranking of regions: places moved since a year or against another scenario, values as bars, filter, any order, copy and export.
//
// Widgets are found by name: "rankingTable", "rankingFilter", "rankingSince".
#pragma once

#include "core/base/result.h"
#include "core/export/spreadsheet.h"

#include <QFrame>
#include <QModelIndex>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QToolButton;

namespace ui {

class Appearance;
class CardFooter;
class CardHeading;
class RankingModel;
class RegionsState;
class Session;

class RankingView : public QFrame {
    Q_OBJECT

public:
    RankingView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent = nullptr);

    void refresh();
    /// Beside the map: without what that tells.
    void setNarrow(bool narrow) { m_narrow = narrow; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] core::exporting::Sheet sheet() const;
    /// Tab separated with a header, in the order shown.
    [[nodiscard]] QString copiedText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void fillSince();
    void selectShown();

    const Appearance& m_appearance;
    Session& m_session;
    RegionsState& m_state;
    RankingModel* m_model;
    QSortFilterProxyModel* m_sorted;
    CardHeading* m_heading;
    QToolButton* m_since;
    QLineEdit* m_filter;
    QTableView* m_table;
    QLabel* m_nothing;
    CardFooter* m_footer;
    bool m_selecting = false;
    bool m_narrow = false;
};

} // namespace ui
