"""The paper's Table 1 again: your n-grams, your network, and both mixed, on the words of the Brown corpus.

Trains on `zth data get brown` (or `zth data add brown FILE`; for non-commercial use). Without it, on the letters of the names that
came along, each name a paragraph: the same code, and a column of its own. Any plain text of yours will do as well.
Gradients are your `backward`'s; AdamW applies them, or with `optimizer=sgd` your `sgd_step` by your `lr`, as in the paper.
"""

import random
import time
from dataclasses import dataclass

import numpy as np
import papers.bengio2003 as paper
import torch

from zerotohero import data
from zerotohero.figures import curve
from zerotohero.problem import Problem

DISCOUNTS = (0.7, 0.8, 0.9, 0.95)
TUNED_ON = 20_000


@dataclass
class Config:
    data: str = "brown"
    """A corpus; `letters`: those of the names that came along."""
    n: int = 5
    m: int = 30
    h: int = 100
    direct: bool = False
    """Whether words go straight to the output as well (MLP1, MLP5, MLP7 of the paper)."""
    epochs: int = 8
    batch: int = 256
    optimizer: str = "adamw"
    rate: float = 0.002
    """The learning rate of AdamW, which falls to a tenth over all epochs."""
    minutes: float = 0.0
    """Stop at the end of the epoch in which so many minutes are over; 0: after all epochs."""
    neighbours: str = "week, president, three, walked, Chicago"
    """Words whose nearest others are shown at the end."""
    seed: int = 2003


def main(config, run):
    """Log the perplexity of each model on validation and test words, then of the network and the mixture."""
    torch.manual_seed(config.seed)
    torch.set_num_threads(1)
    ids, itos, says = corpus(config.data)
    V, T = len(itos), len(ids)
    pieces = paper.split(ids) if T > 1_100_000 else paper.split(ids, int(0.68 * T), int(0.17 * T))
    train, valid, test = (np.asarray(piece) for piece in pieces)
    run.note(
        f"{says}: {T:,} tokens, {V:,} different ones; {len(train):,} to train on, {len(valid):,} and {len(test):,} to test."
    )
    if len(test) < 100 or V < 5:
        raise Problem(
            f"`{config.data}` is too short for this: {T:,} tokens, {V:,} of them different and frequent enough."
        )
    trigram, lines = ngrams(train, valid, test, V, config.n, run)
    network(config, run, train, valid, test, itos, trigram, lines)


def corpus(name):
    """Return the numbers of a corpus' words, the words, and what it is."""
    absent = ""
    if name == "brown":
        try:
            return *paper.build_vocab(paper.read_stream(data.path_of("brown"))), "The Brown corpus"
        except Problem:
            name, absent = "letters", " (no Brown corpus here: `zth data get brown`)"
    if name == "letters":
        names = data.words("ssa-2018")
        random.Random(2003).shuffle(names)
        tokens = [token for name in names for token in ("<p>", *name)]
        return *paper.build_vocab(tokens), f"Letters of the names that came along{absent}"
    tokens = []
    for paragraph in data.text(name).split("\n\n"):
        words = paragraph.split()
        tokens += ["<p>", *words] if words else []
    return *paper.build_vocab(tokens), f"Your {name}"


def ngrams(train, valid, test, V, n, run):
    """Log what the n-grams reach; return the interpolated trigram's probabilities of valid and test words, and a table."""
    counts = [paper.ngram_counts(train, k) for k in (1, 2, 3)]
    pairs = {tuple(gram): int(count) for gram, count in zip(np.asarray(counts[1][0]).tolist(), counts[1][1])}
    bins = [context_bins(piece, pairs, len(train)) for piece in (valid, test)]
    shares = [np.asarray(paper.shares(counts, piece, V)) for piece in (valid, test)]
    alpha = np.asarray(paper.deleted_interpolation(shares[0], bins[0]))
    bins[1] = np.minimum(bins[1], len(alpha) - 1)
    skip = max(n - 3, 0)
    trigram = [np.asarray(paper.interpolated(alpha, *one))[skip:] for one in zip(shares, bins)]
    reached = [perplexity(p) for p in trigram]
    run.log(0, di3_valid=reached[0], di3_test=reached[1])
    lines = [f"{'':34}valid   test", line("deleted interpolation, 3", *reached)]
    for order in (3, 4, 5):
        best = None
        for discount in DISCOUNTS:
            model = paper.kneser_ney(train, order, discount, V)
            score = np.log(said_by(model, valid[:TUNED_ON], order, n)).mean()
            if best is None or score > best:
                best, D, prob = score, discount, model
        reached = [perplexity(said_by(prob, piece, order, n)) for piece in (valid, test)]
        run.log(0, **{f"kn{order}_valid": reached[0], f"kn{order}_test": reached[1]})
        lines.append(line(f"Kneser-Ney, {order} (D = {D})", *reached))
    if not run.resumed:
        run.sample(0, "\n".join(lines))
    return trigram, lines


def context_bins(ids, pairs, T):
    """Return the bin of each position from the third on by how often its two words before occurred: section 4.1, footnote 4."""
    seen = np.array([pairs.get(pair, 0) for pair in zip(ids[:-2].tolist(), ids[1:-1].tolist())])
    return np.ceil(-np.log((1 + seen) / T)).clip(0).astype(int)


