// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/catalogue_card.h"

#include "ui/data/data_delegate.h"
#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/indicators_model.h"
#include "ui/data/values_model.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

/// A list to choose from where the cell has one.
class ChoiceDelegate : public DataDelegate {
public:
    using DataDelegate::DataDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QStringList choices = index.data(IndicatorsModel::ChoicesRole).toStringList();
        if (choices.isEmpty())
            return DataDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->setObjectName(QStringLiteral("cellChoice"));
        box->addItems(choices);
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        auto* self = const_cast<ChoiceDelegate*>(this); // as Qt's own example: the editor tells its delegate
        QObject::connect(box, &QComboBox::activated, self, [self, box] {
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentIndex(index.data(Qt::EditRole).toInt());
        else
            DataDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentIndex());
        else
            DataDelegate::setModelData(editor, model, index);
    }
};

} // namespace

CatalogueCard::CatalogueCard(const Appearance& appearance, DataState& state, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_model(new IndicatorsModel(state, this))
    , m_order(new ValuesOrder(this))
    , m_title(new QLabel)
    , m_count(new QLabel)
    , m_about(new QLabel)
    , m_add(new QPushButton)
    , m_table(new DataTableView(appearance))
    , m_empty(new QLabel)
    , m_note(new QLabel)
{
    setObjectName(QStringLiteral("dataIndicators"));
    setProperty("card", true);
    m_count->setProperty("tone", QStringLiteral("note"));
    m_about->setProperty("tone", QStringLiteral("secondary"));
    m_about->setWordWrap(true);
    m_add->setObjectName(QStringLiteral("dataAddIndicator"));
    m_order->setSourceModel(m_model);
    m_order->setSortRole(kSortRole);
    m_table->setObjectName(QStringLiteral("dataIndicatorTable"));
    m_table->setItemDelegate(new ChoiceDelegate(appearance, m_table));
    m_table->setModel(m_order);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->freezeFirstColumn();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title);
    head->addWidget(m_count, 1);
    head->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(head);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_note);
    m_model->setSay([this](const QString& problem) { emit said(problem, true); });
    connect(m_add, &QAbstractButton::clicked, this, &CatalogueCard::indicatorWanted);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (!index.flags().testFlag(Qt::ItemIsEditable))
            emit indicatorOpened(index.data(kIdRole).toString());
    });
    connect(&state, &DataState::subjectChanged, this, &CatalogueCard::refresh);
    connect(&state, &DataState::contentChanged, this, &CatalogueCard::refresh);
    retranslate();
    fitColumns();
}

void CatalogueCard::setFilterText(const QString& text)
{
    m_order->setFilterText(text);
    refresh();
}

void CatalogueCard::refresh()
{
    m_model->refresh();
    const bool statistics = m_state.kind() == DataKind::Statistics;
    const auto set = m_state.statistics();
    QString title;
    QString about;
    if (statistics && set) {
        title = DataText::inLanguage(m_appearance, set->name());
        about = DataText::inLanguage(m_appearance, set->about());
    } else if (!statistics && m_state.regionSet()) {
        title = DataText::setName(m_state.session(), m_appearance, *m_state.regionSet());
        const auto* naming = m_state.session().catalogue().naming("region-set", m_state.regionSetId().toStdString());
        about = naming ? DataText::inLanguage(m_appearance, naming->description) : QString();
    }
    m_title->setText(title);
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    const int all = m_model->rowCount();
    const int shown = m_order->rowCount();
    m_count->setText(spaced(shown < all ? tr("%1 of %2 indicators").arg(shown).arg(all)
                            : statistics ? tr("%n indicators", nullptr, all)
                                         : tr("%n start values", nullptr, all)));
    m_table->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_empty->setText(all > 0 ? tr("No indicator matches the filter. Clear it to see all.")
                             : tr("This set has no indicators yet. Add one, or import a table with the Import button."));
    m_add->setVisible(statistics);
    const QString whyNot = m_state.whyNotEditable();
    m_add->setEnabled(whyNot.isEmpty());
    m_add->setToolTip(whyNot);
    m_note->setText(spaced(!statistics ? tr("These belong to the model; their values are edited in the view Values.")
                    : whyNot.isEmpty() ? tr("Double click, F2 or Enter describes an indicator anew; each change is in the history and can be undone.")
                                       : whyNot));
}

void CatalogueCard::fitColumns()
{
    m_table->setColumnWidths({210, 190, 110, 110, 100, 170, 84, 110, 190, 240}, IndicatorsModel::Faults);
}

core::exporting::Sheet CatalogueCard::sheet() const
{
    auto sheet = m_model->sheet();
    sheet.title = m_title->text().toStdString();
    if (!m_about->text().isEmpty())
        sheet.notes.push_back(m_about->text().toStdString());
    return sheet;
}

void CatalogueCard::retranslate()
{
    m_title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_count->setFont(m_appearance.font(TypeStyle::Label));
    m_about->setFont(m_appearance.font(TypeStyle::Label));
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_add->setText(tr("Add an indicator"));
    m_table->setAccessibleName(tr("Indicators"));
    refresh();
}

void CatalogueCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ui
