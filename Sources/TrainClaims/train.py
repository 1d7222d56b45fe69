#!/usr/bin/env python3
"""Learns the weights of claims from annotated articles.

    swift build -c release --product TrainClaims
    python3 Sources/TrainClaims/train.py --tool .build/release/TrainClaims --scorer SCORE_DIR \\
        --out Sources/CClaimWeights/claims.weights CORPUS=GOLD_DIR …

CORPUS is a folder of articles, each read by itself; with CORPUS+=GOLD_DIR they are of one incident and read together. GOLD_DIR holds
claims.jsonl and aliases.json as the scorer of claims reads them; SCORE_DIR holds that scorer (score_claims.py), whose matching decides what a
sample is. With CORPUS=GOLD_DIR*3 a set counts threefold, but for its moments. CORPUS= names pages that tell of no incident at all: whatever
their words, no service fails there and nothing is blamed for anything.

`annotated.tar.xz` beside this script has 861 articles written and annotated for the purpose, in the manner of newspapers, agencies, trade
press, status pages and post-mortems; their events are partly real, their wording and details are not, so cite none of it as a fact. Its sets
ya to yf, 60 articles, are kept aside (`.ci/aside.py` scores them); in those of two letters from va to xl, files with one second word are of one
incident. The weights were learnt from the others, from 49 published articles about outages, which count threefold, and from 376 published pages
about anything else; neither are ours to copy. Articles written for the purpose name three times as many services as published ones: learnt from
them alone, weights see a claim in whatever a published article names. On the 49, each half judged by what is learnt without it, F1 is 0.74
with the archive alone, 0.79 with the pages and with what is asked of services chosen on published articles, 0.80 with the other half besides.

A sample is a thing in a sentence that a claim may be made of (a service, a time, a cause, a length of time, a number or a place) with its
signs. Its class is what the annotation says of it in that sentence; where the annotation holds it optional, or tells it elsewhere, it is left
out. What is settled by whole articles is learnt from what weights say of sentences that they were not learnt from: the sets are dealt into
six, and each sixth is judged by the weights of the others. The model is a multinomial logistic regression (scikit-learn, lbfgs), written as
whole numbers: 256ths of a logit.
"""
import argparse, collections, concurrent.futures, json, os, re, struct, subprocess, sys, tempfile

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

STATES = ["none", "impaired", "operational", "restored"]
PHASES = ["none", "began", "acknowledged", "updated", "escalated", "identified", "mitigated", "resolved"]
DAY_PHASES = ["none", "occurred", "began", "mitigated", "resolved"]
CAUSES = ["none", "told", "denied"]
LENGTHS = ["none", "lasted"]
MEASURES = ["none", "users", "reports", "customers", "devices", "flights", "money", "countries", "sites", "region"]
KINDS = [("service", STATES), ("time", PHASES), ("day", DAY_PHASES), ("cause", CAUSES), ("duration", LENGTHS), ("impact", MEASURES)]
# What an article tells in all of a thing: the classes of its states one by one, of its moments' phases, and of causes.
TOLD = ["none", "told"]
MOMENTS = ["none", "began", "acknowledged", "updated", "escalated", "identified", "mitigated", "resolved", "occurred"]
WHOLES = [("service", TOLD), ("time", MOMENTS), ("cause", CAUSES)]
FOLDS = 6
FEWEST = 3          # a sign seen less often is not learnt
STRENGTH = 0.1      # scikit-learn's C
STRENGTH_OF_WHOLES = 0.3


def plain(text):
    return re.sub(r"[^a-z0-9]+", " ", (text or "").lower()).strip()


def is_told_in(quote, sentence):
    """Whether an annotation's words are those of a sentence, or most of them are."""
    quote, sentence = plain(quote), plain(sentence)
    if not quote:
        return False
    words, others = set(quote.split()), set(sentence.split())
    return quote in sentence or sentence in quote or len(words & others) >= 0.7 * min(len(words), len(others))


