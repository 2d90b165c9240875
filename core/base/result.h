// SPDX-License-Identifier: GPL-3.0-or-later
// How functions of `core` that can fail answer: with the value, or with what went wrong, where, and how to mend it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace core {

/// What a caller can react to. The sentence for people is in Error::message.
enum class ErrorKind {
    InvalidArgument,
    NotFound,
    UnreadableFile,
    UnwritableFile,
    TooLarge,
    Malformed,           ///< not the format it claims to be: broken XML, CSV, JSON
    Syntax,              ///< an equation that cannot be parsed
    EmptyEquation,       ///< a variable without an equation, or `???`
    UnknownName,
    DuplicateName,
    CircularDefinition,
    UnitMismatch,
    WrongSubscript,
    UnsupportedFunction,
    UnsupportedFeature,
    OutOfRange,
    NotFinite,
    NewerVersion,        ///< written by a later version of the program
    Damaged,
    ReadOnly,
    DiskFull,
    Locked,              ///< another window holds it
    Cancelled,
    Internal
};

/// Where an error was met. Empty or 0 = does not apply.
struct Where {
    std::string file;
    int line = 0;
    int column = 0;
    std::string variable;
};

/// One thing that went wrong.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string message; ///< UTF-8, plain English, one sentence that names the thing and what would be valid
    Where where;
    /// The names and values inside `message`, in its order, so that the window can say the same in another language.
    std::vector<std::string> arguments;
};

using Errors = std::vector<Error>;

/// A value, or the one reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// A value, or all the reasons why there is none: readers collect.
template <class T>
using Checked = tl::expected<T, Errors>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, Where where = {},
                                                std::vector<std::string> arguments = {})
{
    return tl::make_unexpected(Error{kind, std::move(message), std::move(where), std::move(arguments)});
}

/// `file:line: variable: message`, leaving out what is not known. The form of the command line's errors.
[[nodiscard]] std::string toString(const Error& error);

/// The same result; an error's message gets `context` in front ("while reading names.csv: ...").
template <class T>
[[nodiscard]] Result<T> withContext(Result<T> result, const std::string& context)
{
    if (!result.has_value())
        result.error().message = context + ": " + result.error().message;
    return result;
}

} // namespace core
