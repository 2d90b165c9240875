// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/whole_file.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <random>
#include <string>

#if defined(__unix__) || defined(__APPLE__)
#include <unistd.h>
#endif

namespace core {

namespace {

namespace fs = std::filesystem;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Error refusal(const fs::path& path, int code)
{
    const Where where{path.string(), 0, 0, {}};
    if (code == ENOSPC || code == EDQUOT)
        return {ErrorKind::DiskFull, "the disk is full; make room or choose another one", where, {}};
    return {ErrorKind::UnwritableFile, "the file cannot be written; check the folder and its permissions", where, {}};
}

tl::unexpected<Error> refuse(const fs::path& path, int code)
{
    return tl::make_unexpected(refusal(path, code));
}

/// So that the bytes are on the disk before the name points at them; a power cut must not leave an empty file.
bool flushToDisk(std::FILE* file)
{
    if (std::fflush(file) != 0)
        return false;
#if defined(__unix__) || defined(__APPLE__)
    // Devices and pipes have no disk behind them.
    return fsync(fileno(file)) == 0 || errno == EINVAL || errno == ENOTSUP;
#else
    return true;
#endif
}

Result<void> writeBytes(const fs::path& path, std::string_view bytes, const fs::path& named)
{
    errno = 0;
    File file(std::fopen(path.c_str(), "wb"), &std::fclose);
    if (!file)
        return refuse(named, errno);
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
        return refuse(named, errno);
    if (std::fclose(file.release()) != 0)
        return refuse(named, errno);
    return {};
}

Result<void> copyBytes(const fs::path& from, const fs::path& to)
{
    errno = 0;
    const File source(std::fopen(from.c_str(), "rb"), &std::fclose);
    File target(std::fopen(to.c_str(), "wb"), &std::fclose);
    if (!source || !target)
        return refuse(to, errno);
    std::array<char, 65536> piece{};
    while (const std::size_t count = std::fread(piece.data(), 1, piece.size(), source.get())) {
        if (std::fwrite(piece.data(), 1, count, target.get()) != count)
            return refuse(to, errno);
    }
    if (!flushToDisk(target.get()) || std::fclose(target.release()) != 0)
        return refuse(to, errno);
    return {};
}

Result<void> flushFile(const fs::path& path, const fs::path& named)
{
    errno = 0;
    const File file(std::fopen(path.c_str(), "r+b"), &std::fclose);
    if (!file || !flushToDisk(file.get()))
        return refuse(named, errno);
    return {};
}

/// The file that is to be replaced: what a link names, else `path`.
fs::path placeOf(const fs::path& path)
{
    std::error_code failure;
    fs::path place = fs::is_symlink(path, failure) ? fs::weakly_canonical(path, failure) : path;
    return failure || place.empty() ? path : place;
}

/// Whether a file stands there that must not be replaced although its folder would allow it.
bool isProtected(const fs::path& place)
{
#if defined(__unix__) || defined(__APPLE__)
    return access(place.c_str(), F_OK) == 0 && access(place.c_str(), W_OK) != 0;
#else
    std::error_code failure;
    const fs::file_status status = fs::status(place, failure);
    return fs::exists(status) && (status.permissions() & fs::perms::owner_write) == fs::perms::none;
#endif
}

/// A name beside `place`, or in `folder`, that nobody else has.
fs::path temporaryName(const fs::path& place, const fs::path& folder)
{
    std::random_device random;
    const std::uint64_t number = (std::uint64_t(random()) << 32U) | random();
    std::array<char, 24> digits{};
    std::snprintf(digits.data(), digits.size(), ".%016llx", static_cast<unsigned long long>(number));
    return folder / (std::string(".") + place.filename().string() + digits.data());
}

/// Takes the name, so that it is clear before any work whether the folder lets us write.
Result<void> createEmpty(const fs::path& path, const fs::path& named)
{
    errno = 0;
    const File file(std::fopen(path.c_str(), "wbx"), &std::fclose);
    if (!file)
        return refuse(named, errno);
    return {};
}

/// Removes the file at the end unless it was put in its place.
class Temporary {
public:
    explicit Temporary(fs::path name)
        : path(std::move(name))
    {
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary()
    {
        std::error_code ignored;
        fs::remove(path, ignored);
    }

    const fs::path path;
};

Result<void> putInPlace(const fs::path& temporary, const fs::path& place, const fs::path& named)
{
    std::error_code failure;
    if (const fs::file_status before = fs::status(place, failure); fs::exists(before))
        fs::permissions(temporary, before.permissions(), failure);
    fs::rename(temporary, place, failure);
    if (failure)
        return refuse(named, failure.value());
    return {};
}

} // namespace

Result<void> writeWhole(const fs::path& path, std::string_view bytes)
{
    const auto write = [&](const fs::path& temporary) { return writeBytes(temporary, bytes, path); };
    return writeWhole(path, write);
}

Result<void> writeWhole(const fs::path& path, const std::function<Result<void>(const fs::path&)>& write)
{
    const fs::path place = placeOf(path);
    std::error_code failure;
    const fs::file_status before = fs::status(place, failure);
    if (fs::is_directory(before) || !place.has_filename() || isProtected(place))
        return refuse(path, EACCES);
    const bool isFile = fs::is_regular_file(before) || !fs::exists(before);
    fs::path folder = isFile ? place.parent_path() : fs::temp_directory_path(failure);
    if (folder.empty())
        folder = ".";
    if (!fs::is_directory(folder, failure))
        return refuse(path, ENOENT);
    const Temporary temporary(temporaryName(place, folder));
    if (auto created = createEmpty(temporary.path, path); !created)
        return created;
    if (auto written = write(temporary.path); !written)
        return written;
    if (!isFile)
        return copyBytes(temporary.path, place);
    if (auto flushed = flushFile(temporary.path, path); !flushed)
        return flushed;
    return putInPlace(temporary.path, place, path);
}

} // namespace core
