// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/keyboard_dialog.h"

#include "ui/frame/close_row.h"
#include "ui/frame/commands.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QHeaderView>
#include <QTableWidget>

namespace ui {

namespace {

/// Where a key works, when not everywhere.
QString reachText(KeyReach reach)
{
    switch (reach) {
    case KeyReach::OutsideText: return KeyboardDialog::tr("not while a text field has the focus");
    case KeyReach::OnScrubber: return KeyboardDialog::tr("while the year scrubber has the focus");
    case KeyReach::Anywhere: break;
    }
    return {};
}

/// Keys that belong to a kind of widget and not to a command.
struct WidgetKey {
    const char* keys;
    const char* does;
};

constexpr WidgetKey kWidgetKeys[] = {
    {QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Tab, Shift+Tab"), QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Next, previous control")},
    {QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Arrows, Page, Home, End"), QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Lever: by 1 %, by 10 %, to 0, to 150 %")},
    {QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Enter or Space"), QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Lever name: open or close its card")},
    {QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Alt"), QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Show the menu bar")},
    {QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Esc"), QT_TRANSLATE_NOOP("ui::KeyboardDialog", "Close what is open, stop a replay")},
};

} // namespace

KeyboardDialog::KeyboardDialog(const Appearance& appearance, QWidget* parent)
    : QDialog(parent), m_appearance(appearance), m_table(new QTableWidget(this))
{
    setObjectName(QStringLiteral("keyboardDialog"));
    m_table->setObjectName(QStringLiteral("keyboardTable"));
    m_table->setColumnCount(3);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    layOutWithClose(*this, *m_table);
    resize(680, 620);
    connect(&appearance, &Appearance::languageChanged, this, &KeyboardDialog::fill);
    connect(&appearance, &Appearance::themeChanged, this, &KeyboardDialog::fill);
    fill();
}

void KeyboardDialog::fill()
{
    setWindowTitle(tr("Keyboard"));
    m_table->setAccessibleName(windowTitle());
    m_table->setRowCount(0);
    const auto addRow = [this](const QString& does, const QString& keys, const QString& where) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(spaced(does)));
        m_table->setItem(row, 1, new QTableWidgetItem(keys));
        auto* note = new QTableWidgetItem(spaced(where));
        note->setForeground(m_appearance.color(Token::Text3));
        m_table->setItem(row, 2, note);
    };
    const auto addHead = [this](const QString& text) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* head = new QTableWidgetItem(text);
        head->setFont(m_appearance.font(TypeStyle::CardTitle));
        head->setFlags(Qt::ItemIsEnabled);
        m_table->setItem(row, 0, head);
        m_table->setSpan(row, 0, 1, 3);
    };
    const CommandInfo* before = nullptr;
    for (const CommandInfo& info : commandTable()) {
        if (!info.keys[0])
            continue;
        if (!before || before->group != info.group)
            addHead(Commands::groupText(info.group));
        QStringList keys;
        for (const QKeySequence& key : Commands::keys(info))
            keys << key.toString(QKeySequence::NativeText);
        addRow(Commands::text(info), keys.join(QStringLiteral("   ")), reachText(info.reach));
        before = &info;
    }
    addHead(tr("In the page"));
    for (const WidgetKey& key : kWidgetKeys)
        addRow(tr(key.does), tr(key.keys), {});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

} // namespace ui
