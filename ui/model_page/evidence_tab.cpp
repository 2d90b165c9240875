// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/evidence_tab.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/model_page/evidence_bar.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/task_panel.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/term_text.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using core::policy::Place;
using core::why::EvidenceShares;

namespace ui {

namespace {

const QString kOutcomeSetting = QStringLiteral("model/evidence/outcome");

/// What the working thread finds.
struct Found {
    std::shared_ptr<const core::why::Explainer> explainer;
    core::Checked<EvidenceShares> shares = EvidenceShares{};
};

} // namespace

EvidenceTab::EvidenceTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_data(facts), m_model(new RowsModel(this))
{
    setObjectName(QStringLiteral("evidenceTab"));
    buildParts();
    connectParts();
    retext();
}

void EvidenceTab::buildParts()
{
    auto* bar = new QWidget(this);
    auto* row = new WrapLayout(bar, metrics::kSpace2, 6);
    m_outcome = new QComboBox(bar);
    m_outcome->setObjectName(QStringLiteral("evidenceOutcome"));
    m_outcome->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_place = new QComboBox(bar);
    m_place->setObjectName(QStringLiteral("evidencePlace"));
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_run = new QPushButton(bar);
    m_run->setObjectName(QStringLiteral("evidenceRun"));
    m_run->setProperty("primary", QStringLiteral("true"));
    row->addWidget(m_outcome);
    row->addWidget(m_place);
    row->addWidget(m_run);
    m_work = new TaskPanel(m_appearance, this);

    auto* card = new QFrame(this);
    card->setProperty("card", QStringLiteral("true"));
    m_sentence = new TermText(m_appearance, m_session, TypeStyle::Body, Token::Text, card);
    m_sentence->setObjectName(QStringLiteral("evidenceSentence"));
    m_bar = new EvidenceBar(m_appearance, card);
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPadding);
    cardLayout->setSpacing(metrics::kSpace2);
    cardLayout->addWidget(m_sentence);
    cardLayout->addWidget(m_bar);

    m_table = new TableView(m_appearance, this);
    m_table->showForReading(QStringLiteral("evidenceTable"), *m_model);
    m_table->setSortingEnabled(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(bar);
    layout->addWidget(m_work);
    layout->addWidget(card);
    layout->addWidget(m_table, 1);
}

void EvidenceTab::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, &EvidenceTab::start);
    connect(m_work, &TaskPanel::ended, this, [this] { m_run->setEnabled(true); });
    connect(m_outcome, &QComboBox::activated, this, [this] {
        m_session.setSetting(kOutcomeSetting, m_outcome->currentData().toString());
        const auto* info = m_session.catalogue().variable(m_outcome->currentData().toString().toStdString());
        m_place->setEnabled(info && info->perRegion);
        markStale();
    });
    connect(m_place, &QComboBox::activated, this, &EvidenceTab::markStale);
    connect(m_work, &TaskPanel::actionChosen, this, &EvidenceTab::start);
    for (const auto changed : {&Session::projectionChanged, &Session::worldChanged, &Session::currentChanged})
        connect(&m_session, changed, this, &EvidenceTab::markStale);
    connect(&m_session, &Session::yearChanged, this, &EvidenceTab::markStale);
    connect(&m_session, &Session::regionSetChanged, this, &EvidenceTab::retext);
    connect(&m_appearance, &Appearance::languageChanged, this, &EvidenceTab::retext);
    installWhy(*m_table, m_appearance, m_session, [this](const QModelIndex& cell) { return subjectOf(m_session.catalogue(), cell.data(kIdRole).toString().toStdString()); });
}

void EvidenceTab::focusContent()
{
    m_outcome->setFocus(Qt::OtherFocusReason);
}

void EvidenceTab::fillChoices()
{
    const QString outcome = m_outcome->count() > 0 ? m_outcome->currentData().toString()
                                                   : m_session.setting(kOutcomeSetting, parseKpiKey(m_session.selectedKpi(), m_session.regions()).variable);
    const int place = m_place->currentIndex();
    m_outcome->clear();
    std::vector<std::pair<QString, QString>> names;
    for (const auto& info : m_session.catalogue().variables)
        names.emplace_back(nameOf(m_appearance, m_session.catalogue(), info.id), QString::fromStdString(info.id));
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto& [name, id] : names)
        m_outcome->addItem(name, id);
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(outcome)));
    m_place->clear();
    m_places = {Place::national()};
    m_place->addItem(m_session.catalogue().plain ? tr("All of it") : tr("Whole country"));
    if (m_session.catalogue().plain) { // groups of regions are of the four-dimension model
        for (const auto& region : m_session.regions().regions)
            m_places.push_back(Place::ofRegion(region.id));
    } else {
        for (const auto group : {core::policy::RegionGroup::East, core::policy::RegionGroup::CentralWest})
            m_places.push_back(Place::ofGroup(group));
    }
    for (std::size_t i = 1; i < m_places.size(); ++i)
        m_place->addItem(placeWord(m_appearance, m_session.catalogue(), m_session.regions(), m_places[i]));
    m_place->setCurrentIndex(std::max(0, place));
    const auto* info = m_session.catalogue().variable(m_outcome->currentData().toString().toStdString());
    m_place->setEnabled(info && info->perRegion);
}

void EvidenceTab::retext()
{
    fillChoices();
    m_outcome->setAccessibleName(tr("Figure"));
    m_place->setAccessibleName(tr("Place"));
    m_run->setText(tr("Work out what it rests on"));
    m_table->setAccessibleName(tr("Parameters that move it most"));
    showResult();
}

