// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/scenario_exchange.h"

#include "core/policy/scenario_code.h"
#include "ui/frame/tone.h"
#include "ui/session/error_text.h"
#include "ui/session/scenario_edit.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidth = 480;
constexpr int kMostReasons = 4;

QVBoxLayout* layOut(QDialog& dialog)
{
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(metrics::kSpace4, metrics::kSpace4, metrics::kSpace4, metrics::kSpace4);
    layout->setSpacing(metrics::kSpace3);
    dialog.setMinimumWidth(kWidth);
    return layout;
}

QLabel* addLabel(QDialog& dialog, QVBoxLayout& layout, const char* name, const QString& text, Tone tone = Tone::Plain)
{
    auto* label = new QLabel(spaced(text), &dialog);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    setTone(*label, tone);
    layout.addWidget(label);
    return label;
}

QPushButton* addButton(QDialog& dialog, QHBoxLayout& row, const char* name, const QString& text)
{
    auto* button = new QPushButton(text, &dialog);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    row.addWidget(button);
    return button;
}

/// Why a code cannot hold something, in the words of the window.
QString reasonOf(const Appearance& appearance, const Session& session, const core::Error& error)
{
    const auto& names = error.arguments;
    if (error.kind != core::ErrorKind::UnsupportedFeature || names.size() < 2)
        return errorText(error);
    const auto nameOf = [&](const char* kind) {
        const auto* naming = session.catalogue().naming(kind, names[0]);
        return QString::fromStdString(naming ? naming->name.in(appearance.language()) : names[0]);
    };
    if (names[1].empty())
        return ExportDialog::tr("%1 has a value of its own").arg(nameOf("parameter"));
    const QString lever = nameOf("lever");
    if (names[1] != "intensity")
        return ExportDialog::tr("%1: a date is no whole quarter, or too far off").arg(lever);
    return error.message.find("not the same") != std::string::npos
        ? ExportDialog::tr("%1: its strength differs between regions of one group").arg(lever)
        : ExportDialog::tr("%1: its strength is no whole per cent").arg(lever);
}

/// A code's content, whichever of the region sets it is for.
struct Coded {
    core::policy::Scenario content;
    QString regionSetId;
};

core::Checked<Coded> readCode(const Session& session, const QString& typed)
{
    const auto text = typed.trimmed().toStdString();
    auto content = core::policy::fromCode(text, session.catalogue(), session.regions());
    if (content)
        return Coded{std::move(*content), session.regionSetId()};
    for (const auto& set : session.regionSets()) {
        if (auto other = core::policy::fromCode(text, session.catalogue(), set))
            return Coded{std::move(*other), QString::fromStdString(set.id)};
    }
    return tl::make_unexpected(content.error());
}

} // namespace

ExportDialog::ExportDialog(const Appearance& appearance, const Session& session, const QString& scenarioId, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("exportDialog"));
    const ScenarioView* scenario = session.scenario(scenarioId);
    setWindowTitle(tr("Export scenario"));
    auto* layout = layOut(*this);
    addLabel(*this, *layout, "exportTitle", scenario ? scenario->name : QString())->setFont(appearance.font(TypeStyle::PanelTitle));

    const auto file = session.exportScenario(scenarioId);
    if (session.otherModel()) {
        addLabel(*this, *layout, "codeLabel", tr("Codes stand for levers of the four-dimension model. A scenario of another model travels as a file."));
        addButtons(*layout, scenarioId);
        return;
    }
    const auto code = core::policy::toCode(file.content, session.catalogue(), session.regions());
    if (code) {
        auto* explanation = addLabel(*this, *layout, "codeLabel", tr("As a code, to be read aloud or put on a slide:"));
        auto* field = new QLineEdit(QString::fromStdString(*code), this);
        field->setObjectName(QStringLiteral("codeField"));
        field->setReadOnly(true);
        field->setFont(tabular(appearance.font(TypeStyle::CardTitle)));
        field->setCursorPosition(0);
        explanation->setBuddy(field);
        field->setAccessibleName(tr("Code of the scenario"));
        auto* copy = new QPushButton(tr("Copy"), this);
        copy->setObjectName(QStringLiteral("copyCode"));
        copy->setAutoDefault(false);
        connect(copy, &QAbstractButton::clicked, this, [field, copy] {
            QGuiApplication::clipboard()->setText(field->text());
            copy->setText(tr("Copied"));
        });
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::kSpace2);
        row->addWidget(field, 1);
        row->addWidget(copy);
        layout->addLayout(row);
        if (file.world) {
            const auto world = QString::fromStdString(file.world->name.in(appearance.language()));
            addLabel(*this, *layout, "codeNote", tr("A code holds the levers only. The world “%1” goes along in a file.").arg(world), Tone::Warn);
        }
    } else {
        addLabel(*this, *layout, "codeLabel", tr("A code cannot hold this scenario; a file can."));
        QStringList reasons;
        for (const auto& error : code.error()) {
            if (const auto reason = reasonOf(appearance, session, error); !reasons.contains(reason))
                reasons << reason;
        }
        const auto more = reasons.size() - kMostReasons;
        if (more > 1)
            reasons = reasons.mid(0, kMostReasons) << tr("and %1 more").arg(more);
        addLabel(*this, *layout, "codeReasons", reasons.join(QLatin1Char('\n')), Tone::Secondary);
    }

    addButtons(*layout, scenarioId);
}

