// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing scenarios of a model other than the four-dimension one, and runs that broke off.
#include "tests/ui/explore/plain_bench.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_state.h"
#include "ui/compare/difference_panel.h"
#include "ui/compare/lever_cell.h"
#include "ui/compare/lever_table_view.h"
#include "ui/compare/multiples_paint.h"
#include "ui/compare/one_chart_view.h"
#include "ui/compare/pair_table.h"
#include "ui/compare/small_multiples.h"
#include "ui/session/other_model.h"
#include "ui/widgets/constant_slider.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <memory>

using core::policy::Language;
using ui::CompareData;
using ui::Comparison;
using ui::TimeChart;

class TestComparePlain : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsAreTheModels();
    void thereIsNoCost();
    void chartsRunOverTheModelsTime();
    void differencesAreTakenAtEveryTime();
    void aBrokenRunIsNamed();
    void oneChartHasTheModelsRegions();
    void cellsShowConstantsWithTheirUnits();
    void leversThatDifferAreCounted();
    void aConstantIsChangedInItsCell();
    void aTypedConstantMayLieOutsideItsRange();
    void aChildInheritsAConstantAndGoesBack();
    void copiesAndExportsConstants();
    void thePanelListsConstants();
    void thePanelSaysTimesAsTheModelHasThem();
    void figuresOfThePanelAreWhole();
    void theHintAsksForOneScenario();
    void theFooterNamesTheOtherModel();
    void chosenRowsKeepNamesWithCommas();
    void rowsOfEarlierWorkspacesAreRead();
    void arraysOfOthersAreCompared();
    void looksWell_data();
    void looksWell();

private:
    void show(const char* file, const QSize& size = {1364, 752}, Language language = Language::English, ui::ThemeKind theme = ui::ThemeKind::Light)
    {
        QVERIFY(m_bench->open(file, language, theme));
        finish(size);
    }
    void finish(const QSize& size)
    {
        m_page = std::make_unique<ui::ComparePage>(*m_bench->appearance, *m_bench->session);
        m_page->resize(size);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QVERIFY(ready());
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor(
            [this] {
                const auto& columns = m_page->state().comparison().columns;
                return !m_bench->session->figuresPending() && !columns.empty()
                    && std::all_of(columns.begin(), columns.end(), [](const auto& column) { return column.projection != nullptr; });
            },
            60000);
    }
    [[nodiscard]] const Comparison& comparison() const { return m_page->state().comparison(); }

    [[nodiscard]] ui::LeverTableView& levers() const { return *m_page->findChild<ui::LeverTableView*>(QStringLiteral("leverTableView")); }
    [[nodiscard]] ui::DifferencePanel& panel() const { return *m_page->findChild<ui::DifferencePanel*>(QStringLiteral("differencePanel")); }
    [[nodiscard]] QModelIndex cell(const char* lever, const QString& scenario) const { return levers().cellOf(QString::fromLatin1(lever), scenario); }
    /// The row of the panel's lever list; -1.
    [[nodiscard]] int pairRow(const char* lever) const { return panel().levers().rowOf(QString::fromLatin1(lever)); }
    [[nodiscard]] QString pairText(int row, int column) const { return panel().levers().item(row, column)->text(); }
    [[nodiscard]] QString baselineId() const
    {
        const auto& all = m_bench->session->scenarios();
        return std::find_if(all.begin(), all.end(), [](const auto& each) { return each.baseline; })->id;
    }
    /// Bass, with imitation at 0.5 in the scenario.
    void showChanged(Language language = Language::English)
    {
        QVERIFY(m_bench->open("bass-diffusion.xmile", language));
        QVERIFY(m_bench->set("imitation", 0.5));
        finish({1364, 752});
        m_bench->session->setPair(baselineId(), m_bench->scenario);
        QVERIFY(ready());
    }

    std::unique_ptr<tests::PlainBench> m_bench;
    std::unique_ptr<ui::ComparePage> m_page;
};

void TestComparePlain::init()
{
    m_bench = std::make_unique<tests::PlainBench>();
}

