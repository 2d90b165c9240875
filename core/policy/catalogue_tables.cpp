// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue_tables.h"

#include "core/policy/table.h"

#include <array>
#include <cmath>

namespace core::policy {

namespace {

template <class T>
using Choices = std::vector<std::pair<std::string_view, T>>;

const Choices<Dimension> kVariableDimensions = {
    {"technology", Dimension::Technology},     {"region", Dimension::Region},
    {"talent", Dimension::Talent},             {"standards", Dimension::Standards},
    {"organisation", Dimension::Organisation}, {"institution", Dimension::Organisation},
    {"green", Dimension::Green},               {"logistics", Dimension::Logistics},
    {"digital", Dimension::Digital},           {"outcome", Dimension::Outcome},
};

const Choices<Dimension> kLeverGroups = {
    {"technology", Dimension::Technology}, {"region", Dimension::Region},
    {"talent", Dimension::Talent},         {"standards", Dimension::Standards},
    {"organisation and institution", Dimension::Organisation},
    {"green", Dimension::Green},           {"logistics", Dimension::Logistics},
    {"digital", Dimension::Digital},
};

const Choices<Grade> kGrades = {{"A", Grade::A}, {"B", Grade::B}, {"C", Grade::C}, {"D", Grade::D}};

Text textOf(const Table& table, std::size_t row, const std::string& column)
{
    return {table.text(row, column + "_en"), table.text(row, column + "_zh")};
}

} // namespace

void readNames(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "names.csv",
                      {"kind", "id", "name_en", "short_en", "name_zh", "short_zh", "better", "display", "display_unit_en",
                       "display_unit_zh", "factor", "factor_zh", "decimals", "description_en", "description_zh"},
                      errors);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Naming naming;
        naming.kind = table.text(row, "kind");
        naming.id = table.text(row, "id");
        naming.name = textOf(table, row, "name");
        naming.shortName = textOf(table, row, "short");
        naming.unit = textOf(table, row, "display_unit");
        naming.description = textOf(table, row, "description");
        naming.better = table.choice<Better>(row, "better", {{"", Better::Neutral},
                                                             {"neutral", Better::Neutral},
                                                             {"up", Better::Up},
                                                             {"down", Better::Down}});
        naming.display = table.text(row, "display");
        naming.factorEnglish = table.optionalNumber(row, "factor").value_or(1);
        naming.factorChinese = table.optionalNumber(row, "factor_zh").value_or(naming.factorEnglish);
        naming.decimals = static_cast<int>(table.optionalNumber(row, "decimals").value_or(0));
        if (!(naming.factorEnglish > 0) || !(naming.factorChinese > 0))
            table.addError(row, ErrorKind::OutOfRange, "the factors of '" + naming.id + "' must be above 0");
        catalogue.names.push_back(std::move(naming));
    }
}

void readVariables(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "variables.csv", {"name", "per_region", "group_value", "dimension", "unit"}, errors);
    const std::string mean = "mean by ";
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        VariableInfo variable;
        variable.id = table.text(row, "name");
        variable.perRegion = table.flag(row, "per_region");
        variable.dimensionId = table.text(row, "dimension");
        variable.dimension = table.choice(row, "dimension", kVariableDimensions);
        variable.unit = table.text(row, "unit");
        const std::string& rule = table.text(row, "group_value");
        if (rule.rfind(mean, 0) == 0) {
            variable.groupRule = GroupRule::Mean;
            variable.groupWeight = rule.substr(mean.size());
        } else {
            variable.groupRule =
                table.choice<GroupRule>(row, "group_value", {{"", GroupRule::National}, {"sum", GroupRule::Sum}});
        }
        if (variable.perRegion == (variable.groupRule == GroupRule::National))
            table.addError(row, ErrorKind::Malformed,
                           "'" + variable.id + "': a variable has a group_value ('sum' or 'mean by VARIABLE') exactly when it "
                                               "is per region");
        catalogue.variables.push_back(std::move(variable));
    }
}

