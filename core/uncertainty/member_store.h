// SPDX-License-Identifier: GPL-3.0-or-later
// Where a study's members are kept while it runs and after: in memory, or block by block with a keeper (a folder, a workspace).
//
// Blocks are MemberValues in the order of members, each but the last of the same size. What is read back is a series at a time, so
// memory is bounded by one block and one series, however many members and outcomes there are.
#pragma once

#include "core/uncertainty/block_keeper.h"
#include "core/uncertainty/model_runs.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core::uncertainty {

class MemberStore {
public:
    /// In memory.
    MemberStore() = default;
    /// With `keeper`. `question` (64 hexadecimal digits) is written into each block; one of another question is not taken for one of
    /// this.
    MemberStore(std::shared_ptr<BlockKeeper> keeper, std::string question);
    /// In files of `folder`, which exists.
    MemberStore(std::filesystem::path folder, std::string question);

    /// The block of that number if it is there, whole and unharmed; it counts as added then. Never in memory.
    [[nodiscard]] bool find(std::size_t number, std::size_t first, std::size_t members, std::size_t series, std::size_t times);
    /// The same with its values.
    [[nodiscard]] std::optional<MemberValues> load(std::size_t number, std::size_t first, std::size_t members, std::size_t series,
                                                   std::size_t times);
    /// The next block. Errors: as BlockKeeper::write().
    [[nodiscard]] Result<void> add(MemberValues block);

    [[nodiscard]] std::size_t members() const { return m_members; }
    [[nodiscard]] const std::vector<FailedMember>& failed() const { return m_failed; }
    /// Members x times of one series. Errors: UnreadableFile, Damaged; TooLarge when a series does not fit in memory.
    [[nodiscard]] Result<std::vector<double>> series(std::size_t which) const;

private:
    void count(const MemberValues& block);

    std::shared_ptr<BlockKeeper> m_keeper; ///< null = in memory
    std::string m_question;
    std::vector<MemberValues> m_blocks; ///< with a keeper without their values
    std::size_t m_members = 0;
    std::vector<FailedMember> m_failed;
};

} // namespace core::uncertainty
