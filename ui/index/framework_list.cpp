// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/framework_list.h"

#include "core/policy/grade.h"
#include "ui/index/elided_label.h"
#include "ui/index/index_colours.h"
#include "ui/index/index_state.h"
#include "ui/index/weight_slider.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/grade_chip.h"
#include "ui/widgets/text_block.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace ui {

namespace {

constexpr int kIcon = 16;
constexpr qsizetype kInlineUnit = 2; ///< characters
constexpr int kValueWidth = 42;
constexpr int kLockSize = 24;
constexpr int kLockIcon = 14;

std::optional<core::policy::Grade> gradeOf(const std::string& letter)
{
    using core::policy::Grade;
    for (const Grade grade : {Grade::A, Grade::B, Grade::C, Grade::D}) {
        if (letter == core::policy::toString(grade))
            return grade;
    }
    return std::nullopt;
}

/// "2020, 2022": the years that values of an indicator were taken from in place of those the figures are for.
QString foreignYears(const IndexFigures& figures, std::size_t indicator)
{
    std::set<int> years;
    const auto& composite = *figures.shown;
    for (const auto& cell : composite.imputed.cells) {
        const std::size_t time = cell.row / composite.units.size();
        if (cell.indicator != indicator || (time != figures.time && time != figures.comparedTime) || std::isnan(cell.fromTime))
            continue;
        years.insert(static_cast<int>(cell.fromTime));
        years.insert(static_cast<int>(cell.toTime));
    }
    QStringList texts;
    for (const int year : years)
        texts << QString::number(year);
    return texts.join(QStringLiteral(", "));
}

} // namespace

FrameworkList::FrameworkList(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_area(new QScrollArea)
    , m_rows(new QWidget)
    , m_layout(new QVBoxLayout(m_rows))
    , m_warning(new TextBlock(appearance, TypeStyle::Note, Token::Warn))
    , m_note(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
    , m_equal(new QPushButton)
    , m_add(new QPushButton)
{
    setObjectName(QStringLiteral("indexFramework"));
    setProperty("card", true);
    m_rows->setObjectName(QStringLiteral("indexFrameworkRows"));
    m_layout->setContentsMargins(0, 0, metrics::kSpace1, 0);
    m_layout->setSpacing(0);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(m_rows);
    m_count->setProperty("tone", QStringLiteral("note"));
    m_warning->setObjectName(QStringLiteral("indexStandIns"));
    m_warning->setIcon(QStringLiteral("warning"));
    m_warning->setGround(Token::WarnSoft);
    m_equal->setObjectName(QStringLiteral("indexEqualWeights"));
    m_add->setObjectName(QStringLiteral("indexAddIndicator"));

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics::kSpace2);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_equal);
    foot->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kSpace2, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(head);
    column->addWidget(m_area, 1);
    column->addWidget(m_warning);
    column->addLayout(foot);

    connect(m_equal, &QAbstractButton::clicked, &state, &IndexState::equalWeights);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        QMenu menu(this);
        menu.addAction(tr("Indicator…"), this, [this] { emit indicatorWanted({}); });
        menu.addAction(tr("Branch…"), this, [this] { emit branchWanted({}); });
        menu.exec(m_add->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
    });
    connect(&state, &IndexState::definitionChanged, this, [this] {
        if (sameRows())
            retranslate();
        else
            rebuild();
    });
    connect(&state, &IndexState::figuresChanged, this, &FrameworkList::refresh);
    connect(&state, &IndexState::locksChanged, this, &FrameworkList::refresh);
    connect(&appearance, &Appearance::themeChanged, this, &FrameworkList::recolour);
    rebuild();
    retranslate();
    recolour();
}

WeightSlider* FrameworkList::slider(const QString& id) const
{
    const auto found = std::ranges::find(m_list, id, &Row::id);
    return found == m_list.end() ? nullptr : found->slider;
}

/// Whether the rows are those of the framework: then only figures change, and a held slider stays under the hand.
bool FrameworkList::sameRows() const
{
    const auto& framework = m_state.definition().framework;
    const auto& hierarchy = m_state.hierarchy();
    std::size_t members = 0;
    for (std::size_t node = 0; node < hierarchy.nodes.size(); ++node) {
        const auto& children = hierarchy.nodes[node].children;
        members += children.size();
        for (std::size_t child = 0; child < children.size(); ++child) {
            const std::string& id = children[child].isIndicator ? framework.indicators[children[child].index].id
                                                                : hierarchy.nodes[children[child].index].id;
            const auto row = std::ranges::find(m_list, QString::fromStdString(id), &Row::id);
            if (row == m_list.end() || row->node != node || row->child != child)
                return false;
        }
    }
    return members == m_list.size();
}

