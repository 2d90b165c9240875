// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/world_editor.h"

#include "ui/frame/parameter_text.h"
#include "ui/frame/tone.h"
#include "ui/frame/value_slider.h"
#include "ui/frame/world_text.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/typed_number.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace ui {

namespace {

using core::policy::Parameter;
using core::policy::World;

struct ShockHead {
    const char* title;
    std::array<const char*, 3> parameters; ///< depth, start, length
};
constexpr ShockHead kShockHeads[] = {
    {QT_TRANSLATE_NOOP("ui::WorldEditor", "Dip of world demand"), {"demand_shock_depth", "demand_shock_start", "demand_shock_length"}},
    {QT_TRANSLATE_NOOP("ui::WorldEditor", "Dip of logistics"), {"logistics_shock_depth", "logistics_shock_start", "logistics_shock_length"}},
};

constexpr double kUnbounded = 1e9;
constexpr int kSliderSteps = 100; ///< across the usual range, where the parameter has no grid of its own

/// 1, 2 or 5 times a power of ten, at most `step`.
double roundStep(double step)
{
    const double power = std::pow(10, std::floor(std::log10(step)));
    const double lead = step / power;
    return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
}

double stepOf(const Parameter& parameter)
{
    if (parameter.gridYears > 0)
        return std::max(parameter.gridYears, 0.25); // quarters by hand; finer ones can be typed
    const double span = std::abs(parameter.high - parameter.low);
    return span > 0 ? roundStep(span / kSliderSteps) : std::max(std::abs(parameter.value) / kSliderSteps, 1e-6);
}

double inWorldOf(const World& world, const Parameter& parameter)
{
    const auto own = world.parameters.find(parameter.name);
    const auto* number = own == world.parameters.end() ? nullptr : std::get_if<double>(&own->second);
    return number ? *number : parameter.value;
}

} // namespace

// --- one assumption

ParameterRow::ParameterRow(const Appearance& appearance, const core::policy::Catalogue& catalogue, const Parameter& parameter,
                           bool removable, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_catalogue(catalogue), m_parameter(parameter), m_name(new QLabel(this)),
      m_slider(new ValueSlider(appearance, this)),
      m_field(new NumberField(appearance,
                              {[this](double value) { return parameterNumber(m_appearance, m_catalogue, m_parameter, value); },
                               [this](const QString& typed) -> tl::expected<double, QString> {
                                   const auto number = typedNumber(typed, {QStringLiteral("%")});
                                   if (!number)
                                       return tl::make_unexpected(tr("“%1” is not a number.").arg(typed));
                                   const double value = *number / parameterFactor(m_appearance, m_catalogue, m_parameter);
                                   if (const auto refused = core::policy::refusal(m_parameter, value))
                                       return tl::make_unexpected(refusalText(m_appearance, m_catalogue, m_parameter, value, *refused));
                                   return value;
                               }},
                              NumberField::Look::Field, this)),
      m_reset(new QPushButton(this)), m_note(new QLabel(this))
{
    const QString id = QString::fromStdString(parameter.name);
    setObjectName(QStringLiteral("parameter-") + id);
    m_slider->setObjectName(QStringLiteral("slider-") + id);
    m_field->setObjectName(QStringLiteral("field-") + id);
    m_reset->setObjectName(QStringLiteral("reset-") + id);
    m_reset->setProperty("link", true);
    m_reset->setAutoDefault(false);
    m_name->setWordWrap(true);
    m_note->setWordWrap(true);
    m_field->setFixedWidth(96);
    m_slider->setSpoken([this](double value) { return text(value); });

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_name, 1);
    head->addWidget(m_reset, 0, Qt::AlignTop);
    m_removable = removable;
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::kSpace2);
    line->addWidget(m_slider, 1);
    line->addWidget(m_field);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, metrics::kSpace2);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addLayout(line);
    layout->addWidget(m_note);

    connect(m_slider, &ValueSlider::numberMoved, this, &ParameterRow::chosen);
    connect(m_field, &NumberField::chosen, this, &ParameterRow::chosen);
    connect(m_field, &NumberField::problemChanged, this, &ParameterRow::refreshNote);
    connect(m_reset, &QAbstractButton::clicked, this, [this] {
        if (m_changed)
            emit resetRequested();
        else
            emit removeRequested();
    });
    retext();
}

QString ParameterRow::text(double value) const
{
    return parameterText(m_appearance, m_catalogue, m_parameter, value);
}

