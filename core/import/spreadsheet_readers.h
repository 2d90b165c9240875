// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of XLSX (ECMA-376) and ODS (OpenDocument 1.2) packages as cells. Private to core/import.
#pragma once

#include "core/import/file_fault.h"
#include "core/import/package.h"

#include <vector>

namespace core::importing {

/// Worksheets in the workbook's order; charts and macros are passed over. Throws ReadingStopped.
[[nodiscard]] std::vector<Grid> readXlsx(Package& package, Allowance& allowance, const ProgressSteps& progress);
/// Tables in the document's order. Throws ReadingStopped.
[[nodiscard]] std::vector<Grid> readOds(Package& package, Allowance& allowance, const ProgressSteps& progress);

/// A cell that shows `stored` in per cent; `text` is what the cell's text points at.
[[nodiscard]] Cell percentCell(double stored, std::string& text);

/// The fewest digits that read as the same number.
[[nodiscard]] std::string digitsOf(double number);

} // namespace core::importing
