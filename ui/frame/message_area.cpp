// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/message_area.h"

#include "ui/frame/frame_button.h"
#include "ui/frame/tone.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kIconSize = 16;
constexpr int kNoteMs = 10000;
constexpr int kTextSlack = 4; ///< so that rounding does not wrap the sentence

class MessageRow : public QWidget {
    Q_DECLARE_TR_FUNCTIONS(ui::MessageArea)

public:
    MessageRow(const Appearance& appearance, Message message, bool floating, QWidget* parent)
        : QWidget(parent), m_appearance(appearance), m_message(std::move(message)), m_floating(floating), m_text(new QLabel(this)),
          m_action(new FrameButton(appearance, {}, FrameButton::Ground::Bordered, this)), m_close(new FrameButton(appearance, QStringLiteral("cancel"), FrameButton::Ground::Flat, this))
    {
        setObjectName(QStringLiteral("message-") + m_message.key);
        m_text->setObjectName(QStringLiteral("messageText"));
        m_text->setWordWrap(true);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_action->setObjectName(QStringLiteral("messageAction"));
        m_action->setVisible(static_cast<bool>(m_message.actionText));
        m_close->setObjectName(QStringLiteral("messageClose"));
        m_close->setVisible(m_message.closable);
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(metrics::kPagePadding + kIconSize + metrics::kSpace2, 2, metrics::kSpace2, 2);
        layout->setSpacing(metrics::kSpace2);
        layout->addWidget(m_text, 1);
        layout->addWidget(m_action);
        const auto onClick = [this](FrameButton* button, const std::function<void()>& action) {
            connect(button, &QAbstractButton::clicked, this, [this, action] {
                const auto act = action;
                hide();
                deleteLater();
                if (act)
                    act();
            });
        };
        onClick(m_action, m_message.action);
        for (const Message::Action& each : m_message.more) {
            auto* button = new FrameButton(appearance, {}, FrameButton::Ground::Bordered, this);
            m_more.push_back(button);
            button->setObjectName(QStringLiteral("messageAction%1").arg(m_more.size() + 1));
            layout->addWidget(button);
            onClick(button, each.act);
        }
        layout->addWidget(m_close);
        connect(m_close, &QAbstractButton::clicked, this, [this] { hide(); deleteLater(); });
        connect(&appearance, &Appearance::themeChanged, this, [this] { restyle(); });
        connect(&appearance, &Appearance::languageChanged, this, [this] { restyle(); });
        restyle();
        if (floating) {
            m_life.setInterval(kNoteMs);
            m_life.setSingleShot(true);
            connect(&m_life, &QTimer::timeout, this, [this] {
                // Not while it is read or reached for.
                if (underMouse() || isAncestorOf(QApplication::focusWidget())) {
                    m_life.start();
                    return;
                }
                hide();
                deleteLater();
            });
            m_life.start();
        }
    }

    /// The row's width when its sentence stands in one line.
    [[nodiscard]] int oneLineWidth() const
    {
        int width = layout()->contentsMargins().left() + layout()->contentsMargins().right() + kTextSlack
            + m_text->fontMetrics().horizontalAdvance(m_text->text());
        std::vector<const FrameButton*> buttons{m_action, m_close};
        buttons.insert(buttons.end(), m_more.begin(), m_more.end());
        for (const FrameButton* button : buttons)
            width += button->isHidden() ? 0 : button->sizeHint().width() + layout()->spacing();
        return width;
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_floating) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_appearance.color(Token::Accent), 1));
            painter.setBrush(m_appearance.color(ground()));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
        } else {
            painter.fillRect(rect(), m_appearance.color(ground()));
            painter.fillRect(QRect(0, height() - 1, width(), 1), m_appearance.color(Token::Line));
        }
        const QString icon = m_message.kind == MessageKind::Note ? QStringLiteral("why") : QStringLiteral("warning");
        painter.drawPixmap(QPointF(metrics::kPagePadding, (height() - kIconSize) / 2.0), m_appearance.icon(icon, ink(), kIconSize, devicePixelRatioF()));
    }

