// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/method_bar.h"

#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/index/stage_button.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/segmented_switch.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

using core::index::Aggregation;
using core::index::Estimation;
using core::index::Imputation;
using core::index::Method;
using core::index::Normalisation;
using core::index::OutlierTreatment;
using core::index::Weighting;

constexpr int kGap = 8;
constexpr int kLeastGap = 4;
constexpr int kSignGap = 20; ///< between stages where all of it fits in a row
const QString kFrozen = QStringLiteral("frozen");
const QString kEachYear = QStringLiteral("each-year");

} // namespace

MethodBar::MethodBar(const Appearance& appearance, IndexState& state, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_state(state), m_bounds(new SegmentedSwitch(appearance, this))
{
    setObjectName(QStringLiteral("indexMethod"));
    const auto fill = [this](const char* id, void (MethodBar::*filler)(QMenu*)) {
        QMenu* menu = addStage(QLatin1String(id));
        connect(menu, &QMenu::aboutToShow, this, [this, menu, filler] {
            menu->clear();
            (this->*filler)(menu);
        });
    };
    fill("denominate", &MethodBar::fillDenominate);
    fill("impute", &MethodBar::fillImpute);
    fill("outliers", &MethodBar::fillOutliers);
    fill("normalise", &MethodBar::fillNormalise);
    fill("weight", &MethodBar::fillWeight);
    fill("aggregate", &MethodBar::fillAggregate);
    m_bounds->setObjectName(QStringLiteral("indexBounds"));
    m_bounds->addSegment(kFrozen, {});
    m_bounds->addSegment(kEachYear, {});
    connect(m_bounds, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) { estimate(id == kFrozen); });
    connect(&state, &IndexState::definitionChanged, this, &MethodBar::refresh);
    m_confirm = [this] {
        QMessageBox box(QMessageBox::NoIcon, tr("Estimate bounds anew?"),
                        tr("Scores of different years will no longer compare, and every score is marked “new bounds”."), QMessageBox::Cancel, this);
        auto* go = box.addButton(tr("Estimate anew"), QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        return box.clickedButton() == go;
    };
    refresh();
}

void MethodBar::setConfirmation(std::function<bool()> confirm)
{
    m_confirm = std::move(confirm);
}

QMenu* MethodBar::addStage(const QString& id)
{
    auto* button = new StageButton(m_appearance, this);
    button->setObjectName(QStringLiteral("indexStage-") + id);
    m_stages.push_back({id, button});
    return button->menu();
}

void MethodBar::refresh()
{
    const auto& definition = m_state.definition();
    const Method& method = definition.method;
    const auto set = [&](const QString& id, const QString& stage, const QString& choice) {
        const auto found = std::ranges::find(m_stages, id, &Stage::id);
        found->button->setTexts(stage, choice);
    };
    set(QStringLiteral("denominate"), tr("Denominate"), IndexText::denomination(definition));
    set(QStringLiteral("impute"), tr("Impute"), IndexText::imputation(method));
    set(QStringLiteral("outliers"), tr("Outliers"), IndexText::name(method.outliers.kind));
    set(QStringLiteral("normalise"), tr("Normalise"), IndexText::name(method.normalisation.kind));
    set(QStringLiteral("weight"), tr("Weight"), IndexText::name(method.weighting.kind));
    set(QStringLiteral("aggregate"), tr("Aggregate"), IndexText::aggregation(method));
    const bool goalposts = method.normalisation.kind == Normalisation::Kind::Goalposts;
    const bool eachYear = method.estimation.kind == Estimation::Kind::EachYear;
    m_frozenText = goalposts ? tr("Bounds fixed by goalposts") : spaced(eachYear ? tr("Freeze bounds") : IndexText::estimation(method));
    m_frozenShort = goalposts ? tr("Goalposts") : eachYear ? tr("Freeze") : tr("Frozen");
    m_bounds->setSegmentText(kFrozen, m_frozenText);
    m_bounds->setSegmentText(kEachYear, tr("Re-estimate"));
    m_bounds->choose(method.estimation.kind == Estimation::Kind::EachYear ? kEachYear : kFrozen);
    m_bounds->setAccessibleName(tr("Bounds"));
    m_bounds->setToolTip(method.estimation.kind == Estimation::Kind::EachYear ? tr("New bounds each year: scores of different years do not compare.")
                                                                             : m_frozenText + QLatin1Char('\n') + tr("The same bounds and weights for all years and scenarios."));
    fit();
}

/// One row, or a second for what does not fit.
void MethodBar::fit()
{
    // The whole text, or less where that alone makes it one row.
    m_bounds->setSegmentText(kFrozen, m_frozenText);
    int stages = 0;
    for (const Stage& stage : m_stages)
        stages += stage.button->sizeHint().width();
    const auto places = static_cast<int>(m_stages.size());
    const bool narrow = stages + places * kLeastGap + m_bounds->sizeHint().width() > width();
    if (narrow)
        m_bounds->setSegmentText(kFrozen, m_frozenShort);
    const QSize bounds = m_bounds->sizeHint();
    const bool signs = stages + places * kSignGap + bounds.width() + kGap <= width();
    const int gap = signs ? kSignGap : stages + places * kGap + bounds.width() <= width() ? kGap : kLeastGap;
    m_signs.clear();
    int x = 0;
    int y = 0;
    int height = 0;
    const auto place = [&](QWidget* widget) {
        const QSize size = widget->sizeHint();
        height = std::max(height, size.height());
        if (x > 0 && x + size.width() > width()) {
            x = 0;
            y += height + kGap;
        }
        widget->setGeometry(x, y, std::min(size.width(), width()), size.height());
        x += size.width() + gap;
    };
    for (const Stage& stage : m_stages) {
        place(stage.button);
        if (signs && &stage != &m_stages.back())
            m_signs.push_back(x - gap / 2.0);
    }
    // The last pair stands at the right where its line has room.
    if (x + bounds.width() <= width())
        m_bounds->setGeometry(width() - bounds.width(), y, bounds.width(), bounds.height());
    else
        place(m_bounds);
    setFixedHeight(y + std::max(height, bounds.height()));
    update();
}

/// One stage feeds the next.
void MethodBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const double x : m_signs) {
        const double middle = height() / 2.0;
        painter.drawPolyline(QPolygonF({{x - 2, middle - 4}, {x + 2, middle}, {x - 2, middle + 4}}));
    }
}

void MethodBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void MethodBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void MethodBar::put(const Method& method, const QString& what)
{
    auto definition = m_state.definition();
    definition.method = method;
    if (const auto done = m_state.change(definition, what); !done)
        emit refused(errorText(done.error(), 2));
    refresh(); // also when refused: the buttons show what holds
}

void MethodBar::addChoice(QMenu* menu, const QString& id, const QString& text, const QString& hint, bool chosen,
                          std::function<void(Method&)> choose)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(id);
    action->setCheckable(true);
    action->setChecked(chosen);
    action->setToolTip(hint.isEmpty() ? text : hint);
    action->setStatusTip(hint);
    connect(action, &QAction::triggered, this, [this, choose = std::move(choose), text] {
        Method method = m_state.definition().method;
        choose(method);
        put(method, tr("Method: %1").arg(text));
    });
}

void MethodBar::fillDenominate(QMenu* menu)
{
    const bool on = m_state.definition().method.denominate;
    addChoice(menu, QStringLiteral("denominate-on"), tr("As the framework says"), tr("Each indicator over its denominator, such as people or gross product."), on,
              [](Method& method) { method.denominate = true; });
    addChoice(menu, QStringLiteral("denominate-off"), tr("None: raw amounts"), tr("Large regions lead by size alone."), !on,
              [](Method& method) { method.denominate = false; });
}

void MethodBar::fillImpute(QMenu* menu)
{
    const auto& present = m_state.definition().method.imputation;
    addChoice(menu, QStringLiteral("impute-none"), tr("None"), tr("What is missing stays missing; the others share its weight."), present.empty(),
              [](Method& method) { method.imputation.clear(); });
    for (const Imputation each : {Imputation::LinearInTime, Imputation::NearestTime, Imputation::GroupMean, Imputation::GroupMedian})
        addChoice(menu, QLatin1String(core::index::toString(each)), IndexText::name(each), {}, present == std::vector{each},
                  [each](Method& method) { method.imputation = {each}; });
    const std::vector both{Imputation::NearestTime, Imputation::GroupMean};
    addChoice(menu, QStringLiteral("nearest-then-group"), IndexText::name(both[0]) + tr(", ") + IndexText::name(both[1]), {}, present == both,
              [both](Method& method) { method.imputation = both; });
}

void MethodBar::fillOutliers(QMenu* menu)
{
    const auto& present = m_state.definition().method.outliers;
    const QString rule = tr("Where |skewness| ≥ %1 and kurtosis ≥ %2.").arg(m_appearance.locale().toString(present.skewness), m_appearance.locale().toString(present.kurtosis));
    for (const auto kind : {OutlierTreatment::Kind::Keep, OutlierTreatment::Kind::Winsorise, OutlierTreatment::Kind::WinsoriseOrTransform})
        addChoice(menu, QLatin1String(core::index::toString(kind)), IndexText::name(kind), kind == OutlierTreatment::Kind::Keep ? QString() : rule,
                  present.kind == kind, [kind](Method& method) {
                      method.outliers.kind = kind;
                      method.outliers.transform = OutlierTreatment::Transform::LogOfRange;
                  });
    using Transform = OutlierTreatment::Transform;
    for (const auto& [transform, name] : {std::pair(Transform::LogOfRange, tr("logarithm")), std::pair(Transform::BoxCox, tr("Box–Cox"))})
        addChoice(menu, QLatin1String(core::index::toString(transform)), name, rule,
                  present.kind == OutlierTreatment::Kind::Transform && present.transform == transform, [transform = transform](Method& method) {
                      method.outliers.kind = OutlierTreatment::Kind::Transform;
                      method.outliers.transform = transform;
                  });
}

