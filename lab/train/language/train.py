"""The training loop: `python -m lab.train.language.train --data FOLDER --base MINILM --out RUN`.

Two cores read about 2,000 pieces a second in bfloat16. A run is repeatable: one seed, fixed shapes
of batches. `--init RUN` goes on from the weights of an earlier run, with heads of the same classes.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from conspectus.language.wordpiece import WordPieces
from lab.train.language.data import (
    CHUNKS,
    ROLES,
    TAGS,
    Labels,
    Source,
    Window,
    Windows,
    chunks,
    develop,
    load,
)
from lab.train.language.network import ROLE, Reader, Trunk
from lab.train.language.vary import Names

WEIGHTS = {
    "arc": 1.4, "rel": 1.4, "upos": 0.7, "xpos": 0.7, "feats": 0.4, "lemma": 0.7, "end": 1.0,
    "names": 1.5, "open": 2.0, "re3d": 4.0, "entity": 1.0,
    "events": 3.0, "status": 1.5, "mode": 1.5, "role": 3.0,
}  # fmt: skip
"""Weight of each loss, summed over labelled words and divided by all words of the batch."""
LENGTHS = (32, 64, 96, 128)
PIECES = 2048


@dataclass(slots=True)
class Batch:
    """Padded tensors of windows."""

    ids: Tensor
    shapes: Tensor
    first: Tensor
    mask: Tensor
    labels: dict[str, Tensor]
    heads: Tensor
    rels: Tensor
    sentence: Tensor
    triggers: Tensor
    """[t, 2]: window and word of each trigger."""
    roles: Tensor
    """[t, roles, n]: 1 where a word has the role to the trigger."""


def collate(windows: list[Window], length: int) -> Batch:
    """Return windows padded to `length` pieces and as many words."""

    def pad(rows: list[list[int]], fill: int) -> Tensor:
        out = np.full((len(rows), length), fill, dtype=np.int64)
        for i, row in enumerate(rows):
            out[i, : len(row)] = row
        return torch.from_numpy(out)

    ids = pad([w.ids for w in windows], 0)
    real = torch.zeros_like(ids, dtype=torch.bool)
    for i, w in enumerate(windows):
        real[i, : len(w.ids)] = True
    return Batch(
        ids,
        pad([w.shapes for w in windows], 0),
        pad([w.first for w in windows], 0),
        real[:, None, None, :],
        {h: pad([w.labels[h] for w in windows], -1) for h in [*TAGS, *CHUNKS]},
        pad([w.heads for w in windows], -2),
        pad([w.rels for w in windows], -1),
        pad([w.sentence for w in windows], -1),
        torch.tensor([(i, t) for i, w in enumerate(windows) for t, _ in w.roles]).reshape(-1, 2),
        _roles(windows, length),
    )


def _roles(windows: list[Window], length: int) -> Tensor:
    told = [parts for w in windows for _, parts in w.roles]
    out = torch.zeros(len(told), len(ROLES), length)
    for t, parts in enumerate(told):
        for r, words in enumerate(parts):
            out[t, r, words] = 1
    return out


def batches(windows: list[Window], chance: random.Random | None) -> Iterator[Batch]:
    """Yield all windows in batches of about PIECES pieces, alike in length."""
    by_length: dict[int, list[Window]] = defaultdict(list)
    for w in windows:
        by_length[next(n for n in LENGTHS if len(w.ids) <= n)].append(w)
    groups = []
    for length, found in sorted(by_length.items()):
        if chance:
            chance.shuffle(found)
        size = PIECES // length
        groups += [(length, found[i : i + size]) for i in range(0, len(found), size)]
    if chance:
        chance.shuffle(groups)
    for length, group in groups:
        yield collate(group, length)


def losses(model: Reader, batch: Batch, tables: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the loss of each head, summed over labelled words, divided by all words."""
    out = model(batch.ids, batch.shapes, batch.first, batch.mask)
    count = (batch.sentence >= 0).sum().clamp(min=1)
    found: dict[str, Tensor] = {}
    for head in TAGS:
        found[head] = functional.cross_entropy(
            out[head].float().flatten(0, 1), batch.labels[head].flatten(), ignore_index=-1,
            reduction="sum",
        )  # fmt: skip
    for head in CHUNKS:
        rows = batch.labels[head].flatten()
        scores = out[head].float().flatten(0, 1)[rows >= 0]
        allowed = tables[head][rows[rows >= 0]]
        right = scores.masked_fill(~allowed, -1e4).logsumexp(-1)
        found[head] = (scores.logsumexp(-1) - right).sum()
    arc = out["arc"].float().masked_fill(~inside(batch.sentence), -1e4)
    found["arc"] = functional.cross_entropy(
        arc.flatten(0, 1), (batch.heads + 1).flatten(), ignore_index=-1, reduction="sum"
    )
    at = (batch.heads + 1).clamp(min=0)[..., None].expand(-1, -1, out["rel_head"].shape[-1])
    pair = torch.gather(out["rel_head"], 1, at)
    found["rel"] = functional.cross_entropy(
        model.relations(out["rel_word"], pair).float().flatten(0, 1), batch.rels.flatten(),
        ignore_index=-1, reduction="sum",
    )  # fmt: skip
    found["role"] = _role_loss(out, batch)
    return {h: x / count for h, x in found.items()}


