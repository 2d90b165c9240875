// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_access.h"

#include "ui/widgets/chart_content.h"
#include "ui/widgets/painted_chart.h"
#include "ui/widgets/time_chart.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {

namespace {

class ChartAccess : public QAccessibleWidget {
public:
    ChartAccess(QWidget* widget, const ChartContent& content)
        : QAccessibleWidget(widget, QAccessible::Chart)
        , m_content(content)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name: return m_content.title();
        case QAccessible::Description: return m_content.sentence();
        case QAccessible::Value:
            if (const auto* chart = qobject_cast<const TimeChart*>(widget()); chart && chart->cursorYear())
                return chart->readOut();
            if (const auto* chart = qobject_cast<const PaintedChart*>(widget()); chart && chart->attended() >= 0)
                return chart->readOut();
            return m_content.headline();
        default: return QAccessibleWidget::text(kind);
        }
    }

private:
    const ChartContent& m_content;
};

QAccessibleInterface* makeChartAccess(const QString& /*className*/, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const auto* content = dynamic_cast<const ChartContent*>(widget);
    return content ? new ChartAccess(widget, *content) : nullptr;
}

} // namespace

void installChartAccess()
{
    // Qt keeps a list and would ask a second copy for nothing.
    QAccessible::removeFactory(makeChartAccess);
    QAccessible::installFactory(makeChartAccess);
}

void announceChartValue(QWidget& chart)
{
    QAccessibleEvent event(&chart, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