void readLevers(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "levers.csv",
                      {"id", "group", "main", "per_region", "start_year", "ramp_years", "duration_years",
                       "cost_bn_cny_per_year", "default_weight_East", "default_weight_Central_West", "size_grade", "note"},
                      errors);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Lever lever;
        lever.id = table.text(row, "id");
        lever.groupId = table.text(row, "group");
        lever.group = table.choice(row, "group", kLeverGroups);
        lever.main = table.flag(row, "main");
        lever.perRegion = table.flag(row, "per_region");
        lever.startYear = table.number(row, "start_year");
        lever.rampYears = table.number(row, "ramp_years");
        lever.durationYears = table.number(row, "duration_years");
        lever.costBnCnyPerYear = table.number(row, "cost_bn_cny_per_year");
        if (lever.perRegion) {
            lever.defaultWeightEast = table.number(row, "default_weight_East");
            lever.defaultWeightCentralWest = table.number(row, "default_weight_Central_West");
        }
        lever.sizeGrade = table.choice(row, "size_grade", kGrades);
        lever.note = table.text(row, "note");
        catalogue.levers.push_back(std::move(lever));
    }
}

void readParameters(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "parameters.csv",
                      {"name", "value", "low", "high", "unit", "grade", "figure_ids", "note", "note_zh", "least", "most",
                       "grid_years", "sampled"},
                      errors);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Parameter parameter;
        parameter.name = table.text(row, "name");
        parameter.value = table.number(row, "value");
        parameter.low = table.number(row, "low");
        parameter.high = table.number(row, "high");
        parameter.unit = table.text(row, "unit");
        parameter.grade = table.choice(row, "grade", kGrades);
        parameter.figureIds = table.list(row, "figure_ids");
        parameter.note = table.text(row, "note");
        parameter.noteChinese = table.text(row, "note_zh");
        parameter.least = table.optionalNumber(row, "least");
        parameter.most = table.optionalNumber(row, "most");
        parameter.gridYears = table.optionalNumber(row, "grid_years").value_or(0);
        parameter.sampled = table.flag(row, "sampled");
        if (parameter.low > parameter.value || parameter.value > parameter.high)
            table.addError(row, ErrorKind::OutOfRange,
                           "'" + parameter.name + "': the value is not between low and high");
        catalogue.parameters.push_back(std::move(parameter));
    }
}

void readClaims(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "claims.csv",
                      {"id", "scenario", "variable", "group", "year", "low", "high", "figure_ids", "statement", "statement_zh"}, errors);
    using Group = std::optional<RegionGroup>;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        Claim claim;
        claim.id = table.text(row, "id");
        claim.scenario = table.text(row, "scenario");
        claim.variable = table.text(row, "variable");
        claim.group = table.choice<Group>(row, "group", {{"", std::nullopt},
                                                         {"East", RegionGroup::East},
                                                         {"Central_West", RegionGroup::CentralWest}});
        claim.year = static_cast<int>(table.number(row, "year"));
        claim.low = table.optionalNumber(row, "low");
        claim.high = table.optionalNumber(row, "high");
        claim.figureIds = table.list(row, "figure_ids");
        claim.statement = {table.text(row, "statement"), table.text(row, "statement_zh")};
        if (!claim.low && !claim.high)
            table.addError(row, ErrorKind::Malformed, "the claim '" + claim.id + "' has no bound; fill low or high");
        catalogue.claims.push_back(std::move(claim));
    }
}

