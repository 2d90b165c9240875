// SPDX-License-Identifier: GPL-3.0-or-later
// When the goal is missed: chart by mouse and keyboard, rules as sentences in both languages for constructed boxes, boxes on the model.
#include "tests/ui/uncertainty/matters_bench.h"
#include "ui/uncertainty/failure_card.h"
#include "ui/uncertainty/failure_chart.h"
#include "ui/uncertainty/failure_state.h"
#include "ui/uncertainty/failure_text.h"
#include "ui/uncertainty/failure_trajectory.h"
#include "ui/uncertainty/failure_view.h"
#include "ui/uncertainty/matters_note.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_block.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <limits>

using namespace ui;
using core::discovery::Box;
using core::discovery::Limit;
using core::uncertainty::Target;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The grid 0 to 1 by 0 to 1, missed in the corner above 0.6 and 0.5.
FailureData grid()
{
    FailureData data;
    data.title = QStringLiteral("In which futures does it stay below 3?");
    data.missesText = QStringLiteral("misses");
    data.reachesText = QStringLiteral("reaches 3");
    data.naming.decimals = 1;
    data.colourIndex = 0;
    data.boxed = true;
    data.x.name = QStringLiteral("Shallow");
    data.y.name = QStringLiteral("Delay");
    data.y.unit = QStringLiteral("years");
    data.y.least = 1;
    data.y.most = 4;
    data.x.low = 0.6;
    data.y.low = 2.5;
    for (int i = 0; i < 100; ++i) {
        FailurePoint point;
        point.member = static_cast<std::size_t>(i);
        point.x = (i % 10) / 9.0;
        point.y = 1 + 3 * (i / 10) / 9.0;
        point.missed = point.x >= 0.6 && point.y >= 2.5;
        point.outcome = point.missed ? 2.5 : 3.5;
        data.points.push_back(point);
    }
    return data;
}

Limit above(std::size_t input, double low)
{
    Limit limit;
    limit.input = input;
    limit.low = low;
    return limit;
}

Limit below(std::size_t input, double high)
{
    Limit limit;
    limit.input = input;
    limit.high = high;
    return limit;
}

} // namespace

class TestFailureView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void edgesByKeyboard();
    void edgesByMouse();
    void edgeBeyondTheEndIsNoLimit();
    void categoriesAreToggled();
    void pointsAreReadOut();
    void tableSaysWhatIsInTheBox();
    void trajectoryIsChosenByMouseAndKey();
    void rulesInBothLanguages_data();
    void rulesInBothLanguages();
    void questionsByBounds();
    void obstaclesHaveTheirSentence();
    void chanceInWords();
    void oneSideOfARangeIsTheGoal();
    void boxesAreWhatCoreGives();
    void limitsThatMightBeChanceAreLeftOut();
    void tighterAndWiderGoAlongTheTrajectory();
    void handMadeBoxIsDescribedByCore();
    void worldsAreCategories();
    void noneOrAllMiss();
    void staysMarkedWhenItIsOld();
    void cancelKeepsMembers();
    void exportsRuleAndCases();
    void goalIsChangedInTheView();
    void looks_data();
    void looks();

private:
    [[nodiscard]] std::unique_ptr<FailureChart> shown(FailureData data, const QSize& size = {420, 320}) const;
    [[nodiscard]] core::uncertainty::SamplingPlan plan() const;
    void ask(FailureState& state, std::size_t members = 300) const;
    template<class T>
    [[nodiscard]] static T* find(const QWidget& view, const char* name)
    {
        return view.findChild<T*>(QLatin1String(name));
    }

    tests::MattersBench m_bench;
};

void TestFailureView::init()
{
    m_bench = {};
    QVERIFY(m_bench.start());
}

std::unique_ptr<FailureChart> TestFailureView::shown(FailureData data, const QSize& size) const
{
    auto chart = std::make_unique<FailureChart>(*m_bench.appearance);
    chart->setData(std::move(data));
    chart->resize(size);
    chart->show();
    chart->activateWindow();
    if (!QTest::qWaitForWindowActive(chart.get()))
        return nullptr;
    chart->setFocus();
    return chart;
}

