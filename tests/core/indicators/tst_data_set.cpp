// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/data_set.h"
#include "core/indicators/edit_text.h"
#include "tests/support/checks.h"

#include <array>
#include <limits>
#include <cstdint>
#include <cstring>
#include <random>

using namespace core;
using namespace core::indicators;

class DataSetTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatWasAdded();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void setsChangesAndRemovesAValue();
    void takesBackInOrder();
    void addsRegionsIndicatorsAndSources();
    void describesAnIndicator();
    void leavesEverythingWhenAnEditFails_data();
    void leavesEverythingWhenAnEditFails();
    void storesEditsAsText();
    void bringsBackTheBitsOfNumbers_data();
    void bringsBackTheBitsOfNumbers();
    void storesAnImportShortly();
    void storesAListOfRegions();
    void refusesTextThatIsNoEdit_data();
    void refusesTextThatIsNoEdit();
    void groupsRegions();
};

namespace {

constexpr const char* kWhen = "2026-11-22T10:00:00Z";

Source source(const std::string& id)
{
    return {id, {"Publisher", "发布机构"}, "Yearbook", "somewhere", "CC BY 4.0", {"Source: P", "来源：P"}, {}};
}

Indicator indicator(const std::string& id)
{
    Indicator indicator;
    indicator.id = id;
    indicator.name = {"Name of " + id, "名称"};
    indicator.unit = {"%", "%"};
    indicator.direction = Direction::Down;
    indicator.sourceIds = {"s"};
    return indicator;
}

Observation of(double value)
{
    Observation observation;
    observation.value = value;
    observation.sourceId = "s";
    return observation;
}

Observation missing(Missing reason)
{
    Observation observation;
    observation.missing = reason;
    observation.sourceId = "s";
    return observation;
}

void must(const Result<void>& done)
{
    QVERIFY2(done.has_value(), done ? "" : qPrintable(tests::describe(done.error())));
}

Region region(const std::string& code)
{
    return {code, {"Region " + code, "区域"}, {"alias"}, {{"half", code == "1" ? "west" : "east"}}};
}

/// Two indicators of two regions: a of region 1 in 2020 is 10, a of region 2 in 2020 is not published, b of region 1 in 2021
/// is 5.
DataSet smallSet()
{
    RegionList regions("list", {"List", "名单"});
    must(regions.add(region("1")));
    must(regions.add(region("2")));
    regions.addGrouping({"half", {"Half", "半"}, {{"west", {"West", "西"}}, {"east", {"East", "东"}}}});
    DataSet set("small", {"Small", "小"}, regions);
    must(set.addSource(source("s")));
    (void)set.addIndicator(indicator("a")).value();
    (void)set.addIndicator(indicator("b")).value();
    must(set.addObservation(0, 0, 2020, of(10)));
    must(set.addObservation(0, 1, 2020, missing(Missing::NotPublished)));
    must(set.addObservation(1, 0, 2021, of(5)));
    return set;
}

/// All that a set holds, to compare before and after.
std::string contentOf(const DataSet& set)
{
    Edit everything;
    everything.addedSources = set.sources();
    everything.addedRegions = set.regions().regions();
    everything.addedIndicators = set.indicators();
    for (const Entry& entry : set.entries()) {
        everything.changes.push_back(
            {{set.indicators()[std::size_t(entry.indicator)].id, set.regions()[entry.region].code, entry.year},
             std::nullopt,
             entry.observation});
    }
    return toText(everything);
}

Edit editWith(std::vector<Change> changes)
{
    Edit edit;
    edit.when = kWhen;
    edit.changes = std::move(changes);
    return edit;
}

} // namespace

