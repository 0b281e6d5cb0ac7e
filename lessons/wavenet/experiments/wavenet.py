"""The next letter from the last eight, fused two by two; and, by their settings, the networks the lecture came from.

Trains your own layers, all names, 200,000 steps of 32 contexts. Logs the loss as it falls, `dev` on the way, and `train`
and `dev` over all contexts at the end, with BatchNorm's running statistics.
"""

import random
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.layers import Linear, Tanh
from makemore.wavenet import BatchNorm1d, Embedding, FlattenConsecutive, Sequential, build, evaluate, smooth

from zerotohero import data
from zerotohero.figures import curve


@dataclass
class Config:
    data: str = "names"
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 8
    """How many letters the network looks at."""
    n_embd: int = 24
    n_hidden: int = 128
    flat: bool = False
    """All letters at once into one hidden layer, instead of two by two."""
    per_place: bool = False
    """BatchNorm with statistics of its own for each place in time: the lecture's bug, which ran without complaint."""
    steps: int = 200_000
    batch: int = 32
    lr: float = 0.1
    lr_end: float = 0.01
    """The learning rate of the last quarter."""
    seed: int = 42
    """Of the weights and the batches. The names are always shuffled with 42."""
    samples: int = 10
    threads: int = 1
    """One is fastest for networks this small."""


class PerPlace(BatchNorm1d):
    """Statistics over the batch alone, so that each place in time has its own; gamma and beta are shared."""

    def __call__(self, x):
        if not self.training:
            mean, var = self.running_mean, self.running_var
        else:
            mean, var = x.mean(0, keepdim=True), x.var(0, keepdim=True)
            with torch.no_grad():
                self.running_mean = (1 - self.momentum) * self.running_mean + self.momentum * mean
                self.running_var = (1 - self.momentum) * self.running_var + self.momentum * var
        self.out = self.gamma * (x - mean) / torch.sqrt(var + self.eps) + self.beta
        return self.out


def main(config, run):
    """Train, and log the loss every 100 steps, `dev` ten times, `train` and `dev` at the end, and what it dreams up."""
    if not config.flat and (config.block_size < 2 or config.block_size & (config.block_size - 1)):
        raise ValueError(f"block_size is {config.block_size}; two by two, it takes a power of 2: 2, 4, 8, 16 …")
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    letters = sorted(set("".join(words)))
    random.Random(42).shuffle(words)
    parts = words[: int(0.8 * len(words))], words[int(0.8 * len(words)) : int(0.9 * len(words))]
    (Xtr, Ytr), (Xdev, Ydev) = [dataset(part, letters, config.block_size) for part in parts]
    torch.manual_seed(config.seed)
    model = made(config, len(letters) + 1)
    parameters = list(model.parameters())
    for p in parameters:
        p.requires_grad_()
    run.log(0, parameters=sum(p.nelement() for p in parameters))
    lossi, first = [], 0
    norms = [layer for layer in model.layers if isinstance(layer, BatchNorm1d)]
    if run.resumed:
        kept, first = run.resumed.tensors, run.resumed.step + 1
        lossi = kept["lossi"].tolist()
        for p, was in zip(parameters, kept["parameters"]):
            p.data = was.data
        for norm, (mean, var) in zip(norms, kept["running"]):
            norm.running_mean, norm.running_var = mean, var
    for step in range(first, config.steps):
        ix = torch.randint(0, Xtr.shape[0], (config.batch,))
        loss = F.cross_entropy(model(Xtr[ix]), Ytr[ix])
        for p in parameters:
            p.grad = None
        loss.backward()
        lr = config.lr if step < 0.75 * config.steps else config.lr_end
        for p in parameters:
            p.data += -lr * p.grad
        lossi.append(loss.item())
        if step % 100 == 0:
            run.log(step, loss=lossi[-1])
        if step and step % max(1, config.steps // 10) == 0:
            run.log(step, dev=asked(model, Xdev, Ydev))
        stopping = run.stopping
        if stopping or (step and step % max(1, config.steps // 10) == 0):
            running = [[norm.running_mean, norm.running_var] for norm in norms]
            exact = torch.tensor(lossi, dtype=torch.float64)
            run.checkpoint(step, {"parameters": parameters, "running": running, "lossi": exact})
        if stopping:
            return
    run.log(config.steps - 1, train=asked(model, Xtr, Ytr), dev=asked(model, Xdev, Ydev))
    every = min(1000, max(1, config.steps // 10))
    points = [(every * (i + 1), value) for i, value in enumerate(smooth(lossi, every))]
    title = f"The loss, each point the mean of {every:,} batches"
    run.figure("loss", curve({"loss": points}, title=title), step=config.steps - 1)
    names = sampled(model, letters, config.block_size, config.samples)
    run.sample(config.steps - 1, "\n".join(names))


def dataset(words, letters, block_size):
    """Return the contexts X (N, block_size), newest letter last, and the letters Y (N,) that follow them."""
    number = {letter: i + 1 for i, letter in enumerate(letters)}
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for ix in [number[letter] for letter in word] + [0]:
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    return torch.tensor(X), torch.tensor(Y)


def made(config, V):
    """Return the network of these settings."""
    if config.flat:
        last = Linear(config.n_hidden, V)
        layers = [
            Embedding(V, config.n_embd),
            FlattenConsecutive(config.block_size),
            Linear(config.n_embd * config.block_size, config.n_hidden, bias=False),
            BatchNorm1d(config.n_hidden),
            Tanh(),
            last,
        ]
        with torch.no_grad():
            last.weight *= 0.1
        model = Sequential(layers)
    else:
        model = build(V, config.n_embd, config.n_hidden, config.block_size)
    if config.per_place:
        model.layers = [PerPlace(config.n_hidden) if isinstance(one, BatchNorm1d) else one for one in model.layers]
    return model


@torch.no_grad()
def asked(model, X, Y):
    """Return the mean loss over all of X and Y in evaluation, and go back to training."""
    training = [layer for layer in model.layers if getattr(layer, "training", False)]
    evaluate(model)
    total = 0.0
    for i in range(0, len(X), 4096):
        total += F.cross_entropy(model(X[i : i + 4096]), Y[i : i + 4096], reduction="sum").item()
    for layer in training:
        layer.training = True
    return total / len(X)


@torch.no_grad()
def sampled(model, letters, block_size, count):
    """Return `count` new words."""
    g = torch.Generator().manual_seed(42)
    evaluate(model)
    words = []
    while len(words) < count:
        context, word = [0] * block_size, ""
        while len(word) < 40:
            probs = F.softmax(model(torch.tensor([context])), 1)
            ix = torch.multinomial(probs, 1, generator=g).item()
            if ix == 0:
                break
            word += letters[ix - 1]
            context = context[1:] + [ix]
        words.append(word)
    return words
