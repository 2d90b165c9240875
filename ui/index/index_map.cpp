// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_map.h"

#include "core/maps/map_file.h"
#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/index/score_popover.h"
#include "ui/maps/stored_map.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::maps::ClassMethod;

constexpr std::size_t kClasses = 5;
constexpr qsizetype kShortName = 9; ///< characters that a tile holds in English
constexpr qsizetype kLargestKept = qsizetype(12) << 20U; ///< of a map, in bytes

/// What a tile has room for: the name up to a bracket, or its first word.
QString shortened(const QString& name, bool chinese)
{
    QString text = name.section(QLatin1String(" ("), 0, 0).trimmed();
    if (chinese) {
        for (const char* ending : {"壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市"}) {
            const QString end = QString::fromUtf8(ending);
            if (text.size() > end.size() + 1 && text.endsWith(end))
                text.chop(end.size());
        }
        return text;
    }
    return text.size() > kShortName && text.contains(QLatin1Char(' ')) ? text.section(QLatin1Char(' '), 0, 0).left(3) + QStringLiteral(". ") + text.section(QLatin1Char(' '), 1) : text;
}

} // namespace

IndexMap::IndexMap(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_nodeLabel(new QLabel)
    , m_node(new QComboBox)
    , m_classLabel(new QLabel)
    , m_classes(new QComboBox)
    , m_open(new QPushButton)
    , m_close(new QPushButton)
    , m_card(new ChartCard(appearance))
    , m_map(new RegionMap(appearance))
{
    setObjectName(QStringLiteral("indexMapView"));
    if (auto grid = core::maps::readTileGrid(state.session().dataDirectory() / "tables" / "china-tile-grid.csv"))
        m_grid = std::move(*grid); // without it regions stand in rows
    m_map->setObjectName(QStringLiteral("indexMap"));
    m_card->setObjectName(QStringLiteral("indexMapCard"));
    m_card->setChart(m_map);
    m_node->setObjectName(QStringLiteral("indexMapNode"));
    m_classes->setObjectName(QStringLiteral("indexMapClasses"));
    for (const ClassMethod method : {ClassMethod::NaturalBreaks, ClassMethod::EqualCount, ClassMethod::EqualInterval})
        m_classes->addItem(QString(), static_cast<int>(method));
    m_open->setObjectName(QStringLiteral("indexOpenMap"));
    m_close->setObjectName(QStringLiteral("indexCloseMap"));
    m_nodeLabel->setProperty("tone", QStringLiteral("secondary"));
    m_classLabel->setProperty("tone", QStringLiteral("secondary"));
    m_nodeLabel->setBuddy(m_node);
    m_classLabel->setBuddy(m_classes);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(metrics::kSpace2);
    tools->addWidget(m_nodeLabel);
    tools->addWidget(m_node);
    tools->addSpacing(metrics::kSpace3);
    tools->addWidget(m_classLabel);
    tools->addWidget(m_classes);
    tools->addStretch(1);
    tools->addWidget(m_open);
    tools->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(tools);
    column->addWidget(m_card, 1);
    connect(m_node, &QComboBox::activated, this, &IndexMap::refresh);
    connect(m_classes, &QComboBox::activated, this, &IndexMap::refresh);
    connect(m_open, &QPushButton::clicked, this, &IndexMap::mapWanted);
    connect(m_close, &QPushButton::clicked, this, [this] {
        forgetMap(m_state.session(), QString::fromStdString(m_set.id));
        m_set = {};
        refresh();
    });
    connect(m_map, &RegionMap::chosen, this, [this](const QString& id) {
        if (!id.isEmpty())
            m_state.setRegion(id);
    });
    installWhy(*m_map, appearance, state.session(), [this](const QPoint& at) -> std::optional<WhyTarget> {
        const int region = at == kWhyFocus ? m_map->current() : m_map->regionAt(at);
        if (region < 0 || static_cast<std::size_t>(region) >= m_set.regions.size())
            return std::nullopt;
        const QString id = QString::fromStdString(m_set.regions[static_cast<std::size_t>(region)].id);
        const int unit = m_state.unitIndex(id);
        if (unit < 0)
            return std::nullopt;
        WhyTarget target({}, m_map->boxOf(id).toAlignedRect());
        target.answer = [this, unit, node = shownNode()](const QRect& anchor) { openScorePopover(m_appearance, m_state, unit, node, anchor, *m_map); };
        return target;
    });
    connect(&state, &IndexState::definitionChanged, this, &IndexMap::fillNodes);
    connect(&state, &IndexState::figuresChanged, this, &IndexMap::refresh);
    connect(&state, &IndexState::regionChanged, this, &IndexMap::refresh);
    retranslate();
}

void IndexMap::showNode(const QString& id)
{
    const int row = m_node->findData(id);
    if (row < 0)
        return;
    m_node->setCurrentIndex(row);
    refresh();
}

QString IndexMap::shownNode() const
{
    return m_node->currentData().toString();
}

void IndexMap::fillNodes()
{
    const QString shown = shownNode();
    m_node->clear();
    m_node->addItem(tr("The index"), QString());
    for (const auto& node : m_state.definition().framework.nodes)
        m_node->addItem(spaced(QString::fromStdString(node.name.in(m_appearance.language()))), QString::fromStdString(node.id));
    m_node->setCurrentIndex(std::max(0, m_node->findData(shown)));
}

/// The units as the maps take them: of the model's own set, else of the statistics', whose units are keyed by code.
core::policy::RegionSet IndexMap::regionSet() const
{
    if (m_state.source() == IndexSource::Model)
        return m_state.session().regions();
    core::policy::RegionSet set;
    set.id = "statistics:" + m_state.statisticsId().toStdString();
    const auto& provinces = m_state.session().catalogue().regionSets;
    for (const auto& unit : m_state.figures()->shown->units) {
        core::policy::Region region{unit.id, unit.id, unit.name, core::policy::RegionGroup::CentralWest};
        for (const auto& known : provinces) {
            for (const auto& each : known.regions) {
                if (each.code == unit.id)
                    region.group = each.group;
            }
        }
        set.regions.push_back(std::move(region));
    }
    return set;
}

/// Anew only where the regions are others.
void IndexMap::plan()
{
    auto set = regionSet();
    const auto same = [](const core::policy::Region& a, const core::policy::Region& b) { return a.id == b.id && a.name == b.name; };
    if (set.id == m_set.id && std::ranges::equal(set.regions, m_set.regions, same))
        return;
    m_set = std::move(set);
    m_plan = planMap(m_state.session().catalogue(), m_set, m_grid, storedMap(m_state.session(), QString::fromStdString(m_set.id)));
}

core::Checked<void> IndexMap::openMap(const QString& path)
{
    auto map = core::maps::readMapFile(path.toStdString());
    if (!map)
        return tl::make_unexpected(map.error());
    if (!m_state.figures())
        return {};
    plan();
    auto shapes = std::make_shared<const core::maps::ShapeMap>(std::move(*map));
    MapPlan made = planMap(m_state.session().catalogue(), m_set, m_grid, shapes);
    if (made.join.matched() == 0)
        return tl::make_unexpected(core::Errors{{core::ErrorKind::NotFound, "no unit of the map is one of the regions; their codes or names must stand in it",
                                                 {path.toStdString(), 0, 0, {}}, {}}});
    m_plan = std::move(made);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.size() <= kLargestKept && !m_state.session().readOnly())
        (void)storeMap(m_state.session(), QString::fromStdString(m_set.id), QFileInfo(path).fileName(), QString::fromUtf8(file.readAll()));
    refresh();
    return {};
}

