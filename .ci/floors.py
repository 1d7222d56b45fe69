#!/usr/bin/env python3
"""Run the shared scorers on a build and compare each figure with its pinned floor.

usage: floors.py CROSSCHECK SHARED

The floors stand in floors.json beside this file; a floor goes up when the score does, and lowering one needs a
reason in the commit. Exit status 1 when a figure is below its floor.
"""
import json, os, re, subprocess, sys, tempfile

crosscheck, shared = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
floors = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json")))
failures, lines = [], []

def run(*command, stdin=None):
    return subprocess.run(command, stdin=stdin, check=True, capture_output=True, text=True).stdout

def figure(name, value):
    floor = floors.get(name)
    mark = "" if floor is None or value >= floor else "  BELOW THE FLOOR"
    lines.append(f"{name:55s} {value:7.3f}  floor {floor if floor is not None else '-'}{mark}")
    if mark:
        failures.append(name)

def number(pattern, text):
    match = re.search(pattern, text)
    return float(match.group(1)) if match else 0.0

with tempfile.TemporaryDirectory() as work:
    for corpus in sorted(os.listdir(os.path.join(shared, "gold"))):
        folder, gold = os.path.join(shared, "corpora", corpus), os.path.join(shared, "gold", corpus)
        claims, findings = os.path.join(work, "claims.jsonl"), os.path.join(work, "findings.jsonl")
        open(claims, "w").write(run(crosscheck, "claims", folder, "--format", "jsonl"))
        open(findings, "w").write(run(crosscheck, "findings", folder, "--format", "jsonl"))
        scored = run("python3", os.path.join(shared, "score/score_claims.py"), gold, claims, "--source-root", folder)
        for kind in ("time", "duration", "service", "cause", "impact", "all"):
            figure(f"claims/{corpus}/{kind}", number(rf"(?m)^{kind} .*F1 ([\d.]+)", scored))
        for side in ("certainty", "voice", "scope", "evidence on the quote"):
            figure(f"claims/{corpus}/{side}", number(rf"{side} ([\d.]+)", scored))
        verbatim = re.search(r"verbatim evidence (\d+)/(\d+)", scored)
        figure(f"claims/{corpus}/verbatim", int(verbatim.group(1)) / max(1, int(verbatim.group(2))) if verbatim else 0.0)
        for label, claim_file, command in (
            ("findings", claims, None),
            ("findings of gold claims", os.path.join(gold, "claims.jsonl"), "--claims"),
        ):
            if command:
                open(findings, "w").write(run(crosscheck, "findings", command, claim_file, "--format", "jsonl"))
            scored = run("python3", os.path.join(shared, "score/score_findings.py"), gold, claim_file, findings)
            figure(f"{label}/{corpus}/contradictions found", number(r"contradiction recall ([\d.]+)", scored))
            figure(f"{label}/{corpus}/precision", number(r"precision ([\d.]+)", scored))
            right = re.search(r"verdict right (\d+)/(\d+)", scored)
            figure(f"{label}/{corpus}/verdict right", int(right.group(1)) / max(1, int(right.group(2))) if right else 0.0)

    bench = os.path.join(shared, "bench/time")
    for name, files in (("suites", ["chrono", "duckling", "recognizers", "sutime"]), ("news", ["news"])):
        cases, answers = os.path.join(work, "cases.jsonl"), os.path.join(work, "answers.jsonl")
        with open(cases, "w") as out:
            for file in files:
                out.write(open(os.path.join(bench, file + ".dev.jsonl"), encoding="utf-8").read())
        open(answers, "w").write(run(crosscheck, "times", "--format", "jsonl", stdin=open(cases)))
        rows = os.path.join(work, "rows.json")
        gold = ",".join(os.path.join(bench, file + ".dev.jsonl") for file in files)
        run("python3", os.path.join(bench, "score_time.py"), gold, answers, "--json", rows)
        every = next(row for row in json.load(open(rows)) if row["group"] == "ALL")
        for short, key in (("relaxed F1", "F_rel"), ("value accuracy", "value_acc"), ("value F1", "F_value"), ("negatives clean", "neg_ok"), ("past", "past")):
            if every[key] is not None:
                figure(f"times/{name}/{short}", round(every[key], 1))

    pages = run("python3", os.path.join(shared, "bench/html/run.py"), crosscheck, "--work", os.path.join(work, "pages"))
    current = ""
    for line in pages.splitlines():
        if opening := re.match(r"== (\w+):", line):
            current = opening.group(1)
        for short, pattern in (
            ("body F1", r"^body .*? F1 ([\d.]+)"),
            ("dates", r"^ +date .*? acc ([\d.]+)"),
            ("titles", r"^ +title .*? exact ([\d.]+)"),
            ("authors", r"^ +author .*? f1 ([\d.]+)"),
            ("site", r"^ +site .*? loose ([\d.]+)"),
            ("url", r"^ +url .*? acc ([\d.]+)"),
        ):
            if found := re.search(pattern, line):
                figure(f"pages/{current}/{short}", float(found.group(1)))

print("\n".join(lines))
if failures:
    print(f"{len(failures)} figures below their floor: " + ", ".join(failures), file=sys.stderr)
    sys.exit(1)
