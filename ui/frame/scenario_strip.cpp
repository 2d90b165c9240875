// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenario_strip.h"

#include "ui/explore/headline/difference_list.h"
#include "ui/frame/commands.h"
#include "ui/frame/frame_button.h"
#include "ui/frame/scenario_chip.h"
#include "ui/frame/scenario_summary.h"
#include "ui/frame/tone.h"
#include "ui/session/scenario_book.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

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

// --- the row of chips

ChipRow::ChipRow(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_overflow(new FrameButton(appearance, {}, FrameButton::Ground::Bordered, this))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // as wide as its chips, narrower when there is no room
    m_overflow->setObjectName(QStringLiteral("moreScenarios"));
    m_overflow->hide();
}

void ChipRow::setChips(std::vector<ScenarioChip*> chips)
{
    m_chips = std::move(chips);
    for (ScenarioChip* chip : m_chips)
        chip->setParent(this);
    updateGeometry();
    arrange();
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const ScenarioChip* chip : m_chips)
        width += chip->sizeHint().width();
    return {width, metrics::kChipHeight + 2 * kFocusMargin};
}

QSize ChipRow::minimumSizeHint() const
{
    return {120, metrics::kChipHeight + 2 * kFocusMargin};
}

void ChipRow::arrange()
{
    const int room = width();
    const bool allFit = sizeHint().width() <= room;
    std::vector<bool> shown(m_chips.size(), allFit);
    if (!allFit) {
        m_overflow->setText(tr("+%1").arg(m_chips.size()));
        int left = room - m_overflow->sizeHint().width();
        // The current chip has its place first, the others follow in order.
        for (std::size_t i = 0; i < m_chips.size(); ++i) {
            if (m_chips[i]->isChecked()) {
                shown[i] = true;
                left -= m_chips[i]->sizeHint().width();
            }
        }
        for (std::size_t i = 0; i < m_chips.size(); ++i) {
            if (shown[i])
                continue;
            if (m_chips[i]->sizeHint().width() > left)
                break;
            shown[i] = true;
            left -= m_chips[i]->sizeHint().width();
        }
    }
    int x = 0;
    QWidget* before = nullptr;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(shown[i]);
        if (!shown[i])
            continue;
        const int wanted = m_chips[i]->sizeHint().width();
        m_chips[i]->setGeometry(x, 0, std::min(wanted, std::max(room - x, 0)), height());
        x += wanted;
        if (before)
            setTabOrder(before, m_chips[i]);
        before = m_chips[i];
    }
    const auto hidden = std::ranges::count(shown, false);
    m_overflow->setVisible(hidden > 0);
    if (hidden > 0) {
        m_overflow->setText(tr("+%1").arg(hidden));
        m_overflow->setAccessibleName(hidden == 1 ? tr("1 more scenario") : tr("%1 more scenarios").arg(hidden));
        m_overflow->setToolTip(m_overflow->accessibleName());
        m_overflow->setGeometry(x, 0, m_overflow->sizeHint().width(), height());
        if (before)
            setTabOrder(before, m_overflow);
    }
}

std::vector<ScenarioChip*> ChipRow::hiddenChips() const
{
    std::vector<ScenarioChip*> result;
    std::ranges::copy_if(m_chips, std::back_inserter(result), [](const ScenarioChip* chip) { return chip->isHidden(); });
    return result;
}

int ChipRow::positionAt(int x) const
{
    int position = 0;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        if (!m_chips[i]->isHidden() && x > m_chips[i]->geometry().center().x())
            position = static_cast<int>(i) + 1;
    return position;
}

void ChipRow::showDropMark(int x)
{
    m_dropMark = -1;
    if (x >= 0) {
        const int position = positionAt(x);
        m_dropMark = 1;
        for (int i = 0; i < position; ++i)
            if (!m_chips[static_cast<std::size_t>(i)]->isHidden())
                m_dropMark = m_chips[static_cast<std::size_t>(i)]->geometry().right();
    }
    update();
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::paintEvent(QPaintEvent*)
{
    if (m_dropMark < 0)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(m_dropMark - 1, 2, 3, height() - 4), m_appearance.color(Token::Accent));
}

