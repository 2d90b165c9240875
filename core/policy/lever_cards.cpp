// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/catalogue_tables.h"
#include "core/policy/json_document.h"
#include "core/policy/text_file.h"

namespace core::policy {

namespace {

/// Reads members of JSON objects; what is missing or of another kind is added to the errors.
class CardReader {
public:
    CardReader(std::string file, Errors& errors) : m_file(std::move(file)), m_errors(errors) {}

    const JsonValue* member(const JsonValue& object, std::string_view key, JsonValue::Kind kind)
    {
        const JsonValue* value = object.member(key);
        if (value != nullptr && value->kind == kind)
            return value;
        m_errors.push_back(Error{ErrorKind::Malformed,
                                 "the object has no '" + std::string(key) + "' that is " + describe(kind),
                                 {m_file, value != nullptr ? value->line : object.line, 0, {}},
                                 {std::string(key)}});
        return nullptr;
    }

    std::string text(const JsonValue& object, std::string_view key)
    {
        const JsonValue* value = member(object, key, JsonValue::Kind::String);
        return value != nullptr ? value->string : std::string();
    }

    Text text(const JsonValue& english, const JsonValue& chinese, std::string_view key)
    {
        return {text(english, key), text(chinese, key)};
    }

    LeverCard card(const JsonValue& object)
    {
        LeverCard card;
        card.leverId = text(object, "id");
        card.paper = text(object, "paper");
        card.section = text(object, "section");
        card.grade = grade(object);
        card.checkVariable = text(object, "check_variable");
        if (const JsonValue* actsOn = member(object, "acts_on", JsonValue::Kind::Array)) {
            for (const JsonValue& item : actsOn->items)
                card.actsOn.push_back(item.string);
        }
        const JsonValue* english = member(object, "en", JsonValue::Kind::Object);
        const JsonValue* chinese = member(object, "zh", JsonValue::Kind::Object);
        if (english != nullptr && chinese != nullptr)
            readTexts(*english, *chinese, card);
        return card;
    }

private:
    Grade grade(const JsonValue& object)
    {
        const std::string letter = text(object, "grade");
        if (letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'D')
            return static_cast<Grade>(letter[0] - 'A');
        m_errors.push_back(Error{ErrorKind::Malformed, "the grade '" + letter + "' is none of A, B, C, D",
                                 {m_file, object.line, 0, {}}, {letter}});
        return Grade::C;
    }

    void readTexts(const JsonValue& english, const JsonValue& chinese, LeverCard& card)
    {
        card.action = text(english, chinese, "action");
        card.proposal = text(english, chinese, "proposal");
        card.howItWorks = text(english, chinese, "how_it_works");
        card.delays = text(english, chinese, "delays");
        card.sideEffects = text(english, chinese, "side_effects");
        card.equity = text(english, chinese, "equity");
        card.check = text(english, chinese, "check");
        const auto both = [&](std::string_view key, auto use) {
            const JsonValue* first = member(english, key, JsonValue::Kind::Object);
            const JsonValue* second = member(chinese, key, JsonValue::Kind::Object);
            if (first != nullptr && second != nullptr)
                use(*first, *second);
        };
        both("example", [&](const JsonValue& en, const JsonValue& zh) {
            card.exampleText = text(en, zh, "text");
            card.examplePaper = text(en, "paper");
            card.exampleSection = text(en, zh, "section");
        });
        both("evidence", [&](const JsonValue& en, const JsonValue& zh) { card.evidenceText = text(en, zh, "text"); });
        both("bands", [&](const JsonValue& en, const JsonValue& zh) {
            for (const char* band : {"pilot", "partial", "proposed", "strong", "max"})
                card.bands[band] = text(en, zh, band);
        });
    }

    std::string m_file;
    Errors& m_errors;
};

} // namespace

void readLeverCards(const std::filesystem::path& tables, Catalogue& catalogue, Errors& errors)
{
    const std::filesystem::path path = tables / "lever-cards.json";
    const auto content = readTextFile(path);
    if (!content) {
        errors.push_back(content.error());
        return;
    }
    const auto document = parseJson(*content, path.string());
    if (!document) {
        errors.push_back(document.error());
        return;
    }
    CardReader reader(path.string(), errors);
    if (const JsonValue* note = reader.member(*document, "note", JsonValue::Kind::Object))
        catalogue.leverCardNote = {reader.text(*note, "en"), reader.text(*note, "zh")};
    if (const JsonValue* levers = reader.member(*document, "levers", JsonValue::Kind::Array)) {
        for (const JsonValue& object : levers->items)
            catalogue.leverCards.push_back(reader.card(object));
    }
}

} // namespace core::policy
