// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_state.h"

#include "core/index/weight_moving.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <cmath>

namespace ui {

using core::index::Definition;

namespace {

const QString kSource = QStringLiteral("index_source");
const QString kModel = QStringLiteral("model");
const QString kRegion = QStringLiteral("index_region");
constexpr int kCommandId = 0x1d;

std::size_t nearest(const std::vector<double>& times, double time)
{
    const auto found = std::ranges::min_element(times, {}, [time](double each) { return std::abs(each - time); });
    return static_cast<std::size_t>(found - times.begin());
}

} // namespace

/// One change of a definition. It outlives the page in the undo stack and then does nothing.
class IndexState::Command : public QUndoCommand {
public:
    Command(IndexState& state, QString framework, Definition before, Definition after, const QString& text, QString gesture)
        : QUndoCommand(text)
        , m_state(&state)
        , m_framework(std::move(framework))
        , m_gesture(std::move(gesture))
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    void undo() override { put(m_before); }
    void redo() override { put(m_after); }
    [[nodiscard]] int id() const override { return m_gesture.isEmpty() ? -1 : kCommandId; }

    bool mergeWith(const QUndoCommand* later) override
    {
        const auto* other = dynamic_cast<const Command*>(later);
        if (!other || other->m_gesture != m_gesture || other->m_framework != m_framework)
            return false;
        m_after = other->m_after;
        return true;
    }

private:
    void put(const Definition& definition)
    {
        if (m_state)
            m_state->put(m_framework, definition);
    }

    QPointer<IndexState> m_state;
    QString m_framework;
    QString m_gesture;
    Definition m_before, m_after;
};

/// A framework of the user's own comes or goes.
class IndexState::ListCommand : public QUndoCommand {
public:
    ListCommand(IndexState& state, Definition framework, bool comes, const QString& text)
        : QUndoCommand(text)
        , m_state(&state)
        , m_framework(std::move(framework))
        , m_before(state.m_definition)
        , m_comes(comes)
    {
    }

    void undo() override { carryOut(!m_comes); }
    void redo() override { carryOut(m_comes); }

private:
    void carryOut(bool comes)
    {
        if (!m_state)
            return;
        if (comes)
            m_state->bring(m_framework);
        else
            m_state->takeAway(QString::fromStdString(m_framework.framework.id), m_before);
    }

    QPointer<IndexState> m_state;
    Definition m_framework;
    Definition m_before; ///< what was looked at
    bool m_comes;
};

IndexState::IndexState(Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_session(session), m_book(session)
{
    m_source = session.setting(kSource) == kModel ? IndexSource::Model : IndexSource::Statistics;
    const auto follow = [this] {
        if (m_source == IndexSource::Model)
            refresh();
    };
    connect(&session, &Session::projectionChanged, this, follow);
    connect(&session, &Session::figuresChanged, this, follow);
    connect(&session, &Session::pairChanged, this, follow);
    connect(&session, &Session::currentChanged, this, follow);
    connect(&session, &Session::yearChanged, this, [this] {
        if (m_source == IndexSource::Model && m_active && m_figures)
            assess();
    });
    connect(&session, &Session::regionSetChanged, this, [this, follow] {
        follow();
        emit regionChanged();
    });
    connect(&session.statistics(), &StatisticsBook::setChanged, this, [this](const QString& id) {
        if (id == statisticsId())
            refresh();
    });
    connect(&session.statistics(), &StatisticsBook::listChanged, this, [this] {
        if (!m_read)
            return;
        // A set was renamed, or the one that is looked at is gone.
        const auto entries = frameworks();
        if (m_source == IndexSource::Statistics && std::ranges::find(entries, m_frameworkId, &IndexEntry::id) == entries.end())
            load();
        else
            emit definitionChanged();
    });
}

IndexState::~IndexState() = default;

QString IndexState::key(const char* name) const
{
    const QString of = m_source == IndexSource::Model ? kModel : QStringLiteral("statistics");
    return QStringLiteral("index_%1_%2").arg(QLatin1String(name), of);
}

QString IndexState::statisticsId() const
{
    return m_source == IndexSource::Model ? QString() : QString::fromStdString(m_definition.framework.data);
}

core::Errors IndexState::problems() const
{
    core::Errors all = m_book.problems();
    for (const core::Errors* each : {&m_unread, &m_problems, &m_unassessed})
        all.insert(all.end(), each->begin(), each->end());
    return all;
}

void IndexState::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active)
        return;
    if (!m_read) {
        m_read = true;
        m_book.read();
        load();
    } else if (m_stale) {
        refresh();
    }
}

