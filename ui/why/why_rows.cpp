// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_rows.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/why/term_text.h"
#include "ui/widgets/grade_chip.h"
#include "ui/widgets/text_block.h"

#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr int kRowPadding = 4;
constexpr int kBarWidth = 84;
constexpr int kBarHeight = 10;
constexpr int kNumberWidth = 52;
constexpr int kChip = 16;
constexpr int kGap = metrics::kSpace2;
constexpr int kLinkHeight = 24;
constexpr int kLinkGap = 14;
constexpr int kEvidenceStrip = 14;

int textWidth(const QFont& font, const QString& text)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

void drawGrade(QPainter& painter, const Appearance& appearance, const QRectF& chip, core::policy::Grade grade)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(appearance.color(gradeToken(grade)), 1.5));
    painter.setBrush(appearance.color(Token::Surface));
    painter.drawRoundedRect(chip.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    QFont font = appearance.font(TypeStyle::LabelStrong);
    font.setPixelSize(appearance.font(TypeStyle::Note).pixelSize());
    painter.setFont(font);
    painter.drawText(chip, Qt::AlignCenter, gradeLetter(grade));
}

/// A name in accent that is underlined under the pointer.
class FlowLink : public PanelButton {
public:
    FlowLink(const Appearance& appearance, const QString& name, QWidget* parent)
        : PanelButton(appearance, parent)
    {
        setText(name);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {textWidth(appearance().font(TypeStyle::Label), text()) + 4, kLinkHeight};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        QFont font = appearance().font(TypeStyle::Label);
        font.setUnderline(underMouse());
        painter.setFont(font);
        painter.setPen(appearance().color(Token::Accent));
        const QString shown = QFontMetricsF(font).elidedText(text(), Qt::ElideRight, width() - 4);
        painter.drawText(QRectF(rect()).adjusted(2, 0, -2, 0), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        paintInnerFocus(painter);
    }
};

} // namespace

// --- WhyHeading

WhyHeading::WhyHeading(const Appearance& appearance, const QString& text, const QString& note, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_text(text)
    , m_note(note)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(text);
    setAccessibleDescription(note);
    setToolTip(note);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize WhyHeading::sizeHint() const
{
    return {120, m_appearance.lineHeight(TypeStyle::CardTitle) + 4};
}

void WhyHeading::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QRectF area(rect());
    const QFont title = m_appearance.font(TypeStyle::CardTitle);
    painter.setFont(title);
    painter.setPen(m_appearance.color(Token::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_text);
    const double left = textWidth(title, m_text) + kGap;
    painter.setFont(m_appearance.font(TypeStyle::Note));
    painter.setPen(m_appearance.color(Token::Text3));
    const QString note = QFontMetricsF(painter.font()).elidedText(m_note, Qt::ElideRight, area.width() - left);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, note);
}

// --- CauseRow

CauseRow::CauseRow(const Appearance& appearance, Content content, QWidget* parent)
    : PanelButton(appearance, parent)
    , m_content(std::move(content))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QString spoken = m_content.spoken;
    if (spoken.isEmpty()) {
        QStringList parts{m_content.name};
        for (const QString& part : {m_content.note, m_content.number, m_content.share}) {
            if (!part.isEmpty())
                parts << part;
        }
        if (m_content.grade)
            parts << gradeSentence(*m_content.grade);
        spoken = parts.join(QStringLiteral(", "));
    }
    setAccessibleName(spoken);
    if (m_content.grade)
        setToolTip(gradeSentence(*m_content.grade));
    if (!m_content.link) {
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::ArrowCursor);
        setEnabled(false);
    }
    connect(this, &QAbstractButton::clicked, this, [this] { emit asked(core::why::Subject(m_content.subject)); });
}

QSize CauseRow::sizeHint() const
{
    const int lines = appearance().lineHeight(TypeStyle::Body)
        + (m_content.note.isEmpty() && m_content.share.isEmpty() ? 0 : appearance().lineHeight(TypeStyle::Note));
    return {240, std::max(28, lines + 2 * kRowPadding)};
}

