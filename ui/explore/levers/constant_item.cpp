// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/constant_item.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/constant_slider.h"
#include "ui/widgets/grade_chip.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/typed_number.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kSide = metrics::kPagePadding; ///< text starts here
constexpr int kCardSide = metrics::kSpace2;  ///< from the left edge to the card
constexpr int kNameTop = -3;                 ///< name line 24 high, centred 9 below the row's top
constexpr int kSliderTop = 12;
constexpr int kSliderHeight = 24;
constexpr int kSliderOverhang = 5;           ///< so that handle and text share a left edge
constexpr int kNameFocusRoom = 4;
constexpr int kScaleHeight = 16;
constexpr int kLeastValue = 54;
constexpr int kMostValue = 96;
constexpr int kMostUnit = 84;

struct ConstantWords {
    Q_DECLARE_TR_FUNCTIONS(ui::ConstantItem)
};

} // namespace

// --- RangeScale

RangeScale::RangeScale(const Appearance& appearance, const ConstantSlider& slider, double mark, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_slider(slider)
    , m_mark(mark)
{
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, qOverload<>(&QWidget::update));
}

void RangeScale::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QFont font = m_appearance.font(TypeStyle::Note);
    painter.setFont(font);
    painter.setPen(m_appearance.color(Token::Text3));
    const QString low = exactText(m_appearance, m_slider.low()), high = exactText(m_appearance, m_slider.high());
    drawNumber(painter, QRectF(rect()), Qt::AlignLeft | Qt::AlignVCenter, low);
    drawNumber(painter, QRectF(rect()), Qt::AlignRight | Qt::AlignVCenter, high);
    const QString mark = spaced(tr("the model’s %1", "its own value").arg(exactText(m_appearance, m_mark)));
    const double half = numberWidth(font, mark) / 2;
    const double middle = m_slider.x() - x() + m_slider.xOf(m_mark);
    constexpr double kGap = 8;
    if (middle - half - kGap < numberWidth(font, low) || middle + half + kGap > width() - numberWidth(font, high))
        return;
    painter.setPen(m_appearance.color(Token::Text2));
    drawNumber(painter, QRectF(middle - half - 1, 0, 2 * half + 2, height()), Qt::AlignHCenter | Qt::AlignVCenter, mark);
}

NumberFormat constantFormat(const Appearance& appearance, const QString& unit)
{
    return {[&appearance](double value) { return exactText(appearance, value); },
            [unit](const QString& typed) -> tl::expected<double, QString> {
                // As it is shown: "1.5 × 10⁻⁹", whose raised digits are plain ones to compatibility composition.
                static const QRegularExpression power(QStringLiteral("\\s*[×x*]\\s*10\\s*\\^?\\s*([-+\\x{2212}]?\\d+)"));
                QString plain = typed.normalized(QString::NormalizationForm_KC);
                plain.replace(power, QStringLiteral("e\\1"));
                QStringList units;
                if (!unit.isEmpty())
                    units << unit.normalized(QString::NormalizationForm_KC);
                const auto number = typedNumber(plain, units);
                if (!number)
                    return tl::make_unexpected(ConstantWords::tr("“%1” is not a number. Enter one such as 0.25 or 3e6.").arg(typed.trimmed()));
                return *number;
            }};
}

// --- ConstantItem

