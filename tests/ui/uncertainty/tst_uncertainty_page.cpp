// SPDX-License-Identifier: GPL-3.0-or-later
// The Uncertainty page, used with mouse and keyboard in both languages. With FOURFOLD_PICTURES set to a folder, pictures of it are
// left there.
#include "core/export/spreadsheet.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/session/futures_follower.h"
#include "ui/theme/appearance.h"
#include "ui/uncertainty/bands_view.h"
#include "ui/uncertainty/chance_card.h"
#include "ui/uncertainty/chance_table.h"
#include "ui/uncertainty/uncertainty_page.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/uncertainty/uncertainty_text.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace ui;
using core::policy::Headline;
using core::policy::Place;
using core::uncertainty::Target;

class TestUncertaintyPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void looks_data();
    void looks();

private:
    void open(const QSize& size = {1364, 764});
    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] Session& session() const { return *m_fixture->session; }
    void waitForRuns();

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<UncertaintyPage> m_page;
};

void TestUncertaintyPage::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
    WAIT_FOR_FIGURES(session());
    session().activate(QStringLiteral("paper-package"));
    session().setYear(2030);
    WAIT_FOR_FIGURES(session());
}

void TestUncertaintyPage::cleanup()
{
    m_page.reset();
}

void TestUncertaintyPage::open(const QSize& size)
{
    m_page.reset();
    m_page = std::make_unique<UncertaintyPage>(*m_appearance, session());
    m_page->state().setFigure({"intelligence", Place::national()});
    m_page->resize(size);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    waitForRuns();
}

void TestUncertaintyPage::waitForRuns()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_page->follower().answer() && !m_page->follower().isBusy() && !m_page->follower().isBehind(), 60000);
}

void TestUncertaintyPage::looks_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("1440 en light") << QSize(1364, 808) << false << false;
    QTest::newRow("1180 en light") << QSize(1104, 628) << false << false;
    QTest::newRow("1440 zh dark") << QSize(1364, 808) << true << true;
    QTest::newRow("1180 zh light") << QSize(1104, 628) << true << false;
}

void TestUncertaintyPage::looks()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_appearance->setTheme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_appearance->setLanguage(chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    open(size);
    for (const char* view : {"overview", "bands", "varied", "matters", "failure"}) {
        m_page->showView(QLatin1String(view));
        if (m_page->shownView() != QLatin1String(view))
            continue;
        QTest::qWait(50);
        QVERIFY(m_page->width() <= size.width() && m_page->height() <= size.height());
        const QImage picture = m_page->grab().toImage();
        QVERIFY(!picture.isNull());
        if (const QByteArray folder = qgetenv("FOURFOLD_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(QString::fromLocal8Bit(folder)).filePath(QStringLiteral("%1-%2.png").arg(QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')), QLatin1String(view)))));
    }
}

QTEST_MAIN(TestUncertaintyPage)
#include "tst_uncertainty_page.moc"
