// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/history_panel.h"

#include "ui/frame/tone.h"
#include "ui/frame/version_summary.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

using core::workspace::ScenarioVersion;
using core::workspace::VersionCause;

constexpr int kIdRole = Qt::UserRole;
constexpr int kSummaryRole = Qt::UserRole + 1;
constexpr int kReasonRole = Qt::UserRole + 2;
constexpr int kSettleMs = 300;
constexpr int kPadding = 8;

/// Title, what changed, why: each a line, the summary two at most.
class VersionDelegate : public QStyledItemDelegate {
public:
    VersionDelegate(const Appearance& appearance, QObject* parent) : QStyledItemDelegate(parent), m_appearance(appearance) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        int height = 2 * kPadding + m_appearance.lineHeight(TypeStyle::Label) + summaryHeight(index, option.rect.width());
        if (!index.data(kReasonRole).toString().isEmpty())
            height += m_appearance.lineHeight(TypeStyle::Label);
        return {100, height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, m_appearance.color(Token::AccentSoft));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, m_appearance.color(Token::Sunken));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), m_appearance.color(Token::Line));
        QRect line = option.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
        const auto write = [&](const QString& text, TypeStyle style, Token ink, int height, int flags) {
            painter->setFont(m_appearance.font(style));
            painter->setPen(m_appearance.color(ink));
            const bool single = (flags & Qt::TextWordWrap) == 0;
            painter->drawText(QRect(line.left(), line.top(), line.width(), height), flags,
                              single ? painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()) : text);
            line.setTop(line.top() + height);
        };
        const int lineHeight = m_appearance.lineHeight(TypeStyle::Label);
        write(index.data(Qt::DisplayRole).toString(), TypeStyle::LabelStrong, Token::Text, lineHeight, Qt::AlignLeft | Qt::AlignVCenter);
        write(index.data(kSummaryRole).toString(), TypeStyle::Label, Token::Text2, summaryHeight(index, option.rect.width()),
              Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop);
        if (const auto reason = index.data(kReasonRole).toString(); !reason.isEmpty())
            write(reason, TypeStyle::Label, Token::Text3, lineHeight, Qt::AlignLeft | Qt::AlignVCenter);
        if (option.state & QStyle::State_HasFocus) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
        }
        painter->restore();
    }

private:
    [[nodiscard]] int summaryHeight(const QModelIndex& index, int width) const
    {
        const QFontMetrics metrics(m_appearance.font(TypeStyle::Label));
        const int wanted = metrics
                               .boundingRect(QRect(0, 0, std::max(120, width - 2 * kPadding), 1000), Qt::TextWordWrap | Qt::AlignLeft,
                                             index.data(kSummaryRole).toString())
                               .height();
        return std::max(wanted, m_appearance.lineHeight(TypeStyle::Label));
    }

    const Appearance& m_appearance;
};

/// Rows are as wide as the list is.
class VersionList : public QListView {
public:
    using QListView::QListView;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QListView::resizeEvent(event);
        scheduleDelayedItemsLayout();
    }
};

} // namespace

HistoryPanel::HistoryPanel(const Appearance& appearance, Session& session, QWidget* parent)
    : SidePanel(appearance, parent), m_session(session), m_about(new QLabel(this)), m_list(new VersionList(this)),
      m_model(new QStandardItemModel(this)), m_nameLabel(new QLabel(this)), m_name(new QLineEdit(this)), m_reasonLabel(new QLabel(this)),
      m_reason(new QLineEdit(this)), m_look(new QPushButton(this)), m_compare(new QPushButton(this)), m_restore(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyPanel"));
    m_about->setObjectName(QStringLiteral("historyAbout"));
    m_about->setWordWrap(true);
    setTone(*m_about, Tone::Secondary);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new VersionDelegate(appearance, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust);
    m_name->setObjectName(QStringLiteral("versionName"));
    m_nameLabel->setBuddy(m_name);
    m_reason->setObjectName(QStringLiteral("versionReason"));
    m_reasonLabel->setBuddy(m_reason);
    m_look->setObjectName(QStringLiteral("lookAtVersion"));
    m_compare->setObjectName(QStringLiteral("compareVersion"));
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(metrics::kSpace1);
    for (QPushButton* button : {m_look, m_compare, m_restore}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    content().addWidget(m_about);
    content().addWidget(m_list, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_nameLabel, m_name, m_reasonLabel, m_reason})
        content().addWidget(part);
    content().addLayout(buttons);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &HistoryPanel::refresh);
    const auto later = [this] {
        if (isVisible())
            m_settle.start();
    };
    connect(&session, &Session::saved, this, later);
    connect(&session, &Session::scenariosChanged, this, later);
    connect(&session, &Session::currentChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::refreshChosen);
    connect(m_list, &QListView::activated, this, &HistoryPanel::lookAt);
    connect(m_name, &QLineEdit::editingFinished, this, &HistoryPanel::keepName);
    connect(m_reason, &QLineEdit::editingFinished, this, &HistoryPanel::keepReason);
    connect(m_look, &QAbstractButton::clicked, this, &HistoryPanel::lookAt);
    connect(m_compare, &QAbstractButton::clicked, this, &HistoryPanel::compare);
    connect(m_restore, &QAbstractButton::clicked, this, &HistoryPanel::restore);
    retext();
}