void TestComparePlain::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void TestComparePlain::rowsAreTheModels()
{
    show("hares-and-lynx.xmile");
    QVERIFY(!m_page->state().rows().empty());
    for (const auto& row : m_page->state().rows()) {
        QVERIFY2(m_bench->session->catalogue().variable(row.headline.id), qPrintable(row.key));
        QVERIFY2(CompareData::line(row, comparison().run(0)).size() == comparison().run(0)->times().size(), qPrintable(row.key));
        QVERIFY2(CompareData::cell(comparison(), row, 0).number != QStringLiteral("–"), qPrintable(row.key));
        QVERIFY(row.targets.empty() && row.target.isEmpty());
        QVERIFY2(!row.source.contains(QStringLiteral("paper")), qPrintable(row.source));
    }
}

void TestComparePlain::thereIsNoCost()
{
    show("bass-diffusion.xmile");
    for (std::size_t column = 0; column < comparison().columns.size(); ++column) {
        const auto cost = CompareData::cost(comparison(), column);
        QVERIFY(cost.words.isEmpty() && cost.figure.isEmpty());
    }
    const QString footer = CompareData::footer(comparison(), m_page->state().rows(), {});
    QVERIFY2(footer.startsWith(QStringLiteral("Figures at year 20 unless")), qPrintable(footer));
}

void TestComparePlain::chartsRunOverTheModelsTime()
{
    show("hares-and-lynx.xmile");
    const auto& row = m_page->state().rows().front();
    const auto chart = CompareData::allInOne(comparison(), row);
    QCOMPARE(chart.firstYear, 0.0);
    QCOMPARE(chart.lastYear, 60.0);
    QVERIFY(!chart.time.calendar() && !chart.stop);
    QVERIFY2(chart.footer.contains(QStringLiteral("one model run for each line")), qPrintable(chart.footer));
    // A place in a small chart stands for the saved time nearest to it.
    const QRectF plot(100, 0, 240, 50);
    const auto& line = chart.lines.front().points;
    QCOMPARE(ui::MultiplesPainter::xOf(plot, 15, m_bench->session->catalogue().span), 160.0);
    QCOMPARE(ui::MultiplesPainter::timeAt(plot, 160.4, line, m_bench->session->catalogue().span), 15.0);
    QCOMPARE(ui::MultiplesPainter::timeAt(plot, 340, line, m_bench->session->catalogue().span), 60.0);
}

void TestComparePlain::differencesAreTakenAtEveryTime()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    QVERIFY(m_bench->set("imitation", 0.5));
    finish({1364, 752});
    const auto row = m_page->state().rowOf(QStringLiteral("users"));
    const auto chart = CompareData::differences(comparison(), row);
    QCOMPARE(chart.lines.size(), std::size_t(2));
    const auto more = CompareData::line(row, comparison().run(1)), usual = CompareData::line(row, comparison().run(0));
    for (std::size_t k = 0; k < more.size(); ++k)
        QCOMPARE(chart.lines[1].points[k], QPointF(more[k].x(), more[k].y() - usual[k].y()));
    QCOMPARE(chart.unit, QStringLiteral("firm"));
}

void TestComparePlain::aBrokenRunIsNamed()
{
    QVERIFY(m_bench->openPath(m_bench->written(QStringLiteral("<aux name=\"ends\"><eqn>20</eqn></aux><aux name=\"rise\"><eqn>1/(ends-TIME)</eqn></aux>"))));
    QVERIFY(m_bench->set("ends", 5));
    finish({1364, 752});
    const auto row = m_page->state().rowOf(QStringLiteral("rise"));
    const auto chart = CompareData::allInOne(comparison(), row);
    QVERIFY(chart.stop);
    QCOMPARE(chart.stop->time, 4.75);
    QVERIFY2(chart.stop->note.contains(QStringLiteral("Scenario")) && chart.stop->note.endsWith(QStringLiteral("stopped at day 4.75")), qPrintable(chart.stop->note));
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-stopped.png"));
}

