// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plain_model.h"
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/equation_model.h"
#include "ui/model_page/model_text.h"
#include "ui/widgets/table_view.h"

#include <QTest>

using core::policy::Language;
using ui::EquationModel;

/// The list of all equations: names in both languages, stocks with their flows and their start.
class tst_equation_model : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyNameStandsInBothLanguages();
    void aStockShowsItsFlowsAndItsStart();
    void oneNameForOneVariable();
    void otherModelsKeepTheirNames();
    void timesAreWordsToTheQuarter();

private:
    std::unique_ptr<tests::ModelBench> m_bench;
};

namespace {

bool hasHan(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

int rowOf(const EquationModel& model, const QString& id)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.idOf(row) == id)
            return row;
    return -1;
}

QString cell(const EquationModel& model, const QString& id, int column)
{
    return model.index(rowOf(model, id), column).data().toString();
}

} // namespace

void tst_equation_model::initTestCase()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
}

void tst_equation_model::cleanupTestCase()
{
    m_bench.reset();
}

void tst_equation_model::everyNameStandsInBothLanguages()
{
    EquationModel model(m_bench->appearance, m_bench->session->catalogue());
    model.setProjector(m_bench->session->projector());
    QVERIFY(model.rowCount() > 300);
    QStringList english;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString name = model.index(row, EquationModel::Name).data().toString();
        QVERIFY2(!name.isEmpty() && !hasHan(name) && !name.contains(QLatin1Char('_')), qPrintable(model.idOf(row)));
        english << name;
        QVERIFY2(ui::subjectOf(m_bench->session->catalogue(), model.idOf(row).toStdString()), qPrintable(model.idOf(row))); // each can be asked
    }
    m_bench->appearance.setLanguage(Language::Chinese);
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY2(hasHan(model.index(row, EquationModel::Name).data().toString()), qPrintable(model.idOf(row)));
        for (const int column : {int(EquationModel::Kind), int(EquationModel::Sector)}) {
            const QString text = model.index(row, column).data().toString();
            QVERIFY2(text.isEmpty() || hasHan(text), qPrintable(model.idOf(row) + QStringLiteral(": ") + text));
        }
    }
    m_bench->appearance.setLanguage(Language::English);
    QVERIFY(english.contains(QStringLiteral("Logistics shock: effect on trade")));
}

void tst_equation_model::aStockShowsItsFlowsAndItsStart()
{
    EquationModel model(m_bench->appearance, m_bench->session->catalogue());
    model.setProjector(m_bench->session->projector());
    const QString text = cell(model, QStringLiteral("conversion"), EquationModel::Equation);
    QVERIFY2(text.contains(QStringLiteral("Change per year = conversion_adjustment")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("conversion_initial")), qPrintable(text));
    // Others show their equation alone.
    QCOMPARE(cell(model, QStringLiteral("vacancy"), EquationModel::Equation).count(QLatin1Char('=')), 0);
}

void tst_equation_model::oneNameForOneVariable()
{
    const auto* trade = m_bench->session->catalogue().naming("variable", "trade");
    QCOMPARE(trade->name.english, trade->shortName.english);
}

void tst_equation_model::otherModelsKeepTheirNames()
{
    const auto plain = core::policy::openPlainModel(FOURFOLD_SOURCE_DIR "/data/models/examples/hares-and-lynx.xmile");
    VERIFY_RESULT(plain);
    EquationModel model(m_bench->appearance, *plain->catalogue);
    model.setProjector(std::make_shared<const core::policy::Projector>(plain->projector));
    const int hares = rowOf(model, QStringLiteral("hares"));
    QVERIFY(hares >= 0);
    QCOMPARE(model.kindOf(hares), ui::EquationKind::Stock);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY2(ui::subjectOf(*plain->catalogue, model.idOf(row).toStdString()), qPrintable(model.idOf(row)));
}

void tst_equation_model::timesAreWordsToTheQuarter()
{
    const auto& years = m_bench->session->catalogue();
    QCOMPARE(ui::timeText(m_bench->appearance, years, 2029.4375), QStringLiteral("middle of 2029"));
    QCOMPARE(ui::timeText(m_bench->appearance, years, 2029.0625), QStringLiteral("2029"));
    QCOMPARE(ui::timeText(m_bench->appearance, years, 2029.25), QStringLiteral("second quarter of 2029"));
    QCOMPARE(ui::timeText(m_bench->appearance, years, 2029.95), QStringLiteral("2030"));
    core::policy::Catalogue days;
    days.plain = true;
    days.span = {0, 40, "day"};
    QCOMPARE(ui::timeText(m_bench->appearance, days, 12.5), QStringLiteral("day 12.5"));
}

QTEST_MAIN(tst_equation_model)
#include "tst_equation_model.moc"
