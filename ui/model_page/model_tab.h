// SPDX-License-Identifier: GPL-3.0-or-later
// One tab of the Model page. Tabs are made when first opened.
#pragma once

#include <QWidget>

namespace ui {

class ModelTab : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Ctrl+F. Does nothing in a tab without a search field.
    virtual void focusSearch() {}
    /// What the focus enters first.
    virtual void focusContent() { setFocus(); }
    /// Shown or hidden with the page.
    virtual void setWatched(bool /*watched*/) {}
    /// Esc: stops what is under way; false when nothing is.
    virtual bool cancelWork() { return false; }

signals:
    /// Somebody wants to see this variable in the causes map.
    void showInMap(const QString& id);
};

} // namespace ui