def role_scores(out: dict[str, Tensor], batch: Batch) -> tuple[Tensor, Tensor]:
    """Return scores [t, roles, n] of all words for the triggers of a batch, and which are real."""
    b, t = batch.triggers[:, 0], batch.triggers[:, 1]
    start = out["role_from"][b, t].unflatten(-1, (len(ROLES), -1))
    words = out["role_to"][b].unflatten(-1, (len(ROLES), -1))
    scores = torch.einsum("trd,tnrd->trn", start.float(), words.float()) / ROLE**0.5
    real = batch.sentence[b] == batch.sentence[b, t][:, None]
    return scores, real[:, None, :].expand_as(scores)


def _role_loss(out: dict[str, Tensor], batch: Batch) -> Tensor:
    if not len(batch.triggers):
        return out["role_from"].sum() * 0
    scores, real = role_scores(out, batch)
    each = functional.binary_cross_entropy_with_logits(
        scores, batch.roles, reduction="none", pos_weight=torch.tensor(2.0)
    )
    return (each * real).sum() / 4  # a trigger speaks of some twenty words at once


def inside(sentence: Tensor) -> Tensor:
    """[b, n] sentence numbers to [b, n, n + 1]: may the word have that head? Root first."""
    same = sentence[:, :, None] == sentence[:, None, :]
    return torch.cat([torch.ones_like(same[:, :, :1]), same], 2)


@torch.no_grad()
def watch(model: Reader, windows: list[Window], labels: Labels) -> dict[str, float]:
    """Return figures of a dev set without decoding: tag accuracy, attachment, chunk F1."""
    model.eval()
    right: dict[str, float] = defaultdict(float)
    seen: dict[str, float] = defaultdict(float)
    for batch in batches(windows, None):
        with torch.autocast("cpu", torch.bfloat16):
            out = model(batch.ids, batch.shapes, batch.first, batch.mask)
        for head in TAGS:
            gold = batch.labels[head]
            told = out[head].argmax(-1)
            right[head] += ((told == gold) & (gold >= 0)).sum().item()
            seen[head] += (gold >= 0).sum().item()
        for head in CHUNKS:
            gold, told = batch.labels[head], out[head].argmax(-1)
            names = labels.classes[head]
            for g, p in zip(gold.tolist(), told.tolist(), strict=True):
                if not any(x >= 0 for x in g):
                    continue
                a = set(chunks([names[x] if 0 <= x < len(names) else "O" for x in g]))
                b = set(chunks([names[y] if x >= 0 else "O" for x, y in zip(g, p, strict=True)]))
                if head == "all":  # one softmax, asked for what the set annotates
                    a, b = ({c for c in x if c[2] in CHUNKS["names"]} for x in (a, b))
                right[head] += 2 * len(a & b)
                seen[head] += len(a) + len(b)
        if len(batch.triggers):
            scores, real_ = role_scores(out, batch)
            told_ = (scores > 0) & real_
            right["role"] += 2 * (told_ & (batch.roles > 0)).sum().item()
            seen["role"] += told_.sum().item() + (batch.roles > 0).sum().item()
        arc = out["arc"].float().masked_fill(~inside(batch.sentence), -1e4).argmax(-1)
        at = arc[..., None].expand(-1, -1, out["rel_head"].shape[-1])
        with torch.autocast("cpu", torch.bfloat16):
            rel = model.relations(out["rel_word"], torch.gather(out["rel_head"], 1, at)).argmax(-1)
        real = batch.heads >= -1
        universal = [c.split(":")[0] for c in labels.classes["rel"]]
        number = torch.tensor([universal.index(u) for u in universal])
        ok = (arc == batch.heads + 1) & real
        right["uas"] += ok.sum().item()
        same = number[rel] == number[batch.rels.clamp(min=0)]
        right["las"] += (ok & same).sum().item()
        seen["uas"] += real.sum().item()
        seen["las"] += real.sum().item()
    model.train()
    return {h: round(100 * right[h] / seen[h], 2) for h in seen if seen[h]}


