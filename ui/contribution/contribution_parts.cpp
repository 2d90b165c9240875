// SPDX-License-Identifier: GPL-3.0-or-later
// Building the contribution view, and its words.
#include "ui/contribution/contribution_parts.h"

#include "ui/contribution/status_row.h"
#include "ui/contribution/synergy_map.h"
#include "ui/contribution/waterfall_chart.h"
#include "ui/explore/charts/region_switch.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"

#include <QBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>

#include <cmath>

namespace ui {

namespace {

constexpr int kLeastRegion = 104;

/// The texts of the view's own parts.
class ViewText {
    Q_DECLARE_TR_FUNCTIONS(ui::ContributionView)

public:
    static QString progress(const Appearance& appearance, const ContributionQuestion& question, qulonglong done, qulonglong total,
                            double secondsLeft)
    {
        const QLocale locale = appearance.locale();
        const QString what =
            question.players.size() > core::policy::kExactPlayers ? tr("Sampling orders") : tr("Running all coalitions");
        QString text = tr("%1: %2 of %3 runs").arg(what, locale.toString(done), locale.toString(total));
        if (std::isfinite(secondsLeft) && done > 0)
            text += tr(", about %1 s left").arg(locale.toString(static_cast<int>(std::ceil(secondsLeft))));
        return text;
    }
};

} // namespace

ContributionMeasure measureOf(const QString& id)
{
    for (const MeasureSegment& segment : kMeasures) {
        if (id == QLatin1String(segment.id))
            return segment.measure;
    }
    return ContributionMeasure::Shapley;
}

QString progressText(const Appearance& appearance, const ContributionQuestion& question, qulonglong done, qulonglong total,
                     double secondsLeft)
{
    return ViewText::progress(appearance, question, done, total, secondsLeft);
}

void ContributionView::Parts::build()
{
    runner = new ContributionRunner(&view);
    auto* column = new QVBoxLayout(&view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    buildTools(*column);
    status = new StatusRow(appearance, &view);
    status->setObjectName(QStringLiteral("contributionStatus"));
    column->addWidget(status);
    sentence = new QLabel(&view);
    sentence->setObjectName(QStringLiteral("contributionSentence"));
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0);
    column->addWidget(sentence);
    buildCards(*column);

    // Another model has no figure that stands for all of it.
    const QString first = session.catalogue().plain ? session.selectedKpi() : QStringLiteral("national_trade");
    outcome = session.setting(kOutcomeSetting, first);
    players->choose(session.setting(kPlayersSetting, kGroups) == kLevers ? kLevers : kGroups);
    const ContributionMeasure stored = measureOf(session.setting(kMeasureSetting));
    for (const MeasureSegment& segment : kMeasures) {
        if (segment.measure == stored)
            measure->choose(QLatin1String(segment.id));
    }
    escape = new QShortcut(QKeySequence(Qt::Key_Escape), &view, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    escape->setEnabled(false);
    connectAll();
    fillRegions();
    retext();
}

void ContributionView::Parts::buildTools(QBoxLayout& column)
{
    players = new SegmentedSwitch(appearance, &view);
    players->setObjectName(QStringLiteral("contributionPlayers"));
    players->addSegment(kGroups, {});
    players->addSegment(kLevers, {});
    measure = new SegmentedSwitch(appearance, &view);
    measure->setObjectName(QStringLiteral("contributionMeasure"));
    for (const MeasureSegment& segment : kMeasures)
        measure->addSegment(QLatin1String(segment.id), {});
    exportButton = new QToolButton(&view);
    exportButton->setObjectName(QStringLiteral("contributionExport"));
    exportButton->setProperty("framed", QStringLiteral("true"));
    exportButton->setFixedSize(metrics::kChipHeight, metrics::kChipHeight);
    exportButton->setIconSize({16, 16});
    exportMenu = new QMenu(&view);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::kSpace1, metrics::kSpace1, metrics::kSpace1, 0);
    row->setSpacing(metrics::kSpace3);
    row->addWidget(players);
    row->addWidget(measure);
    row->addStretch();
    row->addWidget(exportButton);
    column.addLayout(row);
}

void ContributionView::Parts::buildCards(QBoxLayout& column)
{
    waterfallCard = new ChartCard(appearance);
    waterfallCard->setObjectName(QStringLiteral("waterfallCard"));
    waterfall = new WaterfallChart(appearance);
    waterfall->setObjectName(QStringLiteral("waterfallChart"));
    waterfallCard->setChart(waterfall);
    waterfallCard->setChoosable(true);
    region = new RegionSwitch(appearance);
    region->setObjectName(QStringLiteral("contributionRegion"));
    region->setStyleSheet(
        QStringLiteral("QComboBox { min-height: %1px; combobox-popup: 0; } QComboBox:focus { min-height: %2px; }")
            .arg(metrics::kFieldHeight - 2)
            .arg(metrics::kFieldHeight - 4));
    waterfallCard->addTitleWidget(region);
    waterfallCard->setShrinking(region, kLeastRegion);
    synergyCard = new ChartCard(appearance);
    synergyCard->setObjectName(QStringLiteral("synergyCard"));
    synergy = new SynergyMap(appearance);
    synergy->setObjectName(QStringLiteral("synergyMap"));
    synergyCard->setChart(synergy);

    auto* content = new QWidget;
    auto* page = new QVBoxLayout(content);
    page->setContentsMargins(0, 0, 0, 0);
    cards = new QBoxLayout(QBoxLayout::LeftToRight);
    page->addLayout(cards);
    page->addStretch(1); // cards are as high as what stands in them
    cards->setSpacing(metrics::kGap);
    cards->addWidget(waterfallCard, 58);
    cards->addWidget(synergyCard, 42);
    scroll = new QScrollArea(&view);
    scroll->setObjectName(QStringLiteral("contributionScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column.addWidget(scroll, 1);
}

void ContributionView::Parts::connectAll()
{
    const auto refreshAll = [this] { refresh(); };
    connect(&session, &Session::contentsChanged, &view, refreshAll);
    connect(&session, &Session::leversChanged, &view, refreshAll);
    connect(&session, &Session::currentChanged, &view, refreshAll);
    connect(&session, &Session::scenariosChanged, &view, [this] {
        refresh();
        showResult(); // names
    });
    connect(&session, &Session::pairChanged, &view, refreshAll);
    connect(&session, &Session::worldChanged, &view, refreshAll);
    connect(&session, &Session::yearChanged, &view, refreshAll);
    connect(&session, &Session::figuresChanged, &view, refreshAll); // the model may have been compiled
    connect(&session, &Session::regionSetChanged, &view, [this] { fillRegions(); });
    connect(runner, &ContributionRunner::answered, &view, [this](const ContributionAnswer& found) { take(found); });
    connect(runner, &ContributionRunner::progressed, &view, [this](qulonglong done, qulonglong total, double left) {
        if (const auto* pending = runner->pending(); pending != nullptr && pending->runs() > ContributionRunner::kQuickRuns)
            status->showProgress(progressText(appearance, *pending, done, total, left),
                                 total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0, tr("Cancel"));
    });
    connect(runner, &ContributionRunner::stopped, &view, [this](qulonglong done, qulonglong total) {
        escape->setEnabled(false);
        const QLocale locale = appearance.locale();
        stoppedText = total == 0 ? tr("Cancelled before the first run.")
                                 : tr("Cancelled after %1 of %2 runs.").arg(locale.toString(done), locale.toString(total));
        if (answer)
            *stoppedText += (appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("The last result stays.");
        refresh();
    });
    connect(status, &StatusRow::actionChosen, &view, [this] {
        if (runner->isBusy() && status->kind() == StatusRow::Kind::Progress)
            view.cancel();
        else
            view.run();
    });
    connect(escape, &QShortcut::activated, &view, &ContributionView::cancel);
    connect(players, &SegmentedSwitch::chosenByUser, &view, [this](const QString& id) {
        session.setSetting(kPlayersSetting, id);
        asked = true;
        refresh();
    });
    connect(measure, &SegmentedSwitch::chosenByUser, &view, [this](const QString& id) {
        session.setSetting(kMeasureSetting, id);
        showResult();
    });
    connect(waterfallCard, &ChartCard::chooseRequested, &view, [this] { openPicker(); });
    connect(region, &QComboBox::activated, &view, [this](int row) { choosePlace(row); });
    connect(exportButton, &QToolButton::clicked, &view, [this] {
        fillExport();
        exportMenu->popup(
            exportButton->mapToGlobal(QPoint(exportButton->width() - exportMenu->sizeHint().width(), exportButton->height())));
    });
    connect(new QShortcut(QKeySequence(QKeySequence::Copy), &view, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, &view, &ContributionView::copy);
    connect(&appearance, &Appearance::themeChanged, &view, [this] { retext(); });
    installWhy(*waterfall, appearance, session,
               [this](const QPoint& at) -> std::optional<WhyTarget> {
                   if (const auto subject = subjectAt(at))
                       return WhyTarget(*subject);
                   return std::nullopt;
               },
               {false, false});
}

/// A lever's row asks for the lever, all else for the outcome.
std::optional<core::why::Subject> ContributionView::Parts::subjectAt(const QPoint& at) const
{
    if (!shown)
        return std::nullopt;
    const int row = at == kWhyFocus ? waterfall->cursor().value_or(0) - 1 : waterfall->playerAt(at);
    if (row >= 0 && row < static_cast<int>(shown->rows.size()) && !shown->rows[static_cast<std::size_t>(row)].group)
        return core::why::Subject{core::why::Subject::Kind::Lever, shown->rows[static_cast<std::size_t>(row)].id.toStdString(),
                                  core::policy::Place::national(), std::nullopt};
    return core::why::Subject{core::why::Subject::Kind::Variable, shown->outcome.id, shown->outcome.place, shown->year};
}

void ContributionView::Parts::retext()
{
    const auto wanted = question();
    const std::size_t levers =
        wanted ? core::policy::leverPlayers(*wanted->projector, wanted->reference, wanted->scenario).size() : 0;
    players->setSegmentText(kGroups, tr("Groups"));
    players->setSegmentText(kLevers, levers > 0 ? tr("Levers that differ (%1)").arg(levers) : tr("Levers that differ"));
    players->setAccessibleName(tr("Who contributes"));
    players->setToolTip(session.catalogue().plain
                            ? tr("Groups: as the model’s author made them. Up to 12 levers are exact, more are sampled.")
                            : tr("Groups: technology, region, talent, standards, cross-cutting. Up to 12 levers are exact, more are sampled."));
    for (const MeasureSegment& segment : kMeasures)
        measure->setSegmentText(QLatin1String(segment.id), ContributionText::measureName(segment.measure));
    measure->setAccessibleName(tr("What is shown of each"));
    exportButton->setToolTip(tr("Copy or export"));
    exportButton->setAccessibleName(tr("Copy or export"));
    exportButton->setIcon(QIcon(appearance.icon(QStringLiteral("export"), Token::Text2, 16, view.devicePixelRatioF())));
    region->setAccessibleName(session.catalogue().plain ? tr("Region") : tr("Part of the country"));
    sentence->setFont(appearance.font(TypeStyle::Body));
}

void ContributionView::Parts::fillExport()
{
    exportMenu->clear();
    const bool there = shown.has_value();
    const auto add = [&](const QString& text, const char* name, auto&& action) {
        QAction* entry = exportMenu->addAction(text, &view, action);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(there);
    };
    add(tr("Copy table"), "contributionCopy", [this] { view.copy(); });
    add(tr("Save as CSV…"), "contributionCsv", [this] { save(false); });
    add(tr("Save as XLSX…"), "contributionXlsx", [this] { save(true); });
}

} // namespace ui