def said_by(prob, ids, order, n):
    """Return a model's probabilities of the words of ids, from the place on where the network has its n - 1 words before."""
    words = ids.tolist()
    first = max(n - 1, order - 1)
    return np.array([prob(tuple(words[i - order + 1 : i]), words[i]) for i in range(first, len(words))])


def network(config, run, train, valid, test, itos, trigram, lines):
    """Train equation 1; log its perplexity after each epoch, and at the end its own, the mixture's, and its neighbours."""
    V, width = len(itos), (config.n - 1) * config.m
    g = torch.Generator().manual_seed(config.seed)
    frequent = torch.tensor(np.bincount(train, minlength=V) + 1.0, dtype=torch.float32)
    params = {
        "C": 0.1 * torch.randn(V, config.m, generator=g),
        "H": torch.randn(config.h, width, generator=g) / width**0.5,
        "d": torch.zeros(config.h),
        "U": 0.1 * torch.randn(V, config.h, generator=g) / config.h**0.5,
        "b": (frequent / frequent.sum()).log(),
    }
    if config.direct:
        params["W"] = torch.zeros(V, width)
    X, y = paper.windows(train, config.n)
    later = [paper.windows(piece, config.n) for piece in (valid, test)]
    steps = config.epochs * (len(y) // config.batch)
    at = {"step": 0, "epoch": 0, "behind": 0, "g": g, "seen": [], "best": float("inf")}
    kept = None
    if run.resumed:
        params, kept, at = run.resumed.tensors["params"], run.resumed.tensors["kept"], run.resumed.state
    adam = torch.optim.AdamW(params.values(), lr=config.rate, weight_decay=1e-2)
    if run.resumed:
        adam.load_state_dict(at["adam"])
    step, behind, g, seen, best = (at[name] for name in ("step", "behind", "g", "seen", "best"))
    began = time.monotonic()
    for epoch in range(at["epoch"], config.epochs):
        at = {"adam": adam, "epoch": epoch, "g": torch.Generator().set_state(g.get_state()), "seen": seen, "best": best}
        order = torch.randperm(len(y), generator=g)[: len(y) // config.batch * config.batch].view(-1, config.batch)
        for n, rows in enumerate(order[behind:], behind + 1):
            logits = paper.forward(X[rows], **params)
            logp = logits.log_softmax(1)
            loss = -logp[torch.arange(config.batch), y[rows]].mean()
            dlogits = logp.exp()
            dlogits[torch.arange(config.batch), y[rows]] -= 1
            grads = paper.backward(dlogits / config.batch, X[rows], **params)
            if config.optimizer == "sgd":
                rate = config.batch * paper.lr(step * config.batch)
                paper.sgd_step(list(params.values()), [grads[name] for name in params], rate)
            else:
                for group in adam.param_groups:
                    group["lr"] = config.rate * (1 - 0.9 * step / steps)
                for name, p in params.items():
                    p.grad = grads[name]
                adam.step()
            if step % 10 == 0:
                run.log(step, loss=loss.item())
            step += 1
            if run.stopping:
                run.checkpoint(step - 1, {"params": params, "kept": kept}, at | {"step": step, "behind": n})
                return
        behind = 0
        p = chances(params, *later[0])
        alone, mixed = perplexity(p), perplexity(paper.mix(p, trigram[0]))
        seen.append((step, alone, mixed))
        run.log(step, mlp_valid=alone, mixed_valid=mixed)
        if mixed < best:
            best, kept = mixed, {name: one.clone() for name, one in params.items()}
        if mixed > 1.01 * best or config.minutes and time.monotonic() - began > 60 * config.minutes:
            break
        at |= {"step": step, "epoch": epoch + 1, "behind": 0, "g": g, "best": best}
        run.checkpoint(step, {"params": params, "kept": kept}, at)
    p = [chances(kept, *piece) for piece in later]
    alone = [perplexity(one) for one in p]
    mixed = [perplexity(paper.mix(one, other)) for one, other in zip(p, trigram)]
    run.log(step, mlp_test=alone[1], mixed_test=mixed[1])
    lines = [*lines, line("the network alone", *alone), line("network and trigram, half and half", *mixed)]
    run.sample(step, "\n".join(lines + nearest(kept["C"], itos, config.neighbours)))
    run.figure(
        "perplexity",
        curve(
            {"network alone": [(at, one) for at, one, _ in seen], "mixture": [(at, one) for at, _, one in seen]},
            title="Perplexity of validation words",
        ),
        step=step,
    )


def chances(params, X, y, size=1000):
    """Return the network's probabilities of the words y."""
    found = []
    for i in range(0, len(y), size):
        logp = paper.forward(X[i : i + size], **params).log_softmax(1)
        found.append(logp[torch.arange(len(logp)), y[i : i + size]].exp())
    return torch.cat(found).double().numpy()


def nearest(C, itos, words, count=6):
    """Return a line for each of the words that is known: those whose rows point most nearly the same way."""
    stoi = {word: i for i, word in enumerate(itos)}
    rows = torch.nn.functional.normalize(C, dim=1)
    lines = []
    for word in (word.strip() for word in words.split(",")):
        if word in stoi:
            order = (rows @ rows[stoi[word]]).argsort(descending=True)[1 : count + 1]
            lines.append(f"near {word}: {', '.join(itos[i] for i in order)}")
    return ["", *lines] if lines else []


def perplexity(p):
    return paper.perplexity(np.log(p))


def line(name, valid, test):
    return f"{name:34}{valid:6.1f} {test:6.1f}"
