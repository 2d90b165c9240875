// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/parameter_editor.h"

#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/why_words.h"
#include "ui/widgets/constant_slider.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/typed_number.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::ParameterRange;
using core::policy::ParameterValue;
using core::why::Subject;

namespace {

Subject subjectOf(const core::policy::Parameter& parameter)
{
    Subject subject;
    subject.kind = Subject::Kind::Parameter;
    subject.id = parameter.name;
    return subject;
}

double factorOf(const Appearance& appearance, const core::policy::Naming& naming)
{
    const double factor = appearance.isChinese() ? naming.factorChinese : naming.factorEnglish;
    return factor == 0 ? 1 : factor;
}

} // namespace

ParameterEditor::ParameterEditor(const Appearance& appearance, Session& session, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_world(new QLabel(this))
    , m_row(new QGridLayout)
    , m_slider(new ConstantSlider(appearance, this))
    , m_low(new QLabel(this))
    , m_high(new QLabel(this))
    , m_noteLabel(new QLabel(this))
    , m_note(new QLineEdit(this))
    , m_warning(new TextBlock(appearance, TypeStyle::Label, Token::Warn, this))
    , m_reset(new QPushButton(this))
    , m_done(new QPushButton(this))
{
    setObjectName(QStringLiteral("parameterEditor"));
    m_slider->setObjectName(QStringLiteral("parameterSlider"));
    m_note->setObjectName(QStringLiteral("parameterNote"));
    m_warning->setObjectName(QStringLiteral("parameterWarning"));
    m_reset->setObjectName(QStringLiteral("parameterReset"));
    m_done->setObjectName(QStringLiteral("parameterDone"));
    for (QLabel* label : {m_world, m_low, m_high})
        label->setProperty("tone", "note");
    m_noteLabel->setProperty("tone", "secondary");
    m_noteLabel->setBuddy(m_note);
    m_world->setWordWrap(true);
    m_warning->setIcon(QStringLiteral("warning"));
    m_warning->setGround(Token::WarnSoft);
    m_warning->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPadding);
    layout->setSpacing(metrics::kSpace1);
    layout->addWidget(m_title);
    layout->addWidget(m_world);
    m_row->setContentsMargins(0, metrics::kSpace1, 0, 0);
    m_row->setHorizontalSpacing(metrics::kSpace2);
    m_row->setVerticalSpacing(0);
    m_row->addWidget(m_slider, 0, 0, 1, 2);
    m_row->addWidget(m_low, 1, 0, Qt::AlignLeft);
    m_row->addWidget(m_high, 1, 1, Qt::AlignRight);
    m_row->setColumnStretch(0, 1);
    m_row->setColumnStretch(1, 1);
    layout->addLayout(m_row);
    layout->addWidget(m_warning);
    layout->addWidget(m_noteLabel);
    layout->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, metrics::kSpace1, 0, 0);
    buttons->addWidget(m_reset);
    buttons->addStretch(1);
    buttons->addWidget(m_done);
    layout->addLayout(buttons);

    connect(m_slider, &ConstantSlider::numberMoved, this, [this](double value, const QString& gesture) {
        if (m_field)
            m_field->showValue(value);
        apply(value, gesture);
    });
    connect(m_slider, &ConstantSlider::typingStarted, this, [this](const QString& typed) {
        if (m_field)
            m_field->startTyping(typed);
    });
    connect(m_note, &QLineEdit::editingFinished, this, &ParameterEditor::applyNote);
    connect(m_reset, &QPushButton::clicked, this, &ParameterEditor::reset);
    connect(m_done, &QPushButton::clicked, this, &ParameterEditor::closeRequested);
    connect(&m_session, &Session::worldsChanged, this, &ParameterEditor::refresh);
    connect(&m_session, &Session::worldChanged, this, &ParameterEditor::refresh);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, &ParameterEditor::retext);
}

bool ParameterEditor::canEdit(const Session& session, const std::string& name)
{
    return session.catalogue().parameter(name) != nullptr;
}

QWidget* ParameterEditor::entry() const
{
    return m_slider->isEnabled() ? static_cast<QWidget*>(m_slider) : m_done;
}

void ParameterEditor::setParameter(const std::string& name)
{
    m_parameter = m_session.catalogue().parameter(name);
    if (!m_parameter)
        return;
    makeField();
    retext();
}

void ParameterEditor::makeField()
{
    const core::policy::Naming naming = WhyWords(m_appearance, m_session.catalogue(), m_session.regions()).naming(subjectOf(*m_parameter));
    const Appearance& appearance = m_appearance;
    NumberFormat format;
    format.show = [this](double value) { return written(value); };
    format.read = [&appearance, naming](const QString& typed) -> tl::expected<double, QString> {
        const QString unit = QString::fromStdString(naming.unit.in(appearance.language()));
        const auto number = typedNumber(typed, {unit});
        if (!number)
            return tl::make_unexpected(tr("“%1” is not a number.").arg(typed));
        return *number / factorOf(appearance, naming);
    };
    delete m_field;
    m_field = new NumberField(m_appearance, format, NumberField::Look::Field, this);
    m_field->setObjectName(QStringLiteral("parameterField"));
    m_field->setMinimumWidth(112);
    m_row->addWidget(m_field, 0, 2);
    setTabOrder(m_slider, m_field);
    setTabOrder(m_field, m_note);
    connect(m_field, &NumberField::chosen, this, [this](double value, const QString& gesture) {
        m_slider->showNumber(value);
        apply(value, gesture);
    });
    connect(m_field, &NumberField::problemChanged, this, &ParameterEditor::tell);
}

