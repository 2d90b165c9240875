// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/header_bar.h"

#include "ui/frame/commands.h"
#include "ui/frame/frame_button.h"
#include "ui/frame/mark.h"
#include "ui/frame/tone.h"
#include "ui/session/other_model.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/theme/paint.h"
#include "ui/widgets/segmented_switch.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

namespace {

constexpr int kMarkSize = 22;
constexpr int kSearchWidth = 232;

class Mark : public QWidget {
public:
    Mark(const Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
    {
        // As wide as the rail below it, so that the names begin on one line.
        setFixedSize(metrics::kRailWidth, metrics::kHeaderHeight);
        connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, m_appearance, QRectF(rect()).center(), kMarkSize);
    }

private:
    const Appearance& m_appearance;
};

/// Looks like a field, opens the palette.
class SearchButton : public QAbstractButton {
    Q_DECLARE_TR_FUNCTIONS(ui::HeaderBar)

public:
    SearchButton(const Appearance& appearance, QWidget* parent) : QAbstractButton(parent), m_appearance(appearance)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int words = QFontMetrics(m_appearance.font(TypeStyle::Label)).horizontalAdvance(spaced(text()));
        return {std::max(kSearchWidth, words + 104) + 2 * kFocusMargin, 30 + 2 * kFocusMargin};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF shape = QRectF(rect()).adjusted(kFocusMargin, kFocusMargin, -kFocusMargin, -kFocusMargin);
        painter.setPen(QPen(m_appearance.color(Token::Control), 1));
        painter.setBrush(m_appearance.color(Token::Surface));
        painter.drawRoundedRect(shape.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusButton, metrics::kRadiusButton);
        painter.drawPixmap(QPointF(shape.left() + 10, shape.center().y() - 8), m_appearance.icon(QStringLiteral("search"), Token::Text3, 16, devicePixelRatioF()));
        painter.setFont(m_appearance.font(TypeStyle::Label));
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(shape.adjusted(33, 0, -60, 0), Qt::AlignVCenter | Qt::AlignLeft, spaced(text()));
        painter.setFont(m_appearance.font(TypeStyle::Note));
        const QString key = QStringLiteral("Ctrl K");
        const qreal width = painter.fontMetrics().horizontalAdvance(key) + 12;
        const QRectF cap(shape.right() - width - 6, shape.center().y() - 9, width, 18);
        painter.setPen(QPen(m_appearance.color(Token::Line2), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusChip, metrics::kRadiusChip);
        painter.setPen(m_appearance.color(Token::Text3));
        painter.drawText(cap, Qt::AlignCenter, key);
        if (hasFocus())
            drawFocusRing(painter, m_appearance, shape, metrics::kRadiusButton);
    }

private:
    const Appearance& m_appearance;
};

/// A button that follows an action: enabled, triggers.
FrameButton* actionButton(const Appearance& appearance, const QString& icon, QAction* action, const QString& name, QWidget* parent)
{
    auto* button = new FrameButton(appearance, icon, FrameButton::Ground::Flat, parent);
    button->setObjectName(name);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    button->setEnabled(action->isEnabled());
    return button;
}

QString tipOf(const QAction& action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? action.text() : QStringLiteral("%1 (%2)").arg(action.text(), key);
}

} // namespace

