// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_page.h"

#include "ui/explore/charts/chart_area.h"
#include "ui/explore/headline/headline_area.h"
#include "ui/explore/levers/lever_panel.h"
#include "ui/theme/appearance.h"

#include <QHBoxLayout>
#include <QPalette>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kNarrowestPanel = 280;
constexpr int kWidestPanel = 520;

} // namespace

ExplorePage::ExplorePage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_levers(new LeverPanel(appearance, session)), m_scroll(new QScrollArea), m_headline(new HeadlineArea(appearance, session)),
      m_charts(new ChartArea(appearance, session))
{
    setObjectName(QStringLiteral("explorePage"));
    m_levers->setMinimumWidth(kNarrowestPanel);
    m_levers->setMaximumWidth(kWidestPanel);

    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContents"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::kPagePadding, metrics::kGap, metrics::kPagePadding, metrics::kGap);
    column->setSpacing(metrics::kGap);
    column->addWidget(m_headline);
    column->addWidget(m_charts, 1);
    m_scroll->setObjectName(QStringLiteral("exploreScroll"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_splitter->setObjectName(QStringLiteral("exploreSplitter"));
    m_splitter->addWidget(m_levers);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({metrics::kLeverPanelWidth, 4 * metrics::kLeverPanelWidth});

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(&appearance, &Appearance::themeChanged, this, &ExplorePage::recolour);
    recolour();
}

void ExplorePage::recolour()
{
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_appearance.color(Token::Canvas));
    setPalette(colours);
}

void ExplorePage::showLever(const QString& leverId)
{
    setLeverPanelVisible(true);
    m_levers->showLever(leverId);
}

void ExplorePage::setLeverPanelVisible(bool visible)
{
    m_levers->setVisible(visible);
}

bool ExplorePage::leverPanelVisible() const
{
    return !m_levers->isHidden();
}

QByteArray ExplorePage::saveSplitter() const
{
    return m_splitter->saveState();
}

void ExplorePage::restoreSplitter(const QByteArray& state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
}

std::vector<QWidget*> ExplorePage::panes() const
{
    return {m_levers, m_headline, m_charts};
}

QWidget& ExplorePage::leverPane() const
{
    return *m_levers;
}

} // namespace ui
