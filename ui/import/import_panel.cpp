// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_panel.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QDragEnterEvent>
#include <QKeyEvent>

#include <utility>

namespace ui {

struct ImportPanel::Parts {
    Appearance& appearance;
    Session& session;
    QString setId;
    std::function<QString()> chooseFile;
};

ImportPanel::ImportPanel(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_parts(new Parts{appearance, session, {}, {}})
{
    setObjectName(QStringLiteral("importPanel"));
}

ImportPanel::~ImportPanel() = default;

void ImportPanel::begin(const QString& statisticsSetId)
{
    m_parts->setId = statisticsSetId;
}

void ImportPanel::openFile(const QString&) {}

void ImportPanel::setFileChooser(std::function<QString()> chooser)
{
    m_parts->chooseFile = std::move(chooser);
}

QString ImportPanel::statisticsSetId() const
{
    return m_parts->setId;
}

QString ImportPanel::step() const
{
    return QStringLiteral("file");
}

bool ImportPanel::isBusy() const
{
    return false;
}

void ImportPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
}

void ImportPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void ImportPanel::dragEnterEvent(QDragEnterEvent* event)
{
    QWidget::dragEnterEvent(event);
}

void ImportPanel::dropEvent(QDropEvent* event)
{
    QWidget::dropEvent(event);
}

} // namespace ui
