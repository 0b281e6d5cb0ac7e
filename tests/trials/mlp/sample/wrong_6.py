# wrong: breaks a word off after 50 letters
import torch


@torch.no_grad()
def sample(params, itos, g, T=3):
    out = []
    context = [0] * T
    for _ in range(50):
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, 1, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
        context = context[1:] + [ix]
    return ''.join(out)
