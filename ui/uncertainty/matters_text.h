// SPDX-License-Identifier: GPL-3.0-or-later
// Answers about what matters, in words and as data of charts. Every sentence is made of figures of the answer.
#pragma once

#include "ui/uncertainty/input_text.h"
#include "ui/uncertainty/matters_chart.h"
#include "ui/uncertainty/matters_runner.h"
#include "ui/uncertainty/tornado_chart.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace ui {

class Appearance;

class MattersText {
    Q_DECLARE_TR_FUNCTIONS(ui::MattersText)

public:
    using Method = core::studies::Method;

    /// The references must outlive the object: made where it is needed, in the language of the moment.
    MattersText(const Appearance& appearance, const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions)
        : m_appearance(appearance), m_catalogue(catalogue), m_regions(regions), m_inputs(appearance, catalogue, regions)
    {
    }

    [[nodiscard]] const InputText& inputs() const { return m_inputs; }

    [[nodiscard]] static QString methodName(Method method);  ///< "Tornado", "Screening", "Shares of variance"
    /// What the method asks and leaves out, in a sentence.
    [[nodiscard]] static QString methodSentence(Method method);
    [[nodiscard]] static QString effortName(MattersEffort effort);
    /// "about 25 s", "about 3 min"; "less than a second"
    [[nodiscard]] static QString durationText(double seconds);

    /// "Intelligence of trade", with place; of a difference "… against Baseline".
    [[nodiscard]] QString outcomeName(const MattersQuestion& question) const;
    [[nodiscard]] QString yearText(double year) const;

    [[nodiscard]] TornadoData tornado(const MattersAnswer& answer, const std::optional<core::uncertainty::Target>& goal, std::size_t mostRows) const;
    [[nodiscard]] MattersData shares(const MattersAnswer& answer) const;    ///< of Sobol'
    [[nodiscard]] MattersData screening(const MattersAnswer& answer) const; ///< of Morris

    /// "All 8 are assumptions. No paper measures them. …": by the grades of the first `rows` bars; of levers what they are.
    [[nodiscard]] QString evidenceSentence(const MattersAnswer& answer, std::size_t rows) const;
    /// What the largest figure means here, what acts together, what is left out: sentences in order.
    [[nodiscard]] QStringList findings(const MattersAnswer& answer) const;
    /// "3 of 150,000 runs gave no number: 17, 402, 1,003."; empty when none did.
    [[nodiscard]] QString failedSentence(const MattersAnswer& answer) const;
    /// "Made with: Paper package, Demand +4 %, 2030, 3 regions, 299 runs, seed 1."
    [[nodiscard]] QString madeWith(const MattersAnswer& answer) const;
    [[nodiscard]] QString figure(const MattersQuestion& question, double value) const;

private:
    [[nodiscard]] QString join(const QStringList& sentences) const;
    [[nodiscard]] QString number(double value) const; ///< a share as a decimal: "0.82"
    [[nodiscard]] core::policy::Naming effectNaming(const MattersQuestion& question) const;
    [[nodiscard]] QString endText(const core::uncertainty::SamplingPlan& plan, const core::uncertainty::Input& input, double value) const;
    [[nodiscard]] std::optional<core::policy::Grade> gradeOf(const core::uncertainty::Input& input) const;
    [[nodiscard]] QStringList shareFindings(const MattersAnswer& answer) const;
    [[nodiscard]] QStringList screeningFindings(const MattersAnswer& answer) const;
    [[nodiscard]] QStringList tornadoFindings(const MattersAnswer& answer) const;

    const Appearance& m_appearance;
    const core::policy::Catalogue& m_catalogue;
    const core::policy::RegionSet& m_regions;
    InputText m_inputs;
};

} // namespace ui
