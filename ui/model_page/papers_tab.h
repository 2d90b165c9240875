// SPDX-License-Identifier: GPL-3.0-or-later
// What the papers say beside what the model has of it: mechanisms beside links, policies beside levers; covered, partly or not, and why.
#pragma once

#include "core/policy/catalogue.h"
#include "ui/model_page/map_graph.h"
#include "ui/model_page/model_tab.h"

#include <string>
#include <vector>

class QLabel;
class QLineEdit;

namespace ui {

class Appearance;
class DetailCard;
class FilterModel;
class ModelData;
class RowsModel;
class SegmentedSwitch;
class Session;
class TableView;

enum class Coverage { Covered, Partly, NotCovered };
[[nodiscard]] Coverage coverageOf(const std::string& word); ///< "yes", "partly", else not

/// One link that a mechanism's coverage names, looked up in the model.
struct TableLink {
    std::string from, to;
    bool found = false; ///< in the map, directly or through what is folded into a link
    core::causes::Polarity polarity = core::causes::Polarity::None;
};

/// "a -> b; b -> c".
[[nodiscard]] std::vector<TableLink> tableLinks(const std::string& text, const MapGraph& graph);

/// How the links' signs stand to the sign that the paper gives the mechanism: the product along each chain of links.
enum class SignCheck { Agrees, Differs, Varies, NoLinks, Missing };
[[nodiscard]] SignCheck signCheck(const std::vector<TableLink>& links, const std::string& paperSign);

/// Whether the model has it and it works the way the paper tells; with another sign it is covered, but not so.
[[nodiscard]] bool isCoveredAsTold(Coverage coverage, SignCheck check);

class PapersTab : public ModelTab {
    Q_OBJECT

public:
    PapersTab(Appearance& appearance, Session& session, ModelData& facts, QWidget* parent = nullptr);

    void focusSearch() override;
    void focusContent() override;

private:
    void buildParts();
    void connectParts();
    void retext();
    void refresh();
    void refreshMechanisms();
    void refreshPolicies();
    void applyFilter();
    void refreshCounts();
    void showDetail();
    [[nodiscard]] bool showsPolicies() const;
    [[nodiscard]] static QString coverageText(Coverage coverage, SignCheck check = SignCheck::Agrees);
    [[nodiscard]] QString mechanismDetail(const std::string& id) const;
    [[nodiscard]] QString policyDetail(const std::string& id) const;

    Appearance& m_appearance;
    Session& m_session;
    ModelData& m_data;
    RowsModel* m_model;
    FilterModel* m_filter;
    std::vector<Coverage> m_coverage; ///< by row
    std::vector<std::string> m_papers; ///< by row
    SegmentedSwitch* m_which;
    SegmentedSwitch* m_paper;
    SegmentedSwitch* m_shown;
    QLineEdit* m_search;
    int m_otherwise = 0; ///< mechanisms that the model has with another sign, or one that varies
    QWidget* m_bar;
    QLabel* m_none; ///< of a model without papers
    QLabel* m_summary;
    DetailCard* m_card;
    TableView* m_table;
};

} // namespace ui
