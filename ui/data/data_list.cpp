// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_list.h"

#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/session/other_model.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

enum ListRole { KeyRole = Qt::UserRole + 1, NoteRole, ChosenRole, HeadingRole, GradeRole };

constexpr int kRow = 27;
constexpr int kHeadingRow = 32;
constexpr int kIndent = 12;
constexpr int kChip = 16;
constexpr int kPadding = 8;
constexpr int kArrow = 12;

const QString kSet = QStringLiteral("set:");
const QString kQuantity = QStringLiteral("quantity:");
const QString kStatistics = QStringLiteral("statistics:");
const QString kDimension = QStringLiteral("dimension:");
const QString kIndicator = QStringLiteral("indicator:");

class ListDelegate : public QStyledItemDelegate {
public:
    ListDelegate(const Appearance& appearance, QTreeView& tree)
        : QStyledItemDelegate(&tree)
        , m_appearance(appearance)
        , m_tree(tree)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {80, index.data(HeadingRole).toBool() ? kHeadingRow : kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool heading = index.data(HeadingRole).toBool();
        const bool chosen = index.data(ChosenRole).toBool();
        // The whole row, however deep it stands.
        const QRectF row(0, option.rect.top(), m_tree.viewport()->width(), option.rect.height());
        const QRectF ground = row.adjusted(0, 0.5, 0, -0.5);
        if (option.state & QStyle::State_Selected || chosen) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_appearance.color(Token::AccentSoft));
            painter->drawRoundedRect(ground, metrics::kRadiusChip, metrics::kRadiusChip);
        } else if (!heading && option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_appearance.color(Token::Canvas));
            painter->drawRoundedRect(ground, metrics::kRadiusChip, metrics::kRadiusChip);
        }
        if (option.state & QStyle::State_HasFocus && !heading) {
            painter->setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), metrics::kRadiusChip, metrics::kRadiusChip);
        }
        const int depth = index.parent().isValid() ? 1 : 0;
        QRectF room = row.adjusted(kPadding + depth * kIndent, 0, -kPadding, 0);
        if (heading)
            room.setTop(room.bottom() - kRow);
        paintRight(*painter, room, index);
        const bool strong = option.state & QStyle::State_Selected || chosen;
        painter->setFont(m_appearance.font(heading ? TypeStyle::Label : strong ? TypeStyle::LabelStrong : TypeStyle::Label));
        painter->setPen(m_appearance.color(heading ? Token::Text3 : strong ? Token::Accent : Token::Text));
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QToolTip::showText(event->globalPos(), QStringLiteral("<qt>%1</qt>").arg((tip.isEmpty() ? index.data().toString() : tip).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))), view);
        return true;
    }

private:
    /// Note, grade or arrow at the right end; `room` is what is left.
    void paintRight(QPainter& painter, QRectF& room, const QModelIndex& index) const
    {
        if (index.model()->hasChildren(index)) {
            const QRectF arrow(room.right() - kArrow, room.center().y() - kArrow / 2.0, kArrow, kArrow);
            painter.save();
            painter.translate(arrow.center());
            painter.rotate(m_tree.isExpanded(index) ? 90 : 0);
            painter.setPen(QPen(m_appearance.color(Token::Text3), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            const QPointF points[]{{-2, -3.5}, {2, 0}, {-2, 3.5}};
            painter.drawPolyline(points, 3);
            painter.restore();
            room.setRight(arrow.left() - 4);
        }
        const QString grade = index.data(GradeRole).toString();
        if (!grade.isEmpty()) {
            const QColor colour = m_appearance.color(DataText::gradeColour(grade));
            const QRectF frame(room.right() - kChip, room.center().y() - kChip / 2.0, kChip, kChip);
            painter.setPen(QPen(colour, 1.25));
            painter.setBrush(m_appearance.color(Token::Surface));
            painter.drawRoundedRect(frame, metrics::kRadiusChip, metrics::kRadiusChip);
            QFont font = m_appearance.font(TypeStyle::LabelStrong);
            font.setPixelSize(m_appearance.font(TypeStyle::Note).pixelSize());
            painter.setFont(font);
            painter.drawText(frame, Qt::AlignCenter, grade);
            room.setRight(frame.left() - 6);
        }
        const QString note = index.data(NoteRole).toString();
        if (note.isEmpty())
            return;
        painter.setFont(m_appearance.font(TypeStyle::Note));
        painter.setPen(m_appearance.color(Token::Text3));
        const QFontMetricsF metrics(painter.font());
        const double width = std::min(metrics.horizontalAdvance(note), room.width() * 0.5);
        painter.drawText(QRectF(room.right() - width - 1, room.top(), width + 1, room.height()), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(note, Qt::ElideRight, width + 1));
        room.setRight(room.right() - width - 6);
    }

    const Appearance& m_appearance;
    QTreeView& m_tree;
};

} // namespace

