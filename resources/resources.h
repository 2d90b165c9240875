// SPDX-License-Identifier: GPL-3.0-or-later
// Icons, fonts and translations inside the program.
#pragma once

namespace resources {

/// Makes the resources visible under ":/" and the fonts "Inter" and "Fourfold Sans SC" known to the application. A program
/// with a static library must ask for them; asking again does nothing. Needs a QGuiApplication.
void load();

} // namespace resources
