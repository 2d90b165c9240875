// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model_page/detail_card.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/why/term_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace ui {

DetailCard::DetailCard(const Appearance& appearance, Session& session, const QString& name, int lines, QWidget* parent)
    : QFrame(parent), m_text(new TermText(appearance, session, TypeStyle::Body, Token::Text)), m_inMap(new QPushButton(this))
{
    setProperty("card", QStringLiteral("true"));
    m_text->setObjectName(name + QStringLiteral("Detail"));
    m_inMap->setObjectName(name + QStringLiteral("InMap"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false); // setWidget() sets it
    scroll->setFixedHeight(lines * appearance.lineHeight(TypeStyle::Body) + 2);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kCardPadding, metrics::kCardPaddingTop, metrics::kCardPadding, metrics::kCardPaddingTop);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_inMap, 0, Qt::AlignTop);
    connect(m_inMap, &QPushButton::clicked, this, [this] { emit showInMap(m_variable); });
    connect(&appearance, &Appearance::languageChanged, this, [scroll, lines, &appearance] { scroll->setFixedHeight(lines * appearance.lineHeight(TypeStyle::Body) + 2); });
    retext();
}

void DetailCard::setText(const QString& text)
{
    m_text->setText(text);
}

QString DetailCard::text() const
{
    return m_text->text();
}

void DetailCard::setVariable(const QString& id)
{
    m_variable = id;
    m_inMap->setEnabled(!id.isEmpty());
}

void DetailCard::retext()
{
    m_inMap->setText(tr("Show in the map"));
}

} // namespace ui
