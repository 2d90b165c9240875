// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of an answer, from what it is to what it drives in turn. Made anew for each answer.
#pragma once

#include "core/why/answer.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <set>
#include <string>
#include <vector>

class QVBoxLayout;

namespace ui {

class Appearance;
class Session;
class WhyWords;
class WorkBar;

/// All that the sections tell.
struct WhyFacts {
    core::why::Answer answer;
    QString runName;
    QString referenceName; ///< empty when it is the baseline
    Token runColour = Token::ScenarioA;
    bool compared = true; ///< false: the run is the reference itself, there is no change to explain

    enum class Work { None, Roots, Evidence };
    Work work = Work::None; ///< under way
    std::optional<std::vector<core::why::RootFact>> roots;
    std::optional<core::why::EvidenceShares> evidence;
    Work failed = Work::None;
    QString problem; ///< why that slow work came to nothing
    std::set<std::string> changedParameters; ///< of the world, against the model's own values
};

class WhyBody : public QWidget {
    Q_OBJECT

public:
    /// `words` and `facts` are used during construction only.
    WhyBody(const Appearance& appearance, Session& session, const WhyWords& words, const WhyFacts& facts,
            QWidget* parent = nullptr);

    /// Of the slow work under way, 0 to 1.
    void showProgress(double done);

signals:
    void asked(const core::why::Subject& subject);
    void rootsWanted();
    void evidenceWanted();
    void cancelWanted();

private:
    void addHeading(const QString& text, const QString& note = {});
    void addSentence(const QString& text, Token colour = Token::Text2);
    void addWarning(const QString& text);
    void addWorkRow(const QString& text);
    void addOffer(const QString& objectName, const QString& text, const QString& explanation, void (WhyBody::*wanted)());
    void addDescription();
    void addTerm();
    void addFormula();
    void addCost();
    void addDrivers();
    void addPlaces();
    void addRoots();
    void addParameters();
    void addSources();
    void addEvidence();
    void addClaims();
    void addDriven();
    [[nodiscard]] QString moment() const;         ///< "2030, Paper package"
    [[nodiscard]] QString momentWithUnit() const; ///< "2030, Paper package · percentage points"

    const Appearance& m_appearance;
    Session& m_session;
    const core::policy::Catalogue& m_catalogue;
    const WhyWords& m_words; ///< during construction only
    const WhyFacts& m_facts; ///< during construction only
    QVBoxLayout* m_layout;
    WorkBar* m_workBar = nullptr;
};

} // namespace ui
