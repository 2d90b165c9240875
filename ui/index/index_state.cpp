// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_state.h"

#include "core/indicators/shipped_sets.h"
#include "core/index/weight_moving.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace ui {

using core::index::Definition;

namespace {

const QString kSource = QStringLiteral("index_source");
const QString kModel = QStringLiteral("model");
const std::string kStatisticsSet = "china-provincial";
const std::string kGrouping = "macro_region";
constexpr int kCommandId = 0x1d;

bool madeOf(const Definition& definition, const auto& known)
{
    return std::ranges::all_of(definition.framework.indicators, [&](const auto& each) {
        return known(each.column()) && (each.denominator.empty() || known(each.denominator))
            && (each.substitute.empty() || known(each.substitute));
    });
}

} // namespace

double IndexFigures::score(std::size_t unit, std::size_t node) const
{
    return shown->scores.at(shown->row(time, unit), node);
}

int IndexFigures::rank(std::size_t unit) const
{
    return shown->ranks[shown->row(time, unit)];
}

double IndexFigures::comparedScore(std::size_t unit, std::size_t node) const
{
    return compared->scores.at(compared->row(comparedTime, unit), node);
}

int IndexFigures::comparedRank(std::size_t unit) const
{
    return compared->ranks[compared->row(comparedTime, unit)];
}

std::vector<std::size_t> IndexFigures::dimensions() const
{
    std::vector<std::size_t> nodes;
    for (const auto& child : shown->hierarchy.nodes.front().children) {
        if (!child.isIndicator)
            nodes.push_back(child.index);
    }
    return nodes;
}

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

IndexState::IndexState(Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent), m_appearance(appearance), m_session(session)
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
    connect(&session, &Session::yearChanged, this, follow);
    connect(&session, &Session::regionSetChanged, this, [this, follow] {
        follow();
        emit regionChanged();
    });
}

IndexState::~IndexState() = default;

QString IndexState::key(const char* name) const
{
    return QStringLiteral("index_%1_%2").arg(QLatin1String(name), m_source == IndexSource::Model ? kModel : QStringLiteral("statistics"));
}

void IndexState::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (!active)
        return;
    if (!m_statistics && m_unread.empty()) {
        readStatistics();
        readShipped();
        load();
    } else if (m_stale) {
        refresh();
    }
}

void IndexState::readStatistics()
{
    auto set = core::indicators::readShippedSet(m_session.dataDirectory(), kStatisticsSet);
    if (!set) {
        m_unread = set.error();
        return;
    }
    m_statistics = std::make_unique<core::indicators::DataSet>(std::move(*set));
    m_measured = IndexData::observations(*m_statistics, kGrouping);
}

void IndexState::readShipped()
{
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(m_session.dataDirectory() / "indices", problem)) {
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
        auto definition = core::index::readDefinition(file);
        if (definition)
            m_shipped.push_back(std::move(*definition));
        else
            m_unread.insert(m_unread.end(), definition.error().begin(), definition.error().end());
    }
}

std::vector<IndexState::Variable> IndexState::variables() const
{
    std::vector<Variable> all;
    const auto language = m_appearance.language();
    if (m_source == IndexSource::Statistics) {
        if (!m_statistics)
            return all;
        for (const auto& indicator : m_statistics->indicators())
            all.push_back({QString::fromStdString(indicator.id), QString::fromStdString(indicator.name.in(language)),
                           QString::fromStdString(indicator.unit.in(language)), core::policy::Dimension::Outcome,
                           indicator.direction == core::indicators::Direction::Down});
        return all;
    }
    const auto& catalogue = m_session.catalogue();
    for (const auto& variable : catalogue.variables) {
        const auto* naming = catalogue.naming("variable", variable.id);
        if (!variable.perRegion || !naming)
            continue;
        all.push_back({QString::fromStdString(variable.id), QString::fromStdString(naming->name.in(language)),
                       QString::fromStdString(naming->unit.in(language)), variable.dimension,
                       naming->better == core::policy::Better::Down});
    }
    return all;
}

// --- frameworks

