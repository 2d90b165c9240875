// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/study_folder.h"

#include "core/base/whole_file.h"
#include "core/policy/text_file.h"

#include <algorithm>
#include <memory>
#include <system_error>

namespace core::studies {

namespace fs = std::filesystem;

namespace {

/// Where the evaluation is; shared by the copies that a std::function makes of itself.
struct Remembered {
    uncertainty::MemberStore store;
    std::size_t block = 0;
    std::size_t first = 0;
};

} // namespace

Result<void> claimFolder(const fs::path& folder, const std::string& question)
{
    std::error_code error;
    fs::create_directories(folder / "evaluations", error);
    if (error)
        return fail(ErrorKind::UnwritableFile, "the folder cannot be made: " + error.message(), {folder.string(), 0, 0, {}});
    const fs::path file = folder / "question.json";
    if (!fs::exists(file, error))
        return writeWhole(file, question);
    const auto there = policy::readTextFile(file);
    if (!there)
        return tl::make_unexpected(there.error());
    if (*there != question)
        return fail(ErrorKind::InvalidArgument, "the folder holds another study; name an empty folder, or this study's own",
                    {folder.string(), 0, 0, {}});
    return {};
}

sensitivity::EvaluateBlock remembered(NamingEvaluation evaluate, const fs::path& folder, const std::string& questionDigest,
                                      std::size_t outputs, std::vector<uncertainty::FailedMember>& failed)
{
    auto state = std::make_shared<Remembered>();
    const bool keeps = !folder.empty();
    if (keeps)
        state->store = uncertainty::MemberStore(folder / "evaluations", questionDigest);
    return [evaluate = std::move(evaluate), state, outputs, keeps, &failed](std::span<const double> points, std::size_t count,
                                                                            std::span<double> values) -> Result<void> {
        // A block of members whose series are the points' rows: one time, one member per point, a series per output.
        const auto found = keeps ? state->store.load(state->block, state->first, count, 1, outputs) : std::nullopt;
        if (found) {
            std::copy(found->values.begin(), found->values.end(), values.begin());
            failed.insert(failed.end(), found->failed.begin(), found->failed.end());
        } else {
            std::vector<uncertainty::FailedMember> names;
            if (auto evaluated = evaluate(points, count, values, names); !evaluated)
                return evaluated;
            for (uncertainty::FailedMember& name : names)
                name.member += state->first;
            failed.insert(failed.end(), names.begin(), names.end());
            uncertainty::MemberValues block{state->first, count, 1, outputs, {values.begin(), values.end()}, std::move(names)};
            if (auto added = keeps ? state->store.add(std::move(block)) : Result<void>(); !added)
                return added;
        }
        ++state->block;
        state->first += count;
        return {};
    };
}

} // namespace core::studies
