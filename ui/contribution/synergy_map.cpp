// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contribution/synergy_map.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/chart_access.h"
#include "ui/widgets/chart_frame.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kRing = 4;
constexpr double kLeastCell = 24;
constexpr double kMostCell = 52;
constexpr double kMostHeight = 36;
constexpr double kKey = 24; ///< the key below
constexpr double kNumber = 22; ///< the number before a name
constexpr double kLeastNames = 96;
constexpr double kMostNames = 190;
constexpr double kStaleOpacity = 0.45;

QColor between(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

} // namespace

struct SynergyMap::Layout {
    QRectF all;
    QRectF names;
    QRectF grid;
    double cell = kLeastCell;
    double height = kLeastCell;

    [[nodiscard]] QRectF place(const Pair& pair) const
    {
        return {grid.left() + pair.column * cell, grid.top() + pair.row * height, cell, height};
    }
};

SynergyMap::SynergyMap(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    installChartAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

void SynergyMap::setResult(std::optional<ContributionResult> result)
{
    m_result = std::move(result);
    m_largest = 0;
    if (m_result) {
        for (const double synergy : m_result->synergy)
            m_largest = std::max(m_largest, std::abs(synergy));
    }
    if (m_cursor && m_cursor->row >= players())
        setCursorPair(std::nullopt);
    else if (m_cursor)
        emit readOutChanged(readOut());
    setAccessibleName(title());
    updateGeometry();
    update();
}

void SynergyMap::setStale(bool stale)
{
    if (m_stale != stale) {
        m_stale = stale;
        update();
    }
}

double SynergyMap::value(const Pair& pair) const
{
    return m_result->synergyOf(static_cast<std::size_t>(pair.row), static_cast<std::size_t>(pair.column));
}

QString SynergyMap::title() const
{
    return tr("More or less together");
}

QString SynergyMap::unit() const
{
    return m_result ? m_result->changeUnit : QString();
}

QString SynergyMap::footer() const
{
    if (!m_result)
        return {};
    return spaced(tr("What two bring together, less what each brings alone. Pairs only: three and more are in the shares."));
}

QString SynergyMap::sentence() const
{
    if (players() < 2)
        return tr("There is no pair.");
    std::vector<Pair> pairs;
    for (int row = 1; row < players(); ++row) {
        for (int column = 0; column < row; ++column)
            pairs.push_back({row, column});
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const Pair& a, const Pair& b) { return std::abs(value(a)) > std::abs(value(b)); });
    constexpr std::size_t kTold = 5;
    QStringList parts;
    for (std::size_t i = 0; i < std::min(kTold, pairs.size()); ++i) {
        const auto& rows = m_result->rows;
        parts << tr("%1 with %2: %3")
                     .arg(rows[static_cast<std::size_t>(pairs[i].column)].name, rows[static_cast<std::size_t>(pairs[i].row)].name,
                          ContributionText::amount(m_appearance, value(pairs[i]), m_result->decimals));
    }
    return tr("The strongest pairs: %1.").arg(parts.join(tr("; "))) + (m_appearance.isChinese() ? QString() : QStringLiteral(" "))
        + footer();
}

ChartTable SynergyMap::table() const
{
    ChartTable table;
    if (!m_result)
        return table;
    table.columns << (m_result->groups ? tr("Group") : tr("Lever"));
    for (const ContributionRow& row : m_result->rows)
        table.columns << row.name;
    for (std::size_t i = 0; i < m_result->rows.size(); ++i) {
        QStringList cells{m_result->rows[i].name};
        for (std::size_t j = 0; j < m_result->rows.size(); ++j)
            cells << (i == j ? QString()
                             : ContributionText::amount(m_appearance, m_result->synergyOf(i, j), m_result->decimals + 1));
        table.rows.push_back(cells);
    }
    return table;
}

void SynergyMap::render(QPainter& painter, const QRectF& rect) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintDrawing(painter, paintChartFrame(painter, rect, m_appearance, *this));
    painter.restore();
}

QSize SynergyMap::minimumSizeHint() const
{
    const int n = std::max(5, players());
    return {static_cast<int>(2 * kRing + kNumber + kLeastNames + n * kLeastCell),
            static_cast<int>(2 * kRing + kKey + n * kLeastCell)};
}

QSize SynergyMap::sizeHint() const
{
    const int n = std::max(5, players());
    const double height = n > 12 ? kLeastCell : 32;
    return minimumSizeHint().expandedTo({300, static_cast<int>(2 * kRing + kKey + n * height)});
}

