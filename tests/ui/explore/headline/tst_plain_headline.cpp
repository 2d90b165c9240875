// SPDX-License-Identifier: GPL-3.0-or-later
// Sentence and cards about a model other than the four-dimension one.
#include "core/policy/plain_model.h"
#include "tests/support/checks.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/headline/summary_sentence.h"
#include "ui/theme/appearance.h"

#include <QTest>

#include <cmath>

using core::policy::Headline;
using core::policy::Language;
using core::policy::Place;
using core::policy::Projection;
using ui::SummarySubject;

class TestPlainHeadline : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatChangesAndWhatComesAtTheEnd();
    void saysItOnceAtTheEnd();
    void speaksOfNeitherMoneyNorBetterOrWorse_data();
    void speaksOfNeitherMoneyNorBetterOrWorse();
    void saysThatNothingChanges();
    void describesTheModelAsItIs();
    void saysWhereThereIsNoFigure();
    void isSaidInChineseToo();
    void cardsNameTheirTime();
    void cardsHoldNumbersOfAnySize_data();
    void cardsHoldNumbersOfAnySize();

private:
    [[nodiscard]] Projection run(const std::map<std::string, core::policy::ParameterValue>& parameters = {}) const
    {
        auto projection = m_model->projector.project({{}, parameters});
        if (!projection)
            qFatal("%s", qPrintable(tests::describe(projection.error())));
        return *projection;
    }
    [[nodiscard]] QString sentence(const Projection& scenario, const char* variable, double year, bool baseline = false) const
    {
        const Projection usual = run();
        const Headline headline{variable, Place::national()};
        const auto facts = core::policy::summaryFacts(*m_model->catalogue, headline, {headline}, scenario, usual, year);
        SummarySubject subject;
        subject.name = QStringLiteral("Word of mouth");
        subject.baseline = baseline;
        subject.time = ui::TimeWords(m_model->catalogue->span);
        subject.startYear = m_model->catalogue->span.start;
        subject.startValue = scenario.value(variable, Place::national(), subject.startYear);
        subject.end = core::policy::figureChange(*m_model->catalogue, headline, scenario, usual, m_model->catalogue->span.stop);
        const auto text = ui::summaryText(m_appearance, *m_model->catalogue, m_model->projector.regions(), subject, facts);
        if (!text.watch.isEmpty())
            qFatal("%s", qPrintable(text.watch));
        return QString(text.statement).replace(QChar(0x2009), QLatin1Char('_'));
    }
    [[nodiscard]] QString shown(double value, const char* variable) const
    {
        return ui::figure(m_appearance, ui::kpiNaming(*m_model->catalogue, {variable, {}}), value).number;
    }

    ui::Appearance m_appearance;
    std::optional<core::policy::PlainModel> m_model;
};

void TestPlainHeadline::initTestCase()
{
    auto model = core::policy::openPlainModel(FOURFOLD_SOURCE_DIR "/data/models/examples/bass-diffusion.xmile");
    VERIFY_RESULT(model);
    m_model = *model;
}

void TestPlainHeadline::saysWhatChangesAndWhatComesAtTheEnd()
{
    m_appearance.setLanguage(Language::English);
    const Projection more = run({{"imitation", 0.5}});
    const Projection usual = run();
    const auto at = [&](const Projection& projection, double year) { return shown(projection.value("users", Place::national(), year), "users"); };
    QCOMPARE(sentence(more, "users", 8),
             QStringLiteral("In this model, by year 8 “Word of mouth” puts users at %1_firm, %2 more than the baseline (%3). At the end, year 20, it is %4_firm (baseline %5).")
                 .arg(at(more, 8), shown(more.value("users", Place::national(), 8) - usual.value("users", Place::national(), 8), "users"), at(usual, 8),
                      at(more, 20), at(usual, 20)));
}

void TestPlainHeadline::saysItOnceAtTheEnd()
{
    const QString text = sentence(run({{"imitation", 0.2}}), "users", 20);
    QVERIFY2(text.contains(QStringLiteral("less than the baseline")) && !text.contains(QStringLiteral("At the end")), qPrintable(text));
}

