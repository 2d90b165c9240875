// SPDX-License-Identifier: GPL-3.0-or-later
// The yearly budget line: an action until it is wanted, a field with a sentence beside it while it is entered.
#pragma once

#include "core/policy/text.h"

#include <QCoreApplication>
#include <QWidget>

#include <optional>
#include <variant>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Appearance;
class CardFooter;
class Session;

/// What was typed into the budget field.
struct BudgetEntry {
    Q_DECLARE_TR_FUNCTIONS(ui::BudgetEntry)

public:
    /// An amount in bn CNY, nothing for an empty field (no budget line), or a sentence that says what would be valid.
    /// Read by typedNumber(); 亿元 in Chinese.
    [[nodiscard]] static std::variant<std::optional<double>, QString> parse(const QString& text, const Appearance& appearance);
};

class BudgetEditor : public QWidget {
    Q_OBJECT

public:
    BudgetEditor(Appearance& appearance, Session& session, QWidget* parent = nullptr);

    /// The figure as it would be typed, empty without a budget line.
    [[nodiscard]] QString enteredText() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void edit(bool editing);
    void check();
    bool take();
    void refresh();

    Appearance& m_appearance;
    Session& m_session;
    QPushButton* m_action;
    QWidget* m_row;
    QLabel* m_name;
    QLineEdit* m_field;
    QLabel* m_unit;
    QPushButton* m_remove;
    CardFooter* m_message;
};

} // namespace ui
