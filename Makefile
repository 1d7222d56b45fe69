# make brief:       build in release and run the main job on Corpus/, writing Output/
# make test:        run the tests
# make pictures:    the page of the sample brief at three widths, in Output/pictures (needs chromium)
# make man:         the manual page, .build/manual/crosscheck.1
# make completions: completions for bash, zsh and fish, in .build/completions
# make benchmarks:  the programs that measure, .build/release/*Benchmark
.PHONY: all brief test lint setup pictures man completions build benchmarks

CORPORA := $(notdir $(patsubst %/,%,$(wildcard Corpus/*/)))
CROSSCHECK := .build/release/crosscheck

# One file that runs where no Swift is installed, starts in half the time and reads a tenth faster, where the toolchain has the libraries for
# it. lld, since other linkers warn of what Foundation uses.
TOOLCHAIN := $(patsubst %/bin/,%,$(dir $(realpath $(shell command -v swift))))
RELEASE := -c release $(if $(and $(wildcard $(TOOLCHAIN)/lib/swift_static),$(wildcard $(TOOLCHAIN)/bin/ld.lld)),--static-swift-stdlib -Xswiftc -use-ld=lld)

all: brief

setup:
	@.ci/setup

build: setup
	swift build $(RELEASE) --product crosscheck

benchmarks: setup
	swift build $(RELEASE)

brief: build
	@for corpus in $(CORPORA); do $(CROSSCHECK) brief Corpus/$$corpus --output Output/$$corpus || exit 1; done

test: setup
	swift test

lint:
	swift format lint --strict -r Sources Tests Package.swift

pictures: brief
	@.ci/pictures Output/$(firstword $(CORPORA))/brief.html Output/pictures

man: setup
	swift package plugin generate-manual
	@mkdir -p .build/manual
	@cp .build/plugins/GenerateManual/outputs/crosscheck/crosscheck.1 .build/manual/
	@echo "man -l .build/manual/crosscheck.1 shows it; /usr/local/share/man/man1 is where it is found by name"

completions: build
	@mkdir -p .build/completions
	@$(CROSSCHECK) --generate-completion-script bash > .build/completions/crosscheck.bash
	@$(CROSSCHECK) --generate-completion-script zsh > .build/completions/_crosscheck
	@$(CROSSCHECK) --generate-completion-script fish > .build/completions/crosscheck.fish
	@echo "bash: source .build/completions/crosscheck.bash; zsh: a folder of fpath; fish: ~/.config/fish/completions"
