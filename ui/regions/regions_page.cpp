// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/regions_page.h"

#include "ui/regions/flows_view.h"
#include "ui/regions/inequality_view.h"
#include "ui/regions/map_view.h"
#include "ui/regions/paths_view.h"
#include "ui/regions/profile_view.h"
#include "ui/regions/ranking_view.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/scatter_view.h"
#include "ui/regions/sentences.h"
#include "ui/regions/side_cards.h"
#include "ui/regions/variable_chooser.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/year_scrubber.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMenu>
#include <QPalette>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace core::policy;
using core::maps::ClassMethod;

namespace {

const QString kView = QStringLiteral("regions_view");
constexpr int kIconSize = 16;
constexpr int kLongestSource = 150;

} // namespace

RegionsPage::RegionsPage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new RegionsState(appearance, session, this))
    , m_tools(new ToolRow(this))
    , m_title(new QLabel)
    , m_viewSwitch(new SegmentedSwitch(appearance))
    , m_valueSwitch(new SegmentedSwitch(appearance))
    , m_source(new QToolButton)
    , m_variable(new VariableChooser(appearance, session.catalogue()))
    , m_against(new QToolButton)
    , m_classes(new QToolButton)
    , m_export(new QToolButton)
    , m_ownSets(new QToolButton)
    , m_setsPlace(new QWidget)
    , m_problem(new QLabel(this))
    , m_busy(new BusyBar(appearance, this))
    , m_empty(new QWidget(this))
    , m_emptyText(new QLabel(m_empty))
    , m_emptyAction(new QPushButton(m_empty))
    , m_whole(new QStackedWidget(this))
    , m_split(new QWidget)
    , m_beside(new QStackedWidget)
    , m_side(new SideCards(appearance, session, *m_state))
    , m_sideRanking(new RankingView(appearance, session, *m_state))
    , m_map(new MapView(appearance, session, *m_state))
    , m_ranking(new RankingView(appearance, session, *m_state))
    , m_inequality(new InequalityView(appearance, session, *m_state))
    , m_flows(new FlowsView(appearance, session, *m_state))
    , m_profile(new ProfileView(appearance, session, *m_state))
    , m_scatter(new ScatterView(appearance, session, *m_state))
    , m_paths(new PathsView(appearance, session, *m_state))
    , m_scrubber(new YearScrubber(appearance, this))
{
    setObjectName(QStringLiteral("regionsPage"));
    m_problem->setObjectName(QStringLiteral("regionsProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();

    m_empty->setObjectName(QStringLiteral("regionsEmpty"));
    m_emptyText->setWordWrap(true);
    m_emptyText->setProperty("tone", QStringLiteral("secondary"));
    m_emptyAction->setObjectName(QStringLiteral("regionsEmptyAction"));
    auto* emptyColumn = new QVBoxLayout(m_empty);
    emptyColumn->addStretch();
    emptyColumn->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    emptyColumn->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
    emptyColumn->addStretch();

    auto* split = new QHBoxLayout(m_split);
    split->setContentsMargins(0, 0, 0, 0);
    split->setSpacing(metrics::kGap);
    split->addWidget(m_beside, 51);
    split->addWidget(m_side, 49);
    split->addWidget(m_sideRanking, 49);
    m_sideRanking->setObjectName(QStringLiteral("sideRanking"));
    m_sideRanking->setNarrow(true);
    m_sideRanking->hide();
    m_beside->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_side->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_sideRanking->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_whole->addWidget(m_split);

    m_scrubber->setObjectName(QStringLiteral("regionScrubber"));
    m_scrubber->hide();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kGap);
    column->setSpacing(metrics::kSpace2);
    whole->addLayout(column, 1);
    whole->addWidget(m_scrubber);
    column->addWidget(m_tools);
    column->addWidget(m_problem);
    auto* views = new QVBoxLayout;
    views->setSpacing(0);
    views->addWidget(m_busy);
    views->addWidget(m_whole, 1);
    views->addWidget(m_empty, 1);
    column->addLayout(views, 1);
    m_whole->setMinimumSize(420, 240);

    addView({QStringLiteral("tiles"), m_map, true, true, true, true, true, [this] { m_map->refresh(); }});
    addView({QStringLiteral("ranking"), m_ranking, true, false, true, false, true, [this] { m_ranking->refresh(); }});
    addView({QStringLiteral("inequality"), m_inequality, false, false, true, false, true, [this] { m_inequality->refresh(); }});
    addView({QStringLiteral("flows"), m_flows, false, false, false, false, false, [this] { m_flows->refresh(); }});
    addView({QStringLiteral("profile"), m_profile, false, false, false, false, false, [this] { m_profile->refresh(); }});
    addView({QStringLiteral("scatter"), m_scatter, false, false, true, false, true, [this] { m_scatter->refresh(); }});
    addView({QStringLiteral("paths"), m_paths, false, false, true, false, true, [this] { m_paths->refresh(); }});
    buildTools(); // behind the views, so that Tab goes through them in reading order
    connectState();
    retranslate();
    recolour();
    const QString stored = session.setting(kView, QStringLiteral("tiles"));
    showView(view(stored) ? stored : QStringLiteral("tiles"));
}

RegionsPage::~RegionsPage() = default;

void RegionsPage::addView(View view)
{
    m_viewSwitch->addSegment(QStringLiteral("view-") + view.id, {});
    view.widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    (view.beside ? m_beside : m_whole)->addWidget(view.widget);
    m_views.push_back(std::move(view));
}

const RegionsPage::View* RegionsPage::view(const QString& id) const
{
    const auto found = std::ranges::find(m_views, id, &View::id);
    return found == m_views.end() ? nullptr : &*found;
}

void RegionsPage::buildTools()
{
    m_title->setObjectName(QStringLiteral("regionsTitle"));
    m_viewSwitch->setObjectName(QStringLiteral("regionViews"));
    m_valueSwitch->setObjectName(QStringLiteral("regionValues"));
    m_variable->setObjectName(QStringLiteral("regionVariable"));
    m_source->setObjectName(QStringLiteral("regionSource"));
    m_against->setObjectName(QStringLiteral("regionAgainst"));
    m_classes->setObjectName(QStringLiteral("regionClasses"));
    m_export->setObjectName(QStringLiteral("regionExport"));
    m_ownSets->setObjectName(QStringLiteral("regionOwnSets"));
    for (QToolButton* button : {m_source, m_ownSets, m_against, m_classes, m_export}) {
        button->setProperty("framed", true);
        button->setIconSize({kIconSize, kIconSize});
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_tools->setCompact([this](bool compact) { writeTools(compact); });
    auto* sets = new QHBoxLayout(m_setsPlace);
    sets->setContentsMargins(0, 0, 0, 0);
    sets->setSpacing(metrics::kSpace1);
    sets->addWidget(m_ownSets);
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_viewSwitch);
    m_tools->addLeft(m_valueSwitch);
    m_tools->addRight(m_source);
    m_tools->addRight(m_variable);
    m_tools->addRight(m_against);
    m_tools->addRight(m_classes);
    m_tools->addRight(m_export);
    m_tools->addRight(m_setsPlace);
    m_valueSwitch->addSegment(QStringLiteral("value"), {});
    m_valueSwitch->addSegment(QStringLiteral("difference"), {});
    m_valueSwitch->choose(m_state->difference() ? QStringLiteral("difference") : QStringLiteral("value"));
    connect(m_viewSwitch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { showView(segment.mid(5)); });
    connect(m_valueSwitch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { m_state->setDifference(segment == QLatin1String("difference")); });
    connect(m_variable, &VariableChooser::chosen, this, [this](const std::string& id) {
        if (m_state->measured())
            m_state->statistics().choose({m_state->statistics().choice().setId, QString::fromStdString(id)});
        else
            m_state->setVariable(id);
    });
    connect(m_source->menu(), &QMenu::aboutToShow, this, &RegionsPage::fillSource);
    connect(m_scrubber, &YearScrubber::yearChosen, this, [this](double year) {
        m_state->statistics().setYear(year, m_state->series());
        refreshScrubber(); // years between those that were measured are passed over
    });
    connect(m_against->menu(), &QMenu::aboutToShow, this, &RegionsPage::fillAgainst);
    connect(m_classes->menu(), &QMenu::aboutToShow, this, &RegionsPage::fillClasses);
    connect(m_export->menu(), &QMenu::aboutToShow, this, &RegionsPage::fillExport);
    connect(m_emptyAction, &QAbstractButton::clicked, this, [this] {
        if (m_session.catalogue().plain) {
            for (const StatisticsEntry& set : m_session.statistics().sets()) {
                if (m_state->statistics().chooseSet(set.id))
                    return;
            }
            return;
        }
        for (const RegionSet& set : m_session.regionSets()) {
            if (set.regions.size() >= 2) {
                if (const auto chosen = m_session.setRegionSet(QString::fromStdString(set.id)); !chosen)
                    say(errorText(chosen.error(), 1));
                return;
            }
        }
    });
    m_chooseFile = [this](const QString& suggestion, const QString& filters) { return QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters); };
    m_chooseMap = [this] { return QFileDialog::getOpenFileName(this, tr("Open a map"), {}, tr("Maps (*.geojson *.topojson *.json)")); };
}

