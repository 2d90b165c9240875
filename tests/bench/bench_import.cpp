// SPDX-License-Identifier: GPL-3.0-or-later
// How long a table of 100,000 rows takes from bytes to the edit that writes it: CSV with a row a value, and CSV and XLSX with
// four indicators in columns. Milliseconds, the least of the rounds, processor time of this thread; progress is followed all the
// way.
//   bench_import [rounds]
#include "core/export/spreadsheet.h"
#include "core/import/check.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <string>

using namespace core;
using namespace core::importing;

namespace {

constexpr int kRegions = 500;
constexpr int kYears = 200;

double milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

indicators::DataSet emptySet()
{
    indicators::RegionList regions("regions", {"Regions", "区域"});
    for (int i = 0; i < kRegions; ++i)
        (void)regions.add(
            {"R" + std::to_string(1000 + i), {"Region number " + std::to_string(i), "第" + std::to_string(i) + "区"}, {}, {}});
    return {"bench", {"Bench", "测"}, regions};
}

double figure(int region, int year, int indicator)
{
    return 100.0 * (indicator + 1) + region * 0.37 + year * 1.013;
}

exporting::Sheet wideTable(const indicators::DataSet& set)
{
    exporting::Sheet sheet;
    sheet.name = "Values";
    sheet.columns = {{"Region", ""}, {"Year", ""}, {"Joy", "points"}, {"Luck", ""}, {"Work", "hours"}, {"Rest", "hours"}};
    for (int region = 0; region < kRegions; ++region) {
        for (int year = 0; year < kYears; ++year) {
            sheet.rows.push_back({set.regions()[region].name.english, double(1900 + year), figure(region, year, 0),
                                  figure(region, year, 1), figure(region, year, 2), figure(region, year, 3)});
        }
    }
    return sheet;
}

exporting::Sheet longTable(const indicators::DataSet& set)
{
    exporting::Sheet sheet;
    sheet.name = "Values";
    sheet.columns = {{"Region", ""}, {"Year", ""}, {"Indicator", ""}, {"Value", ""}};
    for (int region = 0; region < kRegions; ++region) {
        for (int year = 0; year < 50; ++year) {
            for (int indicator = 0; indicator < 4; ++indicator)
                sheet.rows.push_back({set.regions()[region].code, double(1950 + year), "Measure " + std::to_string(indicator),
                                      figure(region, year, indicator)});
        }
    }
    return sheet;
}

/// Values that the edit writes, 0 when something is wrong.
std::size_t import(const std::string& bytes, const indicators::DataSet& set, int& reports)
{
    const Progress progress = [&](double) {
        ++reports;
        return true;
    };
    const auto file = readTable(bytes, "bench", {}, progress);
    if (!file)
        return 0;
    ImportPlan plan = guessPlan(*file, set);
    plan.source.publisher.english = "Bench";
    plan.decisionsForAll[ProblemKind::UnknownIndicator] = Decision::ApplyFix;
    const auto check = checkImport(*file, plan, set, progress);
    if (!check)
        return 0;
    const auto edit = confirmImport(*check, plan, *file, set, "2026-11-22T10:00:00Z");
    return edit ? edit->changes.size() : 0;
}

bool measure(const char* name, int rounds, const std::string& bytes, std::size_t expected)
{
    const indicators::DataSet set = emptySet();
    double least = std::numeric_limits<double>::infinity();
    std::size_t values = 0;
    int reports = 0;
    for (int i = 0; i < rounds; ++i) {
        reports = 0;
        const double begin = milliseconds();
        values = import(bytes, set, reports);
        least = std::min(least, milliseconds() - begin);
    }
    std::printf("  %-28s %8.0f   %zu values of %.1f MiB, %d reports\n", name, least, values, double(bytes.size()) / (1 << 20),
                reports);
    return values == expected;
}

std::string xlsxOf(const exporting::Sheet& sheet)
{
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "bench_import.xlsx";
    if (!exporting::writeXlsx(path, {sheet}))
        return {};
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::filesystem::remove(path);
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
    const indicators::DataSet set = emptySet();
    const exporting::Sheet wide = wideTable(set);
    const exporting::Sheet rowAValue = longTable(set);
    std::printf("100,000 rows, milliseconds\n");
    bool works = measure("CSV, a row a value", rounds, exporting::toCsv(rowAValue), 100'000);
    works = measure("CSV, four indicators", rounds, exporting::toCsv(wide), 400'000) && works;
    works = measure("XLSX, four indicators", rounds, xlsxOf(wide), 400'000) && works;
    if (!works)
        std::fprintf(stderr, "not all values were read\n");
    return works ? 0 : 1;
}
