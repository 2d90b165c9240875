// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/failure_view.h"

#include "core/base/csv.h"
#include "core/base/number.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/session/error_text.h"
#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/failure_card.h"
#include "ui/uncertainty/failure_chart.h"
#include "ui/uncertainty/failure_state.h"
#include "ui/uncertainty/failure_text.h"
#include "ui/uncertainty/failure_trajectory.h"
#include "ui/uncertainty/matters_export.h"
#include "ui/uncertainty/matters_note.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/typed_number.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScrollArea>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::discovery::Limit;
using core::uncertainty::InputKind;
using core::uncertainty::Target;

namespace {

constexpr int kChartShare = 62; ///< of the width, in hundredths
constexpr int kGoalWidth = 280;
constexpr int kGoalShare = 36; ///< of the width, in hundredths
constexpr int kBoundWidth = 96;
constexpr int kAxisWidth = 200;
constexpr int kDigits = 6;
constexpr int kTall = 820; ///< from here on limits and trajectory both have room
const QString kWay = QStringLiteral("part-way");
const QString kLimits = QStringLiteral("part-limits");

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("card", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    return frame;
}

/// Empty for what is no number.
std::string csvNumber(double value)
{
    return std::isfinite(value) ? core::formatNumber(value, kDigits) : std::string();
}

} // namespace

FailureView::FailureView(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_failure(failure)
    , m_goalLabel(new QLabel)
    , m_goal(new QComboBox)
    , m_boundLabel(new QLabel)
    , m_bound(nullptr)
    , m_membersLabel(new QLabel)
    , m_members(new QComboBox)
    , m_xLabel(new QLabel)
    , m_x(new QComboBox)
    , m_yLabel(new QLabel)
    , m_y(new QComboBox)
    , m_export(new MattersExport(appearance))
    , m_progress(new ProgressRow)
    , m_note(new MattersNote(appearance))
    , m_card(new ChartCard(appearance))
    , m_chart(new FailureChart(appearance))
    , m_panel(new FailurePanel(appearance, state, failure))
    , m_parts(new SegmentedSwitch(appearance))
    , m_limitsTitle(new QLabel)
    , m_limits(new RowsModel(this))
    , m_limitTable(new TableView(appearance))
    , m_remove(new QPushButton)
    , m_telling(new QCheckBox)
    , m_other(new QComboBox)
    , m_wayCard(new ChartCard(appearance))
    , m_way(new FailureTrajectory(appearance))
{
    setObjectName(QStringLiteral("failureView"));
    NumberFormat format;
    format.show = [this](double value) { return exactText(m_appearance, value); };
    format.read = [this](const QString& typed) -> tl::expected<double, QString> {
        const auto goal = m_state.goal();
        QStringList units;
        if (goal)
            units << UncertaintyText(m_appearance, m_state.session().catalogue(), m_state.session().regions()).unit(goal->figure);
        if (const auto number = typedNumber(typed, units))
            return *number;
        return tl::make_unexpected(tr("This is not a number."));
    };
    m_bound = new NumberField(appearance, std::move(format));
    m_note->setObjectName(QStringLiteral("failureNote"));
    m_card->setObjectName(QStringLiteral("failureViewCard"));
    m_wayCard->setObjectName(QStringLiteral("failureWayCard"));
    m_card->setChart(m_chart);
    m_wayCard->setChart(m_way);

    m_xLabel->setProperty("tone", QStringLiteral("note"));
    m_yLabel->setProperty("tone", QStringLiteral("note"));
    auto* axes = new QWidget;
    auto* axesRow = new QHBoxLayout(axes);
    axesRow->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0);
    axesRow->setSpacing(metrics::kSpace2);
    axesRow->addWidget(m_xLabel);
    axesRow->addWidget(m_x, 1);
    axesRow->addSpacing(metrics::kSpace2);
    axesRow->addWidget(m_yLabel);
    axesRow->addWidget(m_y, 1);
    m_card->addFooterWidget(axes);

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_card, kChartShare);
    row->addWidget(makeSide(), 100 - kChartShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(makeTools());
    column->addWidget(m_progress);
    column->addWidget(m_note);
    column->addLayout(row, 1);
    connectParts();
    retranslate();
}

