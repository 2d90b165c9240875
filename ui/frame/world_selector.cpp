// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/world_selector.h"

#include "ui/compare/popup_place.h"
#include "ui/frame/frame_button.h"
#include "ui/frame/tone.h"
#include "ui/frame/world_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QEnterEvent>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::policy::World;

constexpr int kMenuWidth = 340;
constexpr int kRowPadding = 8;
constexpr int kMarkWidth = 20; ///< room for the tick in front
constexpr qreal kLongestName = 150;

QString textOf(const Appearance& appearance, const core::policy::Text& text)
{
    return QString::fromStdString(text.in(appearance.language()));
}

bool isDefault(const World& world)
{
    return world.id == core::policy::kDefaultWorldId;
}

/// A row of the menu: a tick for the chosen one, a title, a sentence below it.
class MenuRow : public QAbstractButton {
public:
    MenuRow(const Appearance& appearance, const QString& title, const QString& sentence, bool chosen, QWidget* parent)
        : QAbstractButton(parent), m_appearance(appearance), m_sentence(spaced(sentence)), m_chosen(chosen)
    {
        setText(title);
        setFocusPolicy(Qt::StrongFocus);
        setCheckable(chosen);
        setChecked(chosen);
        setAccessibleName(title);
        setAccessibleDescription(sentence);
        setFixedSize(kMenuWidth - 2 * metrics::kSpace1, heightOf());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool lit = isEnabled() && (underMouse() || hasFocus());
        if (lit) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_appearance.color(Token::Sunken));
            painter.drawRoundedRect(rect(), metrics::kRadiusButton, metrics::kRadiusButton);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusButton, metrics::kRadiusButton);
        }
        if (m_chosen) {
            QPainterPath tick(QPointF(9, kRowPadding + 9));
            tick.lineTo(12.5, kRowPadding + 12.5);
            tick.lineTo(19, kRowPadding + 5);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_appearance.color(Token::Accent), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPath(tick);
        }
        const int titleHeight = m_appearance.lineHeight(TypeStyle::Body);
        QRect line(kRowPadding + kMarkWidth, kRowPadding, textWidth(), titleHeight);
        painter.setFont(m_appearance.font(m_chosen ? TypeStyle::CardTitle : TypeStyle::Body));
        painter.setPen(m_appearance.color(isEnabled() ? Token::Text : Token::Line2));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(spaced(text()), Qt::ElideRight, line.width()));
        if (m_sentence.isEmpty())
            return;
        line = QRect(line.left(), line.bottom() + 1, line.width(), height() - line.bottom() - kRowPadding);
        painter.setFont(m_appearance.font(TypeStyle::Label));
        painter.setPen(m_appearance.color(Token::Text2));
        painter.drawText(line, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_sentence);
    }
    void enterEvent(QEnterEvent* event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }

private:
    [[nodiscard]] static int textWidth() { return kMenuWidth - 2 * metrics::kSpace1 - 2 * kRowPadding - kMarkWidth; }
    [[nodiscard]] int heightOf() const
    {
        int height = 2 * kRowPadding + m_appearance.lineHeight(TypeStyle::Body);
        if (!m_sentence.isEmpty()) {
            const QFontMetrics metrics(m_appearance.font(TypeStyle::Label));
            height += metrics.boundingRect(QRect(0, 0, textWidth(), 1000), Qt::TextWordWrap | Qt::AlignLeft, m_sentence).height() + 2;
        }
        return height;
    }

    const Appearance& m_appearance;
    QString m_sentence;
    bool m_chosen;
};

} // namespace

// --- the list

WorldMenu::WorldMenu(const Appearance& appearance, Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_appearance(appearance), m_session(session), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("worldMenu"));
    setProperty("popup", true);
    m_rows->setContentsMargins(metrics::kSpace1, metrics::kSpace1, metrics::kSpace1, metrics::kSpace1);
    m_rows->setSpacing(0);
}

void WorldMenu::fill()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    setAccessibleName(tr("Worlds"));
    const QString chosen = QString::fromStdString(m_session.world().id);
    for (const World& world : m_session.worlds()) {
        const QString id = QString::fromStdString(world.id);
        auto* row = new MenuRow(m_appearance, textOf(m_appearance, world.name), worldSentence(m_appearance, m_session.catalogue(), world), id == chosen, this);
        row->setObjectName(QStringLiteral("world-") + id);
        connect(row, &QAbstractButton::clicked, this, [this, id] {
            close();
            m_session.setWorld(id);
        });
        m_rows->addWidget(row);
    }
    auto* line = new QFrame(this);
    line->setFixedHeight(1);
    line->setProperty("rule", true);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Window, m_appearance.color(Token::Line));
    line->setAutoFillBackground(true);
    line->setPalette(palette);
    m_rows->addSpacing(metrics::kSpace1);
    m_rows->addWidget(line);
    m_rows->addSpacing(metrics::kSpace1);
    const auto addAction = [&](const char* name, const QString& text, bool enabled, void (WorldMenu::*requested)()) {
        auto* row = new MenuRow(m_appearance, text, {}, false, this);
        row->setObjectName(QLatin1String(name));
        row->setEnabled(enabled);
        connect(row, &QAbstractButton::clicked, this, [this, requested] {
            close();
            emit (this->*requested)();
        });
        m_rows->addWidget(row);
    };
    const bool writable = !m_session.readOnly();
    addAction("newWorldRow", tr("New world from this…"), writable, &WorldMenu::newRequested);
    addAction("editWorldRow", tr("Edit…"), true, &WorldMenu::editRequested);
    addAction("deleteWorldRow", tr("Delete"), writable && !m_session.world().builtIn, &WorldMenu::deleteRequested);
}

