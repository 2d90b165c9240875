// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/check_step.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/problem_row.h"
#include "ui/import/problem_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kAtOnce = 30;

} // namespace

CheckStep::CheckStep(const Appearance& appearance, ImportState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(sectionLabel())
    , m_settled(new QLabel)
    , m_settleAll(new QPushButton)
    , m_understood(sentenceLabel(QStringLiteral("secondary")))
    , m_notListed(sentenceLabel(QStringLiteral("warn")))
    , m_matches(new QVBoxLayout)
    , m_list(new QVBoxLayout)
    , m_more(new QPushButton)
{
    m_title->setObjectName(QStringLiteral("importProblems"));
    m_settled->setObjectName(QStringLiteral("importSettled"));
    m_settled->setProperty("tone", QStringLiteral("secondary"));
    m_settleAll->setObjectName(QStringLiteral("importSettleAll"));
    m_settleAll->setProperty("link", true);
    m_understood->setObjectName(QStringLiteral("importUnderstood"));
    m_more->setObjectName(QStringLiteral("importMoreProblems"));
    m_more->setProperty("link", true);
    m_matches->setSpacing(0);
    m_list->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_settled);
    head->addStretch(1);
    head->addWidget(m_settleAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace1);
    column->addLayout(head);
    column->addWidget(m_understood);
    column->addLayout(m_matches);
    column->addLayout(m_list);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_notListed);
    column->addStretch(1);
    connect(m_settleAll, &QPushButton::clicked, &state, &ImportState::settleAll);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown += kAtOnce;
        refreshProblems();
    });
}

void CheckStep::refresh()
{
    if (m_rowsOf != m_state.file()) {
        m_rowsOf = m_state.file();
        m_shown = kAtOnce;
        for (auto& [id, row] : m_rows)
            row->deleteLater();
        m_rows.clear();
    }
    if (!m_state.file())
        return;
    const bool settledAll = m_settleAll->hasFocus();
    refreshCounts();
    refreshMatches();
    refreshProblems();
    if (!settledAll || !m_settleAll->isHidden())
        return;
    focusFirstOpen();
    if (m_state.openCount() == 0)
        emit leftNothingToSettle();
}

void CheckStep::refreshCounts()
{
    const auto& problems = m_state.problems();
    const int notListed = m_state.check() && !m_state.isStartValues() ? m_state.check()->notListed : 0;
    const int all = int(problems.size()) + notListed;
    const int settled = all - m_state.openCount();
    const bool proposals = std::ranges::any_of(problems, [](const Problem& problem) { return problem.isOpen() && problem.canFix; });
    dress(*m_title, m_appearance, TypeStyle::CardTitle);
    m_title->setText(spaced(all == 0 ? tr("No problems") : tr("%n problems", "", all)));
    m_settled->setVisible(settled > 0);
    m_settled->setText(spaced(tr("%n settled", "", settled)));
    m_settleAll->setText(tr("Settle all as proposed"));
    m_settleAll->setVisible(proposals);
    m_notListed->setVisible(notListed > 0);
    showSentence(*m_notListed, tr("%n more are not listed. Choices for all of a kind, as with “Settle all as proposed”, hold for them too.", "", notListed));
    QString understood;
    if (m_state.isStartValues()) {
        if (const RegionTableCheck* check = m_state.startCheck())
            understood = tr("%1 regions with %2 quantities of the model.").arg(check->set.regions.size()).arg(check->set.data.size());
    } else if (const ImportCheck* check = m_state.check()) {
        const QLocale locale = m_appearance.locale();
        understood = tr("%1 values are understood in %2 rows.").arg(locale.toString(check->summary.values), locale.toString(check->summary.rowsRead));
        if (check->summary.missing > 0)
            understood += betweenSentences(m_appearance) + tr("%n cells have no value.", "", check->summary.missing);
        if (check->summary.leftOut > 0)
            understood += betweenSentences(m_appearance) + tr("%n cells are left out as things stand.", "", check->summary.leftOut);
    }
    showSentence(*m_understood, understood);
}

void CheckStep::refreshMatches()
{
    for (QWidget* row : m_matchRows) {
        row->hide();
        row->deleteLater();
    }
    m_matchRows.clear();
    const ProblemText words(m_appearance, m_state);
    for (const ImportState::Match& match : m_state.matches()) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, metrics::kSpace1, 0, metrics::kSpace1);
        auto* text = sentenceLabel(QStringLiteral("good"));
        const QString content = QString::fromStdString(match.content).simplified();
        const QString name = match.region ? words.regionName(match.codeOrId) : words.indicatorName(match.codeOrId);
        showSentence(*text, tr("“%1” is taken as “%2”.").arg(content, name));
        auto* undo = new QPushButton(tr("Undo"));
        undo->setProperty("link", true);
        undo->setObjectName(QStringLiteral("importForget-%1").arg(m_matchRows.size()));
        undo->setAccessibleName(tr("Undo: “%1” is taken as “%2”").arg(content, name));
        connect(undo, &QPushButton::clicked, this, [this, match] { m_state.forgetMatch(match.content, match.region); });
        line->addWidget(text, 1);
        line->addWidget(undo);
        m_matches->addWidget(row);
        m_matchRows.push_back(row);
    }
}

void CheckStep::refreshProblems()
{
    // In the file's order, whether settled or not: settling one moves nothing.
    std::vector<const Problem*> order;
    for (const Problem& problem : m_state.problems())
        order.push_back(&problem);
    std::ranges::stable_sort(order, {}, [](const Problem* problem) { return std::tuple(problem->row, problem->column); });
    const std::size_t count = std::min(order.size(), std::size_t(m_shown));
    while (m_list->count() > 0)
        delete m_list->takeAt(0);
    std::map<ProblemId, ProblemRow*> kept;
    for (std::size_t i = 0; i < count; ++i) {
        const Problem& problem = *order[i];
        const auto known = m_rows.find(problem.id);
        ProblemRow* row = known != m_rows.end() ? known->second : nullptr;
        if (row) {
            m_rows.erase(known);
        } else {
            row = new ProblemRow(m_appearance, m_state, this);
            connect(row, &ProblemRow::wayOnAsked, this, &CheckStep::wayOnAsked);
        }
        m_list->addWidget(row);
        row->show();
        row->setProblem(problem);
        kept.emplace(problem.id, row);
    }
    bool lostFocus = false;
    for (auto& [id, row] : m_rows) {
        lostFocus = lostFocus || row->isAncestorOf(window()->focusWidget());
        row->hide();
        row->deleteLater(); // its button may be what was just pressed
    }
    m_rows = std::move(kept);
    if (lostFocus)
        focusFirstOpen();
    const int rest = int(order.size() - count);
    m_more->setVisible(rest > 0);
    m_more->setText(tr("Show %n more problems", "", std::min(rest, kAtOnce)));
}

void CheckStep::focusFirstOpen()
{
    ProblemRow* first = nullptr;
    for (int i = 0; i < m_list->count() && !first; ++i) {
        auto* row = qobject_cast<ProblemRow*>(m_list->itemAt(i)->widget());
        if (row && row->problem().isOpen())
            first = row;
    }
    if (first)
        first->focusFirst();
}

} // namespace ui