// --- the strip

ScenarioStrip::ScenarioStrip(const Appearance& appearance, Session& session, const Commands& commands, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_session(session), m_commands(commands), m_title(new QLabel(this)),
      m_row(new ChipRow(appearance, this)), m_add(new FrameButton(appearance, QStringLiteral("add"), FrameButton::Ground::Flat, this)),
      m_changes(new FrameButton(appearance, QStringLiteral("difference"), FrameButton::Ground::Flat, this)),
      m_regions(new SegmentedSwitch(appearance, this)), m_nameField(new QLineEdit(this)), m_fieldNote(new FieldNote(appearance, this))
{
    setObjectName(QStringLiteral("scenarioStrip"));
    setFixedHeight(metrics::kStripHeight);
    m_title->setObjectName(QStringLiteral("stripTitle"));
    setTone(*m_title, Tone::Note);
    m_add->setObjectName(QStringLiteral("addScenario"));
    m_changes->setObjectName(QStringLiteral("changesButton"));
    m_regions->setObjectName(QStringLiteral("regionSwitch"));
    m_regions->addSegment(QStringLiteral("macro"), {});
    m_regions->addSegment(QStringLiteral("provinces"), {});
    m_nameField->setObjectName(QStringLiteral("scenarioName"));
    m_nameField->hide();
    m_nameField->installEventFilter(this);
    m_fieldNote->setObjectName(QStringLiteral("scenarioNameNote"));
    setTone(*m_fieldNote, Tone::Bad);
    m_fieldNote->hide();

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(metrics::kSpace2 - kFocusMargin + 2);
    layout->addWidget(m_row);
    layout->addWidget(m_add);
    layout->addStretch(1);
    layout->addWidget(m_changes);
    layout->addSpacing(metrics::kSpace2);
    layout->addWidget(m_regions);

    connect(m_add, &QAbstractButton::clicked, commands.action(Command::NewScenario), &QAction::trigger);
    connect(commands.action(Command::NewScenario), &QAction::enabledChanged, m_add, &QWidget::setEnabled);
    connect(m_changes, &QAbstractButton::clicked, commands.action(Command::ShowDifferences), &QAction::trigger);
    connect(m_regions, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_commands.action(id == QLatin1String("macro") ? Command::MacroRegions : Command::Provinces)->trigger();
        m_regions->choose(m_session.regionSetId());
    });
    connect(&m_row->overflowButton(), &QAbstractButton::clicked, this, &ScenarioStrip::showOverflowMenu);
    connect(m_nameField, &QLineEdit::returnPressed, this, [this] { finishRename(true); });
    connect(m_nameField, &QLineEdit::textEdited, this, [this](const QString& name) { showFieldNote(renameProblem(name)); });

    connect(&session, &Session::scenariosChanged, this, &ScenarioStrip::rebuild);
    connect(&session, &Session::currentChanged, this, [this] { rebuild(); refreshCounts(); });
    connect(&session, &Session::leversChanged, this, [this] { rebuild(); refreshCounts(); });
    connect(&session, &Session::regionSetChanged, this, [this] { m_regions->choose(m_session.regionSetId()); rebuild(); });
    connect(&appearance, &Appearance::languageChanged, this, &ScenarioStrip::refreshTexts);
    connect(&appearance, &Appearance::themeChanged, this, &ScenarioStrip::refreshTexts);
    m_regions->choose(session.regionSetId());
    refreshTexts();
}

ScenarioChip* ScenarioStrip::chip(const QString& id) const
{
    for (ScenarioChip* candidate : m_row->chips())
        if (candidate->content().id == id)
            return candidate;
    return nullptr;
}

