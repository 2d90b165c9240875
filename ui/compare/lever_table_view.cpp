// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lever_table_view.h"

#include "core/policy/intensity.h"
#include "ui/compare/compare_state.h"
#include "ui/compare/lever_cell.h"
#include "ui/compare/lever_facts.h"
#include "ui/compare/lever_popover.h"
#include "ui/compare/scenario_header.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/constant_slider.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/why/why_hook.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ui {

namespace {

const QString kFilterSetting = QStringLiteral("compare_levers");
constexpr int kWidestColumn = 260;
constexpr int kWidestConstant = 340;

struct FilterName {
    LeverFilter filter;
    const char* id;
};
constexpr std::array kFilters{FilterName{LeverFilter::Different, "levers-different"}, FilterName{LeverFilter::Equal, "levers-equal"},
                              FilterName{LeverFilter::All, "levers-all"}};

LeverFilter filterOf(const QString& id)
{
    for (const FilterName& each : kFilters) {
        if (id == QLatin1String(each.id))
            return each.filter;
    }
    return LeverFilter::All;
}

} // namespace

LeverTableView::LeverTableView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_model(new LeverModel(appearance, session, this))
    , m_table(new QTableView(this))
    , m_filter(new SegmentedSwitch(appearance, this))
    , m_details(new QPushButton(this))
    , m_note(new QLabel(this))
    , m_editor(new LeverCellEditor(appearance, m_table->viewport()))
{
    setObjectName(QStringLiteral("leverTableView"));
    m_table->setObjectName(QStringLiteral("leverTable"));
    auto* header = new ScenarioHeader(appearance, m_table);
    header->setSectionsClickable(false);
    m_table->setHorizontalHeader(header);
    m_table->setVerticalHeader(new OutcomeHeads(appearance, m_table));
    m_table->verticalHeader()->setSectionsClickable(false);
    m_table->verticalHeader()->setDefaultSectionSize(LeverCellDelegate::kHeight);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LeverCellDelegate(appearance, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setStyleSheet(QStringLiteral("QTableView, QTableView:focus { border: none; border-radius: 0; }"));
    m_table->setCornerButtonEnabled(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    for (QWidget* part : std::initializer_list<QWidget*>{&m_editor->slider(), &m_editor->constantSlider(), &m_editor->value(), &m_editor->inherit()})
        part->installEventFilter(this);
    m_filter->setObjectName(QStringLiteral("leverFilter"));
    for (const FilterName& each : kFilters)
        m_filter->addSegment(QLatin1String(each.id), {});
    m_details->setObjectName(QStringLiteral("leverDetails"));
    m_details->setAutoDefault(false);
    m_note->setObjectName(QStringLiteral("leverNote"));
    m_note->setProperty("tone", QStringLiteral("secondary"));
    m_note->setWordWrap(true);

    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(metrics::kCardPadding, metrics::kSpace1, metrics::kCardPadding, 0);
    tools->setSpacing(metrics::kSpace3);
    tools->addWidget(m_filter);
    tools->addWidget(m_details);
    tools->addWidget(m_note, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics::kSpace1, 1, metrics::kSpace1);
    layout->setSpacing(metrics::kSpace1);
    layout->addLayout(tools);
    layout->addWidget(m_table, 1);

    connect(&state, &CompareState::comparisonChanged, this, &LeverTableView::refresh);
    connect(&session, &Session::contentsChanged, this, &LeverTableView::refresh);
    connect(&appearance, &Appearance::themeChanged, this, [this] {
        m_editor->retext();
        update();
    });
    connect(m_filter, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        closeEditor();
        m_session.setSetting(kFilterSetting, id);
        m_model->setFilter(filterOf(id));
        fitColumns();
    });
    connect(m_details, &QAbstractButton::clicked, this, [this] { showDetails(m_table->currentIndex()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LeverTableView::refreshDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LeverTableView::refreshDetails);
    connect(&m_editor->slider(), &LeverSlider::percentMoved, this, [this](int percent, const QString& gesture) { setStrength(percent / 100.0, gesture); });
    connect(&m_editor->slider(), &LeverSlider::typingStarted, &m_editor->value(), &NumberField::startTyping);
    connect(&m_editor->constantSlider(), &ConstantSlider::numberMoved, this, &LeverTableView::setConstant);
    connect(&m_editor->constantSlider(), &ConstantSlider::typingStarted, &m_editor->value(), &NumberField::startTyping);
    connect(&m_editor->value(), &NumberField::chosen, this, [this](double number, const QString& gesture) {
        if (m_open.data(LeverModel::kConstantRole).toBool())
            setConstant(number, gesture);
        else
            setStrength(number, gesture);
    });
    connect(&m_editor->value(), &NumberField::problemChanged, this, &LeverTableView::say);
    connect(&m_editor->inherit(), &QAbstractButton::clicked, this, [this] { inherit(m_open); });
    for (QScrollBar* bar : {m_table->horizontalScrollBar(), m_table->verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &LeverTableView::placeEditor);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &LeverTableView::closeEditor);
    // The editor goes when the focus leaves table and editor.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (m_open.isValid() && now && now != m_table && !m_table->isAncestorOf(now) && !QApplication::activePopupWidget())
            closeEditor();
    });
    const QString stored = session.setting(kFilterSetting, QStringLiteral("levers-all"));
    m_filter->choose(stored);
    m_model->setFilter(filterOf(stored));
    m_why = installWhy(*m_table, appearance, session, [this](const QModelIndex& index) -> std::optional<core::why::Subject> {
        return core::why::Subject{core::why::Subject::Kind::Lever, m_model->leverAt(index.row()).id, core::policy::Place::national(), std::nullopt};
    }, {false, false});
    retext();
}

LeverTableView::~LeverTableView() = default;

QModelIndex LeverTableView::cellOf(const QString& leverId, const QString& scenarioId) const
{
    const int column = m_state.columnOf(scenarioId);
    for (int row = 0; column >= 0 && row < m_model->rowCount(); ++row) {
        if (QString::fromStdString(m_model->leverAt(row).id) == leverId)
            return m_model->index(row, column);
    }
    return {};
}

void LeverTableView::refresh()
{
    if (!isVisible() || m_state.comparison().columns.empty())
        return;
    const int columnsBefore = m_model->columnCount();
    m_model->setComparison(m_state.comparison(), isEditing());
    if (columnsBefore != m_model->columnCount() || m_table->verticalHeader()->width() < 60)
        fitColumns();
    retextFilter();
    if (m_open.isValid()) {
        showOpenCell();
        m_editor->setInheritable(m_open.data(LeverModel::kOwnRole).toBool());
        placeEditor();
    }
}

void LeverTableView::showOpenCell()
{
    if (m_open.data(LeverModel::kConstantRole).toBool())
        m_editor->showConstant(m_open.data(LeverModel::kValueRole).toDouble());
    else
        m_editor->showStrength(m_open.data(LeverModel::kStrengthRole).toDouble());
}

void LeverTableView::retextFilter()
{
    for (const FilterName& each : kFilters) {
        const QString words = each.filter == LeverFilter::Different ? tr("Different %1") : each.filter == LeverFilter::Equal ? tr("Equal %1") : tr("All %1");
        m_filter->setSegmentText(QLatin1String(each.id), words.arg(m_model->count(each.filter)));
    }
}

void LeverTableView::retext()
{
    retextFilter();
    m_filter->setAccessibleName(tr("Which levers"));
    m_details->setText(tr("Dates and regions…"));
    m_details->setToolTip(tr("Start, ramp, how long it lasts, and the parts by region (Alt+Enter)"));
    refreshDetails();
    m_table->setAccessibleName(tr("Levers by scenario"));
    m_editor->retext();
    say({});
    refresh();
}

void LeverTableView::fitColumns()
{
    const int columns = m_model->columnCount();
    double heads = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        heads = std::max(heads, static_cast<double>(static_cast<OutcomeHeads*>(m_table->verticalHeader())->sectionSizeFromContents(row).width()));
    m_table->verticalHeader()->setFixedWidth(std::max(160, static_cast<int>(heads)));
    const int room = width() - m_table->verticalHeader()->width() - m_table->verticalScrollBar()->sizeHint().width() - 4;
    const bool constants = m_session.catalogue().plain;
    const int least = constants ? LeverCellDelegate::kLeastConstant : LeverCellDelegate::kLeastWidth;
    const int each = columns == 0 ? least : std::clamp(room / columns, least, constants ? kWidestConstant : kWidestColumn);
    for (int column = 0; column < columns; ++column)
        m_table->horizontalHeader()->resizeSection(column, each);
    placeEditor();
}

bool LeverTableView::edit(const QModelIndex& cell)
{
    if (!cell.isValid())
        return false;
    if (!cell.data(LeverModel::kEditableRole).toBool()) {
        closeEditor();
        say(cell.data(LeverModel::kReasonRole).toString());
        return false;
    }
    if (m_open == cell)
        return true;
    closeEditor();
    say({});
    m_open = cell;
    m_gesture.clear();
    const auto& lever = m_model->leverAt(cell.row());
    m_editor->setLever(lever, cell.data(LeverModel::kUnitTextRole).toString());
    showOpenCell();
    m_editor->setInheritable(cell.data(LeverModel::kOwnRole).toBool());
    const QString what = spaced(tr("%1, %2", "lever, scenario").arg(leverName(m_session.catalogue(), lever, m_appearance), m_model->scenarioAt(cell.column()).name));
    m_editor->slider().setAccessibleName(what);
    m_editor->constantSlider().setAccessibleName(what);
    m_editor->value().setAccessibleName(what);
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    placeEditor();
    m_editor->show();
    m_editor->raise();
    m_editor->shownSlider().setFocus(Qt::OtherFocusReason);
    return true;
}

void LeverTableView::closeEditor()
{
    if (!m_open.isValid() && !m_editor->isVisible())
        return;
    const bool hadFocus = m_editor->isAncestorOf(QApplication::focusWidget());
    // A number that is being typed is taken over before it goes.
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
    m_open = QPersistentModelIndex();
    m_dragging = false;
    m_editor->hide();
}

void LeverTableView::placeEditor()
{
    if (m_open.isValid())
        m_editor->setGeometry(m_table->visualRect(m_open));
}

void LeverTableView::setStrength(double strength, const QString& gesture)
{
    if (!m_open.isValid())
        return;
    const auto& lever = m_model->leverAt(m_open.row());
    const QString leverId = QString::fromStdString(lever.id);
    const QString scenarioId = m_open.data(LeverModel::kScenarioRole).toString();
    core::policy::LeverSetting setting = m_session.leverSettingOf(scenarioId, leverId);
    if (gesture.isEmpty() || gesture != m_gesture) {
        m_gesture = gesture;
        m_beforeMove = setting;
    }
    setting.intensity = core::policy::withStrength(m_beforeMove.intensity.value_or(0.0), lever, m_session.regions().regions, strength);
    answered(m_session.setLeverOf(scenarioId, leverId, setting, gesture));
}

/// A typed value may lie outside the constant's range, as in the lever panel.
void LeverTableView::setConstant(double value, const QString& gesture)
{
    if (m_open.isValid())
        answered(m_session.setConstantOf(m_open.data(LeverModel::kScenarioRole).toString(), m_open.data(LeverModel::kLeverRole).toString(), value, gesture));
}

void LeverTableView::answered(const core::Checked<void>& done)
{
    if (!done) {
        say(tr("This setting was not accepted: %1").arg(errorText(done.error())));
        refresh();
    } else if (m_editor->value().problem().isEmpty()) {
        say({});
    }
}

void LeverTableView::inherit(const QModelIndex& cell)
{
    if (!cell.isValid() || !cell.data(LeverModel::kOwnRole).toBool() || !cell.data(LeverModel::kEditableRole).toBool())
        return;
    m_session.inheritLever(cell.data(LeverModel::kScenarioRole).toString(), cell.data(LeverModel::kLeverRole).toString());
}

void LeverTableView::say(const QString& sentence)
{
    // In rest the line says what the signs mean, when there are any.
    const auto& all = m_session.scenarios();
    const bool children = std::any_of(all.begin(), all.end(), [](const ScenarioView& each) { return !each.parentId.isEmpty(); });
    m_note->setText(!sentence.isEmpty() ? spaced(sentence) : children ? tr("Pale with an arrow: as the parent has it. Bold with a dot: its own.") : QString());
}

void LeverTableView::fillMenu(QMenu& menu, const QModelIndex& cell)
{
    m_why->addTo(menu, m_table->visualRect(cell).center());
    const auto add = [&](const char* name, const QString& text, bool enabled, auto act) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    const bool editable = cell.data(LeverModel::kEditableRole).toBool();
    const QPersistentModelIndex kept = cell;
    add("editLever", tr("Change"), editable, [this, kept] { (void)edit(kept); });
    const auto& lever = m_model->leverAt(cell.row());
    if (!lever.constant)
        add("leverDetailsAction", tr("Dates and regions…"), true, [this, kept] { showDetails(kept); });
    add("inheritLever", tr("Set back to the parent"), editable && cell.data(LeverModel::kOwnRole).toBool(), [this, kept] { inherit(kept); });
    if (!editable && !m_session.readOnly()) {
        const QString id = cell.data(LeverModel::kScenarioRole).toString();
        add("duplicateScenario", spaced(tr("Duplicate “%1”").arg(m_model->scenarioAt(cell.column()).name)), true, [this, id] { m_session.duplicate(id); });
    }
}

QString LeverTableView::copiedText() const
{
    QStringList lines;
    QStringList heads{tr("Lever")};
    for (int column = 0; column < m_model->columnCount(); ++column)
        heads << m_model->headerData(column, Qt::Horizontal, kGroupTitleRole).toString();
    lines << heads.join(QLatin1Char('\t'));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells{m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()};
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void LeverTableView::refreshDetails()
{
    const QModelIndex cell = m_table->currentIndex();
    m_details->setVisible(!m_session.catalogue().plain);
    m_details->setEnabled(cell.isValid() && !m_model->leverAt(cell.row()).constant);
}

void LeverTableView::showDetails(const QModelIndex& cell)
{
    if (!cell.isValid() || m_model->leverAt(cell.row()).constant)
        return;
    closeEditor();
    if (!m_popover) {
        m_popover = new LeverPopover(m_appearance, m_session, this);
        connect(m_popover, &LeverPopover::refused, this, [this](const QString& why) { say(tr("This setting was not accepted: %1").arg(why)); });
        connect(m_popover, &LeverPopover::closed, m_table, [this] { m_table->setFocus(Qt::PopupFocusReason); });
    }
    m_table->scrollTo(cell);
    const QRect at = m_table->visualRect(cell);
    m_popover->open(cell.data(LeverModel::kScenarioRole).toString(), cell.data(LeverModel::kLeverRole).toString(),
                    QRect(m_table->viewport()->mapToGlobal(at.topLeft()), at.size()));
}

core::exporting::Sheet LeverTableView::constantSheet() const
{
    core::exporting::Sheet sheet;
    sheet.name = tr("Levers").toStdString();
    sheet.title = tr("Levers by scenario").toStdString();
    sheet.columns = {{tr("Lever").toStdString(), {}}, {tr("Unit").toStdString(), {}}, {tr("The model’s own value").toStdString(), {}}};
    for (int column = 0; column < m_model->columnCount(); ++column)
        sheet.columns.push_back({m_model->headerData(column, Qt::Horizontal, kGroupTitleRole).toString().toStdString(), {}});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const core::policy::Lever& lever = m_model->leverAt(row);
        std::vector<core::exporting::Cell> cells{leverName(m_session.catalogue(), lever, m_appearance).toStdString(),
                                                 constantUnit(m_appearance, m_session, lever).toStdString(), lever.value};
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells.emplace_back(m_model->index(row, column).data(LeverModel::kValueRole).toDouble());
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

core::exporting::Sheet LeverTableView::sheet() const
{
    using core::exporting::Column;
    if (m_session.catalogue().plain)
        return constantSheet();
    core::exporting::Sheet sheet;
    sheet.name = tr("Levers").toStdString();
    sheet.title = tr("Levers by scenario").toStdString();
    sheet.columns = {{tr("Lever").toStdString(), {}}, {tr("Group").toStdString(), {}}};
    const auto& regions = m_session.regions();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString who = m_model->headerData(column, Qt::Horizontal, kGroupTitleRole).toString();
        const auto add = [&](const QString& what, const QString& unit) {
            sheet.columns.push_back({tr("%1, %2", "scenario, what").arg(who, what).toStdString(), unit.toStdString()});
        };
        add(tr("strength"), QStringLiteral("%"));
        add(tr("start"), tr("year"));
        add(tr("ramp"), tr("years"));
        add(tr("lasts"), tr("years"));
        add(tr("by region"), {});
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const core::policy::Lever& lever = m_model->leverAt(row);
        std::vector<core::exporting::Cell> cells{leverName(m_session.catalogue(), lever, m_appearance).toStdString(),
                                                 groupName(lever.group).toStdString()};
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const QModelIndex cell = m_model->index(row, column);
            const ScenarioView* scenario = m_session.scenario(cell.data(LeverModel::kScenarioRole).toString());
            const auto setting = core::policy::effectiveSetting(lever, scenario ? scenario->content : core::policy::Scenario(), regions);
            cells.emplace_back(100 * cell.data(LeverModel::kStrengthRole).toDouble());
            cells.emplace_back(setting.startYear);
            cells.emplace_back(setting.rampYears);
            cells.emplace_back(setting.durationYears);
            QStringList parts;
            for (std::size_t i = 0; lever.perRegion && i < setting.intensity.size(); ++i)
                parts << regionName(m_session.catalogue(), regions.regions[i], m_appearance) + QLatin1Char(' ') + percent(m_appearance, setting.intensity[i]);
            cells.emplace_back(parts.join(QStringLiteral("; ")).toStdString());
        }
        sheet.rows.push_back(std::move(cells));
    }
    sheet.notes.push_back(tr("100 % is what the papers propose.").toStdString());
    return sheet;
}

// --- pointer and keys

bool LeverTableView::tableKey(QKeyEvent& event)
{
    const QModelIndex current = m_table->currentIndex();
    if (event.matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(copiedText());
        return true;
    }
    if (!current.isValid())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (event.modifiers() & Qt::AltModifier)
            showDetails(current);
        else
            (void)edit(current);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        inherit(current);
        return true;
    default:
        break;
    }
    const QChar first = event.text().size() == 1 ? event.text().at(0) : QChar();
    const bool sign = current.data(LeverModel::kConstantRole).toBool() && (first == QLatin1Char('-') || first == QLatin1Char('.'));
    if ((first.isDigit() || sign) && !(event.modifiers() & ~Qt::KeypadModifier)) {
        if (edit(current))
            m_editor->value().startTyping(event.text());
        return true;
    }
    return false;
}

