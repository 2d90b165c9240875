// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented_switch.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/accessible_button.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 28;
constexpr int kLeastHeight = 24; // a target
constexpr int kSidePadding = 10;

class Segment : public QAbstractButton {
public:
    Segment(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        // Always as wide as the stronger weight needs, so that choosing moves nothing.
        const QFontMetricsF metrics(m_appearance.font(TypeStyle::LabelStrong));
        return {static_cast<int>(std::ceil(metrics.horizontalAdvance(spaced(text())))) + 2 * kSidePadding, kHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().width(), kLeastHeight}; }

protected:
    /// Enter works like Space, as on every other button of the window.
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
        const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_appearance.color(isChecked() ? Token::Sunken : Token::Canvas));
            painter.drawRoundedRect(shape, metrics::kRadiusButton - 1, metrics::kRadiusButton - 1);
        }
        painter.setFont(m_appearance.font(isChecked() ? TypeStyle::LabelStrong : TypeStyle::Label));
        painter.setPen(m_appearance.color(isChecked() ? Token::Text : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter, spaced(text()));
        if (hasFocus()) {
            painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), metrics::kRadiusChip, metrics::kRadiusChip);
        }
    }

private:
    const Appearance& m_appearance;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_group(new QButtonGroup(this))
{
    installAccessibleButtons();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton* button) { emit chosenByUser(button->objectName()); });
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, [this] {
        for (QAbstractButton* button : m_group->buttons())
            button->updateGeometry();
        updateGeometry();
    });
}

QAbstractButton* SegmentedSwitch::addSegment(const QString& id, const QString& text)
{
    auto* segment = new Segment(m_appearance, this);
    segment->setObjectName(id);
    segment->setText(text);
    m_group->addButton(segment);
    layout()->addWidget(segment);
    return segment;
}

void SegmentedSwitch::setSegmentText(const QString& id, const QString& text)
{
    for (QAbstractButton* button : m_group->buttons()) {
        if (button->objectName() == id) {
            button->setText(text);
            button->updateGeometry();
        }
    }
}

QString SegmentedSwitch::chosen() const
{
    const QAbstractButton* button = m_group->checkedButton();
    return button ? button->objectName() : QString();
}

void SegmentedSwitch::choose(const QString& id)
{
    for (QAbstractButton* button : m_group->buttons())
        if (button->objectName() == id)
            button->setChecked(true);
}

void SegmentedSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusButton, metrics::kRadiusButton);
    for (const QAbstractButton* button : m_group->buttons())
        if (button->x() > 0)
            painter.drawLine(QPointF(button->x() - 0.5, 1), QPointF(button->x() - 0.5, height() - 1));
}

} // namespace ui
