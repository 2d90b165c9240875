// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/made_panel.h"

#include "core/base/number.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/frame/tone.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

using core::policy::MadeWithDifference;

constexpr int kMostDifferences = 10;
enum Column { kFigure, kAsMade, kNow, kColumns };

QString setName(const std::string& id)
{
    return id == "macro" ? MadePanel::tr("2 regions") : id == "provinces" ? MadePanel::tr("31 provinces") : QString::fromStdString(id);
}

} // namespace

MadePanel::MadePanel(const Appearance& appearance, Session& session, QWidget* parent)
    : SidePanel(appearance, parent), m_session(session), m_about(new QLabel(this)), m_differences(new QLabel(this)), m_state(new QLabel(this)),
      m_table(new QTableWidget(0, kColumns, this)), m_note(new QLabel(this)), m_adopt(new QPushButton(this))
{
    setObjectName(QStringLiteral("madePanel"));
    m_differences->setObjectName(QStringLiteral("madeDifferences"));
    m_state->setObjectName(QStringLiteral("madeState"));
    m_table->setObjectName(QStringLiteral("madeTable"));
    m_adopt->setObjectName(QStringLiteral("adoptModel"));
    m_adopt->setAutoDefault(false);
    for (QLabel* label : {m_about, m_differences, m_state, m_note})
        label->setWordWrap(true);
    setTone(*m_differences, Tone::Secondary);
    setTone(*m_note, Tone::Note);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(kFigure, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kAsMade, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kNow, QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QWidget* part : std::initializer_list<QWidget*>{m_about, m_differences, m_state})
        content().addWidget(part);
    content().addWidget(m_table, 1);
    content().addWidget(m_note);
    content().addWidget(m_adopt, 0, Qt::AlignLeft);

    const auto later = [this] {
        if (isVisible())
            refresh();
    };
    connect(&session, &Session::currentChanged, this, later);
    connect(&session, &Session::scenariosChanged, this, later);
    connect(&session, &Session::figuresChanged, this, [this] {
        if (isVisible())
            fillTable();
    });
    connect(&session, &Session::yearChanged, this, [this] {
        if (isVisible())
            fillTable();
    });
    connect(m_adopt, &QAbstractButton::clicked, this, [this] {
        if (const auto done = m_session.adoptPresentModel(m_session.current().id); !done)
            emit failed({done.error()});
        refresh();
    });
    retext();
}

QWidget* MadePanel::firstField()
{
    return m_table;
}

void MadePanel::showEvent(QShowEvent* event)
{
    SidePanel::showEvent(event);
    refresh();
}

void MadePanel::retext()
{
    setTitle(tr("Made with another model"));
    for (QLabel* label : {m_about, m_differences, m_state})
        label->setFont(appearance().font(TypeStyle::Label));
    m_note->setFont(appearance().font(TypeStyle::Note));
    m_adopt->setText(tr("Take over the present model"));
    m_adopt->setToolTip(tr("Stores the scenario as made with what there is now, as a new version"));
    m_table->setAccessibleName(tr("Results as made and now"));
    refresh();
}

QString MadePanel::nameOf(const std::string& id) const
{
    for (const char* kind : {"variable", "parameter", "lever", "region"}) {
        if (const auto* naming = m_session.catalogue().naming(kind, id))
            return QString::fromStdString(naming->name.in(appearance().language()));
    }
    return QString::fromStdString(id);
}

QString MadePanel::sentenceOf(const MadeWithDifference& difference) const
{
    using Kind = MadeWithDifference::Kind;
    const auto number = [](const std::optional<double>& value) {
        return value ? QString::fromStdString(core::formatNumber(*value)) : tr("none");
    };
    const auto came = [&](const QString& name) { return difference.before.empty() ? tr("%1 is new").arg(name) : tr("%1 is gone").arg(name); };
    switch (difference.kind) {
    case Kind::ModelVersion:
        return tr("Model: version %1, now %2").arg(QString::fromStdString(difference.before), QString::fromStdString(difference.now));
    case Kind::RegionSet:
        return tr("Regions: %1, now %2").arg(setName(difference.before), setName(difference.now));
    case Kind::Region:
        return came(nameOf(difference.region.empty() ? difference.before + difference.now : difference.region));
    case Kind::RegionValue:
        return tr("%1, %2: %3, now %4")
            .arg(nameOf(difference.name), nameOf(difference.region), number(difference.valueBefore), number(difference.valueNow));
    case Kind::Constant:
        return tr("%1: %2, now %3").arg(nameOf(difference.name), number(difference.valueBefore), number(difference.valueNow));
    case Kind::Equation:
        return tr("%1: another equation").arg(nameOf(difference.name));
    case Kind::Variable:
        return came(nameOf(difference.name.empty() ? difference.before + difference.now : difference.name));
    }
    return {};
}

void MadePanel::refresh()
{
    const ScenarioView& scenario = m_session.current();
    const auto differences = m_session.staleness(scenario.id);
    m_adopt->setEnabled(scenario.stale && !m_session.readOnly());
    m_about->setText(spaced(scenario.stale ? tr("“%1” was made with other things than there are now:").arg(scenario.name)
                                           : tr("“%1” was made with what there is now.").arg(scenario.name)));
    QStringList lines;
    for (const auto& difference : differences) {
        if (lines.size() == kMostDifferences)
            break;
        lines << QStringLiteral("– ") + sentenceOf(difference);
    }
    if (const auto more = static_cast<int>(differences.size()) - kMostDifferences; more > 0)
        lines << tr("and %1 more").arg(more);
    m_differences->setText(spaced(lines.join(QLatin1Char('\n'))));
    m_differences->setVisible(!lines.isEmpty());
    fillTable();
}

void MadePanel::fillTable()
{
    const ScenarioView& scenario = m_session.current();
    const auto then = m_session.projectionAsMade(scenario.id);
    const auto now = m_session.projection();
    const auto errors = m_session.projectionAsMadeErrors(scenario.id);
    m_table->setVisible(scenario.stale && then && now);
    m_note->setVisible(m_table->isVisible());
    m_state->setVisible(scenario.stale && !then);
    if (!scenario.stale)
        return;
    if (!then || !now) {
        setTone(*m_state, errors ? Tone::Bad : Tone::Secondary);
        m_state->setText(spaced(errors ? tr("It cannot be run as it was made: %1").arg(errorText(*errors, 2)) : tr("Running it as it was made…")));
        return;
    }
    const double year = m_session.year();
    const auto keys = m_session.kpis();
    m_table->setHorizontalHeaderLabels({spaced(tr("Figure, %1").arg(QString::number(std::lround(year)))), tr("As made"), tr("Now")});
    m_table->setRowCount(static_cast<int>(keys.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const KpiKey key = parseKpiKey(keys[row], m_session.regions());
        const core::policy::Headline kpi{key.variable.toStdString(), key.place};
        const auto naming = kpiNaming(m_session.catalogue(), kpi);
        const QString texts[] = {shortKpiName(appearance(), m_session.catalogue(), m_session.regions(), kpi),
                                 figure(appearance(), naming, then->value(kpi.id, kpi.place, year)).text(),
                                 figure(appearance(), naming, now->value(kpi.id, kpi.place, year)).text()};
        for (int column = 0; column < kColumns; ++column) {
            auto* item = new QTableWidgetItem(spaced(texts[column]));
            if (column != kFigure)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    m_note->setText(spaced(tr("As made: the model, its values and the regions of then, in the world chosen now.")));
}

} // namespace ui