DataList::DataList(const Appearance& appearance, DataState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_model(new QStandardItemModel(this))
    , m_tree(new QTreeView)
    , m_note(new QLabel)
    , m_add(new QToolButton)
{
    setObjectName(QStringLiteral("dataList"));
    setProperty("card", true);
    m_tree->setObjectName(QStringLiteral("dataTree"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ListDelegate(appearance, *m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setStyleSheet(QStringLiteral("QTreeView { border: none; } QTreeView:focus { border: none; }")); // the row has the ring
    m_tree->setUniformRowHeights(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setContextMenuPolicy(Qt::NoContextMenu);
    m_tree->installEventFilter(this);
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("dataAddSet"));
    m_add->setProperty("framed", true);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setMenu(new QMenu(m_add));
    m_add->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_add->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpace2, metrics::kSpace1, metrics::kSpace2, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(m_tree, 1);
    column->addWidget(m_add);
    column->addWidget(m_note);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataList::choose);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->hasChildren(index))
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { m_open.insert(index.data(KeyRole).toString()); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_filling)
            m_open.remove(index.data(KeyRole).toString());
    });
    connect(m_add->menu(), &QMenu::aboutToShow, this, &DataList::fillAddMenu);
    connect(&state, &DataState::subjectChanged, this, &DataList::refresh);
    connect(&state, &DataState::setsChanged, this, &DataList::refresh);
    retranslate();
}

QModelIndex DataList::indexOf(const QString& key) const
{
    const QStandardItem* item = m_items.value(key);
    return item ? item->index() : QModelIndex();
}

void DataList::addHeading(const QString& text)
{
    auto* item = new QStandardItem(spaced(text));
    item->setData(true, HeadingRole);
    item->setFlags(Qt::NoItemFlags); // keys pass over it
    m_model->appendRow(item);
}

QStandardItem* DataList::addItem(QStandardItem* parent, const QString& key, const QString& text, const QString& note, bool chosen)
{
    auto* item = new QStandardItem(text);
    item->setData(key, KeyRole);
    item->setData(note, NoteRole);
    item->setData(chosen, ChosenRole);
    item->setData(note.isEmpty() ? text : text + QLatin1Char('\n') + note, Qt::ToolTipRole);
    item->setData(note.isEmpty() ? text : tr("%1, %2", "name, note, as read aloud").arg(text, note), Qt::AccessibleTextRole);
    if (parent)
        parent->appendRow(item);
    else
        m_model->appendRow(item);
    m_items.insert(key, item);
    return item;
}

void DataList::addRegionSets()
{
    const auto& session = m_state.session();
    if (session.otherModel() != nullptr)
        return;
    addHeading(tr("Region sets"));
    const bool looking = m_state.kind() == DataKind::StartValues;
    for (const auto& set : session.regionSets()) {
        const QString id = QString::fromStdString(set.id);
        const bool own = session.catalogue().regionSet(set.id) == nullptr;
        const QString origin = own ? tr("own") : set.id == "macro" ? tr("paper 001") : tr("estimate");
        addItem(nullptr, kSet + id, DataText::setName(session, m_appearance, set), session.regionSetId() == id ? tr("in use") : spaced(origin),
                looking && m_state.regionSetId() == id);
    }
    const auto* set = m_state.regionSet();
    if (set == nullptr)
        return;
    addHeading(tr("Start values of the model, 2024"));
    for (const auto& quantity : set->data) {
        auto* item = addItem(nullptr, kQuantity + QString::fromStdString(quantity.name), DataText::quantityName(session, m_appearance, quantity), {},
                             looking && m_state.quantity().toStdString() == quantity.name);
        item->setData(QString::fromStdString(quantity.grade), GradeRole);
        item->setData(tr("%1, grade %2", "quantity, as read aloud").arg(item->text(), QString::fromStdString(quantity.grade)), Qt::AccessibleTextRole);
    }
}