void RegionsPage::connectState()
{
    connect(m_state, &RegionsState::figuresChanged, this, &RegionsPage::refresh);
    connect(m_state, &RegionsState::regionsChanged, this, &RegionsPage::fillSets);
    connect(m_state, &RegionsState::variableChanged, this, &RegionsPage::writeSource);
    connect(m_state, &RegionsState::shownChanged, this, [this] {
        m_valueSwitch->choose(m_state->difference() ? QStringLiteral("difference") : QStringLiteral("value"));
        retranslate();
    });
    connect(&m_session, &Session::regionSetChanged, this, &RegionsPage::fillSets);
    const auto mayWork = [this] { m_busy->setBusy(m_state->isActive() && m_session.figuresPending()); };
    connect(&m_session, &Session::figuresChanged, this, mayWork);
    connect(&m_session, &Session::contentsChanged, this, mayWork);
    connect(&m_session, &Session::worldChanged, this, mayWork);
    connect(&m_appearance, &Appearance::themeChanged, this, &RegionsPage::recolour);
    connect(m_profile, &ProfileView::numberChosen, this, [this](const QString& variable) {
        m_state->statistics().choose({}); // it is the model's
        m_state->setVariable(variable.toStdString());
        showView(QStringLiteral("tiles"));
    });
    connect(m_map, &MapView::obstaclesWanted, this, [this] {
        const auto& set = m_state->regions();
        if (const int region = set.indexOf(m_state->selected().toStdString()); region >= 0)
            emit obstaclesWanted(m_state->selected(), QString::fromStdString(set.regions[static_cast<std::size_t>(region)].code));
    });
    connect(m_map, &MapView::profileWanted, this, [this] { showView(QStringLiteral("profile")); });
}

