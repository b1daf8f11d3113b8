# Two commands do all: `make demo` and `make test`. SHARED names the folder with benchmarks and
# seeds; what needs it says so and skips when it is absent.
SHARED ?= ../shared
export SHARED
PYTHON ?= python3
BIN := .venv/bin
STATIC := src/conspectus/show/web/static/index.html
DEMO := build/demo

.PHONY: install desk demo pictures test check bench bench-all golden clean
.DEFAULT_GOAL := help

help:
	@echo "make demo      install, read the sample pages into build/demo, open the desk"
	@echo "make pictures  screenshots of every screen on the sample pages, for the README"
	@echo "make test      install and run every test"
	@echo "make check     formatting, types, layers, tests"
	@echo "make bench     our figures beside the peers', against their floors (TASK=, LIMIT=)"
	@echo "make golden    renew the golden files; read the diff like code"

$(BIN)/.installed: requirements.lock pyproject.toml model/pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps -e . -e ./model
	touch $@

$(STATIC): $(shell find desk -type f -not -path '*/node_modules/*' 2>/dev/null)
	cd desk && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build
	touch $@

install: $(BIN)/.installed $(STATIC)

demo: install
	rm -rf $(DEMO)
	$(BIN)/conspectus init $(DEMO) --title "The Jan Mayen crisis (fictional)"
	$(BIN)/conspectus add $(DEMO) examples/jan-mayen
	$(BIN)/conspectus build $(DEMO)
	$(BIN)/conspectus show $(DEMO) disagreements
	@if [ -t 0 ] && [ -t 1 ]; then $(BIN)/conspectus serve $(DEMO) --open; \
	else echo "The case is in $(DEMO); read it with: $(BIN)/conspectus serve $(DEMO)"; fi

pictures: install
	test -f $(DEMO)/case.toml || $(MAKE) demo < /dev/null
	$(BIN)/python -m lab.pictures $(DEMO)

test: install
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: install
	$(BIN)/ruff format --check src lab tests
	$(BIN)/ruff check src lab tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: install
	$(BIN)/python -m lab.bench --all $(if $(TASK),--task $(TASK)) $(if $(LIMIT),--limit $(LIMIT))

bench-all: bench

golden: install
	$(BIN)/python -m pytest tests/golden --renew-golden

clean:
	rm -rf build .venv desk/node_modules src/conspectus/show/web/static
