// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_text.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kHeadingHeight = 26;
constexpr int kChevron = 12;
constexpr int kInset = 4; // of the title, for the focus ring around it
constexpr int kSign = 14;
constexpr int kMostLines = 2;
constexpr int kLeastTitleWidth = 60;

} // namespace

CardHeading::CardHeading(const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setChoosable(false);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, &QWidget::updateGeometry);
}

void CardHeading::setTexts(const QString& title, const QString& unit)
{
    if (title == m_title && unit == m_unit)
        return;
    m_title = title;
    m_unit = unit;
    setAccessibleName(title);
    setAccessibleDescription(unit);
    updateGeometry();
    update();
}

void CardHeading::setChoosable(bool choosable)
{
    m_choosable = choosable;
    setFocusPolicy(choosable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    if (choosable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

QSize CardHeading::sizeHint() const
{
    const double title = QFontMetricsF(m_appearance.font(TypeStyle::CardTitle)).horizontalAdvance(spaced(m_title));
    const double unit = QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(spaced(m_unit));
    return {int(std::ceil(title + unit)) + metrics::kSpace2 + (m_choosable ? kChevron + 4 : 0) + kInset + 1, kHeadingHeight};
}

QSize CardHeading::minimumSizeHint() const { return {kLeastTitleWidth, kHeadingHeight}; }

bool CardHeading::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(sizeHint().width() > width() ? spaced(m_title + QLatin1Char(' ') + m_unit) : QString());
    return QAbstractButton::event(event);
}

void CardHeading::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QFont titleFont = m_appearance.font(TypeStyle::CardTitle);
    const QFontMetricsF titleMetrics(titleFont);
    const double chevron = m_choosable ? kChevron + 4 : 0;
    const QString title = titleMetrics.elidedText(spaced(m_title), Qt::ElideRight, width() - kInset - chevron);
    painter.setFont(titleFont);
    painter.setPen(m_appearance.color(m_choosable && underMouse() ? Token::Accent : Token::Text));
    painter.drawText(QRectF(kInset, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    double x = kInset + titleMetrics.horizontalAdvance(title);
    if (m_choosable) {
        painter.save(); // the icon points to the right, a choice opens downwards
        painter.translate(x + 3 + kChevron / 2.0, height() / 2.0 + 1);
        painter.rotate(90);
        painter.drawPixmap(QPointF(-kChevron / 2.0, -kChevron / 2.0),
                           m_appearance.icon(QStringLiteral("chevron"), Token::Text3, kChevron, devicePixelRatioF()));
        painter.restore();
        x += chevron;
    }
    x += metrics::kSpace2;
    const QFont unitFont = m_appearance.font(TypeStyle::Label);
    painter.setFont(unitFont);
    painter.setPen(m_appearance.color(Token::Text3));
    const double rest = width() - x;
    if (rest > 24)
        painter.drawText(QRectF(x, 0, rest, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(unitFont).elidedText(spaced(m_unit), Qt::ElideRight, rest));
    if (hasFocus())
        drawFocusRing(painter, m_appearance, QRectF(kInset, kInset, x - metrics::kSpace2 - kInset, height() - 2 * kInset));
}

CardFooter::CardFooter(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    // Not height-for-width: one such item makes the whole page's layout depend on widths, past the rows' least heights.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, &QWidget::updateGeometry);
}

void CardFooter::setText(const QString& text, Token colour)
{
    if (text == m_text && colour == m_colour)
        return;
    m_text = text;
    m_colour = colour;
    setAccessibleName(text);
    if (heightFor(width()) != height())
        updateGeometry();
    update();
}

void CardFooter::setReadOut(const QString& text)
{
    if (text == m_readOut)
        return;
    m_readOut = text;
    update();
}

QStringList CardFooter::lines(double width) const
{
    const QString shown = spaced(m_text);
    QTextLayout layout(shown, m_appearance.font(TypeStyle::Note));
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < kMostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() == kMostLines - 1;
        const QString text = last ? shown.mid(line.textStart()) : shown.mid(line.textStart(), line.textLength());
        lines.append(QFontMetricsF(m_appearance.font(TypeStyle::Note)).elidedText(text, Qt::ElideRight, width + 1));
    }
    layout.endLayout();
    return lines;
}

QSize CardFooter::sizeHint() const { return {200, heightFor(width())}; }
QSize CardFooter::minimumSizeHint() const { return {80, heightFor(width())}; }

int CardFooter::heightFor(int width) const
{
    const double textWidth = std::max(80, width) - (warns() ? kSign + 6 : 0);
    const int count = std::max<int>(1, static_cast<int>(lines(textWidth).size()));
    return count * m_appearance.lineHeight(TypeStyle::Note) + 2;
}

void CardFooter::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double line = m_appearance.lineHeight(TypeStyle::Note);
    painter.setFont(note);
    if (!m_readOut.isEmpty()) {
        painter.setPen(m_appearance.color(Token::Text));
        const QString text = QFontMetricsF(note).elidedText(m_readOut, Qt::ElideRight, width());
        drawNumber(painter, QRectF(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, text);
        return;
    }
    double x = 0;
    if (warns()) {
        painter.drawPixmap(QPointF(0, (line - kSign) / 2),
                           m_appearance.icon(QStringLiteral("warning"), m_colour, kSign, devicePixelRatioF()));
        x = kSign + 6;
    }
    painter.setPen(m_appearance.color(m_colour));
    double y = 0;
    const QStringList shown = lines(width() - x);
    for (const QString& text : shown) {
        painter.drawText(QRectF(x, y, width() - x, line), Qt::AlignLeft | Qt::AlignVCenter, text);
        y += line;
    }
    const bool cut = !shown.isEmpty() && shown.last().endsWith(QChar(0x2026));
    if (cut != !toolTip().isEmpty())
        setToolTip(cut ? spaced(m_text) : QString());
}

void CardFooter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (heightFor(width()) != height())
        updateGeometry();
}

void CardFooter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace ui
