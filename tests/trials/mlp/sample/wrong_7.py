# wrong: the new letter comes in at the front of the context
# causes: new_letter_at_the_front
import torch


@torch.no_grad()
def sample(params, itos, g, T=3):
    out = []
    context = [0] * T
    while True:
        probs = torch.softmax(forward(params, torch.tensor([context])), dim=1)
        ix = torch.multinomial(probs, 1, generator=g).item()
        if ix == 0:
            break
        out.append(itos[ix])
        context = [ix] + context[:-1]
    return ''.join(out)
