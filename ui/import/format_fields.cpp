// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/format_fields.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace ui {

using namespace core::importing;

namespace {

constexpr int kHeaderRowsOffered = 30;

void choose(QComboBox& combo, const QVariant& data)
{
    const QSignalBlocker quiet(combo);
    combo.setCurrentIndex(combo.findData(data));
}

} // namespace

FormatFields::FormatFields(ImportState& state, const QString& prefix, QWidget* parent) : QWidget(parent), m_state(state), m_prefix(prefix)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(2);
    m_encoding = addField(QStringLiteral("encoding"), 0, 26);
    m_separator = addField(QStringLiteral("separator"), 1, 26);
    m_sheet = addField(QStringLiteral("sheet"), 2, 52);
    m_decimal = addField(QStringLiteral("decimal"), 3, 21);
    m_header = addField(QStringLiteral("header"), 4, 22);
    connect(m_encoding.combo, &QComboBox::activated, this, [this](int index) {
        ReadOptions options = m_state.options();
        options.encoding = Encoding(m_encoding.combo->itemData(index).toInt());
        m_state.readAgain(options);
    });
    connect(m_separator.combo, &QComboBox::activated, this, [this](int index) {
        ReadOptions options = m_state.options();
        options.separator = char(m_separator.combo->itemData(index).toInt());
        m_state.readAgain(options);
    });
    connect(m_sheet.combo, &QComboBox::activated, this, [this](int index) {
        PlanWishes wishes = m_state.wishes();
        wishes.sheet = m_sheet.combo->itemData(index).toInt();
        wishes.headerRow.reset(); // of the sheet before
        wishes.shape.reset();
        m_state.guessAgain(wishes);
    });
    connect(m_decimal.combo, &QComboBox::activated, this, [this](int index) {
        const char mark = char(m_decimal.combo->itemData(index).toInt());
        if (m_state.isStartValues()) {
            m_state.editStartValues([mark](RegionTablePlan& plan) { plan.decimalMark = mark; });
            return;
        }
        PlanWishes wishes = m_state.wishes();
        wishes.decimalMark = mark;
        m_state.guessAgain(wishes);
    });
    connect(m_header.combo, &QComboBox::activated, this, &FormatFields::chooseHeader);
}

FormatFields::Field FormatFields::addField(const QString& name, int column, int stretch)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    Field field{new CutLabel, narrowCombo(m_prefix + QLatin1Char('-') + name)};
    field.label->setProperty("tone", QStringLiteral("secondary"));
    field.label->setBuddy(field.combo);
    grid->addWidget(field.label, 0, column);
    grid->addWidget(field.combo, 1, column);
    grid->setColumnStretch(column, stretch);
    return field;
}

void FormatFields::refresh()
{
    const TableFile* file = m_state.file();
    setVisible(file != nullptr);
    if (!file)
        return;
    const bool isText = file->container == Container::Delimited;
    const auto name = [](const Field& field, const QString& text) {
        field.label->setText(text);
        field.combo->setAccessibleName(text);
    };
    name(m_encoding, m_state.options().encoding ? tr("Encoding") : tr("Encoding (auto)"));
    name(m_separator, tr("Separator"));
    name(m_sheet, tr("Sheet"));
    name(m_decimal, tr("Decimal mark"));
    name(m_header, tr("Headings"));
    for (const Field& field : {m_encoding, m_separator}) {
        field.label->setVisible(isText);
        field.combo->setVisible(isText);
    }
    const bool severalSheets = file->sheets.size() > 1;
    m_sheet.label->setVisible(!isText);
    m_sheet.combo->setVisible(!isText);
    m_sheet.combo->setEnabled(severalSheets && !m_state.isStartValues());
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->setColumnStretch(0, isText ? 26 : 0);
    grid->setColumnStretch(1, isText ? 26 : 0);
    grid->setColumnStretch(2, isText ? 0 : 52);
    {
        const QSignalBlocker quiet(m_encoding.combo);
        m_encoding.combo->clear();
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be})
            m_encoding.combo->addItem(QLatin1String(toString(encoding)), int(encoding));
    }
    choose(*m_encoding.combo, int(file->encoding));
    {
        const QSignalBlocker quiet(m_separator.combo);
        m_separator.combo->clear();
        m_separator.combo->addItem(tr("Comma"), int(','));
        m_separator.combo->addItem(tr("Semicolon"), int(';'));
        m_separator.combo->addItem(tr("Tab"), int('\t'));
        m_separator.combo->addItem(tr("Vertical bar"), int('|'));
    }
    choose(*m_separator.combo, int(file->separator));
    {
        const QSignalBlocker quiet(m_decimal.combo);
        m_decimal.combo->clear();
        m_decimal.combo->addItem(QStringLiteral("."), int('.'));
        m_decimal.combo->addItem(QStringLiteral(","), int(','));
    }
    choose(*m_decimal.combo, int(m_state.isStartValues() ? m_state.startPlan()->decimalMark : m_state.plan().decimalMark));
    refreshSheets();
    refreshHeader();
}

void FormatFields::refreshSheets()
{
    const QSignalBlocker quiet(m_sheet.combo);
    m_sheet.combo->clear();
    const auto& sheets = m_state.file()->sheets;
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        const QString name = QString::fromStdString(sheets[sheet].name());
        m_sheet.combo->addItem(sheets[sheet].hidden() ? tr("%1 (hidden)", "sheet").arg(name) : name, int(sheet));
    }
    m_sheet.combo->setCurrentIndex(m_state.isStartValues() ? m_state.startPlan()->sheet : m_state.plan().sheet);
}

void FormatFields::refreshHeader()
{
    const QSignalBlocker quiet(m_header.combo);
    m_header.combo->clear();
    m_header.combo->setEnabled(!m_state.isStartValues());
    const Grid* grid = m_state.grid();
    if (!grid)
        return;
    const int current = m_state.isStartValues() ? m_state.startPlan()->headerRow : m_state.plan().headerRow;
    m_header.combo->addItem(tr("None"), -1);
    for (int row = 0; row < std::min(grid->rowCount(), std::max(kHeaderRowsOffered, current + 1)); ++row)
        m_header.combo->addItem(spaced(tr("Row %1").arg(grid->rowNumber(row))), row);
    m_header.combo->setCurrentIndex(m_header.combo->findData(current));
}

void FormatFields::chooseHeader(int index)
{
    PlanWishes wishes = m_state.wishes();
    wishes.headerRow = m_header.combo->itemData(index).toInt();
    wishes.sheet = m_state.plan().sheet;
    m_state.guessAgain(wishes);
}

} // namespace ui
