// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own words about a scenario.
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace ui {

class DescribeDialog : public QDialog {
    Q_OBJECT

public:
    DescribeDialog(const QString& scenarioName, const QString& description, QWidget* parent);

    [[nodiscard]] QString description() const;

private:
    QPlainTextEdit* m_field;
};

} // namespace ui
