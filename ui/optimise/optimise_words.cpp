// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_words.h"

#include "ui/explore/headline/kpi_names.h"
#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/figures.h"

#include <cmath>

namespace ui {

using core::policy::Headline;
using core::policy::Naming;

namespace {

constexpr int kIndexDecimals = 3; // of a Gini coefficient
constexpr int kRatioDecimals = 2;
constexpr int kScoreDecimals = 1;

core::policy::Dimension dimensionOf(const std::string& id)
{
    if (id == "region")
        return core::policy::Dimension::Region;
    if (id == "talent")
        return core::policy::Dimension::Talent;
    if (id == "standards")
        return core::policy::Dimension::Standards;
    return core::policy::Dimension::Technology;
}

} // namespace

QString OptimiseWords::name(const AskedOutcome& outcome) const
{
    const auto& catalogue = m_session.catalogue();
    const QString plain = outcome.kind == AskedOutcome::Kind::Score
        ? dimension(dimensionOf(outcome.id))
        : shortKpiName(m_appearance, catalogue, m_session.regions(), Headline{outcome.id, outcome.place});
    switch (outcome.kind) {
    case AskedOutcome::Kind::Figure:
        break;
    case AskedOutcome::Kind::Gini:
        return tr("Gini of %1", "a figure, card title").arg(plain);
    case AskedOutcome::Kind::GroupRatio:
        return tr("%1, Central-West : East").arg(plain);
    case AskedOutcome::Kind::Score:
        return tr("%1 score", "a dimension").arg(plain);
    }
    return plain;
}

QString OptimiseWords::inSentence(const AskedOutcome& outcome) const
{
    const auto& catalogue = m_session.catalogue();
    const QString plain = outcome.kind == AskedOutcome::Kind::Score
        ? dimension(dimensionOf(outcome.id))
        : kpiInSentence(m_appearance, catalogue, m_session.regions(), Headline{outcome.id, outcome.place});
    switch (outcome.kind) {
    case AskedOutcome::Kind::Figure:
        break;
    case AskedOutcome::Kind::Gini:
        return tr("the Gini coefficient of %1 over the regions").arg(plain);
    case AskedOutcome::Kind::GroupRatio:
        return tr("the ratio Central-West to East of %1").arg(plain);
    case AskedOutcome::Kind::Score:
        return tr("the score of the dimension %1").arg(plain);
    }
    return plain;
}

Naming OptimiseWords::naming(const AskedOutcome& outcome) const
{
    Naming naming;
    switch (outcome.kind) {
    case AskedOutcome::Kind::Figure:
        return kpiNaming(m_session.catalogue(), {outcome.id, outcome.place});
    case AskedOutcome::Kind::Gini:
        naming.decimals = kIndexDecimals;
        break;
    case AskedOutcome::Kind::GroupRatio:
        naming.decimals = kRatioDecimals;
        break;
    case AskedOutcome::Kind::Score:
        naming.decimals = kScoreDecimals;
        break;
    }
    return naming;
}

QString OptimiseWords::unit(const AskedOutcome& outcome) const
{
    return figure(m_appearance, naming(outcome), 1).unit;
}

QString OptimiseWords::number(const AskedOutcome& outcome, double value) const
{
    return figure(m_appearance, naming(outcome), value).number;
}

QString OptimiseWords::withUnit(const AskedOutcome& outcome, double value) const
{
    return figure(m_appearance, naming(outcome), value).text();
}

double OptimiseWords::factor(const AskedOutcome& outcome) const
{
    const Naming of = naming(outcome);
    return m_appearance.isChinese() ? of.factorChinese : of.factorEnglish;
}

int OptimiseWords::decimals(const AskedOutcome& outcome) const
{
    const Naming of = naming(outcome);
    const double shift = m_appearance.isChinese() ? std::log10(of.factorChinese / of.factorEnglish) : 0;
    return std::max(0, of.decimals - static_cast<int>(std::lround(shift)));
}

QString OptimiseWords::lever(const std::string& id) const
{
    const auto* naming = m_session.catalogue().naming("lever", id);
    return QString::fromStdString(naming ? naming->name.in(m_appearance.language()) : id);
}

QString OptimiseWords::dimension(core::policy::Dimension dimension) const
{
    return groupName(dimension);
}

} // namespace ui
