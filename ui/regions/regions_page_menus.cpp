// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the Regions page: where figures come from, what changes are measured against, classes and maps, copies and exports.
#include "ui/regions/regions_page.h"

#include "core/export/spreadsheet.h"
#include "ui/maps/region_map.h"
#include "ui/regions/map_error.h"
#include "ui/regions/map_view.h"
#include "ui/regions/ranking_view.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/widgets/chart_card.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace ui {

using namespace core::policy;
using core::maps::ClassMethod;

namespace {

constexpr std::size_t kFewestClasses = 3;
constexpr std::size_t kMostClasses = 5;

} // namespace

void RegionsPage::fillSource()
{
    QMenu* menu = m_source->menu();
    menu->clear();
    QAction* model = menu->addAction(spaced(tr("Projected by the model")));
    model->setObjectName(QStringLiteral("source-model"));
    model->setCheckable(true);
    model->setChecked(!m_state->measured());
    connect(model, &QAction::triggered, this, [this] { m_state->statistics().choose({}); });
    menu->addSeparator();
    // A section's text is not drawn in styled menus.
    menu->addAction(tr("Measured statistics"))->setEnabled(false);
    const QString chosen = m_state->measured() ? m_state->statistics().choice().setId : QString();
    for (const StatisticsEntry& entry : m_session.statistics().sets()) {
        QAction* action = menu->addAction(buttonText(QString::fromStdString(entry.name.in(m_appearance.language()))));
        action->setObjectName(QStringLiteral("source-") + entry.id);
        action->setCheckable(true);
        action->setChecked(entry.id == chosen);
        connect(action, &QAction::triggered, this, [this, id = entry.id] { showStatistics(id); });
    }
    if (!m_state->measured())
        return;
    menu->addSeparator();
    connect(menu->addAction(tr("Open a map of these regions…")), &QAction::triggered, this, &RegionsPage::openMap);
    if (m_state->hasOwnMap())
        connect(menu->addAction(tr("Back to tiles")), &QAction::triggered, m_state, &RegionsState::closeMap);
}

/// Another year of the indicator, or another one in its unit.
void RegionsPage::addStatisticsAgainst(QMenu& menu)
{
    const auto present = m_state->statistics().against();
    const auto add = [&](const QString& text, bool isChecked, const StatisticsSource::Against& against) {
        QAction* action = menu.addAction(buttonText(text));
        action->setCheckable(true);
        action->setChecked(isChecked);
        connect(action, &QAction::triggered, this, [this, against] { m_state->statistics().setAgainst(against); });
    };
    menu.addAction(tr("Year"))->setEnabled(false);
    for (const double year : m_state->years())
        add(RegionFigureMaker::yearText(year), present.indicator.isEmpty() && year == m_state->statistics().againstYear(m_state->series()), {year, {}});
    const auto others = m_state->statistics().comparable();
    if (others.empty())
        return;
    menu.addSeparator();
    menu.addAction(tr("Number in the same unit"))->setEnabled(false);
    for (const NumberItem& other : others)
        add(other.name, present.indicator == QString::fromStdString(other.id), {present.year, QString::fromStdString(other.id)});
}

void RegionsPage::fillAgainst()
{
    QMenu* menu = m_against->menu();
    menu->clear();
    if (m_state->measured()) {
        addStatisticsAgainst(*menu);
        return;
    }
    const RegionAgainst present = m_state->against();
    const auto add = [&](QMenu* to, const QString& text, bool checked, const RegionAgainst& against) {
        QAction* action = to->addAction(buttonText(text));
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, against] { m_state->setAgainst(against); });
    };
    menu->addAction(tr("Scenario"))->setEnabled(false); // a section's text is not drawn in styled menus
    for (const ScenarioView& scenario : m_session.scenarios()) {
        RegionAgainst against = present;
        against.scenario = scenario.id;
        const QString label = scenario.letter.isEmpty() ? scenario.name : scenario.letter + QLatin1Char(' ') + scenario.name;
        add(menu, label, present.scenario == scenario.id, against);
    }
    RegionAgainst same = present;
    same.scenario.clear();
    add(menu, tr("The scenario shown"), present.scenario.isEmpty(), same);
    menu->addSeparator();
    QMenu* years = menu->addMenu(tr("Year"));
    RegionAgainst sameYear = present;
    sameYear.year.reset();
    add(years, tr("The year shown"), !present.year, sameYear);
    if (const auto run = m_state->run()) {
        for (double year = std::ceil(run->span().start); year <= run->span().stop; ++year) {
            RegionAgainst against = present;
            against.year = year;
            add(years, RegionFigureMaker::yearText(year), present.year == year, against);
        }
    }
    QMenu* numbers = menu->addMenu(tr("Number"));
    RegionAgainst sameNumber = present;
    sameNumber.variable.clear();
    add(numbers, tr("The number shown"), present.variable.isEmpty(), sameNumber);
    // A difference of two numbers takes numbers of one unit.
    const Naming* shown = m_session.catalogue().naming("variable", m_state->variable());
    for (const std::string& id : regionalVariables(m_session.catalogue())) {
        const Naming* naming = m_session.catalogue().naming("variable", id);
        if (!naming || !shown || id == m_state->variable() || naming->unit != shown->unit)
            continue;
        RegionAgainst against = present;
        against.variable = QString::fromStdString(id);
        add(numbers, QString::fromStdString(naming->name.in(m_appearance.language())), present.variable == against.variable, against);
    }
}

