// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/summary_bar.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QPainter>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QTextLayout>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kAnnounceMs = 600;
constexpr int kSettleMs = 400;
constexpr int kIconSize = 15;
constexpr double kVerticalPadding = 10;
constexpr int kLeastWidth = 640;
constexpr double kNarrow = 800; ///< below, a sentence with its warning takes three lines
// Room for the warning sign, kept on the line of the word behind it.
const QString kIconRoom = QStringLiteral("\u2003\u2060\u2002\u2060");

/// The text with its numbers held to their units: lines may break at a thin space, but not at that one.
QString held(QString text)
{
    static const QRegularExpression thinSpaceAfterDigit(QStringLiteral("(?<=\\d)\\x{2009}"));
    return text.replace(thinSpaceAfterDigit, QStringLiteral("\u2060\u2009\u2060"));
}

} // namespace

SummaryBar::SummaryBar(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_announce(new QTimer(this))
    , m_settle(new QTimer(this))
{
    setObjectName(QStringLiteral("summarySentence"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_settle->setSingleShot(true);
    m_settle->setInterval(kSettleMs);
    connect(m_settle, &QTimer::timeout, this, [this] { setFixedHeight(neededHeight(width())); });
    m_announce->setSingleShot(true);
    m_announce->setInterval(kAnnounceMs);
    connect(m_announce, &QTimer::timeout, this, &SummaryBar::announce);
    connect(&m_appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void SummaryBar::setText(const SummaryText& text)
{
    if (text.statement == m_text.statement && text.watch == m_text.watch)
        return;
    m_text = text;
    setAccessibleName(m_text.watch.isEmpty() ? m_text.statement : m_text.statement + QLatin1Char(' ') + m_text.watch);
    m_announce->start();
    fitHeight();
    update();
}

void SummaryBar::fitHeight()
{
    const int needed = neededHeight(width());
    if (needed >= height())
        setFixedHeight(needed);
    m_settle->start();
}

void SummaryBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

double SummaryBar::layOut(QTextLayout& layout, double width) const
{
    QString text = held(m_text.statement);
    QList<QTextLayout::FormatRange> formats;
    if (!m_text.watch.isEmpty()) {
        text += QLatin1Char(' ');
        QTextCharFormat format;
        format.setForeground(m_appearance.color(Token::Warn));
        const QString watch = kIconRoom + held(m_text.watch);
        formats.append({int(text.size()), int(watch.size()), format});
        text += watch;
    }
    layout.setText(text);
    layout.setFont(m_appearance.font(TypeStyle::Body));
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    const double lineHeight = m_appearance.lineHeight(TypeStyle::Body) + 1;
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return y;
}

QSize SummaryBar::sizeHint() const
{
    return {900, neededHeight(width())};
}

int SummaryBar::neededHeight(int width) const
{
    if (!isVisible())
        width = std::max(width, kLeastWidth); // not laid out yet: a column of words would push the window larger
    // Room for a sentence with a warning, or the page would jump when the first drag brings one.
    const double room = width - 2 * metrics::kCardPadding;
    QTextLayout layout;
    const double text = layOut(layout, room);
    const int lines = room < kNarrow ? 3 : 2;
    const double least = lines * (m_appearance.lineHeight(TypeStyle::Body) + 1.0);
    return int(std::ceil(std::max(text, least) + 2 * kVerticalPadding));
}

void SummaryBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    drawCard(painter, m_appearance, QRectF(rect()));
    QTextLayout layout;
    const double text = layOut(layout, width() - 2 * metrics::kCardPadding);
    const QPointF origin(metrics::kCardPadding, (height() - text) / 2);
    painter.setPen(m_appearance.color(Token::Text));
    layout.draw(&painter, origin);
    if (m_text.watch.isEmpty())
        return;
    const int position = int(held(m_text.statement).size()) + 1;
    const QTextLine line = layout.lineForTextPosition(position);
    if (!line.isValid())
        return;
    const QPointF at = origin + QPointF(line.cursorToX(position), line.y() + (line.height() - kIconSize) / 2);
    painter.drawPixmap(at, m_appearance.icon(QStringLiteral("warning"), Token::Warn, kIconSize, devicePixelRatioF()));
}

void SummaryBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setFixedHeight(neededHeight(width()));
}

void SummaryBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        setFixedHeight(neededHeight(width()));
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
