// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/packages.h"

#include <zip.h>

#include <cstdio>
#include <cstdlib>

namespace tests {

namespace {

[[noreturn]] void stop(const char* what)
{
    std::fprintf(stderr, "no zip for the test: %s\n", what);
    std::abort();
}

std::string pack(const Parts& parts, bool encrypted)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr)
        stop("it cannot be opened");
    zip_source_keep(source);
    for (const auto& [name, content] : parts) {
        zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            stop("a part cannot be added");
        if (encrypted && zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, "password") != 0)
            stop("a part cannot be encrypted");
    }
    if (zip_close(archive) != 0)
        stop("it cannot be closed");
    zip_stat_t facts;
    zip_source_stat(source, &facts);
    std::string bytes(facts.size, '\0');
    if (zip_source_open(source) != 0 || zip_source_read(source, bytes.data(), bytes.size()) != zip_int64_t(bytes.size()))
        stop("it cannot be read");
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

} // namespace

std::string zipOf(const Parts& parts)
{
    return pack(parts, false);
}

std::string encryptedZipOf(const Parts& parts)
{
    return pack(parts, true);
}

} // namespace tests
