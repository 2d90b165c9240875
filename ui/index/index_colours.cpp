// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/index_colours.h"

namespace ui {

Token dimensionColour(const core::index::Framework& framework, const std::string& id)
{
    std::string node = id;
    if (const auto* indicator = framework.indicator(id))
        node = indicator->parent;
    while (const auto* found = framework.node(node)) {
        if (found->dimension == "technology")
            return Token::Technology;
        if (found->dimension == "region")
            return Token::Region;
        if (found->dimension == "talent")
            return Token::Talent;
        if (found->dimension == "standards")
            return Token::Standards;
        node = found->parent;
    }
    return Token::CrossCutting;
}

} // namespace ui
