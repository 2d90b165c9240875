// SPDX-License-Identifier: GPL-3.0-or-later
// The runs behind the page as files: what was drawn, what came of it, and a record that can be run again. On a thread of its own.
//
// CSV: a folder as fourfold-cli writes it (core/uncertainty/study_run.h), with samples.csv, members.csv and record.json, which
// `fourfold-cli study uncertainty` runs again. XLSX: one workbook with the sheets Record, Inputs, Samples, Results (in the year
// looked at), Bands, Chances and Failed.
#pragma once

#include "core/uncertainty/study_run.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace core::exporting {
struct Sheet;
} // namespace core::exporting

namespace ui {

class BackgroundTask;
class Session;

class SampleExport : public QObject {
    Q_OBJECT

public:
    enum class Form { Csv, Xlsx };

    /// `session` must outlive it.
    explicit SampleExport(Session& session, QObject* parent = nullptr);
    /// Cancels what is under way and waits for it.
    ~SampleExport() override;

    /// The current scenario and the baseline, over `figures`, with all targets. `path`: a folder to be made or gone on with, or a
    /// file. Nothing while another export is under way, or as long as the model is not compiled.
    void start(Form form, const QString& path, const std::vector<core::policy::Headline>& figures, std::size_t members, double year);
    void cancel(); ///< a folder keeps the runs that are done; a workbook is not written
    [[nodiscard]] bool isBusy() const;

signals:
    void progressed(int done, int total);
    void written(const QString& path);
    void refused(const core::Errors& errors); ///< why it was not written
    void cancelled();

private:
    Session& m_session;
    BackgroundTask* m_task;
};

/// What heads the tables of a study, for people: what it was made with.
struct SampleRecord {
    QString scenario, scenarioCode, regions, worlds;
    double year = 0;
};

/// The workbook of a study that was run: `values` are the outcomes in `year`, members x outcomes, scenario by scenario.
[[nodiscard]] std::vector<core::exporting::Sheet> sampleSheets(const core::uncertainty::Study& study, const core::uncertainty::StudyResult& result,
                                                               const core::uncertainty::SampledMembers& sampled,
                                                               const std::vector<std::vector<double>>& values, const SampleRecord& record);

} // namespace ui
