// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/navigation_rail.h"

#include "ui/frame/frame_button.h"
#include "ui/frame/pages.h"
#include "ui/theme/appearance.h"

#include <QButtonGroup>
#include <QFrame>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kIconSize = 20;
constexpr int kButtonHeight = 54;

class RailButton : public QToolButton {
public:
    RailButton(const Appearance& appearance, QString iconName, QWidget* parent)
        : QToolButton(parent), m_appearance(appearance), m_iconName(std::move(iconName))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {metrics::kRailWidth - 8, kButtonHeight + 2 * kFocusMargin}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF shape = QRectF(rect()).adjusted(kFocusMargin - 1, kFocusMargin, -kFocusMargin + 1, -kFocusMargin);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_appearance.color(isChecked() ? Token::AccentSoft : Token::Sunken));
            painter.drawRoundedRect(shape, metrics::kRadiusButton, metrics::kRadiusButton);
        }
        const Token ink = isChecked() ? Token::Accent : Token::Text2;
        painter.drawPixmap(QPointF(shape.center().x() - kIconSize / 2.0, shape.top() + 8), m_appearance.icon(m_iconName, ink, kIconSize, devicePixelRatioF()));
        QFont font = m_appearance.font(TypeStyle::Note);
        if (isChecked())
            font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(m_appearance.color(ink));
        painter.drawText(shape.adjusted(0, 30, 0, -4), Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_appearance.color(Token::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusButton + 2, metrics::kRadiusButton + 2);
        }
    }

private:
    const Appearance& m_appearance;
    QString m_iconName;
};

} // namespace

NavigationRail::NavigationRail(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("navigationRail"));
    setFixedWidth(metrics::kRailWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, metrics::kSpace1, 4, metrics::kSpace2);
    layout->setSpacing(0);
    const auto pages = pageTable();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && pages[i].section != pages[i - 1].section)
            layout->addSpacing(metrics::kSpace4);
        auto* button = new RailButton(appearance, QLatin1String(pages[i].icon), this);
        button->setObjectName(QStringLiteral("rail-") + QLatin1String(pages[i].id));
        m_group->addButton(button, static_cast<int>(i));
        m_buttons.push_back(button);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationRail::pageChosen);
    connect(&appearance, &Appearance::languageChanged, this, &NavigationRail::retranslate);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    setCurrentPage(0);
    retranslate();
}

int NavigationRail::currentPage() const
{
    return m_group->checkedId();
}

void NavigationRail::setCurrentPage(int page)
{
    if (QAbstractButton* button = m_group->button(page))
        button->setChecked(true);
}

void NavigationRail::setOffered(int page, bool offered)
{
    m_buttons[static_cast<std::size_t>(page)]->setVisible(offered);
    update();
}

bool NavigationRail::isOffered(int page) const
{
    return !m_buttons[static_cast<std::size_t>(page)]->isHidden();
}

void NavigationRail::retranslate()
{
    setAccessibleName(tr("Pages"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(pageLabel(pageTable()[i]));
        m_buttons[i]->setAccessibleName(m_buttons[i]->text());
        m_buttons[i]->setToolTip(tr("%1 (%2)", "page, key").arg(m_buttons[i]->text(), pageKey(static_cast<int>(i)).toString(QKeySequence::NativeText)));
        m_buttons[i]->update();
    }
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_appearance.color(Token::Line));
    const auto pages = pageTable();
    for (std::size_t i = 1; i < pages.size(); ++i)
        if (pages[i].section != pages[i - 1].section && isOffered(static_cast<int>(i)))
            painter.fillRect(QRect(width() / 2 - 20, m_buttons[i]->y() - metrics::kSpace2, 40, 1), m_appearance.color(Token::Line));
}

} // namespace ui
