// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "core/export/spreadsheet.h"
#include "ui/compare/columns_view.h"
#include "ui/compare/compare_state.h"
#include "ui/compare/difference_panel.h"
#include "ui/compare/fault_text.h"
#include "ui/compare/lever_table_view.h"
#include "ui/compare/one_chart_view.h"
#include "ui/compare/outcome_view.h"
#include "ui/compare/toggle_switch.h"
#include "ui/contribution/contribution_view.h"
#include "ui/explore/headline/kpi_chooser.h"
#include "ui/group/group_view.h"
#include "ui/session/error_text.h"
#include "ui/session/other_model.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/tool_row.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPalette>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const QString kView = QStringLiteral("compare_view");
const QString kPanel = QStringLiteral("compare_panel");
const QString kPanelWidth = QStringLiteral("compare_panel_width");
const QString kHidden = QStringLiteral("hidden");
constexpr int kIconSize = 16;
constexpr int kUsualPanel = 340;
constexpr int kNarrowestPanel = 280;
constexpr int kWidestPanel = 520;
constexpr QSize kLeastView(420, 240);

} // namespace

ComparePage::ComparePage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new CompareState(appearance, session, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_main(new QWidget)
    , m_tools(new ToolRow(m_main))
    , m_title(new QLabel)
    , m_viewSwitch(new SegmentedSwitch(appearance))
    , m_valueSwitch(new SegmentedSwitch(appearance))
    , m_sameAxes(new ToggleSwitch(appearance))
    , m_addRow(new QPushButton)
    , m_export(new QToolButton)
    , m_exportMenu(new QMenu(this))
    , m_hint(new QWidget(m_main))
    , m_hintText(new QLabel(m_hint))
    , m_hintAction(new QPushButton(m_hint))
    , m_problem(new QLabel(m_main))
    , m_busy(new BusyBar(appearance, m_main))
    , m_stack(new QStackedWidget(m_main))
    , m_footer(new CardFooter(appearance, m_main))
    , m_columns(new ColumnsView(appearance, session, *m_state))
    , m_chart(new OneChartView(appearance, session, *m_state))
    , m_table(new OutcomeView(appearance, session, *m_state))
    , m_levers(new LeverTableView(appearance, session, *m_state))
    , m_contributions(new ContributionView(appearance, session))
    , m_group(new GroupView(appearance, session))
    , m_panel(new DifferencePanel(appearance, session, *m_state))
    , m_togglePanel(new QToolButton)
{
    setObjectName(QStringLiteral("comparePage"));
    auto* hintRow = new QHBoxLayout(m_hint);
    hintRow->setContentsMargins(0, 0, 0, 0);
    hintRow->setSpacing(metrics::kSpace2);
    hintRow->addWidget(m_hintText);
    hintRow->addWidget(m_hintAction);
    hintRow->addStretch();
    m_hint->setObjectName(QStringLiteral("compareHint"));
    m_hintText->setProperty("tone", QStringLiteral("secondary"));
    m_hintAction->setObjectName(QStringLiteral("compareDuplicate"));
    m_hintAction->setProperty("link", true);
    m_problem->setObjectName(QStringLiteral("compareProblem"));
    m_problem->setProperty("tone", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_footer->setObjectName(QStringLiteral("compareFooter"));

    auto* column = new QVBoxLayout(m_main);
    column->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kSpace2);
    column->setSpacing(metrics::kSpace2);
    column->addWidget(m_tools);
    column->addWidget(m_hint);
    column->addWidget(m_problem);
    auto* views = new QVBoxLayout;
    views->setSpacing(0);
    views->addWidget(m_busy);
    views->addWidget(m_stack, 1);
    column->addLayout(views, 1);
    column->addWidget(m_footer);
    m_stack->setMinimumSize(kLeastView);
    m_splitter->setObjectName(QStringLiteral("compareSplitter"));
    m_splitter->addWidget(m_main);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_panel->setMaximumWidth(kWidestPanel);
    const int width = std::clamp(session.setting(kPanelWidth).toInt(), 0, kWidestPanel);
    m_splitter->setSizes({3 * kUsualPanel, width >= kNarrowestPanel ? width : kUsualPanel});
    connect(m_splitter, &QSplitter::splitterMoved, this, &ComparePage::keepPanelWidth);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    addView({QStringLiteral("columns"), m_columns, true, true, true});
    addView({QStringLiteral("chart"), m_chart, true, false, false});
    addView({QStringLiteral("table"), m_table, true, false, true});
    addView({QStringLiteral("levers"), m_levers, false, false, false});
    addView({QStringLiteral("contributions"), m_contributions, false, false, false});
    addView({QStringLiteral("group"), m_group, false, false, false});
    buildTools(); // behind the views, so that Tab goes through them in reading order
    setPanelVisible(session.setting(kPanel) != kHidden);
    connectState();
    retranslate();
    recolour();
    const QString stored = m_session.setting(kView, QStringLiteral("columns"));
    showView(view(stored) ? stored : QStringLiteral("columns"));
}

ComparePage::~ComparePage() = default;

void ComparePage::addView(View view)
{
    m_viewSwitch->addSegment(QStringLiteral("view-") + view.id, {});
    // The page is as wide as the window lets it be: what does not fit scrolls inside the views.
    view.widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->addWidget(view.widget);
    m_views.push_back(std::move(view));
}

const ComparePage::View* ComparePage::view(const QString& id) const
{
    const auto found = std::ranges::find(m_views, id, &View::id);
    return found == m_views.end() ? nullptr : &*found;
}

void ComparePage::buildTools()
{
    m_title->setObjectName(QStringLiteral("compareTitle"));
    m_viewSwitch->setObjectName(QStringLiteral("compareViews"));
    m_valueSwitch->setObjectName(QStringLiteral("compareValues"));
    m_sameAxes->setObjectName(QStringLiteral("sameAxes"));
    m_addRow->setObjectName(QStringLiteral("addRow"));
    m_addRow->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_addRow->setIconSize({kIconSize, kIconSize});
    m_export->setObjectName(QStringLiteral("compareExport"));
    m_export->setProperty("framed", true);
    m_export->setIconSize({kIconSize, kIconSize});
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(m_exportMenu);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_togglePanel->setObjectName(QStringLiteral("togglePanel"));
    m_togglePanel->setProperty("framed", true);
    m_togglePanel->setCheckable(true);
    m_togglePanel->setIconSize({kIconSize, kIconSize});
    m_togglePanel->setFocusPolicy(Qt::StrongFocus);
    // Where the window is narrow: the rail names the page, and the signs have their words in the tooltip.
    m_tools->setCompact([this](bool compact) {
        m_title->setVisible(!compact);
        m_addRow->setText(compact ? QString() : tr("Add row"));
        m_sameAxes->setText(compact ? tr("Same axes") : tr("Same axes in each row"));
    });
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_viewSwitch);
    m_tools->addRight(m_valueSwitch);
    m_tools->addRight(m_sameAxes);
    m_tools->addRight(m_addRow);
    m_tools->addRight(m_export);
    m_tools->addRight(m_togglePanel);
    connect(m_togglePanel, &QAbstractButton::clicked, this, [this](bool shown) { setPanelVisible(shown); });
    m_valueSwitch->addSegment(QStringLiteral("values"), {});
    m_valueSwitch->addSegment(QStringLiteral("values-difference"), {});
    m_valueSwitch->choose(m_state->differences() ? QStringLiteral("values-difference") : QStringLiteral("values"));
    m_sameAxes->setChecked(m_state->sameAxes());
    connect(m_viewSwitch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { showView(segment.mid(5)); });
    connect(m_valueSwitch, &SegmentedSwitch::chosenByUser, this, [this](const QString& segment) { m_state->setDifferences(segment != QLatin1String("values")); });
    connect(m_sameAxes, &QAbstractButton::toggled, m_state, &CompareState::setSameAxes);
    connect(m_addRow, &QAbstractButton::clicked, this, [this] { chooseRow(-1); });
    connect(m_exportMenu, &QMenu::aboutToShow, this, &ComparePage::fillExportMenu);
    connect(m_hintAction, &QAbstractButton::clicked, this, [this] { m_session.duplicate(m_session.current().id); });
    m_chooseFile = [this](const QString& suggestion, const QString& filters) {
        return QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters);
    };
}

