// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_frame.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chart_content.h"

#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace ui {

namespace {

constexpr int kPdfDotsPerInch = 96; // one logical pixel is one dot, lines stay vectors

void paintTitleRow(QPainter& painter, const QRectF& row, const Appearance& appearance, const ChartContent& content)
{
    QRectF rest = row;
    const QFont strong = appearance.font(TypeStyle::LabelStrong);
    const QString headline = spaced(content.headline());
    if (!headline.isEmpty()) {
        painter.setFont(strong);
        painter.setPen(appearance.color(Token::Text));
        drawNumber(painter, rest, Qt::AlignRight | Qt::AlignVCenter, headline);
        rest.setRight(rest.right() - numberWidth(strong, headline) - metrics::kSpace3);
    }
    const QFont titleFont = appearance.font(TypeStyle::CardTitle);
    const QFontMetricsF titleMetrics(titleFont);
    // The unit stays whole: a picture goes on without the program that could tell it.
    const double unitWidth = QFontMetricsF(appearance.font(TypeStyle::Label)).horizontalAdvance(spaced(content.unit())) + metrics::kSpace2 + 1;
    const QString title = titleMetrics.elidedText(spaced(content.title()), Qt::ElideRight, std::max(rest.width() / 3, rest.width() - unitWidth));
    painter.setFont(titleFont);
    painter.setPen(appearance.color(Token::Text));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, title);
    rest.setLeft(rest.left() + titleMetrics.horizontalAdvance(title) + metrics::kSpace2);

    const QFont unitFont = appearance.font(TypeStyle::Label);
    painter.setFont(unitFont);
    painter.setPen(appearance.color(Token::Text3));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(unitFont).elidedText(spaced(content.unit()), Qt::ElideRight, std::max(0.0, rest.width())));
}

} // namespace

QRectF paintChartFrame(QPainter& painter, const QRectF& rect, const Appearance& appearance, const ChartContent& content)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    const qreal titleHeight = appearance.lineHeight(TypeStyle::CardTitle);
    paintTitleRow(painter, QRectF(rect.left(), rect.top(), rect.width(), titleHeight), appearance, content);

    const QFont note = appearance.font(TypeStyle::Note);
    const QString footer = spaced(content.footer());
    const int flags = Qt::AlignLeft | Qt::TextWordWrap;
    const QRectF wide(0, 0, rect.width(), rect.height());
    const qreal footerHeight = footer.isEmpty() ? 0 : std::ceil(QFontMetricsF(note).boundingRect(wide, flags, footer).height());
    const QRectF footerRect(rect.left(), rect.bottom() - footerHeight, rect.width(), footerHeight);
    painter.setFont(note);
    painter.setPen(appearance.color(content.footerColour()));
    painter.drawText(footerRect, flags, footer);
    painter.restore();

    const qreal gap = footer.isEmpty() ? 0 : metrics::kSpace2;
    return rect.adjusted(0, titleHeight + metrics::kSpace2, 0, -(footerHeight + gap));
}

QImage chartImage(const Appearance& appearance, const ChartContent& content, const QSize& size, qreal devicePixelRatio)
{
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(appearance.color(Token::Surface));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF area(QPointF(0, 0), QSizeF(size));
    content.render(painter, area.adjusted(metrics::kCardPadding, metrics::kCardPaddingTop, -metrics::kCardPadding,
                                          -metrics::kCardPadding));
    return image;
}

bool saveChart(const Appearance& appearance, const ChartContent& content, const QSize& size, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    QSaveFile file(path);
    if ((ending != QLatin1String("png") && ending != QLatin1String("svg") && ending != QLatin1String("pdf"))
        || !file.open(QIODevice::WriteOnly))
        return false;
    const QRectF area(QPointF(0, 0), QSizeF(size));
    if (ending == QLatin1String("png")) {
        if (!chartImage(appearance, content, size, 2).save(&file, "PNG"))
            return false;
    } else if (ending == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(size);
        generator.setViewBox(area);
        generator.setTitle(content.title());
        generator.setDescription(content.sentence());
        QPainter painter(&generator);
        painter.fillRect(area, appearance.color(Token::Surface));
        content.render(painter, area.adjusted(metrics::kCardPadding, metrics::kCardPaddingTop, -metrics::kCardPadding,
                                              -metrics::kCardPadding));
    } else {
        QPdfWriter writer(&file);
        writer.setResolution(kPdfDotsPerInch);
        writer.setPageSize(QPageSize(QSizeF(size) / kPdfDotsPerInch, QPageSize::Inch, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(content.title());
        QPainter painter(&writer);
        painter.fillRect(area, appearance.color(Token::Surface));
        content.render(painter, area.adjusted(metrics::kCardPadding, metrics::kCardPaddingTop, -metrics::kCardPadding,
                                              -metrics::kCardPadding));
    }
    return file.commit();
}

} // namespace ui