RegionFigures IndexMap::figuresOf(std::size_t node) const
{
    const IndexFigures& index = *m_state.figures();
    const auto range = IndexData::scoreRange(index.definition.method);
    RegionFigures figures;
    figures.title = node == 0 ? tr("Score of the index") : tr("Score of %1").arg(IndexText::indicatorName(m_appearance, index, index.shown->hierarchy.nodes[node].id));
    figures.unit = range ? QString() : tr("deviations");
    figures.referenced = index.shown != index.compared || index.time != index.comparedTime;
    // Scores of 0 to 100 are printed whole, as in the ranking; others need decimals.
    figures.digits.step = range && range->high - range->low >= 10 ? 1 : 0.01;
    std::vector<double> shown;
    for (std::size_t unit = 0; unit < index.units(); ++unit) {
        const auto& known = index.shown->units[unit];
        const int region = m_set.indexOf(known.id);
        RegionCell cell;
        cell.id = known.id;
        cell.code = region >= 0 ? m_set.regions[static_cast<std::size_t>(region)].code : std::string();
        cell.name = m_state.unitName(unit);
        cell.shortName = shortened(cell.name, m_appearance.isChinese());
        cell.east = region >= 0 && !m_state.session().catalogue().plain && m_set.regions[static_cast<std::size_t>(region)].group == core::policy::RegionGroup::East;
        cell.value = index.score(unit, node);
        cell.reference = figures.referenced ? index.comparedScore(unit, node) : std::nan("");
        cell.number = figures.digits.text(m_appearance, cell.value);
        if (figures.referenced)
            cell.change = figures.digits.changeText(m_appearance, cell.value, cell.reference);
        cell.mapped = std::isfinite(cell.value) ? figures.digits.shown(cell.value) : cell.value;
        shown.push_back(cell.mapped);
        figures.cells.push_back(std::move(cell));
    }
    figures.classes = core::maps::classify(shown, static_cast<ClassMethod>(m_classes->currentData().toInt()), kClasses, figures.digits.step);
    figures.classNames = RegionFigureMaker::classNames(m_appearance, figures.classes, false);
    for (RegionCell& cell : figures.cells) {
        cell.classIndex = figures.classes.classOf(cell.mapped);
        if (std::isfinite(cell.value))
            cell.rank = 1 + static_cast<int>(std::ranges::count_if(figures.cells, [&](const RegionCell& other) { return other.value > cell.value; }));
    }
    return figures;
}

