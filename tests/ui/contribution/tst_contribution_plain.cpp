// SPDX-License-Identifier: GPL-3.0-or-later
// Contributions of a model's constants against its own values, by constant and by its author's groups.
#include "tests/ui/explore/plain_bench.h"
#include "ui/contribution/contribution_text.h"
#include "ui/contribution/contribution_view.h"
#include "ui/contribution/status_row.h"
#include "ui/contribution/waterfall_chart.h"
#include "ui/group/group_table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>

#include <cmath>
#include <memory>

using namespace ui;

class TestContributionPlain : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void constantsShareTheChangeAgainstTheModelsOwnValues();
    void groupsAreTheAuthors();
    void beginsWithTheChosenNumber();
    void saysThatLeversChanged();
    void regionsAreThoseOfTheModel();
    void aGroupOfPeopleIsReadInTheConstantsUnit();
    void looksWell_data();
    void looksWell();

private:
    void open(const char* file, const std::map<const char*, double>& values, core::policy::Language language = core::policy::Language::English)
    {
        m_view.reset();
        QVERIFY(m_bench->open(file, language));
        for (const auto& [lever, value] : values)
            QVERIFY(m_bench->set(lever, value));
        QVERIFY(m_bench->ready());
        m_view = std::make_unique<ContributionView>(*m_bench->appearance, *m_bench->session);
        m_view->resize(1100, 640);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_view->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] const WaterfallChart& waterfall() const { return *find<WaterfallChart>("waterfallChart"); }
    [[nodiscard]] bool shown() const { return waterfall().result() && !find<StatusRow>("contributionStatus")->isVisible(); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const auto& row : waterfall().result()->rows)
            names << row.name;
        return names;
    }

    std::unique_ptr<tests::PlainBench> m_bench;
    std::unique_ptr<ContributionView> m_view;
};

void TestContributionPlain::init()
{
    m_bench = std::make_unique<tests::PlainBench>();
}

void TestContributionPlain::cleanup()
{
    m_view.reset();
    m_bench.reset();
}