HeaderBar::HeaderBar(Appearance& appearance, Session& session, const Commands& commands, QWidget* parent)
    : QToolBar(parent), m_appearance(appearance), m_session(session), m_commands(commands)
{
    setObjectName(QStringLiteral("headerBar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setFixedHeight(metrics::kHeaderHeight);
    setContentsMargins(0, 0, 0, 0);

    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("headerContent"));
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* mark = new Mark(appearance, content);
    m_name = new QLabel(content);
    m_name->setObjectName(QStringLiteral("productName"));
    auto* line = new QWidget(content);
    line->setFixedSize(1, 20);
    line->setObjectName(QStringLiteral("headerLine"));
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_workspace = new QLabel(content);
    m_workspace->setObjectName(QStringLiteral("workspaceName"));
    m_state = new QLabel(content);
    m_state->setObjectName(QStringLiteral("savedState"));
    m_undo = actionButton(appearance, QStringLiteral("undo"), commands.action(Command::Undo), QStringLiteral("undoButton"), content);
    m_redo = actionButton(appearance, QStringLiteral("redo"), commands.action(Command::Redo), QStringLiteral("redoButton"), content);
    m_replay = actionButton(appearance, QStringLiteral("replay"), commands.action(Command::Replay), QStringLiteral("replayButton"), content);
    auto* search = new SearchButton(appearance, content);
    search->setObjectName(QStringLiteral("searchField"));
    connect(search, &QAbstractButton::clicked, commands.action(Command::Search), &QAction::trigger);
    m_search = search;
    m_language = new SegmentedSwitch(appearance, content);
    m_language->setObjectName(QStringLiteral("languageSwitch"));
    m_language->addSegment(QStringLiteral("en"), QStringLiteral("EN"))->setAccessibleName(QStringLiteral("English"));
    m_language->addSegment(QStringLiteral("zh"), QStringLiteral("中文"))->setAccessibleName(QStringLiteral("简体中文"));
    connect(m_language, &SegmentedSwitch::chosenByUser, this, [this](const QString& id) {
        m_appearance.setLanguage(id == QLatin1String("zh") ? core::policy::Language::Chinese : core::policy::Language::English);
    });
    m_theme = actionButton(appearance, QStringLiteral("theme"), commands.action(Command::SwitchTheme), QStringLiteral("themeButton"), content);

    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, metrics::kPagePadding - kFocusMargin, 0);
    layout->setSpacing(0);
    layout->addWidget(mark);
    layout->addWidget(m_name);
    layout->addSpacing(metrics::kSpace3);
    layout->addWidget(line);
    layout->addSpacing(metrics::kSpace3);
    layout->addWidget(m_workspace);
    layout->addWidget(m_state);
    layout->addSpacing(metrics::kSpace5);
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addSpacing(metrics::kSpace1);
    layout->addWidget(m_replay);
    layout->addStretch();
    layout->addWidget(m_search);
    layout->addSpacing(metrics::kSpace1);
    layout->addWidget(m_language);
    layout->addSpacing(metrics::kSpace1);
    layout->addWidget(m_theme);
    addWidget(content);

    m_storing = session.readOnly() ? Storing::ReadOnly : Storing::Saved;
    connect(&session, &Session::saved, this, [this] {
        if (m_storing == Storing::NotSaved) {
            m_storing = Storing::Saved;
            refreshWorkspace();
        }
    });
    connect(&session, &Session::failed, this, [this] {
        if (m_storing == Storing::Saved) {
            m_storing = Storing::NotSaved;
            refreshWorkspace();
        }
    });
    connect(&appearance, &Appearance::languageChanged, this, &HeaderBar::retranslate);
    connect(&appearance, &Appearance::themeChanged, this, &HeaderBar::retranslate);
    for (const Command command : {Command::Undo, Command::Redo, Command::Replay, Command::Search, Command::SwitchTheme})
        connect(commands.action(command), &QAction::changed, this, [this] {
            m_undo->setToolTip(tipOf(*m_commands.action(Command::Undo)));
            m_redo->setToolTip(tipOf(*m_commands.action(Command::Redo)));
            m_replay->setToolTip(tipOf(*m_commands.action(Command::Replay)));
            m_search->setToolTip(tipOf(*m_commands.action(Command::Search)));
            m_theme->setToolTip(tipOf(*m_commands.action(Command::SwitchTheme)));
        });
    retranslate();
}

QWidget& HeaderBar::searchField() const
{
    return *m_search;
}

void HeaderBar::retranslate()
{
    setAccessibleName(tr("Header"));
    setWindowTitle(tr("Header"));
    m_name->setFont(m_appearance.font(TypeStyle::PanelTitle));
    m_name->setText(tr("Fourfold"));
    m_workspace->setFont(m_appearance.font(TypeStyle::Body));
    m_state->setFont(m_appearance.font(TypeStyle::Body));
    m_replay->setText(tr("Replay last change"));
    m_undo->setAccessibleName(tr("Undo"));
    m_redo->setAccessibleName(tr("Redo"));
    m_replay->setAccessibleName(tr("Replay last change"));
    m_replay->updateGeometry();
    static_cast<QAbstractButton*>(m_search)->setText(tr("Find lever, number, region"));
    m_search->setAccessibleName(tr("Find lever, number, region"));
    m_search->setToolTip(tipOf(*m_commands.action(Command::Search)));
    m_search->updateGeometry();
    m_language->setAccessibleName(tr("Language"));
    m_language->choose(m_appearance.isChinese() ? QStringLiteral("zh") : QStringLiteral("en"));
    m_theme->setToolTip(tipOf(*m_commands.action(Command::SwitchTheme)));
    m_theme->setAccessibleName(m_appearance.theme() == ThemeKind::Light ? tr("Theme: light") : tr("Theme: dark"));
    if (auto* line = findChild<QWidget*>(QStringLiteral("headerLine"))) {
        QPalette colours = line->palette();
        colours.setColor(QPalette::Mid, m_appearance.color(Token::Line));
        line->setPalette(colours);
    }
    refreshWorkspace();
    update();
}

void HeaderBar::refreshWorkspace()
{
    const QFontMetrics metrics(m_appearance.font(TypeStyle::Body));
    m_workspace->setText(metrics.elidedText(spaced(m_session.workspaceName()), Qt::ElideMiddle, 220));
    m_workspace->setToolTip(m_session.workspacePath());
    m_workspace->setAccessibleName(tr("Workspace %1").arg(m_session.workspaceName()));
    if (const OtherModel* model = m_session.otherModel()) {
        const QString about = tr("Model “%1”, code %2").arg(model->name, model->code);
        m_workspace->setToolTip(about + QLatin1Char('\n') + m_session.workspacePath());
        m_workspace->setAccessibleDescription(about);
    }
    QString state;
    switch (m_storing) {
    case Storing::Saved: state = tr("saved"); break;
    case Storing::NotSaved: state = tr("last change not saved"); break;
    case Storing::ReadOnly: state = tr("read-only"); break;
    }
    m_state->setText(QStringLiteral(" · ") + state);
    m_state->setAccessibleName(state);
    setTone(*m_state, m_storing == Storing::Saved ? Tone::Note : m_storing == Storing::ReadOnly ? Tone::Warn : Tone::Bad);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.color(Token::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_appearance.color(Token::Line));
}

} // namespace ui