QSize CauseRow::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void CauseRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QRectF area = QRectF(rect()).adjusted(0, kRowPadding, 0, -kRowPadding);
    painter.setPen(QPen(appearance().color(Token::Line), 1));
    const double top = snapped(painter, 0);
    painter.drawLine(QPointF(0, top), QPointF(width(), top));
    const bool hot = m_content.link && (underMouse() || hasFocus());
    if (hot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(Token::Sunken));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0, 2, 0, -1), metrics::kRadiusChip, metrics::kRadiusChip);
    }
    area.adjust(2, 0, -2, 0);

    if (m_content.grade) {
        drawGrade(painter, appearance(), QRectF(area.right() - kChip, area.top() + 1, kChip, kChip), *m_content.grade);
        area.setRight(area.right() - kChip - kGap);
    }
    const double bodyHeight = appearance().lineHeight(TypeStyle::Body);
    const double noteHeight = appearance().lineHeight(TypeStyle::Note);
    const QFont numberFont = appearance().font(TypeStyle::CardTitle);
    const double numberRoom = std::max<double>(m_content.bar ? kNumberWidth : 0, numberWidth(numberFont, m_content.number));
    const QRectF numbers(area.right() - numberRoom, area.top(), numberRoom, area.height());
    painter.setFont(numberFont);
    painter.setPen(appearance().color(Token::Text));
    drawNumber(painter, QRectF(numbers.left(), area.top(), numbers.width(), bodyHeight), Qt::AlignRight | Qt::AlignVCenter, m_content.number);
    if (!m_content.share.isEmpty()) {
        painter.setFont(appearance().font(TypeStyle::Note));
        painter.setPen(appearance().color(Token::Text3));
        drawNumber(painter, QRectF(numbers.left(), area.top() + bodyHeight, numbers.width(), noteHeight), Qt::AlignRight | Qt::AlignVCenter,
                   m_content.share);
    }
    area.setRight(numbers.left() - kGap);
    if (m_content.bar) {
        // To the right what raises, to the left what lowers; from the left edge where nothing lowers.
        const QRectF room(area.right() - kBarWidth, area.center().y() - kBarHeight / 2.0, kBarWidth, kBarHeight);
        const double middle = snapped(painter, m_content.bothWays ? room.center().x() : room.left() + 1);
        const double length = std::clamp(*m_content.bar, -1.0, 1.0) * (m_content.bothWays ? kBarWidth / 2.0 - 1 : kBarWidth - 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(m_content.barColour));
        if (std::abs(length) >= 0.5)
            painter.drawRect(QRectF(std::min(middle, middle + length), room.top(), std::abs(length), room.height()));
        painter.setPen(QPen(appearance().color(Token::Line2), 1));
        painter.drawLine(QPointF(middle, room.top() - 3), QPointF(middle, room.bottom() + 3));
        area.setRight(room.left() - kGap);
    }

    const QFont nameFont = appearance().font(m_content.link ? TypeStyle::Body : TypeStyle::CardTitle);
    QRectF nameRow(area.left(), area.top(), area.width(), bodyHeight);
    if (m_content.note.isEmpty())
        nameRow.setHeight(area.height());
    if (m_content.changed) {
        // A small filled diamond: a default was changed.
        const QPointF centre(nameRow.left() + 4, nameRow.center().y());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(appearance().color(Token::Warn));
        const std::array<QPointF, 4> diamond = {centre + QPointF(0, -4), centre + QPointF(4, 0), centre + QPointF(0, 4), centre + QPointF(-4, 0)};
        painter.drawPolygon(diamond.data(), int(diamond.size()));
        nameRow.setLeft(nameRow.left() + 13);
    }
    QFont shownFont = nameFont;
    shownFont.setUnderline(m_content.link && underMouse());
    painter.setFont(shownFont);
    painter.setPen(appearance().color(m_content.link ? Token::Accent : Token::Text));
    const QString name = QFontMetricsF(nameFont).elidedText(m_content.name, Qt::ElideRight, nameRow.width());
    painter.drawText(nameRow, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    if (!m_content.note.isEmpty()) {
        painter.setFont(tabular(appearance().font(TypeStyle::Note)));
        painter.setPen(appearance().color(Token::Text3));
        const QString note = QFontMetricsF(painter.font()).elidedText(m_content.note, Qt::ElideRight, area.width());
        painter.drawText(QRectF(area.left(), area.top() + bodyHeight, area.width(), noteHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, note);
    }
    paintInnerFocus(painter);
}

// --- EvidenceStrip

EvidenceStrip::EvidenceStrip(const Appearance& appearance, const core::why::EvidenceShares& shares, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_shares(shares)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList parts;
    for (const auto& [grade, share] : {std::pair{core::policy::Grade::A, shares.a}, std::pair{core::policy::Grade::B, shares.b},
                                       std::pair{core::policy::Grade::C, shares.c}, std::pair{core::policy::Grade::D, shares.d}})
        parts << tr("grade %1: %2").arg(gradeLetter(grade), percent(appearance, share));
    setAccessibleName(parts.join(QStringLiteral(", ")));
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize EvidenceStrip::sizeHint() const
{
    return {240, kEvidenceStrip + 4 + m_appearance.lineHeight(TypeStyle::Note)};
}

void EvidenceStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const std::array<std::pair<core::policy::Grade, double>, 4> parts = {{{core::policy::Grade::A, m_shares.a},
                                                                          {core::policy::Grade::B, m_shares.b},
                                                                          {core::policy::Grade::C, m_shares.c},
                                                                          {core::policy::Grade::D, m_shares.d}}};
    double left = 0;
    const double labelTop = kEvidenceStrip + 4;
    double labelEnd = 0;
    for (const auto& [grade, share] : parts) {
        const double width = share * this->width();
        if (share <= 0)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(gradeToken(grade)));
        painter.drawRect(QRectF(left, 0, std::max(1.0, width - 1), kEvidenceStrip));
        const QString label = gradeLetter(grade) + QChar(0x2009) + percent(m_appearance, share);
        painter.setFont(m_appearance.font(TypeStyle::Note));
        painter.setPen(m_appearance.color(Token::Text2));
        const double labelWidth = numberWidth(painter.font(), label);
        const double at = std::min(std::max(left, labelEnd), this->width() - labelWidth);
        if (at >= labelEnd) {
            drawNumber(painter, QRectF(at, labelTop, labelWidth + 1, m_appearance.lineHeight(TypeStyle::Note)), Qt::AlignLeft | Qt::AlignVCenter, label);
            labelEnd = at + labelWidth + kGap;
        }
        left += width;
    }
}

