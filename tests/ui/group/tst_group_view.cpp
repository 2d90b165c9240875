// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/scenario_code.h"
#include "core/policy/scenario_file.h"
#include "tests/support/checks.h"
#include "ui/group/group_table.h"
#include "ui/group/group_view.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QDropEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <filesystem>
#include <memory>

using core::policy::LeverSetting;
using core::policy::Scenario;

class tst_group_view : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsWhatToDoBeforeAnythingIsRead();
    void showsCountAndSpreadOfEachLever();
    void aFileReadAgainTakesItsOldPlace();
    void leavesBlankWhatNobodyMoved();
    void readsCodes();
    void namesTheFileThatCannotBeRead();
    void takesDroppedFiles();
    void deleteTakesOneOut();
    void sortsByCount();
    void exportsWhatItShows();
    void speaksChinese();
    void everyTargetIsLargeEnough();

private:
    QString write(const QString& name, double fund);
    template <class Widget>
    Widget* find(const char* name) { return m_view->findChild<Widget*>(QLatin1String(name)); }
    QString cell(const QString& lever, int column);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Appearance> m_appearance;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::GroupView> m_view;
};

void tst_group_view::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_appearance = std::make_unique<ui::Appearance>();
    auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", m_folder->filePath(QStringLiteral("group.fourfold")));
    VERIFY_RESULT(opened);
    m_session = std::move(*opened);
    m_view = std::make_unique<ui::GroupView>(*m_appearance, *m_session);
    m_view->resize(1080, 640);
    m_view->show();
    m_view->activateWindow(); // keys of actions work in the active window only
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void tst_group_view::cleanup()
{
    m_view.reset();
    m_session.reset();
    m_appearance.reset();
    m_folder.reset();
}

/// Somebody's scenario: the innovation fund at `fund`, and transfer centres at 50 %.
QString tst_group_view::write(const QString& name, double fund)
{
    core::policy::ScenarioFile file;
    file.name = name.toStdString();
    file.modelVersion = "1";
    file.regionSetId = "macro";
    file.content.levers["innovation_fund"] = LeverSetting{fund, {}, {}, {}};
    file.content.levers["transfer_centres"] = LeverSetting{0.5, {}, {}, {}};
    const QString path = m_folder->filePath(name + QStringLiteral(".json"));
    const auto written = core::policy::writeScenarioFile(std::filesystem::path(path.toStdU16String()), file);
    return written ? path : QString();
}

QString tst_group_view::cell(const QString& lever, int column)
{
    const auto* model = find<QTableView>("groupTable")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(ui::GroupTable::kLeverRole).toString() == lever)
            return model->index(row, column).data().toString();
    }
    return QStringLiteral("no such lever");
}

void tst_group_view::tellsWhatToDoBeforeAnythingIsRead()
{
    QVERIFY(!find<QTableView>("groupTable")->isVisible());
    QVERIFY(!find<QPushButton>("groupClear")->isEnabled());
    QVERIFY(find<QPushButton>("groupRead")->isEnabled());
}

void tst_group_view::showsCountAndSpreadOfEachLever()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2), write(QStringLiteral("Ben"), 0.6), write(QStringLiteral("Cai"), 1.0)});
    QVERIFY(find<QTableView>("groupTable")->isVisible());
    QCOMPARE(find<QListWidget>("groupMembers")->count(), 3);
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Count).contains(QLatin1Char('3')));
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Lowest).startsWith(QStringLiteral("20")));
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Median).startsWith(QStringLiteral("60")));
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Highest).startsWith(QStringLiteral("100")));
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Mean).startsWith(QStringLiteral("60")));
}

void tst_group_view::aFileReadAgainTakesItsOldPlace()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2), write(QStringLiteral("Ben"), 0.6)});
    m_view->readFiles({write(QStringLiteral("Ann"), 0.8)});
    QCOMPARE(find<QListWidget>("groupMembers")->count(), 2);
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Highest).startsWith(QStringLiteral("80")));
}

void tst_group_view::leavesBlankWhatNobodyMoved()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2)});
    QCOMPARE(cell(QStringLiteral("academies"), ui::GroupTable::Median), QString());
    QVERIFY(cell(QStringLiteral("academies"), ui::GroupTable::Count).startsWith(QLatin1Char('0')));
}

