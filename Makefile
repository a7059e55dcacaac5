# Few words, the same that .ci/run uses. `make help` says what each is for.
# The first word that needs an environment makes it, in .venv, from the locked requirements.

BIN := .venv/bin
SRC := PYTHONPATH=src
QUICK := not journey and not postgres
LOCK = .venv/uv/bin/uv pip compile -q pyproject.toml --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-annotate --no-header

.PHONY: help run test test-postgres test-journeys test-wheel check fix larger-model bench fuzz lock docs words wheel clean

help: ## Say what each word is for
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

run: .venv/ready-to-run ## Set everything up and serve the demo at http://127.0.0.1:8000
	@WHEREWITHAL_DATA=$${WHEREWITHAL_DATA:-var} $(BIN)/wherewithal serve --demo

test: .venv/ready-to-test ## Run every test: on SQLite, on PostgreSQL, in Chromium, from the wheel
	$(BIN)/python -m pytest -q -n 2 --durations=5 -m "$(QUICK)"
	$(MAKE) --no-print-directory test-postgres test-journeys test-wheel

test-postgres: .venv/ready-to-test ## Run the tests again on a real PostgreSQL, started for the occasion
	$(BIN)/python scripts/with_postgres.py $(BIN)/python -m pytest -q -n 2 --durations=5 -m "not journey"

test-journeys: .venv/ready-to-test ## Run the stories in a real Chromium
	@scripts/find_chromium
	CHROMIUM=$$(scripts/find_chromium) $(BIN)/python -m pytest -q -n 2 -m journey tests/journeys

test-wheel: .venv/ready-to-test ## Build the wheel, install it plainly in an empty environment, serve it
	$(BIN)/python scripts/try_wheel.py

check: .venv/ready-to-test ## Look the code over: lint, format, types, which room imports which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(SRC) $(BIN)/lint-imports --no-logo
	$(BIN)/djlint src/wherewithal/templates --lint --quiet
	@git ls-files '*.py' | xargs wc -l | awk '$$2 != "total" && $$1 > 300 { print "long: " $$2 ", " $$1 " lines" }'

fix: .venv/ready-to-test ## Put right what can be put right by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

larger-model: .venv/ready-to-test ## Add the larger sentence encoder that matching is compared with
	@scripts/environment larger-model

bench: .venv/ready-to-test ## Measure, and print the figures that stand in docs/
	@scripts/environment larger-model || echo "Without the larger model: it could not be fetched."
	@for file in benchmarks/*.py; do $(SRC):tests $(BIN)/python $$file || exit 1; done

fuzz: .venv/ready-to-test ## Try very many made-up inputs on all that reads people's words
	HYPOTHESIS_PROFILE=fuzz $(BIN)/python -m pytest -q -n 2 tests/quantities tests/engine tests/phrases tests/formats

docs: .venv/ready-to-test ## Check that the documentation says what the code does
	$(BIN)/python -m pytest -q tests/conventions

words: .venv/ready-to-test ## Compile the words of other languages, after changing a django.po
	$(BIN)/python scripts/compile_words.py

lock: .venv/ready-to-test ## Choose the newest versions that fit and lock them, with hashes
	$(LOCK) --upgrade -o requirements.txt
	$(LOCK) --upgrade --extra postgres --group dev -c requirements.txt -o requirements-dev.txt
	.venv/uv/bin/uv pip compile -q --group environment --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements-uv.txt

wheel: .venv/ready-to-test ## Build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation .

clean: ## Remove the environment and what was built; var/, with what was typed, stays
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/ready-to-run: requirements.txt requirements-uv.txt scripts/environment
	@scripts/environment run

.venv/ready-to-test: requirements.txt requirements-dev.txt requirements-uv.txt scripts/environment
	@scripts/environment test
