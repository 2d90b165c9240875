// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/model_page.h"

#include "ui/model_page/causes_tab.h"
#include "ui/model_page/check_tab.h"
#include "ui/model_page/claims_tab.h"
#include "ui/model_page/equations_tab.h"
#include "ui/model_page/evidence_tab.h"
#include "ui/model_page/loops_tab.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/papers_tab.h"
#include "ui/model_page/parameters_tab.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/segmented_switch.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLabel>
#include <QPalette>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kTabSetting = QStringLiteral("model/tab");

QString segmentOf(const char* id)
{
    return QStringLiteral("modelTab-") + QLatin1String(id);
}

} // namespace

ModelPage::ModelPage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_session(session), m_data(new ModelData(session, this)), m_title(new QLabel(this)),
      m_switch(new SegmentedSwitch(appearance, this)), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("modelPage"));
    auto* head = new QWidget(this);
    auto* row = new WrapLayout(head, metrics::kSpace5, 6);
    m_switch->setObjectName(QStringLiteral("modelTabs"));
    m_stack->setObjectName(QStringLiteral("modelStack"));
    row->addWidget(m_title);
    row->addWidget(m_switch);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kGap);
    layout->setSpacing(metrics::kSpace2 + 2);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);

    addTabs();
    connect(m_switch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { showTab(segment.mid(segmentOf("").size())); });
    auto* search = new QShortcut(QKeySequence::Find, this);
    search->setContext(Qt::WidgetWithChildrenShortcut);
    connect(search, &QShortcut::activated, this, [this] {
        if (ModelTab* shown = current())
            shown->focusSearch();
    });
    connect(&appearance, &Appearance::themeChanged, this, &ModelPage::recolour);
    connect(&appearance, &Appearance::languageChanged, this, &ModelPage::retext);
    recolour();
    retext();
    const Tab* stored = find(session.setting(kTabSetting));
    m_switch->choose(segmentOf(stored ? stored->id : m_tabs.front().id));
}

ModelPage::~ModelPage() = default;

void ModelPage::addTabs()
{
    const auto add = [this](const char* id, std::function<ModelTab*()> make) {
        m_tabs.push_back({id, std::move(make)});
        m_switch->addSegment(segmentOf(id), {});
    };
    add("causes", [this] { return new CausesTab(m_appearance, m_session, *m_data, m_stack); });
    add("equations", [this] { return new EquationsTab(m_appearance, m_session, *m_data, m_stack); });
    add("parameters", [this] { return new ParametersTab(m_appearance, m_session, m_stack); });
    add("loops", [this] { return new LoopsTab(m_appearance, m_session, *m_data, m_stack); });
    add("papers", [this] { return new PapersTab(m_appearance, m_session, *m_data, m_stack); });
    add("claims", [this] { return new ClaimsTab(m_appearance, m_session, m_stack); });
    add("evidence", [this] { return new EvidenceTab(m_appearance, m_session, *m_data, m_stack); });
    add("check", [this] { return new CheckTab(m_appearance, m_session, *m_data, m_stack); });
}

void ModelPage::retext()
{
    m_title->setText(tr("Model"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    m_switch->setAccessibleName(tr("Views of the model"));
    const auto name = [this](const char* id, const QString& text) { m_switch->setSegmentText(segmentOf(id), text); };
    name("causes", tr("Causes"));
    name("equations", tr("Equations"));
    name("parameters", tr("Parameters"));
    name("loops", tr("Loops over time"));
    name("papers", tr("Papers"));
    name("claims", tr("Claims"));
    name("evidence", tr("Evidence"));
    name("check", tr("Self-check"));
}

void ModelPage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
}

ModelPage::Tab* ModelPage::find(const QString& id)
{
    for (Tab& tab : m_tabs)
        if (QLatin1String(tab.id) == id)
            return &tab;
    return nullptr;
}

ModelTab* ModelPage::current() const
{
    return qobject_cast<ModelTab*>(m_stack->currentWidget());
}

QString ModelPage::tab() const
{
    return m_switch->chosen().mid(segmentOf("").size());
}

void ModelPage::showTab(const QString& id)
{
    Tab* tab = find(id);
    if (!tab)
        return;
    m_switch->choose(segmentOf(tab->id));
    if (!tab->widget) {
        tab->widget = tab->make();
        m_stack->addWidget(tab->widget);
        connect(tab->widget, &ModelTab::showInMap, this, &ModelPage::showVariable);
    }
    if (ModelTab* before = current(); before && before != tab->widget)
        before->setWatched(false);
    m_stack->setCurrentWidget(tab->widget);
    tab->widget->setWatched(isVisible());
    m_session.setSetting(kTabSetting, id);
}

void ModelPage::showVariable(const QString& id)
{
    showTab(QStringLiteral("causes"));
    auto* causes = qobject_cast<CausesTab*>(current());
    causes->showVariable(id);
    causes->focusContent();
}

void ModelPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_data->setWatched(true);
    showTab(tab());
}

void ModelPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_data->setWatched(false);
    if (ModelTab* shown = current())
        shown->setWatched(false);
}

void ModelPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && current() && current()->cancelWork())
        return;
    QWidget::keyPressEvent(event);
}

} // namespace ui
