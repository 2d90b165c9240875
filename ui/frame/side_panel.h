// SPDX-License-Identifier: GPL-3.0-or-later
// A panel that stands beside the page, at its right, until it is closed: the page makes room, nothing is covered. Where page, a pinned
// answer and the panel do not fit side by side, the answer goes out of sight until the panel is closed.
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QSplitter;
class QVBoxLayout;

namespace ui {

class Appearance;
class FrameButton;

/// 340 wide, as high as the page. Esc closes it and gives the focus back.
class SidePanel : public QFrame {
    Q_OBJECT

public:
    static constexpr int kWidth = 340;

    explicit SidePanel(const Appearance& appearance, QWidget* parent = nullptr);

    /// Below `above`, in the splitter of its window that is named "inspectorSplitter", behind the others there. It is closed when
    /// `above` goes.
    void openBelow(QWidget& above);
    /// A pinned answer is wanted: this panel closes where both find no room. Not wanted any more: it does not come back.
    void yieldTo(bool answerWanted);

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
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeRoom();
    [[nodiscard]] QWidget* answer() const; ///< what else stands beside the page, or has given way
    [[nodiscard]] bool fitsBeside(const QWidget& answer) const;
    void closePanel();

    const Appearance& m_appearance;
    QLabel* m_title;
    FrameButton* m_close;
    QVBoxLayout* m_content;
    QPointer<QWidget> m_above;
    QPointer<QSplitter> m_splitter;
    QPointer<QWidget> m_givenWay; ///< what was beside the page and goes out of sight while this one is open
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
