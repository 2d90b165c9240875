// SPDX-License-Identifier: GPL-3.0-or-later
// The framework as a list: branches with their indicators, each with the slider of its weight, its value and a lock.
#pragma once

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class ElidedLabel;
class GradeChip;
class IndexState;
class TextBlock;
class WeightSlider;

class FrameworkList : public QFrame {
    Q_OBJECT

public:
    FrameworkList(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// The slider of an indicator or branch, by id; null when there is none. For tests and guides.
    [[nodiscard]] WeightSlider* slider(const QString& id) const;
    /// What can be done with an indicator or branch, as its context menu offers it.
    void fillMenu(QMenu& menu, const QString& id);

signals:
    void indicatorWanted(const QString& branch); ///< one more, to be chosen; `branch` is where, empty = not said
    void editWanted(const QString& indicator);
    void branchWanted(const QString& parent); ///< a new level under that branch; empty = under the index
    void renameWanted(const QString& branch);
    void refused(const QString& why);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Row {
        QString id;
        bool branch = false;
        int depth = 0;
        std::size_t node = 0;  ///< whose branch it is a member of
        std::size_t child = 0; ///< which member
        QWidget* widget = nullptr;
        ElidedLabel* name = nullptr;
        ElidedLabel* unit = nullptr;
        QLabel* years = nullptr; ///< those that values were taken from instead of the frame's
        GradeChip* grade = nullptr; ///< of an indicator that has one
        WeightSlider* slider = nullptr;
        QLabel* value = nullptr;
        QToolButton* lock = nullptr;
    };
    void rebuild();
    void addNode(std::size_t node, int depth);
    void addRow(std::size_t node, std::size_t child, int depth);
    void buildRow(Row& row);
    void refresh();
    void refreshRow(const Row& row);
    void refreshWarning();
    void nameRow(const Row& row);
    void remove(const QString& id);
    void moveTo(const QString& id, const QString& parent);
    void retranslate();
    void recolour();
    [[nodiscard]] bool sameRows() const;

    const Appearance& m_appearance;
    IndexState& m_state;
    QLabel* m_title;
    QLabel* m_count;
    QScrollArea* m_area;
    QWidget* m_rows;
    QVBoxLayout* m_layout;
    TextBlock* m_warning;
    TextBlock* m_note;
    QPushButton* m_equal;
    QPushButton* m_add;
    std::vector<Row> m_list;
};

} // namespace ui