void DataSetTest::findsWhatWasAdded()
{
    const DataSet set = smallSet();
    QCOMPARE(set.indicatorIndex("b"), 1);
    QCOMPARE(set.indicatorIndex("c"), -1);
    QCOMPARE(set.value(0, 0, 2020), 10.0);
    QVERIFY(std::isnan(set.value(0, 1, 2020)));
    QVERIFY(std::isnan(set.value(0, 0, 2021)));
    QCOMPARE(set.find(0, 1, 2020)->missing, Missing::NotPublished);
    QVERIFY(set.find(0, 0, 2021) == nullptr);
    QVERIFY(set.find(-1, 0, 2020) == nullptr);
    QCOMPARE(set.years(), (std::vector<int>{2020, 2021}));
    QCOMPARE(set.years(1), (std::vector<int>{2021}));
    QCOMPARE(set.valueCount(), std::size_t(2));
    QCOMPARE(set.missingCount(), std::size_t(1));
    const std::array<int, 2> both{0, 1};
    const auto matrix = set.matrix(both, 2021); // rows are regions
    QCOMPARE(matrix.size(), std::size_t(4));
    QCOMPARE(matrix[1], 5.0);
    QVERIFY(std::isnan(matrix[0]) && std::isnan(matrix[2]) && std::isnan(matrix[3]));
    const auto series = set.series(1, 0, 2020, 2022);
    QCOMPARE(series.size(), std::size_t(3));
    QCOMPARE(series[1], 5.0);
    QCOMPARE(set.entries().size(), std::size_t(3));
    QCOMPARE(set.entries()[2].year, 2021);
}

void DataSetTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("missing");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("kind");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("there already") << 2020 << 1.0 << 0 << "s" << int(ErrorKind::DuplicateName);
    QTest::newRow("year 999") << 999 << 1.0 << 0 << "s" << int(ErrorKind::OutOfRange);
    QTest::newRow("year 3000") << 3000 << 1.0 << 0 << "s" << int(ErrorKind::OutOfRange);
    QTest::newRow("no number, no reason") << 2022 << nan << 0 << "s" << int(ErrorKind::NotFinite);
    QTest::newRow("a number and a reason") << 2022 << 1.0 << 1 << "s" << int(ErrorKind::NotFinite);
    QTest::newRow("infinite") << 2022 << std::numeric_limits<double>::infinity() << 0 << "s" << int(ErrorKind::NotFinite);
    QTest::newRow("unknown source") << 2022 << 1.0 << 0 << "t" << int(ErrorKind::NotFound);
}

void DataSetTest::refusesWhatDoesNotFit()
{
    QFETCH(int, year);
    QFETCH(double, value);
    QFETCH(int, missing);
    QFETCH(QString, source);
    QFETCH(int, kind);
    DataSet set = smallSet();
    Observation observation;
    observation.value = value;
    observation.missing = missing == 0 ? Missing::No : Missing::LeftEmpty;
    observation.sourceId = source.toStdString();
    const auto added = set.addObservation(0, 0, year, observation);
    QVERIFY(!added);
    QCOMPARE(int(added.error().kind), kind);
    QCOMPARE(contentOf(set), contentOf(smallSet()));
}

void DataSetTest::setsChangesAndRemovesAValue()
{
    DataSet set = smallSet();
    const auto adding = editOfValue(set, {"a", "1", 2021}, of(11), kWhen);
    VERIFY_RESULT(adding);
    QCOMPARE(adding->kind, EditKind::SetValue);
    VERIFY_RESULT(set.apply(*adding));
    QCOMPARE(set.value(0, 0, 2021), 11.0);
    QCOMPARE(set.find(0, 0, 2021)->edited, std::string(kWhen));

    VERIFY_RESULT(set.apply(editOfValue(set, {"a", "1", 2020}, of(12), kWhen).value()));
    QCOMPARE(set.value(0, 0, 2020), 12.0);
    QCOMPARE(set.history().back().changes[0].before->value, 10.0);

    const auto removing = editOfValue(set, {"b", "1", 2021}, std::nullopt, kWhen);
    QCOMPARE(removing->kind, EditKind::RemoveValue);
    VERIFY_RESULT(set.apply(*removing));
    QVERIFY(set.find(1, 0, 2021) == nullptr);
    QCOMPARE(set.history().size(), std::size_t(3));
    QCOMPARE(editOfValue(set, {"a", "9", 2020}, of(1), kWhen).error().kind, ErrorKind::NotFound);
}