void IndexMap::refresh()
{
    const IndexFigures* index = m_state.figures();
    if (!index || !isVisible())
        return;
    plan();
    if (static_cast<std::size_t>(m_set.regions.size()) != index->units())
        return; // the window's regions are ahead of the figures, which follow
    const auto node = index->shown->hierarchy.nodeIndex(shownNode().toStdString());
    RegionMapData shown;
    shown.figures = figuresOf(node < 0 ? 0 : static_cast<std::size_t>(node));
    shown.plan = m_plan;
    shown.regions = m_set;
    const QString year = QString::number(static_cast<int>(std::floor(index->shown->times[index->time] + 1e-6)));
    QString compared;
    if (shown.figures.referenced) {
        const auto* reference = m_state.session().scenario(m_state.session().referenceId());
        compared = m_state.source() == IndexSource::Statistics ? QString::number(static_cast<int>(index->compared->times[index->comparedTime]))
                                                               : reference ? reference->name : QString();
    }
    QString subtitle = compared.isEmpty() ? year : tr("%1; small: change against %2").arg(year, compared);
    if (index->definition.method.estimation.kind == core::index::Estimation::Kind::EachYear)
        subtitle += tr(", new bounds");
    shown.subtitle = subtitle;
    switch (m_plan.kind) {
    case MapPlan::Kind::Tiles:
    case MapPlan::Kind::GroupTiles: shown.notice = tr("Equal tiles stand for provinces, not for area or borders."); break;
    case MapPlan::Kind::PlainTiles: shown.notice = tr("Tiles stand in the order of the set, not where the regions lie. Open a map to see them in place."); break;
    case MapPlan::Kind::Shapes:
        shown.notice = tr("Map “%1”, brought by the user; its borders are not the program’s statement.").arg(QString::fromStdString(m_plan.shapes->name));
        break;
    }
    shown.footer = spaced(m_state.source() == IndexSource::Model ? tr("Source: runs of the model. Method: as in the bar.") : tr("Source: as under the ranking. Method: as in the bar."));
    shown.selected = m_state.region();
    m_map->setData(std::move(shown));
    m_card->refresh();
    m_close->setVisible(m_plan.kind == MapPlan::Kind::Shapes);
}

void IndexMap::retranslate()
{
    m_nodeLabel->setText(tr("Colours show"));
    m_classLabel->setText(tr("Classes"));
    const QStringList names{tr("Natural breaks"), tr("Equal count"), tr("Equal width")};
    for (int row = 0; row < m_classes->count(); ++row)
        m_classes->setItemText(row, names[row]);
    m_open->setText(tr("Open a map…"));
    m_open->setToolTip(tr("GeoJSON or TopoJSON with the codes or names of these regions"));
    m_close->setText(tr("Back to tiles"));
    m_set = {};
    fillNodes();
    refresh();
}

void IndexMap::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void IndexMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