FailureView::~FailureView()
{
    m_failure.setActive(this, false);
}

QWidget* FailureView::makeTools()
{
    m_goal->setObjectName(QStringLiteral("failureGoal"));
    m_bound->setObjectName(QStringLiteral("failureBound"));
    m_members->setObjectName(QStringLiteral("failureMembers"));
    m_x->setObjectName(QStringLiteral("failureX"));
    m_y->setObjectName(QStringLiteral("failureY"));
    m_export->setObjectName(QStringLiteral("failureExport"));
    for (QComboBox* axis : {m_x, m_y}) {
        axis->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        axis->setMinimumContentsLength(10);
        axis->setMaximumWidth(2 * kAxisWidth);
    }
    m_goal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_goal->setMinimumContentsLength(16);
    m_bound->setFixedWidth(kBoundWidth);
    for (const int members : {500, 1000, 2000, 5000, 10000})
        m_members->addItem(QString(), members);
    m_members->setCurrentIndex(m_members->findData(static_cast<int>(m_failure.members())));
    for (QLabel* label : {m_goalLabel, m_boundLabel, m_membersLabel})
        label->setProperty("tone", QStringLiteral("secondary"));
    m_export->addEntry(QStringLiteral("exportRule"), QStringLiteral("rule.csv"), [this] { return ruleTable(); });
    m_export->addEntry(QStringLiteral("exportCases"), QStringLiteral("cases.csv"), [this] { return casesTable(); });
    m_export->addEntry(QStringLiteral("exportBoxes"), QStringLiteral("boxes.csv"),
                       [this] { return m_failure.answer() ? QByteArray::fromStdString(m_failure.answer()->result.table) : QByteArray(); });
    m_export->addEntry(QStringLiteral("exportRecord"), QStringLiteral("record.json"),
                       [this] { return m_failure.answer() ? QByteArray::fromStdString(m_failure.answer()->result.record) : QByteArray(); });
    m_tools = new ToolRow;
    m_tools->addLeft(m_goalLabel);
    m_tools->addLeft(m_goal);
    m_tools->addLeft(m_boundLabel);
    m_tools->addLeft(m_bound);
    m_tools->addRight(m_membersLabel);
    m_tools->addRight(m_members);
    m_tools->addRight(m_export);
    return m_tools;
}

QWidget* FailureView::makeSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    m_parts->setObjectName(QStringLiteral("failureParts"));
    m_parts->addSegment(kWay, {});
    m_parts->addSegment(kLimits, {});
    m_parts->choose(kWay);
    QFrame* rule = card(side);
    static_cast<QVBoxLayout*>(rule->layout())->addWidget(scrolled(*m_panel, 0), 1);
    m_telling->setObjectName(QStringLiteral("failureTelling"));
    m_telling->setChecked(m_failure.tellingOnly());
    rule->layout()->addWidget(m_telling);
    m_other->setObjectName(QStringLiteral("failureOther"));
    rule->layout()->addWidget(m_other);
    QFrame* limits = card(side);
    auto* limitColumn = static_cast<QVBoxLayout*>(limits->layout());
    auto* head = new QHBoxLayout;
    head->addWidget(m_limitsTitle);
    head->addStretch();
    head->addWidget(m_remove);
    limitColumn->addLayout(head);
    limitColumn->addWidget(m_limitTable, 1);
    m_limitTable->showForReading(QStringLiteral("failureLimits"), *m_limits);
    m_limitTable->setMinimumHeight(3 * metrics::kTableRowHeight);
    m_limitsCard = limits;
    m_remove->setObjectName(QStringLiteral("failureRemove"));
    auto* switchRow = new QHBoxLayout;
    switchRow->addWidget(m_parts);
    switchRow->addStretch();
    column->addWidget(rule, 4);
    column->addLayout(switchRow);
    column->addWidget(m_wayCard, 3);
    column->addWidget(limits, 2);
    arrangeSide();
    return side;
}

