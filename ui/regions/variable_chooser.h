// SPDX-License-Identifier: GPL-3.0-or-later
// The button that names the number shown, and the list that it opens: every variable that has a figure in each region, by dimension,
// searched by name in either language.
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

class VariableChooser : public QToolButton {
    Q_OBJECT

public:
    VariableChooser(const Appearance& appearance, const core::policy::Catalogue& catalogue, QWidget* parent = nullptr);

    void setCurrent(const std::string& variable);
    [[nodiscard]] std::string current() const { return m_current; }
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
    void fill();
    void filter();
    void take();
    void retext();
    void moveMark(int step);

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    std::string m_current;
    QString m_prefix;
    QFrame* m_popup;
    QLineEdit* m_filter;
    QListWidget* m_list;
};

} // namespace ui
