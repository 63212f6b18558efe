# `make` lists the targets. Nothing here needs more than Python, make and git; what does says so.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PIP := $(BIN)/pip --disable-pip-version-check --quiet install --constraint constraints.txt
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard site/manassat/locale/*/LC_MESSAGES/*.po))
# Arguments for pytest: make test ARGS="tests/search -x"
ARGS ?=

.PHONY: help demo test test-browser test-postgres bench bench-search screenshots services translations messages \
	migrations-check production-check lint lint-python lint-templates lint-css lint-shell format hooks constraints clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  %-17s %s\n", $$1, $$2}'

demo: .venv/.runtime translations ## Set everything up, load the guide and the marked samples, serve on 127.0.0.1 (PORT=8000)
	@$(BIN)/python scripts/demo.py $(PORT)

test: .venv/.dev translations ## Run the whole test suite (ARGS="tests/search -x" narrows it)
	$(BIN)/pytest $(ARGS)

test-browser: .venv/.dev translations ## Run only what drives a real browser (needs chromium)
	MANASSAT_REQUIRE_ALL=1 $(BIN)/pytest -m browser $(ARGS)

test-postgres: .venv/.dev translations ## Run the suite on PostgreSQL, all but the browser tests
	DATABASE_URL="$$(scripts/services start)" $(BIN)/pytest --create-db -m "not browser" $(ARGS)

bench: .venv/.dev translations ## Time the pages, as multiples of a plain page in the same run, and the search with 2,000 and 20,000 items
	@$(BIN)/python scripts/bench.py
	@$(BIN)/python scripts/bench_crowd.py

bench-search: .venv/.dev translations ## Measure how well the library finds, against stock Wagtail and Snowball
	@$(BIN)/python scripts/bench_search.py

screenshots: .venv/.dev translations ## Take the pictures of docs/screens.md anew and name those that changed (needs chromium)
	@$(BIN)/python scripts/screenshots.py $(ARGS)

services: ## Start a PostgreSQL of our own and print its DATABASE_URL
	@scripts/services start

translations: $(CATALOGUES) ## Compile the message catalogues that changed

messages: .venv/.runtime ## Collect the messages of code and templates into the catalogues (needs gettext)
	$(MANAGE) makemessages --locale ar --no-obsolete --no-location --no-wrap \
		--ignore .venv --ignore node_modules --ignore var --ignore tests

migrations-check: .venv/.runtime ## Fail when a model change has no migration
	$(MANAGE) makemigrations --check --dry-run

production-check: .venv/.runtime translations ## Check the production settings and collect the static files into var/check
	mkdir -p var/check
	export VAR_DIR=var/check ALLOWED_HOSTS=manassat.test DJANGO_SETTINGS_MODULE=manassat.settings.production; \
	export SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))')"; \
	$(MANAGE) check --deploy --fail-level WARNING && $(MANAGE) collectstatic --noinput --clear --verbosity 0

lint: lint-python lint-templates lint-css lint-shell ## Run all linters

lint-python: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	PYTHONPATH=.:site $(BIN)/lint-imports --no-cache

lint-templates: .venv/.dev
	$(BIN)/djlint templates --lint --quiet

lint-css:
	@if command -v npm > /dev/null; then $(MAKE) --no-print-directory node_modules/.package-lock.json && \
		npx --no-install stylelint "site/manassat/static/**/*.css"; \
	else echo "stylelint: skipped, node is not there"; [ -z "$${MANASSAT_REQUIRE_ALL:-}" ]; fi

lint-shell:
	@if command -v shellcheck > /dev/null; then shellcheck scripts/services .ci/run; \
	else echo "shellcheck: skipped, it is not there"; [ -z "$${MANASSAT_REQUIRE_ALL:-}" ]; fi

format: .venv/.dev ## Let ruff put imports and layout in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

hooks: .venv/.dev ## Install the git hooks that run the linters before a commit
	$(BIN)/python scripts/dependency_group.py hooks > .venv/hooks.txt
	$(PIP) -r .venv/hooks.txt
	$(BIN)/pre-commit install

constraints: ## Pin anew what our dependencies bring along (after a change of a version)
	rm -rf var/constraints && $(PYTHON) -m venv var/constraints
	var/constraints/bin/python scripts/dependency_group.py dev hooks > var/constraints/tools.txt
	var/constraints/bin/pip --quiet install -r requirements.txt -r var/constraints/tools.txt
	{ head -n 1 constraints.txt; var/constraints/bin/pip freeze; } > constraints.new
	mv constraints.new constraints.txt && rm -rf var/constraints

clean: ## Remove the environment, caches and compiled catalogues; the database under var/ stays
	rm -rf .venv node_modules .ruff_cache .pytest_cache .hypothesis .import_linter_cache var/check
	find site home platforms knowledge search tests \( -name __pycache__ -o -name '*.mo' \) -prune -exec rm -rf {} +

# An empty file under .venv remembers when the packages were last installed.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Manassat needs Python 3.11 or newer.")'
	$(PYTHON) -m venv .venv

.venv/.runtime: requirements.txt constraints.txt | .venv/bin/python
	$(PIP) -r requirements.txt
	@touch $@

.venv/.dev: pyproject.toml .venv/.runtime
	$(BIN)/python scripts/dependency_group.py dev > .venv/dev.txt
	$(PIP) -r .venv/dev.txt
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

# polib instead of msgfmt: gettext is not on every machine.
%.mo: %.po | .venv/.runtime
	@$(BIN)/python -c 'import polib, sys; polib.pofile(sys.argv[1]).save_as_mofile(sys.argv[2])' $< $@
