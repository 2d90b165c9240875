// SPDX-License-Identifier: GPL-3.0-or-later
// A button that names a scenario by shape and letter and opens the list of all of them.
#pragma once

#include <QAbstractButton>
#include <QString>

#include <vector>

class QMenu;

namespace ui {

class Appearance;

class ScenarioButton : public QAbstractButton {
    Q_OBJECT

public:
    struct Entry {
        QString id;
        QString letter; ///< empty for the baseline
        QString name;
        int colourIndex = -1;
        bool operator==(const Entry&) const = default;
    };

    explicit ScenarioButton(const Appearance& appearance, QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries, const QString& current);
    [[nodiscard]] QString current() const { return m_current; }
    void setRole(const QString& role); ///< "Reference": for screen readers and the tooltip
    void fillMenu(QMenu& menu);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openMenu();
    [[nodiscard]] const Entry* entry() const;
    [[nodiscard]] QString shownText() const;

    const Appearance& m_appearance;
    std::vector<Entry> m_entries;
    QString m_current;
    QString m_role;
};

} // namespace ui
