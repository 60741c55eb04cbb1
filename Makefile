# Netwerken: `make run` serves it, `make test` tests it. PORT and NETWERKEN_HOME may be set for each.

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test check format texts bench lock screens chromium
.SILENT:
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory

# Python 3.11, 3.12 or 3.13: the first of these that is one, or the one you name.
PYTHON ?= python3 python3.13 python3.12 python3.11
PY := .venv/bin/python
ARGS ?=

# Debian packages, where this account may install them; fails where it may not.
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo -n)
apt = { $(SUDO) apt-get update -qq && \
	$(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1); } \
	>/dev/null 2>&1 </dev/null

# Installs a lock file unless this very file was installed before.
install = now=$$($(PY) -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())' $(1)); \
	if [ "$$now" != "$$(cat .venv/$(1).sha256 2>/dev/null)" ]; then \
		echo "Installing $(1) …"; \
		$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r $(1) && \
		echo "$$now" > .venv/$(1).sha256; \
	fi

help: ## Show this list
	echo "Targets (PORT=8000 and NETWERKEN_HOME=var may be set):"
	sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 18

.venv/works:
	if ! $(PY) -c 'import pip' 2>/dev/null; then \
		found=; \
		for candidate in $(PYTHON); do \
			if "$$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; \
			then found=$$candidate; break; fi; \
		done; \
		if [ -z "$$found" ]; then \
			echo "Netwerken needs Python 3.11, 3.12 or 3.13: install one, or name it with make … PYTHON=…" >&2; exit 1; \
		fi; \
		echo "Making .venv with $$($$found --version) …"; \
		rm -rf .venv; \
		if ! "$$found" -c 'import ensurepip' 2>/dev/null; then \
			echo "Installing the Debian package python3-venv …"; \
			$(call apt,python3-venv) || { \
				echo "This Python cannot make a virtual environment: install the package python3-venv." >&2; exit 1; }; \
		fi; \
		"$$found" -m venv .venv || { rm -rf .venv; exit 1; }; \
	fi

setup: .venv/works ## Make .venv with what Netwerken needs, and compile the Dutch texts
	$(call install,requirements.txt)
	$(PY) -m netwerken.catalogue compile

setup-dev: .venv/works
	$(call install,requirements-dev.txt)
	$(PY) -m netwerken.catalogue compile

run: setup ## Serve Netwerken with its demo networks on PORT (8000)
	exec $(PY) -m netwerken.run $(ARGS)

# The browser for the tests: $CHROMIUM, or the first of these on the path, or Debian's.
browser = $$(command -v "$${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome)

chromium:
	if [ -z "$(browser)" ]; then \
		echo "Installing the Debian package chromium …"; \
		$(call apt,chromium) && [ -n "$(browser)" ] || { \
			echo "The tests drive a browser: install Chromium, or name one with CHROMIUM=/path/to/it." >&2; exit 1; }; \
	fi

test: setup-dev chromium ## Run every test, in at most four processes (ARGS="-k word" for some)
	CHROMIUM="$(browser)" exec $(PY) -m pytest -n logical --maxprocesses=4 $(ARGS)

check: setup-dev ## Lint, types, layers, migrations and Dutch texts
	echo "ruff …" && $(PY) -m ruff check --quiet .
	$(PY) -m ruff format --check --quiet .
	echo "layers …" && $(PY) -c "from importlinter.cli import lint_imports_command as run; run()"
	echo "mypy …" && $(PY) -m mypy arena netwerken
	echo "django …" && $(PY) manage.py check --fail-level WARNING
	echo "migrations …" && $(PY) manage.py makemigrations --check --dry-run
	echo "texts …" && $(PY) -m netwerken.catalogue check

format: setup-dev ## Write the code in the house style
	$(PY) -m ruff check --quiet --fix . ; $(PY) -m ruff format .

texts: setup-dev ## Bring the catalogue of Dutch texts in line with code and templates
	$(PY) -m netwerken.catalogue update

bench: setup-dev ## Run the benchmarks
	$(PY) -m benchmarks

screens: setup-dev chromium ## Make the pictures in docs/screens, from a server that `make run` started
	CHROMIUM="$(browser)" DJANGO_SETTINGS_MODULE=netwerken.settings \
		$(PY) -m tests.browser.screens "http://127.0.0.1:$${PORT:-8000}"

lock: setup-dev ## Write the pinned requirements anew from pyproject.toml
	$(PY) -m pip install -qq --disable-pip-version-check uv
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url --upgrade pyproject.toml --output-file requirements.txt
	$(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--no-emit-index-url pyproject.toml --group dev --constraint requirements.txt \
		--output-file requirements-dev.txt