ConstantItem::ConstantItem(Appearance& appearance, Session& session, const core::policy::Lever& lever, QWidget* parent)
    : LeverRow(lever, parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_name(new NameButton(appearance, this))
    , m_value(new NumberField(appearance, constantFormat(appearance, QString::fromStdString(lever.unit)), NumberField::Look::Figure, this))
    , m_unit(new QLabel(this))
    , m_slider(new ConstantSlider(appearance, this))
    , m_scale(new RangeScale(appearance, *m_slider, lever.value, this))
    , m_outside(new TextBlock(appearance, TypeStyle::Label, Token::Warn, this))
    , m_message(new TextBlock(appearance, TypeStyle::Label, Token::Bad, this))
{
    const QString id = leverId();
    setObjectName(QStringLiteral("lever_") + id);
    m_name->setObjectName(QStringLiteral("leverName_") + id);
    m_name->setElide(Qt::ElideMiddle); // the element of an array stands at the end
    m_value->setObjectName(QStringLiteral("leverValue_") + id);
    m_unit->setObjectName(QStringLiteral("leverUnit_") + id);
    m_unit->setProperty("tone", QStringLiteral("note"));
    m_slider->setObjectName(QStringLiteral("leverSlider_") + id);
    m_outside->setObjectName(QStringLiteral("leverOutside_") + id);
    m_outside->setIcon(QStringLiteral("warning"));
    m_outside->setGround(Token::WarnSoft);
    m_message->setObjectName(QStringLiteral("leverMessage_") + id);

    // Not Fixed: that would hold the height at the size hint's, whose width is another.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_slider->setScale(lever.low, lever.high, lever.value);
    m_slider->setSpokenValue([this] { return spoken(); });
    m_value->setStepping(lever.low, lever.high, m_slider->step(), 10 * m_slider->step());
    for (QWidget* part : std::initializer_list<QWidget*>{m_scale, m_outside, m_message})
        part->hide();
    m_slider->raise(); // its handle reaches into the line of the name
    setTabOrder(m_name, m_slider);
    setTabOrder(m_slider, m_value);

    connect(m_name, &QAbstractButton::clicked, this, [this] { emit openWanted(!m_open); });
    connect(m_slider, &ConstantSlider::numberMoved, this, &ConstantItem::setNumber);
    connect(m_slider, &ConstantSlider::typingStarted, m_value, &NumberField::startTyping);
    connect(m_value, &NumberField::chosen, this, &ConstantItem::setNumber);
    connect(m_value, &NumberField::problemChanged, this, &ConstantItem::showMessage);
    installWhy(*this, appearance, session, [this](const QPoint& /*at*/) -> std::optional<WhyTarget> {
        core::why::Subject subject;
        subject.kind = core::why::Subject::Kind::Lever;
        subject.id = m_lever.id;
        return WhyTarget(subject, {}, whyRoom());
    });
    retext();
}

QRect ConstantItem::whyRoom() const
{
    constexpr int kButton = 24;
    const int left = m_name->x() + m_name->sizeHint().width() + 2;
    if (left + kButton > m_value->x() - 2)
        return {};
    return {left, m_name->y() + (m_name->height() - kButton) / 2, kButton, kButton};
}

void ConstantItem::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    if (open && !m_card)
        makeCard();
    m_name->setBold(open);
    m_scale->setVisible(open);
    m_sentence->setVisible(open && !m_sentence->text().isEmpty());
    m_card->setVisible(open);
    m_name->setAccessibleDescription(open ? tr("Card open") : tr("Opens the card"));
    updateGeometry();
    arrange();
    update();
}

void ConstantItem::makeCard()
{
    const QString id = leverId();
    m_sentence = new TextBlock(m_appearance, TypeStyle::Body, Token::Text2, this);
    m_sentence->setObjectName(QStringLiteral("leverSentence_") + id);
    m_card = new QWidget(this);
    m_card->setObjectName(QStringLiteral("leverCard_") + id);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace1);
    m_note = new TextBlock(m_appearance, TypeStyle::Label, Token::Text2, m_card);
    m_note->setObjectName(QStringLiteral("leverNote_") + id);
    column->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace1);
    m_grade = new GradeChip(m_appearance, m_lever.sizeGrade, m_card);
    m_grade->setObjectName(QStringLiteral("leverGrade_") + id);
    m_reset = new LinkButton(m_appearance, QStringLiteral("undo"), m_card);
    m_reset->setObjectName(QStringLiteral("leverReset_") + id);
    m_why = new LinkButton(m_appearance, QStringLiteral("why"), m_card);
    m_why->setObjectName(QStringLiteral("leverWhy_") + id);
    row->addWidget(m_grade);
    row->addWidget(m_reset);
    row->addStretch(1);
    row->addWidget(m_why);
    column->addLayout(row);
    connect(m_reset, &QAbstractButton::clicked, this, [this] { m_session.resetLever(leverId()); });
    connect(m_why, &QAbstractButton::clicked, this, [this] { WhyHook::of(*this)->ask(); });
    setTabOrder(m_value, m_reset);
    setTabOrder(m_reset, m_why);
    retextCard();
    refresh();
}

