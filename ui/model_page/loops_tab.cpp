// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/loops_tab.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/task_panel.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/term_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

using core::causes::Loop;
using core::causes::LoopDominance;
using core::causes::Polarity;

namespace ui {

namespace {

constexpr std::size_t kMostLoops = 10;
constexpr int kMostNames = 5; ///< variables in the name of a loop that the papers do not name
const QString kStockSetting = QStringLiteral("model/loops/stock");
const QString kRegionSetting = QStringLiteral("model/loops/region");

core::Result<LoopDominance> workOut(const core::policy::Projector& projector, const core::causes::CausalGraph& graph,
                                    const core::policy::Scenario& scenario, core::model::ElementId stock, const TaskControl& control)
{
    const auto overrides = projector.overrides(scenario);
    if (!overrides)
        return tl::make_unexpected(overrides.error().front());
    core::engine::RunOptions options;
    options.saveStep = projector.program().model().specs.step; // every step: link scores are exact
    const auto run = core::engine::run(projector.program(), *overrides, options);
    if (!run)
        return tl::make_unexpected(run.error());
    return core::causes::loopDominance(projector.program(), graph, *run, stock, kMostLoops, core::causes::LoopScope::Variables, progressOf(control));
}

double meanShare(const std::vector<double>& shares)
{
    double sum = 0;
    for (const double share : shares)
        sum += std::abs(share);
    return shares.empty() ? 0 : sum / static_cast<double>(shares.size());
}

} // namespace

LoopsTab::LoopsTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_data(facts), m_model(new RowsModel(this))
{
    setObjectName(QStringLiteral("loopsTab"));
    buildParts();
    connectParts();
    retext();
}

void LoopsTab::buildParts()
{
    auto* bar = new QWidget(this);
    auto* row = new WrapLayout(bar, metrics::kSpace2, 6);
    m_stock = new QComboBox(bar);
    m_stock->setObjectName(QStringLiteral("loopStock"));
    m_stock->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_region = new QComboBox(bar);
    m_region->setObjectName(QStringLiteral("loopRegion"));
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(m_stock);
    row->addWidget(m_region);
    m_work = new TaskPanel(m_appearance, this);

    auto* card = new QFrame(this);
    card->setProperty("card", QStringLiteral("true"));
    m_title = new QLabel(card);
    m_title->setObjectName(QStringLiteral("loopTitle"));
    m_title->setWordWrap(true);
    m_chart = new LoopChart(m_appearance, card);
    m_readOut = new QLabel(card);
    m_readOut->setObjectName(QStringLiteral("loopReadOut"));
    m_readOut->setProperty("tone", QStringLiteral("secondary"));
    m_readOut->setWordWrap(true);
    m_readOut->setMinimumHeight(m_appearance.lineHeight(TypeStyle::Label));
    m_source = new QLabel(card);
    m_source->setObjectName(QStringLiteral("loopSource"));
    m_source->setProperty("tone", QStringLiteral("note"));
    m_source->setWordWrap(true);
    auto* chartLayout = new QVBoxLayout(card);
    chartLayout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    chartLayout->setSpacing(6);
    chartLayout->addWidget(m_title);
    chartLayout->addWidget(m_chart, 1);
    chartLayout->addWidget(m_readOut);
    chartLayout->addWidget(m_source);

    auto* phaseCard = new QFrame(this);
    phaseCard->setProperty("card", QStringLiteral("true"));
    m_phases = new TermText(m_appearance, m_session, TypeStyle::Body, Token::Text, phaseCard);
    m_phases->setObjectName(QStringLiteral("loopPhases"));
    auto* phaseLayout = new QVBoxLayout(phaseCard);
    phaseLayout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    phaseLayout->addWidget(m_phases);

    m_table = new TableView(m_appearance, this);
    m_table->showForReading(QStringLiteral("loopTable"), *m_model);
    m_table->setSortingEnabled(false);

    auto* grid = new QGridLayout;
    grid->setSpacing(metrics::kSpace2);
    grid->addWidget(card, 0, 0, 2, 1);
    grid->addWidget(phaseCard, 0, 1);
    grid->addWidget(m_table, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(bar);
    layout->addWidget(m_work);
    layout->addLayout(grid, 1);
}

void LoopsTab::connectParts()
{
    connect(&m_data, &ModelData::changed, this, [this] {
        fillStocks();
        outdate();
    });
    connect(&m_session, &Session::projectionChanged, this, &LoopsTab::outdate);
    connect(&m_session, &Session::regionSetChanged, this, &LoopsTab::fillRegions);
    connect(m_stock, &QComboBox::activated, this, [this] {
        m_session.setSetting(kStockSetting, m_stock->currentData().toString());
        fillRegions();
        outdate();
    });
    connect(m_region, &QComboBox::activated, this, [this] {
        m_session.setSetting(kRegionSetting, m_region->currentData().toString());
        outdate();
    });
    connect(m_work, &TaskPanel::actionChosen, this, &LoopsTab::start);
    connect(m_chart, &LoopChart::readOutChanged, m_readOut, &QLabel::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) { m_chart->setMarked(index.row()); });
    connect(&m_appearance, &Appearance::languageChanged, this, &LoopsTab::retext);
    connect(&m_appearance, &Appearance::themeChanged, this, &LoopsTab::showResult);
}

void LoopsTab::focusContent()
{
    m_stock->setFocus(Qt::OtherFocusReason);
}

void LoopsTab::setWatched(bool watched)
{
    m_watched = watched;
    if (watched && m_outdated)
        start();
}

bool LoopsTab::cancelWork()
{
    return m_work->cancel();
}

void LoopsTab::showStock(const QString& id)
{
    const int place = m_stock->findData(id);
    if (place < 0)
        return;
    m_stock->setCurrentIndex(place);
    fillRegions();
    outdate();
}

void LoopsTab::retext()
{
    m_work->setActionAfterCancel(tr("Work out anew"));
    m_stock->setAccessibleName(tr("Stock"));
    m_region->setAccessibleName(tr("Region"));
    m_source->setText(tr("Method: link and loop scores, Schoenberg, Davidsen and Eberlein (2020), System Dynamics Review 36(2). Above zero: loops that "
                         "reinforce the change; below: loops that balance it. Shares of all loops through the stock."));
    m_table->setAccessibleName(tr("Loops, strongest first"));
    m_projector.reset();
    fillStocks();
    showResult();
}

void LoopsTab::fillStocks()
{
    if (m_projector == m_data.projector())
        return;
    m_projector = m_data.projector();
    const QString chosen = m_stock->count() > 0 ? m_stock->currentData().toString() : m_session.setting(kStockSetting, QStringLiteral("penetration"));
    m_stock->clear();
    if (!m_projector)
        return;
    const auto& catalogue = m_session.catalogue();
    std::vector<std::pair<QString, QString>> named;
    for (const auto& variable : m_projector->program().model().variables)
        if (variable.kind == core::model::VariableKind::Stock && !variable.hidden)
            named.emplace_back(nameOf(m_appearance, catalogue, variable.name), QString::fromStdString(variable.name));
    std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto& [name, id] : named)
        m_stock->addItem(name, id);
    m_stock->setCurrentIndex(std::max(0, m_stock->findData(chosen)));
    fillRegions();
}

