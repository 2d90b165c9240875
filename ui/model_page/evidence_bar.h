// SPDX-License-Identifier: GPL-3.0-or-later
// One bar of four parts: the shares of grades A to D, with letter and per cent.
#pragma once

#include "core/why/answer.h"

#include <QWidget>

#include <array>

namespace ui {

class Appearance;

class EvidenceBar : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceBar(const Appearance& appearance, QWidget* parent = nullptr);
    void setShares(const core::why::EvidenceShares& shares);
    [[nodiscard]] std::array<double, 4> shares() const { return m_shares; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retext();
    const Appearance& m_appearance;
    std::array<double, 4> m_shares{};
};

} // namespace ui
