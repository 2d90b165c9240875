// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/optimise/optimise_state.h"

#include "core/policy/model_version.h"
#include "core/uncertainty/digest.h"
#include "ui/optimise/optimise_search.h"
#include "ui/optimise/optimise_words.h"
#include "ui/session/futures_book.h"
#include "ui/session/session.h"
#include "ui/widgets/background_task.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace ui {

namespace {

const QString kKind = QStringLiteral("optimise");
const QString kRecords = QStringLiteral("optimise_records");
const QString kQuestion = QStringLiteral("optimise_question");
const QString kShown = QStringLiteral("optimise_shown");
constexpr int kMostRecords = 12;
constexpr int kRestMs = 300;
constexpr auto kBetweenPartials = std::chrono::milliseconds(150); // a chart drawn more often is not seen

QString digest(const std::string& text)
{
    return QString::fromStdString(core::uncertainty::digestOf(text));
}

OptimisePrint printOf(const OptimiseInput& input)
{
    core::policy::MadeWith model = core::policy::madeWith(*input.projector);
    core::policy::MadeWith regions;
    regions.regions = std::move(model.regions);
    model.regions = {};
    core::policy::World world;
    world.parameters = input.world.parameters;
    world.ranges = input.world.ranges;
    core::uncertainty::Digest futures;
    if (input.plan) {
        futures.add(std::to_string(static_cast<int>(input.plan->design)) + " " + std::to_string(input.plan->seed));
        for (const auto& of : input.plan->worlds)
            futures.add(core::policy::toJson(of));
        futures.add(std::span<const double>(input.plan->weights));
        for (const auto& varied : input.plan->inputs) {
            futures.add(varied.name);
            for (const auto& d : varied.byWorld)
                futures.add(std::vector<double>{static_cast<double>(d.shape), d.low, d.central, d.high, d.logarithmic ? 1.0 : 0.0});
        }
    }
    return {digest(core::policy::toJson(model)), digest(core::policy::toJson(regions)), digest(core::policy::toJson(world)),
            QString::fromStdString(futures.text())};
}

} // namespace

OptimiseState::OptimiseState(Appearance& appearance, Session& session, QObject* parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_task(new BackgroundTask(this))
    , m_detailsTask(new BackgroundTask(this))
    , m_printTask(new BackgroundTask(this))
    , m_question(usualQuestion(session.catalogue()))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &OptimiseState::findPrint);
    connect(m_task, &BackgroundTask::ended, this, [this] { emit runningChanged(); });
    connect(m_task, &BackgroundTask::failed, this, [this](const QString& what) {
        auto result = m_result ? std::make_shared<OptimiseResult>(*m_result) : std::make_shared<OptimiseResult>();
        result->errors.push_back({core::ErrorKind::Internal, what.toStdString(), {}, {}});
        result->cancelled = true;
        m_result = result;
        emit resultChanged();
    });
    connectSession();
    readStored();
}

OptimiseState::~OptimiseState()
{
    // Their threads post to this object: they end before it does.
    delete m_task;
    delete m_detailsTask;
    delete m_printTask;
}

void OptimiseState::connectSession()
{
    const auto changed = [this] {
        m_print.reset();
        if (m_active)
            m_rest.start();
        emit stalenessChanged();
    };
    connect(&m_session, &Session::worldChanged, this, changed);
    connect(&m_session, &Session::regionSetChanged, this, changed);
    connect(&m_session.futures(), &FuturesBook::planChanged, this, changed);
    // The model is compiled for other regions some time after they were chosen.
    connect(&m_session, &Session::projectionChanged, this, [this] {
        if (m_active && !m_print)
            m_rest.start();
        emit stalenessChanged();
    });
}

void OptimiseState::readStored()
{
    if (!isPossible())
        return;
    if (const QString text = m_session.setting(kQuestion); !text.isEmpty())
        if (const auto question = questionFrom(text))
            m_question = *question;
}

