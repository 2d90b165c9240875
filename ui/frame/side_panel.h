// SPDX-License-Identifier: GPL-3.0-or-later
// A panel that slides nothing aside: it stands at the right edge of the page, over it, until it is closed.
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace ui {

class Appearance;
class FrameButton;

/// 340 wide, as high as the room between two widgets of the window. Esc closes it and gives the focus back.
class SidePanel : public QFrame {
    Q_OBJECT

public:
    static constexpr int kWidth = 340;

    explicit SidePanel(const Appearance& appearance, QWidget* parent = nullptr);

    /// Below `above` in its window, above the year scrubber when that is in view.
    void openBelow(QWidget& above);

signals:
    void closed();

protected:
    /// Where the content goes.
    [[nodiscard]] QVBoxLayout& content() { return *m_content; }
    void setTitle(const QString& title);
    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }
    /// What has the focus when the panel opens.
    [[nodiscard]] virtual QWidget* firstField() { return nullptr; }
    virtual void retext() = 0;

    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void closePanel();

    const Appearance& m_appearance;
    QLabel* m_title;
    FrameButton* m_close;
    QVBoxLayout* m_content;
    QPointer<QWidget> m_above;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
