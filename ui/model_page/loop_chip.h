// SPDX-License-Identifier: GPL-3.0-or-later
// A named loop to choose: its id in semibold, its name, and a warning sign where the model does not tell it as the papers do.
#pragma once

#include <QAbstractButton>

namespace ui {

class Appearance;

class LoopChip : public QAbstractButton {
    Q_OBJECT

public:
    LoopChip(const Appearance& appearance, QString id, QString name, bool warn, QWidget* parent = nullptr);
    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Appearance& m_appearance;
    QString m_id;
    QString m_name;
    bool m_warn;
};

} // namespace ui
