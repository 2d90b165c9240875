// SPDX-License-Identifier: GPL-3.0-or-later
// What could not be reached: how near it came and for how much, what stands in the way, and ways on as buttons.
#pragma once

#include "ui/optimise/package_words.h"
#include "ui/widgets/chart_content.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

struct UnreachedData {
    /// What may be changed so that more can be had.
    struct Way {
        enum class Kind { MoveLimit, WidenLevers, DropWish, AskForLess } kind = Kind::MoveLimit;
        BrokenLimit limit; ///< of MoveLimit: `value` is what is needed
        double to = 0; ///< of WidenLevers the highest strength, of AskForLess the new bound or chance
        double cost = kNotKnown; ///< of the package there
    };
    struct Entry {
        Unreached::Kind kind = Unreached::Kind::Target;
        std::size_t index = 0; ///< of the question's targets or wishes
        PackageFigure figure; ///< of Chance a share
        core::optimise::Relation relation = core::optimise::Relation::AtLeast;
        double asked = 0;
        double closest = kNotKnown, closestCost = kNotKnown;
        double alone = kNotKnown, aloneCost = kNotKnown; ///< without the other targets
        QStringList conflicts; ///< targets that it cannot be had together with: "Users, Central-West ≥ 70 %"
        QStringList stoppedHigh, stoppedLow; ///< levers at an end of their range
        std::vector<Way> ways; ///< at most two are shown
    };

    std::vector<Entry> entries;
    double highest = 1.3; ///< end of the levers' range
    std::size_t targets = 0; ///< how many are required
    double costUntil = 2030;
    bool looked = false; ///< false: the search has not come so far
};

/// Each entry has its sentences and its buttons; where they do not fit they scroll.
class UnreachedList : public QWidget, public ChartContent {
    Q_OBJECT

public:
    explicit UnreachedList(const Appearance& appearance, QWidget* parent = nullptr);

    void setData(UnreachedData data);
    [[nodiscard]] const UnreachedData& data() const { return m_data; }
    [[nodiscard]] QString entryTitle(const UnreachedData::Entry& entry) const;
    [[nodiscard]] QString entryText(const UnreachedData::Entry& entry) const;
    [[nodiscard]] QString wayText(const UnreachedData::Entry& entry, const UnreachedData::Way& way) const;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString unit() const override { return {}; }
    [[nodiscard]] QString footer() const override { return {}; }
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] ChartTable table() const override;
    void render(QPainter& painter, const QRectF& rect) const override;
    using QWidget::render;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

signals:
    void wayChosen(std::size_t entry, std::size_t way);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    const Appearance& m_appearance;
    UnreachedData m_data;
    QStringList m_texts; ///< that the widgets show
    QWidget* m_content;
    QVBoxLayout* m_column;
};

} // namespace ui
