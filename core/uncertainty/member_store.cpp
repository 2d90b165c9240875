// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/uncertainty/member_store.h"

#include "core/uncertainty/digest.h"

#include <cstring>
#include <new>

namespace core::uncertainty {

namespace {

// A block's file: kMark, the question's digest (64), six numbers, for each failed member three numbers, the length of the element's
// name and the name; the values; the digest (64) of all before. Numbers are 8 bytes as they lie in memory: a store is for the machine
// that wrote it, tables and records are for others.
constexpr std::string_view kMark = "Fourfold members 1\n";
constexpr std::size_t kDigestLength = 64;

class Writer {
public:
    void text(std::string_view text) { m_bytes += text; }
    template <class T>
    void number(T value)
    {
        static_assert(sizeof(T) == 8);
        char bytes[8];
        std::memcpy(bytes, &value, 8);
        m_bytes.append(bytes, 8);
    }
    void values(const std::vector<double>& values)
    {
        m_bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
    }
    [[nodiscard]] std::string finish()
    {
        m_bytes += digestOf(m_bytes);
        return std::move(m_bytes);
    }

private:
    std::string m_bytes;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::string_view text(std::size_t length)
    {
        if (length > m_bytes.size()) {
            m_failed = true;
            return {};
        }
        const std::string_view part = m_bytes.substr(0, length);
        m_bytes.remove_prefix(length);
        return part;
    }
    template <class T>
    [[nodiscard]] T number()
    {
        const std::string_view bytes = text(8);
        T value{};
        if (!m_failed)
            std::memcpy(&value, bytes.data(), 8);
        return value;
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::string_view rest() const { return m_bytes; }

private:
    std::string_view m_bytes;
    bool m_failed = false;
};

std::string bytesOf(const MemberValues& block, const std::string& question)
{
    Writer writer;
    writer.text(kMark);
    writer.text(question);
    for (const std::size_t number : {block.first, block.members, block.series, block.times, block.failed.size(), block.values.size()})
        writer.number(std::uint64_t(number));
    for (const FailedMember& failed : block.failed) {
        writer.number(std::uint64_t(failed.member));
        writer.number(std::uint64_t(failed.scenario));
        writer.number(failed.time);
        writer.number(std::uint64_t(failed.element.size()));
        writer.text(failed.element);
    }
    writer.values(block.values);
    return writer.finish();
}

std::optional<MemberValues> blockFrom(std::string_view bytes, const std::string& question)
{
    if (bytes.size() < kDigestLength || digestOf(bytes.substr(0, bytes.size() - kDigestLength)) != bytes.substr(bytes.size() - kDigestLength))
        return std::nullopt;
    Reader reader(bytes.substr(0, bytes.size() - kDigestLength));
    if (reader.text(kMark.size()) != kMark || reader.text(question.size()) != question)
        return std::nullopt;
    MemberValues block;
    block.first = reader.number<std::uint64_t>();
    block.members = reader.number<std::uint64_t>();
    block.series = reader.number<std::uint64_t>();
    block.times = reader.number<std::uint64_t>();
    const auto failures = reader.number<std::uint64_t>();
    const auto values = reader.number<std::uint64_t>();
    for (std::uint64_t i = 0; i < failures && !reader.failed(); ++i) {
        FailedMember failed;
        failed.member = reader.number<std::uint64_t>();
        failed.scenario = reader.number<std::uint64_t>();
        failed.time = reader.number<double>();
        failed.element = reader.text(reader.number<std::uint64_t>());
        block.failed.push_back(std::move(failed));
    }
    if (reader.failed() || reader.rest().size() != values * sizeof(double) || values != block.series * block.members * block.times)
        return std::nullopt;
    block.values.resize(values);
    std::memcpy(block.values.data(), reader.rest().data(), values * sizeof(double));
    return block;
}

} // namespace

MemberStore::MemberStore(std::shared_ptr<BlockKeeper> keeper, std::string question)
    : m_keeper(std::move(keeper)), m_question(std::move(question))
{
}

MemberStore::MemberStore(std::filesystem::path folder, std::string question)
    : MemberStore(std::make_shared<BlockFolder>(std::move(folder)), std::move(question))
{
}

void MemberStore::count(const MemberValues& block)
{
    m_members += block.members;
    m_failed.insert(m_failed.end(), block.failed.begin(), block.failed.end());
}

std::optional<MemberValues> MemberStore::load(std::size_t number, std::size_t first, std::size_t members, std::size_t series,
                                              std::size_t times)
{
    if (m_keeper == nullptr)
        return std::nullopt;
    const auto bytes = m_keeper->read(number);
    auto block = bytes ? blockFrom(*bytes, m_question) : std::nullopt;
    if (!block || block->first != first || block->members != members || block->series != series || block->times != times)
        return std::nullopt;
    count(*block);
    m_blocks.push_back(*block);
    m_blocks.back().values = {};
    return block;
}

bool MemberStore::find(std::size_t number, std::size_t first, std::size_t members, std::size_t series, std::size_t times)
{
    return load(number, first, members, series, times).has_value();
}

Result<void> MemberStore::add(MemberValues block)
{
    if (m_keeper != nullptr) {
        if (auto written = m_keeper->write(m_blocks.size(), bytesOf(block, m_question)); !written)
            return written;
        block.values = {};
    }
    count(block);
    m_blocks.push_back(std::move(block));
    return {};
}

Result<std::vector<double>> MemberStore::series(std::size_t which) const
{
    std::vector<double> values;
    try {
        values.reserve(m_members * (m_blocks.empty() ? 0 : m_blocks.front().times));
        for (std::size_t number = 0; number < m_blocks.size(); ++number) {
            const MemberValues& block = m_blocks[number];
            const std::size_t count = block.members * block.times;
            if (m_keeper == nullptr) {
                const auto part = block.of(which);
                values.insert(values.end(), part.begin(), part.end());
                continue;
            }
            // Whole blocks were checked when they were written or found; from here only the one series is read.
            const std::size_t bytes = count * sizeof(double);
            const auto part = m_keeper->readPart(number, kDigestLength + (block.series - which) * bytes, bytes);
            if (!part)
                return tl::make_unexpected(part.error());
            const std::size_t begin = values.size();
            values.resize(begin + count);
            std::memcpy(values.data() + begin, part->data(), bytes);
        }
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::TooLarge, "one outcome of all members does not fit in memory; save less often");
    }
    return values;
}

} // namespace core::uncertainty
