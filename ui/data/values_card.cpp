// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/values_card.h"

#include "ui/data/data_delegate.h"
#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/values_model.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/typed_number.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui {

using core::indicators::Missing;

namespace {

const QString kOneYear = QStringLiteral("one-year");
const QString kAllYears = QStringLiteral("all-years");
constexpr std::array kReasons{Missing::NotPublished, Missing::NotSourced, Missing::NotApplicable, Missing::LeftEmpty};
constexpr int kSourceWidth = 180;
constexpr int kTagHeight = 20;

/// A word in a frame, in the colour of warnings.
class Tag : public QLabel {
public:
    explicit Tag(const Appearance& appearance)
        : m_appearance(appearance)
    {
        setFixedHeight(kTagHeight);
        setContentsMargins(metrics::kSpace2, 0, metrics::kSpace2, 0);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_appearance.color(Token::Warn), 1.25));
        painter.setBrush(m_appearance.color(Token::WarnSoft));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusChip, metrics::kRadiusChip);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    const Appearance& m_appearance;
};

} // namespace

ValuesCard::ValuesCard(const Appearance& appearance, DataState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_model(new ValuesModel(state, this))
    , m_order(new ValuesOrder(this))
    , m_title(new QLabel)
    , m_unit(new QLabel)
    , m_tag(new Tag(appearance))
    , m_about(new QLabel)
    , m_years(new SegmentedSwitch(appearance))
    , m_yearChoice(new QComboBox)
    , m_use(new QPushButton)
    , m_table(new DataTableView(appearance))
    , m_empty(new QWidget)
    , m_emptyText(new QLabel)
    , m_emptyAction(new QPushButton)
    , m_editBar(new QWidget)
    , m_editLabel(new QLabel)
    , m_source(new QLineEdit)
    , m_gradeLabel(new QLabel)
    , m_grade(new QComboBox)
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("dataValues"));
    setProperty("card", true);
    m_title->setObjectName(QStringLiteral("dataValuesTitle"));
    m_unit->setProperty("tone", QStringLiteral("note"));
    m_tag->setObjectName(QStringLiteral("dataIllustrative"));
    m_about->setProperty("tone", QStringLiteral("secondary"));
    m_about->setWordWrap(true);
    m_years->setObjectName(QStringLiteral("dataYears"));
    m_years->addSegment(kOneYear, {});
    m_years->addSegment(kAllYears, {});
    m_years->choose(kOneYear);
    m_yearChoice->setObjectName(QStringLiteral("dataYear"));
    m_use->setObjectName(QStringLiteral("dataUse"));
    m_order->setSourceModel(m_model);
    m_order->setSortRole(kSortRole);
    m_table->setObjectName(QStringLiteral("dataTable"));
    m_table->setModel(m_order);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->freezeFirstColumn();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_emptyText->setObjectName(QStringLiteral("dataEmpty"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setProperty("tone", QStringLiteral("secondary"));
    m_emptyAction->setObjectName(QStringLiteral("dataEmptyAction"));
    m_source->setObjectName(QStringLiteral("dataEditSource"));
    m_source->setMinimumWidth(kSourceWidth);
    m_grade->setObjectName(QStringLiteral("dataEditGrade"));
    for (const char* letter : {"A", "B", "C", "D"})
        m_grade->addItem(QLatin1String(letter), QLatin1String(letter));
    m_grade->setCurrentIndex(2);
    m_editLabel->setProperty("tone", QStringLiteral("secondary"));
    m_editLabel->setObjectName(QStringLiteral("dataEditLabel"));
    m_gradeLabel->setProperty("tone", QStringLiteral("secondary"));
    m_gradeLabel->setBuddy(m_grade);
    m_editLabel->setBuddy(m_source);
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("dataNote"));

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_unit, 1);
    head->addWidget(m_years);
    head->addWidget(m_yearChoice);
    head->addWidget(m_use);
    head->addWidget(m_tag);
    auto* editing = new QHBoxLayout(m_editBar);
    editing->setContentsMargins(0, 0, 0, 0);
    editing->setSpacing(metrics::kSpace2);
    editing->addWidget(m_editLabel);
    editing->addWidget(m_source);
    editing->addWidget(m_gradeLabel);
    editing->addWidget(m_grade);
    editing->addStretch(1);
    auto* nothing = new QVBoxLayout(m_empty);
    nothing->addStretch(1);
    nothing->addWidget(m_emptyText);
    nothing->addWidget(m_emptyAction, 0, Qt::AlignHCenter);
    nothing->addStretch(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(head);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_editBar);
    column->addWidget(m_note);

    // What is taken can give the table other columns, which the editor has to be closed for.
    m_model->setEditor([this](int row, int cell, const QString& typed) {
        QMetaObject::invokeMethod(this, [this, row, cell, typed] { takeTyped(row, cell, typed); }, Qt::QueuedConnection);
    });
    connect(m_table, &DataTableView::emptied, this, [this](const QModelIndexList& cells) { markMissing(cells, static_cast<int>(Missing::LeftEmpty)); });
    connect(m_years, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { showAllYears(id == kAllYears); });
    connect(m_yearChoice, &QComboBox::activated, this, [this] {
        m_year = m_yearChoice->currentData().toInt();
        refresh();
    });
    connect(m_use, &QAbstractButton::clicked, this, &ValuesCard::useInModel);
    connect(m_emptyAction, &QAbstractButton::clicked, this, [this] {
        if (m_filter.isEmpty())
            emit importWanted();
        else
            emit filterCleared();
    });
    connect(&state, &DataState::subjectChanged, this, [this] {
        m_year = 0;
        m_table->sortByColumn(-1, Qt::AscendingOrder);
        refresh();
        m_table->scrollToTop();
    });
    connect(&state, &DataState::contentChanged, this, &ValuesCard::refresh);
    retranslate();
}