std::vector<IndexState::Variable> IndexState::variables() const
{
    return variables(QString::fromStdString(m_definition.framework.data));
}

std::vector<IndexState::Variable> IndexState::variables(const QString& data) const
{
    std::vector<Variable> all;
    const auto language = m_appearance.language();
    if (data != kModel) {
        const auto set = m_session.statistics().set(data);
        if (!set)
            return all;
        for (const auto& indicator : set->indicators())
            all.push_back({QString::fromStdString(indicator.id), QString::fromStdString(indicator.name.in(language)),
                           QString::fromStdString(indicator.unit.in(language)), core::policy::Dimension::Outcome,
                           indicator.direction == core::indicators::Direction::Down, QString::fromStdString(indicator.dimension)});
        return all;
    }
    const auto& catalogue = m_session.catalogue();
    for (const auto& variable : catalogue.variables) {
        const auto* naming = catalogue.naming("variable", variable.id);
        if (!variable.perRegion || !naming)
            continue;
        all.push_back({QString::fromStdString(variable.id), QString::fromStdString(naming->name.in(language)),
                       QString::fromStdString(naming->unit.in(language)), variable.dimension,
                       naming->better == core::policy::Better::Down, {}});
    }
    return all;
}

// --- frameworks

std::vector<IndexEntry> IndexState::frameworks() const
{
    return m_book.entries(m_source == IndexSource::Model, m_appearance.language());
}

void IndexState::setSource(IndexSource source)
{
    if (source == m_source)
        return;
    m_source = source;
    m_figures.reset(); // of the other source
    m_session.setSetting(kSource, source == IndexSource::Model ? kModel : QString());
    load();
}

/// What is stored for the present source, or the first framework as shipped.
void IndexState::load()
{
    const auto entries = frameworks();
    const QString wanted = m_session.setting(key("framework"));
    const auto known = std::ranges::find(entries, wanted, &IndexEntry::id);
    if (entries.empty()) {
        m_frameworkId.clear();
        take({});
        m_figures.reset();
        emit definitionChanged();
        emit figuresChanged();
        return;
    }
    chooseFramework(known != entries.end() ? wanted : entries.front().id);
}

/// The definition with what belongs to it: its tree, and the statistics it is made for.
void IndexState::take(const Definition& definition)
{
    m_definition = definition;
    auto hierarchy = core::index::resolve(definition.framework);
    m_hierarchy = hierarchy ? std::move(*hierarchy) : core::index::Hierarchy();
    takeStatistics();
}

void IndexState::takeStatistics()
{
    m_unread.clear();
    m_statistics.reset();
    if (m_source == IndexSource::Model || m_frameworkId.isEmpty())
        return;
    m_statistics = m_session.statistics().set(statisticsId());
    if (!m_statistics)
        m_unread = m_session.statistics().problems(statisticsId());
}

