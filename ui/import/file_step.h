// SPDX-License-Identifier: GPL-3.0-or-later
// The first step: a file is chosen or dropped, what was recognised of it, and where its figures come from.
//
// Widgets are named "importTarget" (the set that values go to), "importChoose" (the button), "importDrop" (where files are dropped), "importFile-..." (see format_fields.h),
// "importSource-..." (see source_form.h).
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Appearance;
class DropArea;
class FormatFields;
class ImportState;
class SourceForm;

class FileStep : public QWidget {
    Q_OBJECT

public:
    FileStep(const Appearance& appearance, ImportState& state, QWidget* parent = nullptr);
    void refresh();
    [[nodiscard]] SourceForm& source() const { return *m_source; }
    [[nodiscard]] QPushButton* chooseButton() const { return m_choose; }
    /// While something is dragged over the panel that could be dropped.
    void setDropping(bool dropping);

signals:
    void chooseAsked();

private:
    const Appearance& m_appearance;
    ImportState& m_state;
    QLabel* m_intoLabel;
    QComboBox* m_into;
    DropArea* m_drop;
    QLabel* m_dropText;
    QLabel* m_formats;
    QPushButton* m_choose;
    QLabel* m_recognised;
    QLabel* m_kind;
    FormatFields* m_fields;
    SourceForm* m_source;
};

} // namespace ui
