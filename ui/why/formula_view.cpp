// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/formula_view.h"

#include "ui/explore/levers/panel_buttons.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kPadding = metrics::kSpace3;
constexpr int kBetween = metrics::kSpace2; // the equation in words and in figures
constexpr int kLeastTarget = 24;
constexpr int kLong = 340;   ///< pixels; an equation higher than this can be folded
constexpr int kFolded = 170; ///< at most what is seen of it then
constexpr int kMore = 24;    ///< room of the dots below what is seen
constexpr double kWorthSmaller = 0.85; ///< smaller type is used when it saves this much

/// How far down an equation can be cut so that no line and no fraction bar is: at most `most`, or after its first piece.
double wholeLinesWithin(const FormulaPicture& picture, double most)
{
    constexpr double kAroundBar = 10; // the lines beside a bar stay with it
    std::vector<std::pair<double, double>> pieces;
    for (const FormulaRun& run : picture.runs) {
        const QFontMetricsF metrics(run.font);
        pieces.emplace_back(run.baseline.y() - metrics.ascent(), run.baseline.y() + metrics.descent());
    }
    for (const auto* rects : {&picture.bars, &picture.braces})
        for (const QRectF& rect : *rects)
            pieces.emplace_back(rect.top() - kAroundBar, rect.bottom() + kAroundBar);
    std::sort(pieces.begin(), pieces.end());
    double cut = 0;
    double bottom = 0;
    for (const auto& [top, end] : pieces) {
        if (top >= bottom && bottom > 0 && (cut == 0 || bottom <= most))
            cut = bottom;
        bottom = std::max(bottom, end);
    }
    return cut == 0 || bottom <= most ? bottom : cut;
}

/// Lies over a painted name: takes clicks, keys and the focus ring; screen readers find it as a button.
class NameLink : public PanelButton {
public:
    NameLink(const Appearance& appearance, const QString& name, QWidget* parent)
        : PanelButton(appearance, parent)
    {
        setAccessibleName(name);
        setToolTip(name);
    }
    [[nodiscard]] QSize sizeHint() const override { return {kLeastTarget, kLeastTarget}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        if (underMouse() && !hasFocus()) {
            painter.setPen(QPen(appearance().color(Token::Accent), 1));
            painter.drawLine(QPointF(1, height() - 3.5), QPointF(width() - 1, height() - 3.5));
        }
        paintInnerFocus(painter);
    }
};

} // namespace

FormulaView::FormulaView(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(&appearance, &Appearance::languageChanged, this, &FormulaView::refresh);
}

void FormulaView::setContent(Content content)
{
    m_content = std::move(content);
    refresh();
}

FormulaView::Pictures FormulaView::layOut(int width) const
{
    Pictures pictures;
    if (!m_content.show)
        return pictures;
    const double room = std::max(1, width - 2 * kPadding);
    FormulaStyle style;
    style.font = tabular(m_appearance.font(TypeStyle::Body));
    style.strong = tabular(m_appearance.font(TypeStyle::CardTitle));
    style.lineHeight = m_appearance.lineHeight(TypeStyle::Body) + 2;
    style.show = m_content.show;
    const QString point = m_appearance.locale().decimalPoint();
    style.number = [point](QString written) { return written.replace(QLatin1Char('.'), point); };
    pictures.words = layOutFormula(m_content.formula, style, room, m_content.left);
    if (pictures.words.lines > 2 || pictures.words.size.height() > 4 * style.lineHeight) {
        FormulaStyle smaller = style;
        smaller.font = tabular(m_appearance.font(TypeStyle::Label));
        smaller.lineHeight = m_appearance.lineHeight(TypeStyle::Label) + 2;
        FormulaPicture picture = layOutFormula(m_content.formula, smaller, room, m_content.left);
        if (picture.size.height() < kWorthSmaller * pictures.words.size.height())
            pictures.words = std::move(picture);
    }
    if (m_content.value) {
        style.font = tabular(m_appearance.font(TypeStyle::Note));
        style.strong = tabular(m_appearance.font(TypeStyle::LabelStrong));
        style.lineHeight = m_appearance.lineHeight(TypeStyle::Note);
        style.figures = true;
        style.show = [this](const core::causes::Formula& name) { return FormulaName{m_content.value(name), std::nullopt, {}}; };
        pictures.values = layOutFormula(m_content.formula, style, room, m_content.valuesLeft, m_content.result);
    }
    return pictures;
}

void FormulaView::setFolded(bool folded)
{
    m_folded = folded;
    placeLinks();
    updateGeometry();
    update();
}

bool FormulaView::isLong(int width) const
{
    return wholeHeight(width) > kLong;
}

int FormulaView::heightForWidth(int width) const
{
    return m_folded ? std::min(foldedHeight(width), wholeHeight(width)) : wholeHeight(width);
}