void RegionsPage::fillClasses()
{
    QMenu* menu = m_classes->menu();
    menu->clear();
    const auto add = [&](const QString& text, bool checked, auto act) {
        QAction* action = menu->addAction(spaced(text));
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, act);
    };
    const std::array<std::pair<ClassMethod, QString>, 3> methods{{{ClassMethod::NaturalBreaks, tr("Natural breaks")},
                                                                  {ClassMethod::EqualCount, tr("Equal count")},
                                                                  {ClassMethod::EqualInterval, tr("Equal width")}}};
    for (const auto& [method, name] : methods)
        add(name, m_state->method() == method, [this, chosen = method] { m_state->setClasses(chosen, m_state->classCount()); });
    menu->addSeparator();
    for (std::size_t count = kFewestClasses; count <= kMostClasses; ++count)
        add(tr("%1 classes").arg(count), m_state->classCount() == count, [this, count] { m_state->setClasses(m_state->method(), count); });
    menu->addSeparator();
    add(tr("Patterns, for greyscale"), m_state->patterns(), [this] { m_state->setPatterns(!m_state->patterns()); });
    menu->addSeparator();
    connect(menu->addAction(tr("Open a map…")), &QAction::triggered, this, [this] { openMap(); });
    if (m_state->hasMap())
        connect(menu->addAction(tr("What did not match…")), &QAction::triggered, this, &RegionsPage::showUnmatched);
    if (m_state->hasOwnMap())
        connect(menu->addAction(tr("Back to tiles")), &QAction::triggered, m_state, &RegionsState::closeMap);
}

void RegionsPage::openMap()
{
    const QString path = m_chooseMap();
    if (path.isEmpty())
        return;
    if (const auto opened = m_state->openMap(path); !opened)
        say(tr("The map “%1” was not opened: %2").arg(QFileInfo(path).fileName(), mapErrorText(opened.error())));
    else if (!m_state->mapKept())
        say(tr("The map is shown, but it is too large to be kept in the workspace, or that can only be read."));
    else
        say({});
}

QString RegionsPage::unmatchedText() const
{
    const MapPlan& plan = m_state->plan();
    if (!plan.shapes)
        return {};
    QStringList regions;
    for (const int region : plan.join.unmatchedRegions)
        regions << spaced(m_state->figures().cells[static_cast<std::size_t>(region)].name);
    QStringList units;
    for (const int unit : plan.join.unmatchedUnits)
        units << QString::fromStdString(plan.shapes->units[static_cast<std::size_t>(unit)].title());
    QStringList lines{tr("Regions without a shape: %1").arg(regions.isEmpty() ? tr("none") : regions.join(tr(", "))),
                      tr("Shapes without a region: %1").arg(units.isEmpty() ? tr("none") : units.join(tr(", ")))};
    if (!plan.shapes->notes.empty())
        lines << tr("Notes on the file:") << mapErrorText(plan.shapes->notes, 20);
    return lines.join(QLatin1Char('\n'));
}

void RegionsPage::showUnmatched()
{
    QDialog dialog(this);
    dialog.setObjectName(QStringLiteral("unmatched"));
    dialog.setWindowTitle(tr("What did not match"));
    auto* text = new QPlainTextEdit(unmatchedText(), &dialog);
    text->setReadOnly(true);
    text->setAccessibleName(dialog.windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(&dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog.resize(520, 320);
    dialog.exec();
}

void RegionsPage::fillExport()
{
    QMenu* menu = m_export->menu();
    menu->clear();
    const auto add = [&](const char* name, const QString& text, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
    };
    add("copyTable", tr("Copy table"), [this] {
        m_ranking->refresh();
        QApplication::clipboard()->setText(m_ranking->copiedText());
    });
    add("exportCsv", tr("Save table as CSV…"), [this] { exportTable(); });
    if (m_shown == QLatin1String("tiles")) {
        menu->addSeparator();
        add("copyImage", tr("Copy map"), [this] { m_map->card().copyImage(); });
        add("saveImage", tr("Save map…"), [this] { m_map->card().saveImage(); });
    }
}

/// The number shown in all regions, with ranks and changes, whichever view shows it.
void RegionsPage::exportTable()
{
    m_ranking->refresh();
    QString path = m_chooseFile(tr("Regions") + QStringLiteral(".csv"), tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        path += QStringLiteral(".csv");
    const auto written = core::exporting::writeCsv(std::filesystem::path(path.toStdString()), m_ranking->sheet());
    say(written ? QString() : errorText(written.error()));
}

} // namespace ui
