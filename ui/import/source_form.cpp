// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/source_form.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>

namespace ui {

using namespace core::importing;

namespace {

QString field(const char* name)
{
    return QStringLiteral("importSource-") + QLatin1String(name);
}

/// Document and year as one: "China Statistical Yearbook, 2024".
QString withYear(const QString& document, const QString& year)
{
    if (year.isEmpty() || document.contains(year))
        return document;
    return document.isEmpty() ? year : document + QStringLiteral(", ") + year;
}

bool isNamed(const core::indicators::Source& source)
{
    return !source.publisher.english.empty() || !source.publisher.chinese.empty();
}

} // namespace

SourceForm::SourceForm(const Appearance& appearance, ImportState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_title(sectionLabel())
    , m_hint(sentenceLabel(QStringLiteral("secondary")))
    , m_grid(new QGridLayout)
    , m_known(narrowCombo(field("known")))
    , m_publisher(namedField(field("publisher")))
    , m_publisherChinese(namedField(field("publisherChinese")))
    , m_document(namedField(field("document")))
    , m_year(namedField(field("year")))
    , m_address(namedField(field("address")))
    , m_licence(namedField(field("licence")))
    , m_grade(narrowCombo(field("grade")))
    , m_note(namedField(field("note")))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kSpace2);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 2);
    m_knownLabel = addRow(m_known);
    m_publisherLabel = addRow(m_publisher, m_publisherChinese);
    m_documentLabel = addRow(m_document, m_year);
    m_addressLabel = addRow(m_address);
    m_licenceLabel = addRow(m_licence);
    m_gradeLabel = addRow(m_grade);
    m_noteLabel = addRow(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addLayout(m_grid);
    for (QLineEdit* each : {m_publisher, m_publisherChinese, m_document, m_year, m_address, m_licence, m_note})
        connect(each, &QLineEdit::textEdited, this, &SourceForm::takeSource);
    connect(m_known, &QComboBox::activated, this, &SourceForm::chooseKnown);
    connect(m_grade, &QComboBox::activated, this, [this](int index) {
        const std::string grade = m_grade->itemData(index).toString().toStdString();
        m_state.describe([&](ImportPlan& plan) { plan.grade = grade; });
    });
}

QLabel* SourceForm::addRow(QWidget* first, QWidget* second)
{
    auto* label = new QLabel;
    label->setProperty("tone", QStringLiteral("secondary"));
    label->setBuddy(first);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(first, row, 1, 1, second ? 1 : 2);
    if (second)
        m_grid->addWidget(second, row, 2);
    return label;
}

void SourceForm::focusPublisher()
{
    m_publisher->setFocus(Qt::TabFocusReason);
}

void SourceForm::takeSource()
{
    if (m_state.isStartValues()) {
        m_state.setStartSource(m_document->text().trimmed());
        return;
    }
    m_documentTyped = m_document->text().trimmed();
    const std::string english = m_publisher->text().trimmed().toStdString();
    const std::string chinese = m_publisherChinese->text().trimmed().toStdString();
    const auto change = [&](ImportPlan& plan) {
        plan.source.publisher = {english.empty() ? chinese : english, chinese.empty() ? english : chinese};
        plan.source.document = withYear(m_documentTyped, m_year->text().trimmed()).toStdString();
        plan.source.foundAt = m_address->text().trimmed().toStdString();
        plan.source.licence = m_licence->text().trimmed().toStdString();
        plan.note = m_note->text().trimmed().toStdString();
    };
    const bool named = isNamed(m_state.plan().source);
    m_taking = true;
    // Only whether the publisher is named is a matter of the check.
    if (named != !(english.empty() && chinese.empty()))
        m_state.edit(change);
    else
        m_state.describe(change);
    m_taking = false;
}

void SourceForm::chooseKnown(int index)
{
    const std::string id = m_known->itemData(index).toString().toStdString();
    const auto* target = m_state.target();
    if (!target || id == m_state.plan().source.id)
        return;
    if (const core::indicators::Source* known = target->source(id)) {
        m_newId = QString::fromStdString(m_state.plan().source.id);
        m_state.edit([&](ImportPlan& plan) { plan.source = *known; });
        return;
    }
    m_state.edit([&](ImportPlan& plan) {
        plan.source = {};
        plan.source.id = m_newId.toStdString();
        plan.source.document = m_state.file()->name;
        renewSourceId(plan, *target);
    });
}

