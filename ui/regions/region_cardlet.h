// SPDX-License-Identifier: GPL-3.0-or-later
// The small card of the chosen region that stands over the map: its main numbers in the baseline and in the scenario, and the way to its
// profile. Esc or its button closes it.
#pragma once

#include "core/policy/catalogue.h"

#include <QFrame>
#include <QString>
#include <QStringList>

#include <vector>

class QPushButton;
class QToolButton;

namespace ui {

class Appearance;

struct CardletData {
    struct Row {
        QString name; ///< "Users, %"
        QString before, now;
    };
    QString region, year, scenario;
    QString reference; ///< what the first column is of; empty: the baseline
    core::policy::Grade grade = core::policy::Grade::A;
    bool baselineOnly = false;
    std::vector<Row> rows;
    bool compact = false; ///< in a low window: narrower
};

class RegionCardlet : public QFrame {
    Q_OBJECT

public:
    explicit RegionCardlet(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(CardletData data);
    /// Whether there is an Index page that tells what holds a region back.
    void offerObstacles(bool offered);
    [[nodiscard]] const CardletData& data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void profileWanted();
    void obstaclesWanted();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void placeButtons();

    const Appearance& m_appearance;
    CardletData m_data;
    QPushButton* m_profile;
    QPushButton* m_obstacles;
    QToolButton* m_close;
};

} // namespace ui
