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

    /// Reads it as a user does who presses the button and chooses it.
    [[nodiscard]] bool read(const QString& name, const QByteArray& bytes)
    {
        const QString path = write(name, bytes);
        if (path.isEmpty())
            return false;
        panel->setFileChooser([path] { return path; });
        press("importChoose");
        return idle();
    }

    /// Types a publisher.
    [[nodiscard]] bool nameSource()
    {
        auto* publisher = find<QLineEdit>("importSource-publisher");
        publisher->setFocus();
        QTest::keyClicks(publisher, QStringLiteral("National Bureau"));
        return idle();
    }

    /// Whether what was asked for is read and checked, within a while.
    [[nodiscard]] bool idle() const
    {
        constexpr int kMostMs = 60'000;
        return QTest::qWaitFor([this] { return !panel->isBusy(); }, kMostMs);
    }

    /// The mock-up's file: broadband and e-commerce of 2023 as they stand in the set, with a note column, in GB18030; "with faults"
    /// has a short region name in line 6, a fraction in line 15 and a unit in line 24.
    [[nodiscard]] QByteArray provinces(bool withFaults) const
    {
        QString text = QStringLiteral("省份,年度,互联网宽带接入用户,有电子商务交易活动的企业数比重,备注\r\n");
        const auto data = set();
        const auto digits = [&](const char* indicator, int region) {
            const double value = data->value(data->indicatorIndex(indicator), region, 2023);
            return std::isnan(value) ? QString() : QString::number(value, 'g', 12);
        };
        for (int region = 0; region < data->regions().count(); ++region) {
            const int line = region + 2;
            QString name = QString::fromStdString(data->regions()[region].name.chinese);
            QString broadband = digits("broadband_subscribers", region);
            QString share = digits("ecommerce_enterprise_share", region);
            if (withFaults && line == 6)
                name = QStringLiteral("内蒙");
            if (withFaults && line == 15)
                share = QStringLiteral("0.136");
            if (withFaults && line == 24)
                broadband += QStringLiteral(" 万户");
            text += name + QStringLiteral(",2023,") + broadband + QLatin1Char(',') + share
                + (line == 24 ? QStringLiteral(",快报\r\n") : QStringLiteral(",\r\n"));
        }
        return encoded(text, "GB18030");
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
#define WAIT_FOR_IMPORT(fixture) QVERIFY((fixture).idle())
