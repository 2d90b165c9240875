// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/observation.h"

#include <cmath>

namespace core::indicators {

const char* toString(Missing reason)
{
    switch (reason) {
    case Missing::No:
        return "no";
    case Missing::NotPublished:
        return "not_published";
    case Missing::NotSourced:
        return "not_sourced";
    case Missing::NotApplicable:
        return "not_applicable";
    case Missing::LeftEmpty:
        return "left_empty";
    }
    return "no";
}

bool operator==(const Observation& a, const Observation& b)
{
    const bool sameValue = a.value == b.value || (std::isnan(a.value) && std::isnan(b.value));
    return sameValue && a.missing == b.missing && a.sourceId == b.sourceId && a.grade == b.grade
        && a.transformation == b.transformation && a.note == b.note && a.edited == b.edited;
}

} // namespace core::indicators
