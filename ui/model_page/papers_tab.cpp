// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/papers_tab.h"

#include "core/policy/table.h"
#include "ui/model_page/detail_card.h"
#include "ui/model_page/filter_model.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using core::causes::Polarity;

namespace ui {

namespace {

constexpr int kSearchWidth = 190;
constexpr int kDetailLines = 5;
constexpr std::array kPapers{"000", "001", "002", "003", "004"};
const QString kMechanisms = QStringLiteral("papersMechanisms");
const QString kPolicies = QStringLiteral("papersPolicies");
const QString kAnyPaper = QStringLiteral("paperAny");
const QString kAnyCoverage = QStringLiteral("coverageAny");
const QString kCovered = QStringLiteral("coverageYes");
const QString kPartly = QStringLiteral("coveragePartly");
const QString kNotCovered = QStringLiteral("coverageNo");

QString settingKey(const char* name)
{
    return QStringLiteral("model/papers/") + QLatin1String(name);
}

QString coverageSegment(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Covered: return kCovered;
    case Coverage::Partly: return kPartly;
    case Coverage::NotCovered: break;
    }
    return kNotCovered;
}

Token coverageToken(Coverage coverage, SignCheck check = SignCheck::Agrees)
{
    switch (coverage) {
    case Coverage::Covered: return isCoveredAsTold(coverage, check) ? Token::Good : Token::Warn;
    case Coverage::Partly: return Token::Warn;
    case Coverage::NotCovered: break;
    }
    return Token::Text3;
}

Polarity times(Polarity a, Polarity b)
{
    if (a == Polarity::None || b == Polarity::None)
        return Polarity::None;
    if (a == Polarity::Mixed || b == Polarity::Mixed)
        return Polarity::Mixed;
    return a == b ? Polarity::Positive : Polarity::Negative;
}

QString shown(const Appearance& appearance, const core::policy::Text& text)
{
    return spaced(QString::fromStdString(text.in(appearance.language())));
}

} // namespace

Coverage coverageOf(const std::string& word)
{
    if (word == "yes")
        return Coverage::Covered;
    return word == "partly" ? Coverage::Partly : Coverage::NotCovered;
}

std::vector<TableLink> tableLinks(const std::string& text, const MapGraph& graph)
{
    std::vector<TableLink> links;
    for (const std::string& part : core::policy::split(text, ";")) {
        const auto ends = core::policy::split(part, "->");
        if (ends.size() != 2)
            continue;
        TableLink link{ends[0], ends[1]};
        const int from = graph.indexOf(link.from);
        const int to = graph.indexOf(link.to);
        if (const int found = from < 0 || to < 0 ? -1 : graph.linkBetween(from, to); found >= 0) {
            link.found = true;
            link.polarity = graph.links[static_cast<std::size_t>(found)].polarity;
        }
        links.push_back(std::move(link));
    }
    return links;
}

SignCheck signCheck(const std::vector<TableLink>& links, const std::string& paperSign)
{
    if (links.empty())
        return SignCheck::NoLinks;
    const Polarity wanted = paperSign == "-" ? Polarity::Negative : Polarity::Positive;
    bool differs = false;
    bool varies = false;
    Polarity chain = Polarity::Positive;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!links[i].found)
            return SignCheck::Missing;
        chain = i > 0 && links[i - 1].to == links[i].from ? times(chain, links[i].polarity) : links[i].polarity;
        const bool ends = i + 1 == links.size() || links[i + 1].from != links[i].to;
        if (!ends)
            continue;
        if (chain == Polarity::Mixed || chain == Polarity::None)
            varies = true;
        else
            differs = differs || chain != wanted;
    }
    if (differs)
        return SignCheck::Differs;
    return varies ? SignCheck::Varies : SignCheck::Agrees;
}