void LoopsTab::fillRegions()
{
    const QString chosen = m_region->count() > 0 ? m_region->currentData().toString() : m_session.setting(kRegionSetting);
    m_region->clear();
    bool regional = false;
    if (m_projector && m_stock->currentIndex() >= 0) {
        const auto& model = m_projector->program().model();
        const auto id = model.findVariable(m_stock->currentData().toString().toStdString());
        if (id && model.variables[static_cast<std::size_t>(*id)].elementCount > 1) {
            regional = true;
            for (const auto& region : m_projector->regions().regions)
                m_region->addItem(regionName(m_session.catalogue(), region, m_appearance), QString::fromStdString(region.id));
        }
    }
    if (!regional)
        m_region->addItem(tr("Whole country"), QString());
    m_region->setEnabled(regional);
    m_region->setCurrentIndex(std::max(0, m_region->findData(chosen)));
}

std::optional<core::model::ElementId> LoopsTab::element() const
{
    if (!m_projector || m_stock->currentIndex() < 0)
        return std::nullopt;
    const auto& model = m_projector->program().model();
    const auto id = model.findVariable(m_stock->currentData().toString().toStdString());
    if (!id)
        return std::nullopt;
    const auto& variable = model.variables[static_cast<std::size_t>(*id)];
    const int offset = variable.elementCount > 1 ? std::max(0, m_region->currentIndex()) : 0;
    return variable.firstElement + offset;
}

void LoopsTab::outdate()
{
    m_outdated = true;
    if (m_watched)
        start();
}

void LoopsTab::start()
{
    const auto projector = m_data.projector();
    const auto graph = m_data.graph();
    if (!m_projector)
        fillStocks();
    const auto stock = element();
    if (!projector || !graph || !stock || m_projector != projector)
        return; // changed() will come
    m_outdated = false;
    const QString shownFor = m_region->isEnabled() ? tr("%1, %2, %3", "stock, region, scenario").arg(m_stock->currentText(), m_region->currentText(), m_session.current().name)
                                                   : tr("%1, %2", "stock, scenario").arg(m_stock->currentText(), m_session.current().name);
    m_work->run(tr("Working out loop scores"), [this, projector, graph, scenario = m_data.inChosenWorld(m_session.current().content), stock = *stock, shownFor](const TaskControl& control) -> BackgroundTask::Deliver {
        auto found = std::make_shared<core::Result<LoopDominance>>(workOut(*projector, *graph, scenario, stock, control));
        return [this, found, shownFor] {
            if (!*found) {
                m_work->tell(MessageRow::Kind::Problem, errorText(found->error()));
                return;
            }
            m_dominance = std::move(**found);
            m_shownFor = shownFor;
            showResult();
        };
    });
}

