// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/study_ending.h"

#include "core/uncertainty/study_run.h"

#include <iostream>

namespace cli {

using namespace core;

const policy::JsonValue& questionOf(const StudyDocument& document)
{
    const policy::JsonValue* question = uncertainty::isRecord(document.root) ? document.root.member("question") : nullptr;
    return question ? *question : document.root;
}

bool sameAsRecord(const StudyDocument& document, const std::string& digest)
{
    if (!uncertainty::isRecord(document.root))
        return true;
    const policy::JsonValue* recorded = document.root.member("digest");
    const bool same = recorded != nullptr && recorded->string == digest;
    std::cout << (same ? "\nthe rerun gives the record's results bit for bit\n" : "\nthe rerun differs from the record\n");
    return same;
}

int studyFailed(const Errors& errors)
{
    report(errors);
    return errors.front().kind == ErrorKind::Cancelled ? kInterrupted : kFailure;
}

int studyEnded(const StudyDocument& document, const std::string& digest, bool cancelled, const StudyCommandOptions& options)
{
    std::cout << "\ndigest of results " << digest << '\n';
    if (!options.output.empty())
        std::cout << "written to " << options.output << '\n';
    if (cancelled) {
        std::cerr << "interrupted; the figures are of what is done"
                  << (options.output.empty() ? "" : ", and the same command goes on from there") << '\n';
        return kInterrupted;
    }
    return sameAsRecord(document, digest) ? kSuccess : kFailure;
}

} // namespace cli
