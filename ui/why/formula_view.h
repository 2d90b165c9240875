// SPDX-License-Identifier: GPL-3.0-or-later
// An equation set in type on a quiet ground: in words, whose names can be asked further by mouse and keyboard, and below it the
// same with this year's figures.
#pragma once

#include "ui/why/formula_layout.h"

#include <QWidget>

#include <vector>

namespace ui {

class Appearance;

class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(const Appearance& appearance, QWidget* parent = nullptr);

    struct Content {
        core::causes::Formula formula;
        QString left;  ///< "change per year"
        std::function<FormulaName(const core::causes::Formula&)> show;
        QString valuesLeft; ///< "2030"
        std::function<QString(const core::causes::Formula&)> value; ///< a name's figure; empty function = no second line
        QString result;     ///< "+1.9 points a year"
    };
    void setContent(Content content);
    [[nodiscard]] const FormulaPicture& words() const { return m_words; }
    [[nodiscard]] const FormulaPicture& values() const { return m_values; }

    /// A long equation shows its beginning only until it is unfolded.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    /// Whether it is so long at this width that it is worth folding.
    [[nodiscard]] bool isLong(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void asked(const core::why::Subject& subject);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Pictures {
        FormulaPicture words, values;
    };
    [[nodiscard]] Pictures layOut(int width) const;
    [[nodiscard]] int foldedHeight(int width) const;
    void refresh();
    void placeLinks();
    [[nodiscard]] int wholeHeight(int width) const;

    const Appearance& m_appearance;
    Content m_content;
    FormulaPicture m_words, m_values;
    bool m_folded = false;
    std::vector<QWidget*> m_links; ///< buttons over the names, in reading order
};

} // namespace ui
