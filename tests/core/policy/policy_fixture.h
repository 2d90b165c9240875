// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped data, for tests of this folder.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>

#include <filesystem>
#include <memory>
#include <string>

namespace tests {

inline std::filesystem::path dataDirectory()
{
    return std::filesystem::path(FOURFOLD_SOURCE_DIR) / "data";
}

/// The shipped catalogue; stops the program when it cannot be read (tst_catalogue says why).
inline std::shared_ptr<const core::policy::Catalogue> shippedCatalogue()
{
    static const auto catalogue = [] {
        auto read = core::policy::readCatalogue(dataDirectory());
        if (!read)
            qFatal("%s", qPrintable(describe(read.error())));
        return std::make_shared<const core::policy::Catalogue>(std::move(*read));
    }();
    return catalogue;
}

inline std::string readAll(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", path.c_str());
    return file.readAll().toStdString();
}

/// How many errors mention `text` in message or variable.
inline int countMentions(const core::Errors& errors, const std::string& text)
{
    int count = 0;
    for (const auto& error : errors)
        count += core::toString(error).find(text) != std::string::npos ? 1 : 0;
    return count;
}

inline bool hasError(const core::Errors& errors, core::ErrorKind kind, int line = 0, const std::string& variable = {})
{
    for (const auto& error : errors) {
        if (error.kind == kind && (line == 0 || error.where.line == line)
            && (variable.empty() || error.where.variable == variable))
            return true;
    }
    return false;
}

} // namespace tests