/// A press on a cell opens it and takes hold of its slider in one go.
bool LeverTableView::pressed(QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const QModelIndex cell = m_table->indexAt(event.pos());
    if (!cell.isValid())
        return false;
    m_table->setCurrentIndex(cell);
    if (!edit(cell))
        return true;
    const QPoint inEditor = event.pos() - m_editor->pos();
    if (m_editor->value().geometry().contains(inEditor)) {
        m_editor->value().setFocus(Qt::MouseFocusReason);
        m_editor->value().selectAll();
        return true;
    }
    const QWidget& slider = m_editor->shownSlider();
    QMouseEvent forwarded(QEvent::MouseButtonPress, QPointF(inEditor - slider.pos()), event.globalPosition(), event.button(), event.buttons(), event.modifiers());
    forward(forwarded);
    m_dragging = true;
    return true;
}

/// What the slider does not want comes back through its parents to the viewport, and must not be forwarded again.
void LeverTableView::forward(QMouseEvent& event)
{
    m_forwarding = true;
    QCoreApplication::sendEvent(&m_editor->shownSlider(), &event);
    m_forwarding = false;
}

bool LeverTableView::eventFilter(QObject* watched, QEvent* event)
{
    if (m_forwarding && watched == m_table->viewport())
        return true;
    if (watched == m_table->viewport()) {
        switch (event->type()) {
        case QEvent::MouseButtonPress: return pressed(*static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick: return true;
        case QEvent::MouseMove:
        case QEvent::MouseButtonRelease:
            if (m_dragging) {
                auto* mouse = static_cast<QMouseEvent*>(event);
                const QWidget& slider = m_editor->shownSlider();
                const QPointF at = mouse->position() - QPointF(m_editor->pos() + slider.pos());
                QMouseEvent forwarded(event->type(), at, mouse->globalPosition(), mouse->button(), mouse->buttons(), mouse->modifiers());
                forward(forwarded);
                if (event->type() == QEvent::MouseButtonRelease)
                    m_dragging = false;
                return true;
            }
            break;
        case QEvent::ContextMenu: {
            auto* context = static_cast<QContextMenuEvent*>(event);
            const bool keyboard = context->reason() == QContextMenuEvent::Keyboard;
            const QModelIndex cell = keyboard ? m_table->currentIndex() : m_table->indexAt(context->pos());
            if (!cell.isValid())
                break;
            QMenu menu(this);
            menu.setObjectName(QStringLiteral("leverMenu"));
            fillMenu(menu, cell);
            menu.exec(keyboard ? m_table->viewport()->mapToGlobal(m_table->visualRect(cell).center()) : context->globalPos());
            return true;
        }
        case QEvent::Resize: placeEditor(); break;
        default: break;
        }
    } else if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (watched == m_table)
            return tableKey(*key) || QWidget::eventFilter(watched, event);
        if (key->key() == Qt::Key_Escape && m_editor->value().problem().isEmpty()) {
            closeEditor();
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
        // Enter on the slider goes on to the scenario's next lever.
        if (watched == &m_editor->shownSlider() && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            const QModelIndex next = m_open.isValid() ? m_model->index(m_open.row() + 1, m_open.column()) : QModelIndex();
            closeEditor();
            m_table->setFocus(Qt::OtherFocusReason);
            if (next.isValid())
                m_table->setCurrentIndex(next);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LeverTableView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    fitColumns();
}

void LeverTableView::hideEvent(QHideEvent* event)
{
    closeEditor();
    QWidget::hideEvent(event);
}

void LeverTableView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retext();
        fitColumns();
    }
    QWidget::changeEvent(event);
}

void LeverTableView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawCard(painter, m_appearance, rect());
}

} // namespace ui
