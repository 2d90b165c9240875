// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of the headline figures side by side, and the quantiles of the chosen one as numbers.
//
// Widgets are found by name: "bandsKind" (segments "scenario", "difference"), "bandsCards", "bandsTable", "bandsFailed",
// "bandsExport".
#pragma once

#include "core/policy/summary.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;

namespace core::exporting {
struct Sheet;
} // namespace core::exporting

namespace ui {

class Appearance;
class ChartCard;
class FuturesFollower;
class RowsModel;
class SegmentedSwitch;
class Session;
class TableView;
class TextBlock;
class TimeChart;
class UncertaintyState;

class BandsView : public QWidget {
    Q_OBJECT

public:
    BandsView(Appearance& appearance, Session& session, UncertaintyState& state, FuturesFollower& follower, QWidget* parent = nullptr);

    void refresh();
    /// The headline figures of Explore; the chosen one in front where it is none of them.
    [[nodiscard]] static std::vector<core::policy::Headline> figures(const Session& session, const UncertaintyState& state);
    /// Quantiles by year with all digits: of a figure, of its difference from the baseline.
    [[nodiscard]] core::exporting::Sheet sheet(const core::policy::Headline& figure, bool difference) const;

    void setFileChooser(std::function<QString(const QString& suggestion, const QString& filters)> chooser);
    /// Of all figures shown, each with its difference; by the file's ending .xlsx, or .csv (the chosen figure alone).
    void exportTo(const QString& path);

signals:
    void refused(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Small {
        core::policy::Headline figure;
        ChartCard* card = nullptr;
        TimeChart* chart = nullptr;
    };
    void makeCards(const std::vector<core::policy::Headline>& figures);
    void placeCards();
    void refreshTable();
    void retranslate();
    void saveAs(const QString& ending);

    Appearance& m_appearance;
    Session& m_session;
    UncertaintyState& m_state;
    FuturesFollower& m_follower;
    SegmentedSwitch* m_kind;
    QWidget* m_cards;
    QGridLayout* m_grid;
    std::vector<Small> m_small;
    int m_columns = 0;
    QWidget* m_side;
    QLabel* m_tableTitle;
    QToolButton* m_export;
    RowsModel* m_rows;
    TableView* m_table;
    TextBlock* m_sentence;
    TextBlock* m_failed;
    std::function<QString(const QString&, const QString&)> m_chooseFile;
};

} // namespace ui