void FailureView::arrangeSide()
{
    const bool both = height() >= kTall;
    m_parts->setVisible(!both);
    m_wayCard->setVisible(both || m_parts->chosen() == kWay);
    m_limitsCard->setVisible(both || m_parts->chosen() == kLimits);
}

void FailureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_goal->setFixedWidth(std::clamp(width() * kGoalShare / 100, kGoalWidth, 2 * kGoalWidth));
    m_tools->fit();
    arrangeSide();
}

void FailureView::connectParts()
{
    connect(m_parts, &SegmentedSwitch::chosenByUser, this, &FailureView::arrangeSide);
    connectFailureChart(*m_chart, m_failure);
    connect(&m_failure, &FailureState::changed, this, &FailureView::refresh);
    connect(&m_failure, &FailureState::boxChanged, this, &FailureView::refreshBox);
    connect(&m_failure, &FailureState::progressed, m_progress, &ProgressRow::report);
    connect(m_progress, &ProgressRow::cancelRequested, &m_failure, &FailureState::cancel);
    connect(m_note, &MattersNote::actionChosen, &m_failure, &FailureState::run);
    connect(m_way, &FailureTrajectory::chosen, &m_failure, &FailureState::choose);
    connect(m_goal, &QComboBox::activated, this, &FailureView::takeGoal);
    connect(m_bound, &NumberField::chosen, this, [this](double shown) {
        const auto goal = m_failure.question();
        if (!goal)
            return;
        const Target& target = goal->target();
        const double value = shown / UncertaintyText(m_appearance, m_state.session().catalogue(), m_state.session().regions()).factor(target.figure);
        const bool low = target.low.has_value();
        const auto set = low ? m_state.setThreshold(value, target.high) : m_state.setThreshold(std::nullopt, value);
        m_problem = set ? QString() : errorText(set.error());
        refreshNote();
    });
    connect(m_bound, &NumberField::problemChanged, this, [this](const QString& sentence) {
        m_problem = sentence;
        refreshNote();
    });
    connect(&m_state, &UncertaintyState::goalChanged, this, &FailureView::refreshGoal);
    connect(&m_state.book(), &FuturesBook::targetsChanged, this, &FailureView::refreshGoal);
    connect(m_members, &QComboBox::activated, this, [this] { m_failure.setMembers(static_cast<std::size_t>(m_members->currentData().toInt())); });
    const auto axes = [this] { m_failure.setAxes(m_x->currentData().toULongLong(), m_y->currentData().toULongLong()); };
    connect(m_x, &QComboBox::activated, this, axes);
    connect(m_y, &QComboBox::activated, this, axes);
    connect(m_other, &QComboBox::activated, this, [this](int place) { m_failure.takeCovering(static_cast<std::size_t>(place)); });
    connect(m_telling, &QCheckBox::clicked, &m_failure, &FailureState::setTellingOnly);
    connect(m_remove, &QPushButton::clicked, this, &FailureView::removeLimit);
    auto* away = new QShortcut(QKeySequence(Qt::Key_Delete), m_limitTable, nullptr, nullptr, Qt::WidgetShortcut);
    connect(away, &QShortcut::activated, this, &FailureView::removeLimit);
    connect(m_limitTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_remove->setEnabled(m_limitTable->selectionModel()->hasSelection()); });
    const auto problem = [this](const QString& sentence) {
        m_problem = sentence;
        refreshNote();
    };
    connect(m_export, &MattersExport::failed, this, problem);
    connect(m_export, &MattersExport::saved, this, [problem] { problem({}); });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    escape->setEnabled(false);
    connect(escape, &QShortcut::activated, &m_failure, &FailureState::cancel);
    connect(&m_failure, &FailureState::changed, escape, [this, escape] { escape->setEnabled(m_failure.isBusy()); });
}

