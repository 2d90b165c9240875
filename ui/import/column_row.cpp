// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/column_row.h"

#include "core/import/unit_reading.h"
#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/problem_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/typed_number.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kLeastMeaningWidth = 132;
constexpr int kCountWidth = 76;
constexpr int kRowHeight = 32;
constexpr double kFirstYear = 1000;
constexpr double kLastYear = 2999;

struct FieldWord {
    const char* word;
    Field field;
};
constexpr std::array kWords{FieldWord{"ignore", Field::Ignore}, FieldWord{"region", Field::Region}, FieldWord{"year", Field::Year},
                            FieldWord{"indicator", Field::Indicator}, FieldWord{"unit", Field::Unit}, FieldWord{"status", Field::Status},
                            FieldWord{"note", Field::Note}};

QString named(int column, const char* part)
{
    return QStringLiteral("importColumn-%1-%2").arg(column).arg(QLatin1String(part));
}

QString shown(const std::string& text)
{
    return QString::fromStdString(text).simplified();
}

void setInvalid(QLineEdit& field, bool invalid)
{
    if (field.property("invalid").toBool() == invalid)
        return;
    field.setProperty("invalid", invalid);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace

ColumnRow::ColumnRow(const Appearance& appearance, ImportState& state, int column, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_column(column)
    , m_heading(new CutLabel)
    , m_example(new CutLabel)
    , m_meaning(narrowCombo(named(column, "meaning")))
    , m_count(new CutLabel)
    , m_unit(new QPushButton)
{
    setObjectName(named(column, "row"));
    m_unit->setObjectName(named(column, "unit"));
    m_unit->setProperty("link", true);
    m_unit->setCheckable(true);
    m_unit->setMaximumWidth(kCountWidth);
    m_count->setMaximumWidth(kCountWidth);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_example->setProperty("tone", QStringLiteral("secondary"));
    for (CutLabel* label : {m_heading, m_example})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_meaning->setMinimumWidth(kLeastMeaningWidth);
    auto* line = new QWidget;
    line->setFixedHeight(kRowHeight);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace2);
    row->addWidget(m_heading, 5);
    row->addWidget(m_example, 3);
    row->addSpacing(metrics::kSpace3);
    row->addWidget(m_meaning, 7);
    auto* right = new QWidget;
    right->setFixedWidth(kCountWidth);
    auto* end = new QHBoxLayout(right);
    end->setContentsMargins(0, 0, 0, 0);
    end->addStretch(1);
    end->addWidget(m_count);
    end->addWidget(m_unit);
    row->addWidget(right);
    auto* column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 1, 0, 1);
    column_->setSpacing(0);
    column_->addWidget(line);
    connect(m_meaning, &QComboBox::activated, this, [this](int index) { choose(m_meaning->itemData(index).toString()); });
    connect(m_unit, &QPushButton::toggled, this, [this](bool open) {
        if (open && !m_more)
            buildMore();
        if (m_more) {
            if (open)
                refreshMore(m_state.plan().columns[std::size_t(m_column)], *m_indicator->model());
            m_more->setVisible(open);
        }
    });
}

QString ColumnRow::meaningOf(const ColumnPlan& column, Shape shape)
{
    if (column.field == Field::Value)
        return shape == Shape::WideByIndicator && !column.indicatorId.empty() ? QStringLiteral("value:") + QString::fromStdString(column.indicatorId)
                                                                             : QStringLiteral("value");
    for (const FieldWord& each : kWords) {
        if (each.field == column.field)
            return QLatin1String(each.word);
    }
    return {};
}

