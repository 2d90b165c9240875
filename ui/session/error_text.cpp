// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/error_text.h"

#include "ui/session/data_sentences.h"
#include "ui/session/error_text_studies.h"
#include "ui/session/model_sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>
#include <span>

namespace ui {

using core::Error;
using core::ErrorKind;

namespace {

class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

/// As core writes them. Of two that fit, the one with more words of its own is taken.
const char* const kSentences[] = {
    // the workspace and its file
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is no room left on the disk of \"%1\"; the last change was not stored."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is no room left on the disk for \"%1\"; free some, or choose another folder."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" is in use by another program; try again when it has finished."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" can only be read; save a copy elsewhere to change it."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" is damaged or is not a workspace; open a copy of it or another workspace."),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "\"%1\" is a file of another program, not a workspace; choose a file that ends in .fourfold."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" cannot be opened; check that the folder exists and that you may read it."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" cannot be written; check that the folder exists and that you may write to it."),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "\"%1\" or its folder cannot be written, so it is shown read-only; save a copy elsewhere to change it."),
    QT_TRANSLATE_NOOP(
        "ui::ErrorText",
        "\"%1\" is open in another window, so this one shows it read-only; close the other window or save a copy to change it."),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "\"%1\" is open on the computer \"%2\", so it is shown read-only here; close it there, or delete \"%3\" "
                      "when that computer is no longer running."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "Reading or writing \"%1\" failed; check the disk or the network drive."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace \"%1\" did not take a command: %2"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The database driver for SQLite is missing; install the package libqt6sql6-sqlite."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is no file \"%1\"; it may have been moved or deleted."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is a file \"%1\" already; open it, or choose another name."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" was made by a newer version of Fourfold; install that version to open it."),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "\"%1\" was made by an older version and cannot be brought up to date where it is; copy it to a folder "
                      "that you may write to."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" is the workspace itself; choose another name for the copy."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "\"%1\" is open in a window; close it there, or choose another name."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "In \"%1\" the scenario \"%2\" cannot be read; open a copy made earlier."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "In \"%1\" the region set \"%2\" cannot be read; open a copy made earlier."),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "In \"%1\" what is uncertain cannot be read; it is as at the beginning, and the stored text is kept."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "In \"%1\" your own targets cannot be read; they are left out, and the stored text is kept."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The weight of a world must be above 0."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The model has no figure \"%1\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "Nothing in this model has a range, so there are no ranges of its figures."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A stored text cannot be read at \"%1\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace has no scenario \"%1\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The scenario \"%1\" is built in; change a copy of it."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A scenario needs a name."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is a scenario \"%1\" already; choose another name."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "An order of scenarios must name each of them once."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A region set needs an id."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "In \"%1\" the world \"%2\" cannot be read; open a copy made earlier."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A world needs an id."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace has no world \"%1\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A document needs a kind and an id."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace has a document \"%1\" of the kind \"%2\" already."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace has no document \"%1\" of the kind \"%2\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace has no version %1."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A scenario cannot stand on itself or on one that follows it."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The scenario \"%1\" still follows the one to be removed."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The workspace has no study \"%1\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A study needs a kind, a name and a question."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "Runs of a study in \"%1\" are gone or cut short."),
    // the session
    QT_TRANSLATE_NOOP("ui::ErrorText", "The study is of the region set \"%1\"; choose it first."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is no region set \"%1\"."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The data hold no region set; install the program again."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "The data hold no world; install the program again."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "Running the model failed: %1"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "A world needs a name."),
    QT_TRANSLATE_NOOP("ui::ErrorText", "There is a world \"%1\" already; choose another name."),
    // what a scenario was made with
    QT_TRANSLATE_NOOP("ui::ErrorText", "version '%1' of the model is not shipped with this program"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the model was an edited one: '%1' is not as in version '%2'"),
    // codes and files of scenarios
    QT_TRANSLATE_NOOP("ui::ErrorText", "the table of levers is not the shipped one; codes would be read otherwise elsewhere"),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "the region set '%1' is not one of those that come with the program; a file holds it"),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "the character '%1' stands in no code; codes have digits and the letters but I, L, O and U"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "this is too short for a code; the shortest has three characters"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the check characters do not fit the code; read it again"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the check characters do not fit the code; read group %1 again"),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "the code was made by a later version of the program; update this one, or ask for a file"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the code is for the region set '%1', not for '%2'; choose that set first"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "this is no code of a scenario, although its check characters fit; read it again"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the file is larger than 4 MiB; a scenario holds levers and parameters only"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the scenario is for the region set '%1', which is not there; load its table first"),
    // settings of a scenario
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no lever '%1'; did you mean '%2'?"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no lever '%1'"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no parameter '%1'; did you mean '%2'?"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no parameter '%1'"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no region '%1'; did you mean '%2'?"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no region '%1'"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is outside 0 to 2, where 1 is what the papers propose"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is too short; the shortest ramp is 0.25 years"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is no multiple of 1/16 year; the nearest is %2"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is no number of years"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is below 0"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is above 1"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "'%1' is no finite number; the model's own is %2"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is below %2 (unit %3), the least that '%4' can be"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is above %2 (unit %3), the most that '%4' can be"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 is no multiple of %2 years, as '%3' must be; the nearest is %4"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the lever is a constant of the model; give its value under 'parameters'"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "'%1' is data of the regions; a world gives it by region"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the range %1 to %2 of '%3' must be two numbers, the lower first"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the value is not a finite number"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the lever is national: give one number, not one per region"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the parameter is one number for the whole country, not one per region"),
    // figures and region data
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "%1 stops being a number in %2; a setting of this scenario divides by zero or grows without bound"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the region set '%1' has no row '%2'; add it, in %3"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the row '%1' of the region set '%2' is in '%3', but the model takes '%4'"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the row '%1' of the region set '%2' is no region data of the model"),
    // files of the data
    QT_TRANSLATE_NOOP("ui::ErrorText", "the file cannot be opened for reading"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the table has no column '%1'; add it to the first row"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "this is not valid JSON"),
    // codes and files of scenarios, tables that leave the program, contributions
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1: intensity of %2 % is no whole per cent; a file holds it"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1: intensity is not the same in all regions of %2; a file holds it"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1: %2 of %3 is no whole quarter; a file holds it"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1: codes hold no parameters; put it into a world, or a file holds it"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "this is no scenario file; its 'format' would be 'fourfold-scenario'"),
    QT_TRANSLATE_NOOP("ui::ErrorText",
                      "the file was written by a later version of the program; update this one, or ask for a code"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the disk is full; make room or choose another one"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the file cannot be written; check the folder and its permissions"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the table '%1' has %2 rows and %3 columns; XLSX holds 1048576 and 16384, CSV any number"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no player; the two scenarios pull every lever alike"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "the outcome is no number when only some of the levers are as in the scenario"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "%1 stops being a number when only some of the levers are as in the scenario"),
    QT_TRANSLATE_NOOP("ui::ErrorText", "there is no outcome '%1' at this place"),
};

