// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/evidence_bar.h"

#include "ui/widgets/grade_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int kBarHeight = 26;
constexpr int kLegendGap = 8;
constexpr std::array kGrades{core::policy::Grade::A, core::policy::Grade::B, core::policy::Grade::C, core::policy::Grade::D};

} // namespace

EvidenceBar::EvidenceBar(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("evidenceBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void EvidenceBar::setShares(const core::why::EvidenceShares& shares)
{
    m_shares = {shares.a, shares.b, shares.c, shares.d};
    retext();
    update();
}

void EvidenceBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retext();
    QWidget::changeEvent(event);
}

void EvidenceBar::retext()
{
    QStringList parts;
    for (std::size_t i = 0; i < kGrades.size(); ++i)
        parts << tr("grade %1: %2").arg(gradeLetter(kGrades[i]), percent(m_appearance, m_shares[i]));
    setAccessibleName(tr("Shares of evidence grades"));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    updateGeometry();
}

QSize EvidenceBar::sizeHint() const
{
    return {520, kBarHeight + kLegendGap + 4 * (m_appearance.lineHeight(TypeStyle::Label) + 2)};
}

void EvidenceBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double sum = m_shares[0] + m_shares[1] + m_shares[2] + m_shares[3];
    const QRectF bar(0.5, 0.5, width() - 1, kBarHeight - 1);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Sunken));
    painter.drawRoundedRect(bar, metrics::kRadiusChip, metrics::kRadiusChip);
    QPainterPath clip;
    clip.addRoundedRect(bar, metrics::kRadiusChip, metrics::kRadiusChip);
    double x = bar.left();
    painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
    for (std::size_t i = 0; i < kGrades.size() && sum > 0; ++i) {
        const double share = m_shares[i] / sum;
        const QRectF part(x, bar.top(), bar.width() * share, bar.height());
        painter.save();
        painter.setClipPath(clip);
        const QColor colour = m_appearance.color(gradeToken(kGrades[i]));
        painter.fillRect(part.adjusted(0, 0, i + 1 < kGrades.size() ? -1 : 0, 0), colour);
        painter.restore();
        const QString text = gradeLetter(kGrades[i]) + QStringLiteral("  ") + percent(m_appearance, share);
        if (QFontMetricsF(painter.font()).horizontalAdvance(text) + 12 < part.width()) {
            painter.setPen(m_appearance.color(Token::Surface));
            painter.drawText(part, Qt::AlignCenter, text);
        }
        x += part.width();
    }
    // Every part again in words: a thin one has no room for its letter.
    const int line = m_appearance.lineHeight(TypeStyle::Label) + 2;
    double y = kBarHeight + kLegendGap;
    for (std::size_t i = 0; i < kGrades.size(); ++i, y += line) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(gradeToken(kGrades[i])));
        painter.drawRoundedRect(QRectF(0, y + (line - 10) / 2.0, 10, 10), 2, 2);
        painter.setPen(m_appearance.color(Token::Text));
        painter.setFont(m_appearance.font(TypeStyle::LabelStrong));
        drawNumber(painter, QRectF(16, y, 46, line), Qt::AlignRight | Qt::AlignVCenter, sum > 0 ? percent(m_appearance, m_shares[i] / sum) : QStringLiteral("–"));
        painter.setFont(m_appearance.font(TypeStyle::Label));
        painter.setPen(m_appearance.color(Token::Text2));
        const QString words = QFontMetricsF(painter.font()).elidedText(spaced(gradeSentence(kGrades[i])), Qt::ElideRight, width() - 74);
        painter.drawText(QRectF(72, y, width() - 72, line), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

} // namespace ui
