// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/search_palette.h"

#include "ui/frame/tone.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidth = 560;
constexpr int kRowHeight = 34;
constexpr int kShownRows = 9;
constexpr int kFewestRows = 2; ///< room for the sentence that nothing was found
constexpr int kIconSize = 16;

constexpr int kEntryRole = Qt::UserRole + 1;
constexpr int kKeyRole = Qt::UserRole + 2;

QString iconOf(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Lever: return QStringLiteral("nav-explore");
    case SearchKind::Number: return QStringLiteral("target");
    case SearchKind::Region: return QStringLiteral("dim-region");
    case SearchKind::Command: return QStringLiteral("replay");
    case SearchKind::Term: break;
    }
    return QStringLiteral("nav-learn");
}

} // namespace

class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT

public:
    SearchResultsModel(const Appearance& appearance, QObject* parent) : QAbstractListModel(parent), m_appearance(appearance) {}

    void setEntries(std::vector<const SearchEntry*> entries)
    {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    void setKeyOf(std::function<QString(const QString&)> keyOf) { m_keyOf = std::move(keyOf); }
    [[nodiscard]] const SearchEntry* entry(const QModelIndex& index) const
    {
        return index.isValid() ? m_entries[static_cast<std::size_t>(index.row())] : nullptr;
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        const SearchEntry* found = entry(index);
        if (!found)
            return {};
        switch (role) {
        case Qt::DisplayRole: return found->name(m_appearance.language());
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(found->name(m_appearance.language()), kindText(found->kind));
        case Qt::AccessibleDescriptionRole: return QString::fromStdString(found->detail.in(m_appearance.language()));
        case kEntryRole: return QVariant::fromValue(static_cast<const void*>(found));
        case kKeyRole: return found->kind == SearchKind::Command && m_keyOf ? m_keyOf(found->id) : QString();
        default: return {};
        }
    }

    [[nodiscard]] static QString kindText(SearchKind kind)
    {
        switch (kind) {
        case SearchKind::Lever: return tr("Lever");
        case SearchKind::Number: return tr("Number");
        case SearchKind::Region: return tr("Region");
        case SearchKind::Command: return tr("Command");
        case SearchKind::Term: break;
        }
        return tr("Term");
    }

private:
    const Appearance& m_appearance;
    std::vector<const SearchEntry*> m_entries;
    std::function<QString(const QString&)> m_keyOf;
};

namespace {

class ResultDelegate : public QStyledItemDelegate {
public:
    ResultDelegate(const Appearance& appearance, QObject* parent) : QStyledItemDelegate(parent), m_appearance(appearance) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* entry = static_cast<const SearchEntry*>(index.data(kEntryRole).value<const void*>());
        if (!entry)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRectF row = QRectF(option.rect).adjusted(6, 1, -6, -1);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_appearance.color(Token::AccentSoft));
            painter->drawRoundedRect(row, metrics::kRadiusButton, metrics::kRadiusButton);
        }
        const qreal dpr = painter->device()->devicePixelRatioF();
        painter->drawPixmap(QPointF(row.left() + 10, row.center().y() - kIconSize / 2.0), m_appearance.icon(iconOf(entry->kind), selected ? Token::Accent : Token::Text3, kIconSize, dpr));
        const QString key = index.data(kKeyRole).toString();
        const QString right = key.isEmpty() ? SearchResultsModel::kindText(entry->kind) : key;
        const QFontMetricsF notes(m_appearance.font(TypeStyle::Note));
        const qreal rightWidth = notes.horizontalAdvance(right);
        qreal x = row.left() + 36;
        const qreal end = row.right() - 10 - rightWidth - 12;
        const auto write = [&](const QString& text, TypeStyle style, Token ink) {
            painter->setFont(m_appearance.font(style));
            painter->setPen(m_appearance.color(ink));
            const QString shown = painter->fontMetrics().elidedText(spaced(text), Qt::ElideRight, static_cast<int>(end - x));
            painter->drawText(QRectF(x, row.top(), end - x, row.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
            x += painter->fontMetrics().horizontalAdvance(shown) + 10;
        };
        write(entry->name(m_appearance.language()), TypeStyle::Body, Token::Text);
        if (end - x > 40)
            write(entry->otherName(m_appearance.language()), TypeStyle::Label, Token::Text3);
        painter->setFont(m_appearance.font(TypeStyle::Note));
        painter->setPen(m_appearance.color(Token::Text3));
        painter->drawText(row.adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, right);
        painter->restore();
    }

private:
    const Appearance& m_appearance;
};

} // namespace

