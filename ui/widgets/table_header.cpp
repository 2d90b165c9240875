// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_header.h"

#include "ui/theme/appearance.h"

#include <QAbstractItemModel>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr TypeStyle kStyle = TypeStyle::Label;
constexpr int kSide = 8; ///< as the cells have it
constexpr int kAbove = 5;
constexpr int kMostLines = 3;
constexpr int kStep = 6;
constexpr double kTriangle = 3.5;

} // namespace

TableHeader::TableHeader(const Appearance& appearance, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_appearance(appearance)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHighlightSections(false);
    setSectionsClickable(true);
    setTextElideMode(Qt::ElideNone);
    connect(&appearance, &Appearance::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

QString TableHeader::heading(int section) const
{
    QString text = model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

Qt::Alignment TableHeader::alignmentOf(int section) const
{
    const QVariant own = model() ? model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole) : QVariant();
    return own.isValid() ? Qt::Alignment(own.toInt()) : defaultAlignment();
}

double TableHeader::layOut(QTextLayout& layout, int section, double width) const
{
    layout.setFont(m_appearance.font(kStyle));
    layout.setText(heading(section));
    QTextOption option(alignmentOf(section) & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0, y});
        y += std::ceil(line.height());
    }
    layout.endLayout();
    return y;
}

int TableHeader::leastWidth(int section) const
{
    const QString text = heading(section);
    const QFontMetricsF metrics(m_appearance.font(kStyle));
    double piece = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype next = finder.toNextBoundary();
        const qsizetype to = next < 0 ? text.size() : next;
        piece = std::max(piece, metrics.horizontalAdvance(text.mid(from, to - from).trimmed()));
        from = to;
    }
    QTextLayout layout;
    double width = std::ceil(piece) + 1;
    for (layOut(layout, section, width); layout.lineCount() > kMostLines && width < metrics.horizontalAdvance(text); layOut(layout, section, width))
        width += kStep;
    return static_cast<int>(std::ceil(width)) + 2 * kSide;
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    QTextLayout layout;
    const int width = std::max(sectionSize(section), 2 * kSide + 1);
    return {leastWidth(section), static_cast<int>(layOut(layout, section, width - 2 * kSide)) + 2 * kAbove};
}

QSize TableHeader::sizeHint() const
{
    int height = static_cast<int>(std::ceil(QFontMetricsF(m_appearance.font(kStyle)).height())) + 2 * kAbove;
    for (int section = 0; section < count(); ++section) {
        if (!isSectionHidden(section))
            height = std::max(height, sectionSizeFromContents(section).height());
    }
    return {QHeaderView::sizeHint().width(), height};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_appearance.color(Token::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_appearance.color(Token::Line2));
    QTextLayout layout;
    const double height = layOut(layout, section, rect.width() - 2 * kSide);
    painter->setClipRect(rect);
    painter->setPen(m_appearance.color(Token::Text3));
    layout.draw(painter, QPointF(rect.left() + kSide, rect.top() + (rect.height() - height) / 2));
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        // Above the heading, where it takes no room from the words.
        const double up = sortIndicatorOrder() == Qt::AscendingOrder ? -kTriangle / 2 : kTriangle / 2;
        const QPointF middle(rect.center().x() + 0.5, rect.top() + 3);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_appearance.color(Token::Accent));
        painter->drawPolygon(QPolygonF{{middle.x() - kTriangle, middle.y() - up}, {middle.x() + kTriangle, middle.y() - up}, {middle.x(), middle.y() + up}});
    }
    painter->restore();
}

} // namespace ui