SynergyMap::Layout SynergyMap::layOut(const QRectF& rect) const
{
    Layout layout;
    layout.all = rect;
    const int n = std::max(1, players());
    double widest = 0;
    if (m_result) {
        for (const ContributionRow& row : m_result->rows)
            widest = std::max(widest, QFontMetricsF(m_appearance.font(TypeStyle::Label)).horizontalAdvance(spaced(row.name)) + 2);
    }
    const double room = rect.width() - kNumber - 8;
    const double names = std::clamp(std::min(widest, room - n * kLeastCell), std::min(kLeastNames, widest), kMostNames);
    layout.cell = std::clamp((room - names) / n, kLeastCell, kMostCell);
    layout.height = std::clamp((rect.height() - kKey) / n, kLeastCell, kMostHeight);
    layout.names = QRectF(rect.left(), rect.top(), kNumber + names, n * layout.height);
    layout.grid = QRectF(layout.names.right() + 8, rect.top(), n * layout.cell, n * layout.height);
    return layout;
}

QRectF SynergyMap::cellOf(const Pair& pair) const
{
    if (pair.row >= players() || pair.column >= pair.row || pair.column < 0)
        return {};
    return layOut(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing)).place(pair);
}

void SynergyMap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF inner = QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing);
    paintDrawing(painter, inner);
    if (hasFocus())
        drawFocusRing(painter, m_appearance, inner);
}

void SynergyMap::paintDrawing(QPainter& painter, const QRectF& rect) const
{
    const Layout layout = layOut(rect);
    if (players() < 2) {
        painter.setFont(m_appearance.font(TypeStyle::Label));
        painter.setPen(m_appearance.color(Token::Text3));
        if (m_result)
            painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, spaced(tr("There is no pair.")));
        return;
    }
    paintHeads(painter, layout);
    for (int row = 1; row < players(); ++row) {
        for (int column = 0; column < row; ++column)
            paintCell(painter, layout, {row, column});
    }
    if (m_cursor) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(Token::Text), 1.5));
        painter.drawRect(layout.place(*m_cursor).adjusted(1, 1, -1, -1));
    }
    paintKey(painter, layout);
}

/// Numbers name the columns, since names of 23 levers would not fit above them; before the names they are the same.
void SynergyMap::paintHeads(QPainter& painter, const Layout& layout) const
{
    for (int i = 0; i < players(); ++i) {
        const bool marked = m_cursor && (m_cursor->row == i || m_cursor->column == i);
        const double top = layout.grid.top() + i * layout.height;
        const QString number = QString::number(i + 1);
        painter.setFont(m_appearance.font(marked ? TypeStyle::LabelStrong : TypeStyle::Label));
        painter.setPen(m_appearance.color(marked ? Token::Text : Token::Text3));
        drawNumber(painter, QRectF(layout.names.left(), top, kNumber - 6, layout.height), Qt::AlignRight | Qt::AlignVCenter,
                   number);
        if (i + 1 < players())
            // Just above the first cell of its column, on the diagonal.
            drawNumber(painter,
                       QRectF(layout.grid.left() + i * layout.cell, layout.grid.top() + i * layout.height, layout.cell,
                              layout.height - 2),
                       Qt::AlignHCenter | Qt::AlignBottom, number);
        const ContributionRow& row = m_result->rows[static_cast<std::size_t>(i)];
        painter.setPen(m_appearance.color(Token::Text));
        const QRectF name(layout.names.left() + kNumber, top, layout.names.width() - kNumber, layout.height);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(spaced(row.name), Qt::ElideRight, name.width()));
    }
}

void SynergyMap::paintCell(QPainter& painter, const Layout& layout, const Pair& pair) const
{
    const QRectF box = layout.place(pair).adjusted(1, 1, -1, -1);
    const double size = value(pair);
    const double share = m_largest > 0 ? std::abs(size) / m_largest : 0;
    const QString text = ContributionText::amount(m_appearance, size, m_result->decimals);
    const bool shows = text != QLatin1String("0");
    const QColor surface = m_appearance.color(Token::Surface);
    QColor ground = m_appearance.color(Token::Sunken);
    if (shows)
        ground = between(surface, m_appearance.color(size > 0 ? Token::Accent : Token::Baseline), 0.1 + 0.8 * share);
    painter.setOpacity(m_stale ? kStaleOpacity : 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 2, 2);
    const QFont font = m_appearance.font(TypeStyle::Note);
    const bool fits = shows && numberWidth(font, text) + 4 <= box.width();
    if (shows && size < 0 && !fits) {
        painter.setBrush(QBrush(surface, Qt::BDiagPattern));
        painter.drawRoundedRect(box, 2, 2);
    }
    painter.setOpacity(1);
    if (!fits)
        return;
    const QColor ink = m_appearance.color(Token::Text);
    painter.setFont(font);
    painter.setPen(contrastRatio(ink, ground) >= contrastRatio(surface, ground) ? ink : surface);
    drawNumber(painter, box, Qt::AlignCenter, text);
}

