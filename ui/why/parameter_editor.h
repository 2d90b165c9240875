// SPDX-License-Identifier: GPL-3.0-or-later
// Changes one number of the model in the chosen world: slider over its range, field, note, reset.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/world.h"

#include <QFrame>
#include <QString>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Appearance;
class NumberField;
class ConstantSlider;
class Session;
class TextBlock;

class ParameterEditor : public QFrame {
    Q_OBJECT

public:
    ParameterEditor(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

    /// Whether the parameter is one number that the tables know: those by region are set with the region data.
    [[nodiscard]] static bool canEdit(const Session& session, const std::string& name);
    void setParameter(const std::string& name);
    /// The session's value, unless it is being changed here.
    void refresh();
    [[nodiscard]] QWidget* entry() const; ///< what takes the focus first

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retext();
    void makeField();
    void apply(double value, const QString& gesture);
    void applyNote();
    void reset();
    void tell(const QString& problem);
    [[nodiscard]] double currentValue() const;
    [[nodiscard]] core::policy::ParameterRange range() const;
    [[nodiscard]] QString written(double value) const;

    const Appearance& m_appearance;
    Session& m_session;
    const core::policy::Parameter* m_parameter = nullptr;
    QLabel* m_title;
    QLabel* m_world;
    QGridLayout* m_row;
    ConstantSlider* m_slider;
    NumberField* m_field = nullptr;
    QLabel* m_low;
    QLabel* m_high;
    QLabel* m_noteLabel;
    QLineEdit* m_note;
    TextBlock* m_warning;
    QPushButton* m_reset;
    QPushButton* m_done;
};

} // namespace ui
