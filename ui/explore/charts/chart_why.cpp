// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_why.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chart_items.h"
#include "ui/widgets/radar.h"
#include "ui/widgets/stacked_bars.h"
#include "ui/widgets/time_chart.h"
#include "ui/why/why_hook.h"

#include <QAction>
#include <QCursor>
#include <QMenu>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui {

using core::why::Subject;

namespace {

constexpr int kRing = 4; // room that charts keep around them for the focus ring
constexpr double kNear = 24; // pixels from a line that still mean it

/// The outputs that each score of the radar is a mean of. A score is no quantity of the model: these are asked in its place.
constexpr std::array<std::array<const char*, 4>, 4> kAxisOutputs = {{{"mean_penetration", "depth", "conversion", nullptr},
                                                                     {"infrastructure", "delivery_days", "device_density", nullptr},
                                                                     {"staff_fill", "compound_share", "curriculum", nullptr},
                                                                     {"interoperability", "recognition", "inclusion", "revision_cycle"}}};

std::optional<Subject> nearestLine(const TimeChart& chart, const core::policy::RegionSet& regions, const QPointF& at)
{
    const ChartDrawing& drawing = chart.drawing();
    const ChartLine* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    // Beside the plot the labels at the lines' ends are meant.
    if (at.x() > drawing.geometry.plot.right()) {
        for (const EndLabel& label : drawing.endLabels) {
            const double distance = std::abs(label.height - at.y());
            if (distance < least) {
                least = distance;
                nearest = &drawing.data.lines[label.line];
            }
        }
    } else {
        const double year = drawing.geometry.year(at.x());
        for (const ChartLine& line : drawing.data.lines) {
            const auto value = valueAt(line, year);
            const double distance = value ? std::abs(drawing.geometry.y(*value) - at.y()) : std::numeric_limits<double>::infinity();
            if (distance < least) {
                least = distance;
                nearest = &line;
            }
        }
    }
    return nearest && least <= kNear ? lineSubject(nearest->id, regions) : std::nullopt;
}

std::optional<Subject> mainLine(const TimeChart& chart, const core::policy::RegionSet& regions)
{
    const auto& lines = chart.data().lines;
    const auto main = std::find_if(lines.begin(), lines.end(), [](const ChartLine& line) { return line.style == ChartLine::Style::Main; });
    if (lines.empty())
        return std::nullopt;
    return lineSubject(main == lines.end() ? lines.front().id : main->id, regions);
}

/// The axis that a place of the radar is nearest to: technology above, region right, talent below, standards left.
std::size_t axisAt(const QWidget& radar, const QPoint& at)
{
    const QPointF offset = QPointF(at) - QPointF(radar.rect().center());
    if (std::abs(offset.y()) >= std::abs(offset.x()))
        return offset.y() < 0 ? 0 : 2;
    return offset.x() > 0 ? 1 : 3;
}

/// "Why?" with all outputs of the four scores, an axis after the other.
QMenu* axisMenu(ChartCard& card, const Appearance& appearance, Session& session, QMenu& parent)
{
    auto* outputs = new QMenu(WhyHook::tr("Why?"), &parent);
    outputs->setObjectName(QStringLiteral("whyOutputs"));
    for (const auto& axis : kAxisOutputs) {
        outputs->addSeparator();
        for (const char* id : axis) {
            const auto* naming = id ? session.catalogue().naming("variable", id) : nullptr;
            if (!naming)
                continue;
            Subject subject;
            subject.id = id;
            QAction* action = outputs->addAction(spaced(QString::fromStdString(naming->name.in(appearance.language()))));
            action->setObjectName(QStringLiteral("why_") + QLatin1String(id));
            QObject::connect(action, &QAction::triggered, &card, [&card, &session, subject] {
                session.askWhy(subject, QRect(card.mapToGlobal(QPoint()), card.size()));
            });
        }
    }
    return outputs;
}

} // namespace

std::optional<Subject> lineSubject(const QString& lineId, const core::policy::RegionSet& regions)
{
    // "trade@East/scenario", "trade@East/default/baseline"; another model's names may hold a "/" or "@" themselves.
    QString key = lineId;
    if (const auto end = key.lastIndexOf(QLatin1Char('/')); end >= 0)
        key.truncate(end);
    if (key.endsWith(QLatin1String("/default")))
        key.chop(int(qstrlen("/default")));
    const auto at = key.lastIndexOf(QLatin1Char('@'));
    const QString place = at < 0 ? QString() : key.mid(at + 1);
    const QString variable = at < 0 ? key : key.left(at);
    if (variable.isEmpty())
        return std::nullopt;
    Subject subject;
    subject.id = variable.toStdString();
    if (!place.isEmpty() && place != QLatin1String("national"))
        subject.place = parseKpiKey(key, regions).place;
    return subject;
}

std::optional<Subject> chartSubject(const ChartCard& card, const core::policy::RegionSet& regions, const QPoint& at)
{
    QWidget* chart = card.chart();
    if (!chart)
        return std::nullopt;
    const bool byFocus = at == kWhyFocus || card.tableShown();
    const QPoint inChart = byFocus ? QPoint() : chart->mapFrom(&card, at);
    const bool inside = !byFocus && chart->rect().contains(inChart);
    if (const auto* lines = qobject_cast<const TimeChart*>(chart)) {
        auto subject = inside ? nearestLine(*lines, regions, QPointF(inChart) - QPointF(kRing, kRing)) : std::nullopt;
        if (!subject)
            subject = mainLine(*lines, regions);
        if (subject && lines->cursorYear())
            subject->year = *lines->cursorYear();
        return subject;
    }
    Subject subject;
    if (qobject_cast<const FourRadar*>(chart))
        subject.id = kAxisOutputs[inside ? axisAt(*chart, inChart) : 0].front();
    else if (qobject_cast<const StackedBars*>(chart))
        subject.id = "cumulative_cost";
    else
        return std::nullopt;
    return subject;
}

void answerWhy(ChartCard& card, const Appearance& appearance, Session& session)
{
    WhyHook* hook = installWhy(
        card, appearance, session,
        [&card, &session](const QPoint& at) -> std::optional<WhyTarget> {
            const auto subject = chartSubject(card, session.regions(), at);
            return subject ? std::optional(WhyTarget(*subject)) : std::nullopt;
        },
        {.menu = false, .button = false});
    auto* menu = card.findChild<QMenu*>(QStringLiteral("cardMenu"));
    Q_ASSERT(menu);
    // The card makes its menu anew now and then: the entry is put in whenever it opens, for where the pointer is.
    QObject::connect(menu, &QMenu::aboutToShow, hook, [hook, menu, &card, &appearance, &session] {
        if (auto* before = menu->findChild<QAction*>(QStringLiteral("why"), Qt::FindDirectChildrenOnly))
            delete before;
        delete menu->findChild<QMenu*>(QStringLiteral("whyOutputs"), Qt::FindDirectChildrenOnly);
        if (qobject_cast<const FourRadar*>(card.chart())) {
            QMenu* outputs = axisMenu(card, appearance, session, *menu);
            menu->insertMenu(menu->actions().value(0), outputs);
            return;
        }
        const QPoint at = card.mapFromGlobal(QCursor::pos());
        QAction* why = hook->addTo(*menu, card.rect().contains(at) ? at : kWhyFocus);
        const auto actions = menu->actions();
        if (why && actions.front() != why)
            menu->insertAction(actions.front(), why);
    });
}

} // namespace ui
