// SPDX-License-Identifier: GPL-3.0-or-later
// An import panel over a fresh workspace, and files that the tests write for it.
#pragma once

#include "tests/ui/session/session_fixture.h"
#include "ui/import/import_panel.h"
#include "ui/session/statistics_book.h"
#include "ui/theme/appearance.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>

#include <iconv.h>

#include <cmath>
#include <functional>
#include <memory>
#include <string>

namespace tests {

inline const QString kProvinces = QStringLiteral("china-provincial");

/// UTF-8 text in another encoding.
inline QByteArray encoded(const QString& text, const char* encoding)
{
    QByteArray from = text.toUtf8();
    QByteArray to(from.size() * 4 + 16, '\0');
    iconv_t converter = iconv_open(encoding, "UTF-8");
    char* in = from.data();
    char* out = to.data();
    std::size_t inLeft = std::size_t(from.size());
    std::size_t outLeft = std::size_t(to.size());
    const bool good = iconv(converter, &in, &inLeft, &out, &outLeft) != std::size_t(-1);
    iconv_close(converter);
    return good ? to.left(to.size() - qsizetype(outLeft)) : QByteArray();
}

class ImportFixture {
public:
    [[nodiscard]] bool start(core::policy::Language language = core::policy::Language::English)
    {
        if (!session.start())
            return false;
        appearance = std::make_unique<ui::Appearance>();
        appearance->setTheme(ui::ThemeKind::Light);
        appearance->setLanguage(language);
        return true;
    }

    void open(const QSize& size = {444, 852})
    {
        panel.reset();
        panel = std::make_unique<ui::ImportPanel>(*appearance, *session.session);
        panel->resize(size);
        panel->show();
        panel->activateWindow();
        (void)QTest::qWaitForWindowActive(panel.get());
    }

    /// Where the file was written.
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = session.file(name.toUtf8().constData());
        QFile file(QFileInfo(path).dir().filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    [[nodiscard]] std::shared_ptr<const core::indicators::DataSet> set(const QString& id = kProvinces) const
    {
        return session.session->statistics().set(id);
    }
    [[nodiscard]] double value(const char* indicator, const char* region, int year, const QString& id = kProvinces) const
    {
        const auto data = set(id);
        return data->value(data->indicatorIndex(indicator), data->regions().indexOf(region), year);
    }

    template <class T> [[nodiscard]] T* find(const QString& name) const { return panel->findChild<T*>(name); }
    template <class T> [[nodiscard]] T* find(const char* name) const { return find<T>(QString::fromLatin1(name)); }

    /// A button of the problem's row; null when there is none of that kind and row.
    [[nodiscard]] QAbstractButton* button(const char* kind, int row, const char* name) const
    {
        auto* problem = find<QWidget>(QStringLiteral("importProblem-%1-%2").arg(QLatin1String(kind)).arg(row));
        auto* found = problem ? problem->findChild<QAbstractButton*>(QString::fromLatin1(name)) : nullptr;
        return found && !found->isHidden() ? found : nullptr;
    }

    void press(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

    /// Chooses the entry with that data, with the keyboard.
    [[nodiscard]] bool choose(const QString& combo, const QVariant& data) const
    {
        auto* box = find<QComboBox>(combo);
        const int index = box ? box->findData(data) : -1;
        if (index < 0)
            return false;
        box->setFocus();
        // The keys move one by one, and each step would be a choice: the list is opened first.
        box->setCurrentIndex(index);
        emit box->activated(index);
        return true;
    }

    SessionFixture session;
    std::unique_ptr<ui::Appearance> appearance;
    std::unique_ptr<ui::ImportPanel> panel;
};

} // namespace tests

/// Waits until what was asked for is read and checked.
#define WAIT_FOR_IMPORT(fixture) QTRY_VERIFY_WITH_TIMEOUT(!(fixture).panel->isBusy(), 30000)
