// SPDX-License-Identifier: GPL-3.0-or-later
// What the Compare page looks at: the runs of all scenarios, the outcomes chosen as rows, and how they are shown. Views read it and
// follow its signals; choices are stored as settings of the workspace.
#pragma once

#include "ui/compare/compare_data.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace ui {

class Session;

class CompareState : public QObject {
    Q_OBJECT

public:
    CompareState(Appearance& appearance, Session& session, QObject* parent = nullptr);

    /// While active (the page shows), the figures of all scenarios are kept fresh and signals come; being activated refreshes all.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_followed != nullptr; }

    [[nodiscard]] const Comparison& comparison() const { return m_comparison; }
    /// Column of a scenario; -1 when it is none.
    [[nodiscard]] int columnOf(const QString& scenarioId) const;

    // --- rows
    [[nodiscard]] const std::vector<CompareRow>& rows() const { return m_rows; }
    [[nodiscard]] QStringList rowKeys() const;
    /// Behind the others; nothing when it is there already. False then.
    bool addRow(const QString& key);
    void replaceRow(int row, const QString& key); ///< changes places with one that is there already
    void removeRow(int row); ///< the last one stays
    void moveRow(int row, int step);
    /// The row of any outcome, shown or not.
    [[nodiscard]] CompareRow rowOf(const QString& key) const;

    // --- how it is shown
    [[nodiscard]] bool sameAxes() const;
    void setSameAxes(bool same);
    [[nodiscard]] bool differences() const; ///< values and difference, not values alone
    void setDifferences(bool shown);
    /// What the large chart and the effects are about: an outcome's key; the first row until one was chosen.
    [[nodiscard]] QString outcome() const;
    void setOutcome(const QString& key);

signals:
    void rowsChanged(); ///< which rows, or their texts; before comparisonChanged
    void comparisonChanged(); ///< figures, names, year, pair, world
    void shownChanged(); ///< same axes, differences
    void outcomeChanged();

private:
    void refreshRows();
    void refresh();
    void storeRows(const QStringList& keys);
    [[nodiscard]] QStringList usableKeys() const;

    Appearance& m_appearance;
    Session& m_session;
    Comparison m_comparison;
    std::vector<CompareRow> m_rows;
    std::shared_ptr<const core::policy::Projection> m_rowBaseline; ///< the texts of the rows are of this run
    std::shared_ptr<void> m_followed;
};

/// "no levers", "23 levers", "from A, 11 levers differ": what a scenario holds beside the one it was made from or follows.
class CompareSummary {
    Q_DECLARE_TR_FUNCTIONS(ui::CompareSummary)

public:
    [[nodiscard]] static QString of(const Session& session, const struct ScenarioView& scenario);
};

} // namespace ui