void TestFailureView::ask(FailureState& state, std::size_t members) const
{
    state.setMembers(members);
    state.run();
    QTRY_VERIFY_WITH_TIMEOUT(!state.isBusy() && (state.answer() || !state.errors().empty()), 120000);
    QVERIFY(state.answer());
}

void TestFailureView::edgesByKeyboard()
{
    const auto chart = shown(grid());
    QVERIFY(chart);
    QSignalSpy moved(chart.get(), &FailureChart::limitMoved);
    QTest::keyClick(chart.get(), Qt::Key_Left); // to the left edge
    QCOMPARE(chart->currentEdge(), std::optional(FailureChart::Left));
    QCOMPARE(moved.count(), 0);
    QTest::keyClick(chart.get(), Qt::Key_Right); // moves it by a hundredth of 0 to 1
    QCOMPARE(moved.count(), 1);
    QCOMPARE(moved.last().at(0).toBool(), true);
    VERIFY_CLOSE(moved.last().at(1).toDouble(), 0.61, 1e-12, 0);
    QVERIFY(moved.last().at(3).toBool());
    QTest::keyClick(chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    VERIFY_CLOSE(moved.last().at(1).toDouble(), 0.51, 1e-12, 0);
    QTest::keyClick(chart.get(), Qt::Key_Down); // to the lower edge
    QCOMPARE(chart->currentEdge(), std::optional(FailureChart::Bottom));
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QCOMPARE(moved.last().at(0).toBool(), false);
    VERIFY_CLOSE(moved.last().at(1).toDouble(), 2.53, 1e-12, 0);
    QTest::keyClick(chart.get(), Qt::Key_Delete);
    QCOMPARE(moved.last().at(1).toDouble(), -kInfinity);
    QTest::keyClick(chart.get(), Qt::Key_Right); // from the lower edge to the right one: no limit yet
    QCOMPARE(chart->currentEdge(), std::optional(FailureChart::Right));
    QTest::keyClick(chart.get(), Qt::Key_Left);
    VERIFY_CLOSE(moved.last().at(2).toDouble(), 0.99, 1e-12, 0);
    QVERIFY2(chart->readOut().contains(QStringLiteral("0.99 or less")), qPrintable(chart->readOut()));
    // An edge does not pass the other.
    QTest::keyClick(chart.get(), Qt::Key_Home);
    QVERIFY(moved.last().at(2).toDouble() > moved.last().at(1).toDouble());
}

void TestFailureView::edgesByMouse()
{
    const auto chart = shown(grid());
    QVERIFY(chart);
    QSignalSpy moved(chart.get(), &FailureChart::limitMoved);
    const QRectF box = chart->boxRect();
    const QPoint from(static_cast<int>(box.left()), static_cast<int>(box.center().y()));
    const QPointF goal = chart->placeOf(0.8, 3);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(chart.get(), QPoint(static_cast<int>((from.x() + goal.x()) / 2), from.y()));
    QTest::mouseMove(chart.get(), QPoint(static_cast<int>(goal.x()), from.y()));
    QVERIFY(moved.count() >= 2);
    QVERIFY(!moved.last().at(3).toBool());
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, QPoint(static_cast<int>(goal.x()), from.y()));
    QVERIFY(moved.last().at(3).toBool());
    VERIFY_CLOSE(moved.last().at(1).toDouble(), 0.8, 0, 0.01); // a pixel
    QCOMPARE(moved.last().at(2).toDouble(), kInfinity);
    VERIFY_CLOSE(chart->boxRect().left(), goal.x(), 0, 1);
}

void TestFailureView::edgeBeyondTheEndIsNoLimit()
{
    const auto chart = shown(grid());
    QVERIFY(chart);
    QSignalSpy moved(chart.get(), &FailureChart::limitMoved);
    const QRectF box = chart->boxRect();
    const QPoint from(static_cast<int>(box.center().x()), static_cast<int>(box.bottom()));
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from);
    QTest::mouseMove(chart.get(), QPoint(from.x(), chart->height() - 2));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, QPoint(from.x(), chart->height() - 2));
    QCOMPARE(moved.last().at(0).toBool(), false);
    QCOMPARE(moved.last().at(1).toDouble(), -kInfinity);
}