void FailureView::takeGoal(int place)
{
    const QString id = m_goal->itemData(place).toString();
    if (!id.isEmpty())
        m_state.chooseTarget(id);
    refreshGoal();
}

void FailureView::removeLimit()
{
    const auto rows = m_limitTable->selectionModel()->selectedRows();
    if (rows.isEmpty() || !m_failure.answer())
        return;
    const std::string name = rows.front().data(kIdRole).toString().toStdString();
    const auto& inputs = m_failure.answer()->result.plan.inputs;
    const auto found = std::ranges::find(inputs, name, &core::uncertainty::Input::name);
    if (found != inputs.end())
        m_failure.removeLimit(static_cast<std::size_t>(found - inputs.begin()));
}

void FailureView::setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser)
{
    m_export->setFileChooser(std::move(chooser));
}

void FailureView::refresh()
{
    if (m_failure.isBusy() && !m_beganWork) {
        m_beganWork = true;
        m_progress->begin(tr("Futures"));
    } else if (!m_failure.isBusy()) {
        m_beganWork = false;
        m_progress->finish();
    }
    refreshNote();
    refreshGoal();
    refreshBox();
}

void FailureView::refreshNote()
{
    using Kind = MattersNote::Kind;
    const auto answer = m_failure.answer();
    if (!m_problem.isEmpty())
        m_note->setNote(Kind::Problem, m_problem);
    else if (!m_failure.errors().empty())
        m_note->setNote(Kind::Problem, errorText(m_failure.errors(), 3), tr("Run again"));
    else if (const auto planErrors = m_state.book().planErrors(); !planErrors.empty())
        m_note->setNote(Kind::Problem, errorText(planErrors, 3));
    else if (!m_failure.isBusy() && m_failure.isStale())
        m_note->setNote(Kind::Warning, spaced(tr("Something changed since this run. These are futures of %1 as it was.", "a scenario").arg(answer->question.scenarioName)), tr("Run again"));
    else
        m_note->setNote(Kind::Note, {});
}

void FailureView::refreshGoal()
{
    const UncertaintyText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const auto goal = m_state.goal();
    m_goal->clear();
    const auto label = [&](const Target& target) {
        // A claim's statement says bounds and year by itself.
        if (!m_state.book().isOwnTarget(target.id))
            return spaced(text.targetName(target));
        return spaced(tr("%1: %2 in %3", "target, bounds, year").arg(text.targetName(target), text.bounds(target), QString::number(target.year)));
    };
    bool known = false;
    for (const Target& target : m_state.book().targets()) {
        m_goal->addItem(label(target), QString::fromStdString(target.id));
        if (goal && !goal->id.empty() && goal->id == target.id) {
            m_goal->setCurrentIndex(m_goal->count() - 1);
            known = true;
        }
    }
    if (goal && !known) {
        m_goal->insertItem(0, spaced(tr("%1: %2 in %3", "target, bounds, year").arg(text.figureName(goal->figure), text.bounds(*goal), QString::number(goal->year))), QString());
        m_goal->setCurrentIndex(0);
    } else if (!goal) {
        m_goal->setCurrentIndex(-1);
    }
    m_goal->setToolTip(m_goal->currentText());
    const auto asked = m_failure.question();
    m_boundLabel->setVisible(asked.has_value());
    m_bound->setVisible(asked.has_value());
    if (asked) {
        const Target& target = asked->target();
        const bool low = target.low.has_value();
        const QString unit = text.unit(target.figure);
        const QString words = low ? tr("at least") : tr("at most");
        m_boundLabel->setText(unit.isEmpty() ? words : spaced(tr("%1, %2", "at least or at most, unit").arg(words, unit)));
        const double factor = text.factor(target.figure);
        const double bound = (low ? *target.low : *target.high) * factor;
        const double step = std::pow(10, std::floor(std::log10(std::max(1e-9, std::abs(bound))))) / 10;
        m_bound->setStepping(-1e12, 1e12, step, 5 * step);
        m_bound->showValue(bound);
        m_bound->setAccessibleName(m_boundLabel->text());
    }
    m_tools->fit();
}

