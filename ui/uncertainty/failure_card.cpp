// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/failure_card.h"

#include "ui/session/error_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/uncertainty/failure_chart.h"
#include "ui/uncertainty/failure_state.h"
#include "ui/uncertainty/failure_text.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kPanelWidth = 230;
constexpr int kLeastPanel = 120;
constexpr int kNarrow = 260; ///< a panel beside a small chart

} // namespace

FailurePanel::FailurePanel(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_failure(failure)
    , m_rule(new QLabel(this))
    , m_shares(new QWidget(this))
    , m_tighter(new QPushButton(this))
    , m_wider(new QPushButton(this))
    , m_said(new TextBlock(appearance, TypeStyle::Label, Token::Text2, this))
{
    m_rule->setObjectName(QStringLiteral("failureRule"));
    m_rule->setWordWrap(true);
    m_rule->setTextFormat(Qt::RichText);
    m_rule->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_shares->setObjectName(QStringLiteral("failureShares"));
    m_tighter->setObjectName(QStringLiteral("failureTighter"));
    m_wider->setObjectName(QStringLiteral("failureWider"));
    m_said->setObjectName(QStringLiteral("failureSaid"));
    auto* grid = new QGridLayout(m_shares);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(2);
    for (int i = 0; i < 3; ++i) {
        m_numbers[i] = new QLabel(m_shares);
        m_texts[i] = new QLabel(m_shares);
        m_texts[i]->setProperty("tone", QStringLiteral("secondary"));
        m_texts[i]->setWordWrap(true);
        grid->addWidget(m_numbers[i], i, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(m_texts[i], i, 1, Qt::AlignVCenter);
    }
    grid->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace2);
    buttons->addWidget(m_tighter);
    buttons->addWidget(m_wider);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace1 + 2);
    column->addWidget(m_rule);
    column->addWidget(m_shares);
    column->addLayout(buttons);
    column->addWidget(m_said);
    column->addStretch();
    connect(m_tighter, &QPushButton::clicked, &failure, &FailureState::tighten);
    connect(m_wider, &QPushButton::clicked, &failure, &FailureState::widen);
}

QString FailurePanel::ruleText() const
{
    return m_plainRule;
}

void FailurePanel::refresh()
{
    const FailureText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    m_tighter->setText(tr("Tighter box"));
    m_wider->setText(tr("Wider box"));
    m_tighter->setEnabled(m_failure.canTighten());
    m_wider->setEnabled(m_failure.canWiden());
    m_rule->setFont(m_appearance.font(TypeStyle::Body));
    for (int i = 0; i < 3; ++i)
        m_numbers[i]->setFont(tabular(m_appearance.font(TypeStyle::InspectorTitle)));
    for (QLabel* words : m_texts)
        words->setFont(m_appearance.font(width() < kNarrow ? TypeStyle::Note : TypeStyle::Label));
    const auto answer = m_failure.answer();
    const auto& box = m_failure.box();
    QStringList said;
    m_plainRule.clear();
    QString marked;
    if (!m_failure.errors().empty()) {
        said << errorText(m_failure.errors(), 2);
    } else if (!answer) {
        m_plainRule = m_failure.isBusy() ? tr("The futures are being run.")
                      : m_state.goal()   ? tr("Not run yet.")
                                         : tr("There is no goal for this figure and year: set one to see when it is missed.");
        marked = m_plainRule;
    } else {
        const QString obstacle = text.obstacle(*answer, box);
        if (box && !box->limits.empty()) {
            m_plainRule = text.rule(answer->result.plan, *box, false);
            marked = text.rule(answer->result.plan, *box, true);
            said << obstacle << text.chanceSentence(answer->result.plan, *box);
        } else {
            m_plainRule = obstacle.isEmpty() && box ? text.rule(answer->result.plan, *box, false) : obstacle;
            marked = m_plainRule;
        }
        said << text.failedSentence(*answer);
        if (answer->result.members < answer->question.study.base.members)
            said << tr("Cancelled: figures are of the runs that were finished.");
    }
    m_rule->setText(spaced(marked));
    m_rule->setVisible(!marked.isEmpty());
    m_rule->setAccessibleName(m_plainRule);
    const bool counted = answer && answer->used() > 0;
    m_shares->setVisible(counted);
    if (counted) {
        const auto shares = text.shares(*answer, box ? *box : core::discovery::Box());
        for (std::size_t i = 0; i < 3; ++i) {
            m_numbers[i]->setText(shares[i].number);
            m_texts[i]->setText(shares[i].text);
            // Without a box only the last says something.
            m_numbers[i]->setVisible(box.has_value() || i == 2);
            m_texts[i]->setVisible(box.has_value() || i == 2);
        }
    }
    m_tighter->setVisible(box.has_value());
    m_wider->setVisible(box.has_value());
    said.removeAll(QString());
    m_said->setText(spaced(said.join(m_appearance.isChinese() ? QString() : QStringLiteral(" "))));
    m_said->setColour(m_failure.errors().empty() ? Token::Text2 : Token::Bad);
    m_said->setVisible(!said.isEmpty());
}

