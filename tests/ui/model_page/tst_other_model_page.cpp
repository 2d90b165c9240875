// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/answer.h"
#include "tests/support/checks.h"
#include "tests/ui/model_page/model_bench.h"
#include "ui/model_page/causes_map.h"
#include "ui/model_page/check_tab.h"
#include "ui/model_page/evidence_tab.h"
#include "ui/model_page/loops_tab.h"
#include "ui/model_page/model_page.h"
#include "ui/model_page/model_text.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// The Model page about a model of somebody else, with and without arrays.
class tst_other_model_page : public QObject {
    Q_OBJECT

private slots:
    void init();
    void everyTabSpeaksOfTheModel_data();
    void everyTabSpeaksOfTheModel();
    void namesOfArraysAreAsked();

private:
    [[nodiscard]] bool open(const QString& model)
    {
        m_session.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = ui::Session::openModel(FOURFOLD_SOURCE_DIR "/data", model, m_folder->filePath(QStringLiteral("other.fourfold")));
        if (!opened) {
            qWarning("%s", qPrintable(tests::describe(opened.error())));
            return false;
        }
        m_session = std::move(*opened);
        return QTest::qWaitFor([this] { return m_session->projection() && m_session->baseline() && !m_session->isComputing(); }, tests::kModelPatience);
    }
    /// Two goods that are made and sold, with a price each.
    [[nodiscard]] QString shop()
    {
        m_files = std::make_unique<QTemporaryDir>();
        const QString path = m_files->filePath(QStringLiteral("shop.xmile"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("<xmile version=\"1.0\"><header><name>Shop</name></header><sim_specs time_units=\"day\"><start>0</start><stop>20</stop><dt>0.25</dt></sim_specs>"
                   "<dimensions><dim name=\"Good\"><elem name=\"Tea\"/><elem name=\"Silk\"/></dim></dimensions><model><variables>"
                   "<stock name=\"Shelf\"><dimensions><dim name=\"Good\"/></dimensions><eqn>10</eqn><inflow>made</inflow><outflow>sold</outflow></stock>"
                   "<flow name=\"made\"><dimensions><dim name=\"Good\"/></dimensions><eqn>rate[Good]</eqn></flow>"
                   "<flow name=\"sold\"><dimensions><dim name=\"Good\"/></dimensions><eqn>Shelf[Good] / keeping_time</eqn></flow>"
                   "<aux name=\"rate\"><dimensions><dim name=\"Good\"/></dimensions><element subscript=\"Tea\"><eqn>2</eqn></element>"
                   "<element subscript=\"Silk\"><eqn>5</eqn></element></aux><aux name=\"keeping_time\"><eqn>4</eqn></aux>"
                   "<aux name=\"all goods\"><eqn>SUM(Shelf[*])</eqn></aux></variables></model></xmile>");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder, m_files;
    ui::Appearance m_appearance;
    std::unique_ptr<ui::Session> m_session;
};

void tst_other_model_page::init()
{
    m_appearance.setLanguage(core::policy::Language::English);
}

void tst_other_model_page::everyTabSpeaksOfTheModel_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("hares and lynx") << QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/hares-and-lynx.xmile");
    QTest::newRow("arrays") << QString();
}

void tst_other_model_page::everyTabSpeaksOfTheModel()
{
    QFETCH(QString, model);
    QVERIFY(open(model.isEmpty() ? shop() : model));
    // Another run than the baseline, so that there is a change to explain.
    const QString changed = m_session->addFromBaseline();
    QVERIFY(!changed.isEmpty());
    {
        ui::ModelPage page(m_appearance, *m_session);
        page.resize(1104, 572);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const std::size_t variables = std::size_t(std::count_if(m_session->projector()->program().model().variables.begin(), m_session->projector()->program().model().variables.end(),
                                                                [](const auto& variable) { return !variable.hidden; }));
        page.showTab(QStringLiteral("causes"));
        auto* map = page.findChild<ui::CausesMap*>();
        QTRY_VERIFY_WITH_TIMEOUT(map->graph(), tests::kModelPatience);
        QVERIFY(!map->graph()->knownModel);
        QCOMPARE(map->graph()->nodes.size(), variables); // arrays as one box each
        QVERIFY(map->part().nodes.size() > 1);
        // Its constants are its levers: those that act on what stands around the middle are drawn, and found by name.
        int constants = 0;
        for (const ui::MapLink& link : map->graph()->links) {
            if (map->graph()->nodes[std::size_t(link.from)].kind != ui::MapKind::Lever || !map->item(link.to))
                continue;
            QVERIFY2(map->item(link.from), map->graph()->nodes[std::size_t(link.from)].id.c_str());
            ++constants;
        }
        QVERIFY(constants > 0);
        const auto names = page.findChild<QLineEdit*>(QStringLiteral("mapSearch"))->completer()->model();
        QCOMPARE(names->rowCount(), int(map->graph()->nodes.size()));
        page.showTab(QStringLiteral("equations"));
        const auto* equations = page.findChild<ui::TableView*>(QStringLiteral("equationTable"));
        QTRY_COMPARE(equations->model()->rowCount(), int(variables));
        for (int row = 0; row < equations->model()->rowCount(); ++row)
            QVERIFY(ui::subjectOf(m_session->catalogue(), equations->model()->index(row, 0).data(ui::kIdRole).toString().toStdString()));
        page.showTab(QStringLiteral("parameters"));
        QCOMPARE(page.findChild<ui::TableView*>(QStringLiteral("parameterTable"))->model()->rowCount(), int(m_session->catalogue().parameters.size()));
        page.showTab(QStringLiteral("loops"));
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget*>(QStringLiteral("loopTable"))->isVisible(), tests::kModelPatience);
        QVERIFY(!page.findChild<ui::LoopsTab*>()->sentences().isEmpty());
        // Without papers one sentence stands in place of the tables.
        page.showTab(QStringLiteral("papers"));
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("papersNone"))->isVisible());
        QVERIFY(!page.findChild<ui::TableView*>(QStringLiteral("paperTable"))->isVisible());
        page.showTab(QStringLiteral("claims"));
        QVERIFY(page.findChild<QLabel*>(QStringLiteral("claimsSummary"))->text().contains(QStringLiteral("without papers")));
        QVERIFY(!page.findChild<ui::TableView*>(QStringLiteral("claimsTable"))->isVisible());
        page.showTab(QStringLiteral("check"));
        QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("runChecks")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(page.findChild<ui::CheckTab*>()->results().size(), std::size_t(3), tests::kModelPatience);
        for (const auto& result : page.findChild<ui::CheckTab*>()->results())
            QVERIFY(result.counted > 0);
        page.showTab(QStringLiteral("evidence"));
        QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("evidenceRun")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<ui::EvidenceTab*>()->shares(), tests::kModelPatience);
    }
}

void tst_other_model_page::namesOfArraysAreAsked()
{
    QVERIFY(open(shop()));
    const core::why::Explainer explainer(m_session->projector());
    ui::ModelPage page(m_appearance, *m_session);
    page.resize(1104, 572);
    page.show();
    page.showTab(QStringLiteral("equations"));
    auto* table = page.findChild<ui::TableView*>(QStringLiteral("equationTable"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, tests::kModelPatience);
    QSignalSpy asked(m_session.get(), &ui::Session::whyAsked);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QVERIFY(ui::WhyHook::of(*table)->ask());
    }
    QCOMPARE(asked.size(), table->model()->rowCount());
    for (const auto& call : asked) {
        const auto subject = qvariant_cast<core::why::Subject>(call.at(0));
        const auto answer = explainer.answer(subject, *m_session->baseline(), *m_session->projection(), 10);
        QVERIFY2(answer, subject.id.c_str());
    }
}

QTEST_MAIN(tst_other_model_page)
#include "tst_other_model_page.moc"