void ParameterRow::showValue(double value, bool changed, const core::policy::ParameterRange* range)
{
    m_value = value;
    m_changed = changed;
    // A range that was stored under looser rules may reach beyond what can be.
    const double least = m_parameter.least.value_or(-kUnbounded);
    const double most = m_parameter.most.value_or(kUnbounded);
    m_low = std::clamp(range ? range->low : m_parameter.low, least, most);
    m_high = std::clamp(range ? range->high : m_parameter.high, least, most);
    const double step = stepOf(m_parameter);
    m_slider->setScale(m_low, m_high, step, m_parameter.value);
    m_slider->showNumber(value);
    m_field->setStepping(least, most, step, 10 * step);
    m_field->showValue(value);
    refreshButton();
    refreshNote();
}

void ParameterRow::setWritable(bool writable)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_slider, m_field, m_reset})
        part->setEnabled(writable);
}

void ParameterRow::retext()
{
    const auto* naming = m_catalogue.naming("parameter", m_parameter.name);
    const QString name = naming ? QString::fromStdString(naming->name.in(m_appearance.language())) : QString::fromStdString(m_parameter.name);
    const QString unit = naming ? QString::fromStdString(naming->unit.in(m_appearance.language())) : QString();
    m_name->setFont(m_appearance.font(TypeStyle::LabelStrong));
    m_name->setText(spaced(unit.isEmpty() ? name : m_appearance.isChinese() ? name + QStringLiteral("（") + unit + QStringLiteral("）") : name + QStringLiteral(", ") + unit));
    if (naming)
        m_name->setToolTip(spaced(QString::fromStdString(naming->description.in(m_appearance.language()))));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    refreshButton();
    m_slider->setAccessibleName(name);
    m_field->setAccessibleName(name);
    m_field->refreshText();
    refreshNote();
}

void ParameterRow::refreshButton()
{
    const QString name = parameterName(m_appearance, m_catalogue, m_parameter);
    m_reset->setVisible(m_changed || m_removable);
    m_reset->setText(m_changed ? tr("Reset") : tr("Remove"));
    m_reset->setAccessibleName(m_changed ? tr("%1: back to the model’s value").arg(name) : tr("%1: off this list").arg(name));
    m_reset->setToolTip(m_changed ? tr("Back to the model’s value") : tr("Off this list; the value is the model’s own"));
}

void ParameterRow::refreshNote()
{
    const QString low = parameterNumber(m_appearance, m_catalogue, m_parameter, m_low);
    QString sentence = tr("Model %1 · usual %2 to %3").arg(text(m_parameter.value), low, text(m_high));
    Tone tone = Tone::Note;
    if (!m_field->problem().isEmpty()) {
        sentence = m_field->problem();
        tone = Tone::Bad;
    } else if (m_value < std::min(m_low, m_high) || m_value > std::max(m_low, m_high)) {
        sentence = tr("Outside what is usual: %1 to %2 (model %3)").arg(low, text(m_high), text(m_parameter.value));
        tone = Tone::Warn;
    }
    setTone(*m_note, tone);
    m_note->setText(spaced(sentence));
}

// --- the world