void TestComparePlain::oneChartHasTheModelsRegions()
{
    show("hares-and-lynx.xmile");
    m_page->showView(QStringLiteral("chart"));
    auto* view = m_page->findChild<ui::OneChartView*>();
    QVERIFY(view);
    QTRY_VERIFY(view->isVisible());
    const auto* region = view->findChild<QComboBox*>(QStringLiteral("compareRegion"));
    QVERIFY(region->isVisible());
    QVERIFY(region->findText(QStringLiteral("South")) >= 0 && region->findText(QStringLiteral("East")) < 0);
    QVERIFY(!view->chart().data().lines.empty());
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-one-hares.png"));
}

void TestComparePlain::cellsShowConstantsWithTheirUnits()
{
    showChanged();
    m_page->showView(QStringLiteral("levers"));
    const QModelIndex changed = cell("imitation", m_bench->scenario), usual = cell("imitation", baselineId());
    QVERIFY(changed.isValid() && usual.isValid());
    QCOMPARE(changed.data().toString(), QStringLiteral("0.5\u20091/year"));
    QCOMPARE(usual.data().toString(), QStringLiteral("0.38\u20091/year"));
    QVERIFY(changed.data(ui::LeverModel::kDiffersRole).toBool());
    QVERIFY(!usual.data(ui::LeverModel::kDiffersRole).toBool());
    const auto* lever = m_bench->session->catalogue().lever("imitation");
    QCOMPARE(changed.data(ui::LeverModel::kLowRole).toDouble(), lever->low);
    QCOMPARE(changed.data(ui::LeverModel::kHighRole).toDouble(), lever->high);
    QCOMPARE(changed.data(ui::LeverModel::kMarkRole).toDouble(), 0.38);
    const QString tip = changed.data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("own value is 0.38")), qPrintable(tip));
    QVERIFY2(!tip.contains(QStringLiteral("ramp")) && !tip.contains(QLatin1Char('%')), qPrintable(tip));
    QVERIFY(changed.data(ui::LeverModel::kDatesRole).toString().isEmpty());
    QVERIFY(!m_page->findChild<QWidget*>(QStringLiteral("leverDetails"))->isVisible());
    levers().showDetails(changed);
    QVERIFY(!m_page->findChild<QWidget*>(QStringLiteral("leverPopover")));
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-constants.png"));
}

void TestComparePlain::leversThatDifferAreCounted()
{
    showChanged();
    m_page->showView(QStringLiteral("levers"));
    const int all = int(m_bench->session->catalogue().levers.size());
    QCOMPARE(levers().model().count(ui::LeverFilter::Different), 1);
    QCOMPARE(levers().model().count(ui::LeverFilter::Equal), all - 1);
    QVERIFY(m_bench->set("market size", 20000));
    QTRY_COMPARE(levers().model().count(ui::LeverFilter::Different), 2);
    QTRY_COMPARE(m_page->findChild<QAbstractButton*>(QStringLiteral("pair-different"))->text(), QStringLiteral("Different 2"));
    QCOMPARE(m_page->findChild<QAbstractButton*>(QStringLiteral("pair-all"))->text(), QStringLiteral("All %1").arg(all));
}

