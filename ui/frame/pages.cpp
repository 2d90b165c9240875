// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/pages.h"

#include "ui/compare/compare_page.h"
#include "ui/data/data_page.h"
#include "ui/explore/explore_page.h"
#include "ui/index/index_page.h"
#include "ui/model_page/model_page.h"
#include "ui/optimise/optimise_page.h"
#include "ui/regions/regions_page.h"
#include "ui/uncertainty/uncertainty_page.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

template <class Page>
QWidget* make(Appearance& appearance, Session& session, QWidget* parent)
{
    return new Page(appearance, session, parent);
}

constexpr bool kStrip = true;
constexpr bool kScrubber = true;
constexpr bool kAnyModel = true;

constexpr std::array kPages{
    PageInfo{"explore", "nav-explore", QT_TRANSLATE_NOOP("ui::NavigationRail", "Explore"), 0, kStrip, kScrubber, &make<ExplorePage>, kAnyModel},
    PageInfo{"compare", "nav-compare", QT_TRANSLATE_NOOP("ui::NavigationRail", "Compare"), 0, kStrip, kScrubber, &make<ComparePage>, kAnyModel},
    PageInfo{"regions", "nav-regions", QT_TRANSLATE_NOOP("ui::NavigationRail", "Regions"), 0, kStrip, kScrubber, &make<RegionsPage>, kAnyModel},
    PageInfo{"index", "nav-index", QT_TRANSLATE_NOOP("ui::NavigationRail", "Index"), 0, kStrip, !kScrubber, &make<IndexPage>, !kAnyModel},
    PageInfo{"uncertainty", "nav-uncertainty", QT_TRANSLATE_NOOP("ui::NavigationRail", "Uncertainty"), 0, kStrip, !kScrubber, &make<UncertaintyPage>, kAnyModel},
    PageInfo{"optimise", "nav-optimise", QT_TRANSLATE_NOOP("ui::NavigationRail", "Optimise"), 0, kStrip, !kScrubber, &make<OptimisePage>, kAnyModel},
    PageInfo{"model", "nav-model", QT_TRANSLATE_NOOP("ui::NavigationRail", "Model"), 1, kStrip, !kScrubber, &make<ModelPage>, kAnyModel},
    PageInfo{"data", "nav-data", QT_TRANSLATE_NOOP("ui::NavigationRail", "Data"), 1, !kStrip, !kScrubber, &make<DataPage>, !kAnyModel},
};

} // namespace

std::span<const PageInfo> pageTable()
{
    return kPages;
}

QString pageLabel(const PageInfo& page)
{
    return QCoreApplication::translate("ui::NavigationRail", page.label);
}

QKeySequence pageKey(int page)
{
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (page + 1) % 10));
}

} // namespace ui
