// SPDX-License-Identifier: GPL-3.0-or-later
// What stands under a chart: where its figures come from, how sure that is, and how they were made.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>

namespace ui {

struct SourceNote {
    QString text;
    Token colour = Token::Text3; ///< Warn where start figures are estimates from proxies
};

class ChartSource {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartSource)

public:
    /// How the figures of one line come about; the end of every text of of().
    [[nodiscard]] static QString method();
    /// The source of a variable's start figure, and the method: "Source: paper 001, Table 2 (A). Method: one model run."
    /// A variable without a start figure of its own is a model result. Region sets with estimated data (grade D) warn.
    [[nodiscard]] static SourceNote of(const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                                       std::string_view variable);

    /// The parameter or region data that a variable starts from in the model file; empty when it has none.
    [[nodiscard]] static std::string startOf(const core::policy::Catalogue& catalogue, const core::policy::RegionSet& regions,
                                             std::string_view variable);
};

} // namespace ui