void readPapers(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table figures(tables / "paper-figures.csv",
                        {"id", "paper", "section", "statement_zh", "statement_en", "dimension", "region", "kind", "value",
                         "low", "high", "unit", "year"},
                        errors);
    for (std::size_t row = 0; row < figures.rowCount(); ++row)
        catalogue.figures.push_back({figures.text(row, "id"), figures.text(row, "paper"), figures.text(row, "section"),
                                     textOf(figures, row, "statement"), figures.text(row, "dimension"),
                                     figures.text(row, "region"), figures.text(row, "kind"), figures.text(row, "unit"),
                                     figures.text(row, "year"), figures.optionalNumber(row, "value"),
                                     figures.optionalNumber(row, "low"), figures.optionalNumber(row, "high")});

    const Table policies(tables / "paper-policies.csv",
                         {"id", "paper", "section", "name_en", "name_zh", "dimension", "actor", "magnitude", "unit",
                          "horizon_years", "mechanism_en", "mechanism_zh", "intended_effect_en", "intended_effect_zh", "size_en",
                          "size_zh", "linked_figure_ids"},
                         errors);
    for (std::size_t row = 0; row < policies.rowCount(); ++row)
        catalogue.policies.push_back({policies.text(row, "id"), policies.text(row, "paper"), policies.text(row, "section"),
                                      textOf(policies, row, "name"), policies.text(row, "dimension"),
                                      policies.text(row, "actor"), policies.text(row, "magnitude"),
                                      policies.text(row, "unit"), policies.text(row, "horizon_years"),
                                      textOf(policies, row, "mechanism"), textOf(policies, row, "intended_effect"),
                                      textOf(policies, row, "size"), policies.list(row, "linked_figure_ids")});

    const Table mechanisms(tables / "paper-mechanisms.csv",
                           {"id", "paper", "section", "from", "from_zh", "to", "to_zh", "sign", "note_en", "note_zh", "loop"}, errors);
    for (std::size_t row = 0; row < mechanisms.rowCount(); ++row)
        catalogue.mechanisms.push_back({mechanisms.text(row, "id"), mechanisms.text(row, "paper"),
                                        mechanisms.text(row, "section"),
                                        {mechanisms.text(row, "from"), mechanisms.text(row, "from_zh")},
                                        {mechanisms.text(row, "to"), mechanisms.text(row, "to_zh")},
                                        mechanisms.text(row, "sign"), textOf(mechanisms, row, "note"),
                                        mechanisms.text(row, "loop")});

    const Choices<std::string> coverages = {{"yes", "yes"}, {"partly", "partly"}, {"no", "no"}};
    const Table mechanismCoverage(tables / "mechanism-coverage.csv",
                                  {"mechanism_id", "implemented", "model_links", "note_en", "note_zh"}, errors);
    for (std::size_t row = 0; row < mechanismCoverage.rowCount(); ++row)
        catalogue.mechanismCoverage.push_back(
            {mechanismCoverage.text(row, "mechanism_id"), mechanismCoverage.choice(row, "implemented", coverages),
             mechanismCoverage.text(row, "model_links"), textOf(mechanismCoverage, row, "note")});

    const Table policyCoverage(tables / "policy-coverage.csv", {"policy_id", "lever_id", "coverage", "note_en", "note_zh"}, errors);
    for (std::size_t row = 0; row < policyCoverage.rowCount(); ++row)
        catalogue.policyCoverage.push_back({policyCoverage.text(row, "policy_id"), policyCoverage.text(row, "lever_id"),
                                            policyCoverage.choice(row, "coverage", coverages),
                                            textOf(policyCoverage, row, "note")});
}

void readGlossary(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "glossary.csv",
                      {"term_en", "term_zh", "definition_en", "definition_zh", "see_also", "quantity", "in_text"}, errors);
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        catalogue.glossary.push_back(
            {textOf(table, row, "term"), textOf(table, row, "definition"), table.list(row, "see_also"),
             table.text(row, "quantity"), table.flag(row, "in_text")});
}

void readRegionSets(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const Table table(tables / "region-sets.csv", {"set", "id", "region_code", "name_en", "name_zh", "group"}, errors);
    constexpr std::array<std::pair<const char*, const char*>, 2> files = {
        {{"macro", "regions.csv"}, {"provinces", "regions-31.csv"}}};
    for (const auto& [setId, file] : files) {
        std::vector<Region> regions;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (table.text(row, "set") != setId)
                continue;
            regions.push_back({table.text(row, "id"), table.text(row, "region_code"), textOf(table, row, "name"),
                               table.choice<RegionGroup>(row, "group", {{"East", RegionGroup::East},
                                                                        {"Central_West", RegionGroup::CentralWest}})});
        }
        auto set = readRegionSet(tables / file, regions);
        if (!set) {
            errors.insert(errors.end(), set.error().begin(), set.error().end());
            continue;
        }
        set->id = setId;
        if (const Naming* naming = catalogue.naming("region-set", setId))
            set->name = naming->name;
        for (const Region& region : regions) {
            if (set->indexOf(region.id) < 0)
                errors.push_back(Error{ErrorKind::NotFound,
                                       "the region '" + region.id + "' of region-sets.csv has no column; add it",
                                       {(tables / file).string(), 1, 0, {}},
                                       {region.id}});
        }
        catalogue.regionSets.push_back(std::move(*set));
    }
}

} // namespace core::policy