void OptimiseState::readShown()
{
    m_readShown = true;
    // A search that cannot be read any more is not shown; it stays in the list of records, which tells why when it is asked for.
    if (const QString id = m_session.setting(kShown); !id.isEmpty())
        if (const auto document = m_session.document(kKind, id))
            if (auto record = recordFrom(document->content)) {
                m_result = std::make_shared<const OptimiseResult>(std::move(record->result));
                m_resultPrint = record->print;
                m_choice = usualChoice();
            }
}

OptimiseQuestion OptimiseState::usualQuestion(const core::policy::Catalogue& catalogue)
{
    OptimiseQuestion question;
    if (catalogue.plain)
        return question;
    const auto centralWest = core::policy::Place::ofGroup(core::policy::RegionGroup::CentralWest);
    using core::optimise::Relation;
    question.targets = {{{AskedOutcome::Kind::Figure, "conversion", {}}, 2030, Relation::AtLeast, 0.4},
                        {{AskedOutcome::Kind::Figure, "penetration", centralWest}, 2030, Relation::AtLeast, 0.7}};
    question.wishes = {{{AskedOutcome::Kind::Figure, "vacancy", centralWest}, 2030, Relation::AtMost, 0.35}};
    question.aims = {{{AskedOutcome::Kind::Figure, "national_trade", {}}, 2030, true}};
    question.limits.totalBnCny = 50;
    question.limits.yearlyBnCny = 12;
    question.limits.centralWestShare = 0.6;
    return question;
}

bool OptimiseState::isPossible() const
{
    return !m_session.catalogue().plain;
}

bool OptimiseState::isReady() const
{
    return m_session.projector() != nullptr;
}

void OptimiseState::setQuestion(const OptimiseQuestion& question)
{
    if (question == m_question)
        return;
    m_question = question;
    m_session.setSetting(kQuestion, toText(question));
    emit questionChanged();
    emit stalenessChanged();
}

PackageChoice OptimiseState::usualChoice() const
{
    const bool robust = m_variant == OptimiseVariant::Robust && m_result && m_result->robust;
    return {robust ? PackageChoice::Of::Robust : PackageChoice::Of::Best, 0};
}

void OptimiseState::setVariant(OptimiseVariant variant)
{
    if (variant == m_variant)
        return;
    m_variant = variant;
    emit variantChanged();
    choose(usualChoice());
}

QStringList OptimiseState::objections() const
{
    const OptimiseWords words(m_appearance, m_session);
    QStringList sentences;
    double locked = 0;
    for (const auto& lever : m_session.catalogue().levers)
        if (const auto own = m_question.levers.find(lever.id); own != m_question.levers.end() && own->second.locked && lever.costBnCnyPerYear > 0)
            locked = kNotKnown; // what it costs hangs on schedule and regions: the search tells
    for (const Objected& objected : objectionsTo(m_question, m_session.catalogue(), locked))
        sentences.append(words.objection(objected, m_question));
    return sentences;
}

OptimiseInput OptimiseState::input() const
{
    OptimiseInput input;
    input.question = m_question;
    input.projector = m_session.projector();
    input.world = m_session.world();
    input.plan = m_session.futures().plan();
    input.dataDirectory = m_session.dataDirectory();
    for (const QString& key : m_session.kpis()) {
        const KpiKey kpi = parseKpiKey(key, m_session.regions());
        if (m_session.catalogue().variable(kpi.variable.toStdString()))
            input.context.push_back({AskedOutcome::Kind::Figure, kpi.variable.toStdString(), kpi.place});
    }
    return input;
}