/// What stands in front of a sentence about one field of a lever.
struct Field {
    const char* id; ///< as core writes it
    const char* name;
};
const Field kFields[] = {
    {"intensity", QT_TRANSLATE_NOOP("ui::ErrorText", "Intensity")},
    {"start", QT_TRANSLATE_NOOP("ui::ErrorText", "Start")},
    {"ramp", QT_TRANSLATE_NOOP("ui::ErrorText", "Ramp")},
    {"duration", QT_TRANSLATE_NOOP("ui::ErrorText", "Duration")},
};

bool isMark(const QString& text, qsizetype at)
{
    return text[at] == u'%' && at + 1 < text.size() && text[at + 1] >= u'1' && text[at + 1] <= u'9';
}

/// The pieces of `pattern` between its marks. Marks stand in the order %1, %2 ...
QStringList literals(const QString& pattern)
{
    QStringList pieces = {QString()};
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isMark(pattern, i)) {
            pieces.append(QString());
            ++i;
        } else {
            pieces.back() += pattern[i];
        }
    }
    return pieces;
}

/// The names and values in `message` when it follows `pattern`.
std::optional<QStringList> match(const QString& message, const QString& pattern)
{
    const auto pieces = literals(pattern);
    if (pieces.size() == 1)
        return message == pattern ? std::optional(QStringList()) : std::nullopt;
    if (!message.startsWith(pieces.front()) || !message.endsWith(pieces.back()))
        return std::nullopt;
    QStringList values;
    qsizetype from = pieces.front().size();
    const qsizetype end = message.size() - pieces.back().size();
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        const bool isLast = i + 1 == pieces.size();
        const qsizetype to = isLast ? end : message.indexOf(pieces[i], from);
        if (to < from || to > end)
            return std::nullopt;
        values.append(message.mid(from, to - from));
        from = to + pieces[i].size();
    }
    return values;
}

