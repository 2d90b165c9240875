// SPDX-License-Identifier: GPL-3.0-or-later
// What was recognised of a file, each changeable: encoding and separator of text, the sheet of a workbook, decimal mark, heading
// row. Combos are named "<prefix>-encoding", "-separator", "-sheet", "-decimal", "-header".
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

class ImportState;

class FormatFields : public QWidget {
    Q_OBJECT

public:
    FormatFields(ImportState& state, const QString& prefix, QWidget* parent = nullptr);
    /// Shows the state as it is, in the window's language.
    void refresh();

private:
    struct Field {
        QLabel* label = nullptr;
        QComboBox* combo = nullptr;
    };
    Field addField(const QString& name, int column, int stretch);
    void refreshSheets();
    void refreshHeader();
    void chooseHeader(int index);

    ImportState& m_state;
    QString m_prefix;
    Field m_encoding;
    Field m_separator;
    Field m_sheet;
    Field m_decimal;
    Field m_header;
};

} // namespace ui