core::why::Subject EvidenceTab::subject() const
{
    core::why::Subject asked{core::why::Subject::Kind::Variable, m_outcome->currentData().toString().toStdString(), {}, {}};
    if (m_place->isEnabled() && m_place->currentIndex() > 0)
        asked.place = m_places[static_cast<std::size_t>(m_place->currentIndex())];
    return asked;
}

QString EvidenceTab::subjectText() const
{
    return tr("%1 (%2, %3, %4)", "figure, place, scenario, year")
        .arg(m_outcome->currentText(), m_place->isEnabled() ? m_place->currentText() : m_place->itemText(0), m_session.current().name, timeText(m_appearance, m_session.catalogue(), m_session.year()));
}

void EvidenceTab::start()
{
    const auto projector = m_session.projector();
    if (!projector) {
        m_work->tell(MessageRow::Kind::Warning, tr("The model is still being compiled; try again in a moment."));
        return;
    }
    if (m_session.current().baseline) {
        m_work->tell(MessageRow::Kind::Warning, tr("The baseline has no change to explain. Choose a scenario above."));
        return;
    }
    m_run->setEnabled(false);
    const auto reference = m_data.inChosenWorld(m_session.scenarios().front().content);
    const auto scenario = m_data.inChosenWorld(m_session.current().content);
    const QString shownFor = subjectText();
    m_work->run(tr("Moving every parameter through its range"), [this, projector, known = m_explained == projector ? m_explainer : nullptr, asked = subject(), reference, scenario,
                   year = m_session.year(), ranges = m_session.world().ranges, shownFor](const TaskControl& control) -> BackgroundTask::Deliver {
        auto found = std::make_shared<Found>();
        found->explainer = known ? known : std::make_shared<const core::why::Explainer>(projector);
        found->shares = found->explainer->evidence(asked, reference, scenario, year, progressOf(control), ranges);
        return [this, projector, found, shownFor] {
            m_explainer = found->explainer;
            m_explained = projector;
            if (!found->shares) {
                m_work->tell(MessageRow::Kind::Problem, errorText(found->shares.error()));
                return;
            }
            m_shares = *found->shares;
            m_shownFor = shownFor;
            showResult();
        };
    });
}

bool EvidenceTab::cancelWork()
{
    return m_work->cancel();
}

void EvidenceTab::markStale()
{
    if (m_shares && m_shownFor != subjectText())
        m_work->tell(MessageRow::Kind::Warning, tr("These shares are of %1.").arg(m_shownFor), tr("Work out anew"));
    else if (m_shares && !m_work->isBusy())
        m_work->tell(MessageRow::Kind::Warning, tr("Levers or assumptions may have changed since."), tr("Work out anew"));
}

void EvidenceTab::showResult()
{
    m_bar->setVisible(m_shares.has_value());
    m_table->setVisible(m_shares.has_value());
    if (!m_shares) {
        m_sentence->setText(tr("Each parameter is moved through its range, in both runs; what that does to the change against the baseline is added up by evidence grade. It takes a few seconds.")
                            + (m_session.catalogue().plain ? tr(" Where this model states no range, half and one and a half times the value stand for it; where it states no grade, it counts as an assumption (C).") : QString()));
        return;
    }
    m_bar->setShares(*m_shares);
    const double weak = m_shares->c + m_shares->d;
    m_sentence->setText(spaced(tr("%1: of what the ranges of the parameters can do to its change against the baseline, %2 comes from assumptions and proxies (grades C and D).")
                                   .arg(m_shownFor, percent(m_appearance, weak))));
    const auto& catalogue = m_session.catalogue();
    std::vector<CellRow> rows;
    for (const auto& [name, share] : m_shares->largest) {
        const auto* parameter = catalogue.parameter(name);
        const auto* naming = namingOf(catalogue, name);
        const core::policy::Naming shown = naming ? *naming : plainNaming(catalogue, name, parameter ? parameter->unit : "1");
        QString range;
        if (parameter) {
            const auto own = m_session.world().ranges.find(name);
            const double low = own == m_session.world().ranges.end() ? parameter->low : own->second.low;
            const double high = own == m_session.world().ranges.end() ? parameter->high : own->second.high;
            range = rangeText(m_appearance, shown, low, high) + figure(m_appearance, shown, high).separator + figure(m_appearance, shown, high).unit;
        }
        CellRow row;
        row.id = QString::fromStdString(name);
        row.cells = {{nameOf(m_appearance, catalogue, name)},
                     {percent(m_appearance, share), {}, {}, Token::Text, true, true},
                     {{}, parameter ? gradeLetter(parameter->grade) : QString(), parameter ? gradeSentence(parameter->grade) : QString(),
                      parameter ? gradeToken(parameter->grade) : Token::Text3},
                     {range, {}, {}, Token::Text2},
                     {parameter ? spaced(QString::fromStdString(naming ? naming->description.in(m_appearance.language()) : std::string())) : tr("starting data of the regions"), {}, {}, Token::Text2}};
        rows.push_back(std::move(row));
    }
    m_model->setRows({tr("Parameter"), tr("Share"), tr("Grade"), tr("Range"), tr("What it is")}, std::move(rows));
    m_table->setColumnWidths({240, 80, 64, 160, 300}, 4);
}

} // namespace ui
