// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_panel.h"

#include "ui/explore/levers/constant_item.h"
#include "ui/explore/levers/lever_group.h"
#include "ui/explore/levers/lever_item.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/explore/levers/panel_hint.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::policy::Dimension;

constexpr int kScrollBarWidth = 10;
constexpr int kFilterHeight = 26;
constexpr Dimension kGroups[] = {Dimension::Technology, Dimension::Region, Dimension::Talent, Dimension::Standards,
                                 Dimension::Organisation, Dimension::Green, Dimension::Logistics, Dimension::Digital};

} // namespace

LeverPanel::LeverPanel(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
{
    setObjectName(QStringLiteral("leverPanel"));
    setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("leverScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeContents());
    layout->addWidget(m_scroll, 1);
    // Rows are as wide without the scroll bar as with it.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int /*low*/, int high) {
        auto margins = m_scroll->widget()->layout()->contentsMargins();
        margins.setRight(high > 0 ? 0 : kScrollBarWidth);
        m_scroll->widget()->layout()->setContentsMargins(margins);
    });
    m_foot = makeFoot();
    layout->addWidget(m_foot);
    // Another model has neither main levers nor cross-cutting ones.
    m_foot->setVisible(!plain());
    m_mainButton->setVisible(!plain());
    if (plain()) {
        m_allButton->setChecked(true);
        m_filter = Filter::All;
    }

    connectSession();
    retext();
    refreshSettings();
    refreshFigures();
    applyFilter();
}

// --- parts

QWidget* LeverPanel::makeHead()
{
    auto* head = new QWidget(this);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(metrics::kPagePadding, metrics::kSpace2 + 1, metrics::kPagePadding, metrics::kSpace1 + 1);
    layout->setSpacing(5);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_title = new QLabel(head);
    m_title->setObjectName(QStringLiteral("leverTitle"));
    auto* filter = new SegmentedSwitch(m_appearance, head);
    filter->setObjectName(QStringLiteral("leverFilter"));
    filter->setFixedHeight(kFilterHeight);
    filter->setCursor(Qt::PointingHandCursor);
    m_mainButton = filter->addSegment(QStringLiteral("leverFilterMain"), {});
    m_allButton = filter->addSegment(QStringLiteral("leverFilterAll"), {});
    m_changedButton = filter->addSegment(QStringLiteral("leverFilterChanged"), {});
    m_mainButton->setChecked(true);
    row->addWidget(m_title, 1);
    row->addWidget(filter);
    layout->addLayout(row);
    m_hint = new PanelHint(m_appearance, m_session.catalogue(), head);
    layout->addWidget(m_hint);
    m_readOnly = new TextBlock(m_appearance, TypeStyle::Label, Token::Warn, head);
    m_readOnly->setObjectName(QStringLiteral("leverReadOnly"));
    m_readOnly->setIcon(QStringLiteral("lock"));
    m_readOnly->setGround(Token::WarnSoft);
    layout->addWidget(m_readOnly);
    m_readOnly->setVisible(m_session.readOnly());

    connect(m_mainButton, &QAbstractButton::clicked, this, [this] { setFilter(Filter::Main); });
    connect(m_allButton, &QAbstractButton::clicked, this, [this] { setFilter(Filter::All); });
    connect(m_changedButton, &QAbstractButton::clicked, this, [this] { setFilter(Filter::Changed); });
    return head;
}

QWidget* LeverPanel::makeContents()
{
    auto* contents = new QWidget;
    contents->setObjectName(QStringLiteral("scrollContents"));
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, metrics::kSpace1, kScrollBarWidth, metrics::kSpace2);
    layout->setSpacing(0);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::kPagePadding - 4, 0, 0, 0);
    m_back = new LinkButton(m_appearance, QStringLiteral("chevron"), contents);
    m_back->setObjectName(QStringLiteral("leverBack"));
    m_resetAll = new LinkButton(m_appearance, QStringLiteral("undo"), contents);
    m_resetAll->setObjectName(QStringLiteral("leverResetAll"));
    bar->addWidget(m_back);
    bar->addWidget(m_resetAll);
    bar->addStretch(1);
    layout->addLayout(bar);

    auto* empty = new QVBoxLayout;
    empty->setContentsMargins(metrics::kPagePadding, 0, metrics::kPagePadding, 0);
    m_empty = new TextBlock(m_appearance, TypeStyle::Body, Token::Text2, contents);
    m_empty->setObjectName(QStringLiteral("leverEmpty"));
    m_emptyAction = new LinkButton(m_appearance, {}, contents);
    m_emptyAction->setObjectName(QStringLiteral("leverEmptyAction"));
    empty->addWidget(m_empty);
    empty->addWidget(m_emptyAction, 0, Qt::AlignLeft);
    layout->addLayout(empty);

    if (plain())
        fillOwnGroups(*layout);
    else
        fillDimensions(*layout);
    layout->addStretch(1);

    connect(m_back, &QAbstractButton::clicked, this, [this] { openGroup(std::nullopt); });
    connect(m_resetAll, &QAbstractButton::clicked, this, [this] { m_session.resetAllLevers(); });
    connect(m_emptyAction, &QAbstractButton::clicked, this, [this] {
        (plain() ? m_allButton : m_mainButton)->setChecked(true);
        setFilter(widest());
    });
    return contents;
}

