// SPDX-License-Identifier: GPL-3.0-or-later
// The last step: what will be written, or what was. The figures stand in a table of labels named "importCount-added", "-same",
// "-changed", "-missing", "-leftOut".
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace ui {

class Appearance;
class ImportState;

class ConfirmStep : public QWidget {
    Q_OBJECT

public:
    ConfirmStep(const Appearance& appearance, ImportState& state, QWidget* parent = nullptr);
    void refresh();

private:
    struct Count {
        QLabel* number = nullptr;
        QLabel* what = nullptr;
    };
    Count addCount(const char* name);
    void showCount(const Count& count, int number, const QString& what);
    void refreshStatistics();
    void refreshStartValues();
    [[nodiscard]] QString sourceText() const;
    [[nodiscard]] QString newThings() const;

    const Appearance& m_appearance;
    ImportState& m_state;
    QLabel* m_title;
    QLabel* m_lead;
    QWidget* m_counts;
    QGridLayout* m_grid;
    Count m_added;
    Count m_same;
    Count m_changed;
    Count m_missing;
    Count m_leftOut;
    QLabel* m_new;
    QLabel* m_source;
    QLabel* m_undo;
};

} // namespace ui
