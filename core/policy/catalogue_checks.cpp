// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue_tables.h"
#include "core/policy/table.h"

#include <algorithm>
#include <set>

namespace core::policy {

namespace {

/// Ids of one table, for others to refer to.
class Ids {
public:
    Ids(std::string what, std::string file) : m_what(std::move(what)), m_file(std::move(file)) {}

    template <class Rows, class IdOf>
    void fill(const Rows& rows, IdOf idOf, Errors& errors)
    {
        for (const auto& row : rows) {
            if (!m_ids.insert(idOf(row)).second)
                errors.push_back(Error{ErrorKind::DuplicateName,
                                       "the " + m_what + " '" + idOf(row) + "' stands twice; keep one of them",
                                       {m_file, 0, 0, idOf(row)},
                                       {idOf(row)}});
        }
    }

    [[nodiscard]] bool contains(const std::string& id) const { return m_ids.count(id) > 0; }
    [[nodiscard]] const std::set<std::string>& all() const { return m_ids; }
    [[nodiscard]] const std::string& what() const { return m_what; }

private:
    std::string m_what;
    std::string m_file;
    std::set<std::string> m_ids;
};

class ReferenceCheck {
public:
    ReferenceCheck(const std::filesystem::path& tables, const Catalogue& catalogue, Errors& errors)
        : m_tables(tables), m_catalogue(catalogue), m_errors(errors), m_variables("variable", file("variables.csv")),
          m_levers("lever", file("levers.csv")), m_parameters("parameter", file("parameters.csv")),
          m_figures("figure", file("paper-figures.csv")), m_policies("policy", file("paper-policies.csv")),
          m_mechanisms("mechanism", file("paper-mechanisms.csv")), m_terms("term", file("glossary.csv"))
    {
        const auto id = [](const auto& row) { return row.id; };
        m_variables.fill(catalogue.variables, id, errors);
        m_levers.fill(catalogue.levers, id, errors);
        m_parameters.fill(catalogue.parameters, [](const Parameter& p) { return p.name; }, errors);
        m_figures.fill(catalogue.figures, id, errors);
        m_policies.fill(catalogue.policies, id, errors);
        m_mechanisms.fill(catalogue.mechanisms, id, errors);
        m_terms.fill(catalogue.glossary, [](const GlossaryTerm& t) { return t.term.english; }, errors);
    }

    void run()
    {
        checkNames();
        checkModelTables();
        checkLeverCards();
        checkPapers();
        checkRegionSets();
    }

private:
    [[nodiscard]] std::string file(const char* name) const { return (m_tables / name).string(); }

    void add(const char* table, const std::string& row, ErrorKind kind, std::string message)
    {
        m_errors.push_back(Error{kind, std::move(message), {file(table), 0, 0, row}, {}});
    }

    /// `id` of `row` in `table` must be one of `ids`.
    void require(const char* table, const std::string& row, const std::string& id, const Ids& ids)
    {
        if (!ids.contains(id))
            add(table, row, ErrorKind::UnknownName, "there is no " + ids.what() + " '" + id + "'");
    }

    void require(const char* table, const std::string& row, const std::vector<std::string>& list, const Ids& ids)
    {
        for (const auto& id : list)
            require(table, row, id, ids);
    }

    /// Each of `ids` must stand exactly once in `rows`, and nothing else.
    template <class Rows, class IdOf>
    void requireOneEach(const char* table, const Rows& rows, IdOf idOf, const Ids& ids)
    {
        std::set<std::string> met;
        for (const auto& row : rows) {
            require(table, idOf(row), idOf(row), ids);
            if (!met.insert(idOf(row)).second)
                add(table, idOf(row), ErrorKind::DuplicateName, "the " + ids.what() + " stands twice; keep one of them");
        }
        for (const auto& id : ids.all()) {
            if (met.count(id) == 0)
                add(table, id, ErrorKind::NotFound, "the " + ids.what() + " has no row; add one");
        }
    }

    void checkNames()
    {
        const char* table = "names.csv";
        const auto named = [&](const std::string& kind) {
            std::vector<Naming> rows;
            std::copy_if(m_catalogue.names.begin(), m_catalogue.names.end(), std::back_inserter(rows),
                         [&](const Naming& naming) { return naming.kind == kind; });
            return rows;
        };
        const auto id = [](const Naming& naming) { return naming.id; };
        Ids variables("variable", file("variables.csv"));
        variables.fill(m_variables.all(), [](const std::string& name) { return name; }, m_errors);
        requireOneEach(table, named("variable"), id, variables);
        requireOneEach(table, named("lever"), id, m_levers);
        requireOneEach(table, named("parameter"), id, m_parameters);
        Ids regions("region", file("region-sets.csv"));
        Ids data("region data", file("regions.csv"));
        for (const auto& set : m_catalogue.regionSets)
            regions.fill(set.regions, [](const Region& region) { return region.id; }, m_errors);
        if (!m_catalogue.regionSets.empty())
            data.fill(m_catalogue.regionSets.front().data, [](const RegionData& d) { return d.name; }, m_errors);
        requireOneEach(table, named("region"), id, regions);
        requireOneEach(table, named("region-data"), id, data);
        for (const Naming& naming : m_catalogue.names) {
            if (naming.name.english.empty() || naming.name.chinese.empty())
                add(table, naming.id, ErrorKind::Malformed, "the name is missing in one language");
        }
    }