WorldEditor::WorldEditor(const Appearance& appearance, Session& session, QWidget* parent)
    : SidePanel(appearance, parent), m_session(session), m_hint(new QLabel(this)), m_nameLabel(new QLabel(this)), m_name(new QLineEdit(this)),
      m_sentenceLabel(new QLabel(this)), m_sentence(new QLineEdit(this)), m_problem(new QLabel(this)), m_scroll(new QScrollArea(this)),
      m_nothing(new QLabel(this)), m_others(new QComboBox(this))
{
    setObjectName(QStringLiteral("worldEditor"));
    m_hint->setObjectName(QStringLiteral("worldHint"));
    m_hint->setWordWrap(true);
    setTone(*m_hint, Tone::Secondary);
    m_name->setObjectName(QStringLiteral("worldName"));
    m_nameLabel->setBuddy(m_name);
    m_sentence->setObjectName(QStringLiteral("worldSentence"));
    m_sentenceLabel->setBuddy(m_sentence);
    m_problem->setObjectName(QStringLiteral("worldProblem"));
    m_problem->setWordWrap(true);
    setTone(*m_problem, Tone::Bad);
    m_problem->hide();
    m_others->setObjectName(QStringLiteral("otherAssumptions"));
    m_others->setEditable(true);
    m_others->setInsertPolicy(QComboBox::NoInsert);
    m_others->completer()->setFilterMode(Qt::MatchContains);
    m_others->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_nothing->setWordWrap(true);
    setTone(*m_nothing, Tone::Note);

    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("scrollContents")); // without a ground of its own
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, metrics::kSpace2, metrics::kSpace2, metrics::kSpace2);
    column->setSpacing(metrics::kSpace1);
    const auto addHead = [&] {
        auto* head = new QLabel(inside);
        m_heads.push_back(head);
        column->addWidget(head);
    };
    for (const auto& shock : kShockHeads) {
        addHead();
        for (const char* parameter : shock.parameters)
            addRow(parameter, false, *column);
        column->addSpacing(metrics::kSpace2);
    }
    addHead();
    column->addWidget(m_nothing);
    m_changedRows = new QVBoxLayout;
    m_changedRows->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_changedRows);
    column->addWidget(m_others);
    column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("worldScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    for (QWidget* part : std::initializer_list<QWidget*>{m_hint, m_nameLabel, m_name, m_sentenceLabel, m_sentence, m_problem})
        content().addWidget(part);
    content().addWidget(m_scroll, 1);

    connect(m_name, &QLineEdit::editingFinished, this, &WorldEditor::rename);
    connect(m_sentence, &QLineEdit::editingFinished, this, &WorldEditor::describe);
    connect(m_others, &QComboBox::activated, this, [this](int index) {
        const auto id = m_others->itemData(index).toString().toStdString();
        if (id.empty())
            return;
        ParameterRow* row = addRow(id, true, *m_changedRows);
        row->showValue(m_session.catalogue().parameter(id)->value, false, nullptr);
        row->show();
        m_nothing->hide();
        if (auto* slider = row->findChild<ValueSlider*>())
            slider->setFocus(Qt::OtherFocusReason);
        fillOthers();
    });
    connect(&session, &Session::worldChanged, this, &WorldEditor::refresh);
    connect(&session, &Session::worldsChanged, this, &WorldEditor::refresh);
    retext();
}

bool WorldEditor::isShock(const std::string& id) const
{
    return std::any_of(std::begin(kShockHeads), std::end(kShockHeads), [&](const ShockHead& head) {
        return std::any_of(head.parameters.begin(), head.parameters.end(), [&](const char* parameter) { return id == parameter; });
    });
}

ParameterRow* WorldEditor::addRow(const std::string& id, bool removable, QVBoxLayout& column)
{
    const auto* parameter = m_session.catalogue().parameter(id);
    if (!parameter)
        return nullptr;
    auto* row = new ParameterRow(appearance(), m_session.catalogue(), *parameter, removable, this);
    connect(row, &ParameterRow::chosen, this, [this, id](double value, const QString& gesture) { choose(id, value, gesture); });
    connect(row, &ParameterRow::resetRequested, this, [this, id, value = parameter->value] { choose(id, value, {}); });
    connect(row, &ParameterRow::removeRequested, this, [this, id] { removeRow(id); });
    row->setWritable(!m_session.readOnly());
    column.addWidget(row);
    m_rows[id] = row;
    return row;
}

QWidget* WorldEditor::firstField()
{
    return m_name;
}

void WorldEditor::choose(const std::string& id, double value, const QString& gesture)
{
    World world = m_session.world();
    const auto* parameter = m_session.catalogue().parameter(id);
    if (value == parameter->value)
        world.parameters.erase(id);
    else
        world.parameters[id] = value;
    const auto changed = m_session.changeWorld(world, gesture);
    tell(changed ? QString() : errorText(changed.error()));
    if (!changed)
        refreshRows();
}

/// A world may hold a value that is the model's own; that goes with the row.
void WorldEditor::removeRow(const std::string& id)
{
    if (m_session.world().parameters.contains(id))
        choose(id, m_session.catalogue().parameter(id)->value, {});
    const auto row = m_rows.find(id);
    if (row == m_rows.end() || isShock(id) || m_session.world().parameters.contains(id))
        return;
    ParameterRow* gone = row->second;
    m_rows.erase(row);
    fillOthers();
    m_others->setFocus(Qt::OtherFocusReason);
    gone->hide();
    gone->deleteLater();
    m_nothing->setVisible(std::all_of(m_rows.begin(), m_rows.end(), [this](const auto& each) { return isShock(each.first); }));
}

