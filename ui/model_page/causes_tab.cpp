// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/causes_tab.h"

#include "ui/model_page/causes_map.h"
#include "ui/model_page/loop_chip.h"
#include "ui/model_page/map_legend.h"
#include "ui/model_page/model_data.h"
#include "ui/model_page/model_text.h"
#include "ui/model_page/wrap_layout.h"
#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/term_text.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/segmented_switch.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using core::policy::Place;

namespace ui {

namespace {

constexpr int kSearchWidth = 210;
constexpr int kIdRole = Qt::UserRole + 1;
const QString kAround = QStringLiteral("mapAround");
const QString kWhole = QStringLiteral("mapWhole");

QString settingKey(const char* name)
{
    return QStringLiteral("model/") + QLatin1String(name);
}

} // namespace

CausesTab::CausesTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent)
    : ModelTab(parent), m_appearance(appearance), m_session(session), m_data(facts)
{
    setObjectName(QStringLiteral("causesTab"));
    buildParts();
    connectParts();
    m_wanted = session.setting(settingKey("centre"));
    m_loop = session.setting(settingKey("loop"));
    if (session.setting(settingKey("extent")) == kWhole) {
        m_extent->choose(kWhole);
        m_map->setExtent(CausesMap::Extent::Whole);
    }
    retext();
    refreshModel();
}

void CausesTab::buildParts()
{
    m_chipBar = new QWidget(this);
    m_chipBar->setObjectName(QStringLiteral("loopChips"));
    m_chips = new WrapLayout(m_chipBar, 6, 6);
    m_loopText = new TermText(m_appearance, m_session, TypeStyle::Label, Token::Text2, this);
    m_loopText->setObjectName(QStringLiteral("loopText"));
    m_loopText->hide();

    // The choice of extent and the search stand before the chips, in the same row.
    auto* bar = new QWidget(m_chipBar);
    auto* barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(0, 0, metrics::kSpace2, 0);
    barLayout->setSpacing(metrics::kSpace2);
    m_extent = new SegmentedSwitch(m_appearance, bar);
    m_extent->setObjectName(QStringLiteral("mapExtent"));
    m_extent->addSegment(kAround, {});
    m_extent->addSegment(kWhole, {});
    m_extent->choose(kAround);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("mapSearch"));
    m_search->setFixedWidth(kSearchWidth);
    m_search->setClearButtonEnabled(true);
    m_completer = new QCompleter(this);
    m_completer->setModel(new QStandardItemModel(m_completer));
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_search->setCompleter(m_completer);
    barLayout->addWidget(m_extent);
    barLayout->addWidget(m_search);
    m_chips->addWidget(bar);

    auto* card = new QFrame(this);
    card->setProperty("card", QStringLiteral("true"));
    card->setObjectName(QStringLiteral("mapCard"));
    m_map = new CausesMap(m_appearance, card);
    m_legend = new MapLegend(m_appearance, card);
    m_state = new QLabel(card);
    m_state->setObjectName(QStringLiteral("mapState"));
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_state->setProperty("tone", QStringLiteral("secondary"));
    auto* cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    cardLayout->setSpacing(metrics::kSpace2);
    cardLayout->addWidget(m_map, 1);
    cardLayout->addWidget(m_state, 1);
    cardLayout->addWidget(m_legend);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(m_chipBar);
    layout->addWidget(m_loopText);
    layout->addWidget(card, 1);
}

void CausesTab::connectParts()
{
    connect(&m_data, &ModelData::changed, this, &CausesTab::refreshModel);
    connect(&m_session, &Session::projectionChanged, this, &CausesTab::refreshFigures);
    connect(&m_session, &Session::yearChanged, this, &CausesTab::refreshFigures);
    connect(&m_session, &Session::placeChanged, this, &CausesTab::refreshFigures);
    connect(&m_session, &Session::scenariosChanged, this, &CausesTab::refreshNote);
    connect(m_extent, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_map->setExtent(id == kWhole ? CausesMap::Extent::Whole : CausesMap::Extent::Around);
        m_session.setSetting(settingKey("extent"), id);
        refreshNote();
    });
    connect(m_map, &CausesMap::centredByUser, this, [this](int node) {
        m_session.setSetting(settingKey("centre"), QString::fromStdString(m_map->graph()->nodes[static_cast<std::size_t>(node)].id));
        refreshNote();
    });
    const auto subjectAt = [this](int node) -> std::optional<core::why::Subject> {
        if (node < 0 || !m_map->graph())
            return std::nullopt;
        auto subject = subjectOf(m_session.catalogue(), m_map->graph()->nodes[static_cast<std::size_t>(node)].id);
        if (subject && subject->kind == core::why::Subject::Kind::Variable) {
            const auto* info = m_session.catalogue().variable(subject->id);
            if (info && info->perRegion)
                subject->place = m_session.place();
        }
        return subject;
    };
    connect(m_map, &CausesMap::asked, this, [this, subjectAt](int node) {
        const QRect rect = m_map->viewportRect(node);
        if (const auto subject = subjectAt(node))
            m_session.askWhy(*subject, QRect(m_map->viewport()->mapToGlobal(rect.topLeft()), rect.size()));
    });
    new WhyHook(*m_map, *m_map->viewport(), m_appearance, m_session, [this, subjectAt](const QPoint& at) -> std::optional<WhyTarget> {
        const int node = at == kWhyFocus ? m_map->selected() : m_map->nodeAt(at);
        const auto subject = subjectAt(node);
        if (!subject)
            return std::nullopt;
        return WhyTarget(*subject, m_map->viewportRect(node));
    }, WhyOptions{true, false});
    connect(m_search, &QLineEdit::returnPressed, this, &CausesTab::find);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
        showVariable(index.data(kIdRole).toString());
        m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_appearance, &Appearance::languageChanged, this, [this] {
        retext();
        refreshModel();
    });
}

void CausesTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        refreshFigures();
    ModelTab::changeEvent(event);
}

void CausesTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CausesTab::focusContent()
{
    m_map->setFocus(Qt::OtherFocusReason);
}

void CausesTab::retext()
{
    m_extent->setAccessibleName(tr("How much of the map is shown"));
    m_extent->setSegmentText(kAround, tr("Around selection"));
    m_search->setPlaceholderText(tr("Find a variable or lever"));
    m_search->setAccessibleName(tr("Find a variable or lever in the map"));
    m_search->setToolTip(tr("Find a variable or lever (Ctrl+F)"));
    m_map->setAccessibleName(tr("Causes map"));
    m_map->setAccessibleDescription(tr("Arrow keys walk along the links, Enter puts the selection in the middle, ? asks why."));
    m_map->setToolTip({});
}

std::vector<MapBoxText> CausesTab::texts() const
{
    std::vector<MapBoxText> list;
    const auto map = m_data.map();
    const auto& catalogue = m_session.catalogue();
    const auto before = m_session.baseline();
    const auto now = m_session.projection();
    for (const MapNode& node : map->nodes) {
        MapBoxText text;
        text.name = shortNameOf(m_appearance, catalogue, node.id);
        text.fullName = nameOf(m_appearance, catalogue, node.id);
        const core::policy::Naming* naming = namingOf(catalogue, node.id);
        if (before && now) {
            const auto& variable = m_data.projector()->program().model().variables[static_cast<std::size_t>(node.variable)];
            const core::policy::Naming shown = naming ? *naming : plainNaming(catalogue, node.id, variable.unit);
            const auto* info = catalogue.variable(node.id);
            const Place place = info && info->perRegion ? m_session.place() : Place::national();
            text.values = fromToText(m_appearance, shown, before->value(node.id, place, m_session.year()), now->value(node.id, place, m_session.year()));
        }
        text.spoken = tr("%1, %2, %3", "name, kind, values").arg(text.fullName, kindWord(node.kind), text.values.isEmpty() ? tr("no figures yet") : text.values);
        list.push_back(std::move(text));
    }
    return list;
}

void CausesTab::refreshModel()
{
    const auto map = m_data.map();
    m_map->setVisible(map != nullptr);
    m_legend->setVisible(map != nullptr);
    m_state->setVisible(map == nullptr);
    m_extent->setSegmentText(kWhole, map ? tr("All %1").arg(map->variableCount()) : tr("All"));
    if (!map) {
        m_state->setText(m_data.errors().empty() ? tr("The links of the model are being worked out.")
                                                 : tr("The links of the model could not be worked out.") + QLatin1Char('\n') + errorText(m_data.errors()));
        return;
    }
    m_map->setGraph(map, texts());
    if (m_map->centre() < 0) {
        int node = map->indexOf(m_wanted.toStdString());
        if (node < 0)
            node = map->indexOf(parseKpiKey(m_session.selectedKpi(), m_session.regions()).variable.toStdString());
        m_map->setCentre(node < 0 ? 0 : node);
    }
    refreshSearch();
    refreshLoops();
    refreshNote();
}

void CausesTab::refreshFigures()
{
    if (m_data.map() && m_map->graph() == m_data.map().get())
        m_map->setTexts(texts());
    refreshNote();
}

