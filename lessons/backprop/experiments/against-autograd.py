"""Every gradient by hand beside autograd's: one batch, float32, and how far apart the two are at most."""

import random
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from makemore import backprop as b

from zerotohero import data

NAMES = (
    "logprobs probs counts_sum_inv counts_sum counts norm_logits logit_maxes logits h W2 b2 hpreact bngain bnbias bnraw "
    "bnvar_inv bnvar bndiff2 bndiff bnmeani hprebn embcat W1 b1 emb C"
).split()


@dataclass
class Config:
    data: str = "names"
    words: int = 50_000
    """At most so many words are used."""
    n_embd: int = 10
    n_hidden: int = 64
    batch: int = 32
    seed: int = 2147483647
    threads: int = 1
    """One is fastest for networks this small."""


def main(config, run):
    """Log the largest difference at each tensor, from the loss (step 1) back to C (step 26), and of the two in one go."""
    torch.set_num_threads(config.threads)
    words = data.words(config.data, at_least=10, most=config.words)
    letters = sorted(set("".join(words)))
    random.Random(42).shuffle(words)
    X, Y = contexts(words[: int(0.8 * len(words))], letters)
    g = torch.Generator().manual_seed(config.seed)
    params = drawn(config, len(letters) + 1, g)
    run.log(0, parameters=sum(p.nelement() for p in params))
    ix = torch.randint(0, len(X), (config.batch,), generator=g)
    t, loss = forward(params, X[ix], Y[ix])
    run.log(0, loss=loss.item())
    loss.backward()
    with torch.no_grad():
        detached = {name: tensor.detach() for name, tensor in t.items()}
        hand = backward(detached, X[ix], Y[ix])
        table = []
        for number, name in enumerate(NAMES, 1):
            exact, _, difference = compared(hand[name], t[name].grad)
            table.append(f"{name:15s} {'equal' if exact else 'apart'}  {difference:.2e}")
            run.log(number, difference=difference)
        fused = {
            "cross_entropy": (b.d_cross_entropy(detached["logits"], Y[ix]), t["logits"].grad),
            "batchnorm": (
                b.d_batchnorm(t["hpreact"].grad, *[detached[name] for name in ("bngain", "bnraw", "bnvar_inv")]),
                t["hprebn"].grad,
            ),
        }
        for name, (dt, grad) in fused.items():
            difference = compared(dt, grad)[2]
            table.append(f"{name + ' in one go':25s} {difference:.2e}")
            run.log(len(NAMES), **{name: difference})
        worst = max(compared(hand[name], t[name].grad)[2] for name in NAMES)
        run.log(len(NAMES), largest=worst)
    run.sample(len(NAMES), "\n".join(table))


def compared(dt, grad):
    """Return are they equal, are they close, and the largest difference."""
    dt = dt.view(grad.shape)
    return torch.equal(dt, grad), torch.allclose(dt, grad), (dt - grad).abs().max().item()


def contexts(words, letters, block_size=3):
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


def drawn(config, V, g, block_size=3):
    """Return {C, W1, b1, W2, b2, bngain, bnbias} as the lecture draws them; the last two by the global generator."""
    torch.manual_seed(config.seed)
    fan_in, n_hidden = config.n_embd * block_size, config.n_hidden
    params = [
        torch.randn((V, config.n_embd), generator=g),
        torch.randn((fan_in, n_hidden), generator=g) * (5 / 3) / fan_in**0.5,
        torch.randn(n_hidden, generator=g) * 0.1,
        torch.randn((n_hidden, V), generator=g) * 0.1,
        torch.randn(V, generator=g) * 0.1,
        torch.randn((1, n_hidden)) * 0.1 + 1.0,
        torch.randn((1, n_hidden)) * 0.1,
    ]
    for p in params:
        p.requires_grad = True
    return params


def forward(params, Xb, Yb):
    """Return every tensor of the forward pass by its name, each to keep its gradient, and the loss."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    n = len(Xb)
    emb = C[Xb]
    embcat = emb.view(n, -1)
    hprebn = embcat @ W1 + b1
    bnmeani = 1 / n * hprebn.sum(0, keepdim=True)
    bndiff = hprebn - bnmeani
    bndiff2 = bndiff**2
    bnvar = 1 / (n - 1) * bndiff2.sum(0, keepdim=True)
    bnvar_inv = (bnvar + 1e-5) ** -0.5
    bnraw = bndiff * bnvar_inv
    hpreact = bngain * bnraw + bnbias
    h = torch.tanh(hpreact)
    logits = h @ W2 + b2
    logit_maxes = logits.max(1, keepdim=True).values
    norm_logits = logits - logit_maxes
    counts = norm_logits.exp()
    counts_sum = counts.sum(1, keepdim=True)
    counts_sum_inv = counts_sum**-1
    probs = counts * counts_sum_inv
    logprobs = probs.log()
    t = {name: tensor for name, tensor in locals().items() if name in NAMES}
    for tensor in t.values():
        tensor.retain_grad()
    return t, -logprobs[range(n), Yb].mean()


def backward(t, Xb, Yb):
    """Return the gradient at each of NAMES by the learner's functions, each given what the one before it returned."""
    d = {"logprobs": b.d_logprobs(t["logprobs"], Yb)}
    d["probs"] = b.d_probs(d["logprobs"], t["probs"])
    d["counts_sum_inv"] = b.d_counts_sum_inv(d["probs"], t["counts"])
    d["counts_sum"] = b.d_counts_sum(d["counts_sum_inv"], t["counts_sum"])
    d["counts"] = b.d_counts(d["probs"], d["counts_sum"], t["counts"], t["counts_sum_inv"])
    d["norm_logits"] = b.d_norm_logits(d["counts"], t["counts"])
    d["logit_maxes"] = b.d_logit_maxes(d["norm_logits"])
    d["logits"] = b.d_logits(d["norm_logits"], d["logit_maxes"], t["logits"])
    d["h"], d["W2"], d["b2"] = b.d_linear(d["logits"], t["h"], t["W2"])
    d["hpreact"] = b.d_hpreact(d["h"], t["h"])
    d["bngain"] = b.d_bngain(d["hpreact"], t["bnraw"])
    d["bnbias"] = b.d_bnbias(d["hpreact"])
    d["bnraw"] = b.d_bnraw(d["hpreact"], t["bngain"])
    d["bnvar_inv"] = b.d_bnvar_inv(d["bnraw"], t["bndiff"])
    d["bnvar"] = b.d_bnvar(d["bnvar_inv"], t["bnvar"])
    d["bndiff2"] = b.d_bndiff2(d["bnvar"], t["bndiff2"])
    d["bndiff"] = b.d_bndiff(d["bnraw"], d["bndiff2"], t["bnvar_inv"], t["bndiff"])
    d["bnmeani"] = b.d_bnmeani(d["bndiff"])
    d["hprebn"] = b.d_hprebn(d["bndiff"], d["bnmeani"])
    d["embcat"], d["W1"], d["b1"] = b.d_linear(d["hprebn"], t["embcat"], t["W1"])
    d["emb"] = b.d_emb(d["embcat"], t["emb"])
    d["C"] = b.d_C(d["emb"], Xb, t["C"])
    return d
