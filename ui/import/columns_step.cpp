// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/columns_step.h"

#include "ui/import/column_row.h"
#include "ui/import/format_fields.h"
#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/indicator_form.h"
#include "ui/import/preview_table.h"
#include "ui/import/problem_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/typed_number.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kColumnsAtOnce = 40;
constexpr std::size_t kMostForms = 30;

const QString kLong = QStringLiteral("shape-long");
const QString kYears = QStringLiteral("shape-years");
const QString kIndicators = QStringLiteral("shape-indicators");

using Meanings = std::vector<std::pair<QString, QString>>; // text, meaning

/// Nothing where it is so already: a list that is open stays so.
void fill(QStandardItemModel& model, const Meanings& meanings)
{
    bool same = model.rowCount() == int(meanings.size());
    for (int row = 0; same && row < model.rowCount(); ++row) {
        const auto& [text, meaning] = meanings[std::size_t(row)];
        same = model.item(row)->text() == text && model.item(row)->data(Qt::UserRole).toString() == meaning;
    }
    if (same)
        return;
    model.clear();
    for (const auto& [text, meaning] : meanings) {
        auto* item = new QStandardItem(text);
        item->setData(meaning, Qt::UserRole);
        item->setToolTip(text);
        model.appendRow(item);
    }
}

bool hasField(const ImportPlan& plan, Field field)
{
    return std::ranges::any_of(plan.columns, [field](const ColumnPlan& column) { return column.field == field; });
}

} // namespace

ColumnsStep::ColumnsStep(const Appearance& appearance, ImportState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_fields(new FormatFields(state, QStringLiteral("importColumns")))
    , m_title(sectionLabel())
    , m_hint(new CutLabel)
    , m_shapeLabel(new QLabel)
    , m_shape(new SegmentedSwitch(appearance))
    , m_meanings(new QStandardItemModel(this))
    , m_indicators(new QStandardItemModel(this))
    , m_rowsLayout(new QVBoxLayout)
    , m_moreColumns(new QPushButton)
    , m_addRegions(new QCheckBox)
    , m_problems(sentenceLabel(QStringLiteral("bad")))
    , m_newTitle(sectionLabel())
    , m_newLayout(new QVBoxLayout)
    , m_previewTitle(new CutLabel)
    , m_preview(new PreviewTable(appearance, state))
{
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_shapeLabel->setProperty("tone", QStringLiteral("secondary"));
    m_shape->setObjectName(QStringLiteral("importShape"));
    m_moreColumns->setObjectName(QStringLiteral("importMoreColumns"));
    m_moreColumns->setProperty("link", true);
    m_addRegions->setObjectName(QStringLiteral("importAddRegions"));
    m_problems->setObjectName(QStringLiteral("importColumnProblems"));
    for (const QString& id : {kLong, kYears, kIndicators})
        m_shape->addSegment(id, QString());
    m_rowsLayout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_hint, 1);
    auto* shape = new QHBoxLayout;
    shape->addWidget(m_shapeLabel);
    shape->addWidget(m_shape);
    shape->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(m_fields);
    column->addSpacing(metrics::kSpace1);
    column->addLayout(head);
    column->addLayout(shape);
    column->addLayout(m_rowsLayout);
    column->addWidget(m_moreColumns, 0, Qt::AlignLeft);
    column->addWidget(m_addRegions);
    buildAllValues(*column);
    column->addWidget(m_problems);
    column->addWidget(m_newTitle);
    column->addLayout(m_newLayout);
    column->addSpacing(metrics::kSpace1);
    column->addWidget(m_previewTitle);
    column->addWidget(m_preview);
    column->addStretch(1);
    connect(m_shape, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        PlanWishes wishes = m_state.wishes();
        wishes.sheet = m_state.plan().sheet;
        wishes.headerRow = m_state.plan().headerRow;
        wishes.decimalMark = m_state.plan().decimalMark;
        wishes.shape = id == kLong ? Shape::Long : id == kYears ? Shape::WideByYear : Shape::WideByIndicator;
        m_state.guessAgain(wishes);
    });
    connect(m_moreColumns, &QPushButton::clicked, this, [this] {
        m_columnsShown += kColumnsAtOnce;
        refreshRows();
    });
    connect(m_addRegions, &QCheckBox::clicked, this,
            [this](bool add) { m_state.edit([add](ImportPlan& plan) { plan.addUnknownRegions = add; }); });
}

void ColumnsStep::buildAllValues(QVBoxLayout& column)
{
    m_allValues = new QWidget;
    m_allIndicatorLabel = new QLabel;
    m_allIndicator = narrowCombo(QStringLiteral("importAllIndicator"));
    m_allIndicator->setModel(m_indicators);
    m_allYearLabel = new QLabel;
    m_allYear = namedField(QStringLiteral("importAllYear"));
    auto* grid = new QGridLayout(m_allValues);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(metrics::kSpace1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [label, field] :
         std::initializer_list<std::pair<QLabel*, QWidget*>>{{m_allIndicatorLabel, m_allIndicator}, {m_allYearLabel, m_allYear}}) {
        label->setProperty("tone", QStringLiteral("secondary"));
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        ++row;
    }
    column.addWidget(m_allValues);
    connect(m_allIndicator, &QComboBox::activated, this, &ColumnsStep::chooseAllIndicator);
    connect(m_allYear, &QLineEdit::editingFinished, this, &ColumnsStep::takeAllYear);
}

