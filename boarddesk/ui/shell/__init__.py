"""The window around the pages: welcome, navigator, menus, status bar, and what is remembered."""
