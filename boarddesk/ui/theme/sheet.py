"""The application style sheet, built from the token table and set once.

It never names a family or a size: a font in a sheet beats `setFont` on every editor. Widgets say what they are by
properties: `error` on fields, `tone` on labels, `ground` on containers (chrome, surface, sunken, clear), `bare` on
editors without a frame, `painted` on buttons that paint themselves.
"""

from boarddesk.ui.theme.tokens import Tokens

FIELDS = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"


def style_sheet(tokens: Tokens) -> str:
    """The whole sheet of one theme."""
    names = {name: getattr(tokens, name).name() for name in tokens.__dataclass_fields__ if name != "name"}
    names["theme"] = tokens.name
    text = "".join((GROUNDS, MENUS, BUTTONS, FIELD_RULES, SPIN_RULES, CHECKS, TABS, TABLES, BARS, FLOATING))
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(f"@{name}", names[name])
    return text


GROUNDS = """
QMainWindow, QWidget[ground="chrome"] { background: @chrome; }
QWidget[ground="surface"] { background: @surface; }
QWidget[ground="sunken"] { background: @sunken; }
QWidget[ground="clear"] { background: transparent; }
QDialog, QMessageBox { background: @surface; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox {
  messagebox-warning-icon: url(glyph:@theme/warning.svg); messagebox-critical-icon: url(glyph:@theme/critical.svg);
  messagebox-information-icon: url(glyph:@theme/information.svg);
  messagebox-question-icon: url(glyph:@theme/question.svg);
}
QLabel { background: transparent; }
QLabel[tone="text2"] { color: @text2; }
QLabel[tone="text3"] { color: @text3; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="red"] { color: @red; }
QLabel[tone="amber"] { color: @amber; }
QLabel[tone="green"] { color: @green; }
QLabel[tone="disabled"] { color: @disabled; }
QFrame[line="true"] { background: @line; border: 0; }
QGroupBox { border: 0; margin-top: 24px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: @text3; }
"""

MENUS = """
QMenuBar { background: @chrome; color: @text2; spacing: 2px; padding: 7px 12px; border: 0; }
QMenuBar::item { padding: 6px 12px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @hover; color: @text; }
QMenuBar::item:pressed { background: @chrome_sel; color: @text; }
QMenu { background: @popup; color: @text; border: 1px solid @line2; padding: 5px; }
QMenu[rounded="true"] { border-radius: 10px; }
QMenu::item { padding: 8px 24px 8px 18px; border-radius: 6px; margin: 0; }
QMenu::item:selected { background: @select; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::icon { left: 10px; }
QMenu::indicator { width: 16px; height: 16px; left: 10px; border-radius: 4px; border: 1px solid @control; }
QMenu::indicator:checked { background: @fill; border-color: @fill; image: url(glyph:@theme/tick.svg); }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::right-arrow { image: url(glyph:@theme/right.svg); width: 16px; height: 16px; right: 8px; }
"""

BUTTONS = """
QPushButton {
  background: @surface; color: @text; border: 1px solid @line2; border-radius: 7px; padding: 0 13px; min-height: 30px;
}
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; padding: 0 12px; min-height: 28px; }
QPushButton:disabled { color: @disabled; border-color: @line; background: transparent; }
QPushButton:default { background: @fill; color: @on_fill; border-color: @fill; }
QPushButton:default:hover { background: @fill_hover; }
QPushButton:default:disabled { background: @chip; color: @disabled; border-color: @chip; }
QPushButton::menu-indicator { image: url(glyph:@theme/down.svg); width: 16px; right: 8px; }
QPushButton[painted="true"] { background: transparent; border: 0; padding: 0; min-height: 0; }
QToolButton { background: transparent; color: @text; border: 0; border-radius: 7px; padding: 6px; }
QToolButton:hover, QToolButton:checked { background: @hover; }
QToolButton:focus { border: 2px solid @accent; padding: 4px; }
QToolButton:disabled { color: @disabled; background: transparent; }
QToolButton::menu-indicator { image: none; }
QLineEdit > QToolButton { padding: 0; min-height: 0; border: 0; background: transparent; }
"""

