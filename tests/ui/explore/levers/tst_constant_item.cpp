// SPDX-License-Identifier: GPL-3.0-or-later
// Constants of another model in the lever panel: their own units, ranges and groups, and nothing of policies.
#include "tests/ui/explore/plain_bench.h"
#include "ui/explore/levers/constant_item.h"
#include "ui/explore/levers/lever_group.h"
#include "ui/explore/levers/lever_panel.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/widgets/activity_strip.h"
#include "ui/widgets/constant_slider.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/text_block.h"

#include <QAccessible>
#include <QLabel>
#include <QMouseEvent>
#include <QUndoStack>

#include <memory>

class TestConstantItem : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void constantsStandInTheirGroups();
    void nothingOfPoliciesShows();
    void aDragSetsTheValueAsOneStep();
    void typedValuesMayLieBeyondTheRange();
    void whatIsNoNumberGetsASentence();
    void valuesAreWrittenWithTheirDigits_data();
    void valuesAreWrittenWithTheirDigits();
    void whatIsWrittenCanBeReadBack_data();
    void whatIsWrittenCanBeReadBack();
    void theCardSaysWhatTheDocumentSays();
    void theFilterShowsWhatDiffers();
    void backToTheModelsOwnValue();
    void elementsKeepTheirNames();
    void isSpokenWithItsUnit();
    void fitsInBothLanguages_data();
    void fitsInBothLanguages();

private:
    void show(const char* file = "bass-diffusion.xmile", core::policy::Language language = core::policy::Language::English)
    {
        m_panel.reset();
        QVERIFY(m_bench->open(file, language));
        m_panel = std::make_unique<ui::LeverPanel>(*m_bench->appearance, *m_bench->session);
        m_panel->resize(328, 700);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    template <class T = QWidget>
    [[nodiscard]] T* find(const QString& name) const
    {
        return m_panel->findChild<T*>(name);
    }
    void type(const char* lever, const QString& text) const
    {
        auto* field = find<ui::NumberField>(QStringLiteral("leverValue_") + QLatin1String(lever));
        QVERIFY(field);
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        for (const QChar letter : text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(field, &press);
        }
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] QString text(const QString& name) const
    {
        const auto* block = find<ui::TextBlock>(name);
        return block && block->isVisible() ? block->text() : QString();
    }

    std::unique_ptr<tests::PlainBench> m_bench;
    std::unique_ptr<ui::LeverPanel> m_panel;
};

void TestConstantItem::init()
{
    m_bench = std::make_unique<tests::PlainBench>();
}

void TestConstantItem::cleanup()
{
    m_panel.reset();
    m_bench.reset();
}

void TestConstantItem::constantsStandInTheirGroups()
{
    show();
    const auto* market = find<ui::LeverGroup>(QStringLiteral("leverGroup_market"));
    const auto* diffusion = find<ui::LeverGroup>(QStringLiteral("leverGroup_diffusion"));
    QVERIFY(market && diffusion);
    QCOMPARE(market->items().size(), std::size_t(1));
    QCOMPARE(market->items().front()->leverId(), QStringLiteral("market size"));
    QCOMPARE(diffusion->items().size(), std::size_t(2));
    QCOMPARE(market->head()->nameWithin(200), QStringLiteral("market"));
    for (const auto& lever : m_bench->session->catalogue().levers)
        QVERIFY2(find(QStringLiteral("lever_") + QString::fromStdString(lever.id))->isVisible(), lever.id.c_str());
}

void TestConstantItem::nothingOfPoliciesShows()
{
    show();
    QVERIFY(!find(QStringLiteral("leverFilterMain"))->isVisible());
    QVERIFY(!find(QStringLiteral("leverFoot"))->isVisible());
    QVERIFY(m_panel->findChildren<ui::ActivityStrip*>().isEmpty());
    QVERIFY(m_panel->accessibleName() != QStringLiteral("Policy levers"));
    for (const auto* head : m_panel->findChildren<ui::LeverGroupHead*>())
        QVERIFY(head->cost().isEmpty());
}