/// The loop of the papers that goes through the same variables and works the same way; an equation may hold a reinforcing loop and its
/// limit at once, so that both are one loop here and the stronger of them gives the name. Null when the papers name none.
const ModelLoop* LoopsTab::namedLoop(const Loop& loop, bool reinforcing) const
{
    const std::set<core::model::VariableId> inside(loop.variables.begin(), loop.variables.end());
    for (const ModelLoop& named : m_data.loops())
        for (const auto& way : named.check.ways)
            if ((named.loop.kind == Polarity::Positive) == reinforcing && !way.loop.variables.empty() &&
                std::set<core::model::VariableId>(way.loop.variables.begin(), way.loop.variables.end()) == inside)
                return &named;
    return nullptr;
}

QString LoopsTab::variablesText(const Loop& loop) const
{
    const auto& model = m_projector->program().model();
    const auto map = m_data.map();
    QStringList names;
    for (const bool onMap : {true, false}) {
        for (const auto id : loop.variables)
            if (!onMap || (map && map->indexOfVariable(id) >= 0))
                names << shortNameOf(m_appearance, m_session.catalogue(), model.variables[static_cast<std::size_t>(id)].name);
        if (!names.isEmpty())
            break;
    }
    names.removeDuplicates();
    if (names.size() > kMostNames)
        names = names.mid(0, kMostNames - 1) << QStringLiteral("…");
    return names.join(QStringLiteral(" → "));
}

QString LoopsTab::phaseSentence(const core::causes::Phase& phase, const std::vector<LoopArea>& areas) const
{
    QStringList names;
    for (const std::size_t loop : phase.loops)
        if (loop < areas.size() && names.size() < 3)
            names << tr("%1 (%2)", "loop name, id").arg(areas[loop].name, areas[loop].id);
    const QString list = names.join(tr(", ", "between loops"));
    const QString from = timeText(m_appearance, m_session.catalogue(), phase.from);
    const QString to = timeText(m_appearance, m_session.catalogue(), phase.to);
    const QString share = percent(m_appearance, phase.share);
    return phase.reinforcing ? tr("From %1 to %2: reinforcing loops lead and speed the change up; %3 of it comes from %4.").arg(from, to, share, list)
                             : tr("From %1 to %2: balancing loops lead and slow the change down; %3 of it comes from %4.").arg(from, to, share, list);
}

void LoopsTab::showResult()
{
    m_table->setVisible(m_dominance.has_value());
    if (!m_dominance || !m_projector) {
        m_title->setText(tr("The loop scores are being worked out."));
        m_phases->setText({});
        return;
    }
    LoopChartData chart;
    chart.title = tr("What drives %1").arg(m_shownFor);
    chart.start = m_dominance->start;
    chart.times = m_dominance->times;
    int unnamed = 0;
    for (std::size_t i = 0; i < m_dominance->loops.size(); ++i) {
        LoopArea area;
        area.shares = m_dominance->scores[i];
        double sum = 0;
        for (const double share : area.shares)
            sum += share;
        area.reinforcing = sum >= 0;
        const ModelLoop* named = namedLoop(m_dominance->loops[i], area.reinforcing);
        area.id = named ? QString::fromStdString(named->loop.id) : QStringLiteral("L%1").arg(++unnamed);
        area.name = named ? spaced(QString::fromStdString(named->loop.shortName.in(m_appearance.language()))) : variablesText(m_dominance->loops[i]);
        area.mean = meanShare(area.shares);
        chart.areas.push_back(std::move(area));
    }
    chart.phases = core::causes::phases(*m_dominance);
    m_sentences.clear();
    for (std::size_t i = 0; i < chart.phases.size(); ++i)
        m_sentences << spaced(tr("%1. %2", "number and sentence of a phase").arg(i + 1).arg(phaseSentence(chart.phases[i], chart.areas)));
    chart.words = TimeWords(m_session.catalogue().span);
    chart.time = [&appearance = m_appearance, &catalogue = m_session.catalogue()](double time) { return timeText(appearance, catalogue, time); };
    if (m_sentences.isEmpty())
        m_sentences << tr("No loop moves this stock in this run: it follows what comes from outside, or does not change.");
    QStringList text{tr("Phases")};
    text << m_sentences;
    if (m_dominance->otherShare > 0.005)
        text << tr("Loops not shown: %1 on average, of %2 found.").arg(percent(m_appearance, m_dominance->otherShare)).arg(m_dominance->found);
    if (!m_dominance->complete)
        text << tr("There are too many loops to list them all; those on the strongest paths were looked for.");
    m_phases->setText(text.join(QLatin1Char('\n')));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_title->setText(spaced(chart.title));
    std::vector<CellRow> rows;
    for (const LoopArea& area : chart.areas) {
        CellRow row;
        row.id = area.id;
        row.cells = {{area.id, {}, {}, Token::Text2, true},
                     {area.name},
                     {area.reinforcing ? tr("reinforcing") : tr("balancing"), {}, {}, Token::Text2},
                     {percent(m_appearance, area.mean), {}, {}, Token::Text, true, true}};
        rows.push_back(std::move(row));
    }
    m_model->setRows({tr("Loop"), tr("Passes"), tr("Kind"), tr("Mean share")}, std::move(rows));
    m_table->setColumnWidths({48, 150, 84, 86}, 1);
    m_chart->setData(std::move(chart));
}

} // namespace ui
