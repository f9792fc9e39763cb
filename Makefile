# Every target sets up what it needs: a machine with python3 (3.11 or newer) and make is enough.
#
#   make PYTHON=python3.12 setup   another interpreter
#   make WORKERS=8 test            more processes for the tests (0: none)

PYTHON ?= python3
WORKERS ?= 2

BIN := .venv/bin
STAMP := .venv/.up-to-date
UV := $(BIN)/uv
CODE := $(wildcard analyzer clauses corpus novation renderers tests benchmarks)
DOCS := $(wildcard novation/docs.py novation/docs/__main__.py)
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-annotate --no-header $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format-check lint types layers docs-check format bench bench-comparison lock clean

help: ## Show the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F '|' '{ printf "%-20s %s\n", $$1, $$2 }'

setup: $(STAMP) ## Make .venv with all dependencies and the project itself, editable

$(STAMP): pyproject.toml requirements/uv.txt requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Novation needs Python 3.11 or newer: make PYTHON=python3.12 setup" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "$(PYTHON) cannot make virtual environments: install its venv package" \
			"(on Debian and Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	$(UV) pip sync --quiet --python $(BIN)/python --compile-bytecode --require-hashes requirements/dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: setup ## Compare two versions of the sample agreement: build/demo holds the reports
	$(BIN)/novation demo -o build/demo

test: setup ## Run the tests; warnings are errors
	$(BIN)/python -m pytest -q -n $(WORKERS)

check: format-check lint types layers docs-check ## Format, lint, types, layers and freshness of the docs

format-check: setup
	$(BIN)/ruff format --check

lint: setup
	$(BIN)/ruff check

types: setup
	$(BIN)/mypy $(CODE)

layers: setup
	$(BIN)/lint-imports

docs-check: setup
	$(if $(DOCS),$(BIN)/python -m novation.docs --check,@echo "docs: none are generated yet")

format: setup ## Write the format and the lint's safe corrections
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: setup ## Measure (results: benchmarks/RESULTS.md)
	$(BIN)/python benchmarks/run.py

.venv-peers/.up-to-date: requirements/peers.txt | setup
	$(PYTHON) -m venv .venv-peers
	$(UV) pip sync --quiet --python .venv-peers/bin/python --require-hashes requirements/peers.txt
	@touch $@

bench-comparison: .venv-peers/.up-to-date ## Measure the comparison beside other tools, in an environment of their own
	$(BIN)/python -m benchmarks.comparison --peers .venv-peers/bin/python

picture: setup ## Make docs/images/report.png from the sample's report (needs chromium)
	$(BIN)/python -m tests.browser.picture docs/images/report.png

lock: ## Write requirements/ anew from pyproject.toml (make UPGRADE=--upgrade lock: newer versions too)
	@test -x $(UV) || { echo "first: make setup" >&2; exit 1; }
	$(COMPILE) pyproject.toml -o requirements/run.txt
	$(COMPILE) pyproject.toml --extra dev -c requirements/run.txt -o requirements/dev.txt
	$(COMPILE) --group peers -o requirements/peers.txt

clean: ## Remove .venv, caches and everything built
	rm -rf .venv .venv-peers build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