void TestComparePlain::aConstantIsChangedInItsCell()
{
    showChanged();
    m_page->showView(QStringLiteral("levers"));
    const QModelIndex open = cell("imitation", m_bench->scenario);
    levers().table().scrollTo(open);
    // A press on the bar opens the cell and takes hold of the slider.
    const QRectF bar = ui::LeverCellDelegate::barOf(levers().table().visualRect(open), ui::LeverCellDelegate::kConstantWidth);
    const auto at = [&](double share) { return QPoint(int(bar.left() + share * bar.width()), int(bar.center().y())); };
    QTest::mousePress(levers().table().viewport(), Qt::LeftButton, Qt::NoModifier, at(0.9));
    QVERIFY(levers().isEditing());
    QTest::mouseMove(levers().table().viewport(), at(0.25));
    QTest::mouseRelease(levers().table().viewport(), Qt::LeftButton, Qt::NoModifier, at(0.25));
    const auto* lever = m_bench->session->catalogue().lever("imitation");
    const double moved = m_bench->value("imitation");
    QVERIFY2(std::abs(moved - (lever->low + 0.25 * (lever->high - lever->low))) < 0.03 * (lever->high - lever->low), qPrintable(QString::number(moved)));
    // Keys move it on, and the baseline cannot be changed.
    const auto* slider = m_page->findChild<ui::ConstantSlider*>(QStringLiteral("leverEditorConstant"));
    QVERIFY(slider->isVisible() && !m_page->findChild<QWidget*>(QStringLiteral("leverEditorSlider"))->isVisible());
    QCOMPARE(slider->number(), moved);
    QTest::keyClick(m_page->findChild<QWidget*>(QStringLiteral("leverEditorConstant")), Qt::Key_End);
    QCOMPARE(m_bench->value("imitation"), lever->high);
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-editing.png"));
    QVERIFY(!levers().edit(cell("imitation", baselineId())));
    QCOMPARE(m_bench->session->constantOf(baselineId(), QStringLiteral("imitation")), 0.38);
}

void TestComparePlain::aTypedConstantMayLieOutsideItsRange()
{
    showChanged();
    m_page->showView(QStringLiteral("levers"));
    QVERIFY(levers().edit(cell("imitation", m_bench->scenario)));
    auto* value = m_page->findChild<ui::NumberField*>(QStringLiteral("leverEditorValue"));
    const auto type = [&](const QString& text) {
        value->startTyping({});
        QTest::keyClicks(value->findChild<QLineEdit*>(), text);
        QTest::keyClick(value->findChild<QLineEdit*>(), Qt::Key_Return);
    };
    type(QStringLiteral("2.5 1/year"));
    QCOMPARE(m_bench->value("imitation"), 2.5);
    QVERIFY(2.5 > m_bench->session->catalogue().lever("imitation")->high);
    QTRY_VERIFY(cell("imitation", m_bench->scenario).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Outside its stated range")));
    type(QStringLiteral("much"));
    QCOMPARE(m_bench->value("imitation"), 2.5);
    QVERIFY2(m_page->findChild<QLabel*>(QStringLiteral("leverNote"))->text().contains(QStringLiteral("not a number")),
             qPrintable(m_page->findChild<QLabel*>(QStringLiteral("leverNote"))->text()));
}

void TestComparePlain::aChildInheritsAConstantAndGoesBack()
{
    showChanged();
    const QString child = m_bench->session->addChild(m_bench->scenario);
    QVERIFY(!child.isEmpty() && ready());
    m_page->showView(QStringLiteral("levers"));
    QTRY_VERIFY(cell("imitation", child).isValid());
    QVERIFY(cell("imitation", child).data(ui::LeverModel::kInheritedRole).toBool());
    QCOMPARE(cell("imitation", child).data(ui::LeverModel::kValueRole).toDouble(), 0.5);
    QVERIFY(m_bench->session->setConstantOf(child, QStringLiteral("imitation"), 0.6));
    QTRY_VERIFY(cell("imitation", child).data(ui::LeverModel::kOwnRole).toBool());
    QCOMPARE(cell("imitation", child).data(ui::LeverModel::kValueRole).toDouble(), 0.6);
    levers().table().setCurrentIndex(cell("imitation", child));
    QTest::keyClick(&levers().table(), Qt::Key_Delete);
    QTRY_VERIFY(cell("imitation", child).data(ui::LeverModel::kInheritedRole).toBool());
    QCOMPARE(m_bench->session->constantOf(child, QStringLiteral("imitation")), 0.5);
}

void TestComparePlain::copiesAndExportsConstants()
{
    showChanged();
    m_page->showView(QStringLiteral("levers"));
    const QString copied = levers().copiedText();
    QVERIFY2(copied.contains(QStringLiteral("\t0.38\u20091/year\t0.5\u20091/year\n")), qPrintable(copied));
    QVERIFY(!copied.contains(QLatin1Char('%')));
    const auto sheet = levers().sheet();
    QCOMPARE(sheet.columns.size(), 3 + comparison().columns.size());
    const auto& all = m_bench->session->catalogue().levers;
    QCOMPARE(sheet.rows.size(), all.size());
    for (std::size_t row = 0; row < all.size(); ++row) {
        QCOMPARE(std::get<double>(sheet.rows[row][2]), all[row].value);
        QCOMPARE(std::get<double>(sheet.rows[row][4]), m_bench->session->constantOf(m_bench->scenario, QString::fromStdString(all[row].id)));
        if (all[row].id == "imitation")
            QCOMPARE(std::get<std::string>(sheet.rows[row][1]), std::string("1/year"));
    }
}

void TestComparePlain::thePanelListsConstants()
{
    showChanged();
    QTRY_COMPARE(panel().levers().rowCount(), 1);
    QCOMPARE(pairRow("imitation"), 0);
    QCOMPARE(pairText(0, 1), QStringLiteral("0.38 → 0.5\u20091/year"));
    // The effect comes, and the parameter of the same name takes no second row.
    QTRY_VERIFY(pairText(0, 2) != QStringLiteral("…"));
    QCOMPARE(panel().levers().rowCount(), 1);
    QVERIFY2(panel().sentence().contains(QStringLiteral("differ in Imitation")) || panel().sentence().contains(QStringLiteral("differ in imitation")), qPrintable(panel().sentence()));
    QVERIFY2(!panel().sentence().contains(QStringLiteral("parameter")), qPrintable(panel().sentence()));
    panel().setFilter(ui::LeverFilter::All);
    QCOMPARE(panel().levers().rowCount(), int(m_bench->session->catalogue().levers.size()));
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-panel.png"));
}

void TestComparePlain::thePanelSaysTimesAsTheModelHasThem()
{
    showChanged();
    QTRY_COMPARE(panel().levers().rowCount(), 1);
    QCOMPARE(panel().results().horizontalHeaderItem(0)->text(), QStringLiteral("Results, year 20"));
    QVERIFY2(panel().sentence().startsWith(QStringLiteral("The paths first part at year ")), qPrintable(panel().sentence()));
    const auto labels = panel().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) { return each->text().contains(QStringLiteral(" at year 20:")); }));
    const auto* multiples = m_page->findChild<ui::SmallMultiples*>();
    QVERIFY2(multiples->sentence().contains(QStringLiteral(", at year 20.")), qPrintable(multiples->sentence()));
    // No row of a cost that the model does not have.
    QCOMPARE(panel().results().rowCount(), int(m_page->state().rows().size()));
}

