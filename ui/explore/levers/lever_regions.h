// SPDX-License-Identifier: GPL-3.0-or-later
// Where a regional lever is pulled, and how far: one slider for each region, linked or on its own.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/scenario.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class Appearance;
class LeverSlider;
class LinkButton;
class NumberField;
class ProblemLine;
class TextBlock;

/// Name, slider and value of one region, or of a group of regions that move together.
class RegionRow : public QWidget {
    Q_OBJECT

public:
    RegionRow(const Appearance& appearance, Token colour, QWidget* parent = nullptr);

    void setName(const QString& name, const QString& leverName);
    void setObjectNames(const QString& ending); ///< "digital_infrastructure_East"
    void setProposed(double intensity);
    void showIntensity(double intensity);
    void setEditable(bool editable, const QString& whyNot = {});
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] const NumberField& valueField() const { return *m_value; }
    /// The keyboard comes to this row after `before`; what it leaves the row from.
    QWidget* takeTabOrder(QWidget* before);

signals:
    void moved(double intensity, const QString& gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    const Appearance& m_appearance;
    LeverSlider* m_slider;
    NumberField* m_value;
    QString m_name;
    bool m_editable = true;
};

/// With up to four regions one row each; with more, a row for each macro region that sets all of its regions, and a list of
/// the regions that opens on demand.
class LeverRegions : public QWidget {
    Q_OBJECT

public:
    LeverRegions(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                 const core::policy::Lever& lever, QWidget* parent = nullptr);

    /// Values only; no rows are made or taken away.
    void showIntensity(const core::policy::Intensity& intensity);
    void setEditable(bool editable);
    void retext();

signals:
    void changed(const core::policy::Intensity& intensity, const QString& gesture);

private:
    struct Row {
        RegionRow* widget = nullptr;
        std::vector<core::policy::Region> regions; ///< one, or all of a group
        bool isGroup = false;
    };

    Row& addRow(QVBoxLayout* into, std::vector<core::policy::Region> regions, bool isGroup);
    void addRows();
    void openList(bool open);
    void nameRow(const Row& row);
    void refresh();
    void refreshRow(const Row& row);
    [[nodiscard]] QString rowName(const Row& row) const;
    [[nodiscard]] double rowIntensity(const Row& row) const;
    [[nodiscard]] const Row& applySource() const; ///< whose value "apply to all" takes
    void moveRow(const std::vector<core::policy::Region>& regions, double intensity, const QString& gesture);
    void setLinked(bool linked);
    void applyToAll();

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regionSet;
    const core::policy::Lever& m_lever;
    core::policy::Intensity m_intensity = 0.0;
    bool m_editable = true;
    bool m_apartWhileOff = false; ///< unlinked by hand before anything is set: nothing to store yet, linked or not
    std::vector<Row> m_rows;
    std::vector<core::policy::Region> m_lastMoved;
    QLabel* m_title;
    QCheckBox* m_linked;
    QVBoxLayout* m_main;
    TextBlock* m_note;
    ProblemLine* m_problem;
    LinkButton* m_apply = nullptr;
    LinkButton* m_expand = nullptr;
    QWidget* m_list = nullptr;
};

} // namespace ui
