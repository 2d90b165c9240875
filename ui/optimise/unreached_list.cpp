// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/unreached_list.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/optimise/card_paint.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kRing = 4;
constexpr std::size_t kMostWays = 2;

/// Buttons side by side, or one below the other where they do not fit.
class WayRow : public QWidget {
public:
    WayRow()
        : m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_layout->setContentsMargins(0, 2, 0, metrics::kSpace2);
        m_layout->setSpacing(metrics::kSpace2);
        m_layout->addStretch(1);
    }
    void add(QPushButton* button) { m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignLeft); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, m_layout->minimumSize().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        int needed = -m_layout->spacing();
        for (int i = 0; i + 1 < m_layout->count(); ++i)
            needed += m_layout->itemAt(i)->sizeHint().width() + m_layout->spacing();
        m_layout->setDirection(needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        updateGeometry();
    }

private:
    QBoxLayout* m_layout;
};

} // namespace

UnreachedList::UnreachedList(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
{
    setObjectName(QStringLiteral("optimiseUnreachedList"));
    installChartAccess();
    setFocusPolicy(Qt::NoFocus);
    m_content->setObjectName(QStringLiteral("optimiseUnreachedContent"));
    m_column->setContentsMargins(kRing, kRing, kRing, kRing);
    m_column->setSpacing(metrics::kSpace1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("optimiseUnreachedScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false); // setWidget() has turned it on
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    rebuild();
}

void UnreachedList::setData(UnreachedData data)
{
    m_data = std::move(data);
    setAccessibleName(title());
    rebuild();
}

QString UnreachedList::title() const
{
    return tr("What could not be reached");
}

QString UnreachedList::entryTitle(const UnreachedData::Entry& entry) const
{
    if (entry.kind != Unreached::Kind::Chance)
        return spaced(tr("%1 %2", "figure, bound").arg(entry.figure.name, boundText(m_appearance, entry.figure.naming, entry.relation, entry.asked)));
    const QString chance = percent(m_appearance, entry.asked);
    switch (m_data.targets) {
    case 1: return spaced(tr("A chance of %1 for the target").arg(chance));
    case 2: return spaced(tr("A chance of %1 for both targets").arg(chance));
    default: return spaced(tr("A chance of %1 for all targets").arg(chance));
    }
}

QString UnreachedList::entryText(const UnreachedData::Entry& entry) const
{
    const bool chance = entry.kind == Unreached::Kind::Chance;
    const auto value = [&](double each) { return chance ? chanceText(m_appearance, each) : valueText(m_appearance, entry.figure.naming, {each}); };
    const auto withCost = [&](double each, double cost) {
        return std::isfinite(cost) ? tr("%1, for %2", "value, money").arg(value(each), money(m_appearance, cost)) : value(each);
    };
    QStringList parts;
    const bool alone = std::isfinite(entry.alone) && value(entry.alone) != value(entry.closest);
    if (std::isfinite(entry.closest)) {
        const QString closest = withCost(entry.closest, entry.closestCost);
        parts << (chance ? tr("Best found: %1.").arg(closest)
                  : alone ? tr("Closest with the targets: %1; without the others %2.").arg(closest, withCost(entry.alone, entry.aloneCost))
                          : tr("Closest: %1.").arg(closest));
    } else if (std::isfinite(entry.alone)) {
        parts << tr("Without the other targets: %1.").arg(withCost(entry.alone, entry.aloneCost));
    } else {
        parts << tr("No package came near it.");
    }
    if (!entry.conflicts.isEmpty())
        parts << tr("It cannot be had together with %1.").arg(listed(entry.conflicts));
    if (!entry.stoppedHigh.isEmpty())
        parts << (entry.stoppedHigh.size() == 1 ? tr("%1 stops at its limit of %2.") : tr("%1 stop at their limit of %2.")).arg(listed(entry.stoppedHigh), percent(m_appearance, m_data.highest));
    if (!entry.stoppedLow.isEmpty())
        parts << (entry.stoppedLow.size() == 1 ? tr("%1 is at its least.") : tr("%1 are at their least.")).arg(listed(entry.stoppedLow));
    return spaced(sentences(m_appearance, parts));
}

QString UnreachedList::wayText(const UnreachedData::Entry& entry, const UnreachedData::Way& way) const
{
    switch (way.kind) {
    case UnreachedData::Way::Kind::WidenLevers: return spaced(tr("Allow %1", "strength of levers").arg(percent(m_appearance, way.to)));
    case UnreachedData::Way::Kind::DropWish: return tr("Drop the wish");
    case UnreachedData::Way::Kind::AskForLess:
        return spaced(tr("Ask for %1", "value").arg(entry.kind == Unreached::Kind::Chance ? percent(m_appearance, way.to) : valueText(m_appearance, entry.figure.naming, {way.to})));
    case UnreachedData::Way::Kind::MoveLimit: break;
    }
    switch (way.limit.kind) {
    case BrokenLimit::Kind::Total: return spaced(tr("Allow %1 in all", "money").arg(money(m_appearance, way.limit.value)));
    case BrokenLimit::Kind::Yearly: return spaced(tr("Allow %1 in a year", "money").arg(money(m_appearance, way.limit.value)));
    case BrokenLimit::Kind::CentralWestShare: return spaced(tr("Allow a Central-West share of %1").arg(percent(m_appearance, way.limit.value)));
    case BrokenLimit::Kind::Dimension: return spaced(tr("Allow %1 for %2", "money, dimension").arg(money(m_appearance, way.limit.value), groupName(way.limit.dimension)));
    case BrokenLimit::Kind::LeverRange: return spaced(tr("Allow %1", "strength of levers").arg(percent(m_appearance, way.limit.value)));
    }
    return {};
}

QString UnreachedList::sentence() const
{
    if (m_data.entries.empty())
        return m_data.looked ? tr("All that was asked for can be reached.") : tr("What cannot be reached is told when the search is through.");
    QStringList parts;
    for (const auto& entry : m_data.entries)
        parts << tr("%1: %2", "what, why").arg(entryTitle(entry), entryText(entry));
    return sentences(m_appearance, parts);
}

ChartTable UnreachedList::table() const
{
    ChartTable table;
    table.columns = {tr("Not reached"), tr("Why"), tr("Ways on")};
    for (const auto& entry : m_data.entries) {
        QStringList ways;
        for (std::size_t way = 0; way < entry.ways.size() && way < kMostWays; ++way)
            ways << wayText(entry, entry.ways[way]);
        table.rows.push_back({entryTitle(entry), entryText(entry), ways.join(tr(", "))});
    }
    return table;
}

void UnreachedList::render(QPainter& painter, const QRectF& rect) const
{
    QRectF room = paintChartFrame(painter, rect, m_appearance, *this);
    if (m_data.entries.empty()) {
        drawParagraph(painter, m_appearance, room, {sentence()});
        return;
    }
    for (const auto& entry : m_data.entries) {
        if (room.height() < m_appearance.lineHeight(TypeStyle::Label))
            return;
        room.setTop(room.top() + drawParagraph(painter, m_appearance, room, {entryTitle(entry), TypeStyle::LabelStrong, Token::Text}) + 1);
        if (room.height() < m_appearance.lineHeight(TypeStyle::Label))
            return;
        room.setTop(room.top() + drawParagraph(painter, m_appearance, room, {entryText(entry)}) + 6);
    }
}

void UnreachedList::rebuild()
{
    // The same again keeps its buttons: one of them may have the focus.
    QStringList texts;
    for (const QStringList& row : table().rows)
        texts += row;
    texts << sentence();
    if (texts == m_texts)
        return;
    m_texts = texts;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a button may be the one that was pressed
        }
        delete item;
    }
    if (m_data.entries.empty()) {
        auto* none = new TextBlock(m_appearance, TypeStyle::Label, Token::Text2);
        none->setObjectName(QStringLiteral("optimiseUnreachedNone"));
        none->setText(sentence());
        m_column->addWidget(none);
        none->show();
    }
    for (std::size_t i = 0; i < m_data.entries.size(); ++i) {
        const auto& entry = m_data.entries[i];
        auto* what = new TextBlock(m_appearance, TypeStyle::LabelStrong, Token::Text);
        what->setObjectName(QStringLiteral("optimiseUnreachedTitle%1").arg(i));
        what->setIcon(QStringLiteral("cancel"));
        what->setColour(entry.kind == Unreached::Kind::Target ? Token::Bad : Token::Text);
        what->setText(entryTitle(entry));
        auto* why = new TextBlock(m_appearance, TypeStyle::Label, Token::Text2);
        why->setObjectName(QStringLiteral("optimiseUnreachedText%1").arg(i));
        why->setText(unbroken(entryText(entry)));
        why->setAccessibleName(entryText(entry));
        m_column->addWidget(what);
        m_column->addWidget(why);
        what->show();
        why->show();
        if (entry.ways.empty())
            continue;
        auto* row = new WayRow;
        for (std::size_t way = 0; way < entry.ways.size() && way < kMostWays; ++way) {
            auto* button = new QPushButton(wayText(entry, entry.ways[way]), row);
            button->setObjectName(QStringLiteral("optimiseWay%1_%2").arg(i).arg(way));
            const QString cost = std::isfinite(entry.ways[way].cost) ? spaced(tr("The package there costs %1.").arg(money(m_appearance, entry.ways[way].cost))) : QString();
            button->setToolTip(cost);
            button->setAccessibleDescription(sentences(m_appearance, {entryTitle(entry) + QStringLiteral("."), cost}));
            connect(button, &QPushButton::clicked, this, [this, i, way] { emit wayChosen(i, way); });
            row->add(button);
        }
        m_column->addWidget(row);
        row->show();
    }
    m_column->addStretch(1);
    updateGeometry();
}

QSize UnreachedList::sizeHint() const
{
    return {300, std::clamp(m_content->sizeHint().height() + 8, 140, 260)};
}

void UnreachedList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace ui
