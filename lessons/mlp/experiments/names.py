"""Names by a network of one hidden layer: the lecture's training run, with your own step.

Minibatches of 32, a rate of 0.1 that falls to 0.01 half way, 200,000 steps: one to five minutes. Shows the loss of the
training and the dev words, and the names that the network makes up on the way.
"""

from dataclasses import dataclass

import torch
from makemore.bigram import build_vocab
from makemore.mlp import build_dataset, cross_entropy, forward, init, lr_at, minibatch, sample, step
from makemore.ngram import split

from zerotohero import data


@dataclass
class Config:
    steps: int = 200_000
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    """How many letters the network sees."""
    n_embd: int = 10
    n_hidden: int = 200
    batch: int = 32
    lr: float = 0.1
    """The learning rate of the first half …"""
    lr_end: float = 0.01
    """… and of the second."""
    seed: int = 2147483647
    every: int = 100
    """The loss is the mean of so many batches."""
    threads: int = 1
    """One is fastest for networks this small."""


CUT = "…"


def main(config, run):
    """Train; log the batches' loss, that of the dev words 20 times, and both splits' at the end."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, itos = build_vocab(words)
    (Xtr, Ytr), (Xdev, Ydev) = (build_dataset(part, stoi, config.block_size) for part in split(words)[:2])
    g = torch.Generator().manual_seed(config.seed)
    params = init(g, len(itos), config.block_size, config.n_embd, config.n_hidden)
    first, losses = 0, []
    if run.resumed:
        params, first = run.resumed.tensors["params"], run.resumed.step + 1
        g, losses = run.resumed.state["g"], run.resumed.state["losses"]
    else:
        count = sum(p.nelement() for p in params)
        run.log(0, parameters=count, dev=loss_of(params, Xdev, Ydev))
        run.sample(
            0,
            f"{data.find(config.data).says}\n{count:,} parameters, {len(Xtr):,} examples to train on\n\n"
            + names(params, itos, config),
        )
    pause = max(1, config.steps // 20)
    for i in range(first, config.steps):
        if i and i % pause == 0:
            run.log(i, dev=loss_of(params, Xdev, Ydev))
            run.sample(i, names(params, itos, config))
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        losses.append(step(params, Xb, Yb, lr_at(i, config.steps // 2, config.lr, config.lr_end)))
        if i % config.every == 0:
            run.log(i, loss=sum(losses) / len(losses))
            losses.clear()
        stopping = run.stopping
        if stopping or (i and i % pause == 0):
            run.checkpoint(i, {"params": params}, {"g": g, "losses": losses})
        if stopping:
            return
    run.log(config.steps, train=loss_of(params, Xtr, Ytr), dev=loss_of(params, Xdev, Ydev))
    found = names(params, itos, config, 20)
    if CUT not in found:
        # Its words end, so `sample` will too.
        g = torch.Generator().manual_seed(config.seed + 10)
        found = "\n".join(sample(params, itos, g, config.block_size).removesuffix(".") for _ in range(20))
    run.sample(config.steps, found)


@torch.no_grad()
def loss_of(params, X, Y):
    """Return the loss on all of X, Y, a float."""
    return float(cross_entropy(forward(params, X), Y))


@torch.no_grad()
def names(params, itos, config, count=5):
    """Return some new words, one a line: always by the same seed, so that one sees the network change and not the dice.

    A network that has learnt nothing yet may never end a word, so each is cut after 30 letters.
    """
    g = torch.Generator().manual_seed(config.seed + 10)
    words = []
    while len(words) < count:
        word, context = "", [0] * config.block_size
        while len(word) < 30:
            logits = forward(params, torch.tensor([context]))
            if not logits.isfinite().all():
                return f"{CUT} (its logits are NaN or infinite: the learning rate may be too high)"
            ix = torch.multinomial(torch.softmax(logits, 1), 1, generator=g).item()
            if ix == 0:
                break
            word, context = word + itos[ix], context[1:] + [ix]
        else:
            word += CUT
        words.append(word)
    return "\n".join(words)
