// SPDX-License-Identifier: GPL-3.0-or-later
// An indicator that the import adds: names and units in both languages, which way is good, its dimension.
//
// Fields are named "importNew-<id>-name", "-nameChinese", "-unit", "-unitChinese", "-direction", "-dimension".
#pragma once

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class Appearance;
class ImportState;

class IndicatorForm : public QWidget {
    Q_OBJECT

public:
    /// `id` is one of the plan's new indicators.
    IndicatorForm(const Appearance& appearance, ImportState& state, std::string id, QWidget* parent = nullptr);
    void refresh();
    [[nodiscard]] const std::string& id() const { return m_id; }

private:
    void take();

    const Appearance& m_appearance;
    ImportState& m_state;
    std::string m_id;
    QLabel* m_title;
    QLabel* m_nameLabel;
    QLabel* m_unitLabel;
    QLabel* m_directionLabel;
    QLineEdit* m_name;
    QLineEdit* m_nameChinese;
    QLineEdit* m_unit;
    QLineEdit* m_unitChinese;
    QComboBox* m_direction;
    QComboBox* m_dimension;
};

} // namespace ui