void ExportDialog::addButtons(QVBoxLayout& layout, const QString& scenarioId)
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace2);
    auto* toFile = addButton(*this, *buttons, "exportFile", tr("Save as a file…"));
    buttons->addStretch(1);
    auto* closeButton = addButton(*this, *buttons, "closeExport", tr("Close"));
    layout.addLayout(buttons);
    connect(toFile, &QAbstractButton::clicked, this, [this, scenarioId] {
        accept();
        emit fileRequested(scenarioId);
    });
    connect(closeButton, &QAbstractButton::clicked, this, &QDialog::reject);
    adjustSize();
}

ImportDialog::ImportDialog(const Appearance& appearance, Session& session, QWidget* parent)
    : QDialog(parent), m_appearance(appearance), m_session(session), m_code(new QLineEdit(this)), m_state(nullptr), m_import(nullptr)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import scenario"));
    auto* layout = layOut(*this);
    const bool hasCodes = !session.otherModel();
    auto* label = addLabel(*this, *layout, "importLabel",
                           hasCodes ? tr("Type or paste a code. Hyphens, blanks and case do not matter.")
                                    : tr("Codes stand for levers of the four-dimension model. A scenario of another model travels as a file."));
    m_code->setVisible(hasCodes);
    m_code->setObjectName(QStringLiteral("importCode"));
    m_code->setFont(tabular(appearance.font(TypeStyle::CardTitle)));
    m_code->setAccessibleName(tr("Code of a scenario"));
    label->setBuddy(m_code);
    layout->addWidget(m_code);
    m_state = addLabel(*this, *layout, "importState", {}, Tone::Secondary);
    m_state->setMinimumHeight(2 * appearance.lineHeight(TypeStyle::Body));
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace2);
    auto* fromFile = addButton(*this, *buttons, "importFile", tr("Open a file…"));
    buttons->addStretch(1);
    auto* cancel = addButton(*this, *buttons, "cancelImport", tr("Cancel"));
    m_import = addButton(*this, *buttons, "importButton", tr("Import"));
    m_import->setProperty("primary", true);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    m_import->setVisible(hasCodes);
    m_state->setVisible(hasCodes);
    layout->addLayout(buttons);
    connect(m_code, &QLineEdit::textEdited, this, &ImportDialog::read);
    connect(m_code, &QLineEdit::textChanged, this, &ImportDialog::read);
    connect(m_import, &QAbstractButton::clicked, this, &ImportDialog::import);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(fromFile, &QAbstractButton::clicked, this, [this] {
        reject();
        emit fileRequested();
    });
    if (hasCodes)
        m_code->setFocus();
    else
        fromFile->setFocus();
    adjustSize();
}

void ImportDialog::read()
{
    const auto typed = m_code->text().trimmed();
    m_import->setEnabled(false);
    if (typed.isEmpty()) {
        m_state->clear();
        return;
    }
    const auto coded = readCode(m_session, typed);
    if (!coded) {
        setTone(*m_state, Tone::Bad);
        m_state->setText(spaced(errorText(coded.error(), 1)));
        return;
    }
    const int count = activeLevers(coded->content, m_session.catalogue());
    QString sentence = count == 1 ? tr("The code is right: 1 lever.") : tr("The code is right: %1 levers.").arg(count);
    if (coded->regionSetId != m_session.regionSetId())
        sentence += QLatin1Char(' ') + tr("It is for other regions, to which the window changes.");
    setTone(*m_state, Tone::Good);
    m_state->setText(spaced(sentence));
    m_import->setEnabled(true);
}

void ImportDialog::import()
{
    const auto coded = readCode(m_session, m_code->text());
    if (!coded)
        return;
    if (const auto changed = m_session.setRegionSet(coded->regionSetId); !changed) {
        setTone(*m_state, Tone::Bad);
        m_state->setText(spaced(errorText(changed.error(), 2)));
        return;
    }
    core::policy::ScenarioFile file;
    file.name = tr("From a code").toStdString();
    file.regionSetId = m_session.regions().id;
    file.content = coded->content;
    file.world = m_session.world(); // a code says nothing of it: the present one stays
    const auto id = m_session.importScenario(file);
    if (!id) {
        setTone(*m_state, Tone::Bad);
        m_state->setText(spaced(errorText(id.error(), 2)));
        return;
    }
    accept();
    emit imported(*id);
}

} // namespace ui
