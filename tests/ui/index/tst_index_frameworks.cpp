// SPDX-License-Identifier: GPL-3.0-or-later
// Frameworks of the user's own: over any set of statistics and over the model, their levels and indicators, and edits of values.
#include "core/indicators/data_set.h"
#include "tests/ui/session/session_fixture.h"
#include "ui/index/branch_dialog.h"
#include "ui/index/framework_dialog.h"
#include "ui/index/framework_list.h"
#include "ui/index/index_state.h"
#include "ui/index/indicator_dialog.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <cmath>

using namespace ui;

class TestIndexFrameworks : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anEditOfAValueMovesTheScores();
    void aFrameworkIsMadeOverAnotherSet();
    void makingAFrameworkIsTakenBack();
    void aFrameworkIsMadeOverTheModel();
    void frameworksKeepTheirData();
    void anIndicatorIsAddedOverAnother();
    void anIndicatorIsChanged();
    void aBranchTakesMembersIn();
    void membersMoveAndBranchesGo();
    void theListOffersWhatCanBeDone();
    void aChangeIsBuiltOnce();

private:
    void make();
    [[nodiscard]] const IndexFigures& figures() const { return *m_state->figures(); }
    [[nodiscard]] const core::index::Framework& framework() const { return m_state->definition().framework; }
    static void tick(QListWidget& list, const QString& id);

    std::unique_ptr<tests::SessionFixture> m_fixture;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<IndexState> m_state;
};

void TestIndexFrameworks::init()
{
    m_state.reset();
    m_fixture = std::make_unique<tests::SessionFixture>();
    QVERIFY(m_fixture->start());
    m_appearance = std::make_unique<Appearance>();
    m_appearance->setLanguage(core::policy::Language::English);
    make();
    QVERIFY(m_state->figures());
}

void TestIndexFrameworks::make()
{
    m_state = std::make_unique<IndexState>(*m_appearance, *m_fixture->session);
    m_state->setActive(true);
}

void TestIndexFrameworks::tick(QListWidget& list, const QString& id)
{
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->data(Qt::UserRole).toString() == id) {
            list.item(row)->setCheckState(Qt::Checked);
            return;
        }
    }
    QFAIL(qPrintable(id));
}

void TestIndexFrameworks::anEditOfAValueMovesTheScores()
{
    StatisticsBook& book = m_fixture->session->statistics();
    const QString set = m_state->statisticsId();
    const int unit = m_state->unitIndex(QStringLiteral("51"));
    const double before = figures().score(static_cast<std::size_t>(unit));
    const auto data = book.set(set);
    QVERIFY(data);
    const core::indicators::Place place{"rd_intensity", "51", 2023};
    const auto* present = data->find(data->indicatorIndex("rd_intensity"), data->regions().indexOf("51"), 2023);
    QVERIFY(present);
    core::indicators::Observation changed = *present;
    changed.value = present->value + 1; // one percentage point of gross product
    changed.grade.assign(1, 'C'); // not from a literal: GCC 12 warns wrongly of it at -O2
    const auto edit = core::indicators::editOfValue(*data, place, changed, StatisticsBook::now());
    QVERIFY(edit);
    QSignalSpy told(m_state.get(), &IndexState::figuresChanged);
    QVERIFY(book.apply(set, *edit));
    QCOMPARE(told.count(), 1);
    QVERIFY(figures().score(static_cast<std::size_t>(unit)) > before);
    m_fixture->session->undoStack().undo();
    QVERIFY(std::abs(figures().score(static_cast<std::size_t>(unit)) - before) < 1e-9);
}

