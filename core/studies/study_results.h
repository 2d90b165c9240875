// SPDX-License-Identifier: GPL-3.0-or-later
// What studies of this folder share: keys of their files, tables, records. Private to core/studies.
#pragma once

#include "core/studies/sensitivity_study.h"

#include <span>
#include <string>

namespace core::studies {

/// Reads keys of a study's own, with the lines of mistakes.
class OwnKeys {
public:
    OwnKeys(const policy::JsonValue& root, std::string file) : m_root(root), m_file(std::move(file)) {}

    void whole(const char* key, double least, double most, std::size_t& target);
    void number(const char* key, double& target);
    void flag(const char* key, bool& target);
    /// One of `words`; its place goes to `target`.
    void word(const char* key, std::span<const char* const> words, std::size_t& target);
    void add(ErrorKind kind, std::string message, const std::string& key);

    Errors errors;

private:
    [[nodiscard]] const policy::JsonValue* member(const char* key, policy::JsonValue::Kind kind);

    const policy::JsonValue& m_root;
    std::string m_file;
};

/// A study's own keys put into the JSON of its base, in place of `"study": "uncertainty"`.
[[nodiscard]] std::string withOwnKeys(const uncertainty::Study& base, const std::string& ownMembers);

/// Files that every study leaves: inputs.csv, `tableName`, record.json.
[[nodiscard]] Result<void> writeResults(const std::filesystem::path& folder, const uncertainty::SamplingPlan& plan,
                                        const std::string& tableName, const std::string& table, const std::string& record);

[[nodiscard]] std::string recordOf(const char* kind, const std::string& question, const policy::Projector& projector,
                                   const std::string& program, bool complete, const std::string& digest,
                                   const uncertainty::SamplingPlan& plan, const std::string& ownMembers);

/// Runs that failed as a record names them: [{"KEY": 12, "scenario": "mine", "element": "trade[East]", "time": 2029}]. `scenarios` are ids.
[[nodiscard]] std::string failuresJson(const std::vector<uncertainty::FailedMember>& failed, const char* key,
                                       const std::vector<std::string>& scenarios);

/// Empty for what is no number.
[[nodiscard]] std::string cell(double value);

} // namespace core::studies
