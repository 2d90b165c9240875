// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/stored_studies_dialog.h"

#include "core/base/whole_file.h"
#include "core/uncertainty/study_tables.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/fan_chart.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"

#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace ui {

using core::policy::Headline;
using core::uncertainty::Outcome;
using core::workspace::StoredStudy;

namespace {

constexpr std::array<int, 3> kSizes = {2'000, 10'000, int(StoredStudies::kMostMembers)};
constexpr int kListHeight = 150;

QString whenText(const Appearance& appearance, const QDateTime& when)
{
    const auto local = when.toLocalTime();
    const auto date = appearance.locale().toString(local.date(), appearance.isChinese() ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy"));
    return date + QLatin1Char(' ') + local.toString(QStringLiteral("HH:mm"));
}

std::vector<QPointF> points(const core::uncertainty::Fan& fan, const std::vector<double>& values, double factor)
{
    std::vector<QPointF> made;
    for (std::size_t i = 0; i < fan.times.size(); ++i)
        made.emplace_back(fan.times[i], values[i] * factor);
    return made;
}

ChartLine medianLine(const core::uncertainty::Fan& fan, double factor)
{
    ChartLine median;
    median.id = QStringLiteral("median");
    median.label = median.name = StoredStudiesDialog::tr("Median");
    median.colour = Token::Accent;
    median.style = ChartLine::Style::Main;
    median.points = points(fan, fan.median, factor);
    return median;
}

/// An outcome that the model has no figure for (a cost, an inequality measure, an index score): as the study counts it.
TimeChartData plainChart(const core::policy::TimeSpan& span, const core::uncertainty::Fan& fan, const QString& title)
{
    TimeChartData chart;
    chart.title = title;
    chart.time = TimeWords(span);
    chart.firstYear = span.start;
    chart.lastYear = span.stop;
    const std::size_t last = fan.times.size() - 1;
    chart.shownDecimals = core::uncertainty::roundedFigure(fan.median[last], fan.low90[last], fan.high90[last]).decimals;
    chart.bands.push_back({Token::Accent, 0.11, points(fan, fan.low90, 1), points(fan, fan.high90, 1)});
    chart.bands.push_back({Token::Accent, 0.26, points(fan, fan.low50, 1), points(fan, fan.high50, 1)});
    return chart;
}

QString scenarioName(const std::string& id)
{
    return id == "baseline" ? StoredStudiesDialog::tr("Baseline") : QString::fromStdString(id);
}

QString outcomeName(const UncertaintyText& words, const Outcome& outcome)
{
    return outcome.kind == Outcome::Kind::Figure ? words.figureName(outcome.figure) : QString::fromStdString(core::uncertainty::columnName(outcome));
}

} // namespace

StoredStudiesDialog::StoredStudiesDialog(Appearance& appearance, UncertaintyState& state, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_studies(new StoredStudies(state.session(), this))
    , m_name(new QLineEdit)
    , m_runs(new QComboBox)
    , m_store(new QPushButton(tr("Run and store")))
    , m_progress(new ProgressRow)
    , m_rows(new RowsModel(this))
    , m_list(new TableView(appearance))
    , m_figure(new QComboBox)
    , m_card(new ChartCard(appearance, this))
    , m_chart(new TimeChart(appearance))
    , m_words(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
    , m_message(new QLabel)
    , m_goOn(new QPushButton(tr("Go on")))
    , m_again(new QPushButton(tr("Run again and compare")))
    , m_export(new QPushButton(tr("Export tables…")))
    , m_rename(new QPushButton(tr("Rename…")))
    , m_remove(new QPushButton(tr("Delete")))
{
    setObjectName(QStringLiteral("storedStudies"));
    setWindowTitle(tr("Studies in this workspace"));
    resize(860, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPagePadding, metrics::kPagePadding, metrics::kPagePadding, metrics::kPagePadding);
    column->setSpacing(metrics::kGap);
    buildMaking(*column);
    buildList(*column);
    buildLook(*column);
    m_chooseFolder = [this] { return QFileDialog::getExistingDirectory(this, tr("Export tables to a folder")); };

    connect(m_studies, &StoredStudies::listChanged, this, &StoredStudiesDialog::fillList);
    connect(m_studies, &StoredStudies::progressed, m_progress, &ProgressRow::report);
    connect(m_studies, &StoredStudies::ended, this, [this](bool cancelled) {
        m_progress->finish();
        if (cancelled)
            tell(tr("Cancelled. Runs that are done stay; “Go on” does the rest."), false);
        showActions();
    });
    connect(m_studies, &StoredStudies::failed, this, [this](const core::Errors& errors) { tell(errorText(errors), true); });
    connect(m_studies, &StoredStudies::figures, this, [this](const QString& id, const std::shared_ptr<const StudyFigures>& figures) {
        if (id != m_shownId)
            return;
        m_shown = figures;
        showFigure();
    });
    connect(m_studies, &StoredStudies::compared, this, [this](const QString&, const core::uncertainty::RecordComparison& comparison) {
        if (comparison.identical())
            tell(tr("Run again: the same result, bit for bit."), false);
        else if (!comparison.sameModel)
            tell(tr("Run again: other figures. Model, tables or regional data have changed since the study was made."), true);
        else
            tell(tr("Run again: other figures, with the same model. Please report this."), true);
    });
    connect(m_progress, &ProgressRow::cancelRequested, m_studies, &StoredStudies::cancel);
    fillList();
}

void StoredStudiesDialog::buildMaking(QVBoxLayout& column)
{
    m_name->setObjectName(QStringLiteral("studyName"));
    m_name->setAccessibleName(tr("Name of the study"));
    m_name->setText(m_state.session().current().name);
    m_runs->setObjectName(QStringLiteral("studyRuns"));
    m_runs->setAccessibleName(tr("How many runs"));
    for (const int size : kSizes)
        m_runs->addItem(spaced(tr("%1 runs", "a number").arg(m_appearance.locale().toString(size))), size);
    m_store->setObjectName(QStringLiteral("studyStore"));
    auto* about = new QLabel(spaced(tr("Runs the current scenario and the baseline with what is uncertain now, and keeps every run in the workspace: "
                                       "headline figures, the figure that is chosen on the page, all targets.")));
    about->setWordWrap(true);
    about->setProperty("tone", QStringLiteral("secondary"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace2);
    row->addWidget(new QLabel(tr("Name")));
    row->addWidget(m_name, 1);
    row->addWidget(m_runs);
    row->addWidget(m_store);
    column.addWidget(about);
    column.addLayout(row);
    column.addWidget(m_progress);
    connect(m_store, &QPushButton::clicked, this, &StoredStudiesDialog::store);
    connect(m_name, &QLineEdit::textChanged, this, &StoredStudiesDialog::showActions);
}

void StoredStudiesDialog::buildList(QVBoxLayout& column)
{
    m_list->showForReading(QStringLiteral("studyList"), *m_rows);
    m_list->setAccessibleName(tr("Studies in this workspace"));
    m_list->setColumnWidths({240, 150, 90, 90, 140}, 0);
    m_list->setFixedHeight(kListHeight);
    column.addWidget(m_list);
    const auto add = [this](QHBoxLayout* row, QPushButton* button, const char* name, const auto& action) {
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace2);
    add(row, m_goOn, "studyGoOn", [this] {
        if (const StoredStudy* study = chosen()) {
            m_progress->begin(study->name);
            m_studies->goOn(study->id);
            showActions();
        }
    });
    add(row, m_again, "studyAgain", [this] {
        if (const StoredStudy* study = chosen()) {
            m_progress->begin(study->name);
            m_studies->runAgain(study->id);
            showActions();
        }
    });
    add(row, m_export, "studyExport", [this] { exportTables(); });
    add(row, m_rename, "studyRename", [this] { rename(); });
    add(row, m_remove, "studyRemove", [this] { remove(); });
    row->addStretch();
    column.addLayout(row);
    m_message->setObjectName(QStringLiteral("studyMessage"));
    m_message->setWordWrap(true);
    m_message->hide();
    column.addWidget(m_message);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StoredStudiesDialog::showChosen);
}

void StoredStudiesDialog::buildLook(QVBoxLayout& column)
{
    m_figure->setObjectName(QStringLiteral("studyFigure"));
    m_figure->setAccessibleName(tr("Scenario and figure"));
    m_chart->setObjectName(QStringLiteral("studyChart"));
    m_words->setObjectName(QStringLiteral("studyWords"));
    m_card->setChart(m_chart);
    m_card->addTitleWidget(m_figure);
    column.addWidget(m_card, 1);
    column.addWidget(m_words);
    connect(m_figure, &QComboBox::activated, this, &StoredStudiesDialog::showFigure);
}

const StoredStudy* StoredStudiesDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    const auto found = std::ranges::find(m_entries, index.data(kIdRole).toString(), &StoredStudy::id);
    return index.isValid() && found != m_entries.end() ? &*found : nullptr;
}

void StoredStudiesDialog::fillList()
{
    const StoredStudy* before = chosen();
    const QString id = before ? before->id : QString();
    auto studies = m_studies->list();
    if (!studies) {
        tell(errorText(studies.error()), true);
        return;
    }
    const bool added = studies->size() > m_entries.size() && !m_entries.empty();
    m_entries = std::move(*studies);
    std::vector<CellRow> rows;
    const QLocale locale = m_appearance.locale();
    for (const StoredStudy& study : m_entries) {
        CellRow row{study.id, {}};
        row.cells.push_back({.text = study.name, .strong = true});
        row.cells.push_back({.text = spaced(whenText(m_appearance, study.added)), .key = double(study.added.toMSecsSinceEpoch())});
        const auto wanted = double(m_studies->wanted(study));
        row.cells.push_back({.text = wanted > 0 ? locale.toString(wanted, 'f', 0) : tr("–"), .right = true, .key = wanted});
        row.cells.push_back({.text = locale.formattedDataSize(study.bytes, 1, QLocale::DataSizeSIFormat), .right = true, .key = double(study.bytes)});
        row.cells.push_back({.text = study.isDone() ? tr("done") : tr("not finished"), .tone = study.isDone() ? Token::Text : Token::Warn});
        rows.push_back(std::move(row));
    }
    m_rows->setRows({tr("Name"), tr("Stored"), tr("Runs"), tr("Size"), tr("State")}, std::move(rows));
    const auto kept = std::ranges::find(m_entries, id, &StoredStudy::id);
    if (!m_entries.empty()) {
        const QString& wanted = added || kept == m_entries.end() ? m_entries.back().id : kept->id;
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            const QModelIndex index = m_list->model()->index(row, 0);
            if (index.data(kIdRole).toString() == wanted)
                m_list->setCurrentIndex(index);
        }
    }
    showChosen();
}

void StoredStudiesDialog::showChosen()
{
    const StoredStudy* study = chosen();
    const QString id = study && study->isDone() ? study->id : QString();
    if (id != m_shownId || id.isEmpty()) {
        m_shownId = id;
        m_shown.reset();
        if (!id.isEmpty())
            m_studies->look(id);
    }
    showFigure();
}

void StoredStudiesDialog::showFigure()
{
    showActions();
    m_card->setVisible(m_shown != nullptr);
    m_words->setVisible(true);
    if (!m_shown) {
        m_words->setText(spaced(m_entries.empty()       ? tr("No study yet. Give it a name, choose how many runs, and press “Run and store”.")
                                    : m_studies->isBusy() ? QString()
                                    : chosen() && !chosen()->isDone()
                                    ? tr("This study was broken off. “Go on” does the runs that are missing; what is there is kept.")
                                    : QString()));
        return;
    }
    const auto& study = m_shown->record.study;
    const UncertaintyText words(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const int before = std::max(0, m_figure->currentIndex());
    m_figure->clear();
    for (const auto& scenario : study.scenarios) {
        for (const Outcome& outcome : study.outcomes) {
            m_figure->addItem(spaced(tr("%1: %2", "scenario, figure").arg(scenarioName(scenario.id), outcomeName(words, outcome))));
        }
    }
    const int first = study.scenarios.size() > 1 ? int(study.outcomes.size()) : 0; // of the scenario rather than of the baseline
    m_figure->setCurrentIndex(before > 0 && before < m_figure->count() ? before : std::min(first, m_figure->count() - 1));
    const auto at = std::size_t(std::max(0, m_figure->currentIndex()));
    const auto baseline = m_state.session().baseline();
    if (!baseline || study.outcomes.empty() || at >= m_shown->result.fans.size())
        return;
    const Outcome& outcome = study.outcomes[at % study.outcomes.size()];
    const core::uncertainty::Fan& fan = m_shown->result.fans[at];
    TimeChartData drawn;
    if (outcome.kind == Outcome::Kind::Figure) {
        FanContext context;
        context.appearance = &m_appearance;
        context.catalogue = &m_state.session().catalogue();
        context.figure = outcome.figure;
        context.run = baseline.get();
        context.fan = &fan;
        for (const auto& target : study.targets) {
            if (target.figure == context.figure)
                context.targets.push_back(target);
        }
        drawn = FanChart::of(context);
    } else {
        drawn = plainChart(m_state.session().catalogue().span, fan, outcomeName(words, outcome));
    }
    drawn.footer = spaced(tr("Method: %1 stored runs. Bands are the middle 50 and 90 % of runs at each year; they hold only for this model.", "number")
                              .arg(words.count(m_shown->result.members)));
    // Stored runs alone: today's central run is not theirs.
    drawn.lines = {medianLine(fan, outcome.kind == Outcome::Kind::Figure ? words.factor(outcome.figure) : 1)};
    m_chart->setData(std::move(drawn));
    m_chart->setYear(m_state.year());
    m_card->refresh();
    m_words->setText(spaced(sentenceOf(*m_shown)));
}

QString StoredStudiesDialog::sentenceOf(const StudyFigures& figures) const
{
    const auto& session = m_state.session();
    const UncertaintyText words(m_appearance, session.catalogue(), session.regions());
    const auto& study = figures.record.study;
    const auto at = std::size_t(std::max(0, m_figure->currentIndex()));
    const Outcome& outcome = study.outcomes[at % study.outcomes.size()];
    const auto& scenario = study.scenarios[at / study.outcomes.size()];
    QStringList sentences;
    if (outcome.kind == Outcome::Kind::Figure)
        sentences += words.fanSentence(scenarioName(scenario.id), outcome.figure, figures.result.fans[at], m_state.year(), TimeWords(session.catalogue().span), NAN);
    sentences += figures.sameModel ? tr("Made with the model and data there are now.")
                                   : tr("Made with model %1 or regional data that have changed since; the figures are those of that time.")
                                         .arg(QString::fromStdString(figures.record.modelVersion));
    if (!figures.result.failed.empty()) {
        const auto& first = figures.result.failed.front();
        sentences += tr("%n run(s) stopped being numbers and are in no figure; the first: %1.", nullptr, int(figures.result.failed.size()))
                         .arg(words.failure(first, scenarioName(study.scenarios[first.scenario].id), TimeWords(session.catalogue().span)));
    }
    sentences.removeAll(QString());
    return sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "));
}

void StoredStudiesDialog::showActions()
{
    const bool busy = m_studies->isBusy();
    const bool writable = !m_state.session().readOnly();
    const StoredStudy* study = chosen();
    m_store->setEnabled(!busy && writable && !m_name->text().trimmed().isEmpty());
    m_goOn->setEnabled(!busy && writable && study && !study->isDone());
    m_again->setEnabled(!busy && study && study->isDone());
    m_export->setEnabled(m_shown != nullptr);
    m_rename->setEnabled(!busy && writable && study);
    m_remove->setEnabled(!busy && writable && study);
}

void StoredStudiesDialog::store()
{
    const Session& session = m_state.session();
    std::vector<Headline> figures{m_state.figure()};
    for (const QString& key : session.kpis()) {
        const KpiKey kpi = parseKpiKey(key, session.regions());
        const Headline figure{kpi.variable.toStdString(), kpi.place};
        if (std::ranges::find(figures, figure) == figures.end())
            figures.push_back(figure);
    }
    const auto study = m_studies->question(figures, std::size_t(m_runs->currentData().toInt()));
    if (!study)
        return;
    m_message->hide();
    m_progress->begin(m_name->text().trimmed());
    m_studies->store(m_name->text().trimmed(), *study);
    showActions();
}

void StoredStudiesDialog::rename()
{
    const StoredStudy* study = chosen();
    bool accepted = false;
    const QString name = study ? QInputDialog::getText(this, tr("Rename a study"), tr("Name"), QLineEdit::Normal, study->name, &accepted) : QString();
    if (!accepted || name.trimmed().isEmpty())
        return;
    if (auto renamed = m_studies->rename(study->id, name); !renamed)
        tell(errorText(renamed.error()), true);
}

void StoredStudiesDialog::remove()
{
    const StoredStudy* study = chosen();
    if (!study)
        return;
    QMessageBox question(QMessageBox::NoIcon, tr("Delete a study"),
                         spaced(tr("Delete “%1” with all its runs? This cannot be undone.").arg(study->name)), QMessageBox::NoButton, this);
    auto* go = question.addButton(tr("Delete"), QMessageBox::DestructiveRole);
    question.addButton(tr("Keep"), QMessageBox::RejectRole);
    question.exec();
    if (question.clickedButton() != go)
        return;
    if (auto removed = m_studies->remove(study->id); !removed)
        tell(errorText(removed.error()), true);
}

void StoredStudiesDialog::exportTables()
{
    const StoredStudy* study = chosen();
    const QString folder = m_shown && study ? m_chooseFolder() : QString();
    if (folder.isEmpty())
        return;
    const auto& asked = m_shown->record.study;
    const std::filesystem::path path = folder.toStdString();
    for (const char* name : {"fans.csv", "differences.csv", "chances.csv", "record.json"}) {
        std::error_code ignored;
        if (std::filesystem::exists(path / name, ignored)) {
            tell(tr("%1 holds %2 already; choose an empty folder.").arg(folder, QLatin1String(name)), true);
            return;
        }
    }
    std::ostringstream fans, differences, chances;
    core::uncertainty::writeFans(fans, asked, m_shown->result.fans);
    core::uncertainty::writeFans(differences, asked, m_shown->result.differences);
    core::uncertainty::writeChances(chances, asked, m_shown->result);
    core::Result<void> written = core::writeWhole(path / "fans.csv", fans.str());
    if (written && asked.reference)
        written = core::writeWhole(path / "differences.csv", differences.str());
    if (written)
        written = core::writeWhole(path / "chances.csv", chances.str());
    if (written)
        written = core::writeWhole(path / "record.json", study->record.toStdString());
    if (written)
        tell(tr("Written to %1: fans.csv, chances.csv and record.json, which fourfold-cli runs again.").arg(folder), false);
    else
        tell(errorText(written.error()), true);
}

void StoredStudiesDialog::tell(const QString& text, bool bad)
{
    m_message->setProperty("tone", bad ? QStringLiteral("bad") : QStringLiteral("secondary"));
    m_message->setText(spaced(text));
    m_message->setVisible(!text.isEmpty());
    // A property that a style sheet looks at counts only once the widget is polished anew.
    m_message->setStyleSheet(m_message->styleSheet());
}

void StoredStudiesDialog::reject()
{
    m_studies->cancel();
    QDialog::reject();
}

} // namespace ui
