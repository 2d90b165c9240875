// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/headline/kpi_chooser.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

using core::policy::Headline;
using core::policy::Place;

namespace ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kSearchRole = Qt::UserRole + 1;

} // namespace

KpiChooser::KpiChooser(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                       const Headline& current, QWidget* parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_catalogue(catalogue)
    , m_regions(regions)
    , m_current(current)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_description(new QLabel(this))
    , m_nothing(new QLabel(this))
    , m_place(new QComboBox(this))
{
    setObjectName(QStringLiteral("kpiChooser"));
    setWindowTitle(tr("Choose another number"));
    m_filter->setObjectName(QStringLiteral("kpiFilter"));
    m_filter->setPlaceholderText(tr("Find a number"));
    m_filter->setAccessibleName(tr("Find a number"));
    m_filter->setClearButtonEnabled(false);
    m_filter->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("kpiList"));
    m_list->setAccessibleName(tr("Numbers of the model"));
    m_list->setMinimumHeight(280);
    m_list->setUniformItemSizes(true);
    m_nothing->setText(tr("No number has these words in its name."));
    m_nothing->setProperty("tone", QStringLiteral("note"));
    m_description->setObjectName(QStringLiteral("kpiDescription"));
    m_description->setWordWrap(true);
    m_description->setProperty("tone", QStringLiteral("secondary"));
    m_description->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_description->setMinimumHeight(2 * m_appearance.lineHeight(TypeStyle::Body));
    m_place->setObjectName(QStringLiteral("kpiPlace"));
    m_place->setAccessibleName(m_catalogue.plain ? tr("Region") : tr("Part of the country"));

    auto* buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Show this number"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("kpiAccept"));
    m_accept->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* placeRow = new QHBoxLayout;
    const QString placeWords = m_catalogue.plain ? tr("Region") : tr("Part of the country");
    auto* placeLabel = new QLabel(placeWords, this);
    placeLabel->setBuddy(m_place);
    placeRow->addWidget(placeLabel);
    placeRow->addWidget(m_place, 1);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace4, metrics::kSpace4, metrics::kSpace4, metrics::kSpace4);
    layout->setSpacing(metrics::kSpace3);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_description);
    layout->addLayout(placeRow);
    layout->addWidget(buttons);
    resize(440, 520);

    connect(m_filter, &QLineEdit::textChanged, this, &KpiChooser::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &KpiChooser::refresh);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    fillPlaces();
    const bool places = m_place->count() > 1;
    placeLabel->setVisible(places);
    m_place->setVisible(places);
    fillList();
    filter();
}

void KpiChooser::fillList()
{
    const QSignalBlocker blocker(m_list);
    for (const core::policy::VariableInfo& variable : m_catalogue.variables) {
        const Headline headline{variable.id, Place::national()};
        const core::policy::Naming naming = kpiNaming(m_catalogue, headline);
        const QString name = fullKpiName(m_appearance, m_catalogue, m_regions, headline);
        const QString unit = QString::fromStdString(naming.unit.in(m_appearance.language()));
        auto* item = new QListWidgetItem(spaced(unit.isEmpty() ? name : tr("%1  ·  %2", "number and its unit").arg(name, unit)), m_list);
        item->setData(kIdRole, QString::fromStdString(variable.id));
        // Found in either language, by short name and by the model's own name.
        item->setData(kSearchRole, QString::fromStdString(naming.name.english + ' ' + naming.name.chinese + ' ' + naming.shortName.english
                                                          + ' ' + naming.shortName.chinese + ' ' + variable.id));
        if (variable.id == m_current.id)
            m_list->setCurrentItem(item);
    }
}

void KpiChooser::fillPlaces()
{
    const auto add = [this](const Place& place, const QString& name) {
        m_places.push_back(place);
        m_place->addItem(name);
        if (place == m_current.place)
            m_place->setCurrentIndex(m_place->count() - 1);
    };
    if (m_catalogue.plain) {
        add(Place::national(), tr("All regions"));
        for (const core::policy::Region& region : m_regions.regions)
            add(Place::ofRegion(region.id), placeName(m_appearance, m_catalogue, m_regions, Place::ofRegion(region.id)));
        return;
    }
    add(Place::national(), tr("Whole country"));
    for (const auto group : {core::policy::RegionGroup::East, core::policy::RegionGroup::CentralWest})
        add(Place::ofGroup(group), placeName(m_appearance, m_catalogue, m_regions, Place::ofGroup(group)));
    for (const core::policy::Region& region : m_regions.regions) {
        // In the two-region set the groups are the regions.
        if (region.id == core::policy::toString(core::policy::RegionGroup::East)
            || region.id == core::policy::toString(core::policy::RegionGroup::CentralWest))
            continue;
        add(Place::ofRegion(region.id), placeName(m_appearance, m_catalogue, m_regions, Place::ofRegion(region.id)));
    }
}

void KpiChooser::filter()
{
    const QStringList words = m_filter->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int firstShown = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const QString text = item->data(kSearchRole).toString();
        bool shown = true;
        for (const QString& word : words)
            shown = shown && text.contains(word, Qt::CaseInsensitive);
        item->setHidden(!shown);
        if (shown && firstShown < 0)
            firstShown = row;
    }
    m_nothing->setVisible(firstShown < 0);
    QListWidgetItem* current = m_list->currentItem();
    if (!current || current->isHidden())
        m_list->setCurrentRow(firstShown);
    if (m_list->currentItem())
        m_list->scrollToItem(m_list->currentItem());
    refresh();
}

void KpiChooser::refresh()
{
    const QListWidgetItem* item = m_list->currentItem();
    m_accept->setEnabled(item != nullptr);
    if (!item) {
        m_description->clear();
        m_place->setEnabled(false);
        return;
    }
    const std::string id = item->data(kIdRole).toString().toStdString();
    const core::policy::VariableInfo* variable = m_catalogue.variable(id);
    m_place->setEnabled(variable && variable->perRegion);
    // Another model may not say how its regions are summed up.
    const bool noWhole = m_catalogue.plain && variable && variable->perRegion && variable->groupRule == core::policy::GroupRule::National;
    if (auto* whole = qobject_cast<QStandardItemModel*>(m_place->model())->item(0))
        whole->setEnabled(!noWhole);
    if (noWhole && m_place->currentIndex() == 0 && m_place->count() > 1)
        m_place->setCurrentIndex(1);
    const core::policy::Naming naming = kpiNaming(m_catalogue, {id, Place::national()});
    m_description->setText(spaced(QString::fromStdString(naming.description.in(m_appearance.language()))));
}

Headline KpiChooser::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return m_current;
    Headline headline{item->data(kIdRole).toString().toStdString(), Place::national()};
    if (m_place->isEnabled() && m_place->currentIndex() >= 0)
        headline.place = m_places[std::size_t(m_place->currentIndex())];
    return headline;
}

bool KpiChooser::eventFilter(QObject* watched, QEvent* event)
{
    // The arrow keys of the field walk through the list.
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: QApplication::sendEvent(m_list, event); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
