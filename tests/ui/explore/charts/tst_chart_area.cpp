// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the Explore page as a user meets them, on a real session with a fresh workspace.
#include "tests/support/checks.h"
#include "ui/explore/charts/budget_editor.h"
#include "ui/explore/charts/chart_area.h"
#include "ui/explore/charts/chart_library.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/radar.h"
#include "ui/widgets/stacked_bars.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using core::policy::Place;
using core::policy::RegionGroup;
using ui::ChartArea;
using ui::ChartCard;
using ui::Session;
using ui::StackedBars;
using ui::TimeChart;

class TestChartArea : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheChosenHeadlineRadarAndThreeCharts();
    void leverMoveChangesEveryChart();
    void yearMovesTheMarksOnly();
    void renamedScenarioIsRelabelled();
    void regionSwitchGoesThroughTheSession();
    void headlineWithAPlaceSwitchesTheRegion();
    void anotherWorldCanBeSeenBesideTheDefaultOne();
    void nationalFigureTurnsTheSwitchOff();
    void pickerFindsAndPutsAChart();
    void pickerStaysInsideTheWindow();
    void unitNeverVanishes_data();
    void unitNeverVanishes();
    void chartFromElsewhereChangesPlaces();
    void everyChartOfTheLibraryCanBeShown();
    void provincesFillTheSwitchAndWarn();
    void budgetLineIsEnteredAndDrawn();
    void budgetIsReadInTheWaysItIsWritten();
    void badBudgetKeepsTheLastAndSaysWhy_data();
    void badBudgetKeepsTheLastAndSaysWhy();
    void narrowPageHasTabs();
    void nothingOverlaps_data();
    void nothingOverlaps();
    void picturesDifferByThemeAndLanguage();
    void everythingFocusableHasAName();

private:
    [[nodiscard]] TimeChart& large() { return *m_area->findChild<TimeChart*>(QStringLiteral("largeTimeChart")); }
    [[nodiscard]] ChartCard& card(int place) { return *m_area->findChild<ChartCard*>(QStringLiteral("chartCard%1").arg(place)); }
    [[nodiscard]] StackedBars& bars() { return *m_area->findChild<StackedBars*>(); }
    void waitForFigures();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ChartArea> m_area;
};

void TestChartArea::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_appearance = std::make_unique<ui::Appearance>();
    auto session = Session::open(FOURFOLD_SOURCE_DIR "/data", m_directory->filePath(QStringLiteral("test.fourfold")));
    VERIFY_RESULT(session);
    m_session = std::move(*session);
    m_session->activate(QStringLiteral("paper-package"));
    m_session->setYear(2030);
    m_area = std::make_unique<ChartArea>(*m_appearance, *m_session);
    m_area->resize(1004, 508);
    m_area->show();
    m_area->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    QTRY_COMPARE_WITH_TIMEOUT(large().data().lines.size(), std::size_t(2), 20000);
}

void TestChartArea::cleanup()
{
    m_area.reset();
    m_session.reset();
    m_appearance.reset();
    m_directory.reset();
}

void TestChartArea::waitForFigures()
{
    QSignalSpy computed(m_session.get(), &Session::projectionChanged);
    QVERIFY(computed.wait(20000));
}

void TestChartArea::showsTheChosenHeadlineRadarAndThreeCharts()
{
    QCOMPARE(large().data().title, QStringLiteral("Cross-border e-commerce trade"));
    VERIFY_CLOSE(large().data().lines[0].points.back().y(),
                 m_session->projection()->value("national_trade", Place::national(), 2035), 1e-12, 0);
    QVERIFY(m_area->findChild<ui::FourRadar*>(QStringLiteral("fourRadar"))->data().scenario.has_value());
    QCOMPARE(m_area->shownKeys(), (QStringList{QStringLiteral("penetration"), QStringLiteral("vacancy"), QString::fromLatin1(ui::kCashNeedKey)}));
    for (int place = 0; place < ChartArea::kChosenCharts; ++place) {
        QVERIFY(card(place).isVisible());
        QVERIFY(!card(place).content().title().isEmpty());
        QVERIFY(!card(place).content().footer().isEmpty());
    }
}

