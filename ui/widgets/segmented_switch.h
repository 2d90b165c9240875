// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of a few that are all in view: EN / 中文, main / all levers. One Tab stop, arrow keys choose.
#pragma once

#include <QString>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace ui {

class Appearance;

/// 28 px high unless given another fixed height, not below 24.
class SegmentedSwitch : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedSwitch(const Appearance& appearance, QWidget* parent = nullptr);

    /// The segment's button, named after `id`.
    QAbstractButton* addSegment(const QString& id, const QString& text);
    void setSegmentText(const QString& id, const QString& text);
    [[nodiscard]] QString chosen() const;
    void choose(const QString& id); ///< without the signal

signals:
    void chosenByUser(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    QButtonGroup* m_group;
};

} // namespace ui
