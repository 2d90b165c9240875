// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/side_panel.h"

#include "ui/frame/frame_button.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kLeastPage = 560; ///< narrower than this no page reads well

} // namespace

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
    if (!m_splitter) {
        m_above = &above;
        m_splitter = above.window()->findChild<QSplitter*>(QStringLiteral("inspectorSplitter"));
        above.installEventFilter(this);
        if (m_splitter) {
            setFixedWidth(kWidth);
            m_splitter->addWidget(this);
            m_splitter->setStretchFactor(m_splitter->indexOf(this), 0);
            m_splitter->installEventFilter(this);
        }
    }
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    show();
    makeRoom();
    if (QWidget* field = firstField())
        field->setFocus(Qt::OtherFocusReason);
}

QWidget* SidePanel::answer() const
{
    for (int i = 1; m_splitter && i < m_splitter->count(); ++i) {
        QWidget* widget = m_splitter->widget(i);
        if (!qobject_cast<SidePanel*>(widget) && (!widget->isHidden() || widget == m_givenWay))
            return widget;
    }
    return nullptr;
}

bool SidePanel::fitsBeside(const QWidget& answer) const
{
    return m_splitter->width() - kWidth - std::max(answer.width(), answer.sizeHint().width()) >= kLeastPage;
}

/// A pinned answer gives way where the page would become too narrow, and comes back with the room.
void SidePanel::makeRoom()
{
    QWidget* other = isVisible() ? answer() : nullptr;
    if (!other)
        return;
    const bool fits = fitsBeside(*other);
    if (!fits && !other->isHidden()) {
        m_givenWay = other;
        other->hide();
    } else if (fits && other == m_givenWay) {
        m_givenWay = nullptr;
        other->show();
    }
}

void SidePanel::yieldTo(bool answerWanted)
{
    const QWidget* other = isVisible() ? answer() : nullptr;
    if (!answerWanted)
        m_givenWay = nullptr;
    else if (other && !fitsBeside(*other))
        closePanel();
}

void SidePanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    // Not when the whole window goes.
    if (QWidget* back = m_givenWay; back && isHidden()) {
        m_givenWay = nullptr;
        back->show();
    }
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
    // The strip goes on pages that have none.
    if (event->type() == QEvent::Hide && watched == m_above && m_above->isHidden() && isVisible())
        closePanel();
    if (event->type() == QEvent::Resize && watched == m_splitter)
        QMetaObject::invokeMethod(this, &SidePanel::makeRoom, Qt::QueuedConnection); // once its parts have their widths
    return QFrame::eventFilter(watched, event);
}

void SidePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), m_appearance.color(Token::Line2));
}

} // namespace ui
