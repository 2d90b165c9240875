// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/message_row.h"

#include "ui/theme/appearance.h"
#include "ui/widgets/text_block.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace ui {

namespace {

Token groundOf(MessageRow::Kind kind)
{
    switch (kind) {
    case MessageRow::Kind::Note: return Token::AccentSoft;
    case MessageRow::Kind::Warning: return Token::WarnSoft;
    case MessageRow::Kind::Problem: return Token::BadSoft;
    }
    return Token::WarnSoft;
}

} // namespace

MessageRow::MessageRow(const Appearance& appearance, QWidget* parent)
    : QFrame(parent), m_appearance(appearance), m_text(new TextBlock(appearance, TypeStyle::Label, Token::Text, this)), m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("messageRow"));
    m_action->setProperty("link", QStringLiteral("true"));
    m_action->setObjectName(QStringLiteral("messageAction"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace3, 5, metrics::kSpace2, 5);
    layout->setSpacing(metrics::kSpace2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &MessageRow::actionChosen);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    hide();
}

void MessageRow::show(Kind kind, const QString& sentence, const QString& action)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_text->setIcon(kind == Kind::Note ? QString() : QStringLiteral("warning"));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!sentence.isEmpty());
    updateGeometry();
    update();
}

void MessageRow::clear()
{
    show(Kind::Note, {});
}

QString MessageRow::sentence() const
{
    return m_text->text();
}

void MessageRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_appearance.color(groundOf(m_kind)));
    painter.drawRoundedRect(rect(), metrics::kRadiusButton, metrics::kRadiusButton);
}

} // namespace ui
