// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/why_body.h"

#include "ui/explore/levers/lever_text.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/why/formula_view.h"
#include "ui/why/term_text.h"
#include "ui/why/why_rows.h"
#include "ui/why/why_words.h"
#include "ui/widgets/text_block.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace ui {

using core::why::Subject;
using Kind = Subject::Kind;

namespace {

constexpr int kSectionGap = metrics::kSpace3;
constexpr int kHeadingGap = 3;
constexpr std::size_t kMostRoots = 10;
constexpr std::size_t kMostDriven = 16;
constexpr std::size_t kMostPlaces = 8;
constexpr int kUsualWidth = 344;

/// Of contributions: the largest by size, 0 when there is none.
template <class Rows, class Of>
double longest(const Rows& rows, Of of)
{
    double most = 0;
    for (const auto& row : rows)
        most = std::max(most, std::abs(of(row)));
    return most;
}

/// Whether bars of both signs stand in a list. Where all lower, their bars go to the right as well: the sign stands with the number.
template <class Rows, class Of>
bool goBothWays(const Rows& rows, Of of)
{
    bool up = false, down = false;
    for (const auto& row : rows) {
        up = up || of(row) > 0;
        down = down || of(row) < 0;
    }
    return up && down;
}

double barOf(double part, double most, bool bothWays)
{
    if (!(most > 0))
        return 0;
    return bothWays ? part / most : std::abs(part) / most;
}

} // namespace

/// 2 px of progress over a line of text with Cancel.
class WorkBar : public QWidget {
public:
    WorkBar(const Appearance& appearance, QWidget* parent)
        : QWidget(parent)
        , m_appearance(appearance)
    {
        setFixedHeight(2);
    }

    void setDone(double done)
    {
        m_done = done;
        setAccessibleDescription(percent(m_appearance, done));
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_appearance.color(Token::Line));
        painter.fillRect(QRectF(0, 0, m_done * width(), height()), m_appearance.color(Token::Accent));
    }

private:
    const Appearance& m_appearance;
    double m_done = 0;
};

WhyBody::WhyBody(const Appearance& appearance, Session& session, const WhyWords& words, const WhyFacts& facts,
                 QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_catalogue(session.catalogue())
    , m_words(words)
    , m_facts(facts)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("whyBody"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    addDescription();
    addTerm();
    addFormula();
    addCost();
    addDrivers();
    addPlaces();
    addRoots();
    addParameters();
    addSources();
    addEvidence();
    addClaims();
    addDriven();
    m_layout->addStretch(1);
}

void WhyBody::showProgress(double done)
{
    if (m_workBar)
        m_workBar->setDone(done);
}

QString WhyBody::moment() const
{
    const QString year = m_words.time(m_facts.answer.year);
    if (!m_facts.referenceName.isEmpty())
        return spaced(tr("%1, %2 against %3", "year and two scenarios").arg(year, m_facts.runName, m_facts.referenceName));
    return spaced(tr("%1, %2", "year and scenario").arg(year, m_facts.runName));
}

QString WhyBody::momentWithUnit() const
{
    const QString unit = m_words.changeUnit(m_facts.answer.subject);
    return unit.isEmpty() ? moment() : moment() + QStringLiteral(" · ") + unit;
}

void WhyBody::addHeading(const QString& text, const QString& note)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(kSectionGap);
    m_layout->addWidget(new WhyHeading(m_appearance, text, note, this));
    m_layout->addSpacing(kHeadingGap);
}

void WhyBody::addSentence(const QString& text, Token colour)
{
    auto* block = new TermText(m_appearance, m_session, TypeStyle::Label, colour, this);
    block->setText(text);
    m_layout->addWidget(block);
}

void WhyBody::addWarning(const QString& text)
{
    auto* block = new TextBlock(m_appearance, TypeStyle::Label, Token::Warn, this);
    block->setObjectName(QStringLiteral("whyWarning"));
    block->setIcon(QStringLiteral("warning"));
    block->setGround(Token::WarnSoft);
    block->setText(spaced(text));
    m_layout->addSpacing(metrics::kSpace2);
    m_layout->addWidget(block);
}

