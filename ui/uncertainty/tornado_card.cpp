// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uncertainty/tornado_card.h"

#include "ui/session/error_text.h"
#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/uncertainty/matters_runner.h"
#include "ui/uncertainty/matters_text.h"
#include "ui/uncertainty/tornado_chart.h"
#include "ui/uncertainty/uncertainty_state.h"
#include "ui/why/why_hook.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/grade_chip.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRestMs = 400;
constexpr std::size_t kRows = 8;

/// What the row of an input asks about.
std::optional<core::why::Subject> subjectOf(const MattersRunner& runner, const QString& name)
{
    const auto answer = runner.answer();
    const auto* input = answer ? answer->result.plan.input(name.toStdString()) : nullptr;
    return input ? InputText::subject(*input) : std::nullopt;
}

} // namespace

TornadoCard::TornadoCard(const Appearance& appearance, UncertaintyState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_runner(new MattersRunner(this))
    , m_card(new ChartCard(appearance, this))
    , m_chart(new TornadoChart(appearance))
    , m_busy(new BusyBar(appearance, this))
    , m_evidence(new TextBlock(appearance, TypeStyle::Label, Token::Text2))
    , m_sentenceRow(new QWidget)
{
    m_card->setObjectName(QStringLiteral("tornadoCard"));
    m_evidence->setObjectName(QStringLiteral("tornadoEvidence"));
    m_card->setChart(m_chart);
    auto* row = new QHBoxLayout(m_sentenceRow);
    row->setContentsMargins(metrics::kSpace1, 0, metrics::kSpace1, 0);
    row->setSpacing(metrics::kSpace2);
    row->addWidget(m_evidence, 1);
    m_card->addFooterWidget(m_sentenceRow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &TornadoCard::run);
    connect(m_runner, &MattersRunner::changed, this, &TornadoCard::refresh);
    connect(&state, &UncertaintyState::figureChanged, this, &TornadoCard::restart);
    connect(&state, &UncertaintyState::yearChanged, this, &TornadoCard::restart);
    connect(&state, &UncertaintyState::scenarioChanged, this, &TornadoCard::restart);
    connect(&state, &UncertaintyState::shownChanged, this, &TornadoCard::restart);
    connect(&state, &UncertaintyState::goalChanged, this, &TornadoCard::refresh);
    connect(&state.book(), &FuturesBook::planChanged, this, &TornadoCard::restart);
    connect(&state.session(), &Session::contentsChanged, this, [this](const QStringList& ids) {
        if (ids.contains(m_state.scenarioId()))
            restart();
    });
    connect(m_chart, &TornadoChart::activated, this, &TornadoCard::askWhy);
    installWhy(*m_chart, appearance, state.session(), [this](const QPoint& at) -> std::optional<WhyTarget> {
        const int item = at == kWhyFocus ? m_chart->currentItem() : m_chart->itemAtPlace(at);
        if (item < 0 || item >= static_cast<int>(m_chart->data().rows.size()))
            return std::nullopt;
        const auto subject = subjectOf(*m_runner, m_chart->data().rows[static_cast<std::size_t>(item)].id);
        return subject ? std::optional(WhyTarget(*subject, m_chart->itemBox(item).toRect())) : std::nullopt;
    });
    refresh();
}

TornadoCard::~TornadoCard()
{
    delete m_runner; // before what its signals come to
}

std::shared_ptr<const MattersAnswer> TornadoCard::answer() const
{
    return m_runner->answer();
}

bool TornadoCard::isStale() const
{
    const auto answer = m_runner->answer();
    if (!answer)
        return false;
    const auto now = mattersQuestion(m_state, core::studies::Method::Tornado, MattersOf::Inputs, MattersEffort::Usual);
    return !now || !now->sameAs(answer->question);
}

void TornadoCard::restart()
{
    if (isVisible())
        m_rest.start();
}

void TornadoCard::run()
{
    m_rest.stop();
    auto question = mattersQuestion(m_state, core::studies::Method::Tornado, MattersOf::Inputs, MattersEffort::Usual);
    if (question && !(m_runner->answer() && !m_runner->isBusy() && question->sameAs(m_runner->answer()->question)))
        m_runner->ask(std::move(*question));
}

void TornadoCard::askWhy(const QString& inputName)
{
    const auto subject = subjectOf(*m_runner, inputName);
    const auto& rows = m_chart->data().rows;
    const auto found = std::ranges::find(rows, inputName, &TornadoRow::id);
    if (!subject || found == rows.end())
        return;
    const QRect box = m_chart->itemBox(static_cast<int>(found - rows.begin())).toRect();
    m_state.session().askWhy(*subject, QRect(m_chart->mapToGlobal(box.topLeft()), box.size()));
}

void TornadoCard::refresh()
{
    m_busy->setBusy(m_runner->isBusy());
    const MattersText text(m_appearance, m_state.session().catalogue(), m_state.session().regions());
    const auto answer = m_runner->answer();
    std::optional<core::policy::Grade> grade;
    QString said;
    if (answer) {
        m_chart->setData(text.tornado(*answer, m_state.goal(), kRows));
        // Of what is drawn: fewer where there is little room.
        const auto& rows = m_chart->data().rows;
        const std::size_t shown = std::min(m_chart->rowsDrawn(), rows.size());
        said = text.evidenceSentence(*answer, shown);
        if (shown > 0 && std::all_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown), [&](const TornadoRow& row) { return row.grade == rows.front().grade; }))
            grade = rows.front().grade;
        if (const QString failed = text.failedSentence(*answer); !failed.isEmpty())
            said += (m_appearance.isChinese() ? QString() : QStringLiteral(" ")) + failed;
    } else {
        TornadoData empty;
        empty.title = tr("What the result leans on");
        m_chart->setData(std::move(empty));
    }
    if (!m_runner->errors().empty())
        said = errorText(m_runner->errors(), 2);
    m_evidence->setText(said);
    m_evidence->setColour(m_runner->errors().empty() ? Token::Text2 : Token::Bad);
    if (grade != m_chipGrade) {
        delete m_chip;
        m_chip = nullptr;
        if (grade) {
            m_chip = new GradeChip(m_appearance, *grade);
            static_cast<QHBoxLayout*>(m_sentenceRow->layout())->insertWidget(0, m_chip, 0, Qt::AlignTop);
        }
        m_chipGrade = grade;
    }
    m_sentenceRow->setVisible(!said.isEmpty());
    m_card->refresh();
}

void TornadoCard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    run();
}

void TornadoCard::hideEvent(QHideEvent* event)
{
    m_rest.stop();
    QWidget::hideEvent(event);
}

void TornadoCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_busy->setGeometry(metrics::kRadiusCard, 0, width() - 2 * metrics::kRadiusCard, m_busy->height());
    m_busy->raise();
    // When the chart has its new size.
    QTimer::singleShot(0, this, &TornadoCard::refresh);
}

void TornadoCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace ui
