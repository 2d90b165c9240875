// SPDX-License-Identifier: GPL-3.0-or-later
// The year that every figure and chart shows: play button, years, what happens when.
#pragma once

#include <QAbstractSlider>
#include <QString>
#include <QWidget>

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

/// An event, or several that stand too close for a diamond each, and where its label goes.
struct YearEventPlace {
    double x = 0;       ///< of the diamond
    QString text;       ///< all of it: "levers start · 2 programmes end"
    QString label;      ///< what fits: the text, shortened with "…", or nothing
    double labelX = 0;  ///< left edge of the label
    double labelWidth = 0;
};

/// The track: whole years with QSlider's keys, wheel and accessible value. Space asks for playing.
class YearTrack : public QAbstractSlider {
    Q_OBJECT

public:
    explicit YearTrack(const Appearance& appearance, QWidget* parent = nullptr);

    void setEvents(std::vector<YearEvent> events);
    [[nodiscard]] double xOfYear(double year) const;
    [[nodiscard]] int yearAt(double x) const; ///< the nearest in range
    /// Labels never touch one another nor leave the widget.
    [[nodiscard]] std::vector<YearEventPlace> eventPlaces() const;

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
    void paintGroove(QPainter& painter) const;
    void describe();

    const Appearance& m_appearance;
    std::vector<YearEvent> m_events;
};

/// 56 high. Knows nothing of a session: it is told the year and says which one the user wants.
class YearScrubber : public QWidget {
    Q_OBJECT

public:
    explicit YearScrubber(const Appearance& appearance, QWidget* parent = nullptr);

    void setRange(int firstYear, int lastYear); ///< 2024 to 2035 unless told otherwise
    /// Shows the nearest whole year, without a signal.
    void setYear(double year);
    [[nodiscard]] int year() const;
    void setEvents(std::vector<YearEvent> events);
    [[nodiscard]] bool isPlaying() const;
    /// One year each 600 ms until the last; from the last year it starts again at the first.
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
