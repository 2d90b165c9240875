// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows of the file and those with problems, as they stand there; cells with a problem are marked, mended ones show what
// they become.
#pragma once

#include "ui/widgets/table_view.h"

#include <QAbstractTableModel>

#include <map>
#include <utility>
#include <vector>

namespace ui {

class Appearance;
class ImportState;

class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit PreviewModel(const ImportState& state, QObject* parent = nullptr);

    enum class Mark { None, Open, Mended };
    static constexpr int kMarkRole = Qt::UserRole + 1; ///< int of Mark

    /// Takes rows and marks of the state as it is.
    void refresh(const Appearance& appearance);
    [[nodiscard]] int problemRows() const { return m_problemRows; } ///< of those shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Marked {
        Mark mark = Mark::None;
        QString text; ///< in place of the file's; null = the file's
        QString toolTip;
    };
    const ImportState& m_state;
    std::vector<int> m_rows; ///< of the grid
    int m_columns = 0;
    int m_problemRows = 0;
    std::map<std::pair<int, int>, Marked> m_marks; ///< by row and column
};

class PreviewTable : public TableView {
    Q_OBJECT

public:
    PreviewTable(const Appearance& appearance, const ImportState& state, QWidget* parent = nullptr);
    void refresh();
    [[nodiscard]] const PreviewModel& preview() const { return *m_model; }

private:
    const Appearance& m_appearance;
    PreviewModel* m_model;
};

} // namespace ui
