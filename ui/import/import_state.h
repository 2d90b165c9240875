// SPDX-License-Identifier: GPL-3.0-or-later
// One import on its way: the file as read, how it is understood, what the check says. Nothing of it is written before write().
//
// Reading, guessing, checking and preparing what is written run on a thread of their own; the newest request wins. What is asked
// for while that goes on starts it anew, so that a delivered check always belongs to the plan beside it.
#pragma once

#include "core/import/check.h"
#include "core/import/region_table.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui {

class BackgroundTask;
class Session;
class TaskControl;

class ImportState : public QObject {
    Q_OBJECT

public:
    enum class Work { None, Reading, Checking, Writing };

    /// What an import did.
    struct Written {
        core::importing::ImportSummary summary;
        QStringList indicatorIds;
        QString regionSetId; ///< of a table of start values; else empty
    };

    explicit ImportState(Session& session, QObject* parent = nullptr);
    ~ImportState() override;

    /// Forgets the file; values will go to this set. The first set when the id is empty.
    void begin(const QString& setId);
    /// Another set; columns and regions of the file are guessed anew for it.
    void chooseSet(const QString& setId);
    void open(const QString& path);
    /// The same file with another encoding or separator; what people said of source and grade stays.
    void readAgain(const core::importing::ReadOptions& options);
    /// Another sheet, heading row, decimal mark or shape: columns are guessed anew.
    void guessAgain(const core::importing::PlanWishes& wishes);
    /// A change of the plan by hand. `columns` are those whose meaning or unit changed: what follows from it is set.
    void edit(const std::function<void(core::importing::ImportPlan&)>& change, const std::vector<int>& columns = {});
    /// A change that no check depends on (names, document, note): it is not made again.
    void describe(const std::function<void(core::importing::ImportPlan&)>& change);
    void editStartValues(const std::function<void(core::importing::RegionTablePlan&)>& change);

    /// Where a table of start values comes from; the file's name at first.
    void setStartSource(const QString& source) { m_startSource = source; }
    [[nodiscard]] const QString& startSource() const { return m_startSource; }

    void decide(const core::importing::Problem& problem, core::importing::Decision decision);
    /// What the check proposes for each open problem.
    void settleAll();
    /// Opens a settled problem again, also one that is mended by default.
    void undo(const core::importing::Problem& problem);
    /// A region or indicator of the set for the content of the problem's cell.
    void matchByHand(const core::importing::Problem& problem, const std::string& codeOrId);
    /// Takes that back.
    void forgetMatch(const std::string& content, bool region);
    struct Match {
        std::string content;
        std::string codeOrId;
        bool region = false;
    };
    [[nodiscard]] std::vector<Match> matches() const;

    /// Writes what was checked, as one undo step: stored() follows, or failed().
    void write();
    /// Stops what is under way.
    void cancel();
    /// Again, after it was stopped.
    void checkAgain();

    [[nodiscard]] const Session& session() const { return m_session; }
    [[nodiscard]] const QString& setId() const { return m_setId; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Null when the set is not known, or cannot be read.
    [[nodiscard]] const core::indicators::DataSet* target() const { return m_target.get(); }
    [[nodiscard]] const core::importing::TableFile* file() const { return m_file.get(); } ///< null when none was read
    [[nodiscard]] const core::importing::Grid* grid() const; ///< the sheet in use
    [[nodiscard]] const core::importing::ReadOptions& options() const { return m_options; }
    [[nodiscard]] const core::importing::PlanWishes& wishes() const { return m_wishes; }
    [[nodiscard]] const core::importing::ImportPlan& plan() const { return m_plan; }
    /// Of the plan when isCurrent(); null before the first one.
    [[nodiscard]] const core::importing::ImportCheck* check() const { return m_check.get(); }
    [[nodiscard]] bool isStartValues() const { return m_startPlan.has_value(); }
    [[nodiscard]] const core::importing::RegionTablePlan* startPlan() const { return m_startPlan ? &*m_startPlan : nullptr; }
    [[nodiscard]] const core::importing::RegionTableCheck* startCheck() const { return m_startCheck.get(); }
    [[nodiscard]] bool isCurrent() const { return m_current; }
    /// Of either check.
    [[nodiscard]] const std::vector<core::importing::Problem>& problems() const;
    [[nodiscard]] int openCount() const;
    /// Of them those that only a change of the columns mends.
    [[nodiscard]] int openInColumns() const;
    [[nodiscard]] const std::optional<Written>& written() const { return m_written; }

    [[nodiscard]] Work work() const { return m_work; }
    /// Why there is no file, or why the latest work gave nothing.
    [[nodiscard]] const std::optional<core::Error>& problem() const { return m_problem; }

    /// One of those that are there while no row can be read, or that no decision settles.
    [[nodiscard]] static bool isOfColumns(core::importing::ProblemKind kind);

signals:
    /// File, plan, check or problem.
    void changed();
    void workChanged();
    void progressed(int done, int total);
    void stored(const ImportState::Written& what);
    void failed(const core::Errors& errors);

private:
    void takeTarget();
    void startReading();
    void startGuessing();
    void startChecking();
    void setWork(Work work);
    void store(const core::indicators::Edit& edit);
    void storeStartValues();
    void onSetChanged(const QString& id);
    [[nodiscard]] std::vector<core::policy::Region> knownRegions() const;
    [[nodiscard]] std::vector<core::policy::RegionData> neededData() const;

    Session& m_session;
    BackgroundTask* m_task;
    QString m_setId;
    QString m_path;
    std::shared_ptr<const core::indicators::DataSet> m_target;
    core::importing::ReadOptions m_options;
    core::importing::PlanWishes m_wishes;
    std::shared_ptr<const core::importing::TableFile> m_file;
    core::importing::ImportPlan m_plan;
    std::set<int> m_staleColumns; ///< whose meaning changed since the latest check
    std::set<std::string> m_indicatorsByHand; ///< contents in m_plan.indicatorOf
    std::shared_ptr<const core::importing::ImportCheck> m_check;
    std::optional<core::importing::RegionTablePlan> m_startPlan;
    std::shared_ptr<const core::importing::RegionTableCheck> m_startCheck;
    QString m_startSource;
    bool m_current = false;
    bool m_storing = false;
    Work m_work = Work::None;
    std::optional<core::Error> m_problem;
    std::optional<Written> m_written;
};

} // namespace ui
