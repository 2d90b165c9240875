// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/index/score_popover.h"

#include "ui/index/index_state.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/text_block.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kAway = 6; ///< from what it must not cover, and from the edges of the screen
constexpr int kMostHeight = 620;
constexpr int kFigureWidth = 52;
constexpr int kLeastRoom = 400;
constexpr int kLeastLines = 96; ///< pixels of the account that always show

} // namespace

ScorePopover::ScorePopover(const Appearance& appearance, Session& session, ScoreAccount account, const QString& marked, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_appearance(appearance)
    , m_session(session)
    , m_account(std::move(account))
{
    setObjectName(QStringLiteral("scorePopover"));
    setAttribute(Qt::WA_TranslucentBackground); // round corners
    setAccessibleName(m_account.title);
    setAccessibleDescription(m_account.method);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpace3, metrics::kSpace3, metrics::kSpace3, metrics::kSpace3);
    column->setSpacing(metrics::kSpace1);
    const auto block = [&](const QString& text, TypeStyle style, Token colour) {
        auto* made = new TextBlock(appearance, style, colour, this);
        made->setText(text);
        column->addWidget(made);
        return made;
    };
    block(m_account.title, TypeStyle::PanelTitle, Token::Text)->setObjectName(QStringLiteral("scoreTitle"));
    block(m_account.subject, TypeStyle::Label, Token::Text2);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    QWidget* lines = buildLines(marked);
    area->setWidget(lines);
    lines->setAutoFillBackground(false);
    lines->layout()->activate();
    area->setMinimumHeight(std::min(lines->sizeHint().height(), kMostHeight - 190));
    column->addWidget(area, 1);
    if (!m_account.warning.isEmpty()) {
        auto* warning = block(m_account.warning, TypeStyle::Note, Token::Warn);
        warning->setIcon(QStringLiteral("warning"));
        warning->setGround(Token::WarnSoft);
    }
    block(m_account.method, TypeStyle::Note, Token::Text3);
    auto* copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("scoreCopy"));
    column->addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, &ScorePopover::copy);
}

QWidget* ScorePopover::buildLines(const QString& marked)
{
    auto* host = new QWidget;
    auto* grid = new QGridLayout(host);
    grid->setContentsMargins(0, metrics::kSpace1, metrics::kSpace1, 0);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    const auto label = [&](const QString& text, TypeStyle style, Token colour, int row, int place, bool right) {
        auto* made = new QLabel(spaced(text));
        made->setFont(right ? tabular(m_appearance.font(style)) : m_appearance.font(style));
        QPalette colours = made->palette();
        colours.setColor(QPalette::WindowText, m_appearance.color(colour));
        made->setPalette(colours);
        if (right) {
            made->setAlignment(Qt::AlignRight | Qt::AlignTop);
            made->setMinimumWidth(kFigureWidth);
        }
        grid->addWidget(made, row, place);
        return made;
    };
    label(tr("score"), TypeStyle::Note, Token::Text3, 0, 1, true);
    label(tr("share"), TypeStyle::Note, Token::Text3, 0, 2, true);
    label(tr("points"), TypeStyle::Note, Token::Text3, 0, 3, true);
    int row = 1;
    for (const auto& line : m_account.lines) {
        const bool strong = line.branch || line.id == marked;
        const TypeStyle style = strong ? TypeStyle::LabelStrong : TypeStyle::Label;
        auto* names = new QVBoxLayout;
        names->setContentsMargins(line.depth * metrics::kSpace3, 0, 0, 0);
        names->setSpacing(0);
        if (line.variable.empty()) {
            auto* name = new QLabel(spaced(line.name));
            name->setFont(m_appearance.font(style));
            name->setWordWrap(true);
            QPalette colours = name->palette();
            colours.setColor(QPalette::WindowText, m_appearance.color(line.branch ? line.colour : Token::Text));
            name->setPalette(colours);
            names->addWidget(name);
        } else {
            auto* link = new QPushButton(spaced(line.name));
            link->setObjectName(QStringLiteral("scoreWhy-") + line.id);
            link->setProperty("link", true);
            link->setFont(m_appearance.font(style));
            link->setToolTip(tr("Why is %1 what it is?").arg(line.name));
            connect(link, &QPushButton::clicked, this, [this, variable = line.variable] {
                const core::why::Subject subject{core::why::Subject::Kind::Variable, variable, m_account.place, m_account.year};
                const QRect anchor = m_avoid;
                Session& session = m_session;
                close();
                session.askWhy(subject, anchor);
            });
            names->addWidget(link, 0, Qt::AlignLeft);
        }
        if (!line.branch) {
            QStringList parts{line.value};
            if (!line.bounds.isEmpty())
                parts << tr("bounds %1", "from worst to best").arg(line.bounds);
            auto* how = new QLabel(spaced(parts.join(tr("; "))));
            how->setFont(m_appearance.font(TypeStyle::Note));
            how->setProperty("tone", QStringLiteral("secondary"));
            how->setWordWrap(true);
            names->addWidget(how);
            if (!line.filling.isEmpty()) {
                auto* filled = new QLabel(spaced(tr("Filled: %1").arg(line.filling)));
                filled->setFont(m_appearance.font(TypeStyle::Note));
                filled->setProperty("tone", QStringLiteral("warn"));
                names->addWidget(filled);
            }
            auto* source = new QLabel(spaced(line.source));
            source->setFont(m_appearance.font(TypeStyle::Note));
            source->setProperty("tone", QStringLiteral("note"));
            source->setWordWrap(true);
            if (!line.source.isEmpty())
                names->addWidget(source);
            else
                delete source;
        }
        grid->addLayout(names, row, 0);
        label(line.score, style, Token::Text, row, 1, true);
        label(line.share, style, Token::Text2, row, 2, true);
        label(line.points.isEmpty() ? QStringLiteral("–") : line.points, style, Token::Text, row, 3, true);
        ++row;
    }
    return host;
}

