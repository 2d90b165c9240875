// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/varied_view.h"

#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/input_text.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/varied_model.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"
#include "ui/why/why_hook.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using core::sampling::DesignKind;
using core::sampling::Shape;
using core::uncertainty::InputChoice;
using core::uncertainty::InputKind;

namespace {

constexpr int kControlsWidth = 292;
constexpr int kMostWeight = 100;
constexpr std::array kShapes{Shape::Triangular, Shape::Uniform, Shape::Normal, Shape::Fixed};

/// Shapes are chosen from a list in their cell, numbers typed.
class VariedDelegate : public TableDelegate {
public:
    using TableDelegate::TableDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != VariedModel::Shape)
            return TableDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->setObjectName(QStringLiteral("shapeEditor"));
        for (const Shape shape : kShapes)
            box->addItem(InputText::shapeName(shape), int(shape));
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<VariedDelegate*>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* box = qobject_cast<QComboBox*>(editor);
        if (!box)
            return TableDelegate::setEditorData(editor, index);
        box->setCurrentIndex(box->findData(index.data(VariedModel::kShapeRole)));
        box->showPopup();
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (const auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentData(), Qt::EditRole);
        else
            TableDelegate::setModelData(editor, model, index);
    }
};

QString worldName(const Appearance& appearance, const core::policy::World& world)
{
    const QString name = QString::fromStdString(world.name.in(appearance.language()));
    return name.isEmpty() ? QString::fromStdString(world.id) : name;
}

} // namespace