class Gold:
    """What people annotated in one folder."""

    def __init__(self, folder, scorer):
        self.scorer = scorer
        self.claims = collections.defaultdict(list)
        for claim in scorer.load_jsonl(os.path.join(folder, "claims.jsonl")) if folder else []:
            self.claims[os.path.basename(claim["source"]), claim["kind"]].append(claim)
        path = os.path.join(folder, "aliases.json")
        table = json.load(open(path, encoding="utf-8")) if os.path.exists(path) else {}
        self.names = scorer.Aliases(table.get("services"))

    def label(self, sample):
        """The class of a sample, or None where nothing can be learnt from it."""
        file, kind = os.path.basename(sample["file"]), sample["kind"]
        claims = [c for c in self.claims[file, kind] if self.is_about(c, sample)]
        here = [c for c in claims if is_told_in(c.get("quote"), sample["sentence"])]
        required = [c for c in here if not c.get("optional")]
        if required:
            return self.classes(required, sample)
        return "none" if not claims else None

    def label_of_whole(self, sample):
        """The class of what an article tells in all, or None."""
        file, kind = os.path.basename(sample["file"]), sample["kind"]
        classes = [sample["state"]] if kind == "service" else sample["leanings"]
        fitting = {c: [g for g in self.claims[file, kind] if self.fits(g, sample, c)] for c in classes}
        asked = [c for c in classes if any(not g.get("optional") for g in fitting[c])]
        if asked:
            return "told" if kind == "service" else asked[0]
        return None if any(fitting.values()) else "none"

    def fits(self, claim, sample, chosen):
        kind = sample["kind"]
        if kind == "service":
            value = dict(service=sample["name"], state=chosen)
        elif kind == "cause":
            value = dict(label=sample["name"])
        else:
            if self.is_clock_of_day(claim, sample):
                return False
            value = dict(phase=chosen, **self.moment(sample))
        certainty = "denied" if chosen == "denied" else "stated"
        return self.scorer.MATCH[kind](claim, dict(value=value, certainty=certainty), self.names)

    @staticmethod
    def is_clock_of_day(claim, sample):
        """A clock is of the day that is asked for, and not what tells it."""
        return claim["value"]["precision"] == "day" and sample["precision"] != "day"

    @staticmethod
    def moment(sample):
        return dict(earliest=sample.get("earliest"), latest=sample.get("latest"), text=sample["name"], timex=sample.get("timex"))

    def is_about(self, claim, sample):
        if sample["kind"] == "service":
            names = [claim["value"]["service"], *(claim.get("accept") or {}).get("service", [])]
            return self.names.key(sample["name"]) in {self.names.key(n) for n in names}
        if sample["kind"] == "cause":
            return self.scorer.accepts(claim, "label", sample["name"], claim["value"]["label"])
        if sample["kind"] == "duration":
            value = dict(subject="incident", min_minutes=sample.get("low"), max_minutes=sample.get("high"), text=sample["name"])
            return self.scorer.match_duration(claim, dict(value=value), self.names)
        if sample["kind"] == "impact":
            # What is counted is to be learnt; money and places are what they are.
            measure = claim["value"]["measure"]
            if (measure if measure in ("region", "money", "error-code") else "count") != sample["measure"]:
                return False
            value = dict(measure=measure, min=sample.get("low"), max=sample.get("high"), text=sample["name"])
            return self.scorer.match_impact(claim, dict(value=value), self.names)
        if self.is_clock_of_day(claim, sample):
            return False
        value = self.moment(sample)
        bounds = [[claim["value"].get("earliest"), claim["value"].get("latest")], *(claim.get("accept") or {}).get("instants", [])]
        return any(self.scorer.match_instant(claim, claim["value"], value, {}, e, l) for e, l in bounds)

    def classes(self, claims, sample):
        if sample["kind"] == "service":
            return claims[0]["value"]["state"]
        if sample["kind"] == "duration":
            return "lasted"
        if sample["kind"] == "impact":
            return claims[0]["value"]["measure"]
        if sample["kind"] == "cause":
            return "denied" if claims[0]["certainty"] == "denied" else "told"
        return sorted(c["value"]["phase"] for c in claims)[0]


def kind_of(sample):
    return "day" if sample["kind"] == "time" and sample["precision"] == "day" else sample["kind"]


