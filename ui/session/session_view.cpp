// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at: year, headline figures, charts, region set, place, budget line.
#include "ui/session/session_data.h"

#include <QUndoStack>

namespace ui {

using core::policy::Place;

double Session::year() const
{
    return m_data->view->year();
}

void Session::setYear(double year)
{
    if (m_data->view->setYear(year)) {
        m_data->rest.start();
        emit yearChanged(this->year());
    }
}

QStringList Session::kpis() const
{
    return m_data->view->kpis();
}

void Session::setKpis(const QStringList& keys)
{
    auto& data = *m_data;
    if (keys == kpis() || keys.isEmpty())
        return;
    const auto apply = [this](const QStringList& chosen) {
        m_data->view->setKpis(chosen);
        m_data->rest.start();
        emit kpisChanged();
        if (!chosen.contains(selectedKpi()))
            selectKpi(chosen.front());
        return true;
    };
    data.book->undoStack().push(new UndoStep(
        data.book->undoSteps(), [] { return tr("Headline figures"); }, [apply, keys] { return apply(keys); },
        [apply, before = kpis()] { return apply(before); }));
}

QString Session::selectedKpi() const
{
    return m_data->view->selectedKpi();
}

void Session::selectKpi(const QString& key)
{
    if (m_data->view->selectKpi(key)) {
        m_data->rest.start();
        emit selectedKpiChanged();
    }
}

QStringList Session::chartKeys() const
{
    return m_data->view->chartKeys();
}

void Session::setChartKeys(const QStringList& keys)
{
    if (m_data->view->setChartKeys(keys)) {
        m_data->rest.start();
        emit chartKeysChanged();
    }
}

Place Session::place() const
{
    return m_data->view->place(*m_data->regions);
}

void Session::setPlace(const Place& place)
{
    if (m_data->view->setPlace(place)) {
        m_data->rest.start();
        emit placeChanged();
    }
}

std::optional<double> Session::budgetLineBnCny() const
{
    return m_data->view->budgetLineBnCny();
}

void Session::setBudgetLineBnCny(std::optional<double> budget)
{
    if (m_data->view->setBudgetLineBnCny(budget)) {
        m_data->rest.start();
        emit budgetChanged();
    }
}

QString Session::setting(const QString& key, const QString& fallback) const
{
    return m_data->view->value(key, fallback);
}

void Session::setSetting(const QString& key, const QString& value)
{
    m_data->view->set(key, value);
    m_data->rest.start();
}

} // namespace ui
