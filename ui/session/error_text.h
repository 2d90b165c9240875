// SPDX-License-Identifier: GPL-3.0-or-later
// Errors of core as sentences for people, in the language of the window.
//
// core writes plain English sentences with names and values in them. This is the table of those sentences: a message that
// follows one of them is said in the other language with the same names and values; any other is introduced by what kind of
// error it is, with the English sentence behind it.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace ui {

/// One sentence that names the thing and what to do, with file and line in front where the sentence does not name the file.
[[nodiscard]] QString errorText(const core::Error& error);

/// The same without file and line: the variable of a model in front where the sentence does not name it.
[[nodiscard]] QString errorSentence(const core::Error& error);

/// All of them, one a line; the first `most` and how many more there are.
[[nodiscard]] QString errorText(const core::Errors& errors, int most = 5);

/// The sentences known, with %1, %2 ... for names and values. For tests.
[[nodiscard]] QStringList knownErrorSentences();

} // namespace ui
