// SPDX-License-Identifier: GPL-3.0-or-later
// The card around a chart: title and unit, actions, the chart or its numbers as a table, source and method.
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace ui {

class Appearance;
class CardFooter;
class CardHeading;
class ChartContent;
class ChartTableModel;

/// Keyboard: T shows the numbers as a table and back, the menu key opens the actions.
class ChartCard : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(const Appearance& appearance, QWidget* parent = nullptr);

    /// Takes the chart, which must be a ChartContent as well; the one before is deleted.
    void setChart(QWidget* chart);
    [[nodiscard]] QWidget* chart() const { return m_chart; }
    [[nodiscard]] const ChartContent& content() const { return *m_content; }
    /// The chart has new data: takes its texts, and its numbers when the table is shown.
    void refresh();

    /// The title becomes a button; choosing emits chooseRequested.
    void setChoosable(bool choosable);
    /// A control at the right of the title row, before the actions; the card owns it.
    void addTitleWidget(QWidget* widget);
    /// Lets a title widget shrink to `least` pixels before the heading has to give way; it grows to its size hint at most.
    void setShrinking(QWidget* widget, int least);
    /// A row under the footer, from edge to edge of the focus rings (4 px outside the texts); the card owns it.
    void addFooterWidget(QWidget* widget);
    [[nodiscard]] CardHeading& heading() { return *m_heading; }

    void showTable(bool shown);
    [[nodiscard]] bool tableShown() const;

    /// Where "Save image…" writes: gets a suggested file name, gives a path or nothing. A file dialog by default.
    void setFileChooser(std::function<QString(const QString& suggestion)> chooser);

public slots:
    void copyData();
    void copyImage();
    void saveImage();

signals:
    void chooseRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitTitleRow();
    void retranslate();
    void rebuildMenu();
    void restyle();
    Q_SLOT void showReadOut(const QString& text);

    const Appearance& m_appearance;
    QWidget* m_chart = nullptr;
    const ChartContent* m_content = nullptr;
    CardHeading* m_heading = nullptr;
    QHBoxLayout* m_titleRow = nullptr;
    QWidget* m_shrinking = nullptr; ///< in the title row
    int m_shrinksTo = 0;
    QLabel* m_headline = nullptr;
    QToolButton* m_actions = nullptr;
    QMenu* m_menu = nullptr;
    QStackedWidget* m_body = nullptr;
    QTableView* m_table = nullptr;
    ChartTableModel* m_tableModel = nullptr;
    CardFooter* m_footer = nullptr;
    bool m_choosable = false;
    std::function<QString(const QString&)> m_chooseFile;
};

} // namespace ui
