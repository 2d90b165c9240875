// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"
#include "ui/why/formula_layout.h"
#include "ui/why/formula_view.h"

#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using core::causes::Formula;
using ui::FormulaPicture;
using ui::FormulaRun;
using Kind = Formula::Kind;

Q_DECLARE_METATYPE(core::causes::Formula)

/// Equations in type: what stands where, and what can be asked.
class TstFormulaLayout : public QObject {
    Q_OBJECT

private slots:
    void setsFractionsAboveOneAnother();
    void raisesExponents();
    void bracketsOnlyWhereNeeded_data();
    void bracketsOnlyWhereNeeded();
    void breaksLongSumsBetweenSummands();
    void keepsEveryLineWithinItsWidth_data();
    void keepsEveryLineWithinItsWidth();
    void rowsOfAChoiceStandBehindABrace();
    void linksNamesThatCanBeAsked();
    void figuresTakeThePlaceOfSums();
    void clickAndKeyAskAboutAName();
    void saysTheEquationInWords();
};

namespace {

Formula number(const char* text)
{
    Formula formula;
    formula.text = text;
    return formula;
}

Formula name(const char* text)
{
    Formula formula;
    formula.kind = Kind::Name;
    formula.text = text;
    return formula;
}

Formula of(Kind kind, std::vector<Formula> children, const char* text = "")
{
    Formula formula;
    formula.kind = kind;
    formula.text = text;
    formula.children = std::move(children);
    return formula;
}

Formula minus(Formula formula)
{
    formula.negative = true;
    return formula;
}

ui::FormulaStyle style(const ui::Appearance& appearance)
{
    ui::FormulaStyle style;
    style.font = appearance.font(ui::TypeStyle::Body);
    style.strong = appearance.font(ui::TypeStyle::CardTitle);
    style.show = [](const Formula& formula) {
        core::why::Subject subject;
        subject.id = formula.text;
        return ui::FormulaName{QString::fromStdString(formula.text), subject, {}};
    };
    return style;
}

const FormulaRun* run(const FormulaPicture& picture, const char* text)
{
    const auto found = std::find_if(picture.runs.begin(), picture.runs.end(), [&](const FormulaRun& one) { return one.text == QString::fromUtf8(text); });
    return found == picture.runs.end() ? nullptr : &*found;
}

/// (target - converted) / (cycle * (1 - cut * openness)), the equation of the mock-up.
Formula conversion()
{
    return of(Kind::Fraction,
              {of(Kind::Sum, {name("target"), minus(name("converted"))}),
               of(Kind::Product, {name("cycle"), of(Kind::Sum, {number("1"), minus(of(Kind::Product, {name("cut"), name("openness")}))})})});
}

Formula longSum(int summands)
{
    std::vector<Formula> parts;
    for (int i = 0; i < summands; ++i)
        parts.push_back(of(Kind::Product, {name(("share_" + std::to_string(i)).c_str()), name(("cost_" + std::to_string(i)).c_str())}));
    return of(Kind::Sum, parts);
}

} // namespace

void TstFormulaLayout::setsFractionsAboveOneAnother()
{
    ui::Appearance appearance;
    const FormulaPicture picture = ui::layOutFormula(conversion(), style(appearance), 600, QStringLiteral("change per year"));
    QCOMPARE(picture.bars.size(), std::size_t(1));
    QCOMPARE(picture.lines, 1);
    const QRectF bar = picture.bars.front();
    for (const char* above : {"target", "converted"})
        QVERIFY(run(picture, above)->baseline.y() < bar.top());
    for (const char* below : {"cycle", "cut", "openness"})
        QVERIFY(run(picture, below)->baseline.y() > bar.bottom() + QFontMetricsF(appearance.font(ui::TypeStyle::Body)).xHeight());
    // The left side is at the height of the bar, not of either part.
    const double baseline = run(picture, "change per year = ")->baseline.y();
    QVERIFY(run(picture, "target")->baseline.y() < baseline && baseline < run(picture, "cycle")->baseline.y());
    QVERIFY(bar.left() >= QFontMetricsF(appearance.font(ui::TypeStyle::Body)).horizontalAdvance(QStringLiteral("change per year = ")));
}

void TstFormulaLayout::raisesExponents()
{
    ui::Appearance appearance;
    const FormulaPicture picture = ui::layOutFormula(of(Kind::Power, {name("efficiency"), name("trade")}), style(appearance), 400);
    QVERIFY(run(picture, "trade")->baseline.y() < run(picture, "efficiency")->baseline.y());
    QVERIFY(run(picture, "trade")->font.pixelSize() < run(picture, "efficiency")->font.pixelSize());
    QVERIFY(run(picture, "trade")->font.pixelSize() >= 11);
    QVERIFY(run(picture, "trade")->baseline.y() > 0);
}

