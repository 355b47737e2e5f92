# Pressmark: everything a user or developer runs. `make` lists the targets.

PREFIX ?= /usr/local
SEEDS ?= seeds
INDEX ?= index
INPUTS ?= 1000000
KILLS ?= 300
Q ?= tariffs "equal footing"
CORPUS ?= ../shared/data/news-100mb.jsonl.xz
DATA ?= ../shared/data
MODEL = Sources/CEntityModel/entities.model
IR ?= $(DATA)/ir
POLNEAR ?= $(DATA)/quotes/polnear
SIZES ?= 12.5 25 50 100 200 400
# Nothing is looked up in an executable by name: without its list of symbols it starts faster. Types that are made by their
# mangled names cost a look through all 7,000 conformances each: made directly, a search begins 2 ms earlier. Libraries
# of which there are archives are linked in: fewer to load, 0.7 ms. What debuggers would want is not even made.
SWIFT_BUILD = swift build -c release --static-swift-stdlib -Xlinker -s -Xlinker --no-export-dynamic -Xswiftc -gnone \
	-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors -Xswiftc -L.build/static
# A build of its own for tests: optimised as what is installed, since they run both executables thousands of times, and with what
# they may look into. `swift test` runs them without optimisation, and with the assertions of libraries.
SWIFT_TEST = swift test -c release -Xswiftc -enable-testing -Xswiftc -gnone --scratch-path .build-test
BIN = .build/release
MANUAL = Sources/Pressmark/Pressmark.docc
# Below PREFIX/share.
SHARED_FILES = man/man1/pressmark.1 man/man1/pressmark-ingest.1 \
	bash-completion/completions/pressmark bash-completion/completions/pressmark-ingest \
	zsh/site-functions/_pressmark zsh/site-functions/_pressmark-ingest \
	fish/vendor_completions.d/pressmark.fish fish/vendor_completions.d/pressmark-ingest.fish
PACKAGES = libsqlite3-dev libstemmer-dev libxml2-dev libxxhash-dev pkgconf sqlite3 zlib1g-dev

.PHONY: help setup archives build demo index rebuild search test fuzz parity torture lint format install uninstall bench chart
.PHONY: scaling relevance model eval eval-quotes manual screens stock-tools clean

help:
	@echo 'make demo       set up, build, index $(SEEDS)/ into $(INDEX)/ and search it'
	@echo 'make index      bring the index of $(SEEDS)/ up to date'
	@echo 'make rebuild    build the index anew beside the old one, then swap'
	@echo "make search Q='tariffs \"equal footing\"'"
	@echo 'make test       set up, then run all tests'
	@echo 'make fuzz       try INPUTS=$(INPUTS) random inputs on the readers of pages, articles and queries'
	@echo 'make parity     hold answers and scores against FTS5 on all of ../shared/data/news-100mb.jsonl.xz'
	@echo 'make torture    kill ingest at KILLS=$(KILLS) random moments and check the index after each'
	@echo 'make lint       check the formatting of all Swift files'
	@echo 'make format     format all Swift files'
	@echo 'make install    put both executables, manual pages and completions below PREFIX=$(PREFIX)'
	@echo 'make uninstall  take them away again'
	@echo 'make manual     write the page of all commands and flags anew'
	@echo 'make bench      measure; CORPUS=news.jsonl.xz names the articles, QUICK=1 takes a quarter of them,'
	@echo '                NOINSTALL=1 takes only the other engines that are there'
	@echo 'make chart      draw what make bench measured, and put it into README.md'
	@echo 'make scaling    measure on growing parts and copies of CORPUS; SIZES="$(SIZES)" are megabytes'
	@echo 'make relevance  measure the ranking on the judged sets in IR=$(IR), each part of it left out in turn'
	@echo 'make model      train the entity model anew from the sets in DATA=$(DATA)'
	@echo 'make eval       measure it, and quotations; leaves a table in Tests/Benchmarks/Results/entities.md'
	@echo 'make eval-quotes  measure quotations alone; POLNEAR=folder holds the annotated articles'
	@echo 'make screens    write Tests/Screens and the picture in README.md anew, from the executables in tmux'
	@echo 'make stock-tools  install Datasette and sqlite-utils from PyPI into .build, for the tests of the manual page on them'
	@echo 'make clean      remove what was built; the index stays'

# Installs the Debian packages that are missing, and says which.
setup:
	@command -v swift >/dev/null || { echo 'Swift is missing: install it from https://www.swift.org/install/linux/' >&2; exit 1; }
	@if command -v dpkg-query >/dev/null; then \
		missing=; \
		for package in $(PACKAGES); do \
			dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
		done; \
		if [ -n "$$missing" ]; then \
			echo "Installing Debian packages:$$missing"; \
			if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
			$$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
		fi; \
	else \
		echo 'Not a Debian system: see README.md for the libraries that are needed.'; \
	fi

# What is installed; what measures, trains and writes the manual is built by the targets that run it.
build: setup archives
	$(SWIFT_BUILD) --product pressmark
	$(SWIFT_BUILD) --product pressmark-ingest

archives:
	@mkdir -p .build/static
	@for library in stdc++ sqlite3 stemmer xxhash; do \
		for compiler in clang++ g++; do \
			archive=$$($$compiler -print-file-name=lib$$library.a 2>/dev/null); \
			if [ -f "$$archive" ]; then ln -sf "$$archive" .build/static/; break; fi; \
		done; \
	done

demo: index
	@echo
	$(BIN)/pressmark --index $(INDEX) --heading --limit 3 tariffs oil
	@echo
	$(BIN)/pressmark --index $(INDEX) --heading '"equal footing"'

index: build
	$(BIN)/pressmark-ingest --index $(INDEX) $(SEEDS)