void CausesTab::refreshNote()
{
    if (!m_data.map())
        return;
    const auto& session = m_session;
    const QString time = timeText(m_appearance, session.catalogue(), session.year());
    QString scenarios = session.current().name;
    if (!session.current().baseline)
        scenarios = tr("%1 → %2", "two scenarios").arg(session.scenarios().front().name, session.current().name);
    // A model without regions has no regional figures.
    QString note = session.regions().regions.size() > 1
        ? tr("Numbers: %1, %2; regional figures: %3.")
              .arg(time, scenarios, placeWord(m_appearance, session.catalogue(), session.regions(), session.place()))
        : tr("Numbers: %1, %2.").arg(time, scenarios);
    if (m_map->part().nodesLeftOut > 0)
        note += QLatin1Char(' ') + tr("%n box(es) farther away are folded: put one of these in the middle to see its own.", nullptr, static_cast<int>(m_map->part().nodesLeftOut));
    if (m_map->part().linksLeftOut > 0)
        note += QLatin1Char(' ') + tr("%n more link(s) between these boxes are not drawn.", nullptr, static_cast<int>(m_map->part().linksLeftOut));
    if (m_map->extent() == CausesMap::Extent::Whole)
        note += QLatin1Char(' ') + tr("Signs stand at the links of the selection.");
    m_legend->setNote(spaced(note));
}

void CausesTab::refreshSearch()
{
    auto* model = static_cast<QStandardItemModel*>(m_completer->model());
    model->clear();
    for (const MapNode& node : m_data.map()->nodes) {
        auto* item = new QStandardItem(nameOf(m_appearance, m_session.catalogue(), node.id));
        item->setData(QString::fromStdString(node.id), kIdRole);
        model->appendRow(item);
    }
    model->sort(0);
}

void CausesTab::refreshLoops()
{
    while (QLayoutItem* item = m_chips->takeAt(1)) {
        item->widget()->deleteLater();
        delete item;
    }
    const ModelLoop* chosen = nullptr;
    for (const ModelLoop& found : m_data.loops()) {
        const QString id = QString::fromStdString(found.loop.id);
        auto* chip = new LoopChip(m_appearance, id, QString::fromStdString(found.loop.shortName.in(m_appearance.language())), !found.agrees(), m_chipBar);
        chip->setToolTip(spaced(QString::fromStdString(found.loop.sentence.in(m_appearance.language()))) + QLatin1Char('\n') +
                         spaced(loopOutcomeSentence(found.loop, found.check.outcome)));
        chip->setAccessibleDescription(chip->toolTip());
        chip->setChecked(id == m_loop);
        connect(chip, &QAbstractButton::clicked, this, [this, id] { chooseLoop(id); });
        m_chips->addWidget(chip);
        chip->show();
        if (id == m_loop)
            chosen = &found;
    }
    m_chipBar->updateGeometry();
    showLoop(chosen);
}

void CausesTab::showLoop(const ModelLoop* chosen)
{
    m_loopText->setVisible(chosen != nullptr);
    if (!chosen) {
        m_map->setLoop(std::nullopt);
        m_legend->setLoop({});
        return;
    }
    const auto inLanguage = [this](const core::policy::Text& text) { return spaced(QString::fromStdString(text.in(m_appearance.language()))); };
    QStringList sentences{inLanguage(chosen->loop.sentence), spaced(loopOutcomeSentence(chosen->loop, chosen->check.outcome)), inLanguage(chosen->loop.note)};
    sentences.removeAll(QString());
    m_loopText->setText(sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" ")));
    const QString id = QString::fromStdString(chosen->loop.id);
    m_map->setLoop(chosen->nodes.empty() ? std::nullopt : std::optional<MapLoop>(MapLoop{id, inLanguage(chosen->loop.shortName), chosen->nodes}));
    m_legend->setLoop(chosen->nodes.empty() ? QString() : tr("loop %1").arg(id));
}

void CausesTab::chooseLoop(const QString& id)
{
    m_loop = m_loop == id ? QString() : id;
    m_session.setSetting(settingKey("loop"), m_loop);
    const ModelLoop* chosen = nullptr;
    for (auto* chip : m_chipBar->findChildren<LoopChip*>())
        chip->setChecked(chip->id() == m_loop);
    for (const ModelLoop& found : m_data.loops())
        if (QString::fromStdString(found.loop.id) == m_loop)
            chosen = &found;
    showLoop(chosen);
    refreshNote();
}

void CausesTab::find()
{
    const QString typed = m_search->text().trimmed();
    if (typed.isEmpty() || !m_data.map())
        return;
    const QAbstractItemModel& model = *m_completer->model();
    for (const auto match : {Qt::MatchFixedString, Qt::MatchStartsWith, Qt::MatchContains}) {
        const auto found = model.match(model.index(0, 0), Qt::DisplayRole, typed, 1, match | Qt::MatchWrap);
        if (!found.isEmpty()) {
            showVariable(found.first().data(kIdRole).toString());
            m_map->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_legend->setNote(tr("No variable or lever is called “%1”.").arg(typed));
}

void CausesTab::showVariable(const QString& id)
{
    m_wanted = id;
    const int node = m_map->graph() ? m_map->graph()->indexOf(id.toStdString()) : -1;
    if (node < 0)
        return;
    m_map->setCentre(node);
    m_session.setSetting(settingKey("centre"), id);
    refreshNote();
}

} // namespace ui
