// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the window, from the table of commands.
#pragma once

#include <QDialog>

class QTableWidget;

namespace ui {

class Appearance;

class KeyboardDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeyboardDialog(const Appearance& appearance, QWidget* parent = nullptr);

private:
    void fill();

    const Appearance& m_appearance;
    QTableWidget* m_table;
};

} // namespace ui