void TestIndexFrameworks::aFrameworkIsMadeOverAnotherSet()
{
    const QString lpi = QStringLiteral("world-lpi");
    QVERIFY(m_fixture->session->statistics().entry(lpi));
    FrameworkDialog dialog(*m_appearance, *m_state, lpi);
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("frameworkVariables"));
    QVERIFY(list->count() >= 1);
    QVERIFY(!ok->isEnabled());
    dialog.findChild<QLineEdit*>(QStringLiteral("frameworkName"))->setText(QStringLiteral("Logistics"));
    QVERIFY(!ok->isEnabled());
    const QString first = list->item(0)->data(Qt::UserRole).toString();
    list->item(0)->setCheckState(Qt::Checked);
    QVERIFY(ok->isEnabled());
    const auto made = m_state->addFramework(dialog.definition());
    QVERIFY2(made, made ? "" : made.error().front().message.c_str());
    QCOMPARE(m_state->statisticsId(), lpi);
    QVERIFY(m_state->figures());
    QCOMPARE(figures().units(), static_cast<std::size_t>(m_state->statistics()->regions().count()));
    QCOMPARE(framework().indicators.size(), std::size_t(1));
    QVERIFY(framework().indicator(first.toStdString()));
    const auto entries = m_state->frameworks();
    QVERIFY(std::ranges::any_of(entries, [&](const IndexEntry& entry) { return entry.own && entry.data == lpi && entry.name == QLatin1String("Logistics"); }));
    // It is there again after reopening, with its data.
    make();
    QVERIFY(m_state->figures());
    QCOMPARE(m_state->statisticsId(), lpi);
    m_state->removeFramework();
    QVERIFY(m_state->statisticsId() != lpi);
    m_fixture->session->undoStack().undo();
    QCOMPARE(m_state->statisticsId(), lpi);
    QVERIFY(framework().indicator(first.toStdString()));
    m_fixture->session->undoStack().redo();
    QVERIFY(m_state->statisticsId() != lpi);
}

/// A step of its own: what was done before it stays when it is taken back.
void TestIndexFrameworks::makingAFrameworkIsTakenBack()
{
    const QString shipped = m_state->frameworkId();
    const auto count = m_state->frameworks().size();
    const int steps = m_fixture->session->undoStack().index();
    m_state->copyFramework(QStringLiteral("Mine"));
    const QString mine = m_state->frameworkId();
    QVERIFY(mine != shipped);
    QCOMPARE(m_fixture->session->undoStack().index(), steps + 1);
    m_fixture->session->undoStack().undo();
    QCOMPARE(m_state->frameworkId(), shipped);
    QCOMPARE(m_state->frameworks().size(), count);
    m_fixture->session->undoStack().redo();
    QCOMPARE(m_state->frameworkId(), mine);
    QCOMPARE(m_state->frameworks().size(), count + 1);
}

void TestIndexFrameworks::aFrameworkIsMadeOverTheModel()
{
    QTRY_VERIFY(m_fixture->session->projection());
    FrameworkDialog dialog(*m_appearance, *m_state, QStringLiteral("model"));
    dialog.findChild<QLineEdit*>(QStringLiteral("frameworkName"))->setText(QStringLiteral("Mine"));
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("frameworkVariables"));
    tick(*list, QStringLiteral("penetration"));
    tick(*list, QStringLiteral("delivery_days"));
    const auto definition = dialog.definition();
    QCOMPARE(definition.framework.indicator("delivery_days")->direction, core::index::Direction::LessIsBetter);
    const auto made = m_state->addFramework(definition);
    QVERIFY2(made, made ? "" : made.error().front().message.c_str());
    QCOMPARE(m_state->source(), IndexSource::Model);
    QTRY_VERIFY(m_state->figures());
    QCOMPARE(figures().units(), m_fixture->session->regions().regions.size());
}

void TestIndexFrameworks::frameworksKeepTheirData()
{
    // Shipped definitions say what they are made for; a definition that does not is tried on what is looked at.
    QCOMPARE(QString::fromStdString(framework().data), QStringLiteral("china-provincial"));
    m_state->copyFramework(QStringLiteral("Copy"));
    QCOMPARE(QString::fromStdString(framework().data), QStringLiteral("china-provincial"));
    m_state->setSource(IndexSource::Model);
    QCOMPARE(QString::fromStdString(framework().data), QStringLiteral("model"));
    for (const IndexEntry& entry : m_state->frameworks())
        QCOMPARE(entry.data, QStringLiteral("model"));
}

