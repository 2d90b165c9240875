// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers say of a lever: proposal, workings, delays, side effects, who gains, example, evidence, check.
#pragma once

#include "core/policy/catalogue.h"

#include <QWidget>

#include <vector>

namespace ui {

class Appearance;
class Session;
class TermText;
class TextBlock;

class LeverPaper : public QWidget {
    Q_OBJECT

public:
    LeverPaper(const Appearance& appearance, Session& session, const core::policy::LeverCard& card, QWidget* parent = nullptr);
    void retext();

private:
    const Appearance& m_appearance;
    const core::policy::LeverCard& m_card;
    std::vector<TextBlock*> m_headings;
    std::vector<TermText*> m_texts;
};

} // namespace ui
