// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan of sampling varies and what it does not, in words: names, values with their units, ranges, grades and reasons.
#pragma once

#include "core/policy/catalogue.h"
#include "core/uncertainty/sampling_plan.h"
#include "core/why/subject.h"
#include "ui/widgets/rows_model.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace ui {

class Appearance;

class InputText {
    Q_DECLARE_TR_FUNCTIONS(ui::InputText)

public:
    using Input = core::uncertainty::Input;
    using InputKind = core::uncertainty::InputKind;
    using NotVaried = core::uncertainty::NotVaried;

    /// The references must outlive the object: made where it is needed, in the language of the moment.
    InputText(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions)
        : m_appearance(appearance), m_catalogue(catalogue), m_regions(regions)
    {
    }

    /// "Imitation between firms", "Testbeds: yearly cost", "Firms using technology, 2024, Guangdong", "Western networks: strength",
    /// "World". Of what the tables do not name its id.
    [[nodiscard]] QString name(const Input& input) const { return name(input.kind, input.id, input.regionId); }
    [[nodiscard]] QString name(const NotVaried& held) const { return name(held.kind, held.id, held.regionId); }
    [[nodiscard]] QString name(InputKind kind, const std::string& id, const std::string& regionId) const;
    /// Inside a sentence: "imitation between firms".
    [[nodiscard]] QString inSentence(const Input& input) const;
    [[nodiscard]] QString worldName(const core::policy::World& world) const;

    /// How its values are written; shown = value x factor.
    [[nodiscard]] core::policy::Naming naming(InputKind kind, const std::string& id) const;
    [[nodiscard]] double factor(InputKind kind, const std::string& id) const;
    /// "%", "years"; empty where the number says all (elasticities, coefficients).
    [[nodiscard]] QString unit(InputKind kind, const std::string& id) const;
    /// A value that somebody set, without its unit: "0.25", "12". Of a world its number.
    [[nodiscard]] QString number(InputKind kind, const std::string& id, double value) const;
    /// The same with its unit: "4 years", "12 %".
    [[nodiscard]] QString value(InputKind kind, const std::string& id, double value) const;
    /// A value that was drawn or is a limit of a box, to one digit more than its range begins with: "0.16" of 0.05 to 0.25,
    /// "2.1 years" of 1 to 4. Of a world its name.
    [[nodiscard]] QString drawn(const core::uncertainty::SamplingPlan& plan, const Input& input, double value, bool withUnit = true) const;

    /// "World", "Assumption", "Cost of a lever", "Regional data", "Strength of a lever".
    [[nodiscard]] static QString kindName(InputKind kind);
    /// "triangular", "uniform", "normal", "fixed".
    [[nodiscard]] static QString shapeName(core::sampling::Shape shape);
    /// "0.05–0.25", with its unit; in the plan's first world. Of the world input "3 worlds".
    [[nodiscard]] QString range(const core::uncertainty::SamplingPlan& plan, const Input& input) const;
    /// Why it is not varied: "its range has no width".
    [[nodiscard]] static QString reason(core::uncertainty::NotVariedReason reason);

    /// "146 inputs are varied: 110 assumptions, 23 costs of levers, 13 regional data. 43 are not."
    [[nodiscard]] QString summary(const core::uncertainty::SamplingPlan& plan) const;

    /// For Session::askWhy(); nothing for the world.
    [[nodiscard]] static std::optional<core::why::Subject> subject(const Input& input);

    /// A table of all of it: what is varied first, then what is not. CellRow::id is Input::name.
    [[nodiscard]] static QStringList headings();
    [[nodiscard]] std::vector<CellRow> rows(const core::uncertainty::SamplingPlan& plan) const;

private:
    [[nodiscard]] QString inLanguage(const core::policy::Text& text) const;
    [[nodiscard]] QString withUnit(InputKind kind, const std::string& id, const QString& number) const;

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regions;
};

} // namespace ui
