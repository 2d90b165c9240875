// SPDX-License-Identifier: GPL-3.0-or-later
// The changes that the killed program makes, and what a workspace must hold after the first n of them.
#pragma once

#include "core/workspace/workspace.h"

#include <QString>

#include <algorithm>

namespace tests {

inline const QString kEdited = QStringLiteral("edited");
inline const QString kChild = QStringLiteral("child");
inline const QString kCounter = QStringLiteral("counter");
inline const QString kWorld = QStringLiteral("own-world");
inline const QString kDocument = QStringLiteral("own-document");
inline const QString kPair = QStringLiteral("own-pair"); ///< a kind of document; two at a time
inline const QString kRegions = QStringLiteral("own-regions");
constexpr char kParameter[] = "imitation";

constexpr qint64 kRound = 32;
constexpr qint64 kFirstStep = kRound;

/// What step i of a round does; all others edit the scenario, those of four steps in a row as one drag.
enum class StepKind {
    AddExtra = 0,
    StoreSetting = 2,
    StoreWorld = 4,
    Attach = 6,
    RemoveExtra = 8,
    Detach = 10,
    RemoveWorld = 12,
    Name = 14,
    AddDocument = 16,
    ChangeDocument = 18,
    RemoveDocument = 20,
    AddPair = 22,
    SwapPair = 24,
    RemovePair = 26,
    StoreRegions = 28,
    RemoveRegions = 30,
    Edit
};

inline StepKind kindOf(qint64 i)
{
    const auto place = i % kRound;
    return place % 2 == 0 ? static_cast<StepKind>(place) : StepKind::Edit;
}

/// Whether the child follows the edited scenario when step i is made.
inline bool isAttached(qint64 i)
{
    return i % kRound > static_cast<qint64>(StepKind::Attach) && i % kRound < static_cast<qint64>(StepKind::Detach);
}

inline core::policy::Scenario contentOfStep(qint64 i)
{
    core::policy::Scenario content;
    content.parameters[kParameter] = static_cast<double>(i);
    content.levers["certification"].intensity = 0.01 * static_cast<double>(i % 100);
    return content;
}

/// A long text, so that it takes many pages: the number of the step again and again.
inline QString documentOfStep(qint64 i)
{
    return QStringLiteral("%1 ").arg(i).repeated(5000);
}

/// The step that a document's text is of; -2 when it is no whole text.
inline qint64 stepOfDocument(const QString& content)
{
    const qint64 step = content.section(u' ', 0, 0).toLongLong();
    return content == documentOfStep(step) ? step : -2;
}

/// Two documents that come and go together.
inline std::vector<core::workspace::DocumentRecord> pairOfStep(qint64 i)
{
    return {{kPair, QStringLiteral("one"), {}, documentOfStep(i), {}}, {kPair, QStringLiteral("two"), {}, documentOfStep(i), {}}};
}

inline std::vector<core::workspace::DocumentKey> pairKeys()
{
    return {{kPair, QStringLiteral("one")}, {kPair, QStringLiteral("two")}};
}

inline core::policy::RegionSet regionsOfStep(qint64 i)
{
    core::policy::RegionSet set;
    set.id = kRegions.toStdString();
    set.regions.push_back({"East", "", {"East", "东部"}, core::policy::RegionGroup::East});
    set.data.push_back({"trade_initial", "index_points", "C", {}, {}, {static_cast<double>(i)}});
    return set;
}

inline core::Result<void> makeStep(core::workspace::Workspace& workspace, qint64 i)
{
    using core::workspace::ScenarioChange;
    const auto before = contentOfStep(i - 1); // steps that look at it come after one that edits
    switch (kindOf(i)) {
    case StepKind::AddExtra: {
        core::workspace::ScenarioRecord extra;
        extra.id = QStringLiteral("extra-%1").arg(i);
        extra.name = QStringLiteral("Extra %1").arg(i);
        return workspace.addScenario(extra);
    }
    case StepKind::RemoveExtra:
        return workspace.removeScenario(QStringLiteral("extra-%1").arg(i - i % kRound));
    case StepKind::StoreSetting:
        return workspace.setSetting(kCounter, QString::number(i));
    case StepKind::StoreWorld: {
        core::policy::World world;
        world.id = kWorld.toStdString();
        world.parameters[kParameter] = static_cast<double>(i);
        return workspace.storeWorld(world);
    }
    case StepKind::RemoveWorld:
        return workspace.removeWorld(kWorld);
    case StepKind::Attach:
        return workspace.changeScenarios({ScenarioChange{kChild, kEdited, {}, before}});
    case StepKind::Detach:
        return workspace.changeScenarios({ScenarioChange{kChild, {}, before, before}});
    case StepKind::Name: {
        const auto history = workspace.history(kEdited);
        if (!history)
            return tl::make_unexpected(history.error());
        return workspace.nameVersion(history->back().id, QString::number(i));
    }
    case StepKind::AddDocument:
        return workspace.addDocument({kDocument, kDocument, QStringLiteral("Own"), documentOfStep(i), {}});
    case StepKind::ChangeDocument:
        return workspace.changeDocument(kDocument, kDocument, QStringLiteral("Own"), documentOfStep(i));
    case StepKind::RemoveDocument:
        return workspace.removeDocument(kDocument, kDocument);
    case StepKind::AddPair:
        return workspace.exchangeDocuments({}, pairOfStep(i));
    case StepKind::SwapPair:
        return workspace.exchangeDocuments(pairKeys(), pairOfStep(i));
    case StepKind::RemovePair:
        return workspace.exchangeDocuments(pairKeys(), {});
    case StepKind::StoreRegions:
        return workspace.addRegionSet(regionsOfStep(i), QStringLiteral("step %1").arg(i));
    case StepKind::RemoveRegions:
        return workspace.removeRegionSet(kRegions);
    case StepKind::Edit:
        break;
    }
    const auto content = contentOfStep(i);
    std::vector<ScenarioChange> changes{ScenarioChange{kEdited, {}, content, content}};
    if (isAttached(i))
        changes.push_back(ScenarioChange{kChild, kEdited, {}, content});
    return workspace.changeScenarios(changes, QStringLiteral("drag %1").arg(i / 4));
}

struct Expected {
    qint64 edit = 0; ///< last step that edited the scenario; 0 = none
    qint64 setting = 0;
    qint64 extra = -1; ///< step whose scenario is there; -1 = none
    qint64 world = -1; ///< step whose world is there
    qint64 document = -1; ///< step whose document is there
    qint64 pair = -1; ///< step whose two documents are there; -2 = of different steps, or one of them
    qint64 regions = -1; ///< step whose region set is there; -2 = another source with it
    qint64 name = 0; ///< last step that named a version
    bool follows = false; ///< the child stands on the edited scenario
    qint64 child = 0; ///< step that the child's content is of
    bool operator==(const Expected&) const = default;
};

/// After steps kFirstStep to n.
inline Expected expectedAfter(qint64 n)
{
    Expected expected;
    for (qint64 i = std::max(kFirstStep, n - 2 * kRound); i <= n; ++i) {
        switch (kindOf(i)) {
        case StepKind::AddExtra:
            expected.extra = i;
            break;
        case StepKind::RemoveExtra:
            expected.extra = -1;
            break;
        case StepKind::StoreSetting:
            expected.setting = i;
            break;
        case StepKind::StoreWorld:
            expected.world = i;
            break;
        case StepKind::RemoveWorld:
            expected.world = -1;
            break;
        case StepKind::Attach:
            expected.follows = true;
            expected.child = i - 1;
            break;
        case StepKind::Detach:
            expected.follows = false;
            expected.child = i - 1;
            break;
        case StepKind::Name:
            expected.name = i;
            break;
        case StepKind::AddDocument:
        case StepKind::ChangeDocument:
            expected.document = i;
            break;
        case StepKind::RemoveDocument:
            expected.document = -1;
            break;
        case StepKind::AddPair:
        case StepKind::SwapPair:
            expected.pair = i;
            break;
        case StepKind::RemovePair:
            expected.pair = -1;
            break;
        case StepKind::StoreRegions:
            expected.regions = i;
            break;
        case StepKind::RemoveRegions:
            expected.regions = -1;
            break;
        case StepKind::Edit:
            expected.edit = i;
            if (expected.follows)
                expected.child = i;
            break;
        }
    }
    return expected;
}

} // namespace tests