void ConstantItem::refresh()
{
    m_number = m_session.constantOf(m_session.current().id, leverId());
    const bool editable = !m_session.readOnly();
    m_slider->showNumber(m_number);
    m_slider->setEnabled(editable);
    m_value->showValue(m_number);
    m_value->setEnabled(editable);
    if (m_reset)
        m_reset->setEnabled(editable && m_session.leverChanged(leverId()));
    refreshOutside();
    arrange(); // the value may be wider
}

bool ConstantItem::isOutside() const
{
    return m_number < m_lever.low || m_number > m_lever.high;
}

void ConstantItem::refreshOutside()
{
    m_value->setFigureColour(isOutside() ? Token::Warn : Token::Text);
    const QString sentence = isOutside() ? tr("Outside its stated range, %1.").arg(rangeInWords()) : QString();
    if (sentence == m_outside->text() && m_outside->isHidden() == sentence.isEmpty())
        return;
    m_outside->setText(sentence);
    m_outside->setVisible(!sentence.isEmpty());
    updateGeometry();
}

QString ConstantItem::unit() const
{
    const auto* naming = m_session.catalogue().naming("lever", m_lever.id);
    return naming ? text(naming->unit, m_appearance) : QString::fromStdString(m_lever.unit);
}

QString ConstantItem::rangeInWords() const
{
    const QString ends = spaced(tr("%1 to %2", "the ends of a range").arg(exactText(m_appearance, m_lever.low), exactText(m_appearance, m_lever.high)));
    return unit().isEmpty() ? ends : ends + QChar(0x2009) + unit();
}

void ConstantItem::retext()
{
    const QString name = leverName(m_session.catalogue(), m_lever, m_appearance);
    m_name->setText(name);
    m_name->setAccessibleDescription(m_open ? tr("Card open") : tr("Opens the card"));
    m_slider->setAccessibleName(name);
    m_slider->setAccessibleDescription(tr("From %1; the model’s own value is %2.").arg(rangeInWords(), exactText(m_appearance, m_lever.value)));
    m_value->setAccessibleName(tr("Value of %1").arg(name));
    m_value->clearProblem();
    m_value->refreshText();
    m_unit->setFont(m_appearance.font(TypeStyle::Note));
    if (m_card)
        retextCard();
    refreshOutside();
    updateGeometry();
    arrange();
}

void ConstantItem::retextCard()
{
    const auto* naming = m_session.catalogue().naming("lever", m_lever.id);
    m_sentence->setText(naming ? text(naming->description, m_appearance) : QString());
    m_sentence->setVisible(m_open && !m_sentence->text().isEmpty());
    const QString note = QString::fromStdString(m_lever.note);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_grade->retext();
    const QString grade = otherGradeSentence(m_lever.sizeGrade);
    m_grade->setToolTip(grade);
    m_grade->setAccessibleName(grade);
    m_reset->setText(spaced(tr("Back to %1").arg(exactText(m_appearance, m_session.constantDefault(leverId())))));
    m_reset->setAccessibleName(tr("Back to the baseline’s value of %1").arg(m_name->text()));
    m_why->setText(tr("Why?"));
}

void ConstantItem::setNumber(double number, const QString& gesture)
{
    const auto done = m_session.setConstantOf(m_session.current().id, leverId(), number, gesture);
    if (!done) {
        showMessage(tr("This value was not accepted: %1").arg(errorText(done.error())));
        refresh();
        return;
    }
    if (m_value->problem().isEmpty())
        showMessage({});
}

void ConstantItem::showMessage(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    updateGeometry();
    arrange();
}

QString ConstantItem::spoken() const
{
    QStringList parts;
    parts << Figure{exactText(m_appearance, m_number), unit()}.text();
    if (m_number == m_lever.value)
        parts << tr("the model’s own value");
    else if (isOutside())
        parts << tr("outside its stated range");
    parts << tr("evidence %1").arg(gradeLetter(m_lever.sizeGrade));
    //: between the parts of what a screen reader says
    return parts.join(tr(", "));
}

