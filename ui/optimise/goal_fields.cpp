// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/goal_fields.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/theme/figures.h"
#include "ui/widgets/typed_number.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 28;
constexpr int kLeft = 8;
constexpr int kArrow = 20; // with its room
constexpr int kMost = 260; // a name of any length leaves room for others
constexpr int kChipIcon = 16;
constexpr int kTarget = 24;
constexpr int kQuietEdge = 3;
constexpr double kChineseMoney = 10; // 亿元 in a bn CNY
constexpr double kMostMoney = 10000;

class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(ui::GoalFields)
};

bool isNothing(const QString& typed)
{
    const QString text = typed.trimmed();
    return text.isEmpty() || text == QLatin1String("-") || text == QString::fromUtf8("–") || text == FieldWords::tr("no limit");
}

} // namespace

WordButton::WordButton(const Appearance& appearance, QWidget* parent)
    : QToolButton(parent)
    , m_appearance(appearance)
{
    setProperty("framed", true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WordButton::setTexts(const QString& what, const QString& choice)
{
    m_choice = spaced(choice);
    setAccessibleName(what.isEmpty() ? m_choice : spaced(tr("%1: %2", "part of a goal, choice").arg(what, choice)));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

void WordButton::setQuiet(bool quiet)
{
    m_quiet = quiet;
    setProperty("framed", !quiet);
    updateGeometry();
    update();
}

QSize WordButton::sizeHint() const
{
    if (m_quiet) {
        const double words = QFontMetricsF(m_appearance.font(TypeStyle::Body)).horizontalAdvance(m_choice);
        return {std::max(kTarget, static_cast<int>(std::ceil(words)) + 2 * kQuietEdge), kHeight};
    }
    const double text = QFontMetricsF(m_appearance.font(TypeStyle::LabelStrong)).horizontalAdvance(m_choice);
    return {std::min(kMost, static_cast<int>(std::ceil(kLeft + text)) + kArrow), kHeight};
}

QSize WordButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 2 * kArrow + kLeft), kHeight};
}

void WordButton::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    if (m_quiet) {
        paintQuiet(painter);
        return;
    }
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QFont font = m_appearance.font(TypeStyle::LabelStrong);
    painter.setFont(font);
    painter.setPen(m_appearance.color(isEnabled() ? Token::Text : Token::Text3));
    const double room = width() - kLeft - kArrow + 1;
    painter.drawText(QRectF(kLeft, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(font).elidedText(m_choice, Qt::ElideRight, room));
}

void WordButton::paintQuiet(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::Sunken));
        painter.drawRoundedRect(area, metrics::kRadiusChip, metrics::kRadiusChip);
    }
    const QFont font = m_appearance.font(TypeStyle::Body);
    painter.setFont(font);
    painter.setPen(m_appearance.color(isEnabled() ? Token::Text : Token::Text3));
    painter.drawText(QRectF(rect()), Qt::AlignCenter, m_choice);
    const double width = QFontMetricsF(font).horizontalAdvance(m_choice);
    const double line = rect().center().y() + QFontMetricsF(font).ascent() / 2 + 3.5;
    painter.setPen(QPen(m_appearance.color(Token::Control), 1, Qt::DotLine));
    painter.drawLine(QPointF((rect().width() - width) / 2, line), QPointF((rect().width() + width) / 2, line));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
        painter.drawRoundedRect(area, metrics::kRadiusChip, metrics::kRadiusChip);
    }
}

NumberFormat outcomeFormat(const Appearance& appearance, const OptimiseWords& words, const AskedOutcome& outcome)
{
    return {[words, outcome](double value) { return words.withUnit(outcome, value); },
            [&appearance, words, outcome](const QString& typed) -> tl::expected<double, QString> {
                const auto number = typedNumber(typed, {words.unit(outcome), QStringLiteral("%")});
                if (!number)
                    return tl::make_unexpected(FieldWords::tr("“%1” is not a number. Enter one such as %2.").arg(typed.trimmed(), exactText(appearance, 40)));
                return *number / words.factor(outcome);
            }};
}

