// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/sources_card.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace ui {

using core::indicators::Source;

namespace {

const QString kProvinces = QStringLiteral("china-provincial");
const QString kPapersTable = QStringLiteral("papers-table-2");

/// Values and indicators by source.
std::map<std::string, std::pair<std::size_t, std::size_t>> usesOf(const core::indicators::DataSet& set)
{
    std::map<std::string, std::pair<std::size_t, std::size_t>> uses;
    for (const auto& entry : set.entries())
        ++uses[entry.observation.sourceId].first;
    for (const auto& indicator : set.indicators()) {
        for (const std::string& id : indicator.sourceIds)
            ++uses[id].second;
    }
    return uses;
}

} // namespace

SourcesCard::SourcesCard(const Appearance& appearance, DataState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("dataSources"));
    setProperty("card", true);
    m_count->setProperty("tone", QStringLiteral("note"));
    m_text->setObjectName(QStringLiteral("dataSourcesText"));
    m_text->setOpenLinks(false);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(head);
    column->addWidget(m_text, 1);
    connect(&state, &DataState::subjectChanged, this, &SourcesCard::refresh);
    connect(&state, &DataState::contentChanged, this, &SourcesCard::refresh);
    connect(&appearance, &Appearance::themeChanged, this, &SourcesCard::refresh);
    retranslate();
}

void SourcesCard::setFilterText(const QString& text)
{
    m_filter = text.simplified();
    refresh();
}

std::vector<Source> SourcesCard::sources() const
{
    const auto& book = m_state.session().statistics();
    if (m_state.kind() == DataKind::Statistics) {
        const auto set = m_state.statistics();
        return set ? set->sources() : std::vector<Source>();
    }
    // The papers' table, and for provinces the statistics that it was spread by.
    std::vector<Source> sources;
    const auto* shown = m_state.regionSet();
    const bool macro = m_state.regionSetId() == QLatin1String("macro");
    const bool coded = shown && std::ranges::any_of(shown->regions, [](const auto& region) { return !region.code.empty(); });
    for (const QString& id : {kPapersTable, macro || !coded ? QString() : kProvinces}) {
        const auto set = id.isEmpty() ? nullptr : book.set(id);
        if (set)
            sources.insert(sources.end(), set->sources().begin(), set->sources().end());
    }
    return sources;
}

QString SourcesCard::block(const Source& source, const QString& uses) const
{
    const auto coloured = [&](Token token, const QString& text) {
        return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(m_appearance.color(token).name(), spaced(text).toHtmlEscaped());
    };
    const auto line = [&](const QString& label, const QString& text, Token token = Token::Text2) {
        return text.isEmpty() ? QString() : QStringLiteral("<div>%1 %2</div>").arg(coloured(Token::Text3, label), coloured(token, text));
    };
    const QString title = DataText::sourceName(m_appearance, source);
    QString html = QStringLiteral("<p style=\"margin-top:14px;margin-bottom:2px\"><b>%1</b></p>").arg(spaced(title).toHtmlEscaped());
    const QString document = QString::fromStdString(source.document);
    html += line(tr("Document:"), document == title ? QString() : document);
    html += line(tr("Credit to show:"), DataText::inLanguage(m_appearance, source.credit), Token::Text);
    html += line(tr("Licence:"), DataText::licence(source.licence));
    html += line(tr("Notes on use:"), DataText::inLanguage(m_appearance, source.useNote), Token::Warn);
    html += line(tr("Found at:"), QString::fromStdString(source.foundAt));
    html += line(tr("Used for:"), uses);
    return html;
}

void SourcesCard::refresh()
{
    const auto all = sources();
    const auto set = m_state.kind() == DataKind::Statistics ? m_state.statistics() : nullptr;
    const auto uses = set ? usesOf(*set) : std::map<std::string, std::pair<std::size_t, std::size_t>>();
    QString html = QStringLiteral("<html><body style=\"color:%1\">").arg(m_appearance.color(Token::Text).name());
    int shown = 0;
    for (const Source& source : all) {
        QString used;
        if (const auto found = uses.find(source.id); found != uses.end())
            used = tr("%1 of %2", "values, indicators").arg(tr("%n values", nullptr, static_cast<int>(found->second.first)), tr("%n indicators", nullptr, static_cast<int>(found->second.second)));
        const QString text = block(source, used);
        if (!m_filter.isEmpty() && !text.contains(m_filter, Qt::CaseInsensitive))
            continue;
        html += text;
        ++shown;
    }
    if (shown == 0) {
        html += QStringLiteral("<p>%1</p>").arg(spaced(all.empty() ? tr("This set has no sources yet. What you type or import brings its own.")
                                                                   : tr("No source matches the filter. Clear it to see all.")).toHtmlEscaped());
    }
    html += QStringLiteral("<p style=\"margin-top:18px;margin-bottom:2px\"><b>%1</b></p><p style=\"color:%2\">%3</p>")
                .arg(tr("Maps").toHtmlEscaped(), m_appearance.color(Token::Text2).name(),
                     spaced(tr("Equal tiles stand for provinces, not for area or borders; no outline map is shipped. Hong Kong, Macao and Taiwan are in the grid and carry no data. A map that you open keeps the terms of its own publisher: a public map of China needs an approved base map and its approval number."))
                         .toHtmlEscaped());
    html += QStringLiteral("</body></html>");
    m_text->document()->setDefaultFont(m_appearance.font(TypeStyle::Label));
    m_text->setHtml(html);
    m_count->setText(spaced(shown < static_cast<int>(all.size()) ? tr("%1 of %2 sources").arg(shown).arg(all.size()) : tr("%n sources", nullptr, shown)));
}

core::exporting::Sheet SourcesCard::sheet() const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("Sources and licences").toStdString();
    sheet.title = sheet.name;
    for (const QString& title : {tr("Id"), tr("Publisher"), tr("Publisher, other language"), tr("Document"), tr("Found at"), tr("Licence"), tr("Credit"), tr("Notes on use")})
        sheet.columns.push_back({title.toStdString(), {}});
    const auto language = m_appearance.language();
    for (const Source& source : sources())
        sheet.rows.push_back({source.id, source.publisher.in(language), DataText::inOther(m_appearance, source.publisher).toStdString(), source.document,
                              source.foundAt, DataText::licence(source.licence).toStdString(), source.credit.in(language), source.useNote.in(language)});
    return sheet;
}

QString SourcesCard::plainText() const
{
    return m_text->toPlainText();
}

void SourcesCard::retranslate()
{
    m_title->setText(tr("Sources and licences"));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_count->setFont(m_appearance.font(TypeStyle::Label));
    m_text->setAccessibleName(tr("Sources and licences"));
    refresh();
}

void SourcesCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
