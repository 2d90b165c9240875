// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/describe_dialog.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

DescribeDialog::DescribeDialog(const QString& scenarioName, const QString& description, QWidget* parent)
    : QDialog(parent), m_field(new QPlainTextEdit(description, this))
{
    setObjectName(QStringLiteral("describeDialog"));
    setWindowTitle(tr("Describe scenario"));
    m_field->setObjectName(QStringLiteral("describeField"));
    m_field->setTabChangesFocus(true);
    auto* label = new QLabel(tr("What “%1” is meant to show:").arg(scenarioName), this);
    label->setBuddy(m_field);
    label->setWordWrap(true);
    m_field->setAccessibleName(label->text());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpace4, metrics::kSpace4, metrics::kSpace4, metrics::kSpace4);
    layout->setSpacing(metrics::kSpace3);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addWidget(buttons);
    resize(460, 260);
}

QString DescribeDialog::description() const
{
    return m_field->toPlainText().trimmed();
}

} // namespace ui
