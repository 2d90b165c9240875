// SPDX-License-Identifier: GPL-3.0-or-later
// The Model page: what causes what, equations, parameters, loops over time, what the papers say, claims, evidence, self-check.
#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QStackedWidget;

namespace ui {

class Appearance;
class ModelData;
class ModelTab;
class SegmentedSwitch;
class Session;

class ModelPage : public QWidget {
    Q_OBJECT

public:
    ModelPage(Appearance& appearance, Session& session, QWidget* parent = nullptr);
    ~ModelPage() override;

    /// "causes", "equations", "parameters", "loops", "papers", "claims", "evidence", "check".
    void showTab(const QString& id);
    [[nodiscard]] QString tab() const;
    /// Opens the causes map around a variable or lever.
    void showVariable(const QString& id);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Tab {
        const char* id;
        std::function<ModelTab*()> make;
        ModelTab* widget = nullptr; ///< null until first opened
    };

    void addTabs();
    void retext();
    void recolour();
    [[nodiscard]] Tab* find(const QString& id);
    [[nodiscard]] ModelTab* current() const;

    Appearance& m_appearance;
    Session& m_session;
    ModelData* m_data;
    QLabel* m_title;
    SegmentedSwitch* m_switch;
    QStackedWidget* m_stack;
    std::vector<Tab> m_tabs;
};

} // namespace ui