void ColumnRow::refresh(QAbstractItemModel& meanings, QAbstractItemModel& indicators)
{
    const ColumnPlan& column = m_state.plan().columns[std::size_t(m_column)];
    const QString heading = column.header.empty() ? tr("Column %1").arg(QString::fromStdString(columnLetters(m_column))) : shown(column.header);
    m_heading->setText(spaced(heading));
    m_example->setText(shown(column.example));
    m_meaning->setAccessibleName(tr("Meaning of the column “%1”").arg(heading));
    m_meaning->setAccessibleDescription(tr("For example %1").arg(shown(column.example)));
    {
        const QSignalBlocker quiet(m_meaning);
        if (m_meaning->model() != &meanings)
            m_meaning->setModel(&meanings);
        m_meaning->setCurrentIndex(m_meaning->findData(meaningOf(column, m_state.plan().shape)));
    }
    const bool isValue = column.field == Field::Value;
    m_unit->setVisible(isValue);
    m_count->setVisible(!isValue);
    const QString understood = tr("%1 / %2", "cells understood, cells filled").arg(column.recognised).arg(column.filled);
    if (isValue) {
        const ProblemText words(m_appearance, m_state);
        const std::string& id = column.indicatorId.empty() ? m_state.plan().indicatorId : column.indicatorId;
        QString unit = column.unit.empty() ? words.indicatorUnit(id) : shown(column.unit);
        if (unit.isEmpty())
            unit = tr("unit");
        if (column.factor != 1)
            unit += QStringLiteral(" × ") + exactText(m_appearance, column.factor);
        m_unit->setText(m_unit->fontMetrics().elidedText(spaced(unit), Qt::ElideRight, kCountWidth - 14));
        m_unit->setToolTip(spaced(tr("%1; %2 understood", "unit, counts").arg(unit, understood)));
        m_unit->setAccessibleName(tr("Unit and factor of the column “%1”: %2; %3 understood").arg(heading, unit, understood));
    } else {
        const bool counts = column.field != Field::Ignore && column.filled > 0;
        m_count->setText(counts ? spaced(understood) : QString());
        m_count->setAccessibleName(counts ? tr("%1 understood").arg(understood) : QString());
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, m_appearance.color(column.recognised < column.filled ? Token::Warn : Token::Text2));
        m_count->setPalette(colours);
    }
    if (m_more) {
        if (!isValue)
            m_unit->setChecked(false);
        else
            refreshMore(column, indicators);
    } else if (isValue) {
        m_unit->setProperty("indicators", QVariant::fromValue<QObject*>(&indicators));
    }
}

void ColumnRow::choose(const QString& meaning)
{
    const auto* target = m_state.target();
    if (!target)
        return;
    m_state.edit([&](ImportPlan& plan) {
        ColumnPlan& column = plan.columns[std::size_t(m_column)];
        if (meaning == QLatin1String("value") || meaning == QLatin1String("new") || meaning.startsWith(QLatin1String("value:"))) {
            const std::string unitBefore = column.unit;
            column.field = Field::Value;
            column.unit.clear(); // read again from heading and cells
            if (meaning == QLatin1String("new")) {
                const NameAndUnit parts = splitUnit(column.header);
                const bool hasUnit = !parts.unit.empty() && readUnit(parts.unit).known;
                const std::string name = column.header.empty() ? columnLetters(m_column) : hasUnit ? parts.name : column.header;
                column.indicatorId = addNewIndicator(plan, *target, name, hasUnit ? parts.unit : unitBefore);
            } else if (meaning != QLatin1String("value")) {
                column.indicatorId = meaning.mid(QStringLiteral("value:").size()).toStdString();
            } else if (plan.shape == Shape::Long) {
                column.indicatorId.clear();
            }
            return;
        }
        for (const FieldWord& each : kWords) {
            if (meaning != QLatin1String(each.word))
                continue;
            // The others of a kind that a table has once are passed over.
            if (each.field != Field::Ignore && each.field != Field::Note) {
                for (ColumnPlan& other : plan.columns) {
                    if (other.field == each.field)
                        other.field = Field::Ignore;
                }
            }
            column.field = each.field;
        }
    }, {m_column});
}

void ColumnRow::buildMore()
{
    m_more = new QWidget;
    auto* grid = new QGridLayout(m_more);
    grid->setContentsMargins(metrics::kSpace4, 2, 0, metrics::kSpace2);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(metrics::kSpace1);
    m_fileUnitLabel = new QLabel;
    m_factorLabel = new QLabel;
    m_yearLabel = new QLabel;
    m_indicatorLabel = new QLabel;
    m_fileUnit = namedField(named(m_column, "fileUnit"));
    m_factor = namedField(named(m_column, "factor"));
    m_year = namedField(named(m_column, "year"));
    m_indicator = narrowCombo(named(m_column, "indicator"));
    m_understood = sentenceLabel(QStringLiteral("note"));
    int column = 0;
    for (const auto& [label, field] : std::initializer_list<std::pair<QLabel*, QWidget*>>{
             {m_fileUnitLabel, m_fileUnit}, {m_factorLabel, m_factor}, {m_yearLabel, m_year}}) {
        label->setProperty("tone", QStringLiteral("secondary"));
        label->setBuddy(field);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column);
        grid->setColumnStretch(column, 1);
        ++column;
    }
    m_indicatorLabel->setProperty("tone", QStringLiteral("secondary"));
    m_indicatorLabel->setBuddy(m_indicator);
    grid->addWidget(m_indicatorLabel, 2, 0);
    grid->addWidget(m_indicator, 3, 0, 1, 3);
    grid->addWidget(m_understood, 4, 0, 1, 3);
    layout()->addWidget(m_more);
    if (auto* indicators = qobject_cast<QAbstractItemModel*>(m_unit->property("indicators").value<QObject*>()))
        m_indicator->setModel(indicators);
    for (QLineEdit* field : {m_fileUnit, m_factor, m_year})
        connect(field, &QLineEdit::editingFinished, this, &ColumnRow::takeMore);
    connect(m_indicator, &QComboBox::activated, this, &ColumnRow::chooseIndicator);
}

