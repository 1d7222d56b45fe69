#!/usr/bin/env python3
"""Score claims on the annotated articles that are kept aside: nothing is learnt from them.

usage: aside.py CROSSCHECK SHARED

The sets ya to yf of Sources/TrainClaims/annotated.tar.xz hold 60 articles; each is read by itself, in a folder of its own.
Until their voices and findings were looked at, only these totals were: changes of rules may have had single articles in view since.
"""
import collections, os, re, subprocess, sys, tarfile, tempfile

crosscheck, shared = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
archive = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Sources/TrainClaims/annotated.tar.xz")
SETS = ["ya", "yb", "yc", "yd", "ye", "yf"]
totals = collections.defaultdict(lambda: [0, 0, 0])

with tempfile.TemporaryDirectory() as work:
    with tarfile.open(archive) as tar:
        tar.extractall(work, [m for m in tar if m.name.lstrip("./").split("/")[0] in SETS], filter="data")
    for name in SETS:
        corpus, claims = os.path.join(work, name, "corpus"), os.path.join(work, name, "claims.jsonl")
        with open(claims, "w") as out:
            for article in sorted(os.listdir(corpus)):
                alone = tempfile.mkdtemp(dir=work)
                os.rename(os.path.join(corpus, article), os.path.join(alone, article))
                subprocess.run([crosscheck, "claims", alone, "--format", "jsonl"], stdout=out, stderr=subprocess.DEVNULL, check=True)
        command = ["python3", os.path.join(shared, "score/score_claims.py"), os.path.join(work, name, "gold"), claims]
        scored = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        for kind, *counts in re.findall(r"(?m)^(\w+) .* right (\d+), invented (\d+), missed (\d+)", scored):
            totals[kind] = [a + int(b) for a, b in zip(totals[kind], counts)]

for kind, (right, invented, missed) in totals.items():
    print(f"{kind:10s} F1 {2 * right / (2 * right + invented + missed):.3f}   right {right}, invented {invented}, missed {missed}")
