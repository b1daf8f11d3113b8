"""The network: MiniLM with letter shapes at the input, mixes of its layers, linear heads."""

import json
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from conspectus.language.wordpiece import SHAPES
from lab.train.language.data import CHUNKS, ROLES, TAGS

MIXES = {
    "syntax": ("upos", "xpos", "feats", "lemma", "arc", "rel", "end"),
    "names": ("names", "open", "re3d", "entity"),
    "events": ("events", "status", "mode", "role"),
}
ARC = 256
ROLE = 96
REL = 192


class Layer(nn.Module):
    """One transformer layer of BERT, normalised after each part."""

    def __init__(self, size: int, inner: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(size, size) for _ in range(4))
        self.norm_a = nn.LayerNorm(size, eps=1e-12)
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm_b = nn.LayerNorm(size, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, s, d = x.shape

        def split(t: Tensor) -> Tensor:
            return t.view(b, s, self.heads, d // self.heads).transpose(1, 2)

        p = self.dropout if self.training else 0.0
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if torch.onnx.is_in_onnx_export():
            a = torch.softmax(q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5, -1) @ v
        else:
            a = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=p)
        a = self.out(a.transpose(1, 2).reshape(b, s, d))
        x = self.norm_a(x + functional.dropout(a, p, self.training))
        h = self.down(functional.gelu(self.up(x)))
        return self.norm_b(x + functional.dropout(h, p, self.training))


class Trunk(nn.Module):
    """MiniLM: ids and shapes [b, s] to the states of all layers, embeddings first."""

    def __init__(self, config: dict[str, Any], dropout: float) -> None:
        super().__init__()
        size = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], size)
        self.places = nn.Embedding(config["max_position_embeddings"], size)
        self.shapes = nn.Embedding(len(SHAPES), size)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(size, config["intermediate_size"], config["num_attention_heads"], dropout)
            for _ in range(config["num_hidden_layers"])
        )
        self.dropout = dropout

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(place)[None] + self.shapes(shapes)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        out = [x]
        for layer in self.layers:
            x = layer(x, mask)
            out.append(x)
        return out

    @classmethod
    def pretrained(cls, folder: Path, dropout: float = 0.1) -> "Trunk":
        """Return the trunk with the weights of a MiniLM folder (config.json, model.safetensors)."""
        from safetensors.torch import load_file

        config = json.loads((folder / "config.json").read_text())
        trunk, given = cls(config, dropout), load_file(folder / "model.safetensors")
        given = {k.removeprefix("bert."): v for k, v in given.items()}
        new = {
            "words.weight": given["embeddings.word_embeddings.weight"],
            "places.weight": given["embeddings.position_embeddings.weight"]
            + given["embeddings.token_type_embeddings.weight"][:1],
            "shapes.weight": trunk.shapes.weight.data,
            "norm.weight": given["embeddings.LayerNorm.weight"],
            "norm.bias": given["embeddings.LayerNorm.bias"],
        }
        parts = {
            "query": "attention.self.query", "key": "attention.self.key",
            "value": "attention.self.value", "out": "attention.output.dense",
            "norm_a": "attention.output.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm_b": "output.LayerNorm",
        }  # fmt: skip
        for i in range(len(trunk.layers)):
            for ours, theirs in parts.items():
                for kind in ("weight", "bias"):
                    name = f"encoder.layer.{i}.{theirs}.{kind}"
                    new[f"layers.{i}.{ours}.{kind}"] = given[name]
        trunk.load_state_dict(new)
        return trunk


class Mix(nn.Module):
    """A learned average of the layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(layers))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, states: Tensor) -> Tensor:
        """[layers, ..., d] to [..., d]."""
        return self.scale * torch.einsum("l,l...d->...d", torch.softmax(self.weight, 0), states)


class Reader(nn.Module):
    """Trunk and first heads: words of a window in, scores of every head out."""

    def __init__(self, trunk: Trunk, sizes: dict[str, int], dropout: float = 0.3) -> None:
        super().__init__()
        self.trunk = trunk
        size, layers = trunk.words.weight.shape[1], len(trunk.layers) + 1
        self.mixes = nn.ModuleDict({name: Mix(layers) for name in MIXES})
        self.tags = nn.ModuleDict({h: nn.Linear(size, sizes[h]) for h in [*TAGS, *CHUNKS]})
        self.arc_word, self.arc_head = nn.Linear(size, ARC), nn.Linear(size, ARC)
        self.arc = nn.Parameter(torch.eye(ARC + 1, ARC) * 0.1)
        self.rel_word, self.rel_head = nn.Linear(size, REL), nn.Linear(size, REL)
        self.rel = nn.Linear(REL, sizes["rel"])
        self.role_from = nn.Linear(size, ROLE * len(ROLES))
        self.role_to = nn.Linear(size, ROLE * len(ROLES))
        self.root = nn.Parameter(torch.randn(size) * 0.02)
        self.drop = nn.Dropout(dropout)

    def forward(
        self, ids: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None = None
    ) -> dict[str, Tensor]:
        """Score the words of windows.

        ids, shapes [b, s]; first [b, n]: the first piece of each word. Gives a tensor
        [b, n, classes] a tag head; "arc" [b, n, n + 1], the root first; "rel_word" [b, n, r] and
        "rel_head" [b, n + 1, r]; "role_from" and "role_to" [b, n, roles * d];
        "layers" [layers, b, n, d].
        """
        states = torch.stack(self.trunk(ids, shapes, mask))
        at = first[None, :, :, None].expand(len(states), -1, -1, states.shape[-1])
        words = torch.gather(states, 2, at)
        mixed = {name: self.drop(mix(words)) for name, mix in self.mixes.items()}
        of = {head: mixed[name] for name, heads in MIXES.items() for head in heads}
        out = {h: layer(of[h]) for h, layer in self.tags.items()}
        syntax = of["arc"]
        root = self.root.expand(syntax.shape[0], 1, -1)
        heads = torch.cat([root, syntax], 1)
        word = self.drop(functional.relu(self.arc_word(syntax)))
        head = self.drop(functional.relu(self.arc_head(heads)))
        scored = word @ self.arc[:-1] + self.arc[-1]
        out["arc"] = scored @ head.transpose(1, 2)
        out["rel_word"], out["rel_head"] = self.rel_word(syntax), self.rel_head(heads)
        acting = of["role"]
        out["role_from"], out["role_to"] = self.role_from(acting), self.role_to(acting)
        out["layers"] = words
        return out

    def relations(self, word: Tensor, head: Tensor) -> Tensor:
        """Score the relations of (word, head) pairs: [..., r] each to [..., relations]."""
        return self.rel(self.drop(functional.relu(word + head)))