/// Chips are kept by scenario, so that focus and pointer stay on them while levers move; and a lever move that changes no chip's
/// words costs nothing.
void ScenarioStrip::rebuild()
{
    bool changed = false;
    std::vector<ScenarioChip*> chips;
    const QString currentId = m_session.current().id;
    for (const ScenarioView& scenario : m_session.scenarios()) {
        ScenarioChip* known = chip(scenario.id);
        if (!known) {
            known = new ScenarioChip(m_appearance, m_row);
            const QString id = scenario.id;
            connect(known, &QAbstractButton::clicked, this, [this, id] { m_session.activate(id); });
            connect(known, &ScenarioChip::renameRequested, this, [this, id] { m_session.activate(id); renameCurrent(); });
            connect(known, &ScenarioChip::menuRequested, this, [this, id](const QPoint& position) { showChipMenu(id, position); });
            connect(known, &ScenarioChip::dragged, this, [this, known](int x, bool finished) { drop(*known, x, finished); });
        }
        changed = known->setContent({scenario.id, scenario.letter, scenario.name, scenarioSummary(m_session, scenario), scenario.description,
                           scenario.colourIndex, scenario.baseline, scenario.builtIn})
            || changed;
        changed = changed || known->isChecked() != (scenario.id == currentId);
        known->setChecked(scenario.id == currentId);
        chips.push_back(known);
    }
    for (ScenarioChip* old : m_row->chips()) {
        if (std::ranges::find(chips, old) == chips.end()) {
            old->hide();
            old->setObjectName({});
            old->deleteLater();
        }
    }
    if (changed || chips != m_row->chips())
        m_row->setChips(std::move(chips));
}

void ScenarioStrip::refreshTexts()
{
    m_title->setFont(m_appearance.font(TypeStyle::Label));
    m_title->setText(tr("Scenarios"));
    m_add->setToolTip(tr("New scenario from the baseline (Ctrl+N)"));
    m_add->setAccessibleName(tr("New scenario from the baseline"));
    m_regions->setAccessibleName(tr("Regions"));
    m_regions->setSegmentText(QStringLiteral("macro"), tr("2 regions"));
    m_regions->setSegmentText(QStringLiteral("provinces"), tr("31 provinces"));
    rebuild();
    for (ScenarioChip* known : m_row->chips())
        known->retranslate();
    m_row->arrange();
    refreshCounts();
    update();
}

void ScenarioStrip::refreshCounts()
{
    const int count = changedLeverCount(m_session);
    m_changes->setText(count == 0 ? tr("No changes") : count == 1 ? tr("1 change") : tr("%1 changes").arg(count));
    m_changes->setEnabled(count > 0);
    m_changes->setToolTip(tr("What differs from the baseline (Ctrl+Shift+D)"));
    m_changes->setAccessibleName(tr("%1 against the baseline").arg(m_changes->text()));
    m_changes->updateGeometry();
}

void ScenarioStrip::showChipMenu(const QString& id, const QPoint& globalPosition)
{
    // The menu's commands act on the current scenario.
    m_session.activate(id);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("scenarioMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Command command : {Command::RenameScenario, Command::DescribeScenario, Command::DuplicateScenario, Command::MoveScenarioLeft, Command::MoveScenarioRight})
        menu->addAction(m_commands.action(command));
    menu->addSeparator();
    menu->addAction(m_commands.action(Command::DeleteScenario));
    menu->popup(globalPosition);
}

void ScenarioStrip::showOverflowMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("moreScenariosMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ScenarioChip* hidden : m_row->hiddenChips()) {
        const ChipContent& content = hidden->content();
        QPixmap shape(QSize(16, 16) * devicePixelRatioF());
        shape.setDevicePixelRatio(devicePixelRatioF());
        shape.fill(Qt::transparent);
        QPainter painter(&shape);
        paintScenarioShape(painter, m_appearance, content.colourIndex, {8, 8}, content.baseline ? 14 : 10);
        painter.end();
        QString text = content.letter.isEmpty() ? content.name : content.letter + QStringLiteral("  ") + content.name;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu->addAction(QIcon(shape), spaced(text));
        action->setObjectName(QStringLiteral("more-") + content.id);
        connect(action, &QAction::triggered, this, [this, id = content.id] { m_session.activate(id); });
    }
    menu->popup(m_row->overflowButton().mapToGlobal(QPoint(kFocusMargin, m_row->overflowButton().height())));
}