void ColumnsStep::refresh()
{
    if (!m_state.file() || m_state.isStartValues() || m_state.plan().columns.empty())
        return;
    m_fields->refresh();
    dress(*m_title, m_appearance, TypeStyle::CardTitle);
    m_title->setText(tr("Columns"));
    m_hint->setText(tr("Guessed by names and values; change what is wrong"));
    m_shapeLabel->setText(tr("A column for each"));
    m_shape->setSegmentText(kLong, tr("kind of entry"));
    m_shape->setSegmentText(kYears, tr("year"));
    m_shape->setSegmentText(kIndicators, tr("indicator"));
    m_shape->setAccessibleName(tr("Shape of the table"));
    const Shape shape = m_state.plan().shape;
    m_shape->choose(shape == Shape::Long ? kLong : shape == Shape::WideByYear ? kYears : kIndicators);
    fillMeanings();
    refreshRows();
    refreshAllValues();
    refreshPlanProblems();
    refreshNewIndicators();
    m_preview->refresh();
    dress(*m_previewTitle, m_appearance, TypeStyle::CardTitle);
    const int problems = m_preview->preview().problemRows();
    m_previewTitle->setText(spaced(problems > 0 ? tr("Preview: the first rows, and %n with problems", "", problems) : tr("Preview: the first rows")));
}

void ColumnsStep::fillMeanings()
{
    const ImportPlan& plan = m_state.plan();
    const auto language = m_appearance.language();
    const auto nameOf = [&](const core::indicators::Indicator& indicator) {
        return QString::fromStdString(indicator.name.in(language));
    };
    Meanings meanings;
    Meanings indicators;
    const auto add = [&](const QString& text, const char* meaning) { meanings.emplace_back(spaced(text), QLatin1String(meaning)); };
    add(tr("Not imported"), "ignore");
    add(tr("Region, by name or code"), "region");
    add(tr("Year"), "year");
    if (plan.shape != Shape::WideByIndicator)
        add(tr("Name of the indicator"), "indicator");
    if (plan.shape == Shape::WideByYear)
        add(tr("Values of one year"), "value");
    else if (plan.shape == Shape::Long || std::ranges::any_of(plan.columns, [](const ColumnPlan& column) {
                 return column.field == Field::Value && column.indicatorId.empty();
             }))
        add(tr("Values"), "value");
    add(tr("Unit"), "unit");
    add(tr("Status"), "status");
    add(tr("Note"), "note");
    const auto list = [&](const std::vector<core::indicators::Indicator>& of) {
        for (const auto& indicator : of) {
            const QString id = QString::fromStdString(indicator.id);
            const QString name = spaced(nameOf(indicator));
            indicators.emplace_back(name, id);
            if (plan.shape == Shape::WideByIndicator)
                meanings.emplace_back(name, QStringLiteral("value:") + id);
        }
    };
    if (plan.shape == Shape::WideByIndicator)
        add(tr("A new indicator…"), "new");
    list(plan.newIndicators);
    if (m_state.target())
        list(m_state.target()->indicators());
    indicators.emplace_back(spaced(tr("A new indicator…")), QStringLiteral("new"));
    fill(*m_meanings, meanings);
    fill(*m_indicators, indicators);
}

void ColumnsStep::refreshRows()
{
    const auto& columns = m_state.plan().columns;
    if (m_rowsOf != m_state.grid()) {
        m_rowsOf = m_state.grid();
        m_columnsShown = kColumnsAtOnce;
        for (ColumnRow* row : m_rows)
            delete row;
        m_rows.clear();
    }
    const auto shown = std::min(columns.size(), std::size_t(m_columnsShown));
    while (m_rows.size() < shown) {
        auto* row = new ColumnRow(m_appearance, m_state, int(m_rows.size()));
        m_rowsLayout->addWidget(row);
        m_rows.push_back(row);
    }
    while (m_rows.size() > shown) {
        delete m_rows.back();
        m_rows.pop_back();
    }
    for (ColumnRow* row : m_rows)
        row->refresh(*m_meanings, *m_indicators);
    const int rest = int(columns.size() - shown);
    m_moreColumns->setVisible(rest > 0);
    m_moreColumns->setText(tr("Show %n more columns", "", std::min(rest, kColumnsAtOnce)));
    const bool unknown = std::ranges::any_of(columns, [](const ColumnPlan& column) {
        return column.field == Field::Region && column.recognised < column.filled;
    });
    m_addRegions->setText(tr("Add regions that the set does not have"));
    m_addRegions->setChecked(m_state.plan().addUnknownRegions);
    m_addRegions->setVisible(unknown || m_state.plan().addUnknownRegions);
}

