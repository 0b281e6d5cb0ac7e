"""What this lesson's probes draw: words, networks and batches in float64, so that rounding stays far from any mistake."""

import torch

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def numbering(letters=LETTERS):
    """Return stoi: `.` is 0, the letters follow from 1."""
    return {".": 0, **{letter: i for i, letter in enumerate(letters, 1)}}


def word(rng, length):
    """Return a word of different letters, none of them `a`."""
    return "".join(rng.sample(LETTERS[1:], length))


def network(g, V=7, T=3, n_embd=10, n_hidden=6):
    """Return [C, W1, b1, W2, b2] that do not saturate tanh, ready for gradients.

    T·n_embd is 30 unless said: a notebook may hold the lecture's `view(-1, 30)`.
    """
    sizes = [(V, n_embd), (T * n_embd, n_hidden), (n_hidden,), (n_hidden, V), (V,)]
    scales = [1.0, 0.22, 0.6, 0.9, 0.8]
    return [
        (scale * torch.randn(size, generator=g, dtype=torch.float64)).requires_grad_()
        for scale, size in zip(scales, sizes)
    ]


def batch(g, N=9, T=3, V=7):
    """Return X (N, T) and Y (N,)."""
    return torch.randint(0, V, (N, T), generator=g), torch.randint(0, V, (N,), generator=g)


def plain(params):
    """Return what the tensors hold now, apart from them."""
    return [p.detach().clone() for p in params]
