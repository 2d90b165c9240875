// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/regions/profile_view.h"

#include "ui/regions/profile_chart.h"
#include "ui/regions/regions_state.h"
#include "ui/regions/sentences.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/chart_card.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace core::policy;

namespace {

/// Levels that say how a region stands; flows and helpers of the model are left out.
constexpr std::array<const char*, 14> kNumbers{"trade", "penetration", "depth", "infrastructure", "device_density", "delivery_days", "vacancy", "compound_share",
                                               "organisational_coupling", "institutional_response", "logistics_cost", "carbon_intensity", "efficiency", "competitiveness"};
constexpr std::size_t kMostNumbers = 14;
constexpr std::size_t kPeers = 8;

class Ground : public QWidget {
public:
    Ground(const Appearance& appearance, QWidget* parent)
        : QWidget(parent)
        , m_appearance(appearance)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawCard(painter, m_appearance, QRectF(rect()));
    }

private:
    const Appearance& m_appearance;
};

} // namespace

ProfileView::ProfileView(const Appearance& appearance, Session& session, RegionsState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_against(new QLabel(this))
    , m_region(new QComboBox(this))
    , m_other(new QComboBox(this))
    , m_card(new ChartCard(appearance, this))
    , m_chart(new ProfileChart(appearance))
    , m_peerCard(new Ground(appearance, this))
    , m_peerTitle(new QLabel(m_peerCard))
    , m_peerNote(new QLabel(m_peerCard))
    , m_peerList(new QListWidget(m_peerCard))
{
    m_region->setObjectName(QStringLiteral("profileRegion"));
    m_other->setObjectName(QStringLiteral("profileOther"));
    m_chart->setObjectName(QStringLiteral("profileChart"));
    m_peerList->setObjectName(QStringLiteral("peers"));
    m_peerList->setFrameShape(QFrame::NoFrame);
    m_card->setChart(m_chart);
    m_peerNote->setWordWrap(true);
    m_peerNote->setProperty("tone", QStringLiteral("note"));
    auto* choices = new QHBoxLayout;
    choices->setSpacing(metrics::kSpace2);
    choices->addWidget(m_region);
    choices->addWidget(m_against);
    choices->addWidget(m_other);
    choices->addStretch();
    auto* peers = new QVBoxLayout(m_peerCard);
    peers->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPadding);
    peers->addWidget(m_peerTitle);
    peers->addWidget(m_peerList, 1);
    peers->addWidget(m_peerNote);
    m_card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_peerCard->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    row->addWidget(m_card, 72);
    row->addWidget(m_peerCard, 28);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    column->addLayout(choices);
    column->addLayout(row, 1);
    connect(m_region, &QComboBox::activated, this, [this](int) { m_state.select(m_region->currentData().toString()); });
    connect(m_other, &QComboBox::activated, this, [this](int) { m_state.compareWith(m_other->currentData().toString()); });
    connect(m_peerList, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) { m_state.compareWith(item->data(Qt::UserRole).toString()); });
    connect(m_peerList, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { m_state.compareWith(item->data(Qt::UserRole).toString()); });
    connect(m_chart, &ProfileChart::chosen, this, &ProfileView::numberChosen);
    connect(&state, &RegionsState::selectionChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&appearance, &Appearance::themeChanged, m_peerCard, qOverload<>(&QWidget::update));
    installWhy(*m_chart, appearance, session, [this](const QPoint& at) -> std::optional<WhyTarget> {
        const int index = at == kWhyFocus ? m_chart->current().value_or(-1) : m_chart->rowAt(at);
        if (index < 0 || index >= static_cast<int>(m_chart->data().rows.size()))
            return std::nullopt;
        return WhyTarget({core::why::Subject::Kind::Variable, m_chart->data().rows[static_cast<std::size_t>(index)].variable,
                          Place::ofRegion(m_region->currentData().toString().toStdString()), m_state.year()},
                         QRect(), QRect());
    });
    retranslate();
}

std::vector<std::string> ProfileView::variables() const
{
    std::vector<std::string> result;
    for (const char* id : kNumbers) {
        const VariableInfo* info = m_session.catalogue().variable(id);
        if (info && info->perRegion && !m_session.catalogue().plain)
            result.emplace_back(id);
    }
    if (result.empty()) {
        for (const std::string& id : regionalVariables(m_session.catalogue())) {
            if (result.size() < kMostNumbers)
                result.push_back(id);
        }
    }
    return result;
}

