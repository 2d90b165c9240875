// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_card.h"

#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/chart_content.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/chart_table_model.h"
#include "ui/widgets/stacked_bars.h"
#include "ui/widgets/time_chart.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kIcon = 16;
constexpr int kButton = 24;
constexpr int kRing = 4; // room that charts and heading keep around them for the focus ring

/// A title as a file name: without what file systems refuse.
QString fileName(const QString& title)
{
    QString name = title;
    name.replace(QRegularExpression(QStringLiteral("[\\\\/:*?\"<>|\\s]+")), QStringLiteral("-"));
    return name + QStringLiteral(".png");
}

} // namespace

ChartCard::ChartCard(const Appearance& appearance, QWidget* parent)
    : QFrame(parent)
    , m_appearance(appearance)
{
    m_heading = new CardHeading(appearance, this);
    m_heading->setObjectName(QStringLiteral("cardHeading"));
    m_headline = new QLabel(this);
    m_headline->setObjectName(QStringLiteral("cardHeadline"));
    m_actions = new QToolButton(this);
    m_actions->setObjectName(QStringLiteral("cardActions"));
    m_actions->setFixedSize(kButton, kButton);
    m_actions->setIconSize(QSize(kIcon, kIcon));
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("cardMenu"));
    connect(m_actions, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_actions->mapToGlobal(QPoint(m_actions->width() - m_menu->sizeHint().width(), m_actions->height()))); });

    m_body = new QStackedWidget(this);
    m_table = new QTableView(m_body);
    m_table->setObjectName(QStringLiteral("cardTable"));
    m_tableModel = new ChartTableModel(m_table);
    m_table->setModel(m_tableModel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kTableRowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    m_body->addWidget(m_table);
    m_footer = new CardFooter(appearance, this);
    m_footer->setObjectName(QStringLiteral("cardFooter"));

    m_titleRow = new QHBoxLayout;
    m_titleRow->setContentsMargins(0, 0, 0, 0);
    m_titleRow->setSpacing(metrics::kSpace1);
    m_titleRow->addWidget(m_heading, 1);
    m_titleRow->addWidget(m_headline);
    m_titleRow->addWidget(m_actions);
    auto* column = new QVBoxLayout(this);
    // Heading and chart keep room for their focus rings themselves; what has none is set in by as much.
    column->setContentsMargins(metrics::kCardPadding - kRing, metrics::kCardPaddingTop - kRing, metrics::kCardPadding - kRing,
                               metrics::kCardPaddingTop - 2);
    column->setSpacing(2);
    column->addLayout(m_titleRow);
    column->addWidget(m_body, 1);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(kRing, 0, kRing, 0);
    footer->addWidget(m_footer);
    column->addLayout(footer);

    setFileChooser({});
    connect(&appearance, &Appearance::themeChanged, this, &ChartCard::restyle);
    connect(&appearance, &Appearance::languageChanged, this, &ChartCard::retranslate);
    restyle();
    retranslate();
}

void ChartCard::setChart(QWidget* chart)
{
    auto* content = dynamic_cast<ChartContent*>(chart);
    Q_ASSERT(content);
    if (m_chart) {
        m_body->removeWidget(m_chart);
        delete m_chart;
    }
    m_chart = chart;
    m_content = content;
    m_body->insertWidget(0, chart);
    m_body->setCurrentIndex(0);
    chart->installEventFilter(this);
    if (auto* lines = qobject_cast<TimeChart*>(chart))
        connect(lines, &TimeChart::readOutChanged, this, &ChartCard::showReadOut);
    if (auto* bars = qobject_cast<StackedBars*>(chart))
        connect(bars, &StackedBars::readOutChanged, this, &ChartCard::showReadOut);
    // Charts of other libraries say theirs by a signal of the same name.
    else if (!qobject_cast<TimeChart*>(chart) && chart->metaObject()->indexOfSignal("readOutChanged(QString)") >= 0)
        connect(chart, SIGNAL(readOutChanged(QString)), this, SLOT(showReadOut(QString)));
    setTabOrder(m_actions, chart); // reading order: title row, chart, what stands under it
    m_footer->setReadOut({});
    refresh();
}

void ChartCard::refresh()
{
    if (!m_content)
        return;
    m_heading->setTexts(m_content->title(), m_content->unit());
    const QString headline = spaced(m_content->headline());
    if (m_headline->text() != headline)
        m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    fitTitleRow();
    m_footer->setText(m_content->footer(), m_content->footerColour());
    setAccessibleName(m_content->title());
    if (tableShown())
        m_tableModel->setTable(m_content->table());
}

void ChartCard::setChoosable(bool choosable)
{
    m_choosable = choosable;
    m_heading->setChoosable(choosable);
    disconnect(m_heading, &CardHeading::clicked, this, &ChartCard::chooseRequested);
    if (choosable)
        connect(m_heading, &CardHeading::clicked, this, &ChartCard::chooseRequested);
    rebuildMenu();
}

void ChartCard::addTitleWidget(QWidget* widget)
{
    m_titleRow->insertWidget(m_titleRow->indexOf(m_actions), widget);
    setTabOrder(m_heading, widget);
    setTabOrder(widget, m_actions);
}

void ChartCard::setShrinking(QWidget* widget, int least)
{
    m_shrinking = widget;
    m_shrinksTo = least;
    fitTitleRow();
}