void LeverPanel::addRow(LeverGroup& group, const core::policy::Lever& lever)
{
    LeverRow* item = nullptr;
    if (lever.constant)
        item = new ConstantItem(m_appearance, m_session, lever, &group);
    else
        item = new LeverItem(m_appearance, m_session, lever, &group);
    group.add(item);
    m_items.push_back(item);
    connect(item, &LeverRow::openWanted, this, [this, item](bool open) { openCard(item, open); });
}

void LeverPanel::fillDimensions(QVBoxLayout& layout)
{
    for (const Dimension dimension : kGroups) {
        auto* group = new LeverGroup(m_appearance, dimension, layout.parentWidget());
        for (const auto& lever : m_session.catalogue().levers) {
            if (lever.group != dimension)
                continue;
            group->setObjectName(QStringLiteral("leverGroup_") + QString::fromStdString(lever.groupId));
            addRow(*group, lever);
        }
        layout.addWidget(group);
        m_groups.push_back(group);
    }
}

/// In the order in which the model speaks of them; what stands in no group comes last.
void LeverPanel::fillOwnGroups(QVBoxLayout& layout)
{
    std::vector<std::string> ids;
    for (const auto& lever : m_session.catalogue().levers) {
        if (!lever.groupId.empty() && std::find(ids.begin(), ids.end(), lever.groupId) == ids.end())
            ids.push_back(lever.groupId);
    }
    ids.emplace_back();
    for (const std::string& id : ids) {
        auto* group = new LeverGroup(m_appearance, QString::fromStdString(id), layout.parentWidget());
        group->setObjectName(QStringLiteral("leverGroup_") + QString::fromStdString(id));
        for (const auto& lever : m_session.catalogue().levers) {
            if (lever.groupId == id)
                addRow(*group, lever);
        }
        layout.addWidget(group);
        m_groups.push_back(group);
    }
}

bool LeverPanel::plain() const
{
    return m_session.catalogue().plain;
}

QWidget* LeverPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    foot->setObjectName(QStringLiteral("leverFoot"));
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(metrics::kPagePadding - 4, metrics::kSpace1 + 2, metrics::kPagePadding - 4, metrics::kSpace1);
    layout->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0);
    m_footTitle = new QLabel(foot);
    m_footCount = new QLabel(foot);
    m_footCount->setObjectName(QStringLiteral("leverFootCount"));
    m_footCount->setProperty("tone", "note");
    row->addWidget(m_footTitle);
    row->addStretch(1);
    row->addWidget(m_footCount);
    layout->addLayout(row);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (LeverGroup* group : m_groups) {
        if (!group->dimension() || !isCrossCutting(*group->dimension()))
            continue;
        auto* button = new FootButton(m_appearance, groupIcon(*group->dimension()), foot);
        button->setObjectName(QStringLiteral("leverFoot_") + group->objectName().mid(static_cast<int>(qstrlen("leverGroup_"))));
        button->setProperty("dimension", static_cast<int>(*group->dimension()));
        m_footButtons.push_back(button);
        if (m_footButtons.size() > 1)
            buttons->addStretch(1);
        buttons->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, group] {
            const bool back = m_openGroup == group->dimension();
            openGroup(back ? std::nullopt : group->dimension());
        });
    }
    layout->addLayout(buttons);
    return foot;
}

