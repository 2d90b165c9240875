// SPDX-License-Identifier: GPL-3.0-or-later
// What a program consists of; private to the engine and its tests.
#pragma once

namespace core::engine {

class ProgramCode {};

} // namespace core::engine