void WhyBody::addWorkRow(const QString& text)
{
    m_workBar = new WorkBar(m_appearance, this);
    m_workBar->setAccessibleName(text);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    auto* words = new TextBlock(m_appearance, TypeStyle::Label, Token::Text2, this);
    words->setText(text);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("whyCancel"));
    connect(cancel, &QPushButton::clicked, this, &WhyBody::cancelWanted);
    row->addWidget(words, 1);
    row->addWidget(cancel);
    m_layout->addLayout(row);
    m_layout->addSpacing(metrics::kSpace1);
    m_layout->addWidget(m_workBar);
}

void WhyBody::addOffer(const QString& objectName, const QString& text, const QString& explanation, void (WhyBody::*wanted)())
{
    addSentence(explanation);
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setEnabled(m_facts.work == WhyFacts::Work::None);
    connect(button, &QPushButton::clicked, this, wanted);
    m_layout->addSpacing(metrics::kSpace1 + 2);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
    const auto work = objectName == QLatin1String("whyFindRoots") ? WhyFacts::Work::Roots : WhyFacts::Work::Evidence;
    if (m_facts.failed == work && !m_facts.problem.isEmpty())
        addSentence(m_facts.problem, Token::Bad);
}

void WhyBody::addDescription()
{
    const QString sentence = m_words.description(m_facts.answer.subject);
    if (sentence.isEmpty())
        return;
    addHeading(tr("What it is"));
    addSentence(sentence);
}

/// What a term stands for in the model, and the terms beside it.
void WhyBody::addTerm()
{
    const core::policy::GlossaryTerm* term = m_facts.answer.term;
    if (!term)
        return;
    const auto subject = term->quantity.empty() ? std::nullopt : m_words.subjectOf(term->quantity, m_facts.answer.subject);
    if (subject) {
        addHeading(tr("In the model"));
        auto* flow = new LinkFlow(m_appearance, this);
        flow->setObjectName(QStringLiteral("whyQuantity"));
        flow->add(m_words.name(*subject), *subject, m_words.nameInPlace(*subject));
        connect(flow, &LinkFlow::asked, this, &WhyBody::asked);
        m_layout->addWidget(flow);
    }
    if (term->seeAlso.empty())
        return;
    addHeading(tr("Related terms"));
    auto* flow = new LinkFlow(m_appearance, this);
    flow->setObjectName(QStringLiteral("whyRelated"));
    for (const std::string& related : term->seeAlso) {
        Subject next;
        next.kind = Kind::Term;
        next.id = related;
        flow->add(m_words.name(next), next, m_words.description(next));
    }
    connect(flow, &LinkFlow::asked, this, &WhyBody::asked);
    m_layout->addWidget(flow);
}