void WorldMenu::openBelow(QWidget& anchor)
{
    fill();
    adjustSize();
    const QRect at(anchor.mapToGlobal(QPoint(0, 0)), anchor.size() - QSize(kFocusMargin, 0));
    setGeometry(popupPlace(at, size(), screenOf(at, *this), PopupEdge::Right));
    show();
    if (auto* row = findChild<QWidget*>(QStringLiteral("world-") + QString::fromStdString(m_session.world().id)))
        row->setFocus(Qt::PopupFocusReason);
}

void WorldMenu::focusNext(int step)
{
    std::vector<QWidget*> rows;
    for (int i = 0; i < m_rows->count(); ++i) {
        if (QWidget* row = m_rows->itemAt(i)->widget(); row && row->isEnabled() && row->focusPolicy() != Qt::NoFocus)
            rows.push_back(row);
    }
    const auto at = std::ranges::find(rows, focusWidget());
    const auto count = static_cast<std::ptrdiff_t>(rows.size());
    if (count == 0)
        return;
    const auto next = at == rows.end() ? 0 : ((at - rows.begin()) + step + count) % count;
    rows[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
}

void WorldMenu::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return focusNext(1);
    case Qt::Key_Up:
        return focusNext(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (auto* row = qobject_cast<QAbstractButton*>(focusWidget()))
            row->click();
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

// --- the button

WorldButton::WorldButton(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WorldButton::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

QString WorldButton::shownText() const
{
    return QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).elidedText(spaced(text()), Qt::ElideRight, kLongestName);
}

QSize WorldButton::sizeHint() const
{
    const qreal width = QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).horizontalAdvance(shownText()) + 2 * 10 + 16;
    return {static_cast<int>(std::ceil(width)) + 2 * kFocusMargin, metrics::kChipHeight + 2 * kFocusMargin};
}

void WorldButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(kFocusMargin, kFocusMargin, -kFocusMargin, -kFocusMargin);
    painter.setPen(QPen(m_appearance.color(m_marked ? Token::Warn : Token::Line2), m_marked ? 1.5 : 1));
    painter.setBrush(m_appearance.color(underMouse() || isDown() ? Token::Sunken : Token::Surface));
    painter.drawRoundedRect(shape.adjusted(0.75, 0.75, -0.75, -0.75), metrics::kRadiusButton, metrics::kRadiusButton);
    painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
    painter.setPen(m_appearance.color(Token::Text));
    painter.drawText(shape.adjusted(10, 0, -24, 0), Qt::AlignLeft | Qt::AlignVCenter, shownText());
    const QPointF tip(shape.right() - 14, shape.center().y() + 2.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(Token::Text2));
    painter.drawPolygon(QPolygonF({tip + QPointF(-4, -5), tip + QPointF(4, -5), tip}));
    if (hasFocus())
        drawFocusRing(painter, m_appearance, shape, metrics::kRadiusButton);
}

void WorldButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void WorldButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

// --- both

WorldSelector::WorldSelector(const Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_session(session), m_label(new QLabel(this)), m_button(new WorldButton(appearance, this))
{
    setObjectName(QStringLiteral("worldSelector"));
    m_label->setObjectName(QStringLiteral("worldLabel"));
    setTone(*m_label, Tone::Note);
    m_button->setObjectName(QStringLiteral("worldButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace1);
    layout->addWidget(m_label);
    layout->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, &WorldSelector::openMenu);
    connect(&session, &Session::worldsChanged, this, &WorldSelector::refresh);
    connect(&session, &Session::worldChanged, this, &WorldSelector::refresh);
    connect(&appearance, &Appearance::languageChanged, this, &WorldSelector::refresh);
    connect(&appearance, &Appearance::themeChanged, this, &WorldSelector::refresh);
    refresh();
}

QString WorldSelector::nameOf(const Appearance& appearance, const Session& session, const QString& worldId)
{
    for (const World& world : session.worlds())
        if (world.id == worldId.toStdString())
            return textOf(appearance, world.name);
    return {};
}

void WorldSelector::refresh()
{
    const World& world = m_session.world();
    m_label->setFont(m_appearance.font(TypeStyle::Label));
    m_label->setText(tr("World"));
    m_button->setText(textOf(m_appearance, world.name));
    m_button->setMarked(!isDefault(world));
    m_button->setAccessibleName(tr("World: %1").arg(m_button->text()));
    m_button->setAccessibleDescription(worldSentence(m_appearance, m_session.catalogue(), world));
    m_button->setToolTip(spaced(m_button->text() + QLatin1Char('\n') + worldSentence(m_appearance, m_session.catalogue(), world)));
    m_button->updateGeometry();
    m_button->update();
}

void WorldSelector::openMenu()
{
    if (!m_menu) {
        m_menu = new WorldMenu(m_appearance, m_session, this);
        connect(m_menu, &WorldMenu::newRequested, this, &WorldSelector::newRequested);
        connect(m_menu, &WorldMenu::editRequested, this, &WorldSelector::editRequested);
        connect(m_menu, &WorldMenu::deleteRequested, this, &WorldSelector::deleteRequested);
    }
    m_menu->openBelow(*m_button);
}

} // namespace ui
