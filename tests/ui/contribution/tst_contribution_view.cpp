// SPDX-License-Identifier: GPL-3.0-or-later
// The view by mouse and keyboard, on a session with the real model.
#include "tests/ui/session/session_fixture.h"
#include "ui/contribution/contribution_view.h"
#include "ui/contribution/status_row.h"
#include "ui/contribution/synergy_map.h"
#include "ui/contribution/waterfall_chart.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/chart_card.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ui;

class TestContributionView : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsSharesThatAddUp();
    void followsAMovedLeverWithGroups();
    void marksManyRunsStaleAndRunsAgain();
    void cancelsWithEscape();
    void offersNothingForEqualScenarios();
    void measureDoesNotRunAgain();
    void followsPairWorldAndYear();
    void copiesAndExports();
    void keepsItsChoices();
    void endsWhileItWorks();
    void fitsInBothLanguagesAndThemes_data();
    void fitsInBothLanguagesAndThemes();

private:
    template <class T> [[nodiscard]] T* find(const char* name) const { return m_view->findChild<T*>(QLatin1String(name)); }
    [[nodiscard]] const WaterfallChart& waterfall() const { return *find<WaterfallChart>("waterfallChart"); }
    [[nodiscard]] StatusRow& status() const { return *find<StatusRow>("contributionStatus"); }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void open(const QSize& size = {1100, 640});
    /// A result of what is set now is shown.
    [[nodiscard]] bool ready(double year = 0) const
    {
        return waterfall().result() && !status().isVisible() && (year == 0 || waterfall().result()->year == year);
    }

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<ContributionView> m_view;
};

void TestContributionView::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
    m_fixture->session->activate(QStringLiteral("paper-package"));
}

void TestContributionView::cleanup()
{
    m_view.reset();
}

void TestContributionView::open(const QSize& size)
{
    m_view.reset();
    m_view = std::make_unique<ContributionView>(*m_appearance, *m_fixture->session);
    m_view->resize(size);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTRY_VERIFY_WITH_TIMEOUT(ready() || status().kind() == StatusRow::Kind::Note, 30000);
}

void TestContributionView::showsSharesThatAddUp()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    const ContributionResult& shown = *waterfall().result();
    QCOMPARE(shown.rows.size(), std::size_t(5));
    QCOMPARE(shown.runs, std::size_t(32));
    VERIFY_CLOSE(shown.sumOf(ContributionMeasure::Shapley), shown.total(), 1e-12, 0);
    // The figures that every other page shows.
    const auto* session = m_fixture->session.get();
    VERIFY_CLOSE(shown.scenario, session->projection()->value("national_trade", core::policy::Place::national(), session->year()),
                 1e-9, 0);
    VERIFY_CLOSE(shown.reference, session->baseline()->value("national_trade", core::policy::Place::national(), session->year()),
                 1e-9, 0);
    QVERIFY(find<QLabel>("contributionSentence")->text().contains(QStringLiteral("acting together")));
    QVERIFY(waterfall().footer().contains(QStringLiteral("exact, 32 runs")));
    QVERIFY(find<ChartCard>("synergyCard")->isVisible());
}

void TestContributionView::followsAMovedLeverWithGroups()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    const double before = waterfall().result()->scenario;
    const QString id = m_fixture->session->duplicate(QStringLiteral("paper-package"));
    VERIFY_RESULT(m_fixture->session->setLever(QStringLiteral("digital_infrastructure"), tests::intensity(0.0)));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->scenario < before - 1e-6, 30000);
    QCOMPARE(m_fixture->session->comparedId(), id);
}

