// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/grade_chip.h"

#include "ui/theme/appearance.h"
#include "ui/widgets/grade_text.h"

#include <QPainter>

namespace ui {

GradeChip::GradeChip(const Appearance& appearance, core::policy::Grade grade, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_grade(grade)
{
    setFixedSize(sizeHint());
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    retext();
}

void GradeChip::retext()
{
    setToolTip(gradeSentence(m_grade));
    setAccessibleName(gradeSentence(m_grade));
}

void GradeChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_appearance.color(gradeToken(m_grade));
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    QFont font = m_appearance.font(TypeStyle::LabelStrong);
    font.setPixelSize(m_appearance.font(TypeStyle::Note).pixelSize());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect(), Qt::AlignCenter, gradeLetter(m_grade));
}

} // namespace ui
