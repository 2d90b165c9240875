// SPDX-License-Identifier: GPL-3.0-or-later
// A Data page in a window of its own, on a session with the shipped data and a fresh workspace.
#pragma once

#include "tests/ui/session/session_fixture.h"
#include "ui/data/data_delegate.h"
#include "ui/data/data_list.h"
#include "ui/data/data_page.h"
#include "ui/data/data_state.h"
#include "ui/data/values_card.h"
#include "ui/data/values_model.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

#include <memory>

namespace tests {

class DataBench {
public:
    DataBench()
    {
        m_started = fixture.start();
        appearance.setTheme(ui::ThemeKind::Light);
        appearance.setLanguage(core::policy::Language::English);
    }

    /// Shows a page; the one before goes.
    [[nodiscard]] bool open(const QSize& size = {1364, 808})
    {
        page.reset();
        if (!m_started)
            return false;
        page = std::make_unique<ui::DataPage>(appearance, *fixture.session);
        page->resize(size);
        page->show();
        page->activateWindow();
        return QTest::qWaitForWindowActive(page.get());
    }

    template <class T> [[nodiscard]] T* find(const char* name) const { return page->findChild<T*>(QString::fromLatin1(name)); }
    [[nodiscard]] ui::DataState& state() const { return page->state(); }
    [[nodiscard]] ui::Session& session() const { return *fixture.session; }
    [[nodiscard]] ui::DataTableView& table() const { return *find<ui::DataTableView>("dataTable"); }
    [[nodiscard]] QString message() const { return find<QLabel>("dataMessage")->text(); }

    /// Clicks a row of the list at the left, as a hand does.
    void clickInList(const char* key)
    {
        auto& tree = find<ui::DataList>("dataList")->tree();
        const QModelIndex index = find<ui::DataList>("dataList")->indexOf(QString::fromUtf8(key));
        QVERIFY2(index.isValid(), key);
        tree.scrollTo(index);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(index).center());
        QCoreApplication::processEvents();
    }
    void clickButton(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    /// The cell of a region in the first column of that kind (and year).
    [[nodiscard]] QModelIndex cell(const QString& regionId, ui::ValueColumnKind kind, int year = 0) const
    {
        const auto* order = qobject_cast<ui::ValuesOrder*>(table().model());
        const auto* model = qobject_cast<ui::ValuesModel*>(order->sourceModel());
        for (int column = 0; column < model->columnCount(); ++column) {
            const auto& about = model->table().columns[static_cast<std::size_t>(column)];
            if (about.kind != kind || (year != 0 && about.year != year))
                continue;
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->table().rows[static_cast<std::size_t>(row)].id == regionId)
                    return order->mapFromSource(model->index(row, column));
            }
        }
        return {};
    }
    /// The field hands over what was typed, then the card takes it.
    static void settle()
    {
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents();
    }
    /// The field that is open in a table; one before it may not be deleted yet.
    [[nodiscard]] static QLineEdit* cellEditor()
    {
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        return editor && editor->objectName() == QLatin1String("cellEditor") ? editor : nullptr;
    }
    /// Clicks a cell, types and presses Enter.
    void type(const QModelIndex& index, const QString& text)
    {
        QVERIFY(index.isValid());
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(index).center());
        QTest::keyClick(&table(), Qt::Key_Return);
        auto* editor = cellEditor();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
    }

    SessionFixture fixture;
    ui::Appearance appearance;
    std::unique_ptr<ui::DataPage> page; ///< goes before the session

private:
    bool m_started = false;
};

} // namespace tests