void LeverPanel::connectSession()
{
    connect(&m_session, &Session::leversChanged, this, &LeverPanel::refreshSettings);
    connect(&m_session, &Session::currentChanged, this, [this] {
        refreshSettings();
        collectChanged(true);
        refreshFigures();
    });
    connect(&m_session, &Session::projectionChanged, this, &LeverPanel::refreshFigures);
    connect(&m_session, &Session::yearChanged, this, &LeverPanel::refreshFigures);
    connect(&m_session, &Session::regionSetChanged, this, [this] {
        for (LeverRow* each : m_items)
            each->rebuildRegions();
        refreshSettings();
        refreshFigures();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

// --- what is shown

bool LeverPanel::isShown(const LeverRow& item) const
{
    if (m_openGroup)
        return item.lever().group == *m_openGroup;
    switch (m_filter) {
    case Filter::Main:
        return item.lever().main;
    case Filter::All:
        return true;
    case Filter::Changed:
        break;
    }
    return m_changed.contains(item.lever().id);
}

void LeverPanel::applyFilter()
{
    bool any = false;
    for (LeverGroup* group : m_groups) {
        bool anyHere = false;
        for (LeverRow* each : group->items()) {
            const bool shown = isShown(*each);
            each->setVisible(shown);
            anyHere = anyHere || shown;
        }
        group->setVisible(anyHere);
        any = any || anyHere;
    }
    m_back->setVisible(m_openGroup.has_value());
    m_resetAll->setVisible(!m_openGroup && m_filter == Filter::Changed && any && !m_session.readOnly());
    m_empty->setVisible(!any);
    m_emptyAction->setVisible(!any && !m_items.empty());
    for (FootButton* button : m_footButtons)
        button->setChecked(m_openGroup && button->property("dimension").toInt() == static_cast<int>(*m_openGroup));
}

void LeverPanel::setFilter(Filter filter)
{
    m_filter = filter;
    m_openGroup.reset();
    collectChanged(true);
    applyFilter();
    m_scroll->verticalScrollBar()->setValue(0);
}

void LeverPanel::collectChanged(bool startAfresh)
{
    const auto before = m_changed;
    if (startAfresh)
        m_changed.clear();
    for (const LeverRow* each : m_items) {
        if (m_session.leverChanged(each->leverId()))
            m_changed.insert(each->lever().id);
    }
    if (m_filter == Filter::Changed && m_changed != before)
        applyFilter();
}

void LeverPanel::openGroup(std::optional<Dimension> group)
{
    const auto left = m_openGroup;
    m_openGroup = group;
    applyFilter();
    m_scroll->verticalScrollBar()->setValue(0);
    if (group) {
        m_back->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (FootButton* button : m_footButtons) {
        if (left && button->property("dimension").toInt() == static_cast<int>(*left))
            button->setFocus(Qt::OtherFocusReason);
    }
}

LeverRow* LeverPanel::item(const QString& leverId) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const LeverRow* each) { return each->leverId() == leverId; });
    return found == m_items.end() ? nullptr : *found;
}

void LeverPanel::openCard(LeverRow* item, bool open)
{
    if (m_openItem != nullptr && m_openItem != item)
        m_openItem->setOpen(false);
    item->setOpen(open);
    m_openItem = open ? item : nullptr;
    m_cardRevealed = false;
    if (!open)
        return;
    item->refresh();
    item->installEventFilter(this); // the layout gives the card its height later, and figures make it grow
    QTimer::singleShot(0, this, &LeverPanel::revealOpenCard);
}

void LeverPanel::revealOpenCard()
{
    // Never below a hand that drags in it.
    if (m_openItem == nullptr || !isShown(*m_openItem) || QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    const int top = m_openItem->mapTo(m_scroll->widget(), QPoint(0, 0)).y();
    const int room = m_scroll->viewport()->height();
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (top < bar->value() || (m_openItem->height() > room && !m_cardRevealed))
        bar->setValue(top);
    else if (m_openItem->height() <= room && top + m_openItem->height() > bar->value() + room)
        bar->setValue(top + m_openItem->height() - room);
    m_cardRevealed = true;
}

bool LeverPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_openItem && m_openItem->height() <= m_scroll->viewport()->height())
        QTimer::singleShot(0, this, &LeverPanel::revealOpenCard);
    return QWidget::eventFilter(watched, event);
}

void LeverPanel::showLever(const QString& leverId)
{
    LeverRow* wanted = item(leverId);
    if (wanted == nullptr)
        return;
    if (!isShown(*wanted)) {
        if (!plain() && isCrossCutting(wanted->lever().group)) {
            openGroup(wanted->lever().group);
        } else {
            (plain() ? m_allButton : m_mainButton)->setChecked(true);
            setFilter(widest());
        }
    }
    openCard(wanted, true);
    wanted->nameButton()->setFocus(Qt::OtherFocusReason);
}

