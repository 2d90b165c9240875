// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before a set, a region or an indicator is added by hand.
#pragma once

#include "core/indicators/data_set.h"
#include "core/policy/region_set.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace ui {

class Appearance;
class DataState;

/// A form with Cancel and a button that names what it does. What is missing or wrong stands above them.
class DataDialog : public QDialog {
    Q_OBJECT

public:
    DataDialog(const Appearance& appearance, const QString& title, const QString& action, QWidget* parent);

protected:
    QLineEdit* addField(const char* name, const QString& label, const QString& hint = {});
    QComboBox* addChoice(const char* name, const QString& label);
    void addNote(const QString& text);
    /// Why it cannot be accepted now; empty when it can.
    [[nodiscard]] virtual QString problem() const = 0;
    void accept() override;

private:
    const Appearance& m_appearance;
    QFormLayout* m_form;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

/// A set of statistics of the user's own: a name, and the regions of a set that is there, or none yet.
class NewStatisticsDialog : public DataDialog {
    Q_OBJECT

public:
    NewStatisticsDialog(const DataState& state, QWidget* parent);
    [[nodiscard]] QString name() const;
    [[nodiscard]] core::indicators::RegionList regions() const;

protected:
    [[nodiscard]] QString problem() const override;

private:
    const DataState& m_state;
    QLineEdit* m_name;
    QComboBox* m_regions;
};

/// A region more of statistics of the user's own.
class StatisticsRegionDialog : public DataDialog {
    Q_OBJECT

public:
    StatisticsRegionDialog(const DataState& state, QWidget* parent);
    [[nodiscard]] core::indicators::Region region() const;

protected:
    [[nodiscard]] QString problem() const override;

private:
    const DataState& m_state;
    QLineEdit* m_code;
    QLineEdit* m_english;
    QLineEdit* m_chinese;
    std::vector<QComboBox*> m_groups; ///< one a grouping
};

/// A region more of a region set of the user's own, with the values of another until it has its own.
class ModelRegionDialog : public DataDialog {
    Q_OBJECT

public:
    ModelRegionDialog(const DataState& state, QWidget* parent);
    [[nodiscard]] core::policy::Region region() const;
    [[nodiscard]] int like() const;

protected:
    [[nodiscard]] QString problem() const override;

private:
    const DataState& m_state;
    QLineEdit* m_english;
    QLineEdit* m_chinese;
    QLineEdit* m_code;
    QComboBox* m_group;
    QComboBox* m_like;
};

class NewIndicatorDialog : public DataDialog {
    Q_OBJECT

public:
    NewIndicatorDialog(const DataState& state, QWidget* parent);
    [[nodiscard]] core::indicators::Indicator indicator() const;

protected:
    [[nodiscard]] QString problem() const override;

private:
    const DataState& m_state;
    QLineEdit* m_english;
    QLineEdit* m_chinese;
    QLineEdit* m_unitEnglish;
    QLineEdit* m_unitChinese;
    QLineEdit* m_publisher;
    QComboBox* m_direction;
    QComboBox* m_dimension;
};

} // namespace ui
