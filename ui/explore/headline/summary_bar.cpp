// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/summary_bar.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
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

/// Where `number` stands as a number of its own: not the 30 of 2030, not the 1 of 1.4.
qsizetype numberIn(const QString& text, const QString& number, qsizetype from)
{
    const auto goesOn = [&](qsizetype at, qsizetype step) {
        if (at < 0 || at >= text.size())
            return false;
        if (text[at].isDigit())
            return true;
        const bool mark = text[at] == QLatin1Char('.') || text[at] == QLatin1Char(',');
        return mark && at + step >= 0 && at + step < text.size() && text[at + step].isDigit();
    };
    for (auto at = number.isEmpty() ? -1 : text.indexOf(number, from); at >= 0; at = text.indexOf(number, at + 1)) {
        if (!goesOn(at - 1, -1) && !goesOn(at + number.size(), 1))
            return at;
    }
    return -1;
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
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
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
    findMentions();
    m_announce->start();
    fitHeight();
    update();
}

void SummaryBar::setMentions(const std::vector<SummaryMention>& numbers, const std::vector<SummaryMention>& terms)
{
    m_wantedNumbers = numbers;
    m_wantedTerms = terms;
    findMentions();
    update();
}

QString SummaryBar::wholeText() const
{
    const QString statement = held(m_text.statement);
    return m_text.watch.isEmpty() ? statement : statement + QLatin1Char(' ') + kIconRoom + held(m_text.watch);
}

void SummaryBar::findMentions()
{
    m_mentions.clear();
    m_pointed = -1;
    const QString text = wholeText();
    int from = 0;
    for (const SummaryMention& wanted : m_wantedNumbers) {
        const QString number = held(wanted.text);
        const auto at = numberIn(text, number, from);
        if (at < 0)
            continue;
        m_mentions.push_back({int(at), int(number.size()), wanted.subject});
        from = int(at + number.size());
    }
    for (const SummaryMention& wanted : m_wantedTerms) {
        const QString term = held(wanted.text);
        const auto at = term.isEmpty() ? -1 : text.indexOf(term);
        const auto overlaps = [&](const Mention& other) {
            return at < other.position + other.length && other.position < at + term.size();
        };
        if (at >= 0 && std::none_of(m_mentions.begin(), m_mentions.end(), overlaps))
            m_mentions.push_back({int(at), int(term.size()), wanted.subject});
    }
    std::sort(m_mentions.begin(), m_mentions.end(), [](const Mention& a, const Mention& b) { return a.position < b.position; });
}

QRectF SummaryBar::rectOf(const QTextLayout& layout, const Mention& mention, double textHeight) const
{
    const QTextLine line = layout.lineForTextPosition(mention.position);
    if (!line.isValid())
        return {};
    const double left = line.cursorToX(mention.position);
    const double right = line.cursorToX(std::min(mention.position + mention.length, line.textStart() + line.textLength()));
    const QPointF origin(metrics::kCardPadding, (height() - textHeight) / 2);
    return QRectF(left, line.y(), right - left, line.height()).translated(origin);
}

std::optional<SummaryBar::Spot> SummaryBar::spotAt(const QPoint& at) const
{
    QTextLayout layout;
    const double height = layOut(layout, width() - 2 * metrics::kCardPadding);
    for (const Mention& mention : m_mentions) {
        // As large a target as its neighbours leave.
        const QRectF rect = rectOf(layout, mention, height);
        if (rect.adjusted(-3, -3, 3, 3).contains(at))
            return Spot{mention.subject, rect.toAlignedRect()};
    }
    return std::nullopt;
}

std::optional<SummaryBar::Spot> SummaryBar::chosenSpot() const
{
    if (m_mentions.empty())
        return std::nullopt;
    QTextLayout layout;
    const double height = layOut(layout, width() - 2 * metrics::kCardPadding);
    const Mention& mention = m_mentions[std::size_t(chosen())];
    return Spot{mention.subject, rectOf(layout, mention, height).toAlignedRect()};
}

bool SummaryBar::event(QEvent* event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverLeave) {
        int pointed = -1;
        if (event->type() == QEvent::HoverMove) {
            QTextLayout layout;
            const double height = layOut(layout, width() - 2 * metrics::kCardPadding);
            for (std::size_t i = 0; i < m_mentions.size(); ++i) {
                if (rectOf(layout, m_mentions[i], height).adjusted(-3, -3, 3, 3).contains(static_cast<QHoverEvent*>(event)->position()))
                    pointed = int(i);
            }
        }
        if (pointed != m_pointed) {
            m_pointed = pointed;
            setCursor(pointed >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
            setToolTip(pointed < 0           ? QString()
                       : isTerm(pointed) ? tr("What does this mean?")
                                         : tr("Why?"));
            update();
        }
    }
    return QWidget::event(event);
}

void SummaryBar::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_mentions.size()) - 1;
    const int now = m_mentions.empty() ? 0 : chosen();
    switch (event->key()) {
    case Qt::Key_Left: m_moved = std::max(0, now - 1); break;
    case Qt::Key_Right: m_moved = std::min(std::max(0, last), now + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: emit whyWanted(); return;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void SummaryBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_pointed >= 0)
        emit pointedWhyWanted(event->position().toPoint());
    else
        QWidget::mousePressEvent(event);
}

void SummaryBar::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void SummaryBar::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
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
    QList<QTextLayout::FormatRange> formats;
    const QString text = wholeText();
    if (!m_text.watch.isEmpty()) {
        QTextCharFormat format;
        format.setForeground(m_appearance.color(Token::Warn));
        const int start = int(held(m_text.statement).size()) + 1;
        formats.append({start, int(text.size()) - start, format});
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

bool SummaryBar::isTerm(int mention) const
{
    return m_mentions[std::size_t(mention)].subject.kind == core::why::Subject::Kind::Term;
}

int SummaryBar::chosen() const
{
    if (m_moved)
        return std::clamp(*m_moved, 0, int(m_mentions.size()) - 1);
    for (int i = 0; i < int(m_mentions.size()); ++i) {
        if (!isTerm(i))
            return i;
    }
    return 0;
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
    for (int i = 0; i < int(m_mentions.size()); ++i) {
        if (i != m_pointed && !isTerm(i))
            continue;
        const QRectF mention = rectOf(layout, m_mentions[std::size_t(i)], text);
        painter.setPen(QPen(m_appearance.color(i == m_pointed ? Token::Accent : Token::Text3), 1, Qt::DotLine));
        painter.drawLine(mention.bottomLeft(), mention.bottomRight());
    }
    if (hasFocus()) {
        if (m_mentions.empty())
            drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(5, 5, -5, -5));
        else
            drawFocusRing(painter, m_appearance, rectOf(layout, m_mentions[std::size_t(chosen())], text).adjusted(0, 2, 0, -2));
    }
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
