// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/search_row.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int kHeight = 30;
constexpr int kBar = 2;
constexpr int kIcon = 16;
constexpr int kTarget = 24;
constexpr int kEstimateAfterMs = 1000; // a guess from less jumps about
constexpr double kMinute = 60;

class RowWords {
    Q_DECLARE_TR_FUNCTIONS(ui::SearchRow)
};

} // namespace

QString timeLeft(double seconds)
{
    if (seconds >= 1.5 * kMinute)
        return RowWords::tr("about %1 min left").arg(static_cast<int>(std::lround(seconds / kMinute)));
    const int step = seconds > 20 ? 10 : seconds > 10 ? 5 : 1;
    return RowWords::tr("about %1 s left").arg(std::max(1, static_cast<int>(std::ceil(seconds / step)) * step));
}

SearchRow::SearchRow(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
    , m_icon(new QLabel(this))
    , m_head(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QToolButton(this))
{
    setObjectName(QStringLiteral("optimiseProgress"));
    setProperty("card", true);
    setMinimumHeight(kHeight);
    m_text->setObjectName(QStringLiteral("optimiseProgressText"));
    m_text->setProperty("tone", QStringLiteral("secondary"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(QStringLiteral("optimiseProgressAction"));
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setMinimumHeight(kTarget);
    m_button->setIconSize({kIcon, kIcon});
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace3, kBar, metrics::kSpace2, kBar);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(m_icon);
    layout->addWidget(m_head);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (m_working)
            emit cancelRequested();
        else
            emit actionRequested();
    });
    connect(&appearance, &Appearance::themeChanged, this, &SearchRow::recolour);
    recolour();
    hide();
}

void SearchRow::report(const QString& stage, int done, int total, bool drawn)
{
    if (!m_working || stage != m_stage) {
        m_since.start();
        m_stage = stage;
    }
    m_working = true;
    m_icon->hide();
    m_head->setFont(m_appearance.font(TypeStyle::LabelStrong));
    m_head->setText(spaced(stage));
    m_head->show();
    QStringList parts;
    if (total > 0) {
        const QLocale locale = m_appearance.locale();
        const auto number = [&](int value) { return locale.toString(value).replace(locale.groupSeparator(), QString(QChar(0x202F))); };
        parts.append(tr("%1 of %2 packages").arg(number(done), number(total)));
        if (done > 0 && done < total && m_since.elapsed() > kEstimateAfterMs)
            parts.append(timeLeft(static_cast<double>(m_since.elapsed()) / 1000.0 / done * (total - done)));
    }
    if (drawn)
        parts.append(tr("what is found so far is drawn below"));
    m_text->setText(spaced(parts.join(QString::fromUtf8(" · "))));
    m_part = total > 0 ? std::clamp(static_cast<double>(done) / total, 0.0, 1.0) : 0;
    m_button->setText(tr("Cancel") + QStringLiteral("  Esc"));
    m_button->setAccessibleName(tr("Cancel the search"));
    m_button->setToolTip(tr("Cancel (Esc): what is found stays"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setProperty("framed", false);
    m_button->show();
    recolour();
    show();
    update();
}

void SearchRow::say(const QString& sentence, const QString& action)
{
    m_working = false;
    m_stage.clear();
    m_action = action;
    m_head->hide();
    m_icon->show();
    m_text->setText(spaced(sentence));
    m_button->setVisible(!action.isEmpty());
    m_button->setText(spaced(action));
    m_button->setAccessibleName(action);
    m_button->setToolTip({});
    m_button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    recolour();
    setVisible(!sentence.isEmpty());
    update();
}

QString SearchRow::text() const
{
    return m_working ? m_head->text() + QLatin1Char(' ') + m_text->text() : m_text->text();
}

void SearchRow::recolour()
{
    m_icon->setPixmap(m_appearance.icon(QStringLiteral("warning"), Token::Warn, kIcon, devicePixelRatioF()));
    m_button->setIcon(m_appearance.icon(QStringLiteral("cancel"), Token::Text2, kIcon, devicePixelRatioF()));
}

void SearchRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_working)
        m_head->setFont(m_appearance.font(TypeStyle::LabelStrong));
    QFrame::changeEvent(event);
}

void SearchRow::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    if (m_working && m_part > 0)
        painter.fillRect(QRectF(metrics::kRadiusCard / 2.0, height() - kBar, m_part * (width() - metrics::kRadiusCard), kBar), m_appearance.color(Token::Accent));
}

} // namespace ui
