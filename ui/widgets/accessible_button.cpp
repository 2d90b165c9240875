// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible_button.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>

namespace ui {

namespace {

class AccessibleButton : public QAccessibleWidget {
public:
    explicit AccessibleButton(QAbstractButton* button) : QAccessibleWidget(button, roleOf(*button)) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        return own.isEmpty() && kind == QAccessible::Name ? button()->text() : own;
    }

    /// Asked each time: a button may join its group after Qt made this.
    [[nodiscard]] QAccessible::Role role() const override { return roleOf(*button()); }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString& name) override
    {
        if (name == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    static QAccessible::Role roleOf(const QAbstractButton& button)
    {
        if (!button.isCheckable())
            return QAccessible::Button;
        const bool exclusive = button.autoExclusive() || (button.group() && button.group()->exclusive());
        return exclusive ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    [[nodiscard]] QAbstractButton* button() const { return static_cast<QAbstractButton*>(object()); }
};

/// Called for each class of an object, the most derived first: Qt's own buttons are answered before it comes to this name.
QAccessibleInterface* makeButton(const QString& className, QObject* object)
{
    auto* button = className == QLatin1String("QAbstractButton") ? qobject_cast<QAbstractButton*>(object) : nullptr;
    return button ? new AccessibleButton(button) : nullptr;
}

} // namespace

void installAccessibleButtons()
{
    QAccessible::installFactory(&makeButton);
}

} // namespace ui
