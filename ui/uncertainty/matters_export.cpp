// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_export.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>

#include <algorithm>

namespace ui {

MattersExport::MattersExport(const Appearance& /*appearance*/, QWidget* parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_chooser([this](const QString& suggestion, const QString& filter) { return QFileDialog::getSaveFileName(window(), text(), suggestion, filter); })
{
    setProperty("framed", true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    retranslate();
}

void MattersExport::addEntry(const QString& id, const QString& fileName, std::function<QByteArray()> content)
{
    QAction* action = m_menu->addAction(id);
    action->setObjectName(id);
    m_entries.push_back({id, fileName, action, std::move(content)});
    connect(action, &QAction::triggered, this, [this, id] {
        const auto found = std::ranges::find(m_entries, id, &Entry::id);
        if (found != m_entries.end())
            write(*found);
    });
}

void MattersExport::setEntryText(const QString& id, const QString& text)
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found != m_entries.end())
        found->action->setText(text);
}

void MattersExport::setFileChooser(FileChooser chooser)
{
    m_chooser = std::move(chooser);
}

void MattersExport::write(const Entry& entry)
{
    const QByteArray content = entry.content();
    const QString suffix = QFileInfo(entry.fileName).suffix();
    QString path = m_chooser(entry.fileName, QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + suffix;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        emit failed(spaced(tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString())));
        return;
    }
    emit saved(path);
}

void MattersExport::retranslate()
{
    setText(tr("Export"));
    setAccessibleName(tr("Export"));
}

void MattersExport::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace ui
