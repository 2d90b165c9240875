// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/history_card.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/region_set_edit.h"
#include "ui/session/error_text.h"
#include "ui/session/region_history.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::indicators::DataSet;
using core::indicators::Edit;

namespace {

constexpr int kNamed = 3; ///< indicators named before "and n more"

/// One value as it was and as it is.
QString changeText(const DataState& state, const DataSet& set, const core::indicators::Change& change)
{
    const auto text = [&](const std::optional<core::indicators::Observation>& observation) {
        if (!observation)
            return DataText::missing(core::indicators::Missing::No);
        return observation->missing == core::indicators::Missing::No ? DataText::number(state.appearance(), observation->value)
                                                                     : DataText::missing(observation->missing);
    };
    const int region = set.regions().indexOf(change.place.regionCode);
    const QString name = region < 0 ? QString::fromStdString(change.place.regionCode) : DataText::inLanguage(state.appearance(), set.regions()[region].name);
    return HistoryCard::tr("%1 %2: %3 → %4", "region year: before, after").arg(name).arg(change.place.year).arg(text(change.before), text(change.after));
}

QString indicatorName(const DataState& state, const DataSet& set, const std::string& id)
{
    const int position = set.indicatorIndex(id);
    return position < 0 ? QString::fromStdString(id) : DataText::inLanguage(state.appearance(), set.indicators()[static_cast<std::size_t>(position)].name);
}

/// What an edit was about, in a line.
QString whatText(const DataState& state, const DataSet& set, const Edit& edit)
{
    QStringList parts;
    if (!edit.what.empty())
        parts << spaced(QString::fromStdString(edit.what));
    QStringList names;
    const auto name = [&](const std::string& id) {
        const QString text = indicatorName(state, set, id);
        if (!names.contains(text))
            names << text;
    };
    for (const auto& change : edit.changes)
        name(change.place.indicatorId);
    for (const auto& change : edit.describedIndicators)
        name(change.after.id);
    for (const auto& indicator : edit.addedIndicators)
        name(indicator.id);
    const auto more = names.size() - kNamed;
    if (more > 0)
        names = names.first(kNamed) << HistoryCard::tr("%n more", nullptr, static_cast<int>(more));
    if (!names.isEmpty())
        parts << names.join(HistoryCard::tr(", "));
    if (edit.changes.size() == 1)
        parts << changeText(state, set, edit.changes.front());
    if (!edit.addedRegions.empty()) {
        QStringList regions;
        for (const auto& region : edit.addedRegions)
            regions << DataText::inLanguage(state.appearance(), region.name);
        parts << regions.first(std::min<qsizetype>(kNamed, regions.size())).join(HistoryCard::tr(", "));
    }
    return parts.join(HistoryCard::tr("; "));
}

double sortMoment(const std::string& iso)
{
    return double(QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate).toSecsSinceEpoch());
}

} // namespace

HistoryCard::HistoryCard(const Appearance& appearance, DataState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_model(new RowsModel(this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_takeBack(new QPushButton)
    , m_restore(new QPushButton)
    , m_table(new TableView(appearance))
    , m_empty(new QLabel)
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("dataHistory"));
    setProperty("card", true);
    m_count->setProperty("tone", QStringLiteral("note"));
    m_takeBack->setObjectName(QStringLiteral("dataTakeBack"));
    m_restore->setObjectName(QStringLiteral("dataRestore"));
    m_table->showForReading(QStringLiteral("dataHistoryTable"), *m_model);
    m_table->setSortingEnabled(false); // the order is that of the edits
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_empty->setObjectName(QStringLiteral("dataHistoryEmpty"));
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_takeBack);
    head->addWidget(m_restore);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_note);
    m_confirm = [this](const QString& question) {
        QMessageBox box(QMessageBox::NoIcon, tr("As shipped"), question, QMessageBox::Cancel, this);
        auto* go = box.addButton(tr("Take all edits back"), QMessageBox::DestructiveRole);
        box.exec();
        return box.clickedButton() == go;
    };
    connect(m_takeBack, &QAbstractButton::clicked, this, &HistoryCard::takeBack);
    connect(m_restore, &QAbstractButton::clicked, this, &HistoryCard::restore);
    connect(&state, &DataState::subjectChanged, this, &HistoryCard::refresh);
    connect(&state, &DataState::contentChanged, this, &HistoryCard::refresh);
    retranslate();
    m_table->setColumnWidths({140, 160, 320, 90, 90}, 2);
}

