# wrong: a word is cut off after 20 letters instead of going on until a dot
# causes: cut_short
import torch


def sample(params, itos, g, T=3):
    out = []
    context = [0] * T
    for _ in range(20):
        logits = forward(params, torch.tensor([context]))
        probs = torch.softmax(logits, dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            break
        context = context[1:] + [ix]
        out.append(itos[ix])
    return "".join(out)
