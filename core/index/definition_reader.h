// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the parsed document of definition.h and collects what is wrong with it. Internal to this folder.
#pragma once

#include "core/index/definition.h"
#include "core/policy/json_document.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>

namespace core::index {

class DefinitionReader {
public:
    explicit DefinitionReader(std::string file) : m_file(std::move(file)) {}
    [[nodiscard]] Checked<Definition> read(const policy::JsonValue& root);

private:
    using Json = policy::JsonValue;
    using Kind = policy::JsonValue::Kind;

    void problem(ErrorKind kind, const Json& at, const std::string& path, std::string message);
    /// Whether `value` is an object; its unknown keys are errors.
    bool object(const Json& value, const std::string& path, std::initializer_list<const char*> keys);
    const Json* member(const Json& object, const char* key, const std::string& path, Kind kind);
    const Json* needed(const Json& object, const char* key, const std::string& path, Kind kind);

    void take(const Json& object, const char* key, const std::string& path, double& target);
    void take(const Json& object, const char* key, const std::string& path, bool& target);
    void take(const Json& object, const char* key, const std::string& path, std::string& target);
    void take(const Json& object, const char* key, const std::string& path, Text& target);
    template <class Table, class Value>
    void takeWord(const Json& object, const char* key, const std::string& path, const Table& table, Value& target);
    template <class Table, class Value>
    std::optional<Value> word(const Json& value, const std::string& path, const Table& table, Value fallback);

    void readFramework(const Json& json, Framework& framework);
    void readNode(const Json& json, const std::string& path, Framework& framework);
    void readIndicator(const Json& json, const std::string& path, Framework& framework);
    void readMethod(const Json& json, Method& method);
    void readOutliers(const Json& json, OutlierTreatment& outliers);
    void readNormalisation(const Json& json, Normalisation& normalisation);
    void readWeighting(const Json& json, Weighting& weighting);
    void readComparisons(const Json& json, const std::string& path, Weighting& weighting);
    void readEstimation(const Json& json, Estimation& estimation);
    /// Gives errors of resolve() and validate() the path and line of what they are about.
    void locate(Errors errors, bool ofMethod);

    std::string m_file;
    Errors m_errors;
    std::map<std::string, std::pair<std::string, int>> m_places; ///< path and line, by id
    int m_frameworkLine = 1;
    int m_methodLine = 1;
};

} // namespace core::index
