// SPDX-License-Identifier: GPL-3.0-or-later
// The rail at the left edge: one button per page that exists.
#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QToolButton;

namespace ui {

class Appearance;

class NavigationRail : public QWidget {
    Q_OBJECT

public:
    explicit NavigationRail(const Appearance& appearance, QWidget* parent = nullptr);

    [[nodiscard]] int currentPage() const; ///< position in pageTable()
    void setCurrentPage(int page);
    /// A page that is not offered has no button; all are at first.
    void setOffered(int page, bool offered);
    [[nodiscard]] bool isOffered(int page) const;

signals:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    const Appearance& m_appearance;
    QButtonGroup* m_group;
    std::vector<QToolButton*> m_buttons;
};

} // namespace ui
