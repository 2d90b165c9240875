// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/futures/ranges_switch.h"

#include "ui/explore/futures/explore_futures.h"
#include "ui/explore/futures/range_bands.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QActionGroup>
#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kPadding = 8;
constexpr double kSwatchWidth = 14;
constexpr double kSwatchHeight = 9;
constexpr double kGap = 4;
constexpr double kArrow = 10;

} // namespace

RangesSwitch::RangesSwitch(const Appearance& appearance, ExploreFutures& futures, QWidget* parent)
    : QToolButton(parent)
    , m_appearance(appearance)
    , m_futures(futures)
    , m_menu(new QMenu(this))
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(metrics::kFieldHeight);
    m_menu->setObjectName(QStringLiteral("rangesMenu"));
    auto* modes = new QActionGroup(this);
    const auto add = [&](const char* name, RangesMode mode) {
        QAction* action = m_menu->addAction(QString(), this, [this, mode] { m_futures.setMode(mode); });
        action->setObjectName(QLatin1String(name));
        action->setCheckable(true);
        modes->addAction(action);
        return action;
    };
    m_bands = add("rangesBands", RangesMode::Bands);
    m_text = add("rangesText", RangesMode::Text);
    m_off = add("rangesOff", RangesMode::Off);
    m_menu->addSeparator();
    m_difference = m_menu->addAction(QString(), this, [this](bool on) { m_futures.setShowsDifference(on); });
    m_difference->setObjectName(QStringLiteral("rangesDifference"));
    m_difference->setCheckable(true);
    setMenu(m_menu);
    connect(&m_futures, &ExploreFutures::modeChanged, this, &RangesSwitch::refresh);
    connect(&m_appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&m_appearance, &Appearance::languageChanged, this, &RangesSwitch::retranslate);
    retranslate();
}

void RangesSwitch::setColour(Token colour)
{
    if (std::exchange(m_colour, colour) != colour)
        update();
}

void RangesSwitch::setDifferencePossible(bool possible)
{
    m_difference->setEnabled(possible);
}

void RangesSwitch::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) == compact)
        return;
    updateGeometry();
    update();
}

QString RangesSwitch::words() const
{
    return m_futures.mode() == RangesMode::Text ? tr("Range as text") : m_futures.mode() == RangesMode::Off ? tr("No range") : QString();
}

void RangesSwitch::refresh()
{
    const RangesMode mode = m_futures.mode();
    m_bands->setChecked(mode == RangesMode::Bands);
    m_text->setChecked(mode == RangesMode::Text);
    m_off->setChecked(mode == RangesMode::Off);
    m_difference->setChecked(m_futures.showsDifference());
    const QAction* chosen = mode == RangesMode::Bands ? m_bands : mode == RangesMode::Text ? m_text : m_off;
    //: %1 is Bands, Text or Off
    setAccessibleName(tr("Range of the result: %1").arg(chosen->text()));
    updateGeometry();
    update();
}

void RangesSwitch::retranslate()
{
    m_bands->setText(tr("Bands"));
    m_text->setText(tr("Text"));
    m_off->setText(tr("Off"));
    m_difference->setText(tr("Difference from the baseline"));
    const QString about = tr("How the range of the result is shown. Pale: where nine in ten runs lie; strong: where half of them lie.");
    setToolTip(about);
    setAccessibleDescription(about);
    refresh();
}

QSize RangesSwitch::sizeHint() const
{
    const QFontMetricsF label(m_appearance.font(TypeStyle::Note));
    double width = 2 * kPadding + kGap + kArrow;
    const QString instead = words();
    if (!instead.isEmpty())
        width += label.horizontalAdvance(instead);
    else if (m_compact)
        width += kSwatchWidth;
    else
        width += 2 * (kSwatchWidth + kGap) + 2 * kGap + numberWidth(m_appearance.font(TypeStyle::Note), percent(m_appearance, 0.9))
            + numberWidth(m_appearance.font(TypeStyle::Note), percent(m_appearance, 0.5));
    return {static_cast<int>(std::ceil(width)), metrics::kFieldHeight};
}

void RangesSwitch::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(underMouse() || isDown() ? Token::Sunken : Token::Surface));
    painter.drawRoundedRect(frame, metrics::kRadiusButton, metrics::kRadiusButton);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(3, 3, -3, -3));

    const QFont font = m_appearance.font(TypeStyle::Note);
    painter.setFont(font);
    painter.setPen(m_appearance.color(Token::Text2));
    double x = kPadding;
    const QString instead = words();
    if (!instead.isEmpty()) {
        painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, instead);
    } else {
        for (const auto& [opacity, share] : {std::pair(legendOpacity90(m_appearance), 0.9), std::pair(legendOpacity50(m_appearance), 0.5)}) {
            QColor colour = m_appearance.color(m_colour);
            colour.setAlphaF(static_cast<float>(opacity));
            QRectF swatch(x, (height() - kSwatchHeight) / 2, kSwatchWidth, kSwatchHeight);
            if (m_compact) { // one in the other
                painter.fillRect(share > 0.5 ? swatch : swatch.adjusted(kSwatchWidth / 4, 0, -kSwatchWidth / 4, 0), colour);
                continue;
            }
            painter.fillRect(swatch, colour);
            x += kSwatchWidth + kGap;
            const QString text = percent(m_appearance, share);
            drawNumber(painter, QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
            x += numberWidth(font, text) + kGap;
        }
    }
    const QPointF middle(width() - kPadding - kArrow / 2 + 1, height() / 2.0);
    painter.setPen(QPen(m_appearance.color(Token::Text3), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({middle + QPointF(-3, -1.5), middle + QPointF(0, 1.5), middle + QPointF(3, -1.5)}));
}

void RangesSwitch::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        showMenu();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void RangesSwitch::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace ui
