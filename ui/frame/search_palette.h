// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: one field over everything that has a name.
#pragma once

#include "ui/frame/search_index.h"

#include <QFrame>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace ui {

class Appearance;
class SearchResultsModel;

/// Lies over the window that is its parent, not in a window of its own: input methods for Chinese work in it as in any field.
class SearchPalette : public QFrame {
    Q_OBJECT

public:
    SearchPalette(const Appearance& appearance, QWidget& window);
    ~SearchPalette() override;

    /// Opens with an empty field.
    void open(std::unique_ptr<SearchIndex> index);
    /// What stands at the right of a command: its key.
    void setKeyOf(std::function<QString(const QString& commandId)> keyOf);

signals:
    void leverChosen(const QString& leverId);
    void numberChosen(const QString& variableId);
    void regionChosen(const QString& regionId); ///< empty = the nation
    void commandChosen(const QString& commandId);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void choose();
    void showTerm(const SearchEntry& entry);
    void backToList();
    void fitHeight();
    void dismiss();
    void retranslate();
    void place();

    const Appearance& m_appearance;
    QWidget& m_window;
    std::unique_ptr<SearchIndex> m_index;
    QLineEdit* m_field;
    QStackedWidget* m_body;
    QListView* m_list;
    SearchResultsModel* m_results;
    QLabel* m_empty;
    QLabel* m_detail;
    QLabel* m_term;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
