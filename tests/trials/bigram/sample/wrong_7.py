# wrong: only the first letter is drawn with g, the rest with torch's global generator
# causes: generator_for_the_first_only
import torch


def sample(P, itos, g):
    ix = torch.multinomial(P[0], 1, generator=g).item()
    word = ""
    while ix != 0:
        word += itos[ix]
        ix = torch.multinomial(P[ix], 1, replacement=True).item()
    return word
