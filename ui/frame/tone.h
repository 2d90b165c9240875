// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet's tones of a label, by name.
#pragma once

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace ui {

enum class Tone { Plain, Secondary, Note, Good, Bad, Warn };

/// Takes effect at once.
inline void setTone(QLabel& label, Tone tone)
{
    constexpr const char* kNames[] = {"", "secondary", "note", "good", "bad", "warn"};
    label.setProperty("tone", QLatin1String(kNames[static_cast<int>(tone)]));
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace ui
