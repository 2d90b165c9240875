// SPDX-License-Identifier: GPL-3.0-or-later
// The current scenario under what it was made with, beside what there is now: what differs, and both results.
#pragma once

#include "core/policy/model_version.h"
#include "ui/frame/side_panel.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

class Session;

class MadePanel : public SidePanel {
    Q_OBJECT

public:
    MadePanel(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

signals:
    void failed(const core::Errors& errors);

protected:
    [[nodiscard]] QWidget* firstField() override;
    void retext() override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillTable();
    [[nodiscard]] QString sentenceOf(const core::policy::MadeWithDifference& difference) const;
    [[nodiscard]] QString nameOf(const std::string& id) const;

    Session& m_session;
    QLabel* m_about;
    QLabel* m_differences;
    QLabel* m_state;
    QTableWidget* m_table;
    QLabel* m_note;
    QPushButton* m_adopt;
};

} // namespace ui