void TestChartArea::leverMoveChangesEveryChart()
{
    const auto trade = large().data().lines[0].points.back().y();
    const auto scores = m_area->findChild<ui::FourRadar*>(QStringLiteral("fourRadar"))->data().scenario->scores;
    const auto users = qobject_cast<TimeChart*>(card(0).chart())->data().lines[2].points.back().y();
    const double cost = bars().data().total(1);
    m_session->resetAllLevers(); // edits a copy of the built-in package
    QTRY_VERIFY_WITH_TIMEOUT(bars().data().total(1) == 0, 20000);
    QVERIFY(large().data().lines[0].points.back().y() < trade);
    QVERIFY(m_area->findChild<ui::FourRadar*>(QStringLiteral("fourRadar"))->data().scenario->scores != scores);
    QVERIFY(qobject_cast<TimeChart*>(card(0).chart())->data().lines[2].points.back().y() < users);
    QVERIFY(cost > 0);
}

void TestChartArea::yearMovesTheMarksOnly()
{
    const QString before = bars().data().headline;
    const auto lines = large().data().lines[0].points;
    m_session->setYear(2033);
    QVERIFY(bars().data().headline != before);
    QVERIFY(bars().data().headline.endsWith(QStringLiteral("2033")));
    QCOMPARE(large().data().lines[0].points, lines);
    QCOMPARE(m_area->findChild<ui::FourRadar*>(QStringLiteral("fourRadar"))->data().unit, QStringLiteral("score 0–100, 2033"));
    emit large().yearPicked(2027);
    QCOMPARE(m_session->year(), 2027.0);
}

void TestChartArea::renamedScenarioIsRelabelled()
{
    const QString id = m_session->duplicate(QStringLiteral("paper-package"));
    waitForFigures();
    m_session->rename(id, QStringLiteral("West first"));
    QCOMPARE(large().data().lines[0].label, QStringLiteral("West first"));
    QCOMPARE(m_area->findChild<ui::FourRadar*>(QStringLiteral("fourRadar"))->data().scenario->label, QStringLiteral("West first"));
    m_session->activate(QStringLiteral("baseline"));
    QTRY_COMPARE_WITH_TIMEOUT(large().data().lines.size(), std::size_t(1), 20000);
    QVERIFY(!m_area->findChild<ui::FourRadar*>(QStringLiteral("fourRadar"))->data().scenario);
}

void TestChartArea::regionSwitchGoesThroughTheSession()
{
    auto* box = m_area->findChild<QComboBox*>(QStringLiteral("regionSwitch"));
    QCOMPARE(box->count(), 3); // national and the two macro regions, which are the groups
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(m_session->place(), Place::ofGroup(RegionGroup::East));
    QCOMPARE(large().data().title, QStringLiteral("Trade by region, East"));
    m_session->setPlace(Place::ofGroup(RegionGroup::CentralWest));
    QCOMPARE(box->currentIndex(), 2);
}

void TestChartArea::headlineWithAPlaceSwitchesTheRegion()
{
    m_session->selectKpi(QStringLiteral("vacancy@Central_West"));
    QCOMPARE(m_session->place(), Place::ofGroup(RegionGroup::CentralWest));
    QCOMPARE(large().data().title, QStringLiteral("Vacant technical posts, Central-West"));
    m_session->selectKpi(QStringLiteral("national_trade"));
    QCOMPARE(m_session->place(), Place::national());
}

/// Four lines: the chosen and the default world, each with and without the policy.
void TestChartArea::anotherWorldCanBeSeenBesideTheDefaultOne()
{
    auto* button = m_area->findChild<QToolButton*>(QStringLiteral("defaultWorldToo"));
    auto* chart = m_area->findChild<TimeChart*>(QStringLiteral("largeTimeChart"));
    QVERIFY(button && chart);
    QVERIFY(!button->isVisible()); // there is nothing to compare with
    const auto before = chart->data().lines;
    QCOMPARE(before.size(), std::size_t(2));

    m_session->setWorld(QStringLiteral("slow-world-demand"));
    QTRY_VERIFY(button->isVisible());
    QTRY_VERIFY(chart->data().lines[1].points.back().y() < before[1].points.back().y()); // less is traded in that world
    QCOMPARE(chart->data().lines.size(), std::size_t(2));
    QVERIFY2(chart->data().lines[1].label.contains(QString::fromStdString(m_session->world().name.english)), qPrintable(chart->data().lines[1].label));

    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(chart->data().lines.size(), std::size_t(4));
    QCOMPARE(chart->data().lines[2].points, before[0].points);
    QCOMPARE(chart->data().lines[3].points, before[1].points);
    QVERIFY(chart->data().lines[2].label != chart->data().lines[0].label);

    m_session->setWorld(QStringLiteral("default"));
    QTRY_COMPARE(chart->data().lines.size(), std::size_t(2));
    QVERIFY(!button->isVisible());
}

