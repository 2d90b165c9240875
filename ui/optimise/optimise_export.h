// SPDX-License-Identifier: GPL-3.0-or-later
// The packages of a search as tables that leave the program.
#pragma once

#include "core/export/spreadsheet.h"
#include "ui/optimise/optimise_result.h"

#include <QString>

#include <vector>

namespace ui {

class Appearance;
class Session;

/// One row for each package: the papers', the best, the robust one, the front, those nearly as good. Money in bn CNY (in Chinese 亿元), strengths and
/// chances as shares, figures in the model's unit. The notes say what was asked, how it was searched, and the seed.
[[nodiscard]] core::exporting::Sheet packagesSheet(const Appearance& appearance, const Session& session, const OptimiseResult& result);
/// The lines under it: question, futures, seed.
[[nodiscard]] std::vector<QString> searchNotes(const Appearance& appearance, const Session& session, const OptimiseResult& result);

} // namespace ui