void ValuesCard::setFilterText(const QString& text)
{
    m_filter = text.simplified();
    m_order->setFilterText(text);
    refreshHead();
    refreshEmpty();
}

void ValuesCard::showAllYears(bool all)
{
    m_allYears = all;
    m_years->choose(all ? kAllYears : kOneYear);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    refresh();
}

bool ValuesCard::isEmpty() const
{
    return m_model->table().isEmpty();
}

void ValuesCard::refresh()
{
    const bool statistics = m_state.kind() == DataKind::Statistics;
    m_model->setTable(valueTable(m_state, m_year, m_allYears && statistics));
    m_order->setFilterText(m_filter);
    m_years->setVisible(statistics && !isEmpty());
    m_yearChoice->setVisible(statistics && !m_allYears && !isEmpty());
    fillYears();
    refreshHead();
    refreshEditing();
    refreshEmpty();
    fitColumns();
}

void ValuesCard::fillYears()
{
    const ValueTable& table = m_model->table();
    m_yearChoice->clear();
    int shown = m_year;
    for (const ValueColumn& column : table.columns) {
        if (column.kind == ValueColumnKind::Value && column.year > 0)
            shown = column.year;
    }
    for (const int year : table.years)
        m_yearChoice->addItem(QString::number(year), year);
    if (!table.years.empty() && m_state.whyNotEditable().isEmpty())
        m_yearChoice->addItem(tr("%1, new", "a year without values").arg(table.years.back() + 1), table.years.back() + 1);
    m_yearChoice->setCurrentIndex(m_yearChoice->findData(shown));
}

void ValuesCard::fitColumns()
{
    const ValueTable& table = m_model->table();
    QString shape;
    std::vector<int> widths;
    for (const ValueColumn& column : table.columns) {
        shape += QStringLiteral("%1/%2 ").arg(static_cast<int>(column.kind)).arg(column.width);
        int width = column.width;
        const QFontMetrics metrics(m_appearance.font(TypeStyle::Label));
        for (const QString& text : {column.title, column.unit})
            width = std::max(width, std::min(metrics.horizontalAdvance(text), 2 * column.width) + 18);
        widths.push_back(width);
    }
    shape += QString::number(static_cast<int>(m_appearance.language()));
    if (shape == m_columnsOf || widths.empty())
        return;
    m_columnsOf = shape;
    const auto source = std::ranges::find(table.columns, ValueColumnKind::Source, &ValueColumn::kind);
    m_table->setColumnWidths(widths, source == table.columns.end() ? -1 : static_cast<int>(source - table.columns.begin()));
}

void ValuesCard::refreshHead()
{
    const ValueTable& table = m_model->table();
    m_title->setText(table.title);
    const int all = static_cast<int>(table.rows.size());
    const int shown = m_order->rowCount();
    const QString count = shown < all ? tr("%1 of %2 regions").arg(shown).arg(all) : tr("%n regions", nullptr, all);
    m_unit->setText(spaced(all == 0 ? table.unit : table.unit.isEmpty() ? count : tr("%1; %2", "unit; number of regions").arg(table.unit, count)));
    m_about->setText(table.about);
    m_about->setVisible(!table.about.isEmpty());
    m_tag->setVisible(table.illustrative);
    m_note->setText(table.note);
    m_note->setVisible(!table.note.isEmpty());
    const bool start = m_state.kind() == DataKind::StartValues && m_state.regionSet() != nullptr;
    const bool used = start && m_state.session().regionSetId() == m_state.regionSetId();
    m_use->setVisible(start);
    m_use->setEnabled(start && !used && !m_state.session().readOnly());
    m_use->setText(used ? tr("In the model") : tr("Use in the model"));
    m_use->setToolTip(used ? tr("The model runs with this region set.") : tr("From now on the model runs with this region set, on all pages."));
}

