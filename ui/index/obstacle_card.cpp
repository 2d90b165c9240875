// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/obstacle_card.h"

#include "ui/index/index_colours.h"
#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/index/obstacle_bars.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/background_task.h"
#include "ui/widgets/text_block.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kMost = 5;

} // namespace

ObstacleCard::ObstacleCard(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(new QLabel)
    , m_region(new QComboBox)
    , m_year(new QLabel)
    , m_bars(new ObstacleBars(appearance))
    , m_summary(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
    , m_draft(new QPushButton)
    , m_note(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
    , m_task(new BackgroundTask(this))
{
    setObjectName(QStringLiteral("indexObstacles"));
    setProperty("card", true);
    m_region->setObjectName(QStringLiteral("indexRegion"));
    m_region->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_region->setMinimumContentsLength(3);
    m_draft->setObjectName(QStringLiteral("indexDraft"));
    m_year->setProperty("tone", QStringLiteral("note"));
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace1);
    head->addWidget(m_title);
    head->addWidget(m_region, 1);
    head->addWidget(m_year);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace1);
    column->addLayout(head);
    column->addWidget(m_bars);
    column->addWidget(m_summary);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics::kSpace2);
    foot->addWidget(m_draft);
    foot->addWidget(m_note, 1);
    column->addLayout(foot);
    column->addStretch(1);

    connect(m_region, &QComboBox::activated, this, [this](int row) { m_state.setRegion(m_region->itemData(row).toString()); });
    connect(m_draft, &QAbstractButton::clicked, this, &ObstacleCard::draftScenario);
    connect(&state, &IndexState::figuresChanged, this, [this] {
        fillRegions();
        askForLinks();
        refresh();
    });
    connect(&state, &IndexState::regionChanged, this, &ObstacleCard::refresh);
    connect(&state.session(), &Session::projectionChanged, this, &ObstacleCard::askForLinks);
    if (auto links = core::coordination::readObstacleLinks(state.session().dataDirectory()))
        m_links = std::move(*links);
    retranslate();
}

ObstacleCard::~ObstacleCard() = default;

void ObstacleCard::fillRegions()
{
    const IndexFigures* figures = m_state.figures();
    if (!figures) // on their way
        return;
    std::vector<std::pair<QString, QString>> listed;
    for (std::size_t unit = 0; unit < figures->units(); ++unit)
        listed.emplace_back(QString::fromStdString(figures->shown->units[unit].id), spaced(m_state.unitName(unit)));
    if (listed == m_listed) // as at most moves of a lever; sets with the same names have other ids
        return;
    m_listed = std::move(listed);
    const QSignalBlocker quiet(m_region);
    m_region->clear();
    for (const auto& [id, name] : m_listed)
        m_region->addItem(name, id);
    m_region->setCurrentIndex(m_region->findData(m_state.region()));
}

/// The model's links are worked out once a model, beside the window.
void ObstacleCard::askForLinks()
{
    const auto projector = m_state.session().projector();
    const auto run = m_state.session().baseline();
    if (!projector || !run || projector.get() == m_graphOf)
        return;
    m_graphOf = projector.get();
    m_task->start([this, projector, run](const TaskControl&) -> BackgroundTask::Deliver {
        auto graph = std::make_shared<core::causes::CausalGraph>(core::causes::causalGraph(projector->program(), {&run->trajectory()}));
        return [this, graph] {
            m_graph = graph;
            refresh();
        };
    });
}