SearchPalette::SearchPalette(const Appearance& appearance, QWidget& window)
    : QFrame(&window), m_appearance(appearance), m_window(window), m_field(new QLineEdit(this)), m_body(new QStackedWidget(this)),
      m_list(new QListView(this)), m_results(new SearchResultsModel(appearance, this)), m_empty(new QLabel(this)), m_detail(new QLabel(this)), m_term(new QLabel(this))
{
    setObjectName(QStringLiteral("searchPalette"));
    m_field->setObjectName(QStringLiteral("searchPaletteField"));
    m_field->setClearButtonEnabled(false);
    m_field->setMinimumHeight(34);
    m_list->setObjectName(QStringLiteral("searchPaletteList"));
    m_list->setModel(m_results);
    m_list->setItemDelegate(new ResultDelegate(appearance, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_empty->setObjectName(QStringLiteral("searchPaletteEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_detail->setObjectName(QStringLiteral("searchPaletteDetail"));
    m_detail->setWordWrap(true);
    m_detail->setContentsMargins(metrics::kSpace4, metrics::kSpace2, metrics::kSpace4, metrics::kSpace3);
    m_term->setObjectName(QStringLiteral("searchPaletteTerm"));
    m_term->setWordWrap(true);
    m_term->setTextFormat(Qt::RichText);
    m_term->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_term->setContentsMargins(metrics::kSpace4, metrics::kSpace3, metrics::kSpace4, metrics::kSpace3);
    m_term->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_term);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::kSpace3, metrics::kSpace3, metrics::kSpace3, metrics::kSpace2);
    head->addWidget(m_field);
    layout->addLayout(head);
    layout->addWidget(m_body);
    layout->addWidget(m_detail);
    setTone(*m_empty, Tone::Secondary);
    setTone(*m_detail, Tone::Secondary);
    m_list->setStyleSheet(QStringLiteral("QListView { border: none; background: transparent; }")); // the palette has the frame
    hide();

    connect(m_field, &QLineEdit::textChanged, this, &SearchPalette::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        choose();
    });
    connect(m_list, &QListView::entered, m_list, [this](const QModelIndex& index) { m_list->setCurrentIndex(index); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        const SearchEntry* entry = m_results->entry(current);
        m_detail->setText(entry ? spaced(QString::fromStdString(entry->detail.in(m_appearance.language()))) : QString());
        // A screen reader stays in the field: it reads the result as the field's description.
        m_field->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
    });
    connect(&appearance, &Appearance::languageChanged, this, &SearchPalette::retranslate);
    connect(&appearance, &Appearance::themeChanged, this, &SearchPalette::retranslate);
    m_field->installEventFilter(this);
    window.installEventFilter(this);
    retranslate();
}

SearchPalette::~SearchPalette()
{
    qApp->removeEventFilter(this);
}

void SearchPalette::setKeyOf(std::function<QString(const QString&)> keyOf)
{
    m_results->setKeyOf(std::move(keyOf));
}

void SearchPalette::open(std::unique_ptr<SearchIndex> index)
{
    if (!isVisible())
        m_focusBefore = m_window.focusWidget();
    m_results->setEntries({});
    m_index = std::move(index);
    m_field->clear();
    filter();
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
}

void SearchPalette::filter()
{
    if (!m_index)
        return;
    m_results->setEntries(m_index->find(m_field->text(), m_appearance.language()));
    if (m_results->rowCount() > 0)
        m_list->setCurrentIndex(m_results->index(0));
    else
        m_detail->clear();
    m_empty->setText(tr("Nothing is called “%1”.").arg(m_field->text().trimmed()));
    backToList();
}

void SearchPalette::backToList()
{
    m_body->setCurrentWidget(m_results->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_empty);
    m_detail->setVisible(m_body->currentWidget() == m_list);
    fitHeight();
}

/// As high as its results, so that one hit does not stand above an empty sheet.
void SearchPalette::fitHeight()
{
    const int rows = std::clamp(m_results->rowCount(), kFewestRows, kShownRows);
    m_body->setFixedHeight(m_body->currentWidget() == m_term ? kRowHeight * kShownRows : kRowHeight * rows + 2);
    adjustSize();
}

void SearchPalette::choose()
{
    const SearchEntry* entry = m_results->entry(m_list->currentIndex());
    if (!entry || m_body->currentWidget() != m_list)
        return;
    if (entry->kind == SearchKind::Term) {
        showTerm(*entry);
        return;
    }
    const SearchKind kind = entry->kind;
    const QString id = entry->id;
    dismiss();
    switch (kind) {
    case SearchKind::Lever: emit leverChosen(id); break;
    case SearchKind::Number: emit numberChosen(id); break;
    case SearchKind::Region: emit regionChosen(id); break;
    case SearchKind::Command: emit commandChosen(id); break;
    case SearchKind::Term: break;
    }
}

void SearchPalette::showTerm(const SearchEntry& entry)
{
    const auto language = m_appearance.language();
    const QString grey = m_appearance.color(Token::Text3).name();
    m_term->setText(QStringLiteral("<p><b>%1</b> &nbsp;<span style='color:%2'>%3</span></p><p>%4</p><p style='color:%2'>%5</p>")
                        .arg(spaced(entry.name(language)).toHtmlEscaped(), grey, spaced(entry.otherName(language)).toHtmlEscaped(),
                             spaced(QString::fromStdString(entry.detail.in(language))).toHtmlEscaped(), tr("Esc goes back to the list.").toHtmlEscaped()));
    m_body->setCurrentWidget(m_term);
    m_detail->hide();
    fitHeight();
    m_field->setAccessibleDescription(QString::fromStdString(entry.detail.in(language)));
}

void SearchPalette::dismiss()
{
    qApp->removeEventFilter(this);
    const QPointer<QWidget> before = m_focusBefore;
    hide();
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
}

void SearchPalette::retranslate()
{
    setAccessibleName(tr("Search"));
    m_field->setPlaceholderText(spaced(tr("Find a lever, number, region, term or command")));
    m_field->setAccessibleName(tr("Find a lever, number, region, term or command"));
    m_list->setAccessibleName(tr("Results"));
    m_field->setFont(m_appearance.font(TypeStyle::PanelTitle));
    QFont plain = m_field->font();
    plain.setWeight(QFont::Normal);
    m_field->setFont(plain);
    for (QLabel* label : {m_empty, m_detail})
        label->setFont(m_appearance.font(TypeStyle::Label));
    m_term->setFont(m_appearance.font(TypeStyle::Body));
    if (isVisible())
        filter();
    update();
}

void SearchPalette::place()
{
    const int width = std::min(kWidth, m_window.width() - 2 * metrics::kPagePadding);
    m_detail->setMinimumHeight(2 * m_appearance.lineHeight(TypeStyle::Label) + metrics::kSpace2 + metrics::kSpace3);
    setFixedWidth(width);
    fitHeight();
    move((m_window.width() - width) / 2, metrics::kHeaderHeight + metrics::kSpace2);
}

void SearchPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (!isVisible())
        return QFrame::eventFilter(watched, event);
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int rows = m_results->rowCount();
        const auto go = [&](int row) {
            if (rows > 0 && m_body->currentWidget() == m_list)
                m_list->setCurrentIndex(m_results->index(std::clamp(row, 0, rows - 1)));
            return true;
        };
        const int row = m_list->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Down: return go(row + 1 == rows ? 0 : row + 1);
        case Qt::Key_Up: return go(row == 0 ? rows - 1 : row - 1);
        case Qt::Key_PageDown: return go(row + kShownRows);
        case Qt::Key_PageUp: return go(row - kShownRows);
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        case Qt::Key_Escape:
            if (m_body->currentWidget() == m_term)
                backToList();
            else
                dismiss();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: return true; // one field: Tab has nowhere else to go, Esc leaves
        default: break;
        }
    }
    if (watched == &m_window && event->type() == QEvent::Resize)
        place();
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* target = qobject_cast<QWidget*>(watched);
        if (target && target->window() == window() && target != this && !isAncestorOf(target))
            dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui

#include "search_palette.moc"