void ValuesCard::refreshEditing()
{
    const QString whyNot = m_state.whyNotEditable();
    m_model->setEditable(whyNot.isEmpty());
    m_editBar->setVisible(!isEmpty() || !whyNot.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_gradeLabel), static_cast<QWidget*>(m_grade)})
        part->setVisible(whyNot.isEmpty());
    const bool copies = m_state.kind() == DataKind::StartValues && !m_state.regionSetOwn();
    m_editLabel->setText(spaced(!whyNot.isEmpty() ? whyNot : copies ? tr("An edit makes a copy of this set. Its source:") : tr("Source of what you type:")));
}

void ValuesCard::refreshEmpty()
{
    const bool none = isEmpty();
    const bool filtered = !none && m_order->rowCount() == 0;
    m_table->setVisible(!none && !filtered);
    m_empty->setVisible(none || filtered);
    if (filtered) {
        m_emptyText->setText(tr("No region or value matches “%1”.").arg(m_filter));
        m_emptyAction->setText(tr("Clear the filter"));
        m_emptyAction->setVisible(true);
        return;
    }
    if (!none)
        return;
    const bool statistics = m_state.kind() == DataKind::Statistics;
    if (!statistics) {
        m_emptyText->setText(tr("There are no start values here. Choose a region set at the left."));
    } else if (!m_state.statistics()) {
        m_emptyText->setText(tr("This set cannot be read. Choose another one at the left."));
    } else if (m_state.statistics()->indicators().empty()) {
        m_emptyText->setText(tr("This set has no indicators yet. Import a table, or drop a file on this page."));
    } else {
        m_emptyText->setText(tr("This set has no regions yet. Add one with the button Region, or import a table."));
    }
    m_emptyAction->setText(tr("Import"));
    m_emptyAction->setVisible(statistics && m_state.whyNotEditable().isEmpty());
}

void ValuesCard::takeTyped(int row, int column, const QString& typed)
{
    if (row >= m_model->rowCount() || column >= m_model->columnCount())
        return;
    const ValueRow line = m_model->table().rows[static_cast<std::size_t>(row)];
    const int year = m_model->table().columns[static_cast<std::size_t>(column)].year;
    const QString unit = m_model->table().unit;
    const bool start = m_state.kind() == DataKind::StartValues;
    const QString old = m_model->index(row, column).data().toString();
    const Attribution by{m_source->text().trimmed(), m_grade->currentData().toString()};
    std::optional<double> value;
    if (!typed.isEmpty()) {
        value = typedNumber(typed, unit.contains(QLatin1Char('%')) ? QStringList{unit, QStringLiteral("%")} : QStringList{unit});
        if (!value) {
            emit said(tr("“%1” is no number. Type digits with a point: 12.5.").arg(typed), true);
            return;
        }
    } else if (start) {
        emit said(tr("A start value cannot be empty: the model needs one for each region."), true);
        return;
    }
    core::Checked<void> done;
    if (start) {
        const double factor = DataText::quantityFactor(m_state.session(), m_appearance, *m_state.regionData());
        done = m_state.setStartValue(m_state.regionSet()->indexOf(line.id.toStdString()), *value / factor, by);
    } else {
        const core::indicators::Place place{m_state.indicatorId().toStdString(), line.id.toStdString(), year};
        const std::optional<Missing> reason = value ? std::nullopt : std::optional(Missing::LeftEmpty);
        done = m_state.setObservation(place, value, reason, by);
    }
    if (!done) {
        emit said(errorText(done.error(), 2), true);
        return;
    }
    const QString source = by.source.isEmpty() ? tr("user’s own figure") : by.source;
    const QString now = value ? DataText::number(m_appearance, *value) : DataText::missing(Missing::LeftEmpty);
    emit said(spaced(year > 0 ? tr("%1, %2: %3 → %4. Source: %5.", "region, year: old, new").arg(line.name).arg(year).arg(old, now, source)
                              : tr("%1: %2 → %3. Source: %4, grade %5.", "region: old, new").arg(line.name, old, now, source, by.grade) + unused()),
              false);
    if (!unused().isEmpty())
        emit unusedEdited();
}

