// SPDX-License-Identifier: GPL-3.0-or-later
// A lever panel on a workspace of its own, and hands to work it.
#pragma once

#include "ui/explore/levers/lever_panel.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/lever_slider.h"
#include "ui/widgets/number_field.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>

namespace tests {

class LeverBench {
public:
    explicit LeverBench(core::policy::Language language = core::policy::Language::English, QSize size = {328, 760})
    {
        appearance.setLanguage(language);
        auto opened = ui::Session::open(FOURFOLD_SOURCE_DIR "/data", m_folder.filePath(QStringLiteral("levers.fourfold")));
        if (!opened)
            return;
        session = std::move(*opened);
        session->addFromBaseline();
        panel = std::make_unique<ui::LeverPanel>(appearance, *session);
        panel->resize(size);
        panel->show();
        panel->activateWindow();
        m_ready = QTest::qWaitForWindowActive(panel.get());
    }

    [[nodiscard]] bool ready() const { return m_ready; }

    template <class T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return panel->findChild<T*>(name);
    }
    [[nodiscard]] ui::LeverSlider* slider(const char* lever) const
    {
        return find<ui::LeverSlider>(QStringLiteral("leverSlider_") + QLatin1String(lever));
    }
    [[nodiscard]] ui::NumberField* field(const char* kind, const char* lever) const
    {
        return find<ui::NumberField>(QStringLiteral("lever%1_%2").arg(QLatin1String(kind), QLatin1String(lever)));
    }
    [[nodiscard]] QAbstractButton* button(const QString& name) const { return find<QAbstractButton>(name); }
    [[nodiscard]] QWidget* widget(const QString& name) const { return find<QWidget>(name); }
    [[nodiscard]] bool shown(const QString& name) const
    {
        const QWidget* found = widget(name);
        return found != nullptr && found->isVisible();
    }

    void click(const QString& name) const
    {
        QWidget* target = widget(name);
        QVERIFY2(target != nullptr, qPrintable(name));
        reveal(target);
        QTest::mouseClick(target, Qt::LeftButton);
    }
    void openCard(const char* lever) const { click(QStringLiteral("leverName_") + QLatin1String(lever)); }
    void reveal(QWidget* target) const
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // the layout's own turn of the event loop
        find<QScrollArea>(QStringLiteral("leverScroll"))->ensureWidgetVisible(target);
    }
    void type(ui::NumberField* into, const QString& text, Qt::Key end = Qt::Key_Return) const
    {
        into->setFocus();
        QTest::keySequence(into, QKeySequence::SelectAll);
        for (const QChar letter : text) { // QTest::keyClicks knows Latin letters only
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(into, &press);
        }
        QTest::keyClick(into, end);
    }
    /// Presses on the handle, moves to `percent` in steps, lets go.
    void drag(ui::LeverSlider* target, double percent, int steps = 25, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        reveal(target);
        const QPointF from = target->handleCentre();
        const QPointF to(target->xOf(percent), from.y());
        QTest::mousePress(target, Qt::LeftButton, modifiers, from.toPoint());
        for (int i = 1; i <= steps; ++i) {
            const QPointF at = from + (to - from) * i / steps;
            QMouseEvent move(QEvent::MouseMove, at, target->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(target, &move);
        }
        QTest::mouseRelease(target, Qt::LeftButton, modifiers, to.toPoint());
    }

    [[nodiscard]] double strength(const char* lever) const { return session->leverStrength(QString::fromLatin1(lever)); }

    ui::Appearance appearance;
    std::unique_ptr<ui::Session> session;
    std::unique_ptr<ui::LeverPanel> panel;

private:
    QTemporaryDir m_folder;
    bool m_ready = false;
};

} // namespace tests
