# right: the lecture's loop, the final '.' is part of the word
import torch
import torch.nn.functional as F


def sample(params, itos, g, T=3):
    out = []
    context = [0] * T  # initialize with all ...
    while True:
        logits = forward(params, torch.tensor([context]))
        probs = F.softmax(logits, dim=1)
        ix = torch.multinomial(probs, num_samples=1, generator=g).item()
        context = context[1:] + [ix]
        out.append(ix)
        if ix == 0:
            break
    return ''.join(itos[i] for i in out)
