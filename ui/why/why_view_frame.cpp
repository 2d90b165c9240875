// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the answer: the bar above it, name, value and chart, and the buttons below.
#include "ui/why/why_view.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/parameter_editor.h"
#include "ui/why/why_parts.h"
#include "ui/why/why_words.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace ui {

using core::why::Subject;
using Kind = Subject::Kind;

namespace {

constexpr int kPadding = metrics::kPagePadding;
constexpr int kIcon = 16;

} // namespace

QWidget* WhyView::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(kPadding, metrics::kSpace2, metrics::kSpace2, metrics::kSpace1);
    row->setSpacing(2);
    m_kind->setObjectName(QStringLiteral("whyKind"));
    m_back->setObjectName(QStringLiteral("whyBack"));
    m_forward->setObjectName(QStringLiteral("whyForward"));
    m_pin->setObjectName(QStringLiteral("whyPin"));
    m_pin->setCheckable(true);
    m_close->setObjectName(QStringLiteral("whyClose"));
    row->addWidget(m_icon);
    row->addSpacing(metrics::kSpace1);
    row->addWidget(m_kind, 1);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_pin);
    row->addWidget(m_close);
    connect(m_back, &QAbstractButton::clicked, this, &WhyView::goBack);
    connect(m_forward, &QAbstractButton::clicked, this, &WhyView::goForward);
    connect(m_pin, &QAbstractButton::clicked, this, [this](bool checked) { emit pinWanted(checked); });
    connect(m_close, &QAbstractButton::clicked, this, &WhyView::closeWanted);
    return bar;
}

QWidget* WhyView::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(kPadding, metrics::kSpace2, kPadding, metrics::kSpace3);
    row->setSpacing(metrics::kSpace2);
    m_definitionButton->setObjectName(QStringLiteral("whyDefinitionButton"));
    m_equationButton->setObjectName(QStringLiteral("whyEquationButton"));
    m_changeButton->setObjectName(QStringLiteral("whyChangeButton"));
    m_definitionButton->setCheckable(true);
    m_equationButton->setCheckable(true);
    row->addWidget(m_definitionButton);
    row->addWidget(m_equationButton);
    row->addWidget(m_changeButton);
    row->addStretch(1);
    connect(m_definitionButton, &QPushButton::clicked, this, [this](bool checked) { openExtra(checked ? Extra::Definition : Extra::None); });
    connect(m_equationButton, &QPushButton::clicked, this, [this](bool checked) { openExtra(checked ? Extra::Equation : Extra::None); });
    connect(m_changeButton, &QPushButton::clicked, this, &WhyView::changeValue);
    return foot;
}

void WhyView::setUpdating(bool updating)
{
    m_updating = updating;
    refreshKind();
}

void WhyView::refreshKind()
{
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    const QString kind = words.kindLine(*subject(), m_answer && m_answer->isStock);
    m_kind->setText(m_updating ? tr("%1 · updating…", "what it is").arg(kind) : kind);
}

void WhyView::showHead(const WhyRuns* runs)
{
    const Subject subject = *this->subject();
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    m_icon->setPixmap(m_appearance.icon(words.icon(subject), words.colour(subject), kIcon, devicePixelRatioF()));
    m_shown = subject;
    refreshKind();
    showComparison(runs);
    const QString name = words.name(subject);
    m_name->setText(name);
    m_otherName->setText(words.otherName(subject));
    m_otherName->setVisible(!m_otherName->text().isEmpty());
    setAccessibleName(tr("Why? %1").arg(name));

    const Subject shown = figureOf(subject, m_session.catalogue());
    const double value = runs ? runs->run->value(shown.id, shown.place, year()) : std::nan("");
    const double reference = runs ? runs->reference->value(shown.id, shown.place, year()) : std::nan("");
    m_value->setVisible(std::isfinite(value));
    m_chart->setVisible(false);
    if (!std::isfinite(value))
        return;
    const core::policy::Naming naming = words.naming(subject);
    WhyValueLine::Content content;
    content.value = figure(m_appearance, naming, value);
    const QString yearText = words.time(year());
    if (subject.kind == Kind::Parameter) {
        content.value.number = words.fineNumber(subject, value);
        const QString world = spaced(QString::fromStdString(m_session.world().name.in(m_appearance.language())));
        content.note = tr("in the world “%1”").arg(world);
        m_value->setContent(content);
        return;
    }
    if (runs->compared) {
        const Change change = ui::change(m_appearance, naming, value, reference);
        const QString size = change.size.number;
        content.triangle = !change.noDifference;
        content.rises = change.rises;
        if (change.noDifference) {
            content.change = tr("no difference");
        } else if (change.verdict == Change::Verdict::Better) {
            content.change = tr("%1 better").arg(size);
            content.colour = Token::Good;
        } else if (change.verdict == Change::Verdict::Worse) {
            content.change = tr("%1 worse").arg(size);
            content.colour = Token::Bad;
        } else {
            content.change = change.rises ? tr("%1 more").arg(size) : tr("%1 less").arg(size);
        }
        content.change = spaced(content.change);
        content.note = spaced(tr("vs %1 · %2", "the baseline's figure and the year").arg(figure(m_appearance, naming, reference).number, yearText));
    } else if (!runs->referenceName.isEmpty()) {
        content.note = spaced(tr("%1 · %2", "scenario and year").arg(runs->referenceName, yearText));
    } else {
        content.note = spaced(tr("baseline · %1").arg(yearText));
    }
    m_value->setContent(content);
    showChart(*runs);
}