void connectFailureChart(FailureChart& chart, FailureState& failure)
{
    QObject::connect(&chart, &FailureChart::limitMoved, &failure, [&failure](bool xAxis, double low, double high, bool) {
        core::discovery::Limit limit;
        limit.input = xAxis ? failure.xInput() : failure.yInput();
        limit.low = low;
        limit.high = high;
        failure.setLimit(limit);
    });
    QObject::connect(&chart, &FailureChart::categoryToggled, &failure, [&failure](bool xAxis, int category) {
        failure.toggleCategory(xAxis ? failure.xInput() : failure.yInput(), category);
    });
}

QScrollArea* scrolled(FailurePanel& panel, int width)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    panel.setObjectName(QStringLiteral("scrollContents")); // transparent, says the style sheet
    area->setWidget(&panel);
    area->setMinimumHeight(kLeastPanel);
    if (width > 0)
        area->setFixedWidth(width);
    return area;
}

FailurePicture::FailurePicture(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent)
    : QWidget(parent)
    , m_chart(new FailureChart(appearance, this))
    , m_panel(new FailurePanel(appearance, state, failure, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpace3);
    row->addWidget(m_chart, 1);
    row->addWidget(scrolled(*m_panel, kPanelWidth));
    setFocusProxy(m_chart);
    connectFailureChart(*m_chart, failure);
    connect(m_chart, &FailureChart::readOutChanged, this, &FailurePicture::readOutChanged);
}

QString FailurePicture::title() const
{
    return m_chart->title();
}

QString FailurePicture::unit() const
{
    return m_chart->unit();
}

QString FailurePicture::footer() const
{
    return m_chart->footer();
}

QString FailurePicture::sentence() const
{
    return m_chart->sentence();
}

ChartTable FailurePicture::table() const
{
    return m_chart->table();
}

void FailurePicture::render(QPainter& painter, const QRectF& rect) const
{
    m_chart->render(painter, rect);
}

FailureCard::FailureCard(const Appearance& appearance, UncertaintyState& state, FailureState& failure, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_failure(failure)
    , m_card(new ChartCard(appearance, this))
    , m_picture(new FailurePicture(appearance, state, failure))
    , m_busy(new BusyBar(appearance, this))
{
    m_card->setObjectName(QStringLiteral("failureCard"));
    m_card->setChart(m_picture);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(&failure, &FailureState::changed, this, &FailureCard::refresh);
    connect(&failure, &FailureState::boxChanged, this, &FailureCard::refresh);
    refresh();
}

FailureCard::~FailureCard()
{
    m_failure.setActive(this, false);
}

void FailureCard::refresh()
{
    m_busy->setBusy(m_failure.isBusy());
    const FailureText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    FailureData shown = text.chart(m_failure);
    if (!m_failure.answer())
        shown.title = m_state.goal() ? text.question(*m_state.goal()) : tr("When it fails");
    m_picture->chart().setData(std::move(shown));
    m_picture->chart().setVisible(m_failure.answer() && !m_picture->chart().data().points.empty());
    m_picture->panel().refresh();
    m_card->refresh();
}

void FailureCard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_failure.setActive(this, true);
}

void FailureCard::hideEvent(QHideEvent* event)
{
    m_failure.setActive(this, false);
    QWidget::hideEvent(event);
}

void FailureCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_busy->setGeometry(metrics::kRadiusCard, 0, width() - 2 * metrics::kRadiusCard, m_busy->height());
    m_busy->raise();
}

void FailureCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
