// SPDX-License-Identifier: GPL-3.0-or-later
// Which number a card shows: any variable of the model, in any part of the country.
#pragma once

#include "core/policy/summary.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class Appearance;

class KpiChooser : public QDialog {
    Q_OBJECT

public:
    KpiChooser(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
               const core::policy::Headline& current, QWidget* parent = nullptr);

    /// What is marked now; the one it was opened with when nothing is.
    [[nodiscard]] core::policy::Headline chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillList();
    void fillPlaces();
    void filter();
    void refresh();

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regions;
    core::policy::Headline m_current;
    std::vector<core::policy::Place> m_places; ///< as in the box
    QLineEdit* m_filter;
    QListWidget* m_list;
    QLabel* m_description;
    QLabel* m_nothing;
    QComboBox* m_place;
    QPushButton* m_accept;
};

} // namespace ui