void FailureView::refreshAxes()
{
    const FailureText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const auto answer = m_failure.answer();
    const auto choices = m_failure.axisChoices();
    for (QComboBox* axis : {m_x, m_y}) {
        const std::size_t chosen = axis == m_x ? m_failure.xInput() : m_failure.yInput();
        axis->clear();
        for (const std::size_t input : choices)
            axis->addItem(spaced(text.inputs().name(answer->result.plan.inputs[input])), static_cast<qulonglong>(input));
        axis->setCurrentIndex(axis->findData(static_cast<qulonglong>(chosen)));
        axis->setEnabled(!choices.empty());
        axis->setToolTip(axis->currentText());
    }
}

void FailureView::refreshLimits()
{
    const FailureText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const auto answer = m_failure.answer();
    std::vector<CellRow> rows;
    if (answer && m_failure.box()) {
        const auto& box = *m_failure.box();
        for (std::size_t i = 0; i < box.limits.size(); ++i) {
            const auto& input = answer->result.plan.inputs[box.limits[i].input];
            CellRow row;
            row.id = QString::fromStdString(input.name);
            const QString limit = spaced(text.limit(answer->result.plan, box.limits[i]));
            row.cells.push_back({limit, {}, limit});
            const double p = i < box.quasiP.size() ? box.quasiP[i] : std::numeric_limits<double>::quiet_NaN();
            row.cells.push_back({text.chance(p), {}, {}, FailureText::mightBeChance(p) ? Token::Warn : Token::Text2});
            rows.push_back(std::move(row));
        }
    }
    m_limits->setRows({tr("Limit"), tr("Chance or not")}, std::move(rows));
    m_limitTable->setColumnWidths({160, 176}, 0);
    m_remove->setEnabled(m_limitTable->selectionModel()->hasSelection());
}

void FailureView::refreshBox()
{
    const FailureText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    FailureData shown = text.chart(m_failure);
    if (!m_failure.answer())
        shown.title = m_state.goal() ? text.question(*m_state.goal()) : tr("When it fails");
    m_chart->setData(std::move(shown));
    m_card->refresh();
    m_way->setData(text.trajectory(m_failure));
    m_wayCard->refresh();
    m_panel->refresh();
    refreshAxes();
    refreshLimits();
    const auto answer = m_failure.answer();
    const auto covering = m_failure.covering();
    m_other->clear();
    m_other->setVisible(covering.size() > 1);
    double together = 0;
    for (std::size_t i = 0; i < covering.size(); ++i) {
        together += covering[i].coverage;
        m_other->addItem(spaced(tr("Box %1 of %2: holds %3 of all misses", "numbers; a share")
                                    .arg(QString::number(i + 1), QString::number(covering.size()), percent(m_appearance, covering[i].coverage))));
    }
    m_other->setCurrentIndex(-1);
    for (std::size_t i = 0; i < covering.size(); ++i) {
        if (m_failure.box() && m_failure.box()->limits == covering[i].limits)
            m_other->setCurrentIndex(static_cast<int>(i));
    }
    m_other->setPlaceholderText(tr("Further boxes"));
    m_other->setToolTip(spaced(tr("Together they hold %1 of all misses.").arg(percent(m_appearance, together))));
    m_export->setEnabled(answer != nullptr);
}

QByteArray FailureView::ruleTable() const
{
    const auto answer = m_failure.answer();
    if (!answer || !m_failure.box())
        return {};
    const auto& box = *m_failure.box();
    std::string out = "coverage,density,mass,members,of_interest,input,low,high,categories,quasi_p\n";
    const std::string head = csvNumber(box.coverage) + ',' + csvNumber(box.density) + ',' + csvNumber(box.mass) + ',' + std::to_string(box.rows)
        + ',' + std::to_string(box.interest) + ',';
    if (box.limits.empty())
        out += head + ",,,,\n";
    for (std::size_t i = 0; i < box.limits.size(); ++i) {
        const Limit& limit = box.limits[i];
        std::string categories;
        for (const double code : limit.categories)
            categories += (categories.empty() ? "" : ";") + answer->result.plan.worlds[static_cast<std::size_t>(code)].id;
        out += head + core::csvCell(answer->result.plan.inputs[limit.input].name) + ',' + csvNumber(limit.low) + ',' + csvNumber(limit.high) + ','
            + core::csvCell(categories) + ',' + csvNumber(i < box.quasiP.size() ? box.quasiP[i] : std::numeric_limits<double>::quiet_NaN()) + '\n';
    }
    return QByteArray::fromStdString(out);
}