std::vector<IndexEntry> IndexState::frameworks() const
{
    std::vector<IndexEntry> all;
    const auto language = m_appearance.language();
    const auto statistic = [this](const std::string& id) { return m_statistics && m_statistics->indicatorIndex(id) >= 0; };
    for (const Definition& each : m_shipped) {
        const QString id = QString::fromStdString(each.framework.id);
        if (madeOf(each, statistic) == (m_source == IndexSource::Statistics))
            all.push_back({id, QString::fromStdString(each.framework.name.in(language)), false,
                           !m_session.setting(QStringLiteral("index_edited_") + id).isEmpty()});
    }
    for (const Definition& each : m_own)
        all.push_back({QString::fromStdString(each.framework.id), QString::fromStdString(each.framework.name.in(language)), true, false});
    return all;
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
    m_own.clear();
    const auto stored = QJsonDocument::fromJson(m_session.setting(key("own")).toUtf8()).array();
    for (const auto& document : stored) {
        if (auto definition = core::index::parseDefinition(document.toString().toStdString(), m_session.workspaceName().toStdString()))
            m_own.push_back(std::move(*definition));
        else
            m_unread.insert(m_unread.end(), definition.error().begin(), definition.error().end());
    }
    const auto entries = frameworks();
    const QString wanted = m_session.setting(key("framework"));
    const auto known = std::ranges::find(entries, wanted, &IndexEntry::id);
    if (entries.empty()) {
        m_frameworkId.clear();
        m_definition = {};
        m_figures.reset();
        m_problems = m_unread;
        emit definitionChanged();
        emit figuresChanged();
        return;
    }
    chooseFramework(known != entries.end() ? wanted : entries.front().id);
}

void IndexState::chooseFramework(const QString& id)
{
    const std::string wanted = id.toStdString();
    const auto isWanted = [&](const Definition& each) { return each.framework.id == wanted; };
    const auto own = std::ranges::find_if(m_own, isWanted);
    const auto shipped = std::ranges::find_if(m_shipped, isWanted);
    if (own == m_own.end() && shipped == m_shipped.end())
        return;
    m_frameworkId = id;
    m_definition = own != m_own.end() ? *own : *shipped;
    const QString edited = m_session.setting(QStringLiteral("index_edited_") + id);
    if (own == m_own.end() && !edited.isEmpty()) {
        if (auto stored = core::index::parseDefinition(edited.toStdString(), m_session.workspaceName().toStdString()))
            m_definition = std::move(*stored);
        else
            m_unread.insert(m_unread.end(), stored.error().begin(), stored.error().end());
    }
    m_locked.clear();
    for (const QString& each : m_session.setting(QStringLiteral("index_locks_") + id).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_locked.insert(each.toStdString());
    m_session.setSetting(key("framework"), id);
    m_figures.reset();
    emit definitionChanged();
    emit locksChanged();
    refresh();
}

void IndexState::put(const QString& frameworkId, const Definition& definition)
{
    if (frameworkId != m_frameworkId) {
        // Undone while another framework is looked at: that one is shown again, so that the step can be seen.
        const auto shippedOrOwn = [&](const Definition& each) { return QString::fromStdString(each.framework.id) == frameworkId; };
        if (std::ranges::none_of(m_own, shippedOrOwn) && std::ranges::none_of(m_shipped, shippedOrOwn))
            return;
        chooseFramework(frameworkId);
    }
    m_definition = definition;
    store();
    emit definitionChanged();
    refresh();
}

void IndexState::store()
{
    const std::string id = m_frameworkId.toStdString();
    const auto isThis = [&](const Definition& each) { return each.framework.id == id; };
    if (const auto own = std::ranges::find_if(m_own, isThis); own != m_own.end()) {
        *own = m_definition;
        storeOwn();
        return;
    }
    const auto shipped = std::ranges::find_if(m_shipped, isThis);
    const bool asShipped = shipped != m_shipped.end() && *shipped == m_definition;
    m_session.setSetting(QStringLiteral("index_edited_") + m_frameworkId,
                         asShipped ? QString() : QString::fromStdString(core::index::writeDefinition(m_definition)));
}

void IndexState::storeOwn()
{
    QJsonArray documents;
    for (const Definition& each : m_own)
        documents.append(QString::fromStdString(core::index::writeDefinition(each)));
    m_session.setSetting(key("own"), QString::fromUtf8(QJsonDocument(documents).toJson(QJsonDocument::Compact)));
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
        if (auto built = core::index::build(definition, m_observations); !built)
            return tl::make_unexpected(built.error());
    }
    m_session.undoStack().push(new Command(*this, m_frameworkId, m_definition, definition, what, gesture));
    return {};
}

void IndexState::copyFramework(const QString& name)
{
    Definition copy = m_definition;
    copy.framework.id = "own-" + QUuid::createUuid().toString(QUuid::Id128).toStdString();
    copy.framework.name = {name.toStdString(), name.toStdString()};
    m_own.push_back(copy);
    m_frameworkId = QString::fromStdString(copy.framework.id);
    m_definition = copy;
    store();
    chooseFramework(m_frameworkId);
}

