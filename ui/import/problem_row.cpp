// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/problem_row.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/problem_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kIcon = 14;
constexpr int kIndent = 22;

} // namespace

ProblemRow::ProblemRow(const Appearance& appearance, ImportState& state, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_state(state), m_text(new QLabel), m_buttons(new QWidget)
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::NoTextInteraction);
    m_buttons->setLayout(new FlowLayout(metrics::kSpace2));
    m_fix = addButton("importFix");
    m_keep = addButton("importKeep");
    m_leave = addButton("importLeaveEmpty");
    m_match = addButton("importMatch");
    m_east = addButton("importEast");
    m_centralWest = addButton("importCentralWest");
    m_wayOn = addButton("importWayOn");
    m_undo = addButton("importUndo");
    m_undo->setProperty("link", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kIndent, metrics::kSpace2, 0, metrics::kSpace2);
    column->setSpacing(metrics::kSpace1);
    column->addWidget(m_text);
    column->addWidget(m_buttons);
    connect(m_fix, &QPushButton::clicked, this, [this] { m_state.decide(m_problem, Decision::ApplyFix); });
    connect(m_keep, &QPushButton::clicked, this, [this] { m_state.decide(m_problem, Decision::Keep); });
    connect(m_leave, &QPushButton::clicked, this, [this] { m_state.decide(m_problem, Decision::LeaveEmpty); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_state.undo(m_problem); });
    connect(m_wayOn, &QPushButton::clicked, this, [this] { emit wayOnAsked(m_problem.id.kind); });
    connect(m_match, &QPushButton::clicked, this, &ProblemRow::openMatches);
    const auto setGroup = [this](core::policy::RegionGroup group) {
        if (!m_problem.arguments.empty())
            m_state.editStartValues([&](RegionTablePlan& plan) { plan.groupOf[m_problem.arguments.front()] = group; });
    };
    connect(m_east, &QPushButton::clicked, this, [setGroup] { setGroup(core::policy::RegionGroup::East); });
    connect(m_centralWest, &QPushButton::clicked, this, [setGroup] { setGroup(core::policy::RegionGroup::CentralWest); });
}

QPushButton* ProblemRow::addButton(const char* name)
{
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    m_buttons->layout()->addWidget(button);
    return button;
}

bool ProblemRow::canMatch() const
{
    return !m_state.isStartValues() && m_problem.isOpen() && !m_problem.content.empty()
        && (m_problem.id.kind == ProblemKind::UnknownRegion || m_problem.id.kind == ProblemKind::UnknownIndicator);
}

void ProblemRow::offer(QPushButton& button, bool offered, Decision decision)
{
    button.setVisible(offered);
    if (!offered)
        return;
    const ProblemText words(m_appearance, m_state);
    const QString text = words.choice(m_problem, decision);
    button.setText(spaced(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
    button.setAccessibleName(text);
    button.setAccessibleDescription(words.where(m_problem) + QLatin1Char(' ') + words.sentence(m_problem));
}

void ProblemRow::setProblem(const Problem& problem)
{
    m_problem = problem;
    setObjectName(QStringLiteral("importProblem-%1-%2").arg(QLatin1String(toString(problem.id.kind))).arg(problem.rowNumber));
    const ProblemText words(m_appearance, m_state);
    const QString where = words.where(problem);
    QString sentence = words.sentence(problem);
    if (const QString outcome = words.outcome(problem); !outcome.isEmpty())
        sentence += betweenSentences(m_appearance) + outcome;
    const QString between = betweenSentences(m_appearance);
    m_text->setText(QStringLiteral("<b>%1</b>%2%3").arg(spaced(where).toHtmlEscaped(), where.isEmpty() ? QString() : between, spaced(sentence).toHtmlEscaped()));
    m_text->setFont(m_appearance.font(TypeStyle::Label));
    m_text->setAccessibleName(where + between + sentence);
    const bool open = problem.isOpen();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    offer(*m_fix, open && problem.canFix, Decision::ApplyFix);
    offer(*m_keep, open && problem.canKeep, Decision::Keep);
    offer(*m_leave, open && problem.canLeaveEmpty && !isSameAsLeavingEmpty(problem), Decision::LeaveEmpty);
    offer(*m_undo, !open && (problem.canFix || problem.canKeep || problem.canLeaveEmpty), Decision::None);
    QFont strong = m_appearance.font(TypeStyle::LabelStrong);
    const QFont plain = m_appearance.font(TypeStyle::Label);
    m_fix->setFont(strong);
    for (QPushButton* button : {m_keep, m_leave, m_match, m_east, m_centralWest, m_wayOn, m_undo})
        button->setFont(plain);
    m_match->setVisible(canMatch());
    m_match->setText(problem.id.kind == ProblemKind::UnknownIndicator ? tr("It is another indicator…") : tr("It is another region…"));
    m_wayOn->setText(words.wayOn(problem));
    m_wayOn->setVisible(open && !m_wayOn->text().isEmpty());
    refreshGroups(open && problem.id.kind == ProblemKind::UnknownGroup);
    const auto buttons = m_buttons->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    m_buttons->setVisible(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton* button) { return !button->isHidden(); }));
    m_buttons->updateGeometry();
    if (hadFocus && (!window()->focusWidget() || !window()->focusWidget()->isVisible() || !isAncestorOf(window()->focusWidget())))
        focusFirst();
    update();
}

void ProblemRow::refreshGroups(bool asked)
{
    m_east->setVisible(asked);
    m_centralWest->setVisible(asked);
    m_east->setText(tr("East"));
    m_centralWest->setText(tr("Central-West"));
}

void ProblemRow::focusFirst()
{
    for (QPushButton* button : {m_fix, m_keep, m_leave, m_match, m_east, m_wayOn, m_undo}) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void ProblemRow::openMatches()
{
    const auto* target = m_state.target();
    if (!target)
        return;
    auto* menu = new QMenu(m_match);
    menu->setObjectName(QStringLiteral("importMatches"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const core::policy::Text& name, const std::string& id) {
        QAction* action = menu->addAction(spaced(QString::fromStdString(name.in(m_appearance.language()))).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setData(QString::fromStdString(id));
        connect(action, &QAction::triggered, this, [this, id] { m_state.matchByHand(m_problem, id); });
    };
    if (m_problem.id.kind == ProblemKind::UnknownIndicator) {
        for (const auto& indicator : target->indicators())
            add(indicator.name, indicator.id);
    } else {
        for (const auto& region : target->regions().regions())
            add(region.name, region.code);
    }
    menu->popup(m_match->mapToGlobal(QPoint(0, m_match->height())));
}

void ProblemRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_appearance.color(Token::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = m_text->y() + (m_appearance.lineHeight(TypeStyle::Label) - kIcon) / 2;
    if (m_problem.isOpen()) {
        painter.drawPixmap(0, top, m_appearance.icon(QStringLiteral("warning"), Token::Bad, kIcon, devicePixelRatioF()));
        return;
    }
    painter.setPen(QPen(m_appearance.color(Token::Good), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {QPointF(2, top + 7.5), QPointF(5.5, top + 11), QPointF(12, top + 3.5)};
    painter.drawPolyline(tick, 3);
}

} // namespace ui
