// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/optimise/card_samples.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace ui;

class TestPackageBars : public QObject {
    Q_OBJECT

private slots:
    void init();
    void rowsAreTheLeversThatAreOn();
    void offLeversAreToldWithHowFarTheyFit();
    void aClickOnTheLockLocks();
    void keysAskWhyAndLock();
    void barsAreAsLongAsStrengths();
    void lockedLeversArePaler();
    void manyLeversScrollAndExportsHoldThemAll();
    void startYearsStandWhereTheyWereChosen();
    void tableHoldsEveryLever();
    void readOutTellsAllOfARow();

private:
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<PackageBars> m_bars;
    void show(PackageBarsData data, const QSize& size = {420, 300});
    [[nodiscard]] int itemOf(const char* id) const;
};

void TestPackageBars::init()
{
    m_bars.reset();
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
    m_bars = std::make_unique<PackageBars>(*m_appearance);
}

void TestPackageBars::show(PackageBarsData data, const QSize& size)
{
    m_bars->resize(size);
    m_bars->setData(std::move(data));
    m_bars->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bars.get()));
}

int TestPackageBars::itemOf(const char* id) const
{
    for (int item = 0; m_bars->leverOf(item); ++item) {
        if (m_bars->leverOf(item)->id == id)
            return item;
    }
    return -1;
}

void TestPackageBars::rowsAreTheLeversThatAreOn()
{
    show(tests::packageSample(*m_appearance));
    QCOMPARE(m_bars->leverOf(0)->id, std::string("transfer_centres"));
    QCOMPARE(itemOf("innovation_fund"), -1);
    QVERIFY(itemOf("sme_digital_fund") == 7);
    // A lever that is locked at nothing keeps its row: its lock has to be found.
    PackageBarsData data = tests::packageSample(*m_appearance);
    data.levers[0].locked = true;
    m_bars->setData(data);
    QCOMPARE(itemOf("innovation_fund"), 0);
}

void TestPackageBars::offLeversAreToldWithHowFarTheyFit()
{
    show(tests::packageSample(*m_appearance));
    const QString told = m_bars->offSentence();
    QVERIFY2(told.startsWith(QStringLiteral("4 levers off.")), qPrintable(told));
    // The one with the most room first, the fourth as one more.
    const auto payment = told.indexOf(QStringLiteral("Payment link to 109"));
    const auto iteration = told.indexOf(QStringLiteral("Policy iteration to 103"));
    QVERIFY2(payment > 0 && iteration > payment, qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("1 more")), qPrintable(told));
    QVERIFY(!told.contains(QStringLiteral("Innovation fund")));
    PackageBarsData data = tests::packageSample(*m_appearance);
    for (auto& lever : data.levers)
        lever.strength = 1;
    m_bars->setData(data);
    QVERIFY(m_bars->offSentence().isEmpty());
}

void TestPackageBars::aClickOnTheLockLocks()
{
    show(tests::packageSample(*m_appearance));
    QSignalSpy locked(m_bars.get(), &PackageBars::lockRequested);
    const int locking = itemOf("testbed");
    QVERIFY(m_bars->lockBox(locking).width() >= 24 && m_bars->lockBox(locking).height() >= 24);
    QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, m_bars->lockBox(locking).center().toPoint());
    QCOMPARE(locked.count(), 1);
    QCOMPARE(locked.at(0).at(0).toString(), QStringLiteral("testbed"));
    QCOMPARE(locked.at(0).at(1).toBool(), true);
    QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, m_bars->lockBox(itemOf("certification")).center().toPoint());
    QCOMPARE(locked.at(1).at(1).toBool(), false);
    // Elsewhere in the row only the row becomes current.
    QTest::mouseClick(m_bars.get(), Qt::LeftButton, {}, m_bars->itemBox(2).center().toPoint() + QPoint(60, 0));
    QCOMPARE(locked.count(), 2);
    QCOMPARE(m_bars->currentItem(), 2);
}

void TestPackageBars::keysAskWhyAndLock()
{
    show(tests::packageSample(*m_appearance));
    QSignalSpy why(m_bars.get(), &PackageBars::whyRequested);
    QSignalSpy locked(m_bars.get(), &PackageBars::lockRequested);
    QTest::keyClick(m_bars.get(), Qt::Key_Home);
    QTest::keyClick(m_bars.get(), Qt::Key_Down);
    QTest::keyClick(m_bars.get(), Qt::Key_Return);
    QCOMPARE(why.count(), 1);
    QCOMPARE(why.at(0).at(0).toString(), QStringLiteral("sharing_pool"));
    QVERIFY(why.at(0).at(1).toRect().height() >= 20);
    QTest::keyClick(m_bars.get(), Qt::Key_L);
    QCOMPARE(locked.count(), 1);
    QCOMPARE(locked.at(0).at(0).toString(), QStringLiteral("sharing_pool"));
    // The sentence about the rest is an item to be read, not a lever.
    QTest::keyClick(m_bars.get(), Qt::Key_End);
    QCOMPARE(m_bars->readOut().isEmpty(), false);
    QTest::keyClick(m_bars.get(), Qt::Key_Return);
    QCOMPARE(why.count(), 1);
}

