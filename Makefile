# Every target is a line a person could type. `make check` needs python3 alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CHECK := $(PYTHON) -m juspay_rules check

.DEFAULT_GOAL := help
# Every word before a colon is a name, none a file.
.PHONY: $(shell awk -F: '/^[a-z-]+:/ {print $$1}' $(firstword $(MAKEFILE_LIST)))

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-18s %s\n", $$1, $$2}' Makefile

check: ## gate the documents' own sample requests; nothing is installed, nothing fetched
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "juspay_rules needs Python 3.11 or newer: make check PYTHON=python3.11")'
	$(CHECK) tests/cases/samples/sea-ec-sdk.curl
	$(CHECK) --profile cred-pay tests/cases/samples/cred-pay.curl

test: tests ## make a virtual environment, install the pinned tools, run every test

tests: $(VENV)/installed
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q -n auto
	$(BIN)/coverage combine -q
	$(BIN)/coverage report

generate: $(VENV)/installed ## write generated/ and juspay_rules/_generated/ from schemas/
	$(BIN)/python -m juspay_rules.codegen

release: $(VENV)/installed ## list the version as published: make release DATE=YYYY-MM-DD
	@test -n "$(DATE)" || { echo 'name the day: make release DATE=YYYY-MM-DD' >&2; exit 2; }
	$(BIN)/python -m juspay_rules.codegen --release "$(DATE)"

verify: lint types fresh tests ## what every commit passes: lint, types, freshness, tests

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed
	$(BIN)/mypy
	$(BIN)/basedpyright

fresh: $(VENV)/installed
	$(BIN)/python -m juspay_rules.codegen --check

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check pip==26.2
	$(BIN)/python -m pip install -q --disable-pip-version-check --group dev --editable .
	touch $@

npm: $(VENV)/installed build/node/installed ## pack the npm package, install it, compare it with Python
	$(BIN)/python -m pytest -q -n 2 tests/languages/test_npm.py tests/languages/test_curl_js.py

# Pinned tools of Node, without a registry's host in the lock file.
build/node/installed: tests/languages/npm/package.json tests/languages/npm/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing: apt-get install nodejs npm (Node 20 or newer)" >&2; exit 2; }
	mkdir -p build/node
	cp tests/languages/npm/package.json tests/languages/npm/package-lock.json tests/languages/npm/.npmrc build/node/
	npm ci --silent --prefix build/node
	touch $@

exchange-test: $(VENV)/installed build/exchange-node/installed ## OpenAPI before its linters, the server before schemathesis, curl, 64 connections
	@command -v curl >/dev/null || { echo "curl is missing: apt-get install curl" >&2; exit 2; }
	$(BIN)/python -m pip install -q --disable-pip-version-check --group exchange
	$(BIN)/python -m pytest -q -s tests/exchange

build/exchange-node/installed: tests/exchange/npm/package.json tests/exchange/npm/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing: apt-get install nodejs npm (Node 20 or newer)" >&2; exit 2; }
	mkdir -p build/exchange-node
	cp tests/exchange/npm/package.json tests/exchange/npm/package-lock.json tests/exchange/npm/.npmrc build/exchange-node/
	npm ci --silent --prefix build/exchange-node
	touch $@

platforms: $(VENV)/installed ## run the pre-commit hook, the GitHub action and the snippets of docs/ci/
	$(BIN)/python -m pip install -q --disable-pip-version-check --group platforms
	$(BIN)/python -m pytest -q tests/languages/test_platforms.py

site: $(VENV)/installed build/site-node/installed ## build the reference site and its playground in build/site/
	$(BIN)/python -m juspay_rules.codegen.site --out build/site

site-open: site ## build it and open it in the browser
	$(BIN)/python -m webbrowser -t "file://$(CURDIR)/build/site/index.html"

site-test: $(VENV)/installed build/site-node/installed ## build it anew and use it in Chromium
	$(BIN)/python -m pip install -q --disable-pip-version-check --group site
	$(BIN)/python -m pytest -q -s tests/browser

site-screenshot: $(VENV)/installed build/site-node/installed ## write docs/playground.png
	$(BIN)/python -m pip install -q --disable-pip-version-check --group site
	$(BIN)/python -m tests.browser.screenshot

PLAYGROUND := juspay_rules/codegen/site/playground
build/site-node/installed: $(PLAYGROUND)/package.json $(PLAYGROUND)/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing: apt-get install nodejs npm (Node 20 or newer)" >&2; exit 2; }
	mkdir -p build/site-node
	cp $(PLAYGROUND)/package.json $(PLAYGROUND)/package-lock.json $(PLAYGROUND)/.npmrc build/site-node/
	npm ci --silent --prefix build/site-node
	touch $@

mutants: $(VENV)/installed ## break the spec in every small way; every change must be noticed
	$(BIN)/python -m tools.mutants

diff-mutants: $(VENV)/installed ## change every rule both ways; diff must say which way, with a true witness
	$(BIN)/python -m tools.diff_mutants

bump: $(VENV)/installed ## refuse a version that is smaller than the changes since the last one ask for
	$(BIN)/python -m tools.bump

bench: $(VENV)/installed ## figures beside the peers, in one run (PART="works starts" for some; five minutes)
	$(BIN)/python -m pip install -q --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench $(PART)