void TestIndexFrameworks::anIndicatorIsAddedOverAnother()
{
    IndicatorDialog dialog(*m_appearance, *m_state, QStringLiteral("talent"));
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("indicatorList"));
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toString() == QLatin1String("gdp"))
            list->setCurrentRow(row);
    }
    auto* denominator = dialog.findChild<QComboBox*>(QStringLiteral("indicatorDenominator"));
    denominator->setCurrentIndex(denominator->findData(QStringLiteral("population")));
    emit denominator->activated(denominator->currentIndex());
    const QString name = dialog.findChild<QLineEdit*>(QStringLiteral("indicatorName"))->text();
    QVERIFY(!name.isEmpty());
    dialog.findChild<QLineEdit*>(QStringLiteral("indicatorFactor"))->setText(QStringLiteral("1000"));
    const auto made = dialog.indicator();
    QCOMPARE(made.id, std::string("gdp"));
    QCOMPARE(made.denominator, std::string("population"));
    QCOMPARE(made.parent, std::string("talent"));
    QCOMPARE(made.factor, 1000.0);
    QCOMPARE(QString::fromStdString(made.name.english), name);
    auto definition = m_state->definition();
    definition.framework.indicators.push_back(made);
    QVERIFY(m_state->change(definition, QStringLiteral("add")));
    // It weighs as much as the three beside it.
    const auto node = m_state->hierarchy().nodeIndex("talent");
    for (const double share : m_state->hierarchy().nodes[static_cast<std::size_t>(node)].givenShares)
        QVERIFY(std::abs(share - 0.25) < 1e-9);
    const auto column = figures().shown->indicators.size() - 1;
    const double shown = figures().shown->denominated.values.at(figures().shown->row(figures().time, 0), column);
    const auto data = m_state->statistics();
    const int year = static_cast<int>(figures().shown->times[figures().time]);
    const double expected = data->value(data->indicatorIndex("gdp"), 0, year) / data->value(data->indicatorIndex("population"), 0, year) * 1000;
    QVERIFY(std::abs(shown - expected) < 1e-9 * std::abs(expected));
}

void TestIndexFrameworks::anIndicatorIsChanged()
{
    const auto before = *framework().indicator("rd_intensity");
    const int unit = 0;
    const double score = figures().score(unit);
    IndicatorDialog dialog(*m_appearance, *m_state, before);
    QCOMPARE(dialog.findChild<QLineEdit*>(QStringLiteral("indicatorName"))->text(), QString::fromStdString(before.name.english));
    if (const QString folder = qEnvironmentVariable("FOURFOLD_TEST_PICTURES"); !folder.isEmpty()) {
        dialog.show();
        dialog.grab().save(QDir(folder).filePath(QStringLiteral("index-indicator.png")));
    }
    // Nothing touched, nothing changed: also not the name in the other language.
    QVERIFY(dialog.indicator() == before);
    dialog.findChild<QCheckBox*>(QStringLiteral("indicatorLess"))->setChecked(true);
    const auto changed = dialog.indicator();
    QCOMPARE(changed.direction, core::index::Direction::LessIsBetter);
    QCOMPARE(changed.name.chinese, before.name.chinese);
    QCOMPARE(changed.weight, before.weight);
    auto definition = m_state->definition();
    *std::ranges::find(definition.framework.indicators, before.id, &core::index::Indicator::id) = changed;
    QVERIFY(m_state->change(definition, QStringLiteral("turn")));
    QVERIFY(figures().score(unit) < score); // Beijing leads in it
}

