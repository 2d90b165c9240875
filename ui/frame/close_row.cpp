// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/close_row.h"

#include "ui/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

void layOutWithClose(QDialog& dialog, QWidget& content)
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(metrics::kSpace4, metrics::kSpace4, metrics::kSpace4, metrics::kSpace4);
    layout->setSpacing(metrics::kSpace3);
    layout->addWidget(&content);
    layout->addWidget(buttons);
}

} // namespace ui
