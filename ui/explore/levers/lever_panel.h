// SPDX-License-Identifier: GPL-3.0-or-later
// The lever panel, 328 wide: filter, lever groups with their cards, cross-cutting foot. For another model than the four-dimension
// one: its constants by its author's groups.
#pragma once

#include "core/policy/catalogue.h"

#include <QWidget>

#include <optional>
#include <set>
#include <vector>

class QAbstractButton;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class Appearance;
class FootButton;
class LeverGroup;
class LeverRow;
class LinkButton;
class PanelHint;
class Session;
class TextBlock;

class LeverPanel : public QWidget {
    Q_OBJECT

public:
    LeverPanel(Appearance& appearance, Session& session, QWidget* parent = nullptr);

    /// Scrolls to a lever and opens its card; used by search.
    void showLever(const QString& leverId);
    /// The keyboard goes to the first lever shown, or back to the one whose card is open.
    void takeFocus();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Filter { Main, All, Changed };

    QWidget* makeHead();
    QWidget* makeContents();
    QWidget* makeFoot();
    void connectSession();

    void setFilter(Filter filter);
    void openGroup(std::optional<core::policy::Dimension> group); ///< one level down; none = back up
    void openCard(LeverRow* item, bool open);
    void revealOpenCard(); ///< scrolls as little as shows all of it, or its top
    void collectChanged(bool startAfresh);
    void applyFilter();
    void refreshSettings();
    void refreshFigures();
    void retext();
    void addRow(LeverGroup& group, const core::policy::Lever& lever);
    void fillDimensions(QVBoxLayout& layout);
    void fillOwnGroups(QVBoxLayout& layout);
    [[nodiscard]] bool plain() const; ///< another model
    /// What the panel shows of all levers when nothing is filtered: the main ones, of another model all.
    [[nodiscard]] Filter widest() const { return plain() ? Filter::All : Filter::Main; }
    [[nodiscard]] bool isShown(const LeverRow& item) const;
    [[nodiscard]] LeverRow* item(const QString& leverId) const;

    Appearance& m_appearance;
    Session& m_session;
    Filter m_filter = Filter::Main;
    std::optional<core::policy::Dimension> m_openGroup;
    std::set<std::string> m_changed; ///< levers that the filter Changed shows; none leaves while it is on

    QLabel* m_title = nullptr;
    QAbstractButton* m_mainButton = nullptr;
    QAbstractButton* m_allButton = nullptr;
    QAbstractButton* m_changedButton = nullptr;
    PanelHint* m_hint = nullptr;
    TextBlock* m_readOnly = nullptr;
    LinkButton* m_back = nullptr;
    LinkButton* m_resetAll = nullptr;
    TextBlock* m_empty = nullptr;
    LinkButton* m_emptyAction = nullptr;
    QScrollArea* m_scroll = nullptr;
    std::vector<LeverGroup*> m_groups;
    QWidget* m_foot = nullptr;
    std::vector<LeverRow*> m_items;
    LeverRow* m_openItem = nullptr;
    bool m_cardRevealed = false;
    QLabel* m_footTitle = nullptr;
    QLabel* m_footCount = nullptr;
    std::vector<FootButton*> m_footButtons;
};

} // namespace ui
