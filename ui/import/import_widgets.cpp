// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_widgets.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <QWheelEvent>
#include <QWidgetItem>

#include <algorithm>

namespace ui {

namespace {

class QuietCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int kLeast = 56; // its arrow and a few characters
        return {kLeast, QComboBox::minimumSizeHint().height()};
    }

    /// The list is as wide as its texts need, whatever the field's width.
    void showPopup() override
    {
        constexpr int kMost = 420;
        constexpr int kAround = 40;
        int widest = 0;
        for (int row = 0; row < count(); ++row)
            widest = std::max(widest, view()->fontMetrics().horizontalAdvance(itemText(row)));
        view()->setMinimumWidth(std::min(kMost, widest + kAround));
        QComboBox::showPopup();
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }

    /// The style cuts a long text without a sign of it.
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        constexpr int kLeft = 9;
        constexpr int kArrow = 25;
        const QRect room = rect().adjusted(kLeft, 0, -kArrow, 0);
        painter.setPen(option.palette.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width()));
    }

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), currentText(), this);
            return true;
        }
        return QComboBox::event(event);
    }
};

} // namespace

QSize CutLabel::minimumSizeHint() const
{
    constexpr int kLeastCharacters = 3;
    return {fontMetrics().averageCharWidth() * kLeastCharacters, QLabel::minimumSizeHint().height()};
}

void CutLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QRect room = contentsRect();
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

bool CutLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        QToolTip::showText(help->globalPos(), cut ? text() : QString(), this);
        return true;
    }
    return QLabel::event(event);
}

FlowLayout::FlowLayout(int gap) : m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[std::size_t(index)];
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const
{
    int x = rect.x();
    int y = rect.y();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        const QSize size(std::min(wanted.width(), std::max(rect.width(), item->minimumSize().width())), wanted.height());
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        if (move)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.y();
}

QLabel* sentenceLabel(const QString& tone)
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (!tone.isEmpty())
        label->setProperty("tone", tone);
    return label;
}

QLabel* sectionLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

QComboBox* narrowCombo(const QString& name)
{
    auto* combo = new QuietCombo;
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(4);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

QLineEdit* namedField(const QString& name)
{
    auto* field = new QLineEdit;
    field->setObjectName(name);
    return field;
}

void showText(QLineEdit& field, const QString& text)
{
    if (field.text() == text)
        return;
    field.setText(text);
    field.setCursorPosition(0); // of a long text the beginning is in view
}

void showSentence(QLabel& label, const QString& text)
{
    label.setText(spaced(text));
}

QString betweenSentences(const Appearance& appearance)
{
    return appearance.isChinese() ? QString() : QStringLiteral(" ");
}

void dress(QLabel& label, const Appearance& appearance, TypeStyle style)
{
    label.setFont(appearance.font(style));
}

} // namespace ui
