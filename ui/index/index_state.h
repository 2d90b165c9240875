// SPDX-License-Identifier: GPL-3.0-or-later
// What the Index page shows: a framework with its method over published statistics or over the runs of the model, and the scores
// that come of it. The widgets of the page read from it, ask it for changes and follow its signals.
#pragma once

#include "core/coordination/coupling.h"
#include "core/coordination/obstacle.h"
#include "core/index/audit.h"
#include "core/index/composite.h"
#include "core/indicators/data_set.h"
#include "ui/index/index_data.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace ui {

class Appearance;
class Session;

enum class IndexSource { Statistics, Model };

/// A framework to choose: shipped with the program, or the user's own.
struct IndexEntry {
    QString id;
    QString name; ///< in the language of the window
    bool own = false;
    bool changed = false; ///< a shipped one that is not as it was shipped
};

/// An index worked out, at the time and for the comparison that the page shows.
struct IndexFigures {
    core::index::Definition definition;
    std::shared_ptr<const core::index::Composite> shown;    ///< of the statistics, or of the current scenario
    std::shared_ptr<const core::index::Composite> compared; ///< the same statistics, or the reference scenario
    std::size_t time = 0;         ///< position in `shown`
    std::size_t comparedTime = 0; ///< position in `compared`
    core::index::Audit audit;     ///< of `time`
    std::optional<core::coordination::CouplingResult> coupling; ///< of the index's branches at `time`
    std::optional<core::coordination::ObstacleResult> obstacles; ///< at `time`
    std::vector<int> branches;    ///< by indicator: which child of the index it hangs under, in the hierarchy's order

    [[nodiscard]] std::size_t units() const { return shown->units.size(); }
    [[nodiscard]] double score(std::size_t unit, std::size_t node = 0) const;
    [[nodiscard]] int rank(std::size_t unit) const; ///< 0 = no score
    [[nodiscard]] double comparedScore(std::size_t unit, std::size_t node = 0) const;
    [[nodiscard]] int comparedRank(std::size_t unit) const;
    /// The index's own branches: positions in Hierarchy::nodes.
    [[nodiscard]] std::vector<std::size_t> dimensions() const;
};

class IndexState : public QObject {
    Q_OBJECT

public:
    IndexState(Appearance& appearance, Session& session, QObject* parent = nullptr);
    ~IndexState() override;

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] IndexSource source() const { return m_source; }
    void setSource(IndexSource source);
    /// The statistics that the page can use; null until they were needed, or when they cannot be read (see problems()).
    [[nodiscard]] const core::indicators::DataSet* statistics() const { return m_statistics.get(); }
    /// What an indicator can be taken from: the statistics' or the model's variables.
    struct Variable {
        QString id;
        QString name;
        QString unit;
        core::policy::Dimension dimension = core::policy::Dimension::Technology;
        bool lessIsBetter = false;
    };
    [[nodiscard]] std::vector<Variable> variables() const;

    // --- frameworks
    [[nodiscard]] std::vector<IndexEntry> frameworks() const;
    [[nodiscard]] QString frameworkId() const { return m_frameworkId; }
    void chooseFramework(const QString& id);
    [[nodiscard]] const core::index::Definition& definition() const { return m_definition; }
    /// The definition as one undo step; equal non-empty gestures in a row are one step. A definition that cannot be built
    /// changes nothing and returns why.
    [[nodiscard]] core::Checked<void> change(const core::index::Definition& definition, const QString& what, const QString& gesture = {});
    /// A framework of the user's own from the present one; becomes the chosen one.
    void copyFramework(const QString& name);
    void removeFramework(); ///< the chosen one, when it is the user's own
    void restoreShipped();  ///< the chosen one as it was shipped; an undo step
    /// A definition from a file, as a framework of the user's own. Errors: those of readDefinition() and of building it here.
    [[nodiscard]] core::Checked<void> importDefinition(const QString& path);

    // --- weights
    [[nodiscard]] bool isLocked(const std::string& id) const { return m_locked.contains(id); }
    void setLocked(const std::string& id, bool locked);
    /// The share of a member of `node`'s branch, as moved by hand: unlocked siblings share the change.
    [[nodiscard]] core::Checked<void> moveWeight(std::size_t node, std::size_t child, double share, const QString& gesture);
    [[nodiscard]] bool canMoveWeight(std::size_t node, std::size_t child) const;
    void equalWeights(); ///< in all branches, locks or not

    // --- what is looked at
    [[nodiscard]] std::vector<double> times() const; ///< ascending
    [[nodiscard]] double time() const;
    void setTime(double time);
    [[nodiscard]] double comparedTime() const; ///< of statistics
    void setComparedTime(double time);
    [[nodiscard]] QString region() const; ///< a unit's id; the first one's until chosen
    void setRegion(const QString& id);
    [[nodiscard]] QString unitName(std::size_t unit) const;

    /// Null while there is nothing to show: then problems() says why, or the model is still at work.
    [[nodiscard]] const IndexFigures* figures() const { return m_figures.get(); }
    /// Why figures are not those of the present definition and data.
    [[nodiscard]] const core::Errors& problems() const { return m_problems; }
    /// What the figures are made from.
    [[nodiscard]] const core::index::Observations& observations() const { return m_observations; }

    /// Works only while the page shows.
    void setActive(bool active);

signals:
    void definitionChanged(); ///< another framework, method or weights; figuresChanged() follows
    void figuresChanged();
    void locksChanged();
    void regionChanged();

private:
    class Command;
    void readShipped();
    void readStatistics();
    void load();
    void put(const QString& frameworkId, const core::index::Definition& definition);
    void store();
    void storeOwn();
    void refresh();
    void build();
    void assess();
    [[nodiscard]] QString key(const char* name) const;

    Appearance& m_appearance;
    Session& m_session;
    IndexSource m_source = IndexSource::Statistics;
    std::unique_ptr<core::indicators::DataSet> m_statistics;
    core::index::Observations m_measured; ///< the statistics as the engine takes them
    std::vector<core::index::Definition> m_shipped; ///< of both sources
    core::Errors m_unread; ///< definitions or statistics that cannot be read
    std::vector<core::index::Definition> m_own;     ///< of the present source
    QString m_frameworkId;
    core::index::Definition m_definition;
    std::set<std::string> m_locked;
    core::index::Observations m_observations;
    std::unique_ptr<IndexFigures> m_figures;
    core::Errors m_problems;
    std::shared_ptr<const core::policy::Projection> m_run;       ///< what the figures of the model are made from
    std::shared_ptr<const core::policy::Projection> m_reference;
    bool m_active = false;
    bool m_stale = true;
};

} // namespace ui
