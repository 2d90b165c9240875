// SPDX-License-Identifier: GPL-3.0-or-later
// What each difference between two scenarios brings to an outcome, worked out in the background by a DifferenceRunner, with the model
// that the session has compiled; and what was answered last.
#pragma once

#include "ui/explore/headline/difference_runner.h"

#include <QObject>

#include <memory>

namespace core::policy {
class Projector;
}

namespace ui {

/// Answers as DifferenceRunner does; `regions` of a question says nothing, the projector's count.
class PairEffects : public QObject {
    Q_OBJECT

public:
    explicit PairEffects(QObject* parent = nullptr);
    ~PairEffects() override;

    /// The newest question is answered; of those in between only the last. What was answered already is told again without work.
    void ask(std::shared_ptr<const core::policy::Projector> projector, DifferenceQuestion question);
    [[nodiscard]] bool isBusy() const;

signals:
    void answered(const ui::DifferenceAnswer& answer);

private:
    DifferenceRunner* m_runner;
    std::optional<DifferenceQuestion> m_last;
    std::optional<DifferenceAnswer> m_answer; ///< of m_last
};

} // namespace ui
