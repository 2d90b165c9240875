// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/check_tab.h"

#include "ui/model_page/model_data.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/task_panel.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/term_text.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

CheckTab::CheckTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_data(facts), m_intro(new TermText(appearance, session, TypeStyle::Body, Token::Text2, this)),
      m_run(new QPushButton(this)), m_work(new TaskPanel(appearance, this)), m_model(new RowsModel(this)),
      m_table(new TableView(appearance, this))
{
    setObjectName(QStringLiteral("checkTab"));
    m_run->setObjectName(QStringLiteral("runChecks"));
    m_run->setProperty("primary", QStringLiteral("true"));
    m_run->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_table->showForReading(QStringLiteral("checkTable"), *m_model);
    m_table->setSortingEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(m_intro);
    layout->addWidget(m_run, 0, Qt::AlignLeft);
    layout->addWidget(m_work);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);

    connect(m_run, &QPushButton::clicked, this, &CheckTab::start);
    connect(m_work, &TaskPanel::ended, this, [this] { m_run->setEnabled(true); });
    connect(&m_data, &ModelData::changed, this, &CheckTab::showResults);
    connect(&appearance, &Appearance::languageChanged, this, &CheckTab::retext);
    retext();
}

void CheckTab::focusContent()
{
    m_run->setFocus(Qt::OtherFocusReason);
}

bool CheckTab::cancelWork()
{
    return m_work->cancel();
}

void CheckTab::retext()
{
    m_intro->setText(m_session.catalogue().plain ? tr("These checks run the model here, in the world that is chosen: the baseline and the current scenario.")
                                                    : tr("These checks run the model here, with the regions and the world that are chosen: the baseline, the current scenario and the papers’ package."));
    m_run->setText(m_results.empty() ? tr("Run the checks") : tr("Run the checks again"));
    m_table->setAccessibleName(tr("Checks and their results"));
    showResults();
}

void CheckTab::start()
{
    const auto projector = m_session.projector();
    if (!projector) {
        m_work->tell(MessageRow::Kind::Warning, tr("The model is still being compiled; try again in a moment."));
        return;
    }
    m_run->setEnabled(false);
    const std::vector<core::policy::Scenario> scenarios{m_data.inChosenWorld(m_session.scenarios().front().content), m_data.inChosenWorld(m_session.current().content)};
    m_work->run(tr("Checking the model"), [this, projector, directory = m_session.dataDirectory(), scenarios](const TaskControl& control) -> BackgroundTask::Deliver {
        auto results = runChecks(*projector, directory, scenarios, [&control](int done, int total) {
            control.report(done, total);
            return !control.cancelled();
        });
        return [this, results = std::move(results)] {
            m_results = results;
            retext();
        };
    });
}

QString CheckTab::title(CheckResult::Kind kind) const
{
    switch (kind) {
    case CheckResult::Kind::Units: return tr("Units");
    case CheckResult::Kind::Finite: return tr("Numbers");
    case CheckResult::Kind::Shares: return tr("Shares");
    case CheckResult::Kind::Repeat: return tr("Repetition");
    case CheckResult::Kind::Step: return tr("Time step");
    case CheckResult::Kind::Claims: return tr("Claims");
    }
    return {};
}

QString CheckTab::sentence(const CheckResult& result) const
{
    const auto& catalogue = m_session.catalogue();
    QStringList failures;
    for (const std::string& failure : result.failures)
        failures << (result.kind == CheckResult::Kind::Claims ? nameOf(m_appearance, catalogue, failure) : QString::fromStdString(failure));
    const QString which = failures.join(QStringLiteral("; "));
    switch (result.kind) {
    case CheckResult::Kind::Units:
        return result.passed ? tr("Both sides of all equations of %1 variables have the same unit.").arg(result.counted)
                             : tr("%1 problems with units: %2").arg(result.failed).arg(which);
    case CheckResult::Kind::Finite:
        return result.passed ? tr("Every value of %1 runs is a number.").arg(result.counted) : tr("In %1 of %2 runs a value stops being a number: %3").arg(result.failed).arg(result.counted).arg(which);
    case CheckResult::Kind::Shares:
        return result.passed ? tr("All stocks that are shares stay between 0 and 1, by region and run (%1 looked at).").arg(result.counted)
                             : tr("%1 of %2 shares leave 0 to 1: %3").arg(result.failed).arg(result.counted).arg(which);
    case CheckResult::Kind::Repeat:
        return result.passed ? tr("A second run gives the same %1 values, bit for bit.").arg(result.counted) : tr("%1 of %2 values differ in a second run.").arg(result.failed).arg(result.counted);
    case CheckResult::Kind::Step: {
        // Below that it is rounding of no interest.
        const QString worst = QString::number(std::max(0.001, std::ceil(100000 * result.worst) / 1000), 'g', 2) + (m_appearance.isChinese() ? QStringLiteral("%") : QStringLiteral("\u2009%"));
        const QString name = result.worstId.empty() ? QStringLiteral("–") : nameOf(m_appearance, catalogue, result.worstId);
        const QString end = m_data.projector() ? timeText(m_appearance, m_data.projector()->catalogue(), m_data.projector()->catalogue().span.stop) : QString();
        return result.passed ? tr("Half the time step changes no stock at the end (%1) by more than %2 (%3).").arg(end, worst, name)
                             : tr("Half the time step changes %1 of %2 stocks by more than 0.1 %, the most by %3 (%4).").arg(result.failed).arg(result.counted).arg(worst, name);
    }
    case CheckResult::Kind::Claims:
        return result.passed ? tr("The papers’ package meets all %1 claims in the default world.").arg(result.counted)
                             : tr("The papers’ package misses %1 of %2 claims in the default world: %3").arg(result.failed).arg(result.counted).arg(which);
    }
    return {};
}

void CheckTab::showResults()
{
    std::vector<CellRow> rows;
    const auto add = [&rows](const QString& id, const QString& name, bool passed, const QString& text) {
        rows.push_back({id, {{name, {}, {}, Token::Text, true},
                             {{}, passed ? tr("passed") : tr("look at it"), {}, passed ? Token::Good : Token::Warn},
                             {text, {}, text, Token::Text2}}});
    };
    for (const CheckResult& result : m_results)
        add(QStringLiteral("check-%1").arg(static_cast<int>(result.kind)), title(result.kind), result.passed, spaced(sentence(result)));
    // The loops are checked whenever the map is worked out.
    if (!m_results.empty())
        for (const ModelLoop& loop : m_data.loops())
            add(QStringLiteral("loop-") + QString::fromStdString(loop.loop.id), tr("Loop %1").arg(QString::fromStdString(loop.loop.id)), loop.agrees(),
                spaced(QString::fromStdString(loop.loop.name.in(m_appearance.language())) + (m_appearance.isChinese() ? QStringLiteral("：") : QStringLiteral(": ")) +
                       loopOutcomeSentence(loop.loop, loop.check.outcome)));
    m_table->setVisible(!rows.empty());
    m_model->setRows({tr("Check"), tr("Result"), tr("What was found")}, std::move(rows));
    m_table->setColumnWidths({120, 96, 500}, 2);
}

} // namespace ui
