"""A trained run in, the files of the model package out: `python -m lab.train.language.export`.

int8 throughout: rows of the word table with a scale each, matrices per column. `reduce_range` keeps
weights to seven bits, so that processors without VNNI do not saturate and answer alike.
"""

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional

from lab.train.language.data import CHUNKS, conllu
from lab.train.language.network import MIXES, Layer, Reader, Trunk

CHOSEN = ("upos", "xpos", "feats", "lemma", "entity", "status", "mode")
"""Heads whose best class is all that is asked."""
OPSET = 17
AGREED = 0.8
"""Share of a word's lemmas that one must have to be written down."""


class Rows(nn.Module):
    """An embedding of int8 rows with a scale each."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return self.table[ids].float() * self.scale[ids]


class Flat(nn.Module):
    """The trunk for one window: pieces in, the states [pieces, size] of all layers out.

    Shapes that are known before, query, key and value in one matrix: what a window of 25 pieces
    costs is mostly what is done once a node.
    """

    def __init__(self, trunk: Trunk) -> None:
        super().__init__()
        self.trunk = trunk
        self.size = trunk.places.embedding_dim
        self.joined = nn.ModuleList(_attention(layer) for layer in trunk.layers)

    def forward(self, ids: Tensor, shapes: Tensor) -> list[Tensor]:
        trunk = self.trunk
        x = trunk.norm(
            trunk.words(ids) + trunk.shapes(shapes) + trunk.places.weight[: ids.shape[0]]
        )
        out = [x]
        for layer, joined in zip(trunk.layers, self.joined, strict=True):
            split = joined(x).view(-1, 3 * layer.heads, self.size // layer.heads).transpose(0, 1)
            q, k, v = split.split(layer.heads)
            a = torch.softmax(q @ k.transpose(1, 2), -1) @ v
            x = layer.norm_a(x + layer.out(a.transpose(0, 1).reshape(-1, self.size)))
            x = layer.norm_b(x + layer.down(functional.gelu(layer.up(x))))
            out.append(x)
        return out


def _attention(layer: Layer) -> nn.Linear:
    """Return query, key and value as one, the query scaled."""
    joined = _join([layer.query, layer.key, layer.value])
    size = layer.query.out_features
    scale = (size // layer.heads) ** -0.5
    joined.weight.data[:size] *= scale
    joined.bias.data[:size] *= scale
    return joined


class Shipped(nn.Module):
    """The reader of one window, giving what the runtime asks in the order of NAMES.

    All heads of a mix are one matrix, so its input is quantised and multiplied once.
    """

    NAMES = (
        *CHOSEN, "end", *CHUNKS, "arc", "rel_word", "rel_head", "role_from", "role_to", "layers"
    )  # fmt: skip

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.trunk = Flat(reader.trunk)
        mixes = [reader.mixes[m] for m in MIXES]
        weights = [m.scale.data * torch.softmax(m.weight.data, 0) for m in mixes]
        self.register_buffer("mixed", torch.stack(weights))
        parts: dict[str, nn.Linear] = dict(reader.tags.items())
        for name in ("arc_word", "arc_head", "rel_word", "rel_head", "role_from", "role_to"):
            parts[name] = getattr(reader, name)
        mix = {h: m for m, heads in MIXES.items() for h in heads}
        of: dict[str, list[str]] = {m: [] for m in MIXES}
        for h in parts:
            of[mix[h.split("_")[0]]].append(h)
        self.cuts = {m: [(h, parts[h].out_features) for h in heads] for m, heads in of.items()}
        self.joined = nn.ModuleDict({m: _join([parts[h] for h in hs]) for m, hs in of.items()})
        self.register_buffer("arc", reader.arc.data)
        self.register_buffer("root_arc", functional.relu(reader.arc_head(reader.root))[None])
        self.register_buffer("root_rel", reader.rel_head(reader.root)[None])

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        states = [state[first[0]] for state in self.trunk(ids[0], shapes[0])]
        layers = torch.cat(states).view(len(states), -1)
        mixed = (self.mixed @ layers).split(1)
        out: dict[str, Tensor] = {}
        for k, name in enumerate(MIXES):
            cuts = self.cuts[name]
            scores = self.joined[name](mixed[k].view(-1, self.trunk.size))
            split = torch.split(scores, [size for _, size in cuts], -1)
            out |= {h: x for (h, _), x in zip(cuts, split, strict=True)}
        found = [out[h].argmax(-1) for h in CHOSEN]
        found.append((out["end"][:, 1] - out["end"][:, 0]).sigmoid())
        found += [out[h].log_softmax(-1) for h in CHUNKS]
        heads = torch.cat([self.root_arc, functional.relu(out["arc_head"])])
        found.append((functional.relu(out["arc_word"]) @ self.arc[:-1] + self.arc[-1]) @ heads.T)
        found += [out["rel_word"], torch.cat([self.root_rel, out["rel_head"]])]
        found += [out["role_from"], out["role_to"]]
        return (*found, layers.view(len(states), -1, self.trunk.size))


def _join(parts: list[nn.Linear]) -> nn.Linear:
    joined = nn.Linear(parts[0].in_features, sum(p.out_features for p in parts))
    joined.weight.data = torch.cat([p.weight.data for p in parts])
    joined.bias.data = torch.cat([p.bias.data for p in parts])
    return joined


class Bare(nn.Module):
    """The trunk alone, to measure what the heads cost; `flat` as it is shipped, else as trained."""

    def __init__(self, trunk: Trunk, *, flat: bool) -> None:
        super().__init__()
        self.trunk: nn.Module = Flat(trunk) if flat else trunk
        self.flat = flat

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        return self.trunk(ids[0], shapes[0])[-1] if self.flat else self.trunk(ids, shapes)[-1]


def export(run: Path, out: Path, base: Path, data: Path, *, bare: Path | None = None) -> None:
    """Write reader.onnx, labels.json, relations.npz, vocabulary.txt and lemmas.tsv of a run."""
    classes = json.loads((run / "classes.json").read_text())["classes"]
    reader = Reader(Trunk.pretrained(base), {h: len(c) for h, c in classes.items()})
    reader.load_state_dict(torch.load(run / "weights.pt"))
    reader.eval()
    trunk = reader.trunk
    trunk.words = Rows(trunk.words.weight.data)
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(5, 1000, (1, 12))
    inputs = {"ids": ids, "shapes": ids % 9, "first": torch.tensor([[1, 3, 4, 7]])}
    _write(Shipped(reader), inputs, list(Shipped.NAMES), out / "reader.onnx")
    if bare:
        del inputs["first"]
        _write(Bare(trunk, flat=False), inputs, ["states"], bare)
        _write(Bare(trunk, flat=True), inputs, ["states"], bare.with_suffix(".flat.onnx"))
    (out / "labels.json").write_text(
        json.dumps(classes, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8"
    )
    np.savez(
        out / "relations.npz",
        weight=reader.rel.weight.detach().numpy().T.astype(np.float32),
        bias=reader.rel.bias.detach().numpy().astype(np.float32),
    )
    (out / "vocabulary.txt").write_bytes((base / "vocab.txt").read_bytes())
    (out / "lemmas.tsv").write_text("".join(f"{r}\n" for r in _lemmas(data)), "utf-8")


def _lemmas(data: Path) -> list[str]:
    """Return form, tag and lemma of the words of both treebanks where most of them agree.

    A slip of the pen is left out ("fled", of "flead"): a verb's lemma of which one form alone is
    known, and that one no regular one, where another tag of the same form has another.
    """
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in ("ewt_train", "gum_open_train"):
        for document in conllu(data / f"{name}.conllu"):
            for row in (r for _, rows in document for r in rows):
                if row[2] != "_":
                    seen[row[1].lower(), row[4]][row[2]] += 1
    found: dict[tuple[str, str], str] = {}
    of_form: dict[str, set[str]] = defaultdict(set)
    forms: Counter[str] = Counter()
    for (form, tag), lemmas in sorted(seen.items()):
        lemma, count = min(lemmas.items(), key=lambda x: (-x[1], x[0]))
        if count >= AGREED * lemmas.total():
            found[form, tag] = lemma
            if tag.startswith("VB"):
                of_form[form].add(lemma)
                forms[lemma] += 1
    return [
        f"{form}\t{tag}\t{lemma}"
        for (form, tag), lemma in found.items()
        if not (
            tag.startswith("VB")
            and len(of_form[form]) > 1
            and forms[lemma] == 1
            and not form.startswith(lemma[:-1])
        )
    ]


def _write(module: nn.Module, inputs: dict[str, Tensor], names: list[str], path: Path) -> None:
    axes = {"ids": {1: "pieces"}, "shapes": {1: "pieces"}, "first": {1: "words"}}
    with tempfile.TemporaryDirectory() as folder:
        full, ready = Path(folder) / "full.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            module, tuple(inputs.values()), str(full), input_names=list(inputs), output_names=names,
            dynamic_axes={k: axes[k] for k in inputs}, opset_version=OPSET, dynamo=False,
        )  # fmt: skip
        quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready), str(path), op_types_to_quantize=["MatMul", "Gemm"], per_channel=True,
            reduce_range=True, weight_type=QuantType.QInt8,
        )  # fmt: skip


def main() -> None:
    """Export a run."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--base", type=Path, required=True)
    ask.add_argument("--data", type=Path, required=True, help="folder of the language bench")
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument(
        "--bare", type=Path, help="write the bare trunk here, plain and (.flat.onnx) flat"
    )
    args = ask.parse_args()
    export(args.run, args.out, args.base, args.data, bare=args.bare)
    for path in sorted(args.out.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")


if __name__ == "__main__":
    main()
