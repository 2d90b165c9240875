// SPDX-License-Identifier: GPL-3.0-or-later
// Studies kept in a workspace, made and looked at in their window by mouse and keyboard. With FOURFOLD_PICTURES set to a folder,
// pictures of it are left there.
#include "tests/ui/session/session_fixture.h"
#include "ui/session/futures_book.h"
#include "ui/theme/appearance.h"
#include "ui/uncertainty/stored_studies_dialog.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/widgets/progress_row.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/time_chart.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace ui;

class TestStoredStudies : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theEmptyStateSaysWhatToDo();
    void aStudyIsMadeStoredAndLookedAt();
    void itIsThereWhenTheWorkspaceIsOpenedAgain();
    void aCancelledStudyGoesOn();
    void runAgainGivesTheSame();
    void otherRegionsAreTold();
    void tablesAreExportedAndNothingIsWrittenOver();
    void aReadOnlyWorkspaceShowsButStoresNothing();
    void itSpeaksChinese();

private:
    void open();
    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_dialog->findChild<T*>(QLatin1String(name));
    }
    void press(const char* button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const auto* list = find<TableView>("studyList");
        return list->model()->index(row, column).data().toString().remove(QChar(0x2009));
    }
    [[nodiscard]] int rows() const { return find<TableView>("studyList")->model()->rowCount(); }
    void make(const QString& name);
    void picture(const char* name) const;

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<UncertaintyState> m_state;
    std::unique_ptr<StoredStudiesDialog> m_dialog;
};

void TestStoredStudies::init()
{
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setTheme(ThemeKind::Light);
    m_appearance->setLanguage(core::policy::Language::English);
    WAIT_FOR_FIGURES(*m_fixture->session);
    m_fixture->session->activate(QStringLiteral("paper-package"));
    m_fixture->session->setYear(2030);
    WAIT_FOR_FIGURES(*m_fixture->session);
    open();
}

void TestStoredStudies::cleanup()
{
    m_dialog.reset();
    m_state.reset();
}

