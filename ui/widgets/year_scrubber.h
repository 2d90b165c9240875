// SPDX-License-Identifier: GPL-3.0-or-later
// The year, or time of another model, that every figure and chart shows: play button, times, what happens when.
#pragma once

#include "ui/widgets/time_words.h"

#include <QAbstractSlider>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QTimer;
class QToolButton;

namespace ui {

class Appearance;

/// Something that happens at a time: policies start, a programme ends, targets are due.
struct YearEvent {
    double year = 2025;
    QString label;
    bool operator==(const YearEvent&) const = default;
};

/// Years that were measured, and the one that figures are compared with.
struct DataYears {
    std::vector<int> complete; ///< every unit has a value
    std::vector<int> partial;  ///< some have
    std::optional<int> compared;

    bool operator==(const DataYears&) const = default;
    [[nodiscard]] bool empty() const { return complete.empty() && partial.empty(); }
};

/// An event, or several that stand too close for a diamond each, and where its label goes.
struct YearEventPlace {
    double x = 0;       ///< of the diamond
    QString text;       ///< all of it: "levers start · 2 programmes end"
    QString label;      ///< what fits: the text, shortened with "…", or nothing
    double labelX = 0;  ///< left edge of the label
    double labelWidth = 0;
};

/// The track: whole years with QSlider's keys, wheel and accessible value; of another model the places of TimeWords::grid(), which
/// the slider counts from 0. Space asks for playing.
class YearTrack : public QAbstractSlider {
    Q_OBJECT

public:
    explicit YearTrack(const Appearance& appearance, QWidget* parent = nullptr);

    void setEvents(std::vector<YearEvent> events);
    /// Of statistics: complete years are ticked in accent, years without values are faint, the compared one is hollow. None: all alike.
    void setDataYears(DataYears years);
    [[nodiscard]] const DataYears& dataYears() const { return m_dataYears; }
    /// Which times there are; calendar years as setRange() has them.
    void setTimes(const TimeWords& words);
    [[nodiscard]] const TimeWords& words() const { return m_words; }
    [[nodiscard]] double timeOf(int position) const { return m_origin + m_step * position; }
    [[nodiscard]] int positionOf(double time) const; ///< the nearest in range
    [[nodiscard]] double time() const { return timeOf(value()); }
    /// So many positions at once when playing.
    [[nodiscard]] int playStep() const { return m_playStep; }
    [[nodiscard]] double xOfYear(double year) const;
    [[nodiscard]] int yearAt(double x) const; ///< the nearest position in range
    /// Labels never touch one another nor leave the widget.
    [[nodiscard]] std::vector<YearEventPlace> eventPlaces() const;

    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void playRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintEvents(QPainter& painter) const;
    void paintYears(QPainter& painter) const;
    void paintTimes(QPainter& painter) const;
    void paintGroove(QPainter& painter) const;
    void describe();

    const Appearance& m_appearance;
    std::vector<YearEvent> m_events;
    DataYears m_dataYears;
    TimeWords m_words;
    double m_origin = 0; ///< time at position 0
    double m_step = 1;
    int m_playStep = 1;
};

/// 56 high. Knows nothing of a session: it is told the year and says which one the user wants.
class YearScrubber : public QWidget {
    Q_OBJECT

public:
    explicit YearScrubber(const Appearance& appearance, QWidget* parent = nullptr);

    void setRange(int firstYear, int lastYear); ///< of calendar years
    /// The times of a model: catalogue().span.
    void setSpan(const core::policy::TimeSpan& span);
    /// Shows the nearest whole year or place, without a signal.
    void setYear(double year);
    [[nodiscard]] int year() const;    ///< of calendar years
    [[nodiscard]] double time() const; ///< of any model
    void setEvents(std::vector<YearEvent> events);
    void setDataYears(DataYears years); ///< as YearTrack
    [[nodiscard]] bool isPlaying() const;
    /// One year, or about a twelfth of another model's span, each 600 ms until the last; from there it starts again at the first.
    void setPlaying(bool playing);
    [[nodiscard]] YearTrack& track() const { return *m_track; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void yearChosen(double year);
    void playingChanged(bool playing);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void advance();
    void refreshButton();

    const Appearance& m_appearance;
    QToolButton* m_play;
    YearTrack* m_track;
    QTimer* m_timer;
    bool m_advancing = false; ///< the change of year comes from playing, not from the hand
};

} // namespace ui
