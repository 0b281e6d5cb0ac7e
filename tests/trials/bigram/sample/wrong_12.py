# wrong: seeds torch's global generator with g's seed and draws from that, so g never moves on and each call with it makes the same word
# causes: begins_anew_each_time
import torch


def sample(P, itos, g):
    torch.manual_seed(g.initial_seed())
    out, ix = [], 0
    while True:
        ix = torch.multinomial(P[ix], 1, replacement=True).item()
        if ix == 0:
            return "".join(out)
        out.append(itos[ix])
