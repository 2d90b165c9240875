// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/side_panel.h"

#include "ui/frame/frame_button.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

SidePanel::SidePanel(const Appearance& appearance, QWidget* parent)
    : QFrame(parent), m_appearance(appearance), m_title(new QLabel(this)),
      m_close(new FrameButton(appearance, QStringLiteral("cancel"), FrameButton::Ground::Flat, this)), m_content(new QVBoxLayout)
{
    m_title->setObjectName(QStringLiteral("sidePanelTitle"));
    m_title->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("closeSidePanel"));
    connect(m_close, &QAbstractButton::clicked, this, &SidePanel::closePanel);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(metrics::kSpace2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace4, metrics::kSpace2, metrics::kSpace3, metrics::kSpace3);
    layout->setSpacing(metrics::kSpace2);
    layout->addLayout(head);
    layout->addLayout(m_content, 1);
    hide();

    const auto restyle = [this] {
        m_title->setFont(m_appearance.font(TypeStyle::PanelTitle));
        m_close->setAccessibleName(tr("Close"));
        m_close->setToolTip(tr("Close (Esc)"));
        update();
    };
    restyle();
    connect(&appearance, &Appearance::languageChanged, this, [this, restyle] { restyle(); retext(); });
    connect(&appearance, &Appearance::themeChanged, this, [this, restyle] { restyle(); retext(); });
}

void SidePanel::setTitle(const QString& title)
{
    m_title->setText(spaced(title));
    setAccessibleName(title);
}

void SidePanel::openBelow(QWidget& above)
{
    m_above = &above;
    const auto* window = qobject_cast<QMainWindow*>(above.window());
    QWidget* room = window && window->centralWidget() ? window->centralWidget() : above.window();
    if (parentWidget() != room) {
        setParent(room);
        room->installEventFilter(this);
        above.installEventFilter(this);
    }
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    if (QWidget* field = firstField())
        field->setFocus(Qt::OtherFocusReason);
}

void SidePanel::place()
{
    if (!m_above || !parentWidget())
        return;
    const int top = m_above->mapTo(parentWidget(), QPoint(0, m_above->height())).y();
    int bottom = parentWidget()->height();
    if (const auto* scrubber = parentWidget()->findChild<QWidget*>(QStringLiteral("yearScrubber")); scrubber && scrubber->isVisible())
        bottom = scrubber->mapTo(parentWidget(), QPoint(0, 0)).y();
    const int width = std::min(kWidth, parentWidget()->width());
    setGeometry(parentWidget()->width() - width, top, width, bottom - top);
}

void SidePanel::closePanel()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void SidePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closePanel();
    else
        QFrame::keyPressEvent(event);
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::LayoutRequest:
    case QEvent::Move:
        if (isVisible())
            place();
        break;
    case QEvent::Hide: // the strip goes on pages that have none
        if (watched == m_above && isVisible())
            closePanel();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void SidePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), m_appearance.color(Token::Line2));
}

} // namespace ui
