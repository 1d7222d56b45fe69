# make brief: build in release and run the main job on Corpus/, writing Output/
# make test:  run the tests
.PHONY: all brief test lint setup

CORPORA := $(notdir $(patsubst %/,%,$(wildcard Corpus/*/)))
CROSSCHECK := .build/release/crosscheck

all: brief

setup:
	@.ci/setup

brief: setup
	swift build -c release --product crosscheck
	@for corpus in $(CORPORA); do $(CROSSCHECK) brief Corpus/$$corpus --output Output/$$corpus || exit 1; done

test: setup
	swift test

lint:
	swift format lint --strict -r Sources Tests Package.swift