void ColumnsStep::refreshAllValues()
{
    const ImportPlan& plan = m_state.plan();
    const auto isValue = [](const ColumnPlan& column) { return column.field == Field::Value; };
    const bool asksIndicator = plan.shape != Shape::WideByIndicator && !hasField(plan, Field::Indicator)
        && std::ranges::any_of(plan.columns, [&](const ColumnPlan& column) { return isValue(column) && column.indicatorId.empty(); });
    const bool asksYear = !hasField(plan, Field::Year)
        && std::ranges::any_of(plan.columns, [&](const ColumnPlan& column) { return isValue(column) && !column.year; });
    m_allValues->setVisible(asksIndicator || asksYear);
    m_allIndicatorLabel->setVisible(asksIndicator);
    m_allIndicator->setVisible(asksIndicator);
    m_allYearLabel->setVisible(asksYear);
    m_allYear->setVisible(asksYear);
    m_allIndicatorLabel->setText(tr("Indicator of all values"));
    m_allIndicator->setAccessibleName(m_allIndicatorLabel->text());
    m_allYearLabel->setText(tr("Year of all values"));
    m_allYear->setAccessibleName(m_allYearLabel->text());
    m_allYear->setPlaceholderText(tr("for example %1").arg(2024));
    const QSignalBlocker quiet(m_allIndicator);
    m_allIndicator->setCurrentIndex(m_allIndicator->findData(QString::fromStdString(plan.indicatorId)));
    if (!m_allYear->hasFocus())
        showText(*m_allYear, plan.year ? QString::number(*plan.year) : QString());
}

void ColumnsStep::chooseAllIndicator(int index)
{
    const QString id = m_allIndicator->itemData(index).toString();
    std::vector<int> columns;
    for (std::size_t column = 0; column < m_state.plan().columns.size(); ++column) {
        if (m_state.plan().columns[column].field == Field::Value)
            columns.push_back(int(column));
    }
    m_state.edit([&](ImportPlan& plan) {
        plan.indicatorId = id == QLatin1String("new")
            ? addNewIndicator(plan, *m_state.target(), m_state.file()->name.substr(0, m_state.file()->name.rfind('.')), {})
            : id.toStdString();
        for (const int column : columns)
            plan.columns[std::size_t(column)].indicatorId.clear();
    }, columns);
}

void ColumnsStep::takeAllYear()
{
    constexpr double kFirst = 1000;
    constexpr double kLast = 2999;
    const QString text = m_allYear->text().trimmed();
    const auto typed = typedNumber(text);
    const bool good = text.isEmpty() || (typed && *typed == std::floor(*typed) && *typed >= kFirst && *typed <= kLast);
    m_allYear->setProperty("invalid", !good);
    m_allYear->style()->unpolish(m_allYear);
    m_allYear->style()->polish(m_allYear);
    const std::optional<int> year = good && !text.isEmpty() ? std::optional<int>(int(*typed)) : std::nullopt;
    if (good && year != m_state.plan().year)
        m_state.edit([year](ImportPlan& plan) { plan.year = year; });
}

void ColumnsStep::refreshPlanProblems()
{
    const ProblemText words(m_appearance, m_state);
    QStringList sentences;
    for (const Problem& problem : m_state.problems()) {
        if (problem.isOpen() && ImportState::isOfColumns(problem.id.kind))
            sentences << words.sentence(problem);
    }
    m_problems->setVisible(!sentences.isEmpty());
    showSentence(*m_problems, sentences.join(QLatin1Char('\n')));
}

void ColumnsStep::refreshNewIndicators()
{
    // Those in use, in the plan's order.
    std::vector<std::string> ids;
    if (const ImportCheck* check = m_state.check()) {
        for (const auto& indicator : m_state.plan().newIndicators) {
            const bool used = std::ranges::find(check->newIndicators, indicator.id, &core::indicators::Indicator::id) != check->newIndicators.end();
            if (used && ids.size() < kMostForms)
                ids.push_back(indicator.id);
        }
    }
    const auto same = std::ranges::equal(m_newForms, ids, {}, [](const IndicatorForm* form) { return form->id(); });
    if (!same) {
        for (IndicatorForm* form : m_newForms)
            form->deleteLater(); // one of them may be asking
        for (IndicatorForm* form : m_newForms)
            form->hide();
        m_newForms.clear();
        for (const std::string& id : ids) {
            auto* form = new IndicatorForm(m_appearance, m_state, id);
            m_newLayout->addWidget(form);
            m_newForms.push_back(form);
        }
    }
    for (IndicatorForm* form : m_newForms)
        form->refresh();
    dress(*m_newTitle, m_appearance, TypeStyle::CardTitle);
    m_newTitle->setVisible(!m_newForms.empty());
    m_newTitle->setText(spaced(tr("%n new indicators", "", int(ids.size()))));
}

} // namespace ui
