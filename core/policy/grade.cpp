// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/grade.h"

namespace core::policy {

const char* toString(Grade grade)
{
    switch (grade) {
    case Grade::A: return "A";
    case Grade::B: return "B";
    case Grade::C: return "C";
    case Grade::D: return "D";
    }
    return "";
}

} // namespace core::policy