void RegionsPage::showView(const QString& id)
{
    const View* shown = view(id);
    if (!shown)
        return;
    m_shown = id;
    m_viewSwitch->choose(QStringLiteral("view-") + id);
    if (shown->beside)
        m_beside->setCurrentWidget(shown->widget);
    m_whole->setCurrentWidget(shown->beside ? m_split : shown->widget);
    m_state->allowStatistics(shown->statistics);
    fitTools();
    if (m_state->isActive())
        refresh();
    if (m_session.setting(kView) != id)
        m_session.setSetting(kView, id);
}

/// In a narrow window less is written: what changes are measured against alone, and how many classes there are.
void RegionsPage::writeTools(bool compact)
{
    m_compact = compact;
    const QString against = m_state->againstText();
    const QString text = spaced(compact ? against : tr("Against %1").arg(against));
    m_against->setText(buttonText(m_against->fontMetrics().elidedText(text, Qt::ElideRight, kLongestSource)));
    const std::array<QString, 3> methods{tr("Equal count"), tr("Equal width"), tr("Natural breaks")};
    if (m_sets && m_setIds.contains(QStringLiteral("macro")))
        m_sets->setSegmentText(QStringLiteral("macro"), spaced(compact ? tr("2 regions") : tr("2 macro regions")));
    m_classes->setText(spaced(compact ? tr("%1 classes").arg(m_state->classCount()) : methods[static_cast<std::size_t>(m_state->method())]));
}

/// What the view takes; what changes are measured against is asked where changes are what is looked at.
void RegionsPage::fitTools()
{
    const View* shown = view(m_shown);
    if (!shown)
        return;
    m_valueSwitch->setVisible(shown->values);
    const bool measured = m_state->measured();
    m_source->setVisible(shown->statistics);
    m_variable->setVisible(shown->variable);
    m_against->setVisible(shown->values && !measured ? m_state->difference() : shown->beside);
    m_setsPlace->setVisible(!measured);
    m_classes->setVisible(shown->classes);
    m_tools->fit();
}

std::vector<QWidget*> RegionsPage::panes() const
{
    const View* shown = view(m_shown);
    std::vector<QWidget*> panes{m_tools};
    if (shown)
        panes.push_back(shown->widget);
    if (shown && shown->beside && m_side->isVisible())
        panes.push_back(m_side);
    if (shown && shown->beside && m_sideRanking->isVisible())
        panes.push_back(m_sideRanking);
    return panes;
}

void RegionsPage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

void RegionsPage::setMapChooser(std::function<QString()> chooser)
{
    m_chooseMap = std::move(chooser);
}