void TestConstantItem::aDragSetsTheValueAsOneStep()
{
    show();
    auto* slider = find<ui::ConstantSlider>(QStringLiteral("leverSlider_imitation"));
    QVERIFY(slider);
    QCOMPARE(slider->number(), 0.38);
    const int steps = m_bench->session->undoStack().count();
    const QPointF from = slider->handleCentre();
    const QPointF to(slider->xOf(0.5), from.y());
    QTest::mousePress(slider, Qt::LeftButton, {}, from.toPoint());
    for (int i = 1; i <= 10; ++i) {
        const QPointF at = from + (to - from) * i / 10;
        QMouseEvent move(QEvent::MouseMove, at, slider->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(slider, &move);
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, to.toPoint());
    QVERIFY2(std::abs(m_bench->value("imitation") - 0.5) < 0.006, qPrintable(QString::number(m_bench->value("imitation"))));
    QCOMPARE(m_bench->session->undoStack().count(), steps + 1);
    m_bench->session->undoStack().undo();
    QCOMPARE(m_bench->value("imitation"), 0.38);
    QCOMPARE(slider->number(), 0.38);
}

void TestConstantItem::typedValuesMayLieBeyondTheRange()
{
    show();
    type("imitation", QStringLiteral("0.9"));
    QCOMPARE(m_bench->value("imitation"), 0.9);
    const auto* outside = find<ui::TextBlock>(QStringLiteral("leverOutside_imitation"));
    QVERIFY(outside->isVisible());
    const QWidget* row = find(QStringLiteral("lever_imitation"));
    QTRY_VERIFY(row->height() > 36 && outside->geometry().bottom() < row->height());
    QCOMPARE(QString(outside->text()).replace(QChar(0x2009), QLatin1Char('_')), QStringLiteral("Outside its stated range, 0.19 to 0.57_1/year."));
    type("imitation", QStringLiteral("0.4 1/year"));
    QCOMPARE(m_bench->value("imitation"), 0.4);
    QVERIFY(!outside->isVisible());
}

void TestConstantItem::whatIsNoNumberGetsASentence()
{
    show();
    type("imitation", QStringLiteral("often"));
    QCOMPARE(m_bench->value("imitation"), 0.38);
    QVERIFY(text(QStringLiteral("leverMessage_imitation")).contains(QStringLiteral("“often” is not a number")));
    type("imitation", QStringLiteral("0.3"));
    QVERIFY(text(QStringLiteral("leverMessage_imitation")).isEmpty());
}

void TestConstantItem::valuesAreWrittenWithTheirDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("two places") << 0.38 << "0.38";
    QTest::newRow("many digits") << 10005.0 << "10,005";
    QTest::newRow("negative") << -2.5 << "−2.5";
    QTest::newRow("tiny") << 1.5e-9 << "1.5\u2009×\u200910⁻⁹";
    QTest::newRow("huge") << 2e12 << "2\u2009×\u200910¹²";
}

void TestConstantItem::valuesAreWrittenWithTheirDigits()
{
    QFETCH(double, value);
    QFETCH(QString, shown);
    const ui::Appearance appearance;
    QCOMPARE(ui::constantFormat(appearance, {}).show(value), shown);
}

void TestConstantItem::whatIsWrittenCanBeReadBack_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {0.0, 0.38, -2.5, 10005.0, 1.5e-9, -6.02e23, 1234567.0, 0.00025})
        QTest::addRow("%g", value) << value;
}

void TestConstantItem::whatIsWrittenCanBeReadBack()
{
    QFETCH(double, value);
    const ui::Appearance appearance;
    const auto format = ui::constantFormat(appearance, QStringLiteral("kg/m³"));
    const auto read = format.read(format.show(value) + QStringLiteral(" kg/m³"));
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error()));
    VERIFY_CLOSE(*read, value, 1e-12, 0.0);
}

void TestConstantItem::theCardSaysWhatTheDocumentSays()
{
    show();
    QTest::mouseClick(find(QStringLiteral("leverName_market size")), Qt::LeftButton);
    QTRY_VERIFY(find(QStringLiteral("leverCard_market size")) && find(QStringLiteral("leverCard_market size"))->isVisible());
    QCOMPARE(text(QStringLiteral("leverSentence_market size")), QStringLiteral("Firms that will use the technology in the end."));
    QCOMPARE(text(QStringLiteral("leverNote_market size")), QStringLiteral("a round number"));
    QVERIFY(find(QStringLiteral("leverGrade_market size"))->toolTip().contains(QStringLiteral("Evidence C")));
    QVERIFY(!find(QStringLiteral("leverGrade_market size"))->toolTip().contains(QStringLiteral(" our ")));
    QVERIFY(find(QStringLiteral("leverWhy_market size"))->isVisible());
    for (const char* part : {"leverStart_", "leverCost_", "leverPaper_", "leverNational_", "leverBand_"})
        QVERIFY2(!find(QLatin1String(part) + QStringLiteral("market size")), part);
    const QWidget* row = find(QStringLiteral("lever_market size"));
    QTRY_COMPARE(row->height(), row->heightForWidth(row->width()));
    tests::PlainBench::keepPicture(*m_panel, QStringLiteral("constant-card.png"));
}

