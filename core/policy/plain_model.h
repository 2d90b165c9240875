// SPDX-License-Identifier: GPL-3.0-or-later
// Any XMILE model as the pages see it: its levers are its constants, by group; names, units and sentences are the document's own.
//
// What such a model does not have is absent, not made up: no costs, no scores, no groups of regions (Projection says so), no
// cards, no papers, no second language.
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"
#include "core/policy/catalogue.h"
#include "core/policy/projection.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core::policy {

/// A model that is not a version of the four-dimension model, opened and run once.
struct PlainModel {
    std::shared_ptr<const Catalogue> catalogue; ///< Catalogue::plain
    Projector projector; ///< its regions(): the elements of the dimension "Region", "Regions" or none
    std::string name;    ///< from the header; the file's name when it states none
    Errors notes;        ///< what a reader of the document might take otherwise than this program does
    /// Variables to look at first, six at most: stocks, then what moves most in the first run, measured by its size. Of an array
    /// another element only where variables run out.
    std::vector<std::string> headline;
};

/// Whether a document is to be opened so: it holds no lever of the extension (`ff:lever`).
[[nodiscard]] bool isPlain(const model::Document& document);

/// Opens a model.
///
/// Variables: each that is not a constant, or all where there is no other, under its name. One over the regions alone is `perRegion`, its national figure being
/// what `ff:group` says or none; any other array stands element by element, "name[A,B]". `dimensionId` is its group or module.
/// Parameters and levers: each constant of the equations, arrays by element. low and high: of `ff:parameter`; else half and one
/// and a half times the value, -1 to 1 around 0. Grade: of `ff:parameter`, else C: what nothing is said of is an assumption.
/// Names: the document's, `_` as a blank; decimals by the size of the figures in the first run. Errors: all of reading, resolving
/// and compiling; of the first run InvalidArgument and TooLarge; InvalidArgument when the document is not plain.
[[nodiscard]] Checked<PlainModel> openPlainModel(const std::filesystem::path& file);
/// The same from a document's text. `fileName`: for messages, and for the name of a model that states none.
[[nodiscard]] Checked<PlainModel> parsePlainModel(std::string_view text, const std::string& fileName);

} // namespace core::policy