void DataList::addStatistics()
{
    const auto& session = m_state.session();
    const auto& book = session.statistics();
    addHeading(tr("Statistics"));
    const bool looking = m_state.kind() == DataKind::Statistics;
    for (const StatisticsEntry& entry : book.sets())
        addItem(nullptr, kStatistics + entry.id, DataText::inLanguage(m_appearance, entry.name), entry.own ? tr("own") : entry.edited ? tr("edited") : QString(),
                looking && m_state.statisticsId() == entry.id);
    const auto set = m_state.statistics();
    if (!set)
        return;
    addHeading(tr("%n indicators", nullptr, static_cast<int>(set->indicators().size())));
    auto dimensions = DataText::dimensions(session);
    for (const auto& indicator : set->indicators()) {
        if (std::ranges::find(dimensions, indicator.dimension) == dimensions.end())
            dimensions.push_back(indicator.dimension);
    }
    for (const std::string& dimension : dimensions) {
        std::vector<std::size_t> members;
        for (std::size_t i = 0; i < set->indicators().size(); ++i) {
            if (set->indicators()[i].dimension == dimension)
                members.push_back(i);
        }
        if (members.empty())
            continue;
        auto* group = addItem(nullptr, kDimension + QString::fromStdString(dimension), DataText::dimension(session, m_appearance, dimension), QString::number(members.size()));
        for (const std::size_t i : members) {
            const auto& indicator = set->indicators()[i];
            const auto& extent = m_state.extents()[i];
            addItem(group, kIndicator + QString::fromStdString(indicator.id), DataText::inLanguage(m_appearance, indicator.name),
                    extent.firstYear == 0 ? tr("empty") : DataText::yearSpan(extent.firstYear % 100, extent.lastYear % 100),
                    looking && m_state.indicatorId().toStdString() == indicator.id);
        }
    }
}

void DataList::fill()
{
    m_filling = true;
    m_items.clear();
    m_model->clear();
    addRegionSets();
    addStatistics();
    // The branch of what is shown is open.
    if (auto* shown = m_items.value(kIndicator + m_state.indicatorId()); shown && shown->parent() && m_state.kind() == DataKind::Statistics)
        m_open.insert(shown->parent()->data(KeyRole).toString());
    for (const QString& key : m_open) {
        if (const QModelIndex index = indexOf(key); index.isValid())
            m_tree->expand(index);
    }
    m_filling = false;
}

void DataList::refresh()
{
    const auto place = m_tree->verticalScrollBar()->value();
    fill();
    selectShown();
    m_tree->verticalScrollBar()->setValue(place);
    m_tree->scrollTo(m_tree->currentIndex());
    const QString whyNot = m_state.session().readOnly() ? tr("This workspace is open for reading only.") : QString();
    m_add->setEnabled(whyNot.isEmpty());
    m_add->setToolTip(whyNot);
}

void DataList::selectShown()
{
    const bool start = m_state.kind() == DataKind::StartValues;
    const QString set = start ? kSet + m_state.regionSetId() : kStatistics + m_state.statisticsId();
    const QString figure = start ? kQuantity + m_state.quantity() : kIndicator + m_state.indicatorId();
    // Arrow keys go on from the set, or the dimension, that they have come to.
    const bool stays = m_current == set || m_current.startsWith(kDimension);
    QModelIndex index = stays ? indexOf(m_current) : QModelIndex();
    if (!index.isValid())
        index = indexOf(figure);
    if (!index.isValid())
        index = indexOf(set);
    m_filling = true;
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_filling = false;
}

