// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/world.h"
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/message_row.h"
#include "ui/model_page/parameter_model.h"
#include "ui/model_page/parameters_tab.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QObject>

using core::policy::Language;
using ui::ParameterModel;

class tst_parameters_tab : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void changingAValueCopiesTheWorldAndMovesTheFigures_data();
    void changingAValueCopiesTheWorldAndMovesTheFigures();
    void aChangedValueIsMarkedAndCanBeReset();
    void refusesWhatIsNoNumber();
    void refusesWhatCannotBe();
    void warnsOutsideTheRange();
    void filtersByGradeAndChange();
    void regionDataAreShown();
    void keepsItsModelSound();

private:
    [[nodiscard]] ParameterModel& model() { return *m_tab->findChild<ParameterModel*>(); }
    [[nodiscard]] QModelIndex cell(const char* name, int column) { return model().index(model().rowOf(QLatin1String(name)), column); }
    [[nodiscard]] QAbstractButton* button(const char* name) { return m_tab->findChild<QAbstractButton*>(QLatin1String(name)); }
    [[nodiscard]] int shownRows() { return m_tab->findChild<ui::TableView*>(QStringLiteral("parameterTable"))->model()->rowCount(); }

    std::unique_ptr<tests::ModelBench> m_bench;
    std::unique_ptr<ui::ParametersTab> m_tab;
};

void tst_parameters_tab::init()
{
    m_bench = std::make_unique<tests::ModelBench>();
    QVERIFY(m_bench->ready());
    m_tab = std::make_unique<ui::ParametersTab>(m_bench->appearance, *m_bench->session);
    m_tab->resize(1300, 700);
    m_tab->show();
}

void tst_parameters_tab::cleanup()
{
    m_tab.reset();
    m_bench.reset();
}

void tst_parameters_tab::changingAValueCopiesTheWorldAndMovesTheFigures_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::newRow("English") << false;
    QTest::newRow("Chinese") << true;
}

void tst_parameters_tab::changingAValueCopiesTheWorldAndMovesTheFigures()
{
    QFETCH(bool, chinese);
    m_bench->appearance.setLanguage(chinese ? Language::Chinese : Language::English);
    auto& session = *m_bench->session;
    QVERIFY(session.world().builtIn);
    const auto worlds = session.worlds().size();
    const double before = session.projection()->value("national_trade", core::policy::Place::national(), 2030);
    // Twice the world demand growth that the model has.
    const double standard = session.catalogue().parameter("world_growth")->value;
    const QString typed = model().shownNumber(*session.catalogue().parameter("world_growth"), 2 * standard);
    QVERIFY(model().setData(cell("world_growth", ParameterModel::Value), typed));
    QCOMPARE(session.worlds().size(), worlds + 1);
    QVERIFY(!session.world().builtIn);
    VERIFY_CLOSE(std::get<double>(session.world().parameters.at("world_growth")), 2 * standard, 1e-9, 0);
    // It is told, naming both worlds.
    const auto* message = m_tab->findChild<ui::MessageRow*>();
    QVERIFY(message->isVisible());
    QVERIFY(message->sentence().contains(QString::fromStdString(session.world().name.in(m_bench->appearance.language()))));
    QTRY_VERIFY_WITH_TIMEOUT(session.projection()->value("national_trade", core::policy::Place::national(), 2030) > before * 1.01, tests::kModelPatience);
}

void tst_parameters_tab::aChangedValueIsMarkedAndCanBeReset()
{
    const QString standard = cell("imitation", ParameterModel::Value).data().toString();
    QVERIFY(!cell("imitation", ParameterModel::Name).data(ui::kMarkRole).toBool());
    QVERIFY(model().setData(cell("imitation", ParameterModel::Value), QStringLiteral("0.3")));
    QVERIFY(model().setData(cell("imitation", ParameterModel::High), QStringLiteral("0.4")));
    QVERIFY(model().setData(cell("imitation", ParameterModel::Note), QStringLiteral("survey of 2025")));
    QVERIFY(cell("imitation", ParameterModel::Name).data(ui::kMarkRole).toBool());
    QCOMPARE(cell("imitation", ParameterModel::Note).data().toString(), QStringLiteral("survey of 2025"));
    const auto& world = m_bench->session->world();
    QCOMPARE(world.ranges.at("imitation").high, 0.4);
    auto* table = m_tab->findChild<ui::TableView*>(QStringLiteral("parameterTable"));
    QTest::mouseClick(button("parametersChanged"), Qt::LeftButton);
    QCOMPARE(shownRows(), 1);
    table->selectRow(0);
    QVERIFY(button("resetSelected")->isEnabled());
    QTest::mouseClick(button("resetSelected"), Qt::LeftButton);
    QCOMPARE(cell("imitation", ParameterModel::Value).data().toString(), standard);
    QVERIFY(m_bench->session->world().parameters.empty());
    QVERIFY(m_bench->session->world().ranges.empty());
    QVERIFY(m_bench->session->world().notes.empty());
    QVERIFY(!button("resetAll")->isEnabled());
}

