// SPDX-License-Identifier: GPL-3.0-or-later
// What the Index page shows: a framework with its method over published statistics or over the runs of the model, and the scores
// that come of it. The widgets of the page read from it, ask it for changes and follow its signals.
#pragma once

#include "ui/index/framework_book.h"
#include "ui/index/index_data.h"
#include "ui/index/index_figures.h"

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

class IndexState : public QObject {
    Q_OBJECT

public:
    IndexState(Appearance& appearance, Session& session, QObject* parent = nullptr);
    ~IndexState() override;

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] IndexSource source() const { return m_source; }
    void setSource(IndexSource source);
    /// The statistics that the chosen framework is made for; null until they were needed, when they cannot be read (see problems()),
    /// and over the model.
    [[nodiscard]] const core::indicators::DataSet* statistics() const { return m_statistics.get(); }
    /// Their id; empty over the model.
    [[nodiscard]] QString statisticsId() const;
    /// What an indicator can be taken from: the statistics' or the model's variables.
    struct Variable {
        QString id;
        QString name;
        QString unit;
        core::policy::Dimension dimension = core::policy::Dimension::Technology;
        bool lessIsBetter = false;
        QString dimensionId; ///< of statistics: "technology"; empty when none is known
    };
    /// Of the chosen framework's data, or of what `data` names: a set of statistics, or "model".
    [[nodiscard]] std::vector<Variable> variables() const;
    [[nodiscard]] std::vector<Variable> variables(const QString& data) const;

    // --- frameworks
    [[nodiscard]] std::vector<IndexEntry> frameworks() const; ///< of all statistics, or of the model
    [[nodiscard]] QString frameworkId() const { return m_frameworkId; }
    void chooseFramework(const QString& id);
    [[nodiscard]] const core::index::Definition& definition() const { return m_definition; }
    /// Its tree, worked out; without nodes where it is not sound, which only an empty one is.
    [[nodiscard]] const core::index::Hierarchy& hierarchy() const { return m_hierarchy; }
    /// The definition as one undo step; equal non-empty gestures in a row are one step. A definition that cannot be built
    /// changes nothing and returns why.
    [[nodiscard]] core::Checked<void> change(const core::index::Definition& definition, const QString& what, const QString& gesture = {});
    /// A framework of the user's own from the present one; becomes the chosen one.
    void copyFramework(const QString& name);
    /// One of the user's own over what its Framework::data names; becomes the chosen one. Errors: those of building it.
    [[nodiscard]] core::Checked<void> addFramework(core::index::Definition definition);
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
    [[nodiscard]] int unitIndex(const QString& id) const; ///< -1 when there is none

    /// Null while there is nothing to show: then problems() says why, or the model is still at work.
    [[nodiscard]] const IndexFigures* figures() const { return m_figures.get(); }
    /// Why figures are not those of the present definition and data.
    [[nodiscard]] core::Errors problems() const;
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
    class ListCommand;
    void load();
    void takeStatistics();
    void take(const core::index::Definition& definition);
    void put(const QString& frameworkId, const core::index::Definition& definition);
    void show(const core::index::Definition& of); ///< with its source
    void bring(const core::index::Definition& own);
    void takeAway(const QString& id, const core::index::Definition& before); ///< then shows what was looked at
    void refresh();
    [[nodiscard]] bool build();
    [[nodiscard]] std::shared_ptr<const core::index::Composite> make(const core::index::Observations& from);
    void assess();
    [[nodiscard]] QString unitOf(const QString& codeOrId) const;
    [[nodiscard]] QString key(const char* name) const;

    Appearance& m_appearance;
    Session& m_session;
    FrameworkBook m_book;
    IndexSource m_source = IndexSource::Statistics;
    std::shared_ptr<const core::indicators::DataSet> m_statistics;
    core::Errors m_unread; ///< statistics that cannot be read
    QString m_frameworkId;
    core::index::Definition m_definition;
    core::index::Hierarchy m_hierarchy;
    std::set<std::string> m_locked;
    core::index::Observations m_observations;
    /// What the check of a change has built already: made once, taken by build().
    std::optional<std::pair<core::index::Definition, std::shared_ptr<const core::index::Composite>>> m_ready;
    std::unique_ptr<IndexFigures> m_figures;
    core::Errors m_problems;
    core::Errors m_unassessed; ///< what the audit of this time could not do
    std::shared_ptr<const core::indicators::DataSet> m_measured; ///< what m_observations are made from, over statistics
    std::shared_ptr<const core::policy::Projection> m_run;       ///< what the figures of the model are made from
    std::shared_ptr<const core::policy::Projection> m_reference;
    bool m_active = false;
    bool m_read = false;
    bool m_stale = true;
};

} // namespace ui