void WhyBody::addFormula()
{
    const core::why::Answer& answer = m_facts.answer;
    if (!answer.formula)
        return;
    addHeading(tr("How it is calculated"));
    auto* view = new FormulaView(m_appearance, this);
    view->setObjectName(QStringLiteral("whyFormula"));
    FormulaView::Content content;
    content.formula = *answer.formula;
    // The widgets outlive the words: what they need later is taken along.
    std::map<std::string, FormulaName> names;
    std::map<std::string, QString> figures;
    // Elements of an array in another model are quantities of their own: "price[Tea]".
    const auto spelled = [elements = m_catalogue.plain](const core::causes::Formula& name) {
        return elements ? core::causes::toText(name) : name.text;
    };
    const auto collect = [&](const auto& self, const core::causes::Formula& part) -> void {
        if (part.kind == core::causes::Formula::Kind::Name && !names.contains(spelled(part))) {
            FormulaName name;
            auto subject = m_words.subjectOf(spelled(part), answer.subject);
            const std::string known = subject ? spelled(part) : part.text;
            if (!subject)
                subject = m_words.subjectOf(part.text, answer.subject);
            if (subject && part.children.empty() && m_catalogue.naming("helper", subject->id))
                subject->place = core::policy::Place::national(); // written without a region, it has none
            name.text = m_words.nameInEquation(known, answer.subject);
            if (subject) {
                name.tooltip = m_words.nameInPlace(*subject);
                if (*subject != answer.subject)
                    name.subject = subject;
            }
            names.emplace(spelled(part), name);
        }
        for (const core::causes::Formula& child : part.children)
            self(self, child);
    };
    collect(collect, *answer.formula);
    for (const auto& [name, value] : answer.inputsNow)
        figures.emplace(name, m_words.plainNumber(value));
    content.left = answer.isStock ? tr("change per year") : m_words.shortName(answer.subject);
    content.show = [names, spelled](const core::causes::Formula& name) {
        const auto found = names.find(spelled(name));
        return found == names.end() ? FormulaName{QString::fromStdString(name.text), {}, {}} : found->second;
    };
    if (!figures.empty()) {
        const Appearance& appearance = m_appearance;
        const auto plain = [&appearance](double value) { return WhyWords::plainNumber(appearance, value); };
        content.valuesLeft = QString::number(int(std::floor(answer.year + 1e-6)));
        const QString year = m_words.plainYear(answer.year);
        content.value = [figures, year, plain](const core::causes::Formula& name) {
            if (std::isfinite(name.value))
                return plain(name.value);
            const auto found = figures.find(name.text);
            if (found != figures.end())
                return found->second;
            const QString text = QString::fromStdString(name.text);
            return text.compare(QLatin1String("TIME"), Qt::CaseInsensitive) == 0 ? year : text;
        };
        if (!answer.isStock)
            content.result = m_words.value(answer.subject, answer.value);
        else if (std::isfinite(answer.netFlow))
            content.result = tr("%1 a year").arg(m_words.fineChange(answer.subject, answer.netFlow));
    }
    view->setContent(std::move(content));
    connect(view, &FormulaView::asked, this, &WhyBody::asked);
    m_layout->addWidget(view);
    if (!view->isLong(kUsualWidth))
        return;
    view->setFolded(true);
    auto* unfold = new LinkButton(m_appearance, QStringLiteral("chevron"), this);
    unfold->setObjectName(QStringLiteral("whyUnfold"));
    unfold->setCheckable(true);
    unfold->setText(tr("Whole equation"));
    connect(unfold, &QAbstractButton::toggled, view, [view](bool open) { view->setFolded(!open); });
    m_layout->addWidget(unfold, 0, Qt::AlignLeft);
}

void WhyBody::addCost()
{
    const auto& cost = m_facts.answer.cost;
    if (!cost || !std::isfinite(cost->value))
        return;
    addHeading(tr("What it costs"), moment());
    addSentence(cost->value > 0 ? spaced(tr("%1 of public money so far.").arg(money(m_appearance, cost->value))) : tr("Nothing so far at this setting."));
}

void WhyBody::addDrivers()
{
    const core::why::Answer& answer = m_facts.answer;
    const double change = answer.value - answer.reference;
    std::vector<const core::why::DriverFact*> rows;
    for (const core::why::DriverFact& driver : answer.drivers) {
        // Parameters that stand still have a list of their own.
        if (driver.subject.kind != Kind::Parameter || driver.contribution != 0)
            rows.push_back(&driver);
    }
    if (rows.empty())
        return;
    addHeading(tr("What drives it"), m_facts.compared ? momentWithUnit() : moment());
    const bool shares = m_facts.compared && change != 0 && std::isfinite(change);
    const auto contribution = [](const core::why::DriverFact* driver) { return driver->contribution; };
    const double most = longest(rows, contribution);
    const bool bothWays = goBothWays(rows, contribution);
    // What stands still is named, without a row of its own.
    std::vector<const core::why::DriverFact*> still;
    if (m_facts.compared && most > 0) {
        const auto moves = [](const core::why::DriverFact* driver) { return driver->contribution != 0; };
        const auto firstStill = std::stable_partition(rows.begin(), rows.end(), moves);
        still.assign(firstStill, rows.end());
        rows.erase(firstStill, rows.end());
    }
    for (const core::why::DriverFact* driver : rows) {
        CauseRow::Content content;
        content.subject = driver->subject;
        content.name = driver->part == core::why::DriverFact::Part::Mix ? tr("Weight that moved between regions")
            : driver->part == core::why::DriverFact::Part::Own          ? tr("Itself, earlier or in other regions")
                                                                         : m_words.nameInPlace(driver->subject);
        if (m_facts.compared) {
            content.note = m_words.fromTo(driver->subject, driver->reference, driver->value);
            content.number = driver->contribution == 0 ? tr("none", "no contribution") : m_words.signedNumber(answer.subject, driver->contribution);
            if (shares && driver->contribution != 0)
                content.share = percent(m_appearance, driver->contribution / change);
            content.bar = barOf(driver->contribution, most, bothWays);
            content.bothWays = bothWays;
            content.barColour = m_facts.runColour;
        } else {
            content.number = m_words.value(driver->subject, driver->value);
        }
        auto* row = new CauseRow(m_appearance, content, this);
        row->setObjectName(QStringLiteral("whyDriver_") + QString::fromStdString(driver->subject.id));
        connect(row, &CauseRow::asked, this, &WhyBody::asked);
        m_layout->addWidget(row);
    }
    if (shares && rows.size() > 1) {
        CauseRow::Content total;
        total.name = tr("Together");
        total.number = m_words.signedNumber(answer.subject, change);
        total.share = percent(m_appearance, 1);
        total.link = false;
        auto* row = new CauseRow(m_appearance, total, this);
        row->setObjectName(QStringLiteral("whyDriversTogether"));
        m_layout->addWidget(row);
    }
    if (still.empty())
        return;
    m_layout->addSpacing(metrics::kSpace1);
    addSentence(tr("In it as well, but without a part in the change:"), Token::Text3);
    auto* flow = new LinkFlow(m_appearance, this);
    flow->setObjectName(QStringLiteral("whyStill"));
    for (const core::why::DriverFact* driver : still)
        flow->add(m_words.shortName(driver->subject), driver->subject, m_words.nameInPlace(driver->subject));
    connect(flow, &LinkFlow::asked, this, &WhyBody::asked);
    m_layout->addWidget(flow);
}