void ComparePage::connectState()
{
    connect(m_state, &CompareState::comparisonChanged, this, &ComparePage::refresh);
    connect(&m_session, &Session::figuresChanged, this, [this] { m_busy->setBusy(m_session.figuresPending()); });
    const auto mayWork = [this] { m_busy->setBusy(m_state->isActive() && m_session.figuresPending()); };
    connect(&m_session, &Session::contentsChanged, this, mayWork);
    connect(&m_session, &Session::worldChanged, this, mayWork);
    connect(&m_appearance, &Appearance::themeChanged, this, &ComparePage::recolour);
    connect(m_columns, &ColumnsView::rowChoiceRequested, this, &ComparePage::chooseRow);
    const auto openOutcome = [this](const QString& key) {
        if (key.isEmpty())
            return;
        m_state->setOutcome(key);
        showView(QStringLiteral("chart"));
    };
    connect(m_columns, &ColumnsView::outcomeOpened, this, openOutcome);
    connect(&m_columns->multiples(), &SmallMultiples::tableRequested, this, [this] { showView(QStringLiteral("table")); });
    connect(m_table, &OutcomeView::outcomeOpened, this, openOutcome);
    connect(m_panel, &DifferencePanel::outcomeOpened, this, openOutcome);
    // One outcome is looked at in every view.
    m_contributions->setOutcome(m_state->outcome());
    connect(m_state, &CompareState::outcomeChanged, this, [this] { m_contributions->setOutcome(m_state->outcome()); });
    connect(m_contributions, &ContributionView::outcomeChosen, m_state, &CompareState::setOutcome);
    connect(m_panel, &DifferencePanel::leverOpened, this, [this](const QString& leverId) {
        showView(QStringLiteral("levers"));
        const QModelIndex cell = m_levers->cellOf(leverId, m_session.comparedId());
        if (cell.isValid()) {
            m_levers->table().setCurrentIndex(cell);
            m_levers->table().setFocus(Qt::OtherFocusReason);
        }
    });
}

