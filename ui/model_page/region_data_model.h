// SPDX-License-Identifier: GPL-3.0-or-later
// The starting data of the region set that is used: one quantity a row, one region a column. To be read only.
#pragma once

#include <QAbstractTableModel>

namespace ui {

class Appearance;
class Session;

class RegionDataModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Unit, Grade, Source, FirstRegion };

    RegionDataModel(const Appearance& appearance, Session& session, QObject* parent = nullptr);
    void refresh(); ///< another region set, or another language

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Appearance& m_appearance;
    Session& m_session;
};

} // namespace ui
