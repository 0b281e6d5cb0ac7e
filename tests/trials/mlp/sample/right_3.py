# right: all letters in one growing list of which the last T are read; softmax by hand
import torch


def _next_letter(params, context, g):
    with torch.no_grad():
        scores = forward(params, torch.tensor(context).unsqueeze(0)).squeeze(0)
    e = (scores - scores.max()).exp()
    return torch.multinomial(e / e.sum(), 1, replacement=True, generator=g).item()


def sample(params, itos, g, T=3):
    letters = [0] * T
    while (i := _next_letter(params, letters[len(letters) - T:], g)) != 0:
        letters.append(i)
    return "".join(itos[i] for i in letters[T:])
