// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences one after the other, as each language writes them.
#pragma once

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QStringList>

namespace ui {

/// Empty ones left out; a blank between them in English, nothing in Chinese.
[[nodiscard]] inline QString joinSentences(const Appearance& appearance, QStringList sentences)
{
    sentences.removeAll(QString());
    return spaced(sentences.join(appearance.isChinese() ? QString() : QStringLiteral(" ")));
}

/// As buttons and menus take it: they would underline what follows an ampersand.
[[nodiscard]] inline QString buttonText(const QString& text)
{
    return spaced(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace ui