void TestStoredStudies::open()
{
    m_dialog.reset();
    m_state = std::make_unique<UncertaintyState>(*m_fixture->session, m_fixture->session->futures());
    m_dialog = std::make_unique<StoredStudiesDialog>(*m_appearance, *m_state);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestStoredStudies::make(const QString& name)
{
    auto* field = find<QLineEdit>("studyName");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, name);
    press("studyStore");
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 0 && cell(rows() - 1, 4) == QStringLiteral("done"), 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(!find<TimeChart>("studyChart")->data().bands.empty(), 60'000);
}

void TestStoredStudies::picture(const char* name) const
{
    if (const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES"); !folder.isEmpty()) {
        QTest::qWait(50);
        m_dialog->grab().save(QDir(folder).filePath(QLatin1String(name)));
    }
}

void TestStoredStudies::theEmptyStateSaysWhatToDo()
{
    QCOMPARE(rows(), 0);
    QVERIFY(find<TextBlock>("studyWords")->text().contains(QStringLiteral("Run and store")));
    QVERIFY(!find<QPushButton>("studyGoOn")->isEnabled());
    QVERIFY(!find<QPushButton>("studyAgain")->isEnabled());
    QVERIFY(!find<QPushButton>("studyRemove")->isEnabled());
    find<QLineEdit>("studyName")->clear();
    QVERIFY(!find<QPushButton>("studyStore")->isEnabled()); // a study needs a name
    picture("stored_empty.png");
}

void TestStoredStudies::aStudyIsMadeStoredAndLookedAt()
{
    make(QStringLiteral("Before the committee"));
    QCOMPARE(cell(0, 0), QStringLiteral("Before the committee"));
    QCOMPARE(cell(0, 2), QStringLiteral("2,000"));
    const auto* chart = find<TimeChart>("studyChart");
    QCOMPARE(chart->data().bands.size(), std::size_t(2));
    QCOMPARE(chart->data().lines.size(), std::size_t(1)); // of the stored runs alone
    QVERIFY(chart->data().footer.contains(QStringLiteral("2,000")));
    QVERIFY2(find<TextBlock>("studyWords")->text().contains(QStringLiteral("the model and data there are now")),
             qPrintable(find<TextBlock>("studyWords")->text()));
    // The scenario and the baseline, each with the headline figures.
    const auto* figures = find<QComboBox>("studyFigure");
    QCOMPARE(figures->count() % 2, 0);
    QVERIFY(figures->currentText().contains(m_fixture->session->current().name));
    const auto before = chart->data().bands;
    auto* combo = find<QComboBox>("studyFigure");
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    QVERIFY(chart->data().bands.front().upper != before.front().upper);
    picture("stored_done.png");
}

void TestStoredStudies::itIsThereWhenTheWorkspaceIsOpenedAgain()
{
    make(QStringLiteral("Kept"));
    const auto bands = find<TimeChart>("studyChart")->data().bands;
    m_dialog.reset();
    m_state.reset();
    QVERIFY(m_fixture->start());
    WAIT_FOR_FIGURES(*m_fixture->session);
    open();
    QCOMPARE(rows(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!find<TimeChart>("studyChart")->data().bands.empty(), 60'000);
    QCOMPARE(find<TimeChart>("studyChart")->data().bands.front().upper, bands.front().upper);
}

void TestStoredStudies::aCancelledStudyGoesOn()
{
    find<QComboBox>("studyRuns")->setCurrentIndex(2); // 100,000
    find<QLineEdit>("studyName")->setText(QStringLiteral("Long"));
    press("studyStore");
    auto* progress = m_dialog->findChild<ProgressRow*>();
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible() && !progress->text().isEmpty(), 30'000);
    QTest::qWait(500);
    QTest::mouseClick(progress->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rows() == 1 && !progress->isVisible(), 30'000);
    QCOMPARE(cell(0, 4), QStringLiteral("not finished"));
    QVERIFY(find<QLabel>("studyMessage")->text().contains(QStringLiteral("Go on")));
    QVERIFY(find<QPushButton>("studyGoOn")->isEnabled());
    press("studyGoOn");
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 10'000);
    m_dialog->reject(); // closing ends it
    QTRY_VERIFY_WITH_TIMEOUT(!progress->isVisible(), 30'000);
}

void TestStoredStudies::runAgainGivesTheSame()
{
    make(QStringLiteral("Again"));
    press("studyAgain");
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("studyMessage")->isVisible(), 120'000);
    QVERIFY2(find<QLabel>("studyMessage")->text().contains(QStringLiteral("bit for bit")), qPrintable(find<QLabel>("studyMessage")->text()));
}

void TestStoredStudies::otherRegionsAreTold()
{
    make(QStringLiteral("Two regions"));
    VERIFY_RESULT(m_fixture->session->setRegionSet(QStringLiteral("provinces")));
    WAIT_FOR_FIGURES(*m_fixture->session);
    press("studyAgain");
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("studyMessage")->text().contains(QStringLiteral("macro")), 10'000);
    QVERIFY(find<QLabel>("studyMessage")->isVisible());
}

void TestStoredStudies::tablesAreExportedAndNothingIsWrittenOver()
{
    make(QStringLiteral("Tables"));
    QTemporaryDir folder;
    m_dialog->setChooseFolder([&] { return folder.path(); });
    press("studyExport");
    QFile fans(folder.filePath(QStringLiteral("fans.csv")));
    QVERIFY(fans.open(QIODevice::ReadOnly));
    QVERIFY(fans.readLine().startsWith("scenario,outcome,time,p5"));
    for (const char* name : {"differences.csv", "chances.csv", "record.json"})
        QVERIFY2(QFile::exists(folder.filePath(QLatin1String(name))), name);
    QFile record(folder.filePath(QStringLiteral("record.json")));
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.close();
    press("studyExport");
    QCOMPARE(record.size(), 0); // as it was
    QVERIFY(find<QLabel>("studyMessage")->text().contains(QStringLiteral("empty folder")));
}

void TestStoredStudies::aReadOnlyWorkspaceShowsButStoresNothing()
{
    make(QStringLiteral("Seen"));
    m_dialog.reset();
    m_state.reset();
    m_fixture->session.reset();
    const auto first = tests::SessionFixture::open(m_fixture->path()); // holds the lock
    VERIFY_RESULT(first);
    QVERIFY(m_fixture->start());
    QVERIFY(m_fixture->session->readOnly());
    WAIT_FOR_FIGURES(*m_fixture->session);
    open();
    QCOMPARE(rows(), 1);
    QVERIFY(!find<QPushButton>("studyStore")->isEnabled());
    QVERIFY(!find<QPushButton>("studyRemove")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!find<TimeChart>("studyChart")->data().bands.empty(), 60'000);
}

void TestStoredStudies::itSpeaksChinese()
{
    m_appearance->setLanguage(core::policy::Language::Chinese);
    open();
    static const QRegularExpression latin(QStringLiteral("[A-Za-z]{3,}"));
    for (const auto* button : m_dialog->findChildren<QPushButton*>())
        QVERIFY2(!latin.match(button->text()).hasMatch(), qPrintable(button->text()));
    QVERIFY(!latin.match(m_dialog->windowTitle()).hasMatch());
    QVERIFY2(!latin.match(find<TextBlock>("studyWords")->text()).hasMatch(), qPrintable(find<TextBlock>("studyWords")->text()));
    QVERIFY(!latin.match(find<QComboBox>("studyRuns")->currentText()).hasMatch());
    picture("stored_zh.png");
}

QTEST_MAIN(TestStoredStudies)
#include "tst_stored_studies.moc"
