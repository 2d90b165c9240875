// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/lever_card.h"

#include "core/policy/schedule.h"
#include "ui/explore/levers/lever_intensity.h"
#include "ui/explore/levers/lever_paper.h"
#include "ui/explore/levers/lever_regions.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/explore/levers/problem_line.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"
#include "ui/why/term_text.h"
#include "ui/widgets/grade_chip.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_block.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using core::policy::LeverSetting;
using core::policy::Region;

constexpr double kWellProvenStrength = 1.3;

core::policy::Schedule scheduleOf(const LeverSetting& setting)
{
    return {setting.startYear.value_or(2025), setting.rampYears.value_or(1), setting.durationYears.value_or(30)};
}

} // namespace

LeverCard::LeverCard(const Appearance& appearance, Session& session, const core::policy::Lever& lever, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_catalogue(session.catalogue())
    , m_regionSet(session.regions())
    , m_lever(lever)
    , m_text(m_catalogue.leverCard(lever.id))
    , m_band(new TermText(appearance, session, TypeStyle::Label, Token::Text2, this))
    , m_problem(new ProblemLine(appearance, this))
    , m_warning(new TextBlock(appearance, TypeStyle::Label, Token::Warn, this))
    , m_cost(new TextBlock(appearance, TypeStyle::Label, Token::Text2, this))
{
    const QString id = QString::fromStdString(lever.id);
    setObjectName(QStringLiteral("leverCard_") + id);
    m_band->setObjectName(QStringLiteral("leverBand_") + id);
    m_problem->setObjectName(QStringLiteral("leverProblem_") + id);
    m_warning->setObjectName(QStringLiteral("leverWarning_") + id);
    m_cost->setObjectName(QStringLiteral("leverCost_") + id);
    m_warning->setIcon(QStringLiteral("warning"));
    m_warning->setGround(Token::WarnSoft);
    m_warning->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace1 + 2);
    layout->addWidget(m_band);
    layout->addWidget(makeSchedule());
    layout->addWidget(m_problem);
    layout->addWidget(m_warning);
    if (lever.perRegion) {
        m_regions = new LeverRegions(appearance, m_catalogue, m_regionSet, lever, this);
        layout->addWidget(m_regions);
        connect(m_regions, &LeverRegions::changed, this, [this](const core::policy::Intensity& intensity, const QString& gesture) {
            LeverSetting setting = m_setting;
            setting.intensity = intensity;
            emit changed(setting, gesture);
        });
    } else {
        m_national = new TextBlock(appearance, TypeStyle::Label, Token::Text2, this);
        m_national->setObjectName(QStringLiteral("leverNational_") + id);
        m_national->setIcon(QStringLiteral("dim-region"));
        layout->addWidget(m_national);
    }
    layout->addWidget(makeBottom());
    retext();
}

QWidget* LeverCard::makeSchedule()
{
    auto* schedule = new QWidget(this);
    auto* grid = new QGridLayout(schedule);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(2);
    const QString id = QString::fromStdString(m_lever.id);
    int column = 0;
    const auto add = [&](const QString& name, QLabel*& label, NumberField*& field, NumberFormat format) {
        label = new QLabel(schedule);
        label->setProperty("tone", "secondary");
        field = new NumberField(m_appearance, std::move(format), NumberField::Look::Field, schedule);
        field->setObjectName(QStringLiteral("lever%1_%2").arg(name, id));
        label->setBuddy(field);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column);
        grid->setColumnStretch(column, 1);
        ++column;
        m_problem->follow(*field);
    };
    add(QStringLiteral("Start"), m_startLabel, m_start, startFormat(m_appearance, m_catalogue.span));
    add(QStringLiteral("Ramp"), m_rampLabel, m_ramp, yearsFormat(m_appearance, kShortestRampYears, kLongestRampYears));
    add(QStringLiteral("Duration"), m_durationLabel, m_duration,
        yearsFormat(m_appearance, kShortestDurationYears, kLongestDurationYears));
    m_start->setStepping(m_catalogue.span.start, m_catalogue.span.stop, kQuarterYear, 1);
    m_ramp->setStepping(kShortestRampYears, kLongestRampYears, kQuarterYear, 1);
    m_duration->setStepping(kShortestDurationYears, kLongestDurationYears, kQuarterYear, 1);
    connect(m_start, &NumberField::chosen, this, [this](double value, const QString& gesture) {
        LeverSetting setting = m_setting;
        setting.startYear = value;
        emit changed(setting, gesture);
    });
    connect(m_ramp, &NumberField::chosen, this, [this](double value, const QString& gesture) {
        LeverSetting setting = m_setting;
        setting.rampYears = value;
        emit changed(setting, gesture);
    });
    connect(m_duration, &NumberField::chosen, this, [this](double value, const QString& gesture) {
        LeverSetting setting = m_setting;
        setting.durationYears = value;
        emit changed(setting, gesture);
    });
    return schedule;
}

