// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the Index page: options, grades, and what the engine noticed, in the language of the window.
#pragma once

#include "core/coordination/coupling.h"
#include "core/index/method.h"
#include "core/index/method_study.h"
#include "core/index/note.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

class Appearance;
struct IndexFigures;

class IndexText {
    Q_DECLARE_TR_FUNCTIONS(ui::IndexText)

public:
    [[nodiscard]] static QString name(core::index::Imputation value);
    [[nodiscard]] static QString name(core::index::OutlierTreatment::Kind value);
    [[nodiscard]] static QString name(core::index::Normalisation::Kind value);
    [[nodiscard]] static QString name(core::index::Weighting::Kind value);
    [[nodiscard]] static QString name(core::index::Aggregation value);
    [[nodiscard]] static QString name(core::index::StudyFactor value);
    /// "barely coordinated"
    [[nodiscard]] static QString name(core::coordination::CoordinationGrade grade);
    /// "barely", for a narrow band of the scale.
    [[nodiscard]] static QString shortName(core::coordination::CoordinationGrade grade);

    /// What an option does, in one sentence.
    [[nodiscard]] static QString explain(core::index::Normalisation::Kind value);
    [[nodiscard]] static QString explain(core::index::Weighting::Kind value);
    [[nodiscard]] static QString explain(core::index::Aggregation value);

    // The present choice, as short as the method bar has it.
    [[nodiscard]] static QString denomination(const core::index::Definition& definition);
    [[nodiscard]] static QString imputation(const core::index::Method& method);
    [[nodiscard]] static QString aggregation(const core::index::Method& method);
    /// "Bounds frozen, 2019 + 2023"
    [[nodiscard]] static QString estimation(const core::index::Method& method);

    /// One sentence for a note, with names instead of ids.
    [[nodiscard]] static QString sentence(const Appearance& appearance, const IndexFigures& figures, const core::index::Note& note);
    /// Why there are no correlations and no Cronbach's alpha: too few regions. Empty where there are.
    [[nodiscard]] static QString noCorrelations(const IndexFigures& figures);
    /// One sentence for each warning about coupling.
    [[nodiscard]] static QString sentence(const Appearance& appearance, const IndexFigures& figures, const core::coordination::CouplingNotice& notice);

    /// Name of an indicator, branch or unit of the figures; the id where there is none.
    [[nodiscard]] static QString indicatorName(const Appearance& appearance, const IndexFigures& figures, const std::string& id);
    [[nodiscard]] static QString unitName(const Appearance& appearance, const IndexFigures& figures, const std::string& id);

};

} // namespace ui