void TestComparePlain::figuresOfThePanelAreWhole()
{
    showChanged();
    QTRY_COMPARE(panel().levers().rowCount(), 1);
    const auto& table = panel().results();
    for (int row = 0; row < table.rowCount(); ++row) {
        for (int column = 1; column < 3; ++column) {
            const auto* item = table.item(row, column);
            QVERIFY2(QFontMetricsF(item->font()).horizontalAdvance(item->text()) + 12 <= table.columnWidth(column), qPrintable(item->text()));
        }
    }
}

void TestComparePlain::theHintAsksForOneScenario()
{
    show("hares-and-lynx.xmile");
    const auto hints = [this] {
        QStringList texts;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("No ")) && label->text().endsWith(QStringLiteral(" yet.")))
                texts << label->text();
        }
        return texts;
    };
    QCOMPARE(hints(), QStringList());
    m_bench->session->remove(m_bench->scenario);
    QTRY_COMPARE(hints(), QStringList{QStringLiteral("No scenario beside the baseline yet.")});
}

void TestComparePlain::theFooterNamesTheOtherModel()
{
    show("bass-diffusion.xmile");
    const QString version = m_bench->session->otherModel()->version();
    bool found = false;
    for (const QWidget* each : m_page->findChildren<QWidget*>())
        found = found || each->accessibleName().contains(QStringLiteral("model ") + version);
    QVERIFY2(found, qPrintable(version));
}

