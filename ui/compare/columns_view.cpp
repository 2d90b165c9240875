// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/columns_view.h"

#include "ui/compare/compare_state.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/paint.h"
#include "ui/why/why_hook.h"

#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

ColumnsView::ColumnsView(Appearance& appearance, Session& session, CompareState& state, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_session(session)
    , m_state(state)
    , m_multiples(new SmallMultiples(appearance, this))
{
    setObjectName(QStringLiteral("columnsView"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 2, 1, 2);
    layout->addWidget(m_multiples);
    connect(&state, &CompareState::rowsChanged, this, &ColumnsView::refreshRows);
    connect(&state, &CompareState::comparisonChanged, this, &ColumnsView::refresh);
    connect(&state, &CompareState::shownChanged, this, [this] {
        m_multiples->setSameAxes(m_state.sameAxes());
        m_multiples->setDifferences(m_state.differences());
    });
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    connect(m_multiples, &SmallMultiples::yearPicked, &session, &Session::setYear);
    connect(m_multiples, &SmallMultiples::columnChosen, &session, &Session::activate);
    connect(m_multiples, &SmallMultiples::cellOpened, this, [this](const QString& key) { emit outcomeOpened(key); });
    connect(m_multiples, &SmallMultiples::menuRequested, this, &ColumnsView::openMenu);
    connect(m_multiples, &SmallMultiples::rowMoveRequested, this, [this](int row, int step) {
        const int rows = static_cast<int>(m_state.rows().size());
        m_state.moveRow(row, step);
        if (row + step >= 0 && row + step < rows)
            m_multiples->setCurrent({row + step, m_multiples->current().column});
    });
    connect(m_multiples, &SmallMultiples::rowRemoveRequested, &state, &CompareState::removeRow);
    m_multiples->setSameAxes(state.sameAxes());
    m_multiples->setDifferences(state.differences());
    m_why = new WhyHook(*m_multiples, *m_multiples->viewport(), appearance, session,
                        [this](const QPoint& at) -> std::optional<WhyTarget> {
                            const auto outcome = m_multiples->outcomeAt(at);
                            if (!outcome)
                                return std::nullopt;
                            const auto spot = at == kWhyFocus ? m_multiples->current() : m_multiples->spotAt(at);
                            const QRect rect = m_multiples->rectOf(spot);
                            // Beside the figures; a row's head has its menu there.
                            const QRect button = spot.column < 0 ? QRect(rect.right() - 34, rect.top() + 32, 24, 24) : QRect();
                            return WhyTarget({core::why::Subject::Kind::Variable, outcome->id, outcome->place, std::nullopt}, rect, button);
                        },
                        {false, true});
}

void ColumnsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_behind) {
        refreshRows();
        refresh();
    }
}

void ColumnsView::refreshRows()
{
    if (!isVisible()) {
        m_behind = true;
        return;
    }
    m_multiples->setRows(m_state.rows());
}

void ColumnsView::refresh()
{
    if (!isVisible()) {
        m_behind = true;
        return;
    }
    m_behind = false;
    m_multiples->setComparison(m_state.comparison());
}

void ColumnsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawCard(painter, m_appearance, rect());
}

void ColumnsView::openMenu(const SmallMultiples::Spot& spot, const QPoint& at)
{
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("compareMenu"));
    fillMenu(menu, spot);
    if (!menu.isEmpty())
        menu.exec(at);
}

void ColumnsView::fillMenu(QMenu& menu, const SmallMultiples::Spot& spot)
{
    if (spot.row >= 0) {
        m_why->addTo(menu, spot.row >= 0 && spot.column >= 0 ? m_multiples->rectOf(spot).center() : kWhyFocus);
        fillRowMenu(menu, spot.row);
    }
    if (spot.column >= 0) {
        if (!menu.isEmpty())
            menu.addSeparator();
        fillColumnMenu(menu, m_multiples->model().heads()[static_cast<std::size_t>(spot.column)].id);
    }
}

void ColumnsView::fillRowMenu(QMenu& menu, int row)
{
    const int rows = static_cast<int>(m_state.rows().size());
    if (row >= rows)
        return;
    const QString key = m_state.rows()[static_cast<std::size_t>(row)].key;
    const auto add = [&](const char* name, const QString& text, bool enabled, auto act) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    add("openLarge", tr("Show as a large chart"), true, [this, key] { emit outcomeOpened(key); });
    add("chooseRow", tr("Show another number here…"), true, [this, row] { emit rowChoiceRequested(row); });
    add("moveRowUp", tr("Move up"), row > 0, [this, row] { m_state.moveRow(row, -1); });
    add("moveRowDown", tr("Move down"), row + 1 < rows, [this, row] { m_state.moveRow(row, 1); });
    add("removeRow", tr("Remove this row"), rows > 1, [this, row] { m_state.removeRow(row); });
}

void ColumnsView::fillColumnMenu(QMenu& menu, const QString& id)
{
    const bool writable = !m_session.readOnly();
    const auto add = [&](const char* name, const QString& text, bool enabled, auto act) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    const QString name = CompareData::label(m_state.comparison(), static_cast<std::size_t>(std::max(0, m_state.columnOf(id))));
    add("activateColumn", spaced(tr("Work on %1").arg(name)), m_session.current().id != id, [this, id] { m_session.activate(id); });
    // The two change places where one would be compared with itself.
    add("makeReference", spaced(tr("Compare all with %1").arg(name)), m_session.referenceId() != id, [this, id] {
        m_session.setPair(id, m_session.comparedId() == id ? m_session.referenceId() : m_session.comparedId());
    });
    add("makeCompared", spaced(tr("List what %1 changes").arg(name)), m_session.comparedId() != id, [this, id] {
        m_session.setPair(m_session.referenceId() == id ? m_session.comparedId() : m_session.referenceId(), id);
    });
    add("duplicateColumn", spaced(tr("Duplicate %1").arg(name)), writable, [this, id] { m_session.duplicate(id); });
}

} // namespace ui
