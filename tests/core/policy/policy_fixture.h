// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped data, for tests of this folder.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/policy/scenario.h"
#include "tests/support/checks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

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

/// The model with an equation that has no value from 2029 on: no value that a parameter may have brings that about.
[[nodiscard]] inline core::policy::Projector endlessProjector(const QTemporaryDir& directory, std::shared_ptr<const core::policy::Catalogue> catalogue)
{
    const QString from = QStringLiteral("<eqn>world_growth*trade[Region]</eqn>");
    QString text = QString::fromStdString(tests::readAll(core::policy::modelFile(tests::dataDirectory())));
    if (text.count(from) != 1)
        qFatal("the equation does not stand once");
    text.replace(from, QStringLiteral("<eqn>world_growth*trade[Region]+LN(2029-TIME)</eqn>"));
    const QString path = directory.filePath(QStringLiteral("endless.xmile"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write");
    file.close();
    const auto& macro = *catalogue->regionSet("macro");
    auto made = core::policy::Projector::createFromModel(path.toStdString(), catalogue, macro);
    if (!made)
        qFatal("%s", qPrintable(tests::describe(made.error())));
    return *made;
}

} // namespace tests
