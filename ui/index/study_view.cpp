// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/study_view.h"

#include "ui/index/index_state.h"
#include "ui/index/index_text.h"
#include "ui/index/study_runner.h"
#include "ui/session/error_text.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/rows_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

enum Factor { Normalisation, WeightValues, Weighting, Aggregation, Outliers, LeaveOut, kFactors };

bool& of(StudyPlan& plan, int factor)
{
    switch (factor) {
    case Normalisation: return plan.normalisation;
    case WeightValues: return plan.weightValues;
    case Weighting: return plan.weighting;
    case Aggregation: return plan.aggregation;
    case Outliers: return plan.outliers;
    default: return plan.leaveOut;
    }
}

QFrame* card()
{
    auto* frame = new QFrame;
    frame->setProperty("card", true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    column->setSpacing(metrics::kSpace2);
    return frame;
}

} // namespace

StudyView::StudyView(const Appearance& appearance, IndexState& state, StudyRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_runner(runner)
    , m_planTitle(new QLabel)
    , m_countLabel(new QLabel)
    , m_count(new QComboBox)
    , m_sentence(new QLabel)
    , m_progress(new ProgressRow)
    , m_effectsTitle(new QLabel)
    , m_effects(new RowsModel(this))
    , m_effectTable(new TableView(appearance))
    , m_effectsNote(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
    , m_placesTitle(new QLabel)
    , m_places(new RowsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_placeTable(new TableView(appearance))
    , m_placesNote(new TextBlock(appearance, TypeStyle::Note, Token::Text3))
{
    setObjectName(QStringLiteral("indexStudy"));
    QFrame* plan = card();
    auto* planColumn = static_cast<QVBoxLayout*>(plan->layout());
    planColumn->addWidget(m_planTitle);
    StudyPlan present = runner.plan();
    auto* boxes = new QGridLayout;
    boxes->setSpacing(metrics::kSpace1);
    for (int factor = 0; factor < kFactors; ++factor) {
        auto* box = new QCheckBox;
        box->setObjectName(QStringLiteral("indexVary-%1").arg(factor));
        box->setChecked(of(present, factor));
        connect(box, &QCheckBox::clicked, this, &StudyView::takePlan);
        boxes->addWidget(box, factor / 2, factor % 2);
        m_factors.push_back(box);
    }
    planColumn->addLayout(boxes);
    auto* count = new QHBoxLayout;
    count->addWidget(m_countLabel);
    count->addWidget(m_count);
    count->addStretch();
    for (const int variants : {300, 1000, 5000, 10000})
        m_count->addItem(QString(), variants);
    m_count->setCurrentIndex(m_count->findData(present.variants));
    m_count->setObjectName(QStringLiteral("indexVariants"));
    planColumn->addLayout(count);
    planColumn->addWidget(m_progress);
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("tone", QStringLiteral("secondary"));
    planColumn->addWidget(m_sentence);
    connect(m_count, &QComboBox::activated, this, &StudyView::takePlan);
    connect(m_progress, &ProgressRow::cancelRequested, &runner, &StudyRunner::cancel);

    QFrame* effects = card();
    effects->layout()->addWidget(m_effectsTitle);
    static_cast<QVBoxLayout*>(effects->layout())->addWidget(m_effectTable, 1);
    effects->layout()->addWidget(m_effectsNote);
    m_effectsNote->setObjectName(QStringLiteral("indexEffectsNote"));
    m_effectTable->setModel(m_effects);
    m_effectTable->setSortingEnabled(false); // in the order of what it says
    m_effectTable->setObjectName(QStringLiteral("indexEffects"));
    QFrame* places = card();
    places->layout()->addWidget(m_placesTitle);
    static_cast<QVBoxLayout*>(places->layout())->addWidget(m_placeTable, 1);
    places->layout()->addWidget(m_placesNote);
    m_placesNote->setObjectName(QStringLiteral("indexPlacesNote"));
    m_sorted->setSourceModel(m_places);
    m_sorted->setSortRole(kSortRole);
    m_placeTable->setModel(m_sorted);
    m_placeTable->setSortingEnabled(true);
    m_placeTable->sortByColumn(1, Qt::AscendingOrder);
    m_placeTable->setObjectName(QStringLiteral("indexPlaces"));

    auto* left = new QVBoxLayout;
    left->setSpacing(metrics::kGap);
    left->addWidget(plan);
    left->addWidget(effects, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    row->addLayout(left, 5);
    row->addWidget(places, 4);

    connect(&runner, &StudyRunner::studyChanged, this, &StudyView::refresh);
    connect(&runner, &StudyRunner::progressed, this, [this](int done, int total) {
        m_progress->report(done, total);
    });
    retranslate();
}

void StudyView::takePlan()
{
    StudyPlan plan = m_runner.plan();
    for (int factor = 0; factor < kFactors; ++factor)
        of(plan, factor) = m_factors[static_cast<std::size_t>(factor)]->isChecked();
    plan.variants = m_count->currentData().toInt();
    m_runner.setPlan(plan);
}

void StudyView::refresh()
{
    const auto study = m_runner.study();
    if (m_runner.isBusy() && m_state.figures())
        m_progress->begin(tr("Variants of the method"));
    else
        m_progress->finish();
    if (!study) {
        m_effectsNote->hide();
        m_placesNote->hide();
        m_sentence->setText(!m_runner.problems().empty() ? errorText(m_runner.problems(), 2)
                            : m_runner.isBusy()          ? tr("The places follow when the variants are done.")
                                                         : tr("No study yet. Choose what to vary."));
        return;
    }
    const auto decimal = [&](double value, int digits) { return std::isnan(value) ? QStringLiteral("–") : m_appearance.locale().toString(value, 'f', digits); };
    // What moves places most, first; then what was not varied, so that nothing is passed over in silence.
    std::vector<CellRow> rows;
    auto effects = study->effects;
    std::ranges::stable_sort(effects, [](const auto& a, const auto& b) {
        if (a.varied != b.varied)
            return a.varied;
        return a.varied && a.totalEffect > b.totalEffect;
    });
    QString strongest;
    QString furthest; ///< varied alone
    double furthestShift = 0;
    double sum = 0;
    for (const auto& effect : effects) {
        CellRow row;
        const QString name = IndexText::name(effect.factor);
        if (effect.varied && strongest.isEmpty() && effect.totalEffect > 0)
            strongest = name;
        if (effect.varied && !std::isnan(effect.totalEffect))
            sum += std::max(0.0, effect.totalEffect);
        if (effect.varied && effect.meanShift > furthestShift) {
            furthest = name;
            furthestShift = effect.meanShift;
        }
        const Token tone = effect.varied ? Token::Text : Token::Text3;
        row.id = QLatin1String(core::index::toString(effect.factor));
        row.cells.push_back({name, {}, {}, tone, effect.varied, false, {}});
        const auto cell = [&](const QString& text) {
            Cell made;
            made.text = text;
            made.tone = tone;
            made.right = true;
            row.cells.push_back(made);
        };
        if (!effect.varied) {
            cell(tr("not varied"));
            cell({});
            cell({});
        } else {
            cell(std::isnan(effect.totalEffect) ? QStringLiteral("–") : percent(m_appearance, std::max(0.0, effect.totalEffect)));
            cell(decimal(effect.meanShift, 1));
            const QString most = m_state.figures() ? IndexText::unitName(m_appearance, *m_state.figures(), effect.mostMoved) : QString();
            cell(spaced(tr("%1, %2", "region, places").arg(most, decimal(effect.largestShift, 1))));
        }
        rows.push_back(std::move(row));
    }
    m_effects->setRows({tr("Choice"), tr("Share of the variation"), tr("Places moved, varied alone"), tr("Moved most, varied alone")}, std::move(rows));
    m_effectTable->setColumnWidths({170, 110, 110, 130}, 0);
    QStringList notes{tr("Share: how much of the variation between all variants goes away once this choice is settled (total effect). Choices act "
                         "together, so shares overlap; here they add up to %1.")
                          .arg(percent(m_appearance, sum)),
                      tr("Varied alone: mean places a region moves while all other choices stay as they are. The two measures need not agree.")};
    m_effectsNote->setText(spaced(notes.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "))));
    m_effectsNote->show();

    rows.clear();
    const IndexFigures* figures = m_state.figures();
    for (const auto& interval : study->intervals) {
        CellRow row;
        row.id = QString::fromStdString(interval.unit);
        row.cells.push_back({spaced(figures ? IndexText::unitName(m_appearance, *figures, interval.unit) : row.id)});
        const auto cell = [&](const QString& text, double key) {
            Cell made;
            made.text = text;
            made.right = true;
            made.key = key;
            row.cells.push_back(made);
        };
        cell(interval.nominal > 0 ? QString::number(interval.nominal) : QStringLiteral("–"), interval.nominal > 0 ? interval.nominal : 1e9);
        cell(decimal(interval.median, 0), interval.median);
        cell(std::isnan(interval.low) ? QStringLiteral("–") : QStringLiteral("%1–%2").arg(decimal(interval.low, 0), decimal(interval.high, 0)), interval.high - interval.low);
        cell(QStringLiteral("%1–%2").arg(interval.best).arg(interval.worst), interval.worst - interval.best);
        rows.push_back(std::move(row));
    }
    m_places->setRows({tr("Region"), tr("Place"), tr("Median"), spaced(tr("90 % of variants")), tr("All variants")}, std::move(rows));
    m_placeTable->setColumnWidths({96, 52, 60, 92, 84}, 0);
    QStringList about{tr("All variants: the best and the worst place in any one of them, also the oddest. 90 %: without the 5 % of variants that place a "
                         "region best and the 5 % that place it worst.")};
    if (const QString close = closeScores(); !close.isEmpty())
        about << close;
    const QString space = m_appearance.isChinese() ? QString() : QStringLiteral(" ");
    m_placesNote->setText(spaced(about.join(space)));
    m_placesNote->show();
    QString text = tr("Over %1 variants a region moves by %2 places on average.").arg(m_appearance.locale().toString(static_cast<int>(study->variants.size())), decimal(study->meanShift, 1));
    if (!strongest.isEmpty())
        text += space + tr("“%1” has the largest share in how variants differ.").arg(strongest);
    if (!furthest.isEmpty())
        text += space + (furthest == strongest ? tr("Varied alone, it also moves places furthest: %1 on average.").arg(decimal(furthestShift, 1))
                                               : tr("Varied alone, “%1” moves places furthest: %2 on average.").arg(furthest, decimal(furthestShift, 1)));
    m_sentence->setText(spaced(text));
}

/// Where the scores themselves lie close together, small changes move many places. Empty where they do not.
QString StudyView::closeScores() const
{
    constexpr double kClose = 0.2; ///< of the range of scores, for the middle nine tenths of regions
    const IndexFigures* figures = m_state.figures();
    const auto range = figures ? IndexData::scoreRange(figures->definition.method) : std::nullopt;
    if (!range)
        return {};
    std::vector<double> scores;
    for (std::size_t unit = 0; unit < figures->units(); ++unit) {
        if (!std::isnan(figures->score(unit)))
            scores.push_back(figures->score(unit));
    }
    constexpr std::size_t kFew = 5;
    if (scores.size() < kFew)
        return {};
    std::ranges::sort(scores);
    const std::size_t cut = scores.size() / 20;
    const double spread = scores[scores.size() - 1 - cut] - scores[cut];
    if (spread > kClose * (range->high - range->low))
        return {};
    return tr("Nine in ten scores lie within %1 points of each other on a scale of %2: that is why small choices move many places.")
        .arg(m_appearance.locale().toString(spread, 'f', 1), m_appearance.locale().toString(range->high - range->low, 'f', 0));
}

void StudyView::copy() const
{
    QApplication::clipboard()->setText(m_effectTable->asText() + QLatin1Char('\n') + m_placeTable->asText());
}

void StudyView::retranslate()
{
    const QStringList names{tr("Normalisation: min–max, rank and z-score"), tr("Each weight by up to half more or less"),
                            tr("Weights: as they are, equal, entropy, CRITIC"), tr("Aggregation: arithmetic and Mazziotta–Pareto"),
                            tr("Outliers: kept and winsorised"), tr("One indicator left out at a time")};
    for (int factor = 0; factor < kFactors; ++factor)
        m_factors[static_cast<std::size_t>(factor)]->setText(spaced(names[factor]));
    m_factors[Aggregation]->setToolTip(spaced(tr("Mazziotta–Pareto is calculated from scores of 70 to 130, as its authors have it: on 0 to 100 its penalty would turn the ranking round wherever a score is near 0.")));
    m_planTitle->setText(tr("What is varied"));
    m_effectsTitle->setText(tr("Which choice moves places"));
    m_placesTitle->setText(tr("Places over the variants"));
    for (QLabel* title : {m_planTitle, m_effectsTitle, m_placesTitle})
        title->setFont(m_appearance.font(TypeStyle::CardTitle));
    m_countLabel->setText(tr("Variants"));
    m_count->setAccessibleName(m_countLabel->text());
    for (int row = 0; row < m_count->count(); ++row)
        m_count->setItemText(row, m_appearance.locale().toString(m_count->itemData(row).toInt()));
    refresh();
}

void StudyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
