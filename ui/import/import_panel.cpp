// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_panel.h"

#include "ui/import/check_step.h"
#include "ui/import/columns_step.h"
#include "ui/import/confirm_step.h"
#include "ui/import/file_step.h"
#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/source_form.h"
#include "ui/import/step_header.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/progress_row.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kWidth = 444;
constexpr int kLeastWidth = 380;
constexpr int kMargin = 18;
constexpr int kProgressAfterMs = 150;
constexpr int kIcon = 16;

const std::array<QString, 4> kSteps{QStringLiteral("file"), QStringLiteral("columns"), QStringLiteral("check"), QStringLiteral("confirm")};

int indexOf(const QString& step)
{
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        if (kSteps[i] == step)
            return int(i);
    }
    return -1;
}

/// The one local file of a drag; empty for anything else.
QString fileOf(const QMimeData& data)
{
    return data.hasUrls() && data.urls().size() == 1 ? data.urls().front().toLocalFile() : QString();
}

/// A soft ground in the colours of errors, behind what is in it.
class MessageArea : public QWidget {
public:
    explicit MessageArea(const Appearance& appearance) : m_appearance(appearance) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(Token::BadSoft));
        painter.drawRoundedRect(rect(), metrics::kRadiusButton, metrics::kRadiusButton);
    }

private:
    const Appearance& m_appearance;
};

QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* contents = new QWidget;
    contents->setObjectName(QStringLiteral("scrollContents"));
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(kMargin, 2, kMargin, metrics::kSpace2);
    layout->addWidget(content);
    area->setWidget(contents);
    return area;
}

} // namespace

struct ImportPanel::Parts {
    Parts(Appearance& givenAppearance, Session& givenSession, ImportPanel* panel)
        : appearance(givenAppearance), session(givenSession), state(new ImportState(givenSession, panel))
    {
    }
    Appearance& appearance;
    Session& session;
    ImportState* state;
    std::function<QString()> chooseFile;
    QString step = kSteps[0];
    core::Errors failure; ///< of writing
    QTimer progressDelay;

    QLabel* title = nullptr;
    QToolButton* close = nullptr;
    QWidget* fileLine = nullptr;
    QLabel* fileIcon = nullptr;
    CutLabel* fileName = nullptr;
    QLabel* fileSize = nullptr;
    StepHeader* header = nullptr;
    ProgressRow* progress = nullptr;
    QWidget* message = nullptr;
    QLabel* problem = nullptr;
    QPushButton* again = nullptr;
    QStackedWidget* stack = nullptr;
    FileStep* file = nullptr;
    ColumnsStep* columns = nullptr;
    CheckStep* check = nullptr;
    ConfirmStep* confirm = nullptr;
    QLabel* note = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* back = nullptr;
    QPushButton* next = nullptr;
};

ImportPanel::ImportPanel(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(appearance, session, this))
{
    setObjectName(QStringLiteral("importPanel"));
    setAcceptDrops(true);
    setMinimumWidth(kLeastWidth);
    m_parts->chooseFile = [this] {
        return QFileDialog::getOpenFileName(this, tr("Import a table"), {},
                                            tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods)") + QStringLiteral(";;") + tr("All files (*)"));
    };
    build();
    connectState();
    setFocusProxy(m_parts->file->chooseButton());
    refresh();
}

ImportPanel::~ImportPanel()
{
    m_parts->state->disconnect(this);
}

