// SPDX-License-Identifier: GPL-3.0-or-later
// How what is asked for is called and written, in the language of the window.
#pragma once

#include "ui/optimise/optimise_request.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

class Appearance;
class Session;

class OptimiseWords {
    Q_DECLARE_TR_FUNCTIONS(ui::OptimiseWords)

public:
    OptimiseWords(const Appearance& appearance, const Session& session) : m_appearance(appearance), m_session(session) { }

    [[nodiscard]] QString name(const AskedOutcome& outcome) const; ///< "Users, Central-West"; a card's length
    [[nodiscard]] QString inSentence(const AskedOutcome& outcome) const;
    [[nodiscard]] QString unit(const AskedOutcome& outcome) const; ///< "%"; may be empty
    [[nodiscard]] QString number(const AskedOutcome& outcome, double value) const; ///< in the unit shown, without it
    [[nodiscard]] QString withUnit(const AskedOutcome& outcome, double value) const; ///< "40 %"
    [[nodiscard]] double factor(const AskedOutcome& outcome) const; ///< shown = model's times this
    [[nodiscard]] int decimals(const AskedOutcome& outcome) const; ///< of a field
    [[nodiscard]] QString lever(const std::string& id) const;
    [[nodiscard]] QString dimension(core::policy::Dimension dimension) const;
    [[nodiscard]] QString year(double year) const; ///< "2030", "2026.25"
    /// "Research converted of at least 40 % by 2030"
    [[nodiscard]] QString target(const AskedTarget& target) const;
    /// Why a question cannot be run, in one sentence.
    [[nodiscard]] QString objection(const Objected& objected, const OptimiseQuestion& question) const;
    /// What a package was found for: the description of the scenario that is made of it.
    [[nodiscard]] QString description(const OptimiseResult& result, const PackageFigures& package) const;
    /// "2025-11-22 14:05: Research converted ≥ 40 %, Users, Central-W. ≥ 70 %; 17.3 bn CNY"
    [[nodiscard]] QString recordName(const QString& time, const OptimiseResult& result) const;
    /// What is under way: "Least cost", "Robust, each in 64 futures".
    [[nodiscard]] QString stage(OptimiseStage stage, const OptimiseQuestion& question) const;
    /// Unit, factors and digits; of a figure as the catalogue has it.
    [[nodiscard]] core::policy::Naming naming(const AskedOutcome& outcome) const;

private:
    const Appearance& m_appearance;
    const Session& m_session;
};

} // namespace ui
