# wrong: remembers the words it made and draws again, so the same generator does not make the same word a second time
import torch

_made = set()


def sample(P, itos, g):
    for _ in range(20):
        out, ix = [], 0
        while True:
            ix = torch.multinomial(P[ix], 1, replacement=True, generator=g).item()
            if ix == 0:
                break
            out.append(itos[ix])
        word = "".join(out)
        if word not in _made:
            break
    _made.add(word)
    return word
