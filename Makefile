# make demo and make test set up what they need in .venv; nothing is asked of the machine but Python 3.11+.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint types borders check format screenshots gold benchmark constraints clean

demo: $(STAMP)
	$(BIN)/protokoll-tui demo

test: $(STAMP)
	$(BIN)/python -m pytest -n auto --dist loadgroup -q

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

borders: $(STAMP)
	$(BIN)/lint-imports

check: lint types borders test

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

screenshots: $(STAMP)
	$(BIN)/python screenshots/make.py

# Gains and losses per field between two commits: make gold FROM=HEAD~1 TO=HEAD
gold: $(STAMP)
	$(BIN)/python -m benchmarks.gold $(FROM) $(TO)

benchmark: $(STAMP)
	$(BIN)/python -m benchmarks

# Renews the pins after a change of the dependencies in pyproject.toml.
constraints: $(STAMP)
	$(BIN)/python -m pip install -q pip-tools
	$(BIN)/pip-compile -q --extra dev --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	  --no-emit-find-links --no-emit-trusted-host --no-header --no-annotate -o constraints.txt pyproject.toml

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --require-hashes -r constraints.txt
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	touch $(STAMP)

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache
