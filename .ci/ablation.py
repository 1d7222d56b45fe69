#!/usr/bin/env python3
"""The ablation table: F1 of all claims with each rule off, on the annotated articles below ../shared.

ablation.py [SHARED]    after `make benchmarks`; prints what each rule adds (all rules minus without it), the greatest first.
"""
import os, re, subprocess, sys, tempfile

shared = sys.argv[1] if len(sys.argv) > 1 else "../shared"
program = ".build/release/AblationBenchmark"
rows = {}
corpora = sorted(os.listdir(os.path.join(shared, "gold")))
for corpus in corpora:
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([program, out, os.path.join(shared, "corpora", corpus)], check=True, stdout=subprocess.DEVNULL)
        for name in sorted(os.listdir(out)):
            text = subprocess.run(
                [sys.executable, os.path.join(shared, "score", "score_claims.py"), os.path.join(shared, "gold", corpus), os.path.join(out, name)],
                capture_output=True, text=True).stdout
            rows.setdefault(name[:-6], {})[corpus] = float(re.search(r"^F1 ([0-9.]+)", text, re.M).group(1))
everything = rows.pop("all rules")
print("| rule | " + " | ".join(corpora) + " |")
print("| --- |" + " --- |" * len(corpora))
print("| all rules: F1 | " + " | ".join(f"{everything[c]:.3f}" for c in corpora) + " |")
gain = lambda rule, corpus: everything[corpus] - rows[rule].get(corpus, everything[corpus])
for rule in sorted(rows, key=lambda r: (-sum(gain(r, c) for c in corpora), r)):
    print(f"| {rule} | " + " | ".join(f"{gain(rule, c):+.3f}" if c in rows[rule] else "" for c in corpora) + " |")