void DataList::choose(const QModelIndex& index)
{
    if (m_filling || !index.isValid())
        return;
    const QString key = index.data(KeyRole).toString();
    const QString id = key.mid(key.indexOf(QLatin1Char(':')) + 1);
    m_current = key;
    // What is chosen fills the list anew, which this signal is in the middle of.
    QMetaObject::invokeMethod(
        this,
        [this, key, id] {
            if (key.startsWith(kSet))
                m_state.showRegionSet(id);
            else if (key.startsWith(kQuantity))
                m_state.showQuantity(id);
            else if (key.startsWith(kStatistics))
                m_state.showStatistics(id);
            else if (key.startsWith(kIndicator))
                m_state.showIndicator(id);
        },
        Qt::QueuedConnection);
}

bool DataList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString of = m_tree->currentIndex().data(KeyRole).toString();
        // The row of the set that is looked at stands for it, also when one of its figures is current.
        const DataKind kind = m_state.kind();
        const QString id = kind == DataKind::Statistics ? m_state.statisticsId() : m_state.regionSetId();
        const bool own = kind == DataKind::Statistics ? m_state.statisticsOwn() : m_state.regionSetOwn();
        if (key->key() == Qt::Key_F2 && own && !m_state.session().readOnly()) {
            emit renameWanted(kind, id);
            return true;
        }
        if (key->key() == Qt::Key_Delete && own && !m_state.session().readOnly()) {
            emit removeWanted(kind, id);
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) && m_model->hasChildren(m_tree->currentIndex())) {
            m_tree->setExpanded(m_tree->currentIndex(), !m_tree->isExpanded(m_tree->currentIndex()));
            return true;
        }
    }
    if (watched == m_tree && event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool keyboard = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = keyboard ? m_tree->currentIndex() : m_tree->indexAt(m_tree->viewport()->mapFrom(m_tree, menu->pos()));
        showMenu(index, keyboard ? m_tree->viewport()->mapToGlobal(m_tree->visualRect(index).bottomLeft()) : menu->globalPos());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void DataList::showMenu(const QModelIndex& index, const QPoint& at)
{
    const QString key = index.data(KeyRole).toString();
    const bool region = key.startsWith(kSet);
    if (!region && !key.startsWith(kStatistics))
        return;
    const QString id = key.mid(key.indexOf(QLatin1Char(':')) + 1);
    const auto& session = m_state.session();
    const StatisticsEntry* entry = region ? nullptr : session.statistics().entry(id);
    const bool own = region ? session.catalogue().regionSet(id.toStdString()) == nullptr : entry != nullptr && entry->own;
    const DataKind kind = region ? DataKind::StartValues : DataKind::Statistics;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("dataSetMenu"));
    if (region) {
        QAction* use = menu.addAction(tr("Use in the model"));
        use->setEnabled(session.regionSetId() != id && !session.readOnly());
        connect(use, &QAction::triggered, this, [this, id] { emit useWanted(id); });
        menu.addSeparator();
    }
    QAction* rename = menu.addAction(tr("Rename…"));
    QAction* remove = menu.addAction(tr("Remove"));
    for (QAction* action : {rename, remove})
        action->setEnabled(own && !session.readOnly());
    if (!own)
        menu.addAction(tr("Shipped with the program: it stays"))->setEnabled(false);
    connect(rename, &QAction::triggered, this, [this, kind, id] { emit renameWanted(kind, id); });
    connect(remove, &QAction::triggered, this, [this, kind, id] { emit removeWanted(kind, id); });
    menu.exec(at);
}

void DataList::fillAddMenu()
{
    QMenu* menu = m_add->menu();
    menu->clear();
    const auto add = [&](const char* name, const QString& text, auto signal) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    if (m_state.session().otherModel() == nullptr) {
        add("addRegionSet", tr("Region set, as a copy of this one…"), &DataList::addRegionSetWanted)->setEnabled(m_state.regionSet() != nullptr);
        add("openRegionSet", tr("Region set from a table…"), &DataList::regionSetFileWanted);
        menu->addSeparator();
    }
    add("addStatistics", tr("Statistics of your own…"), &DataList::addStatisticsWanted);
}

void DataList::retranslate()
{
    m_add->setText(tr("Add a set"));
    m_add->setAccessibleName(m_add->text());
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_note->setText(tr("Empty: not found in any source, not filled in."));
    m_tree->setAccessibleName(tr("Region sets and statistics"));
    refresh();
}

void DataList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