void LeverPanel::takeFocus()
{
    LeverRow* target = m_openItem != nullptr && isShown(*m_openItem) ? m_openItem : nullptr;
    for (LeverRow* each : m_items) {
        if (target == nullptr && isShown(*each))
            target = each;
    }
    if (target != nullptr)
        target->nameButton()->setFocus(Qt::ShortcutFocusReason);
    else
        (plain() ? m_allButton : m_mainButton)->setFocus(Qt::ShortcutFocusReason);
}

// --- values

void LeverPanel::refreshSettings()
{
    for (LeverRow* each : m_items)
        each->refresh();
    collectChanged(false);

    int onInAll = 0;
    int all = 0;
    std::size_t button = 0;
    for (const LeverGroup* group : m_groups) {
        if (!group->dimension() || !isCrossCutting(*group->dimension()))
            continue;
        const auto on = static_cast<int>(std::count_if(group->items().begin(), group->items().end(), [&](const LeverRow* each) {
            return m_session.leverStrength(each->leverId()) > 0;
        }));
        const int count = static_cast<int>(group->items().size());
        m_footButtons[button]->setCount(on, count);
        m_footButtons[button]->setAccessibleName(tr("%1, %2 of %3 levers on").arg(groupName(*group->dimension())).arg(on).arg(count));
        ++button;
        onInAll += on;
        all += count;
    }
    m_footCount->setText(spaced(tr("%1 of %2 on, one level down").arg(onInAll).arg(all)));
}

void LeverPanel::refreshFigures()
{
    const auto projection = m_session.projection();
    if (projection == nullptr || !projection->hasCosts())
        return;
    const double year = m_session.year();
    for (const LeverGroup* group : m_groups) {
        double cost = 0;
        for (const LeverRow* each : group->items())
            cost += projection->cumulativeLeverCostBnCny(each->lever().id, year);
        //: %1 money, %2 a year
        const QString line = tr("%1 to %2").arg(money(m_appearance, cost)).arg(static_cast<int>(std::floor(year)));
        group->head()->showCost(m_appearance.isChinese() ? spaced(line) : line);
    }
    if (m_openItem != nullptr)
        m_openItem->refreshCost();
}

// --- words and paint

void LeverPanel::retext()
{
    const QString title = plain() ? tr("Constants of the model") : tr("Policy levers");
    setAccessibleName(title);
    m_title->setText(title);
    m_title->setFont(m_appearance.font(TypeStyle::PanelTitle));
    const auto& levers = m_session.catalogue().levers;
    const auto main = static_cast<int>(std::count_if(levers.begin(), levers.end(), [](const auto& lever) { return lever.main; }));
    m_mainButton->setText(spaced(tr("Main %1").arg(main)));
    m_allButton->setText(spaced(tr("All %1").arg(levers.size())));
    m_changedButton->setText(tr("Changed"));
    m_mainButton->setAccessibleName(tr("Show the main levers"));
    m_allButton->setAccessibleName(tr("Show all levers"));
    m_changedButton->setAccessibleName(tr("Show the levers that differ from the baseline"));
    m_hint->retext();
    m_readOnly->setText(tr("This workspace is open read-only, so levers can be looked at but not moved."));
    m_back->setText(tr("Back"));
    m_resetAll->setText(tr("Reset all to the baseline"));
    m_empty->setText(levers.empty() ? tr("This model has no constants to set.") : tr("No lever differs from the baseline yet."));
    m_emptyAction->setText(plain() ? tr("Show all levers") : tr("Show the main levers"));
    m_footTitle->setText(tr("Cross-cutting"));
    m_footTitle->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_footCount->setFont(m_appearance.font(TypeStyle::Label));
    for (FootButton* button : m_footButtons) {
        const auto dimension = static_cast<Dimension>(button->property("dimension").toInt());
        button->setText(groupShortName(dimension));
        button->setToolTip(groupName(dimension));
    }
    for (LeverGroup* group : m_groups)
        group->head()->retext();
    for (LeverRow* each : m_items)
        each->retext();
}

QSize LeverPanel::sizeHint() const
{
    return {metrics::kLeverPanelWidth, 720};
}

void LeverPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || m_title == nullptr)
        return;
    retext();
    refreshSettings();
    refreshFigures();
}

void LeverPanel::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    takeFocus();
}

void LeverPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(0, m_scroll->y() - 1, width(), 1), m_appearance.color(Token::Line));
    painter.fillRect(QRect(0, m_scroll->y() + m_scroll->height(), width(), 1), m_appearance.color(Token::Line2));
}

} // namespace ui