void TestComparePlain::chosenRowsKeepNamesWithCommas()
{
    show("hares-and-lynx.xmile");
    const QStringList before = m_page->state().rowKeys();
    QString added;
    for (const auto& variable : m_bench->session->catalogue().variables) {
        added = QString::fromStdString(variable.id);
        if (!before.contains(added) && m_page->state().addRow(added))
            break;
    }
    const QStringList after = m_page->state().rowKeys();
    QCOMPARE(after, before + QStringList{added});
    // Kept as an array of JSON, whatever is in a name.
    const QString kept = m_bench->session->setting(QStringLiteral("compare_rows"));
    QVERIFY2(QJsonDocument::fromJson(kept.toUtf8()).array() == QJsonArray::fromStringList(after), qPrintable(kept));
}

void TestComparePlain::rowsOfEarlierWorkspacesAreRead()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    m_bench->session->setSetting(QStringLiteral("compare_rows"), QStringLiteral("adoption,users"));
    finish({1364, 752});
    QCOMPARE(m_page->state().rowKeys(), (QStringList{QStringLiteral("adoption"), QStringLiteral("users")}));
}

/// Elements of arrays have commas in their names, and levers of them are constants like others.
void TestComparePlain::arraysOfOthersAreCompared()
{
    const QString path = QStringLiteral(FOURFOLD_SHARED_DIR "/conformance/xmile/SDEverywhere/models/arrays/arrays.stmx");
    if (!QFileInfo::exists(path))
        QSKIP("the conformance models are not there; 1 model with arrays was not compared");
    QVERIFY(m_bench->openPath(path));
    finish({1364, 752});
    QString key;
    for (const auto& variable : m_bench->session->catalogue().variables) {
        if (variable.id.find(',') != std::string::npos)
            key = QString::fromStdString(variable.id);
    }
    QVERIFY2(!key.isEmpty(), "no name with a comma");
    if (!m_page->state().rowKeys().contains(key))
        QVERIFY(m_page->state().addRow(key));
    QVERIFY2(m_page->state().rowKeys().contains(key), qPrintable(key + u' ' + m_bench->session->setting(QStringLiteral("compare_rows")) + u' ' + m_page->state().rowKeys().join(u' ')));
    const QStringList rows = m_page->state().rowKeys();
    m_page.reset();
    finish({1364, 752});
    QCOMPARE(m_page->state().rowKeys(), rows);
    m_page->showView(QStringLiteral("levers"));
    const auto& all = m_bench->session->catalogue().levers;
    QVERIFY(!all.empty());
    QCOMPARE(levers().model().rowCount(), int(all.size()));
    for (int row = 0; row < int(all.size()); ++row)
        QCOMPARE(levers().model().index(row, 0).data(ui::LeverModel::kValueRole).toDouble(), all[std::size_t(row)].value);
    QVERIFY(m_bench->session->setConstantOf(m_bench->scenario, QString::fromStdString(all.back().id), all.back().value + 1));
    QTRY_COMPARE(levers().model().count(ui::LeverFilter::Different), 1);
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-arrays.png"));
}

void TestComparePlain::looksWell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const char* file : {"bass-diffusion.xmile", "hares-and-lynx.xmile"}) {
        for (const QSize& size : {QSize(1104, 572), QSize(1364, 752)}) {
            for (const bool chinese : {false, true})
                QTest::addRow("%s %d %s", file, size.width(), chinese ? "zh" : "en") << QString::fromLatin1(file) << size << chinese;
        }
    }
}

/// Painted without a warning, and kept for people to look at.
void TestComparePlain::looksWell()
{
    QFETCH(QString, file);
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QTest::failOnWarning(QRegularExpression(QStringLiteral("QPainter|QFont|nan")));
    show(file.toLatin1().constData(), size, chinese ? Language::Chinese : Language::English, chinese ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
    QVERIFY(!m_page->grab().isNull());
    tests::PlainBench::keepPicture(*m_page, QStringLiteral("compare-%1-%2-%3.png").arg(file.section(QLatin1Char('-'), 0, 0)).arg(size.width()).arg(chinese ? QStringLiteral("zh") : QStringLiteral("en")));
}

QTEST_MAIN(TestComparePlain)
#include "tst_compare_plain.moc"