void DataSetTest::takesBackInOrder()
{
    DataSet set = smallSet();
    std::vector<std::string> contents{contentOf(set)};
    for (const double value : {1.0, 2.0, 3.0}) {
        VERIFY_RESULT(set.apply(editOfValue(set, {"a", "1", 2020}, of(value), kWhen).value()));
        contents.push_back(contentOf(set));
    }
    std::vector<Edit> taken;
    for (int i = 2; i >= 0; --i) {
        auto edit = set.takeBack();
        VERIFY_RESULT(edit);
        taken.push_back(*edit);
        QCOMPARE(contentOf(set), contents[std::size_t(i)]);
    }
    QCOMPARE(set.takeBack().error().kind, ErrorKind::NotFound);
    for (auto edit = taken.rbegin(); edit != taken.rend(); ++edit)
        VERIFY_RESULT(set.apply(*edit));
    QCOMPARE(contentOf(set), contents.back());
}

void DataSetTest::addsRegionsIndicatorsAndSources()
{
    DataSet set = smallSet();
    const std::string before = contentOf(set);
    Edit edit = editWith({{{"c", "3", 2022}, std::nullopt, of(7)}});
    edit.kind = EditKind::Import;
    edit.addedSources = {source("t")};
    edit.addedRegions = {region("3")};
    edit.addedIndicators = {indicator("c")};
    edit.changes[0].after->sourceId = "t";
    VERIFY_RESULT(set.apply(edit));
    QCOMPARE(set.regions().indexOf("3"), 2);
    QCOMPARE(set.value(set.indicatorIndex("c"), 2, 2022), 7.0);
    VERIFY_RESULT(set.takeBack());
    QCOMPARE(contentOf(set), before);
    QCOMPARE(set.regions().indexOf("3"), -1);
    QCOMPARE(set.indicatorIndex("c"), -1);
}

void DataSetTest::describesAnIndicator()
{
    DataSet set = smallSet();
    const std::string before = contentOf(set);
    Indicator after = set.indicators()[1];
    after.direction = Direction::Up;
    after.dimension = "talent";
    VERIFY_RESULT(set.apply(editOfIndicator(set, after, kWhen).value()));
    QCOMPARE(set.indicators()[1].dimension, std::string("talent"));
    VERIFY_RESULT(set.takeBack());
    QCOMPARE(contentOf(set), before);
}

void DataSetTest::leavesEverythingWhenAnEditFails_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("kind");
    QTest::newRow("unknown region") << "region" << int(ErrorKind::NotFound);
    QTest::newRow("changed since") << "before" << int(ErrorKind::InvalidArgument);
    QTest::newRow("the same place twice") << "twice" << int(ErrorKind::InvalidArgument);
    QTest::newRow("not finite") << "infinite" << int(ErrorKind::NotFinite);
    QTest::newRow("region there already") << "old region" << int(ErrorKind::DuplicateName);
    QTest::newRow("indicator there already") << "old indicator" << int(ErrorKind::DuplicateName);
    QTest::newRow("source there already") << "old source" << int(ErrorKind::DuplicateName);
}