def main() -> None:
    """Train, print figures of dev after every epoch, write the run's folder."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--data", type=Path, required=True, help="folder of the language bench")
    ask.add_argument("--base", type=Path, required=True, help="folder of MiniLM-L6")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--init", type=Path, help="an earlier run's folder")
    ask.add_argument("--epochs", type=int, default=10)
    ask.add_argument("--minutes", type=float, default=1e9, help="the schedule ends by then")
    ask.add_argument("--rate", type=float, default=2e-4, help="peak rate of the trunk")
    ask.add_argument("--head-rate", type=float, default=1.5e-3)
    ask.add_argument("--warm", type=float, default=0.06)
    ask.add_argument("--constant", action="store_true", help="no decay: another run goes on")
    ask.add_argument("--without", nargs="*", default=[], help="sets or heads to leave out")
    ask.add_argument("--seed", type=int, default=1)
    args = ask.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    chance = random.Random(args.seed)
    sets = {k: v for k, v in load(args.data).items() if k not in args.without}
    dev = develop(args.data)
    vocabulary = (args.base / "vocab.txt").read_text("utf-8").splitlines()
    labels = _labels(args.init, sets)
    cutter = Windows(WordPieces(vocabulary), labels, vocabulary.index("[MASK]"))
    tables = {h: torch.from_numpy(labels.allowed(h)) for h in CHUNKS}
    model = Reader(Trunk.pretrained(args.base), {h: len(c) for h, c in labels.classes.items()})
    if args.init:
        lost = model.load_state_dict(torch.load(args.init / "weights.pt"), strict=False)
        print(f"new: {lost.missing_keys}; dropped: {lost.unexpected_keys}")
    args.out.mkdir(parents=True, exist_ok=True)
    known = {"classes": labels.classes}
    (args.out / "classes.json").write_text(json.dumps(known, ensure_ascii=False, indent=0))
    watched = {k: [*cutter.cut(s, None)] for k, s in dev.items()}
    optimizer = torch.optim.AdamW(_groups(model, args), betas=(0.9, 0.98), fused=True)
    weights = {h: w for h, w in WEIGHTS.items() if h not in args.without}
    names = Names(s for s, _ in sets.values())
    each = len(list(_epoch(sets, cutter, names, random.Random(0))))
    total, begun, step = each * args.epochs, time.monotonic(), 0
    for epoch in range(args.epochs):
        mean: dict[str, float] = defaultdict(float)
        for batch in _epoch(sets, cutter, names, chance):
            spent = (time.monotonic() - begun) / 60
            done = max(step / total, spent / args.minutes)
            if done >= 1:
                break
            factor = min(1.0, step / (args.warm * total + 1))
            factor *= 1.0 if args.constant else min(1.0, (1 - done) / (1 - args.warm))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            with torch.autocast("cpu", torch.bfloat16):
                found = losses(model, batch, tables)
            loss = sum(weights[h] * x for h, x in found.items() if h in weights)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            for h, x in found.items():
                mean[h] += x.item()
            if step % 100 == 0:
                print(f"  step {step} {spent:.1f} min loss {loss.item():.3f}", flush=True)
        figures = {k: watch(model, w, labels) for k, w in watched.items()}
        told = {h: round(x / each, 3) for h, x in mean.items()}
        print(json.dumps({"epoch": epoch + 1, "loss": told, "dev": figures}), flush=True)
        torch.save(model.state_dict(), args.out / "weights.pt")
        if step >= total or (time.monotonic() - begun) / 60 >= 0.999 * args.minutes:
            break
    done_ = {k: str(v) for k, v in vars(args).items()}
    told_ = {"arguments": done_, "steps": step, "minutes": (time.monotonic() - begun) / 60}
    (args.out / "run.json").write_text(json.dumps(told_, indent=1))


def _labels(init: Path | None, sets: dict[str, tuple[Source, int]]) -> Labels:
    labels = Labels.of([s for s, _ in sets.values()])
    if init:
        classes = json.loads((init / "classes.json").read_text())["classes"]
        labels = Labels(labels.classes | classes, labels.sets)
    return labels


def _groups(model: Reader, args: argparse.Namespace) -> list[dict[str, Any]]:
    """Trunk and heads at their own rates; no decay of norms, biases and mixes."""
    groups: dict[tuple[bool, bool], list[Tensor]] = defaultdict(list)
    for name, p in model.named_parameters():
        groups[name.startswith("trunk"), p.ndim > 1].append(p)
    return [
        {"params": ps, "peak": args.rate if trunk else args.head_rate,
         "weight_decay": 0.01 if wide else 0.0}
        for (trunk, wide), ps in groups.items()
    ]  # fmt: skip


def _epoch(
    sets: dict[str, tuple[Source, int]], cutter: Windows, names: Names, chance: random.Random
) -> Iterator[Batch]:
    windows: list[Window] = []
    for source, times in sets.values():
        for _ in range(times):
            documents = [[names.exchange(s, chance) for s in d] for d in source]
            chance.shuffle(documents)
            if all(len(d) == 1 for d in documents):  # lone sentences may share a window
                documents = [[s for d in documents for s in d]]
            windows += cutter.cut(documents, chance)
    yield from batches(windows, chance)


if __name__ == "__main__":
    main()
