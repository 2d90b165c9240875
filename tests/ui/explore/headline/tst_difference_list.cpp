// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checks.h"
#include "tests/ui/explore/headline/headline_bench.h"
#include "ui/explore/headline/difference_list.h"

#include <QComboBox>
#include <QLabel>
#include <QObject>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>

#include <map>

using core::policy::ChangedSetting;
using core::policy::Difference;
using core::policy::Language;

namespace {

constexpr int kPatience = 30000; // compiling the model in a build without optimisation

} // namespace

class tst_difference_list : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsChangesWithTheLargestEffectFirst();
    void foldsWhatHasNoVisibleEffect();
    void opensTheFoldWhenThereIsNothingElse();
    void neverShowsAnEffectOfZero();
    void saysWhenNothingDiffers();
    void comparesWithAnotherScenario();
    void namesWhatChanges();
    void choosingARowNamesItsLever();

private:
    QTableWidget* table() { return m_list->findChild<QTableWidget*>(QStringLiteral("differenceTable")); }

    std::unique_ptr<tests::HeadlineBench> m_bench;
    std::unique_ptr<QWidget> m_anchor;
    std::unique_ptr<ui::DifferenceList> m_list;
};

void tst_difference_list::init()
{
    m_bench = std::make_unique<tests::HeadlineBench>();
    QVERIFY(m_bench->ready());
    m_anchor = std::make_unique<QWidget>();
    m_anchor->resize(100, 30);
    m_anchor->show();
    m_list = std::make_unique<ui::DifferenceList>(m_bench->appearance, *m_bench->session);
}

void tst_difference_list::cleanup()
{
    m_list.reset();
    m_anchor.reset();
    m_bench.reset();
}

void tst_difference_list::listsChangesWithTheLargestEffectFirst()
{
    m_list->openBelow(*m_anchor);
    QVERIFY(m_list->findChild<QLabel*>(QStringLiteral("differenceState"))->isVisible()); // says that it is at work
    QTRY_VERIFY_WITH_TIMEOUT(table()->rowCount() > 0, kPatience);
    // The papers' package pulls every lever; trade gains most, so the first effect is a gain and none after it is larger.
    double previous = 1e9;
    for (int row = 0; row < table()->rowCount(); ++row) {
        const QString effect = table()->item(row, 2)->text();
        static const QRegularExpression number(QStringLiteral("([+−])([0-9.]+)"));
        const auto match = number.match(effect);
        QVERIFY2(match.hasMatch(), qPrintable(effect));
        const double size = match.captured(2).toDouble();
        QVERIFY2(size <= previous, qPrintable(effect));
        QCOMPARE(effect.contains(QStringLiteral("better")), match.captured(1) == QStringLiteral("+")); // more trade is better
        previous = size;
    }
    QVERIFY(table()->item(0, 1)->text().contains(QStringLiteral("0\u2009% → 100\u2009%")));
    QVERIFY(!m_list->findChild<QLabel*>(QStringLiteral("differenceState"))->isVisible());
}

void tst_difference_list::foldsWhatHasNoVisibleEffect()
{
    m_list->openBelow(*m_anchor);
    QTRY_VERIFY_WITH_TIMEOUT(table()->rowCount() > 0, kPatience);
    auto* fold = m_list->findChild<QPushButton*>(QStringLiteral("differenceFold"));
    const int levers = int(m_bench->session->catalogue().levers.size());
    const int shown = table()->rowCount();
    QVERIFY(fold->isVisible());
    QVERIFY(fold->text().startsWith(QString::number(levers - shown)));
    fold->click();
    QCOMPARE(table()->rowCount(), levers);
    QCOMPARE(table()->item(levers - 1, 2)->text(), QStringLiteral("no visible effect"));
    fold->click();
    QCOMPARE(table()->rowCount(), shown);
}

void tst_difference_list::opensTheFoldWhenThereIsNothingElse()
{
    ui::Session& session = *m_bench->session;
    session.addFromBaseline();
    core::policy::LeverSetting setting;
    setting.intensity = 0.01;
    VERIFY_RESULT(session.setLever(QStringLiteral("payment_link"), setting));
    m_list->openBelow(*m_anchor);
    QTRY_COMPARE_WITH_TIMEOUT(table()->rowCount(), 1, kPatience);
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->item(0, 2)->text(), QStringLiteral("no visible effect"));
    QVERIFY(!m_list->findChild<QPushButton*>(QStringLiteral("differenceFold"))->isVisible());
}

