// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/indicator_form.h"

#include "ui/import/import_state.h"
#include "ui/import/import_widgets.h"
#include "ui/session/session.h"
#include "ui/theme/appearance.h"
#include "ui/theme/figures.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace ui {

using namespace core::importing;
using core::indicators::Direction;

IndicatorForm::IndicatorForm(const Appearance& appearance, ImportState& state, std::string id, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_state(state)
    , m_id(std::move(id))
    , m_title(new CutLabel)
    , m_nameLabel(new QLabel)
    , m_unitLabel(new QLabel)
    , m_directionLabel(new QLabel)
{
    const auto named = [this](const char* part) {
        return QStringLiteral("importNew-%1-%2").arg(QString::fromStdString(m_id), QLatin1String(part));
    };
    setObjectName(named("form"));
    m_name = namedField(named("name"));
    m_nameChinese = namedField(named("nameChinese"));
    m_unit = namedField(named("unit"));
    m_unitChinese = namedField(named("unitChinese"));
    m_direction = narrowCombo(named("direction"));
    m_dimension = narrowCombo(named("dimension"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, metrics::kSpace1, 0, metrics::kSpace2);
    grid->setHorizontalSpacing(metrics::kSpace2);
    grid->setVerticalSpacing(metrics::kSpace1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_title, 0, 0, 1, 3);
    const std::array<std::array<QWidget*, 3>, 3> rows{{{m_nameLabel, m_name, m_nameChinese},
                                                       {m_unitLabel, m_unit, m_unitChinese},
                                                       {m_directionLabel, m_direction, m_dimension}}};
    for (int row = 0; row < int(rows.size()); ++row) {
        rows[std::size_t(row)][0]->setProperty("tone", QStringLiteral("secondary"));
        for (int column = 0; column < 3; ++column)
            grid->addWidget(rows[std::size_t(row)][std::size_t(column)], row + 1, column);
    }
    for (QLineEdit* field : {m_name, m_nameChinese, m_unit, m_unitChinese})
        connect(field, &QLineEdit::editingFinished, this, &IndicatorForm::take);
    for (QComboBox* combo : {m_direction, m_dimension})
        connect(combo, &QComboBox::activated, this, &IndicatorForm::take);
}

void IndicatorForm::refresh()
{
    const auto& added = m_state.plan().newIndicators;
    const auto found = std::ranges::find(added, m_id, &core::indicators::Indicator::id);
    if (found == added.end())
        return;
    const QString name = QString::fromStdString(found->name.in(m_appearance.language()));
    m_title->setFont(m_appearance.font(TypeStyle::LabelStrong));
    m_title->setText(spaced(name));
    m_nameLabel->setText(tr("Name"));
    m_unitLabel->setText(tr("Unit"));
    m_directionLabel->setText(tr("Good is"));
    const auto field = [&](QLineEdit& edit, const std::string& text, const QString& label, const QString& language) {
        edit.setPlaceholderText(language);
        edit.setAccessibleName(tr("%1 of the new indicator, %2", "name or unit; language").arg(label, language));
        if (!edit.hasFocus())
            showText(edit, QString::fromStdString(text));
    };
    field(*m_name, found->name.english, m_nameLabel->text(), tr("in English"));
    field(*m_nameChinese, found->name.chinese, m_nameLabel->text(), tr("in Chinese"));
    field(*m_unit, found->unit.english, m_unitLabel->text(), tr("in English"));
    field(*m_unitChinese, found->unit.chinese, m_unitLabel->text(), tr("in Chinese"));
    const QSignalBlocker quietDirection(m_direction);
    m_direction->clear();
    m_direction->addItem(tr("More"), int(Direction::Up));
    m_direction->addItem(tr("Less"), int(Direction::Down));
    m_direction->addItem(tr("Neither"), int(Direction::Neutral));
    m_direction->setCurrentIndex(m_direction->findData(int(found->direction)));
    m_direction->setAccessibleName(tr("Which way is good for the public"));
    const QSignalBlocker quietDimension(m_dimension);
    m_dimension->clear();
    m_dimension->addItem(tr("No dimension"), QString());
    for (const auto& naming : m_state.session().catalogue().names) {
        // The pair that levers are grouped by is no dimension of an indicator.
        if (naming.kind == "dimension" && naming.id.find(' ') == std::string::npos)
            m_dimension->addItem(QString::fromStdString(naming.name.in(m_appearance.language())), QString::fromStdString(naming.id));
    }
    m_dimension->setCurrentIndex(std::max(0, m_dimension->findData(QString::fromStdString(found->dimension))));
    m_dimension->setAccessibleName(tr("Dimension"));
}

void IndicatorForm::take()
{
    const auto texts = [](const QLineEdit& english, const QLineEdit& chinese) {
        const std::string first = english.text().trimmed().toStdString();
        const std::string second = chinese.text().trimmed().toStdString();
        return core::policy::Text{first.empty() ? second : first, second.empty() ? first : second};
    };
    const core::policy::Text name = texts(*m_name, *m_nameChinese);
    const core::policy::Text unit = texts(*m_unit, *m_unitChinese);
    const auto direction = Direction(m_direction->currentData().toInt());
    const std::string dimension = m_dimension->currentData().toString().toStdString();
    const auto& added = m_state.plan().newIndicators;
    const auto found = std::ranges::find(added, m_id, &core::indicators::Indicator::id);
    if (found == added.end() || name.english.empty())
        return;
    core::indicators::Indicator next = *found;
    next.name = name;
    next.unit = unit;
    next.direction = direction;
    next.dimension = dimension;
    if (next == *found)
        return;
    // The unit decides factors and what looks like a slip.
    std::vector<int> columns;
    const bool unitChanged = !(next.unit == found->unit);
    for (std::size_t column = 0; unitChanged && column < m_state.plan().columns.size(); ++column) {
        if (m_state.plan().columns[column].indicatorId == m_id)
            columns.push_back(int(column));
    }
    m_state.edit([&](ImportPlan& plan) {
        const auto place = std::ranges::find(plan.newIndicators, next.id, &core::indicators::Indicator::id);
        if (place != plan.newIndicators.end())
            *place = next;
    }, columns);
}

} // namespace ui
