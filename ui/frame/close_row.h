// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the dialogs that only show something.
#pragma once

class QDialog;
class QWidget;

namespace ui {

/// Fills `dialog` with `content` and a row below it whose one button, Close, ends the dialog. The dialog owns both.
void layOutWithClose(QDialog& dialog, QWidget& content);

} // namespace ui