void WhyBody::addPlaces()
{
    const core::why::Answer& answer = m_facts.answer;
    if (answer.places.size() < 2)
        return;
    std::vector<const core::why::PlaceFact*> rows;
    for (const core::why::PlaceFact& place : answer.places)
        rows.push_back(&place);
    if (m_facts.compared) {
        std::stable_sort(rows.begin(), rows.end(), [](const core::why::PlaceFact* a, const core::why::PlaceFact* b) {
            return std::abs(a->contribution + a->mix) > std::abs(b->contribution + b->mix);
        });
    }
    const auto whole = [](const core::why::PlaceFact* place) { return place->contribution + place->mix; };
    const double most = longest(rows, whole);
    const bool bothWays = goBothWays(rows, whole);
    if (m_facts.compared && !(most > 0))
        return;
    addHeading(tr("By region"), m_facts.compared ? momentWithUnit() : moment());
    for (std::size_t i = 0; i < std::min(rows.size(), kMostPlaces); ++i) {
        CauseRow::Content content;
        content.subject = answer.subject;
        content.subject.place = rows[i]->place;
        content.name = m_words.sentenceCase(m_words.placeName(rows[i]->place));
        if (m_facts.compared) {
            const double part = rows[i]->contribution + rows[i]->mix;
            content.note = m_words.fromTo(answer.subject, rows[i]->reference, rows[i]->value);
            content.number = m_words.signedNumber(answer.subject, part);
            content.bar = barOf(part, most, bothWays);
            content.bothWays = bothWays;
            content.barColour = m_facts.runColour;
        } else {
            content.number = m_words.value(answer.subject, rows[i]->value);
        }
        auto* row = new CauseRow(m_appearance, content, this);
        row->setObjectName(QStringLiteral("whyPlace_%1").arg(i));
        connect(row, &CauseRow::asked, this, &WhyBody::asked);
        m_layout->addWidget(row);
    }
    if (rows.size() > kMostPlaces)
        addSentence(tr("and %1 more").arg(rows.size() - kMostPlaces), Token::Text3);
}