def learn(samples, classes, strength=STRENGTH):
    """The signs in order and their weights, a row each; `samples` are (signs, how much each counts, class, how often it counts)."""
    counts = collections.Counter(sign for signs, *_ in samples for sign in set(signs))
    known = {sign: place for place, sign in enumerate(sorted(s for s, n in counts.items() if n >= FEWEST and s))}
    indices, values, ends = [], [], [0]
    for signs, amounts, _, _ in samples:
        told = dict(zip(signs, amounts)) if amounts else dict.fromkeys(signs, 256)
        for sign in sorted(told):
            if sign in known:
                indices.append(known[sign])
                values.append(told[sign] / 256)
        ends.append(len(indices))
    matrix = csr_matrix((np.array(values), indices, ends), shape=(len(samples), len(known)))
    wanted = np.array([classes.index(label) for _, _, label, _ in samples])
    often = np.array([times for *_, times in samples])
    model = LogisticRegression(C=strength, max_iter=3000 if samples[0][1] else 400).fit(matrix, wanted, sample_weight=often)
    weights = np.full((len(known), len(classes)), 0.0)
    floor = np.full(len(classes), -8.0)     # a class that was never seen
    coefficients, intercepts = model.coef_, model.intercept_
    if len(model.classes_) == 2:            # given once, for the second of them
        coefficients, intercepts = np.vstack([-coefficients, coefficients]) / 2, np.concatenate([-intercepts, intercepts]) / 2
    for row, number in enumerate(model.classes_):
        weights[:, number] = coefficients[row]
        floor[number] = intercepts[row]
    # The sign that every sample has carries what is true of all.
    always = next(sign for sign, n in counts.items() if n == len(samples) and all(sign == s[0][0] for s in samples[:50]))
    weights[known[always]] += floor
    return sorted(known), weights


def learn_sentences(samples):
    """The weights of all kinds of samples, as written; `samples` are those of one set after another."""
    labelled = collections.defaultdict(list)
    for sample in samples:
        if sample["label"] in dict(KINDS)[kind_of(sample)]:
            labelled[kind_of(sample)].append((sample["signs"], None, sample["label"], sample["times"]))
    for kind, _ in KINDS:
        print(kind, dict(collections.Counter(label for _, _, label, _ in labelled[kind])))
    return b"".join(packed(*learn(labelled[kind], classes)) for kind, classes in KINDS)


def learn_wholes(samples):
    data = b""
    for kind, classes in WHOLES:
        labelled = [(s["signs"], s["values"], s["label"], s["times"]) for s in samples if s["kind"] == kind and s["label"] in classes]
        print("in articles:", kind, dict(collections.Counter(label for _, _, label, _ in labelled)))
        data += packed(*learn(labelled, classes, STRENGTH_OF_WHOLES))
    return data


def packed(signs, weights):
    rows = np.clip(np.rint(weights * 256), -32768, 32767).astype(int)
    kept = [(sign, row) for sign, row in zip(signs, rows) if any(abs(row) >= 4)]
    data = struct.pack("<II", len(kept), weights.shape[1])
    return data + b"".join(struct.pack("<I", sign) + struct.pack(f"<{len(row)}h", *row) for sign, row in kept)


class Set:
    """An annotated folder."""

    def __init__(self, argument, tool, scorer):
        self.corpus, gold = argument.split("=", 1)
        gold, _, times = gold.partition("*")
        self.times = int(times or 1)
        self.tells_of_nothing = not gold
        self.options = [] if self.corpus.endswith("+") else ["--alone"]
        self.corpus, self.tool, self.gold = self.corpus.rstrip("+"), tool, Gold(gold, scorer)

    def samples(self, label, *options):
        command = [self.tool, *self.options, *options, self.corpus]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        samples = [json.loads(line) for line in printed.splitlines()]
        if self.tells_of_nothing:   # but of days and numbers, which are the same in any article
            samples = [sample for sample in samples if sample["kind"] in ("service", "cause")]
        for sample in samples:
            sample["label"] = label(sample)
            sample["times"] = 1 if sample["kind"] == "time" else self.times
        return samples

    def sentences(self):
        return self.samples(self.gold.label)

    def wholes(self, weights):
        return self.samples(self.gold.label_of_whole, "--articles", weights)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--scorer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("sets", nargs="+", metavar="CORPUS=GOLD_DIR")
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.scorer)
    import score_claims

    sets = [Set(argument, arguments.tool, score_claims) for argument in arguments.sets]
    with concurrent.futures.ThreadPoolExecutor() as pool, tempfile.TemporaryDirectory() as work:
        sentences = list(pool.map(Set.sentences, sets))
        wholes = []
        for fold in range(FOLDS):
            weights = os.path.join(work, f"{fold}.weights")
            others = [s for number, samples in enumerate(sentences) if number % FOLDS != fold for s in samples]
            with open(weights, "wb") as out:
                out.write(learn_sentences(others))
            wholes += [s for samples in pool.map(lambda one: one.wholes(weights), sets[fold::FOLDS]) for s in samples]
        data = learn_sentences([s for samples in sentences for s in samples]) + learn_wholes(wholes)
    with open(arguments.out, "wb") as out:
        out.write(data)


if __name__ == "__main__":
    main()