PapersTab::PapersTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_data(facts), m_model(new RowsModel(this)), m_filter(new FilterModel(this))
{
    setObjectName(QStringLiteral("papersTab"));
    buildParts();
    connectParts();
    m_which->choose(session.setting(settingKey("table"), kMechanisms));
    m_paper->choose(session.setting(settingKey("paper"), kAnyPaper));
    m_shown->choose(session.setting(settingKey("coverage"), kAnyCoverage));
    retext();
}

void PapersTab::buildParts()
{
    m_bar = new QWidget(this);
    QWidget* bar = m_bar;
    auto* row = new WrapLayout(bar, metrics::kSpace2, 6);
    const auto addSwitch = [&](const char* name, std::initializer_list<QString> segments) {
        auto* added = new SegmentedSwitch(m_appearance, bar);
        added->setObjectName(QLatin1String(name));
        for (const QString& id : segments)
            added->addSegment(id, {});
        return added;
    };
    m_which = addSwitch("paperTables", {kMechanisms, kPolicies});
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("paperSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_paper = addSwitch("paperFilter", {kAnyPaper});
    for (const char* paper : kPapers)
        m_paper->addSegment(QStringLiteral("paper") + QLatin1String(paper), QLatin1String(paper));
    m_shown = addSwitch("coverageFilter", {kAnyCoverage, kCovered, kPartly, kNotCovered});
    for (QWidget* part : std::initializer_list<QWidget*>{m_which, m_search, m_paper, m_shown})
        row->addWidget(part);

    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("coverageSummary"));
    m_summary->setProperty("tone", QStringLiteral("secondary"));
    m_summary->setWordWrap(true);

    m_filter->setSourceModel(m_model);
    m_table = new TableView(m_appearance, this);
    m_table->showForReading(QStringLiteral("paperTable"), *m_filter);

    m_card = new DetailCard(m_appearance, m_session, QStringLiteral("paper"), kDetailLines, this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    m_none = new QLabel(this);
    m_none->setObjectName(QStringLiteral("papersNone"));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(m_none);
    layout->addWidget(bar);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_card);
}

void PapersTab::connectParts()
{
    connect(&m_data, &ModelData::changed, this, &PapersTab::refresh);
    connect(m_which, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(settingKey("table"), id);
        retext();
    });
    connect(m_paper, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(settingKey("paper"), id);
        applyFilter();
    });
    connect(m_shown, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(settingKey("coverage"), id);
        applyFilter();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        refreshCounts();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PapersTab::showDetail);
    connect(m_card, &DetailCard::showInMap, this, &PapersTab::showInMap);
    connect(&m_appearance, &Appearance::languageChanged, this, &PapersTab::retext);
    installWhy(*m_table, m_appearance, m_session, [this](const QModelIndex&) {
        return subjectOf(m_session.catalogue(), m_card->variable().toStdString());
    }, WhyOptions{true, false});
}

bool isCoveredAsTold(Coverage coverage, SignCheck check)
{
    return coverage == Coverage::Covered && (check == SignCheck::Agrees || check == SignCheck::NoLinks);
}

QString PapersTab::coverageText(Coverage coverage, SignCheck check)
{
    switch (coverage) {
    case Coverage::Covered:
        switch (check) {
        case SignCheck::Differs: return tr("covered, other sign");
        case SignCheck::Varies: return tr("covered, sign varies");
        case SignCheck::Missing: return tr("covered, link missing");
        case SignCheck::Agrees:
        case SignCheck::NoLinks: break;
        }
        return tr("covered");
    case Coverage::Partly: return tr("partly");
    case Coverage::NotCovered: break;
    }
    return tr("not covered");
}

bool PapersTab::showsPolicies() const
{
    return m_which->chosen() == kPolicies;
}

void PapersTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PapersTab::focusContent()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void PapersTab::retext()
{
    m_which->setAccessibleName(tr("Mechanisms or policies"));
    m_which->setSegmentText(kMechanisms, tr("Mechanisms"));
    m_which->setSegmentText(kPolicies, tr("Policies"));
    m_search->setPlaceholderText(tr("Find a word"));
    m_search->setAccessibleName(tr("Find a word in the table"));
    m_search->setToolTip(tr("Find a word (Ctrl+F)"));
    m_paper->setAccessibleName(tr("Which paper"));
    m_paper->setSegmentText(kAnyPaper, tr("All papers"));
    m_shown->setAccessibleName(tr("Which coverage"));
    m_shown->setSegmentText(kAnyCoverage, tr("All"));
    m_table->setAccessibleName(showsPolicies() ? tr("Policies of the papers") : tr("Mechanisms of the papers"));
    m_card->retext();
    refresh();
}

void PapersTab::refresh()
{
    const bool none = m_session.catalogue().plain;
    m_none->setVisible(none);
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_summary, m_table, m_card})
        part->setVisible(!none);
    m_none->setText(tr("This model comes without papers: nothing is known of the mechanisms and policies behind it."));
    if (none)
        return;
    m_model->setRows({}, {});
    m_coverage.clear();
    m_otherwise = 0;
    m_papers.clear();
    if (showsPolicies())
        refreshPolicies();
    else
        refreshMechanisms();
    applyFilter();
    if (m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    showDetail();
}

void PapersTab::refreshMechanisms()
{
    const auto& catalogue = m_session.catalogue();
    const auto map = m_data.map();
    std::vector<CellRow> rows;
    for (const auto& coverage : catalogue.mechanismCoverage) {
        const auto mechanism = std::find_if(catalogue.mechanisms.begin(), catalogue.mechanisms.end(), [&](const auto& m) { return m.id == coverage.mechanismId; });
        if (mechanism == catalogue.mechanisms.end())
            continue;
        const Coverage state = coverageOf(coverage.implemented);
        m_coverage.push_back(state);
        m_papers.push_back(mechanism->paper);
        QStringList names;
        Cell sign;
        SignCheck check = SignCheck::Agrees; // until the model's links are known
        if (map) {
            const auto links = tableLinks(coverage.modelLinks, *map);
            check = signCheck(links, mechanism->sign);
            for (const TableLink& link : links)
                names << tr("%1 %2 %3", "cause, sign or arrow, effect")
                             .arg(shortNameOf(m_appearance, catalogue, link.from), link.found ? polaritySign(link.polarity) + QStringLiteral("→") : QStringLiteral("?→"),
                                  shortNameOf(m_appearance, catalogue, link.to));
            switch (check) {
            case SignCheck::Agrees: sign = {tr("links and sign agree"), {}, {}, Token::Good}; break;
            case SignCheck::Differs:
                sign = {tr("links there, sign differs"), {}, tr("Along these links the model has the other sign, since its variable counts the other way or the paper means more than these links."), Token::Warn};
                break;
            case SignCheck::Varies:
                sign = {tr("links there, sign varies"), {}, tr("One of these links changes its sign, or had no effect, in the runs of the baseline and the current scenario."), Token::Warn};
                break;
            case SignCheck::Missing: sign = {tr("a link is missing"), {}, {}, Token::Bad}; break;
            case SignCheck::NoLinks: sign = {QStringLiteral("–"), {}, {}, Token::Text3}; break;
            }
        }
        m_otherwise += state == Coverage::Covered && !isCoveredAsTold(state, check);
        CellRow row;
        row.id = QString::fromStdString(mechanism->id);
        row.cells = {{tr("%1, %2", "paper, place in it").arg(QString::fromStdString(mechanism->paper), sectionText(mechanism->section)), {}, {}, Token::Text2},
                     {tr("%1 %2 %3", "cause, sign or arrow, effect").arg(shown(m_appearance, mechanism->from), mechanism->sign == "-" ? QStringLiteral("−→") : QStringLiteral("+→"), shown(m_appearance, mechanism->to))},
                     {coverageText(state, check), coverageText(state, check), {}, coverageToken(state, check)},
                     {names.join(QStringLiteral("; ")), {}, {}, Token::Text2},
                     sign,
                     {shown(m_appearance, coverage.note), {}, {}, Token::Text2}};
        rows.push_back(std::move(row));
    }
    m_model->setRows({tr("Paper, section"), tr("The paper says"), tr("In the model"), tr("Links of the model"), tr("Check"), tr("Why")}, std::move(rows));
    m_table->setColumnWidths({112, 290, 150, 250, 150, 240}, 5);
}