void TestContributionView::marksManyRunsStaleAndRunsAgain()
{
    // Nine levers: 512 runs.
    const QString id = m_fixture->session->addFromBaseline();
    QVERIFY(!id.isEmpty());
    const auto& levers = m_fixture->session->catalogue().levers;
    for (std::size_t i = 0; i < 9; ++i)
        VERIFY_RESULT(m_fixture->session->setLever(QString::fromStdString(levers[i].id), tests::intensity(1)));
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    click("players-levers");
    QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->rows.size() == 9, 60000);
    QCOMPARE(waterfall().result()->runs, std::size_t(512));
    const double before = waterfall().result()->scenario;

    VERIFY_RESULT(m_fixture->session->setLever(QString::fromStdString(levers[0].id), tests::intensity(0.5)));
    QTRY_VERIFY(status().isVisible() && status().kind() == StatusRow::Kind::Warning);
    QVERIFY2(status().text().contains(QStringLiteral("Levers changed since this run")), qPrintable(status().text()));
    QCOMPARE(waterfall().result()->scenario, before); // the last result stays
    click("contributionAction");
    QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->scenario != before, 60000);

    // Undone, the run before last is asked for again, not shown as if it were known.
    m_fixture->session->setYear(m_fixture->session->year() + 1);
    QTRY_VERIFY(status().text().contains(QStringLiteral("year changed")));
}

void TestContributionView::cancelsWithEscape()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    click("players-levers"); // 23 levers: tens of thousands of runs
    QTRY_VERIFY(status().isVisible() && status().kind() == StatusRow::Kind::Progress);
    QVERIFY(find<QAbstractButton>("contributionAction")->isVisible());
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(status().kind() == StatusRow::Kind::Note, 5000);
    QVERIFY2(status().text().contains(QStringLiteral("Cancelled"))
                 && status().text().contains(QStringLiteral("last result stays")),
             qPrintable(status().text()));
    QCOMPARE(waterfall().result()->rows.size(), std::size_t(5));
    // The button cancels as well.
    click("contributionAction");
    QTRY_VERIFY(status().kind() == StatusRow::Kind::Progress);
    click("contributionAction");
    QTRY_VERIFY_WITH_TIMEOUT(status().kind() == StatusRow::Kind::Note, 5000);
}

void TestContributionView::offersNothingForEqualScenarios()
{
    m_fixture->session->addFromBaseline();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(status().isVisible() && status().text().contains(QStringLiteral("alike")), 30000);
    QVERIFY(!find<QScrollArea>("contributionScroll")->isVisible());
    VERIFY_RESULT(m_fixture->session->setLever(QStringLiteral("testbed"), tests::intensity(1)));
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    QCOMPARE(waterfall().result()->rows.size(), std::size_t(1));
    QVERIFY(!find<ChartCard>("synergyCard")->isVisible()); // one has no pair
}

void TestContributionView::measureDoesNotRunAgain()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    const auto rows = waterfall().drawing().rows.size();
    click("measure-alone");
    QVERIFY(ready());
    QCOMPARE(waterfall().drawing().rows.size(), rows + 1); // and what acting together adds
    click("measure-left-out");
    QVERIFY(waterfall().footer().startsWith(QStringLiteral("What is lost")));
}

void TestContributionView::followsPairWorldAndYear()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    auto& session = *m_fixture->session;
    session.setYear(2028);
    QTRY_VERIFY_WITH_TIMEOUT(ready(2028), 30000);
    const double before = waterfall().result()->reference;
    QVERIFY(session.worlds().size() > 1);
    session.setWorld(QString::fromStdString(session.worlds()[1].id));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->reference != before, 30000);
    QVERIFY(waterfall().footer().contains(QStringLiteral("World: ")));
    session.setPair(QStringLiteral("paper-package"), QStringLiteral("baseline"));
    QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->total() < 0, 30000);
    QVERIFY(find<QLabel>("contributionSentence")->text().contains(QStringLiteral(" lowers ")));
}

