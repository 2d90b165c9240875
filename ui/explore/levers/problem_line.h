// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence below several number fields: the newest problem among them. It goes when its field has none any more, and an
// older one that still holds for another field comes back.
#pragma once

#include "ui/widgets/text_block.h"

#include <vector>

namespace ui {

class NumberField;

class ProblemLine : public TextBlock {
    Q_OBJECT

public:
    explicit ProblemLine(const Appearance& appearance, QWidget* parent = nullptr);

    /// The field must not go before the line is done with.
    void follow(const NumberField& field);

private:
    void note(const NumberField& field);

    std::vector<const NumberField*> m_withProblem; ///< newest last
};

} // namespace ui
