// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/chart_picker.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 420;
constexpr int kRow = 26;

enum Role { KeyRole = Qt::UserRole + 1, OtherNameRole, ColourRole };

/// A group's head in its colour, or a chart's name with the other language's beside it.
class PickerDelegate : public QStyledItemDelegate {
public:
    PickerDelegate(const Appearance& appearance, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kRow};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const bool head = index.data(KeyRole).toString().isEmpty();
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        if (!head && option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, m_appearance.color(Token::AccentSoft));
        else if (!head && option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, m_appearance.color(Token::Sunken));
        const QFont font = m_appearance.font(head ? TypeStyle::LabelStrong : TypeStyle::Label);
        const QFontMetrics fontMetrics(font);
        const QString other = spaced(index.data(OtherNameRole).toString());
        const QString name = fontMetrics.elidedText(spaced(index.data(Qt::DisplayRole).toString()), Qt::ElideRight, row.width());
        painter->setFont(font);
        painter->setPen(m_appearance.color(head ? Token(index.data(ColourRole).toInt()) : Token::Text));
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, name);
        const int rest = row.width() - fontMetrics.horizontalAdvance(name) - metrics::kSpace3;
        if (!head && rest > 40) {
            painter->setPen(m_appearance.color(Token::Text3));
            painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, fontMetrics.elidedText(other, Qt::ElideRight, rest));
        }
        painter->restore();
    }

private:
    const Appearance& m_appearance;
};

} // namespace

ChartPicker::ChartPicker(const Appearance& appearance, std::vector<ChartGroup> groups, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_appearance(appearance)
    , m_groups(std::move(groups))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
    , m_nothing(new QLabel(tr("No figure has that name. Try another word, in English or Chinese."), this))
{
    setObjectName(QStringLiteral("chartPicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Choose chart"));
    QPalette colours = palette();
    colours.setColor(QPalette::Window, appearance.color(Token::Surface));
    setPalette(colours);
    setAutoFillBackground(true);

    m_search->setObjectName(QStringLiteral("chartSearch"));
    m_search->setPlaceholderText(tr("Find a figure"));
    m_search->setAccessibleName(tr("Find a figure"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("chartList"));
    m_list->setAccessibleName(tr("Charts"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickerDelegate(appearance, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_nothing->setObjectName(QStringLiteral("chartNothingFound"));
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("tone", "secondary");

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpace2, metrics::kSpace2, metrics::kSpace2, metrics::kSpace2);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ChartPicker::fill);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { take(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &ChartPicker::take);
    connect(m_list, &QListView::activated, this, &ChartPicker::take);
}

void ChartPicker::open(const QWidget& anchor, const QString& currentKey)
{
    m_current = currentKey;
    fill();
    // Below the anchor or above it, where the window has more room, and never out of the window.
    const QWidget& window = *anchor.window();
    QRect room(window.mapToGlobal(QPoint(0, 0)), window.size());
    if (const QScreen* screen = anchor.screen())
        room &= screen->availableGeometry();
    const QRect head(anchor.mapToGlobal(QPoint(0, 0)), anchor.size());
    const int below = room.bottom() - head.bottom();
    const int above = head.top() - room.top();
    const bool under = below >= std::min(kHeight, above);
    QRect place(0, 0, std::min(kWidth, room.width()), std::min(kHeight, under ? below : above));
    place.moveLeft(std::clamp(head.left(), room.left(), room.right() + 1 - place.width()));
    if (under)
        place.moveTop(head.bottom() + 1);
    else
        place.moveBottom(head.top() - 1);
    setGeometry(place);
    show();
    m_search->setFocus();
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ChartPicker::fill()
{
    m_model->clear();
    QModelIndex marked;
    for (const ChartGroup& group : ChartLibrary::matching(m_groups, m_search->text())) {
        auto* head = new QStandardItem(group.name);
        head->setFlags(Qt::NoItemFlags);
        head->setData(int(group.colour), ColourRole);
        m_model->appendRow(head);
        for (const ChartChoice& choice : group.choices) {
            auto* item = new QStandardItem(choice.name);
            item->setData(choice.key, KeyRole);
            item->setData(choice.otherName, OtherNameRole);
            item->setToolTip(choice.unit.isEmpty() ? choice.name : choice.name + QStringLiteral(" (") + choice.unit + QLatin1Char(')'));
            m_model->appendRow(item);
            if (choice.key == m_current || (!marked.isValid() && !m_search->text().isEmpty()))
                marked = item->index();
        }
    }
    m_list->setCurrentIndex(marked);
    if (marked.isValid())
        m_list->scrollTo(marked);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
}

void ChartPicker::take(const QModelIndex& index)
{
    const QString key = index.data(KeyRole).toString();
    if (key.isEmpty())
        return;
    emit chosen(key);
    close();
}

void ChartPicker::moveMark(int step)
{
    int row = m_list->currentIndex().row();
    do
        row += step;
    while (row >= 0 && row < m_model->rowCount() && m_model->index(row, 0).data(KeyRole).toString().isEmpty());
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void ChartPicker::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(m_appearance.color(Token::Line2));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool ChartPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            moveMark(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
