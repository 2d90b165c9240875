// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/target_dialog.h"

#include "ui/explore/headline/kpi_chooser.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/time_words.h"
#include "ui/widgets/typed_number.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

using core::uncertainty::Target;

namespace {

const QString kLeast = QStringLiteral("least");
const QString kMost = QStringLiteral("most");
const QString kBetween = QStringLiteral("between");
constexpr int kFieldWidth = 96;

} // namespace

TargetDialog::TargetDialog(Appearance& appearance, Session& session, const Target& first, bool isNew, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_target(first)
    , m_figure(new QToolButton(this))
    , m_year(new QComboBox(this))
    , m_kind(new SegmentedSwitch(appearance, this))
    , m_low(new QLineEdit(this))
    , m_between(new QLabel(tr("and"), this))
    , m_high(new QLineEdit(this))
    , m_unit(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("targetDialog"));
    setWindowTitle(isNew ? tr("Add a target") : tr("Edit target"));
    m_figure->setObjectName(QStringLiteral("targetFigure"));
    m_figure->setProperty("framed", true);
    m_figure->setFocusPolicy(Qt::StrongFocus);
    m_figure->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_year->setObjectName(QStringLiteral("targetYear"));
    m_year->setAccessibleName(tr("By"));
    m_kind->setObjectName(QStringLiteral("targetKind"));
    m_kind->addSegment(kLeast, tr("At least"));
    m_kind->addSegment(kMost, tr("At most"));
    m_kind->addSegment(kBetween, tr("Between"));
    m_kind->setAccessibleName(tr("What has to be reached"));
    m_low->setObjectName(QStringLiteral("targetLow"));
    m_low->setAccessibleName(tr("At least"));
    m_high->setObjectName(QStringLiteral("targetHigh"));
    m_high->setAccessibleName(tr("At most"));
    for (QLineEdit* field : {m_low, m_high}) {
        field->setFixedWidth(kFieldWidth);
        field->setAlignment(Qt::AlignRight);
    }
    m_unit->setProperty("tone", QStringLiteral("note"));
    m_problem->setObjectName(QStringLiteral("targetProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_appearance.lineHeight(TypeStyle::Label));
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    const core::policy::TimeSpan& span = session.catalogue().span;
    const TimeWords time(span);
    const auto grid = time.grid();
    const double step = time.calendar() ? 1 : grid.step * std::max(1, grid.playStep);
    int nearest = 0;
    for (double year = time.calendar() ? std::ceil(span.start) : span.start; year <= span.stop + 1e-9; year += step) {
        m_year->addItem(spaced(time.number(appearance, year)), year);
        if (std::abs(year - first.year) < std::abs(m_year->itemData(nearest).toDouble() - first.year))
            nearest = m_year->count() - 1;
    }
    m_year->setCurrentIndex(nearest);

    auto* bounds = new QHBoxLayout;
    bounds->setSpacing(metrics::kSpace2);
    bounds->addWidget(m_low);
    bounds->addWidget(m_between);
    bounds->addWidget(m_high);
    bounds->addWidget(m_unit);
    bounds->addStretch();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metrics::kSpace4);
    form->setVerticalSpacing(metrics::kSpace3);
    form->addRow(tr("Figure"), m_figure);
    form->addRow(tr("By"), m_year);
    form->addRow(tr("Reaches"), m_kind);
    form->addRow(QString(), bounds);
    auto* buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(isNew ? tr("Add target") : tr("Change target"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("targetAccept"));
    m_accept->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &TargetDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpace4, metrics::kSpace4, metrics::kSpace4, metrics::kSpace4);
    column->setSpacing(metrics::kSpace3);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(440, sizeHint().height());

    const UncertaintyText words(appearance, session.catalogue(), session.regions());
    const auto show = [&](QLineEdit* field, const std::optional<double>& value) {
        if (value)
            field->setText(exactText(appearance, *value * words.factor(first.figure)));
    };
    show(m_low, first.low);
    show(m_high, first.high);
    m_kind->choose(first.low && first.high ? kBetween : first.high ? kMost : kLeast);
    showFigure();
    showKind();
    connect(m_figure, &QToolButton::clicked, this, &TargetDialog::chooseFigure);
    connect(m_kind, &SegmentedSwitch::chosenByUser, this, &TargetDialog::showKind);
    connect(m_low, &QLineEdit::textChanged, this, &TargetDialog::check);
    connect(m_high, &QLineEdit::textChanged, this, &TargetDialog::check);
    connect(m_year, &QComboBox::currentIndexChanged, this, &TargetDialog::check);
}

QString TargetDialog::kind() const
{
    return m_kind->chosen();
}

void TargetDialog::chooseFigure()
{
    KpiChooser chooser(m_appearance, m_session.catalogue(), m_session.regions(), m_target.figure, this);
    if (chooser.exec() != QDialog::Accepted || chooser.chosen() == m_target.figure)
        return;
    m_target.figure = chooser.chosen();
    m_low->clear(); // another quantity
    m_high->clear();
    showFigure();
    check();
}

void TargetDialog::showFigure()
{
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    m_figure->setText(spaced(words.figureName(m_target.figure)));
    m_figure->setAccessibleName(tr("Figure: %1").arg(words.figureName(m_target.figure)));
    m_figure->setToolTip(tr("Choose another number"));
    m_unit->setText(spaced(words.unit(m_target.figure)));
}

void TargetDialog::showKind()
{
    m_low->setVisible(kind() != kMost);
    m_between->setVisible(kind() == kBetween);
    m_high->setVisible(kind() != kLeast);
    check();
}

std::optional<double> TargetDialog::bound(const QLineEdit& field) const
{
    const UncertaintyText words(m_appearance, m_session.catalogue(), m_session.regions());
    const auto typed = typedNumber(field.text(), {words.unit(m_target.figure)});
    return typed ? std::optional(*typed / words.factor(m_target.figure)) : std::nullopt;
}

Target TargetDialog::target() const
{
    Target target = m_target;
    target.year = m_year->currentData().toDouble();
    target.low = kind() == kMost ? std::nullopt : bound(*m_low);
    target.high = kind() == kLeast ? std::nullopt : bound(*m_high);
    return target;
}

QString TargetDialog::problem() const
{
    const Target made = target();
    for (const auto* field : {m_low, m_high}) {
        const bool asked = field == m_low ? kind() != kMost : kind() != kLeast;
        if (asked && !(field == m_low ? made.low : made.high))
            return field->text().trimmed().isEmpty() ? tr("Enter the number that is to be reached.")
                                                     : tr("“%1” is not a number.").arg(field->text().trimmed());
    }
    if (made.low && made.high && *made.low > *made.high)
        return tr("The lower bound lies above the upper one.");
    if (const auto sound = core::uncertainty::validate(made); !sound)
        return errorSentence(sound.error());
    return {};
}

/// A field that is still empty is no mistake yet; it is told when it is tried.
void TargetDialog::check()
{
    const bool empty = (kind() != kMost && m_low->text().trimmed().isEmpty()) || (kind() != kLeast && m_high->text().trimmed().isEmpty());
    m_problem->setText(empty ? QString() : spaced(problem()));
}

void TargetDialog::accept()
{
    const QString why = problem();
    m_problem->setText(spaced(why));
    if (why.isEmpty())
        QDialog::accept();
}

} // namespace ui
