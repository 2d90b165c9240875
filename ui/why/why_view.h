// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to "Why?" about one thing, and the way from answer to answer: a browser of causes.
#pragma once

#include "core/why/answer.h"
#include "ui/theme/theme.h"
#include "ui/why/why_body.h"
#include "ui/why/why_runs.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace ui {

class Appearance;
class DefinitionBlock;
class EquationBlock;
class Explanations;
class ParameterEditor;
class Session;
class TextBlock;
class TimeChart;
class WhyButton;
class WhyLine;
class WhyValueLine;

/// What is compared: the current scenario with the baseline, or the pair of the Compare page, in the chosen world.
class WhyView : public QWidget {
    Q_OBJECT

public:
    /// References must outlive the view.
    WhyView(const Appearance& appearance, Session& session, Explanations& explanations, QWidget* parent = nullptr);
    ~WhyView() override;

    /// Shows the answer; what was shown before can be gone back to. Compares what the answer before compared.
    void ask(const core::why::Subject& subject);
    void ask(const core::why::Subject& subject, Comparison comparison);
    /// Of what is shown.
    [[nodiscard]] Comparison comparison() const;
    [[nodiscard]] std::optional<core::why::Subject> subject() const;
    [[nodiscard]] bool canGoBack() const { return m_position > 0; }
    [[nodiscard]] bool canGoForward() const { return m_position + 1 < int(m_history.size()); }
    void goBack();
    void goForward();

    /// Whether what is shown is of figures that newer ones are about to replace.
    [[nodiscard]] bool isUpdating() const { return m_updating; }
    /// The answer that is shown; none while the model is being read or when there is none.
    [[nodiscard]] const std::optional<core::why::Answer>& answer() const { return m_answer; }
    /// Answers again, with the figures of the moment.
    void refresh();
    /// How the pin stands.
    void showPinned(bool pinned);
    /// Height that shows everything at this width.
    [[nodiscard]] int heightFor(int width) const;

signals:
    void pinWanted(bool pinned);
    void closeWanted();
    void leverWanted(const QString& leverId);
    void contentChanged(); ///< its height may be another

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Visit {
        core::why::Subject subject;
        Comparison comparison = Comparison::Baseline;
        int scroll = 0;
    };
    enum class Extra { None, Definition, Equation, Editor };

    QWidget* makeBar();
    QWidget* makeFoot();
    void visit(int position);
    void refreshLater();
    void followPair();
    [[nodiscard]] double year() const;
    void showTerm();
    /// False: what would answer is of another model than the figures.
    [[nodiscard]] bool showAnswer(const WhyRuns& runs);
    void showComparison(const WhyRuns* runs);
    void setUpdating(bool updating);
    void refreshKind();
    void showHead(const WhyRuns* runs);
    void showChart(const WhyRuns& runs);
    void showBody(std::unique_ptr<QWidget> body);
    void showSentence(const QString& text, Token colour);
    void refreshFoot();
    void openExtra(Extra extra);
    void changeValue();
    void startWork(WhyFacts::Work work);
    void stopWork(const QString& problem = {});
    void retext();

    const Appearance& m_appearance;
    Session& m_session;
    Explanations& m_explanations;
    std::vector<Visit> m_history;
    int m_position = -1;
    std::optional<core::why::Answer> m_answer;
    std::optional<core::why::Subject> m_shown; ///< what the head and the body are about
    bool m_updating = false;
    std::shared_ptr<void> m_followed; ///< figures of all scenarios, while a pair is looked at
    WhyFacts m_facts;
    core::policy::Scenario m_workReference, m_workScenario; ///< what the slow results are of
    std::optional<core::why::Subject> m_workSubject;
    double m_workYear = 0;
    std::shared_ptr<const core::policy::Projector> m_workProjector;
    core::why::Ranges m_workRanges;

    QTimer* m_rest;
    QLabel* m_icon;
    WhyLine* m_kind;
    WhyButton* m_back;
    WhyButton* m_forward;
    WhyButton* m_pin;
    WhyButton* m_close;
    TextBlock* m_name;
    TextBlock* m_otherName;
    WhyValueLine* m_value;
    QWidget* m_pairRow;
    TextBlock* m_pairText;
    QPushButton* m_toBaseline;
    TimeChart* m_chart;
    QScrollArea* m_scroll;
    QWidget* m_contents;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    Extra m_extra = Extra::None;
    DefinitionBlock* m_definition;
    EquationBlock* m_equation;
    ParameterEditor* m_editor;
    QPushButton* m_definitionButton;
    QPushButton* m_equationButton;
    QPushButton* m_changeButton;
};

} // namespace ui
