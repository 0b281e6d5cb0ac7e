"""A network six layers deep, looked into: what flows forward, what flows back, and how large a step is.

Trains your Linear, BatchNorm1d and Tanh. `--set batchnorm=false` takes BatchNorm out, and then `gain` matters;
`--set tanh=false` leaves a stack of linear layers.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.bigram import build_vocab
from makemore.layers import BatchNorm1d, Linear, Tanh, saturation, update_ratio
from makemore.mlp import build_dataset, minibatch
from makemore.ngram import split

from zerotohero import data
from zerotohero.figures import histogram, lines


@dataclass
class Config:
    steps: int = 1001
    """The lecture stops here to look; 200,000 train it to the end."""
    batchnorm: bool = True
    gain: float = 1.0
    """Every weight but the last is this many times as large as Linear draws it. Without BatchNorm try 5/3 and 0.5."""
    tanh: bool = True
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 10
    n_hidden: int = 100
    depth: int = 5
    """Hidden layers."""
    batch: int = 32
    lr: float = 0.1
    """The learning rate of the first 150,000 steps …"""
    lr_end: float = 0.01
    """… and of those after them."""
    threshold: float = 0.97
    """Beyond it tanh counts as saturated."""
    seed: int = 2147483647
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Train; log the loss; look at activations and gradients at the first and the last step, at steps all along."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, _ = build_vocab(words)
    (Xtr, Ytr), (Xdev, Ydev) = (build_dataset(part, stoi, config.block_size) for part in split(words)[:2])
    torch.manual_seed(config.seed)
    g = torch.Generator().manual_seed(config.seed)
    C = torch.randn((len(stoi), config.n_embd), generator=g)
    layers = built(config, len(stoi), g)
    params = [C] + [p for layer in layers for p in layer.parameters()]
    for p in params:
        p.requires_grad_()
    run.log(0, parameters=sum(p.nelement() for p in params))
    run.sample(0, f"{data.find(config.data).says}\n{sum(p.nelement() for p in params):,} parameters")
    weights = {f"weight {i}": layer.weight for i, layer in enumerate(linear(layers), 1)}
    every, often, ratios = max(1, config.steps // 1000), max(1, config.steps // 100), {name: [] for name in weights}
    for i in range(config.steps):
        looking = i in (0, config.steps - 1)
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        loss = F.cross_entropy(through(layers, C, Xb), Yb)
        if looking:
            for layer in layers:
                layer.out.retain_grad()
        for p in params:
            p.grad = None
        loss.backward()
        lr = config.lr if i < 150_000 else config.lr_end
        for p in params:
            p.data += -lr * p.grad
        if i % every == 0:
            run.log(i, loss=loss.item())
        if i % often == 0:
            for name, weight in weights.items():
                ratios[name].append((i, update_ratio(weight, lr)))
        if looking:
            look(run, i, config, layers, weights)
    run.figure(
        "updates",
        lines(
            ratios,
            {"a thousandth": -3.0},
            title="How large a step is beside what it changes",
            xlabel="step",
            ylabel="log10 of step / weights",
        ),
        step=config.steps,
    )
    run.log(config.steps, update_ratio=sum(points[-1][1] for points in ratios.values()) / len(ratios))
    for layer in layers:
        layer.training = False
    with torch.no_grad():
        train, dev = (F.cross_entropy(through(layers, C, X), Y).item() for X, Y in ((Xtr, Ytr), (Xdev, Ydev)))
    run.log(config.steps, train=train, dev=dev)


def built(config, V, g):
    """Return the layers in order; the last one is made less sure of itself."""
    sizes = [config.block_size * config.n_embd] + [config.n_hidden] * config.depth + [V]
    layers = []
    for fan_in, fan_out in zip(sizes, sizes[1:]):
        layers.append(linear_layer(fan_in, fan_out, not config.batchnorm, g))
        if config.batchnorm:
            layers.append(BatchNorm1d(fan_out))
        if config.tanh and len(linear(layers)) <= config.depth:
            layers.append(Tanh())
    with torch.no_grad():
        last = layers[-1].gamma if config.batchnorm else layers[-1].weight
        last *= 0.1
        for layer in linear(layers)[:-1]:
            layer.weight *= config.gain
    return layers


def linear_layer(fan_in, fan_out, bias, g):
    """Return a Linear that draws by g, or, where yours takes no generator as the notebook's does, by torch's own."""
    try:
        return Linear(fan_in, fan_out, bias=bias, g=g)
    except TypeError:
        return Linear(fan_in, fan_out, bias=bias)


def linear(layers):
    """Return the Linear layers among all."""
    return [layer for layer in layers if isinstance(layer, Linear)]


def through(layers, C, X):
    """Return the logits (n, V) for the contexts X (n, T)."""
    x = C[X].view(X.shape[0], -1)
    for layer in layers:
        x = layer(x)
    return x


def look(run, step, config, layers, weights):
    """Draw what the hidden layers answered in this step, and the gradients that came back to them."""
    kind = Tanh if config.tanh else Linear
    hidden = [layer for layer in layers if isinstance(layer, kind)][: config.depth]
    names = [f"layer {i}" for i in range(1, len(hidden) + 1)]
    after = f"{'tanh' if config.tanh else 'linear'} layers, step {step:,}"
    outs = {name: layer.out.detach() for name, layer in zip(names, hidden)}
    gradients = {name: layer.out.grad for name, layer in zip(names, hidden) if layer.out.grad is not None}
    moved = {name: weight.grad for name, weight in weights.items()}
    run.figure("activations", histogram(outs, f"Activations of the {after}", "activation"), step=step)
    run.figure("gradients", histogram(gradients, f"Gradients at the {after}", "gradient of the loss"), step=step)
    run.figure(
        "weights", histogram(moved, f"Gradients of the weights, step {step:,}", "gradient of the loss"), step=step
    )
    shares = [100 * saturation(out, config.threshold).float().mean().item() for out in outs.values()]
    if config.tanh:
        run.log(step, **{f"saturated_{i}": share for i, share in enumerate(shares, 1)})
    run.sample(step, table(outs, gradients, shares, config))


def table(outs, gradients, shares, config):
    """Return a line for each hidden layer: how wide it is, how saturated, how wide its gradient."""
    lines_of_it = [f"layer     mean  deviation  beyond {config.threshold:g}  gradient's deviation"]
    for (name, out), share in zip(outs.items(), shares):
        gradient = gradients.get(name)
        width = "" if gradient is None else f"{gradient.std().item():.3e}"
        lines_of_it.append(
            f"{name}  {out.mean().item():+.3f}      {out.std().item():.3f}     {share:5.2f} %  {width:>20}"
        )
    return "\n".join(lines_of_it)
