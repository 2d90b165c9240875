// SPDX-License-Identifier: GPL-3.0-or-later
// Hands and eyes for the whole window.
#pragma once

#include "tests/ui/frame/frame_fixture.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/time_chart.h"

#include <QMouseEvent>
#include <QScrollArea>

namespace tests {

inline void languages()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

/// What an analyst sees change when a lever moves.
struct Sight {
    QString summary;
    QStringList cards;
    std::vector<QPointF> mainLine;
    QString regionCost;

    bool operator==(const Sight&) const = default;
};

class Journey {
public:
    explicit Journey(bool chinese)
    {
        frame.window().resize(1440, 900);
        m_ready = frame.ready(); // keys go to an active window only
        if (m_ready && chinese) {
            QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
            m_ready = frame.appearance().isChinese();
        }
    }
    [[nodiscard]] bool ready() const { return m_ready; }

    [[nodiscard]] ui::LeverSlider* slider(const char* lever)
    {
        return frame.window().findChild<ui::LeverSlider*>(QStringLiteral("leverSlider_") + QLatin1String(lever));
    }

    void drag(ui::LeverSlider* slider, double percent)
    {
        QCoreApplication::processEvents();
        frame.find<QScrollArea>("leverScroll")->ensureWidgetVisible(slider);
        const QPointF from = slider->handleCentre();
        const QPointF to(slider->xOf(percent), from.y());
        QTest::mousePress(slider, Qt::LeftButton, {}, from.toPoint());
        for (int i = 1; i <= 30; ++i) {
            const QPointF at = from + (to - from) * i / 30;
            QMouseEvent move(QEvent::MouseMove, at, slider->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(slider, &move);
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, to.toPoint());
    }

    /// Whether ranges are those of what is set, from all members: then a sight stays as it is.
    [[nodiscard]] bool rested() { return frame.window().findChild<ui::ExploreFutures*>()->isComplete(); }

    [[nodiscard]] Sight look()
    {
        Sight sight;
        sight.summary = frame.find("summarySentence")->accessibleName();
        for (int i = 1; i <= 6; ++i)
            sight.cards << frame.window().findChild<QWidget*>(QStringLiteral("kpiCard%1").arg(i))->accessibleName();
        for (const ui::ChartLine& line : frame.find<ui::TimeChart>("largeTimeChart")->data().lines) {
            if (line.style == ui::ChartLine::Style::Main)
                sight.mainLine = line.points;
        }
        for (QObject* child : frame.find("leverGroup_region")->children()) {
            if (child->inherits("ui::LeverGroupHead"))
                sight.regionCost = qobject_cast<QWidget*>(child)->accessibleName();
        }
        return sight;
    }

    Frame frame;

private:
    bool m_ready = false;
};

} // namespace tests
