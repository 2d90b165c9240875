// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/charts/budget_editor.h"

#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"
#include "ui/widgets/card_text.h"
#include "ui/widgets/typed_number.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr double kMostBnCny = 10000; // far above any public programme: more is a slip of the unit
constexpr double kChineseFactor = 10; // 亿元 in a bn CNY
constexpr int kFieldWidth = 92;
constexpr int kInset = 4; // from the focus rings' edge to the texts' edge

double factorOf(const Appearance& appearance) { return appearance.isChinese() ? kChineseFactor : 1; }

void setInvalid(QLineEdit& field, bool invalid)
{
    if (field.property("invalid").toBool() == invalid)
        return;
    field.setProperty("invalid", invalid);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

} // namespace

std::variant<std::optional<double>, QString> BudgetEntry::parse(const QString& text, const Appearance& appearance)
{
    if (text.trimmed().isEmpty())
        return std::optional<double>();
    // The unit of the other language would be off by a factor of ten, so it is not taken.
    const QStringList units = appearance.isChinese() ? QStringList{QString::fromUtf8("亿元")}
                                                     : QStringList{QStringLiteral("bn CNY"), QStringLiteral("bnCNY")};
    const auto entered = typedNumber(text, units);
    if (!entered)
        return tr("“%1” is not an amount. Enter a number such as 12.5.").arg(text.simplified());
    const double most = kMostBnCny * factorOf(appearance);
    if (*entered <= 0)
        return tr("The budget line must be above 0. To remove it, leave the field empty.");
    if (*entered > most)
        return tr("The budget line can be %1 at most. Is the unit right?").arg(appearance.locale().toString(most, 'f', 0));
    return std::optional<double>(*entered / factorOf(appearance));
}

BudgetEditor::BudgetEditor(Appearance& appearance, Session& session, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_action(new QPushButton(this))
    , m_row(new QWidget(this))
    , m_name(new QLabel(m_row))
    , m_field(new QLineEdit(m_row))
    , m_unit(new QLabel(m_row))
    , m_remove(new QPushButton(m_row))
    , m_message(new CardFooter(appearance, this))
{
    m_action->setObjectName(QStringLiteral("setBudget"));
    m_action->setProperty("link", true);
    m_field->setObjectName(QStringLiteral("budgetField"));
    m_field->setFixedWidth(kFieldWidth);
    m_field->installEventFilter(this);
    m_remove->setObjectName(QStringLiteral("removeBudget"));
    m_remove->setProperty("link", true);
    m_message->setObjectName(QStringLiteral("budgetMessage"));
    m_unit->setProperty("tone", "note");

    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(kInset, 0, kInset, 0);
    row->setSpacing(metrics::kSpace2);
    row->addWidget(m_name);
    row->addWidget(m_field);
    row->addWidget(m_unit);
    row->addStretch(1);
    row->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    // The link's own border and padding put its text at the edge; the others are set in.
    column->addWidget(m_action, 0, Qt::AlignLeft);
    column->addWidget(m_row);
    auto* message = new QHBoxLayout;
    message->setContentsMargins(kInset, 0, kInset, 0);
    message->addWidget(m_message);
    column->addLayout(message);

    connect(m_action, &QPushButton::clicked, this, [this] {
        edit(true);
        m_field->setFocus();
        m_field->selectAll();
    });
    connect(m_field, &QLineEdit::textEdited, this, &BudgetEditor::check);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (take())
            m_action->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_session.setBudgetLineBnCny(std::nullopt);
        edit(false);
        m_action->setFocus();
    });
    connect(&session, &Session::budgetChanged, this, &BudgetEditor::refresh);
    connect(&appearance, &Appearance::languageChanged, this, &BudgetEditor::refresh);
    refresh();
    edit(false);
}

QString BudgetEditor::enteredText() const
{
    const auto budget = m_session.budgetLineBnCny();
    if (!budget)
        return {};
    return QLocale::c().toString(*budget * factorOf(m_appearance), 'g', 10);
}

void BudgetEditor::edit(bool editing)
{
    m_action->setVisible(!editing);
    m_row->setVisible(editing);
    m_message->setVisible(false);
    m_message->setText({}, Token::Bad);
    setInvalid(*m_field, false);
    m_field->setText(enteredText());
    m_remove->setVisible(editing && m_session.budgetLineBnCny().has_value());
}

void BudgetEditor::check()
{
    const auto entry = BudgetEntry::parse(m_field->text(), m_appearance);
    const auto* problem = std::get_if<QString>(&entry);
    setInvalid(*m_field, problem != nullptr);
    m_message->setText(problem ? *problem : QString(), Token::Bad);
    m_message->setVisible(problem != nullptr);
    m_field->setAccessibleDescription(problem ? *problem : QString());
}

bool BudgetEditor::take()
{
    check();
    const auto entry = BudgetEntry::parse(m_field->text(), m_appearance);
    if (std::holds_alternative<QString>(entry))
        return false; // the last good value stays, and the sentence says why
    m_session.setBudgetLineBnCny(std::get<std::optional<double>>(entry));
    edit(false);
    return true;
}

void BudgetEditor::refresh()
{
    const auto budget = m_session.budgetLineBnCny();
    m_action->setText(budget ? spaced(tr("Budget line %1 bn CNY a year…").arg(enteredText())) : tr("Set budget line…"));
    m_name->setText(tr("Budget line"));
    m_name->setFont(m_appearance.font(TypeStyle::Label));
    m_unit->setText(tr("bn CNY a year"));
    m_unit->setFont(m_appearance.font(TypeStyle::Label));
    m_action->setFont(m_appearance.font(TypeStyle::Note));
    m_remove->setFont(m_appearance.font(TypeStyle::Label));
    m_remove->setText(tr("Remove"));
    m_remove->setVisible(!m_row->isHidden() && budget.has_value());
    m_field->setAccessibleName(tr("Budget line, bn CNY a year"));
    m_remove->setAccessibleName(tr("Remove the budget line"));
    if (!m_field->hasFocus())
        m_field->setText(enteredText());
}

bool BudgetEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            edit(false);
            m_action->setFocus();
            return true;
        }
        // Leaving takes a good entry and closes the field; a bad one stays with its sentence.
        if (event->type() == QEvent::FocusOut && !m_row->isHidden() && !m_remove->underMouse())
            take();
    }
    return QWidget::eventFilter(watched, event);
}

void BudgetEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace ui
