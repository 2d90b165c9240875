// SPDX-License-Identifier: GPL-3.0-or-later
// The spiral of technology, organisation and institution as signals: what is watched, the line, and when a run crosses it, for the
// nation and every region, the current scenario beside the reference.
#pragma once

#include "core/coordination/spiral_of_run.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace ui {

class Appearance;
class ChartCard;
class RowsModel;
class Session;
struct ScenarioView;
class TableView;
class TextBlock;
class TimeChart;

class SignalsView : public QWidget {
    Q_OBJECT

public:
    SignalsView(const Appearance& appearance, Session& session, QWidget* parent = nullptr);

    /// Id of the signal whose regions are listed.
    [[nodiscard]] QString shownSignal() const { return m_signal; }
    void showSignal(const QString& id);
    /// Position of the shown place in places(): 0 is the nation.
    void showPlace(int place);
    [[nodiscard]] TimeChart& chart() const { return *m_chart; }
    [[nodiscard]] const std::vector<core::policy::Place>& places() const { return m_places; }
    /// Of the current scenario; null before its first figures.
    [[nodiscard]] const core::coordination::SpiralOfRun* readings() const { return m_shown ? &*m_shown : nullptr; }
    /// "since 2027", "2026 to 2028", "not until 2035"; of a signal without a line or values what it lacks.
    [[nodiscard]] QString crossing(const core::coordination::SpiralOfRun& run, std::size_t signal, std::size_t place) const;
    void copy() const; ///< both tables

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void fillPlaces();
    void fillSignals();
    void fillRegions();
    void describe();
    void drawChart();
    void retranslate();
    [[nodiscard]] std::optional<core::coordination::SpiralOfRun> read(const core::policy::Projection* run) const;
    [[nodiscard]] const core::coordination::SpiralReading& reading(const core::coordination::SpiralOfRun& run, std::size_t signal, std::size_t place) const;
    [[nodiscard]] QString valueText(std::size_t signal, double value) const;
    [[nodiscard]] int decimalsOf(std::size_t signal, const core::policy::Naming& naming) const;
    [[nodiscard]] QString unitOf(std::size_t signal) const;
    [[nodiscard]] QString shortName(const ScenarioView* scenario) const;
    [[nodiscard]] QString valueAt(const core::coordination::SpiralOfRun& run, std::size_t signal, std::size_t place, double year) const;
    [[nodiscard]] QString sourceOf(std::size_t signal) const;
    [[nodiscard]] QString nameOf(std::size_t signal) const;
    [[nodiscard]] QString placeText(const core::policy::Place& place) const;
    [[nodiscard]] bool isOn(const core::coordination::SpiralOfRun& run, std::size_t signal, std::size_t place) const;

    const Appearance& m_appearance;
    Session& m_session;
    std::vector<core::coordination::SpiralSignal> m_signals;
    core::Errors m_unread;
    std::vector<core::policy::Place> m_places;
    std::string m_placesOf; ///< the region set they are of
    std::optional<core::coordination::SpiralOfRun> m_shown;
    std::optional<core::coordination::SpiralOfRun> m_reference;
    QString m_signal;
    QLabel* m_title;
    QComboBox* m_place;
    RowsModel* m_rows;
    TableView* m_table;
    TextBlock* m_note;
    TimeChart* m_chart; ///< of the chosen signal at the chosen place
    ChartCard* m_chartCard;
    QLabel* m_name;
    TextBlock* m_meaning;
    TextBlock* m_response;
    TextBlock* m_source;
    RowsModel* m_regionRows;
    TableView* m_regions;
};

} // namespace ui
