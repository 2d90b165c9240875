// SPDX-License-Identifier: GPL-3.0-or-later
// What the product knows about its model besides the equations: names in both languages, units for display, levers and their
// cards, parameters with range and grade, claims, and what the papers say. Read from data/tables; nothing of it is in code.
#pragma once

#include "core/base/result.h"
#include "core/policy/region_set.h"
#include "core/policy/text.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

enum class Dimension { Technology, Region, Talent, Standards, Organisation, Green, Logistics, Digital, Outcome };
/// Evidence: a paper's own figure; fitted so that one comes out; our assumption; estimated from proxies.
enum class Grade { A, B, C, D };
/// Which way is good for the public.
enum class Better { Up, Down, Neutral };
/// How a group of regions is summed up: `Sum`, or a mean weighted with another variable's values.
enum class GroupRule { National, Sum, Mean };

/// How a quantity is named and shown. value shown = value x factor in that language, with `decimals` places in English and
/// decimals - log10(factorChinese/factorEnglish) in Chinese.
struct Naming {
    std::string kind; ///< variable, lever, parameter, region, unit, helper (a variable that only completes another's equation)
    std::string id;
    Text name;
    Text shortName;
    Text unit;        ///< shown beside the number; may be empty
    Text description; ///< one sentence
    Better better = Better::Neutral;
    std::string display; ///< percent, money, money-per-year, index, multiple, days, ...
    double factorEnglish = 1;
    double factorChinese = 1;
    int decimals = 0;
};

/// A row of variables.csv that is shown to people; the equation is in the model file.
struct VariableInfo {
    std::string id;
    bool perRegion = false;
    GroupRule groupRule = GroupRule::National;
    std::string groupWeight; ///< variable that weights a mean: "trade"
    Dimension dimension = Dimension::Outcome;
    std::string dimensionId; ///< as in the table ("institution")
    std::string unit;
};

/// Something that a user sets. Of the four-dimension model a policy: an intensity with a schedule, set through Scenario::levers. Of
/// any other model (`constant`) one of its constants, set to a value of its own unit through Scenario::parameters; it has no
/// schedule, no cost and no default weights.
struct Lever {
    std::string id;
    Dimension group = Dimension::Technology;
    std::string groupId; ///< as in the table ("organisation and institution")
    bool main = false;
    bool perRegion = false;
    double startYear = 2025;
    double rampYears = 1;
    double durationYears = 30;
    double costBnCnyPerYear = 0; ///< at intensity 1; per region: for each unit of programme_scale
    double defaultWeightEast = 1;
    double defaultWeightCentralWest = 1;
    Grade sizeGrade = Grade::C;
    std::string note;

    bool constant = false;
    double value = 0; ///< of a constant: the model's own
    double low = 0;   ///< of a constant: where a slider begins and ends
    double high = 0;
    std::string unit; ///< of a constant, as written in the model

    [[nodiscard]] double defaultWeight(RegionGroup regionGroup) const
    {
        return regionGroup == RegionGroup::East ? defaultWeightEast : defaultWeightCentralWest;
    }
};

/// The text of a lever's card.
struct LeverCard {
    std::string leverId;
    std::string paper;   ///< "001"
    std::string section; ///< "3.1"
    Grade grade = Grade::C;
    std::vector<std::string> actsOn; ///< variables
    std::string checkVariable;
    Text action, proposal, howItWorks, delays, sideEffects, equity;
    Text exampleText, evidenceText, check;
    std::string examplePaper;
    Text exampleSection;
    std::map<std::string, Text> bands; ///< pilot, partial, proposed, strong, max
};

struct Parameter {
    std::string name;
    double value = 0;
    double low = 0;
    double high = 0;
    std::string unit;
    Grade grade = Grade::C;
    std::vector<std::string> figureIds;
    std::string note; ///< English; of another model as its document has it
    std::optional<double> least, most; ///< what the model's equations take; outside it a value is refused
    double gridYears = 0;              ///< above 0: a date or length that is a multiple of it
    /// Whether the range is uncertainty about a fact, to be sampled and to count as evidence. Not so for a choice of a world, such
    /// as a shock's date: its range only says what is usual.
    bool sampled = true;
    std::string noteChinese; ///< empty in another model
};

