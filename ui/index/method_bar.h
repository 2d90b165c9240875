// SPDX-License-Identifier: GPL-3.0-or-later
// How the index is calculated: one button a stage, in the order of calculation, and from which years bounds come.
#pragma once

#include "core/index/method.h"

#include <QWidget>

#include <functional>
#include <vector>

class QMenu;

namespace ui {

class Appearance;
class IndexState;
class SegmentedSwitch;
class StageButton;

/// Takes a second line where one does not hold the buttons.
class MethodBar : public QWidget {
    Q_OBJECT

public:
    MethodBar(const Appearance& appearance, IndexState& state, QWidget* parent = nullptr);

    /// Asked before bounds are estimated anew; a message box by default. For tests.
    void setConfirmation(std::function<bool()> confirm);

signals:
    void refused(const QString& why);
    void judgementsWanted(); ///< AHP was chosen and lacks comparisons

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Stage {
        QString id;
        StageButton* button = nullptr;
    };
    QMenu* addStage(const QString& id);
    void refresh();
    void fit();
    void put(const core::index::Method& method, const QString& what);
    void addChoice(QMenu* menu, const QString& id, const QString& text, const QString& hint, bool chosen, std::function<void(core::index::Method&)> choose);
    void fillDenominate(QMenu* menu);
    void fillImpute(QMenu* menu);
    void fillOutliers(QMenu* menu);
    void fillNormalise(QMenu* menu);
    void fillWeight(QMenu* menu);
    void fillAggregate(QMenu* menu);
    void estimate(bool frozen);

    const Appearance& m_appearance;
    IndexState& m_state;
    std::vector<Stage> m_stages;
    SegmentedSwitch* m_bounds;
    QString m_frozenText;
    QString m_frozenShort;
    std::vector<double> m_signs; ///< middles of the signs between the stages
    std::function<bool()> m_confirm;
};

} // namespace ui