void ComparePage::showView(const QString& id)
{
    const View* shown = view(id);
    if (!shown)
        return;
    m_viewSwitch->choose(QStringLiteral("view-") + id);
    m_stack->setCurrentWidget(shown->widget);
    m_valueSwitch->setVisible(shown->values);
    m_sameAxes->setVisible(shown->sameAxes);
    m_addRow->setVisible(shown->rows);
    m_footer->setVisible(shown->values); // it speaks of figures and lines
    m_tools->fit();
    if (m_session.setting(kView) != id)
        m_session.setSetting(kView, id);
}

QString ComparePage::shownView() const
{
    return m_viewSwitch->chosen().mid(5);
}

std::vector<QWidget*> ComparePage::panes() const
{
    return {m_main, m_panel};
}

void ComparePage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = chooser;
    m_contributions->setFileChooser(std::move(chooser));
}

void ComparePage::retranslate()
{
    m_title->setText(tr("Compare"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    const auto name = [](const QString& id) -> QString {
        if (id == QLatin1String("columns"))
            return tr("Columns");
        if (id == QLatin1String("chart"))
            return tr("One chart");
        if (id == QLatin1String("table"))
            return tr("Table");
        if (id == QLatin1String("levers"))
            return tr("Levers");
        if (id == QLatin1String("group"))
            return tr("Group");
        return tr("Contributions");
    };
    for (const View& each : m_views)
        m_viewSwitch->setSegmentText(QStringLiteral("view-") + each.id, name(each.id));
    m_viewSwitch->setAccessibleName(tr("View"));
    m_valueSwitch->setSegmentText(QStringLiteral("values"), tr("Values"));
    m_valueSwitch->setSegmentText(QStringLiteral("values-difference"), tr("Values and difference"));
    m_valueSwitch->setAccessibleName(tr("What is shown"));
    m_sameAxes->setText(tr("Same axes in each row"));
    m_sameAxes->setToolTip(tr("Same axes in each row"));
    m_addRow->setText(tr("Add row"));
    m_addRow->setToolTip(tr("Add row"));
    m_addRow->setAccessibleName(tr("Add row"));
    m_export->setToolTip(tr("Copy or export"));
    m_export->setAccessibleName(tr("Copy or export"));
    m_togglePanel->setToolTip(tr("Show or hide the differences (F10)"));
    m_togglePanel->setAccessibleName(tr("Differences"));
    m_tools->fit();
    refresh();
}

void ComparePage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
    const qreal ratio = devicePixelRatioF();
    m_addRow->setIcon(QIcon(m_appearance.icon(QStringLiteral("add"), Token::Text2, kIconSize, ratio)));
    m_export->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIconSize, ratio)));
    m_togglePanel->setIcon(QIcon(m_appearance.icon(QStringLiteral("difference"), Token::Text2, kIconSize, ratio)));
}

