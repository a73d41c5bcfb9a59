# The one front door. `make demo` and `make test` set everything up in .venv first; that needs
# Python 3.11 or later and a package index, and is repeated only when pyproject.toml changes.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$p; break; fi; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
SEED := seeds/border-post.txt
REFERENCE := 2019-11-07

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test check fix docs bench gains accuracy articles clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  \1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(STAMP)  ## make .venv with everything the other targets need

$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "casualtyparse needs Python 3.11 or later" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --editable '.[dev]'
	@touch $@

demo: $(STAMP)  ## read the first seed report: a table, then the highlighted text
	@$(BIN)/casualtyparse extract $(SEED) --reference $(REFERENCE) --format table

test: check docs  ## everything: style, types, imports, documentation, tests
	$(BIN)/python -m pytest

check: $(STAMP)  ## style, types and import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix: $(STAMP)  ## format, and repair what can be repaired
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(STAMP)  ## build the documentation, warnings are errors
	$(BIN)/sphinx-build -W --keep-going -q -b html docs docs/_build/html

bench: $(STAMP)  ## rates and ratios, as in benchmarks/README.md
	$(BIN)/python -m benchmarks

gains: $(STAMP)  ## values gained and lost against another commit: make gains AGAINST=main
	$(BIN)/python -m benchmarks.gains $(or $(AGAINST),main)

accuracy: $(STAMP)  ## figures of every family on the gold dispatches
	$(BIN)/python -m benchmarks.accuracy

articles: $(STAMP)  ## write the expected output of tests/corpus/articles again
	$(BIN)/python tests/corpus_articles.py

clean:  ## remove everything that was built, the environment included
	rm -rf $(VENV) build dist docs/_build
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