void TestChartArea::nationalFigureTurnsTheSwitchOff()
{
    auto* box = m_area->findChild<QComboBox*>(QStringLiteral("regionSwitch"));
    QVERIFY(box->isEnabled());
    m_session->selectKpi(QStringLiteral("intelligence"));
    m_session->setPlace(Place::ofGroup(RegionGroup::East));
    QVERIFY(!box->isEnabled());
    QCOMPARE(box->currentIndex(), 0); // what is shown is the whole country
    QVERIFY(!box->toolTip().isEmpty());
}

void TestChartArea::pickerFindsAndPutsAChart()
{
    QTest::mouseClick(&card(0).heading(), Qt::LeftButton);
    QWidget* picker = m_area->findChild<QWidget*>(QStringLiteral("chartPicker"));
    QVERIFY(picker && picker->isVisible());
    auto* list = picker->findChild<QListView*>(QStringLiteral("chartList"));
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Firms using technology"));
    auto* search = picker->findChild<QLineEdit*>(QStringLiteral("chartSearch"));
    QTest::keyClicks(search, QStringLiteral("no such thing"));
    QVERIFY(picker->findChild<QLabel*>(QStringLiteral("chartNothingFound"))->isVisible());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("delivery time"));
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Up);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Parcel delivery time"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_session->chartKeys().value(0), QStringLiteral("delivery_days"));
    QCOMPARE(card(0).content().title(), QStringLiteral("Parcel delivery time"));
    QVERIFY(!picker->isVisible());
}

void TestChartArea::pickerStaysInsideTheWindow()
{
    for (int place = 0; place < ChartArea::kChosenCharts; ++place) {
        QTest::mouseClick(&card(place).heading(), Qt::LeftButton);
        QWidget* picker = nullptr;
        for (QWidget* each : m_area->findChildren<QWidget*>(QStringLiteral("chartPicker")))
            picker = each->isVisible() ? each : picker;
        QVERIFY(picker);
        const QRect window(m_area->mapToGlobal(QPoint(0, 0)), m_area->size());
        QVERIFY(window.contains(picker->geometry()));
        QVERIFY(picker->height() >= 180);
        picker->close();
    }
}

void TestChartArea::unitNeverVanishes_data()
{
    nothingOverlaps_data();
}

void TestChartArea::unitNeverVanishes()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    m_area->resize(size);
    QTest::qWait(1);
    m_area->grab();
    auto* box = m_area->findChild<QComboBox*>(QStringLiteral("regionSwitch"));
    for (ChartCard* each : m_area->findChildren<ChartCard*>()) {
        if (!each->isVisible())
            continue;
        const ui::CardHeading& heading = each->heading();
        // Beside the title whole, or in a row of its own, which is as high as it needs.
        if (heading.rowWidth() > heading.width()) {
            QVERIFY2(heading.height() > 30, qPrintable(each->content().title()));
            // The switch made way for the title, and was not made narrow for a unit that stands elsewhere.
            if (each->isAncestorOf(box))
                QVERIFY(box->width() <= 104 || heading.width() >= int(heading.titleWidth()));
        }
    }
}

void TestChartArea::chartFromElsewhereChangesPlaces()
{
    m_area->chooseChart(0, QString::fromLatin1(ui::kCashNeedKey));
    QCOMPARE(m_area->shownKeys(), (QStringList{QString::fromLatin1(ui::kCashNeedKey), QStringLiteral("vacancy"), QStringLiteral("penetration")}));
    QVERIFY(qobject_cast<StackedBars*>(card(0).chart()));
    QVERIFY(qobject_cast<TimeChart*>(card(2).chart()));
    QCOMPARE(m_area->findChildren<ui::BudgetEditor*>().size(), 1);
    QVERIFY(card(0).isAncestorOf(m_area->findChild<ui::BudgetEditor*>()));
}