void TestFailureView::categoriesAreToggled()
{
    FailureData data = grid();
    data.x = {};
    data.x.name = QStringLiteral("World");
    data.x.categories = {QStringLiteral("default"), QStringLiteral("slow"), QStringLiteral("shock")};
    data.x.most = 2;
    data.x.inside = {0, 2};
    for (FailurePoint& point : data.points)
        point.x = static_cast<double>(point.member % 3);
    const auto chart = shown(data);
    QVERIFY(chart);
    QSignalSpy toggled(chart.get(), &FailureChart::categoryToggled);
    QTest::keyClick(chart.get(), Qt::Key_Left); // no edge there: to the categories
    QVERIFY2(chart->readOut().contains(QStringLiteral("default: in the box")), qPrintable(chart->readOut()));
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QVERIFY(chart->readOut().contains(QStringLiteral("slow: not in the box")));
    QTest::keyClick(chart.get(), Qt::Key_Space);
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.last().at(1).toInt(), 1);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->itemBox(chart->currentItem() + 1).center().toPoint());
    QCOMPARE(toggled.last().at(1).toInt(), 2);
}

void TestFailureView::pointsAreReadOut()
{
    const auto chart = shown(grid());
    QVERIFY(chart);
    const FailurePoint& point = chart->data().points[79]; // 1 across, 1 + 3 x 7/9 upwards
    QTest::mouseMove(chart.get(), chart->placeOf(point.x, point.y).toPoint() - QPoint(0, 0));
    // The right edge stands where x is 1, and goes first.
    QVERIFY(chart->readOut().contains(QStringLiteral("Shallow")));
    const FailurePoint& inner = chart->data().points[48]; // 8/9, 1 + 3 x 4/9: reaches
    QTest::mouseMove(chart.get(), chart->placeOf(inner.x, inner.y).toPoint());
    QVERIFY2(chart->readOut().startsWith(QStringLiteral("Run 49 reaches: 3.5.")), qPrintable(chart->readOut()));
    QVERIFY2(chart->readOut().contains(QStringLiteral("2.33")), qPrintable(chart->readOut()));
}

void TestFailureView::tableSaysWhatIsInTheBox()
{
    const auto chart = shown(grid());
    QVERIFY(chart);
    const ChartTable table = chart->table();
    QCOMPARE(table.rows.size(), std::size_t(100));
    int misses = 0;
    for (const QStringList& row : table.rows) {
        QCOMPARE(row[4], row[5]); // misses and the box are the same here
        misses += row[4] == QStringLiteral("yes") ? 1 : 0;
    }
    QCOMPARE(misses, 4 * 5); // 6/9 to 9/9 by 5/9 to 9/9
}

void TestFailureView::trajectoryIsChosenByMouseAndKey()
{
    FailureTrajectory way(*m_bench.appearance);
    TrajectoryData data;
    data.boxes = {{1, 0.3, 0, false}, {0.9, 0.45, 1, false}, {0.7, 0.6, 2, false}, {0.4, 0.8, 2, false}};
    data.chosen = 1;
    way.setData(data);
    way.resize(320, 200);
    way.show();
    way.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&way));
    way.setFocus();
    QSignalSpy chosen(&way, &FailureTrajectory::chosen);
    QTest::keyClick(&way, Qt::Key_Right);
    QCOMPARE(chosen.last().front().toInt(), 2);
    QTest::keyClick(&way, Qt::Key_End);
    QCOMPARE(chosen.last().front().toInt(), 3);
    QTest::mouseClick(&way, Qt::LeftButton, {}, way.itemBox(0).center().toPoint());
    QCOMPARE(chosen.last().front().toInt(), 0);
    QVERIFY(way.readOut().replace(QChar(0x2009), QLatin1Char(' ')).contains(QStringLiteral("30 % of its futures miss")));
    QCOMPARE(way.table().rows.size(), std::size_t(4));
}

