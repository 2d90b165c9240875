// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/term_finder.h"

#include <algorithm>
#include <set>

namespace ui {

using core::policy::Catalogue;
using core::policy::GlossaryTerm;
using core::policy::Language;

namespace {

constexpr QChar kThinSpace(0x2009);

/// A text without its thin spaces, and where each of its characters stands in the text.
struct Plain {
    QString text;
    std::vector<int> places;

    explicit Plain(const QString& written)
    {
        for (int i = 0; i < written.size(); ++i) {
            if (written[i] == kThinSpace)
                continue;
            text += written[i];
            places.push_back(i);
        }
    }
};

bool isLetter(const QString& text, int at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// The length of `word` at `at`, with its plural's "s"; 0 when another word goes on there.
int lengthOfWord(const QString& text, int at, const QString& word)
{
    if (isLetter(text, at - 1))
        return 0;
    int end = at + int(word.size());
    if (end < text.size() && text[end] == QLatin1Char('s'))
        ++end;
    return isLetter(text, end) ? 0 : end - at;
}

struct Found {
    int start = 0;
    int length = 0;
    const GlossaryTerm* term = nullptr;
};

void collect(const QString& text, const GlossaryTerm& term, Language language, std::vector<Found>& found)
{
    const QString name = QString::fromStdString(term.term.in(language));
    if (name.isEmpty())
        return;
    for (int at = int(text.indexOf(name, 0, Qt::CaseInsensitive)); at >= 0; at = int(text.indexOf(name, at + 1, Qt::CaseInsensitive))) {
        const int length = language == Language::English ? lengthOfWord(text, at, name) : int(name.size());
        if (length > 0)
            found.push_back({at, length, &term});
    }
}

} // namespace

std::vector<TermSpan> findTerms(const QString& text, const Catalogue& catalogue, Language language)
{
    const Plain plain(text);
    std::vector<Found> found;
    for (const GlossaryTerm& term : catalogue.glossary)
        if (term.inText)
            collect(plain.text, term, language, found);
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.start != b.start ? a.start < b.start : a.length > b.length; });
    std::vector<TermSpan> spans;
    std::set<const GlossaryTerm*> told;
    int free = 0;
    for (const Found& one : found) {
        if (one.start < free)
            continue;
        free = one.start + one.length;
        if (!told.insert(one.term).second)
            continue;
        const int first = plain.places[std::size_t(one.start)];
        const int last = plain.places[std::size_t(free - 1)];
        spans.push_back({first, last + 1 - first, one.term->term.english});
    }
    return spans;
}

const GlossaryTerm* glossaryTerm(const Catalogue& catalogue, const std::string& english)
{
    const auto found = std::find_if(catalogue.glossary.begin(), catalogue.glossary.end(),
                                    [&](const GlossaryTerm& term) { return term.term.english == english; });
    return found == catalogue.glossary.end() ? nullptr : &*found;
}

} // namespace ui
