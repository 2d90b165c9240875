// SPDX-License-Identifier: GPL-3.0-or-later
// Version, licence, what the program is made of, and the papers its model is drawn from.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace ui {

class Appearance;

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(const Appearance& appearance, QWidget* parent = nullptr);

private:
    void fill();

    const Appearance& m_appearance;
    QTextBrowser* m_text;
};

} // namespace ui