void OptimiseState::run()
{
    if (!isPossible() || !isReady() || !objections().isEmpty())
        return;
    const int run = ++m_run;
    m_done = 0;
    m_total = 0;
    m_stage = OptimiseStage::Papers;
    m_detailsTask->cancel();
    m_task->start([this, run, input = input()](const TaskControl& control) -> BackgroundTask::Deliver {
        auto last = std::chrono::steady_clock::now();
        SearchHooks hooks;
        hooks.cancel = &control.flag();
        hooks.progress = [this, run](OptimiseStage stage, std::size_t done, std::size_t total) {
            QMetaObject::invokeMethod(this, [this, run, stage, done, total] {
                if (run != m_run)
                    return;
                m_stage = stage;
                m_done = static_cast<int>(done);
                m_total = static_cast<int>(total);
                emit progressed(m_done, m_total);
            }, Qt::QueuedConnection);
        };
        hooks.partial = [this, run, &last](const OptimiseResult& result) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kBetweenPartials)
                return;
            last = now;
            QMetaObject::invokeMethod(this, [this, run, found = std::make_shared<const OptimiseResult>(result)] { take(run, found); }, Qt::QueuedConnection);
        };
        auto result = std::make_shared<const OptimiseResult>(searchPackages(input, hooks));
        const OptimisePrint print = printOf(input);
        // What is delivered after a cancel would be dropped; what was found is not.
        QMetaObject::invokeMethod(this, [this, run, result, print] {
            take(run, result);
            finish(run, print);
        }, Qt::QueuedConnection);
        return {};
    });
    emit runningChanged();
}

void OptimiseState::cancel()
{
    m_task->cancel();
}

bool OptimiseState::isRunning() const
{
    return m_task->isBusy();
}

void OptimiseState::take(int run, const std::shared_ptr<const OptimiseResult>& result)
{
    if (run != m_run)
        return;
    // A search that was ended before it found a package leaves the one before.
    const bool nothing = !result->best && !result->papers && result->errors.empty();
    if (nothing)
        return;
    const bool first = !m_result || m_result->question != result->question || !m_resultPrint || m_done == 0;
    m_result = result;
    m_resultPrint.reset();
    const PackageChoice before = m_choice;
    if (first || !package(m_choice) || m_choice.of == PackageChoice::Of::Best || m_choice.of == PackageChoice::Of::Robust)
        m_choice = usualChoice();
    m_details.reset();
    emit resultChanged();
    if (!(before == m_choice))
        emit choiceChanged();
}

void OptimiseState::finish(int run, const OptimisePrint& print)
{
    if (run != m_run || !m_result)
        return;
    m_resultPrint = print;
    m_print.reset(); // model or world may have changed while it ran
    m_rest.start();
    if (m_result->best)
        store();
    findDetails();
    emit stalenessChanged();
}

QStringList OptimiseState::staleness() const
{
    QStringList changed;
    if (!m_result || isRunning())
        return changed;
    if (!(m_result->question == m_question))
        changed.append(tr("The question changed since this search."));
    if (!m_resultPrint || !m_print)
        return changed;
    if (m_resultPrint->model != m_print->model)
        changed.append(tr("The model changed since this search."));
    if (m_resultPrint->regions != m_print->regions)
        changed.append(tr("The regions changed since this search."));
    if (m_resultPrint->world != m_print->world)
        changed.append(tr("The world changed since this search."));
    if (m_resultPrint->futures != m_print->futures)
        changed.append(tr("What is taken as uncertain changed since this search."));
    return changed;
}

void OptimiseState::setActive(bool active)
{
    m_active = active;
    if (!active)
        return;
    if (!m_readShown && !m_result && isPossible()) {
        readShown();
        if (m_result)
            emit resultChanged();
    }
    if (!m_print)
        m_rest.start();
    findDetails();
}

void OptimiseState::findPrint()
{
    if (!m_active || !m_result || !isPossible() || !isReady())
        return;
    m_printTask->start([this, input = input()](const TaskControl&) -> BackgroundTask::Deliver {
        return [this, input, print = printOf(input)] {
            if (input.projector != m_session.projector()) {
                m_rest.start(); // of a model that is there no longer
                return;
            }
            m_print = print;
            emit stalenessChanged();
        };
    });
}

// --- the package that is looked at

