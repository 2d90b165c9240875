// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_page.h"

#include "ui/data/catalogue_card.h"
#include "ui/data/data_list.h"
#include "ui/data/data_state.h"
#include "ui/data/data_text.h"
#include "ui/data/history_card.h"
#include "ui/data/set_dialogs.h"
#include "ui/data/sources_card.h"
#include "ui/data/values_card.h"
#include "ui/import/import_panel.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/background_task.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/tool_row.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {

namespace {

const QString kView = QStringLiteral("data_view");
constexpr int kListWidth = 212;
constexpr int kListWidthWide = 240;
constexpr int kWide = 1400;
constexpr int kImportWidth = 444;
constexpr int kLeastBesideImport = 620; ///< page left of the import panel; below it the panel lies over the page
constexpr int kFilterWidth = 190;
constexpr int kIconSize = 16;
constexpr int kMessageHeight = 26; ///< of a button in it

QString fileOf(const QMimeData* data)
{
    if (!data || !data->hasUrls() || data->urls().size() != 1 || !data->urls().front().isLocalFile())
        return {};
    return data->urls().front().toLocalFile();
}

} // namespace

DataPage::DataPage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(new DataState(appearance, session, this))
    , m_tools(new ToolRow)
    , m_title(new QLabel)
    , m_views(new SegmentedSwitch(appearance))
    , m_filter(new QLineEdit)
    , m_export(new QToolButton)
    , m_addRegion(new QPushButton)
    , m_importButton(new QPushButton)
    , m_message(new QLabel)
    , m_useShown(new QPushButton)
    , m_progress(new ProgressRow)
    , m_writing(new BackgroundTask(this))
    , m_list(new DataList(appearance, *m_state))
    , m_stack(new QStackedWidget)
    , m_values(new ValuesCard(appearance, *m_state))
    , m_catalogue(new CatalogueCard(appearance, *m_state))
    , m_sources(new SourcesCard(appearance, *m_state))
    , m_history(new HistoryCard(appearance, *m_state))
    , m_importFrame(new QFrame(this))
{
    setObjectName(QStringLiteral("dataPage"));
    setAcceptDrops(true);
    m_message->setObjectName(QStringLiteral("dataMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    m_useShown->setObjectName(QStringLiteral("dataUseShown"));
    m_useShown->setProperty("link", true);
    m_useShown->hide();
    m_progress->finish();
    for (QWidget* card : {static_cast<QWidget*>(m_values), static_cast<QWidget*>(m_catalogue), static_cast<QWidget*>(m_sources), static_cast<QWidget*>(m_history)}) {
        m_stack->addWidget(card);
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }
    m_list->setFixedWidth(kListWidth);
    m_importFrame->setObjectName(QStringLiteral("dataImportFrame"));
    m_importFrame->setFixedWidth(kImportWidth);
    m_importFrame->hide();
    auto* importColumn = new QVBoxLayout(m_importFrame);
    importColumn->setContentsMargins(1, 0, 0, 0);

    auto* cards = new QHBoxLayout;
    cards->setSpacing(metrics::kGap);
    cards->addWidget(m_list);
    cards->addWidget(m_stack, 1);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kSpace1);
    body->setSpacing(metrics::kSpace2);
    body->addWidget(m_tools);
    body->addLayout(cards, 1);
    // Room that is always kept, so that nothing moves when something is said.
    auto* saying = new QWidget;
    saying->setMinimumHeight(kMessageHeight);
    auto* sayingRow = new QHBoxLayout(saying);
    sayingRow->setContentsMargins(0, 0, 0, 0);
    sayingRow->setSpacing(metrics::kSpace2);
    sayingRow->addWidget(m_progress, 1);
    sayingRow->addWidget(m_message, 1);
    sayingRow->addWidget(m_useShown);
    body->addWidget(saying);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(body, 1);
    row->addWidget(m_importFrame);

    buildTools();
    connectParts();
    retranslate();
    recolour();
    showView(session.setting(kView, QStringLiteral("values")));
    if (m_views->chosen().isEmpty())
        showView(QStringLiteral("values"));
}

DataPage::~DataPage()
{
    // An editor that is open commits when its table goes, and the page could no longer say how that went.
    for (QObject* part : {static_cast<QObject*>(m_values), static_cast<QObject*>(m_catalogue), static_cast<QObject*>(m_history), static_cast<QObject*>(m_list),
                          static_cast<QObject*>(m_state), static_cast<QObject*>(m_filter), static_cast<QObject*>(m_writing)})
        part->disconnect(this);
    m_session.statistics().disconnect(this);
}

void DataPage::buildTools()
{
    m_title->setObjectName(QStringLiteral("dataTitle"));
    m_views->setObjectName(QStringLiteral("dataViews"));
    for (const char* id : {"view-values", "view-indicators", "view-sources", "view-history"})
        m_views->addSegment(QLatin1String(id), {});
    m_filter->setObjectName(QStringLiteral("dataFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(kFilterWidth);
    m_filter->setMaximumWidth(kFilterWidth);
    m_export->setObjectName(QStringLiteral("dataExport"));
    m_export->setProperty("framed", true);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setIconSize({kIconSize, kIconSize});
    m_export->setMenu(new QMenu(m_export));
    m_addRegion->setObjectName(QStringLiteral("dataAddRegion"));
    m_addRegion->setIconSize({kIconSize, kIconSize});
    m_importButton->setObjectName(QStringLiteral("dataImport"));
    m_importButton->setCheckable(true);
    m_tools->addLeft(m_title);
    m_tools->addLeft(m_views);
    m_tools->addLeft(m_filter);
    m_tools->addRight(m_export);
    m_tools->addRight(m_addRegion);
    m_tools->addRight(m_importButton);
    m_tools->setCompact([this](bool compact) {
        m_export->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        const int width = compact ? kFilterWidth - 60 : kFilterWidth;
        m_filter->setMinimumWidth(width);
        m_filter->setMaximumWidth(width);
    });
    m_chooseFile = [this](const QString& suggestion, const QString& filters) {
        return suggestion.isEmpty() ? QFileDialog::getOpenFileName(this, tr("Region set from a table"), {}, filters)
                                    : QFileDialog::getSaveFileName(this, tr("Export"), suggestion, filters);
    };
    m_askName = [this](const QString& title, const QString& now) {
        bool taken = false;
        const QString name = QInputDialog::getText(this, title, tr("Name"), QLineEdit::Normal, now, &taken);
        return taken ? name.trimmed() : QString();
    };
    m_confirm = [this](const QString& question) {
        QMessageBox box(QMessageBox::NoIcon, tr("Remove"), question, QMessageBox::Cancel, this);
        auto* go = box.addButton(tr("Remove"), QMessageBox::DestructiveRole);
        box.exec();
        return box.clickedButton() == go;
    };
}

void DataPage::connectParts()
{
    connect(m_views, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { showView(id.mid(5)); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_values->setFilterText(text);
        m_catalogue->setFilterText(text);
        m_sources->setFilterText(text);
    });
    connect(m_export->menu(), &QMenu::aboutToShow, this, &DataPage::fillExport);
    connect(m_addRegion, &QAbstractButton::clicked, this, &DataPage::addRegion);
    connect(m_importButton, &QAbstractButton::clicked, this, [this] {
        if (importIsOpen())
            closeImport();
        else
            openImport();
    });
    connect(m_values, &ValuesCard::said, this, &DataPage::say);
    connect(m_values, &ValuesCard::unusedEdited, this, [this] { m_useShown->show(); });
    connect(m_useShown, &QAbstractButton::clicked, m_values, &ValuesCard::useInModel);
    connect(m_catalogue, &CatalogueCard::said, this, &DataPage::say);
    connect(m_history, &HistoryCard::said, this, &DataPage::say);
    connect(m_values, &ValuesCard::importWanted, this, [this] { openImport(); });
    connect(m_values, &ValuesCard::filterCleared, m_filter, &QLineEdit::clear);
    connect(m_catalogue, &CatalogueCard::indicatorWanted, this, [this] {
        NewIndicatorDialog dialog(*m_state, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        if (const auto done = m_state->addIndicator(dialog.indicator()); !done)
            say(errorText(done.error(), 2), true);
        else
            say(tr("“%1” was added. Type its values in the view Values, or import them.").arg(DataText::inLanguage(m_appearance, dialog.indicator().name)), false);
    });
    connect(m_list, &DataList::addRegionSetWanted, this, &DataPage::addRegionSet);
    connect(m_list, &DataList::regionSetFileWanted, this, &DataPage::openRegionSet);
    connect(m_list, &DataList::addStatisticsWanted, this, &DataPage::addStatistics);
    connect(m_list, &DataList::renameWanted, this, &DataPage::rename);
    connect(m_list, &DataList::removeWanted, this, &DataPage::remove);
    connect(m_list, &DataList::useWanted, this, [this](const QString& id) {
        if (const auto done = m_session.useRegionSet(id); !done)
            say(errorText(done.error(), 2), true);
        else
            say(tr("The model now runs with “%1”.").arg(nameOf(DataKind::StartValues, id)), false);
    });
    connect(m_state, &DataState::subjectChanged, this, [this] {
        say({}, false);
        refreshTools();
    });
    connect(m_state, &DataState::setsChanged, this, &DataPage::refreshTools);
    connect(&m_session.statistics(), &StatisticsBook::failed, this, [this](const core::Error& error) {
        if (isVisible())
            say(errorText(error), true);
    });
    connect(m_writing, &BackgroundTask::ended, this, [this](bool) { m_progress->finish(); });
    connect(m_writing, &BackgroundTask::failed, this, [this](const QString& what) {
        m_progress->finish();
        say(tr("The file could not be written: %1").arg(what), true);
    });
    connect(m_progress, &ProgressRow::cancelRequested, m_writing, &BackgroundTask::cancel);
    // A message speaks of the step it came from, in the language of then.
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, [this](int step) {
        if (step != m_saidAt)
            say({}, false);
    });
    connect(&m_appearance, &Appearance::languageChanged, this, [this] { say({}, false); });
    connect(&m_appearance, &Appearance::themeChanged, this, &DataPage::recolour);
}

void DataPage::setFileChooser(std::function<QString(const QString&, const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
}

void DataPage::setNameAsker(std::function<QString(const QString&, const QString&)> asker)
{
    m_askName = std::move(asker);
}

void DataPage::setConfirmation(std::function<bool(const QString&)> confirm)
{
    m_confirm = confirm;
    m_history->setConfirmation(std::move(confirm));
}

void DataPage::showView(const QString& id)
{
    const QStringList views{QStringLiteral("values"), QStringLiteral("indicators"), QStringLiteral("sources"), QStringLiteral("history")};
    const auto view = views.indexOf(id);
    if (view < 0)
        return;
    m_views->choose(QStringLiteral("view-") + id);
    m_stack->setCurrentIndex(static_cast<int>(view));
    m_filter->setEnabled(id != QLatin1String("history"));
    if (m_session.setting(kView) != id)
        m_session.setSetting(kView, id);
}

QString DataPage::shownView() const
{
    return m_views->chosen().mid(5);
}

void DataPage::say(const QString& sentence, bool problem)
{
    m_message->setProperty("tone", problem ? QStringLiteral("bad") : QStringLiteral("secondary"));
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
    m_message->setText(spaced(sentence));
    m_saidAt = m_session.undoStack().index();
    m_message->setVisible(!sentence.isEmpty());
    m_useShown->hide();
}

void DataPage::refreshTools()
{
    const bool statistics = m_state->kind() == DataKind::Statistics;
    const bool own = statistics ? m_state->statisticsOwn() : m_state->regionSetOwn();
    const QString whyNot = m_state->whyNotEditable();
    m_addRegion->setEnabled(own && whyNot.isEmpty());
    m_addRegion->setToolTip(!whyNot.isEmpty() ? whyNot
                            : own             ? tr("Add a region to this set")
                            : statistics      ? tr("A shipped set keeps its regions. Add a set of your own to choose the regions.")
                                              : tr("A shipped set keeps its regions. Add a copy of it to choose the regions."));
    const QString reading = m_session.readOnly() ? tr("This workspace is open for reading only. Save a copy of it to import.") : QString();
    m_importButton->setEnabled(reading.isEmpty());
    m_importButton->setToolTip(reading.isEmpty() ? tr("Import a table from a file; a file can be dropped on this page too.") : reading);
}

// --- import

void DataPage::openImport(const QString& path)
{
    if (m_session.readOnly()) {
        say(tr("This workspace is open for reading only. Save a copy of it to import."), true);
        m_importButton->setChecked(false);
        return;
    }
    if (!m_import) {
        m_import = new ImportPanel(m_appearance, m_session, m_importFrame);
        m_import->setObjectName(QStringLiteral("dataImportPanel"));
        m_importFrame->layout()->addWidget(m_import);
        connect(m_import, &ImportPanel::closed, this, &DataPage::closeImport);
        connect(m_import, &ImportPanel::imported, this, &DataPage::takeImported);
        connect(m_import, &ImportPanel::regionSetStored, this, [this](const QString& id) {
            m_state->showRegionSet(id);
            showView(QStringLiteral("values"));
            say(tr("The region set “%1” was added. Ctrl+Z takes it back.").arg(nameOf(DataKind::StartValues, id)), false);
        });
    }
    const bool wasOpen = importIsOpen();
    if (!wasOpen) {
        m_beforeImport = QApplication::focusWidget();
        m_import->begin(m_state->statisticsId());
    }
    if (!path.isEmpty()) {
        if (wasOpen)
            m_import->begin(m_state->statisticsId());
        m_import->openFile(path);
    }
    m_importFrame->show();
    m_importButton->setChecked(true);
    fitImport();
    if (!wasOpen)
        m_import->setFocus();
}

bool DataPage::importIsOpen() const
{
    return !m_importFrame->isHidden();
}

void DataPage::closeImport()
{
    m_importFrame->hide();
    m_importButton->setChecked(false);
    fitImport();
    m_importButton->setFocus();
}

void DataPage::takeImported(const QString& set, const QStringList& indicators)
{
    closeImport();
    m_state->showStatistics(set);
    if (!indicators.isEmpty())
        m_state->showIndicator(indicators.front());
    showView(QStringLiteral("values"));
    say(tr("%n indicators were imported. Ctrl+Z takes the import back.", nullptr, static_cast<int>(indicators.size())), false);
}

/// Beside the page where there is room for both; else the list gives way.
void DataPage::fitImport()
{
    const int room = width() - (importIsOpen() ? kImportWidth : 0);
    m_list->setVisible(!importIsOpen() || room >= kLeastBesideImport + kListWidth);
    m_list->setFixedWidth(room >= kWide ? kListWidthWide : kListWidth);
}

void DataPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitImport();
}

void DataPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!fileOf(event->mimeData()).isEmpty() && !m_session.readOnly())
        event->acceptProposedAction();
}

void DataPage::dropEvent(QDropEvent* event)
{
    const QString path = fileOf(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openImport(path);
}

void DataPage::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        m_filter->setFocus();
        m_filter->selectAll();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus() && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

// --- look

void DataPage::retranslate()
{
    m_useShown->setText(tr("Use in the model"));
    m_title->setText(tr("Data"));
    m_title->setFont(m_appearance.font(TypeStyle::PageTitle));
    m_views->setSegmentText(QStringLiteral("view-values"), tr("Values"));
    m_views->setSegmentText(QStringLiteral("view-indicators"), tr("Indicators"));
    m_views->setSegmentText(QStringLiteral("view-sources"), tr("Sources and licences"));
    m_views->setSegmentText(QStringLiteral("view-history"), tr("History"));
    m_views->setAccessibleName(tr("View"));
    m_filter->setPlaceholderText(tr("Filter regions or values"));
    m_filter->setAccessibleName(tr("Filter"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Copy or export what is shown"));
    m_export->setAccessibleName(tr("Copy or export what is shown"));
    m_addRegion->setText(tr("Region"));
    m_addRegion->setAccessibleName(tr("Add a region"));
    m_importButton->setText(tr("Import"));
    m_message->setFont(m_appearance.font(TypeStyle::Label));
    refreshTools();
    m_tools->fit();
}

void DataPage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
    QPalette panel = m_importFrame->palette();
    panel.setColor(QPalette::Window, m_appearance.color(Token::Surface));
    m_importFrame->setAutoFillBackground(true);
    m_importFrame->setPalette(panel);
    const auto icon = [&](const char* name, Token token) { return QIcon(m_appearance.icon(QLatin1String(name), token, kIconSize, devicePixelRatioF())); };
    m_export->setIcon(icon("export", Token::Text2));
    m_addRegion->setIcon(icon("add", Token::Text2));
    const auto actions = m_filter->actions();
    auto* magnifier = actions.isEmpty() || actions.front()->objectName() != QLatin1String("dataFilterIcon") ? nullptr : actions.front();
    if (!magnifier) {
        magnifier = m_filter->addAction(icon("search", Token::Text3), QLineEdit::LeadingPosition);
        magnifier->setObjectName(QStringLiteral("dataFilterIcon"));
    }
    magnifier->setIcon(icon("search", Token::Text3));
}

void DataPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_state->setActive(true);
    refreshTools();
}

void DataPage::hideEvent(QHideEvent* event)
{
    m_state->setActive(false);
    QWidget::hideEvent(event);
}

void DataPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