void FrameworkList::rebuild()
{
    for (const Row& row : m_list)
        delete row.widget;
    m_list.clear();
    while (QLayoutItem* item = m_layout->takeAt(0))
        delete item;
    if (!m_state.hierarchy().nodes.empty())
        addNode(0, 0);
    m_layout->addStretch();
    retranslate();
    recolour();
}

void FrameworkList::addNode(std::size_t node, int depth)
{
    const auto children = m_state.hierarchy().nodes[node].children;
    for (std::size_t child = 0; child < children.size(); ++child) {
        addRow(node, child, depth);
        if (!children[child].isIndicator)
            addNode(children[child].index, depth + 1);
    }
}

void FrameworkList::addRow(std::size_t node, std::size_t child, int depth)
{
    const auto& framework = m_state.definition().framework;
    const auto& hierarchy = m_state.hierarchy();
    const auto& member = hierarchy.nodes[node].children[child];
    Row row;
    row.branch = !member.isIndicator;
    row.depth = depth;
    row.node = node;
    row.child = child;
    const std::string id = row.branch ? hierarchy.nodes[member.index].id : framework.indicators[member.index].id;
    row.id = QString::fromStdString(id);
    buildRow(row);
    m_layout->addWidget(row.widget);
    m_list.push_back(row);

    connect(row.slider, &WeightSlider::shareMoved, this, [this, node, child](double share, const QString& gesture) {
        if (const auto moved = m_state.moveWeight(node, child, share, gesture); !moved)
            emit refused(errorText(moved.error()));
    });
    connect(row.lock, &QAbstractButton::toggled, this, [this, id](bool locked) {
        if (m_state.isLocked(id) != locked)
            m_state.setLocked(id, locked);
    });
}

void FrameworkList::buildRow(Row& row)
{
    const auto& framework = m_state.definition().framework;
    const std::string id = row.id.toStdString();
    row.widget = new QWidget(m_rows);
    row.widget->setObjectName(QStringLiteral("indexRow-") + row.id);
    row.name = new ElidedLabel(row.widget);
    row.unit = new ElidedLabel(row.widget);
    row.unit->setProperty("tone", QStringLiteral("note"));
    row.years = new QLabel(row.widget);
    row.years->setProperty("tone", QStringLiteral("warn"));
    row.slider = new WeightSlider(m_appearance, row.widget);
    row.slider->setObjectName(QStringLiteral("indexWeight-") + row.id);
    row.slider->setColour(dimensionColour(framework, id));
    row.value = new QLabel(row.widget);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.value->setFixedWidth(kValueWidth);
    row.lock = new QToolButton(row.widget);
    row.lock->setObjectName(QStringLiteral("indexLock-") + row.id);
    row.lock->setCheckable(true);
    row.lock->setAutoRaise(true);
    row.lock->setFixedSize(kLockSize, kLockSize);
    row.lock->setIconSize({kLockIcon, kLockIcon});
    row.lock->setFocusPolicy(Qt::StrongFocus);

    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::kSpace1);
    first->addWidget(row.name, 0);
    const auto* indicator = framework.indicator(id);
    if (const auto grade = indicator ? gradeOf(indicator->grade) : std::nullopt) {
        row.grade = new GradeChip(m_appearance, *grade, row.widget);
        row.grade->setObjectName(QStringLiteral("indexGrade-") + row.id);
        first->addWidget(row.grade);
    }
    first->addStretch(1);
    auto* second = new QHBoxLayout;
    second->setSpacing(metrics::kSpace1);
    second->addWidget(row.unit, 0);
    second->addWidget(row.years, 0);
    second->addStretch(1);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addLayout(first);
    texts->addLayout(second);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(row.depth * metrics::kSpace4, row.branch && row.depth == 0 ? metrics::kSpace1 : 1, 0, 1);
    line->setSpacing(metrics::kSpace1);
    line->addLayout(texts, 1);
    line->addWidget(row.slider);
    line->addWidget(row.value);
    line->addWidget(row.lock);
}

void FrameworkList::refresh()
{
    const auto& hierarchy = m_state.hierarchy();
    if (hierarchy.nodes.empty())
        return;
    for (const Row& row : m_list) {
        if (row.node < hierarchy.nodes.size() && row.child < hierarchy.nodes[row.node].givenShares.size())
            refreshRow(row);
    }
    m_equal->setEnabled(m_state.definition().method.weighting.kind == core::index::Weighting::Kind::Given);
    refreshWarning();
}