/// Only what shows is renewed; another view is when it comes.
void RegionsPage::refresh()
{
    const bool any = m_state->hasRegions();
    m_whole->setVisible(any);
    m_tools->setVisible(any);
    m_empty->setVisible(!any);
    if (!any)
        return;
    m_busy->setBusy(m_state->isActive() && m_session.figuresPending());
    const View* shown = view(m_shown);
    writeSource();
    if (!shown || (!m_state->run() && !m_state->measured()))
        return;
    m_side->setVisible(m_side->anything());
    const bool ranksBeside = m_state->measured() && shown->widget == m_map;
    m_sideRanking->setVisible(ranksBeside);
    shown->refresh();
    if (ranksBeside)
        m_sideRanking->refresh();
    else if (shown->beside)
        m_side->refresh();
    writeTools(m_compact);
    m_tools->fit();
    if (const auto errors = m_session.projectionErrors(); errors && !errors->empty())
        say(tr("The figures were not updated: %1").arg(errorText(*errors, 1)));
    else
        say({});
}

bool RegionsPage::hasOwnYears() const
{
    return m_ownYears;
}

/// Number and years are those of what is shown.
void RegionsPage::writeSource()
{
    const bool measured = m_state->measured();
    const StatisticsSource& statistics = m_state->statistics();
    m_variable->offer(measured ? statistics.indicators() : std::vector<NumberItem>());
    m_variable->setCurrent(measured ? statistics.choice().indicatorId.toStdString() : m_state->variable());
    const QString name = measured ? statistics.setName() : tr("Model");
    m_source->setText(buttonText(m_source->fontMetrics().elidedText(spaced(name), Qt::ElideRight, kLongestSource)));
    m_source->setAccessibleName(tr("Figures of: %1").arg(name));
    fitTools();
    refreshScrubber();
    if (measured != m_ownYears) {
        m_ownYears = measured;
        emit ownYearsChanged();
    }
}

void RegionsPage::refreshScrubber()
{
    const bool measured = m_state->measured();
    if (!measured)
        m_scrubber->setPlaying(false);
    m_scrubber->setVisible(measured);
    if (!measured)
        return;
    const RegionalSeries& series = m_state->measuredNow()->series;
    DataYears years;
    for (std::size_t k = 0; k < series.years.size(); ++k)
        (StatisticsSource::isComplete(series, k) ? years.complete : years.partial).push_back(static_cast<int>(series.years[k]));
    const View* shown = view(m_shown);
    std::vector<YearEvent> events;
    if (shown && shown->beside && m_state->statistics().against().indicator.isEmpty()) {
        const double compared = m_state->statistics().againstYear(series);
        years.compared = static_cast<int>(compared);
        if (compared != m_state->year())
            events.push_back({compared, tr("compared year")});
    }
    if (!years.partial.empty() && years.partial.back() == static_cast<int>(series.years.back())) {
        const std::vector<double> last = series.column(series.years.back());
        const auto published = std::ranges::count_if(last, [](double value) { return std::isfinite(value); });
        events.push_back({series.years.back(), tr("%1 of %2 regions").arg(published).arg(last.size())});
    }
    m_scrubber->setRange(static_cast<int>(series.years.front()), static_cast<int>(series.years.back()));
    m_scrubber->setDataYears(std::move(years));
    m_scrubber->setEvents(std::move(events));
    m_scrubber->setYear(m_state->year());
}

/// Opens on the set's indicator that was looked at last.
void RegionsPage::showStatistics(const QString& setId)
{
    if (m_state->statistics().chooseSet(setId)) {
        say({});
        return;
    }
    const core::Errors problems = m_session.statistics().problems(setId);
    say(problems.empty() ? tr("This set has no values yet. Import some on the Data page.") : errorText(problems, 1));
}

QString RegionsPage::setName(const RegionSet& set) const
{
    const QString id = QString::fromStdString(set.id);
    const Naming* naming = m_session.catalogue().naming("region-set", set.id);
    QString name = QString::fromStdString(set.name.in(m_appearance.language()));
    if (id == QLatin1String("macro"))
        name = m_compact ? tr("2 regions") : tr("2 macro regions");
    else if (naming)
        name = QString::fromStdString(naming->name.in(m_appearance.language()));
    return gradeOf(set) == Grade::D ? tr("%1 (D)", "region set and its evidence grade").arg(name) : name;
}

