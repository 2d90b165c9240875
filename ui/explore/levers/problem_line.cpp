// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/levers/problem_line.h"

#include "ui/widgets/number_field.h"

namespace ui {

ProblemLine::ProblemLine(const Appearance& appearance, QWidget* parent)
    : TextBlock(appearance, TypeStyle::Label, Token::Bad, parent)
{
    hide();
}

void ProblemLine::follow(const NumberField& field)
{
    connect(&field, &NumberField::problemChanged, this, [this, &field] { note(field); });
}

void ProblemLine::note(const NumberField& field)
{
    std::erase(m_withProblem, &field);
    if (!field.problem().isEmpty())
        m_withProblem.push_back(&field);
    if (!m_withProblem.empty())
        setText(m_withProblem.back()->problem());
    setVisible(!m_withProblem.empty());
}

} // namespace ui
