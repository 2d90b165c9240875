// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that the window asks of the desktop. A seam: tests answer without a dialog.
#pragma once

#include <QString>

class QWidget;

namespace ui {

class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// A workspace file to open; empty when the user turned back.
    [[nodiscard]] virtual QString workspaceToOpen(QWidget* parent, const QString& directory) = 0;
    /// Where a new workspace or a copy goes, with the suffix; empty when the user turned back.
    [[nodiscard]] virtual QString workspaceToWrite(QWidget* parent, const QString& title, const QString& suggestion) = 0;
    /// A model's file to read; empty when the user turned back.
    [[nodiscard]] virtual QString modelToOpen(QWidget* parent, const QString& directory) = 0;
    /// A scenario's file to read; empty when the user turned back.
    [[nodiscard]] virtual QString scenarioToOpen(QWidget* parent, const QString& directory) = 0;
    /// Where a scenario's file goes, with the suffix; empty when the user turned back.
    [[nodiscard]] virtual QString scenarioToWrite(QWidget* parent, const QString& suggestion) = 0;
    /// The only box there is: when there is no window to say it in.
    virtual void sayWithoutWindow(const QString& title, const QString& text) = 0;
};

class DesktopDialogs final : public Dialogs {
public:
    [[nodiscard]] QString workspaceToOpen(QWidget* parent, const QString& directory) override;
    [[nodiscard]] QString workspaceToWrite(QWidget* parent, const QString& title, const QString& suggestion) override;
    [[nodiscard]] QString modelToOpen(QWidget* parent, const QString& directory) override;
    [[nodiscard]] QString scenarioToOpen(QWidget* parent, const QString& directory) override;
    [[nodiscard]] QString scenarioToWrite(QWidget* parent, const QString& suggestion) override;
    void sayWithoutWindow(const QString& title, const QString& text) override;
};

} // namespace ui
