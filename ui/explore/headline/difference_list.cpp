// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/difference_list.h"

#include "ui/explore/headline/difference_runner.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/why/why_hook.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/time_words.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using core::policy::ChangedSetting;
using core::policy::Difference;
using core::policy::Headline;

namespace ui {

namespace {

constexpr int kWidth = 620;
constexpr int kMostRows = 12;
constexpr int kIdRole = Qt::UserRole;
constexpr int kSubjectRole = Qt::UserRole + 1; ///< id of lever or parameter
enum Column { kLeverColumn, kChangeColumn, kEffectColumn, kColumns };

/// Years and spans lie on sixteenths: "2025", "2025.5", "0.25".
QString plainNumber(double value)
{
    return QString::number(value, 'g', 8);
}

} // namespace

DifferenceList::DifferenceList(const Appearance& appearance, Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_appearance(appearance)
    , m_session(session)
    , m_runner(new DifferenceRunner(this))
    , m_title(new QLabel(this))
    , m_against(new QLabel(this))
    , m_reference(new QComboBox(this))
    , m_state(new QLabel(this))
    , m_table(new QTableWidget(0, kColumns, this))
    , m_fold(new QPushButton(this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("differenceList"));
    setProperty("popup", true);
    m_title->setFont(m_appearance.font(TypeStyle::PanelTitle));
    m_against->setBuddy(m_reference);
    m_reference->setObjectName(QStringLiteral("differenceReference"));
    m_state->setObjectName(QStringLiteral("differenceState"));
    m_state->setWordWrap(true);
    m_state->setProperty("tone", QStringLiteral("secondary"));
    m_note->setProperty("tone", QStringLiteral("note"));
    m_note->setWordWrap(true);
    m_note->setFont(m_appearance.font(TypeStyle::Note));
    m_fold->setObjectName(QStringLiteral("differenceFold"));
    m_fold->setProperty("link", true);
    m_fold->setAutoDefault(false);
    for (QWidget* part : std::initializer_list<QWidget*>{m_table, m_fold, m_note})
        part->hide(); // until there is something to list
    m_table->setObjectName(QStringLiteral("differenceTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(kLeverColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kChangeColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kEffectColumn, QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace2);
    head->addWidget(m_title, 1);
    head->addWidget(m_against);
    head->addWidget(m_reference);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace4, metrics::kSpace3, metrics::kSpace4, metrics::kSpace3);
    layout->setSpacing(metrics::kSpace2);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addWidget(m_table);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_note);
    setFixedWidth(kWidth);

    connect(m_runner, &DifferenceRunner::answered, this, &DifferenceList::take);
    connect(m_reference, &QComboBox::currentIndexChanged, this, &DifferenceList::ask);
    connect(&session, &Session::projectionChanged, this, [this] {
        if (m_waitsForModel && isVisible())
            ask();
    });
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        fillTable();
    });
    connect(m_table, &QTableWidget::cellActivated, this, &DifferenceList::chooseRow);
    installWhy(*m_table, m_appearance, m_session, [this](const QModelIndex& cell) -> std::optional<core::why::Subject> {
        core::why::Subject subject;
        if (cell.column() == kEffectColumn) { // of what the effect is
            subject.id = kpi().id;
            subject.place = kpi().place;
            return subject;
        }
        subject.id = m_table->item(cell.row(), kLeverColumn)->data(kSubjectRole).toString().toStdString();
        subject.kind = m_session.catalogue().lever(subject.id) ? core::why::Subject::Kind::Lever : core::why::Subject::Kind::Parameter;
        return subject;
    });
    connect(m_table, &QTableWidget::cellClicked, this, &DifferenceList::chooseRow);
    retext();
}

DifferenceList::~DifferenceList() = default;

void DifferenceList::retext()
{
    const ScenarioView& current = m_session.current();
    m_title->setText(spaced(tr("What “%1” changes").arg(current.name)));
    m_against->setText(tr("against"));
    m_reference->setAccessibleName(tr("Compared with"));
    m_table->setAccessibleName(m_title->text());
    const QString figureName = shortKpiName(m_appearance, m_session.catalogue(), m_session.regions(), kpi());
    m_table->setHorizontalHeaderLabels({tr("Lever"), tr("From → to"),
        spaced(tr("%1, %2", "figure and year").arg(figureName, timeText()))});
    m_note->setText(tr("Effect: the scenario's figure less what it would be with this change taken back. Effects do not add up, since levers act together."));
}