void OptimiseState::choose(const PackageChoice& choice)
{
    if (choice == m_choice || !package(choice))
        return;
    m_choice = choice;
    m_details.reset();
    findDetails();
    emit choiceChanged();
}

bool OptimiseState::knowsAll(const PackageFigures& package) const
{
    const bool chances = m_result->question.targets.empty() || package.targetChances.size() == m_result->question.targets.size();
    return chances && !package.leverCosts.empty();
}

void OptimiseState::findDetails()
{
    const PackageFigures* package = chosen();
    if (!m_active || !package || isRunning() || !isReady() || !staleness().isEmpty())
        return;
    const bool papers = m_choice.of == PackageChoice::Of::Papers || m_choice.of == PackageChoice::Of::PapersAtCost;
    if (knowsAll(*package) && (papers || papersAtChosenCost()))
        return;
    OptimiseInput of = input();
    of.question = m_result->question;
    of.context.clear();
    for (const ShownOutcome& shown : m_result->outcomes)
        if (shown.role == ShownOutcome::Role::Context)
            of.context.push_back(shown.outcome);
    m_detailsTask->start([this, of, choice = m_choice, figures = *package](const TaskControl& control) -> BackgroundTask::Deliver {
        auto details = detailsOf(of, figures, &control.flag());
        if (!details)
            return {};
        return [this, choice, found = std::make_shared<ChosenDetails>(std::move(*details))] {
            if (!(choice == m_choice))
                return;
            m_details = std::make_unique<ChosenDetails>(*found);
            emit choiceChanged();
        };
    });
}

const PackageFigures* OptimiseState::papersAtChosenCost() const
{
    if (!m_result)
        return nullptr;
    if (m_details && m_details->papersAtCost)
        return &*m_details->papersAtCost;
    if (m_choice.of == PackageChoice::Of::Best && m_result->papersAtCost)
        return &*m_result->papersAtCost;
    if (m_choice.of == PackageChoice::Of::Robust && m_result->papersAtRobustCost)
        return &*m_result->papersAtRobustCost;
    return nullptr;
}

// --- records and scenarios

