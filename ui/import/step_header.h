// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a task in a row: done ones with a tick, the present one filled. Those that can be gone to are buttons.
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace ui {

class Appearance;
class StepButton;

class StepHeader : public QWidget {
    Q_OBJECT

public:
    explicit StepHeader(const Appearance& appearance, QWidget* parent = nullptr);

    struct Step {
        QString id;
        QString name;
        bool reachable = false; ///< can be gone to now
        bool done = false;
        bool hidden = false; ///< not needed this time
    };
    /// Names and states; `current` is an id of them. The same ids in the same order each time.
    void setSteps(const std::vector<Step>& steps, const QString& current);

signals:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    std::vector<StepButton*> m_buttons;
};

} // namespace ui
