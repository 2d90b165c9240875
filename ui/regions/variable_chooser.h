// SPDX-License-Identifier: GPL-3.0-or-later
// The button that names the number shown, and the list that it opens: every variable that has a figure in each region, by dimension,
// or the numbers that are offered in their place; searched by name in either language.
#pragma once

#include "core/policy/catalogue.h"

#include <QToolButton>

#include <string>
#include <vector>

class QFrame;
class QLineEdit;
class QListWidget;

namespace ui {

class Appearance;

/// A number to choose that is no variable of the model.
struct NumberItem {
    std::string id;
    QString name;
    QString search; ///< what it is found by besides
    QString toolTip;

    bool operator==(const NumberItem&) const = default;
};

class VariableChooser : public QToolButton {
    Q_OBJECT

public:
    VariableChooser(const Appearance& appearance, const core::policy::Catalogue& catalogue, QWidget* parent = nullptr);

    void setCurrent(const std::string& variable);
    [[nodiscard]] std::string current() const { return m_current; }
    /// These in place of the model's variables; none: the model's again.
    void offer(std::vector<NumberItem> items);
    /// "against: " before the name; empty for none.
    void setPrefix(const QString& prefix);
    /// Opens the list. It closes with Esc, a choice, or a click elsewhere.
    void openList();
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(const std::string& variable);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::vector<NumberItem> items() const;
    void fill();
    void filter();
    void take();
    void retext();
    void moveMark(int step);

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    std::string m_current;
    std::vector<NumberItem> m_items; ///< empty: the model's variables
    QString m_prefix;
    QFrame* m_popup;
    QLineEdit* m_filter;
    QListWidget* m_list;
};

} // namespace ui