void TstFormulaLayout::bracketsOnlyWhereNeeded_data()
{
    QTest::addColumn<Formula>("formula");
    QTest::addColumn<QString>("text");
    const Formula sum = of(Kind::Sum, {name("a"), minus(name("b"))});
    const Formula product = of(Kind::Product, {name("a"), name("b")});
    QTest::newRow("sum in a product") << of(Kind::Product, {sum, name("c")}) << QStringLiteral("(a − b) × c");
    QTest::newRow("product in a sum") << of(Kind::Sum, {product, name("c")}) << QStringLiteral("a × b + c");
    QTest::newRow("sum taken away") << of(Kind::Sum, {name("c"), minus(sum)}) << QStringLiteral("c − (a − b)");
    QTest::newRow("minus alone") << of(Kind::Sum, {minus(name("a"))}) << QStringLiteral("−a");
    QTest::newRow("power of a product") << of(Kind::Power, {product, number("2")}) << QStringLiteral("(a × b)^2");
    QTest::newRow("product of powers") << of(Kind::Product, {of(Kind::Power, {name("a"), number("2")}), name("b")}) << QStringLiteral("a^2 × b");
    QTest::newRow("fraction in one line") << of(Kind::Fraction, {sum, product}) << QStringLiteral("(a − b) / (a × b)");
    QTest::newRow("function") << of(Kind::Call, {number("1"), sum}, "MIN") << QStringLiteral("min(1, a − b)");
    QTest::newRow("choice") << of(Kind::Choice, {of(Kind::Compare, {name("a"), number("0")}, ">"), name("b"), name("c")})
                            << QStringLiteral("b if a > 0, otherwise c");
}

void TstFormulaLayout::bracketsOnlyWhereNeeded()
{
    QFETCH(Formula, formula);
    QFETCH(QString, text);
    ui::Appearance appearance;
    QCOMPARE(ui::formulaText(formula, style(appearance)), text);
    if (formula.kind == Kind::Fraction || formula.kind == Kind::Power || formula.kind == Kind::Choice)
        return; // in type these need fewer brackets, or none
    QString typeset;
    for (const FormulaRun& one : ui::layOutFormula(formula, style(appearance), 1000).runs)
        typeset += one.text;
    typeset.remove(QLatin1Char(' '));
    QString plain = text;
    if (plain.contains(QLatin1Char('^')))
        return;
    QCOMPARE(typeset, plain.remove(QLatin1Char(' ')));
}

void TstFormulaLayout::breaksLongSumsBetweenSummands()
{
    ui::Appearance appearance;
    const FormulaPicture picture = ui::layOutFormula(longSum(12), style(appearance), 320);
    QVERIFY(picture.lines > 3);
    // No summand is torn apart: its two factors stand on one line.
    for (int i = 0; i < 12; ++i) {
        const std::string share = "share_" + std::to_string(i), cost = "cost_" + std::to_string(i);
        QCOMPARE(run(picture, share.c_str())->baseline.y(), run(picture, cost.c_str())->baseline.y());
    }
}

void TstFormulaLayout::keepsEveryLineWithinItsWidth_data()
{
    QTest::addColumn<Formula>("formula");
    QTest::newRow("sum") << longSum(20);
    QTest::newRow("fraction of sums") << of(Kind::Fraction, {longSum(6), longSum(8)});
    QTest::newRow("nested") << of(Kind::Sum, {number("1"), minus(of(Kind::Product, {of(Kind::Sum, {number("1"), longSum(5)}), conversion()}))});
    QTest::newRow("calls") << of(Kind::Call, {number("1"), of(Kind::Call, {number("0"), conversion()}, "MAX"), longSum(4)}, "MIN");
}

void TstFormulaLayout::keepsEveryLineWithinItsWidth()
{
    QFETCH(Formula, formula);
    ui::Appearance appearance;
    for (const double width : {280.0, 344.0, 500.0}) {
        const FormulaPicture picture = ui::layOutFormula(formula, style(appearance), width, QStringLiteral("a rather long name"));
        QVERIFY2(picture.size.width() <= width + 1, qPrintable(QStringLiteral("%1 in %2").arg(picture.size.width()).arg(width)));
        const QRectF room(QPointF(0, 0), picture.size);
        for (const FormulaRun& one : picture.runs) {
            const QFontMetricsF metrics(one.font);
            const QRectF ink(one.baseline.x(), one.baseline.y() - metrics.capHeight(), metrics.horizontalAdvance(one.text), metrics.capHeight());
            QVERIFY2(room.adjusted(-1, -1, 1, 1).contains(ink), qPrintable(one.text));
        }
        // Names never touch one another.
        for (std::size_t i = 0; i < picture.links.size(); ++i) {
            for (std::size_t k = i + 1; k < picture.links.size(); ++k)
                QVERIFY(!picture.links[i].rect.adjusted(1, 3, -1, -3).intersects(picture.links[k].rect.adjusted(1, 3, -1, -3)));
        }
    }
}

