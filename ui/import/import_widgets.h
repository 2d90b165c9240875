// SPDX-License-Identifier: GPL-3.0-or-later
// Small things that the steps of an import share.
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QLayout>

#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ui {

class Appearance;

/// One line of text that ends in "…" where it does not fit, and then has all of it as tooltip.
class CutLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

/// Items from left to right, in as many lines as they need.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool move) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

/// A wrapped text of sentences in a tone of the style sheet ("secondary", "note", "warn", ...; empty = plain).
[[nodiscard]] QLabel* sentenceLabel(const QString& tone = {});
/// A heading of a section.
[[nodiscard]] QLabel* sectionLabel();
/// A combo that fits narrow columns, and leaves the wheel to the scroll area around it.
[[nodiscard]] QComboBox* narrowCombo(const QString& name);
[[nodiscard]] QLineEdit* namedField(const QString& name);
/// Shows a text that somebody may be typing now only where it differs.
void showText(QLineEdit& field, const QString& text);
/// A text without typed markup, with thin spaces.
void showSentence(QLabel& label, const QString& text);

/// What stands between two sentences: a blank, nothing in Chinese.
[[nodiscard]] QString betweenSentences(const Appearance& appearance);

/// The text with its colours and fonts of a label of this style; to be called again when theme or language change.
void dress(QLabel& label, const Appearance& appearance, TypeStyle style);

} // namespace ui