void WorldEditor::rename()
{
    World world = m_session.world();
    const auto name = m_name->text().trimmed().toStdString();
    if (name == world.name.in(appearance().language()))
        return;
    world.name = {name, name};
    const auto changed = m_session.changeWorld(world);
    tell(changed ? QString() : errorText(changed.error()));
}

void WorldEditor::describe()
{
    World world = m_session.world();
    const auto sentence = m_sentence->text().trimmed().toStdString();
    if (sentence == world.description.in(appearance().language()))
        return;
    world.description = {sentence, sentence};
    const auto changed = m_session.changeWorld(world);
    tell(changed ? QString() : errorText(changed.error()));
}

void WorldEditor::tell(const QString& sentence)
{
    m_problem->setText(spaced(sentence));
    m_problem->setVisible(!sentence.isEmpty());
}

void WorldEditor::retext()
{
    setTitle(tr("World"));
    for (QLabel* label : {m_hint, m_nameLabel, m_sentenceLabel, m_problem, m_nothing})
        label->setFont(appearance().font(TypeStyle::Label));
    m_nameLabel->setText(tr("Name"));
    m_sentenceLabel->setText(tr("What it assumes"));
    for (std::size_t i = 0; i < m_heads.size(); ++i) {
        m_heads[i]->setFont(appearance().font(TypeStyle::CardTitle));
        m_heads[i]->setText(i < std::size(kShockHeads) ? tr(kShockHeads[i].title) : tr("Changed assumptions"));
    }
    m_nothing->setText(spaced(tr("Every other assumption is the model’s own.")));
    m_others->setAccessibleName(tr("Change another assumption"));
    for (const auto& [id, row] : m_rows)
        row->retext();
    refresh();
}

void WorldEditor::refresh()
{
    const World& world = m_session.world();
    const bool writable = !m_session.readOnly();
    m_hint->setText(spaced(world.builtIn ? tr("A world that comes with the program. The first change makes a copy of it.")
                                         : tr("Acts on every scenario and on the baseline.")));
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(QString::fromStdString(world.name.in(appearance().language())));
    if (!m_sentence->hasFocus() || !m_sentence->isModified())
        m_sentence->setText(QString::fromStdString(world.description.in(appearance().language())));
    m_sentence->setPlaceholderText(spaced(worldContent(appearance(), m_session.catalogue(), world)));
    m_sentence->setCursorPosition(0);
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_sentence, m_others})
        field->setEnabled(writable);
    refreshRows();
}

void WorldEditor::refreshRows()
{
    const World& world = m_session.world();
    // A row that was opened by hand and has not been moved yet stays; one whose assumption is the model's again goes.
    for (auto it = m_rows.begin(); it != m_rows.end();) {
        const bool stays = isShock(it->first) || world.parameters.contains(it->first)
            || (it->second->isAncestorOf(focusWidget()) && !world.parameters.contains(it->first));
        if (!stays)
            it->second->deleteLater();
        it = stays ? std::next(it) : m_rows.erase(it);
    }
    for (const auto& [id, value] : world.parameters) {
        if (!m_rows.contains(id) && std::holds_alternative<double>(value))
            addRow(id, true, *m_changedRows);
    }
    bool any = false;
    for (const auto& [id, row] : m_rows) {
        const auto* parameter = m_session.catalogue().parameter(id);
        const auto range = world.ranges.find(id);
        const double value = inWorldOf(world, *parameter);
        row->showValue(value, value != parameter->value, range == world.ranges.end() ? nullptr : &range->second);
        any = any || !isShock(id);
    }
    m_nothing->setVisible(!any);
    fillOthers();
}

void WorldEditor::fillOthers()
{
    if (m_others->hasFocus() && m_others->count() > 0)
        return;
    m_others->clear();
    m_others->addItem(tr("Change another assumption…"));
    std::vector<std::pair<QString, QString>> names;
    for (const auto& parameter : m_session.catalogue().parameters) {
        if (m_rows.contains(parameter.name))
            continue;
        const auto* naming = m_session.catalogue().naming("parameter", parameter.name);
        names.emplace_back(naming ? QString::fromStdString(naming->name.in(appearance().language())) : QString::fromStdString(parameter.name),
                           QString::fromStdString(parameter.name));
    }
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto& [name, id] : names)
        m_others->addItem(name, id);
    m_others->setCurrentIndex(0);
}

} // namespace ui