int FormulaView::foldedHeight(int width) const
{
    return int(std::ceil(kPadding - 2 + wholeLinesWithin(layOut(width).words, kFolded) + kMore));
}

int FormulaView::wholeHeight(int width) const
{
    const Pictures pictures = layOut(width);
    double height = 2 * kPadding - 4 + pictures.words.size.height();
    if (m_content.value)
        height += kBetween + pictures.values.size.height();
    return int(std::ceil(height));
}

QSize FormulaView::sizeHint() const
{
    constexpr int kUsualWidth = 344;
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize FormulaView::minimumSizeHint() const
{
    return {160, 2 * kPadding + m_appearance.lineHeight(TypeStyle::Body)};
}

void FormulaView::refresh()
{
    Pictures pictures = layOut(width());
    m_words = std::move(pictures.words);
    m_values = std::move(pictures.values);
    setAccessibleName(m_words.spoken);
    setAccessibleDescription(m_values.spoken);
    placeLinks();
    updateGeometry();
    update();
}

void FormulaView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void FormulaView::placeLinks()
{
    // Kept while the names are the same, so that the focus stays where it is.
    const bool same = m_links.size() == m_words.links.size()
        && std::equal(m_links.begin(), m_links.end(), m_words.links.begin(),
                      [](const QWidget* widget, const FormulaLink& link) { return widget->accessibleName() == link.name; });
    if (!same) {
        for (QWidget* link : m_links)
            delete link;
        m_links.clear();
        for (std::size_t i = 0; i < m_words.links.size(); ++i) {
            auto* button = new NameLink(m_appearance, m_words.links[i].name, this);
            button->setObjectName(QStringLiteral("formulaName_%1").arg(i));
            connect(button, &QAbstractButton::clicked, this, [this, i] {
                if (i < m_words.links.size())
                    emit asked(core::why::Subject(m_words.links[i].subject));
            });
            button->show();
            m_links.push_back(button);
        }
    }
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        QRectF rect = m_words.links[i].rect.translated(kPadding, kPadding - 2).adjusted(-2, 0, 2, 0);
        const double lacking = kLeastTarget - rect.height();
        if (lacking > 0)
            rect.adjust(0, -lacking / 2, 0, lacking / 2);
        if (rect.width() < kLeastTarget)
            rect.adjust(-(kLeastTarget - rect.width()) / 2, 0, (kLeastTarget - rect.width()) / 2, 0);
        m_links[i]->setGeometry(rect.toAlignedRect());
        m_links[i]->setVisible(!m_folded || rect.bottom() < foldedHeight(width()) - kMore + kPadding);
    }
}

void FormulaView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line), 1));
    painter.setBrush(m_appearance.color(Token::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusButton, metrics::kRadiusButton);
    const auto draw = [&](const FormulaPicture& picture, const QPointF& origin, Token plain, Token name) {
        for (const FormulaRun& run : picture.runs) {
            painter.setFont(run.font);
            painter.setPen(m_appearance.color(run.role == FormulaRun::Role::Strong ? Token::Text : run.role == FormulaRun::Role::Name ? name : plain));
            painter.drawText(origin + run.baseline, run.text);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_appearance.color(plain));
        for (const QRectF& bar : picture.bars)
            painter.drawRect(bar.translated(origin));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_appearance.color(plain), 1));
        for (const QRectF& brace : picture.braces) {
            const QRectF area = brace.translated(origin);
            const double middle = area.center().y();
            const double stem = area.left() + area.width() / 2;
            QPainterPath path(area.topRight());
            path.quadTo(stem, area.top(), stem, area.top() + 5);
            path.lineTo(stem, middle - 5);
            path.quadTo(stem, middle, area.left(), middle);
            path.quadTo(stem, middle, stem, middle + 5);
            path.lineTo(stem, area.bottom() - 5);
            path.quadTo(stem, area.bottom(), area.right(), area.bottom());
            painter.drawPath(path);
        }
    };
    const QPointF origin(kPadding, kPadding - 2);
    const bool cut = m_folded && height() < wholeHeight(width());
    painter.setClipRect(rect().adjusted(1, 1, -1, cut ? -kMore : -1));
    if (cut) {
        painter.save();
        painter.setClipping(false);
        painter.setFont(m_appearance.font(TypeStyle::CardTitle));
        painter.setPen(m_appearance.color(Token::Text2));
        painter.drawText(QRectF(kPadding, height() - kMore, width() - 2 * kPadding, kMore - 4), Qt::AlignLeft | Qt::AlignTop, QStringLiteral("\u2026"));
        painter.restore();
    }
    draw(m_words, origin, Token::Text, Token::Accent);
    if (m_content.value)
        draw(m_values, origin + QPointF(0, m_words.size.height() + kBetween), Token::Text2, Token::Text2);
}

} // namespace ui