void ScorePopover::copy() const
{
    QGuiApplication::clipboard()->setText(ScoreAccounts::asText(m_account));
}

void ScorePopover::openAt(const QRect& avoid)
{
    m_avoid = avoid;
    ensurePolished();
    layout()->activate();
    const QScreen* found = QGuiApplication::screenAt(avoid.center());
    if (!found)
        found = QGuiApplication::primaryScreen();
    QRect room = found ? found->availableGeometry() : QRect(0, 0, 1440, 900);
    // Inside the window, where that has room for it: below the window it may lie under something else.
    if (parentWidget()) {
        const QWidget* window = parentWidget()->window();
        const QRect inside = room.intersected(QRect(window->mapToGlobal(QPoint(0, 0)), window->size()));
        if (inside.width() > kWidth + 2 * kAway && inside.height() > kLeastRoom)
            room = inside;
    }
    const QRect screen = room.adjusted(kAway, kAway, -kAway, -kAway);
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(kWidth) : layout()->totalSizeHint().height();
    const QSize size(std::min(kWidth, screen.width()), std::min({wanted, kMostHeight, screen.height()}));
    // What is too long scrolls, and leaves its button in view.
    if (auto* area = findChild<QScrollArea*>())
        area->setMinimumHeight(std::min(area->minimumHeight(), kLeastLines));
    layout()->invalidate();
    layout()->activate();
    int x = std::clamp(avoid.left(), screen.left(), screen.right() + 1 - size.width());
    int y = avoid.bottom() + 1 + kAway;
    if (y + size.height() > screen.bottom() + 1) {
        y = avoid.top() - kAway - size.height();
        if (y < screen.top()) { // neither below nor above has room: beside it
            const int right = avoid.right() + 1 + kAway;
            x = right + size.width() <= screen.right() + 1 ? right : std::max(screen.left(), avoid.left() - kAway - size.width());
            y = std::clamp(avoid.top(), screen.top(), screen.bottom() + 1 - size.height());
        }
    }
    setGeometry(QRect(QPoint(x, y), size));
    show();
    if (auto* first = findChild<QPushButton*>())
        first->setFocus(Qt::PopupFocusReason);
}

void ScorePopover::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

void ScorePopover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

ScorePopover* openScorePopover(const Appearance& appearance, const IndexState& state, int unit, const QString& marked, const QRect& avoid,
                               QWidget& owner)
{
    auto account = ScoreAccounts::of(appearance, state, unit);
    if (!account)
        return nullptr;
    auto* popover = new ScorePopover(appearance, state.session(), std::move(*account), marked, &owner);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->openAt(avoid);
    return popover;
}

} // namespace ui
