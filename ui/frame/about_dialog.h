// SPDX-License-Identifier: GPL-3.0-or-later
// Version, licence, the model that is open when it is another one, what the program is made of, and the papers its own model is
// drawn from.
#pragma once

#include "ui/session/other_model.h"

#include <QDialog>

#include <optional>

class QTextBrowser;

namespace ui {

class Appearance;

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    /// `model`: the one that is open; null for the four-dimension model.
    AboutDialog(const Appearance& appearance, const OtherModel* model, QWidget* parent = nullptr);

private:
    void fill();

    const Appearance& m_appearance;
    std::optional<OtherModel> m_model;
    QTextBrowser* m_text;
};

} // namespace ui
