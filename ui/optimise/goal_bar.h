// SPDX-License-Identifier: GPL-3.0-or-later
// The goal as a sentence of controls, and below it the limits and locks: what is changed in them is the question.
#pragma once

#include "ui/optimise/optimise_state.h"

#include <QFrame>

#include <functional>
#include <map>
#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class SentenceLayout;
class NumberField;
struct NumberFormat;
class WordButton;

class GoalBar : public QFrame {
    Q_OBJECT

public:
    GoalBar(OptimiseState& state, QWidget* parent = nullptr);
    ~GoalBar() override;

    /// Lets a user choose any figure; a dialog by default. Nothing when it was left.
    void setFigureChooser(std::function<std::optional<AskedOutcome>(const AskedOutcome& present)> chooser);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Change = std::function<void(OptimiseQuestion&)>;
    /// Where a target stands.
    enum class List { Targets, Wishes, Aims };

    void refresh(); ///< builds anew when the parts are others, else only tells values
    [[nodiscard]] QString shape() const; ///< which parts there are
    void build();
    void tell();
    void change(const Change& change);

    // --- parts of the sentence; each adds widgets to `row`
    void addPattern(SentenceLayout& row, const QString& pattern, const std::map<QString, std::function<void()>>& parts);
    void addText(SentenceLayout& row, const QString& text, const char* tone = nullptr);
    void addAsked(SentenceLayout& row, List list, std::size_t place);
    void addAll(SentenceLayout& row, List list, const QString& between);
    void addYear(SentenceLayout& row);
    void addLeast(SentenceLayout& row);
    void addStarts(SentenceLayout& row);
    void addAdders(SentenceLayout& row);
    void buildGoal();
    void buildLimits();

    WordButton* addWord(SentenceLayout& row, const QString& name, const QString& what, std::function<QString()> choice, std::function<void(QMenu&)> fill);
    NumberField* addField(SentenceLayout& row, const QString& name, const QString& what, NumberFormat format, std::function<double()> value, std::function<void(double)> set);
    void addMoneyLimit(SentenceLayout& row, const QString& name, const QString& label, std::function<std::optional<double>&(OptimiseQuestion&)> limit);
    QToolButton* addPlus(SentenceLayout& row, const QString& name, const QString& text, bool iconOnly = false);

    // --- menus
    void fillOutcomes(QMenu& menu, List list, std::size_t place);
    void fillRelations(QMenu& menu, List list, std::size_t place);
    void fillYears(QMenu& menu, const std::function<double()>& present, const std::function<void(double)>& choose) const;
    void fillLeast(QMenu& menu);
    void fillDimensions(QMenu& menu);
    void fillLocks(QMenu& menu);
    [[nodiscard]] double strengthShown(const std::string& leverId) const;

    [[nodiscard]] AskedOutcome& outcomeIn(OptimiseQuestion& question, List list, std::size_t place) const;
    [[nodiscard]] const AskedOutcome& outcomeOf(List list, std::size_t place) const;
    [[nodiscard]] double& yearIn(OptimiseQuestion& question, List list, std::size_t place) const;
    [[nodiscard]] std::size_t countOf(List list) const;
    [[nodiscard]] QString spokenPlace(List list, std::size_t place) const; ///< "First target"
    void add(List list);
    void remove(List list, std::size_t place);
    [[nodiscard]] bool yearsAreOne() const;
    void setOutcome(List list, std::size_t place, const AskedOutcome& outcome);
    [[nodiscard]] double usualBound(const AskedTarget& target) const;

    OptimiseState& m_state;
    const Appearance& m_appearance;
    Session& m_session;
    SentenceLayout* m_goal;
    SentenceLayout* m_limits;
    QLabel* m_objections;
    QLabel* m_shareReached = nullptr;
    QString m_shape;
    std::vector<std::function<void()>> m_tellers; ///< of the parts, by the present question
    std::function<std::optional<AskedOutcome>(const AskedOutcome&)> m_chooseFigure;
    bool m_waiting = false; ///< a refresh is queued
};

} // namespace ui