FIELD_RULES = f"""
{FIELDS} {{
  background: @surface; color: @text; border: 1px solid @control; border-radius: 7px;
  selection-background-color: @fill; selection-color: @on_fill; placeholder-text-color: @text3;
}}
QLineEdit {{ padding: 0 9px; }}
QComboBox {{ padding: 0 11px; }}
QPlainTextEdit, QTextEdit {{ padding: 5px 7px; }}
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover, QPlainTextEdit:hover, QTextEdit:hover {{
  border-color: @text3;
}}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
  border: 2px solid @accent;
}}
QLineEdit:focus, QLineEdit[error="true"] {{ padding: 0 8px; }}
QComboBox:focus, QComboBox[error="true"] {{ padding: 0 10px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 4px 6px; }}
QLineEdit[error="true"], QComboBox[error="true"], QAbstractSpinBox[error="true"], QPlainTextEdit[error="true"],
QTextEdit[error="true"] {{ border: 2px solid @red; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {{
  background: @sunken; color: @disabled; border-color: @line2; placeholder-text-color: @disabled;
}}
QLineEdit[readOnly="true"] {{ background: @sunken; border-color: @line2; }}
QLineEdit[bare="true"], QTextEdit[bare="true"], QPlainTextEdit[bare="true"] {{
  border: 0; padding: 0; background: transparent;
}}
QComboBox::drop-down {{ border: 0; width: 26px; subcontrol-origin: border; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url(glyph:@theme/down.svg); width: 16px; height: 16px; }}
QComboBox::down-arrow:disabled {{ image: url(glyph:@theme/down-disabled.svg); }}
QComboBox {{ combobox-popup: 0; }}
QComboBox > QLineEdit, QAbstractSpinBox > QLineEdit {{ border: 0; padding: 0; background: transparent; }}
QComboBox QAbstractItemView {{
  background: @popup; border: 1px solid @line2; padding: 4px; outline: 0; selection-background-color: @select;
  selection-color: @text;
}}
QComboBox QAbstractItemView::item {{ min-height: 30px; padding: 0 8px; border-radius: 6px; color: @text; }}
QComboBox QAbstractItemView::item:hover, QComboBox QAbstractItemView::item:selected {{ background: @select; }}
"""

SPIN_RULES = """
QAbstractSpinBox { padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: border; border: 0; background: transparent; width: 26px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; height: 15px; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; height: 15px; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url(glyph:@theme/up.svg); width: 15px; height: 15px; }
QAbstractSpinBox::down-arrow { image: url(glyph:@theme/down.svg); width: 15px; height: 15px; }
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: url(glyph:@theme/up-disabled.svg); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off { image: url(glyph:@theme/down-disabled.svg); }
QDateEdit::drop-down, QDateTimeEdit::drop-down {
  subcontrol-origin: border; subcontrol-position: center right; border: 0; width: 26px;
}
QDateEdit::down-arrow { image: url(glyph:@theme/down.svg); width: 16px; height: 16px; }
QCalendarWidget QWidget { background: @popup; alternate-background-color: @popup; }
QCalendarWidget QAbstractItemView { border: 0; outline: 0; }
"""

CHECKS = """
QCheckBox, QRadioButton { background: transparent; color: @text; spacing: 9px; min-height: 22px; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 16px; height: 16px; border: 1px solid @control; background: @surface;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @text3; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QCheckBox::indicator:indeterminate,
QAbstractItemView::indicator:checked { background: @fill; border-color: @fill; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { image: url(glyph:@theme/tick.svg); }
QCheckBox::indicator:indeterminate { image: url(glyph:@theme/dash.svg); }
QRadioButton::indicator:checked { image: url(glyph:@theme/radio.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
  border: 2px solid @accent; width: 14px; height: 14px;
}
QCheckBox::indicator:focus:checked, QRadioButton::indicator:focus:checked {
  border: 2px solid @text; width: 14px; height: 14px;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @sunken; border-color: @line2; }
QCheckBox::indicator:checked:disabled { background: @chip; image: url(glyph:@theme/tick-disabled.svg); }
QRadioButton::indicator:checked:disabled { background: @chip; image: url(glyph:@theme/radio-disabled.svg); }
"""

TABS = """
QTabBar { background: transparent; border: 0; }
QTabBar::tab {
  background: transparent; color: @text2; border: 0; border-bottom: 2px solid transparent; padding: 9px 0;
  margin-right: 24px;
}
QTabBar::tab:hover { border-bottom-color: @line2; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; font-weight: 600; }
QTabBar::tab:focus:selected { color: @accent; }
QTabBar::tab:disabled { color: @disabled; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QStackedWidget { background: transparent; }
"""

TABLES = """
QAbstractItemView {
  background: @surface; color: @text; border: 0; outline: 0;
  selection-background-color: @select; selection-color: @text;
  alternate-background-color: @sunken; gridline-color: @line;
}
QTableView[lines="true"] { selection-background-color: transparent; }
QListView::item, QTreeView::item { min-height: 30px; border: 0; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @select; color: @text; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(glyph:@theme/right.svg); }
QTreeView::branch:has-children:open { image: url(glyph:@theme/down.svg); }
QHeaderView { background: @surface; border: 0; }
QHeaderView::section {
  background: @surface; color: @text3; border: 0; border-bottom: 1px solid @line; padding: 0 8px 0 0; min-height: 34px;
}
QHeaderView::section:hover { color: @text2; }
QTableCornerButton::section { background: @surface; border: 0; }
QScrollArea, QScrollArea > QWidget { background: transparent; }
"""

BARS = """
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: 0; }
QScrollBar::handle { background: @line2; border-radius: 3px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::handle:vertical { min-height: 36px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QStatusBar { background: @chrome; color: @text2; border: 0; min-height: 30px; }
QStatusBar::item { border: 0; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: @chip; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @fill; border-radius: 3px; }
"""

FLOATING = """
QToolTip { background: @text; color: @surface; border: 0; padding: 6px 10px; }
QRubberBand { background: @select; border: 1px solid @accent; }
"""
