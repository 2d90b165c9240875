// SPDX-License-Identifier: GPL-3.0-or-later
// The Uncertainty page: how sure a figure is, how likely targets are reached, what the result leans on, when it fails, and what is
// varied at all.
//
// Widgets are found by name: "uncertaintyViews" (segments "view-overview", "view-bands", "view-matters", "view-failure",
// "view-varied"), "uncertaintyFigure", "uncertaintyYear", "uncertaintyRuns", "uncertaintyMore", "uncertaintySamples",
// "progressRow", "exportProgress", "uncertaintyProblem", "uncertaintySaid", "uncertaintyNotice", "uncertaintyEmpty", and those of the views.
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QShortcut;
class QStackedWidget;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class BandsView;
class BusyBar;
class ChanceCard;
class FailureCard;
class FailureState;
class FailureView;
class FanCard;
class FuturesFollower;
class MattersView;
class ProgressRow;
class SampleExport;
class SegmentedSwitch;
class Session;
class TextBlock;
class ToolRow;
class TornadoCard;
class UncertaintyState;
class VariedView;

class UncertaintyPage : public QWidget {
    Q_OBJECT

public:
    UncertaintyPage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~UncertaintyPage() override;

    /// "overview", "bands", "matters", "failure", "varied". Unknown names change nothing.
    void showView(const QString& id);
    [[nodiscard]] QString shownView() const;
    [[nodiscard]] UncertaintyState& state() const { return *m_state; }
    [[nodiscard]] FuturesFollower& follower() const { return *m_follower; }
    [[nodiscard]] ChanceCard& chances() const { return *m_chances; }
    [[nodiscard]] BandsView& bands() const { return *m_bands; }
    [[nodiscard]] VariedView& varied() const { return *m_varied; }

    /// The parts that F6 goes through, in reading order.
    [[nodiscard]] std::vector<QWidget*> panes() const;
    /// Where exports go: a file dialog by default.
    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);

public slots:
    void cancelRuns(); ///< keeps what is finished and says so

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct View {
        QString id;
        QWidget* widget = nullptr;
        std::function<void()> refresh; ///< null: follows by itself
    };
    void addView(const QString& id, QWidget* widget, std::function<void()> refresh);
    void buildTools();
    void buildOverview();
    void connectState();
    void ask();
    void refresh();
    void refreshTools();
    void refreshProgress();
    /// What is shown in place of the views; empty when they can be.
    [[nodiscard]] QString emptyText() const;
    void refreshNotices();
    void retranslate();
    void recolour();
    void writeTools(bool compact);
    void chooseFigure();
    void fillYears();
    void fillSamples();
    void connectExport();
    void exportSamples(bool workbook);
    void runMore();
    [[nodiscard]] bool isBrokenOff() const;
    void say(const QString& problem);

    Appearance& m_appearance;
    Session& m_session;
    UncertaintyState* m_state;
    FuturesFollower* m_follower;
    ToolRow* m_tools;
    QLabel* m_title;
    SegmentedSwitch* m_views;
    QToolButton* m_figure;
    QToolButton* m_year;
    QPushButton* m_runs;
    QToolButton* m_more;
    QToolButton* m_samples;
    BusyBar* m_busy;
    ProgressRow* m_progress;
    ProgressRow* m_exportProgress;
    SampleExport* m_export;
    QTimer* m_progressDelay;
    QShortcut* m_escape;
    QLabel* m_problem;
    TextBlock* m_saidLine;
    TextBlock* m_notice;
    QWidget* m_empty;
    TextBlock* m_emptyText;
    QPushButton* m_emptyAction;
    QStackedWidget* m_stack;
    QWidget* m_overview;
    FanCard* m_fan;
    ChanceCard* m_chances;
    BandsView* m_bands;
    VariedView* m_varied;
    FailureState* m_failureState; ///< of the card and the tab
    TornadoCard* m_tornado;
    FailureCard* m_failure;
    MattersView* m_matters;
    FailureView* m_failures;
    std::vector<View> m_all;
    QString m_shown;
    QString m_asked;     ///< what the follower was last asked for
    QString m_said;      ///< of what was cancelled or written; until something is run anew
    bool m_compact = false;
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
