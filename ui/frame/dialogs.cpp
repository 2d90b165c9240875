// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/dialogs.h"

#include "ui/session/other_model.h"
#include "ui/session/recent_workspaces.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Dialogs)
};

QString filter()
{
    return Words::tr("Fourfold workspaces (*%1)").arg(QLatin1String(kWorkspaceSuffix));
}

QString modelFilter()
{
    QStringList patterns;
    for (const QString& suffix : modelSuffixes())
        patterns << QStringLiteral("*.") + suffix;
    return Words::tr("XMILE models (%1)").arg(patterns.join(QLatin1Char(' ')));
}

QString scenarioFilter()
{
    return Words::tr("Scenarios (*%1)").arg(QStringLiteral(".json"));
}

} // namespace

QString DesktopDialogs::workspaceToOpen(QWidget* parent, const QString& directory)
{
    return QFileDialog::getOpenFileName(parent, Words::tr("Open workspace"), directory, filter());
}

QString DesktopDialogs::workspaceToWrite(QWidget* parent, const QString& title, const QString& suggestion)
{
    const QString path = QFileDialog::getSaveFileName(parent, title, suggestion, filter(), nullptr, QFileDialog::DontConfirmOverwrite);
    return path.isEmpty() ? path : withWorkspaceSuffix(path);
}

QString DesktopDialogs::modelToOpen(QWidget* parent, const QString& directory)
{
    return QFileDialog::getOpenFileName(parent, Words::tr("Open model"), directory, modelFilter());
}

QString DesktopDialogs::scenarioToOpen(QWidget* parent, const QString& directory)
{
    return QFileDialog::getOpenFileName(parent, Words::tr("Import scenario"), directory, scenarioFilter());
}

QString DesktopDialogs::scenarioToWrite(QWidget* parent, const QString& suggestion)
{
    const QString path = QFileDialog::getSaveFileName(parent, Words::tr("Export scenario"), suggestion, scenarioFilter());
    const QString suffix = QStringLiteral(".json");
    return path.isEmpty() || path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
}

void DesktopDialogs::sayWithoutWindow(const QString& title, const QString& text)
{
    QMessageBox::critical(nullptr, title, text);
}

} // namespace ui
