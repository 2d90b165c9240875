// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/confirm_step.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/problem_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kMostNamed = 8;

/// The first few, and how many more there are.
QString listed(const QStringList& names, const QString& separator, const QString& more)
{
    QString text = names.mid(0, kMostNamed).join(separator);
    if (names.size() > kMostNamed)
        text += more;
    return text;
}

} // namespace

ConfirmStep::ConfirmStep(const Appearance& appearance, ImportState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(sectionLabel())
    , m_lead(sentenceLabel())
    , m_counts(new QWidget)
    , m_grid(new QGridLayout(m_counts))
    , m_new(sentenceLabel())
    , m_source(sentenceLabel(QStringLiteral("secondary")))
    , m_undo(sentenceLabel(QStringLiteral("secondary")))
{
    m_lead->setObjectName(QStringLiteral("importLead"));
    m_new->setObjectName(QStringLiteral("importNewThings"));
    m_source->setObjectName(QStringLiteral("importSourceText"));
    m_undo->setObjectName(QStringLiteral("importUndoText"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kSpace3);
    m_grid->setVerticalSpacing(metrics::kSpace1);
    m_grid->setColumnStretch(1, 1);
    m_added = addCount("added");
    m_changed = addCount("changed");
    m_same = addCount("same");
    m_missing = addCount("missing");
    m_leftOut = addCount("leftOut");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace3);
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addWidget(m_counts);
    column->addWidget(m_new);
    column->addWidget(m_source);
    column->addWidget(m_undo);
    column->addStretch(1);
}

ConfirmStep::Count ConfirmStep::addCount(const char* name)
{
    Count count{new QLabel, new QLabel};
    count.number->setObjectName(QStringLiteral("importCount-") + QLatin1String(name));
    count.number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int row = m_grid->rowCount();
    m_grid->addWidget(count.number, row, 0);
    m_grid->addWidget(count.what, row, 1);
    return count;
}

void ConfirmStep::showCount(const Count& count, int number, const QString& what)
{
    count.number->setFont(tabular(m_appearance.font(TypeStyle::CardTitle)));
    count.number->setText(m_appearance.locale().toString(number));
    count.what->setText(spaced(what));
    count.number->setAccessibleName(count.number->text() + QLatin1Char(' ') + what);
}

void ConfirmStep::refresh()
{
    if (!m_state.file())
        return;
    dress(*m_title, m_appearance, TypeStyle::CardTitle);
    m_counts->setVisible(!m_state.isStartValues());
    if (m_state.isStartValues())
        refreshStartValues();
    else
        refreshStatistics();
}

void ConfirmStep::refreshStatistics()
{
    const ImportCheck* check = m_state.check();
    if (!check)
        return;
    const bool written = m_state.written().has_value();
    const ImportSummary& sum = written ? m_state.written()->summary : check->summary;
    const QString set = m_state.target() ? QString::fromStdString(m_state.target()->name().in(m_appearance.language())) : QString();
    m_title->setText(written ? tr("Imported") : tr("What will be written"));
    const bool nothing = sum.added + sum.changed == 0;
    showSentence(*m_lead, written ? tr("The values are part of “%1” now.").arg(set)
                     : nothing    ? tr("Nothing in the table is new: “%1” has all of it already.").arg(set)
                                  : tr("Into “%1”, as one step:").arg(set));
    showCount(m_added, sum.added, written ? tr("values were added") : tr("values are added"));
    showCount(m_changed, sum.changed, written ? tr("values were changed") : tr("values change"));
    showCount(m_same, sum.same, tr("stand there already with the same figure; they keep their source"));
    showCount(m_missing, sum.missing, tr("have no value in the file; what is known stays"));
    showCount(m_leftOut, sum.leftOut, tr("were left out"));
    for (const auto& [count, number] : {std::pair(m_missing, sum.missing), std::pair(m_leftOut, sum.leftOut), std::pair(m_same, sum.same)}) {
        count.number->setVisible(number > 0);
        count.what->setVisible(number > 0);
    }
    for (const Count& count : {m_added, m_changed, m_same, m_missing, m_leftOut})
        count.what->setWordWrap(true);
    const QString news = newThings();
    m_new->setVisible(!news.isEmpty());
    showSentence(*m_new, news);
    m_source->setVisible(true);
    showSentence(*m_source, sourceText());
    showSentence(*m_undo, written ? tr("Undo (Ctrl+Z) takes the whole import back: values, indicators, regions and source.")
                                  : tr("Nothing has been written yet. Afterwards, one Undo (Ctrl+Z) takes the whole import back: values, "
                                       "indicators, regions and source."));
}

QString ConfirmStep::newThings() const
{
    const ImportCheck* check = m_state.check();
    if (!check)
        return {};
    const QString separator = m_appearance.isChinese() ? QStringLiteral("、") : QStringLiteral(", ");
    const auto language = m_appearance.language();
    QStringList indicators;
    for (const auto& indicator : check->newIndicators)
        indicators << QString::fromStdString(indicator.name.in(language));
    QStringList regions;
    for (std::size_t i = 0; i < check->regions.size(); ++i) {
        if (check->regionIsNew[i])
            regions << QString::fromStdString(check->regions[i].name.in(language));
    }
    QStringList lines;
    if (!indicators.isEmpty())
        lines << tr("%n new indicators: %1", "", int(indicators.size())).arg(listed(indicators, separator, tr(" and others")));
    if (!regions.isEmpty())
        lines << tr("%n new regions: %1", "", int(regions.size())).arg(listed(regions, separator, tr(" and others")));
    return lines.join(QLatin1Char('\n'));
}

QString ConfirmStep::sourceText() const
{
    const auto& source = m_state.plan().source;
    const QString publisher = QString::fromStdString(source.publisher.in(m_appearance.language()));
    const QString document = QString::fromStdString(source.document);
    const QString grade = QString::fromStdString(m_state.plan().grade);
    const QString from = document.isEmpty() ? publisher : tr("%1, %2", "publisher, document").arg(publisher, document);
    return grade.isEmpty() ? tr("Source: %1").arg(from) : tr("Source: %1; evidence grade %2").arg(from, grade);
}

void ConfirmStep::refreshStartValues()
{
    const RegionTableCheck* check = m_state.startCheck();
    if (!check)
        return;
    const bool written = m_state.written().has_value();
    m_title->setText(written ? tr("Added") : tr("What will be written"));
    const QString name = QString::fromStdString(check->set.name.in(m_appearance.language()).empty() ? check->set.id
                                                                                               : check->set.name.in(m_appearance.language()));
    showSentence(*m_lead, written ? tr("“%1” is a region set now: the model can start from it.").arg(name)
                                  : tr("A region set “%1” with start values of %2 quantities for %3 regions.")
                                        .arg(name)
                                        .arg(check->set.data.size())
                                        .arg(check->set.regions.size()));
    const auto& sets = m_state.session().regionSets();
    const bool known = !written && std::ranges::any_of(sets, [&](const core::policy::RegionSet& set) { return set.id == check->set.id; });
    if (known)
        showSentence(*m_lead, m_lead->text() + betweenSentences(m_appearance)
                                  + tr("There is one of this name: a set of your own takes these values, a shipped one is kept and gets a copy."));
    QStringList names;
    for (const auto& region : check->set.regions)
        names << QString::fromStdString(region.name.in(m_appearance.language()));
    const QString separator = m_appearance.isChinese() ? QStringLiteral("、") : QStringLiteral(", ");
    m_new->setVisible(!names.isEmpty());
    showSentence(*m_new, listed(names, separator, tr(" and others")));
    m_source->setVisible(!m_state.startSource().isEmpty());
    showSentence(*m_source, tr("Source: %1").arg(m_state.startSource()));
    showSentence(*m_undo, written ? tr("Undo (Ctrl+Z) takes the region set away again.")
                                  : tr("Nothing has been written yet. Afterwards, one Undo (Ctrl+Z) takes the region set away again."));
}

} // namespace ui