// --- geometry

int ConstantItem::layOut(int width, bool place) const
{
    const int inner = std::max(0, width - kSide - kRightInset);
    const auto put = [&](QWidget* widget, int x, int y, int w, int h) {
        if (place)
            widget->setGeometry(x, y, w, h);
    };
    int y = m_open ? metrics::kSpace2 + metrics::kSpace1 : 0;

    // From the right: unit, value; the name has the rest.
    const QFontMetricsF noteMetrics(m_unit->font());
    const QString whole = unit();
    const int unitWidth = whole.isEmpty() ? 0 : std::min(kMostUnit, static_cast<int>(std::ceil(noteMetrics.horizontalAdvance(whole))) + 1);
    const int valueWidth = std::clamp(static_cast<int>(std::ceil(numberWidth(m_appearance.font(TypeStyle::Body), exactText(m_appearance, m_number)))) + 14,
                                      kLeastValue, kMostValue);
    const int unitLeft = kSide + inner - unitWidth;
    const int valueLeft = unitLeft - valueWidth + (unitWidth > 0 ? -4 : 4);
    const int nameLeft = kSide - kNameFocusRoom;
    const int nameWidth = std::min(m_name->sizeHint().width(), valueLeft - metrics::kSpace1 - nameLeft);
    const int nameTop = y + (m_open ? 0 : kNameTop);
    put(m_name, nameLeft, nameTop, nameWidth, 24);
    put(m_value, valueLeft, nameTop, valueWidth, 24);
    put(m_unit, unitLeft, nameTop, unitWidth, 24);
    if (place) {
        m_unit->setText(noteMetrics.elidedText(whole, Qt::ElideRight, unitWidth));
        m_unit->setToolTip(m_unit->text() == whole ? QString() : whole);
    }

    if (m_open) {
        y += 24;
        if (m_sentence && !m_sentence->text().isEmpty()) {
            const int height = m_sentence->heightForWidth(inner);
            put(m_sentence, kSide, y, inner, height);
            y += height + metrics::kSpace1;
        }
    } else {
        y += kSliderTop;
    }
    put(m_slider, kSide - kSliderOverhang, y, inner + 2 * kSliderOverhang, kSliderHeight);
    y += kSliderHeight;
    if (m_open) {
        put(m_scale, kSide, y - 2, inner, kScaleHeight);
        y += kScaleHeight;
    }
    for (TextBlock* block : {m_outside, m_message}) {
        if (block->isHidden())
            continue;
        const int height = block->heightForWidth(inner);
        put(block, kSide, y + 2, inner, height);
        y += height + metrics::kSpace1 + 2;
    }
    if (m_open && m_card) {
        y += metrics::kSpace1;
        const int height = m_card->hasHeightForWidth() ? m_card->heightForWidth(inner) : m_card->sizeHint().height();
        put(m_card, kSide, y, inner, height);
        y += height + 2 * metrics::kSpace2; // padding, and room to the next row
    }
    return y;
}

void ConstantItem::arrange()
{
    // The group may have asked before a text in the card took its place; it asks again then.
    if (layOut(width(), true) != height())
        updateGeometry();
}

QSize ConstantItem::sizeHint() const
{
    return {metrics::kLeverPanelWidth, heightForWidth(metrics::kLeverPanelWidth)};
}

QSize ConstantItem::minimumSizeHint() const
{
    return {220, metrics::kRowHeight};
}

void ConstantItem::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool ConstantItem::event(QEvent* event)
{
    // A sentence in it became taller or shorter.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void ConstantItem::mousePressEvent(QMouseEvent* event)
{
    // What the slider passed on where it lies over the name.
    if (event->button() == Qt::LeftButton && m_name->geometry().contains(event->position().toPoint()))
        m_name->click();
    else
        event->ignore();
}

void ConstantItem::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_open)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Canvas));
    const QRectF card = QRectF(kCardSide, 2, width() - kCardSide, height() - 2 - metrics::kSpace2);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

} // namespace ui