void TestPlainHeadline::speaksOfNeitherMoneyNorBetterOrWorse_data()
{
    QTest::addColumn<double>("year");
    QTest::addColumn<bool>("baseline");
    for (const double year : {0.0, 5.0, 20.0}) {
        QTest::addRow("year %g", year) << year << false;
        QTest::addRow("year %g, as it is", year) << year << true;
    }
}

void TestPlainHeadline::speaksOfNeitherMoneyNorBetterOrWorse()
{
    QFETCH(double, year);
    QFETCH(bool, baseline);
    const QString text = sentence(baseline ? run() : run({{"market size", 20000.0}}), "users", year, baseline);
    for (const char* word : {"money", "CNY", "better", "worse", "By 20", "20 years"})
        QVERIFY2(!text.contains(QLatin1String(word)), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("year %1").arg(year)), qPrintable(text));
}

void TestPlainHeadline::saysThatNothingChanges()
{
    QCOMPARE(sentence(run(), "users", 0),
             QStringLiteral("In this model, by year 0 “Word of mouth” makes no difference to users: 0_firm, as in the baseline. At the end, year 20, it is %1_firm in both.")
                 .arg(shown(run().value("users", Place::national(), 20), "users")));
}

void TestPlainHeadline::describesTheModelAsItIs()
{
    QCOMPARE(sentence(run(), "users", 20, true), QStringLiteral("With the model's own values, users: from 0 (year 0) to %1_firm (year 20).")
                                                     .arg(shown(run().value("users", Place::national(), 20), "users")));
    QCOMPARE(sentence(run(), "users", 0, true), QStringLiteral("With the model's own values, users: 0_firm at the start (year 0)."));
}

/// A market of nobody: the share of users divides by zero.
void TestPlainHeadline::saysWhereThereIsNoFigure()
{
    const Projection broken = run({{"market size", 0.0}});
    QVERIFY(broken.fault());
    QCOMPARE(sentence(broken, "share of users", 10), QStringLiteral("In this model, “Word of mouth” gives no figure for share of users (year 10)."));
}

void TestPlainHeadline::isSaidInChineseToo()
{
    m_appearance.setLanguage(Language::Chinese);
    const QString text = sentence(run({{"imitation", 0.5}}), "users", 8);
    m_appearance.setLanguage(Language::English);
    QVERIFY2(text.contains(QStringLiteral("第_8_年")) && text.contains(QStringLiteral("基准")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("year")) && !text.contains(QStringLiteral("亿元")), qPrintable(text));
}

void TestPlainHeadline::cardsNameTheirTime()
{
    ui::KpiCard card(m_appearance);
    ui::KpiFigures figures;
    figures.naming.decimals = 1;
    figures.time = ui::TimeWords({0, 100, "days"});
    figures.scenario = {{0, 4}, {100, 12}};
    figures.year = 50;
    card.setFigures(figures);
    QCOMPARE(card.startText(), QStringLiteral("day 0: 4.0"));
    QCOMPARE(card.valueText().number, QStringLiteral("8.0"));
}

void TestPlainHeadline::cardsHoldNumbersOfAnySize_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {1e-9, -1.23e-9, 1e12, -4.56e15, 7.89e22, 0.0})
        QTest::addRow("%g", value) << value;
}

/// Whatever the number is, it stands whole within the narrowest card.
void TestPlainHeadline::cardsHoldNumbersOfAnySize()
{
    QFETCH(double, value);
    ui::KpiCard card(m_appearance);
    ui::KpiFigures figures;
    figures.key = QStringLiteral("x");
    figures.name = QStringLiteral("x");
    figures.naming.decimals = 6;
    figures.time = ui::TimeWords({0, 100, "days"});
    figures.scenario = {{0, value}, {100, value}};
    figures.baseline = {{0, 0}, {100, 0}};
    figures.year = 50;
    card.setFigures(figures);
    card.resize(ui::KpiCard::kLeastWidth, ui::KpiCard::kHeight);
    const QImage image = card.grab().toImage();
    // Nothing is drawn in the padding at the right, between the border and what stands inside.
    const double scale = image.devicePixelRatio();
    for (int y = 30; y < 60; ++y)
        QCOMPARE(image.pixelColor(QPoint(int((card.width() - 6) * scale), int(y * scale))), m_appearance.color(ui::Token::Surface));
}

QTEST_MAIN(TestPlainHeadline)
#include "tst_plain_headline.moc"
