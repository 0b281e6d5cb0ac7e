# right: the context as a list, as in the lecture; without the final dot
import torch


def sample(params, itos, g, T=3):
    out = []
    context = [0] * T
    while True:
        logits = forward(params, torch.tensor([context]))
        probs = torch.softmax(logits, dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        if ix == 0:
            break
        context = context[1:] + [ix]
        out.append(itos[ix])
    return "".join(out)
