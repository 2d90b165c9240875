// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the answer's frame: small buttons, the line with the value, definition and equation as text.
#pragma once

#include "core/policy/catalogue.h"
#include "core/why/subject.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QString>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class WhyWords;

/// 24 x 24: an icon, or a chevron to the left or right.
class WhyButton : public PanelButton {
    Q_OBJECT

public:
    enum class Sign { Back, Forward, Icon };
    WhyButton(const Appearance& appearance, Sign sign, const QString& icon = {}, QWidget* parent = nullptr);
    void setSaid(const QString& text); ///< tooltip and name
    [[nodiscard]] QSize sizeHint() const override { return {26, 26}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign;
    QString m_icon;
};

/// One line that ends in "…" where it does not fit, with the whole text as tooltip then.
class WhyLine : public QWidget {
    Q_OBJECT

public:
    explicit WhyLine(const Appearance& appearance, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    QString m_text;
};

/// "43 %  ▲ 25 better  vs 18 · 2030".
class WhyValueLine : public QWidget {
    Q_OBJECT

public:
    explicit WhyValueLine(const Appearance& appearance, QWidget* parent = nullptr);
    struct Content {
        Figure value;
        QString change; ///< "25 better"; empty without one
        bool rises = false;
        bool triangle = false;
        Token colour = Token::Text2;
        QString note; ///< "vs 18 · 2030"
    };
    void setContent(const Content& content);
    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool fitsInOneLine(int width) const;
    [[nodiscard]] double valueWidth() const;
    [[nodiscard]] double changeWidth() const;

    const Appearance& m_appearance;
    Content m_content;
};

/// Both names, the sentence in both languages, unit, id in the model, how regions are summed up.
class DefinitionBlock : public QFrame {
    Q_OBJECT

public:
    explicit DefinitionBlock(const Appearance& appearance, QWidget* parent = nullptr);
    void show(const WhyWords& words, const core::policy::Catalogue& catalogue, const core::why::Subject& subject);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    QVBoxLayout* m_layout;
};

/// The equation as the model writes it, to be copied.
class EquationBlock : public QFrame {
    Q_OBJECT

public:
    explicit EquationBlock(const Appearance& appearance, QWidget* parent = nullptr);
    void setEquation(const QString& name, const QString& equation);
    void retext();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
};

} // namespace ui