void TestContributionView::copiesAndExports()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(), 8); // heads, five groups, together, whole
    QVERIFY(copied.startsWith(QStringLiteral("Group\tShapley share\t")));

    for (const char* ending : {"csv", "xlsx"}) {
        const QString path = m_fixture->file(ending) + QLatin1Char('.') + QLatin1String(ending);
        m_view->setFileChooser([&](const QString& suggestion, const QString&) {
            return suggestion.endsWith(QLatin1String(ending)) ? path : QString();
        });
        click("contributionExport");
        auto* entry = m_view->findChild<QAction*>(ending == QByteArray("csv") ? QStringLiteral("contributionCsv")
                                                                              : QStringLiteral("contributionXlsx"));
        QVERIFY(entry && entry->isEnabled());
        entry->trigger();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(ending == QByteArray("csv") ? "\xEF\xBB\xBFGroup,Shapley share" : "PK"));
    }
    // Where nothing can be written, this is said.
    m_view->setFileChooser([](const QString&, const QString&) { return QStringLiteral("/nowhere/at/all.csv"); });
    m_view->findChild<QAction*>(QStringLiteral("contributionCsv"))->trigger();
    QVERIFY(status().isVisible() && status().kind() == StatusRow::Kind::Problem);
}

void TestContributionView::keepsItsChoices()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    QSignalSpy chosen(m_view.get(), &ContributionView::outcomeChosen);
    m_view->setOutcome(QStringLiteral("penetration@Central_West"));
    QVERIFY(chosen.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->outcome.id == "penetration", 30000);
    QVERIFY(waterfall().result()->outcome.place == core::policy::Place::ofGroup(core::policy::RegionGroup::CentralWest));
    QCOMPARE(waterfall().result()->changeUnit, QStringLiteral("percentage points"));
    click("measure-alone");
    open();
    QCOMPARE(m_view->outcome(), QStringLiteral("penetration@Central_West"));
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    QVERIFY(waterfall().footer().startsWith(QStringLiteral("The change if only this one")));
}

void TestContributionView::endsWhileItWorks()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    click("players-levers");
    QTRY_VERIFY(status().kind() == StatusRow::Kind::Progress);
    m_view.reset(); // cancels, and nothing is told to what is gone
    QCoreApplication::processEvents();
}

void TestContributionView::fitsInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("levers");
    for (const QSize& size : {QSize(740, 460), QSize(1000, 640), QSize(1480, 820)}) {
        QTest::addRow("%d, English, light", size.width()) << size << false << false << false;
        QTest::addRow("%d, Chinese, dark", size.width()) << size << true << true << false;
    }
    QTest::newRow("740, English, nine levers") << QSize(740, 460) << false << false << true;
    QTest::newRow("1480, Chinese, nine levers") << QSize(1480, 820) << true << false << true;
}

/// With FOURFOLD_PICTURES set to a folder, the pictures are left there to be looked at.
void TestContributionView::fitsInBothLanguagesAndThemes()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    QFETCH(bool, levers);
    m_appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    if (levers) {
        m_fixture->session->addFromBaseline();
        const auto& all = m_fixture->session->catalogue().levers;
        for (std::size_t i = 0; i < 9; ++i)
            VERIFY_RESULT(m_fixture->session->setLever(QString::fromStdString(all[2 * i].id), tests::intensity(1)));
    }
    open(size);
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 30000);
    if (levers) {
        click("players-levers");
        QTRY_VERIFY_WITH_TIMEOUT(ready() && waterfall().result()->rows.size() == 9, 60000);
    }
    QCoreApplication::processEvents();
    for (const QLabel* label : m_view->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->objectName()));
    }
    for (const QAbstractButton* button : m_view->findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= 24 && button->height() >= 24, qPrintable(button->objectName()));
    }
    auto* content = find<QScrollArea>("contributionScroll")->widget();
    QVERIFY2(content->width() <= find<QScrollArea>("contributionScroll")->viewport()->width(), "scrolls sideways");
    QVERIFY(!find<ChartCard>("waterfallCard")->geometry().intersects(find<ChartCard>("synergyCard")->geometry()));
    const QByteArray folder = qgetenv("FOURFOLD_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(m_view->grab().save(QDir(QString::fromLocal8Bit(folder))
                                        .filePath(QString::fromLatin1(QTest::currentDataTag())
                                                      .replace(QLatin1Char(','), QString())
                                                      .replace(QLatin1Char(' '), QLatin1Char('-'))
                                                  + QStringLiteral(".png"))));
}

QTEST_MAIN(TestContributionView)
#include "tst_contribution_view.moc"