/// That the model does not run with the start values shown; empty where it does, and of statistics.
QString ValuesCard::unused() const
{
    if (m_state.kind() != DataKind::StartValues || m_state.session().regionSetId() == m_state.regionSetId())
        return {};
    return (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + tr("Not in the model yet.");
}

void ValuesCard::markMissing(const QModelIndexList& cells, int reason)
{
    const QString whyNot = m_state.whyNotEditable();
    if (!whyNot.isEmpty()) {
        emit said(whyNot, true);
        return;
    }
    if (m_state.kind() == DataKind::StartValues) {
        emit said(tr("A start value cannot be empty: the model needs one for each region."), true);
        return;
    }
    std::vector<core::indicators::Place> places;
    QString first;
    for (const QModelIndex& index : cells) {
        const QModelIndex source = m_order->mapToSource(index);
        if (!m_model->isFigure(source.column()))
            continue;
        if (first.isEmpty())
            first = m_model->table().rows[static_cast<std::size_t>(source.row())].name;
        places.push_back({m_state.indicatorId().toStdString(), m_model->table().rows[static_cast<std::size_t>(source.row())].id.toStdString(),
                              m_model->table().columns[static_cast<std::size_t>(source.column())].year});
    }
    if (places.empty())
        return;
    const int year = places.front().year;
    const Attribution by{m_source->text().trimmed(), m_grade->currentData().toString()};
    if (const auto done = m_state.markMissing(places, static_cast<Missing>(reason), by); !done) {
        emit said(errorText(done.error(), 2), true);
        return;
    }
    const QString word = DataText::missing(static_cast<Missing>(reason));
    const int others = static_cast<int>(places.size()) - 1;
    emit said(spaced(others == 0 ? tr("%1, %2 is now marked “%3”.", "region, year, reason").arg(first).arg(year).arg(word)
                                 : tr("%1, %2 and %n other(s) are now marked “%3”.", "region, year, reason", others).arg(first).arg(year).arg(word)),
              false);
}

void ValuesCard::useInModel()
{
    if (const auto done = m_state.session().useRegionSet(m_state.regionSetId()); !done) {
        emit said(errorText(done.error(), 2), true);
        return;
    }
    emit said(tr("The model now runs with “%1”.").arg(DataText::setName(m_state.session(), m_appearance, *m_state.regionSet())), false);
    refreshHead();
}

void ValuesCard::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("dataCellMenu"));
    connect(menu.addAction(tr("Copy")), &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_table->chosenText()); });
    connect(menu.addAction(tr("Copy the whole table")), &QAction::triggered, this, &ValuesCard::copyAll);
    const QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    if (m_state.kind() == DataKind::Statistics && m_state.whyNotEditable().isEmpty() && !cells.isEmpty()) {
        menu.addSeparator();
        for (const Missing reason : kReasons) {
            connect(menu.addAction(tr("No value: %1", "reason").arg(DataText::missing(reason))), &QAction::triggered, this,
                    [this, cells, reason] { markMissing(cells, static_cast<int>(reason)); });
        }
    }
    menu.exec(event->globalPos());
}

core::exporting::Sheet ValuesCard::sheet() const
{
    ValueTable shown = m_model->table();
    std::vector<ValueRow> rows;
    for (int row = 0; row < m_order->rowCount(); ++row)
        rows.push_back(shown.rows[static_cast<std::size_t>(m_order->mapToSource(m_order->index(row, 0)).row())]);
    shown.rows = std::move(rows);
    return valueSheet(m_state, shown, m_allYears && m_state.kind() == DataKind::Statistics);
}

QString ValuesCard::fileName() const
{
    return m_model->table().title;
}

void ValuesCard::copyAll() const
{
    QApplication::clipboard()->setText(m_table->wholeText());
}

void ValuesCard::retranslate()
{
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_unit->setFont(m_appearance.font(TypeStyle::Label));
    m_about->setFont(m_appearance.font(TypeStyle::Label));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_tag->setFont(m_appearance.font(TypeStyle::LabelStrong));
    m_editLabel->setFont(m_appearance.font(TypeStyle::Label));
    m_gradeLabel->setFont(m_appearance.font(TypeStyle::Label));
    static_cast<QLabel*>(m_tag)->setText(tr("Illustrative"));
    m_tag->setToolTip(DataText::gradeMeaning(QStringLiteral("D")));
    m_years->setSegmentText(kOneYear, tr("One year"));
    m_years->setSegmentText(kAllYears, tr("All years"));
    m_years->setAccessibleName(tr("Years shown"));
    m_yearChoice->setAccessibleName(tr("Year"));
    m_source->setPlaceholderText(tr("User’s own figure"));
    m_source->setAccessibleName(tr("Source of what you type"));
    m_gradeLabel->setText(tr("Grade"));
    m_grade->setAccessibleName(tr("Grade of what you type"));
    for (int row = 0; row < m_grade->count(); ++row)
        m_grade->setItemData(row, DataText::gradeMeaning(m_grade->itemText(row)), Qt::ToolTipRole);
    m_table->setAccessibleName(tr("Values by region"));
    refresh();
}

void ValuesCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