QString fill(const QString& pattern, const QStringList& values)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const auto index = isMark(pattern, i) ? pattern[i + 1].unicode() - u'1' : values.size();
        if (index < values.size()) {
            text += values[index];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

QString kindText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidArgument:
        return ErrorText::tr("This is not possible");
    case ErrorKind::NotFound:
        return ErrorText::tr("Something is missing");
    case ErrorKind::UnreadableFile:
        return ErrorText::tr("A file cannot be read");
    case ErrorKind::UnwritableFile:
        return ErrorText::tr("A file cannot be written");
    case ErrorKind::TooLarge:
        return ErrorText::tr("A file is too large");
    case ErrorKind::Malformed:
        return ErrorText::tr("A file is not in the form that it should have");
    case ErrorKind::Syntax:
    case ErrorKind::EmptyEquation:
        return ErrorText::tr("An equation of the model cannot be read");
    case ErrorKind::UnknownName:
        return ErrorText::tr("A name is unknown");
    case ErrorKind::DuplicateName:
        return ErrorText::tr("A name is used twice");
    case ErrorKind::CircularDefinition:
        return ErrorText::tr("Variables of the model define each other in a circle");
    case ErrorKind::UnitMismatch:
        return ErrorText::tr("Units do not agree");
    case ErrorKind::WrongSubscript:
        return ErrorText::tr("A variable of the model is used with the wrong regions");
    case ErrorKind::UnsupportedFunction:
    case ErrorKind::UnsupportedFeature:
        return ErrorText::tr("The model uses something that this version does not support");
    case ErrorKind::OutOfRange:
        return ErrorText::tr("A value is out of its bounds");
    case ErrorKind::NotFinite:
        return ErrorText::tr("A result is not a number");
    case ErrorKind::NewerVersion:
        return ErrorText::tr("A file was made by a newer version");
    case ErrorKind::Damaged:
        return ErrorText::tr("A file is damaged");
    case ErrorKind::ReadOnly:
        return ErrorText::tr("The workspace can only be read");
    case ErrorKind::DiskFull:
        return ErrorText::tr("The disk is full");
    case ErrorKind::Locked:
        return ErrorText::tr("Another window has the workspace open");
    case ErrorKind::Cancelled:
        return ErrorText::tr("Cancelled");
    case ErrorKind::Internal:
        return ErrorText::tr("Something went wrong inside the program");
    }
    return {};
}

/// With a capital in front; not where a name or value stands in front, which must stay as it is.
QString capitalised(QString pattern)
{
    if (!pattern.isEmpty())
        pattern[0] = pattern[0].toUpper();
    return pattern;
}

/// A word that core has put in the place of a value; any other value as it is.
QString valueText(const QString& value)
{
    for (const char* word : dataWords()) {
        if (value == QLatin1String(word))
            return ErrorText::tr(word);
    }
    return value;
}

