# wrong: the new letter comes in at the front, the newest leaves
# causes: new_letter_at_the_front
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
        context = [ix] + context[:-1]
        out.append(itos[ix])
    return "".join(out)
