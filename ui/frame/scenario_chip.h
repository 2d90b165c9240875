// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario in the strip: shape, letter, name and what it holds. Click activates; double click or F2 renames in place.
#pragma once

#include <QAbstractButton>
#include <QString>

namespace ui {

class Appearance;

/// What a chip shows.
struct ChipContent {
    QString id;
    QString letter;
    QString name;
    QString summary;
    QString description;
    int colourIndex = -1;
    bool baseline = false;
    bool builtIn = false;
    QString parentName; ///< of a child: drawn with a hook in front of the letter; empty for others
    QString made;       ///< under what it was made when that is not what there is now; marked, said in the tooltip
    QString world;      ///< on the baseline's chip: the world when it is not the default one

    bool operator==(const ChipContent&) const = default;
};

class ScenarioChip : public QAbstractButton {
    Q_OBJECT

public:
    /// How much of it is written where there is little room. A world that is not written is still marked, by a dot.
    enum class Room { Full, WithoutWorld, NameOnly };

    ScenarioChip(const Appearance& appearance, QWidget* parent = nullptr);

    /// Whether anything is new.
    bool setContent(const ChipContent& content);
    /// Names and tooltip again, in the language of the moment.
    void retranslate();
    [[nodiscard]] const ChipContent& content() const { return m_content; }

    void setRoom(Room room);
    [[nodiscard]] Room room() const { return m_room; }
    [[nodiscard]] int widthFor(Room room) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void renameRequested();
    void menuRequested(const QPoint& globalPosition);
    /// While the chip is dragged sideways, and when it is let go: x of the pointer in the parent.
    void dragged(int x, bool finished);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const Appearance& m_appearance;
    ChipContent m_content;
    Room m_room = Room::Full;
    int m_pressX = 0;
    bool m_dragging = false;
};

} // namespace ui