void tst_parameters_tab::refusesWhatIsNoNumber()
{
    const QString before = cell("imitation", ParameterModel::Value).data().toString();
    QVERIFY(!model().setData(cell("imitation", ParameterModel::Value), QStringLiteral("a lot")));
    QCOMPARE(cell("imitation", ParameterModel::Value).data().toString(), before);
    QVERIFY(m_tab->findChild<ui::MessageRow*>()->sentence().contains(QStringLiteral("a lot")));
    QVERIFY(!model().setData(cell("imitation", ParameterModel::Low), QStringLiteral("9"))); // above high
    QVERIFY(m_bench->session->world().builtIn); // nothing was copied
}

void tst_parameters_tab::refusesWhatCannotBe()
{
    const auto& parameter = *m_bench->session->catalogue().parameter("ceiling_max"); // a share
    QVERIFY(parameter.most);
    const QString before = cell("ceiling_max", ParameterModel::Value).data().toString();
    const QString tooMuch = model().shownNumber(parameter, *parameter.most * 1.3);
    QVERIFY(!model().setData(cell("ceiling_max", ParameterModel::Value), tooMuch));
    QCOMPARE(cell("ceiling_max", ParameterModel::Value).data().toString(), before);
    QVERIFY(m_bench->session->world().builtIn); // nothing was copied
    const QString said = m_tab->findChild<ui::MessageRow*>()->sentence();
    const auto* naming = m_bench->session->catalogue().naming("parameter", "ceiling_max");
    for (const QString& part : {QString::fromStdString(naming->name.english), tooMuch, model().shownNumber(parameter, *parameter.most), QString::fromStdString(naming->unit.english)})
        QVERIFY2(said.contains(part), qPrintable(said + QStringLiteral(" | ") + part));
    // Nor can a range reach there; and the bound itself can be.
    QVERIFY(!model().setData(cell("ceiling_max", ParameterModel::High), tooMuch));
    QVERIFY(model().setData(cell("ceiling_max", ParameterModel::Value), model().shownNumber(parameter, *parameter.most)));
}

void tst_parameters_tab::warnsOutsideTheRange()
{
    QVERIFY(!cell("imitation", ParameterModel::Value).data(ui::kWarnRole).toBool());
    QVERIFY(model().setData(cell("imitation", ParameterModel::Value), QStringLiteral("0.36"))); // the range ends at 0.35
    QVERIFY(cell("imitation", ParameterModel::Value).data(ui::kWarnRole).toBool());
    QTest::mouseClick(button("parametersOutside"), Qt::LeftButton);
    QCOMPARE(shownRows(), 1);
}

void tst_parameters_tab::filtersByGradeAndChange()
{
    const auto& parameters = m_bench->session->catalogue().parameters;
    const auto gradeA = std::count_if(parameters.begin(), parameters.end(), [](const auto& p) { return p.grade == core::policy::Grade::A; });
    QCOMPARE(shownRows(), static_cast<int>(parameters.size()));
    QTest::mouseClick(button("gradeA"), Qt::LeftButton);
    QCOMPARE(shownRows(), static_cast<int>(gradeA));
    m_tab->findChild<QLineEdit*>(QStringLiteral("parameterSearch"))->setText(QStringLiteral("no such parameter"));
    QCOMPARE(shownRows(), 0);
    QVERIFY(m_tab->findChild<QWidget*>(QStringLiteral("parametersEmpty"))->isVisible());
    // The choice of grades comes back with the tab.
    ui::ParametersTab again(m_bench->appearance, *m_bench->session);
    QCOMPARE(again.findChild<ui::TableView*>(QStringLiteral("parameterTable"))->model()->rowCount(), static_cast<int>(gradeA));
}

void tst_parameters_tab::regionDataAreShown()
{
    QTest::mouseClick(button("regionTable"), Qt::LeftButton);
    const auto* table = m_tab->findChild<ui::TableView*>(QStringLiteral("regionDataTable"));
    QVERIFY(table->isVisible());
    const auto& regions = m_bench->session->regions();
    QCOMPARE(table->model()->rowCount(), static_cast<int>(regions.data.size()));
    QCOMPARE(table->model()->columnCount(), 4 + static_cast<int>(regions.regions.size()));
    // Their names and where they come from stand in both languages.
    m_bench->appearance.setLanguage(Language::Chinese);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (const int column : {0, 3}) {
            const QString text = table->model()->index(row, column).data().toString();
            const bool place = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() && c.script() != QChar::Script_Han; });
            QVERIFY2(!text.isEmpty() && (place || std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; })), qPrintable(text));
        }
}

void tst_parameters_tab::keepsItsModelSound()
{
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model().setData(cell("imitation", ParameterModel::Value), QStringLiteral("0.3")));
    m_bench->appearance.setLanguage(Language::Chinese);
}

QTEST_MAIN(tst_parameters_tab)
#include "tst_parameters_tab.moc"
