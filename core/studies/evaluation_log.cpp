// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studies/evaluation_log.h"

#include "core/uncertainty/digest.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

namespace core::studies {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic = "fourfold evaluations 1\n";
constexpr std::size_t kDigits = 64;
/// No block is larger; a number above is a harmed one.
constexpr std::uint64_t kMostNumbers = std::uint64_t{1} << 32;

/// What stands in front of a block's numbers.
struct Head {
    std::uint64_t rows = 0;
    std::uint64_t outputs = 0;
    char points[kDigits] = {}; ///< digest of the points
    char values[kDigits] = {}; ///< digest of the outputs
};

std::string digestOf(std::span<const double> numbers)
{
    uncertainty::Digest digest;
    digest.add(numbers);
    return digest.text();
}

} // namespace

struct EvaluationLog::State {
    fs::path file;
    std::ifstream in; ///< open while there may be more to give back
    std::uint64_t position = 0; ///< where the next block stands, or goes
    std::ofstream out;
    std::size_t rows = 0;
    std::size_t rowsFound = 0;

    /// The next block if it is there, whole and of these points.
    bool take(std::span<const double> points, std::size_t count, std::span<double> outputs)
    {
        if (!in.is_open())
            return false;
        Head head;
        std::vector<double> values(outputs.size());
        in.seekg(static_cast<std::streamoff>(position));
        const bool whole = in.read(reinterpret_cast<char*>(&head), sizeof head) && head.rows * head.outputs < kMostNumbers && head.rows == count
            && head.rows * head.outputs == outputs.size() && digestOf(points) == std::string_view(head.points, kDigits)
            && in.read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(double)))
            && digestOf(std::span<const double>(values)) == std::string_view(head.values, kDigits);
        if (!whole) {
            in.close();
            return false;
        }
        position += sizeof head + values.size() * sizeof(double);
        std::copy(values.begin(), values.end(), outputs.begin());
        rowsFound += count;
        return true;
    }

    Result<void> put(std::span<const double> points, std::size_t count, std::span<const double> outputs)
    {
        if (file.empty())
            return {};
        if (!out.is_open()) {
            std::error_code error;
            fs::resize_file(file, position, error); // what stands behind is not of this walk
            if (!error)
                out.open(file, std::ios::binary | std::ios::app);
        }
        Head head;
        head.rows = count;
        head.outputs = count > 0 ? outputs.size() / count : 0;
        std::memcpy(head.points, digestOf(points).data(), kDigits);
        std::memcpy(head.values, digestOf(outputs).data(), kDigits);
        out.write(reinterpret_cast<const char*>(&head), sizeof head);
        out.write(reinterpret_cast<const char*>(outputs.data()), static_cast<std::streamsize>(outputs.size_bytes()));
        out.flush();
        if (!out)
            return fail(ErrorKind::UnwritableFile, std::string("cannot be written: ") + std::strerror(errno), {file.string(), 0, 0, {}});
        position += sizeof head + outputs.size_bytes();
        return {};
    }
};

EvaluationLog::EvaluationLog()
    : m_state(std::make_shared<State>())
{
}

Result<EvaluationLog> EvaluationLog::open(const fs::path& file, const std::string& question)
{
    EvaluationLog log;
    log.m_state->file = file;
    const std::string beginning = std::string(kMagic) + question + '\n';
    std::error_code error;
    if (fs::exists(file, error)) {
        std::ifstream in(file, std::ios::binary);
        if (!in)
            return fail(ErrorKind::UnreadableFile, "the file cannot be opened for reading", {file.string(), 0, 0, {}});
        std::string there(beginning.size(), '\0');
        if (in.read(there.data(), static_cast<std::streamsize>(there.size())) && there == beginning)
            log.m_state->in = std::move(in);
    }
    if (!log.m_state->in.is_open()) {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out << beginning;
        if (!out.flush())
            return fail(ErrorKind::UnwritableFile, std::string("cannot be written: ") + std::strerror(errno), {file.string(), 0, 0, {}});
    }
    log.m_state->position = beginning.size();
    return log;
}

sensitivity::EvaluateBlock EvaluationLog::logged(sensitivity::EvaluateBlock evaluate, std::size_t outputs) const
{
    return [state = m_state, evaluate = std::move(evaluate), outputs](std::span<const double> points, std::size_t count,
                                                                      std::span<double> values) -> Result<void> {
        const std::span<double> written = values.first(count * outputs);
        if (!state->take(points, count, written)) {
            if (auto evaluated = evaluate(points, count, values); !evaluated)
                return evaluated;
            if (auto put = state->put(points, count, written); !put)
                return put;
        }
        state->rows += count;
        return {};
    };
}

std::size_t EvaluationLog::rows() const
{
    return m_state->rows;
}

std::size_t EvaluationLog::rowsFound() const
{
    return m_state->rowsFound;
}

} // namespace core::studies