void HistoryCard::fillStatistics()
{
    std::vector<CellRow> rows;
    const auto set = m_state.statistics();
    if (set) {
        const auto& history = set->history();
        for (auto edit = history.rbegin(); edit != history.rend(); ++edit) {
            CellRow row;
            row.cells.push_back({DataText::moment(m_appearance, edit->when), {}, {}, Token::Text2, false, false, sortMoment(edit->when)});
            row.cells.push_back({DataText::editKind(*edit)});
            row.cells.push_back({whatText(m_state, *set, *edit)});
            row.cells.push_back({m_appearance.locale().toString(qulonglong(edit->changes.size())), {}, {}, Token::Text, false, true, double(edit->changes.size())});
            const auto additions = edit->addedIndicators.size() + edit->addedRegions.size() + edit->addedSources.size();
            row.cells.push_back({additions == 0 ? QString() : m_appearance.locale().toString(qulonglong(additions)), {}, {}, Token::Text2, false, true, double(additions)});
            rows.push_back(std::move(row));
        }
    }
    m_model->setRows({tr("When"), tr("Change"), tr("What"), tr("Values"), tr("Additions")}, std::move(rows));
}

/// What was changed in a region set of the user's own, the latest first.
void HistoryCard::fillRegionEdits(const core::policy::RegionSet& set, const std::vector<RegionSetEdit>& edits)
{
    const auto numbered = [&](const RegionSetEdit::Change& change) {
        const auto quantity = std::ranges::find(set.data, change.quantity, &core::policy::RegionData::name);
        const int region = set.indexOf(change.regionId);
        if (quantity == set.data.end() || region < 0)
            return QString();
        const double factor = DataText::quantityFactor(m_state.session(), m_appearance, *quantity);
        return tr("%1, %2: %3 → %4", "start value, region: before, after")
            .arg(DataText::quantityName(m_state.session(), m_appearance, *quantity),
                 DataText::inLanguage(m_appearance, set.regions[static_cast<std::size_t>(region)].name),
                 DataText::number(m_appearance, change.before * factor), DataText::number(m_appearance, change.after * factor));
    };
    std::vector<CellRow> rows;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        QStringList parts;
        for (const auto& change : edit->changes) {
            if (parts.size() < kNamed)
                parts << numbered(change);
        }
        parts.removeAll(QString());
        if (edit->changed > kNamed)
            parts << tr("%n more", nullptr, edit->changed - kNamed);
        if (!edit->renamedFrom.isEmpty())
            parts << tr("named “%1” before").arg(edit->renamedFrom);
        if (edit->otherRegions)
            parts << tr("another list of regions");
        if (!edit->source.isEmpty())
            parts << tr("source: %1").arg(edit->source);
        const QString kind = edit->takesBack ? tr("Taken back") : !edit->madeFrom.isEmpty() ? tr("Copy of a shipped set") : edit->changed > 0 || edit->otherRegions ? tr("Values") : tr("Description");
        CellRow row;
        row.cells.push_back({m_appearance.locale().toString(edit->when.toLocalTime(), QLocale::ShortFormat), {}, {}, Token::Text2, false, false,
                             double(edit->when.toSecsSinceEpoch())});
        row.cells.push_back({kind});
        row.cells.push_back({spaced(parts.join(tr("; ")))});
        row.cells.push_back({m_appearance.locale().toString(edit->changed), {}, {}, Token::Text, false, true, double(edit->changed)});
        row.cells.push_back({});
        rows.push_back(std::move(row));
    }
    m_model->setRows({tr("When"), tr("Change"), tr("What"), tr("Values"), QString()}, std::move(rows));
}

