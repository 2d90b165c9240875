// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/term_popover.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/term_text.h"
#include "ui/widgets/time_words.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui {

using core::policy::Language;
using core::why::Subject;

namespace {

constexpr int kAway = 6; // from what it must not cover, and from the edges of the screen

/// As a figure of the model; absent for what the tables do not know.
std::optional<Subject> subjectOf(const core::policy::Catalogue& catalogue, const std::string& id)
{
    if (catalogue.lever(id))
        return Subject{Subject::Kind::Lever, id, {}, {}};
    if (catalogue.variable(id))
        return Subject{Subject::Kind::Variable, id, {}, {}};
    if (catalogue.parameter(id))
        return Subject{Subject::Kind::Parameter, id, {}, {}};
    return std::nullopt;
}

const core::policy::Naming* namingOf(const core::policy::Catalogue& catalogue, const std::string& id)
{
    for (const char* kind : {"lever", "variable", "parameter"})
        if (const auto* naming = catalogue.naming(kind, id))
            return naming;
    return nullptr;
}

} // namespace

TermPopover::TermPopover(const Appearance& appearance, Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_appearance(appearance)
    , m_session(session)
    , m_name(new TermText(appearance, session, TypeStyle::PanelTitle, Token::Text, this))
    , m_other(new TermText(appearance, session, TypeStyle::Label, Token::Text2, this))
    , m_sentence(new TermText(appearance, session, TypeStyle::Body, Token::Text, this))
    , m_value(new TermText(appearance, session, TypeStyle::Label, Token::Text2, this))
    , m_related(new TermText(appearance, session, TypeStyle::Label, Token::Text2, this))
    , m_why(new QPushButton(this))
{
    setObjectName(QStringLiteral("termPopover"));
    setAttribute(Qt::WA_TranslucentBackground); // round corners
    m_name->setObjectName(QStringLiteral("termName"));
    m_other->setObjectName(QStringLiteral("termOtherName"));
    m_sentence->setObjectName(QStringLiteral("termSentence"));
    m_value->setObjectName(QStringLiteral("termValue"));
    m_related->setObjectName(QStringLiteral("termRelated"));
    m_why->setObjectName(QStringLiteral("termWhy"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace3, metrics::kSpace2, metrics::kSpace3, metrics::kSpace3);
    layout->setSpacing(metrics::kSpace1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_other, m_sentence, m_value})
        layout->addWidget(part);
    layout->addWidget(m_why, 0, Qt::AlignLeft);
    layout->addWidget(m_related);
    connect(m_why, &QPushButton::clicked, this, &TermPopover::askWhy);
    connect(m_related, &TermText::termAsked, this, &TermPopover::setTerm, Qt::QueuedConnection); // it is another text then
}

void TermPopover::setTerm(const std::string& english)
{
    const auto& catalogue = m_session.catalogue();
    const auto* term = glossaryTerm(catalogue, english);
    if (!term)
        return;
    m_term = english;
    const Language language = m_appearance.language();
    const Language other = m_appearance.isChinese() ? Language::English : Language::Chinese;
    const auto written = [](const std::string& text) { return spaced(QString::fromStdString(text)); };
    m_name->setText(written(term->term.in(language)), {});
    m_other->setText(written(term->term.in(other)), {});
    m_sentence->setText(written(term->definition.in(language)), {});
    const QString value = valueText(term->quantity);
    m_value->setText(value, {});
    m_value->setVisible(!value.isEmpty());
    m_why->setText(tr("Why?"));
    m_why->setVisible(subjectOf(catalogue, term->quantity).has_value());
    QString related = tr("Related: ");
    std::vector<TermSpan> spans;
    for (const std::string& next : term->seeAlso) {
        const auto* row = glossaryTerm(catalogue, next);
        if (!row)
            continue;
        if (!spans.empty())
            related += tr(", ", "between terms");
        const QString name = written(row->term.in(language));
        spans.push_back({int(related.size()), int(name.size()), next});
        related += name;
    }
    m_related->setVisible(!spans.empty());
    m_related->setText(spans.empty() ? QString() : related, spans);
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_sentence->text());
    if (isVisible())
        openAt(m_avoid);
}

/// "Now: 43 % (2030, Paper package)". Of a quantity by region, for the place that is looked at.
QString TermPopover::valueText(const std::string& quantity) const
{
    const auto* naming = namingOf(m_session.catalogue(), quantity);
    const auto run = m_session.projection();
    if (!naming || !run)
        return {};
    const auto* info = m_session.catalogue().variable(quantity);
    const auto place = info && info->perRegion ? m_session.place() : core::policy::Place::national();
    const double value = run->value(quantity, place, m_session.year());
    if (!std::isfinite(value))
        return {};
    const TimeWords words(m_session.catalogue().span);
    const QString time = words.inSentence(m_appearance, words.calendar() ? std::floor(m_session.year() + 1e-6) : m_session.year());
    const QString shown = m_appearance.language() == Language::Chinese ? QString::fromStdString(naming->name.chinese) : QString::fromStdString(naming->name.english);
    return spaced(tr("%1: %2 (%3, %4)", "quantity, its value, year, scenario")
                      .arg(shown, figure(m_appearance, *naming, value).text(), time, m_session.current().name));
}

void TermPopover::askWhy()
{
    const auto* term = glossaryTerm(m_session.catalogue(), m_term);
    auto subject = term ? subjectOf(m_session.catalogue(), term->quantity) : std::nullopt;
    if (!subject)
        return;
    if (const auto* info = m_session.catalogue().variable(subject->id); info && info->perRegion)
        subject->place = m_session.place();
    const QRect anchor = m_avoid;
    Session& session = m_session;
    close();
    session.askWhy(*subject, anchor);
}

QRect TermPopover::placeFor(const QRect& avoid, const QSize& size, const QRect& screen)
{
    const QRect room = screen.adjusted(kAway, kAway, -kAway, -kAway);
    const int x = std::clamp(avoid.left(), room.left(), std::max(room.left(), room.right() + 1 - size.width()));
    const int below = avoid.bottom() + 1 + kAway;
    if (below + size.height() <= room.bottom() + 1)
        return {{x, below}, size};
    const int above = avoid.top() - kAway - size.height();
    if (above >= room.top())
        return {{x, above}, size};
    // Neither has room: beside it.
    const int right = avoid.right() + 1 + kAway;
    const int beside = right + size.width() <= room.right() + 1 ? right : avoid.left() - kAway - size.width();
    const int y = std::clamp(avoid.top(), room.top(), std::max(room.top(), room.bottom() + 1 - size.height()));
    return {{std::max(room.left(), beside), y}, size};
}

void TermPopover::openAt(const QRect& avoid)
{
    m_avoid = avoid;
    ensurePolished();
    layout()->activate();
    const QSize size(kWidth, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(kWidth) : layout()->totalSizeHint().height());
    const QScreen* screen = QGuiApplication::screenAt(avoid.center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    setGeometry(placeFor(avoid, size, screen ? screen->availableGeometry() : QRect(0, 0, 1440, 900)));
    show();
    (m_why->isVisible() ? static_cast<QWidget*>(m_why) : m_related)->setFocus(Qt::PopupFocusReason);
}

void TermPopover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

void TermPopover::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
    painter.setBrush(m_appearance.color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusCard, metrics::kRadiusCard);
}

TermPopover* openTermPopover(const Appearance& appearance, Session& session, const std::string& term, const QRect& avoid, QWidget& owner)
{
    auto* popover = new TermPopover(appearance, session, &owner);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    popover->setTerm(term);
    popover->openAt(avoid);
    return popover;
}

} // namespace ui
