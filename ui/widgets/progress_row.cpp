// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_row.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

namespace ui {

namespace {

constexpr qint64 kEstimateAfterMs = 1000;

} // namespace

ProgressRow::ProgressRow(QWidget* parent) : QWidget(parent), m_label(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("progressRow"));
    m_label->setProperty("tone", QStringLiteral("secondary"));
    m_label->setObjectName(QStringLiteral("progressText"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace3);
    layout->addWidget(m_label);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressRow::cancelRequested);
    hide();
}

void ProgressRow::begin(const QString& what)
{
    m_what = what;
    m_since.start();
    m_label->setText(what);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Cancel (Esc)"));
    m_bar->setRange(0, 100);
    m_bar->setValue(0);
    m_bar->setAccessibleName(what);
    show();
}

void ProgressRow::report(int done, int total)
{
    if (total <= 0)
        return;
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    QString text = tr("%1: %2 of %3").arg(m_what).arg(done).arg(total);
    if (done > 0 && m_since.elapsed() > kEstimateAfterMs) {
        const auto seconds = static_cast<int>(std::ceil(static_cast<double>(m_since.elapsed()) / done * (total - done) / 1000.0));
        text = tr("%1: %2 of %3, about %4 s left").arg(m_what).arg(done).arg(total).arg(seconds);
    }
    m_label->setText(text);
}

void ProgressRow::finish()
{
    hide();
}

QString ProgressRow::text() const
{
    return m_label->text();
}

} // namespace ui
