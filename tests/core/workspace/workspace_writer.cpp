// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a workspace until it is killed, and reports each finished change by its number on standard output.
//   workspace_writer edit FILE FIRST_STEP
//   workspace_writer create FOLDER     makes 0.fourfold, 1.fourfold ... reporting each
#include "tests/core/workspace/workspace_steps.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace {

int failWith(const core::Error& error)
{
    std::fprintf(stderr, "%s\n", core::toString(error).c_str());
    return 1;
}

void report(qint64 step)
{
    std::printf("%lld\n", static_cast<long long>(step));
    std::fflush(stdout);
}

int edit(const QString& path, qint64 firstStep)
{
    auto workspace = core::workspace::Workspace::open(path);
    if (!workspace)
        return failWith(workspace.error());
    if (const auto note = workspace->accessNote())
        return failWith(*note);
    for (qint64 step = firstStep;; ++step) {
        if (auto made = tests::makeStep(*workspace, step); !made)
            return failWith(made.error());
        report(step);
        // Moves the log into the file, so that the kill meets that as well.
        if (step % 5 == 0) {
            if (auto flushed = workspace->flush(); !flushed)
                return failWith(flushed.error());
        }
    }
}

int create(const QString& folder)
{
    for (qint64 i = 0;; ++i) {
        const auto workspace = core::workspace::Workspace::create(QDir(folder).filePath(QStringLiteral("%1.fourfold").arg(i)));
        if (!workspace)
            return failWith(workspace.error());
        report(i);
    }
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QStringLiteral("edit"))
        return edit(arguments[2], arguments[3].toLongLong());
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("create"))
        return create(arguments[2]);
    std::fprintf(stderr, "usage: workspace_writer edit FILE FIRST_STEP | create FOLDER\n");
    return 2;
}
