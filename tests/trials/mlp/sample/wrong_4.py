# wrong: 3 hard-coded instead of T
# causes: three_whatever_T
import torch


def sample(params, itos, g, T=3):
    out = []
    context = [0, 0, 0]
    while True:
        logits = forward(params, torch.tensor([context]))
        probs = torch.softmax(logits, dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            break
        context = context[1:] + [ix]
        out.append(itos[ix])
    return "".join(out)
