// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the Optimise page: each follows what was found and the package that is looked at, and chooses another one where
// something in it is pressed.
#pragma once

#include "ui/optimise/leans_chart.h"
#include "ui/optimise/result_views.h"
#include "ui/widgets/chart_card.h"

class QToolButton;

namespace ui {

class OptimiseState;

/// What all of them do. Work is put off while a card is hidden.
class ResultCard : public ChartCard {
    Q_OBJECT

public:
    explicit ResultCard(OptimiseState& state, QWidget* parent = nullptr);

    /// Takes what there is now.
    void take();

protected:
    virtual void fill(const ResultViews& views) = 0;
    void showEvent(QShowEvent* event) override;
    [[nodiscard]] OptimiseState& state() const { return m_state; }

private:
    OptimiseState& m_state;
    bool m_stale = true;
};

/// Cost against outcome. Where there are several outcomes, a button chooses the axes.
class FrontCard : public ResultCard {
    Q_OBJECT

public:
    explicit FrontCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] FrontChart& front() const { return *m_front; }

protected:
    void fill(const ResultViews& views) override;

private:
    void openAxes();

    FrontChart* m_front;
    QToolButton* m_axes;
};

/// The levers of the package. Locking one changes the question.
class PackageCard : public ResultCard {
    Q_OBJECT

public:
    explicit PackageCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] PackageBars& bars() const { return *m_bars; }

protected:
    void fill(const ResultViews& views) override;

private:
    PackageBars* m_bars;
};

class ComparisonCard : public ResultCard {
    Q_OBJECT

public:
    explicit ComparisonCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] ComparisonTable& table() const { return *m_table; }

protected:
    void fill(const ResultViews& views) override;

private:
    ComparisonTable* m_table;
};

class SurenessCard : public ResultCard {
    Q_OBJECT

public:
    explicit SurenessCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] ChanceChart& chances() const { return *m_chances; }

protected:
    void fill(const ResultViews& views) override;

private:
    ChanceChart* m_chances;
};

class FlatnessCard : public ResultCard {
    Q_OBJECT

public:
    explicit FlatnessCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] FlatnessTable& table() const { return *m_table; }

protected:
    void fill(const ResultViews& views) override;

private:
    FlatnessTable* m_table;
};

/// A way on changes the question and searches anew.
class UnreachedCard : public ResultCard {
    Q_OBJECT

public:
    explicit UnreachedCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] UnreachedList& list() const { return *m_list; }

signals:
    void wayTaken(); ///< the question has been changed and is being searched

protected:
    void fill(const ResultViews& views) override;

private:
    UnreachedList* m_list;
};

/// At which cost levers leave the best package.
class DropOutCard : public ResultCard {
    Q_OBJECT

public:
    explicit DropOutCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] LeansChart& leans() const { return *m_leans; }

protected:
    void fill(const ResultViews& views) override;

private:
    LeansChart* m_leans;
};

/// Which uncertainty, resolved, would change the choice most.
class InformationCard : public ResultCard {
    Q_OBJECT

public:
    explicit InformationCard(OptimiseState& state, QWidget* parent = nullptr);
    [[nodiscard]] LeansChart& leans() const { return *m_leans; }

protected:
    void fill(const ResultViews& views) override;

private:
    LeansChart* m_leans;
};

} // namespace ui
