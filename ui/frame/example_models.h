// SPDX-License-Identifier: GPL-3.0-or-later
// The models that come with the program to learn from, besides the four-dimension one.
#pragma once

#include <QString>

#include <filesystem>
#include <vector>

namespace ui {

struct ExampleModel {
    QString path;
    QString name;     ///< in the window's language
    QString question; ///< what it answers, one sentence
};

/// Those whose files are there.
[[nodiscard]] std::vector<ExampleModel> exampleModels(const std::filesystem::path& dataDirectory);

} // namespace ui