void OptimiseState::store()
{
    if (m_session.readOnly())
        return;
    std::vector<Entry> entries = records();
    QString id;
    for (int n = 1; id.isEmpty(); ++n) {
        const QString candidate = QString::number(n);
        const bool taken = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == candidate; });
        if (!taken)
            id = candidate;
    }
    const QString time = QLocale::c().toString(QDateTime::currentDateTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
    const QString name = OptimiseWords(m_appearance, m_session).recordName(time, *m_result);
    if (!m_session.storeDocument(kKind, id, name, recordText()))
        return; // the session tells why
    entries.insert(entries.begin(), {id, name});
    while (entries.size() > kMostRecords) {
        if (!m_session.removeDocument(kKind, entries.back().id))
            break;
        entries.pop_back();
    }
    QJsonArray list;
    for (const Entry& entry : entries)
        list.append(QJsonArray{entry.id, entry.name});
    m_session.setSetting(kRecords, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    m_session.setSetting(kShown, id);
}

std::vector<OptimiseState::Entry> OptimiseState::records() const
{
    std::vector<Entry> entries;
    for (const QJsonValue& each : QJsonDocument::fromJson(m_session.setting(kRecords).toUtf8()).array())
        entries.push_back({each.toArray().at(0).toString(), each.toArray().at(1).toString()});
    return entries;
}

core::Result<void> OptimiseState::reopen(const QString& id)
{
    const auto document = m_session.document(kKind, id);
    if (!document)
        return core::fail(core::ErrorKind::NotFound, "This search is not in the workspace any more.");
    auto record = recordFrom(document->content);
    if (!record)
        return tl::make_unexpected(record.error());
    cancel();
    ++m_run; // what is under way says nothing more
    m_result = std::make_shared<const OptimiseResult>(std::move(record->result));
    m_resultPrint = record->print;
    m_details.reset();
    m_session.setSetting(kShown, id);
    setQuestion(m_result->question);
    m_choice = usualChoice();
    if (!m_print)
        m_rest.start();
    findDetails();
    emit resultChanged();
    emit choiceChanged();
    emit stalenessChanged();
    return {};
}

QString OptimiseState::recordText() const
{
    return m_result ? toText(OptimiseRecord{*m_result, m_resultPrint.value_or(OptimisePrint{})}) : QString();
}

QString OptimiseState::suggestedName() const
{
    if (!m_result)
        return {};
    switch (m_choice.of) {
    case PackageChoice::Of::Best:
        return m_result->question.mode == OptimiseMode::Budget ? tr("Best under the budget") : tr("Least cost");
    case PackageChoice::Of::Robust:
        return tr("Robust package");
    case PackageChoice::Of::Papers:
        return tr("Papers’ package");
    case PackageChoice::Of::PapersAtCost:
        return tr("Papers’ package, scaled");
    case PackageChoice::Of::Front:
    case PackageChoice::Of::ChanceFront:
    case PackageChoice::Of::NearBest:
        break;
    }
    return tr("Package found");
}

core::Checked<QString> OptimiseState::adopt(const QString& name)
{
    const PackageFigures* package = chosen();
    if (!package)
        return tl::make_unexpected(core::Errors{core::Error{core::ErrorKind::NotFound, "There is no package to adopt yet.", {}, {}}});
    const OptimiseWords words(m_appearance, m_session);
    core::policy::ScenarioFile file;
    file.name = name.toStdString();
    file.description = words.description(*m_result, *package).toStdString();
    file.modelVersion = m_session.projector() ? m_session.projector()->modelVersion() : std::string();
    file.regionSetId = m_session.regionSetId().toStdString();
    file.content = package->scenario;
    file.world = m_session.world();
    return m_session.importScenario(file);
}

const PackageFigures* OptimiseState::package(const PackageChoice& choice) const
{
    if (!m_result)
        return nullptr;
    if (m_details && m_details->package && choice == m_choice)
        return &*m_details->package;
    const auto from = [](const std::optional<PackageFigures>& package) { return package ? &*package : nullptr; };
    const auto of = [&](const std::vector<PackageFigures>& packages) {
        return choice.index < packages.size() ? &packages[choice.index] : nullptr;
    };
    switch (choice.of) {
    case PackageChoice::Of::Best:
        return from(m_result->best);
    case PackageChoice::Of::Robust:
        return from(m_result->robust);
    case PackageChoice::Of::Front:
        return of(m_result->front);
    case PackageChoice::Of::ChanceFront:
        return of(m_result->chanceFront);
    case PackageChoice::Of::NearBest:
        return choice.index < m_result->flatness.packages.size() ? &m_result->flatness.packages[choice.index].package : nullptr;
    case PackageChoice::Of::Papers:
        return from(m_result->papers);
    case PackageChoice::Of::PapersAtCost:
        return from(m_result->papersAtCost);
    }
    return nullptr;
}

QString OptimiseState::outcomeName(const AskedOutcome& outcome) const
{
    return OptimiseWords(m_appearance, m_session).name(outcome);
}

QString OptimiseState::outcomeUnit(const AskedOutcome& outcome) const
{
    return OptimiseWords(m_appearance, m_session).unit(outcome);
}

QString OptimiseState::valueText(const AskedOutcome& outcome, double value) const
{
    return OptimiseWords(m_appearance, m_session).number(outcome, value);
}

double OptimiseState::shownValue(const AskedOutcome& outcome, double value) const
{
    return value * OptimiseWords(m_appearance, m_session).factor(outcome);
}

double OptimiseState::modelValue(const AskedOutcome& outcome, double shown) const
{
    return shown / OptimiseWords(m_appearance, m_session).factor(outcome);
}

QString OptimiseState::leverName(std::size_t lever) const
{
    return m_result && lever < m_result->levers.size() ? OptimiseWords(m_appearance, m_session).lever(m_result->levers[lever]) : QString();
}

} // namespace ui