void TstFormulaLayout::rowsOfAChoiceStandBehindABrace()
{
    ui::Appearance appearance;
    const Formula choice = of(Kind::Choice, {of(Kind::Compare, {name("stock"), number("0")}, ">"), name("flow"),
                                             of(Kind::Choice, {of(Kind::Compare, {name("year"), number("2030")}, "≥"), name("late"), number("0")})});
    const FormulaPicture picture = ui::layOutFormula(choice, style(appearance), 500);
    QCOMPARE(picture.braces.size(), std::size_t(1));
    QVERIFY(run(picture, "flow")->baseline.y() < run(picture, "late")->baseline.y());
    QVERIFY(run(picture, "otherwise")->baseline.y() > run(picture, "late")->baseline.y());
    for (const FormulaRun& one : picture.runs)
        QVERIFY(one.baseline.x() >= picture.braces.front().right());
}

void TstFormulaLayout::linksNamesThatCanBeAsked()
{
    ui::Appearance appearance;
    ui::FormulaStyle withOne = style(appearance);
    withOne.show = [](const Formula& formula) {
        ui::FormulaName shown{QString::fromStdString(formula.text), std::nullopt, {}};
        if (formula.text == "target") {
            shown.subject.emplace();
            shown.subject->id = "conversion_target";
            shown.tooltip = QStringLiteral("Conversion target");
        }
        return shown;
    };
    const FormulaPicture picture = ui::layOutFormula(conversion(), withOne, 600);
    QCOMPARE(picture.links.size(), std::size_t(1));
    QCOMPARE(picture.links.front().subject.id, std::string("conversion_target"));
    QCOMPARE(picture.links.front().name, QStringLiteral("Conversion target"));
    QVERIFY(picture.links.front().rect.contains(run(picture, "target")->baseline + QPointF(2, -2)));
    QCOMPARE(run(picture, "target")->role, FormulaRun::Role::Name);
    QCOMPARE(run(picture, "cycle")->role, FormulaRun::Role::Word);
}

void TstFormulaLayout::figuresTakeThePlaceOfSums()
{
    ui::Appearance appearance;
    Formula all = name("trade");
    all.children.push_back(name("*"));
    const Formula sum = of(Kind::Call, {all}, "SUM");
    QVERIFY(run(ui::layOutFormula(sum, style(appearance), 300), "Σ "));
    ui::FormulaStyle figures = style(appearance);
    figures.figures = true;
    const FormulaPicture picture = ui::layOutFormula(sum, figures, 300);
    QVERIFY(!run(picture, "Σ "));
    QVERIFY(run(picture, "trade"));
}

void TstFormulaLayout::clickAndKeyAskAboutAName()
{
    ui::Appearance appearance;
    appearance.setTheme(ui::ThemeKind::Light);
    ui::FormulaView view(appearance);
    ui::FormulaView::Content content;
    content.formula = conversion();
    content.left = QStringLiteral("change per year");
    content.show = style(appearance).show;
    content.valuesLeft = QStringLiteral("2030");
    content.value = [](const Formula&) { return QStringLiteral("0.5"); };
    content.result = QStringLiteral("+1.9 points a year");
    view.setContent(content);
    view.resize(360, view.heightForWidth(360));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QSignalSpy asked(&view, &ui::FormulaView::asked);
    const auto subject = [&asked] { return qvariant_cast<core::why::Subject>(asked.takeFirst().front()).id; };

    auto* target = view.findChild<QWidget*>(QStringLiteral("formulaName_0"));
    QTest::mouseClick(target, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(subject(), std::string("target"));
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Tab);
    QTest::keyClick(view.focusWidget(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(subject(), std::string("converted"));
    for (const QObject* child : view.children()) {
        const auto* link = qobject_cast<const QWidget*>(child);
        if (link) {
            QVERIFY(link->width() >= 24 && link->height() >= 24);
            QVERIFY(!link->accessibleName().isEmpty());
        }
    }
    QVERIFY(view.accessibleName().contains(QStringLiteral("(target − converted) / (cycle × (1 − cut × openness))")));
    QVERIFY(view.accessibleDescription().endsWith(QStringLiteral("= +1.9 points a year")));
}

void TstFormulaLayout::saysTheEquationInWords()
{
    ui::Appearance appearance;
    const FormulaPicture picture = ui::layOutFormula(conversion(), style(appearance), 300, QStringLiteral("change per year"), QStringLiteral("2 points"));
    QCOMPARE(picture.spoken, QStringLiteral("change per year = (target − converted) / (cycle × (1 − cut × openness)) = 2 points"));
}

QTEST_MAIN(TstFormulaLayout)
#include "tst_formula_layout.moc"