/// What the papers say will come true, as bounds on the model's output. Not a result.
struct Claim {
    std::string id;
    std::string scenario; ///< "paper-package"
    std::string variable;
    std::optional<RegionGroup> group; ///< absent = national
    int year = 2030;
    std::optional<double> low;
    std::optional<double> high;
    std::vector<std::string> figureIds;
    Text statement;
};

struct PaperFigure {
    std::string id, paper, section; ///< paper as "001"
    Text statement;
    std::string dimension, region, kind, unit, year;
    std::optional<double> value, low, high;
};

struct PaperPolicy {
    std::string id, paper, section;
    Text name;
    std::string dimension, actor, magnitude, unit, horizonYears;
    Text mechanism, intendedEffect;
    Text size; ///< magnitude with its unit, as people are told it: "20 bn CNY"; empty where the paper gives none
    std::vector<std::string> figureIds;
};

struct PaperMechanism {
    std::string id, paper, section;
    Text from, to;
    std::string sign;
    Text note;
    std::string loop;
};

struct MechanismCoverage {
    std::string mechanismId, implemented, modelLinks;
    Text note;
};

struct PolicyCoverage {
    std::string policyId, leverId, coverage;
    Text note;
};

struct GlossaryTerm {
    Text term;
    Text definition;
    std::vector<std::string> seeAlso;
    std::string quantity; ///< variable, lever or parameter that stands for it in the model; empty when none does
    bool inText = true; ///< false: a word that means something else in most sentences ("range"); sentences do not lead to it
};

/// What a model's run covers, in its own unit of time.
struct TimeSpan {
    double start = 0;
    double stop = 0;
    std::string unit; ///< "year"; may be empty

    bool operator==(const TimeSpan&) const = default;
};

struct Catalogue {
    TimeSpan span;
    /// Of another model than the four-dimension one: levers are constants, groups are Lever::groupId and VariableInfo::dimensionId
    /// (Dimension says nothing), there are no costs, cards, claims, papers and groups of regions. See plain_model.h.
    bool plain = false;
    std::vector<Naming> names;
    std::vector<VariableInfo> variables; ///< in the model's order
    std::vector<Lever> levers;
    std::vector<LeverCard> leverCards;
    Text leverCardNote;
    std::vector<Parameter> parameters;
    std::vector<Claim> claims;
    std::vector<PaperFigure> figures;
    std::vector<PaperPolicy> policies;
    std::vector<PaperMechanism> mechanisms;
    std::vector<MechanismCoverage> mechanismCoverage;
    std::vector<PolicyCoverage> policyCoverage;
    std::vector<GlossaryTerm> glossary;
    std::vector<RegionSet> regionSets; ///< macro first

    // Null when unknown. Linear in small tables, fast enough for every frame.
    [[nodiscard]] const Naming* naming(std::string_view kind, std::string_view id) const;
    [[nodiscard]] const VariableInfo* variable(std::string_view id) const;
    [[nodiscard]] const Lever* lever(std::string_view id) const;
    [[nodiscard]] const LeverCard* leverCard(std::string_view leverId) const;
    [[nodiscard]] const Parameter* parameter(std::string_view name) const;
    [[nodiscard]] const PaperFigure* figure(std::string_view id) const;
    [[nodiscard]] const RegionSet* regionSet(std::string_view id) const;
};

/// Reads data/tables. All problems of all tables at once, dangling references among them.
[[nodiscard]] Checked<Catalogue> readCatalogue(const std::filesystem::path& dataDirectory);

/// The directory that holds models/ and tables/: beside the program (share/fourfold/data), or one up from its folder
/// (installed). Errors: NotFound, naming the places looked at.
[[nodiscard]] Result<std::filesystem::path> findDataDirectory(const std::filesystem::path& program);

} // namespace core::policy