void IndexState::removeFramework()
{
    const std::string id = m_frameworkId.toStdString();
    if (std::erase_if(m_own, [&](const Definition& each) { return each.framework.id == id; }) == 0)
        return;
    storeOwn();
    load();
}

void IndexState::restoreShipped()
{
    const std::string id = m_frameworkId.toStdString();
    const auto shipped = std::ranges::find_if(m_shipped, [&](const Definition& each) { return each.framework.id == id; });
    if (shipped != m_shipped.end())
        (void)change(*shipped, tr("Restore the framework"));
}

core::Checked<void> IndexState::importDefinition(const QString& path)
{
    auto definition = core::index::readDefinition(std::filesystem::path(path.toStdString()));
    if (!definition)
        return tl::make_unexpected(definition.error());
    if (auto built = core::index::build(*definition, m_observations); !built)
        return tl::make_unexpected(built.error());
    const Definition before = m_definition;
    m_definition = std::move(*definition);
    const auto& name = m_definition.framework.name;
    copyFramework(QString::fromStdString(name.in(m_appearance.language())));
    m_definition.framework.name = name;
    store();
    emit definitionChanged();
    return {};
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
    if (m_definition.method.weighting.kind != core::index::Weighting::Kind::Given)
        return false;
    const auto hierarchy = core::index::resolve(m_definition.framework);
    return hierarchy && core::index::canMove(locksOf(*this, *hierarchy, node), child);
}

core::Checked<void> IndexState::moveWeight(std::size_t node, std::size_t child, double share, const QString& gesture)
{
    const auto hierarchy = core::index::resolve(m_definition.framework);
    if (!hierarchy)
        return tl::make_unexpected(hierarchy.error());
    std::vector<double> weights;
    for (const auto& each : hierarchy->nodes[node].givenShares)
        weights.push_back(each);
    auto shares = core::index::sharesOf(weights);
    if (shares)
        shares = core::index::moveShare(*shares, locksOf(*this, *hierarchy, node), child, share);
    if (!shares)
        return tl::make_unexpected(core::Errors{shares.error()});
    Definition changed = m_definition;
    IndexData::setBranchShares(changed, *hierarchy, node, *shares);
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
    if (!stored.isEmpty() || all.empty())
        return stored.toDouble();
    return m_definition.method.estimation.years.empty() ? all.back() : m_definition.method.estimation.years.back();
}

void IndexState::setTime(double time)
{
    if (m_source == IndexSource::Model) {
        m_session.setYear(time);
        return;
    }
    m_session.setSetting(QStringLiteral("index_year"), QString::number(time));
    assess();
}

double IndexState::comparedTime() const
{
    const QString stored = m_session.setting(QStringLiteral("index_compared"));
    const auto all = times();
    if (!stored.isEmpty() || all.empty())
        return stored.toDouble();
    return m_definition.method.estimation.years.empty() ? all.front() : m_definition.method.estimation.years.front();
}

void IndexState::setComparedTime(double time)
{
    m_session.setSetting(QStringLiteral("index_compared"), QString::number(time));
    assess();
}

QString IndexState::region() const
{
    const QString stored = m_session.setting(key("region"));
    if (m_observations.unitIndex(stored.toStdString()) >= 0)
        return stored;
    return m_observations.units.empty() ? QString() : QString::fromStdString(m_observations.units.front().id);
}

void IndexState::setRegion(const QString& id)
{
    if (id == region())
        return;
    m_session.setSetting(key("region"), id);
    emit regionChanged();
}

QString IndexState::unitName(std::size_t unit) const
{
    return QString::fromStdString(m_observations.units[unit].name.in(m_appearance.language()));
}

// --- figures

void IndexState::refresh()
{
    m_stale = true;
    if (!m_active)
        return;
    build();
    assess();
}

