// SPDX-License-Identifier: GPL-3.0-or-later
// What the current scenario changes against another, and what each change brings: lever, from and to, effect on the chosen
// figure; the largest effect first, changes without a visible one folded away.
#pragma once

#include "core/policy/difference.h"

#include <QFrame>
#include <QRect>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

class Appearance;
class DifferenceRunner;
struct DifferenceAnswer;
class Session;

class DifferenceList : public QFrame {
    Q_OBJECT

public:
    DifferenceList(const Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~DifferenceList() override;

    /// Opens as a popup under `anchor`, kept on its screen, and works out the list.
    void openBelow(const QWidget& anchor);

    /// "0 % → 100 %; start 2025 → 2028": all that differs in one lever or parameter.
    [[nodiscard]] QString changeText(const core::policy::Difference& difference) const;

signals:
    void leverChosen(const QString& leverId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retext();
    void fillReferences();
    void ask();
    void take(const DifferenceAnswer& answer);
    void fillTable();
    void addRow(const core::policy::Difference& difference);
    void chooseRow(int row);
    void place();
    [[nodiscard]] core::policy::Headline kpi() const;
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QString nameOf(const core::policy::Difference& difference) const;
    [[nodiscard]] QString settingText(const core::policy::Difference& difference, const core::policy::ChangedSetting& setting) const;

    const Appearance& m_appearance;
    Session& m_session;
    DifferenceRunner* m_runner;
    bool m_waitsForModel = false;
    QLabel* m_title;
    QLabel* m_against;
    QComboBox* m_reference;
    QLabel* m_state;
    QTableWidget* m_table;
    QPushButton* m_fold;
    QLabel* m_note;
    std::vector<core::policy::Difference> m_differences;
    bool m_unfolded = false;
    QRect m_anchor; ///< on the screen
};

} // namespace ui
