// SPDX-License-Identifier: GPL-3.0-or-later
// What reading a model's file came to, all of it: why it was not opened, or what other programs might take otherwise.
#pragma once

#include "core/base/result.h"

#include <QDialog>
#include <QString>

class QTextBrowser;

namespace ui {

class Appearance;

class ModelReportDialog : public QDialog {
    Q_OBJECT

public:
    enum class Kind { NotOpened, Notes };
    /// `fileName`: without folders.
    ModelReportDialog(const Appearance& appearance, Kind kind, QString fileName, core::Errors entries, QWidget* parent = nullptr);

    /// As it is copied: one line for each entry, with file, line and variable.
    [[nodiscard]] QString plainText() const;

private:
    void fill();

    const Appearance& m_appearance;
    Kind m_kind;
    QString m_fileName;
    core::Errors m_entries;
    QTextBrowser* m_text;
};

} // namespace ui