QString ParameterEditor::written(double value) const
{
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    return words.fineValue(subjectOf(*m_parameter), value);
}

double ParameterEditor::currentValue() const
{
    const auto& values = m_session.world().parameters;
    const auto found = values.find(m_parameter->name);
    if (found != values.end()) {
        if (const double* value = std::get_if<double>(&found->second))
            return *value;
    }
    return m_parameter->value;
}

ParameterRange ParameterEditor::range() const
{
    const auto& ranges = m_session.world().ranges;
    const auto found = ranges.find(m_parameter->name);
    return found != ranges.end() ? found->second : ParameterRange{m_parameter->low, m_parameter->high};
}

void ParameterEditor::retext()
{
    if (!m_parameter)
        return;
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    const Subject subject = subjectOf(*m_parameter);
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_title->setText(words.name(subject));
    m_title->setWordWrap(true);
    m_slider->setAccessibleName(words.name(subject));
    m_field->setAccessibleName(words.name(subject));
    m_field->refreshText();
    m_noteLabel->setText(tr("Note: why it was changed"));
    m_note->setAccessibleName(m_noteLabel->text());
    m_reset->setText(tr("Reset"));
    m_done->setText(tr("Done"));
    refresh();
}

void ParameterEditor::refresh()
{
    if (!m_parameter)
        return;
    const core::policy::World& world = m_session.world();
    const ParameterRange range = this->range();
    const double value = currentValue();
    const bool fixed = !(range.low < range.high);
    // A number that the paper fixes may still be tried: over half of it either way.
    const double reach = std::max(std::abs(m_parameter->value) * 0.5, 1e-9);
    const double low = fixed ? m_parameter->value - reach : range.low;
    const double high = fixed ? m_parameter->value + reach : range.high;
    m_slider->setScale(low, high, m_parameter->value);
    m_slider->showNumber(value);
    m_field->setStepping(-1e12, 1e12, (high - low) / 100, (high - low) / 10);
    m_field->showValue(value);
    m_slider->setSpokenValue([this] { return written(m_slider->number()); });
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    m_low->setText(words.fineNumber(subjectOf(*m_parameter), low));
    m_high->setText(words.fineNumber(subjectOf(*m_parameter), high));
    const QString name = spaced(QString::fromStdString(world.name.in(m_appearance.language())));
    m_world->setText(world.builtIn ? tr("In a copy of the world “%1”, for all scenarios. The model’s own value: %2.").arg(name, written(m_parameter->value))
                                   : tr("In the world “%1”, for all scenarios. The model’s own value: %2.").arg(name, written(m_parameter->value)));
    if (!m_note->hasFocus()) {
        const auto note = world.notes.find(m_parameter->name);
        m_note->setText(note == world.notes.end() ? QString() : QString::fromStdString(note->second));
    }
    const bool changed = world.parameters.contains(m_parameter->name);
    m_reset->setEnabled(changed && !m_session.readOnly());
    m_note->setEnabled(!m_session.readOnly());
    m_slider->setEnabled(!m_session.readOnly());
    m_field->setEnabled(!m_session.readOnly());
    if (value < range.low || value > range.high)
        tell(fixed ? tr("The papers print this number; it is changed here.")
                   : tr("Outside the plausible range %1 to %2. Results are hard to defend there.").arg(m_low->text(), m_high->text()));
    else
        tell({});
}

void ParameterEditor::tell(const QString& problem)
{
    m_warning->setText(spaced(problem));
    m_warning->setVisible(!problem.isEmpty());
}

void ParameterEditor::apply(double value, const QString& gesture)
{
    const auto& world = m_session.world();
    const auto range = world.ranges.find(m_parameter->name);
    const auto done = m_session.changeParameter(
        QString::fromStdString(m_parameter->name), value == m_parameter->value ? std::nullopt : std::optional<ParameterValue>(value),
        range == world.ranges.end() ? std::nullopt : std::optional<ParameterRange>(range->second), m_note->text(), gesture);
    if (!done.has_value()) {
        const QString reason = errorText(done.error(), 1);
        refresh();
        tell(reason);
        return;
    }
    refresh();
}

void ParameterEditor::applyNote()
{
    if (!m_parameter)
        return;
    const auto& world = m_session.world();
    const auto stored = world.notes.find(m_parameter->name);
    const QString before = stored == world.notes.end() ? QString() : QString::fromStdString(stored->second);
    if (m_note->text() == before || !world.parameters.contains(m_parameter->name))
        return; // a note says why a value was changed
    apply(currentValue(), {});
}

void ParameterEditor::reset()
{
    m_note->clear();
    const auto done = m_session.changeParameter(QString::fromStdString(m_parameter->name), std::nullopt, std::nullopt, {}, {});
    const QString reason = done.has_value() ? QString() : errorText(done.error(), 1);
    refresh();
    if (!reason.isEmpty())
        tell(reason);
    m_slider->setFocus();
}

void ParameterEditor::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

} // namespace ui