QWidget* LeverCard::makeBottom()
{
    auto* bottom = new QWidget(this);
    auto* layout = new QVBoxLayout(bottom);
    layout->setContentsMargins(0, metrics::kSpace2 + 1, 0, 0); // below the hairline that paintEvent draws
    layout->setSpacing(2);
    m_cost->setParent(bottom);
    layout->addWidget(m_cost);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace1);
    const QString id = QString::fromStdString(m_lever.id);
    m_grade = new GradeChip(m_appearance, m_text != nullptr ? m_text->grade : m_lever.sizeGrade, bottom);
    m_grade->setObjectName(QStringLiteral("leverGrade_") + id);
    m_paperButton = new LinkButton(m_appearance, QStringLiteral("chevron"), bottom);
    m_paperButton->setObjectName(QStringLiteral("leverPaper_") + id);
    m_paperButton->setCheckable(true);
    m_whyButton = new LinkButton(m_appearance, QStringLiteral("why"), bottom);
    m_whyButton->setObjectName(QStringLiteral("leverWhy_") + id);
    connect(m_whyButton, &QAbstractButton::clicked, this, &LeverCard::whyWanted);
    m_menuButton = new MenuButton(m_appearance, bottom);
    m_menuButton->setObjectName(QStringLiteral("leverMenu_") + id);
    m_menu = new QMenu(m_menuButton);
    m_reset = m_menu->addAction(QString());
    m_propose = m_menu->addAction(QString());
    m_reset->setObjectName(QStringLiteral("leverReset_") + id);
    m_propose->setObjectName(QStringLiteral("leverPropose_") + id);
    row->addWidget(m_grade);
    row->addWidget(m_paperButton);
    row->addStretch(1);
    row->addWidget(m_whyButton);
    row->addWidget(m_menuButton);
    layout->addLayout(row);

    m_paperButton->setVisible(m_text != nullptr);
    connect(m_paperButton, &QAbstractButton::toggled, this, &LeverCard::openPaper);
    connect(m_menuButton, &QAbstractButton::clicked, this, [this] {
        m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
    });
    connect(m_reset, &QAction::triggered, this, &LeverCard::resetWanted);
    connect(m_propose, &QAction::triggered, this, &LeverCard::proposalWanted);
    return bottom;
}

void LeverCard::openPaper(bool open)
{
    if (m_paper == nullptr && open && m_text != nullptr) {
        m_paper = new LeverPaper(m_appearance, m_session, *m_text, this);
        layout()->addWidget(m_paper);
    }
    if (m_paper != nullptr)
        m_paper->setVisible(open);
    updateGeometry();
}

void LeverCard::showSetting(const LeverSetting& setting, double strength)
{
    m_setting = setting;
    m_strength = strength;
    refresh();
}

void LeverCard::showCost(const core::policy::Projection* projection)
{
    if (projection == nullptr)
        return;
    const auto yearly = projection->yearlyCostBnCny(m_lever.id);
    m_yearlyCostBnCny = yearly.empty() ? 0 : *std::max_element(yearly.begin(), yearly.end());
    m_totalCostBnCny = projection->cumulativeLeverCostBnCny(m_lever.id, m_catalogue.span.stop);
    m_hasCost = true;
    refresh();
}

void LeverCard::setEditable(bool editable)
{
    for (NumberField* field : {m_start, m_ramp, m_duration})
        field->setEnabled(editable);
    if (m_regions != nullptr)
        m_regions->setEditable(editable);
    m_menuButton->setEnabled(editable);
}

void LeverCard::refresh()
{
    if (!m_setting.intensity)
        return;
    const core::policy::Schedule schedule = scheduleOf(m_setting);
    m_start->showValue(schedule.startYear);
    m_ramp->showValue(schedule.rampYears);
    m_duration->showValue(schedule.durationYears);
    if (m_regions != nullptr)
        m_regions->showIntensity(*m_setting.intensity);
    showBand();
    showWarnings();

    if (!m_hasCost)
        return;
    const double lastYear = m_catalogue.span.stop;
    const bool endsInView = schedule.startYear + schedule.durationYears + schedule.rampYears <= lastYear;
    const QString yearly = money(m_appearance, m_yearlyCostBnCny);
    const QString total = money(m_appearance, m_totalCostBnCny);
    const QString line = m_totalCostBnCny <= 0 ? tr("No cost at this setting")
        : endsInView                           ? tr("Up to %1 a year · %2 in all").arg(yearly, total)
                                               : tr("Up to %1 a year · %2 to %3", "money, money and the last year").arg(yearly, total, QString::number(int(lastYear)));
    m_cost->setText(m_appearance.isChinese() ? spaced(line) : line);
}

