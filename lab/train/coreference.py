"""Fit `language.coreference` to a trunk; writes coreference.npz into the model's folder.

python -m lab.train.coreference [--model FOLDER] [--check]

GUM's open train part is read from raw text by the shipped pipeline, so the network learns from the
trees, kinds and states it will meet. What surprises: a markable with a wrong border is nobody's
mention and learns to stand alone.
"""

import argparse
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from conspectus.language import model
from conspectus.language.coreference import FILE, Coreference
from conspectus.language.encoder import Encoder
from conspectus.language.links import OWN_TABLES, PAIR_TABLES, Links, find_links
from conspectus.language.markables import find_markables
from conspectus.language.pipeline import Pipeline
from lab.bench.coreference import extents, gold, score
from lab.bench.language import documents

_HIDDEN, _KEY = 48, 32
_EPOCHS, _RATE, _DECAY, _DROP = 4, 3e-3, 1e-4, 0.2
_EAGER = 0.7  # taken from "new": swept 0-1.5 on dev: an early trunk gave 60.1 without it, 61.4 here
_BLIND = 0.05  # documents read without states: another pipeline has none


@dataclass(frozen=True)
class Example:
    """A document: pairs, states of the heads, and the chain of each markable."""

    links: Links
    states: NDArray[np.float32]
    chains: NDArray[np.int64]


Net = dict[str, Tensor]


def main() -> None:
    """Fit, write, and with `--check` score GUM's open dev part."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--model", type=Path, help="the model's folder; default: the installed one")
    ask.add_argument("--check", action="store_true")
    ask.add_argument("--epochs", type=int, default=_EPOCHS)
    ask.add_argument("--seed", type=int, default=1)
    args = ask.parse_args()
    torch.set_num_threads(1)
    folder = args.model or model.folder()
    bench = Path(os.environ.get("SHARED", "../shared")) / "bench" / "language"
    pipeline = Pipeline(Encoder(folder), states=True)
    net = fit(_examples(pipeline, bench / "gum_open_train.conllu"), args.epochs, args.seed)
    arrays = {k: v.detach().numpy().astype(np.float16) for k, v in net.items()}
    arrays["out_bias"] -= np.float16(_EAGER)
    np.savez_compressed(folder / FILE, **arrays)
    print(f"wrote {folder / FILE}: {(folder / FILE).stat().st_size:,} bytes")
    if args.check:
        dev = bench / "gum_open_dev.conllu"
        find = Coreference.load(folder)
        found: dict[str, list[list[tuple[int, int]]]] = {}
        for name, text in documents(dev):
            doc = pipeline(text)
            found[name] = extents(doc, [[(m.start, m.end) for m in c] for c in find(doc)])
        print(score(gold(dev), found))


def _examples(pipeline: Pipeline, treebank: Path) -> list[Example]:
    out, chains = [], gold(treebank)
    for name, text in documents(treebank):
        doc = pipeline(text)
        marks = find_markables(doc)
        if not marks:
            continue
        (spans,) = extents(doc, [[(m.start, m.end) for m in marks]])
        of = {m: k for k, chain in enumerate(chains[name]) for m in chain}
        labels = np.array([of.get(s, -1 - n) for n, s in enumerate(spans)], dtype=np.int64)
        links = find_links(doc, marks)
        out.append(Example(links, doc.tensor[links.heads].astype(np.float32), labels))
    return out


def _begin(size: int) -> Net:
    """Return the weights of `Coreference` before they are fitted, by name."""
    own, pair = (sum(n for _, n in tables) for tables in (OWN_TABLES, PAIR_TABLES))
    shapes = {f"state_{name}": ((size, _HIDDEN), 0.01) for name in ("own", "later", "earlier")}
    shapes |= {f"{name}_table": ((own, _HIDDEN), 0.02) for name in ("own", "later", "earlier")}
    shapes |= {"state_key": ((size, _KEY), 0.03), "pair_table": ((pair, _HIDDEN), 0.05)}
    shapes |= {"product": ((_KEY, _HIDDEN), 0.1)}
    net = {name: torch.randn(*shape) * scale for name, (shape, scale) in shapes.items()}
    net |= {f"{part}_out": torch.randn(_HIDDEN) * 0.2 for part in ("own", "pair")}
    net |= {f"{part}_bias": torch.zeros(_HIDDEN) for part in ("own", "pair")}
    net["out_bias"] = torch.zeros(1)
    return {name: weight.requires_grad_() for name, weight in net.items()}


def _scores(net: Net, x: Example, states: Tensor) -> tuple[Tensor, Tensor]:
    """Return the scores of `Coreference`, with dropout."""
    own, pair = torch.from_numpy(x.links.own), torch.from_numpy(x.links.pair)
    later, earlier = torch.from_numpy(x.links.later), torch.from_numpy(x.links.earlier)
    states = functional.dropout(states, _DROP)
    alone = states @ net["state_own"] + net["own_table"][own].sum(1) + net["own_bias"]
    new = functional.dropout(alone.relu(), _DROP) @ net["own_out"] + net["out_bias"][0]
    left = states @ net["state_later"] + net["later_table"][own].sum(1) + net["pair_bias"]
    right = states @ net["state_earlier"] + net["earlier_table"][own].sum(1)
    key = states @ net["state_key"]
    hidden = left[later] + right[earlier] + (key[later] * key[earlier]) @ net["product"]
    hidden = hidden + functional.embedding_bag(pair, net["pair_table"], mode="sum")
    return new, functional.dropout(hidden.relu(), _DROP) @ net["pair_out"]


def fit(examples: Sequence[Example], epochs: int, seed: int) -> Net:
    """Return the weights that make the right chains likely, all right antecedents together."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    net = _begin(examples[0].states.shape[1])
    steps = epochs * len(examples)
    best = torch.optim.AdamW(net.values(), lr=_RATE, weight_decay=_DECAY, betas=(0.9, 0.98))
    slope = torch.optim.lr_scheduler.LambdaLR(best, lambda t: min(1, t / 50) * (1 - t / steps))
    order = list(examples)
    for epoch in range(epochs):
        chance.shuffle(order)
        total = 0.0
        for x in order:
            states = torch.from_numpy(x.states)
            if chance.random() < _BLIND:
                states = torch.zeros_like(states)
            right = torch.from_numpy(x.chains[x.links.later] == x.chains[x.links.earlier])
            loss = _loss(*_scores(net, x, states), torch.from_numpy(x.links.later), right)
            best.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.values(), 1.0)
            best.step()
            slope.step()
            total += loss.item()
        print(f"epoch {epoch}: loss {total / len(order):.4f}", flush=True)
    return net


def _loss(new: Tensor, score: Tensor, later: Tensor, right: Tensor) -> Tensor:
    """Return the mean -log of the right antecedents' share, of "new" where there are none."""
    top = new.detach().scatter_reduce(0, later, score.detach(), "amax")
    weight, alone = torch.exp(score - top[later]), torch.exp(new - top)
    every = alone.index_add(0, later, weight)
    good = torch.zeros_like(new).index_add(0, later[right], weight[right])
    linked = torch.zeros_like(new, dtype=torch.bool)
    linked[later[right]] = True
    return (every.log() - (torch.where(linked, good, alone) + 1e-12).log()).mean()


if __name__ == "__main__":
    main()
