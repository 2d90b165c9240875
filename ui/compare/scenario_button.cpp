// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scenario_button.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_button.h"
#include "ui/widgets/scenario_shape.h"

#include <QFontMetricsF>
#include <QIcon>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kMargin = 4; // of the focus ring
constexpr int kPadding = 8;
constexpr double kShape = 10;
constexpr double kDash = 14;

QPixmap shapePicture(const Appearance& appearance, int colourIndex, qreal ratio)
{
    QPixmap picture(QSize(16, 16) * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawScenarioShape(painter, appearance, colourIndex, {8, 8}, colourIndex < 0 ? kDash : kShape);
    return picture;
}

} // namespace

ScenarioButton::ScenarioButton(const Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    installAccessibleButtons();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &ScenarioButton::openMenu);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

const ScenarioButton::Entry* ScenarioButton::entry() const
{
    const auto found = std::ranges::find(m_entries, m_current, &Entry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

/// The letter alone where there is one: the names stand in the list and in the heads of the columns.
QString ScenarioButton::shownText() const
{
    const Entry* now = entry();
    return !now ? QString() : now->letter.isEmpty() ? now->name : now->letter;
}

void ScenarioButton::setEntries(std::vector<Entry> entries, const QString& current)
{
    if (entries == m_entries && current == m_current)
        return;
    m_entries = std::move(entries);
    m_current = current;
    setRole(m_role);
    updateGeometry();
    update();
}

void ScenarioButton::setRole(const QString& role)
{
    m_role = role;
    const Entry* now = entry();
    const QString name = !now ? QString() : now->letter.isEmpty() ? now->name : now->letter + QLatin1Char(' ') + now->name;
    setAccessibleName(tr("%1: %2", "role, scenario").arg(role, name));
    setToolTip(spaced(accessibleName()));
}

QSize ScenarioButton::sizeHint() const
{
    const Entry* now = entry();
    const double shape = now && now->colourIndex < 0 ? kDash : kShape;
    const double words = QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).horizontalAdvance(spaced(shownText()));
    return {static_cast<int>(std::ceil(2 * kPadding + shape + 6 + words + 8 + 10)) + 2 * kMargin, 28 + 2 * kMargin};
}

void ScenarioButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(underMouse() || isDown() ? Token::Sunken : Token::Surface));
    painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusButton, metrics::kRadiusButton);
    const Entry* now = entry();
    if (now) {
        const double size = now->colourIndex < 0 ? kDash : kShape;
        drawScenarioShape(painter, m_appearance, now->colourIndex, {shape.left() + kPadding + size / 2, shape.center().y()}, size);
        painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
        painter.setPen(m_appearance.color(Token::Text));
        painter.drawText(shape.adjusted(kPadding + size + 6, 0, -kPadding - 10, 0), Qt::AlignLeft | Qt::AlignVCenter, spaced(shownText()));
    }
    const double x = shape.right() - kPadding - 4, y = shape.center().y() - 1;
    painter.setPen(QPen(m_appearance.color(Token::Text2), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({QPointF(x - 3, y), QPointF(x, y + 3), QPointF(x + 3, y)}));
    if (hasFocus())
        drawFocusRing(painter, m_appearance, shape, metrics::kRadiusButton);
}

void ScenarioButton::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ScenarioButton::fillMenu(QMenu& menu)
{
    for (const Entry& each : m_entries) {
        const QString text = each.letter.isEmpty() ? each.name : each.letter + QStringLiteral("  ") + each.name;
        QAction* action = menu.addAction(QIcon(shapePicture(m_appearance, each.colourIndex, devicePixelRatioF())), QString(spaced(text)).replace(u'&', QLatin1String("&&")));
        action->setObjectName(each.id);
        connect(action, &QAction::triggered, this, [this, id = each.id] { emit chosen(id); });
    }
}

void ScenarioButton::openMenu()
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("scenarioMenu"));
    menu.setAccessibleName(m_role);
    fillMenu(menu);
    menu.exec(mapToGlobal(QPoint(kMargin, height() - kMargin)));
}

} // namespace ui