void ComparePage::refresh()
{
    refreshHint();
    const auto projector = m_session.projector();
    const OtherModel* other = m_session.otherModel();
    const QString version = other ? other->version() : projector ? QString::fromStdString(projector->modelVersion()) : QString();
    const QString footer = CompareData::footer(m_state->comparison(), m_state->rows(), version);
    if (m_state->comparison().columns.empty())
        return;
    m_footer->setText(footer, Token::Text3);
    m_columns->multiples().setFooter(footer);
    m_busy->setBusy(m_state->isActive() && m_session.figuresPending());

    QStringList problems;
    for (const CompareColumn& column : m_state->comparison().columns) {
        const auto figures = m_session.projectionOf(column.id);
        if (const auto errors = m_session.projectionErrorsOf(column.id); errors && !errors->empty())
            problems << tr("The figures of “%1” were not updated: %2").arg(column.name, faultText(m_appearance, m_session, errors->front()));
        else if (figures && figures->fault() && column.id != m_session.current().id) // the window tells that of the current one
            problems << tr("“%1”: %2").arg(column.name, faultText(m_appearance, m_session, *figures->fault()));
    }
    m_problem->setText(spaced(problems.join(QLatin1Char('\n'))));
    m_problem->setVisible(!problems.isEmpty());
}

/// A comparison needs something to compare: until there is a second scenario, the page says how to make one.
void ComparePage::refreshHint()
{
    const auto& all = m_session.scenarios();
    const auto scenarios = std::ranges::count_if(all, [](const ScenarioView& each) { return !each.baseline; });
    const bool plain = m_session.catalogue().plain; // there, no package of the papers stands beside the baseline
    m_hint->setVisible(scenarios < (plain ? 1 : 2) && !m_session.readOnly());
    const ScenarioView& current = m_session.current();
    m_hintText->setText(plain ? tr("No scenario beside the baseline yet.") : tr("No second scenario yet."));
    m_hintAction->setText(spaced(tr("Duplicate %1").arg(current.letter.isEmpty() ? current.name : current.letter)));
}

/// A number that joins the rows, or takes the place of one.
void ComparePage::chooseRow(int row)
{
    const auto& rows = m_state->rows();
    const core::policy::Headline present = row >= 0 && row < static_cast<int>(rows.size()) ? rows[static_cast<std::size_t>(row)].headline
                                                                                           : core::policy::Headline{};
    KpiChooser chooser(m_appearance, m_session.catalogue(), m_session.regions(), present, this);
    chooser.setWindowTitle(row < 0 ? tr("Add a row") : tr("Show another number here"));
    if (chooser.exec() != QDialog::Accepted)
        return;
    const core::policy::Headline chosen = chooser.chosen();
    if (chosen.id.empty())
        return;
    const QString key = kpiKey(QString::fromStdString(chosen.id), chosen.place);
    if (row < 0)
        (void)m_state->addRow(key);
    else
        m_state->replaceRow(row, key);
}

void ComparePage::say(const QString& problem)
{
    m_problem->setText(spaced(problem));
    m_problem->setVisible(!problem.isEmpty());
}