QWidget* HistoryPanel::firstField()
{
    return m_list;
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    SidePanel::showEvent(event);
    refresh();
}

void HistoryPanel::retext()
{
    for (QLabel* label : {m_about, m_nameLabel, m_reasonLabel})
        label->setFont(appearance().font(TypeStyle::Label));
    m_nameLabel->setText(tr("Name of this version"));
    m_reasonLabel->setText(tr("Reason"));
    m_name->setPlaceholderText(tr("none"));
    m_reason->setPlaceholderText(tr("why it was changed"));
    m_look->setText(tr("Look at"));
    m_look->setToolTip(tr("Shows this state in all charts until you go back"));
    m_compare->setText(tr("Compare with now"));
    m_compare->setToolTip(tr("Puts this state beside the scenario as it is now"));
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(tr("Makes this state the present one, as a new version"));
    m_list->setAccessibleName(tr("Versions, newest first"));
    refresh();
}

QString HistoryPanel::timeText(const QDateTime& when) const
{
    const auto local = when.toLocalTime();
    const auto locale = appearance().locale();
    const auto time = local.toString(QStringLiteral("HH:mm"));
    if (local.date() == QDate::currentDate())
        return tr("Today %1").arg(time);
    const auto date = appearance().isChinese() ? locale.toString(local.date(), QStringLiteral("yyyy年M月d日"))
                                               : locale.toString(local.date(), QStringLiteral("d MMM yyyy"));
    return date + QLatin1Char(' ') + time;
}

HistoryPanel::Line HistoryPanel::lineOf(const ScenarioVersion& version, const ScenarioVersion* before, bool isNow) const
{
    Line line;
    line.id = version.id;
    line.title = timeText(version.when);
    if (isNow)
        line.title = tr("%1, now").arg(line.title);
    if (!version.name.isEmpty())
        line.title += QStringLiteral(" · ") + version.name;
    line.reason = version.reason;
    const core::policy::Scenario nothing;
    const QString change = contentChange(appearance(), m_session.catalogue(), m_session.regions(), before ? before->content : nothing,
                                         version.content);
    const auto* parent = version.parentId.isEmpty() ? nullptr : m_session.scenario(version.parentId);
    const auto with = [&](const QString& what) { return change.isEmpty() ? what : tr("%1: %2").arg(what, change); };
    if (before && before->parentId != version.parentId) {
        line.summary = version.parentId.isEmpty() ? tr("Made independent")
            : parent                              ? tr("Follows “%1”").arg(parent->name)
                                                  : tr("Follows a scenario that is gone");
    } else if (!before) {
        line.summary = with(tr("Made"));
    } else if (version.cause == VersionCause::Parent) {
        line.summary = parent ? with(tr("From “%1”").arg(parent->name)) : with(tr("From its parent"));
    } else if (version.cause == VersionCause::Restored) {
        line.summary = with(tr("Restored"));
    } else if (before->regionSetId != version.regionSetId && change.isEmpty()) {
        line.summary = tr("Stored for other regions");
    } else {
        line.summary = change.isEmpty() ? tr("Nothing changed") : change;
    }
    line.title = spaced(line.title);
    line.summary = spaced(line.summary);
    line.reason = spaced(line.reason);
    return line;
}