    void checkModelTables()
    {
        for (const VariableInfo& variable : m_catalogue.variables) {
            if (variable.groupRule == GroupRule::Mean)
                require("variables.csv", variable.id, variable.groupWeight, m_variables);
        }
        for (const Parameter& parameter : m_catalogue.parameters)
            require("parameters.csv", parameter.name, parameter.figureIds, m_figures);
        for (const Claim& claim : m_catalogue.claims) {
            require("claims.csv", claim.id, claim.variable, m_variables);
            require("claims.csv", claim.id, claim.figureIds, m_figures);
        }
    }

    void checkLeverCards()
    {
        const char* table = "lever-cards.json";
        requireOneEach(table, m_catalogue.leverCards, [](const LeverCard& card) { return card.leverId; }, m_levers);
        for (const LeverCard& card : m_catalogue.leverCards) {
            require(table, card.leverId, card.actsOn, m_variables);
            require(table, card.leverId, card.checkVariable, m_variables);
        }
    }

    void checkPapers()
    {
        for (const PaperPolicy& policy : m_catalogue.policies)
            require("paper-policies.csv", policy.id, policy.figureIds, m_figures);
        requireOneEach("policy-coverage.csv", m_catalogue.policyCoverage,
                       [](const PolicyCoverage& row) { return row.policyId; }, m_policies);
        for (const PolicyCoverage& row : m_catalogue.policyCoverage)
            require("policy-coverage.csv", row.policyId, split(row.leverId, ";"), m_levers);
        requireOneEach("mechanism-coverage.csv", m_catalogue.mechanismCoverage,
                       [](const MechanismCoverage& row) { return row.mechanismId; }, m_mechanisms);
        for (const MechanismCoverage& row : m_catalogue.mechanismCoverage)
            checkModelLinks(row);
        for (const GlossaryTerm& term : m_catalogue.glossary)
            checkTerm(term);
    }

    void checkTerm(const GlossaryTerm& term)
    {
        require("glossary.csv", term.term.english, term.seeAlso, m_terms);
        const std::string& id = term.quantity;
        if (!id.empty() && !m_variables.contains(id) && !m_levers.contains(id) && !m_parameters.contains(id))
            add("glossary.csv", term.term.english, ErrorKind::UnknownName, "'" + id + "' is no variable, lever or parameter");
    }

    /// "trade -> data_flow; marketing -> data_flow"
    void checkModelLinks(const MechanismCoverage& row)
    {
        for (const auto& link : split(row.modelLinks, ";")) {
            for (const auto& name : split(link, "->")) {
                if (!m_variables.contains(name) && !m_levers.contains(name) && !m_parameters.contains(name))
                    add("mechanism-coverage.csv", row.mechanismId, ErrorKind::UnknownName,
                        "'" + name + "' is no variable, lever or parameter");
            }
        }
    }

    void checkRegionSets()
    {
        if (m_catalogue.regionSets.empty())
            return;
        const RegionSet& first = m_catalogue.regionSets.front();
        for (const RegionSet& set : m_catalogue.regionSets) {
            for (const RegionData& data : set.data)
                require("regions.csv", data.name, data.figureIds, m_figures);
            const bool same = std::equal(set.data.begin(), set.data.end(), first.data.begin(), first.data.end(),
                                         [](const RegionData& a, const RegionData& b) { return a.name == b.name; });
            if (!same)
                add("region-sets.csv", set.id, ErrorKind::Malformed,
                    "the rows of the set differ from those of '" + first.id + "'; give both the same rows in one order");
        }
    }

    const std::filesystem::path& m_tables;
    const Catalogue& m_catalogue;
    Errors& m_errors;
    Ids m_variables, m_levers, m_parameters, m_figures, m_policies, m_mechanisms, m_terms;
};

} // namespace

void checkReferences(const std::filesystem::path& tables, const Catalogue& catalogue, Errors& errors)
{
    ReferenceCheck(tables, catalogue, errors).run();
}

} // namespace core::policy
