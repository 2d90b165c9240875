// SPDX-License-Identifier: GPL-3.0-or-later
// Where the figures of a file come from: a source of the set, or a new one with publisher, document, year, address and licence;
// and the evidence grade of all its values.
//
// Fields are named "importSource-known", "-publisher", "-publisherChinese", "-document", "-year", "-address", "-licence", "-grade",
// "-note".
#pragma once

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace ui {

class Appearance;
class ImportState;

class SourceForm : public QWidget {
    Q_OBJECT

public:
    SourceForm(const Appearance& appearance, ImportState& state, QWidget* parent = nullptr);
    void refresh();
    /// To the field that is asked for first.
    void focusPublisher();

private:
    QLabel* addRow(QWidget* field, QWidget* second = nullptr);
    void takeSource();
    void chooseKnown(int index);
    void refreshKnown();
    void refreshGrade();

    const Appearance& m_appearance;
    ImportState& m_state;
    QLabel* m_title;
    QLabel* m_hint;
    QGridLayout* m_grid;
    QLabel* m_knownLabel;
    QLabel* m_publisherLabel;
    QLabel* m_documentLabel;
    QLabel* m_addressLabel;
    QLabel* m_licenceLabel;
    QLabel* m_gradeLabel;
    QLabel* m_noteLabel;
    QComboBox* m_known;
    QLineEdit* m_publisher;
    QLineEdit* m_publisherChinese;
    QLineEdit* m_document;
    QLineEdit* m_year;
    QLineEdit* m_address;
    QLineEdit* m_licence;
    QComboBox* m_grade;
    QLineEdit* m_note;
    QString m_newId; ///< of the new source, while a known one is chosen
    QString m_documentTyped; ///< without the year
    bool m_taking = false;
};

} // namespace ui