void ComparePage::fillExportMenu()
{
    m_exportMenu->clear();
    const QWidget* shown = m_stack->currentWidget();
    if (shown == m_contributions) {
        connect(m_exportMenu->addAction(tr("Copy table")), &QAction::triggered, m_contributions, &ContributionView::copy);
        return;
    }
    if (shown == m_group) {
        connect(m_exportMenu->addAction(tr("Copy table")), &QAction::triggered, m_group, &GroupView::copyTable);
        connect(m_exportMenu->addAction(tr("Export table…")), &QAction::triggered, m_group, &GroupView::exportTable);
        return;
    }
    if (shown == m_levers)
        fillSheetActions([this] { QApplication::clipboard()->setText(m_levers->copiedText()); },
                         tr("Levers"), [this] { return m_levers->sheet(); });
    else
        fillSheetActions(
            [this] {
                m_table->takeComparison();
                m_table->copy();
            },
            tr("Comparison"),
            [this] {
                m_table->takeComparison();
                return m_table->sheet({m_footer->text()});
            });
    if (shown == m_columns) {
        m_exportMenu->addSeparator();
        fillImageActions();
    }
}

void ComparePage::fillImageActions()
{
    connect(m_exportMenu->addAction(tr("Copy image")), &QAction::triggered, this, [this] {
        const SmallMultiples& multiples = m_columns->multiples();
        QApplication::clipboard()->setImage(chartImage(m_appearance, multiples, multiples.wholeSize(), 2));
    });
    connect(m_exportMenu->addAction(tr("Save image…")), &QAction::triggered, this, [this] {
        const SmallMultiples& multiples = m_columns->multiples();
        const QString path = m_chooseFile(tr("Comparison") + QStringLiteral(".png"), tr("Images (*.png *.svg *.pdf)"));
        if (!path.isEmpty() && !saveChart(m_appearance, multiples, multiples.wholeSize(), path))
            say(tr("The picture could not be written to “%1”.").arg(path));
    });
}

/// A table to be copied and to be stored as a file.
void ComparePage::fillSheetActions(const std::function<void()>& copy, const QString& name,
                                   const std::function<core::exporting::Sheet()>& sheet)
{
    const auto add = [this](const char* id, const QString& text, auto act) {
        QAction* action = m_exportMenu->addAction(text);
        action->setObjectName(QLatin1String(id));
        connect(action, &QAction::triggered, this, act);
    };
    add("copyTable", tr("Copy table"), copy);
    const auto save = [this, name, sheet](const QString& ending, const QString& filters) {
        QString path = m_chooseFile(name + QLatin1Char('.') + ending, filters);
        if (path.isEmpty())
            return;
        if (!path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive))
            path += QLatin1Char('.') + ending;
        const std::filesystem::path file(path.toStdString());
        const auto written = ending == QLatin1String("csv") ? core::exporting::writeCsv(file, sheet()) : core::exporting::writeXlsx(file, {sheet()});
        say(written ? QString() : errorText(written.error()));
    };
    add("exportCsv", tr("Save as CSV…"), [save] { save(QStringLiteral("csv"), tr("Tables (*.csv)")); });
    add("exportXlsx", tr("Save as XLSX…"), [save] { save(QStringLiteral("xlsx"), tr("Workbooks (*.xlsx)")); });
}

void ComparePage::setPanelVisible(bool visible)
{
    m_panel->setVisible(visible);
    m_togglePanel->setChecked(visible);
    const QString value = visible ? QString() : kHidden;
    if (m_session.setting(kPanel) != value)
        m_session.setSetting(kPanel, value);
}

bool ComparePage::panelVisible() const
{
    return !m_panel->isHidden();
}

void ComparePage::keepPanelWidth()
{
    if (panelVisible())
        m_session.setSetting(kPanelWidth, QString::number(m_panel->width()));
}

void ComparePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F10 && !event->modifiers()) {
        setPanelVisible(!panelVisible());
        return;
    }
    QWidget::keyPressEvent(event);
}

void ComparePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setActive(true);
}

void ComparePage::hideEvent(QHideEvent* event)
{
    m_state->setActive(false);
    QWidget::hideEvent(event);
}

void ComparePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