void ObstacleCard::refresh()
{
    const IndexFigures* figures = m_state.figures();
    m_plan = {};
    std::vector<ObstacleBars::Row> rows;
    const bool known = figures && figures->obstacles;
    double sum = 0;
    if (known) {
        m_region->setCurrentIndex(m_region->findData(m_state.region()));
        m_year->setText(QString::number(static_cast<int>(std::floor(figures->shown->times[figures->time] + 1e-6))));
        const auto unit = std::ranges::find(figures->shown->units, m_state.region().toStdString(), &core::index::Unit::id);
        const auto& framework = figures->definition.framework;
        std::vector<core::coordination::Obstacle> worst;
        if (unit != figures->shown->units.end())
            worst = figures->obstacles->ranked(static_cast<int>(unit - figures->shown->units.begin()), kMost);
        const auto projector = m_state.session().projector();
        if (m_graph && projector) {
            std::vector<core::coordination::DraftObstacle> obstacles;
            for (const auto& each : worst) {
                const auto& indicator = framework.indicators[static_cast<std::size_t>(each.indicator)];
                obstacles.push_back({indicator.column(), indicator.direction == core::index::Direction::MoreIsBetter});
            }
            std::vector<std::string> levers;
            for (const auto& lever : m_state.session().catalogue().levers)
                levers.push_back(lever.id);
            if (auto plan = core::coordination::draftLevers(obstacles, m_links, projector->program().model(), *m_graph, levers))
                m_plan = std::move(*plan);
        }
        const auto& catalogue = m_state.session().catalogue();
        for (std::size_t i = 0; i < worst.size(); ++i) {
            const auto& indicator = framework.indicators[static_cast<std::size_t>(worst[i].indicator)];
            QStringList levers;
            if (i < m_plan.obstacles.size()) {
                for (const auto& path : m_plan.obstacles[i].levers) {
                    const auto* naming = catalogue.naming("lever", path.lever);
                    levers << QString::fromStdString(naming ? naming->shortName.in(m_appearance.language()) : path.lever);
                }
            }
            rows.push_back({QString::fromStdString(indicator.id), IndexText::indicatorName(m_appearance, *figures, indicator.id), levers.join(tr(", ")), dimensionColour(framework, indicator.id), worst[i].degree});
            sum += worst[i].degree;
        }
    }
    const QString title = spaced(tr("What holds back %1").arg(m_region->currentText()));
    m_bars->setRows(title, m_year->text(), std::move(rows));
    if (!known)
        m_summary->setText(spaced(tr("Obstacles need scores between two bounds: choose min–max, goalposts, rank or distance.")));
    else if (m_bars->rows().empty())
        m_summary->setText(tr("Nothing holds it back within these bounds."));
    else if (m_plan.levers.empty())
        m_summary->setText(m_graph ? tr("No lever of the model acts on these.") : tr("The model is being read."));
    else
        m_summary->setText(spaced(tr("Draft: %n lever(s) as the papers propose, the rest as in the baseline.", nullptr, static_cast<int>(m_plan.levers.size()))));
    m_note->setText(m_bars->rows().empty() ? QString() : spaced(tr("Obstacle degree; these give %1.").arg(percent(m_appearance, sum))));
    m_draft->setEnabled(!m_plan.levers.empty() && !m_state.session().readOnly());
}

std::vector<std::string> ObstacleCard::draftedLevers() const
{
    return m_plan.levers;
}

void ObstacleCard::draftScenario()
{
    if (m_plan.levers.empty())
        return;
    Session& session = m_state.session();
    const auto levers = m_plan.levers;
    const auto unit = m_state.observations().unitIndex(m_state.region().toStdString());
    const QString place = unit >= 0 ? m_state.unitName(static_cast<std::size_t>(unit)) : QString();
    const auto& all = session.scenarios();
    const auto baseline = std::ranges::find_if(all, &ScenarioView::baseline);
    session.undoStack().beginMacro(tr("Draft a scenario"));
    const QString id = baseline == all.end() ? session.addFromBaseline() : session.addChild(baseline->id);
    if (!id.isEmpty()) { // else the session has said why
        session.rename(id, tr("For %1", "scenario drafted from a region's obstacles").arg(place));
        for (const std::string& lever : levers)
            session.proposeLever(QString::fromStdString(lever));
    }
    session.undoStack().endMacro();
    if (!id.isEmpty())
        emit drafted(id);
}

void ObstacleCard::retranslate()
{
    m_title->setText(tr("What holds back"));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_region->setAccessibleName(tr("Region"));
    m_draft->setText(tr("Draft a scenario from these"));
    m_draft->setToolTip(tr("It does not claim that the statistic itself rises."));
    fillRegions();
    refresh();
}

void ObstacleCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
