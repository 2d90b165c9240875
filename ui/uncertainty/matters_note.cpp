// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/matters_note.h"

#include "ui/theme/appearance.h"
#include "ui/widgets/text_block.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui {

MattersNote::MattersNote(const Appearance& appearance, QWidget* parent)
    : QWidget(parent)
    , m_text(new TextBlock(appearance, TypeStyle::Label, Token::Text, this))
    , m_action(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("noteText"));
    m_action->setObjectName(QStringLiteral("noteAction"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace2);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &MattersNote::actionChosen);
    hide();
}

void MattersNote::setNote(Kind kind, const QString& text, const QString& action)
{
    m_text->setGround(kind == Kind::Note ? Token::Sunken : kind == Kind::Warning ? Token::WarnSoft : Token::BadSoft);
    m_text->setIcon(kind == Kind::Note ? QString() : QStringLiteral("warning"));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
}

QString MattersNote::text() const
{
    return m_text->text();
}

} // namespace ui
