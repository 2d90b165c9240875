// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/region_cardlet.h"

#include "core/policy/grade.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMargin = 10;
constexpr int kWidth = 208;
constexpr int kCompactWidth = 168;
constexpr double kRow = 20;
constexpr double kHead = 22;
constexpr int kClose = 24;
constexpr double kNumberWidth = 40;

} // namespace

RegionCardlet::RegionCardlet(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_profile(new QPushButton(this))
    , m_obstacles(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("regionCardlet"));
    m_profile->setObjectName(QStringLiteral("cardletProfile"));
    m_profile->setProperty("link", true);
    m_obstacles->setObjectName(QStringLiteral("cardletObstacles"));
    m_obstacles->setProperty("link", true);
    m_close->setObjectName(QStringLiteral("cardletClose"));
    m_close->setFixedSize(kClose, kClose);
    m_close->setAutoRaise(true);
    connect(m_profile, &QAbstractButton::clicked, this, &RegionCardlet::profileWanted);
    connect(m_obstacles, &QAbstractButton::clicked, this, &RegionCardlet::obstaclesWanted);
    connect(m_close, &QAbstractButton::clicked, this, &RegionCardlet::closed);
    connect(&appearance, &Appearance::themeChanged, this, &RegionCardlet::retranslate);
    connect(&appearance, &Appearance::languageChanged, this, &RegionCardlet::retranslate);
    retranslate();
}

void RegionCardlet::retranslate()
{
    m_profile->setText(tr("Open its profile"));
    m_obstacles->setText(tr("What holds it back"));
    m_obstacles->setToolTip(tr("Its obstacles on the Index page"));
    m_close->setIcon(QIcon(m_appearance.icon(QStringLiteral("cancel"), Token::Text3, 14, devicePixelRatioF())));
    m_close->setIconSize({14, 14});
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    placeButtons();
    update();
}

void RegionCardlet::setData(CardletData data)
{
    const bool resized = data.rows.size() != m_data.rows.size();
    m_data = std::move(data);
    QStringList words{m_data.region};
    for (const CardletData::Row& row : m_data.rows)
        words << (m_data.baselineOnly ? tr("%1: %2").arg(row.name, row.now) : m_data.reference.isEmpty() ? tr("%1: %2, baseline %3").arg(row.name, row.now, row.before)
                                       : tr("%1: %2, in %4 it was %3").arg(row.name, row.now, row.before, m_data.reference));
    setAccessibleName(m_data.region);
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    if (resized)
        updateGeometry();
    update();
}

void RegionCardlet::offerObstacles(bool offered)
{
    m_obstacles->setVisible(offered);
    updateGeometry();
    placeButtons();
}

QSize RegionCardlet::sizeHint() const
{
    const int links = m_profile->sizeHint().height() + (m_obstacles->isHidden() ? 0 : m_obstacles->sizeHint().height());
    return {m_data.compact ? kCompactWidth : kWidth, int(2 * kMargin + kHead + kRow * (1 + double(m_data.rows.size())) + links)};
}

void RegionCardlet::placeButtons()
{
    int bottom = int(height() - kMargin + 4);
    for (QPushButton* link : {m_obstacles, m_profile}) {
        if (link->isHidden())
            continue;
        const QSize size = link->sizeHint();
        bottom -= size.height();
        link->setGeometry(kMargin - 4, bottom, std::min(size.width(), width() - 2 * kMargin + 8), size.height());
    }
    m_close->move(width() - kClose - 4, 6);
}

void RegionCardlet::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

void RegionCardlet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawCard(painter, m_appearance, QRectF(rect()));
    double y = kMargin;
    const QFont title = m_appearance.font(TypeStyle::CardTitle);
    const QFontMetricsF titleMetrics(title);
    painter.setFont(title);
    painter.setPen(m_appearance.color(Token::Text));
    const QString name = titleMetrics.elidedText(spaced(m_data.region), Qt::ElideRight, width() - 2 * kMargin - kClose - 22);
    painter.drawText(QRectF(kMargin, y, width() - 2 * kMargin, kHead), Qt::AlignLeft | Qt::AlignVCenter, name);
    // The grade's letter in its chip.
    const QRectF chip(kMargin + titleMetrics.horizontalAdvance(name) + 8, y + (kHead - 16) / 2, 16, 16);
    const QColor warn = m_appearance.color(m_data.grade == core::policy::Grade::D ? Token::Bad : Token::Text2);
    painter.setPen(QPen(warn, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.drawText(chip, Qt::AlignCenter, QString::fromLatin1(core::policy::toString(m_data.grade)));
    y += kHead;
    painter.setPen(m_appearance.color(Token::Text3));
    if (m_data.reference.isEmpty()) // else the years stand over the columns
        painter.drawText(QRectF(kMargin, y, 60, kRow), Qt::AlignLeft | Qt::AlignVCenter, m_data.year);
    const double right = width() - kMargin;
    const QFontMetricsF note(painter.font());
    double numbers = kNumberWidth; // of a column
    for (const CardletData::Row& row : m_data.rows)
        numbers = std::max({numbers, numberWidth(m_appearance.font(TypeStyle::LabelStrong), row.now) + 8, numberWidth(m_appearance.font(TypeStyle::LabelStrong), row.before) + 8});
    if (!m_data.baselineOnly)
        painter.drawText(QRectF(right - 2 * numbers - 26, y, numbers + 20, kRow), Qt::AlignRight | Qt::AlignVCenter,
                         m_data.reference.isEmpty() ? tr("baseline") : m_data.reference);
    painter.drawText(QRectF(right - numbers, y, numbers, kRow), Qt::AlignRight | Qt::AlignVCenter,
                     note.elidedText(spaced(m_data.scenario), Qt::ElideRight, numbers));
    y += kRow;
    for (const CardletData::Row& row : m_data.rows) {
        const QFont label = m_appearance.font(TypeStyle::Label);
        painter.setFont(label);
        painter.setPen(m_appearance.color(Token::Text));
        const double nameWidth = right - 2 * numbers - kMargin + (m_data.baselineOnly ? numbers : 0);
        painter.drawText(QRectF(kMargin, y, nameWidth, kRow), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(label).elidedText(spaced(row.name), Qt::ElideRight, nameWidth));
        painter.setPen(m_appearance.color(Token::Text2));
        if (!m_data.baselineOnly)
            drawNumber(painter, QRectF(right - 2 * numbers, y, numbers - 2, kRow), Qt::AlignRight | Qt::AlignVCenter, row.before);
        painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
        painter.setPen(m_appearance.color(Token::Text));
        drawNumber(painter, QRectF(right - numbers, y, numbers, kRow), Qt::AlignRight | Qt::AlignVCenter, row.now);
        y += kRow;
    }
}

void RegionCardlet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void RegionCardlet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace ui
