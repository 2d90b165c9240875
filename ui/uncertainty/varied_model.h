// SPDX-License-Identifier: GPL-3.0-or-later
// Every input of the model as a table: what is varied, how far and in which shape, and what is not and why. Shape and ends of a
// range are edited in their cells; what was entered is asked for, not done.
#pragma once

#include "core/policy/catalogue.h"
#include "core/uncertainty/sampling_plan.h"
#include "ui/session/futures_book.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QString>

#include <memory>
#include <vector>

namespace ui {

class Appearance;
class Session;

class VariedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Kind, Shape, Low, Central, High, Unit, Grade, Why, Columns };
    static constexpr int kFilterRole = Qt::UserRole + 90;  ///< names in both languages and the model's own
    static constexpr int kVariedRole = Qt::UserRole + 91;  ///< bool
    static constexpr int kChangedRole = Qt::UserRole + 92; ///< bool: something is chosen for it
    static constexpr int kShapeRole = Qt::UserRole + 93;   ///< int of core::sampling::Shape

    VariedModel(const Appearance& appearance, const Session& session, QObject* parent = nullptr);

    /// Plan and choices as they are now; null: none.
    void setPlan(std::shared_ptr<const core::uncertainty::SamplingPlan> plan, const FuturesChoices& choices);
    /// The input of a row as the book names it.
    [[nodiscard]] std::string inputName(int row) const { return m_rows[static_cast<std::size_t>(row)].name; }
    [[nodiscard]] core::uncertainty::InputKind inputKind(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }
    [[nodiscard]] std::string inputId(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }
    [[nodiscard]] std::string inputRegion(int row) const { return m_rows[static_cast<std::size_t>(row)].regionId; }
    [[nodiscard]] int rowOf(const std::string& name) const; ///< -1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Emits wanted() or refused(); true when something was asked for.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// What is to be chosen for an input from now on.
    void wanted(const QString& name, const core::uncertainty::InputChoice& choice);
    void refused(const QString& sentence);

private:
    struct Row {
        core::uncertainty::InputKind kind = core::uncertainty::InputKind::Parameter;
        std::string name, id, regionId;
        bool varied = false;
        bool changed = false;
        core::sampling::Distribution range; ///< in the first world; of what has none all at its value
        std::optional<core::policy::Grade> grade;
        QString title, kindText, unit, why, filter;
        double factor = 1;
    };
    [[nodiscard]] bool isEditable(const Row& row, int column) const;
    [[nodiscard]] QString numberText(const Row& row, double value) const;

    const Appearance& m_appearance;
    const Session& m_session;
    FuturesChoices m_choices;
    std::vector<Row> m_rows;
};

/// Rows whose names hold all words of a text, of one kind.
class VariedFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, Varied, NotVaried, Changed };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString& text);
    void setShow(Show show);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    Show m_show = Show::All;
};

} // namespace ui
