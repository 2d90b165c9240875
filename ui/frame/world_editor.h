// SPDX-License-Identifier: GPL-3.0-or-later
// The chosen world, to be changed: name, what it assumes, its shocks, and the assumptions that are not the model's own.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/world.h"
#include "ui/frame/side_panel.h"

#include <QString>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class NumberField;
class Session;
class ValueSlider;

/// One assumption: slider and number, what the model has, what is usual; a button that goes back to the model's value.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    /// `parameter` must outlive the row.
    ParameterRow(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::Parameter& parameter,
                 bool removable, QWidget* parent);

    void showValue(double value, bool changed, const core::policy::ParameterRange* range);
    void retext();
    void setWritable(bool writable);

signals:
    /// By hand, in the model's unit; always one that the parameter can be.
    void chosen(double value, const QString& gesture);
    void resetRequested();
    void removeRequested(); ///< of a row that can be taken off the list and holds the model's value

private:
    [[nodiscard]] QString text(double value) const;
    void refreshNote();
    void refreshButton();

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::Parameter& m_parameter;
    QLabel* m_name;
    ValueSlider* m_slider;
    NumberField* m_field;
    QPushButton* m_reset; ///< back to the model's value; where that is the value, off the list
    QLabel* m_note;
    double m_value = 0;
    double m_low = 0;
    double m_high = 1;
    bool m_changed = false;
    bool m_removable = false; ///< its button takes it off the list
};

class WorldEditor : public SidePanel {
    Q_OBJECT

public:
    WorldEditor(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QWidget* firstField() override;
    void retext() override;

private:
    void refresh();
    void refreshRows();
    ParameterRow* addRow(const std::string& id, bool removable, QVBoxLayout& column);
    void choose(const std::string& id, double value, const QString& gesture);
    void removeRow(const std::string& id);
    void rename();
    void describe();
    void fillOthers();
    void tell(const QString& sentence);
    [[nodiscard]] bool isShock(const std::string& id) const;

    Session& m_session;
    QLabel* m_hint;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_sentenceLabel;
    QLineEdit* m_sentence;
    QLabel* m_problem;
    QScrollArea* m_scroll;
    std::vector<QLabel*> m_heads; ///< world demand, logistics, assumptions
    QVBoxLayout* m_changedRows;
    QLabel* m_nothing;
    QComboBox* m_others;
    std::map<std::string, ParameterRow*> m_rows;
};

} // namespace ui
