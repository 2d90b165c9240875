// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/json_document.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_set>

namespace core::policy {

namespace {

constexpr std::size_t kDeepest = 64;

/// Reads characters and counts lines for the builder below.
class LineCountingIterator {
public:
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char*;
    using reference = const char&;
    using iterator_category = std::input_iterator_tag;

    LineCountingIterator() = default;
    LineCountingIterator(const char* at, const char** reached) : m_at(at), m_reached(reached) {}

    reference operator*() const { return *m_at; }
    LineCountingIterator& operator++()
    {
        ++m_at;
        if (m_reached)
            *m_reached = m_at;
        return *this;
    }
    LineCountingIterator operator++(int)
    {
        auto before = *this;
        ++*this;
        return before;
    }
    bool operator==(const LineCountingIterator& other) const { return m_at == other.m_at; }
    bool operator!=(const LineCountingIterator& other) const { return m_at != other.m_at; }

private:
    const char* m_at = nullptr;
    const char** m_reached = nullptr;
};

/// Builds the tree from the parser's events.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view text, const char** reached, std::string file)
        : m_counted(text.data()), m_reached(reached), m_file(std::move(file))
    {
    }

    JsonValue root;
    std::optional<Error> error;

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add({JsonValue::Kind::Boolean, 0, value, 0, {}, {}, {}}); }
    bool number_integer(std::int64_t value) override { return addNumber(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) override { return addNumber(static_cast<double>(value)); }
    bool number_float(double value, const std::string& text) override
    {
        if (!std::isfinite(value))
            return stop(ErrorKind::Malformed, "the number '" + text + "' is too large");
        return addNumber(value);
    }
    bool string(std::string& value) override { return add({JsonValue::Kind::String, 0, false, 0, value, {}, {}}); }
    bool binary(nlohmann::json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonValue::Kind::Object); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonValue::Kind::Array); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override
    {
        countLines();
        if (!m_keys.back().insert(name).second)
            return stop(ErrorKind::DuplicateName, "the key '" + name + "' stands twice in one object; keep one of them");
        m_key = name;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& exception) override
    {
        countLinesUpTo(*m_reached);
        const std::string text = exception.what();
        const auto detail = text.find(": ");
        return stop(ErrorKind::Malformed,
                    "this is not valid JSON: " + (detail == std::string::npos ? text : text.substr(detail + 2)));
    }

private:
    bool addNumber(double value) { return add({JsonValue::Kind::Number, 0, false, value, {}, {}, {}}); }

    bool add(JsonValue value)
    {
        place(std::move(value));
        return true;
    }

    JsonValue* place(JsonValue value)
    {
        countLines();
        value.line = m_line;
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        JsonValue& parent = *m_open.back();
        if (parent.kind == JsonValue::Kind::Array)
            return &parent.items.emplace_back(std::move(value));
        return &parent.members.emplace_back(m_key, std::move(value)).second;
    }

    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= kDeepest)
            return stop(ErrorKind::Malformed, "the text is nested deeper than " + std::to_string(kDeepest) + " levels");
        JsonValue value;
        value.kind = kind;
        // Pointers into the parents stay valid: a parent gets no further member while a child is open.
        m_open.push_back(place(std::move(value)));
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_keys.pop_back();
        return true;
    }

    /// The parser reads one character past a number; a line end there belongs to the next line.
    void countLines()
    {
        const char* end = *m_reached;
        countLinesUpTo(end > m_counted && end[-1] == '\n' ? end - 1 : end);
    }

    void countLinesUpTo(const char* end)
    {
        for (; m_counted < end; ++m_counted)
            m_line += *m_counted == '\n' ? 1 : 0;
    }

    bool stop(ErrorKind kind, std::string message)
    {
        countLines();
        error = Error{kind, std::move(message), {m_file, m_line, 0, {}}, {}};
        return false;
    }

    const char* m_counted;
    const char** m_reached;
    int m_line = 1;
    std::string m_file;
    std::string m_key;
    std::vector<JsonValue*> m_open;
    std::vector<std::unordered_set<std::string>> m_keys; ///< those so far of each open object
};

} // namespace

const JsonValue* JsonValue::member(std::string_view key) const
{
    for (const auto& [name, value] : members) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

const char* describe(JsonValue::Kind kind)
{
    switch (kind) {
    case JsonValue::Kind::Null: return "null";
    case JsonValue::Kind::Boolean: return "true or false";
    case JsonValue::Kind::Number: return "a number";
    case JsonValue::Kind::String: return "text";
    case JsonValue::Kind::Array: return "a list";
    case JsonValue::Kind::Object: return "an object";
    }
    return "";
}

Result<JsonValue> parseJson(std::string_view text, const std::string& fileNameForMessages)
{
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    const char* reached = text.data();
    TreeBuilder builder(text, &reached, fileNameForMessages);
    const bool read = nlohmann::json::sax_parse(LineCountingIterator(text.data(), &reached),
                                                LineCountingIterator(text.data() + text.size(), nullptr), &builder);
    if (builder.error)
        return tl::make_unexpected(*builder.error);
    if (!read)
        return fail(ErrorKind::Malformed, "this is not valid JSON", {fileNameForMessages, 1, 0, {}});
    return std::move(builder.root);
}

} // namespace core::policy
