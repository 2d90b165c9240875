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
constexpr int kStrayCharacters = 6; // at most, in a last line that is too short to stand alone

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

double CardHeading::titleWidth() const
{
    const double title = QFontMetricsF(m_appearance.font(TypeStyle::CardTitle)).horizontalAdvance(spaced(m_title));
    return std::ceil(title) + (m_choosable ? kChevron + 4 : 0) + kInset + 1;
}

double CardHeading::rowWidth() const
{
    const double unit = QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(spaced(m_unit));
    return titleWidth() + metrics::kSpace2 + std::ceil(unit);
}

bool CardHeading::unitBelow(int width) const
{
    return !m_unit.isEmpty() && rowWidth() > width;
}

int CardHeading::heightFor(int width) const
{
    return kHeadingHeight + (unitBelow(width) ? m_appearance.lineHeight(TypeStyle::Label) : 0);
}

QSize CardHeading::sizeHint() const { return {int(rowWidth()), heightFor(width())}; }
QSize CardHeading::minimumSizeHint() const { return {kLeastTitleWidth, heightFor(width())}; }

void CardHeading::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    if (heightFor(width()) != height())
        updateGeometry();
}

bool CardHeading::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(rowWidth() > width() ? spaced(m_title + QLatin1Char(' ') + m_unit) : QString());
    return QAbstractButton::event(event);
}

void CardHeading::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QFont titleFont = m_appearance.font(TypeStyle::CardTitle);
    const QFontMetricsF titleMetrics(titleFont);
    const double chevron = m_choosable ? kChevron + 4 : 0;
    const QRectF row(0, 0, width(), std::min(height(), kHeadingHeight));
    const bool below = unitBelow(width()) && height() > kHeadingHeight;
    const QString title = titleMetrics.elidedText(spaced(m_title), Qt::ElideRight, width() - kInset - chevron);
    painter.setFont(titleFont);
    painter.setPen(m_appearance.color(m_choosable && underMouse() ? Token::Accent : Token::Text));
    painter.drawText(row.translated(kInset, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
    double x = kInset + titleMetrics.horizontalAdvance(title);
    if (m_choosable) {
        painter.save(); // the icon points to the right, a choice opens downwards
        painter.translate(x + 3 + kChevron / 2.0, row.center().y() + 1);
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
    // Beside the title, else in a row of its own: figures never stand without their unit.
    const QRectF unit = below ? QRectF(kInset, row.bottom() - 3, width() - kInset, height() - row.bottom())
                              : QRectF(x, 0, std::max(0.0, width() - x), row.height());
    painter.drawText(unit, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(unitFont).elidedText(spaced(m_unit), Qt::ElideRight, unit.width()));
    if (hasFocus())
        drawFocusRing(painter, m_appearance, QRectF(kInset, kInset, x - metrics::kSpace2 - kInset, row.height() - 2 * kInset));
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
    const QString shown = spaced(m_text).trimmed();
    const QFont font = m_appearance.font(TypeStyle::Note);
    const QFontMetricsF fontMetrics(font);
    QTextLayout layout(shown, font);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < kMostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() == kMostLines - 1;
        // Lines keep the blank they break at: without it they fit, so only the last can be too long.
        lines.append(last ? fontMetrics.elidedText(shown.mid(line.textStart()), Qt::ElideRight, width + 1)
                          : shown.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    if (lines.size() == 2 && lines[1].size() <= kStrayCharacters) {
        // A few characters alone below read as a mistake: break at the end of the sentence or clause before.
        const auto isBreak = [](QChar c) { return QStringLiteral("。；，：,;.:").contains(c); };
        qsizetype end = lines[0].size() - 1;
        while (end > 0 && !(isBreak(lines[0][end]) && (lines[0][end].unicode() > 0xff || shown[end + 1].isSpace())))
            --end;
        const QString rest = shown.mid(end + 1).trimmed();
        if (end > 0 && fontMetrics.horizontalAdvance(rest) <= width)
            lines = {shown.left(end + 1), rest};
    }
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