void ColumnRow::refreshMore(const ColumnPlan& column, QAbstractItemModel& indicators)
{
    m_fileUnitLabel->setText(tr("Unit in the file"));
    m_factorLabel->setText(tr("Factor"));
    m_yearLabel->setText(tr("Year"));
    m_indicatorLabel->setText(tr("Indicator"));
    m_fileUnit->setAccessibleName(tr("Unit in the file"));
    m_factor->setAccessibleName(tr("Factor from the file’s unit to the indicator’s"));
    m_year->setAccessibleName(tr("Year of the column"));
    m_indicator->setAccessibleName(tr("Indicator of the column"));
    m_year->setPlaceholderText(tr("by row"));
    if (!m_fileUnit->hasFocus())
        showText(*m_fileUnit, QString::fromStdString(column.unit));
    if (!m_factor->hasFocus()) {
        showText(*m_factor, QLocale::c().toString(column.factor, 'g', QLocale::FloatingPointShortest));
        setInvalid(*m_factor, false);
    }
    if (!m_year->hasFocus()) {
        showText(*m_year, column.year ? QString::number(*column.year) : QString());
        setInvalid(*m_year, false);
    }
    const bool byYear = m_state.plan().shape == Shape::WideByYear;
    m_indicatorLabel->setVisible(byYear);
    m_indicator->setVisible(byYear);
    if (byYear) {
        const QSignalBlocker quiet(m_indicator);
        if (m_indicator->model() != &indicators)
            m_indicator->setModel(&indicators);
        const std::string& shownId = column.indicatorId.empty() ? m_state.plan().indicatorId : column.indicatorId;
        m_indicator->setCurrentIndex(m_indicator->findData(QString::fromStdString(shownId)));
    }
    const ProblemText words(m_appearance, m_state);
    const std::string& id = column.indicatorId.empty() ? m_state.plan().indicatorId : column.indicatorId;
    const QString unit = words.indicatorUnit(id);
    QString sentence = tr("%1 of %2 cells are understood.").arg(column.recognised).arg(column.filled);
    if (!unit.isEmpty())
        sentence += betweenSentences(m_appearance) + tr("The indicator’s unit is %1.").arg(unit);
    showSentence(*m_understood, sentence);
}

void ColumnRow::takeMore()
{
    const ColumnPlan& now = m_state.plan().columns[std::size_t(m_column)];
    const std::string unit = m_fileUnit->text().trimmed().toStdString();
    const auto factor = typedNumber(m_factor->text());
    const bool factorGood = factor && *factor != 0;
    const QString yearText = m_year->text().trimmed();
    const auto typedYear = typedNumber(yearText);
    const bool yearGood = yearText.isEmpty() || (typedYear && *typedYear == std::floor(*typedYear) && *typedYear >= kFirstYear && *typedYear <= kLastYear);
    setInvalid(*m_factor, !factorGood);
    setInvalid(*m_year, !yearGood);
    if (!factorGood || !yearGood)
        return;
    const std::optional<int> year = yearText.isEmpty() ? std::nullopt : std::optional<int>(int(*typedYear));
    // A typed factor holds; another unit gives one of its own.
    if (unit != now.unit) {
        m_state.edit([&](ImportPlan& plan) {
            plan.columns[std::size_t(m_column)].unit = unit;
            plan.columns[std::size_t(m_column)].year = year;
        }, {m_column});
    } else if (*factor != now.factor || year != now.year) {
        m_state.edit([&](ImportPlan& plan) {
            plan.columns[std::size_t(m_column)].factor = *factor;
            plan.columns[std::size_t(m_column)].year = year;
        });
    }
}

void ColumnRow::chooseIndicator()
{
    const QString id = m_indicator->currentData().toString();
    m_state.edit([&](ImportPlan& plan) {
        ColumnPlan& column = plan.columns[std::size_t(m_column)];
        const std::string name = column.header.empty() ? columnLetters(m_column) : column.header;
        const std::string unit = column.unit;
        column.indicatorId = id == QLatin1String("new") ? addNewIndicator(plan, *m_state.target(), name, unit) : id.toStdString();
    }, {m_column});
}

void ColumnRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_appearance.color(Token::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const QRect combo(m_meaning->mapTo(this, QPoint()), m_meaning->size());
    const QPointF tip(combo.left() - 11, combo.center().y() + 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Text3), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF arrow[] = {tip + QPointF(-4, -4), tip, tip + QPointF(-4, 4)};
    painter.drawPolyline(arrow, 3);
}

} // namespace ui