void WhyBody::addRoots()
{
    if (!m_facts.compared || (m_facts.answer.subject.kind != Kind::Variable && m_facts.answer.subject.kind != Kind::Claim))
        return;
    addHeading(tr("Which policies are behind it"), m_facts.roots ? m_words.changeUnit(m_facts.answer.subject) : QString());
    if (m_facts.work == WhyFacts::Work::Roots) {
        addWorkRow(tr("Running the model without each policy…"));
        return;
    }
    if (!m_facts.roots) {
        addOffer(QStringLiteral("whyFindRoots"), tr("Find the policies"),
                 tr("Runs the model once without each lever and assumption that differs."), &WhyBody::rootsWanted);
        return;
    }
    const auto& roots = *m_facts.roots;
    const auto effect = [](const core::why::RootFact& root) { return root.effect; };
    const double most = longest(roots, effect);
    const bool bothWays = goBothWays(roots, effect);
    std::size_t shown = 0;
    for (const core::why::RootFact& root : roots) {
        // Largest first: from the first one that shows as no change on, none is visible.
        if (shown == kMostRoots || m_words.signedNumber(m_facts.answer.subject, root.effect) == QLatin1String("0"))
            break;
        CauseRow::Content content;
        content.subject = root.subject;
        content.name = m_words.name(root.subject);
        content.number = m_words.signedNumber(m_facts.answer.subject, root.effect);
        content.bar = barOf(root.effect, most, bothWays);
        content.bothWays = bothWays;
        content.barColour = m_words.colour(root.subject);
        auto* row = new CauseRow(m_appearance, content, this);
        row->setObjectName(QStringLiteral("whyRoot_") + QString::fromStdString(root.subject.id));
        connect(row, &CauseRow::asked, this, &WhyBody::asked);
        m_layout->addWidget(row);
        ++shown;
    }
    if (shown == 0)
        addSentence(tr("No single policy changes it visibly."));
    else if (shown < roots.size())
        addSentence(tr("Others without visible effect: %1.").arg(roots.size() - shown), Token::Text3);
    if (shown > 0)
        addSentence(tr("What the figure loses without each one, all else as it is. Policies strengthen or replace each other, so these do not add up."),
                    Token::Text3);
}

void WhyBody::addParameters()
{
    const core::why::Answer& answer = m_facts.answer;
    if (answer.parameters.empty())
        return;
    const bool itself = answer.subject.kind == Kind::Parameter;
    addHeading(itself ? tr("Value and range") : tr("Numbers in it"));
    for (const core::why::ParameterFact& parameter : answer.parameters) {
        Subject subject;
        subject.kind = Kind::Parameter;
        subject.id = parameter.name;
        subject.year = answer.subject.year;
        subject.place = m_words.isPerRegion(subject) ? answer.subject.place : core::policy::Place::national();
        CauseRow::Content content;
        content.subject = subject;
        content.name = itself ? tr("Value") : m_words.name(subject);
        content.number = m_words.fineValue(subject, parameter.value);
        QStringList notes;
        if (parameter.low < parameter.high)
            notes << tr("range %1 to %2").arg(m_words.fineNumber(subject, parameter.low), m_words.fineNumber(subject, parameter.high));
        else
            notes << tr("fixed");
        content.changed = m_facts.changedParameters.contains(parameter.name);
        if (content.changed || parameter.value != parameter.standard)
            notes << tr("model’s own %1").arg(m_words.fineNumber(subject, parameter.standard));
        content.note = notes.join(QStringLiteral(" · "));
        if (parameter.graded)
            content.grade = parameter.grade;
        content.link = !itself;
        auto* row = new CauseRow(m_appearance, content, this);
        row->setObjectName(QStringLiteral("whyParameter_") + QString::fromStdString(parameter.name));
        connect(row, &CauseRow::asked, this, &WhyBody::asked);
        m_layout->addWidget(row);
        if (parameter.value < parameter.low || parameter.value > parameter.high)
            addWarning(tr("%1 is outside its range.").arg(m_words.name(subject)));
    }
}

void WhyBody::addDriven()
{
    const auto& drives = m_facts.answer.drives;
    if (drives.empty())
        return;
    addHeading(tr("What it drives in turn"));
    auto* flow = new LinkFlow(m_appearance, this);
    flow->setObjectName(QStringLiteral("whyDrives"));
    for (std::size_t i = 0; i < std::min(drives.size(), kMostDriven); ++i)
        flow->add(m_words.shortName(drives[i]), drives[i], m_words.nameInPlace(drives[i]));
    connect(flow, &LinkFlow::asked, this, &WhyBody::asked);
    m_layout->addWidget(flow);
    if (drives.size() > kMostDriven)
        addSentence(tr("and %1 more").arg(drives.size() - kMostDriven), Token::Text3);
}

} // namespace ui