/// The shipped sets stand side by side, and of the user's own the one that is chosen, else the latest; a menu has all of those.
void RegionsPage::fillSets()
{
    const auto& shipped = m_session.catalogue().regionSets;
    std::vector<const RegionSet*> shown;
    const RegionSet* own = nullptr;
    m_ownSets->menu()->clear();
    for (const RegionSet& set : m_session.regionSets()) {
        if (m_session.otherModel() || std::ranges::find(shipped, set.id, &RegionSet::id) != shipped.end()) {
            shown.push_back(&set);
            continue;
        }
        const QString id = QString::fromStdString(set.id);
        if (!own || QString::fromStdString(own->id) != m_session.regionSetId())
            own = &set;
        QAction* action = m_ownSets->menu()->addAction(buttonText(setName(set)));
        action->setCheckable(true);
        action->setChecked(id == m_session.regionSetId());
        connect(action, &QAction::triggered, this, [this, id] { chooseSet(id); });
    }
    if (own)
        shown.push_back(own);
    QStringList ids;
    for (const RegionSet* set : shown)
        ids << QString::fromStdString(set->id);
    if (ids != m_setIds || !m_sets) {
        m_setIds = ids;
        delete m_sets;
        m_sets = new SegmentedSwitch(m_appearance, m_setsPlace);
        m_sets->setObjectName(QStringLiteral("regionSets"));
        static_cast<QHBoxLayout*>(m_setsPlace->layout())->insertWidget(0, m_sets);
        for (const QString& id : ids)
            m_sets->addSegment(id, {});
        connect(m_sets, &SegmentedSwitch::chosenByUser, this, &RegionsPage::chooseSet);
    }
    for (const RegionSet* set : shown) {
        const QString name = setName(*set);
        const QString id = QString::fromStdString(set->id);
        const QString text = m_sets->fontMetrics().elidedText(spaced(name), Qt::ElideRight, set == own ? kLongestSource : QWIDGETSIZE_MAX);
        m_sets->setSegmentText(id, text);
        if (auto* segment = m_sets->findChild<QAbstractButton*>(id)) {
            segment->setToolTip(text == spaced(name) ? QString() : spaced(name));
            segment->setAccessibleName(name);
        }
    }
    m_sets->choose(m_session.regionSetId());
    m_sets->setVisible(ids.size() > 1);
    m_ownSets->setVisible(m_ownSets->menu()->actions().size() > 1);
    m_sets->setAccessibleName(tr("Regions"));
    m_tools->fit();
}

void RegionsPage::chooseSet(const QString& id)
{
    if (const auto chosen = m_session.setRegionSet(id); !chosen)
        say(errorText(chosen.error(), 1));
}

void RegionsPage::say(const QString& problem)
{
    m_problem->setText(spaced(problem));
    m_problem->setVisible(!problem.isEmpty());
}

void RegionsPage::retranslate()
{
    m_title->setText(tr("Regions"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    const std::array<std::pair<const char*, QString>, 7> names{{{"tiles", tr("Tiles")},
                                                                {"ranking", tr("Ranking")},
                                                                {"inequality", tr("Inequality")},
                                                                {"flows", tr("Flows")},
                                                                {"profile", tr("Profile")},
                                                                {"scatter", tr("Scatter")},
                                                                {"paths", tr("Paths")}}};
    for (const auto& [id, name] : names) {
        if (view(QString::fromLatin1(id)))
            m_viewSwitch->setSegmentText(QStringLiteral("view-") + QString::fromLatin1(id), name);
    }
    m_viewSwitch->setAccessibleName(tr("View"));
    m_valueSwitch->setSegmentText(QStringLiteral("value"), tr("Value"));
    m_valueSwitch->setSegmentText(QStringLiteral("difference"), tr("Difference"));
    m_valueSwitch->setAccessibleName(tr("Value or difference"));
    writeTools(m_compact);
    m_against->setToolTip(tr("What changes are measured against: scenario, year, number"));
    m_source->setToolTip(tr("Projected by the model, or measured"));
    m_ownSets->setToolTip(tr("Region sets of your own"));
    m_ownSets->setAccessibleName(m_ownSets->toolTip());
    m_classes->setToolTip(tr("Classes of the map"));
    m_export->setToolTip(tr("Copy and export"));
    m_export->setAccessibleName(tr("Copy and export"));
    const bool plain = m_session.catalogue().plain;
    m_emptyText->setText(plain ? tr("This model has no regions to compare: a model with a dimension “Region” of two elements or more has.")
                               : tr("There are fewer than two regions to compare."));
    m_emptyAction->setText(plain ? tr("Look at published statistics") : tr("Use the shipped regions"));
    fillSets();
    fitTools();
    if (m_state->isActive())
        refresh();
}

void RegionsPage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
    m_export->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, devicePixelRatioF())));
}

void RegionsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setActive(true);
}

void RegionsPage::hideEvent(QHideEvent* event)
{
    m_state->setActive(false);
    m_scrubber->setPlaying(false);
    QWidget::hideEvent(event);
}

void RegionsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
