// SPDX-License-Identifier: GPL-3.0-or-later
// The columns view with its menus: small multiples bound to what the page looks at.
#pragma once

#include "ui/compare/small_multiples.h"

#include <QWidget>

class QMenu;

namespace ui {

class CompareState;
class Session;
class WhyHook;

class ColumnsView : public QWidget {
    Q_OBJECT

public:
    ColumnsView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] SmallMultiples& multiples() const { return *m_multiples; }
    /// The entries for a head or a cell, as its menu has them.
    void fillMenu(QMenu& menu, const SmallMultiples::Spot& spot);

signals:
    void outcomeOpened(const QString& key); ///< wanted as a large chart
    void rowChoiceRequested(int row);       ///< another outcome for this row

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshRows();
    void refresh();
    void openMenu(const SmallMultiples::Spot& spot, const QPoint& at);
    void fillRowMenu(QMenu& menu, int row);
    void fillColumnMenu(QMenu& menu, const QString& id);

    Appearance& m_appearance;
    Session& m_session;
    CompareState& m_state;
    SmallMultiples* m_multiples;
    WhyHook* m_why;
    bool m_behind = true; ///< something changed while hidden
};

} // namespace ui
