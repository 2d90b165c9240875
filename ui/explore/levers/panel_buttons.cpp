// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/panel_buttons.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kTarget = 24;
constexpr int kIcon = 16;
constexpr int kSmallIcon = 14;
constexpr int kFocusRoom = 4;
constexpr int kLinkFocusRoom = 2;
constexpr int kFootFocusRoom = 3;
constexpr int kFootGap = 5;

int textWidth(const QFont& font, const QString& text)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

class PanelButtonAccess : public QAccessibleWidget {
public:
    explicit PanelButtonAccess(PanelButton* button)
        : QAccessibleWidget(button, QAccessible::Button)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? button()->text() : given;
    }

    QStringList actionNames() const override { return QStringList(pressAction()) + QAccessibleWidget::actionNames(); }

    void doAction(const QString& action) override
    {
        if (action == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    PanelButton* button() const { return static_cast<PanelButton*>(object()); }
};

QAccessibleInterface* accessForPanelButton(const QString& /*className*/, QObject* object)
{
    auto* button = qobject_cast<PanelButton*>(object);
    return button != nullptr ? new PanelButtonAccess(button) : nullptr;
}

} // namespace

PanelButton::PanelButton(const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    QAccessible::installFactory(accessForPanelButton);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void PanelButton::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PanelButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PanelButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PanelButton::paintInnerFocus(QPainter& painter) const
{
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusChip, metrics::kRadiusChip);
}

// --- NameButton

NameButton::NameButton(const Appearance& appearance, QWidget* parent)
    : PanelButton(appearance, parent)
{
}

void NameButton::setBold(bool bold)
{
    m_bold = bold;
    updateGeometry();
    update();
}

void NameButton::setElide(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

TypeStyle NameButton::style() const
{
    return m_bold ? TypeStyle::CardTitle : TypeStyle::Body;
}

QSize NameButton::sizeHint() const
{
    return {textWidth(appearance().font(style()), text()) + 2 * kFocusRoom, kTarget};
}

QSize NameButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 48), kTarget};
}

bool NameButton::isShortened() const
{
    return width() < sizeHint().width();
}

bool NameButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const QString tip = isShortened() ? text() : toolTip();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tip, this);
        return true;
    }
    return PanelButton::event(event);
}

void NameButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QFont font = appearance().font(style());
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(appearance().color(Token::Text));
    const QRectF area = QRectF(rect()).adjusted(kFocusRoom, 0, -kFocusRoom + 1, 0);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text(), m_elide, area.width()));
    paintInnerFocus(painter);
}

// --- LinkButton

LinkButton::LinkButton(const Appearance& appearance, QString iconName, QWidget* parent)
    : PanelButton(appearance, parent)
    , m_icon(std::move(iconName))
{
}

void LinkButton::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

QSize LinkButton::sizeHint() const
{
    const int icon = m_icon.isEmpty() ? 0 : kSmallIcon + 4;
    return {textWidth(appearance().font(TypeStyle::Label), text()) + icon + 2 * kLinkFocusRoom, kTarget};
}

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Token colour = !isEnabled() ? Token::Text3 : m_quiet ? Token::Text2 : Token::Accent;
    double x = kLinkFocusRoom;
    if (!m_icon.isEmpty()) {
        const QPixmap icon = appearance().icon(m_icon, colour, kSmallIcon, devicePixelRatioF());
        const QPointF centre(x + kSmallIcon / 2.0, height() / 2.0);
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(centre);
        if (m_icon == QLatin1String("chevron")) // points right; down when open
            painter.rotate(isCheckable() ? (isChecked() ? 90 : 0) : 180);
        painter.drawPixmap(QPointF(-kSmallIcon / 2.0, -kSmallIcon / 2.0), icon);
        painter.restore();
        x += kSmallIcon + 4;
    }
    QFont font = appearance().font(TypeStyle::Label);
    font.setUnderline(underMouse() && isEnabled());
    painter.setFont(font);
    painter.setPen(appearance().color(colour));
    const QRectF area(x, 0, width() - x - kLinkFocusRoom + 1, height());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text(), Qt::ElideRight, area.width()));
    paintInnerFocus(painter);
}

// --- FootButton

FootButton::FootButton(const Appearance& appearance, QString iconName, QWidget* parent)
    : PanelButton(appearance, parent)
    , m_icon(std::move(iconName))
{
    setCheckable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FootButton::setCount(int on, int all)
{
    const QString count = QStringLiteral("%1/%2").arg(on).arg(all);
    if (count == m_count)
        return;
    m_count = count;
    update();
}

QSize FootButton::sizeHint() const
{
    return {kFootFocusRoom * 2 + kIcon + kFootGap + std::max(textWidth(appearance().font(TypeStyle::Note), text()), 22), 38};
}

QSize FootButton::minimumSizeHint() const
{
    return {kIcon + 34, 38};
}

void FootButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(Token::Sunken));
        painter.drawRoundedRect(rect(), metrics::kRadiusButton, metrics::kRadiusButton);
    }
    const QPixmap icon = appearance().icon(m_icon, Token::CrossCutting, kIcon, devicePixelRatioF());
    painter.drawPixmap(QPointF(kFootFocusRoom, (height() - kIcon) / 2.0), icon);
    const double left = kFootFocusRoom + kIcon + kFootGap;
    const QRectF area(left, 1, width() - left - kFootFocusRoom + 1, height() - 2);
    const QFont nameFont = appearance().font(TypeStyle::Note);
    painter.setFont(nameFont);
    painter.setPen(appearance().color(Token::Text2));
    painter.drawText(QRectF(area.left(), area.top(), area.width(), area.height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(text(), Qt::ElideRight, area.width()));
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    painter.setPen(appearance().color(Token::Text));
    drawNumber(painter, QRectF(area.left(), area.center().y(), area.width(), area.height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
               m_count);
    paintInnerFocus(painter);
}

// --- MenuButton

MenuButton::MenuButton(const Appearance& appearance, QWidget* parent)
    : PanelButton(appearance, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MenuButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse()) {
        painter.setBrush(appearance().color(Token::Line));
        painter.drawRoundedRect(rect(), metrics::kRadiusChip, metrics::kRadiusChip);
    }
    painter.setBrush(appearance().color(Token::Text2));
    for (const int offset : {-5, 0, 5})
        painter.drawEllipse(QPointF(width() / 2.0 + offset, height() / 2.0), 1.5, 1.5);
    paintInnerFocus(painter);
}

} // namespace ui
