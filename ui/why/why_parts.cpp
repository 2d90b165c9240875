// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_parts.h"

#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/why/why_words.h"
#include "ui/widgets/text_block.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

constexpr int kIcon = 16;
constexpr int kLineGap = 10;
constexpr int kTriangleRoom = 14;
constexpr int kEquationLines = 5;

void paintBlock(QWidget& widget, const Appearance& appearance)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(appearance.color(Token::Line2), 1));
    painter.setBrush(appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

} // namespace

// --- WhyButton

WhyButton::WhyButton(const Appearance& appearance, Sign sign, const QString& icon, QWidget* parent)
    : PanelButton(appearance, parent)
    , m_sign(sign)
    , m_icon(icon)
{
    setFixedSize(sizeHint());
}

void WhyButton::setSaid(const QString& text)
{
    setToolTip(text);
    setAccessibleName(text);
}

void WhyButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled() && (underMouse() || isChecked())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(isChecked() ? Token::AccentSoft : Token::Sunken));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusChip, metrics::kRadiusChip);
    }
    const Token token = isChecked() ? Token::Accent : isEnabled() ? Token::Text2 : Token::Line2;
    if (m_sign == Sign::Icon) {
        const QPixmap icon = appearance().icon(m_icon, token, kIcon, devicePixelRatioF());
        painter.drawPixmap(QPointF((width() - kIcon) / 2.0, (height() - kIcon) / 2.0), icon);
    } else {
        const double turn = m_sign == Sign::Back ? -1 : 1;
        const QPointF tip(width() / 2.0 + turn * 2.5, height() / 2.0);
        QPen pen(appearance().color(token), 1.5);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        const QPointF points[] = {tip + QPointF(-turn * 5, -5), tip, tip + QPointF(-turn * 5, 5)};
        painter.drawPolyline(points, 3);
    }
    paintInnerFocus(painter);
}

// --- WhyLine