void TestChartArea::everyChartOfTheLibraryCanBeShown()
{
    QStringList titles;
    for (const auto& group : ui::ChartLibrary::groups(m_session->catalogue(), core::policy::Language::English)) {
        for (const auto& choice : group.choices) {
            m_area->chooseChart(0, choice.key);
            QCOMPARE(m_area->shownKeys().front(), choice.key);
            QCOMPARE(card(0).content().title(), choice.name);
            QVERIFY(!card(0).content().table().rows.empty());
            titles.append(choice.name);
        }
    }
    QCOMPARE(titles.size(), static_cast<int>(m_session->catalogue().variables.size()) + 2); // and the two composite ones
}

void TestChartArea::provincesFillTheSwitchAndWarn()
{
    VERIFY_RESULT(m_session->setRegionSet(QStringLiteral("provinces")));
    auto* box = m_area->findChild<QComboBox*>(QStringLiteral("regionSwitch"));
    QCOMPARE(box->count(), 3 + 1 + 31); // a line between groups and provinces
    QVERIFY(!box->itemData(3).isValid());
    box->showPopup();
    QTRY_VERIFY(box->view()->isVisible());
    QVERIFY2(box->view()->height() <= 14 * 26 + 30, qPrintable(QString::number(box->view()->height())));
    QVERIFY(box->view()->height() >= 12 * 26);
    QCOMPARE(box->view()->sizeHintForRow(0), 26);
    box->hidePopup();
    QTRY_VERIFY_WITH_TIMEOUT(large().data().footer.contains(QStringLiteral("(D)")), 20000);
    QCOMPARE(large().data().footerColour, ui::Token::Warn);
    m_session->setPlace(Place::ofRegion("Sichuan"));
    QCOMPARE(large().data().title, QStringLiteral("Trade by region, Sichuan"));
    QCOMPARE(qobject_cast<TimeChart*>(card(0).chart())->data().lines.size(), std::size_t(6));
}

void TestChartArea::budgetLineIsEnteredAndDrawn()
{
    auto* action = m_area->findChild<QPushButton*>(QStringLiteral("setBudget"));
    auto* field = m_area->findChild<QLineEdit*>(QStringLiteral("budgetField"));
    QVERIFY(!bars().data().limit);
    QVERIFY(!field->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("12"));
    QVERIFY(!m_session->budgetLineBnCny()); // not before it is complete
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_session->budgetLineBnCny(), std::optional<double>(12));
    QCOMPARE(bars().data().limit, std::optional<double>(12));
    QCOMPARE(bars().data().limitLabel, QStringLiteral("budget line 12"));
    QCOMPARE(bars().data().footer, QStringLiteral("2026 and 2027 exceed the budget line by 2.3 bn CNY. Method: one model run."));
    QVERIFY(!field->isVisible());
    // And away again.
    QTest::mouseClick(action, Qt::LeftButton);
    QTest::mouseClick(m_area->findChild<QPushButton*>(QStringLiteral("removeBudget")), Qt::LeftButton);
    QVERIFY(!m_session->budgetLineBnCny());
    QVERIFY(!bars().data().limit);
}

void TestChartArea::budgetIsReadInTheWaysItIsWritten()
{
    const auto read = [this](const char* typed) {
        const auto entry = ui::BudgetEntry::parse(QString::fromUtf8(typed), *m_appearance);
        const auto* amount = std::get_if<std::optional<double>>(&entry);
        return amount ? amount->value_or(0) : -1;
    };
    QCOMPARE(read("１２．５"), 12.5);
    QCOMPARE(read("1,250"), 1250.0);
    QCOMPARE(read("12.5 bn CNY"), 12.5);
    QCOMPARE(read("12.5bncny"), 12.5);
    QCOMPARE(read("  "), 0.0); // no budget line
    QCOMPARE(read("12,5"), -1.0);
    QCOMPARE(read("120亿元"), -1.0); // the Chinese unit in the English window
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QCOMPARE(read("１２５ 亿元"), 12.5);
    QCOMPARE(read("1,250"), 125.0);
    QCOMPARE(read("12.5 bn CNY"), -1.0);
}

void TestChartArea::badBudgetKeepsTheLastAndSaysWhy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("no number") << QStringLiteral("twelve");
    QTest::newRow("zero") << QStringLiteral("0");
    QTest::newRow("negative") << QStringLiteral("-3");
    QTest::newRow("wrong unit") << QStringLiteral("12000000000");
    QTest::newRow("decimal comma") << QStringLiteral("12,5");
    QTest::newRow("two points") << QStringLiteral("1.2.3");
    QTest::newRow("not finite") << QStringLiteral("inf");
}

