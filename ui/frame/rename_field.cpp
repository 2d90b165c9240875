// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/rename_field.h"

#include "ui/frame/tone.h"
#include "ui/session/scenario_book.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int kLeastWidth = 180;

/// The sentence below a field. Labels have no ground of their own in the style sheet.
class FieldNote : public QLabel {
public:
    FieldNote(const Appearance& appearance, QWidget* parent) : QLabel(parent), m_appearance(appearance) { setMargin(metrics::kSpace2); }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_appearance.color(Token::Bad), 1));
        painter.setBrush(m_appearance.color(Token::BadSoft));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
        painter.end();
        QLabel::paintEvent(event);
    }

private:
    const Appearance& m_appearance;
};

} // namespace

RenameField::RenameField(const Appearance& appearance, Session& session, QWidget* parent)
    : QLineEdit(parent), m_appearance(appearance), m_session(session), m_note(new FieldNote(appearance, parent))
{
    setObjectName(QStringLiteral("scenarioName"));
    hide();
    m_note->setObjectName(QStringLiteral("scenarioNameNote"));
    setTone(*m_note, Tone::Bad);
    m_note->hide();
    connect(this, &QLineEdit::returnPressed, this, [this] { finish(true); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& name) { showNote(problem(name)); });
}

void RenameField::open(const ScenarioView& scenario, const QRect& chip)
{
    m_scenarioId = scenario.id;
    setAccessibleName(tr("Name of scenario %1").arg(scenario.letter));
    setText(scenario.name);
    selectAll();
    setGeometry(chip.x(), chip.y(), std::max(chip.width(), kLeastWidth), chip.height());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

QString RenameField::problem(const QString& name) const
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return tr("A scenario needs a name.");
    if (wanted.size() > kLongestScenarioName)
        return spaced(tr("A name has at most %1 characters; this one has %2.").arg(kLongestScenarioName).arg(wanted.size()));
    for (const ScenarioView& other : m_session.scenarios())
        if (other.id != m_scenarioId && other.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return tr("Another scenario has this name.");
    return {};
}

void RenameField::finish(bool keep)
{
    if (m_scenarioId.isEmpty())
        return;
    const QString name = text().trimmed();
    const QString wrong = problem(name);
    if (keep && !wrong.isEmpty()) {
        showNote(wrong);
        return;
    }
    const QString id = std::exchange(m_scenarioId, {});
    showNote({});
    const bool hadFocus = hasFocus();
    hide();
    if (keep && m_session.scenario(id) && m_session.scenario(id)->name != name)
        m_session.rename(id, name);
    if (hadFocus)
        emit finished(id);
}

void RenameField::showNote(const QString& text)
{
    if (text.isEmpty()) {
        m_note->hide();
        return;
    }
    // It hangs below the strip, so the window carries it.
    if (m_note->parentWidget() != window())
        m_note->setParent(window());
    m_note->setFont(m_appearance.font(TypeStyle::Label));
    m_note->setText(text);
    m_note->adjustSize();
    m_note->move(mapTo(m_note->parentWidget(), QPoint(0, height() + 4)));
    m_note->show();
    m_note->raise();
}

void RenameField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else
        QLineEdit::keyPressEvent(event);
}

void RenameField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // Leaving the field keeps a good name and drops a bad one.
    if (event->reason() != Qt::PopupFocusReason)
        finish(problem(text()).isEmpty());
}

} // namespace ui