void TestContributionPlain::constantsShareTheChangeAgainstTheModelsOwnValues()
{
    open("bass-diffusion.xmile", {{"imitation", 0.5}, {"market size", 20000}});
    m_view->setOutcome(QStringLiteral("users"));
    QTest::mouseClick(find<QAbstractButton>("players-levers"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown() && waterfall().result()->rows.size() == 2 && !waterfall().result()->groups, 20000);
    const auto& result = *waterfall().result();
    const auto value = [&](const core::policy::Projection& run) { return run.value("users", core::policy::Place::national(), 20); };
    VERIFY_CLOSE(result.reference, value(*m_bench->session->baseline()), 1e-9, 0.0);
    VERIFY_CLOSE(result.scenario, value(*m_bench->session->projection()), 1e-9, 0.0);
    VERIFY_CLOSE(result.sumOf(ContributionMeasure::Shapley), result.total(), 1e-12, 0.0);
    // Alone is what one constant brings when all others have the model's own values.
    const auto alone = m_bench->session->projector()->project({{}, {{"imitation", 0.5}}});
    VERIFY_RESULT(alone);
    const auto row = std::find_if(result.rows.begin(), result.rows.end(), [](const auto& each) { return each.id == QStringLiteral("imitation"); });
    VERIFY_CLOSE(row->alone, value(*alone) - result.reference, 1e-9, 1e-9);
    const QString sentence = find<QLabel>("contributionSentence")->text();
    QVERIFY2(sentence.startsWith(QStringLiteral("At year 20, A Scenario A raises users by")), qPrintable(sentence));
}

void TestContributionPlain::groupsAreTheAuthors()
{
    open("bass-diffusion.xmile", {{"imitation", 0.5}, {"outside influence", 0.05}, {"market size", 20000}});
    m_view->setOutcome(QStringLiteral("users"));
    QTRY_VERIFY_WITH_TIMEOUT(shown() && waterfall().result()->groups, 20000);
    QStringList groups = names();
    groups.sort();
    QCOMPARE(groups, QStringList({"diffusion", "market"}));
    for (const auto& row : waterfall().result()->rows)
        QVERIFY(row.icon.isEmpty() && row.colour == Token::CrossCutting);
}

void TestContributionPlain::beginsWithTheChosenNumber()
{
    open("bass-diffusion.xmile", {{"imitation", 0.5}});
    QCOMPARE(m_view->outcome(), m_bench->session->selectedKpi());
    QVERIFY(m_bench->session->catalogue().variable(m_view->outcome().toStdString()));
}

/// Thirteen constants are sampled: such a run is marked stale and says that levers, not the world, have changed.
void TestContributionPlain::saysThatLeversChanged()
{
    QString variables;
    QStringList sum;
    for (int i = 0; i < 13; ++i) {
        variables += QStringLiteral("<aux name=\"c%1\"><eqn>%2</eqn></aux>").arg(i).arg(i + 1);
        sum << QStringLiteral("c%1").arg(i);
    }
    variables += QStringLiteral("<aux name=\"total\"><eqn>TIME*(%1)</eqn></aux>").arg(sum.join(QLatin1Char('+')));
    QVERIFY(m_bench->openPath(m_bench->written(variables)));
    for (int i = 0; i < 13; ++i)
        QVERIFY(m_bench->set(qPrintable(QStringLiteral("c%1").arg(i)), i + 2));
    QVERIFY(m_bench->ready());
    m_view = std::make_unique<ContributionView>(*m_bench->appearance, *m_bench->session);
    m_view->resize(1100, 640);
    m_view->show();
    QTest::mouseClick(find<QAbstractButton>("players-levers"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(waterfall().result() && waterfall().result()->rows.size() == 13, 60000);
    // Each raises the sum by 1, at day 10 the total by 10.
    for (const auto& row : waterfall().result()->rows)
        VERIFY_CLOSE(row.shapley, 10, 1e-6, 0.0);
    QVERIFY(m_bench->set("c3", 9));
    QTRY_VERIFY(find<StatusRow>("contributionStatus")->isVisible());
    QCOMPARE(find<StatusRow>("contributionStatus")->kind(), StatusRow::Kind::Warning);
    QVERIFY2(find<StatusRow>("contributionStatus")->text().startsWith(QStringLiteral("Levers changed")), qPrintable(find<StatusRow>("contributionStatus")->text()));
}

void TestContributionPlain::regionsAreThoseOfTheModel()
{
    open("hares-and-lynx.xmile", {{"hare birth rate", 0.6}});
    m_view->setOutcome(QStringLiteral("hares"));
    QTRY_VERIFY_WITH_TIMEOUT(shown(), 20000);
    const auto* region = find<QComboBox>("contributionRegion");
    QVERIFY(region->isVisible() && region->findText(QStringLiteral("South")) >= 0 && region->findText(QStringLiteral("East")) < 0);
    m_view->setOutcome(QStringLiteral("hares@South"));
    QTRY_VERIFY_WITH_TIMEOUT(shown() && waterfall().result()->outcome.place == core::policy::Place::ofRegion("South"), 20000);
    VERIFY_CLOSE(waterfall().result()->scenario, m_bench->session->projection()->value("hares", core::policy::Place::ofRegion("South"), 60), 1e-9, 0.0);
}

void TestContributionPlain::aGroupOfPeopleIsReadInTheConstantsUnit()
{
    QVERIFY(m_bench->open("bass-diffusion.xmile"));
    const auto& catalogue = m_bench->session->catalogue();
    const std::vector<core::policy::Scenario> people = {{{}, {{"imitation", 0.2}}}, {{}, {{"imitation", 0.5}}}, {{}, {{"imitation", 0.9}}}, {}};
    std::vector<GroupRow> rows;
    for (auto& spread : core::policy::groupSpread(people, catalogue, m_bench->session->regions()))
        rows.push_back({std::move(spread), 0.38});
    GroupTable table(*m_bench->appearance, catalogue);
    table.setRows(rows, 4);
    int found = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        const bool imitation = table.index(row, GroupTable::Lever).data().toString() == QStringLiteral("imitation");
        QCOMPARE(table.index(row, GroupTable::Count).data().toString(), imitation ? QStringLiteral("3 of 4") : QStringLiteral("0 of 4"));
        if (!imitation)
            continue;
        ++found;
        QCOMPARE(table.index(row, GroupTable::Lowest).data().toString(), QStringLiteral("0.2"));
        QCOMPARE(table.index(row, GroupTable::Median).data().toString(), QStringLiteral("0.5"));
        QCOMPARE(table.index(row, GroupTable::Mean).data().toString(), QStringLiteral("0.53333"));
    }
    QCOMPARE(found, 1);
    const auto sheet = table.sheet();
    QCOMPARE(sheet.columns.back().title, std::string("Unit"));
    QVERIFY(sheet.notes.front().find("papers") == std::string::npos);
}

void TestContributionPlain::looksWell_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void TestContributionPlain::looksWell()
{
    QFETCH(bool, chinese);
    open("bass-diffusion.xmile", {{"imitation", 0.5}, {"outside influence", 0.05}, {"market size", 20000}},
         chinese ? core::policy::Language::Chinese : core::policy::Language::English);
    m_view->setOutcome(QStringLiteral("adoption"));
    m_bench->session->setYear(6);
    QTRY_VERIFY_WITH_TIMEOUT(shown() && waterfall().result()->year == 6, 20000);
    const QString sentence = find<QLabel>("contributionSentence")->text();
    QVERIFY2(sentence.contains(chinese ? QStringLiteral("第") : QStringLiteral("year 6")), qPrintable(sentence));
    tests::PlainBench::keepPicture(*m_view, QStringLiteral("contribution-%1.png").arg(chinese ? QStringLiteral("zh") : QStringLiteral("en")));
}

QTEST_MAIN(TestContributionPlain)
#include "tst_contribution_plain.moc"
