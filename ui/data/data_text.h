// SPDX-License-Identifier: GPL-3.0-or-later
// How the Data page names sets, quantities, reasons, directions and sources.
#pragma once

#include "core/indicators/data_set.h"
#include "core/policy/catalogue.h"
#include "ui/theme/appearance.h"

#include <QString>
#include <QStringList>

namespace ui {

class Session;

namespace DataText {

/// In the window's language, spaced; the other language where there is none in this one.
[[nodiscard]] QString inLanguage(const Appearance& appearance, const core::policy::Text& text);
/// In the other language.
[[nodiscard]] QString inOther(const Appearance& appearance, const core::policy::Text& text);

[[nodiscard]] QString setName(const Session& session, const Appearance& appearance, const core::policy::RegionSet& set);
[[nodiscard]] QString quantityName(const Session& session, const Appearance& appearance, const core::policy::RegionData& data);
[[nodiscard]] QString quantityUnit(const Session& session, const Appearance& appearance, const core::policy::RegionData& data);
/// A start value as it is shown, times this: 100 for shares.
[[nodiscard]] double quantityFactor(const Session& session, const Appearance& appearance, const core::policy::RegionData& data);

/// Decimals that it is shown with.
[[nodiscard]] int quantityDecimals(const Session& session, const Appearance& appearance, const core::policy::RegionData& data);

[[nodiscard]] QString missing(core::indicators::Missing reason); ///< "not published"
[[nodiscard]] QString missingSentence(core::indicators::Missing reason);
[[nodiscard]] QString direction(core::indicators::Direction direction); ///< "more is better"
[[nodiscard]] QString better(core::policy::Better better);
/// "Technology"; the word itself for one that the tables do not know, "None" for none.
[[nodiscard]] QString dimension(const Session& session, const Appearance& appearance, const std::string& id);
/// Ids of dimensions that an indicator can be given, in the tables' order.
[[nodiscard]] std::vector<std::string> dimensions(const Session& session);
[[nodiscard]] QString editKind(const core::indicators::Edit& edit);
/// "2026-11-22 17:05", in the time of this computer.
[[nodiscard]] QString moment(const Appearance& appearance, const std::string& iso);

/// Four significant digits, grouped; whole ones whole; NaN is "–".
[[nodiscard]] QString number(const Appearance& appearance, double value);
/// The same digits for a whole column: as many decimals as its values need.
[[nodiscard]] int decimalsFor(const std::vector<double>& values);
/// A value too small for these decimals shows two significant digits.
[[nodiscard]] QString fixed(const Appearance& appearance, double value, int decimals);
/// "2015–2024", "2024", empty without years.
[[nodiscard]] QString yearSpan(int first, int last);

/// Where a figure of a quantity comes from in the papers: "Paper 001, Table 2".
[[nodiscard]] QStringList paperPlaces(const Session& session, const core::policy::RegionData& data);
/// Publisher of a source, or its document.
[[nodiscard]] QString sourceName(const Appearance& appearance, const core::indicators::Source& source);
/// Of a shipped source in the window's language; of another as it was written.
[[nodiscard]] QString licence(const std::string& text);
/// For a file: the letter, or that the figure is a published one, which carries none.
[[nodiscard]] QString gradeInFile(const std::string& letter, bool hasValue);
/// The letter's sentence; of an empty one that published figures carry publisher and year.
[[nodiscard]] QString gradeMeaning(const QString& letter);
[[nodiscard]] Token gradeColour(const QString& letter);

} // namespace DataText

} // namespace ui
