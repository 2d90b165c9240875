// SPDX-License-Identifier: GPL-3.0-or-later
// Summary sentence and the row of headline cards.
#pragma once

#include "core/policy/summary.h"
#include "core/why/subject.h"
#include "ui/explore/headline/summary_sentence.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QScrollArea;

namespace ui {

class Appearance;
class ExploreFutures;
class KpiCard;
class Session;
class SummaryBar;
struct KpiFigures;
struct SummaryMention;

class HeadlineArea : public QWidget {
    Q_OBJECT

public:
    HeadlineArea(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    /// From now on cards and sentence say how sure the figures are. `futures` must outlive the area.
    void setFutures(ExploreFutures& futures);

    [[nodiscard]] const std::vector<KpiCard*>& cards() const { return m_cards; }
    [[nodiscard]] SummaryBar& summary() const { return *m_summary; }
    /// The selected card, else the first; null without any.
    [[nodiscard]] KpiCard* selectedCard() const;
    [[nodiscard]] core::why::Subject subjectOf(const QString& key) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void answerWhy(KpiCard& card);
    void answerWhyInSummary();
    [[nodiscard]] std::vector<SummaryMention> terms() const; ///< of the glossary, in the sentence as it stands
    [[nodiscard]] std::vector<SummaryMention> numbersOf(const core::policy::SummaryFacts& facts) const;
    void rebuildCards();
    void refresh();
    void refreshSelection();
    void refreshSummary();
    [[nodiscard]] KpiFigures figuresOf(const QString& key) const;
    void addRanges(KpiFigures& figures, const core::policy::Headline& headline) const;
    [[nodiscard]] SummaryRanges summaryRanges() const;
    [[nodiscard]] core::policy::Headline headlineOf(const QString& key) const;
    void choose(const QString& key);
    void fitScrollArea();

    Appearance& m_appearance;
    Session& m_session;
    SummaryBar* m_summary;
    QScrollArea* m_scroll;
    QWidget* m_row;
    QHBoxLayout* m_rowLayout;
    std::vector<KpiCard*> m_cards;
    ExploreFutures* m_futures = nullptr; ///< null: nothing is said of ranges
};

} // namespace ui
