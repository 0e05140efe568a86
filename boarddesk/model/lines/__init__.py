"""Frozen lines: what queries give to views; one file per concept."""
