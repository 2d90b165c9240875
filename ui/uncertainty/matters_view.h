// SPDX-License-Identifier: GPL-3.0-or-later
// "What matters": which inputs, or which levers, the figure of the page hangs on, by tornado, screening or shares of variance.
//
// A tornado takes seconds and follows the page; the others are run when asked, with the time that they take told before. Each answer
// stays until it is run again, and says when it is of the scenario as it was.
//
// Widgets are found by name: "mattersMethod" (segments "method-tornado", "method-morris", "method-sobol"), "mattersOf"
// ("of-inputs", "of-levers"), "mattersEffort" ("effort-quick", "effort-usual", "effort-thorough"), "mattersEstimate", "mattersRun",
// "mattersExport" (entries "exportTable", "exportInputs", "exportRecord"), "progressRow", "mattersNote", "mattersEmpty",
// "mattersCard", "tornadoChart", "mattersChart", "mattersFindings", "mattersVaried", "mattersInputs".
#pragma once

#include "core/why/subject.h"
#include "ui/uncertainty/matters_question.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class Appearance;
class ChartCard;
class MattersChart;
class MattersExport;
class MattersNote;
class MattersRunner;
class ProgressRow;
class RowsModel;
class SegmentedSwitch;
class TableView;
class TextBlock;
class ToolRow;
class TornadoChart;
class UncertaintyState;
struct MattersAnswer;

/// Keyboard: Esc cancels a run under way.
class MattersView : public QWidget {
    Q_OBJECT

public:
    using Method = core::studies::Method;

    MattersView(const Appearance& appearance, UncertaintyState& state, QWidget* parent = nullptr);
    ~MattersView() override;

    [[nodiscard]] Method method() const { return m_method; }
    void setMethod(Method method);
    [[nodiscard]] MattersOf of() const { return m_of; }
    void setOf(MattersOf of);
    [[nodiscard]] MattersEffort effort() const { return m_effort; }
    void setEffort(MattersEffort effort);

    /// What is shown: of this method and these inputs, whole or in part; null when it was not run.
    [[nodiscard]] std::shared_ptr<const MattersAnswer> answer() const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] bool isBusy() const;
    /// Where exports go: a file dialog by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

public slots:
    void run();
    void cancel();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Key = std::pair<Method, MattersOf>;

    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeSide();
    void connectParts();
    void restart();
    void rested();
    void take();
    void refresh();
    void refreshTools();
    void refreshNote();
    void refreshChart();
    void refreshSide();
    void retranslate();
    void installWhyOf(QWidget& chart);
    void askWhy(const QString& inputName, const QRect& box, QWidget& chart);
    [[nodiscard]] std::optional<core::why::Subject> subjectOf(const QString& inputName) const;
    [[nodiscard]] std::optional<MattersQuestion> question() const;
    [[nodiscard]] QByteArray inputsTable() const;

    const Appearance& m_appearance;
    UncertaintyState& m_state;
    MattersRunner* m_runner;
    SegmentedSwitch* m_methods;
    SegmentedSwitch* m_ofs;
    SegmentedSwitch* m_efforts;
    QLabel* m_estimate;
    QPushButton* m_run;
    MattersExport* m_export;
    ToolRow* m_tools = nullptr;
    ProgressRow* m_progress;
    MattersNote* m_note;
    QStackedWidget* m_body;
    TextBlock* m_empty;
    QPushButton* m_emptyRun;
    ChartCard* m_tornadoCard;
    TornadoChart* m_tornado;
    ChartCard* m_sharesCard;
    MattersChart* m_shares;
    QLabel* m_findingsTitle;
    TextBlock* m_findings;
    TextBlock* m_methodText;
    QLabel* m_variedTitle;
    TextBlock* m_varied;
    RowsModel* m_inputs;
    TableView* m_inputTable;
    QTimer m_rest;

    Method m_method = Method::Tornado;
    MattersOf m_of = MattersOf::Inputs;
    MattersEffort m_effort = MattersEffort::Usual;
    std::map<Key, std::shared_ptr<const MattersAnswer>> m_answers;
    std::optional<Key> m_running; ///< what the runner works on
    bool m_beganWork = false;     ///< the progress row shows it
    QString m_failure;            ///< of an export
};

} // namespace ui
