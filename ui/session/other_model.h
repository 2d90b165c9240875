// SPDX-License-Identifier: GPL-3.0-or-later
// A model other than the four-dimension one, as a file that people open and as a text in their workspace.
#pragma once

#include "core/base/result.h"
#include "core/policy/plain_model.h"
#include "core/policy/world.h"
#include "core/workspace/workspace.h"
#include "ui/session/view_settings.h"

#include <QString>
#include <QStringList>

namespace ui {

/// What a session says of the other model it is about.
struct OtherModel {
    QString name;      ///< from its header, or the file's
    QString fileName;  ///< of the file it was opened from, without folders
    QString code;      ///< "7F3A-22C1": equal for equal texts
    core::Errors notes; ///< what a reader of the document might take otherwise than this program does

    /// What its scenarios are made with: name and code.
    [[nodiscard]] QString version() const { return name + u' ' + code; }
};

/// Suffixes of files that may hold a model: "xmile", "stmx", "xml".
[[nodiscard]] const QStringList& modelSuffixes();
[[nodiscard]] bool isModelFile(const QString& path);

/// A model's file as a document of a workspace, whatever it is encoded in: a byte order mark decides, else what the XML declaration
/// states, else UTF-8. Nothing is checked but that it can be read. Errors: NotFound, UnreadableFile, TooLarge.
[[nodiscard]] core::Result<core::workspace::DocumentRecord> readModelDocument(const QString& path);

/// A model that was read, and the text it was read from.
struct ReadModel {
    core::workspace::DocumentRecord document;
    core::policy::PlainModel model;
    OtherModel about;
};

/// Errors: as core::policy::parsePlainModel().
[[nodiscard]] core::Checked<ReadModel> readModel(const core::workspace::DocumentRecord& document);
/// Errors: as readModelDocument() too.
[[nodiscard]] core::Checked<ReadModel> readModelFile(const QString& path);

/// What is looked at first: the end of the run; the figures that the model leads with, those by region at its first region.
[[nodiscard]] ViewDefaults viewDefaults(const core::policy::PlainModel& model);

/// The only world of another model that the program gives: the model's own values.
[[nodiscard]] core::policy::World defaultWorld();

} // namespace ui