void FrameworkList::refreshRow(const Row& row)
{
    const IndexFigures* figures = m_state.figures();
    const bool current = figures && figures->definition == m_state.definition();
    const bool given = m_state.definition().method.weighting.kind == core::index::Weighting::Kind::Given;
    double share = m_state.hierarchy().nodes[row.node].givenShares[row.child];
    if (!given && current) {
        const auto& shares = figures->shown->estimatesAt(figures->time).shares;
        if (row.node < shares.size() && row.child < shares[row.node].size())
            share = shares[row.node][row.child];
    }
    const bool locked = m_state.isLocked(row.id.toStdString());
    const bool movable = m_state.canMoveWeight(row.node, row.child);
    row.slider->showShare(share);
    row.slider->setMovable(movable);
    const double shown = share * 100;
    const bool whole = std::abs(shown - std::round(shown)) < 0.05;
    const QString number = m_appearance.locale().toString(shown, 'f', whole ? 0 : 1);
    row.value->setText(m_appearance.isChinese() ? number + QStringLiteral("%") : number + QChar(0x2009) + QStringLiteral("%"));
    row.slider->setToolTip(movable ? QString()
                           : !given ? tr("This weight comes from the data or from judgements. Choose “given” to move it.")
                           : locked ? tr("Locked. Open the lock to move it.")
                                    : tr("All others of its branch are locked, so it cannot move."));
    row.slider->setAccessibleDescription(row.slider->toolTip());
    row.lock->setEnabled(given);
    if (row.lock->isChecked() != locked || row.lock->icon().isNull()) {
        row.lock->setChecked(locked);
        QIcon icon(m_appearance.icon(QStringLiteral("lock"), locked ? Token::Accent : Token::Line2, kLockIcon, devicePixelRatioF()));
        // Under the pointer it is seen to be one.
        icon.addPixmap(m_appearance.icon(QStringLiteral("lock"), locked ? Token::Accent : Token::Text2, kLockIcon, devicePixelRatioF()), QIcon::Active);
        row.lock->setIcon(icon);
    }
    row.lock->setToolTip(locked ? tr("Locked: stays as it is when others move") : tr("Lock this weight"));
    QString years;
    if (!row.branch && current)
        years = foreignYears(*figures, m_state.hierarchy().nodes[row.node].children[row.child].index);
    row.years->setText(years.isEmpty() || row.unit->text().isEmpty() ? years : QStringLiteral("· ") + years);
    row.years->setVisible(!years.isEmpty());
    row.years->setToolTip(years.isEmpty() ? QString() : tr("Values of these years stand in for what the years shown lack."));
}

/// Stand-ins make their branch a guess.
void FrameworkList::refreshWarning()
{
    const auto& framework = m_state.definition().framework;
    QStringList branches;
    for (const auto& indicator : framework.indicators) {
        if (!indicator.standIn)
            continue;
        const auto* node = framework.node(indicator.parent);
        const QString branch = node ? QString::fromStdString(node->name.in(m_appearance.language())) : tr("The index");
        if (!branches.contains(branch))
            branches << branch;
    }
    m_warning->setVisible(!branches.isEmpty());
    m_warning->setText(branches.isEmpty() ? QString() : spaced(tr("%1: stand-ins (D) for what nobody counts by region. Read it as a guess.").arg(branches.join(tr(", ")))));
}

void FrameworkList::retranslate()
{
    const auto& framework = m_state.definition().framework;
    m_title->setText(tr("Framework"));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    int branches = 0;
    for (const auto& node : framework.nodes)
        branches += node.parent.empty() ? 1 : 0;
    m_count->setText(spaced(tr("%1 branches, %2 indicators").arg(branches).arg(framework.indicators.size())));
    m_count->setFont(m_appearance.font(TypeStyle::Label));
    m_note->setText(spaced(tr("A branch adds up to 100 %. A move is shared among the unlocked.")));
    m_equal->setText(tr("Equal"));
    m_equal->setToolTip(tr("Equal weights in every branch"));
    m_add->setText(tr("Add"));
    m_add->setToolTip(tr("Add an indicator or a branch"));
    for (const Row& row : m_list)
        nameRow(row);
    refresh();
}

void FrameworkList::nameRow(const Row& row)
{
    const auto& framework = m_state.definition().framework;
    const auto language = m_appearance.language();
    QString name = row.id;
    QString unit;
    QString reason;
    if (const auto* node = framework.node(row.id.toStdString())) {
        name = QString::fromStdString(node->name.in(language));
        reason = QString::fromStdString(node->reason.in(language));
    } else if (const auto* indicator = framework.indicator(row.id.toStdString())) {
        name = QString::fromStdString(indicator->name.in(language));
        unit = QString::fromStdString(indicator->unit.in(language));
        reason = QString::fromStdString(indicator->reason.in(language));
        if (indicator->direction == core::index::Direction::LessIsBetter)
            unit += unit.isEmpty() ? tr("less is better") : tr(", less is better");
    }
    if (!unit.isEmpty() && name.endsWith(unit)) // 占比 after 占比
        unit.clear();
    row.widget->setToolTip(spaced(reason.isEmpty() ? name : name + QLatin1Char('\n') + reason));
    row.slider->setAccessibleName(tr("Weight of %1").arg(name));
    row.lock->setAccessibleName(tr("Lock the weight of %1").arg(name));
    if (unit.size() <= kInlineUnit) { // "%" stands beside the name
        name += unit.isEmpty() ? QString() : QChar(0x2009) + unit;
        unit.clear();
    }
    row.name->setText(spaced(name));
    row.name->setFont(m_appearance.font(row.branch ? TypeStyle::LabelStrong : TypeStyle::Label));
    row.unit->setText(spaced(unit));
    row.unit->setFont(m_appearance.font(TypeStyle::Note));
    row.unit->setVisible(!unit.isEmpty());
    row.years->setFont(m_appearance.font(TypeStyle::Note));
    row.value->setFont(tabular(m_appearance.font(row.branch ? TypeStyle::LabelStrong : TypeStyle::Label)));
}

