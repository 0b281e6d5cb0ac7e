"""Dead neurons, and why they stay dead: a layer of ReLUs trained at too high a rate.

A neuron that answers 0 to every example gets a gradient of exactly 0, so no step moves it again. Draws for each neuron
how many examples it answers, and how large the gradient at its weights is.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore.bigram import build_vocab
from makemore.layers import dead_relu, init_linear, output_init
from makemore.mlp import build_dataset, embed, minibatch
from makemore.ngram import split

from zerotohero import data
from zerotohero.figures import heatmap, lines, scatter


@dataclass
class Config:
    steps: int = 300
    lr: float = 2.0
    """Far too high: a step throws weights so far that some neurons end up below 0 for every example. Try 0.1."""
    data: str = "names"
    """A data set of words: `zth data list`."""
    words: int = 50_000
    """At most so many words are used."""
    block_size: int = 3
    n_embd: int = 10
    n_hidden: int = 200
    batch: int = 32
    looked_at: int = 2000
    """So many examples decide whether a neuron is dead."""
    every: int = 10
    seed: int = 2147483647
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Train; log the loss and how many neurons are dead; at the end say what gradient the dead ones get."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    stoi, _ = build_vocab(words)
    Xtr, Ytr = build_dataset(split(words)[0], stoi, config.block_size)
    V, fan_in, H = len(stoi), config.block_size * config.n_embd, config.n_hidden
    g = torch.Generator().manual_seed(config.seed)
    C = torch.randn((V, config.n_embd), generator=g)
    params = [C, init_linear(fan_in, H, g, gain=2**0.5), torch.zeros(H), *output_init(H, V, g)]
    params = [p.detach().requires_grad_() for p in params]
    seen = torch.randperm(len(Xtr), generator=torch.Generator().manual_seed(config.seed))[: config.looked_at]
    Xs, Ys = Xtr[seen], Ytr[seen]
    died, deaths = {}, []
    for i in range(config.steps):
        if i % config.every == 0:
            _, h = answers(params, Xs)
            dead = dead_relu(h)
            for j in dead.nonzero()[:, 0].tolist():
                died.setdefault(j, i)
            deaths.append((i, int(dead.sum())))
            run.log(i, dead=deaths[-1][1])
        Xb, Yb = minibatch(Xtr, Ytr, config.batch, g)
        loss = F.cross_entropy(answers(params, Xb)[0], Yb)
        for p in params:
            p.grad = None
        loss.backward()
        for p in params:
            p.data += -config.lr * p.grad
        if i % config.every == 0:
            run.log(i, loss=loss.item())
    report(config, run, params, Xs, Ys, died, deaths)


def answers(params, X):
    """Return logits (n, V), and h (n, H), what the hidden neurons answer, for the contexts X (n, T)."""
    C, W1, b1, W2, b2 = params
    h = torch.relu(embed(C, X) @ W1 + b1)
    return h @ W2 + b2, h


def report(config, run, params, X, Y, died, deaths):
    """Draw who answers and who learns, over all the examples that are looked at, and say it."""
    for p in params:
        p.grad = None
    logits, h = answers(params, X)
    F.cross_entropy(logits, Y).backward()
    dead, answered = dead_relu(h).tolist(), (h > 0).double().mean(0)
    gradient = params[1].grad.norm(dim=0)
    woken = sum(not dead[j] for j in died)
    largest = max((gradient[j].item() for j, is_dead in enumerate(dead) if is_dead), default=0.0)
    run.log(config.steps, dead=sum(dead), gradient_of_the_dead=largest)
    run.figure(
        "gradients",
        scatter(
            torch.stack([100 * answered, gradient.double()], 1),
            groups=["dead" if is_dead else "alive" for is_dead in dead],
            title="A neuron learns as far as it answers",
            xlabel="% of the examples that it answers",
            ylabel="length of the gradient at its weights",
        ),
        step=config.steps,
    )
    run.figure(
        "answers",
        heatmap(
            h[:100] > 0,
            title="Who answers: a column that is empty from top to bottom is a dead neuron",
            xlabel="neurons",
            ylabel="examples",
            value="answers (1) or not (0)",
        ),
        step=config.steps,
    )
    run.figure(
        "deaths",
        lines({"dead": deaths}, title=f"Dead neurons at a rate of {config.lr:g}", xlabel="step", ylabel="neurons"),
        step=config.steps,
    )
    said = f"{sum(dead)} of {config.n_hidden} neurons answer none of {len(X):,} examples."
    if died:
        first = ", ".join(f"{j} at step {i}" for j, i in sorted(died.items(), key=lambda one: one[1])[:5])
        said += f" The first seen dead: {first}."
    if any(dead):
        said += f"\nThe largest gradient at the weights of a dead one is {largest:g}, so no step moves them."
    if woken:
        said += (
            f"\n{woken} were dead and answer again: their own weights could not move, but what they are fed did, since"
            "\nthe embeddings below are trained too."
        )
    run.sample(config.steps, said)