WhyLine::WhyLine(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WhyLine::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize WhyLine::sizeHint() const
{
    return {int(std::ceil(QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(m_text))) + 1, m_appearance.lineHeight(TypeStyle::Label)};
}

void WhyLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text2));
    const QString shown = QFontMetricsF(painter.font()).elidedText(m_text, Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

// --- WhyValueLine

WhyValueLine::WhyValueLine(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void WhyValueLine::setContent(const Content& content)
{
    m_content = content;
    QStringList parts{content.value.text()};
    for (const QString& part : {content.change, content.note}) {
        if (!part.isEmpty())
            parts << part;
    }
    setAccessibleName(parts.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

double WhyValueLine::valueWidth() const
{
    return numberWidth(m_appearance.font(TypeStyle::Figure), m_content.value.number)
        + (m_content.value.unit.isEmpty() ? 0 : 4 + QFontMetricsF(m_appearance.font(TypeStyle::Body)).horizontalAdvance(m_content.value.unit));
}

double WhyValueLine::changeWidth() const
{
    if (m_content.change.isEmpty())
        return 0;
    return (m_content.triangle ? kTriangleRoom : 0) + numberWidth(m_appearance.font(TypeStyle::CardTitle), m_content.change);
}

bool WhyValueLine::fitsInOneLine(int width) const
{
    const double note = numberWidth(m_appearance.font(TypeStyle::Label), m_content.note);
    return valueWidth() + changeWidth() + note + 2 * kLineGap <= width;
}

int WhyValueLine::heightForWidth(int width) const
{
    return m_appearance.lineHeight(TypeStyle::Figure) + (fitsInOneLine(width) ? 0 : m_appearance.lineHeight(TypeStyle::Body));
}

QSize WhyValueLine::sizeHint() const
{
    return {240, heightForWidth(344)};
}

void WhyValueLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const double figureHeight = m_appearance.lineHeight(TypeStyle::Figure);
    painter.setFont(m_appearance.font(TypeStyle::Figure));
    painter.setPen(m_appearance.color(Token::Text));
    const double numberEnd = numberWidth(painter.font(), m_content.value.number);
    drawNumber(painter, QRectF(0, 0, numberEnd + 1, figureHeight), Qt::AlignLeft | Qt::AlignVCenter, m_content.value.number);
    painter.setFont(m_appearance.font(TypeStyle::Body));
    painter.setPen(m_appearance.color(Token::Text3));
    painter.drawText(QRectF(numberEnd + 4, 3, width(), figureHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_content.value.unit);

    const bool oneLine = fitsInOneLine(width());
    const double top = oneLine ? 3 : figureHeight;
    const double height = oneLine ? figureHeight : m_appearance.lineHeight(TypeStyle::Body);
    double x = oneLine ? valueWidth() + kLineGap : 0;
    if (!m_content.change.isEmpty()) {
        painter.setPen(m_appearance.color(m_content.colour));
        if (m_content.triangle) {
            drawTriangle(painter, QRectF(x, top, 10, height), m_content.rises, m_appearance.color(m_content.colour));
            x += kTriangleRoom;
        }
        painter.setFont(m_appearance.font(TypeStyle::CardTitle));
        drawNumber(painter, QRectF(x, top, width() - x, height), Qt::AlignLeft | Qt::AlignVCenter, m_content.change);
        x += numberWidth(painter.font(), m_content.change) + kLineGap;
    }
    painter.setFont(m_appearance.font(TypeStyle::Label));
    painter.setPen(m_appearance.color(Token::Text3));
    drawNumber(painter, QRectF(x, top, width() - x, height), Qt::AlignLeft | Qt::AlignVCenter, m_content.note);
}

// --- DefinitionBlock

DefinitionBlock::DefinitionBlock(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("whyDefinition"));
    m_layout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    m_layout->setSpacing(2);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void DefinitionBlock::show(const WhyWords& words, const core::policy::Catalogue& catalogue, const core::why::Subject& subject)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString& text, TypeStyle style, Token colour) {
        if (text.isEmpty())
            return;
        auto* block = new TextBlock(m_appearance, style, colour, this);
        block->setText(text);
        m_layout->addWidget(block);
    };
    const core::policy::Naming naming = words.naming(subject);
    const auto both = [](const core::policy::Text& text) {
        return std::pair(spaced(QString::fromStdString(text.english)), spaced(QString::fromStdString(text.chinese)));
    };
    const auto [english, chinese] = both(naming.name);
    const auto [englishSentence, chineseSentence] = both(naming.description);
    add(english, TypeStyle::LabelStrong, Token::Text);
    add(englishSentence, TypeStyle::Label, Token::Text2);
    m_layout->addSpacing(metrics::kSpace1);
    if (chinese != english) {
        add(chinese, TypeStyle::LabelStrong, Token::Text);
        add(chineseSentence, TypeStyle::Label, Token::Text2);
        m_layout->addSpacing(metrics::kSpace1);
    }
    const QString unit = spaced(QString::fromStdString(naming.unit.in(m_appearance.language())));
    add(unit.isEmpty() ? tr("Unit: none") : tr("Unit: %1").arg(unit), TypeStyle::Label, Token::Text2);
    add(tr("Name in the model: %1").arg(QString::fromStdString(subject.id)), TypeStyle::Label, Token::Text2);
    if (const auto* variable = catalogue.variable(subject.id)) {
        using core::policy::GroupRule;
        if (!variable->perRegion) {
            add(tr("One figure for the whole country"), TypeStyle::Label, Token::Text2);
        } else if (variable->groupRule == GroupRule::Sum) {
            add(tr("By region; added up for groups and the country"), TypeStyle::Label, Token::Text2);
        } else {
            core::why::Subject weight;
            weight.id = variable->groupWeight;
            add(tr("By region; groups and the country are means weighted by: %1").arg(words.name(weight)), TypeStyle::Label, Token::Text2);
        }
    }
}

void DefinitionBlock::paintEvent(QPaintEvent* /*event*/)
{
    paintBlock(*this, m_appearance);
}

// --- EquationBlock

EquationBlock::EquationBlock(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
{
    setObjectName(QStringLiteral("whyEquation"));
    m_text->setObjectName(QStringLiteral("whyEquationText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_copy->setObjectName(QStringLiteral("whyEquationCopy"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    layout->setSpacing(metrics::kSpace1 + 2);
    layout->addWidget(m_text);
    layout->addWidget(m_copy, 0, Qt::AlignRight);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    retext();
}

void EquationBlock::setEquation(const QString& name, const QString& equation)
{
    m_text->setPlainText(name + QStringLiteral(" = ") + equation);
}

void EquationBlock::retext()
{
    m_text->setFont(tabular(m_appearance.font(TypeStyle::Label)));
    m_text->setFixedHeight(kEquationLines * m_appearance.lineHeight(TypeStyle::Label) + 12);
    m_text->setAccessibleName(tr("Equation as the model writes it"));
    m_copy->setText(tr("Copy"));
}

void EquationBlock::paintEvent(QPaintEvent* /*event*/)
{
    paintBlock(*this, m_appearance);
}

} // namespace ui
