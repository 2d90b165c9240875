// SPDX-License-Identifier: GPL-3.0-or-later
// The causes map with what belongs to it: named loops, extent, search, legend.
#pragma once

#include "ui/model_page/map_items.h"
#include "ui/model_page/model_tab.h"

#include <vector>

class QLabel;
class QLineEdit;
class QCompleter;

namespace ui {

class Appearance;
class CausesMap;
class MapLegend;
class ModelData;
struct ModelLoop;
class SegmentedSwitch;
class Session;
class TermText;
class WrapLayout;

class CausesTab : public ModelTab {
    Q_OBJECT

public:
    CausesTab(Appearance& appearance, Session& session, ModelData& data, QWidget* parent = nullptr);

    void focusSearch() override;
    void focusContent() override;
    /// Puts a variable or lever in the middle. Remembered until the map is there.
    void showVariable(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildParts();
    void connectParts();
    void retext();
    void refreshModel();
    void refreshFigures();
    void refreshSearch();
    void refreshNote();
    void refreshLoops();
    void showLoop(const ModelLoop* chosen); ///< null: none
    void chooseLoop(const QString& id); ///< again: none
    void find();
    [[nodiscard]] std::vector<MapBoxText> texts() const;

    Appearance& m_appearance;
    Session& m_session;
    ModelData& m_data;
    QWidget* m_chipBar;
    WrapLayout* m_chips;
    TermText* m_loopText;
    SegmentedSwitch* m_extent;
    QLineEdit* m_search;
    QCompleter* m_completer;
    CausesMap* m_map;
    MapLegend* m_legend;
    QLabel* m_state;
    QString m_wanted; ///< variable to show when the map is there
    QString m_loop;   ///< chosen loop
};

} // namespace ui
