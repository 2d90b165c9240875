// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a model other than the four-dimension one, with a scenario of its own.
#pragma once

#include "tests/support/checks.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

namespace tests {

class PlainBench {
    QTemporaryDir m_folder; // before the session, whose workspace lies in it
    mutable int m_count = 0;

public:
    /// `file` of the examples. False when it cannot be opened or gives no figures.
    [[nodiscard]] bool open(const char* file, core::policy::Language language = core::policy::Language::English,
                            ui::ThemeKind theme = ui::ThemeKind::Light)
    {
        return openPath(QStringLiteral(FOURFOLD_SOURCE_DIR "/data/models/examples/") + QLatin1String(file), language, theme);
    }
    [[nodiscard]] bool openPath(const QString& path, core::policy::Language language = core::policy::Language::English,
                                ui::ThemeKind theme = ui::ThemeKind::Light)
    {
        session.reset();
        appearance = std::make_unique<ui::Appearance>();
        appearance->setLanguage(language);
        appearance->setTheme(theme);
        auto opened = ui::Session::openModel(FOURFOLD_SOURCE_DIR "/data", path, m_folder.filePath(QStringLiteral("plain%1.fourfold").arg(m_count++)));
        if (!opened) {
            qWarning("%s", qPrintable(describe(opened.error())));
            return false;
        }
        session = std::move(*opened);
        scenario = session->addFromBaseline();
        return !scenario.isEmpty() && ready();
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor([this] { return session->baseline() && session->projection() && !session->figuresPending(); }, 60000);
    }
    [[nodiscard]] bool set(const char* lever, double value) const
    {
        return session->setConstantOf(session->current().id, QString::fromLatin1(lever), value).has_value();
    }
    [[nodiscard]] double value(const char* lever) const { return session->constantOf(session->current().id, QString::fromLatin1(lever)); }

    /// A model of one's own, in days.
    [[nodiscard]] QString written(const QString& variables, const QString& stop = QStringLiteral("10")) const
    {
        const QString path = m_folder.filePath(QStringLiteral("model%1.xmile").arg(m_count++));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write((QStringLiteral("<xmile version=\"1.0\"><header/><sim_specs time_units=\"day\"><start>0</start><stop>") + stop
                    + QStringLiteral("</stop><dt>0.25</dt></sim_specs><model><variables>") + variables
                    + QStringLiteral("</variables></model></xmile>"))
                       .toUtf8());
        return path;
    }

    /// For people to look at: written to the folder of FOURFOLD_PICTURES, when it is set.
    static void keepPicture(QWidget& widget, const QString& name)
    {
        const QString folder = qEnvironmentVariable("FOURFOLD_PICTURES");
        if (!folder.isEmpty())
            QTest::qWait(500); // axes and heights settle
        if (!folder.isEmpty() && !widget.grab().save(QDir(folder).filePath(name)))
            qWarning("the picture %s was not written", qPrintable(name));
    }

    std::unique_ptr<ui::Appearance> appearance;
    std::unique_ptr<ui::Session> session;
    QString scenario; ///< its id; it is current
};

} // namespace tests
