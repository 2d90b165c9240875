// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of tables whose columns are scenarios: shape, letter and name over one or more sections, what each section holds below.
#pragma once

#include <QHeaderView>

namespace ui {

class Appearance;

/// Roles that the model answers in headerData(Qt::Horizontal).
enum ScenarioHeaderRole {
    kGroupRole = Qt::UserRole + 100, ///< int: sections of one scenario have one number
    kGroupTitleRole, ///< "A Paper package"
    kGroupColourRole, ///< colour index of the scenario
    kGroupNoteRole ///< "reference", "read-only"; may be empty
};

class ScenarioHeader : public QHeaderView {
    Q_OBJECT

public:
    ScenarioHeader(const Appearance& appearance, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    /// Pixels that the text of a section needs.
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    [[nodiscard]] QVariant of(int section, int role) const;
    [[nodiscard]] QRect groupRect(int section) const;
    void paintGroup(QPainter& painter, const QRect& part, int section) const;

    const Appearance& m_appearance;
};

/// The heads of rows: an icon when the model has one (kIconRole, kInkRole), the name, and a unit behind it in grey (kUnitRole).
class OutcomeHeads : public QHeaderView {
    Q_OBJECT

public:
    enum Role { kIconRole = Qt::UserRole + 110, kInkRole, kUnitRole };

    OutcomeHeads(const Appearance& appearance, QWidget* parent);
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    const Appearance& m_appearance;
};

} // namespace ui
