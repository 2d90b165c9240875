// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence grade as a square letter chip, 16 px; the tooltip says the sentence.
#pragma once

#include "core/policy/catalogue.h"

#include <QWidget>

namespace ui {

class Appearance;

class GradeChip : public QWidget {
    Q_OBJECT

public:
    GradeChip(const Appearance& appearance, core::policy::Grade grade, QWidget* parent = nullptr);
    void retext();
    [[nodiscard]] QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    core::policy::Grade m_grade;
};

} // namespace ui
