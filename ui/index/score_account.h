// SPDX-License-Identifier: GPL-3.0-or-later
// How a region's score came about: for each branch and indicator its value, bounds, score, weight and points, and where they are from.
#pragma once

#include "core/policy/projection.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

class IndexState;
class Appearance;

struct ScoreAccount {
    struct Line {
        QString id;
        bool branch = false;
        int depth = 0; ///< 0 = directly under the index
        Token colour = Token::CrossCutting;
        QString name;
        QString value;   ///< "3.2 %"; empty for a branch
        QString bounds;  ///< "0.5 to 6.5"; empty where there are none
        QString filling; ///< "nearest year, from 2022"; empty for a value as published
        QString source;  ///< publisher, or grade of the model's variable
        QString score;
        QString share;   ///< of the index
        QString points;  ///< empty where points do not add up to the score
        std::string variable; ///< of the model; empty over statistics and for a branch
    };
    QString title;   ///< "Sichuan: place 15 of 31, score 28.3"
    QString subject; ///< "2023, Four dimensions, 31 provinces"
    std::vector<Line> lines; ///< branches before their members
    QString method;  ///< the stages, in a sentence
    QString warning; ///< new bounds, stand-ins; empty without one
    core::policy::Place place; ///< of the model's variables
    double year = 0;
};

class ScoreAccounts {
    Q_DECLARE_TR_FUNCTIONS(ui::ScoreAccount)

public:
    /// Nothing while there are no figures, or for a unit that is not among them.
    [[nodiscard]] static std::optional<ScoreAccount> of(const Appearance& appearance, const IndexState& state, int unit);
    /// The same as text, for the clipboard.
    [[nodiscard]] static QString asText(const ScoreAccount& account);
};

} // namespace ui
