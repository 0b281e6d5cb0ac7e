# right: the context as a tensor, moved on by cat; the final dot is returned
import torch
import torch.nn.functional as F


@torch.no_grad()
def sample(params, itos, g, T=3):
    context = torch.zeros((1, T), dtype=torch.long)
    word = ""
    ix = None
    while ix != 0:
        p = F.softmax(forward(params, context)[0], dim=0)
        nxt = torch.multinomial(p, 1, generator=g)
        context = torch.cat([context[:, 1:], nxt.view(1, 1)], dim=1)
        ix = int(nxt)
        word += itos[ix]
    return word