void ChartCard::fitTitleRow()
{
    if (!m_shrinking)
        return;
    const QMargins margins = layout()->contentsMargins();
    double room = width() - margins.left() - margins.right() - m_actions->width() - 2 * m_titleRow->spacing();
    if (!m_headline->isHidden())
        room -= m_headline->sizeHint().width() + m_titleRow->spacing();
    for (int i = 0; i < m_titleRow->count(); ++i) {
        const QWidget* other = m_titleRow->itemAt(i)->widget();
        const bool counted = !other || other == m_heading || other == m_headline || other == m_actions || other == m_shrinking;
        if (!counted && !other->isHidden())
            room -= other->sizeHint().width() + m_titleRow->spacing();
    }
    const int hint = m_shrinking->sizeHint().width();
    const int least = std::min(m_shrinksTo, hint);
    // Where even the narrowest leaves no room for the unit beside the title, it goes below and only the title counts.
    const bool beside = room - m_heading->rowWidth() >= least;
    const int fitting = std::clamp(int(room - (beside ? m_heading->rowWidth() : m_heading->titleWidth())), least, hint);
    if (m_shrinking->minimumWidth() != fitting || m_shrinking->maximumWidth() != fitting)
        m_shrinking->setFixedWidth(fitting);
}

void ChartCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitTitleRow();
}

void ChartCard::addFooterWidget(QWidget* widget)
{
    layout()->addWidget(widget);
}

void ChartCard::showTable(bool shown)
{
    if (!m_content || shown == tableShown())
        return;
    m_footer->setReadOut({});
    const bool focused = (shown ? m_chart : static_cast<QWidget*>(m_table))->hasFocus();
    if (shown)
        m_tableModel->setTable(m_content->table());
    m_body->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_chart);
    if (focused)
        m_body->currentWidget()->setFocus();
    rebuildMenu();
}

bool ChartCard::tableShown() const { return m_body->currentWidget() == m_table; }

void ChartCard::setFileChooser(std::function<QString(const QString&)> chooser)
{
    m_chooseFile = std::move(chooser);
    if (m_chooseFile)
        return;
    m_chooseFile = [this](const QString& suggestion) {
        return QFileDialog::getSaveFileName(this, tr("Save image"), suggestion,
                                            tr("Pictures (*.png);;Vector pictures (*.svg);;PDF documents (*.pdf)"));
    };
}

void ChartCard::copyData()
{
    if (m_content)
        QGuiApplication::clipboard()->setText(m_content->table().toText());
}

void ChartCard::copyImage()
{
    if (m_content)
        QGuiApplication::clipboard()->setImage(chartImage(m_appearance, *m_content, size(), 2));
}

void ChartCard::saveImage()
{
    if (!m_content)
        return;
    const QString path = m_chooseFile(fileName(m_content->title()));
    if (path.isEmpty())
        return;
    if (saveChart(m_appearance, *m_content, size(), path))
        refresh();
    else
        m_footer->setText(tr("The picture could not be written to %1. Choose a folder you may write to, and a name that ends in .png, .svg or .pdf.")
                              .arg(path),
                          Token::Bad);
}

void ChartCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawCard(painter, m_appearance, QRectF(rect()));
}

void ChartCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool ChartCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_T && key->modifiers() == Qt::NoModifier) {
            showTable(!tableShown());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ChartCard::contextMenuEvent(QContextMenuEvent* event)
{
    m_menu->popup(event->globalPos());
}

void ChartCard::retranslate()
{
    m_actions->setToolTip(tr("Table, copy, save"));
    m_actions->setAccessibleName(tr("Actions of this chart"));
    m_table->setAccessibleName(tr("The chart as a table"));
    m_headline->setFont(m_appearance.font(TypeStyle::LabelStrong));
    rebuildMenu();
    refresh();
}

void ChartCard::rebuildMenu()
{
    m_menu->clear();
    if (m_choosable) {
        QAction* choose = m_menu->addAction(tr("Choose chart…"), this, &ChartCard::chooseRequested);
        choose->setObjectName(QStringLiteral("chooseChart"));
        m_menu->addSeparator();
    }
    // The key is shown, not bound: it acts where the chart has the focus, and must not take letters from text fields.
    const QString table = tableShown() ? tr("Show as chart") : tr("Show as table");
    m_menu->addAction(table + QStringLiteral("\tT"), this, [this] { showTable(!tableShown()); })->setObjectName(QStringLiteral("showTable"));
    m_menu->addSeparator();
    m_menu->addAction(tr("Copy data"), this, &ChartCard::copyData)->setObjectName(QStringLiteral("copyData"));
    m_menu->addAction(tr("Copy as image"), this, &ChartCard::copyImage)->setObjectName(QStringLiteral("copyImage"));
    m_menu->addAction(tr("Save image…"), this, &ChartCard::saveImage)->setObjectName(QStringLiteral("saveImage"));
}

void ChartCard::restyle()
{
    m_actions->setIcon(QIcon(m_appearance.icon(QStringLiteral("export"), Token::Text2, kIcon, devicePixelRatioF())));
    update();
}

void ChartCard::showReadOut(const QString& text)
{
    m_footer->setReadOut(text);
}

} // namespace ui