void ImportPanel::build()
{
    Parts& p = *m_parts;
    p.title = sectionLabel();
    p.title->setObjectName(QStringLiteral("importTitle"));
    p.close = new QToolButton;
    p.close->setObjectName(QStringLiteral("importClose"));
    p.close->setFixedSize(28, 28);
    auto* head = new QHBoxLayout;
    head->addWidget(p.title, 1);
    head->addWidget(p.close);
    p.fileLine = new QWidget;
    p.fileIcon = new QLabel;
    p.fileName = new CutLabel;
    p.fileName->setObjectName(QStringLiteral("importFileName"));
    p.fileSize = new QLabel;
    p.fileSize->setObjectName(QStringLiteral("importFileSize"));
    p.fileSize->setProperty("tone", QStringLiteral("secondary"));
    p.fileName->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto* line = new QHBoxLayout(p.fileLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(p.fileIcon);
    line->addWidget(p.fileName);
    line->addWidget(p.fileSize);
    line->addStretch(1);
    p.header = new StepHeader(p.appearance);
    p.header->setObjectName(QStringLiteral("importSteps"));
    p.progress = new ProgressRow;
    p.progress->setObjectName(QStringLiteral("importProgress"));
    p.message = new MessageArea(p.appearance);
    p.problem = sentenceLabel(QStringLiteral("bad"));
    p.problem->setObjectName(QStringLiteral("importProblem"));
    p.problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    p.again = new QPushButton;
    p.again->setObjectName(QStringLiteral("importAgain"));
    p.again->setProperty("link", true);
    auto* message = new QVBoxLayout(p.message);
    message->setContentsMargins(metrics::kSpace2, metrics::kSpace2, metrics::kSpace2, metrics::kSpace2);
    message->addWidget(p.problem);
    message->addWidget(p.again, 0, Qt::AlignLeft);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kMargin, metrics::kSpace3, kMargin, 0);
    top->setSpacing(metrics::kSpace2);
    top->addLayout(head);
    top->addWidget(p.fileLine);
    top->addWidget(p.header);
    top->addWidget(p.progress);
    top->addWidget(p.message);

    p.file = new FileStep(p.appearance, *p.state);
    p.columns = new ColumnsStep(p.appearance, *p.state);
    p.check = new CheckStep(p.appearance, *p.state);
    p.confirm = new ConfirmStep(p.appearance, *p.state);
    p.stack = new QStackedWidget;
    for (QWidget* step : std::initializer_list<QWidget*>{p.file, p.columns, p.check, p.confirm})
        p.stack->addWidget(scrolled(step));

    p.note = sentenceLabel(QStringLiteral("secondary"));
    p.note->setObjectName(QStringLiteral("importNote"));
    p.cancel = new QPushButton;
    p.cancel->setObjectName(QStringLiteral("importCancel"));
    p.back = new QPushButton;
    p.back->setObjectName(QStringLiteral("importBack"));
    p.next = new QPushButton;
    p.next->setObjectName(QStringLiteral("importNext"));
    p.next->setProperty("primary", true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace2);
    buttons->addWidget(p.cancel);
    buttons->addStretch(1);
    buttons->addWidget(p.back);
    buttons->addWidget(p.next);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(kMargin, metrics::kSpace2, kMargin, metrics::kSpace3);
    foot->setSpacing(metrics::kSpace2);
    foot->addWidget(p.note);
    foot->addLayout(buttons);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(top);
    column->addWidget(p.stack, 1);
    column->addLayout(foot);
}

