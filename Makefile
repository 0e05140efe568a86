# BoardDesk on Debian with Python 3.11 or newer: `make run` and `make test` set up everything they need.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
VENV := .venv/.made
BOARD := build/example.board

# What Qt needs to start at all, and what its real windows need besides.
QT_PACKAGES := libglib2.0-0 libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0
WINDOW_PACKAGES := libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0
PYTHON = $(shell for it in python3.11 python3.12 python3.13 python3.14 python3; do \
	$$it -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$it; break; }; done)

.PHONY: help run test check format forms screenshots bench soak wheel clean

help:  ## Say what there is to make
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: $(VENV)  ## Open the example board; without a display, make its documents in build/demo
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
		.ci/packages $(QT_PACKAGES) $(WINDOW_PACKAGES)
		mkdir -p build
		[ -f $(BOARD) ] || $(BIN)/boarddesk sample $(BOARD)
		exec $(BIN)/boarddesk $(BOARD)
	fi
	.ci/packages $(QT_PACKAGES)
	rm -rf build/demo
	$(BIN)/boarddesk demo build/demo
	echo "There is no display here, so no window. The example board and its documents are in build/demo:"
	ls -1 build/demo

test: check  ## Format, lint, types, layers and the whole suite
	@.ci/packages $(QT_PACKAGES)
	# The machine of commands keeps thousands of examples alive: in a process of its own it takes seconds.
	$(BIN)/python -m pytest -q tests/desk/test_machine.py
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --deselect tests/desk/test_machine.py

check: $(VENV)
	@$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)  ## Put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

forms: $(VENV)  ## Make boarddesk/ui/forms/ui_*.py from forms/
	@find forms -name '*.ui' | sort | while read -r form; do
		made=boarddesk/ui/forms/ui_$$(basename "$$form" .ui).py
		{ echo "# Made by: pyside6-uic $$form"; $(BIN)/pyside6-uic "$$form"; } > "$$made.new"
		mv "$$made.new" "$$made"
	done

screenshots: $(VENV)  ## Draw every screen into docs/screenshots
	@.ci/packages $(QT_PACKAGES)
	$(BIN)/python -m tests.screenshots

bench: $(VENV)  ## Print the ratios of tests/benchmarks, on a virtual display
	@.ci/packages $(QT_PACKAGES) $(WINDOW_PACKAGES) xvfb
	$(BIN)/python -m tests.benchmarks

soak: $(VENV)  ## Kill the program 200 times while it is typed into, and look what is lost
	@.ci/packages $(QT_PACKAGES)
	$(BIN)/python -m tests.soak

wheel: $(VENV)  ## Build the wheel into dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

clean:  ## Remove everything made here, the environment included
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find boarddesk tests -name __pycache__ -prune -exec rm -rf {} +

$(VENV): pyproject.toml constraints.txt
	@if [ -z "$(PYTHON)" ]; then
		echo "BoardDesk needs Python 3.11 or newer, and there is none on the path." >&2
		exit 1
	fi
	$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || .ci/packages python3-venv
	[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	echo "Making .venv with $(PYTHON)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt hatchling
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --no-build-isolation -e '.[dev]'
	touch $@