void DataSetTest::leavesEverythingWhenAnEditFails()
{
    QFETCH(QString, what);
    QFETCH(int, kind);
    DataSet set = smallSet();
    const Change good{{"a", "1", 2025}, std::nullopt, of(1)};
    Edit edit = editWith({good});
    edit.addedSources = {source("t")};
    edit.addedRegions = {region("3")};
    edit.addedIndicators = {indicator("c")};
    if (what == "region")
        edit.changes.push_back({{"a", "9", 2025}, std::nullopt, of(1)});
    else if (what == "before")
        edit.changes.push_back({{"a", "1", 2020}, of(9), of(1)});
    else if (what == "twice")
        edit.changes.push_back(good);
    else if (what == "infinite")
        edit.changes.push_back({{"a", "1", 2026}, std::nullopt, of(std::numeric_limits<double>::infinity())});
    else if (what == "old region")
        edit.addedRegions.push_back(region("1"));
    else if (what == "old indicator")
        edit.addedIndicators.push_back(indicator("a"));
    else
        edit.addedSources.push_back(source("s"));
    const auto applied = set.apply(edit);
    QVERIFY(!applied);
    QCOMPARE(int(applied.error().kind), kind);
    QCOMPARE(contentOf(set), contentOf(smallSet()));
    QVERIFY(set.history().empty());
}

void DataSetTest::storesEditsAsText()
{
    DataSet set = smallSet();
    Observation rich = of(13.6);
    rich.grade = "C";
    rich.note = "line\n\"quoted\" 备注";
    rich.transformation = {"share × 100", {{"share", 0.136, "1"}}};
    Edit edit = editWith({{{"a", "1", 2020}, of(10), rich},
                          {{"b", "1", 2021}, of(5), std::nullopt},
                          {{"a", "2", 2020}, missing(Missing::NotPublished), missing(Missing::LeftEmpty)}});
    edit.kind = EditKind::Import;
    edit.what = "各省.csv";
    edit.addedSources = {source("t")};
    edit.addedRegions = {region("3")};
    edit.addedIndicators = {indicator("c")};
    edit.describedIndicators = {{set.indicators()[0], set.indicators()[0]}};
    const auto read = editFromText(toText(edit));
    VERIFY_RESULT(read);
    QCOMPARE(toText(*read), toText(edit));
    DataSet other = smallSet();
    VERIFY_RESULT(set.apply(edit));
    VERIFY_RESULT(other.apply(*read));
    QCOMPARE(contentOf(other), contentOf(set));
    QVERIFY(*other.find(0, 0, 2020) == rich);
}

void DataSetTest::bringsBackTheBitsOfNumbers_data()
{
    QTest::addColumn<QString>("grade");
    QTest::newRow("among the plain ones") << "";
    QTest::newRow("with more to say") << "B";
}

void DataSetTest::bringsBackTheBitsOfNumbers()
{
    QFETCH(QString, grade);
    std::mt19937_64 random(7);
    Edit edit;
    edit.changes.push_back({{"a", "2", 1000}, std::nullopt, of(-0.0)});
    edit.changes.push_back({{"a", "2", 1001}, std::nullopt, of(5e-324)});
    edit.changes.push_back({{"a", "2", 1002}, std::nullopt, of(9007199254740993.0)});
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t bits = random();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (std::isfinite(value))
            edit.changes.push_back({{"a", "1", 1000 + i % 1900}, std::nullopt, of(value)});
    }
    for (auto& change : edit.changes)
        change.after->grade = grade.toStdString();
    const auto read = editFromText(toText(edit));
    VERIFY_RESULT(read);
    QCOMPARE(read->changes.size(), edit.changes.size());
    for (std::size_t i = 0; i < edit.changes.size(); ++i)
        QVERIFY(std::memcmp(&read->changes[i].after->value, &edit.changes[i].after->value, sizeof(double)) == 0);
}

