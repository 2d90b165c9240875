// SPDX-License-Identifier: GPL-3.0-or-later
// How what is asked is called and written: names in both languages, kinds, places, figures, sources.
#pragma once

#include "core/policy/catalogue.h"
#include "core/policy/projection.h"
#include "core/why/subject.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>

namespace ui {

class Appearance;

class WhyWords {
    Q_DECLARE_TR_FUNCTIONS(ui::WhyWords)

public:
    using Subject = core::why::Subject;

    /// The references must outlive the object: made where it is needed, in the language of the moment.
    WhyWords(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions)
        : m_appearance(appearance)
        , m_catalogue(catalogue)
        , m_regions(regions)
    {
    }

    /// How its figures are written. A quantity that the tables do not name is called by its id and shown as it is.
    [[nodiscard]] core::policy::Naming naming(const Subject& subject) const;
    [[nodiscard]] QString name(const Subject& subject) const;      ///< "Research converted", without the place
    [[nodiscard]] QString shortName(const Subject& subject) const;
    [[nodiscard]] QString otherName(const Subject& subject) const; ///< in the other language of the window
    [[nodiscard]] QString nameInPlace(const Subject& subject) const; ///< "Vacant technical posts, Central-West"
    [[nodiscard]] QString description(const Subject& subject) const; ///< one sentence
    /// "Technology · stock · national"; `isStock` of a variable.
    [[nodiscard]] QString kindLine(const Subject& subject, bool isStock) const;
    [[nodiscard]] QString placeName(const core::policy::Place& place) const; ///< "national", "Central-West"

    /// The dimension it belongs to; absent for what belongs to none (parameters).
    [[nodiscard]] std::optional<core::policy::Dimension> dimension(const Subject& subject) const;
    [[nodiscard]] QString icon(const Subject& subject) const; ///< file of resources/icons without suffix
    [[nodiscard]] Token colour(const Subject& subject) const;

    /// What a name in an equation means when `asked` is explained: regional quantities in the place that is asked about. Nothing for
    /// names that are no quantity of the model (time).
    [[nodiscard]] std::optional<Subject> subjectOf(const std::string& written, const Subject& asked) const;
    /// How a name is called inside an equation of `asked`: "strength" of the lever itself, "Western networks: strength" of another.
    [[nodiscard]] QString nameInEquation(const std::string& written, const Subject& asked) const;
    [[nodiscard]] bool isPerRegion(const Subject& subject) const;

    [[nodiscard]] QString value(const Subject& subject, double modelValue) const; ///< "43 %"
    /// "43 → 47 %", or one figure where both are written the same.
    [[nodiscard]] QString fromTo(const Subject& subject, double from, double to) const;
    [[nodiscard]] QString signedNumber(const Subject& subject, double change) const; ///< "+1.9", in changeUnit()
    [[nodiscard]] QString changeUnit(const Subject& subject) const; ///< "percentage points"
    [[nodiscard]] QString fineChange(const Subject& subject, double change) const; ///< "+1.93 percentage points"
    /// In the model's own unit, as equations need it: three significant digits.
    [[nodiscard]] static QString plainNumber(const Appearance& appearance, double modelValue);
    [[nodiscard]] QString plainNumber(double modelValue) const { return plainNumber(m_appearance, modelValue); }
    /// With all its digits that matter: "0.667", "3.0 yr". Parameters are not rounded like results.
    [[nodiscard]] QString fineNumber(const Subject& subject, double modelValue) const;
    [[nodiscard]] QString fineValue(const Subject& subject, double modelValue) const;
    [[nodiscard]] QString plainYear(double year) const; ///< "2030", "2030.25"
    /// As it stands in a sentence: "2030", "2030年", "day 40".
    [[nodiscard]] QString time(double time) const;
    [[nodiscard]] QString sentenceCase(QString text) const; ///< with a capital at its start
    [[nodiscard]] QString source(const core::policy::PaperFigure& figure) const; ///< "paper 001, section 3.1"
    [[nodiscard]] QString paperPlace(const std::string& paper, const std::string& section) const;
    [[nodiscard]] QString unitName(const std::string& modelUnit) const;

private:
    [[nodiscard]] QString inLanguage(const core::policy::Text& text) const;
    [[nodiscard]] const core::policy::Naming* wholeArray(const std::string& canonical) const;
    [[nodiscard]] const core::policy::Naming* tableNaming(const Subject& subject) const;

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regions;
};

} // namespace ui
