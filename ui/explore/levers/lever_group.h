// SPDX-License-Identifier: GPL-3.0-or-later
// A dimension's levers under one head: icon, name in its colour, cost to the chosen year.
#pragma once

#include "core/policy/catalogue.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class Appearance;
class LeverItem;

class LeverGroupHead : public QWidget {
    Q_OBJECT

public:
    LeverGroupHead(const Appearance& appearance, core::policy::Dimension group, QWidget* parent = nullptr);
    void showCost(const QString& cost);
    void retext();
    [[nodiscard]] QString cost() const { return m_cost; }
    /// The group's name, or its short name where that one does not fit into `width` pixels.
    [[nodiscard]] QString nameWithin(double width) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    core::policy::Dimension m_group;
    QString m_cost;
};

class LeverGroup : public QWidget {
    Q_OBJECT

public:
    LeverGroup(const Appearance& appearance, core::policy::Dimension group, QWidget* parent = nullptr);

    void add(LeverItem* item);
    [[nodiscard]] const std::vector<LeverItem*>& items() const { return m_items; }
    [[nodiscard]] core::policy::Dimension dimension() const { return m_dimension; }
    [[nodiscard]] LeverGroupHead* head() const { return m_head; }

private:
    core::policy::Dimension m_dimension;
    LeverGroupHead* m_head;
    QVBoxLayout* m_layout;
    std::vector<LeverItem*> m_items;
};

} // namespace ui
