// SPDX-License-Identifier: GPL-3.0-or-later
// What the marks of the causes map mean, in a row that wraps, with a note below.
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace ui {

class Appearance;

class MapLegend : public QWidget {
    Q_OBJECT

public:
    explicit MapLegend(const Appearance& appearance, QWidget* parent = nullptr);

    /// "loop R2", or nothing when none is chosen.
    void setLoop(const QString& loop);
    void setNote(const QString& note);
    [[nodiscard]] const QString& note() const { return m_note; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Sample { Lever, Stock, Computed, Raises, Lowers, Mixed, Delay, Selection, Loop };
    struct Entry {
        Sample sample;
        QString text;
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    int lay(int width, QPainter* painter) const;
    void paintSample(QPainter& painter, Sample sample, const QRectF& rect) const;
    void retext();

    const Appearance& m_appearance;
    QString m_loop;
    QString m_note;
};

} // namespace ui
