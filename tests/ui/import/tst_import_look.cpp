// SPDX-License-Identifier: GPL-3.0-or-later
// The import panel at the widths it is shown at, step by step, in both languages and themes: nothing is wider than its room.
// With FOURFOLD_PICTURES set, pictures of each go to that folder.
#include "tests/ui/import/import_fixture.h"

#include <QDir>
#include <QPushButton>
#include <QScrollArea>

using namespace ui;
using core::policy::Language;

class TestImportLook : public QObject {
    Q_OBJECT

private slots:
    void fitsInBothLanguagesAndThemes_data();
    void fitsInBothLanguagesAndThemes();
};

void TestImportLook::fitsInBothLanguagesAndThemes_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const int language : {0, 1}) {
        for (const int theme : {0, 1}) {
            for (const QSize size : {QSize(444, 852), QSize(444, 672), QSize(380, 672)})
                QTest::addRow("language %d theme %d %dx%d", language, theme, size.width(), size.height()) << language << theme << size;
        }
    }
}

void TestImportLook::fitsInBothLanguagesAndThemes()
{
    QFETCH(int, language);
    QFETCH(int, theme);
    QFETCH(QSize, size);
    const auto f = std::make_unique<tests::ImportFixture>();
    QVERIFY(f->start());
    f->appearance->setLanguage(static_cast<Language>(language));
    f->appearance->setTheme(static_cast<ThemeKind>(theme));
    f->open(size);
    f->panel->begin(tests::kProvinces);
    const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
    const auto look = [&](const QString& name) {
        QTest::qWait(300);
        if (!folder.isEmpty())
            f->panel->grab().save(QDir(folder).filePath(QStringLiteral("import-%1-%2-%3-%4x%5.png")
                                                           .arg(name, language == 0 ? QStringLiteral("en") : QStringLiteral("zh"),
                                                                theme == 0 ? QStringLiteral("light") : QStringLiteral("dark"))
                                                           .arg(size.width()).arg(size.height())));
        QString tooWide;
        if (f->panel->size() != size) // nothing forces the panel wider
            tooWide += QStringLiteral("panel ") + QString::number(f->panel->width());
        for (const QScrollArea* area : f->panel->findChildren<QScrollArea*>()) {
            if (!area->isVisible() || area->widget()->width() <= area->viewport()->width())
                continue;
            tooWide += QStringLiteral("%1 in %2: ").arg(area->widget()->width()).arg(area->viewport()->width());
            for (const QWidget* child : area->widget()->findChildren<QWidget*>()) {
                if (child->isVisible() && child->minimumSizeHint().width() > area->viewport()->width() - 40)
                    tooWide += QStringLiteral("%1 %2 %3; ").arg(QLatin1String(child->metaObject()->className()), child->objectName()).arg(child->minimumSizeHint().width());
            }
        }
        for (const QPushButton* button : f->panel->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->width() < button->fontMetrics().horizontalAdvance(button->text()))
                tooWide += button->objectName() + QLatin1Char(' ');
        }
        return tooWide.isEmpty() ? QString() : name + QLatin1Char(' ') + tooWide;
    };
    QStringList faults;
    faults << look(QStringLiteral("1empty"));
    const QString pdf = f->write(QStringLiteral("paper.csv"), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
    f->panel->openFile(pdf);
    WAIT_FOR_IMPORT(*f);
    faults << look(QStringLiteral("2fault"));
    QVERIFY(f->read(QStringLiteral("各省宽带与电商 2023.csv"), f->provinces(true)));
    QVERIFY(f->nameSource());
    faults << look(QStringLiteral("3file"));
    f->press("importNext");
    faults << look(QStringLiteral("4columns"));
    f->press("importColumn-2-unit");
    QVERIFY(f->choose(QStringLiteral("importColumn-3-meaning"), QStringLiteral("new")));
    WAIT_FOR_IMPORT(*f);
    faults << look(QStringLiteral("5new"));
    QVERIFY(f->choose(QStringLiteral("importColumn-3-meaning"), QStringLiteral("value:ecommerce_enterprise_share")));
    WAIT_FOR_IMPORT(*f);
    f->press("importNext");
    faults << look(QStringLiteral("6check"));
    f->press("importSettleAll");
    WAIT_FOR_IMPORT(*f);
    faults << look(QStringLiteral("7settled"));
    f->press("importNext");
    faults << look(QStringLiteral("8confirm"));
    QVERIFY(f->read(QStringLiteral("years.csv"), QStringLiteral("地区,2021年,2022年,2023年\n北京,806.3,861.2,93340\n内蒙,1,2,3\n福州市,#DIV/0!,约5,7\n天津,100,110\n").toUtf8()));
    f->press("importNext");
    f->press("importColumn-1-unit");
    faults << look(QStringLiteral("9years"));
    f->press("importNext");
    faults << look(QStringLiteral("10problems"));
    QByteArray start = "name,unit,grade,figure_ids,note,East,Harbour\n";
    for (const auto& data : f->session.session->regions().data)
        start += QByteArray::fromStdString(data.name + "," + data.unit + ",C,,," + std::to_string(data.values[0]) + "," + std::to_string(data.values[1]) + "\n");
    QVERIFY(f->read(QStringLiteral("harbours.csv"), start));
    faults << look(QStringLiteral("11start"));
    f->press("importNext");
    faults << look(QStringLiteral("12start"));
    faults.removeAll(QString());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestImportLook)
#include "tst_import_look.moc"