bench-report: $(VENV)/installed ## the same, written to docs/measured/benchmark.md with a chart
	$(BIN)/python -m pip install -q --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench --report $(PART)

bench-check: $(VENV)/installed ## whether the README's figures of make bench still hold
	$(BIN)/python -m pip install -q --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench --check

audit-test: $(VENV)/installed ## the audit in Daft, and its report in Chromium
	@command -v chromium >/dev/null || { echo "Chromium is missing: apt-get install chromium" >&2; exit 2; }
	$(BIN)/python -m pip install -q --disable-pip-version-check --group engines --group site
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q tests/engines/test_daft.py tests/engines/test_report.py
	$(BIN)/coverage combine -q
	$(BIN)/coverage report --omit=none --include=juspay_rules/audit/daft.py

EXECUTOR := build/executor
spark-test: $(VENV)/installed $(EXECUTOR)/installed ## the audit in Spark: local, a stream, a cluster that loses an executor
	@command -v java >/dev/null || { echo "a JVM is missing: apt-get install openjdk-17-jre-headless" >&2; exit 2; }
	$(BIN)/python -m pip install -q --disable-pip-version-check --group engines
	$(BIN)/coverage erase
	EXECUTOR_PYTHON=$(CURDIR)/$(EXECUTOR)/bin/python $(BIN)/coverage run -m pytest -q tests/engines/test_spark.py
	$(BIN)/coverage combine -q
	$(BIN)/coverage report --omit=none --include=juspay_rules/spark.py

# What an executor has, and no more: the package is sent to it.
$(EXECUTOR)/installed: pyproject.toml
	$(PYTHON) -m venv --clear $(EXECUTOR)
	$(EXECUTOR)/bin/python -m pip install -q --disable-pip-version-check pip==26.2
	$(EXECUTOR)/bin/python -m pip install -q --disable-pip-version-check --group executor
	touch $@

audit-agree: $(VENV)/installed $(EXECUTOR)/installed ## 200,000 mixed rows through every engine: the same findings
	@command -v java >/dev/null || { echo "a JVM is missing: apt-get install openjdk-17-jre-headless" >&2; exit 2; }
	$(BIN)/python -m pip install -q --disable-pip-version-check --group engines
	EXECUTOR_PYTHON=$(CURDIR)/$(EXECUTOR)/bin/python $(BIN)/python -m tools.audit.agree

bench-audit: $(VENV)/installed ## the audit's rate, memory up to 2 GB, ten kills, and what 10 TB cost
	$(BIN)/python -m tools.audit.measure

bench-compiled: $(VENV)/installed ## what mypyc would give (it takes a C compiler and some minutes)
	$(BIN)/python -m pip install -q --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench.compiled

bench-npm: $(VENV)/installed build/node/installed ## the npm package beside ajv, in one run
	$(BIN)/python -m tools.bench.orders | node tools/bench/npm.mjs

bench-serve: $(VENV)/installed build/exchange-node/installed ## the local server beside prism's mock, in one run
	$(BIN)/python -m pip install -q --disable-pip-version-check --group bench
	$(BIN)/python -m tools.bench_serve

fuzz: $(VENV)/installed ## the property tests with 20,000 examples each
	$(BIN)/python -m pytest -q -n auto --hypothesis-profile=long tests/property

recipes: $(VENV)/installed ## install the engines of docs/recipes/ (Debian, npm), run Go's, Java's, PHP's, Ruby's
	sh tools/recipes/install.sh
	$(BIN)/python -m pytest -q -n 2 -k "not rust" tests/languages/test_recipes.py

recipes-rust: $(VENV)/installed ## the same for Rust, whose crates Debian's unstable release has
	sh tools/recipes/install.sh rust
	$(BIN)/python -m pytest -q -k rust tests/languages/test_recipes.py

language-types: $(VENV)/installed ## types for Go, Java, Kotlin, Swift, C# in build/types/ (PROFILE=name), checked
	sh tools/types/install.sh $(BIN)/python
	$(BIN)/python -m tools.types $(if $(PROFILE),--profile $(PROFILE))
	$(BIN)/python -m pytest -q tests/languages/test_language_types.py

completion-test: $(VENV)/installed ## ask bash, zsh and fish what the completion scripts offer
	$(BIN)/python -m pytest -q tests/languages/test_completion.py

conformance: $(VENV)/installed ## every case through real validators in eight languages, both drafts
	$(BIN)/python -m tools.conformance

overlay: $(VENV)/installed ## generate the overlay of docs/overlays/, try it in Python, JavaScript, Go and Rust, from a wheel
	$(BIN)/python -m tools.conformance --overlay docs/overlays/acme.yaml \
		--engine ajv --engine gojsonschema --engine jsonschema-rs
	$(BIN)/python -m pytest -q tests/languages/test_overlay.py

engines: $(VENV)/installed ## install those validators into build/engines/ (Debian packages need root)
	$(BIN)/python -m tools.conformance.install

conformance-test: engines ## see the conformance run go red where a pattern is broken on purpose
	$(BIN)/python -m pytest -q tests/languages/test_conformance.py

conformance-report: $(VENV)/installed ## the same as conformance, written to docs/measured/conformance.md
	$(BIN)/python -m tools.conformance --report

clean: ## remove the virtual environment, builds and caches
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