void IndexState::chooseFramework(const QString& id)
{
    const auto definition = m_book.find(id);
    if (!definition)
        return;
    m_frameworkId = id;
    m_ready.reset();
    take(*definition);
    m_locked.clear();
    for (const QString& each : m_session.setting(QStringLiteral("index_locks_") + id).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_locked.insert(each.toStdString());
    if (m_session.setting(key("framework")) != id)
        m_session.setSetting(key("framework"), id);
    m_figures.reset();
    emit definitionChanged();
    emit locksChanged();
    refresh();
}

void IndexState::show(const Definition& of)
{
    const bool model = of.framework.data == core::index::kModelData;
    if (model != (m_source == IndexSource::Model)) {
        m_source = model ? IndexSource::Model : IndexSource::Statistics;
        m_session.setSetting(kSource, model ? kModel : QString());
    }
    chooseFramework(QString::fromStdString(of.framework.id));
}

void IndexState::bring(const Definition& own)
{
    m_book.add(own);
    show(own);
}

void IndexState::takeAway(const QString& id, const Definition& before)
{
    if (!m_book.remove(id))
        return;
    if (m_book.find(QString::fromStdString(before.framework.id)))
        show(before);
    else
        load();
}

void IndexState::put(const QString& frameworkId, const Definition& definition)
{
    if (frameworkId != m_frameworkId) {
        // Undone while another framework is looked at: that one is shown again, so that the step can be seen.
        if (!m_book.find(frameworkId))
            return;
        show(definition);
    }
    take(definition);
    m_book.store(definition);
    emit definitionChanged();
    refresh();
}

core::Checked<void> IndexState::change(const Definition& definition, const QString& what, const QString& gesture)
{
    if (definition == m_definition)
        return {};
    if (auto sound = core::index::resolve(definition.framework); !sound)
        return tl::make_unexpected(sound.error());
    if (auto sound = core::index::validate(definition.method, definition.framework); !sound)
        return sound;
    if (m_figures) {
        // What the data cannot give is refused too, so that what is shown is always what was chosen.
        core::index::Observations more; // where it asks the model for something new
        const bool asks = m_source == IndexSource::Model && m_run && !IndexData::holds(m_observations, definition.framework);
        if (asks)
            more = IndexData::observations(*m_run, definition.framework, IndexData::wholeYears(m_run->span()));
        auto built = core::index::build(definition, asks ? more : m_observations);
        if (!built)
            return tl::make_unexpected(built.error());
        if (asks)
            m_observations = std::move(more);
        m_ready.emplace(definition, std::make_shared<core::index::Composite>(std::move(*built)));
    }
    m_session.undoStack().push(new Command(*this, m_frameworkId, m_definition, definition, what, gesture));
    return {};
}

void IndexState::copyFramework(const QString& name)
{
    Definition copy = m_definition;
    copy.framework.name = {name.toStdString(), name.toStdString()};
    m_session.undoStack().push(new ListCommand(*this, FrameworkBook::asOwn(std::move(copy)), true, tr("New framework")));
}

core::Checked<void> IndexState::addFramework(Definition definition)
{
    if (auto sound = core::index::resolve(definition.framework); !sound)
        return tl::make_unexpected(sound.error());
    if (definition.framework.data == core::index::kModelData) {
        if (const auto run = m_session.projection()) {
            const auto observations = IndexData::observations(*run, definition.framework, IndexData::wholeYears(run->span()));
            if (auto built = core::index::build(definition, observations); !built)
                return tl::make_unexpected(built.error());
        }
    } else {
        const QString id = QString::fromStdString(definition.framework.data);
        const auto set = m_session.statistics().set(id);
        if (!set)
            return tl::make_unexpected(m_session.statistics().problems(id));
        if (auto built = core::index::build(definition, IndexData::observations(*set)); !built)
            return tl::make_unexpected(built.error());
    }
    m_session.undoStack().push(new ListCommand(*this, FrameworkBook::asOwn(std::move(definition)), true, tr("New framework")));
    return {};
}

void IndexState::removeFramework()
{
    if (m_book.isOwn(m_frameworkId))
        m_session.undoStack().push(new ListCommand(*this, m_definition, false, tr("Delete the framework")));
}

void IndexState::restoreShipped()
{
    if (const Definition* shipped = m_book.shipped(m_frameworkId))
        (void)change(*shipped, tr("Restore the framework"));
}

core::Checked<void> IndexState::importDefinition(const QString& path)
{
    auto definition = core::index::readDefinition(std::filesystem::path(path.toStdString()));
    if (!definition)
        return tl::make_unexpected(definition.error());
    // One that does not say what it is made for is tried on what is looked at.
    const QString data = QString::fromStdString(definition->framework.data);
    if (data != kModel && !m_session.statistics().entry(data))
        definition->framework.data = m_definition.framework.data;
    return addFramework(std::move(*definition));
}

// --- weights

void IndexState::setLocked(const std::string& id, bool locked)
{
    if (locked)
        m_locked.insert(id);
    else
        m_locked.erase(id);
    QStringList ids;
    for (const std::string& each : m_locked)
        ids << QString::fromStdString(each);
    m_session.setSetting(QStringLiteral("index_locks_") + m_frameworkId, ids.join(QLatin1Char(' ')));
    emit locksChanged();
}

namespace {

std::vector<char> locksOf(const IndexState& state, const core::index::Hierarchy& hierarchy, std::size_t node)
{
    std::vector<char> locks;
    for (const auto& child : hierarchy.nodes[node].children) {
        const std::string& id =
            child.isIndicator ? state.definition().framework.indicators[child.index].id : hierarchy.nodes[child.index].id;
        locks.push_back(state.isLocked(id) ? 1 : 0);
    }
    return locks;
}

} // namespace

bool IndexState::canMoveWeight(std::size_t node, std::size_t child) const
{
    return m_definition.method.weighting.kind == core::index::Weighting::Kind::Given && node < m_hierarchy.nodes.size()
        && core::index::canMove(locksOf(*this, m_hierarchy, node), child);
}

core::Checked<void> IndexState::moveWeight(std::size_t node, std::size_t child, double share, const QString& gesture)
{
    auto shares = core::index::sharesOf(m_hierarchy.nodes[node].givenShares);
    if (shares)
        shares = core::index::moveShare(*shares, locksOf(*this, m_hierarchy, node), child, share);
    if (!shares)
        return tl::make_unexpected(core::Errors{shares.error()});
    Definition changed = m_definition;
    IndexData::setBranchShares(changed, m_hierarchy, node, *shares);
    return change(changed, tr("Move a weight"), gesture);
}

void IndexState::equalWeights()
{
    Definition changed = m_definition;
    for (auto& node : changed.framework.nodes)
        node.weight = 1;
    for (auto& indicator : changed.framework.indicators)
        indicator.weight = 1;
    (void)change(changed, tr("Equal weights"));
}

// --- what is looked at

std::vector<double> IndexState::times() const
{
    return m_observations.times;
}

double IndexState::time() const
{
    if (m_source == IndexSource::Model)
        return m_session.year();
    const QString stored = m_session.setting(QStringLiteral("index_year"));
    const auto all = times();
    if (!stored.isEmpty() || all.empty()) // other statistics have other years
        return all.empty() ? stored.toDouble() : all[nearest(all, stored.toDouble())];
    return m_definition.method.estimation.years.empty() ? all.back() : m_definition.method.estimation.years.back();
}

void IndexState::setTime(double time)
{
    if (m_source == IndexSource::Model) {
        m_session.setYear(time);
        return;
    }
    m_session.setSetting(QStringLiteral("index_year"), QString::number(time));
    if (m_figures)
        assess();
}

double IndexState::comparedTime() const
{
    const QString stored = m_session.setting(QStringLiteral("index_compared"));
    const auto all = times();
    if (!stored.isEmpty() || all.empty())
        return all.empty() ? stored.toDouble() : all[nearest(all, stored.toDouble())];
    return m_definition.method.estimation.years.empty() ? all.front() : m_definition.method.estimation.years.front();
}

void IndexState::setComparedTime(double time)
{
    m_session.setSetting(QStringLiteral("index_compared"), QString::number(time));
    if (m_figures)
        assess();
}

QString IndexState::region() const
{
    // The region chosen last, whatever the index was of then; else the one chosen last over such data.
    for (const QString& stored : {m_session.setting(kRegion), m_session.setting(key("region"))}) {
        if (const QString unit = unitOf(stored); !unit.isEmpty())
            return unit;
    }
    return m_observations.units.empty() ? QString() : QString::fromStdString(m_observations.units.front().id);
}

void IndexState::setRegion(const QString& id)
{
    if (id == region())
        return;
    m_session.setSetting(key("region"), id);
    const auto& regions = m_session.regions().regions;
    const auto own = m_source == IndexSource::Model ? std::ranges::find(regions, id.toStdString(), &core::policy::Region::id) : regions.end();
    m_session.setSetting(kRegion, own != regions.end() && !own->code.empty() ? QString::fromStdString(own->code) : id);
    emit regionChanged();
}

/// The unit with this id; over the model, whose units have ids of their own, also the region with this code.
QString IndexState::unitOf(const QString& codeOrId) const
{
    if (codeOrId.isEmpty())
        return {};
    if (m_observations.unitIndex(codeOrId.toStdString()) >= 0)
        return codeOrId;
    if (m_source != IndexSource::Model)
        return {};
    for (const auto& region : m_session.regions().regions) {
        if (region.code == codeOrId.toStdString() && m_observations.unitIndex(region.id) >= 0)
            return QString::fromStdString(region.id);
    }
    return {};
}

QString IndexState::unitName(std::size_t unit) const
{
    return QString::fromStdString(m_observations.units[unit].name.in(m_appearance.language()));
}

int IndexState::unitIndex(const QString& id) const
{
    return static_cast<int>(m_observations.unitIndex(id.toStdString()));
}

// --- figures

void IndexState::refresh()
{
    m_stale = true;
    if (!m_active)
        return;
    m_stale = false;
    if (!build())
        return;
    if (m_figures)
        assess();
    else
        emit figuresChanged();
}

std::shared_ptr<const core::index::Composite> IndexState::make(const core::index::Observations& from)
{
    auto built = core::index::build(m_definition, from);
    if (built)
        return std::make_shared<core::index::Composite>(std::move(*built));
    m_problems.insert(m_problems.end(), built.error().begin(), built.error().end());
    return nullptr;
}

/// False when the figures are those of the present definition and data already.
bool IndexState::build()
{
    // What the check of a change made is of the observations that stand.
    std::shared_ptr<const core::index::Composite> ready;
    if (m_ready && m_ready->first == m_definition)
        ready = m_ready->second;
    m_ready.reset();
    m_problems.clear();
    if (m_frameworkId.isEmpty())
        return true;
    auto figures = std::make_unique<IndexFigures>();
    figures->definition = m_definition;
    if (m_source == IndexSource::Statistics) {
        takeStatistics();
        if (!m_statistics) {
            m_figures.reset();
            return true;
        }
        m_run.reset();
        m_reference.reset();
        if (m_measured != m_statistics) {
            m_measured = m_statistics;
            m_observations = IndexData::observations(*m_statistics);
            ready.reset();
        }
        figures->shown = ready ? ready : make(m_observations);
        figures->compared = figures->shown;
    } else {
        const auto run = m_session.projection();
        if (!run)
            return true;
        auto reference = m_session.projectionOf(m_session.referenceId());
        if (!reference || reference->regions().id != run->regions().id)
            reference = m_session.baseline();
        // The session tells of new figures more than once; what is worked out for these runs stays.
        if (m_figures && m_figures->definition == m_definition && run == m_run && reference == m_reference)
            return false;
        const bool sameRun = run == m_run;
        const bool sameReference = m_figures && m_figures->definition == m_definition && reference == m_reference && reference != run;
        const auto compared = sameReference ? m_figures->compared : nullptr;
        m_measured.reset();
        m_run = run;
        m_reference = reference;
        const auto years = IndexData::wholeYears(run->span());
        if (!ready || !sameRun) {
            m_observations = IndexData::observations(*run, m_definition.framework, years);
            ready = make(m_observations);
        }
        figures->shown = ready;
        figures->compared = !reference || reference == run ? figures->shown
            : compared                                     ? compared
                                                           : make(IndexData::observations(*reference, m_definition.framework, years));
    }
    if (figures->shown && figures->compared)
        m_figures = std::move(figures);
    return true;
}

/// What is read off the scores at the time that is looked at.
void IndexState::assess()
{
    IndexFigures& figures = *m_figures;
    figures.time = nearest(figures.shown->times, time());
    figures.comparedTime =
        m_source == IndexSource::Model ? nearest(figures.compared->times, time()) : nearest(figures.compared->times, comparedTime());
    m_unassessed = ui::assess(figures);
    emit figuresChanged();
}

} // namespace ui