void WhyView::showComparison(const WhyRuns* runs)
{
    const bool pair = runs && comparison() == Comparison::Pair;
    m_pairRow->setVisible(pair);
    if (!pair)
        return;
    const QString reference = runs->referenceName.isEmpty() ? tr("the baseline") : tr("“%1”", "scenario").arg(runs->referenceName);
    m_pairText->setText(spaced(runs->compared ? tr("The pair of the Compare page: “%1” against %2.").arg(runs->name, reference)
                                              : tr("The pair of the Compare page is one scenario: “%1”.").arg(runs->name)));
    // Where the pair is the current scenario and the baseline, there is nothing to go back to.
    m_toBaseline->setVisible(m_session.comparedId() != m_session.current().id || !runs->referenceName.isEmpty());
    m_toBaseline->setText(tr("Against the baseline"));
    m_toBaseline->setToolTip(tr("Explain the current scenario against the baseline"));
}

void WhyView::showChart(const WhyRuns& runs)
{
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    auto shown = whyChart(m_appearance, m_session, words, runs, figureOf(*this->subject(), m_session.catalogue()), year());
    if (!shown)
        return;
    m_chart->setYear(year());
    m_chart->setData(std::move(*shown));
    m_chart->setVisible(true);
}

void WhyView::refreshFoot()
{
    const Subject subject = *this->subject();
    m_equationButton->setEnabled(m_answer && !m_answer->equationText.empty());
    m_definitionButton->setEnabled(true);
    bool canChange = false;
    QString why;
    if (subject.kind == Kind::Lever) {
        canChange = true;
    } else if (subject.kind == Kind::Parameter) {
        canChange = ParameterEditor::canEdit(m_session, subject.id);
        why = tr("Figures by region are set with the region data.");
    } else if (m_answer) {
        canChange = std::any_of(m_answer->parameters.begin(), m_answer->parameters.end(),
                                [this](const core::why::ParameterFact& one) { return ParameterEditor::canEdit(m_session, one.name); });
        why = tr("It follows from other quantities; there is no number of its own to change.");
    }
    canChange = canChange && !m_session.readOnly();
    m_changeButton->setEnabled(canChange);
    m_changeButton->setToolTip(canChange ? QString() : m_session.readOnly() ? tr("This workspace can only be read.") : why);
    m_changeButton->setText(subject.kind == Kind::Lever ? tr("Set the lever…") : tr("Change value…"));
}

void WhyView::openExtra(Extra extra)
{
    m_extra = m_position < 0 ? Extra::None : extra;
    // Filled before it shows.
    if (m_extra != Extra::None) {
        const Subject subject = *this->subject();
        const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
        if (m_extra == Extra::Definition)
            m_definition->show(words, m_session.catalogue(), subject);
        else if (m_extra == Extra::Equation && m_answer)
            m_equation->setEquation(QString::fromStdString(subject.id), QString::fromStdString(m_answer->equationText));
        else if (m_extra == Extra::Editor)
            m_editor->setParameter(subject.id);
    }
    m_definition->setVisible(m_extra == Extra::Definition);
    m_equation->setVisible(m_extra == Extra::Equation);
    m_editor->setVisible(m_extra == Extra::Editor);
    m_definitionButton->setChecked(m_extra == Extra::Definition);
    m_equationButton->setChecked(m_extra == Extra::Equation);
    emit contentChanged();
}

void WhyView::changeValue()
{
    const Subject subject = *this->subject();
    if (subject.kind == Kind::Lever) {
        emit leverWanted(QString::fromStdString(subject.id));
        return;
    }
    if (subject.kind == Kind::Parameter) {
        const bool open = m_extra != Extra::Editor;
        openExtra(open ? Extra::Editor : Extra::None);
        if (open)
            m_editor->entry()->setFocus();
        return;
    }
    if (!m_answer)
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("whyChangeMenu"));
    const WhyWords words(m_appearance, m_session.catalogue(), m_session.regions());
    for (const core::why::ParameterFact& parameter : m_answer->parameters) {
        if (!ParameterEditor::canEdit(m_session, parameter.name))
            continue;
        Subject one;
        one.kind = Kind::Parameter;
        one.id = parameter.name;
        one.year = subject.year;
        QAction* action = menu.addAction(words.name(one));
        connect(action, &QAction::triggered, this, [this, one] {
            ask(one);
            openExtra(Extra::Editor);
            m_editor->entry()->setFocus();
        });
    }
    menu.exec(m_changeButton->mapToGlobal(QPoint(0, m_changeButton->height())));
}

} // namespace ui