NumberFormat moneyFormat(const Appearance& appearance)
{
    return {[&appearance](double value) { return std::isinf(value) ? FieldWords::tr("no limit") : money(appearance, value); },
            [&appearance](const QString& typed) -> tl::expected<double, QString> {
                if (isNothing(typed))
                    return kNoLimit;
                const auto number = typedNumber(typed, {FieldWords::tr("bn CNY"), FieldWords::tr("bn"), QString::fromUtf8("亿元"), QString::fromUtf8("亿")});
                if (!number || *number < 0)
                    return tl::make_unexpected(FieldWords::tr("“%1” is not a sum of money. Enter one such as %2, or nothing for no limit.").arg(typed.trimmed(), money(appearance, 12)));
                const double value = appearance.isChinese() ? *number / kChineseMoney : *number;
                if (value > kMostMoney)
                    return tl::make_unexpected(FieldWords::tr("“%1” is more than %2.").arg(typed.trimmed(), money(appearance, kMostMoney)));
                return value;
            }};
}

NumberFormat shareFormat(const Appearance& appearance, const QString& sign)
{
    return {[&appearance, sign](double value) {
                return std::isinf(value) ? FieldWords::tr("no limit") : QStringLiteral("%1 %2").arg(sign, percent(appearance, value));
            },
            [sign](const QString& typed) -> tl::expected<double, QString> {
                if (isNothing(typed))
                    return kNoLimit;
                QString text = typed.trimmed();
                if (text.startsWith(sign))
                    text = text.mid(sign.size());
                const auto number = typedNumber(text, {QStringLiteral("%")});
                if (!number || *number < 0 || *number > 100)
                    return tl::make_unexpected(FieldWords::tr("“%1” is not a share. Enter 0 to 100 %, or nothing for no limit.").arg(typed.trimmed()));
                return *number / 100;
            }};
}

LeverChip::LeverChip(const Appearance& appearance, const QString& leverId, bool locked, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_leverId(leverId)
    , m_name(new QLabel(this))
    , m_remove(new QToolButton(this))
{
    setObjectName((locked ? QStringLiteral("lock-") : QStringLiteral("range-")) + leverId);
    setProperty("card", true);
    m_remove->setObjectName(QStringLiteral("unlock-") + leverId);
    m_remove->setIconSize({kChipIcon, kChipIcon});
    m_remove->setMinimumSize(kTarget, kTarget);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace2, 0, 0, 0);
    layout->setSpacing(metrics::kSpace1);
    if (locked) {
        m_icon = new QLabel(this);
        layout->addWidget(m_icon);
    }
    layout->addWidget(m_name);
    if (locked) {
        m_strength = addField(QStringLiteral("lockStrength-"));
        connect(m_strength, &NumberField::chosen, this, [this](double value) { emit this->locked(m_leverId, value); });
    } else {
        m_lowest = addField(QStringLiteral("lowest-"));
        layout->addWidget(new QLabel(QString::fromUtf8("–"), this));
        m_highest = addField(QStringLiteral("highest-"));
        const auto tell = [this] { emit ranged(m_leverId, m_lowest->value(), m_highest->value()); };
        connect(m_lowest, &NumberField::chosen, this, tell);
        connect(m_highest, &NumberField::chosen, this, tell);
    }
    layout->addWidget(m_remove);
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removed(m_leverId); });
    connect(&appearance, &Appearance::themeChanged, this, &LeverChip::recolour);
    recolour();
}

NumberField* LeverChip::addField(const QString& name)
{
    auto* field = new NumberField(m_appearance, strengthFormat(m_appearance), NumberField::Look::Figure, this);
    field->setObjectName(name + m_leverId);
    field->setStepping(0, 1.5, 0.05, 0.25);
    layout()->addWidget(field);
    return field;
}

void LeverChip::tell(const QString& name, double strength, double lowest, double highest)
{
    m_name->setText(spaced(name));
    if (m_strength) {
        m_strength->showValue(strength);
        m_strength->setAccessibleName(spaced(tr("%1, locked at").arg(name)));
    } else {
        m_lowest->showValue(lowest);
        m_lowest->setAccessibleName(spaced(tr("%1, at least").arg(name)));
        m_highest->showValue(highest);
        m_highest->setAccessibleName(spaced(tr("%1, at most").arg(name)));
    }
    m_remove->setAccessibleName(spaced(m_strength ? tr("Unlock %1").arg(name) : tr("%1: the range of all").arg(name)));
    m_remove->setToolTip(m_remove->accessibleName());
}

void LeverChip::recolour()
{
    if (m_icon)
        m_icon->setPixmap(m_appearance.icon(QStringLiteral("lock"), Token::Text2, kChipIcon, devicePixelRatioF()));
    m_remove->setIcon(m_appearance.icon(QStringLiteral("cancel"), Token::Text2, kChipIcon, devicePixelRatioF()));
}

} // namespace ui
