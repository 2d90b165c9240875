// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/variable_chooser.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/maps/region_figures.h"
#include "ui/regions/sentences.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QTransform>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kPopupWidth = 320;
constexpr int kPopupHeight = 380;
constexpr int kLongestName = 240;
constexpr int kIdRole = Qt::UserRole;
constexpr int kSearchRole = Qt::UserRole + 1;

QString nameOf(const Appearance& appearance, const core::policy::Catalogue& catalogue, const std::string& variable)
{
    const core::policy::Naming naming = kpiNaming(catalogue, {variable, core::policy::Place::national()});
    return spaced(QString::fromStdString(naming.name.in(appearance.language())));
}

} // namespace

VariableChooser::VariableChooser(const Appearance& appearance, const core::policy::Catalogue& catalogue, QWidget* parent)
    : QToolButton(parent)
    , m_appearance(appearance)
    , m_catalogue(catalogue)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_filter(new QLineEdit(m_popup))
    , m_list(new QListWidget(m_popup))
{
    setProperty("framed", true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft); // the chevron stands behind the name
    m_popup->setObjectName(QStringLiteral("variableList"));
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_filter->setObjectName(QStringLiteral("variableFilter"));
    m_filter->setLayoutDirection(Qt::LeftToRight);
    m_popup->setLayoutDirection(Qt::LeftToRight);
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("variables"));
    m_list->setUniformItemSizes(true);
    auto* column = new QVBoxLayout(m_popup);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    m_filter->installEventFilter(this);
    connect(this, &QAbstractButton::clicked, this, &VariableChooser::openList);
    connect(m_filter, &QLineEdit::textChanged, this, &VariableChooser::filter);
    connect(m_list, &QListWidget::itemClicked, this, &VariableChooser::take);
    connect(m_list, &QListWidget::itemActivated, this, &VariableChooser::take);
    connect(&appearance, &Appearance::themeChanged, this, &VariableChooser::retext);
    connect(&appearance, &Appearance::languageChanged, this, &VariableChooser::retext);
    retext();
}

void VariableChooser::setCurrent(const std::string& variable)
{
    m_current = variable;
    retext();
}

void VariableChooser::setPrefix(const QString& prefix)
{
    m_prefix = prefix;
    retext();
}

QSize VariableChooser::sizeHint() const
{
    QSize hint = QToolButton::sizeHint();
    hint.setHeight(std::max(hint.height(), int(metrics::kChipHeight)));
    return hint;
}

void VariableChooser::offer(std::vector<NumberItem> items)
{
    if (items == m_items)
        return;
    m_items = std::move(items);
    retext();
}

void VariableChooser::retext()
{
    const auto item = std::ranges::find(m_items, m_current, &NumberItem::id);
    const QString whole = item != m_items.end() ? item->name : nameOf(m_appearance, m_catalogue, m_current);
    // Published indicators have long names.
    const QString name = fontMetrics().elidedText(whole, Qt::ElideRight, kLongestName);
    setText(buttonText(m_prefix.isEmpty() ? name : m_prefix + name));
    // The icon points to the right.
    setIcon(QIcon(m_appearance.icon(QStringLiteral("chevron"), Token::Text2, 12, devicePixelRatioF()).transformed(QTransform().rotate(90))));
    setIconSize({12, 12});
    setAccessibleName(tr("Number shown: %1").arg(whole));
    setToolTip(name == whole ? tr("Choose another number") : whole);
    m_filter->setPlaceholderText(tr("Find a number"));
    m_filter->setAccessibleName(tr("Find a number"));
    m_list->setAccessibleName(tr("Numbers"));
    updateGeometry();
}

std::vector<NumberItem> VariableChooser::items() const
{
    if (!m_items.empty())
        return m_items;
    std::vector<NumberItem> items;
    for (const std::string& id : regionalVariables(m_catalogue)) {
        const core::policy::Naming naming = kpiNaming(m_catalogue, {id, core::policy::Place::national()});
        items.push_back({id, nameOf(m_appearance, m_catalogue, id),
                         QString::fromStdString(naming.name.english + '\n' + naming.name.chinese + '\n' + naming.shortName.english + '\n'
                                                + naming.shortName.chinese + '\n' + id),
                         spaced(QString::fromStdString(naming.description.in(m_appearance.language())))});
    }
    return items;
}

void VariableChooser::fill()
{
    m_list->clear();
    for (const NumberItem& number : items()) {
        auto* item = new QListWidgetItem(number.name, m_list);
        item->setData(kIdRole, QString::fromStdString(number.id));
        item->setData(kSearchRole, number.search);
        item->setToolTip(number.toolTip);
        if (number.id == m_current)
            m_list->setCurrentItem(item);
    }
}

void VariableChooser::filter()
{
    const QString wanted = m_filter->text().trimmed();
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool fits = item->data(kSearchRole).toString().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    if (first && (!m_list->currentItem() || m_list->currentItem()->isHidden()))
        m_list->setCurrentItem(first);
}

void VariableChooser::moveMark(int step)
{
    for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void VariableChooser::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    m_popup->close();
    const std::string variable = item->data(kIdRole).toString().toStdString();
    if (variable == m_current)
        return;
    setCurrent(variable);
    emit chosen(variable);
}

void VariableChooser::openList()
{
    fill();
    m_filter->clear();
    m_popup->resize(kPopupWidth, kPopupHeight);
    QPoint at = mapToGlobal(QPoint(0, height() + 2));
    if (const QScreen* shown = screen()) {
        const QRect room = shown->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - kPopupWidth)));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - kPopupHeight)));
    }
    m_popup->move(at);
    m_popup->show();
    m_filter->setFocus(Qt::PopupFocusReason);
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem(), QAbstractItemView::PositionAtCenter);
}

bool VariableChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Down: moveMark(1); return true;
        case Qt::Key_Up: moveMark(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: take(); return true;
        default: break;
        }
    }
    return QToolButton::eventFilter(watched, event);
}

void VariableChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retext();
    QToolButton::changeEvent(event);
}

} // namespace ui
