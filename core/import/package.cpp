// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/package.h"

#include <zip.h>

#include <algorithm>

namespace core::importing {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

struct Package::Private {
    std::unique_ptr<zip_t, CloseArchive> archive;
    Limits limits;
    std::size_t unpacked = 0;
};

Package::Package(std::string_view bytes, const Limits& limits)
    : m_private(std::make_unique<Private>())
{
    m_private->limits = limits;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    if (archive == nullptr)
        stopReading(FileFault::DamagedPackage, {""});
    m_private->archive.reset(archive);
    if (std::size_t(zip_get_num_entries(archive, 0)) > limits.parts)
        stopReading(FileFault::TooManyParts, {std::to_string(limits.parts)});
}

Package::~Package() = default;

bool Package::has(const std::string& part) const
{
    return zip_name_locate(m_private->archive.get(), part.c_str(), 0) >= 0;
}

std::string Package::read(const std::string& part)
{
    zip_t* archive = m_private->archive.get();
    const Limits& limits = m_private->limits;
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat(archive, part.c_str(), 0, &facts) != 0)
        stopReading(FileFault::DamagedPackage, {part});
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        stopReading(FileFault::Encrypted, {part});
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive, part.c_str(), 0));
    if (!file)
        stopReading(FileFault::DamagedPackage, {part});

    // What the directory says of sizes can be a lie: what comes out is counted.
    constexpr std::size_t kPiece = std::size_t(1) << 18U;
    constexpr std::size_t kRatioLookedAt = std::size_t(4) << 20U;
    const double mostByRatio = limits.packingRatio * double(std::max<zip_uint64_t>(1, facts.comp_size));
    std::string bytes;
    for (;;) {
        const std::size_t have = bytes.size();
        bytes.resize(have + kPiece);
        const zip_int64_t count = zip_fread(file.get(), bytes.data() + have, kPiece);
        if (count < 0)
            stopReading(FileFault::DamagedPackage, {part});
        bytes.resize(have + std::size_t(count));
        if (count == 0)
            break;
        m_private->unpacked += std::size_t(count);
        const bool tooTight = bytes.size() > kRatioLookedAt && double(bytes.size()) > mostByRatio;
        if (m_private->unpacked > limits.unpackedBytes || tooTight)
            stopReading(FileFault::UnpacksTooLarge, {part});
    }
    return bytes;
}

} // namespace core::importing
