// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_item.h"

#include "ui/explore/levers/lever_card.h"
#include "ui/explore/levers/lever_intensity.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"
#include "ui/why/term_text.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/activity_strip.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

using core::policy::LeverSetting;

constexpr int kSide = metrics::kPagePadding;             ///< text starts here
constexpr int kRightSide = LeverItem::kRightInset;       ///< and ends here
constexpr int kCardSide = metrics::kSpace2;              ///< from the left edge to the card
constexpr int kCardRightSide = 0;
constexpr int kNameTop = -3;                  ///< name line 24 high, centred 9 below the row's top
constexpr int kSliderTop = 12;
constexpr int kSliderHeight = 24;
constexpr int kSliderOverhang = 5;            ///< so that handle and text share a left edge
constexpr int kValueWidth = 54;
constexpr int kStripWidth = 46;
constexpr int kStripHeight = 10;
constexpr int kNameFocusRoom = 4;
constexpr int kBandScaleHeight = 16;

} // namespace

// --- BandScale

BandScale::BandScale(const Appearance& appearance, const LeverSlider& slider, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_slider(slider)
{
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void BandScale::showStrength(double strength)
{
    if (bandOf(strength) != bandOf(m_strength))
        update();
    m_strength = strength;
}

void BandScale::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Band bands[] = {Band::Pilot, Band::Partial, Band::Proposed, Band::Strong, Band::Max};
    const double shift = m_slider.x() - x();
    int from = 0;
    for (std::size_t i = 0; i < std::size(bands); ++i) {
        const int to = LeverSlider::kBandEnds[i];
        const bool now = bandOf(m_strength) == bands[i];
        QFont font = m_appearance.font(now ? TypeStyle::LabelStrong : TypeStyle::Label);
        font.setPixelSize(m_appearance.font(TypeStyle::Note).pixelSize());
        painter.setFont(font);
        painter.setPen(m_appearance.color(now ? Token::Text : Token::Text3));
        const double centre = shift + (m_slider.xOf(from) + m_slider.xOf(to)) / 2;
        const double half = QFontMetricsF(font).horizontalAdvance(bandName(bands[i])) / 2 + 1;
        const double left = std::clamp(centre - half, 0.0, std::max(0.0, width() - 2 * half));
        painter.drawText(QRectF(left, 0, 2 * half, height()), Qt::AlignCenter, bandName(bands[i]));
        from = to;
    }
}

// --- LeverItem

LeverItem::LeverItem(Appearance& appearance, Session& session, const core::policy::Lever& lever, QWidget* parent)
    : LeverRow(lever, parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_name(new NameButton(appearance, this))
    , m_strip(new ActivityStrip(appearance, this))
    , m_value(new NumberField(appearance, strengthFormat(appearance), NumberField::Look::Figure, this))
    , m_slider(new LeverSlider(appearance, this))
    , m_action(new TermText(appearance, session, TypeStyle::Body, Token::Text2, this))
    , m_bands(new BandScale(appearance, *m_slider, this))
    , m_message(new TextBlock(appearance, TypeStyle::Label, Token::Bad, this))
{
    const QString id = leverId();
    setObjectName(QStringLiteral("lever_") + id);
    m_name->setObjectName(QStringLiteral("leverName_") + id);
    m_strip->setObjectName(QStringLiteral("leverActivity_") + id);
    m_value->setObjectName(QStringLiteral("leverValue_") + id);
    m_slider->setObjectName(QStringLiteral("leverSlider_") + id);
    m_message->setObjectName(QStringLiteral("leverMessage_") + id);

    // Not Fixed: that would hold the height at the size hint's, whose width is another.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const Token colour = dimensionToken(lever.group);
    m_strip->setColour(colour);
    m_strip->setSpan(session.catalogue().span);
    m_slider->setColour(colour);
    m_slider->setSpokenValue([this] { return spoken(); });
    m_value->setStepping(0, 1.5, 0.01, 0.1);
    m_action->hide();
    m_bands->hide();
    m_message->hide();
    m_slider->raise(); // its handle reaches into the line of the name
    setTabOrder(m_name, m_slider);
    setTabOrder(m_slider, m_value);

    connect(m_name, &QAbstractButton::clicked, this, [this] { emit openWanted(!m_open); });
    connect(m_slider, &LeverSlider::percentMoved, this, [this](int percent, const QString& gesture) {
        setStrength(percent / 100.0, gesture);
    });
    connect(m_slider, &LeverSlider::typingStarted, m_value, &NumberField::startTyping);
    connect(m_value, &NumberField::chosen, this, &LeverItem::setStrength);
    connect(m_value, &NumberField::problemChanged, this, &LeverItem::showMessage);
    installWhy(*this, appearance, session, [this](const QPoint& /*at*/) -> std::optional<WhyTarget> {
        core::why::Subject subject;
        subject.kind = core::why::Subject::Kind::Lever;
        subject.id = m_lever.id;
        return WhyTarget(subject, {}, whyRoom());
    });
    retext();
}

QRect LeverItem::whyRoom() const
{
    constexpr int kButton = 24;
    const int left = m_name->x() + m_name->sizeHint().width() + 2;
    if (left + kButton > m_strip->x() - 2)
        return {};
    return {left, m_name->y() + (m_name->height() - kButton) / 2, kButton, kButton};
}

void LeverItem::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    if (open && m_card == nullptr)
        makeCard();
    m_name->setBold(open);
    m_action->setVisible(open && !m_action->text().isEmpty());
    m_bands->setVisible(open);
    m_card->setVisible(open);
    m_name->setAccessibleDescription(open ? tr("Card open") : tr("Opens the card"));
    updateGeometry();
    arrange();
    update();
}

void LeverItem::makeCard()
{
    m_card = new LeverCard(m_appearance, m_session, m_lever, this);
    connect(m_card, &LeverCard::changed, this, &LeverItem::apply);
    connect(m_card, &LeverCard::resetWanted, this, [this] { m_session.resetLever(leverId()); });
    connect(m_card, &LeverCard::proposalWanted, this, [this] { m_session.proposeLever(leverId()); });
    connect(m_card, &LeverCard::whyWanted, this, [this] { WhyHook::of(*this)->ask(); });
    // The keyboard goes from the value into the card and on to the next lever.
    QWidget* before = m_value;
    for (QWidget* part : m_card->findChildren<QWidget*>()) {
        if (part->focusPolicy() == Qt::NoFocus || part->focusProxy() != nullptr)
            continue;
        setTabOrder(before, part);
        before = part;
    }
    m_card->setEditable(!m_session.readOnly());
    m_card->showSetting(m_setting, m_strength);
    m_card->showCost(m_session.projection().get());
}

void LeverItem::rebuildRegions()
{
    if (m_card == nullptr)
        return;
    delete m_card;
    m_card = nullptr;
    if (m_open) {
        makeCard();
        m_card->show();
        updateGeometry();
        arrange();
    }
}

void LeverItem::refresh()
{
    m_setting = m_session.leverSetting(leverId());
    m_strength = m_session.leverStrength(leverId());
    const bool editable = !m_session.readOnly();
    m_slider->showPercent(m_strength * 100);
    m_slider->setEnabled(editable);
    m_value->showValue(m_strength);
    m_value->setEnabled(editable);
    m_value->setFigureColour(bandOf(m_strength) == Band::Beyond ? Token::Warn : Token::Text);
    m_strip->show({m_setting.startYear.value_or(2025), m_setting.rampYears.value_or(1), m_setting.durationYears.value_or(30)},
                  m_strength);
    if (m_card != nullptr && m_open) {
        m_bands->showStrength(m_strength);
        m_card->setEditable(editable);
        m_card->showSetting(m_setting, m_strength);
    }
}

void LeverItem::refreshCost()
{
    if (m_card != nullptr && m_open)
        m_card->showCost(m_session.projection().get());
}

void LeverItem::retext()
{
    const QString name = leverName(m_session.catalogue(), m_lever, m_appearance);
    m_name->setText(name);
    m_name->setAccessibleDescription(m_open ? tr("Card open") : tr("Opens the card"));
    m_slider->setAccessibleName(name);
    m_value->setAccessibleName(tr("Strength of %1").arg(name));
    m_value->clearProblem();
    m_value->refreshText();
    const auto* card = m_session.catalogue().leverCard(m_lever.id);
    m_action->setText(card != nullptr ? text(card->action, m_appearance) : QString());
    if (m_card != nullptr)
        m_card->retext();
    updateGeometry();
    arrange();
}

void LeverItem::setStrength(double strength, const QString& gesture)
{
    if (gesture.isEmpty() || gesture != m_gesture) {
        m_gesture = gesture;
        m_beforeMove = m_session.leverSetting(leverId());
    }
    LeverSetting setting = m_session.leverSetting(leverId());
    const core::policy::Intensity before = m_beforeMove.intensity.value_or(0.0);
    setting.intensity = withStrength(before, m_lever, m_session.regions().regions, strength);
    apply(setting, gesture);
}

void LeverItem::apply(const LeverSetting& setting, const QString& gesture)
{
    const auto done = m_session.setLever(leverId(), setting, gesture);
    if (!done) {
        showMessage(tr("This setting was not accepted: %1").arg(errorText(done.error())));
        refresh();
        return;
    }
    if (m_value->problem().isEmpty())
        showMessage({});
}

void LeverItem::showMessage(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    updateGeometry();
    arrange();
}

QString LeverItem::spoken() const
{
    SpokenLever lever;
    lever.strength = m_strength;
    lever.national = !m_lever.perRegion;
    const auto* card = m_session.catalogue().leverCard(m_lever.id);
    lever.grade = card != nullptr ? card->grade : m_lever.sizeGrade;
    if (m_lever.perRegion && m_setting.intensity) {
        const core::policy::Region* only = nullptr;
        core::policy::RegionGroup group {};
        int regions = 0;
        bool oneGroup = true;
        for (const auto& region : m_session.regions().regions) {
            if (regionIntensity(*m_setting.intensity, m_lever, region) <= 0)
                continue;
            oneGroup = oneGroup && (regions == 0 || region.group == group);
            group = region.group;
            only = &region;
            ++regions;
        }
        if (regions == 1)
            lever.onlyRegion = regionName(m_session.catalogue(), *only, m_appearance);
        else if (regions > 1 && oneGroup)
            lever.onlyRegion = groupRegionName(m_session.catalogue(), group, m_appearance);
    }
    if (const auto projection = m_session.projection(); projection != nullptr && m_strength > 0)
        lever.cost = money(m_appearance, projection->cumulativeLeverCostBnCny(m_lever.id, m_session.catalogue().span.stop));
    return spokenLever(lever);
}

// --- geometry

int LeverItem::layOut(int width, bool place) const
{
    const int inner = std::max(0, width - kSide - kRightSide);
    const auto put = [&](QWidget* widget, int x, int y, int w, int h) {
        if (place)
            widget->setGeometry(x, y, w, h);
    };
    int y = m_open ? metrics::kSpace2 + metrics::kSpace1 : 0;

    const int valueLeft = kSide + inner - kValueWidth;
    const int stripLeft = valueLeft - metrics::kSpace2 - kStripWidth + 8;
    const int nameLeft = kSide - kNameFocusRoom;
    const int nameWidth = std::min(m_name->sizeHint().width(), stripLeft - metrics::kSpace1 - nameLeft);
    const int nameTop = y + (m_open ? 0 : kNameTop);
    put(m_name, nameLeft, nameTop, nameWidth, 24);
    put(m_strip, stripLeft, nameTop + (24 - kStripHeight) / 2, kStripWidth, kStripHeight);
    put(m_value, valueLeft + 2, nameTop, kValueWidth, 24);

    if (m_open) {
        y += 24;
        if (!m_action->text().isEmpty()) {
            const int height = m_action->heightForWidth(inner);
            put(m_action, kSide, y, inner, height);
            y += height + metrics::kSpace1;
        }
    } else {
        y += kSliderTop;
    }
    put(m_slider, kSide - kSliderOverhang, y, inner + 2 * kSliderOverhang, kSliderHeight);
    y += kSliderHeight;
    if (m_open) {
        put(m_bands, kSide, y - 2, inner, kBandScaleHeight);
        y += kBandScaleHeight;
    }
    if (!m_message->isHidden()) {
        const int height = m_message->heightForWidth(inner);
        put(m_message, kSide, y + 2, inner, height);
        y += height + metrics::kSpace1 + 2;
    }
    if (m_open && m_card != nullptr) {
        y += metrics::kSpace1;
        const int height = m_card->hasHeightForWidth() ? m_card->heightForWidth(inner) : m_card->sizeHint().height();
        put(m_card, kSide, y, inner, height);
        y += height + metrics::kSpace2 + metrics::kSpace2; // padding, and room to the next row
    }
    return y;
}

void LeverItem::arrange()
{
    // The group may have asked before a text in the card took its place; it asks again then.
    if (layOut(width(), true) != height())
        updateGeometry();
}

int LeverItem::heightForWidth(int width) const
{
    return layOut(width, false);
}

QSize LeverItem::sizeHint() const
{
    return {metrics::kLeverPanelWidth, heightForWidth(metrics::kLeverPanelWidth)};
}

QSize LeverItem::minimumSizeHint() const
{
    return {220, metrics::kRowHeight};
}

void LeverItem::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool LeverItem::event(QEvent* event)
{
    // The card or a sentence in it became taller or shorter.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void LeverItem::mousePressEvent(QMouseEvent* event)
{
    // What the slider passed on where it lies over the name.
    if (event->button() == Qt::LeftButton && m_name->geometry().contains(event->position().toPoint()))
        m_name->click();
    else
        event->ignore();
}

void LeverItem::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_open)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Canvas));
    const QRectF card = QRectF(kCardSide, 2, width() - kCardSide - kCardRightSide, height() - 2 - metrics::kSpace2);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

} // namespace ui