void DataSetTest::storesAnImportShortly()
{
    Edit edit;
    edit.when = kWhen;
    for (int i = 0; i < 1900; ++i) {
        Observation observation = of(i / 7.0);
        observation.edited = kWhen;
        if (i == 100)
            observation.note = "as printed"; // comes in front of the others
        edit.changes.push_back({{"a", i % 2 == 0 ? "1" : "2", 1000 + i}, std::nullopt, observation});
    }
    const std::string text = toText(edit);
    QVERIFY2(text.size() < 1900 * 40, qPrintable(QString::number(text.size())));
    const auto read = editFromText(text);
    VERIFY_RESULT(read);
    QCOMPARE(read->changes.size(), edit.changes.size());
    QCOMPARE(read->changes.front().after->note, std::string("as printed"));
    DataSet one = smallSet();
    DataSet other = smallSet();
    edit.changes.erase(std::remove_if(edit.changes.begin(), edit.changes.end(), [](const Change& c) { return c.place.year == 2020; }),
                       edit.changes.end());
    auto changes = read->changes;
    std::erase_if(changes, [](const Change& c) { return c.place.year == 2020; });
    auto without = *read;
    without.changes = changes;
    VERIFY_RESULT(one.apply(edit));
    VERIFY_RESULT(other.apply(without));
    QCOMPARE(contentOf(other), contentOf(one));
    QCOMPARE(other.find(0, 1, 1001)->edited, std::string(kWhen));
}

void DataSetTest::storesAListOfRegions()
{
    const DataSet set = smallSet();
    const auto read = regionListFromText(toText(set.regions()));
    VERIFY_RESULT(read);
    QCOMPARE(toText(*read), toText(set.regions()));
    QCOMPARE(read->name().chinese, std::string("名单"));
    QCOMPARE(read->groupOfEach("half"), (std::vector<std::string>{"west", "east"}));
    QCOMPARE(read->indexOf("2"), 1);
    QCOMPARE(regionListFromText("{}").error().kind, ErrorKind::Malformed);
    QCOMPARE(regionListFromText("").error().kind, ErrorKind::Malformed);
    RegionList twice("l", {"L", "L"});
    must(twice.add(region("1")));
    auto text = toText(twice);
    const auto at = text.find("\"regions\":[") + 11;
    text.insert(at, text.substr(at, text.rfind(']') - at) + ",");
    QCOMPARE(regionListFromText(text).error().kind, ErrorKind::DuplicateName);
}

void DataSetTest::refusesTextThatIsNoEdit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("no JSON") << "{\"kind\":";
    QTest::newRow("another kind") << R"({"kind":"magic","when":"","what":""})";
    QTest::newRow("no members") << "{}";
    QTest::newRow("a list") << "[]";
    QTest::newRow("value as text")
        << R"({"kind":"set_value","when":"","what":"","changes":[{"indicator":"a","region":"1","year":2020,"before":null,"after":{"source":"s","value":"1"}}]})";
    QTest::newRow("unknown reason")
        << R"({"kind":"set_value","when":"","what":"","changes":[{"indicator":"a","region":"1","year":2020,"before":null,"after":{"source":"s","missing":"lost"}}]})";
    const auto plain = [](const char* numbers) {
        return QStringLiteral(R"({"kind":"import","when":"","what":"","plain":{"indicators":["a"],"regions":["1"],"sources":["s"],"numbers":%1}})")
            .arg(QLatin1String(numbers));
    };
    QTest::newRow("plain, a number missing") << plain("[0,0,0,2020]");
    QTest::newRow("plain, no such region") << plain("[0,1,0,2020,1]");
    QTest::newRow("plain, a negative place") << plain("[-1,0,0,2020,1]");
    QTest::newRow("plain, a place as text") << plain("[\"0\",0,0,2020,1]");
    QTest::newRow("plain, too great a number") << plain("[0,0,0,2020,1e999]");
    QTest::newRow("plain, no list") << plain("{}");
    QTest::newRow("deep") << QString(100000, QLatin1Char('['));
}

void DataSetTest::refusesTextThatIsNoEdit()
{
    QFETCH(QString, text);
    const auto read = editFromText(text.toStdString());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
}

void DataSetTest::groupsRegions()
{
    const DataSet set = smallSet();
    QCOMPARE(set.regions().groupOfEach("half"), (std::vector<std::string>{"west", "east"}));
    QVERIFY(set.regions().groupOfEach("third").empty());
    RegionList list("l", {});
    QCOMPARE(list.add({"", {}, {}, {}}).error().kind, ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(DataSetTest)
#include "tst_data_set.moc"
