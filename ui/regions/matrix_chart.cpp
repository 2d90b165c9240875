// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/matrix_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int kRing = 4;
constexpr double kGap = 3;

} // namespace

MatrixChart::MatrixChart(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void MatrixChart::setData(MatrixData shown)
{
    m_shown = std::move(shown);
    setAccessibleName(m_shown.title);
    update();
}

void MatrixChart::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    const auto count = static_cast<int>(m_shown.classes.size());
    if (count == 0)
        return;
    const QFont note = m_appearance.font(TypeStyle::Note);
    const QFontMetricsF metrics(note);
    const double line = std::ceil(metrics.height());
    double names = 0;
    for (const QString& name : m_shown.classes)
        names = std::max(names, metrics.horizontalAdvance(spaced(name)));
    names = std::min(names + 10, rect.width() * 0.4);
    const double counts = 64;
    const double left = rect.left() + names;
    const double top = rect.top() + 2 * line + 8;
    const double wide = (rect.right() - counts - left) / count;
    const double high = std::min((rect.bottom() - top) / count, 96.0);
    painter.setFont(note);
    painter.setPen(m_appearance.color(Token::Text3));
    painter.drawText(QRectF(rect.left(), rect.top(), names, line), Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(spaced(m_shown.rowTitle), Qt::ElideRight, names));
    painter.drawText(QRectF(left, rect.top(), rect.right() - counts - left, line), Qt::AlignHCenter | Qt::AlignVCenter, spaced(m_shown.columnTitle));
    painter.drawText(QRectF(rect.right() - counts, rect.top() + line + 2, counts, line), Qt::AlignRight | Qt::AlignVCenter, tr("cases"));
    constexpr std::array<Token, 5> kTones{Token::Map1, Token::Map2, Token::Map3, Token::Map4, Token::Map5};
    for (int r = 0; r < count; ++r) {
        painter.setFont(note);
        painter.setPen(m_appearance.color(Token::Text2));
        painter.drawText(QRectF(left + r * wide, rect.top() + line + 2, wide, line), Qt::AlignCenter, metrics.elidedText(spaced(m_shown.classes[r]), Qt::ElideRight, wide - 2));
        painter.drawText(QRectF(rect.left(), top + r * high, names - 8, high), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(spaced(m_shown.classes[r]), Qt::ElideRight, names - 8));
        painter.setPen(m_appearance.color(Token::Text3));
        drawNumber(painter, QRectF(rect.right() - counts, top + r * high, counts, high), Qt::AlignRight | Qt::AlignVCenter,
                   QString::number(m_shown.counts[static_cast<std::size_t>(r)]));
        for (int c = 0; c < count; ++c) {
            const double value = m_shown.shares[static_cast<std::size_t>(r * count + c)];
            const QRectF cell = QRectF(left + c * wide, top + r * high, wide, high).adjusted(kGap / 2, kGap / 2, -kGap / 2, -kGap / 2);
            const bool never = !std::isfinite(value) || value == 0;
            const QColor ground = never ? m_appearance.color(Token::Sunken) : m_appearance.color(kTones[static_cast<std::size_t>(std::clamp(int(value * 5), 0, 4))]);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(cell, ui::metrics::kRadiusChip, ui::metrics::kRadiusChip);
            painter.setBrush(Qt::NoBrush);
            const QColor a = m_appearance.color(Token::Text);
            const QColor b = m_appearance.color(Token::Surface);
            painter.setPen(never ? m_appearance.color(Token::Text3) : contrastRatio(a, ground) >= contrastRatio(b, ground) ? a : b);
            painter.setFont(m_appearance.font(r == c ? TypeStyle::CardTitle : TypeStyle::Label));
            drawNumber(painter, cell, Qt::AlignHCenter | Qt::AlignVCenter, std::isfinite(value) ? percent(m_appearance, value) : QString(QChar(0x2013)));
        }
    }
}

void MatrixChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void MatrixChart::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    QRectF inner = paintChartFrame(painter, rect, m_appearance, *this);
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text2));
    QRectF used;
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, spaced(m_shown.finding), &used);
    inner.setTop(used.bottom() + 6);
    paintDrawing(painter, inner);
    painter.restore();
}

QString MatrixChart::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_shown.title, m_shown.unit), m_shown.finding, m_shown.footer};
    sentences.removeAll(QString());
    return spaced(sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable MatrixChart::table() const
{
    ChartTable table;
    table.columns << m_shown.rowTitle << m_shown.classes << tr("cases");
    const auto count = static_cast<int>(m_shown.classes.size());
    for (int r = 0; r < count; ++r) {
        QStringList row{m_shown.classes[r]};
        for (int c = 0; c < count; ++c)
            row << percent(m_appearance, m_shown.shares[static_cast<std::size_t>(r * count + c)]);
        row << QString::number(m_shown.counts[static_cast<std::size_t>(r)]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void MatrixChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MatrixChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
