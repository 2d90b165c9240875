// SPDX-License-Identifier: GPL-3.0-or-later
// Where an answer's parts come from: the papers, the evidence, and what the papers claim.
#include "ui/why/why_body.h"

#include "core/policy/grade.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/known_flaws.h"
#include "ui/why/why_rows.h"
#include "ui/why/why_words.h"

#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

using core::why::Subject;
using Kind = Subject::Kind;

void WhyBody::addSources()
{
    const core::why::Answer& answer = m_facts.answer;
    QStringList flaws;
    const auto noteFlaw = [&](const std::string& id) {
        const QString flaw = knownFlaw(id);
        if (!flaw.isEmpty() && !flaws.contains(flaw))
            flaws << flaw;
    };
    bool headed = false;
    const auto add = [&](std::optional<core::policy::Grade> grade, const QString& place, const QString& statement) {
        if (!headed)
            addHeading(tr("Where it comes from"));
        else
            m_layout->addSpacing(metrics::kSpace2);
        headed = true;
        m_layout->addWidget(new SourceBlock(m_appearance, m_session, grade, place, statement, this));
    };
    std::vector<const core::policy::PaperFigure*> told;
    const auto tell = [&](const core::policy::PaperFigure* figure, std::optional<core::policy::Grade> grade, const QString& what) {
        if (!figure || std::find(told.begin(), told.end(), figure) != told.end())
            return;
        told.push_back(figure);
        const QString place = m_words.sentenceCase(m_words.source(*figure));
        add(grade, what.isEmpty() ? place : tr("%1: %2", "what and where").arg(what, m_words.source(*figure)), text(figure->statement, m_appearance));
        noteFlaw(figure->id);
    };
    noteFlaw(answer.subject.id);
    for (const auto* policy : answer.policies) {
        if (policy)
            add(std::nullopt, m_words.sentenceCase(m_words.paperPlace(policy->paper, policy->section)), text(policy->name, m_appearance));
    }
    for (const auto* figure : answer.figures)
        tell(figure, std::nullopt, {});
    bool assumed = false;
    for (const core::why::ParameterFact& parameter : answer.parameters) {
        Subject subject;
        subject.kind = Kind::Parameter;
        subject.id = parameter.name;
        const bool itself = answer.subject.kind == Kind::Parameter;
        for (const auto* figure : parameter.figures)
            tell(figure, parameter.grade, itself ? QString() : m_words.name(subject));
        noteFlaw(parameter.name);
        assumed = assumed || parameter.grade == core::policy::Grade::C || parameter.grade == core::policy::Grade::D;
        const QString note = text({parameter.note, parameter.noteChinese}, m_appearance);
        if (itself && !note.isEmpty())
            add(parameter.grade, gradeSentence(parameter.grade), note);
        else if (itself && parameter.figures.empty())
            add(parameter.grade, gradeSentence(parameter.grade), {});
    }
    // Mechanisms of one place stand together.
    std::vector<std::pair<QString, QStringList>> mechanisms;
    for (const auto* mechanism : answer.mechanisms) {
        if (!mechanism)
            continue;
        const QString place = m_words.paperPlace(mechanism->paper, mechanism->section);
        auto known = std::find_if(mechanisms.begin(), mechanisms.end(), [&](const auto& one) { return one.first == place; });
        if (known == mechanisms.end())
            known = mechanisms.insert(mechanisms.end(), {place, {}});
        known->second << text(mechanism->note, m_appearance);
    }
    for (const auto& [place, notes] : mechanisms)
        add(std::nullopt, tr("Mechanism in %1").arg(place), notes.join(m_appearance.isChinese() ? QString() : QStringLiteral("; ")));
    if (!headed && assumed) {
        addHeading(tr("Where it comes from"));
        addSentence(tr("No paper prints a figure here. The numbers in it are assumptions with ranges (C)."));
    } else if (!headed && answer.formula) {
        addHeading(tr("Where it comes from"));
        addSentence(tr("A result of the model: it follows from the equation and its inputs alone."));
    }
    for (const QString& flaw : flaws)
        addWarning(flaw);
}

void WhyBody::addEvidence()
{
    if (!m_facts.compared || m_facts.answer.subject.kind != Kind::Variable)
        return;
    addHeading(tr("What the change rests on"), m_facts.evidence ? moment() : QString());
    if (m_facts.work == WhyFacts::Work::Evidence) {
        addWorkRow(tr("Running the model with every number a little higher and lower…"));
        return;
    }
    if (!m_facts.evidence) {
        addOffer(QStringLiteral("whyWeighEvidence"), tr("Weigh the evidence"),
                 tr("How much of the change leans on the papers’ own figures, and how much on assumptions."), &WhyBody::evidenceWanted);
        return;
    }
    auto* bar = new EvidenceStrip(m_appearance, *m_facts.evidence, this);
    bar->setObjectName(QStringLiteral("whyEvidenceBar"));
    m_layout->addWidget(bar);
    addSentence(tr("A the papers’ own figure, B fitted to one, C assumption, D estimated from proxies. Share by how far the change moves over each number’s range."),
                Token::Text3);
    m_layout->addSpacing(metrics::kSpace1);
    constexpr std::size_t kShown = 5;
    for (std::size_t i = 0; i < std::min(kShown, m_facts.evidence->largest.size()); ++i) {
        const auto& [name, share] = m_facts.evidence->largest[i];
        CauseRow::Content content;
        content.subject.kind = Kind::Parameter;
        content.subject.id = name;
        content.subject.year = m_facts.answer.subject.year;
        content.name = m_words.name(content.subject);
        content.number = percent(m_appearance, share);
        if (const auto* parameter = m_catalogue.parameter(name))
            content.grade = parameter->grade;
        auto* row = new CauseRow(m_appearance, content, this);
        row->setObjectName(QStringLiteral("whyEvidence_") + QString::fromStdString(name));
        connect(row, &CauseRow::asked, this, &WhyBody::asked);
        m_layout->addWidget(row);
    }
}

void WhyBody::addClaims()
{
    const auto& claims = m_facts.answer.claims;
    if (claims.empty())
        return;
    addHeading(tr("What the papers claim"));
    for (const core::policy::ClaimResult& result : claims) {
        Subject subject;
        subject.kind = Kind::Claim;
        subject.id = result.claim.id;
        Subject figureOf;
        figureOf.id = result.claim.variable;
        const auto written = [&](double value) { return m_words.value(figureOf, value); };
        CauseRow::Content content;
        content.subject = subject;
        const QString year = QString::number(result.claim.year);
        if (result.claim.low && result.claim.high)
            content.name = tr("%1: %2 to %3").arg(year, m_words.fineNumber(figureOf, *result.claim.low), written(*result.claim.high));
        else if (result.claim.low)
            content.name = tr("%1: at least %2").arg(year, written(*result.claim.low));
        else if (result.claim.high)
            content.name = tr("%1: at most %2").arg(year, written(*result.claim.high));
        const QString verdict = !std::isfinite(result.value) ? tr("no value") : result.holds ? tr("met") : tr("not met");
        content.note = result.claim.group ? m_words.placeName(core::policy::Place::ofGroup(*result.claim.group)) : QString();
        content.number = written(result.value);
        content.share = verdict;
        content.link = m_facts.answer.subject != subject;
        auto* row = new CauseRow(m_appearance, content, this);
        row->setObjectName(QStringLiteral("whyClaim_") + QString::fromStdString(result.claim.id));
        connect(row, &CauseRow::asked, this, &WhyBody::asked);
        m_layout->addWidget(row);
    }
}

} // namespace ui
