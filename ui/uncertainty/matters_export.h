// SPDX-License-Identifier: GPL-3.0-or-later
// "Export" of a study: a button whose menu writes tables and records into files of the user's choice.
#pragma once

#include <QByteArray>
#include <QString>
#include <QToolButton>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace ui {

class Appearance;

class MattersExport : public QToolButton {
    Q_OBJECT

public:
    using FileChooser = std::function<QString(const QString& suggestion, const QString& filter)>;

    explicit MattersExport(const Appearance& appearance, QWidget* parent = nullptr);

    /// One entry, named after `id`. `content` is asked for when it is chosen. Its text is set by setEntryText().
    void addEntry(const QString& id, const QString& fileName, std::function<QByteArray()> content);
    void setEntryText(const QString& id, const QString& text);
    /// Gets a suggested file name and a filter, gives a path or nothing. A file dialog by default.
    void setFileChooser(FileChooser chooser);

signals:
    void failed(const QString& sentence); ///< what could not be written, and where
    void saved(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QString id;
        QString fileName;
        QAction* action;
        std::function<QByteArray()> content;
    };
    void write(const Entry& entry);
    void retranslate();

    QMenu* m_menu;
    std::vector<Entry> m_entries;
    FileChooser m_chooser;
};

} // namespace ui