void MethodBar::fillNormalise(QMenu* menu)
{
    const auto present = m_state.definition().method.normalisation.kind;
    using Kind = Normalisation::Kind;
    for (const Kind kind : {Kind::MinMax, Kind::Goalposts, Kind::DistanceToReference, Kind::Rank, Kind::ZScore})
        addChoice(menu, QLatin1String(core::index::toString(kind)), IndexText::name(kind), IndexText::explain(kind), present == kind,
                  [kind](Method& method) { method.normalisation.kind = kind; });
}

void MethodBar::fillWeight(QMenu* menu)
{
    const auto present = m_state.definition().method.weighting.kind;
    using Kind = Weighting::Kind;
    for (const Kind kind : {Kind::Given, Kind::Equal, Kind::Entropy, Kind::Critic, Kind::VariationCoefficient, Kind::PrincipalComponents})
        addChoice(menu, QLatin1String(core::index::toString(kind)), IndexText::name(kind), IndexText::explain(kind), present == kind,
                  [kind](Method& method) { method.weighting.kind = kind; });
    for (const Kind kind : {Kind::Ahp, Kind::EntropyAhp}) {
        QAction* action = menu->addAction(IndexText::name(kind));
        action->setObjectName(QLatin1String(core::index::toString(kind)));
        action->setCheckable(true);
        action->setChecked(present == kind);
        action->setToolTip(IndexText::explain(kind));
        connect(action, &QAction::triggered, this, [this, kind] {
            if (m_state.definition().method.weighting.comparisons.empty()) {
                emit judgementsWanted();
                refresh();
                return;
            }
            Method method = m_state.definition().method;
            method.weighting.kind = kind;
            put(method, tr("Method: %1").arg(IndexText::name(kind)));
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Judgements in pairs…")), &QAction::triggered, this, &MethodBar::judgementsWanted);
    // What data or judgements gave can be taken over, to be moved by hand.
    QAction* take = menu->addAction(tr("Take these weights over as given"));
    take->setEnabled(present != Kind::Given && m_state.figures());
    connect(take, &QAction::triggered, this, [this] {
        auto definition = m_state.definition();
        const auto& composite = *m_state.figures()->shown;
        const auto& shares = composite.estimatesAt(m_state.figures()->time).shares;
        for (std::size_t node = 0; node < composite.hierarchy.nodes.size(); ++node)
            IndexData::setBranchShares(definition, composite.hierarchy, node, shares[node]);
        definition.method.weighting.kind = Weighting::Kind::Given;
        if (const auto done = m_state.change(definition, tr("Take weights over")); !done)
            emit refused(errorText(done.error(), 2));
    });
}

void MethodBar::fillAggregate(QMenu* menu)
{
    const auto& present = m_state.definition().method.aggregation;
    const auto all = {Aggregation::Arithmetic, Aggregation::Geometric, Aggregation::Harmonic, Aggregation::Topsis, Aggregation::MazziottaPareto, Aggregation::Copeland};
    for (const Aggregation each : all)
        addChoice(menu, QLatin1String(core::index::toString(each)), IndexText::name(each), IndexText::explain(each), present == std::vector{each},
                  [each](Method& method) { method.aggregation = {each}; });
    menu->addSeparator();
    for (const Aggregation top : {Aggregation::Geometric, Aggregation::MazziottaPareto}) {
        const std::vector levels{top, Aggregation::Arithmetic};
        addChoice(menu, QLatin1String(core::index::toString(top)) + QStringLiteral("-top"),
                  tr("%1 of the branches, arithmetic within them").arg(IndexText::name(top)), IndexText::explain(top), present == levels,
                  [levels](Method& method) { method.aggregation = levels; });
    }
}

void MethodBar::estimate(bool frozen)
{
    Method method = m_state.definition().method;
    if (!frozen) {
        if (method.estimation.kind == Estimation::Kind::EachYear || !m_confirm()) {
            refresh();
            return;
        }
        method.estimation.kind = Estimation::Kind::EachYear;
        put(method, tr("Re-estimate bounds"));
        return;
    }
    if (method.estimation.kind != Estimation::Kind::EachYear) {
        refresh();
        return;
    }
    method.estimation.kind = Estimation::Kind::Frozen;
    if (method.estimation.years.empty()) {
        method.estimation.years = {m_state.source() == IndexSource::Model ? m_state.times().front() : m_state.comparedTime()};
        if (m_state.source() == IndexSource::Statistics && m_state.time() != m_state.comparedTime())
            method.estimation.years.push_back(m_state.time());
        std::ranges::sort(method.estimation.years);
    }
    put(method, tr("Freeze bounds"));
}

} // namespace ui