rebuild: build
	$(BIN)/pressmark-ingest --index $(INDEX) --rebuild $(SEEDS)

search: export PRESSMARK_QUERY = $(Q)
search:
	@test -x $(BIN)/pressmark || $(MAKE) build
	@$(BIN)/pressmark --index $(INDEX) -- "$$PRESSMARK_QUERY"

test: setup
	$(SWIFT_TEST) --parallel

fuzz: setup
	FUZZ_INPUTS=$(INPUTS) $(SWIFT_TEST) --filter FuzzTests

parity: setup
	PARITY_ARTICLES=all $(SWIFT_TEST) --filter NewsParityTests

# Kills ingest at random moments, and looks at what is left.
torture: setup
	TORTURE_KILLS=$(KILLS) $(SWIFT_TEST) --filter KillTests

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

# Prints what it measured; see Tests/Benchmarks/README.md.
bench:
	@if [ -e '$(CORPUS)' ]; then \
		$(MAKE) build && $(SWIFT_BUILD) --product benchmarks && python3 Tests/Benchmarks/benchmark.py $(if $(QUICK),--quick) $(if $(NOINSTALL),--no-install) '$(CORPUS)' && \
		$(if $(QUICK),:,$(MAKE) --no-print-directory chart); \
	else \
		echo 'Nothing to measure with: there is no $(CORPUS). Name a file of articles: make bench CORPUS=news.jsonl.xz'; \
	fi

chart:
	python3 Tests/Benchmarks/chart.py

# Prints what it measured, and writes it into the page; see Tests/Benchmarks/README.md.
scaling:
	@if [ -e '$(CORPUS)' ]; then \
		$(MAKE) build && $(SWIFT_BUILD) --product benchmarks && python3 Tests/Benchmarks/scaling.py '$(CORPUS)' --sizes $(SIZES); \
	else \
		echo 'Nothing to measure with: there is no $(CORPUS). Name a file of articles: make scaling CORPUS=news.jsonl.xz'; \
	fi

# Leaves all figures in Tests/Benchmarks/Results/relevance.tsv.
relevance: setup archives
	@if [ -d '$(IR)' ]; then \
		$(SWIFT_BUILD) --product relevance && \
		$(BIN)/relevance '$(IR)' --references Tests/Benchmarks/Relevance/references.tsv --ablations \
			--golden Tests/RelevanceTests/golden-passages.tsv --articles seeds \
			--output Tests/Benchmarks/Results/relevance.tsv \
			--note "make relevance, commit $$(git describe --always --dirty), $$(date -u +%F)"; \
	else \
		echo 'Nothing to measure with: there is no $(IR). Name a folder of judged sets: make relevance IR=folder'; \
	fi

model: setup archives
	@if [ -d '$(DATA)/ner' ]; then \
		$(SWIFT_BUILD) --product pressmark-train && \
		$(BIN)/pressmark-train train --data '$(DATA)' --output $(MODEL); \
	else \
		echo 'Nothing to train with: there is no $(DATA)/ner. Name a folder of annotated sets: make model DATA=folder'; \
	fi

# The build has the model in it, so that it is measured as it ships. A set that is not there is skipped, with a message.
eval: setup archives
	$(SWIFT_BUILD) --product pressmark-train
	$(BIN)/pressmark-train evaluate --data '$(DATA)' --output Tests/Benchmarks/Results/entities.md
	@$(MAKE) --no-print-directory eval-quotes

# Prints what it measured; see Tests/Benchmarks/Results/quotations.md.
eval-quotes: setup archives
	@if [ -e '$(POLNEAR)' ]; then \
		$(SWIFT_BUILD) --product quotation-eval && \
		$(BIN)/quotation-eval '$(POLNEAR)/train.jsonl' '$(POLNEAR)/dev.jsonl'; \
	else \
		echo 'Nothing to measure with: there is no $(POLNEAR). Name a folder with train.jsonl and dev.jsonl: make eval-quotes POLNEAR=folder'; \
	fi

# What a user sees, in tmux at 80 and 200 columns; a test holds the executables against it.
screens: build
	python3 Tests/Screens/screens.py --bin $(BIN)

stock-tools:
	python3 -m venv .build/stock-tools
	.build/stock-tools/bin/pip install -q datasette sqlite-utils

# Manual pages and completions come from the executables that are installed, so that they cannot be of others.
install: build
	$(SWIFT_BUILD) --product pressmark-manual
	$(BIN)/pressmark-manual --date "$$(date -u +%F)" $(BIN) .build/manual
	@for file in $(SHARED_FILES); do install -D -m 644 ".build/manual/$$file" '$(DESTDIR)$(PREFIX)/share/'"$$file" || exit 1; done
	install -D -m 644 LICENSE '$(DESTDIR)$(PREFIX)/share/doc/pressmark/LICENSE'
	install -D -m 644 $(MANUAL)/ThirdParty.md '$(DESTDIR)$(PREFIX)/share/doc/pressmark/ThirdParty.md'
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(BIN)/pressmark $(BIN)/pressmark-ingest '$(DESTDIR)$(PREFIX)/bin'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/bin/pressmark' '$(DESTDIR)$(PREFIX)/bin/pressmark-ingest'
	@for file in $(SHARED_FILES); do rm -f '$(DESTDIR)$(PREFIX)/share/'"$$file"; done
	rm -rf '$(DESTDIR)$(PREFIX)/share/doc/pressmark'

# The page of all commands and flags; the tests say when it is out of date.
manual: setup
	swift build
	.build/debug/pressmark-manual --date "$$(date -u +%F)" .build/debug .build/manual
	cp .build/manual/Commands.md $(MANUAL)/Commands.md

clean:
	rm -rf .build .build-test .build-bench
