"""A desktop program for the administrator of a statutory partnership board."""

__version__ = "0.1.0.dev0"
