// SPDX-License-Identifier: GPL-3.0-or-later
// Where the figures of the set looked at were found, and what has to be shown and heeded: credit, licence, notes on use.
#pragma once

#include "core/export/spreadsheet.h"
#include "core/indicators/data_set.h"

#include <QFrame>

#include <vector>

class QLabel;
class QTextBrowser;

namespace ui {

class Appearance;
class DataState;

class SourcesCard : public QFrame {
    Q_OBJECT

public:
    SourcesCard(const Appearance& appearance, DataState& state, QWidget* parent = nullptr);

    void setFilterText(const QString& text);
    void refresh();
    [[nodiscard]] core::exporting::Sheet sheet() const;
    [[nodiscard]] QString plainText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] std::vector<core::indicators::Source> sources() const;
    [[nodiscard]] QString block(const core::indicators::Source& source, const QString& uses) const;
    void retranslate();

    const Appearance& m_appearance;
    DataState& m_state;
    QString m_filter;
    QLabel* m_title;
    QLabel* m_count;
    QTextBrowser* m_text;
};

} // namespace ui