void TestChartArea::badBudgetKeepsTheLastAndSaysWhy()
{
    QFETCH(QString, typed);
    m_session->setBudgetLineBnCny(15);
    auto* field = m_area->findChild<QLineEdit*>(QStringLiteral("budgetField"));
    auto* message = m_area->findChild<ui::CardFooter*>(QStringLiteral("budgetMessage"));
    QTest::mouseClick(m_area->findChild<QPushButton*>(QStringLiteral("setBudget")), Qt::LeftButton);
    QTRY_VERIFY(field->hasFocus());
    QCOMPARE(field->text(), QStringLiteral("15"));
    field->selectAll();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(message->isVisible() && !message->text().isEmpty());
    QVERIFY(field->isVisible());
    QCOMPARE(m_session->budgetLineBnCny(), std::optional<double>(15));
    QCOMPARE(bars().data().limit, std::optional<double>(15));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible() && !message->isVisible());
}

void TestChartArea::narrowPageHasTabs()
{
    auto* tabs = m_area->findChild<QTabBar*>(QStringLiteral("chartTabs"));
    QVERIFY(!tabs->isVisible());
    m_area->resize(744, 508);
    QTRY_VERIFY(tabs->isVisible());
    QVERIFY(card(0).isVisible() && !card(1).isVisible() && !card(2).isVisible());
    QCOMPARE(tabs->tabText(1), card(1).content().title());
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QVERIFY(!card(0).isVisible() && card(1).isVisible());
    m_area->resize(1004, 508);
    QTRY_VERIFY(card(0).isVisible() && card(2).isVisible() && !tabs->isVisible());
}

void TestChartArea::nothingOverlaps_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const QSize& size : {QSize(744, 500), QSize(1004, 508), QSize(1484, 700)}) {
        QTest::addRow("%d wide, English", size.width()) << size << false;
        QTest::addRow("%d wide, Chinese", size.width()) << size << true;
    }
}

void TestChartArea::nothingOverlaps()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    m_session->setBudgetLineBnCny(12);
    m_area->resize(size);
    QTest::qWait(1);
    m_area->grab(); // lays everything out
    std::vector<ChartCard*> cards;
    for (ChartCard* each : m_area->findChildren<ChartCard*>()) {
        if (each->isVisible())
            cards.push_back(each);
    }
    QVERIFY(cards.size() >= 3);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        QVERIFY(m_area->rect().contains(cards[i]->geometry()));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!cards[i]->geometry().intersects(cards[j]->geometry()));
        // Inside a card the parts follow one another.
        std::vector<QWidget*> parts;
        for (QWidget* part : cards[i]->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (part->isVisible() && !part->isWindow())
                parts.push_back(part);
        }
        for (std::size_t a = 0; a < parts.size(); ++a) {
            QVERIFY2(cards[i]->rect().contains(parts[a]->geometry()), parts[a]->metaObject()->className());
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY2(!parts[a]->geometry().intersects(parts[b]->geometry()), parts[a]->metaObject()->className());
        }
        QVERIFY(cards[i]->chart()->height() >= 96);
    }
}

void TestChartArea::picturesDifferByThemeAndLanguage()
{
    QTRY_VERIFY(m_area->findChild<QComboBox*>());
    QTest::qWait(450); // axes have settled
    const QImage english = m_area->grab().toImage();
    m_appearance->setTheme(ui::ThemeKind::Dark);
    const QImage dark = m_area->grab().toImage();
    QVERIFY(dark != english);
    m_appearance->setLanguage(core::policy::Language::Chinese);
    const QImage chinese = m_area->grab().toImage();
    QVERIFY(chinese != dark);
    for (ChartCard* each : m_area->findChildren<ChartCard*>()) {
        const QString title = each->content().title();
        QVERIFY2(std::any_of(title.begin(), title.end(), [](QChar c) { return c.script() == QChar::Script_Han; }), qPrintable(title));
        const QString footer = each->content().footer();
        QVERIFY2(std::none_of(footer.begin(), footer.end(), [](QChar c) { return c >= u'a' && c <= u'z'; }), qPrintable(footer));
    }
}

void TestChartArea::everythingFocusableHasAName()
{
    for (QWidget* widget : m_area->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
        QVERIFY2(widget->width() >= 24 && widget->height() >= 24, widget->metaObject()->className());
    }
}

QTEST_MAIN(TestChartArea)
#include "tst_chart_area.moc"
