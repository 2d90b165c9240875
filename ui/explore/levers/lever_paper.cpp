// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_paper.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/theme/figures.h"
#include "ui/why/term_text.h"
#include "ui/widgets/text_block.h"

#include <QVBoxLayout>

namespace ui {

namespace {

struct Part {
    QString heading;
    QString text;
};

} // namespace

LeverPaper::LeverPaper(const Appearance& appearance, Session& session, const core::policy::LeverCard& card, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_card(card)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    constexpr int kParts = 9;
    for (int i = 0; i < kParts; ++i) {
        m_headings.push_back(new TextBlock(appearance, TypeStyle::LabelStrong, Token::Text, this));
        m_texts.push_back(new TermText(appearance, session, TypeStyle::Label, Token::Text2, this));
        layout->addSpacing(metrics::kSpace1 + 2);
        layout->addWidget(m_headings.back());
        layout->addWidget(m_texts.back());
    }
    retext();
}

void LeverPaper::retext()
{
    const auto both = [&](const core::policy::Text& words) { return text(words, m_appearance); };
    const QString paper = QString::fromStdString(m_card.paper);
    QString section = QString::fromStdString(m_card.section);
    if (m_appearance.isChinese())
        section.replace(QStringLiteral(", "), QStringLiteral("、"));
    // An English sentence follows another after a space, a Chinese one follows directly.
    const QString gap = m_appearance.isChinese() ? QString() : QStringLiteral(" ");

    QString example = both(m_card.exampleText);
    if (!m_card.examplePaper.empty()) {
        example += gap
            + tr("(Paper %1, %2)").arg(QString::fromStdString(m_card.examplePaper), both(m_card.exampleSection));
    }
    const Part parts[] = {
        {tr("Proposal"), both(m_card.proposal)},
        {tr("How it works"), both(m_card.howItWorks)},
        {tr("Delays"), both(m_card.delays)},
        {tr("Side effects"), both(m_card.sideEffects)},
        {tr("Who gains"), both(m_card.equity)},
        {tr("Example"), example},
        {tr("Evidence"), gradeSentence(m_card.grade) + gap + both(m_card.evidenceText)},
        {tr("Check it by"), both(m_card.check)},
        {tr("Source"), tr("Paper %1, section %2, in our own words").arg(paper, section)},
    };
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        m_headings[i]->setText(parts[i].heading);
        m_texts[i]->setText(m_appearance.isChinese() ? spaced(parts[i].text) : parts[i].text);
        const bool said = !parts[i].text.isEmpty();
        m_headings[i]->setVisible(said);
        m_texts[i]->setVisible(said);
    }
}

} // namespace ui
