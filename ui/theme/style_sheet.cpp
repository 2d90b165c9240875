// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet: one template whose @names are replaced by the tokens' colours.
#include "ui/theme/style_icons.h"
#include "ui/theme/theme.h"

#include <QString>

#include <array>

namespace ui {

namespace {

struct Placeholder {
    const char* name;
    Token token;
};

constexpr std::array kPlaceholders{
    Placeholder{"@canvas;", Token::Canvas},      Placeholder{"@surface;", Token::Surface},
    Placeholder{"@sunken;", Token::Sunken},      Placeholder{"@line;", Token::Line},
    Placeholder{"@line2;", Token::Line2},        Placeholder{"@control;", Token::Control},
    Placeholder{"@text;", Token::Text},          Placeholder{"@text2;", Token::Text2},
    Placeholder{"@text3;", Token::Text3},        Placeholder{"@accent;", Token::Accent},
    Placeholder{"@accentSoft;", Token::AccentSoft}, Placeholder{"@onAccent;", Token::OnAccent},
    Placeholder{"@good;", Token::Good},          Placeholder{"@bad;", Token::Bad},
    Placeholder{"@warn;", Token::Warn},
};

// Focus is a 2 px border where the ring cannot stand outside the widget; padding gives back the pixel it takes.
constexpr const char* kTemplate = R"qss(
QMainWindow, QDialog, QMessageBox { background: @canvas;; }
QLabel { background: transparent; }
QLabel[tone="secondary"] { color: @text2;; }
QLabel[tone="note"] { color: @text3;; }
QLabel[tone="good"] { color: @good;; }
QLabel[tone="bad"] { color: @bad;; }
QLabel[tone="warn"] { color: @warn;; }
QFrame[popup="true"] { background: @surface;; border: 1px solid @line2;; border-radius: 8px; }
QFrame[card="true"] { background: @surface;; border: 1px solid @line;; border-radius: 8px; }

QPushButton { background: @surface;; color: @text;; border: 1px solid @line2;; border-radius: 6px;
    min-height: 28px; padding: 0 12px; }
QPushButton:hover { background: @sunken;; }
QPushButton:pressed { background: @line;; }
QPushButton:focus { border: 2px solid @accent;; padding: 0 11px; min-height: 26px; }
QPushButton:disabled { color: @text3;; background: @sunken;; border-color: @line;; }
QPushButton:checked { background: @accentSoft;; color: @accent;; border-color: @accent;; }
QPushButton[primary="true"], QDialog QPushButton:default { background: @accent;; color: @onAccent;;
    border: 1px solid @accent;; font-weight: 600; }
QPushButton[primary="true"]:hover, QDialog QPushButton:default:hover { border: 1px solid @text;; }
QPushButton[primary="true"]:focus, QDialog QPushButton:default:focus { border: 2px solid @text;; padding: 0 11px; }
QPushButton[primary="true"]:disabled { background: @sunken;; color: @text3;; border-color: @line;; }
QPushButton[danger="true"] { color: @bad;; border-color: @bad;; }
QPushButton[link="true"] { background: transparent; color: @accent;; border: 2px solid transparent; padding: 0 4px;
    min-height: 22px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid @accent;; }
QPushButton[link="true"]:disabled { color: @text3;; }

QToolButton { background: transparent; color: @text;; border: 2px solid transparent; border-radius: 6px; padding: 2px; }
QToolButton:hover { background: @sunken;; }
QToolButton:pressed { background: @line;; }
QToolButton:checked { background: @accentSoft;; color: @accent;; }
QToolButton:focus { border: 2px solid @accent;; }
QToolButton:disabled { color: @text3;; }
QToolButton[framed="true"] { background: @surface;; border: 1px solid @line2;; min-height: 26px; padding: 0 8px; }
QToolButton[framed="true"]:hover { background: @sunken;; }
QToolButton[framed="true"]:checked { background: @accentSoft;; border-color: @accent;; }
QToolButton[framed="true"]:focus { border: 2px solid @accent;; min-height: 24px; padding: 0 7px; }
QToolButton::menu-indicator { image: url(@icons;down-text3.svg); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow { image: url(@icons;down-text3.svg); width: 10px; height: 10px; }
QToolBar { background: @surface;; border: none; spacing: 4px; padding: 0; }
QToolBar::separator { background: @line;; width: 1px; margin: 10px 6px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @surface;; color: @text;;
    border: 1px solid @control;; border-radius: 6px; selection-background-color: @accent;;
    selection-color: @onAccent;; }
QLineEdit { min-height: 24px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus { border: 2px solid @accent;; padding: 0 7px; min-height: 22px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent;; padding: 3px; }
QTextBrowser { border: none; background: transparent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled { color: @text3;;
    background: @sunken;; border-color: @line2;; }
QLineEdit[invalid="true"], QSpinBox[invalid="true"], QDoubleSpinBox[invalid="true"] { border-color: @bad;; }
QLineEdit:read-only { background: @sunken;; }

QSpinBox, QDoubleSpinBox, QAbstractItemView { font-family: "Inter Tabular", "Fourfold Sans SC", "Noto Sans CJK SC"; }
QSpinBox, QDoubleSpinBox { min-height: 24px; padding: 0 18px 0 6px; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid @accent;; padding: 0 17px 0 5px; min-height: 22px; }
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent;
    padding: 0; min-height: 0; border-radius: 0; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right;
    width: 18px; height: 13px; border: none; background: transparent; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right;
    width: 18px; height: 13px; border: none; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(@icons;up-text2.svg); width: 8px; height: 8px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(@icons;down-text2.svg); width: 8px; height: 8px; }
QSpinBox::up-arrow:off, QDoubleSpinBox::up-arrow:off, QSpinBox::up-arrow:disabled, QDoubleSpinBox::up-arrow:disabled {
    image: url(@icons;up-line2.svg); }
QSpinBox::down-arrow:off, QDoubleSpinBox::down-arrow:off, QSpinBox::down-arrow:disabled,
QDoubleSpinBox::down-arrow:disabled { image: url(@icons;down-line2.svg); }

QComboBox { min-height: 26px; padding: 0 24px 0 8px; border-color: @line2;; }
QComboBox:hover { background: @sunken;; }
QComboBox:focus { border: 2px solid @accent;; padding: 0 23px 0 7px; min-height: 24px; }
QComboBox::drop-down { border: none; width: 22px; background: transparent; }
QComboBox::down-arrow { image: url(@icons;down-text2.svg); width: 10px; height: 10px; }
QComboBox::down-arrow:disabled { image: url(@icons;down-line2.svg); }
QComboBox QAbstractItemView { background: @surface;; color: @text;; border: 1px solid @line2;; padding: 4px;
    outline: none; selection-background-color: @accentSoft;; selection-color: @text;; }

QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; border: 2px solid transparent; border-radius: 4px;
    background: transparent; color: @text;; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent;; }
QCheckBox:disabled, QRadioButton:disabled { color: @text3;; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @control;; border-radius: 4px;
    background: @surface;; }
QCheckBox::indicator:checked { background: @accent;; border-color: @accent;; image: url(@icons;check-onAccent.svg); }
QCheckBox::indicator:indeterminate { background: @accent;; border-color: @accent;; image: url(@icons;dash-onAccent.svg); }
QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid @control;; border-radius: 4px; background: @surface;; }
QAbstractItemView::indicator:checked { background: @accent;; border-color: @accent;; image: url(@icons;check-onAccent.svg); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @control;; border-radius: 8px;
    background: @surface;; }
QRadioButton::indicator:checked { border-color: @accent;; image: url(@icons;dot-accent.svg); }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; }

QMenuBar { background: @surface;; color: @text;; border-bottom: 1px solid @line;; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @accentSoft;; }
QMenu { background: @surface;; color: @text;; border: 1px solid @line2;; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; min-height: 18px; }
QMenu::item:selected { background: @accentSoft;; color: @text;; }
QMenu::item:disabled { color: @text3;; }
QMenu::separator { height: 1px; background: @line;; margin: 4px 8px; }
QMenu::icon { left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url(@icons;check-accent.svg); }
QMenu::right-arrow { image: url(@icons;right-text2.svg); width: 10px; height: 10px; right: 6px; }
QToolTip { background: @surface;; color: @text;; border: 1px solid @line2;; padding: 6px 8px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#scrollContents { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line2;; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @control;; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }

QAbstractItemView { background: @surface;; alternate-background-color: @canvas;; color: @text;;
    border: 1px solid @line;; border-radius: 6px; outline: none; gridline-color: @line;;
    selection-background-color: @accentSoft;; selection-color: @text;; }
QAbstractItemView:focus { border: 2px solid @accent;; }
QAbstractItemView::item { min-height: 26px; padding: 0 6px; border: none; background: transparent; }
QAbstractItemView::item:hover { background: @sunken;; }
QAbstractItemView::item:selected { background: @accentSoft;; color: @text;; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(@icons;right-text2.svg); }
QTreeView::branch:has-children:open { image: url(@icons;down-text2.svg); }
QHeaderView { background: @surface;; border: none; }
QHeaderView::section { background: @surface;; color: @text3;; border: none; border-bottom: 1px solid @line2;;
    padding: 4px 6px; font-weight: 400; }
QTableCornerButton::section { background: @surface;; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @line;; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @text2;; padding: 6px 12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text;; border-bottom: 2px solid @accent;; }
QTabBar::tab:hover { color: @text;; }
QTabBar::tab:focus { background: @accentSoft;; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @line2;; }
QProgressBar { background: @sunken;; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @accent;; border-radius: 2px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QStatusBar { background: @surface;; color: @text2;; border-top: 1px solid @line;; }
QDockWidget { color: @text;; font-weight: 600; }
QDockWidget::title { background: @surface;; padding: 6px 12px; border-bottom: 1px solid @line;; }
)qss";

} // namespace

QString styleSheet(ThemeKind kind)
{
    QString sheet = QString::fromUtf8(kTemplate);
    sheet.replace(QStringLiteral("@icons;"), styleIconPrefix(kind));
    for (const Placeholder& placeholder : kPlaceholders)
        sheet.replace(QLatin1String(placeholder.name), color(kind, placeholder.token).name());
    return sheet;
}

} // namespace ui
