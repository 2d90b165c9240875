// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/step_header.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessible_button.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 32;
constexpr int kCircle = 18;
constexpr int kGap = 6;
constexpr int kMargin = 4; // of the focus ring
constexpr int kBetween = 12;

} // namespace

class StepButton : public QAbstractButton {
public:
    StepButton(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void showStep(const StepHeader::Step& step, int number, bool current)
    {
        m_step = step;
        m_number = number;
        m_current = current;
        setText(step.name);
        setEnabled(step.reachable || current);
        setVisible(!step.hidden);
        updateGeometry();
        update();
    }
    [[nodiscard]] bool isDone() const { return m_step.done && !m_current; }
    [[nodiscard]] const QString& id() const { return m_step.id; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetricsF metrics(m_appearance.font(TypeStyle::LabelStrong));
        return {int(std::ceil(metrics.horizontalAdvance(spaced(text())))) + kCircle + kGap + 2 * kMargin, kHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle(kMargin, (height() - kCircle) / 2.0, kCircle, kCircle);
        const Token tone = m_current ? Token::Accent : isDone() ? Token::Good : Token::Text3;
        if (m_current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_appearance.color(Token::Accent));
            painter.drawEllipse(circle);
        } else {
            painter.setPen(QPen(m_appearance.color(tone), 1.25));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
        }
        if (isDone()) {
            painter.setPen(QPen(m_appearance.color(Token::Good), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF tick[] = {circle.topLeft() + QPointF(5, 9.25), circle.topLeft() + QPointF(8, 12.25),
                                    circle.topLeft() + QPointF(13, 6.25)};
            painter.drawPolyline(tick, 3);
        } else {
            painter.setFont(m_appearance.font(TypeStyle::Note));
            painter.setPen(m_appearance.color(m_current ? Token::OnAccent : tone));
            painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
        }
        painter.setFont(m_appearance.font(m_current || isDone() ? TypeStyle::LabelStrong : TypeStyle::Label));
        painter.setPen(m_appearance.color(m_current ? Token::Text : tone));
        painter.drawText(QRectF(circle.right() + kGap, 0, width() - circle.right() - kGap, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         spaced(text()));
        if (hasFocus())
            drawFocusRing(painter, m_appearance, QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin));
    }

private:
    const Appearance& m_appearance;
    StepHeader::Step m_step;
    int m_number = 0;
    bool m_current = false;
};

StepHeader::StepHeader(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    installAccessibleButtons();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setFixedHeight(kHeight);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void StepHeader::setSteps(const std::vector<Step>& steps, const QString& current)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    while (m_buttons.size() < steps.size()) {
        auto* button = new StepButton(m_appearance, this);
        const QString id = steps[m_buttons.size()].id;
        button->setObjectName(QStringLiteral("importStep-") + id);
        connect(button, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
        if (!m_buttons.empty())
            row->addStretch(1);
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    int count = 0;
    for (const Step& step : steps)
        count += step.hidden ? 0 : 1;
    int number = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        number += step.hidden ? 0 : 1;
        const bool isCurrent = step.id == current;
        m_buttons[i]->showStep(step, number, isCurrent);
        const QString state = isCurrent ? tr("this step") : step.done ? tr("done") : step.reachable ? tr("can be gone to") : tr("not reached yet");
        m_buttons[i]->setAccessibleName(tr("Step %1 of %2: %3, %4", "number, count, name, state").arg(number).arg(count).arg(step.name, state));
    }
    update();
}

void StepHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StepButton* before = nullptr;
    for (const StepButton* button : m_buttons) {
        if (button->isHidden())
            continue;
        if (before != nullptr) {
            const int from = before->geometry().right() + kBetween / 2;
            const int to = button->geometry().left() - kBetween / 2;
            painter.setPen(QPen(m_appearance.color(before->isDone() ? Token::Good : Token::Line2), 1));
            if (to > from)
                painter.drawLine(from, height() / 2, to, height() / 2);
        }
        before = button;
    }
}

} // namespace ui
