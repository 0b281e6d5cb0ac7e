# right: a context tensor that is rolled in place, walrus, under no_grad
import torch


@torch.no_grad()
def sample(params: list, itos, g: torch.Generator, T: int = 3) -> str:
    context = torch.zeros(1, T, dtype=torch.long)

    def draw() -> int:
        return torch.softmax(forward(params, context), dim=-1).multinomial(1, generator=g).item()

    word = ''
    while (ix := draw()) != 0:
        word += itos[ix]
        context = torch.roll(context, -1, dims=1)
        context[0, -1] = ix
    return word