void LeverCard::showBand()
{
    const Band band = bandOf(m_strength);
    QString sentence;
    if (band == Band::Off) {
        sentence = tr("Off: this policy is not part of the scenario.");
    } else if (band == Band::Beyond) {
        sentence = tr("Beyond any proposal: no paper speaks of this strength.");
    } else {
        // The papers' figures hold at the band's own strength only, and the action line above says those of the proposal.
        sentence = bandName(band);
        const bool atOwnFigure = std::round(m_strength * 100) == std::round(bandExample(band) * 100);
        if (m_text != nullptr && atOwnFigure && band != Band::Proposed) {
            const auto found = m_text->bands.find(bandKey(band));
            if (found != m_text->bands.end()) {
                sentence = tr("%1, at %2: %3").arg(sentence, percent(m_appearance, bandExample(band)),
                                                   text(found->second, m_appearance));
            }
        }
    }
    m_band->setText(m_appearance.isChinese() ? spaced(sentence) : sentence);
    m_band->setVisible(!sentence.isEmpty());
}

QString LeverCard::warnings() const
{
    QStringList sentences;
    double highest = m_strength;
    if (m_setting.intensity && !isLinked(*m_setting.intensity)) {
        QStringList leftOut;
        for (const Region& region : m_regionSet.regions) {
            const double value = regionIntensity(*m_setting.intensity, m_lever, region);
            highest = std::max(highest, value);
            if (m_strength > 0 && value <= 0 && m_lever.defaultWeight(region.group) > 0)
                leftOut << regionName(m_catalogue, region, m_appearance);
        }
        if (leftOut.size() == 1)
            sentences << tr("Set to 0 in %1, where the papers propose it.").arg(leftOut.first());
        else if (leftOut.size() > 1)
            sentences << tr("Set to 0 in %n regions where the papers propose it.", nullptr, static_cast<int>(leftOut.size()));
    }
    if (highest > kWellProvenStrength + 1e-9)
        sentences << tr("Above 130 %: far from what the papers describe, so effects are less certain.");
    return sentences.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "));
}

void LeverCard::showWarnings()
{
    const QString sentence = warnings();
    m_warning->setText(m_appearance.isChinese() ? spaced(sentence) : sentence);
    m_warning->setVisible(!sentence.isEmpty());
}

void LeverCard::retext()
{
    const QString lever = leverName(m_catalogue, m_lever, m_appearance);
    m_startLabel->setText(tr("Start"));
    m_rampLabel->setText(tr("Ramp"));
    m_durationLabel->setText(tr("Lasts"));
    for (QLabel* label : {m_startLabel, m_rampLabel, m_durationLabel})
        label->setFont(m_appearance.font(TypeStyle::Label));
    m_start->setAccessibleName(tr("Start of %1").arg(lever));
    m_ramp->setAccessibleName(tr("Ramp of %1, years").arg(lever));
    m_duration->setAccessibleName(tr("Duration of %1, years").arg(lever));
    m_start->setToolTip(tr("When the policy starts: a year or a quarter"));
    m_ramp->setToolTip(tr("Years from the start to full strength, and from the end to nothing"));
    m_duration->setToolTip(tr("Years from the start to the beginning of the end"));
    for (NumberField* field : {m_start, m_ramp, m_duration}) {
        field->clearProblem();
        field->refreshText();
    }
    if (m_regions != nullptr)
        m_regions->retext();
    if (m_national != nullptr) {
        const QString gap = m_appearance.isChinese() ? QString() : QStringLiteral(" ");
        m_national->setText(tr("National: one setting for the whole country.") + gap
                            + (m_text != nullptr ? text(m_text->equity, m_appearance) : QString()));
    }
    m_grade->retext();
    m_paperButton->setText(tr("What the paper says"));
    m_whyButton->setText(tr("Why?"));
    m_paperButton->setAccessibleName(tr("What the paper says about %1").arg(lever));
    m_menuButton->setAccessibleName(tr("More for %1").arg(lever));
    m_menuButton->setToolTip(tr("More"));
    m_reset->setText(tr("Reset to baseline"));
    m_propose->setText(tr("Set to the papers’ proposal"));
    if (m_paper != nullptr)
        m_paper->retext();
    refresh();
}

void LeverCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QWidget* bottom = m_cost->parentWidget();
    painter.fillRect(QRect(0, bottom->y(), width(), 1), m_appearance.color(Token::Line2));
}

} // namespace ui