void ImportPanel::connectState()
{
    Parts& p = *m_parts;
    p.progressDelay.setSingleShot(true);
    p.progressDelay.setInterval(kProgressAfterMs);
    connect(&p.progressDelay, &QTimer::timeout, this, &ImportPanel::showWork);
    connect(p.state, &ImportState::changed, this, &ImportPanel::refresh);
    connect(p.state, &ImportState::workChanged, this, [this] {
        if (m_parts->state->work() == ImportState::Work::None) {
            m_parts->progressDelay.stop();
            m_parts->progress->finish();
        } else {
            m_parts->failure.clear();
            if (m_parts->progress->isHidden())
                m_parts->progressDelay.start();
            else
                showWork();
        }
        refreshFooter();
        refreshMessage();
    });
    connect(p.state, &ImportState::progressed, this, [this](int done, int total) {
        if (!m_parts->progress->isHidden())
            m_parts->progress->report(done, total);
    });
    connect(p.state, &ImportState::failed, this, [this](const core::Errors& errors) {
        m_parts->failure = errors;
        refresh();
    });
    connect(p.state, &ImportState::stored, this, [this](const ImportState::Written& what) {
        if (what.regionSetId.isEmpty())
            emit imported(m_parts->state->setId(), what.indicatorIds);
        else
            emit regionSetStored(what.regionSetId);
    });
    connect(p.progress, &ProgressRow::cancelRequested, p.state, &ImportState::cancel);
    connect(p.again, &QPushButton::clicked, p.state, &ImportState::checkAgain);
    connect(p.header, &StepHeader::chosen, this, &ImportPanel::goTo);
    connect(p.close, &QToolButton::clicked, this, &ImportPanel::closed);
    connect(p.cancel, &QPushButton::clicked, this, [this] {
        m_parts->state->cancel();
        emit closed();
    });
    connect(p.back, &QPushButton::clicked, this, &ImportPanel::goBack);
    connect(p.next, &QPushButton::clicked, this, &ImportPanel::goOn);
    connect(p.file, &FileStep::chooseAsked, this, &ImportPanel::askForFile);
    connect(p.check, &CheckStep::wayOnAsked, this, [this](ProblemKind kind) {
        if (ImportState::isOfColumns(kind) || kind == ProblemKind::NoUnit) {
            goTo(kSteps[1]);
            return;
        }
        goTo(kSteps[0]);
        if (kind == ProblemKind::NoSource)
            m_parts->file->source().focusPublisher();
    });
    // Once the button is there to stand on.
    connect(p.check, &CheckStep::leftNothingToSettle, this, [this] { m_parts->next->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    connect(&p.appearance, &Appearance::themeChanged, this, &ImportPanel::refresh);
}

void ImportPanel::begin(const QString& statisticsSetId)
{
    m_parts->failure.clear();
    m_parts->step = kSteps[0];
    m_parts->state->begin(statisticsSetId);
}

void ImportPanel::openFile(const QString& path)
{
    if (path.isEmpty())
        return;
    m_parts->failure.clear();
    showStep(kSteps[0]);
    m_parts->state->open(path);
}

void ImportPanel::askForFile()
{
    openFile(m_parts->chooseFile());
}

void ImportPanel::setFileChooser(std::function<QString()> chooser)
{
    m_parts->chooseFile = std::move(chooser);
}

QString ImportPanel::statisticsSetId() const
{
    return m_parts->state->setId();
}

QString ImportPanel::step() const
{
    return m_parts->step;
}

bool ImportPanel::isBusy() const
{
    return m_parts->state->work() != ImportState::Work::None;
}

QSize ImportPanel::sizeHint() const
{
    return {kWidth, QWidget::sizeHint().height()};
}

// --- steps

bool ImportPanel::canGoTo(const QString& step) const
{
    const ImportState& state = *m_parts->state;
    const bool checked = state.isStartValues() ? state.startCheck() != nullptr : state.check() != nullptr;
    switch (indexOf(step)) {
    case 0:
        return !state.written();
    case 1:
        return !state.written() && state.file() && checked && !state.isStartValues();
    case 2:
        return !state.written() && state.file() && checked && state.openInColumns() == 0;
    case 3:
        return state.file() && checked && state.openCount() == 0;
    default:
        return false;
    }
}

void ImportPanel::showStep(const QString& step)
{
    m_parts->step = step;
    refresh();
}

void ImportPanel::goTo(const QString& step)
{
    if (step == m_parts->step || !canGoTo(step))
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    showStep(step);
    if (!hadFocus)
        return;
    if (step == kSteps[2])
        m_parts->check->focusFirstOpen();
    // The first field of the step, so that the keyboard goes on where the eye does.
    QWidget* page = m_parts->stack->currentWidget();
    if (page->isAncestorOf(window()->focusWidget()))
        return;
    for (QWidget* each = page->nextInFocusChain(); each != page; each = each->nextInFocusChain()) {
        if (page->isAncestorOf(each) && each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)) {
            each->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    (m_parts->next->isEnabled() ? m_parts->next : m_parts->back)->setFocus(Qt::TabFocusReason);
}

void ImportPanel::goBack()
{
    if (m_parts->state->written()) {
        begin(statisticsSetId());
        return;
    }
    int index = indexOf(m_parts->step) - 1;
    if (index == 1 && m_parts->state->isStartValues())
        --index;
    if (index >= 0)
        goTo(kSteps[std::size_t(index)]);
}

void ImportPanel::goOn()
{
    if (m_parts->state->written()) {
        emit closed();
        return;
    }
    int index = indexOf(m_parts->step) + 1;
    if (index == int(kSteps.size())) {
        m_parts->state->write();
        return;
    }
    if (index == 1 && m_parts->state->isStartValues())
        ++index;
    goTo(kSteps[std::size_t(index)]);
}

// --- what is shown

void ImportPanel::refresh()
{
    Parts& p = *m_parts;
    // A step that cannot be any more gives way to the last one that can.
    while (indexOf(p.step) > 0 && !canGoTo(p.step))
        p.step = kSteps[std::size_t(indexOf(p.step) - 1)];
    p.stack->setCurrentIndex(indexOf(p.step));
    refreshHead();
    switch (indexOf(p.step)) {
    case 0:
        p.file->refresh();
        break;
    case 1:
        p.columns->refresh();
        break;
    case 2:
        p.check->refresh();
        break;
    default:
        p.confirm->refresh();
    }
    refreshMessage();
    refreshFooter();
    update();
}

void ImportPanel::refreshHead()
{
    Parts& p = *m_parts;
    const TableFile* file = p.state->file();
    QString title = tr("Import");
    if (file)
        title = file->container == Container::Xlsx ? tr("Import XLSX") : file->container == Container::Ods ? tr("Import ODS") : tr("Import CSV");
    p.title->setText(spaced(title));
    dress(*p.title, p.appearance, TypeStyle::InspectorTitle);
    p.close->setIcon(p.appearance.icon(QStringLiteral("cancel"), Token::Text2, kIcon, devicePixelRatioF()));
    p.close->setIconSize({kIcon, kIcon});
    p.close->setToolTip(tr("Close"));
    p.close->setAccessibleName(tr("Close the import"));
    p.fileIcon->setPixmap(p.appearance.icon(QStringLiteral("report"), Token::Text2, kIcon, devicePixelRatioF()));
    const QString name = file ? QString::fromStdString(file->name) : QFileInfo(p.state->path()).fileName();
    p.fileLine->setVisible(!name.isEmpty());
    dress(*p.fileName, p.appearance, TypeStyle::LabelStrong);
    p.fileName->setText(name);
    const Grid* grid = p.state->grid();
    const QLocale locale = p.appearance.locale();
    QString size;
    if (file && grid) {
        const int rows = p.state->isStartValues() ? grid->rowCount() - p.state->startPlan()->headerRow - 1
                                                  : std::min(p.state->plan().endRow, grid->rowCount()) - p.state->plan().firstRow;
        size = tr("%1 rows, %2 columns").arg(locale.toString(std::max(0, rows)), locale.toString(grid->columnCount()));
    }
    p.fileSize->setText(spaced(size));
    const int current = indexOf(p.step);
    const auto step = [&](int index, const QString& text, bool hidden = false) {
        const QString& id = kSteps[std::size_t(index)];
        return StepHeader::Step{id, text, canGoTo(id), index < current || (p.state->written() && index == current), hidden};
    };
    p.header->setSteps({step(0, tr("File", "step")), step(1, tr("Columns", "step"), p.state->isStartValues()), step(2, tr("Check", "step")),
                        step(3, tr("Confirm", "step"))},
                       p.step);
    setAccessibleName(tr("Import of statistics"));
    p.stack->currentWidget()->setAccessibleName(tr("Step %1 of the import").arg(current + 1));
}

void ImportPanel::refreshMessage()
{
    Parts& p = *m_parts;
    const ImportState& state = *p.state;
    const bool idle = state.work() == ImportState::Work::None;
    const QString gap = betweenSentences(p.appearance);
    QString text;
    bool again = false;
    if (!p.failure.empty()) {
        text = errorText(p.failure) + gap + tr("Nothing has been changed.");
    } else if (state.problem()) {
        text = errorSentence(*state.problem());
        if (!state.file() && state.target())
            text += gap + tr("Nothing has been changed.");
    } else if (!state.target() && !state.setId().isEmpty()) {
        text = tr("The set of statistics to import into is not there any more. Choose another one.");
    } else if (idle && state.file() && !state.isCurrent()) {
        text = tr("The check was stopped: what is shown may be out of date.");
        again = true;
    } else if (idle && !state.file() && !state.path().isEmpty()) {
        text = tr("Reading was stopped. Nothing has been changed.");
    } else if (p.session.readOnly() && p.step == kSteps[3]) {
        text = tr("The workspace is open for reading only; nothing can be imported into it.");
    }
    p.message->setVisible(!text.isEmpty());
    showSentence(*p.problem, text);
    p.problem->setAccessibleName(text);
    p.again->setVisible(again);
    p.again->setText(tr("Check again"));
}

void ImportPanel::refreshFooter()
{
    Parts& p = *m_parts;
    const ImportState& state = *p.state;
    const bool written = state.written().has_value();
    const int step = indexOf(p.step);
    const bool ready = state.work() == ImportState::Work::None && state.isCurrent();
    p.cancel->setText(tr("Cancel"));
    p.cancel->setVisible(!written);
    p.back->setText(written ? tr("Import another file") : tr("Back"));
    p.back->setVisible(step > 0 || written);
    const int open = step == 1 ? state.openInColumns() : step == 2 ? state.openCount() : 0;
    QString next = open > 0 ? tr("Next: %n open", "", open) : tr("Next");
    bool enabled = ready && open == 0 && state.file();
    if (written) {
        next = tr("Close");
        enabled = true;
    } else if (step == 3 && state.isStartValues()) {
        next = tr("Add the region set");
        enabled = ready && !p.session.readOnly();
    } else if (step == 3 && state.check()) {
        const int values = state.check()->summary.added + state.check()->summary.changed;
        next = values > 0 ? tr("Import %n values", "", values) : tr("Import");
        enabled = ready && values > 0 && state.openCount() == 0 && !p.session.readOnly();
    }
    p.next->setText(spaced(next));
    p.next->setEnabled(enabled);
    QString note;
    if (!written && (step == 1 || step == 2) && state.check() && !state.isStartValues()) {
        const ImportSummary& sum = state.check()->summary;
        const QLocale locale = p.appearance.locale();
        note = tr("Compared with the set: %1 new, %2 the same, %3 changed, %4 open.")
                   .arg(locale.toString(sum.added), locale.toString(sum.same), locale.toString(sum.changed), locale.toString(state.openCount()))
            + betweenSentences(p.appearance) + tr("Nothing is written before Confirm, and one Undo takes it back.");
    }
    p.note->setVisible(!note.isEmpty());
    showSentence(*p.note, note);
}

void ImportPanel::showWork()
{
    switch (m_parts->state->work()) {
    case ImportState::Work::Reading:
        m_parts->progress->begin(tr("Reading, kB"));
        break;
    case ImportState::Work::Checking:
        m_parts->progress->begin(tr("Checking rows"));
        break;
    case ImportState::Work::Writing:
        m_parts->progress->begin(tr("Writing"));
        break;
    case ImportState::Work::None:
        m_parts->progress->finish();
    }
}

// --- events

void ImportPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_parts->appearance.color(Token::Surface));
    painter.setPen(m_parts->appearance.color(Token::Line));
    painter.drawLine(0, 0, 0, height());
    const int foot = m_parts->stack->geometry().bottom() + 1;
    painter.drawLine(kMargin, foot, width() - kMargin, foot);
}

void ImportPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_parts->confirm)
        refresh();
    QWidget::changeEvent(event);
}

void ImportPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isBusy()) {
        m_parts->state->cancel();
        return;
    }
    const bool page = event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp);
    if (page && !m_parts->state->written()) {
        if (event->key() == Qt::Key_PageUp)
            goBack();
        else if (m_parts->next->isEnabled() && m_parts->step != kSteps[3]) // writing asks for its own button
            goOn();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ImportPanel::dragEnterEvent(QDragEnterEvent* event)
{
    const bool takes = !fileOf(*event->mimeData()).isEmpty() && m_parts->state->target() && !m_parts->state->written();
    m_parts->file->setDropping(takes);
    if (takes)
        event->acceptProposedAction();
}

void ImportPanel::dragLeaveEvent(QDragLeaveEvent*)
{
    m_parts->file->setDropping(false);
}

void ImportPanel::dropEvent(QDropEvent* event)
{
    m_parts->file->setDropping(false);
    const QString path = fileOf(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace ui