void IndexState::build()
{
    m_stale = false;
    m_problems = m_unread;
    if (m_frameworkId.isEmpty())
        return;
    auto figures = std::make_unique<IndexFigures>();
    figures->definition = m_definition;
    const auto make = [&](const core::index::Observations& from) -> std::shared_ptr<const core::index::Composite> {
        auto built = core::index::build(m_definition, from);
        if (built)
            return std::make_shared<core::index::Composite>(std::move(*built));
        m_problems.insert(m_problems.end(), built.error().begin(), built.error().end());
        return nullptr;
    };
    if (m_source == IndexSource::Statistics) {
        if (!m_statistics)
            return;
        m_observations = m_measured;
        figures->shown = make(m_observations);
        figures->compared = figures->shown;
    } else {
        const auto run = m_session.projection();
        if (!run)
            return;
        auto reference = m_session.projectionOf(m_session.referenceId());
        if (!reference || reference->regions().id != run->regions().id)
            reference = m_session.baseline();
        // The session tells of new figures more than once; what is worked out for these runs stays.
        if (m_figures && m_figures->definition == m_definition && run == m_run && reference == m_reference)
            return;
        m_run = run;
        m_reference = reference;
        const auto years = IndexData::wholeYears(run->span());
        m_observations = IndexData::observations(*run, m_definition.framework, years);
        figures->shown = make(m_observations);
        figures->compared =
            !reference || reference == run ? figures->shown : make(IndexData::observations(*reference, m_definition.framework, years));
    }
    if (figures->shown && figures->compared)
        m_figures = std::move(figures);
}

namespace {

std::size_t nearest(const std::vector<double>& times, double time)
{
    const auto found = std::ranges::min_element(times, {}, [time](double each) { return std::abs(each - time); });
    return static_cast<std::size_t>(found - times.begin());
}

/// Scores of the index's branches as levels of 0 to 1; nothing where scores have no bounds or there are fewer than two branches.
std::optional<core::coordination::CouplingResult> couplingOf(const IndexFigures& figures)
{
    const auto range = IndexData::scoreRange(figures.definition.method);
    const auto branches = figures.dimensions();
    if (!range || branches.size() < 2)
        return std::nullopt;
    std::vector<double> levels;
    for (std::size_t unit = 0; unit < figures.units(); ++unit)
        for (const std::size_t node : branches)
            levels.push_back((figures.score(unit, node) - range->low) / (range->high - range->low));
    core::coordination::CouplingOptions options;
    const auto& shares = figures.shown->estimatesAt(figures.time).nodeWeights;
    for (const std::size_t node : branches)
        options.weights.push_back(shares[node]);
    options.outside = core::coordination::OutsideRange::Clip;
    auto result = core::coordination::couplingCoordination(levels, static_cast<int>(figures.units()), static_cast<int>(branches.size()), options);
    if (!result)
        return std::nullopt;
    return std::move(*result);
}

std::optional<core::coordination::ObstacleResult> obstaclesOf(const IndexFigures& figures)
{
    const auto range = IndexData::scoreRange(figures.definition.method);
    if (!range)
        return std::nullopt;
    const auto& composite = *figures.shown;
    const std::size_t columns = composite.indicators.size();
    core::coordination::ObstacleInput input;
    input.units = static_cast<int>(figures.units());
    input.scores = std::span(composite.normalised.values).subspan(composite.row(figures.time, 0) * columns, figures.units() * columns);
    input.weights = composite.estimatesAt(figures.time).indicatorWeights;
    input.nodes = figures.branches;
    input.best = range->high;
    input.worst = range->low;
    auto result = core::coordination::obstacleDegrees(input);
    if (!result)
        return std::nullopt;
    return std::move(*result);
}

} // namespace

/// What is read off the scores at the time that is looked at.
void IndexState::assess()
{
    if (m_figures) {
        IndexFigures& figures = *m_figures;
        figures.time = nearest(figures.shown->times, time());
        figures.comparedTime =
            m_source == IndexSource::Model ? nearest(figures.compared->times, time()) : nearest(figures.compared->times, comparedTime());
        const auto& hierarchy = figures.shown->hierarchy;
        figures.branches.assign(figures.shown->indicators.size(), 0);
        const auto& children = hierarchy.nodes.front().children;
        for (std::size_t child = 0; child < children.size(); ++child) {
            if (children[child].isIndicator) {
                figures.branches[children[child].index] = static_cast<int>(child);
                continue;
            }
            for (const std::size_t leaf : hierarchy.nodes[children[child].index].leaves)
                figures.branches[leaf] = static_cast<int>(child);
        }
        if (auto audit = core::index::audit(figures.definition, *figures.shown, figures.shown->times[figures.time]))
            figures.audit = std::move(*audit);
        else
            m_problems.push_back(audit.error());
        figures.coupling = couplingOf(figures);
        figures.obstacles = obstaclesOf(figures);
    }
    emit figuresChanged();
}

} // namespace ui