// --- SourceBlock

SourceBlock::SourceBlock(const Appearance& appearance, Session& session, std::optional<core::policy::Grade> grade, const QString& place, const QString& statement,
                         QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_edge(grade ? gradeToken(*grade) : Token::Line2)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace3, 0, 0, 0);
    layout->setSpacing(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace1 + 2);
    if (grade)
        row->addWidget(new GradeChip(appearance, *grade, this), 0, Qt::AlignTop);
    row->addWidget(new TextBlock(appearance, TypeStyle::LabelStrong, Token::Text, this), 1);
    layout->addLayout(row);
    auto* heading = static_cast<TextBlock*>(row->itemAt(row->count() - 1)->widget());
    heading->setText(place);
    auto* words = new TermText(appearance, session, TypeStyle::Label, Token::Text2, this);
    words->setText(statement);
    words->setVisible(!statement.isEmpty());
    layout->addWidget(words);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void SourceBlock::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(QRectF(0, 0, 3, height()), m_appearance.color(m_edge));
}

// --- LinkFlow

LinkFlow::LinkFlow(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LinkFlow::add(const QString& name, const core::why::Subject& subject, const QString& tooltip)
{
    auto* link = new FlowLink(m_appearance, name, this);
    link->setObjectName(QStringLiteral("whyLink_") + QString::fromStdString(core::why::toKey(subject)));
    link->setToolTip(tooltip);
    connect(link, &QAbstractButton::clicked, this, [this, subject] { emit asked(core::why::Subject(subject)); });
    m_links.push_back(link);
    updateGeometry();
}

int LinkFlow::place(int width, bool move) const
{
    int x = 0, y = 0;
    for (QWidget* link : m_links) {
        const int wanted = std::min(link->sizeHint().width(), width);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += kLinkHeight;
        }
        if (move)
            link->setGeometry(x, y, wanted, kLinkHeight);
        x += wanted + kLinkGap;
    }
    return m_links.empty() ? 0 : y + kLinkHeight;
}

QSize LinkFlow::sizeHint() const
{
    return {344, heightForWidth(344)};
}

void LinkFlow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
}

} // namespace ui