/// Shares are shown in whole per cent, so many effects on them round to zero.
void tst_difference_list::neverShowsAnEffectOfZero()
{
    m_bench->session->selectKpi(QStringLiteral("conversion"));
    m_list->openBelow(*m_anchor);
    QTRY_VERIFY_WITH_TIMEOUT(table()->rowCount() > 0, kPatience);
    auto* fold = m_list->findChild<QPushButton*>(QStringLiteral("differenceFold"));
    QVERIFY(fold->isVisible());
    fold->click();
    static const QRegularExpression zero(QStringLiteral("[+−]0(\\.0*)?( |$)"));
    for (int row = 0; row < table()->rowCount(); ++row)
        QVERIFY2(!zero.match(table()->item(row, 2)->text()).hasMatch(), qPrintable(table()->item(row, 2)->text()));
}

void tst_difference_list::saysWhenNothingDiffers()
{
    m_bench->session->addFromBaseline();
    m_list->openBelow(*m_anchor);
    const auto* state = m_list->findChild<QLabel*>(QStringLiteral("differenceState"));
    QTRY_VERIFY_WITH_TIMEOUT(state->text().startsWith(QStringLiteral("Nothing differs")), kPatience);
    QVERIFY(state->isVisible());
    QVERIFY(!table()->isVisible());
}

void tst_difference_list::comparesWithAnotherScenario()
{
    ui::Session& session = *m_bench->session;
    session.duplicate(QStringLiteral("paper-package"));
    const QString first = QString::fromStdString(session.catalogue().levers.front().id);
    core::policy::LeverSetting setting = session.leverSetting(first);
    setting.startYear = 2028.5;
    VERIFY_RESULT(session.setLever(first, setting));
    m_list->openBelow(*m_anchor);
    auto* reference = m_list->findChild<QComboBox*>(QStringLiteral("differenceReference"));
    QCOMPARE(reference->currentText(), session.scenarios().front().name);
    const int package = reference->findData(QStringLiteral("paper-package"));
    QVERIFY(package > 0);
    QCOMPARE(reference->findData(session.current().id), -1);
    reference->setCurrentIndex(package);
    QTRY_COMPARE_WITH_TIMEOUT(table()->rowCount(), 1, kPatience);
    QCOMPARE(table()->item(0, 1)->text(), QStringLiteral("start 2025 → 2028.5"));
}

void tst_difference_list::namesWhatChanges()
{
    Difference difference;
    difference.id = m_bench->session->catalogue().levers.front().id;
    difference.settings = {{ChangedSetting::Field::LeverIntensity, "East", 0, 0.5},
                           {ChangedSetting::Field::LeverIntensity, "Central_West", 1, 1.5},
                           {ChangedSetting::Field::Start, "", 2025, 2026.25},
                           {ChangedSetting::Field::Ramp, "", 1, 2},
                           {ChangedSetting::Field::Duration, "", 30, 3}};
    QCOMPARE(m_list->changeText(difference), QStringLiteral("East 0\u2009% → 50\u2009%; Central-West 100\u2009% → 150\u2009%; "
                                                            "start 2025 → 2026.25; ramp 1 → 2 years; lasts 30 → 3 years"));
    m_bench->appearance.setLanguage(Language::Chinese);
    QCOMPARE(m_list->changeText(difference), QStringLiteral("东部\u20090% → 50%；中西部\u2009100% → 150%；起始年\u20092025 → 2026.25；"
                                                            "爬坡期\u20091 → 2\u2009年；持续\u200930 → 3\u2009年"));
}

void tst_difference_list::choosingARowNamesItsLever()
{
    m_list->openBelow(*m_anchor);
    QTRY_VERIFY_WITH_TIMEOUT(table()->rowCount() > 0, kPatience);
    QSignalSpy chosen(m_list.get(), &ui::DifferenceList::leverChosen);
    table()->setCurrentCell(0, 0);
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    const std::string id = chosen.first().first().toString().toStdString();
    QVERIFY(m_bench->session->catalogue().lever(id));
    QVERIFY(!m_list->isVisible());
}

QTEST_MAIN(tst_difference_list)
#include "tst_difference_list.moc"