/// The message in the window's language; nothing when it follows no known sentence.
std::optional<QString> translated(const QString& message, bool isWholeSentence)
{
    const char* best = nullptr;
    QStringList bestValues;
    qsizetype mostOwn = -1;
    for (const auto sentences : {std::span<const char* const>(kSentences), modelSentences(), dataSentences(), studySentences()}) {
        for (const char* sentence : sentences) {
            const auto pattern = QString::fromUtf8(sentence);
            auto values = match(message, pattern);
            const qsizetype own = literals(pattern).join(QString()).size();
            if (values && own > mostOwn) {
                best = sentence;
                bestValues = std::move(*values);
                mostOwn = own;
            }
        }
    }
    if (!best)
        return std::nullopt;
    for (auto& value : bestValues)
        value = valueText(value);
    return fill(isWholeSentence ? capitalised(ErrorText::tr(best)) : ErrorText::tr(best), bestValues);
}

/// "start: 2025.3 is no multiple ..." as "Start: ...", "intensity of East: ..." as "Intensity, East: ...".
std::optional<QString> translatedField(const QString& message)
{
    for (const auto& field : kFields) {
        const auto id = QString::fromLatin1(field.id);
        const auto name = ErrorText::tr(field.name);
        const auto end = message.indexOf(QStringLiteral(": "));
        if (end < 0 || !message.startsWith(id))
            continue;
        const auto rest = translated(message.mid(end + 2), false);
        if (!rest)
            return std::nullopt;
        const auto subject = message.left(end);
        if (subject == id)
            return ErrorText::tr("%1: %2").arg(name, *rest);
        const auto of = id + QStringLiteral(" of ");
        if (subject.startsWith(of))
            return ErrorText::tr("%1, %2: %3").arg(name, subject.mid(of.size()), *rest);
    }
    return std::nullopt;
}

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString withFullStop(QString text)
{
    static const QString ends = QStringLiteral(".?!:。？！：)）");
    if (!text.isEmpty() && !ends.contains(text.back()))
        text += isChinese() ? u'。' : u'.';
    return text;
}

QString place(const Error& error, const QString& message)
{
    const auto file = QString::fromStdString(error.where.file);
    if (file.isEmpty() || message.contains(file))
        return {};
    return error.where.line > 0 ? ErrorText::tr("%1, line %2: ").arg(file).arg(error.where.line)
                                : ErrorText::tr("%1: ").arg(file);
}

/// "must lie between 0 and 1": says nothing without what must.
bool lacksSubject(const QString& message)
{
    static const QStringList beginnings{QStringLiteral("must "), QStringLiteral("is "), QStringLiteral("expected ")};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const QString& words) { return message.startsWith(words); });
}

/// The variable that an error of a model's document is about: those have a line. The option that one of a method is about.
QString variable(const Error& error, const QString& message)
{
    const auto name = QString::fromStdString(error.where.variable);
    const bool isSaid = message.contains(u'\'' + name + u'\'');
    if (name.isEmpty() || isSaid || (error.where.line == 0 && !lacksSubject(message)))
        return {};
    return ErrorText::tr("%1: ").arg(name);
}

} // namespace

QString errorSentence(const Error& error)
{
    const auto message = QString::fromStdString(error.message);
    // A field first: its sentence alone would be found too, with the field's name as part of the value.
    auto known = translatedField(message);
    if (!known)
        known = translated(message, true);
    if (!known)
        known = isChinese() ? ErrorText::tr("%1 (%2)").arg(kindText(error.kind), message) : message;
    return variable(error, message) + withFullStop(*known);
}

QString errorText(const Error& error)
{
    return place(error, QString::fromStdString(error.message)) + errorSentence(error);
}

QString errorText(const core::Errors& errors, int most)
{
    QStringList lines;
    const auto shown = std::min(errors.size(), static_cast<std::size_t>(std::max(1, most)));
    for (std::size_t i = 0; i < shown; ++i)
        lines.append(errorText(errors[i]));
    if (errors.size() > shown)
        lines.append(ErrorText::tr("… and %n more", nullptr, static_cast<int>(errors.size() - shown)));
    return lines.join(u'\n');
}

QStringList knownErrorSentences()
{
    QStringList sentences;
    for (const char* sentence : kSentences)
        sentences.append(QString::fromUtf8(sentence));
    for (const auto more : {modelSentences(), dataSentences(), studySentences()}) {
        for (const char* sentence : more)
            sentences.append(QString::fromUtf8(sentence));
    }
    return sentences;
}

} // namespace ui