void PapersTab::refreshPolicies()
{
    const auto& catalogue = m_session.catalogue();
    std::vector<CellRow> rows;
    for (const auto& coverage : catalogue.policyCoverage) {
        const auto policy = std::find_if(catalogue.policies.begin(), catalogue.policies.end(), [&](const auto& p) { return p.id == coverage.policyId; });
        if (policy == catalogue.policies.end())
            continue;
        const Coverage state = coverageOf(coverage.coverage);
        m_coverage.push_back(state);
        m_papers.push_back(policy->paper);
        QStringList levers;
        for (const std::string& lever : core::policy::split(coverage.leverId, ";"))
            levers << nameOf(m_appearance, catalogue, lever);
        const QString size = shown(m_appearance, policy->size);
        CellRow row;
        row.id = QString::fromStdString(policy->id);
        row.cells = {{tr("%1, %2", "paper, place in it").arg(QString::fromStdString(policy->paper), sectionText(policy->section)), {}, {}, Token::Text2},
                     {spaced(QString::fromStdString(policy->name.in(m_appearance.language())))},
                     {coverageText(state), coverageText(state), {}, coverageToken(state)},
                     {levers.isEmpty() ? QStringLiteral("–") : levers.join(QStringLiteral("; ")), {}, {}, levers.isEmpty() ? Token::Text3 : Token::Text},
                     {size.isEmpty() ? QStringLiteral("–") : size, {}, {}, Token::Text2},
                     {shown(m_appearance, coverage.note), {}, {}, Token::Text2}};
        rows.push_back(std::move(row));
    }
    m_model->setRows({tr("Paper, section"), tr("Policy"), tr("In the model"), tr("Lever"), tr("Size in the paper"), tr("Why")}, std::move(rows));
    m_table->setColumnWidths({112, 300, 96, 190, 140, 300}, 5);
}

void PapersTab::applyFilter()
{
    const QString paper = m_paper->chosen();
    const QString shownSegment = m_shown->chosen();
    m_filter->setCondition([this, paper, shownSegment](int row) {
        const auto i = static_cast<std::size_t>(row);
        if (i >= m_papers.size())
            return false;
        return (paper == kAnyPaper || paper == QStringLiteral("paper") + QString::fromStdString(m_papers[i])) &&
               (shownSegment == kAnyCoverage || shownSegment == coverageSegment(m_coverage[i]));
    });
    refreshCounts();
}

void PapersTab::refreshCounts()
{
    const QString paper = m_paper->chosen();
    std::array<int, 3> counts{};
    for (std::size_t i = 0; i < m_papers.size(); ++i)
        if (paper == kAnyPaper || paper == QStringLiteral("paper") + QString::fromStdString(m_papers[i]))
            ++counts[static_cast<std::size_t>(m_coverage[i])];
    m_shown->setSegmentText(kCovered, tr("Covered %1").arg(counts[0]));
    m_shown->setSegmentText(kPartly, tr("Partly %1").arg(counts[1]));
    m_shown->setSegmentText(kNotCovered, tr("Not covered %1").arg(counts[2]));
    const int all = counts[0] + counts[1] + counts[2];
    const QString otherwise = m_otherwise > 0 && paper == kAnyPaper
        ? QLatin1Char(' ') + tr("Of those it has, %n work(s) with another sign than the papers tell, or one that varies.", nullptr, m_otherwise)
        : QString();
    m_summary->setText((showsPolicies() ? tr("Of %1 policies the model has %2 as a lever, %3 partly, %4 not. %5 shown.")
                                        : tr("Of %1 mechanisms the model has %2, %3 partly, %4 not. %5 shown."))
                           .arg(all)
                           .arg(counts[0])
                           .arg(counts[1])
                           .arg(counts[2])
                           .arg(m_filter->rowCount())
                       + otherwise);
    showDetail();
}

