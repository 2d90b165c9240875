// SPDX-License-Identifier: GPL-3.0-or-later
// The frameworks there are: shipped ones, with what the user changed in them, and the user's own. Each belongs to a set of statistics
// or to the model's variables (Framework::data).
#pragma once

#include "core/index/definition.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

class Session;

/// A framework to choose.
struct IndexEntry {
    QString id;
    QString name; ///< in the language of the window
    bool own = false;
    bool changed = false; ///< a shipped one that is not as it was shipped
    QString data = {};    ///< the set of statistics it belongs to; "model" for the model
};

class FrameworkBook {
public:
    /// `session` must outlive the book.
    explicit FrameworkBook(Session& session) : m_session(session) { }

    /// Shipped and stored ones, once. What cannot be read is left out and stands in problems().
    void read();
    [[nodiscard]] const core::Errors& problems() const { return m_problems; }

    /// Of the model when `model`, else of all sets of statistics that the session has; those whose variables are not there are left out.
    [[nodiscard]] std::vector<IndexEntry> entries(bool model, core::policy::Language language) const;
    /// As it stands; nothing for an unknown id.
    [[nodiscard]] std::optional<core::index::Definition> find(const QString& id) const;
    [[nodiscard]] const core::index::Definition* shipped(const QString& id) const; ///< null when it is none
    [[nodiscard]] bool isOwn(const QString& id) const;

    /// The framework of the definition's id as it is from now on.
    void store(const core::index::Definition& definition);
    /// The definition as one of the user's own, with an id of its own; it is not among them yet.
    [[nodiscard]] static core::index::Definition asOwn(core::index::Definition definition);
    void add(core::index::Definition own); ///< made so, or removed before
    bool remove(const QString& id); ///< of the user's own; false when it is none

private:
    void readOwn(const QString& key, const std::string& data);
    void storeOwn();
    [[nodiscard]] bool usable(const core::index::Definition& definition) const;

    Session& m_session;
    std::vector<core::index::Definition> m_shipped;
    std::vector<core::index::Definition> m_own;
    core::Errors m_problems;
};

} // namespace ui
