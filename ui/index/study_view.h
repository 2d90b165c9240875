// SPDX-License-Identifier: GPL-3.0-or-later
// How far the ranking depends on the method: what is varied, places over the variants, and which choice moves them most.
#pragma once

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSortFilterProxyModel;

namespace ui {

class Appearance;
class IndexState;
class ProgressRow;
class RowsModel;
class StudyRunner;
class TableView;
class TextBlock;

class StudyView : public QWidget {
    Q_OBJECT

public:
    StudyView(const Appearance& appearance, IndexState& state, StudyRunner& runner, QWidget* parent = nullptr);

    void copy() const; ///< both tables

protected:
    void changeEvent(QEvent* event) override;

private:
    void takePlan();
    void refresh();
    void retranslate();
    [[nodiscard]] QString closeScores() const;

    const Appearance& m_appearance;
    IndexState& m_state;
    StudyRunner& m_runner;
    QLabel* m_planTitle;
    std::vector<QCheckBox*> m_factors;
    QLabel* m_countLabel;
    QComboBox* m_count;
    QLabel* m_sentence;
    ProgressRow* m_progress;
    QLabel* m_effectsTitle;
    RowsModel* m_effects;
    TableView* m_effectTable;
    TextBlock* m_effectsNote;
    QLabel* m_placesTitle;
    RowsModel* m_places;
    QSortFilterProxyModel* m_sorted;
    TableView* m_placeTable;
    TextBlock* m_placesNote;
};

} // namespace ui
