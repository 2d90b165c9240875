// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/profile_chart.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kHead = 22;
constexpr double kLeastRow = 24;
constexpr double kMostRow = 40;
constexpr double kNameShare = 0.30;
constexpr double kNumber = 76;
constexpr double kRank = 60;
constexpr double kDot = 5;

} // namespace

ProfileChart::ProfileChart(const Appearance& appearance, QWidget* parent)
    : RowChart(appearance, parent)
{
}

void ProfileChart::setData(ProfileData shown)
{
    m_shown = std::move(shown);
    setAccessibleName(m_shown.title);
    rowsChanged();
}

QSize ProfileChart::minimumSizeHint() const
{
    return {420, int(kHead + kLeastRow * double(m_shown.rows.size()))};
}

double ProfileChart::rowHeight(const QRectF& rect) const
{
    return std::clamp((rect.height() - kHead) / std::max<double>(1, double(m_shown.rows.size())), kLeastRow, kMostRow);
}

QRectF ProfileChart::boxOf(int row, const QRectF& rect) const
{
    return {rect.left(), rect.top() + kHead + row * rowHeight(rect), rect.width(), rowHeight(rect)};
}

int ProfileChart::rowCount() const
{
    return static_cast<int>(m_shown.rows.size());
}

QString ProfileChart::idOf(int row) const
{
    return QString::fromStdString(m_shown.rows[static_cast<std::size_t>(row)].variable);
}

void ProfileChart::paintRow(QPainter& painter, const QRectF& box, const ProfileRow& row) const
{
    const QFont label = appearance().font(TypeStyle::Label);
    const QFont note = appearance().font(TypeStyle::Note);
    const QFontMetricsF labelMetrics(label);
    const QFontMetricsF noteMetrics(note);
    const double names = box.width() * kNameShare;
    const QString unit = spaced(row.unit);
    const double unitWidth = std::min(names * 0.4, noteMetrics.horizontalAdvance(unit));
    const QString name = labelMetrics.elidedText(spaced(row.name), Qt::ElideRight, names - unitWidth - 12);
    painter.setFont(label);
    painter.setPen(appearance().color(Token::Text));
    painter.drawText(QRectF(box.left(), box.top(), names, box.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(note);
    painter.setPen(appearance().color(Token::Text3));
    painter.drawText(QRectF(box.left() + labelMetrics.horizontalAdvance(name) + 6, box.top(), unitWidth + 2, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     noteMetrics.elidedText(unit, Qt::ElideRight, unitWidth + 2));
    double x = box.left() + names;
    painter.setFont(appearance().font(TypeStyle::LabelStrong));
    painter.setPen(appearance().color(Token::Text));
    drawNumber(painter, QRectF(x, box.top(), kNumber - 8, box.height()), Qt::AlignRight | Qt::AlignVCenter, row.digits.text(appearance(), row.value));
    x += kNumber;
    painter.setFont(label);
    painter.setPen(appearance().color(Token::Text2));
    drawNumber(painter, QRectF(x, box.top(), kNumber - 8, box.height()), Qt::AlignRight | Qt::AlignVCenter, row.digits.text(appearance(), row.other));
    x += kNumber;
    drawNumber(painter, QRectF(x, box.top(), kRank - 8, box.height()), Qt::AlignRight | Qt::AlignVCenter, row.rank > 0 ? QString::number(row.rank) : QString(QChar(0x2013)));
    x += kRank + 12;

    double low = std::min(row.value, row.other);
    double high = std::max(row.value, row.other);
    for (const double each : row.all) {
        if (std::isfinite(each)) {
            low = std::min(low, each);
            high = std::max(high, each);
        }
    }
    const QRectF strip(x, box.center().y(), box.right() - kDot - 2 - x, 0);
    const bool reversed = row.better == core::policy::Better::Down;
    const auto at = [&](double value) {
        const double share = high > low ? (value - low) / (high - low) : 0.5;
        return strip.left() + (reversed ? 1 - share : share) * strip.width();
    };
    painter.setPen(QPen(appearance().color(Token::Grid), 1));
    painter.drawLine(strip.topLeft(), strip.topRight());
    painter.setPen(QPen(appearance().color(Token::Line2), 1.5));
    for (const double each : row.all) {
        if (std::isfinite(each))
            painter.drawLine(QPointF(at(each), strip.top() - 4), QPointF(at(each), strip.top() + 4));
    }
    if (std::isfinite(row.other)) {
        painter.setPen(QPen(appearance().color(Token::Text2), 2));
        painter.setBrush(appearance().color(Token::Surface));
        painter.drawEllipse(QPointF(at(row.other), strip.top()), kDot - 0.5, kDot - 0.5);
    }
    if (std::isfinite(row.value)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(Token::Accent));
        painter.drawEllipse(QPointF(at(row.value), strip.top()), kDot, kDot);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(appearance().color(Token::Line), 1));
    const double line = snapped(painter, box.bottom());
    painter.drawLine(QPointF(box.left(), line), QPointF(box.right(), line));
}

void ProfileChart::paintPicture(QPainter& painter, const QRectF& rect) const
{
    const double row = rowHeight(rect);
    const QFont note = appearance().font(TypeStyle::Note);
    const QFontMetricsF metrics(note);
    painter.setFont(note);
    double x = rect.left() + rect.width() * kNameShare;
    const auto head = [&](const QString& text, double width, Token colour) {
        painter.setPen(appearance().color(colour));
        painter.drawText(QRectF(x - 20, rect.top(), width + 12, kHead), Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(spaced(text), Qt::ElideRight, width + 10));
        x += width;
    };
    head(m_shown.region, kNumber, Token::Accent);
    head(m_shown.other, kNumber, Token::Text2);
    head(tr("rank"), kRank, Token::Text3);
    painter.setPen(appearance().color(Token::Text3));
    painter.drawText(QRectF(x + 12, rect.top(), rect.right() - x - 12, kHead), Qt::AlignRight | Qt::AlignVCenter, tr("all regions, better to the right"));
    for (std::size_t k = 0; k < m_shown.rows.size(); ++k)
        paintRow(painter, QRectF(rect.left(), rect.top() + kHead + double(k) * row, rect.width(), row), m_shown.rows[k]);
}

QString ProfileChart::readOutOf(int item) const
{
    if (item < 0 || item >= rowCount())
        return {};
    const ProfileRow& row = m_shown.rows[static_cast<std::size_t>(item)];
    return spaced(tr("%1: %2 %3, %4 %5, rank %6 of %7")
                      .arg(row.name, m_shown.region, row.digits.text(appearance(), row.value), m_shown.other, row.digits.text(appearance(), row.other))
                      .arg(row.rank)
                      .arg(row.count));
}

QString ProfileChart::sentence() const
{
    QStringList sentences{tr("%1, %2.").arg(m_shown.title, m_shown.unit)};
    for (const ProfileRow& row : m_shown.rows)
        sentences << tr("%1: %2 against %3, rank %4.").arg(row.name, row.digits.text(appearance(), row.value), row.digits.text(appearance(), row.other)).arg(row.rank);
    sentences << m_shown.footer;
    return spaced(sentences.join(appearance().isChinese() ? QString() : QStringLiteral(" ")));
}

ChartTable ProfileChart::table() const
{
    ChartTable table;
    table.columns << tr("Number") << tr("Unit") << m_shown.region << m_shown.other << tr("Rank");
    for (const ProfileRow& row : m_shown.rows)
        table.rows.push_back({row.name, row.unit, row.digits.text(appearance(), row.value), row.digits.text(appearance(), row.other), QString::number(row.rank)});
    return table;
}

} // namespace ui
