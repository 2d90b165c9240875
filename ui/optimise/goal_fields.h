// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the sentence of a goal is made of: a word with a menu, fields for figures and money, a locked lever.
#pragma once

#include "ui/optimise/optimise_words.h"
#include "ui/widgets/number_field.h"

#include <QFrame>
#include <QToolButton>

#include <limits>

class QLabel;

namespace ui {

/// A limit that is not set.
inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// A word that can be changed: bold text, an arrow, a menu.
class WordButton : public QToolButton {
    Q_OBJECT

public:
    /// `what` is spoken before the choice: "First target".
    WordButton(const Appearance& appearance, QWidget* parent = nullptr);

    void setTexts(const QString& what, const QString& choice);
    /// Written as the words around it, with dots below.
    void setQuiet(bool quiet);
    [[nodiscard]] QString choice() const { return m_choice; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintQuiet(QPainter& painter) const;

    const Appearance& m_appearance;
    QString m_choice;
    bool m_quiet = false;
};

/// A figure in the unit shown: "40 %". Values are the model's.
[[nodiscard]] NumberFormat outcomeFormat(const Appearance& appearance, const OptimiseWords& words, const AskedOutcome& outcome);
/// Money: "49.3 bn CNY", "493 亿元"; what is emptied is no limit.
[[nodiscard]] NumberFormat moneyFormat(const Appearance& appearance);
/// A share of 0 to 1 with its sign in front: "≥ 60 %"; what is emptied is no limit.
[[nodiscard]] NumberFormat shareFormat(const Appearance& appearance, const QString& sign);

/// A lever that is not treated as all others: kept at a strength, with a lock; or with a range of its own. Both can be removed.
class LeverChip : public QFrame {
    Q_OBJECT

public:
    LeverChip(const Appearance& appearance, const QString& leverId, bool locked, QWidget* parent = nullptr);

    void tell(const QString& name, double strength, double lowest, double highest);
    [[nodiscard]] QString leverId() const { return m_leverId; }

signals:
    void locked(const QString& leverId, double strength);
    void ranged(const QString& leverId, double lowest, double highest);
    void removed(const QString& leverId);

private:
    NumberField* addField(const QString& name);
    void recolour();

    const Appearance& m_appearance;
    QString m_leverId;
    QLabel* m_icon = nullptr; ///< of a lock
    QLabel* m_name;
    NumberField* m_strength = nullptr;
    NumberField* m_lowest = nullptr;
    NumberField* m_highest = nullptr;
    QToolButton* m_remove;
};

} // namespace ui
