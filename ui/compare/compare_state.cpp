// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_state.h"

#include "core/policy/world.h"
#include "ui/compare/lever_facts.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ui {

namespace {

const QString kRows = QStringLiteral("compare_rows");
const QString kSameAxes = QStringLiteral("compare_same_axes");
const QString kDifferences = QStringLiteral("compare_differences");
const QString kOutcome = QStringLiteral("compare_outcome");
const QString kYes = QStringLiteral("yes");
const QString kNo = QStringLiteral("no");

/// A JSON array: names may hold commas, as x[A,B]. Earlier workspaces have the keys with commas between them.
QString stored(const QStringList& keys)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact));
}

QStringList read(const QString& stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored.toUtf8());
    if (!document.isArray())
        return stored.split(QLatin1Char(','), Qt::SkipEmptyParts);
    QStringList keys;
    for (const QJsonValue& key : document.array())
        keys << key.toString();
    return keys;
}

} // namespace

QString CompareSummary::of(const Session& session, const ScenarioView& scenario)
{
    const auto levers = [](int count) { return count == 0 ? tr("no levers") : tr("%n levers", nullptr, count); };
    const ScenarioView* origin = session.scenario(scenario.parentId.isEmpty() ? scenario.originId : scenario.parentId);
    if (scenario.baseline || scenario.builtIn || !origin || origin->baseline)
        return levers(scenario.activeLevers);
    const int differing = static_cast<int>(std::ranges::count_if(session.catalogue().levers, [&](const core::policy::Lever& lever) {
        return leverDiffers(session, lever, scenario.id, origin->id);
    }));
    if (!scenario.parentId.isEmpty())
        return spaced(tr("follows %1, %2", "parent, its own levers").arg(origin->letter, tr("%n own", "levers", differing)));
    if (differing == 0)
        return spaced(tr("same as %1").arg(origin->letter));
    return spaced(tr("from %1, %2", "origin, levers that differ").arg(origin->letter, tr("%n changed", "levers", differing)));
}

CompareState::CompareState(Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_session(session)
{
    m_comparison.appearance = &appearance;
    m_comparison.catalogue = &session.catalogue();
    const auto whenActive = [this](auto member) {
        return [this, member] {
            if (isActive())
                (this->*member)();
        };
    };
    connect(&session, &Session::figuresChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::scenariosChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::currentChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::pairChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::worldChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::worldsChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::yearChanged, this, whenActive(&CompareState::refresh));
    connect(&session, &Session::regionSetChanged, this, whenActive(&CompareState::refreshRows));
    connect(&appearance, &Appearance::languageChanged, this, whenActive(&CompareState::refreshRows));
}

void CompareState::setActive(bool active)
{
    if (active == isActive())
        return;
    m_followed = active ? m_session.followAll() : nullptr;
    if (active)
        refreshRows();
}

int CompareState::columnOf(const QString& scenarioId) const
{
    const auto found = std::ranges::find(m_comparison.columns, scenarioId, &CompareColumn::id);
    return found == m_comparison.columns.end() ? -1 : static_cast<int>(found - m_comparison.columns.begin());
}

void CompareState::refreshRows()
{
    m_comparison.regions = &m_session.regions();
    m_rowBaseline = m_session.baseline();
    m_rows.clear();
    for (const QString& key : usableKeys())
        m_rows.push_back(rowOf(key));
    emit rowsChanged();
    refresh();
}

void CompareState::refresh()
{
    // The start of an index is a figure of the baseline and stands in the row's head.
    if (m_session.baseline() != m_rowBaseline) {
        const bool first = !m_rowBaseline;
        const auto before = m_rows;
        m_rowBaseline = m_session.baseline();
        bool changed = first;
        for (CompareRow& row : m_rows) {
            CompareRow next = rowOf(row.key);
            changed = changed || next.unit != row.unit;
            row = std::move(next);
        }
        if (changed)
            emit rowsChanged();
    }
    Comparison& now = m_comparison;
    now.regions = &m_session.regions();
    now.year = m_session.year();
    const core::policy::World& world = m_session.world();
    now.worldName = world.id == core::policy::kDefaultWorldId ? QString() : QString::fromStdString(world.name.in(m_appearance.language()));
    now.columns.clear();
    for (const ScenarioView& scenario : m_session.scenarios()) {
        CompareColumn column;
        column.id = scenario.id;
        column.name = scenario.name;
        column.letter = scenario.letter;
        column.colourIndex = scenario.colourIndex;
        column.baseline = scenario.baseline;
        column.builtIn = scenario.builtIn;
        column.summary = CompareSummary::of(m_session, scenario);
        column.projection = m_session.projectionOf(scenario.id);
        now.columns.push_back(std::move(column));
    }
    now.reference = static_cast<std::size_t>(std::max(0, columnOf(m_session.referenceId())));
    now.compared = static_cast<std::size_t>(std::max(0, columnOf(m_session.comparedId())));
    emit comparisonChanged();
}

// --- rows

QStringList CompareState::usableKeys() const
{
    Comparison comparison = m_comparison;
    comparison.regions = &m_session.regions();
    return CompareData::usableKeys(read(m_session.setting(kRows)), m_session.kpis(), comparison);
}

QStringList CompareState::rowKeys() const
{
    QStringList keys;
    for (const CompareRow& row : m_rows)
        keys << row.key;
    return keys;
}

CompareRow CompareState::rowOf(const QString& key) const
{
    return CompareData::row(m_comparison, key, m_rowBaseline.get());
}

void CompareState::storeRows(const QStringList& keys)
{
    m_session.setSetting(kRows, stored(keys));
    refreshRows();
}

bool CompareState::addRow(const QString& key)
{
    QStringList keys = rowKeys();
    if (keys.contains(key))
        return false;
    storeRows(keys << key);
    return true;
}

void CompareState::replaceRow(int row, const QString& key)
{
    QStringList keys = rowKeys();
    if (row < 0 || row >= keys.size() || keys[row] == key)
        return;
    if (const auto other = keys.indexOf(key); other >= 0)
        keys[other] = keys[row];
    keys[row] = key;
    storeRows(keys);
}

void CompareState::removeRow(int row)
{
    QStringList keys = rowKeys();
    if (row < 0 || row >= keys.size() || keys.size() == 1)
        return;
    keys.removeAt(row);
    storeRows(keys);
}

void CompareState::moveRow(int row, int step)
{
    QStringList keys = rowKeys();
    if (row < 0 || row >= keys.size() || row + step < 0 || row + step >= keys.size())
        return;
    keys.move(row, row + step);
    storeRows(keys);
}

// --- how it is shown

bool CompareState::sameAxes() const
{
    return m_session.setting(kSameAxes, kYes) == kYes;
}

void CompareState::setSameAxes(bool same)
{
    m_session.setSetting(kSameAxes, same ? kYes : kNo);
    emit shownChanged();
}

bool CompareState::differences() const
{
    return m_session.setting(kDifferences, kYes) == kYes;
}

void CompareState::setDifferences(bool shown)
{
    m_session.setSetting(kDifferences, shown ? kYes : kNo);
    emit shownChanged();
}

QString CompareState::outcome() const
{
    const QString key = m_session.setting(kOutcome);
    if (!key.isEmpty() && m_session.catalogue().variable(parseKpiKey(key, m_session.regions()).variable.toStdString()))
        return key;
    const QStringList keys = usableKeys();
    return keys.isEmpty() ? m_session.selectedKpi() : keys.front();
}

void CompareState::setOutcome(const QString& key)
{
    if (key == outcome())
        return;
    m_session.setSetting(kOutcome, key);
    emit outcomeChanged();
}

} // namespace ui
