// SPDX-License-Identifier: GPL-3.0-or-later
// The Data page: what leaves it as a file or copy, and the sets and regions that come and go.
#include "ui/data/data_page.h"

#include "core/policy/region_set.h"
#include "ui/data/catalogue_card.h"
#include "ui/data/data_delegate.h"
#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/history_card.h"
#include "ui/data/set_dialogs.h"
#include "ui/data/sources_card.h"
#include "ui/data/value_rows.h"
#include "ui/data/values_card.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/background_task.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/segmented_switch.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace ui {

// --- export

core::exporting::Sheet DataPage::shownSheet() const
{
    const QString view = shownView();
    return view == QLatin1String("indicators") ? m_catalogue->sheet()
         : view == QLatin1String("sources")    ? m_sources->sheet()
         : view == QLatin1String("history")    ? m_history->sheet()
                                               : m_values->sheet();
}

QString DataPage::shownName() const
{
    const QString set = m_state->kind() == DataKind::Statistics ? nameOf(DataKind::Statistics, m_state->statisticsId()) : nameOf(DataKind::StartValues, m_state->regionSetId());
    QString name = shownView() == QLatin1String("values") ? set + QLatin1Char(' ') + m_values->fileName() : set + QLatin1Char(' ') + m_views->findChild<QAbstractButton*>(m_views->chosen())->text();
    for (const QChar c : QStringLiteral("/\\:*?\"<>|"))
        name.replace(c, QLatin1Char('-'));
    return name.replace(QChar(0x2009), QLatin1Char(' ')).simplified();
}

void DataPage::fillExport()
{
    QMenu* menu = m_export->menu();
    menu->clear();
    const auto add = [&](const char* name, const QString& text, auto act) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    const bool nothing = shownSheet().rows.empty();
    add("dataCopy", tr("Copy the table"), [this] { copyShown(); })->setEnabled(!nothing);
    add("dataCsv", tr("This table as CSV…"), [this] { exportSheet(shownSheet(), shownName(), QStringLiteral("csv")); })->setEnabled(!nothing);
    add("dataXlsx", tr("This table as XLSX…"), [this] { exportSheet(shownSheet(), shownName(), QStringLiteral("xlsx")); })->setEnabled(!nothing);
    if (m_state->kind() != DataKind::Statistics)
        return;
    menu->addSeparator();
    const bool values = m_state->statistics() && m_state->statistics()->valueCount() > 0;
    const QString name = nameOf(DataKind::Statistics, m_state->statisticsId());
    add("dataSetCsv", tr("All values of the set as CSV…"), [this, name] { exportSheet(statisticsSheet(*m_state), name, QStringLiteral("csv")); })->setEnabled(values);
    add("dataSetXlsx", tr("All values of the set as XLSX…"), [this, name] { exportSheet(statisticsSheet(*m_state), name, QStringLiteral("xlsx")); })->setEnabled(values);
}

void DataPage::exportSheet(const core::exporting::Sheet& sheet, const QString& name, const QString& ending)
{
    const QString filters = ending == QLatin1String("csv") ? tr("CSV table (*.csv)") : tr("XLSX workbook (*.xlsx)");
    QString path = m_chooseFile(name + QLatin1Char('.') + ending, filters);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + ending;
    m_progress->begin(tr("Writing %1").arg(QFileInfo(path).fileName()));
    m_writing->start([this, sheet, path, ending](const TaskControl&) -> BackgroundTask::Deliver {
        const std::filesystem::path file(path.toStdString());
        const auto written = ending == QLatin1String("csv") ? core::exporting::writeCsv(file, sheet) : core::exporting::writeXlsx(file, {sheet});
        return [this, written, path] {
            if (written)
                say(tr("Written: %1").arg(path), false);
            else
                say(errorText(written.error()), true);
        };
    });
}

void DataPage::copyShown()
{
    if (shownView() == QLatin1String("values")) {
        m_values->copyAll();
    } else if (shownView() == QLatin1String("sources")) {
        QApplication::clipboard()->setText(m_sources->plainText());
    } else {
        QApplication::clipboard()->setText(shownView() == QLatin1String("history") ? m_history->table().asText() : m_catalogue->table().wholeText());
    }
    say(tr("Copied."), false);
}