void tst_group_view::readsCodes()
{
    Scenario scenario;
    scenario.levers["innovation_fund"] = LeverSetting{0.75, {}, {}, {}};
    const auto code = core::policy::toCode(scenario, m_session->catalogue(), m_session->regions());
    VERIFY_RESULT(code);
    QTest::keyClicks(find<QLineEdit>("groupCode"), QString::fromStdString(*code).toLower());
    QTest::keyClick(find<QLineEdit>("groupCode"), Qt::Key_Return);
    QCOMPARE(find<QListWidget>("groupMembers")->count(), 1);
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Median).startsWith(QStringLiteral("75")));
    QVERIFY(find<QLineEdit>("groupCode")->text().isEmpty());

    // A wrong one is told and stays in the field, so that it can be mended.
    QTest::keyClicks(find<QLineEdit>("groupCode"), QStringLiteral("4D1-ZZZZ"));
    QTest::mouseClick(find<QPushButton>("groupAddCode"), Qt::LeftButton);
    QVERIFY(find<QLabel>("groupProblem")->isVisible());
    QCOMPARE(find<QLineEdit>("groupCode")->text(), QStringLiteral("4D1-ZZZZ"));
    QCOMPARE(find<QListWidget>("groupMembers")->count(), 1);
}

void tst_group_view::namesTheFileThatCannotBeRead()
{
    const QString bad = m_folder->filePath(QStringLiteral("bad.json"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"levers\": { \"no_such_lever\": { \"intensity\": 1 } } }");
    file.close();
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2), bad, m_folder->filePath(QStringLiteral("absent.json"))});
    const QString problem = find<QLabel>("groupProblem")->text();
    QVERIFY2(problem.contains(QStringLiteral("bad.json")) && problem.contains(QStringLiteral("no_such_lever")), qPrintable(problem));
    QVERIFY2(problem.contains(QStringLiteral("absent.json")), qPrintable(problem));
    QCOMPARE(find<QListWidget>("groupMembers")->count(), 1);
}

void tst_group_view::takesDroppedFiles()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(write(QStringLiteral("Ann"), 0.2))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QGuiApplication::sendEvent(m_view.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QGuiApplication::sendEvent(m_view.get(), &drop);
    QCOMPARE(find<QListWidget>("groupMembers")->count(), 1);
}

void tst_group_view::deleteTakesOneOut()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2), write(QStringLiteral("Ben"), 0.6)});
    auto* list = find<QListWidget>("groupMembers");
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 1);
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Lowest).startsWith(QStringLiteral("60")));
}

void tst_group_view::sortsByCount()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2)});
    auto* table = find<QTableView>("groupTable");
    table->sortByColumn(ui::GroupTable::Count, Qt::DescendingOrder);
    QCOMPARE(table->model()->index(0, 0).data(ui::GroupTable::kLeverRole).toString(), QStringLiteral("innovation_fund"));
    table->sortByColumn(ui::GroupTable::Lever, Qt::AscendingOrder);
    QCOMPARE(table->model()->index(0, 0).data(ui::GroupTable::kLeverRole).toString(),
             QString::fromStdString(m_session->catalogue().levers.front().id));
}

void tst_group_view::exportsWhatItShows()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2), write(QStringLiteral("Ben"), 0.6)});
    const QString target = m_folder->filePath(QStringLiteral("group.csv"));
    m_view->setFileChoosers([] { return QStringList(); }, [&](const QString&) { return target; });
    m_view->exportTable();
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(bytes);
    QVERIFY2(text.contains(QStringLiteral("Innovation fund,2,20,30,40,50,60,40")), qPrintable(text.left(600)));

    m_view->copyTable();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Innovation fund\t2\t20")));
}

void tst_group_view::speaksChinese()
{
    m_view->readFiles({write(QStringLiteral("Ann"), 0.2)});
    m_appearance->setLanguage(core::policy::Language::Chinese);
    QTRY_COMPARE(find<QPushButton>("groupClear")->text(), QStringLiteral("清空"));
    QVERIFY(cell(QStringLiteral("innovation_fund"), ui::GroupTable::Lever) != QStringLiteral("Innovation fund"));
    m_appearance->setLanguage(core::policy::Language::English);
    QTRY_COMPARE(find<QPushButton>("groupClear")->text(), QStringLiteral("Clear"));
}

void tst_group_view::everyTargetIsLargeEnough()
{
    for (const auto* button : m_view->findChildren<QPushButton*>())
        QVERIFY2(button->height() >= 24 && button->width() >= 24, qPrintable(button->objectName()));
}

QTEST_MAIN(tst_group_view)
#include "tst_group_view.moc"
