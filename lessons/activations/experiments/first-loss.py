"""Before the first step: the loss that a network begins with, against ln V, and how many of its neurons are saturated.

The last layer's weights are made smaller and smaller: the loss falls to what an honest guess has. Then the four starts
of the experiments original, softmax-fix, tanh-fix and kaiming-fix, seen from within.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.bigram import build_vocab
from makemore.layers import dead_tanh, init_linear, initial_loss, output_init, saturation
from makemore.mlp import build_dataset, forward
from makemore.ngram import split

from zerotohero import data
from zerotohero.figures import heatmap, histogram, lines


@dataclass
class Config:
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 10
    n_hidden: int = 200
    batch: int = 32
    """So many examples are looked at: a row each in the map."""
    threshold: float = 0.99
    """Beyond it tanh counts as saturated."""
    seed: int = 2147483647
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Log each start's first loss, the share of saturated neurons, and the dead ones; draw what is behind them."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, _ = build_vocab(words)
    Xtr, Ytr = build_dataset(split(words)[0], stoi, config.block_size)
    V, honest = len(stoi), initial_loss(len(stoi))
    g = torch.Generator().manual_seed(config.seed)
    starts = four_starts(config, V, g)
    ix = torch.randint(0, len(Xtr), (config.batch,), generator=g)
    Xb, Yb = Xtr[ix], Ytr[ix]
    run.log(0, initial_loss=honest)
    C, W1, b1, W2, b2 = starts["original"]
    scales = [10 ** (-3 + 3 * i / 60) for i in range(61)]
    Xs, Ys = Xtr[:: max(1, len(Xtr) // 5000)], Ytr[:: max(1, len(Xtr) // 5000)]
    losses = [(s, F.cross_entropy(forward([C, W1, b1, W2 * s, b2 * s], Xs), Ys).item()) for s in scales]
    run.figure(
        "first-loss",
        lines(
            {"loss before the first step": losses},
            {f"ln {V}": honest},
            title="The smaller the last layer begins, the more honest the first guess",
            xlabel="W2 and b2, times",
            ylabel="loss",
            log_x=True,
        ),
    )
    rows, before, after = [], {}, {}
    for name, params in starts.items():
        loss = F.cross_entropy(forward(params, Xb), Yb).item()
        hpreact = params[0][Xb].view(len(Xb), -1) @ params[1] + params[2]
        h = torch.tanh(hpreact)
        saturated, dead = 100 * saturation(h, config.threshold).float().mean().item(), int(dead_tanh(h).sum())
        run.log(0, **{f"loss_{name}": loss, f"saturated_{name}": saturated, f"dead_{name}": dead})
        rows.append(f"{name:<9} {loss:8.4f}  {saturated:8.2f} %  {dead:>4} of {h.shape[1]}")
        # The start `softmax` has the first layer of `original`, and so its pictures.
        if name != "softmax":
            both = "original, softmax" if name == "original" else name
            before[both], after[both] = hpreact, h
            title = f"Where |h| is above {config.threshold:g}: start {name}"
            map_of_it = heatmap(
                h.abs() > config.threshold, title, "neurons", "examples", value="saturated (1) or not (0)"
            )
            run.figure(f"saturated-{name}", map_of_it)
    run.figure("before-tanh", histogram(before, "What goes into tanh, for each start", "h before tanh"))
    run.figure("after-tanh", histogram(after, "What comes out of tanh, for each start", "h"))
    run.sample(
        0,
        f"{data.find(config.data).says}\nAn honest guess among {V} letters has the loss ln {V} = {honest:.4f}.\n\n"
        f"start         loss   saturated   dead in all {config.batch}\n" + "\n".join(rows) + "\n\n"
        "A neuron whose whole column of the map is marked is dead: its slope 1 - h² is near 0 for every example, so next to no\n"
        "gradient reaches its weights. softmax mends the loss alone; tanh and kaiming mend the saturation too.",
    )


@torch.no_grad()
def four_starts(config, V, g):
    """Return for each start [C, W1, b1, W2, b2], all from the same draws."""
    fan_in, H = config.block_size * config.n_embd, config.n_hidden
    C = torch.randn((V, config.n_embd), generator=g)
    W1, b1 = torch.randn((fan_in, H), generator=g), torch.randn(H, generator=g)
    W2, b2 = torch.randn((H, V), generator=g), torch.randn(V, generator=g)
    last = output_init(H, V, torch.Generator().manual_seed(config.seed))
    scaled = init_linear(fan_in, H, torch.Generator().manual_seed(config.seed))
    return {
        "original": [C, W1, b1, W2, b2],
        "softmax": [C, W1, b1, *last],
        "tanh": [C, W1 * 0.2, b1 * 0.01, *last],
        "kaiming": [C, scaled, b1 * 0.01, *last],
    }