void ProfileView::retranslate()
{
    m_against->setText(tr("against"));
    m_region->setAccessibleName(tr("Region"));
    m_other->setAccessibleName(tr("Compared with"));
    m_peerTitle->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_peerList->setAccessibleName(tr("Nearest regions"));
    if (m_state.isActive())
        refresh();
}

void ProfileView::fillChoices()
{
    const RegionFigures& figures = m_state.figures();
    const auto fill = [&](QComboBox* box, const QString& chosen, bool mean) {
        box->clear();
        if (mean)
            box->addItem(tr("the mean of all regions"), QString());
        for (const RegionCell& cell : figures.cells)
            box->addItem(spaced(cell.name), QString::fromStdString(cell.id));
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    fill(m_region, m_state.selected(), false);
    fill(m_other, m_state.compared(), true);
}

void ProfileView::refresh()
{
    const auto run = m_state.run();
    const RegionFigures& figures = m_state.figures();
    if (!run || figures.empty())
        return;
    fillChoices();
    const auto region = static_cast<std::size_t>(std::max(0, m_region->currentIndex()));
    const int other = m_other->currentIndex() - 1;
    ProfileData shown;
    shown.region = figures.cells[region].name;
    shown.other = other >= 0 ? figures.cells[static_cast<std::size_t>(other)].name : tr("mean");
    shown.title = tr("Profile of %1").arg(shown.region);
    shown.unit = tr("%1, %2").arg(m_state.runLabel(), RegionFigureMaker::yearText(m_state.year()));
    shown.footer = joinSentences(m_appearance, {m_state.sourceText(), tr("Method: one model run; the mean counts every region once.")});
    for (const std::string& id : variables()) {
        const RegionFigures of = m_state.figuresOf(id);
        ProfileRow row;
        row.variable = id;
        row.name = QString::fromStdString(of.naming.name.in(m_appearance.language()));
        row.unit = of.unit;
        row.digits = of.digits;
        row.better = of.naming.better;
        row.value = of.cells[region].value;
        row.rank = of.cells[region].rank;
        row.count = static_cast<int>(of.cells.size());
        double sum = 0;
        double count = 0;
        for (const RegionCell& cell : of.cells) {
            row.all.push_back(cell.value);
            if (std::isfinite(cell.value)) {
                sum += cell.value;
                ++count;
            }
        }
        row.other = other >= 0 ? of.cells[static_cast<std::size_t>(other)].value : count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
        shown.rows.push_back(std::move(row));
    }
    m_chart->setData(std::move(shown));
    m_card->refresh();
    refreshPeers(static_cast<int>(region));
}

void ProfileView::refreshPeers(int region)
{
    const auto& rows = m_chart->data().rows;
    const RegionFigures& figures = m_state.figures();
    std::vector<double> values;
    for (std::size_t r = 0; r < figures.cells.size(); ++r) {
        for (const ProfileRow& row : rows)
            values.push_back(row.all[r]);
    }
    m_peers = core::maps::peersOf(values, static_cast<int>(rows.size()), region);
    m_peerTitle->setText(spaced(tr("Most like %1").arg(m_chart->data().region)));
    m_peerList->clear();
    for (std::size_t k = 0; k < std::min(kPeers, m_peers.size()); ++k) {
        const RegionCell& cell = figures.cells[static_cast<std::size_t>(m_peers[k].unit)];
        const QString distance = m_appearance.locale().toString(m_peers[k].distance, 'f', 2);
        auto* item = new QListWidgetItem(spaced(tr("%1   %2", "region and its distance").arg(cell.name, distance)), m_peerList);
        item->setData(Qt::UserRole, QString::fromStdString(cell.id));
        item->setToolTip(spaced(tr("Distance %1; compare with %2").arg(distance, cell.name)));
        item->setSelected(QString::fromStdString(cell.id) == m_state.compared());
    }
    m_peerNote->setText(spaced(tr("Distance over the %1 numbers at the left, each in standard deviations of the regions; 0 = the same.").arg(rows.size())));
}

void ProfileView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
