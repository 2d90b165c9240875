// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/status_row.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kIcon = 16;
constexpr double kBar = 3;

} // namespace

StatusRow::StatusRow(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("contributionStatusText"));
    m_action->setObjectName(QStringLiteral("contributionAction"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace3 + kIcon + metrics::kSpace2, metrics::kSpace1, metrics::kSpace2, metrics::kSpace1);
    layout->setSpacing(metrics::kSpace3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &StatusRow::actionChosen);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    hide();
}

void StatusRow::showProgress(const QString& text, double share, const QString& action)
{
    m_kind = Kind::Progress;
    m_share = std::clamp(share, 0.0, 1.0);
    show(text, action);
}

void StatusRow::showMessage(Kind kind, const QString& text, const QString& action)
{
    m_kind = kind;
    show(text, action);
}

void StatusRow::clear()
{
    m_text->clear();
    hide();
}

QString StatusRow::text() const
{
    return m_text->text();
}

void StatusRow::show(const QString& text, const QString& action)
{
    const bool isNew = m_text->text() != spaced(text) && m_kind != Kind::Progress;
    m_text->setFont(m_appearance.font(TypeStyle::Label));
    m_text->setText(spaced(text));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(true);
    update();
    if (isNew) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

Token StatusRow::ground() const
{
    switch (m_kind) {
    case Kind::Progress:
        return Token::Surface;
    case Kind::Note:
        return Token::AccentSoft;
    case Kind::Warning:
        return Token::WarnSoft;
    case Kind::Problem:
        return Token::BadSoft;
    }
    return Token::Surface;
}

void StatusRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_kind == Kind::Progress ? QPen(m_appearance.color(Token::Line)) : QPen(Qt::NoPen));
    painter.setBrush(m_appearance.color(ground()));
    painter.drawRoundedRect(box, metrics::kRadiusButton, metrics::kRadiusButton);
    const bool warns = m_kind == Kind::Warning || m_kind == Kind::Problem;
    const Token colour = m_kind == Kind::Problem ? Token::Bad : warns ? Token::Warn : Token::Accent;
    painter.drawPixmap(
        QPointF(metrics::kSpace3, box.center().y() - kIcon / 2.0),
        m_appearance.icon(warns ? QStringLiteral("warning") : QStringLiteral("replay"), colour, kIcon, devicePixelRatioF()));
    if (m_kind != Kind::Progress)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Sunken));
    const QRectF track(box.left() + 4, box.bottom() - kBar - 1, box.width() - 8, kBar);
    painter.drawRoundedRect(track, kBar / 2, kBar / 2);
    painter.setBrush(m_appearance.color(Token::Accent));
    painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(kBar, track.width() * m_share), kBar), kBar / 2, kBar / 2);
}

} // namespace ui