void HistoryCard::fillStartValues()
{
    if (const auto* own = m_state.regionSetOwn() ? m_state.regionSet() : nullptr) {
        const auto edits = regionSetHistory(m_state.session(), m_state.regionSetId());
        m_canTakeBack = latestInForce(edits).has_value();
        if (!edits.empty()) {
            fillRegionEdits(*own, edits);
            return;
        }
    }
    struct Line {
        const core::policy::RegionData* quantity;
        CellNote note;
    };
    std::vector<Line> lines;
    const auto* set = m_state.regionSet();
    if (set != nullptr) {
        for (const auto& quantity : set->data) {
            for (const CellNote& note : cellNotes(*set, quantity))
                lines.push_back({&quantity, note});
        }
    }
    std::ranges::stable_sort(lines, [](const Line& a, const Line& b) { return sortMoment(a.note.when) > sortMoment(b.note.when); });
    std::vector<CellRow> rows;
    for (const Line& line : lines) {
        const auto& region = set->regions[static_cast<std::size_t>(set->indexOf(line.note.regionId))];
        const double factor = DataText::quantityFactor(m_state.session(), m_appearance, *line.quantity);
        CellRow row;
        row.cells.push_back({DataText::moment(m_appearance, line.note.when), {}, {}, Token::Text2, false, false, sortMoment(line.note.when)});
        row.cells.push_back({DataText::quantityName(m_state.session(), m_appearance, *line.quantity)});
        row.cells.push_back({spaced(tr("%1: %2, from %3", "region: value, source")
                                        .arg(DataText::inLanguage(m_appearance, region.name), DataText::number(m_appearance, line.note.value * factor),
                                             line.note.source.empty() ? tr("user’s own figure") : QString::fromStdString(line.note.source)))});
        row.cells.push_back({QStringLiteral("1"), {}, {}, Token::Text, false, true, 1.0});
        row.cells.push_back({{}, QString::fromStdString(line.note.grade), DataText::gradeMeaning(QString::fromStdString(line.note.grade)),
                             DataText::gradeColour(QString::fromStdString(line.note.grade))});
        rows.push_back(std::move(row));
    }
    m_model->setRows({tr("When"), tr("Start value"), tr("What"), tr("Values"), tr("Grade")}, std::move(rows));
}

void HistoryCard::refresh()
{
    const bool statistics = m_state.kind() == DataKind::Statistics;
    m_canTakeBack = false;
    if (statistics)
        fillStatistics();
    else
        fillStartValues();
    const int rows = m_model->rowCount();
    m_count->setText(rows == 0 ? QString() : spaced(tr("%n edits", nullptr, rows)));
    m_table->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    const bool shipped = statistics ? !m_state.statisticsOwn() : !m_state.regionSetOwn();
    m_empty->setText(shipped ? tr("Nothing was changed: this set is as it was shipped. Edit a value in the view Values, or import a table.")
                             : tr("Nothing was changed yet. Edit a value in the view Values, or import a table."));
    const QString whyNot = m_state.whyNotEditable();
    m_takeBack->setVisible(statistics || m_state.regionSetOwn());
    m_takeBack->setEnabled((statistics ? rows > 0 : m_canTakeBack) && whyNot.isEmpty());
    m_takeBack->setToolTip(whyNot);
    m_restore->setVisible(statistics && shipped);
    m_restore->setEnabled(rows > 0 && whyNot.isEmpty());
    m_restore->setToolTip(whyNot);
    m_note->setText(spaced(statistics ? tr("The latest edit stands first. Taking back goes from the latest on and can be undone with Ctrl+Z.")
                               : tr("A shipped region set is never changed: the first edit makes a copy. Taking back goes from the latest edit on, is an edit too, and can be undone with Ctrl+Z.")));
}

void HistoryCard::takeBack()
{
    if (m_state.kind() != DataKind::Statistics) {
        const auto done = takeBackRegionEdit(m_state.session(), m_state.regionSetId());
        emit said(done ? tr("The latest edit was taken back.") : errorText(done.error(), 2), !done);
        return;
    }
    if (const auto done = m_state.session().statistics().takeBack(m_state.statisticsId()); !done) {
        emit said(errorText(done.error(), 2), true);
        return;
    }
    emit said(tr("The latest edit was taken back."), false);
}

void HistoryCard::restore()
{
    const auto set = m_state.statistics();
    if (!set || !m_confirm(tr("Take back all %n edits of “%1”? One undo brings them back.", nullptr, static_cast<int>(set->history().size()))
                               .arg(DataText::inLanguage(m_appearance, set->name()))))
        return;
    if (const auto done = m_state.session().statistics().restoreShipped(m_state.statisticsId()); !done) {
        emit said(errorText(done.error(), 2), true);
        return;
    }
    emit said(tr("The set is as it was shipped."), false);
}

core::exporting::Sheet HistoryCard::sheet() const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("History").toStdString();
    sheet.title = sheet.name;
    for (int column = 0; column < m_model->columnCount(); ++column)
        sheet.columns.push_back({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString(), {}});
    for (const CellRow& row : m_model->rows()) {
        std::vector<core::exporting::Cell> line;
        for (const Cell& cell : row.cells)
            line.emplace_back((cell.chip.isEmpty() ? cell.text : cell.chip).toStdString());
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

void HistoryCard::retranslate()
{
    m_title->setText(tr("History"));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_count->setFont(m_appearance.font(TypeStyle::Label));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_takeBack->setText(tr("Take back the latest"));
    m_restore->setText(tr("As shipped"));
    m_table->setAccessibleName(tr("History of edits"));
    refresh();
}

void HistoryCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
