// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/equations_tab.h"

#include "ui/model_page/detail_card.h"
#include "ui/model_page/equation_model.h"
#include "ui/model_page/filter_model.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr int kSearchWidth = 220;
constexpr int kDetailLines = 4;
const QString kFilterSetting = QStringLiteral("model/equations/kind");
const QString kEvery = QStringLiteral("equationsAll");

struct KindSegment {
    const char* id;
    EquationKind kind;
};
constexpr std::array kKinds{KindSegment{"equationsStocks", EquationKind::Stock}, KindSegment{"equationsFlows", EquationKind::Flow},
                            KindSegment{"equationsComputed", EquationKind::Computed}, KindSegment{"equationsLevers", EquationKind::Lever},
                            KindSegment{"equationsConstants", EquationKind::Constant}};

} // namespace

EquationsTab::EquationsTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_data(facts),
      m_model(new EquationModel(appearance, session.catalogue(), this)), m_filter(new FilterModel(this))
{
    setObjectName(QStringLiteral("equationsTab"));
    buildParts();
    connectParts();
    m_kind->choose(session.setting(kFilterSetting, kEvery));
    retext();
    refresh();
    applyFilter();
}

void EquationsTab::buildParts()
{
    auto* bar = new QWidget(this);
    auto* row = new WrapLayout(bar, metrics::kSpace2, 6);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("equationSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidth);
    m_kind = new SegmentedSwitch(m_appearance, bar);
    m_kind->setObjectName(QStringLiteral("equationKinds"));
    m_kind->addSegment(kEvery, {});
    for (const KindSegment& segment : kKinds)
        m_kind->addSegment(QLatin1String(segment.id), {});
    m_count = new QLabel(bar);
    m_count->setObjectName(QStringLiteral("equationCount"));
    m_count->setProperty("tone", QStringLiteral("note"));
    row->addWidget(m_search);
    row->addWidget(m_kind);
    row->addWidget(m_count);

    m_filter->setSourceModel(m_model);
    m_table = new TableView(m_appearance, this);
    m_table->showForReading(QStringLiteral("equationTable"), *m_filter);
    m_table->setColumnWidths({200, 320, 120, 80, 110, 180}, EquationModel::Equation);

    m_card = new DetailCard(m_appearance, m_session, QStringLiteral("equation"), kDetailLines, this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(bar);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_card);
}

void EquationsTab::connectParts()
{
    connect(&m_data, &ModelData::changed, this, &EquationsTab::refresh);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        retext();
    });
    connect(m_kind, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_session.setSetting(kFilterSetting, id);
        applyFilter();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EquationsTab::showDetail);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) { emit showInMap(index.data(kIdRole).toString()); });
    connect(m_card, &DetailCard::showInMap, this, &EquationsTab::showInMap);
    connect(&m_appearance, &Appearance::languageChanged, this, [this] {
        retext();
        showDetail();
    });
    installWhy(*m_table, m_appearance, m_session, [this](const QModelIndex& cell) { return subjectOf(m_session.catalogue(), cell.data(kIdRole).toString().toStdString()); });
}

void EquationsTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EquationsTab::focusContent()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void EquationsTab::retext()
{
    m_search->setPlaceholderText(tr("Find a name or part of an equation"));
    m_search->setAccessibleName(tr("Find a name or part of an equation"));
    m_search->setToolTip(tr("Find a name or part of an equation (Ctrl+F)"));
    m_kind->setAccessibleName(tr("Which kinds are shown"));
    m_kind->setSegmentText(kEvery, tr("All"));
    m_kind->setSegmentText(QStringLiteral("equationsStocks"), tr("Stocks"));
    m_kind->setSegmentText(QStringLiteral("equationsFlows"), tr("Flows"));
    m_kind->setSegmentText(QStringLiteral("equationsComputed"), tr("Computed"));
    m_kind->setSegmentText(QStringLiteral("equationsLevers"), tr("Levers"));
    m_kind->setSegmentText(QStringLiteral("equationsConstants"), tr("Constants"));
    m_count->setText(tr("%1 of %2 variables").arg(m_filter->rowCount()).arg(m_model->rowCount()));
    m_table->setAccessibleName(tr("Equations"));
    m_table->setAccessibleDescription(tr("Enter shows the variable in the causes map, ? asks why."));
    m_card->retext();
}

void EquationsTab::refresh()
{
    m_model->setProjector(m_data.projector());
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    retext();
    showDetail();
}

void EquationsTab::applyFilter()
{
    const QString chosen = m_kind->chosen();
    m_filter->setCondition([this, chosen](int row) {
        for (const KindSegment& segment : kKinds)
            if (chosen == QLatin1String(segment.id))
                return m_model->kindOf(row) == segment.kind;
        return true;
    });
    retext();
}

void EquationsTab::showDetail()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    if (!current.isValid()) {
        m_card->setText(m_data.projector() ? tr("No variable fits what is searched for.") : tr("The model is being compiled."));
        m_card->setVariable({});
        return;
    }
    m_card->setText(m_model->detail(current.row()));
    const auto map = m_data.map();
    const QString id = m_model->idOf(current.row());
    m_card->setVariable(map && map->indexOf(id.toStdString()) >= 0 ? id : QString());
}

} // namespace ui
