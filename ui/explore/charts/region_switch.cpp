// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/region_switch.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRow = 26;
constexpr int kLine = 9;

bool isLine(const QModelIndex& index)
{
    return !index.data(Qt::UserRole).isValid();
}

/// Rows as the chart picker has them.
class RegionDelegate : public QStyledItemDelegate {
public:
    RegionDelegate(const Appearance& appearance, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 16, isLine(index) ? kLine : kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        if (isLine(index)) {
            painter->fillRect(QRect(row.left(), row.center().y(), row.width(), 1), m_appearance.color(Token::Line));
        } else {
            if (option.state.testFlag(QStyle::State_Selected))
                painter->fillRect(option.rect, m_appearance.color(Token::AccentSoft));
            else if (option.state.testFlag(QStyle::State_MouseOver))
                painter->fillRect(option.rect, m_appearance.color(Token::Sunken));
            painter->setFont(m_appearance.font(TypeStyle::Label));
            painter->setPen(m_appearance.color(Token::Text));
            painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(spaced(index.data().toString()), Qt::ElideRight, row.width()));
        }
        painter->restore();
    }

private:
    const Appearance& m_appearance;
};

} // namespace

RegionSwitch::RegionSwitch(const Appearance& appearance, QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaxVisibleItems(kVisibleRows);
    view()->setItemDelegate(new RegionDelegate(appearance, view()));
    view()->setTextElideMode(Qt::ElideRight);
}

void RegionSwitch::setNames(const QStringList& names, int groups)
{
    clear();
    for (int region = 0; region < names.size(); ++region) {
        if (region == groups)
            insertSeparator(count());
        addItem(names[region], region);
    }
    // The list shows names whole though the field may be narrow.
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = std::max(widest, view()->sizeHintForIndex(model()->index(row, 0)).width());
    view()->setMinimumWidth(widest + 32);
}

int RegionSwitch::regionAt(int row) const
{
    const QVariant region = itemData(row);
    return region.isValid() ? region.toInt() : -1;
}

void RegionSwitch::setRegion(int region)
{
    setCurrentIndex(findData(region));
}

void RegionSwitch::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width() - 2);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace ui
