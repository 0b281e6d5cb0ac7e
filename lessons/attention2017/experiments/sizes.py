"""The paper's own numbers out of your code: how many parameters, how the work grows, where the learning rate peaks."""

import math
from dataclasses import dataclass

import papers.attention2017 as paper
import torch
from torch.utils.flop_counter import FlopCounterMode

from zerotohero.figures import curve


@dataclass
class Config:
    vocabulary: int = 37000
    """Symbols of the paper's English and German together (section 5.1)."""
    warmup: int = 4000


def main(config, run):
    """Log millions of parameters (table 3), the exponents of table 1, and the peak of equation 3, with its curve."""
    base = parameters(config.vocabulary, d=512, heads=8, ff=2048, layers=6)
    big = parameters(config.vocabulary, d=1024, heads=16, ff=4096, layers=6)
    run.log(0, base_millions=base / 1e6, big_millions=big / 1e6)
    longer, wider = work(256, 64) / work(128, 64), work(128, 128) / work(128, 64)
    run.log(0, n_exponent=math.log2(longer), d_exponent=math.log2(wider))
    rates = [(step, paper.noam(step, 512, config.warmup)) for step in range(1, 5 * config.warmup)]
    peak, rate = max(rates, key=lambda one: one[1])
    run.log(0, peak_step=peak, peak_lr=rate)
    run.figure("learning-rate", curve({"lr": rates}, title=f"Learning rate, d = 512, {config.warmup} steps of warmup"))
    run.sample(
        0,
        f"base: {base:,} parameters (the paper: 65 million); big: {big:,} (213 million)\n"
        f"attention over twice as many positions: {longer:.1f} times the multiplications\n"
        f"attention twice as wide: {wider:.1f} times\n"
        f"the learning rate peaks at step {peak:,}, at {rate:.2e}",
    )


def parameters(V, d, heads, ff, layers):
    """Return how many parameters the Transformer has where source, target and output share one table, as the paper's do."""
    with torch.device("meta"):
        model = paper.Transformer(V, V, d, heads, ff, layers)
    return sum(one.numel() for one in model.parameters()) - V * d


def work(n, d):
    """Return how many operations in matrix products one attention over n positions of d numbers takes."""
    q, k, v = torch.randn(3, 1, 1, n, d)
    with FlopCounterMode(display=False) as counter:
        paper.attention(q, k, v)
    return counter.get_total_flops()