void TestConstantItem::theFilterShowsWhatDiffers()
{
    show();
    QVERIFY(m_bench->set("imitation", 0.5));
    QTest::mouseClick(find(QStringLiteral("leverFilterChanged")), Qt::LeftButton);
    QVERIFY(find(QStringLiteral("lever_imitation"))->isVisible());
    QVERIFY(!find(QStringLiteral("lever_market size"))->isVisible());
    m_panel->showLever(QStringLiteral("market size"));
    QVERIFY(find(QStringLiteral("lever_market size"))->isVisible());
}

void TestConstantItem::backToTheModelsOwnValue()
{
    show();
    QVERIFY(m_bench->set("imitation", 0.5));
    QTest::mouseClick(find(QStringLiteral("leverName_imitation")), Qt::LeftButton);
    auto* back = find<ui::LinkButton>(QStringLiteral("leverReset_imitation"));
    QTRY_VERIFY(back && back->isVisible());
    QCOMPARE(back->text(), QStringLiteral("Back to 0.38"));
    back->click();
    QCOMPARE(m_bench->value("imitation"), 0.38);
    QVERIFY(!back->isEnabled());
}

/// An array's constant is named by its element, which is not what is cut when the name is long.
void TestConstantItem::elementsKeepTheirNames()
{
    show("hares-and-lynx.xmile");
    bool any = false;
    for (const auto& lever : m_bench->session->catalogue().levers) {
        const auto at = lever.id.find('[');
        if (at == std::string::npos)
            continue;
        any = true;
        const auto* name = find<ui::NameButton>(QStringLiteral("leverName_") + QString::fromStdString(lever.id));
        QVERIFY2(name->text().endsWith(QString::fromStdString(lever.id.substr(at))), qPrintable(name->text()));
    }
    QVERIFY(any);
}

void TestConstantItem::isSpokenWithItsUnit()
{
    show();
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(find(QStringLiteral("leverSlider_imitation")));
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("imitation"));
    QCOMPARE(access->text(QAccessible::Value).replace(QChar(0x2009), QLatin1Char(' ')), QStringLiteral("0.38 1/year, the model’s own value, evidence C"));
    QVERIFY(m_bench->set("imitation", 0.9));
    QVERIFY(access->text(QAccessible::Value).contains(QStringLiteral("outside its stated range")));
}

void TestConstantItem::fitsInBothLanguages_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("chinese");
    for (const char* file : {"bass-diffusion.xmile", "hares-and-lynx.xmile"}) {
        QTest::addRow("%s, English", file) << QString::fromLatin1(file) << false;
        QTest::addRow("%s, Chinese", file) << QString::fromLatin1(file) << true;
    }
}

/// Name, value and unit of a row stand beside one another, with every card open in turn.
void TestConstantItem::fitsInBothLanguages()
{
    QFETCH(QString, file);
    QFETCH(bool, chinese);
    show(file.toLatin1().constData(), chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    for (const auto& lever : m_bench->session->catalogue().levers) {
        const QString id = QString::fromStdString(lever.id);
        QTest::mouseClick(find(QStringLiteral("leverName_") + id), Qt::LeftButton);
        QCoreApplication::processEvents();
        const QWidget* row = find(QStringLiteral("lever_") + id);
        QTRY_COMPARE(row->height(), row->heightForWidth(row->width()));
        const QRect name = find(QStringLiteral("leverName_") + id)->geometry();
        const QRect value = find(QStringLiteral("leverValue_") + id)->geometry();
        const QRect unit = find(QStringLiteral("leverUnit_") + id)->geometry();
        QVERIFY2(name.right() < value.left(), qPrintable(id));
        QVERIFY2(unit.width() == 0 || value.right() <= unit.left() + 4, qPrintable(id));
        QVERIFY2(std::max(unit.right(), value.right()) < row->width(), qPrintable(id));
    }
    tests::PlainBench::keepPicture(*m_panel, QStringLiteral("constants-%1-%2.png").arg(file.section(QLatin1Char('-'), 0, 0), chinese ? QStringLiteral("zh") : QStringLiteral("en")));
}

QTEST_MAIN(TestConstantItem)
#include "tst_constant_item.moc"