QString DifferenceList::timeText() const
{
    const TimeWords words(m_session.catalogue().span);
    const double time = m_session.year();
    return words.calendar() ? QString::number(std::lround(time)) : words.phrase(m_appearance, time);
}

void DifferenceList::fillReferences()
{
    const QSignalBlocker blocker(m_reference);
    const QString before = m_reference->currentData().toString();
    m_reference->clear();
    for (const ScenarioView& scenario : m_session.scenarios()) {
        if (scenario.id != m_session.current().id)
            m_reference->addItem(spaced(scenario.letter.isEmpty() ? scenario.name : scenario.letter + QLatin1Char(' ') + scenario.name), scenario.id);
    }
    m_reference->setCurrentIndex(std::max(0, m_reference->findData(before)));
}

void DifferenceList::openBelow(const QWidget& anchor)
{
    m_unfolded = false;
    retext();
    fillReferences();
    ask();
    m_anchor = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size());
    place();
    show();
    m_table->setFocus();
}

/// Right edges level, and all of it on the screen; it grows when the answer comes.
void DifferenceList::place()
{
    adjustSize();
    const QScreen* at = QGuiApplication::screenAt(m_anchor.center());
    const QRect available = (at ? at : screen())->availableGeometry();
    move(std::clamp(m_anchor.right() + 1 - width(), available.left(), std::max(available.left(), available.right() - width())),
         std::clamp(m_anchor.bottom() + metrics::kSpace1, available.top(), std::max(available.top(), available.bottom() - height())));
}

Headline DifferenceList::kpi() const
{
    const KpiKey key = parseKpiKey(m_session.selectedKpi(), m_session.regions());
    return {key.variable.toStdString(), key.place};
}

void DifferenceList::ask()
{
    const ScenarioView* reference = m_session.scenario(m_reference->currentData().toString());
    if (!reference)
        return;
    m_state->setText(tr("Working out the effect of each change…"));
    m_state->setVisible(true);
    const auto projector = m_session.projector();
    m_waitsForModel = !projector;
    if (!projector)
        return; // asked again when the model is compiled
    const auto& world = m_session.world();
    m_runner->ask({m_session.regions(), core::policy::inWorld(reference->content, world),
                   core::policy::inWorld(m_session.current().content, world), kpi(), m_session.year(), projector});
}

void DifferenceList::take(const DifferenceAnswer& answer)
{
    if (!answer.errors.empty()) {
        m_state->setText(tr("The effects could not be worked out: %1").arg(errorText(answer.errors)));
        m_state->setVisible(true);
        return;
    }
    m_differences = answer.differences;
    m_state->setVisible(m_differences.empty());
    m_state->setText(tr("Nothing differs. Move a lever to see what it brings."));
    fillTable();
}

void DifferenceList::fillTable()
{
    m_table->setRowCount(0);
    const auto hidden = std::count_if(m_differences.begin(), m_differences.end(), [](const Difference& d) { return !d.visible; });
    // A list with nothing in it but a fold hides what was asked for.
    const bool allHidden = std::size_t(hidden) == m_differences.size();
    for (const Difference& difference : m_differences) {
        if (difference.visible || m_unfolded || allHidden)
            addRow(difference);
    }
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, kLeverColumn);
    m_fold->setVisible(hidden > 0 && !allHidden);
    m_fold->setText(m_unfolded ? tr("Hide changes without visible effect") : tr("%n changes without visible effect", nullptr, int(hidden)));
    m_table->setVisible(m_table->rowCount() > 0);
    m_note->setVisible(m_table->rowCount() > 0);
    const int rows = std::min(m_table->rowCount(), kMostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * metrics::kTableRowHeight + 2 * m_table->frameWidth() + 2);
    place();
}