/// Length in pixels of the run of a colour in the middle of a row's bar.
static int runOf(const QImage& image, const QRectF& row, const QColor& colour)
{
    const int y = static_cast<int>(row.center().y()) - 2;
    int count = 0;
    for (int x = 0; x < image.width(); ++x)
        count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

void TestPackageBars::barsAreAsLongAsStrengths()
{
    PackageBarsData data = tests::packageSample(*m_appearance);
    for (auto& lever : data.levers)
        lever.papers = kNotKnown; // no ticks over the bars
    show(data);
    const QImage image = m_bars->grab().toImage();
    const int full = runOf(image, m_bars->itemBox(itemOf("sharing_pool")), m_appearance->color(Token::Technology));
    const int other = runOf(image, m_bars->itemBox(itemOf("transfer_centres")), m_appearance->color(Token::Technology));
    QVERIFY(full > 60);
    VERIFY_CLOSE(static_cast<double>(other) / full, 1.28 / 1.30, 0.03, 0);
    const int networks = runOf(image, m_bars->itemBox(itemOf("digital_infrastructure")), m_appearance->color(Token::Region));
    VERIFY_CLOSE(static_cast<double>(networks) / full, 0.54 / 1.30, 0.05, 0);
}

void TestPackageBars::lockedLeversArePaler()
{
    show(tests::packageSample(*m_appearance));
    const QImage image = m_bars->grab().toImage();
    QCOMPARE(runOf(image, m_bars->itemBox(itemOf("certification")), m_appearance->color(Token::Talent)), 0);
    QColor paler = m_appearance->color(Token::Talent);
    const QColor ground = m_appearance->color(Token::Surface);
    const auto mixed = [&](int colour, int under) { return static_cast<int>(std::lround(0.45 * colour + 0.55 * under)); };
    paler = QColor(mixed(paler.red(), ground.red()), mixed(paler.green(), ground.green()), mixed(paler.blue(), ground.blue()));
    int close = 0;
    const QRectF row = m_bars->itemBox(itemOf("certification"));
    for (int x = 0; x < image.width(); ++x) {
        const QColor at = image.pixelColor(x, static_cast<int>(row.center().y()) - 2);
        close += std::abs(at.red() - paler.red()) <= 2 && std::abs(at.green() - paler.green()) <= 2 && std::abs(at.blue() - paler.blue()) <= 2 ? 1 : 0;
    }
    QVERIFY(close > 30);
}

void TestPackageBars::manyLeversScrollAndExportsHoldThemAll()
{
    PackageBarsData data = tests::packageSample(*m_appearance);
    for (auto& lever : data.levers)
        lever.strength = 0.5;
    show(data, {420, 200});
    QCOMPARE(m_bars->leverOf(11)->id, std::string("sme_digital_fund"));
    const double first = m_bars->itemBox(0).top();
    QVERIFY(m_bars->itemBox(11).bottom() > m_bars->height());
    QTest::keyClick(m_bars.get(), Qt::Key_End);
    QVERIFY(m_bars->itemBox(0).top() < first);
    QVERIFY(m_bars->itemBox(11).bottom() <= m_bars->height());
    QTest::keyClick(m_bars.get(), Qt::Key_Home);
    QCOMPARE(m_bars->itemBox(0).top(), first);
    QWheelEvent wheel({50, 100}, m_bars->mapToGlobal(QPointF(50, 100)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_bars.get(), &wheel);
    QVERIFY(m_bars->itemBox(0).top() < first);
    // An export paints all rows above one another, from the top, wherever the screen has been scrolled to.
    QImage picture(420, 320, QImage::Format_ARGB32);
    picture.fill(m_appearance->color(Token::Surface));
    QPainter painter(&picture);
    m_bars->render(painter, QRectF(0, 0, 420, 320));
    painter.end();
    int rows = 0;
    bool inside = false;
    const QRgb ink = m_appearance->color(Token::CrossCutting).rgb();
    for (int y = 0; y < picture.height(); ++y) {
        int run = 0;
        for (int x = 150; x < 330; ++x)
            run += picture.pixel(x, y) == ink ? 1 : 0;
        if (run > 20 && !inside)
            ++rows;
        inside = run > 20;
    }
    QCOMPARE(rows, 5); // the cross-cutting levers among the twelve
}

void TestPackageBars::startYearsStandWhereTheyWereChosen()
{
    PackageBarsData data = tests::packageSample(*m_appearance);
    show(data);
    QVERIFY(!m_bars->readOut().contains(QStringLiteral("2025")));
    QTest::keyClick(m_bars.get(), Qt::Key_Home);
    m_bars->activateWindow();
    m_bars->setFocus();
    QTRY_VERIFY(m_bars->hasFocus());
    QVERIFY(!m_bars->readOut().contains(QStringLiteral("2025")));
    const QString before = m_bars->footer();
    data.startsChosen = true;
    m_bars->setData(data);
    QVERIFY2(m_bars->readOut().contains(QStringLiteral("2025 Q2")), qPrintable(m_bars->readOut()));
    QVERIFY(m_bars->footer() != before);
}

void TestPackageBars::tableHoldsEveryLever()
{
    m_bars->setData(tests::packageSample(*m_appearance));
    const ChartTable table = m_bars->table();
    QCOMPARE(table.rows.size(), std::size_t{12});
    for (const QStringList& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
    QCOMPARE(table.rows[1][1], QStringLiteral("128.0"));
    QCOMPARE(table.rows[1][5], QStringLiteral("1.700"));
    QCOMPARE(table.rows[5].back(), QStringLiteral("yes"));
}

void TestPackageBars::readOutTellsAllOfARow()
{
    show(tests::packageSample(*m_appearance));
    m_bars->activateWindow();
    m_bars->setFocus();
    QTRY_VERIFY(m_bars->hasFocus());
    QTest::keyClick(m_bars.get(), Qt::Key_Home);
    QString told = m_bars->readOut();
    told.remove(QChar(0x2009));
    for (const char* part : {"Transfer centres", "128%", "1.7", "34%", "120%", "130%"})
        QVERIFY2(told.contains(QLatin1String(part)), qPrintable(told));
}

QTEST_MAIN(TestPackageBars)
#include "tst_package_bars.moc"
