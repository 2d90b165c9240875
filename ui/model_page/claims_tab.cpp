// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/claims_tab.h"

#include "ui/model_page/model_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/term_text.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using core::policy::Claim;
using core::why::ClaimFact;

namespace ui {

namespace {

QString inLanguage(const Appearance& appearance, const core::policy::Text& text)
{
    return spaced(QString::fromStdString(text.in(appearance.language())));
}

core::policy::Naming claimNaming(const core::policy::Catalogue& catalogue, const Claim& claim)
{
    const auto* naming = namingOf(catalogue, claim.variable);
    return naming ? *naming : plainNaming(catalogue, claim.variable, "1");
}

} // namespace

ClaimsTab::ClaimsTab(Appearance& appearance, Session& session, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_model(new RowsModel(this)), m_table(new TableView(appearance, this)),
      m_summary(new QLabel(this)), m_detail(new TermText(appearance, session, TypeStyle::Body, Token::Text))
{
    setObjectName(QStringLiteral("claimsTab"));
    m_summary->setObjectName(QStringLiteral("claimsSummary"));
    m_summary->setProperty("tone", QStringLiteral("secondary"));
    m_summary->setWordWrap(true);
    m_table->showForReading(QStringLiteral("claimsTable"), *m_model);
    m_table->setSortingEnabled(false);
    m_card = new QFrame(this);
    QFrame* card = m_card;
    card->setProperty("card", QStringLiteral("true"));
    m_detail->setObjectName(QStringLiteral("claimDetail"));
    auto* scroll = new QScrollArea(card);
    scroll->setWidget(m_detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false); // setWidget() sets it
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, 1, 1);
    cardLayout->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 3);
    layout->addWidget(card, 2);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClaimsTab::showDetail);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit showInMap(QString::fromStdString(m_facts[static_cast<std::size_t>(index.row())].result.claim.variable));
    });
    connect(&session, &Session::projectionChanged, this, &ClaimsTab::refresh);
    connect(&session, &Session::currentChanged, this, &ClaimsTab::refresh);
    connect(&appearance, &Appearance::languageChanged, this, &ClaimsTab::retext);
    installWhy(*m_table, appearance, session, [this](const QModelIndex& cell) -> std::optional<core::why::Subject> {
        if (cell.row() >= static_cast<int>(m_facts.size()))
            return std::nullopt;
        const ClaimFact& fact = m_facts[static_cast<std::size_t>(cell.row())];
        return cell.column() == 3 ? fact.figure : fact.subject;
    });
    retext();
}

void ClaimsTab::focusContent()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ClaimsTab::retext()
{
    m_table->setAccessibleName(tr("Claims of the papers"));
    m_table->setAccessibleDescription(tr("Enter shows the variable in the causes map, ? asks why."));
    refresh();
}

QString ClaimsTab::claimName(const Claim& claim) const
{
    const auto& catalogue = m_session.catalogue();
    const QString name = nameOf(m_appearance, catalogue, claim.variable);
    if (!claim.group)
        return name;
    return tr("%1, %2", "figure and place").arg(name, placeWord(m_appearance, catalogue, m_session.regions(), core::policy::Place::ofGroup(*claim.group)));
}

QString ClaimsTab::boundText(const Claim& claim) const
{
    const auto naming = claimNaming(m_session.catalogue(), claim);
    const auto shown = [&](double value) { return figure(m_appearance, naming, value).text(); };
    if (claim.low && claim.high)
        return rangeText(m_appearance, naming, *claim.low, *claim.high) + figure(m_appearance, naming, *claim.high).separator +
               figure(m_appearance, naming, *claim.high).unit;
    if (claim.low)
        return tr("at least %1").arg(shown(*claim.low));
    return claim.high ? tr("at most %1").arg(shown(*claim.high)) : QString();
}

QString ClaimsTab::marginText(const ClaimFact& fact) const
{
    if (fact.state == ClaimFact::State::NoValue || !fact.nearestBound)
        return QStringLiteral("–");
    const Change gap = change(m_appearance, claimNaming(m_session.catalogue(), fact.result.claim), fact.result.value, *fact.nearestBound);
    if (gap.noDifference)
        return tr("just at the bound");
    return fact.margin >= 0 ? tr("%1 to spare").arg(gap.size.text()) : tr("%1 short").arg(gap.size.text());
}

