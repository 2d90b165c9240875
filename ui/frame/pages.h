// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window, in rail order. A page that is built is one line of the table; nothing else knows it.
#pragma once

#include <QKeySequence>
#include <QString>

#include <span>

class QWidget;

namespace ui {

class Appearance;
class Session;

struct PageInfo {
    const char* id;    ///< object name of the page's rail button is "rail-" + id
    const char* icon;  ///< file of resources/icons without suffix
    const char* label; ///< English, to be translated in the context "ui::NavigationRail"
    int section;       ///< pages of one section stand together, a line parts sections
    bool strip;        ///< shows the scenario strip
    bool scrubber;     ///< shows the year scrubber
    QWidget* (*make)(Appearance&, Session&, QWidget* parent);
    bool anyModel = false; ///< offered for models other than the four-dimension one too
};

[[nodiscard]] std::span<const PageInfo> pageTable();
[[nodiscard]] QString pageLabel(const PageInfo& page);
/// Ctrl+1 for the first page of the table, and so on; the tenth is Ctrl+0.
[[nodiscard]] QKeySequence pageKey(int page);

} // namespace ui
