// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel knows of a row: a policy of the papers (LeverItem) or a constant of another model (ConstantItem).
#pragma once

#include "core/policy/catalogue.h"

#include <QString>
#include <QWidget>

namespace ui {

class NameButton;

/// Opens in place into its card. `lever` must outlive it.
class LeverRow : public QWidget {
    Q_OBJECT

public:
    /// From the value to the row's right edge; the scroll bar's 10 px make it the panel's padding.
    static constexpr int kRightInset = 6;

    LeverRow(const core::policy::Lever& lever, QWidget* parent)
        : QWidget(parent)
        , m_lever(lever)
    {
    }

    [[nodiscard]] QString leverId() const { return QString::fromStdString(m_lever.id); }
    [[nodiscard]] const core::policy::Lever& lever() const { return m_lever; }
    [[nodiscard]] virtual bool isOpen() const = 0;
    virtual void setOpen(bool open) = 0;
    [[nodiscard]] virtual NameButton* nameButton() const = 0;

    virtual void refresh() = 0;        ///< the session's settings
    virtual void refreshCost() { }     ///< the session's figures
    virtual void retext() = 0;         ///< language
    virtual void rebuildRegions() { }  ///< another region set

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

signals:
    void openWanted(bool open);

protected:
    const core::policy::Lever& m_lever;
};

} // namespace ui
