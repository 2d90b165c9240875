// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that answers are made of: headings, rows that can be asked further, a bar of evidence, links that flow.
#pragma once

#include "core/policy/catalogue.h"
#include "core/why/answer.h"
#include "ui/explore/levers/panel_buttons.h"
#include "ui/theme/theme.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

class Appearance;
class Session;

/// "What drives it", with a note at the right end: "2030, Paper package".
class WhyHeading : public QWidget {
    Q_OBJECT

public:
    WhyHeading(const Appearance& appearance, const QString& text, const QString& note = {}, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    QString m_text;
    QString m_note;
};

/// One cause: name and figures on the left, its part of the change as a bar and a number on the right. A button that asks about it.
class CauseRow : public PanelButton {
    Q_OBJECT

public:
    struct Content {
        core::why::Subject subject;
        QString name;
        QString note;   ///< "18 → 47 %", "range 2.0 to 4.5"
        QString number; ///< "+22 points", "3.0 yr"
        QString share;  ///< "88 %"; below the number
        std::optional<double> bar; ///< -1 to 1, of the longest bar of its list; none = no bar column
        bool bothWays = false;     ///< some bars of the list go to the left
        Token barColour = Token::Accent;
        std::optional<core::policy::Grade> grade;
        bool changed = false; ///< the value differs from the model's own: marked
        bool link = true;     ///< false: a sum, not to be asked
        QString spoken;       ///< what a screen reader says; empty = put together from the above
    };
    CauseRow(const Appearance& appearance, Content content, QWidget* parent = nullptr);
    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void asked(const core::why::Subject& subject);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content m_content;
};

/// What a change rests on, in little room: one bar of four parts with their shares, grade A left.
class EvidenceStrip : public QWidget {
    Q_OBJECT

public:
    EvidenceStrip(const Appearance& appearance, const core::why::EvidenceShares& shares, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    core::why::EvidenceShares m_shares;
};

/// A statement of a paper with its place behind a grade chip and a coloured edge.
class SourceBlock : public QWidget {
    Q_OBJECT

public:
    SourceBlock(const Appearance& appearance, Session& session, std::optional<core::policy::Grade> grade, const QString& place, const QString& statement,
                QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_appearance;
    Token m_edge;
};

/// Links side by side, as many as fit in a line.
class LinkFlow : public QWidget {
    Q_OBJECT

public:
    explicit LinkFlow(const Appearance& appearance, QWidget* parent = nullptr);
    void add(const QString& name, const core::why::Subject& subject, const QString& tooltip = {});
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place(width, false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 24}; }

signals:
    void asked(const core::why::Subject& subject);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int place(int width, bool move) const;

    const Appearance& m_appearance;
    std::vector<QWidget*> m_links;
};

} // namespace ui