// --- sets and regions

QString DataPage::nameOf(DataKind kind, const QString& id) const
{
    if (kind == DataKind::Statistics) {
        const StatisticsEntry* entry = m_session.statistics().entry(id);
        return entry ? DataText::inLanguage(m_appearance, entry->name) : QString();
    }
    const auto& sets = m_session.regionSets();
    const auto found = std::ranges::find(sets, id.toStdString(), &core::policy::RegionSet::id);
    return found == sets.end() ? QString() : DataText::setName(m_session, m_appearance, *found);
}

void DataPage::addRegion()
{
    core::Checked<void> done;
    QString name;
    if (m_state->kind() == DataKind::Statistics) {
        StatisticsRegionDialog dialog(*m_state, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        name = DataText::inLanguage(m_appearance, dialog.region().name);
        done = m_state->addStatisticsRegion(dialog.region());
    } else {
        ModelRegionDialog dialog(*m_state, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        name = DataText::inLanguage(m_appearance, dialog.region().name);
        done = m_state->addModelRegion(dialog.region(), dialog.like());
    }
    if (done)
        say(tr("The region “%1” was added.").arg(name), false);
    else
        say(errorText(done.error(), 2), true);
}

void DataPage::addRegionSet()
{
    const auto* shown = m_state->regionSet();
    if (!shown)
        return;
    const QString name = m_askName(tr("Region set, as a copy of this one"), tr("%1, own", "name of a region set").arg(DataText::setName(m_session, m_appearance, *shown).remove(QChar(0x2009))));
    if (name.isEmpty())
        return;
    const auto added = m_state->addRegionSet(*shown, name, tr("A copy of %1").arg(nameOf(DataKind::StartValues, m_state->regionSetId())));
    if (added)
        say(tr("“%1” was added. The model does not run with it until you say so.").arg(nameOf(DataKind::StartValues, *added)), false);
    else
        say(errorText(added.error(), 2), true);
}

void DataPage::openRegionSet()
{
    const QString path = m_chooseFile({}, tr("CSV table (*.csv)"));
    if (path.isEmpty())
        return;
    std::vector<core::policy::Region> known;
    for (const auto& set : m_session.catalogue().regionSets)
        known.insert(known.end(), set.regions.begin(), set.regions.end());
    auto set = core::policy::readRegionSet(std::filesystem::path(path.toStdString()), known);
    if (!set) {
        say(errorText(set.error()), true);
        return;
    }
    const QFileInfo file(path);
    const auto added = m_state->addRegionSet(std::move(*set), file.completeBaseName(), file.fileName());
    if (added)
        say(tr("“%1” was added. The model does not run with it until you say so.").arg(nameOf(DataKind::StartValues, *added)), false);
    else
        say(errorText(added.error()), true);
}

void DataPage::addStatistics()
{
    NewStatisticsDialog dialog(*m_state, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto added = m_session.statistics().addSet(dialog.name(), dialog.regions());
    if (!added) {
        say(errorText(added.error(), 2), true);
        return;
    }
    m_state->showStatistics(*added);
    say(tr("“%1” was added.").arg(nameOf(DataKind::Statistics, *added)), false);
}

void DataPage::rename(DataKind kind, const QString& id)
{
    const QString name = m_askName(tr("Rename"), nameOf(kind, id).remove(QChar(0x2009)));
    if (name.isEmpty())
        return;
    if (const auto done = m_state->rename(kind, id, name); !done)
        say(errorText(done.error(), 2), true);
}

void DataPage::remove(DataKind kind, const QString& id)
{
    const QString name = nameOf(kind, id);
    if (!m_confirm(tr("Remove “%1”? One undo brings it back.").arg(name)))
        return;
    if (const auto done = m_state->remove(kind, id); !done)
        say(errorText(done.error(), 2), true);
    else
        say(tr("“%1” was removed. Ctrl+Z brings it back.").arg(name), false);
}

} // namespace ui