core::uncertainty::SamplingPlan TestFailureView::plan() const
{
    using core::uncertainty::InputKind;
    core::uncertainty::SamplingPlan plan;
    for (const auto& [id, name] : {std::pair("default", "Default"), {"slow", "Slow demand"}, {"shock", "Trade shock"}}) {
        core::policy::World world;
        world.id = id;
        world.name = {name, std::string(id) == "slow" ? "需求放缓" : std::string(id) == "shock" ? "贸易冲击" : "默认"};
        plan.worlds.push_back(world);
    }
    const auto add = [&](InputKind kind, const char* id, double low, double high) {
        core::uncertainty::Input input;
        input.kind = kind;
        input.id = input.name = id;
        input.byWorld = {{core::sampling::Shape::Triangular, low, (low + high) / 2, high}};
        plan.inputs.push_back(input);
    };
    add(InputKind::Parameter, "intelligence_floor", 0.05, 0.25);
    add(InputKind::Parameter, "depth_delay", 1, 4);
    add(InputKind::Parameter, "depth_sme_fund", 0.1, 0.9);
    add(InputKind::LeverCost, "testbed", 1, 4);
    add(InputKind::World, "world", 0, 2);
    plan.inputs.back().byWorld.clear();
    return plan;
}

void TestFailureView::rulesInBothLanguages_data()
{
    QTest::addColumn<std::vector<Limit>>("limits");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("two lower ends") << std::vector{above(0, 0.1603), above(1, 2)}
                                    << QStringLiteral("It misses when intelligence of shallow users is 0.16 or more and time to reach deep use is 2 years or longer.")
                                    << QStringLiteral("当浅层用户智能化水平为0.16或以上，且深度应用调整时间为2年或更长时，未达目标。");
    QTest::newRow("an upper end of a link") << std::vector{below(2, 0.3)} << QStringLiteral("It misses when “Small-firm fund → depth” is 0.3 or less.")
                                            << QStringLiteral("当“中小企业基金→深度”为0.3或以下时，未达目标。");
    Limit both = above(1, 2);
    both.high = 3.5;
    QTest::newRow("two ends") << std::vector{both} << QStringLiteral("It misses when time to reach deep use is between 2 and 3.5 years.")
                              << QStringLiteral("当深度应用调整时间介于2与3.5年之间时，未达目标。");
    QTest::newRow("a cost") << std::vector{above(3, 2.5)} << QStringLiteral("It misses when the yearly cost of east–West testbeds is 2.5 bn CNY a year or more.")
                            << QString();
    Limit worlds;
    worlds.input = 4;
    worlds.categories = {1, 2};
    QTest::newRow("worlds and three limits") << std::vector{above(0, 0.2), above(1, 3), worlds}
                                             << QStringLiteral("It misses when intelligence of shallow users is 0.2 or more, time to reach deep use is 3 years or longer and the world is Slow demand or Trade shock.")
                                             << QStringLiteral("当浅层用户智能化水平为0.2或以上，深度应用调整时间为3年或更长，且外部环境为需求放缓或贸易冲击时，未达目标。");
    QTest::newRow("none") << std::vector<Limit>() << QStringLiteral("The box holds all futures: nothing is asked of them.") << QString();
}

