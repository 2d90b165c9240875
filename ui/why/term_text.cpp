// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/term_text.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/term_popover.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kUsualWidth = 320;
constexpr int kLeastWidth = 80;
constexpr double kDotsBelow = 2; ///< the baseline

QAccessibleInterface* accessForTermText(const QString& /*className*/, QObject* object)
{
    auto* text = qobject_cast<TermText*>(object);
    return text ? new QAccessibleWidget(text, QAccessible::StaticText) : nullptr;
}

} // namespace

TermText::TermText(const Appearance& appearance, Session& session, TypeStyle style, Token colour, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_style(style)
    , m_colour(colour)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    QAccessible::installFactory(accessForTermText);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, [this] {
        updateGeometry();
        update();
    });
}

void TermText::setText(const QString& text)
{
    setText(text, findTerms(text, m_session.catalogue(), m_appearance.language()));
}

void TermText::setText(const QString& text, std::vector<TermSpan> terms)
{
    if (text == m_text && terms == m_terms)
        return;
    m_text = text;
    m_terms = std::move(terms);
    m_hovered = m_pressed = -1;
    m_current = 0;
    setFocusPolicy(m_terms.empty() ? Qt::NoFocus : Qt::StrongFocus);
    setAccessibleName(text);
    QStringList names;
    for (const TermSpan& span : m_terms)
        names << m_text.mid(span.start, span.length);
    setAccessibleDescription(names.isEmpty() ? QString() : tr("Terms: %1", "of the glossary").arg(names.join(tr(", ", "between terms"))));
    unsetCursor();
    updateGeometry();
    update();
}

void TermText::setColour(Token colour)
{
    m_colour = colour;
    update();
}

void TermText::setStyle(TypeStyle style)
{
    m_style = style;
    updateGeometry();
    update();
}

int TermText::layOut(QTextLayout& layout, int width) const
{
    const int lineHeight = m_appearance.lineHeight(m_style);
    const QFontMetricsF metrics(layout.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, lines * lineHeight + (lineHeight - metrics.height()) / 2 + metrics.ascent() - line.ascent()});
        ++lines;
    }
    layout.endLayout();
    return lines * lineHeight;
}

namespace {

/// Line breaks of a text as layouts know them.
QString broken(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

} // namespace

std::vector<QRectF> TermText::rectsOf(const QTextLayout& layout, const TermSpan& span) const
{
    std::vector<QRectF> rects;
    const QFontMetricsF metrics(layout.font());
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(span.start, line.textStart());
        const int to = std::min(span.start + span.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = line.cursorToX(from);
        rects.emplace_back(left, line.y() + line.ascent() - metrics.ascent(), line.cursorToX(to) - left, metrics.height());
    }
    return rects;
}

QSize TermText::sizeHint() const
{
    const double one = QFontMetricsF(m_appearance.font(m_style)).horizontalAdvance(m_text);
    const int width = std::min(kUsualWidth, int(std::ceil(one)) + 1);
    return {std::max(width, 1), heightForWidth(std::max(width, 1))};
}

QSize TermText::minimumSizeHint() const
{
    return {std::min(kLeastWidth, sizeHint().width()), m_appearance.lineHeight(m_style)};
}

int TermText::heightForWidth(int width) const
{
    if (m_text.isEmpty())
        return 0;
    QTextLayout layout(broken(m_text), m_appearance.font(m_style));
    return layOut(layout, width);
}

QRect TermText::termRect(int index) const
{
    if (index < 0 || index >= int(m_terms.size()))
        return {};
    QTextLayout layout(broken(m_text), m_appearance.font(m_style));
    layOut(layout, width());
    QRectF united;
    for (const QRectF& rect : rectsOf(layout, m_terms[std::size_t(index)]))
        united |= rect;
    return united.toAlignedRect();
}

int TermText::termAt(const QPointF& at) const
{
    QTextLayout layout(broken(m_text), m_appearance.font(m_style));
    layOut(layout, width());
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        for (const QRectF& rect : rectsOf(layout, m_terms[i]))
            if (rect.adjusted(-1, -3, 1, 3).contains(at)) // lines lie 18 and more apart: all of that is the term's
                return int(i);
    return -1;
}

void TermText::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_appearance.color(m_colour));
    QTextLayout layout(broken(m_text), m_appearance.font(m_style));
    QList<QTextLayout::FormatRange> formats;
    if (m_hovered >= 0) {
        QTextLayout::FormatRange range;
        range.start = m_terms[std::size_t(m_hovered)].start;
        range.length = m_terms[std::size_t(m_hovered)].length;
        range.format.setForeground(m_appearance.color(Token::Accent));
        formats << range;
    }
    layout.setFormats(formats);
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
    const double ascent = QFontMetricsF(layout.font()).ascent();
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        QPen dots(m_appearance.color(int(i) == m_hovered ? Token::Accent : Token::Text3), 1);
        dots.setDashPattern({1, 2});
        dots.setCapStyle(Qt::FlatCap);
        for (const QRectF& rect : rectsOf(layout, m_terms[i])) {
            const double y = std::floor(rect.top() + ascent + kDotsBelow) + 0.5;
            painter.setPen(dots);
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
            if (hasFocus() && int(i) == m_current) {
                painter.setPen(QPen(m_appearance.color(Token::Accent), 1.5));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 1), 3, 3);
            }
        }
    }
}

void TermText::hover(int term)
{
    if (term == m_hovered)
        return;
    m_hovered = term;
    if (term >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void TermText::open(int index)
{
    if (index < 0 || index >= int(m_terms.size()))
        return;
    const std::string term = m_terms[std::size_t(index)].term; // who listens may set another text
    if (isSignalConnected(QMetaMethod::fromSignal(&TermText::termAsked))) {
        emit termAsked(term);
        return;
    }
    // Numbers of the sentence stay in sight.
    const bool hasNumbers = std::any_of(m_text.begin(), m_text.end(), [](QChar c) { return c.isDigit(); });
    const QRect own = hasNumbers ? rect() : termRect(index);
    openTermPopover(m_appearance, m_session, term, QRect(mapToGlobal(own.topLeft()), own.size()), *this);
}

void TermText::mouseMoveEvent(QMouseEvent* event)
{
    hover(termAt(event->position()));
    QWidget::mouseMoveEvent(event);
}

void TermText::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? termAt(event->position()) : -1;
    if (m_pressed < 0)
        QWidget::mousePressEvent(event);
}

void TermText::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed < 0 || termAt(event->position()) != pressed) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_current = pressed;
    open(pressed);
}

void TermText::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    hover(-1);
}

void TermText::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_terms.size()) - 1;
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Right: m_current = std::min(last, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Question:
    case Qt::Key_F1: open(m_current); return;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

void TermText::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("termTextMenu"));
    const int term = event->reason() == QContextMenuEvent::Keyboard ? m_current : termAt(event->pos());
    if (term >= 0 && term < int(m_terms.size()))
        connect(menu.addAction(tr("What is “%1”?").arg(m_text.mid(m_terms[std::size_t(term)].start, m_terms[std::size_t(term)].length))), &QAction::triggered, this,
                [this, term] { open(term); });
    connect(menu.addAction(tr("Copy the text")), &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    menu.exec(event->globalPos());
}

void TermText::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TermText::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