void ClaimsTab::refresh()
{
    const bool none = m_session.catalogue().plain;
    m_table->setVisible(!none);
    m_card->setVisible(!none);
    if (none) {
        m_summary->setText(tr("This model comes without papers: nobody claims anything of it that could be checked."));
        return;
    }
    const auto run = m_session.projection();
    if (!run) {
        m_summary->setText(tr("The figures are being computed."));
        return;
    }
    const auto& catalogue = m_session.catalogue();
    m_facts = core::why::claimsBoard(catalogue, *run);
    std::vector<CellRow> rows;
    int met = 0;
    for (const ClaimFact& fact : m_facts) {
        const Claim& claim = fact.result.claim;
        met += fact.state == ClaimFact::State::Met;
        Cell state;
        switch (fact.state) {
        case ClaimFact::State::Met: state = {{}, tr("met"), {}, Token::Good}; break;
        case ClaimFact::State::NotMet: state = {{}, tr("not met"), {}, Token::Bad}; break;
        case ClaimFact::State::NoValue: state = {{}, tr("no value"), {}, Token::Text3}; break;
        }
        QStringList sources;
        for (const auto* figure : fact.figures)
            sources << tr("%1, %2", "paper, place in it").arg(QString::fromStdString(figure->paper), sectionText(figure->section));
        sources.removeDuplicates();
        const auto naming = claimNaming(catalogue, claim);
        CellRow row;
        row.id = QString::fromStdString(claim.id);
        row.cells = {state,
                     {claimName(claim)},
                     {boundText(claim), {}, {}, Token::Text2, false, true},
                     {figure(m_appearance, naming, fact.result.value).text(), {}, {}, Token::Text, true, true},
                     {marginText(fact), {}, {}, fact.state == ClaimFact::State::NotMet ? Token::Bad : Token::Text2},
                     {QString::number(claim.year), {}, {}, Token::Text2},
                     {sources.join(QStringLiteral("; ")), {}, {}, Token::Text2},
                     {fact.leftOut.empty() ? QStringLiteral("–") : tr("%n mechanism(s)", nullptr, static_cast<int>(fact.leftOut.size())), {}, {}, Token::Text2}};
        rows.push_back(std::move(row));
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setRows({tr("Claim"), tr("Figure"), tr("The papers say"), tr("Model result"), tr("By how much"), tr("Year"), tr("Paper"), tr("Left out")}, std::move(rows));
    if (first)
        m_table->setColumnWidths({80, 180, 170, 150, 170, 56, 130, 110}, 1);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_summary->setText(spaced(tr("%1 meets %2 of the %3 claims. The papers make them about their whole package; a claim is no result of theirs.")
                                  .arg(m_session.current().name)
                                  .arg(met)
                                  .arg(m_facts.size())));
    showDetail();
}

void ClaimsTab::showDetail()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_facts.size())) {
        m_detail->setText({});
        return;
    }
    const ClaimFact& fact = m_facts[static_cast<std::size_t>(row)];
    QStringList lines;
    for (const auto* figure : fact.figures)
        lines << tr("Paper %1, %2: %3").arg(QString::fromStdString(figure->paper), sectionText(figure->section), inLanguage(m_appearance, figure->statement));
    if (fact.figures.empty())
        lines << inLanguage(m_appearance, fact.result.claim.statement);
    lines << tr("By %1 the model gives %2 for %3; the papers say %4.")
                 .arg(fact.result.claim.year)
                 .arg(figure(m_appearance, claimNaming(m_session.catalogue(), fact.result.claim), fact.result.value).text(), m_session.current().name, boundText(fact.result.claim));
    if (!fact.leftOut.empty()) {
        lines << QString() << tr("What the model leaves out of it:");
        for (const auto& left : fact.leftOut)
            if (left.mechanism)
                lines << QStringLiteral("• ") + tr("%1, %2: %3 → %4. %5")
                                                    .arg(QString::fromStdString(left.mechanism->paper), sectionText(left.mechanism->section),
                                                         inLanguage(m_appearance, left.mechanism->from), inLanguage(m_appearance, left.mechanism->to),
                                                         left.coverage ? inLanguage(m_appearance, left.coverage->note) : QString());
    }
    if (!fact.policies.empty()) {
        lines << QString() << tr("Policies that the papers tie to it:");
        for (const auto& policy : fact.policies)
            if (policy.policy)
                lines << QStringLiteral("• ") + inLanguage(m_appearance, policy.policy->name) +
                             (policy.coverage && policy.coverage->coverage == "no" ? tr(" (not in the model)")
                              : policy.coverage && policy.coverage->coverage == "partly" ? tr(" (partly in the model)") : QString());
    }
    m_detail->setText(spaced(lines.join(QLatin1Char('\n'))));
}

} // namespace ui