void FrameworkList::recolour()
{
    const auto& framework = m_state.definition().framework;
    QPalette ground = m_rows->palette();
    ground.setColor(QPalette::Window, m_appearance.color(Token::Surface));
    m_rows->setPalette(ground);
    m_rows->setAutoFillBackground(true);
    m_area->setPalette(ground);
    m_add->setIcon(QIcon(m_appearance.icon(QStringLiteral("add"), Token::Text2, kIcon, devicePixelRatioF())));
    for (const Row& row : m_list) {
        row.lock->setIcon({});
        QPalette colours = row.name->palette();
        colours.setColor(QPalette::WindowText,
                         row.branch ? m_appearance.color(dimensionColour(framework, row.id.toStdString()))
                                    : m_appearance.color(Token::Text));
        row.name->setPalette(colours);
    }
    refresh();
}

void FrameworkList::fillMenu(QMenu& menu, const QString& id)
{
    const auto& framework = m_state.definition().framework;
    const auto row = std::ranges::find(m_list, id, &Row::id);
    if (row == m_list.end())
        return;
    const auto named = [&](const char* object, const QString& text) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QLatin1String(object));
        return action;
    };
    if (row->branch) {
        connect(named("renameBranch", tr("Rename…")), &QAction::triggered, this, [this, id] { emit renameWanted(id); });
        connect(named("addIndicator", tr("Add an indicator…")), &QAction::triggered, this, [this, id] { emit indicatorWanted(id); });
        connect(named("addBranch", tr("Add a branch inside…")), &QAction::triggered, this, [this, id] { emit branchWanted(id); });
    } else {
        connect(named("editIndicator", tr("Change…")), &QAction::triggered, this, [this, id] { emit editWanted(id); });
    }
    // To any branch but itself, what is inside it, and where it is already.
    QMenu* places = menu.addMenu(tr("Move to"));
    places->setObjectName(QStringLiteral("moveTo"));
    const auto inside = [&](std::string node) {
        while (!node.empty()) {
            if (node == id.toStdString())
                return true;
            const auto* found = framework.node(node);
            node = found ? found->parent : std::string();
        }
        return false;
    };
    const auto* self = framework.node(id.toStdString());
    const auto* indicator = framework.indicator(id.toStdString());
    const std::string present = self ? self->parent : indicator ? indicator->parent : std::string();
    const auto offer = [&](const std::string& node, const QString& name) {
        if (node == present || inside(node))
            return;
        connect(places->addAction(name), &QAction::triggered, this, [this, id, node] { moveTo(id, QString::fromStdString(node)); });
    };
    offer({}, tr("The index itself"));
    for (const auto& node : framework.nodes)
        offer(node.id, QString::fromStdString(node.name.in(m_appearance.language())));
    places->setEnabled(!places->isEmpty());
    menu.addSeparator();
    connect(named("remove", tr("Remove “%1”").arg(row->name->text())), &QAction::triggered, this, [this, id] { remove(id); });
}

void FrameworkList::remove(const QString& id)
{
    core::index::Definition changed = m_state.definition();
    IndexData::remove(changed, id.toStdString());
    if (const auto done = m_state.change(changed, tr("Remove “%1” from the framework").arg(id)); !done)
        emit refused(errorText(done.error()));
}

void FrameworkList::moveTo(const QString& id, const QString& parent)
{
    core::index::Definition changed = m_state.definition();
    IndexData::moveTo(changed, id.toStdString(), parent.toStdString());
    if (const auto done = m_state.change(changed, tr("Move within the framework")); !done)
        emit refused(errorText(done.error()));
}

void FrameworkList::contextMenuEvent(QContextMenuEvent* event)
{
    const auto row = std::ranges::find_if(m_list, [&](const Row& each) {
        return each.widget->rect().contains(each.widget->mapFromGlobal(event->globalPos()));
    });
    if (row == m_list.end())
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("indexRowMenu"));
    fillMenu(menu, row->id);
    menu.exec(event->globalPos());
}

void FrameworkList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
