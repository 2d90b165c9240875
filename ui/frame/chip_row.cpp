// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/chip_row.h"

#include "ui/frame/frame_button.h"
#include "ui/frame/scenario_chip.h"
#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"

#include <QPainter>

#include <algorithm>
#include <iterator>

namespace ui {

ChipRow::ChipRow(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_overflow(new FrameButton(appearance, {}, FrameButton::Ground::Bordered, this))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // as wide as its chips, narrower when there is no room
    m_overflow->setObjectName(QStringLiteral("moreScenarios"));
    m_overflow->hide();
}

void ChipRow::setChips(std::vector<ScenarioChip*> chips)
{
    m_chips = std::move(chips);
    for (ScenarioChip* chip : m_chips)
        chip->setParent(this);
    updateGeometry();
    arrange();
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const ScenarioChip* chip : m_chips)
        width += chip->widthFor(ScenarioChip::Room::Full);
    return {width, metrics::kChipHeight + 2 * kFocusMargin};
}

QSize ChipRow::minimumSizeHint() const
{
    return {120, metrics::kChipHeight + 2 * kFocusMargin};
}

void ChipRow::arrange()
{
    using Room = ScenarioChip::Room;
    const int room = width();
    // What else can be read in the strip (the world's name), then what the tooltip says too, gives way before a chip is folded.
    bool allFit = false;
    for (const Room each : {Room::Full, Room::WithoutWorld, Room::NameOnly}) {
        int wanted = 0;
        for (ScenarioChip* chip : m_chips) {
            chip->setRoom(each);
            wanted += chip->sizeHint().width();
        }
        allFit = wanted <= room;
        if (allFit)
            break;
    }
    std::vector<bool> shown(m_chips.size(), allFit);
    if (!allFit) {
        m_overflow->setText(tr("+%1").arg(m_chips.size()));
        int left = room - m_overflow->sizeHint().width();
        // The current chip has its place first, the others follow in order.
        for (std::size_t i = 0; i < m_chips.size(); ++i) {
            if (m_chips[i]->isChecked()) {
                shown[i] = true;
                left -= m_chips[i]->sizeHint().width();
            }
        }
        for (std::size_t i = 0; i < m_chips.size(); ++i) {
            if (shown[i])
                continue;
            if (m_chips[i]->sizeHint().width() > left)
                break;
            shown[i] = true;
            left -= m_chips[i]->sizeHint().width();
        }
    }
    int x = 0;
    QWidget* before = nullptr;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(shown[i]);
        if (!shown[i])
            continue;
        const int wanted = m_chips[i]->sizeHint().width();
        m_chips[i]->setGeometry(x, 0, std::min(wanted, std::max(room - x, 0)), height());
        x += wanted;
        if (before)
            setTabOrder(before, m_chips[i]);
        before = m_chips[i];
    }
    const auto hidden = std::ranges::count(shown, false);
    m_overflow->setVisible(hidden > 0);
    if (hidden > 0) {
        m_overflow->setText(tr("+%1").arg(hidden));
        m_overflow->setAccessibleName(hidden == 1 ? tr("1 more scenario") : tr("%1 more scenarios").arg(hidden));
        m_overflow->setToolTip(m_overflow->accessibleName());
        m_overflow->setGeometry(x, 0, m_overflow->sizeHint().width(), height());
        if (before)
            setTabOrder(before, m_overflow);
    }
}

std::vector<ScenarioChip*> ChipRow::hiddenChips() const
{
    std::vector<ScenarioChip*> result;
    std::ranges::copy_if(m_chips, std::back_inserter(result), [](const ScenarioChip* chip) { return chip->isHidden(); });
    return result;
}

int ChipRow::positionAt(int x) const
{
    int position = 0;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        if (!m_chips[i]->isHidden() && x > m_chips[i]->geometry().center().x())
            position = static_cast<int>(i) + 1;
    return position;
}

void ChipRow::showDropMark(int x)
{
    m_dropMark = -1;
    if (x >= 0) {
        const int position = positionAt(x);
        m_dropMark = 1;
        for (int i = 0; i < position; ++i)
            if (!m_chips[static_cast<std::size_t>(i)]->isHidden())
                m_dropMark = m_chips[static_cast<std::size_t>(i)]->geometry().right();
    }
    update();
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::paintEvent(QPaintEvent*)
{
    if (m_dropMark < 0)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(m_dropMark - 1, 2, 3, height() - 4), m_appearance.color(Token::Accent));
}

} // namespace ui