void TestFailureView::rulesInBothLanguages()
{
    QFETCH(std::vector<Limit>, limits);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    Box box;
    box.limits = limits;
    const auto plain = [](QString text) { return text.replace(QChar(0x2009), QLatin1Char(' ')); };
    const FailureText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    const QString said = plain(text.rule(plan(), box, false));
    if (QTest::currentDataTag() == QByteArray("a cost"))
        QVERIFY2(said.contains(QStringLiteral("the yearly cost of ")) && said.endsWith(QStringLiteral("2.5 bn CNY a year or more.")), qPrintable(said));
    else
        QCOMPARE(said, english);
    QCOMPARE(text.rule(plan(), box, true).count(QStringLiteral("<b>")), static_cast<qsizetype>(limits.size()));
    if (chinese.isEmpty())
        return;
    m_bench.appearance->setLanguage(core::policy::Language::Chinese);
    const FailureText other(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    QCOMPARE(other.rule(plan(), box, false).remove(QChar(0x2009)), chinese);
}

void TestFailureView::questionsByBounds()
{
    const auto plain = [](QString text) { return text.replace(QChar(0x2009), QLatin1Char(' ')); };
    const FailureText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    Target target;
    target.figure = {"conversion_rate", core::policy::Place::national()};
    target.year = 2030;
    target.low = 0.4;
    QVERIFY(plain(text.question(target)).startsWith(QStringLiteral("In which futures does it stay below 0.4"))
            || plain(text.question(target)).startsWith(QStringLiteral("In which futures does it stay below 40 %")));
    target.high = 0.6;
    QVERIFY(text.question(target).contains(QStringLiteral("lie outside")));
    target.low.reset();
    QVERIFY(text.question(target).contains(QStringLiteral("stay above")));
}

void TestFailureView::obstaclesHaveTheirSentence()
{
    const FailureText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    FailureAnswer answer;
    answer.result.members = 200;
    QVERIFY(text.obstacle(answer, std::nullopt).startsWith(QStringLiteral("None of 200 futures misses")));
    answer.result.ofInterest = 200;
    QVERIFY(text.obstacle(answer, std::nullopt).startsWith(QStringLiteral("All 200 futures miss")));
    answer.result.failed = 200;
    answer.result.ofInterest = 0;
    QVERIFY(text.obstacle(answer, std::nullopt).startsWith(QStringLiteral("No run gave a number")));
    answer.result.failed = 0;
    answer.result.ofInterest = 50;
    Box whole;
    whole.density = 0.25;
    whole.coverage = 1;
    answer.result.trajectory = core::discovery::Trajectory{{whole}, 1, 0, false};
    QVERIFY(text.obstacle(answer, whole).startsWith(QStringLiteral("No input sets the misses apart")));
    Box dense = whole;
    dense.density = 0.8;
    answer.result.trajectory->boxes.push_back(dense);
    QVERIFY(text.obstacle(answer, dense).isEmpty());
    answer.result.failed = 2;
    answer.result.outcomes = {1, std::numeric_limits<double>::quiet_NaN(), 1, std::numeric_limits<double>::quiet_NaN()};
    QVERIFY(text.failedSentence(answer).contains(QStringLiteral("numbers 2, 4.")));
}

void TestFailureView::chanceInWords()
{
    const FailureText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    QVERIFY(!FailureText::mightBeChance(0.01) && FailureText::mightBeChance(0.2));
    QVERIFY(!FailureText::mightBeChance(std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(text.chance(0.2).startsWith(QStringLiteral("might be chance")));
    QVERIFY(text.chance(0.0001).startsWith(QStringLiteral("hardly chance")));
    Box box;
    box.limits = {above(0, 0.16), above(1, 2)};
    box.quasiP = {0.0001, 0.3};
    QVERIFY(text.chanceSentence(plan(), box).startsWith(QStringLiteral("The limit on time to reach deep use might be chance")));
    box.quasiP = {0.0001, 0.001};
    QVERIFY(text.chanceSentence(plan(), box).isEmpty());
}

void TestFailureView::oneSideOfARangeIsTheGoal()
{
    // The papers say three to five times: too little is what is feared.
    QVERIFY(m_bench.state->goal() && m_bench.state->goal()->low && m_bench.state->goal()->high);
    const auto question = failureQuestion(*m_bench.state, 100);
    QVERIFY(question);
    QVERIFY(question->target().low && !question->target().high);
    QCOMPARE(*question->target().low, *m_bench.state->goal()->low);
}

void TestFailureView::boxesAreWhatCoreGives()
{
    FailureState state(*m_bench.state);
    ask(state);
    const auto answer = state.answer();
    const auto question = failureQuestion(*m_bench.state, 300);
    QVERIFY(question);
    const auto expected = core::studies::runDiscovery(*question->projector, question->study, {});
    QVERIFY(expected.has_value());
    QCOMPARE(answer->result.digest, expected->digest);
    QCOMPARE(answer->result.members, std::size_t(300));
    // Members are the session's: the same draws as those of its plan.
    const auto sampler = core::uncertainty::MemberSampler::create(*m_bench.book().plan(), 300);
    VERIFY_RESULT(sampler);
    QVERIFY(sampler->sample(0, 300).values == answer->result.values);
    QVERIFY(state.box());
    QVERIFY(answer->cases);
    const auto same = core::discovery::describe(*answer->cases, state.box()->limits);
    VERIFY_RESULT(same);
    QCOMPARE(same->density, state.box()->density);
    state.setTellingOnly(false);
    QCOMPARE(state.box()->rows, expected->boxes.front().rows);
    QVERIFY(state.box()->limits == expected->boxes.front().limits);
    // The shares of the panel are those of the box.
    const FailureText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    const auto shares = text.shares(*answer, *state.box());
    QCOMPARE(shares.size(), std::size_t(3));
    QVERIFY(shares[0].number.startsWith(QString::number(std::lround(state.box()->density * 100))));
    QVERIFY(shares[2].number.startsWith(QString::number(std::lround(100.0 * static_cast<double>(answer->result.ofInterest) / 300))));
    // The chart shows the two inputs that the box leans on.
    const FailureData data = text.chart(state);
    QCOMPARE(data.points.size(), std::size_t(300));
    QCOMPARE(static_cast<std::size_t>(std::ranges::count_if(data.points, &FailurePoint::missed)), answer->result.ofInterest);
    QVERIFY(std::isfinite(data.x.low) || std::isfinite(data.x.high));
}

void TestFailureView::limitsThatMightBeChanceAreLeftOut()
{
    FailureState state(*m_bench.state);
    ask(state);
    QVERIFY(state.tellingOnly());
    QVERIFY(state.answer()->telling);
    const auto& whole = *state.answer()->result.trajectory;
    const auto& suggested = whole.boxes[whole.suggested];
    QVERIFY(!state.box()->limits.empty());
    // No input but those of the suggested box; 185 inputs and 300 members: some of those are chance and gone.
    std::size_t most = 0;
    for (const Box& box : state.trajectory()->boxes) {
        most = std::max(most, box.limits.size());
        for (const Limit& limit : box.limits)
            QVERIFY(std::ranges::find(suggested.limits, limit.input, &Limit::input) != suggested.limits.end());
        // The figures are those of the members, as core describes them.
        const auto same = core::discovery::describe(*state.answer()->cases, box.limits);
        VERIFY_RESULT(same);
        QCOMPARE(box.rows, same->rows);
        QCOMPARE(box.interest, same->interest);
    }
    QVERIFY(most >= 1 && most < suggested.limits.size());
    QVERIFY(state.box()->density > state.answer()->missShare());
    state.setTellingOnly(false);
    QVERIFY(state.box()->limits == suggested.limits);
}

void TestFailureView::tighterAndWiderGoAlongTheTrajectory()
{
    FailureState state(*m_bench.state);
    ask(state);
    FailureCard card(*m_bench.appearance, *m_bench.state, state);
    card.resize(640, 340);
    card.show();
    QVERIFY(state.box());
    const int first = state.place();
    const double density = state.box()->density;
    auto* tighter = find<QPushButton>(card, "failureTighter");
    auto* wider = find<QPushButton>(card, "failureWider");
    QVERIFY(first > 0);
    state.choose(0);
    const auto rows = state.box()->rows;
    QCOMPARE(rows, std::size_t(300)); // all futures
    QTest::mouseClick(tighter, Qt::LeftButton);
    const auto fewer = state.box()->rows;
    QVERIFY(fewer < rows);
    QTest::mouseClick(tighter, Qt::LeftButton);
    QVERIFY(state.box()->rows < fewer);
    QTest::mouseClick(wider, Qt::LeftButton);
    QCOMPARE(state.box()->rows, fewer);
    state.choose(0);
    QVERIFY(!wider->isEnabled());
    QCOMPARE(state.box()->coverage, 1.0);
    QVERIFY(state.box()->density < density);
    state.choose(state.places() - 1);
    QVERIFY(!tighter->isEnabled());
    QVERIFY(!find<QLabel>(card, "failureRule")->text().isEmpty());
}

void TestFailureView::handMadeBoxIsDescribedByCore()
{
    FailureState state(*m_bench.state);
    ask(state);
    FailureView view(*m_bench.appearance, *m_bench.state, state);
    view.resize(1332, 700);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(state.box());
    const auto before = *state.box();
    view.chart().setFocus();
    QTest::keyClick(&view.chart(), Qt::Key_Left);
    for (int i = 0; i < 15; ++i)
        QTest::keyClick(&view.chart(), Qt::Key_Right);
    QVERIFY(state.isEdited());
    const Limit limit = state.limitOf(state.xInput());
    const auto expected = core::discovery::describe(*state.answer()->cases, state.box()->limits);
    VERIFY_RESULT(expected);
    QCOMPARE(state.box()->rows, expected->rows);
    QVERIFY(std::isfinite(limit.low));
    QVERIFY(!(state.box()->limits == before.limits));
    // The list of limits follows; one that is removed there is gone from the box.
    auto* limits = find<QTableView>(view, "failureLimits");
    QCOMPARE(limits->model()->rowCount(), static_cast<int>(state.box()->limits.size()));
    const std::size_t count = state.box()->limits.size();
    QTest::mouseClick(find<QAbstractButton>(view, "part-limits"), Qt::LeftButton);
    QVERIFY(limits->isVisible());
    limits->selectRow(0);
    QTest::mouseClick(find<QPushButton>(view, "failureRemove"), Qt::LeftButton);
    QCOMPARE(state.box()->limits.size(), count - 1);
    // Another answer over the same inputs keeps what the hand made.
    const auto made = state.box()->limits;
    ask(state, 200);
    QVERIFY(state.isEdited());
    QVERIFY(state.box()->limits == made);
    state.choose(1);
    QVERIFY(!state.isEdited());
}

void TestFailureView::worldsAreCategories()
{
    FuturesChoices choices = m_bench.book().choices();
    QVERIFY(m_bench.session().worlds().size() >= 2);
    choices.worlds = {{m_bench.session().worlds()[0].id, 1}, {m_bench.session().worlds()[1].id, 1}};
    QVERIFY(m_bench.book().setChoices(choices).has_value());
    FailureState state(*m_bench.state);
    ask(state, 200);
    const auto& inputs = state.answer()->result.plan.inputs;
    const auto world = static_cast<std::size_t>(std::ranges::find(inputs, core::uncertainty::InputKind::World, &core::uncertainty::Input::kind) - inputs.begin());
    QVERIFY(world < inputs.size());
    state.setAxes(world, world == 0 ? 1 : 0);
    const FailureText text(*m_bench.appearance, m_bench.session().catalogue(), m_bench.session().regions());
    QCOMPARE(text.chart(state).x.categories.size(), 2);
    state.toggleCategory(world, 0);
    QVERIFY(state.limitOf(world).categories == std::vector<double>{1});
    QVERIFY(text.rule(state.answer()->result.plan, *state.box(), false).contains(QStringLiteral("the world is ")));
    state.toggleCategory(world, 1); // the last one stays
    QVERIFY(state.limitOf(world).categories == std::vector<double>{1});
    state.toggleCategory(world, 0);
    QVERIFY(state.limitOf(world).categories.empty());
}

void TestFailureView::noneOrAllMiss()
{
    FailureState state(*m_bench.state);
    FailureCard card(*m_bench.appearance, *m_bench.state, state);
    VERIFY_RESULT(m_bench.state->setThreshold(0.01, std::nullopt));
    ask(state, 100);
    QVERIFY(!state.box());
    QVERIFY(find<QLabel>(card, "failureRule")->text().contains(QStringLiteral("misses: there is nothing to tell apart")));
    VERIFY_RESULT(m_bench.state->setThreshold(1000, std::nullopt));
    ask(state, 100);
    QVERIFY(!state.box());
    QVERIFY(find<QLabel>(card, "failureRule")->text().startsWith(QStringLiteral("All 100 futures miss")));
    QVERIFY(find<QPushButton>(card, "failureTighter")->isHidden());
}

void TestFailureView::staysMarkedWhenItIsOld()
{
    FailureState state(*m_bench.state);
    ask(state, 200);
    FailureView view(*m_bench.appearance, *m_bench.state, state);
    QVERIFY(!state.isStale());
    m_bench.session().activate(QStringLiteral("baseline"));
    QVERIFY(state.isStale());
    const auto* note = find<MattersNote>(view, "failureNote");
    QVERIFY2(note->text().contains(QStringLiteral("as it was")), qPrintable(note->text()));
    // A view that is looked at follows by itself.
    view.resize(1332, 700);
    view.show();
    QTRY_VERIFY_WITH_TIMEOUT(!state.isStale() && !state.isBusy(), 120000);
    QTRY_VERIFY(note->isHidden());
}

void TestFailureView::cancelKeepsMembers()
{
    FailureState state(*m_bench.state);
    state.setMembers(10000);
    QSignalSpy progress(&state, &FailureState::progressed);
    state.run();
    QTRY_VERIFY_WITH_TIMEOUT(progress.count() >= 1, 120000);
    QVERIFY(state.isBusy());
    state.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!state.isBusy(), 30000);
    QVERIFY(state.answer());
    QVERIFY(state.answer()->result.members > 0 && state.answer()->result.members < 10000);
    QVERIFY(state.box()); // found among those that are done
    QCOMPARE(state.answer()->cases->rowsUsed(), state.answer()->used());
}

void TestFailureView::exportsRuleAndCases()
{
    FailureState state(*m_bench.state);
    ask(state, 200);
    FailureView view(*m_bench.appearance, *m_bench.state, state);
    const QList<QByteArray> rule = view.ruleTable().trimmed().split('\n');
    QCOMPARE(rule.size(), 1 + static_cast<qsizetype>(state.box()->limits.size()));
    QVERIFY(rule.front().startsWith("coverage,density,mass"));
    const QList<QByteArray> cases = view.casesTable().trimmed().split('\n');
    QCOMPARE(cases.size(), 201);
    QVERIFY(cases.front().endsWith("outcome,missed,in_box"));
    const auto inside = core::discovery::rowsInside(*state.answer()->cases, state.box()->limits);
    std::size_t missed = 0;
    for (qsizetype row = 1; row < cases.size(); ++row) {
        const QList<QByteArray> cells = cases[row].split(',');
        missed += cells[cells.size() - 2] == "1" ? 1 : 0;
        QCOMPARE(cells.back() == "1", inside[static_cast<std::size_t>(row - 1)] != 0);
    }
    QCOMPARE(missed, state.answer()->result.ofInterest);
    QVERIFY(state.answer()->result.record.find("\"discover\"") != std::string::npos);
}

void TestFailureView::goalIsChangedInTheView()
{
    FailureState state(*m_bench.state);
    state.setMembers(100);
    FailureView view(*m_bench.appearance, *m_bench.state, state);
    view.resize(1332, 700);
    view.show();
    QTRY_VERIFY_WITH_TIMEOUT(state.answer() && !state.isBusy(), 120000);
    auto* goal = find<QComboBox>(view, "failureGoal");
    QVERIFY(goal->count() >= 9);
    find<NumberField>(view, "failureBound")->choose(2.5);
    QVERIFY(m_bench.state->goal());
    QCOMPARE(*m_bench.state->goal()->low, 2.5);
    QTRY_VERIFY_WITH_TIMEOUT(!state.isStale() && !state.isBusy() && state.answer()->question.target().low == 2.5, 120000);
    QVERIFY2(view.chart().title().contains(QStringLiteral("2.5")), qPrintable(view.chart().title()));
}

void TestFailureView::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1440-en-light") << QSize(1332, 720) << false << false;
    QTest::newRow("1180-en-light") << QSize(1072, 540) << false << false;
    QTest::newRow("1440-zh-dark") << QSize(1332, 720) << true << true;
    QTest::newRow("1180-zh-light") << QSize(1072, 540) << true << false;
}

void TestFailureView::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_bench.appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_bench.appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    FailureState state(*m_bench.state);
    ask(state, 500);
    FailureView view(*m_bench.appearance, *m_bench.state, state);
    view.resize(size);
    view.show();
    QTest::qWait(200);
    QVERIFY2(view.minimumSizeHint().width() <= size.width(), qPrintable(QString::number(view.minimumSizeHint().width())));
    QVERIFY2(view.minimumSizeHint().height() <= size.height(), qPrintable(QString::number(view.minimumSizeHint().height())));
    tests::keepPicture(view, QStringLiteral("failure-%1-view").arg(QLatin1String(QTest::currentDataTag())));
    QTest::mouseClick(find<QAbstractButton>(view, "part-limits"), Qt::LeftButton);
    QTest::qWait(20);
    QVERIFY(view.minimumSizeHint().height() <= size.height());
    tests::keepPicture(view, QStringLiteral("failure-%1-limits").arg(QLatin1String(QTest::currentDataTag())));
    FailureCard card(*m_bench.appearance, *m_bench.state, state);
    const QSize half((size.width() - 12) / 2, (size.height() - 12) / 2);
    card.resize(half);
    card.show();
    QTest::qWait(200);
    QVERIFY2(card.minimumSizeHint().height() <= half.height(), qPrintable(QString::number(card.minimumSizeHint().height())));
    tests::keepPicture(card, QStringLiteral("failure-%1-card").arg(QLatin1String(QTest::currentDataTag())));
}

QTEST_MAIN(TestFailureView)
#include "tst_failure_view.moc"