void SourceForm::refresh()
{
    dress(*m_title, m_appearance, TypeStyle::CardTitle);
    const bool start = m_state.isStartValues();
    m_title->setText(start ? tr("Source of the start values") : tr("Source of the figures"));
    showSentence(*m_hint, start ? tr("Shown beside the region set.") : tr("Stands beside every value of the file."));
    m_knownLabel->setText(tr("Source"));
    m_publisherLabel->setText(tr("Publisher"));
    m_documentLabel->setText(start ? tr("Source") : tr("Document"));
    m_addressLabel->setText(tr("Address"));
    m_licenceLabel->setText(tr("Licence"));
    m_gradeLabel->setText(tr("Evidence grade"));
    m_noteLabel->setText(tr("Note"));
    m_publisher->setPlaceholderText(tr("in English"));
    m_publisherChinese->setPlaceholderText(tr("in Chinese"));
    m_year->setPlaceholderText(tr("year"));
    m_known->setAccessibleName(tr("Source"));
    m_publisher->setAccessibleName(tr("Publisher, in English"));
    m_publisherChinese->setAccessibleName(tr("Publisher, in Chinese"));
    m_document->setAccessibleName(m_documentLabel->text());
    m_year->setAccessibleName(tr("Year of publication"));
    m_address->setAccessibleName(tr("Address where it was found"));
    m_licence->setAccessibleName(tr("Licence"));
    m_grade->setAccessibleName(tr("Evidence grade"));
    m_note->setAccessibleName(tr("Note"));
    const std::array<QWidget*, 13> ofStatistics{m_knownLabel, m_known, m_publisherLabel, m_publisher, m_publisherChinese, m_year, m_addressLabel,
                                                m_address, m_licenceLabel, m_licence, m_gradeLabel, m_grade, m_noteLabel};
    for (QWidget* each : ofStatistics)
        each->setVisible(!start);
    m_note->setVisible(!start);
    if (start) {
        m_document->setReadOnly(false);
        showText(*m_document, m_state.startSource());
        return;
    }
    refreshKnown();
    refreshGrade();
    const core::indicators::Source& source = m_state.plan().source;
    const bool known = m_state.target() && m_state.target()->source(source.id) != nullptr;
    for (QLineEdit* each : {m_publisher, m_publisherChinese, m_document, m_year, m_address, m_licence})
        each->setReadOnly(known);
    if (m_taking)
        return; // shows what is being typed
    const QString document = QString::fromStdString(source.document);
    if (document != withYear(m_documentTyped, m_year->text().trimmed())) {
        m_documentTyped = document;
        showText(*m_document, document);
        m_year->clear();
    }
    if (QLineEdit* typed = qobject_cast<QLineEdit*>(focusWidget()); typed && typed->hasFocus() && !known && isAncestorOf(typed))
        return;
    const QString english = QString::fromStdString(source.publisher.english);
    const QString chinese = QString::fromStdString(source.publisher.chinese);
    if (english != chinese || known || m_publisher->text() + m_publisherChinese->text() != english) {
        showText(*m_publisher, english);
        showText(*m_publisherChinese, known || english != chinese ? chinese : QString());
    }
    showText(*m_address, QString::fromStdString(source.foundAt));
    showText(*m_licence, QString::fromStdString(source.licence));
    showText(*m_note, QString::fromStdString(m_state.plan().note));
}

void SourceForm::refreshKnown()
{
    const QSignalBlocker quiet(m_known);
    m_known->clear();
    m_known->addItem(tr("A new source"), QString());
    if (const auto* target = m_state.target()) {
        for (const core::indicators::Source& source : target->sources()) {
            const QString publisher = QString::fromStdString(source.publisher.in(m_appearance.language()));
            const QString document = QString::fromStdString(source.document);
            m_known->addItem(spaced(document.isEmpty() ? publisher : tr("%1: %2", "publisher, document").arg(publisher, document)),
                             QString::fromStdString(source.id));
        }
    }
    const int found = m_known->findData(QString::fromStdString(m_state.plan().source.id));
    m_known->setCurrentIndex(std::max(0, found));
}

void SourceForm::refreshGrade()
{
    const QSignalBlocker quiet(m_grade);
    m_grade->clear();
    m_grade->addItem(tr("None: published statistics"), QString());
    m_grade->addItem(tr("A: a paper’s own figure"), QStringLiteral("A"));
    m_grade->addItem(tr("B: fitted so that a paper’s figure comes out"), QStringLiteral("B"));
    m_grade->addItem(tr("C: an assumption with a range"), QStringLiteral("C"));
    m_grade->addItem(tr("D: estimated from proxies"), QStringLiteral("D"));
    m_grade->setCurrentIndex(m_grade->findData(QString::fromStdString(m_state.plan().grade)));
}

} // namespace ui
