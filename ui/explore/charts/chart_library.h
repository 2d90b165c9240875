// SPDX-License-Identifier: GPL-3.0-or-later
// The charts that can be chosen for the page: every variable of the model, and the composite ones.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// Keys of the composite charts; all others are ids of variables.
inline constexpr const char* kRadarKey = "chart:four-dimensions";
inline constexpr const char* kCashNeedKey = "chart:cash-need";

struct ChartChoice {
    QString key;
    QString name;        ///< in the language shown
    QString otherName;   ///< in the other language
    QString searchWords; ///< names, short names and id, lower case
    QString unit;
};

struct ChartGroup {
    QString name; ///< "Technology"
    Token colour = Token::CrossCutting;
    std::vector<ChartChoice> choices;
};

class ChartLibrary {
    Q_DECLARE_TR_FUNCTIONS(ui::ChartLibrary)

public:
    /// Composite charts first, then each dimension with its variables in the model's order; of another model its own groups alone.
    /// No group is empty.
    [[nodiscard]] static std::vector<ChartGroup> groups(const core::policy::Catalogue& catalogue, core::policy::Language language);
    /// Those of which every word of `search` is found in names of either language or the id. Empty groups are left out.
    [[nodiscard]] static std::vector<ChartGroup> matching(std::vector<ChartGroup> groups, const QString& search);

    /// What the page shows before anybody chose: use by region, vacancies, cash need.
    [[nodiscard]] static QStringList defaultKeys();
    /// `count` keys that can be drawn, fewer when there are no more: the stored ones as far as they are known, then the default ones
    /// that are not there yet, then other variables, `last` after all of them (what stands elsewhere on the page).
    [[nodiscard]] static QStringList usableKeys(const QStringList& stored, const core::policy::Catalogue& catalogue, int count,
                                                const QString& last = {});

    [[nodiscard]] static QString dimensionName(core::policy::Dimension dimension);

private:
    [[nodiscard]] static std::vector<ChartGroup> ownGroups(const core::policy::Catalogue& catalogue, core::policy::Language language);
};

} // namespace ui