void TestIndexFrameworks::aBranchTakesMembersIn()
{
    BranchDialog dialog(*m_appearance, *m_state, QStringLiteral("technology"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    dialog.findChild<QLineEdit*>(QStringLiteral("branchName"))->setText(QStringLiteral("Research"));
    QVERIFY(!ok->isEnabled()); // an empty branch has no score
    auto* members = dialog.findChild<QListWidget*>(QStringLiteral("branchMembers"));
    QCOMPARE(members->count(), 4);
    tick(*members, QStringLiteral("rd_intensity"));
    tick(*members, QStringLiteral("patents_in_force"));
    QVERIFY(ok->isEnabled());
    const auto indicators = framework().indicators.size();
    QVERIFY(m_state->change(dialog.definition(), QStringLiteral("branch")));
    QCOMPARE(framework().indicators.size(), indicators);
    const auto& node = framework().nodes.back();
    QCOMPARE(node.parent, std::string("technology"));
    QCOMPARE(framework().indicator("rd_intensity")->parent, node.id);
    QCOMPARE(m_state->hierarchy().depth(), std::size_t(2));
    m_fixture->session->undoStack().undo();
    QCOMPARE(m_state->hierarchy().depth(), std::size_t(1));
}

void TestIndexFrameworks::membersMoveAndBranchesGo()
{
    auto definition = m_state->definition();
    IndexData::moveTo(definition, "pilot_zones", "region");
    QCOMPARE(definition.framework.indicator("pilot_zones")->parent, std::string("region"));
    IndexData::moveTo(definition, "hightech_firms", "");
    QVERIFY(!definition.framework.node("standards")); // nothing is left in it
    QVERIFY(m_state->change(definition, QStringLiteral("move")));
    QCOMPARE(figures().dimensions().size(), std::size_t(3));
    // A branch goes with all that is in it.
    definition = m_state->definition();
    IndexData::remove(definition, "talent");
    QVERIFY(!definition.framework.indicator("rd_staff"));
    QVERIFY(definition.framework.indicator("rd_intensity"));
    QVERIFY(m_state->change(definition, QStringLiteral("remove")));
    QCOMPARE(figures().dimensions().size(), std::size_t(2));
}

void TestIndexFrameworks::theListOffersWhatCanBeDone()
{
    FrameworkList list(*m_appearance, *m_state);
    QSignalSpy edits(&list, &FrameworkList::editWanted);
    QSignalSpy branches(&list, &FrameworkList::branchWanted);
    const auto trigger = [&](const QString& row, const char* action) {
        QMenu menu;
        list.fillMenu(menu, row);
        auto* found = menu.findChild<QAction*>(QLatin1String(action));
        QVERIFY2(found, action);
        found->trigger();
    };
    trigger(QStringLiteral("rd_intensity"), "editIndicator");
    QCOMPARE(edits.takeFirst().front().toString(), QStringLiteral("rd_intensity"));
    trigger(QStringLiteral("talent"), "addBranch");
    QCOMPARE(branches.takeFirst().front().toString(), QStringLiteral("talent"));
    const auto before = framework().indicators.size();
    trigger(QStringLiteral("new_students"), "remove");
    QCOMPARE(framework().indicators.size(), before - 1);
    // Anywhere but where it is: the index and three branches.
    QMenu menu;
    list.fillMenu(menu, QStringLiteral("rd_intensity"));
    auto* places = menu.findChild<QMenu*>(QStringLiteral("moveTo"));
    QCOMPARE(places->actions().size(), 4);
    places->actions().front()->trigger();
    QVERIFY(framework().indicator("rd_intensity")->parent.empty());
}

void TestIndexFrameworks::aChangeIsBuiltOnce()
{
    QSignalSpy told(m_state.get(), &IndexState::figuresChanged);
    QVERIFY(m_state->moveWeight(0, 0, 0.4, {}));
    QCOMPARE(told.count(), 1);
    const auto shown = figures().shown;
    // Figures that are told of again are not worked out again.
    emit m_fixture->session->figuresChanged();
    emit m_fixture->session->projectionChanged();
    QCOMPARE(told.count(), 1);
    QVERIFY(figures().shown == shown);
    m_state->setSource(IndexSource::Model);
    QTRY_VERIFY(m_state->figures());
    const auto run = figures().shown;
    const auto count = told.count();
    emit m_fixture->session->figuresChanged();
    QCOMPARE(told.count(), count);
    QVERIFY(figures().shown == run);
}

QTEST_MAIN(TestIndexFrameworks)
#include "tst_index_frameworks.moc"