void PapersTab::showDetail()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_card->setText(tr("Nothing fits what is searched for."));
        m_card->setVariable({});
        return;
    }
    const std::string id = current.data(kIdRole).toString().toStdString();
    m_card->setText(showsPolicies() ? policyDetail(id) : mechanismDetail(id));
    const auto& catalogue = m_session.catalogue();
    std::string variable;
    if (showsPolicies()) {
        for (const auto& coverage : catalogue.policyCoverage)
            if (coverage.policyId == id)
                variable = core::policy::split(coverage.leverId, ";").empty() ? std::string() : core::policy::split(coverage.leverId, ";").front();
    } else if (const auto map = m_data.map()) {
        for (const auto& coverage : catalogue.mechanismCoverage)
            if (coverage.mechanismId == id)
                if (const auto links = tableLinks(coverage.modelLinks, *map); !links.empty())
                    variable = links.front().to;
    }
    m_card->setVariable(QString::fromStdString(variable));
}

QString PapersTab::mechanismDetail(const std::string& id) const
{
    const auto& catalogue = m_session.catalogue();
    QStringList lines;
    for (const auto& mechanism : catalogue.mechanisms) {
        if (mechanism.id != id)
            continue;
        lines << tr("Paper %1, %2: %3 %4 %5.")
                     .arg(QString::fromStdString(mechanism.paper), sectionText(mechanism.section), shown(m_appearance, mechanism.from),
                          mechanism.sign == "-" ? tr("lowers") : tr("raises"), shown(m_appearance, mechanism.to));
        if (!mechanism.note.english.empty())
            lines << shown(m_appearance, mechanism.note);
    }
    for (const auto& coverage : catalogue.mechanismCoverage) {
        if (coverage.mechanismId != id)
            continue;
        if (const auto map = m_data.map()) {
            for (const TableLink& link : tableLinks(coverage.modelLinks, *map))
                lines << (link.found ? tr("In the model, %1 %2 %3.").arg(nameOf(m_appearance, catalogue, link.from), polarityWord(link.polarity), nameOf(m_appearance, catalogue, link.to))
                                     : tr("The model has no link from %1 to %2.").arg(nameOf(m_appearance, catalogue, link.from), nameOf(m_appearance, catalogue, link.to)));
        }
        lines << shown(m_appearance, coverage.note);
    }
    lines.removeAll(QString());
    return spaced(lines.join(QLatin1Char('\n')));
}

QString PapersTab::policyDetail(const std::string& id) const
{
    const auto& catalogue = m_session.catalogue();
    QStringList lines;
    for (const auto& policy : catalogue.policies) {
        if (policy.id != id)
            continue;
        lines << tr("Paper %1, %2: %3.").arg(QString::fromStdString(policy.paper), sectionText(policy.section), QString::fromStdString(policy.name.in(m_appearance.language())));
        lines << shown(m_appearance, policy.mechanism) << tr("Meant to bring: %1").arg(shown(m_appearance, policy.intendedEffect));
        for (const std::string& figureId : policy.figureIds)
            if (const auto* figure = catalogue.figure(figureId))
                lines << tr("Figure: %1").arg(QString::fromStdString(figure->statement.in(m_appearance.language())));
    }
    for (const auto& coverage : catalogue.policyCoverage)
        if (coverage.policyId == id)
            lines << shown(m_appearance, coverage.note);
    lines.removeAll(QString());
    return spaced(lines.join(QLatin1Char('\n')));
}

} // namespace ui
