// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/why/why_fixture.h"

#include <QTest>

using tests::WhyStage;

/// What answers show, on the shipped model.
class TstWhyView : public QObject {
    Q_OBJECT

private slots:
    void pictures_data();
    void pictures();
};

void TstWhyView::pictures_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("English, light") << false << false;
    QTest::newRow("Chinese, dark") << true << true;
}

void TstWhyView::pictures()
{
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
    if (folder.isEmpty())
        QSKIP("FOURFOLD_PICTURES names no folder: no pictures are written");
    WhyStage stage(chinese ? core::policy::Language::Chinese : core::policy::Language::English, dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
    QVERIFY(stage.ready());
    for (const char* key : {"variable:conversion", "variable:vacancy@Central_West", "variable:national_trade", "lever:digital_infrastructure",
                            "parameter:conversion_initial", "claim:conversion-40", "variable:entry_premium", "variable:trade@East"}) {
        QVERIFY2(stage.ask(key), key);
        QTest::qWait(200);
        ui::WhyView& view = stage.view();
        const int height = view.heightFor(390);
        stage.window().resize(1440, std::max(400, height));
        QTest::qWait(100);
        QString name = QString::fromLatin1(key);
        name.replace(QLatin1Char(':'), QLatin1Char('-'));
        stage.desk().panel().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, chinese ? QStringLiteral("zh") : QStringLiteral("en")));
    }
}

QTEST_MAIN(TstWhyView)
#include "tst_why_view.moc"
