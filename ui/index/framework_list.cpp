// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/framework_list.h"

#include "ui/index/elided_label.h"
#include "ui/index/index_colours.h"
#include "ui/index/index_state.h"
#include "ui/index/weight_slider.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

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

namespace ui {

namespace {

constexpr int kIcon = 16;
constexpr qsizetype kInlineUnit = 2; ///< characters
constexpr int kValueWidth = 46;

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
    , m_warning(new QLabel)
    , m_note(new QLabel)
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
    m_warning->setProperty("tone", QStringLiteral("warn"));
    m_warning->setWordWrap(true);
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);
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
    connect(m_add, &QAbstractButton::clicked, this, &FrameworkList::indicatorWanted);
    connect(&state, &IndexState::definitionChanged, this, [this] {
        if (sameRows())
            refresh();
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
    const auto hierarchy = core::index::resolve(framework);
    if (!hierarchy)
        return false;
    std::size_t members = 0;
    for (std::size_t node = 0; node < hierarchy->nodes.size(); ++node) {
        const auto& children = hierarchy->nodes[node].children;
        members += children.size();
        for (std::size_t child = 0; child < children.size(); ++child) {
            const std::string& id = children[child].isIndicator ? framework.indicators[children[child].index].id
                                                                : hierarchy->nodes[children[child].index].id;
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
    if (const auto hierarchy = core::index::resolve(m_state.definition().framework))
        addNode(0, 0);
    m_layout->addStretch();
    retranslate();
    recolour();
}

void FrameworkList::addNode(std::size_t node, int depth)
{
    const auto hierarchy = core::index::resolve(m_state.definition().framework);
    for (std::size_t child = 0; child < hierarchy->nodes[node].children.size(); ++child) {
        addRow(node, child, depth);
        const auto& member = hierarchy->nodes[node].children[child];
        if (!member.isIndicator)
            addNode(member.index, depth + 1);
    }
}

void FrameworkList::addRow(std::size_t node, std::size_t child, int depth)
{
    const auto& framework = m_state.definition().framework;
    const auto hierarchy = core::index::resolve(framework);
    const auto& member = hierarchy->nodes[node].children[child];
    Row row;
    row.branch = !member.isIndicator;
    row.node = node;
    row.child = child;
    const std::string id = row.branch ? hierarchy->nodes[member.index].id : framework.indicators[member.index].id;
    row.id = QString::fromStdString(id);
    row.widget = new QWidget(m_rows);
    row.widget->setObjectName(QStringLiteral("indexRow-") + row.id);
    row.name = new ElidedLabel(row.widget);
    row.unit = new ElidedLabel(row.widget);
    row.unit->setProperty("tone", QStringLiteral("note"));
    row.slider = new WeightSlider(m_appearance, row.widget);
    row.slider->setObjectName(QStringLiteral("indexWeight-") + row.id);
    row.slider->setColour(dimensionColour(framework, id));
    row.value = new QLabel(row.widget);
    row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.value->setFixedWidth(kValueWidth);
    row.lock = new QToolButton(row.widget);
    row.lock->setObjectName(QStringLiteral("indexLock-") + row.id);
    row.lock->setCheckable(true);
    row.lock->setFixedSize(24, 24);
    row.lock->setIconSize({14, 14});
    row.lock->setFocusPolicy(Qt::StrongFocus);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(row.name);
    texts->addWidget(row.unit);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(depth * metrics::kSpace4, row.branch && depth == 0 ? metrics::kSpace1 : 1, 0, 1);
    line->setSpacing(metrics::kSpace1);
    line->addLayout(texts, 1);
    line->addWidget(row.slider);
    line->addWidget(row.value);
    line->addWidget(row.lock);
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

void FrameworkList::refresh()
{
    const auto& framework = m_state.definition().framework;
    const auto hierarchy = core::index::resolve(framework);
    if (!hierarchy)
        return;
    const IndexFigures* figures = m_state.figures();
    const bool given = m_state.definition().method.weighting.kind == core::index::Weighting::Kind::Given;
    for (const Row& row : m_list) {
        double share = hierarchy->nodes[row.node].givenShares[row.child];
        if (!given && figures && figures->definition == m_state.definition()) {
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
        row.lock->setChecked(locked);
        row.lock->setEnabled(given);
        row.lock->setToolTip(locked ? tr("Locked: stays as it is when others move") : tr("Lock this weight"));
        row.lock->setIcon(QIcon(m_appearance.icon(QStringLiteral("lock"), locked ? Token::Accent : Token::Line2, 14, devicePixelRatioF())));
    }
    m_equal->setEnabled(given);
    // Stand-ins make their branch a guess.
    QStringList standIns;
    for (const auto& indicator : framework.indicators) {
        if (!indicator.standIn)
            continue;
        const auto* node = framework.node(indicator.parent);
        const QString branch = QString::fromStdString(node ? node->name.in(m_appearance.language()) : std::string());
        if (!standIns.contains(branch))
            standIns << branch;
    }
    m_warning->setVisible(!standIns.isEmpty());
    m_warning->setText(spaced(tr("%1: stand-ins (D) for what nobody counts by region. Read it as a guess.").arg(standIns.join(tr(", ")))));
}

void FrameworkList::retranslate()
{
    const auto& framework = m_state.definition().framework;
    const auto language = m_appearance.language();
    m_title->setText(tr("Framework"));
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    int branches = 0;
    for (const auto& node : framework.nodes)
        branches += node.parent.empty() ? 1 : 0;
    m_count->setText(spaced(tr("%1 branches, %2 indicators").arg(branches).arg(framework.indicators.size())));
    m_count->setFont(m_appearance.font(TypeStyle::Label));
    m_note->setText(spaced(tr("A branch adds up to 100 %. A move is shared among the unlocked.")));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_warning->setFont(m_appearance.font(TypeStyle::Note));
    m_equal->setText(tr("Equal"));
    m_equal->setToolTip(tr("Equal weights in every branch"));
    m_add->setText(tr("Indicator"));
    m_add->setToolTip(tr("Add an indicator"));
    for (const Row& row : m_list) {
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
            if (!indicator->grade.empty())
                name += QStringLiteral(" (%1)").arg(QString::fromStdString(indicator->grade));
            if (unit.size() <= kInlineUnit) { // "%" stands beside the name
                name += QChar(0x2009) + unit;
                unit.clear();
            }
        }
        row.name->setText(spaced(name));
        row.name->setFont(m_appearance.font(row.branch ? TypeStyle::LabelStrong : TypeStyle::Label));
        row.unit->setText(spaced(unit));
        row.unit->setFont(m_appearance.font(TypeStyle::Note));
        row.unit->setVisible(!unit.isEmpty());
        row.value->setFont(tabular(m_appearance.font(row.branch ? TypeStyle::LabelStrong : TypeStyle::Label)));
        row.widget->setToolTip(spaced(reason.isEmpty() ? name : name + QLatin1Char('\n') + reason));
        row.slider->setAccessibleName(tr("Weight of %1").arg(name));
        row.lock->setAccessibleName(tr("Lock the weight of %1").arg(name));
    }
    refresh();
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
        QPalette colours = row.name->palette();
        colours.setColor(QPalette::WindowText,
                         row.branch ? m_appearance.color(dimensionColour(framework, row.id.toStdString()))
                                    : m_appearance.color(Token::Text));
        row.name->setPalette(colours);
    }
    refresh();
}

void FrameworkList::contextMenuEvent(QContextMenuEvent* event)
{
    const auto row = std::ranges::find_if(m_list, [&](const Row& each) {
        return !each.branch && each.widget->rect().contains(each.widget->mapFromGlobal(event->globalPos()));
    });
    if (row == m_list.end())
        return;
    QMenu menu(this);
    menu.addAction(tr("Remove “%1”").arg(row->name->text()), this, [this, id = row->id] {
        core::index::Definition changed = m_state.definition();
        IndexData::removeIndicator(changed, id.toStdString());
        if (const auto done = m_state.change(changed, tr("Remove an indicator")); !done)
            emit refused(errorText(done.error()));
    });
    menu.exec(event->globalPos());
}

void FrameworkList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
