// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_regions.h"

#include "ui/explore/levers/lever_intensity.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/explore/levers/problem_line.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_block.h"

#include <QCheckBox>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using core::policy::Intensity;
using core::policy::Region;
using core::policy::RegionGroup;

constexpr std::size_t kMostSingleRows = 4;
constexpr int kNameWidth = 92;

} // namespace

// --- RegionRow

RegionRow::RegionRow(const Appearance& appearance, Token colour, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_slider(new LeverSlider(appearance, this))
    , m_value(new NumberField(appearance, strengthFormat(appearance), NumberField::Look::Figure, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kNameWidth - LeverSlider::kGrooveInset + metrics::kSpace2, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_value);
    m_slider->setColour(colour);
    m_value->setStepping(0, 1.5, 0.01, 0.1);
    connect(m_slider, &LeverSlider::percentMoved, this, [this](int percent, const QString& gesture) {
        emit moved(percent / 100.0, gesture);
    });
    connect(m_slider, &LeverSlider::typingStarted, m_value, &NumberField::startTyping);
    connect(m_value, &NumberField::chosen, this, &RegionRow::moved);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void RegionRow::setName(const QString& name, const QString& leverName)
{
    m_name = name;
    const QString full = tr("%1, %2").arg(leverName, name);
    m_slider->setAccessibleName(full);
    m_value->setAccessibleName(tr("Strength of %1").arg(full));
    m_value->refreshText();
    update();
}

void RegionRow::setObjectNames(const QString& ending)
{
    setObjectName(QStringLiteral("leverRegion_") + ending);
    m_slider->setObjectName(QStringLiteral("leverRegionSlider_") + ending);
    m_value->setObjectName(QStringLiteral("leverRegionValue_") + ending);
}

void RegionRow::setProposed(double intensity)
{
    m_slider->setProposedPercent(intensity * 100);
}

void RegionRow::showIntensity(double intensity)
{
    m_slider->showPercent(intensity * 100);
    m_value->showValue(intensity);
    m_value->setFigureColour(intensity > 1.5 ? Token::Warn : Token::Text);
}

void RegionRow::setEditable(bool editable, const QString& whyNot)
{
    m_editable = editable;
    m_slider->setEnabled(editable);
    m_value->setEnabled(editable);
    setToolTip(editable ? QString() : whyNot);
    m_slider->setAccessibleDescription(editable ? QString() : whyNot);
    update();
}

QWidget* RegionRow::takeTabOrder(QWidget* before)
{
    setTabOrder(before, m_slider);
    setTabOrder(m_slider, m_value);
    return m_value;
}

bool RegionRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const bool shortened = QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(m_name) > kNameWidth;
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), shortened ? m_name : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void RegionRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QFont font = m_appearance.font(TypeStyle::Label);
    painter.setFont(font);
    painter.setPen(m_appearance.color(m_editable ? Token::Text2 : Token::Text3));
    painter.drawText(QRectF(0, 0, kNameWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(m_name, Qt::ElideRight, kNameWidth));
}

// --- LeverRegions

LeverRegions::LeverRegions(const Appearance& appearance, const core::policy::Catalogue& catalogue,
                           const core::policy::RegionSet& regions, const core::policy::Lever& lever, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_catalogue(catalogue)
    , m_regionSet(regions)
    , m_lever(lever)
    , m_title(new QLabel(this))
    , m_linked(new QCheckBox(this))
    , m_main(new QVBoxLayout)
    , m_note(new TextBlock(appearance, TypeStyle::Note, Token::Text3, this))
    , m_problem(new ProblemLine(appearance, this))
{
    const QString id = QString::fromStdString(lever.id);
    m_linked->setObjectName(QStringLiteral("leverLinked_") + id);
    m_problem->setObjectName(QStringLiteral("leverRegionProblem_") + id);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_linked);
    layout->addLayout(head);
    m_main->setContentsMargins(0, 0, 0, 0);
    m_main->setSpacing(0);
    layout->addLayout(m_main);
    layout->addWidget(m_problem);
    layout->addWidget(m_note);

    addRows();
    m_apply = new LinkButton(appearance, {}, this); // after the rows for the keyboard too
    m_apply->setObjectName(QStringLiteral("leverApplyAll_") + id);
    layout->addWidget(m_apply, 0, Qt::AlignLeft);
    connect(m_linked, &QCheckBox::clicked, this, &LeverRegions::setLinked);
    connect(m_apply, &QAbstractButton::clicked, this, &LeverRegions::applyToAll);
    retext();
    refresh();
}

void LeverRegions::addRows()
{
    if (m_regionSet.regions.size() <= kMostSingleRows) {
        for (const Region& region : m_regionSet.regions)
            addRow(m_main, {region}, false);
        return;
    }
    for (const RegionGroup group : {RegionGroup::East, RegionGroup::CentralWest}) {
        std::vector<Region> members;
        std::copy_if(m_regionSet.regions.begin(), m_regionSet.regions.end(), std::back_inserter(members),
                     [&](const Region& region) { return region.group == group; });
        if (!members.empty())
            addRow(m_main, std::move(members), true);
    }
    m_expand = new LinkButton(m_appearance, QStringLiteral("chevron"), this);
    m_expand->setObjectName(QStringLiteral("leverRegionList_") + QString::fromStdString(m_lever.id));
    m_expand->setCheckable(true);
    m_expand->setQuiet(true);
    m_main->addWidget(m_expand, 0, Qt::AlignLeft);
    connect(m_expand, &QAbstractButton::toggled, this, &LeverRegions::openList);
}

LeverRegions::Row& LeverRegions::addRow(QVBoxLayout* into, std::vector<Region> regions, bool isGroup)
{
    Row row;
    row.widget = new RegionRow(m_appearance, dimensionToken(m_lever.group), this);
    row.regions = std::move(regions);
    row.isGroup = isGroup;
    const std::string place = isGroup ? core::policy::toString(row.regions.front().group) : row.regions.front().id;
    row.widget->setObjectNames(QString::fromStdString(m_lever.id + "_" + place));
    row.widget->setProposed(m_lever.defaultWeight(row.regions.front().group));
    into->addWidget(row.widget);
    connect(row.widget, &RegionRow::moved, this, [this, moved = row.regions](double intensity, const QString& gesture) {
        moveRow(moved, intensity, gesture);
    });
    m_problem->follow(row.widget->valueField());
    m_rows.push_back(std::move(row));
    nameRow(m_rows.back());
    return m_rows.back();
}

void LeverRegions::openList(bool open)
{
    if (m_list == nullptr && open) {
        m_list = new QWidget(this);
        auto* layout = new QVBoxLayout(m_list);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        QWidget* before = m_expand;
        for (const RegionGroup group : {RegionGroup::East, RegionGroup::CentralWest}) {
            for (const Region& region : m_regionSet.regions) {
                if (region.group != group)
                    continue;
                const Row& row = addRow(layout, {region}, false);
                refreshRow(row);
                before = row.widget->takeTabOrder(before);
            }
        }
        m_main->addWidget(m_list);
    }
    if (m_list != nullptr)
        m_list->setVisible(open);
    updateGeometry();
}

QString LeverRegions::rowName(const Row& row) const
{
    const Region& first = row.regions.front();
    return row.isGroup ? groupRegionName(m_catalogue, first.group, m_appearance) : regionName(m_catalogue, first, m_appearance);
}

void LeverRegions::nameRow(const Row& row)
{
    row.widget->setName(rowName(row), leverName(m_catalogue, m_lever, m_appearance));
}

void LeverRegions::retext()
{
    m_title->setText(tr("Where"));
    m_title->setFont(m_appearance.font(TypeStyle::Label));
    m_title->setProperty("tone", "secondary");
    m_linked->setText(tr("Linked"));
    m_linked->setFont(m_appearance.font(TypeStyle::Label));
    m_linked->setToolTip(tr("One strength for all regions, shared as the papers propose"));
    m_linked->setAccessibleName(tr("Regions of %1 linked").arg(leverName(m_catalogue, m_lever, m_appearance)));
    if (m_expand != nullptr) {
        const auto* naming = m_catalogue.naming("region-set", m_regionSet.id);
        m_expand->setText(naming != nullptr ? text(naming->name, m_appearance)
                                            : tr("%n regions", nullptr, static_cast<int>(m_regionSet.regions.size())));
    }
    for (const Row& row : m_rows)
        nameRow(row);
    refresh();
}

void LeverRegions::showIntensity(const Intensity& intensity)
{
    m_intensity = intensity;
    const auto* one = std::get_if<double>(&intensity);
    if (one == nullptr || *one > 0)
        m_apartWhileOff = false;
    else if (m_apartWhileOff)
        m_intensity = unlinked(intensity, m_lever, m_regionSet.regions);
    refresh();
}

void LeverRegions::setEditable(bool editable)
{
    m_editable = editable;
    refresh();
}

/// What the row shows: of a group, the mean of its regions.
double LeverRegions::rowIntensity(const Row& row) const
{
    double sum = 0;
    for (const Region& region : row.regions)
        sum += regionIntensity(m_intensity, m_lever, region);
    return sum / static_cast<double>(row.regions.size());
}

/// The row that was moved last, or the strongest while that one or all are off: nobody means to copy a zero.
const LeverRegions::Row& LeverRegions::applySource() const
{
    const Row* strongest = &m_rows.front();
    for (const Row& row : m_rows) {
        const bool last = !m_lastMoved.empty() && row.regions.size() == m_lastMoved.size()
            && row.regions.front().id == m_lastMoved.front().id;
        if (last && rowIntensity(row) > 0)
            return row;
        if (rowIntensity(row) > rowIntensity(*strongest))
            strongest = &row;
    }
    return *strongest;
}

void LeverRegions::refreshRow(const Row& row)
{
    row.widget->showIntensity(rowIntensity(row));
    const bool leftOut = isLinked(m_intensity) && m_lever.defaultWeight(row.regions.front().group) <= 0;
    const bool listed = m_expand != nullptr && !row.isGroup;
    QString whyNot;
    if (leftOut)
        whyNot = tr("The papers leave %1 out. Unlink the regions to set it.").arg(row.widget->name());
    else if (listed && isLinked(m_intensity))
        whyNot = tr("Unlink the regions to set one of them.");
    row.widget->setEditable(m_editable && whyNot.isEmpty(), whyNot);
}

void LeverRegions::refresh()
{
    const bool areLinked = isLinked(m_intensity);
    m_linked->setChecked(areLinked);
    m_linked->setEnabled(m_editable);
    QString note;
    for (const Row& row : m_rows) {
        refreshRow(row);
        const bool single = m_expand == nullptr || row.isGroup;
        if (areLinked && single && m_lever.defaultWeight(row.regions.front().group) <= 0)
            note = tr("The papers leave %1 out. Unlink the regions to set it.").arg(row.widget->name());
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());

    const Row& source = applySource();
    m_apply->setText(tr("Apply %1 to all").arg(source.widget->name()));
    m_apply->setVisible(!areLinked);
    m_apply->setEnabled(m_editable && rowIntensity(source) > 0);
}

void LeverRegions::moveRow(const std::vector<Region>& regions, double intensity, const QString& gesture)
{
    m_lastMoved = regions;
    std::vector<std::string> ids;
    for (const Region& region : regions)
        ids.push_back(region.id);
    emit changed(withRegions(m_intensity, m_lever, m_regionSet.regions, ids, intensity), gesture);
}

void LeverRegions::setLinked(bool link)
{
    const bool wasApartWhileOff = std::exchange(m_apartWhileOff, !link && strengthOf(m_intensity, m_lever, m_regionSet.regions) <= 0);
    if (m_apartWhileOff || wasApartWhileOff) {
        showIntensity(0.0);
        return;
    }
    emit changed(link ? linked(m_intensity, m_lever, m_regionSet.regions) : unlinked(m_intensity, m_lever, m_regionSet.regions),
                 QString());
}

void LeverRegions::applyToAll()
{
    const double value = rowIntensity(applySource());
    std::vector<std::string> ids;
    for (const Region& region : m_regionSet.regions)
        ids.push_back(region.id);
    emit changed(withRegions(m_intensity, m_lever, m_regionSet.regions, ids, value), QString());
}

} // namespace ui