void DifferenceList::addRow(const Difference& difference)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* name = new QTableWidgetItem(nameOf(difference));
    const core::policy::Lever* lever = m_session.catalogue().lever(difference.id);
    // A constant of another model is a parameter that is a lever too.
    name->setData(kIdRole, difference.kind == Difference::Kind::Lever || lever ? QString::fromStdString(difference.id) : QString());
    name->setData(kSubjectRole, QString::fromStdString(difference.id));
    if (lever && !lever->constant)
        name->setForeground(m_appearance.color(dimensionToken(lever->group)));
    m_table->setItem(row, kLeverColumn, name);

    const QString change = changeText(difference);
    auto* changeItem = new QTableWidgetItem(change);
    changeItem->setToolTip(change);
    m_table->setItem(row, kChangeColumn, changeItem);

    const core::policy::Naming naming = kpiNaming(m_session.catalogue(), kpi());
    const Change effect = ui::change(m_appearance, naming, difference.effect, 0);
    QString text = tr("no visible effect");
    Token colour = Token::Text2;
    if (difference.visible) {
        text = (difference.effect > 0 ? QStringLiteral("▲ +") : QStringLiteral("▼ −")) + effect.size.number;
        if (effect.verdict == Change::Verdict::Better) {
            text = spaced(tr("%1 better").arg(text));
            colour = Token::Good;
        } else if (effect.verdict == Change::Verdict::Worse) {
            text = spaced(tr("%1 worse").arg(text));
            colour = Token::Bad;
        }
    }
    auto* effectItem = new QTableWidgetItem(text);
    effectItem->setForeground(m_appearance.color(colour));
    m_table->setItem(row, kEffectColumn, effectItem);
}

QString DifferenceList::nameOf(const Difference& difference) const
{
    const core::policy::Naming* naming = m_session.catalogue().naming(difference.kind == Difference::Kind::Lever ? "lever" : "parameter", difference.id);
    return naming ? spaced(QString::fromStdString(naming->name.in(m_appearance.language()))) : QString::fromStdString(difference.id);
}

QString DifferenceList::settingText(const Difference& difference, const ChangedSetting& setting) const
{
    QString from, to;
    switch (setting.field) {
    case ChangedSetting::Field::LeverIntensity:
        from = percent(m_appearance, setting.from);
        to = percent(m_appearance, setting.to);
        break;
    case ChangedSetting::Field::Value: {
        const core::policy::Naming* naming = m_session.catalogue().naming("parameter", difference.id);
        const core::policy::Lever* lever = m_session.catalogue().lever(difference.id);
        if (lever && lever->constant) {
            // Not rounded: two values that differ must not read alike.
            from = exactText(m_appearance, setting.from);
            to = Figure{exactText(m_appearance, setting.to), naming ? QString::fromStdString(naming->unit.in(m_appearance.language())) : QString()}.text();
            break;
        }
        from = naming ? figure(m_appearance, *naming, setting.from).text() : plainNumber(setting.from);
        to = naming ? figure(m_appearance, *naming, setting.to).text() : plainNumber(setting.to);
        break;
    }
    default:
        from = plainNumber(setting.from);
        to = plainNumber(setting.to);
    }
    const QString arrow = tr("%1 → %2", "from, to").arg(from, to);
    switch (setting.field) {
    case ChangedSetting::Field::Start: return tr("start %1").arg(arrow);
    case ChangedSetting::Field::Ramp: return tr("ramp %1 years").arg(arrow);
    case ChangedSetting::Field::Duration: return tr("lasts %1 years").arg(arrow);
    default: break;
    }
    if (setting.regionId.empty())
        return arrow;
    const QString place = placeName(m_appearance, m_session.catalogue(), m_session.regions(), core::policy::Place::ofRegion(setting.regionId));
    return tr("%1 %2", "region, change").arg(place, arrow);
}

QString DifferenceList::changeText(const Difference& difference) const
{
    QStringList parts;
    for (const ChangedSetting& setting : difference.settings)
        parts << settingText(difference, setting);
    return spaced(parts.join(tr("; ", "between changes of one lever")));
}

void DifferenceList::chooseRow(int row)
{
    const QTableWidgetItem* item = m_table->item(row, kLeverColumn);
    const QString id = item ? item->data(kIdRole).toString() : QString();
    if (id.isEmpty())
        return;
    close();
    emit leverChosen(id);
}

void DifferenceList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void DifferenceList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retext();
        fillTable();
    }
    QFrame::changeEvent(event);
}

} // namespace ui
