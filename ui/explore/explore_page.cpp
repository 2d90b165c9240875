// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explore_page.h"

#include "ui/explore/charts/chart_area.h"
#include "ui/explore/futures/explore_futures.h"
#include "ui/explore/headline/headline_area.h"
#include "ui/explore/headline/kpi_card.h"
#include "ui/explore/levers/lever_panel.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/why_hook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPalette>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kNarrowestPanel = 280;
constexpr int kWidestPanel = 520;

/// Headline above charts. The charts take what is left and shrink to their least height before the page scrolls, so that even
/// the smallest window shows the whole first row. A box layout would scroll as soon as the sentence wraps.
class PageColumn : public QWidget {
public:
    PageColumn(QWidget& headline, QWidget& charts) : m_headline(headline), m_charts(charts)
    {
        headline.setParent(this);
        charts.setParent(this);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] int heightForWidth(int width) const override
    {
        const int others = 3 * metrics::kGap + headlineHeight(width - 2 * metrics::kPagePadding);
        return others + m_charts.minimumSizeHint().height();
    }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const int width = std::max(m_headline.minimumSizeHint().width(), m_charts.minimumSizeHint().width()) + 2 * metrics::kPagePadding;
        return {width, heightForWidth(std::max(width, this->width()))};
    }

protected:
    bool event(QEvent* event) override
    {
        // The sentence got longer or shorter, or a row of charts came or went.
        if (event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            place();
        }
        return QWidget::event(event);
    }

    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        place();
    }

private:
    [[nodiscard]] int headlineHeight(int width) const
    {
        return m_headline.hasHeightForWidth() ? m_headline.heightForWidth(width) : m_headline.sizeHint().height();
    }

    void place()
    {
        const int inner = width() - 2 * metrics::kPagePadding;
        const int headline = headlineHeight(inner);
        const int top = metrics::kGap + headline + metrics::kGap;
        m_headline.setGeometry(metrics::kPagePadding, metrics::kGap, inner, headline);
        m_charts.setGeometry(metrics::kPagePadding, top, inner, std::max(height() - top - metrics::kGap, m_charts.minimumSizeHint().height()));
    }

    QWidget& m_headline;
    QWidget& m_charts;
};

} // namespace

ExplorePage::ExplorePage(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_futures(new ExploreFutures(session, this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_levers(new LeverPanel(appearance, session)), m_scroll(new QScrollArea), m_headline(new HeadlineArea(appearance, session)),
      m_charts(new ChartArea(appearance, session))
{
    setObjectName(QStringLiteral("explorePage"));
    m_levers->setMinimumWidth(kNarrowestPanel);
    m_levers->setMaximumWidth(kWidestPanel);

    m_headline->setFutures(*m_futures);
    m_charts->setFutures(*m_futures);

    auto* content = new PageColumn(*m_headline, *m_charts);
    content->setObjectName(QStringLiteral("scrollContents"));
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
    // What the page is about, for a focus on nothing.
    installWhy(
        *this, appearance, session,
        [this, &session](const QPoint&) -> std::optional<WhyTarget> {
            const KpiCard* card = m_headline->selectedCard();
            if (!card)
                return std::nullopt;
            return WhyTarget(m_headline->subjectOf(session.selectedKpi()), QRect(card->mapTo(this, QPoint()), card->size()));
        },
        {.menu = false, .button = false});
}

void ExplorePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_futures->setShown(true);
}

void ExplorePage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_futures->setShown(false);
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
