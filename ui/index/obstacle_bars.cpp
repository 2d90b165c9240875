// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/obstacle_bars.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr double kRow = 33;
constexpr double kFigure = 44;
constexpr double kBar = 14;
constexpr double kBarShare = 0.26; ///< of the width

} // namespace

ObstacleBars::ObstacleBars(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance)
{
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void ObstacleBars::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    QStringList spoken;
    for (const Row& row : m_rows)
        spoken << tr("%1 %2, %3", "obstacle, share, levers").arg(row.name, percent(m_appearance, row.degree), row.levers.isEmpty() ? tr("no lever acts on it") : row.levers);
    setAccessibleName(spoken.join(tr("; ")));
    updateGeometry();
    update();
}

QSize ObstacleBars::sizeHint() const
{
    return {280, static_cast<int>(kRow * static_cast<double>(std::max<std::size_t>(m_rows.size(), 1)))};
}

QSize ObstacleBars::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void ObstacleBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double bars = width() * kBarShare;
    const double names = width() - bars - kFigure - 12;
    double most = 0;
    for (const Row& row : m_rows)
        most = std::max(most, row.degree);
    double top = 0;
    const QFont label = m_appearance.font(TypeStyle::Label);
    const QFont note = m_appearance.font(TypeStyle::Note);
    for (const Row& row : m_rows) {
        const bool two = !row.levers.isEmpty();
        painter.setFont(label);
        painter.setPen(m_appearance.color(Token::Text));
        painter.drawText(QRectF(0, top + (two ? 2 : 0), names, two ? 17 : kRow), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(label).elidedText(spaced(row.name), Qt::ElideRight, names));
        if (two) {
            painter.setFont(note);
            painter.setPen(m_appearance.color(Token::Text3));
            painter.drawText(QRectF(0, top + 18, names, 15), Qt::AlignLeft | Qt::AlignVCenter,
                             QFontMetricsF(note).elidedText(spaced(row.levers), Qt::ElideRight, names));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(row.colour));
        painter.drawRoundedRect(QRectF(names + 8, top + (kRow - kBar) / 2, most > 0 ? bars * row.degree / most : 0, kBar), 2, 2);
        painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
        painter.setPen(m_appearance.color(Token::Text));
        drawNumber(painter, QRectF(width() - kFigure, top, kFigure, kRow), Qt::AlignRight | Qt::AlignVCenter, percent(m_appearance, row.degree));
        painter.setPen(QPen(m_appearance.color(Token::Grid), 1));
        const double bottom = snapped(painter, top + kRow - 1);
        painter.drawLine(QPointF(0, bottom), QPointF(width(), bottom));
        top += kRow;
    }
}

bool ObstacleBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto row = static_cast<std::size_t>(help->pos().y() / kRow);
        if (row < m_rows.size())
            QToolTip::showText(help->globalPos(), spaced(m_rows[row].levers.isEmpty() ? m_rows[row].name : m_rows[row].name + QLatin1Char('\n') + m_rows[row].levers), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