void SynergyMap::paintKey(QPainter& painter, const Layout& layout) const
{
    const QFont note = m_appearance.font(TypeStyle::Note);
    const double top = layout.grid.bottom() + 6;
    double x = layout.all.left();
    painter.setFont(note);
    const auto entry = [&](Token colour, bool hatched, const QString& text) {
        const QRectF box(x, top + 2, 12, 12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(between(m_appearance.color(Token::Surface), m_appearance.color(colour), 0.7));
        painter.drawRoundedRect(box, 2, 2);
        if (hatched) {
            painter.setBrush(QBrush(m_appearance.color(Token::Surface), Qt::BDiagPattern));
            painter.drawRoundedRect(box, 2, 2);
        }
        painter.setPen(m_appearance.color(Token::Text2));
        const double width = QFontMetricsF(note).horizontalAdvance(spaced(text)) + 1;
        painter.drawText(QRectF(x + 16, top, width, 16), Qt::AlignLeft | Qt::AlignVCenter, spaced(text));
        x += 16 + width + 16;
    };
    entry(Token::Accent, false, tr("more together"));
    entry(Token::Baseline, true, tr("less together"));
}

QString SynergyMap::readOut() const
{
    if (!m_cursor || !m_result)
        return {};
    const QString first = m_result->rows[static_cast<std::size_t>(m_cursor->column)].name;
    const QString second = m_result->rows[static_cast<std::size_t>(m_cursor->row)].name;
    const double size = value(*m_cursor);
    const QString text = ContributionText::amount(m_appearance, std::abs(size), m_result->decimals).remove(QLatin1Char('+'));
    if (text == QLatin1String("0"))
        return spaced(tr("%1 with %2: together as much as apart").arg(first, second));
    return spaced((size > 0 ? tr("%1 with %2: %3 more together than apart") : tr("%1 with %2: %3 less together than apart"))
                      .arg(first, second, text));
}

void SynergyMap::setCursorPair(std::optional<Pair> pair)
{
    if (pair == m_cursor)
        return;
    m_cursor = pair;
    emit readOutChanged(readOut());
    announceChartValue(*this);
    update();
}

void SynergyMap::mouseMoveEvent(QMouseEvent* event)
{
    const Layout layout = layOut(QRectF(rect()).adjusted(kRing, kRing, -kRing, -kRing));
    const Pair pair{static_cast<int>(std::floor((event->position().y() - layout.grid.top()) / layout.height)),
                    static_cast<int>(std::floor((event->position().x() - layout.grid.left()) / layout.cell))};
    const bool inside = pair.row > 0 && pair.row < players() && pair.column >= 0 && pair.column < pair.row;
    setCursorPair(inside ? std::optional(pair) : std::nullopt);
}

void SynergyMap::leaveEvent(QEvent* event)
{
    setCursorPair(std::nullopt);
    QWidget::leaveEvent(event);
}

void SynergyMap::keyPressEvent(QKeyEvent* event)
{
    const int last = players() - 1;
    const int key = event->key();
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (last < 1 || !(arrow || key == Qt::Key_Home || key == Qt::Key_End || (key == Qt::Key_Escape && m_cursor))) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Escape) {
        setCursorPair(std::nullopt);
        return;
    }
    if (!m_cursor || key == Qt::Key_Home || key == Qt::Key_End) {
        setCursorPair(key == Qt::Key_End ? Pair{last, last - 1} : Pair{});
        return;
    }
    Pair pair = *m_cursor;
    pair.row = std::clamp(pair.row + (key == Qt::Key_Down) - (key == Qt::Key_Up), 1, last);
    pair.column = std::clamp(pair.column + (key == Qt::Key_Right) - (key == Qt::Key_Left), 0, pair.row - 1);
    setCursorPair(pair);
}

void SynergyMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void SynergyMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorPair(std::nullopt);
    update();
}

} // namespace ui
