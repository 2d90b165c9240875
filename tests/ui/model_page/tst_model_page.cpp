// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/model_page.h"
#include "ui/why/term_text.h"
#include "ui/widgets/accessible_button.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QTest>

using core::policy::Language;

/// All tabs of the page at the sizes of the smallest and the usual window, in both languages and themes: nothing leaves the page, no
/// button is cut. With FOURFOLD_PICTURES each is kept as a picture.
class tst_model_page : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everythingStandsWithinThePage_data();
    void everythingStandsWithinThePage();

private:
    void keep(QWidget& page, const QString& name) const
    {
        const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
        if (!folder.isEmpty())
            page.grab().save(QStringLiteral("%1/model-%2.png").arg(folder, name));
    }

    std::unique_ptr<tests::ModelBench> m_bench;
};

namespace {

constexpr const char* kTabs[] = {"causes", "equations", "parameters", "loops", "papers", "claims", "evidence", "check"};

/// Cut at its right or left edge by the page.
bool leaves(const QWidget& page, const QWidget& part)
{
    const int left = part.mapTo(&page, QPoint(0, 0)).x();
    return left < 0 || left + part.width() > page.width();
}

/// Names of what is cut or stands outside.
QStringList cutParts(const QWidget& page)
{
    QStringList cut;
    for (const auto* part : page.findChildren<QWidget*>()) {
        const bool button = qobject_cast<const QAbstractButton*>(part);
        const auto* paragraph = qobject_cast<const ui::TermText*>(part);
        if ((!button && !paragraph && !qobject_cast<const QComboBox*>(part) && !qobject_cast<const QLabel*>(part)) || !part->isVisible())
            continue;
        const bool narrow = button && part->width() < part->minimumSizeHint().width();
        const bool low = paragraph && !paragraph->text().isEmpty() && paragraph->height() < paragraph->heightForWidth(paragraph->width());
        if (leaves(page, *part) || narrow || low)
            cut << part->objectName() + QLatin1Char(' ') + part->accessibleName();
    }
    return cut;
}

} // namespace

void tst_model_page::initTestCase()
{
    ui::installAccessibleButtons();
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
}

void tst_model_page::cleanupTestCase()
{
    m_bench.reset();
}

void tst_model_page::everythingStandsWithinThePage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    // What rail, header, strip and scrubber leave of 1180 x 720 and 1440 x 900.
    QTest::newRow("small, English, light") << QSize(1104, 572) << false << false;
    QTest::newRow("small, Chinese, dark") << QSize(1104, 572) << true << true;
    QTest::newRow("usual, English, dark") << QSize(1364, 752) << false << true;
    QTest::newRow("usual, Chinese, light") << QSize(1364, 752) << true << false;
}

void tst_model_page::everythingStandsWithinThePage()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_bench->appearance.setLanguage(chinese ? Language::Chinese : Language::English);
    m_bench->appearance.setTheme(dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
    ui::ModelPage page(m_bench->appearance, *m_bench->session);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (const char* tab : kTabs) {
        page.showTab(QLatin1String(tab));
        QTest::qWait(50);
        if (QLatin1String(tab) == QLatin1String("loops"))
            QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget*>(QStringLiteral("loopTable"))->isVisible(), tests::kModelPatience);
        if (QLatin1String(tab) == QLatin1String("causes"))
            QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget*>(QStringLiteral("causesMap"))->isVisible(), tests::kModelPatience);
        QCOMPARE(page.size(), size);
        QTRY_VERIFY2(cutParts(page).isEmpty(), qPrintable(QString::fromLatin1(tab) + QStringLiteral(": ") + cutParts(page).join(QStringLiteral("; "))));
        keep(page, QStringLiteral("%1-%2-%3-%4").arg(QLatin1String(tab), chinese ? QStringLiteral("zh") : QStringLiteral("en"), dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width()));
    }
}

QTEST_MAIN(tst_model_page)
#include "tst_model_page.moc"
