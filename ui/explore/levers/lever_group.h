// SPDX-License-Identifier: GPL-3.0-or-later
// A dimension's levers under one head: icon, name in its colour, cost to the chosen year. Or a group of constants of another model
// under the name that its author gave it.
#pragma once

#include "core/policy/catalogue.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace ui {

class Appearance;
class LeverRow;

class LeverGroupHead : public QWidget {
    Q_OBJECT

public:
    LeverGroupHead(const Appearance& appearance, core::policy::Dimension group, QWidget* parent = nullptr);
    /// As another model's author calls it; an empty name is of what stands in no group.
    LeverGroupHead(const Appearance& appearance, const QString& ownName, QWidget* parent = nullptr);
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
    [[nodiscard]] QString name() const;

    const Appearance& m_appearance;
    core::policy::Dimension m_group;
    std::optional<QString> m_ownName;
    QString m_cost;
};

class LeverGroup : public QWidget {
    Q_OBJECT

public:
    LeverGroup(const Appearance& appearance, core::policy::Dimension group, QWidget* parent = nullptr);
    LeverGroup(const Appearance& appearance, const QString& ownName, QWidget* parent = nullptr);

    void add(LeverRow* item);
    [[nodiscard]] const std::vector<LeverRow*>& items() const { return m_items; }
    /// None for another model's group.
    [[nodiscard]] std::optional<core::policy::Dimension> dimension() const { return m_dimension; }
    [[nodiscard]] LeverGroupHead* head() const { return m_head; }

private:
    LeverGroup(LeverGroupHead* head, std::optional<core::policy::Dimension> dimension, QWidget* parent);

    std::optional<core::policy::Dimension> m_dimension;
    LeverGroupHead* m_head;
    QVBoxLayout* m_layout;
    std::vector<LeverRow*> m_items;
};

} // namespace ui
