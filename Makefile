# What a person types. `make help` lists it. Nothing here is needed by users of the package.
SHELL := /bin/sh
.DEFAULT_GOAL := help
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)

TOLLGATE := node dist/tollgate.js
SOURCES := $(shell find src gates hooks scripts schemas -type f 2>/dev/null) package.json tsconfig.json

.PHONY: help quick ci-all fix demo bench bench-peers faults corpus mutants types lint architecture generated test package clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

quick: dist/tollgate.js types lint ## what an author runs: every gate on the changes here, lint and types
	$(TOLLGATE) run quick

ci-all: dist/tollgate.js types lint generated test package ## everything that CI runs
	$(TOLLGATE) run ci-all

fix: node_modules/.installed ## format, and mend what the linter can mend
	biome check --write

demo: dist/tollgate.js ## a throw-away repository: one bad commit for each gate refused, a good one made
	@sh scripts/demo.sh

bench: dist/tollgate.js ## against an empty node, commitlint, remark and gpt-tokenizer (MESSAGES=, FILES=: real ones), the fence
	node scripts/bench/start.mjs
	node scripts/bench/range.mjs $(MESSAGES)
	node scripts/bench/files.mjs $(FILES)
	node scripts/bench/fence.mjs

bench-peers: dist/tollgate.js ## side by side with other tools: docs/performance.md (ONLY=commit,growth ROUNDS=5 JSON=file)
	node scripts/bench/peers/run.mjs $(if $(ONLY),--only $(ONLY)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(if $(JSON),--json $(JSON))

faults: dist/tollgate.js ## strikes at commits and pushes, chosen and random (STRIKES=, SEED=, CHOSEN=); docs/faults.md
	@STRIKES='$(STRIKES)' SEED='$(SEED)' FIRST='$(FIRST)' TIMES='$(TIMES)' CHOSEN='$(CHOSEN)' node scripts/faults.mjs

corpus: dist/tollgate.js ## real files and messages of others: make corpus CORPORA=folder
	node scripts/corpus.mjs $(CORPORA)

mutants: node_modules/.installed ## which small changes of the code no fast test notices (ONLY=gates/hook-loop); docs/testing.md
	@nice -n 5 node scripts/mutants.mjs $(ONLY)

types: node_modules/.installed
	tsc -p .

lint: node_modules/.installed
	biome ci
	knip

# A part of test, alone.
architecture: node_modules/.installed
	vitest run tests/architecture

generated: node_modules/.installed
	node scripts/generate.mjs --check

test: dist/tollgate.js
	vitest run

package: dist/tollgate.js
	tsc -p tsconfig.types.json
	publint --strict

clean: ## remove what was built
	rm -rf dist .tmp coverage

node_modules/.installed: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

gates/registry.ts: node_modules/.installed $(wildcard gates/*/meta.ts)
	node scripts/generate.mjs
	@touch $@

dist/tollgate.js: node_modules/.installed $(SOURCES)
	node scripts/build.mjs
