// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/index/stages.h"

#include <cmath>

namespace core::index {

Checked<Denominated> denominate(const Framework& framework, const Method& method, const Observations& observations)
{
    Errors errors;
    const auto find = [&](const std::string& column, const Indicator& indicator) {
        const std::ptrdiff_t at = observations.variableIndex(column);
        if (at < 0)
            errors.push_back(Error{ErrorKind::UnknownName,
                                   "the data have no column '" + column + "', which the indicator '" + indicator.id + "' needs",
                                   {{}, 0, 0, indicator.id},
                                   {column, indicator.id}});
        return at;
    };
    Denominated result;
    result.values = Matrix(observations.values.rows, framework.indicators.size());
    for (std::size_t j = 0; j < framework.indicators.size(); ++j) {
        const Indicator& indicator = framework.indicators[j];
        const bool divides = method.denominate && !indicator.denominator.empty();
        const std::ptrdiff_t variable = find(indicator.column(), indicator);
        const std::ptrdiff_t substitute = indicator.substitute.empty() ? -1 : find(indicator.substitute, indicator);
        const std::ptrdiff_t denominator = divides ? find(indicator.denominator, indicator) : -1;
        if (!errors.empty())
            continue;
        for (std::size_t i = 0; i < result.values.rows; ++i) {
            double value = observations.values.at(i, static_cast<std::size_t>(variable));
            if (isMissing(value) && substitute >= 0)
                value = observations.values.at(i, static_cast<std::size_t>(substitute));
            const double divisor = divides ? observations.values.at(i, static_cast<std::size_t>(denominator)) : 1.0;
            const double quotient = value / divisor * indicator.factor;
            if (divisor != 0 && !std::isinf(quotient)) {
                result.values.at(i, j) = quotient;
            } else if (!isMissing(value)) {
                const std::size_t units = observations.units.size();
                result.notes.push_back({NoteKind::ZeroDenominator, indicator.id, observations.units[i % units].id,
                                        observations.times[i / units], kMissing});
            }
        }
    }
    if (!errors.empty())
        return tl::make_unexpected(std::move(errors));
    return result;
}

Screened screen(const Matrix& measured, const Matrix& imputed, const Screening& screening, const Observations& observations)
{
    const Matrix& counted = screening.basis == Screening::Basis::Measured ? measured : imputed;
    Screened result;
    result.kept.assign(counted.rows, 1);
    result.measuredShare.assign(counted.rows, 0);
    const std::size_t units = observations.units.size();
    for (std::size_t i = 0; i < counted.rows; ++i) {
        std::size_t present = 0;
        for (const double value : counted.row(i))
            present += isMissing(value) ? 0 : 1;
        const double share = static_cast<double>(present) / static_cast<double>(counted.columns);
        result.measuredShare[i] = share;
        if (share >= screening.minimumShare)
            continue;
        result.kept[i] = 0;
        result.notes.push_back({NoteKind::UnitScreenedOut,
                                observations.units[i % units].id,
                                {},
                                observations.times[i / units],
                                screening.minimumShare});
    }
    return result;
}

} // namespace core::index