QByteArray FailureView::casesTable() const
{
    const auto answer = m_failure.answer();
    if (!answer)
        return {};
    constexpr int kAllDigits = 17;
    const auto& plan = answer->result.plan;
    const std::size_t width = plan.inputs.size();
    std::vector<std::uint8_t> inside;
    if (answer->cases && m_failure.box())
        inside = core::discovery::rowsInside(*answer->cases, m_failure.box()->limits);
    std::string out = "member";
    for (const auto& input : plan.inputs)
        out += ',' + core::csvCell(input.name);
    out += ",outcome,missed,in_box\n";
    for (std::size_t member = 0; member < answer->result.members; ++member) {
        out += std::to_string(member);
        for (std::size_t i = 0; i < width; ++i) {
            const double value = answer->result.values[member * width + i];
            out += ',';
            out += plan.inputs[i].kind == InputKind::World ? core::csvCell(plan.worlds[static_cast<std::size_t>(value)].id) : core::formatNumber(value, kAllDigits);
        }
        const double outcome = answer->result.outcomes[member];
        const bool ran = std::isfinite(outcome);
        out += ',' + (ran ? core::formatNumber(outcome, kAllDigits) : std::string()) + ',';
        out += !ran ? "" : answer->question.target().isReachedBy(outcome) ? "0" : "1";
        out += ',';
        out += inside.empty() || !ran ? "" : inside[member] != 0 ? "1" : "0";
        out += '\n';
    }
    return QByteArray::fromStdString(out);
}

void FailureView::retranslate()
{
    m_goalLabel->setText(tr("Goal"));
    m_goal->setAccessibleName(tr("Goal"));
    m_membersLabel->setText(tr("Runs"));
    m_members->setAccessibleName(tr("Runs"));
    for (int row = 0; row < m_members->count(); ++row)
        m_members->setItemText(row, m_appearance.locale().toString(m_members->itemData(row).toInt()));
    m_xLabel->setText(tr("Across", "axis"));
    m_yLabel->setText(tr("Upwards", "axis"));
    m_x->setAccessibleName(tr("Across", "axis"));
    m_y->setAccessibleName(tr("Upwards", "axis"));
    m_limitsTitle->setText(tr("Limits of the box"));
    m_parts->setSegmentText(kWay, tr("How tight"));
    m_parts->setSegmentText(kLimits, tr("Limits"));
    m_parts->setAccessibleName(tr("More on the box"));
    m_limitsTitle->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_limitTable->setAccessibleName(m_limitsTitle->text());
    m_remove->setText(tr("Remove limit"));
    m_telling->setText(tr("Leave out limits that might be chance"));
    m_other->setAccessibleName(tr("Further boxes"));
    m_export->setEntryText(QStringLiteral("exportRule"), tr("This rule (CSV)…"));
    m_export->setEntryText(QStringLiteral("exportCases"), tr("All runs with their inputs (CSV)…"));
    m_export->setEntryText(QStringLiteral("exportBoxes"), tr("All boxes that were found (CSV)…"));
    m_export->setEntryText(QStringLiteral("exportRecord"), tr("Record, to be run again (JSON)…"));
    m_bound->refreshText();
    refresh();
}

void FailureView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_failure.setActive(this, true);
}

void FailureView::hideEvent(QHideEvent* event)
{
    m_failure.setActive(this, false);
    QWidget::hideEvent(event);
}

void FailureView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