void HistoryPanel::refresh()
{
    const ScenarioView& scenario = subject();
    const qint64 kept = m_scenarioId == scenario.id && chosen() ? chosen()->id : 0;
    const bool keptNewest = !m_lines.empty() && kept == m_lines.front().id;
    m_scenarioId = scenario.id;
    setTitle(scenario.letter.isEmpty() ? tr("History: %1").arg(scenario.name) : tr("History: %1 %2").arg(scenario.letter, scenario.name));
    m_versions.clear();
    m_lines.clear();
    if (auto history = m_session.history(scenario.id))
        m_versions = std::move(*history);
    else
        emit failed({history.error()});
    for (std::size_t i = m_versions.size(); i-- > 0;)
        m_lines.push_back(lineOf(m_versions[i], i > 0 ? &m_versions[i - 1] : nullptr, i + 1 == m_versions.size()));

    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->clear();
    int row = 0;
    int chosenRow = m_lines.empty() ? -1 : 0;
    for (const Line& line : m_lines) {
        auto* item = new QStandardItem(line.title);
        item->setData(line.id, kIdRole);
        item->setData(line.summary, kSummaryRole);
        item->setData(line.reason, kReasonRole);
        QStringList spoken{line.title, line.summary};
        if (!line.reason.isEmpty())
            spoken << line.reason;
        item->setAccessibleText(spoken.join(appearance().isChinese() ? QStringLiteral("，") : QStringLiteral(", ")));
        m_model->appendRow(item);
        if (line.id == kept && !keptNewest)
            chosenRow = row;
        ++row;
    }
    m_about->setVisible(m_lines.empty());
    m_about->setText(spaced(scenario.builtIn ? tr("This scenario comes with the program and is never changed. Its copies have a history.")
                                             : tr("Nothing is stored yet.")));
    if (chosenRow >= 0)
        m_list->setCurrentIndex(m_model->index(chosenRow, 0));
    refreshChosen();
}

/// While an earlier state is looked at, the history is still that of its scenario.
const ScenarioView& HistoryPanel::subject() const
{
    const ScenarioView& current = m_session.current();
    const ScenarioView* origin = current.look ? m_session.scenario(current.originId) : nullptr;
    return origin ? *origin : current;
}

const ScenarioVersion* HistoryPanel::chosen() const
{
    const auto index = m_list->currentIndex();
    if (!index.isValid())
        return nullptr;
    const auto id = index.data(kIdRole).toLongLong();
    const auto found = std::find_if(m_versions.begin(), m_versions.end(), [&](const ScenarioVersion& version) { return version.id == id; });
    return found == m_versions.end() ? nullptr : &*found;
}

void HistoryPanel::refreshChosen()
{
    const auto* version = chosen();
    const bool writable = version && !m_session.readOnly();
    const bool isNow = version && version->id == m_versions.back().id;
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_reason})
        field->setEnabled(writable);
    m_look->setEnabled(version && !isNow);
    m_compare->setEnabled(version && !isNow);
    m_restore->setEnabled(writable && !isNow);
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(version ? version->name : QString());
    if (!m_reason->hasFocus() || !m_reason->isModified())
        m_reason->setText(version ? version->reason : QString());
}

void HistoryPanel::lookAt()
{
    const auto* version = chosen();
    if (!version || !m_look->isEnabled())
        return;
    if (const auto shown = m_session.lookAt(m_scenarioId, version->id); !shown)
        emit failed(shown.error());
}

void HistoryPanel::compare()
{
    const auto* version = chosen();
    if (!version)
        return;
    const QString present = m_scenarioId;
    const auto shown = m_session.lookAt(present, version->id, false);
    if (!shown) {
        emit failed(shown.error());
        return;
    }
    m_session.setPair(*shown, present);
    emit compareRequested();
}

void HistoryPanel::restore()
{
    const auto* version = chosen();
    if (!version)
        return;
    if (const auto restored = m_session.restoreVersion(m_scenarioId, version->id); !restored)
        emit failed(restored.error());
    m_list->setCurrentIndex({});
    refresh();
    m_list->setFocus(Qt::OtherFocusReason);
}

void HistoryPanel::keepName()
{
    const auto* version = chosen();
    if (!version || !m_name->isModified() || m_name->text().trimmed() == version->name)
        return;
    m_name->setModified(false);
    if (const auto named = m_session.nameVersion(version->id, m_name->text()); !named)
        emit failed({named.error()});
    refresh();
}

void HistoryPanel::keepReason()
{
    const auto* version = chosen();
    if (!version || !m_reason->isModified() || m_reason->text().trimmed() == version->reason)
        return;
    m_reason->setModified(false);
    if (const auto explained = m_session.explainVersion(version->id, m_reason->text()); !explained)
        emit failed({explained.error()});
    refresh();
}

} // namespace ui