VariedView::VariedView(Appearance& appearance, Session& session, UncertaintyState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_controls(new QFrame)
    , m_groupsTitle(new QLabel)
    , m_parameters(new QCheckBox)
    , m_costs(new QCheckBox)
    , m_data(new QCheckBox)
    , m_shapeLabel(new QLabel)
    , m_shape(new QComboBox)
    , m_worldsTitle(new QLabel)
    , m_worldsColumn(new QVBoxLayout)
    , m_worldsNote(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
    , m_designTitle(new QLabel)
    , m_designLabel(new QLabel)
    , m_design(new QComboBox)
    , m_seedLabel(new QLabel)
    , m_seed(new QLineEdit)
    , m_reset(new QPushButton)
    , m_listCard(new QFrame)
    , m_filterText(new QLineEdit)
    , m_show(new SegmentedSwitch(appearance))
    , m_model(new VariedModel(appearance, session, this))
    , m_filter(new VariedFilter(this))
    , m_table(new TableView(appearance))
    , m_summary(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
    , m_count(new QLabel)
{
    setObjectName(QStringLiteral("variedView"));
    m_controls->setProperty("card", true);
    m_listCard->setProperty("card", true);
    auto* inner = new QWidget;
    auto* controls = new QVBoxLayout(inner);
    controls->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    controls->setSpacing(metrics::kSpace1);
    buildControls(*controls);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(m_controls);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(scroll);
    m_controls->setFixedWidth(kControlsWidth);

    auto* list = new QVBoxLayout(m_listCard);
    list->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    list->setSpacing(metrics::kSpace2);
    buildTable(*list);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_controls);
    row->addWidget(m_listCard, 1);
    connect(&session, &Session::worldsChanged, this, &VariedView::refresh);
    retranslate();
}

void VariedView::buildControls(QVBoxLayout& column)
{
    m_parameters->setObjectName(QStringLiteral("variedParameters"));
    m_costs->setObjectName(QStringLiteral("variedCosts"));
    m_data->setObjectName(QStringLiteral("variedData"));
    m_shape->setObjectName(QStringLiteral("variedShape"));
    m_design->setObjectName(QStringLiteral("variedDesign"));
    m_seed->setObjectName(QStringLiteral("variedSeed"));
    m_reset->setObjectName(QStringLiteral("variedReset"));
    const auto labelled = [](QLabel* label, QWidget* field) {
        auto* row = new QHBoxLayout;
        label->setBuddy(field);
        row->addWidget(label, 1);
        row->addWidget(field);
        return row;
    };
    column.addWidget(m_groupsTitle);
    for (QCheckBox* box : {m_parameters, m_costs, m_data}) {
        box->setMinimumHeight(24);
        column.addWidget(box);
    }
    column.addLayout(labelled(m_shapeLabel, m_shape));
    column.addSpacing(metrics::kSpace3);
    column.addWidget(m_worldsTitle);
    m_worldsColumn->setSpacing(metrics::kSpace1);
    column.addLayout(m_worldsColumn);
    column.addWidget(m_worldsNote);
    column.addSpacing(metrics::kSpace3);
    column.addWidget(m_designTitle);
    column.addLayout(labelled(m_designLabel, m_design));
    column.addLayout(labelled(m_seedLabel, m_seed));
    column.addSpacing(metrics::kSpace3);
    column.addWidget(m_reset, 0, Qt::AlignLeft);
    column.addStretch();
    for (const Shape shape : kShapes)
        m_shape->addItem({}, int(shape));
    for (const DesignKind design : {DesignKind::Sobol, DesignKind::LatinHypercube})
        m_design->addItem({}, int(design));
    m_seed->setFixedWidth(128);
    m_seed->setAlignment(Qt::AlignRight);
    connect(m_parameters, &QCheckBox::clicked, this, [this](bool on) { change([on](FuturesChoices& choices) { choices.parameters = on; }); });
    connect(m_costs, &QCheckBox::clicked, this, [this](bool on) { change([on](FuturesChoices& choices) { choices.leverCosts = on; }); });
    connect(m_data, &QCheckBox::clicked, this, [this](bool on) { change([on](FuturesChoices& choices) { choices.regionData = on; }); });
    connect(m_shape, &QComboBox::activated, this, [this] {
        change([this](FuturesChoices& choices) { choices.shape = static_cast<Shape>(m_shape->currentData().toInt()); });
    });
    connect(m_design, &QComboBox::activated, this, [this] {
        change([this](FuturesChoices& choices) { choices.design = static_cast<DesignKind>(m_design->currentData().toInt()); });
    });
    connect(m_seed, &QLineEdit::editingFinished, this, &VariedView::takeSeed);
    connect(m_reset, &QPushButton::clicked, this, &VariedView::reset);
}

void VariedView::buildTable(QVBoxLayout& column)
{
    m_filterText->setObjectName(QStringLiteral("variedFilter"));
    m_filterText->setClearButtonEnabled(true);
    m_show->setObjectName(QStringLiteral("variedShow"));
    for (const char* id : {"all", "varied", "not", "changed"})
        m_show->addSegment(QString::fromLatin1(id), {});
    m_show->choose(QStringLiteral("all"));
    m_summary->setObjectName(QStringLiteral("variedSummary"));
    m_count->setObjectName(QStringLiteral("variedCount"));
    m_count->setProperty("tone", QStringLiteral("note"));
    m_filter->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("variedTable"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new VariedDelegate(m_appearance, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_filterText, 1);
    head->addWidget(m_show);
    column.addWidget(m_summary);
    column.addLayout(head);
    column.addWidget(m_table, 1);
    column.addWidget(m_count);
    connect(m_filterText, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        refreshCount();
    });
    connect(m_show, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        using Show = VariedFilter::Show;
        m_filter->setShow(id == QLatin1String("varied") ? Show::Varied : id == QLatin1String("not") ? Show::NotVaried : id == QLatin1String("changed") ? Show::Changed : Show::All);
        refreshCount();
    });
    connect(m_model, &VariedModel::refused, this, &VariedView::refused);
    // When the editor is closed: the change makes other rows, and it would stand in one of them.
    connect(m_model, &VariedModel::wanted, this, [this](const QString& name, const InputChoice& choice) {
        QTimer::singleShot(0, this, [this, name, choice] {
            change([&](FuturesChoices& choices) { choices.inputs[name.toStdString()] = choice; });
        });
    });
    installWhy(*m_table, m_appearance, m_session, [this](const QModelIndex& cell) -> std::optional<core::why::Subject> {
        const QModelIndex source = m_filter->mapToSource(cell);
        if (!source.isValid())
            return std::nullopt;
        core::uncertainty::Input input;
        input.kind = m_model->inputKind(source.row());
        input.id = m_model->inputId(source.row());
        input.regionId = m_model->inputRegion(source.row());
        return InputText::subject(input);
    });
}

void VariedView::change(const std::function<void(FuturesChoices&)>& edit)
{
    if (m_filling)
        return;
    FuturesChoices choices = m_state.book().choices();
    edit(choices);
    const auto done = m_state.book().setChoices(choices);
    emit refused(done ? QString() : errorText(done.error(), 3));
    refresh(); // what was refused goes back
}

void VariedView::reset()
{
    change([](FuturesChoices& choices) { choices = FuturesChoices(); });
}

void VariedView::takeSeed()
{
    bool isNumber = false;
    m_seed->setModified(false);
    const QString typed = m_seed->text().trimmed();
    const quint64 seed = typed.toULongLong(&isNumber);
    if (!isNumber) {
        emit refused(tr("“%1” is no seed: a whole number from 0 on is.").arg(typed));
        refresh();
        return;
    }
    if (seed != m_state.book().choices().seed)
        change([seed](FuturesChoices& choices) { choices.seed = seed; });
}

void VariedView::takeWorlds()
{
    if (m_filling)
        return;
    std::vector<std::pair<std::string, double>> worlds;
    for (const WorldRow& row : m_worlds) {
        if (row.box->isChecked())
            worlds.emplace_back(row.id.toStdString(), double(row.weight->value()));
    }
    change([&](FuturesChoices& choices) { choices.worlds = worlds; });
}

/// What is chosen for the marked input is taken back.
void VariedView::dropChoice()
{
    const QModelIndex source = m_filter->mapToSource(m_table->currentIndex());
    if (!source.isValid())
        return;
    const std::string name = m_model->inputName(source.row());
    change([&](FuturesChoices& choices) { choices.inputs.erase(name); });
}

bool VariedView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        dropChoice();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void VariedView::refresh()
{
    m_filling = true;
    const FuturesBook& book = m_state.book();
    const FuturesChoices& choices = book.choices();
    const auto plan = book.plan();
    m_parameters->setChecked(choices.parameters);
    m_costs->setChecked(choices.leverCosts);
    m_data->setChecked(choices.regionData);
    const bool plain = m_session.catalogue().plain;
    m_costs->setVisible(!plain);
    m_data->setVisible(!plain);
    m_shape->setCurrentIndex(m_shape->findData(int(choices.shape)));
    m_design->setCurrentIndex(m_design->findData(int(choices.design)));
    if (!m_seed->isModified()) // nobody is typing
        m_seed->setText(QString::number(choices.seed));
    m_reset->setEnabled(choices != FuturesChoices());
    refreshWorlds();
    // Only another plan: while runs come in somebody may be typing into a cell.
    if (plan != m_plan || choices != m_choices || m_language != m_appearance.language() || !plan) {
        m_plan = plan;
        m_choices = choices;
        m_language = m_appearance.language();
        m_model->setPlan(plan, choices);
        m_filter->invalidate();
    }
    const InputText words(m_appearance, m_session.catalogue(), m_session.regions());
    m_summary->setText(plan ? words.summary(*plan) : spaced(errorText(book.planErrors(), 3)));
    refreshCount();
    m_filling = false;
}

void VariedView::refreshWorlds()
{
    const auto& worlds = m_session.worlds();
    const auto& chosen = m_state.book().choices().worlds;
    const bool same = std::equal(worlds.begin(), worlds.end(), m_worlds.begin(), m_worlds.end(),
                                 [](const core::policy::World& world, const WorldRow& row) { return QString::fromStdString(world.id) == row.id; });
    if (!same) {
        for (WorldRow& row : m_worlds)
            delete row.row;
        m_worlds.clear();
        for (const core::policy::World& world : worlds) {
            WorldRow row;
            row.id = QString::fromStdString(world.id);
            row.row = new QWidget;
            row.box = new QCheckBox(row.row);
            row.weight = new QSpinBox(row.row);
            row.box->setObjectName(QStringLiteral("variedWorld-") + row.id);
            row.box->setMinimumHeight(24);
            row.weight->setObjectName(QStringLiteral("variedWeight-") + row.id);
            row.weight->setRange(1, kMostWeight);
            row.weight->setKeyboardTracking(false);
            row.weight->setFixedWidth(64);
            auto* line = new QHBoxLayout(row.row);
            line->setContentsMargins(0, 0, 0, 0);
            line->addWidget(row.box, 1);
            line->addWidget(row.weight);
            m_worldsColumn->addWidget(row.row);
            connect(row.box, &QCheckBox::clicked, this, &VariedView::takeWorlds);
            connect(row.weight, &QSpinBox::valueChanged, this, &VariedView::takeWorlds);
            m_worlds.push_back(row);
        }
    }
    for (std::size_t i = 0; i < m_worlds.size(); ++i) {
        const WorldRow& row = m_worlds[i];
        const auto found = std::find_if(chosen.begin(), chosen.end(), [&](const auto& each) { return each.first == worlds[i].id; });
        const QString name = spaced(worldName(m_appearance, worlds[i]));
        row.box->setText(QFontMetrics(row.box->font()).elidedText(name, Qt::ElideRight, kControlsWidth - 130));
        row.box->setToolTip(name);
        row.box->setChecked(found != chosen.end());
        row.weight->setEnabled(found != chosen.end());
        row.weight->setValue(found == chosen.end() ? 1 : std::clamp(int(std::lround(found->second)), 1, kMostWeight));
        row.weight->setAccessibleName(tr("Weight of %1", "a world").arg(name));
        row.weight->setToolTip(tr("How likely it is, relative to the others"));
    }
    m_worldsNote->setText(spaced(chosen.empty() ? tr("None is marked: all runs are in the world of the strip, %1.").arg(worldName(m_appearance, m_session.world()))
                                                : tr("Each run is in one of the marked worlds, as often as its weight says.")));
}

void VariedView::refreshCount()
{
    m_count->setText(spaced(tr("%1 of %2 inputs shown. Enter edits a cell, Delete brings the table’s range back.", "numbers").arg(m_filter->rowCount()).arg(m_model->rowCount())));
}

void VariedView::retranslate()
{
    m_groupsTitle->setText(tr("Varied groups"));
    m_worldsTitle->setText(tr("Worlds that may come true"));
    m_designTitle->setText(tr("Sample"));
    for (QLabel* title : {m_groupsTitle, m_worldsTitle, m_designTitle})
        title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_parameters->setText(tr("Assumptions"));
    m_costs->setText(tr("Costs of levers that no paper gives"));
    m_data->setText(tr("Regional data that are estimates"));
    m_shapeLabel->setText(tr("Usual shape"));
    m_designLabel->setText(tr("Design"));
    m_seedLabel->setText(tr("Seed"));
    m_reset->setText(tr("Reset all"));
    m_seed->setAccessibleName(tr("Seed"));
    m_shape->setAccessibleName(tr("Usual shape"));
    m_design->setAccessibleName(tr("Design"));
    for (int i = 0; i < m_shape->count(); ++i)
        m_shape->setItemText(i, InputText::shapeName(static_cast<Shape>(m_shape->itemData(i).toInt())));
    m_design->setItemText(0, tr("Sobol’ sequence"));
    m_design->setItemText(1, tr("Latin hypercube"));
    m_filterText->setPlaceholderText(tr("Find an input"));
    m_filterText->setAccessibleName(tr("Find an input"));
    m_show->setSegmentText(QStringLiteral("all"), tr("All"));
    m_show->setSegmentText(QStringLiteral("varied"), tr("Varied"));
    m_show->setSegmentText(QStringLiteral("not"), tr("Not varied"));
    m_show->setSegmentText(QStringLiteral("changed"), tr("Changed"));
    m_show->setAccessibleName(tr("Which inputs are shown"));
    m_table->setAccessibleName(tr("Inputs of the model"));
    emit m_model->headerDataChanged(Qt::Horizontal, 0, VariedModel::Columns - 1);
    refresh();
    m_table->setColumnWidths({150, 84, 76, 54, 58, 54, 70, 66, 100}, VariedModel::Name);
}

void VariedView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
