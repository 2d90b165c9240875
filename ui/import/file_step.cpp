// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/file_step.h"

#include "ui/import/format_fields.h"
#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/import/source_form.h"
#include "ui/session/session.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

using namespace core::importing;

/// A dashed frame that lights up while a file is held over it.
class DropArea : public QWidget {
public:
    DropArea(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance) {}
    void setDropping(bool dropping)
    {
        m_dropping = dropping;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(m_appearance.color(m_dropping ? Token::Accent : Token::Control), m_dropping ? 2 : 1, Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(m_appearance.color(m_dropping ? Token::AccentSoft : Token::Canvas));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::kRadiusCard, metrics::kRadiusCard);
    }

private:
    const Appearance& m_appearance;
    bool m_dropping = false;
};

FileStep::FileStep(const Appearance& appearance, ImportState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_intoLabel(new QLabel)
    , m_into(narrowCombo(QStringLiteral("importTarget")))
    , m_drop(new DropArea(appearance, this))
    , m_dropText(sentenceLabel())
    , m_formats(sentenceLabel(QStringLiteral("note")))
    , m_choose(new QPushButton)
    , m_recognised(sectionLabel())
    , m_kind(sentenceLabel(QStringLiteral("secondary")))
    , m_fields(new FormatFields(state, QStringLiteral("importFile")))
    , m_source(new SourceForm(appearance, state))
{
    m_drop->setObjectName(QStringLiteral("importDrop"));
    m_choose->setObjectName(QStringLiteral("importChoose"));
    m_dropText->setAlignment(Qt::AlignHCenter);
    m_formats->setAlignment(Qt::AlignHCenter);
    auto* inside = new QVBoxLayout(m_drop);
    inside->setContentsMargins(metrics::kSpace4, metrics::kSpace4, metrics::kSpace4, metrics::kSpace4);
    inside->setSpacing(metrics::kSpace2);
    inside->addWidget(m_dropText);
    inside->addWidget(m_choose, 0, Qt::AlignHCenter);
    inside->addWidget(m_formats);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpace2);
    m_intoLabel->setProperty("tone", QStringLiteral("secondary"));
    m_intoLabel->setBuddy(m_into);
    auto* into = new QHBoxLayout;
    into->setSpacing(metrics::kSpace2);
    into->addWidget(m_intoLabel);
    into->addWidget(m_into, 1);
    column->addLayout(into);
    column->addWidget(m_drop);
    column->addSpacing(metrics::kSpace1);
    column->addWidget(m_recognised);
    column->addWidget(m_kind);
    column->addWidget(m_fields);
    column->addSpacing(metrics::kSpace2);
    column->addWidget(m_source);
    column->addStretch(1);
    connect(m_into, &QComboBox::activated, this, [this](int index) { m_state.chooseSet(m_into->itemData(index).toString()); });
    connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseAsked);
    connect(&appearance, &Appearance::themeChanged, m_drop, qOverload<>(&QWidget::update));
}

void FileStep::setDropping(bool dropping)
{
    m_drop->setDropping(dropping);
}

void FileStep::refresh()
{
    const TableFile* file = m_state.file();
    m_intoLabel->setText(tr("Into"));
    m_into->setAccessibleName(tr("Set of statistics that the values go to"));
    {
        const QSignalBlocker quiet(m_into);
        m_into->clear();
        for (const StatisticsEntry& entry : m_state.session().statistics().sets())
            m_into->addItem(spaced(QString::fromStdString(entry.name.in(m_appearance.language()))), entry.id);
        m_into->setCurrentIndex(m_into->findData(m_state.setId()));
    }
    m_intoLabel->setVisible(!m_state.isStartValues());
    m_into->setVisible(!m_state.isStartValues());
    dress(*m_recognised, m_appearance, TypeStyle::CardTitle);
    showSentence(*m_dropText, file ? tr("Drop another table here, or choose one") : tr("Drop a table here, or choose one"));
    m_choose->setText(tr("Choose a file…"));
    m_choose->setEnabled(m_state.target() != nullptr);
    m_formats->setVisible(!file);
    showSentence(*m_formats, tr("CSV, TSV, SDMX-CSV, XLSX or ODS; a value a row, or a column for each year or indicator. Nothing is written before "
                                "the last step."));
    m_recognised->setVisible(file);
    m_kind->setVisible(file);
    m_source->setVisible(file);
    m_fields->refresh();
    if (!file)
        return;
    m_recognised->setText(tr("Recognised"));
    QString kind = file->container == Container::Xlsx ? tr("Excel workbook (XLSX)")
        : file->container == Container::Ods           ? tr("OpenDocument spreadsheet (ODS)")
                                                      : tr("Text with separators");
    if (m_state.isStartValues())
        kind += tr(": start values of the model. They become a region set.");
    else if (m_state.plan().shape == Shape::Long)
        kind += tr(": a value a row.");
    else
        kind += m_state.plan().shape == Shape::WideByYear ? tr(": a column for each year.") : tr(": a column for each indicator.");
    showSentence(*m_kind, kind);
    m_source->refresh();
}

} // namespace ui