private:
    void restyle()
    {
        m_text->setFont(m_appearance.font(TypeStyle::Body));
        setTone(*m_text, m_message.kind == MessageKind::Note ? Tone::Plain : m_message.kind == MessageKind::Warning ? Tone::Warn : Tone::Bad);
        m_text->setText(spaced(m_message.text()));
        if (m_message.actionText)
            m_action->setText(m_message.actionText());
        m_action->updateGeometry();
        for (std::size_t i = 0; i < m_more.size(); ++i) {
            m_more[i]->setText(m_message.more[i].text());
            m_more[i]->updateGeometry();
        }
        m_close->setToolTip(tr("Close"));
        m_close->setAccessibleName(tr("Close this message"));
        setAccessibleName(m_message.text());
        update();
    }

    [[nodiscard]] Token ground() const
    {
        switch (m_message.kind) {
        case MessageKind::Warning: return Token::WarnSoft;
        case MessageKind::Problem: return Token::BadSoft;
        case MessageKind::Note: break;
        }
        return Token::AccentSoft;
    }

    [[nodiscard]] Token ink() const
    {
        switch (m_message.kind) {
        case MessageKind::Warning: return Token::Warn;
        case MessageKind::Problem: return Token::Bad;
        case MessageKind::Note: break;
        }
        return Token::Accent;
    }

    const Appearance& m_appearance;
    Message m_message;
    bool m_floating;
    QTimer m_life;
    QLabel* m_text;
    FrameButton* m_action;
    std::vector<FrameButton*> m_more;
    FrameButton* m_close;
};

} // namespace

MessageArea::MessageArea(const Appearance& appearance, Form form, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_form(form), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(form == Form::Floating ? metrics::kSpace2 : 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    if (form == Form::Floating) {
        hide();
        parent->installEventFilter(this);
    }
}

void MessageArea::placeOver(QWidget& row, std::function<QRect()> free)
{
    m_over = &row;
    m_free = std::move(free);
    row.installEventFilter(this);
    place();
}

void MessageArea::place()
{
    if (m_form != Form::Floating)
        return;
    const QWidget* note = nullptr;
    for (const auto* row : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        note = row->isHidden() ? note : row;
    setVisible(note != nullptr);
    if (!note || !m_over)
        return;
    const int wanted = static_cast<const MessageRow*>(note)->oneLineWidth();
    // First what is free, then the row from there to its end, then the row.
    QRect room = m_free();
    if (room.width() < wanted)
        room.setRight(m_over->width() - metrics::kSpace2);
    if (room.width() < wanted)
        room.setLeft(metrics::kSpace2);
    room.translate(m_over->mapTo(parentWidget(), QPoint()));
    const int width = std::min(wanted, room.width());
    const int height = m_rows->hasHeightForWidth() ? m_rows->heightForWidth(width) : m_rows->sizeHint().height();
    const int middle = m_over->mapTo(parentWidget(), QPoint(0, m_over->height() / 2)).y();
    setGeometry(room.right() + 1 - width, middle - height / 2, width, height);
    raise();
}

bool MessageArea::eventFilter(QObject* watched, QEvent* event)
{
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::LayoutRequest;
    if (moves && (watched == parentWidget() || watched == m_over) && !isHidden())
        QTimer::singleShot(0, this, &MessageArea::place); // once the row has arranged what is in it
    return QWidget::eventFilter(watched, event);
}

bool MessageArea::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    // A row came, went, or has more to say.
    if (event->type() == QEvent::LayoutRequest)
        place();
    return done;
}

void MessageArea::show(Message message)
{
    dismiss(message.key);
    if (m_form == Form::Floating) {
        // A second line would lie over figures.
        for (const auto* old : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            dismiss(old->objectName().mid(QLatin1String("message-").size()));
    }
    auto* row = new MessageRow(m_appearance, std::move(message), m_form == Form::Floating, this);
    m_rows->addWidget(row);
    row->show();
    place();
    QAccessibleEvent event(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageArea::dismiss(const QString& key)
{
    for (auto* row : findChildren<QWidget*>(QStringLiteral("message-") + key, Qt::FindDirectChildrenOnly)) {
        m_rows->removeWidget(row);
        row->hide();
        // The name goes with the row: it may live on until the event loop turns.
        row->setObjectName({});
        row->deleteLater();
    }
}

bool MessageArea::has(const QString& key) const
{
    const auto* row = findChild<QWidget*>(QStringLiteral("message-") + key, Qt::FindDirectChildrenOnly);
    return row && !row->isHidden();
}

} // namespace ui