void ScenarioStrip::drop(ScenarioChip& chip, int x, bool finished)
{
    if (!finished) {
        m_row->showDropMark(x);
        return;
    }
    m_row->showDropMark(-1);
    const auto& chips = m_row->chips();
    const int from = static_cast<int>(std::ranges::find(chips, &chip) - chips.begin());
    int to = m_row->positionAt(x);
    if (to > from)
        --to;
    if (to != from)
        m_session.move(chip.content().id, to);
}

void ScenarioStrip::showDifferences()
{
    if (!m_differences) {
        m_differences = new DifferenceList(m_appearance, m_session, this);
        m_differences->setObjectName(QStringLiteral("differenceList"));
        connect(m_differences, &DifferenceList::leverChosen, this, &ScenarioStrip::leverChosen);
    }
    m_differences->openBelow(*m_changes);
}

void ScenarioStrip::renameCurrent()
{
    const ScenarioView& scenario = m_session.current();
    const ScenarioChip* target = chip(scenario.id);
    if (scenario.builtIn || !target || m_session.readOnly())
        return;
    m_renamedId = scenario.id;
    m_nameField->setAccessibleName(tr("Name of scenario %1").arg(scenario.letter));
    m_nameField->setText(scenario.name);
    m_nameField->selectAll();
    const QRect chipRect(target->mapTo(this, QPoint(kFocusMargin, kFocusMargin)), target->size() - QSize(2 * kFocusMargin, 2 * kFocusMargin));
    m_nameField->setGeometry(chipRect.x(), chipRect.y(), std::max(chipRect.width(), 180), chipRect.height());
    m_nameField->show();
    m_nameField->raise();
    m_nameField->setFocus(Qt::OtherFocusReason);
}

QRect ScenarioStrip::freeRoom() const
{
    const int left = m_add->geometry().right() + metrics::kSpace2;
    return {left, 0, m_changes->x() - metrics::kSpace2 - left, height()};
}

QString ScenarioStrip::renameProblem(const QString& name) const
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return tr("A scenario needs a name.");
    if (wanted.size() > kLongestScenarioName)
        return spaced(tr("A name has at most %1 characters; this one has %2.").arg(kLongestScenarioName).arg(wanted.size()));
    for (const ScenarioView& other : m_session.scenarios())
        if (other.id != m_renamedId && other.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return tr("Another scenario has this name.");
    return {};
}

void ScenarioStrip::finishRename(bool keep)
{
    if (m_renamedId.isEmpty())
        return;
    const QString name = m_nameField->text().trimmed();
    const QString problem = renameProblem(name);
    if (keep && !problem.isEmpty()) {
        showFieldNote(problem);
        return;
    }
    const QString id = std::exchange(m_renamedId, {});
    showFieldNote({});
    const bool hadFocus = m_nameField->hasFocus();
    m_nameField->hide();
    if (keep && m_session.scenario(id) && m_session.scenario(id)->name != name)
        m_session.rename(id, name);
    if (ScenarioChip* renamed = chip(id); renamed && hadFocus)
        renamed->setFocus(Qt::OtherFocusReason);
}

void ScenarioStrip::showFieldNote(const QString& text)
{
    if (text.isEmpty()) {
        m_fieldNote->hide();
        return;
    }
    // It hangs below the strip, so the window carries it.
    if (m_fieldNote->parentWidget() != window())
        m_fieldNote->setParent(window());
    m_fieldNote->setFont(m_appearance.font(TypeStyle::Label));
    m_fieldNote->setText(text);
    m_fieldNote->adjustSize();
    m_fieldNote->move(m_nameField->mapTo(m_fieldNote->parentWidget(), QPoint(0, m_nameField->height() + 4)));
    m_fieldNote->show();
    m_fieldNote->raise();
}

bool ScenarioStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_nameField) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            finishRename(false);
            return true;
        }
        // Leaving the field keeps a good name and drops a bad one.
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
            finishRename(renameProblem(m_nameField->text()).isEmpty());
    }
    return QWidget::eventFilter(watched, event);
}

void ScenarioStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Canvas));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_appearance.color(Token::Line));
}

} // namespace ui
