"""What this lesson's probes ask with: weights that are the same whatever a learner calls their layers, and a stub model."""

import torch


def filled(module, k, seed):
    """Return `module` with weights that depend on nothing but their shapes, so that any layout of them answers alike.

    Matrices whose sides are multiples of k are tiled with one symmetric k by k matrix: turned about, cut into heads or laid
    one upon the other, they are the same; dropout is off. Other matrices are tables of symbols: rows drawn by their shape. Biases are 0,
    gains stay 1.
    """
    g = torch.Generator().manual_seed(seed)
    tile = torch.randn(k, k, generator=g)
    tile = (tile + tile.T) / (4 * k**0.5)
    module.eval()
    with torch.no_grad():
        for weight in module.parameters():
            if weight.dim() < 2:
                weight.copy_(torch.where(torch.all(weight == 1), 1.0, 0.0).expand(weight.shape))
            elif weight.shape[-1] % k == 0 and weight.shape[-2] % k == 0:
                rows = torch.arange(weight.shape[-2]) % k
                columns = torch.arange(weight.shape[-1]) % k
                weight.copy_(tile[rows][:, columns].expand(weight.shape))
            else:
                weight.copy_(_table(weight.shape, k, seed))
    return module


def _table(shape, k, seed):
    turned = shape[-1] % k != 0
    V, d = (shape[-1], shape[-2]) if turned else (shape[-2], shape[-1])
    table = torch.randn(V, d, generator=torch.Generator().manual_seed(seed * 1000 + V))
    return (table.T if turned else table).expand(shape)


def numbers(g, *shape):
    return torch.randn(*shape, generator=g)


class Told:
    """A model whose next symbol depends on what was said so far by a table: {said: {symbol: probability}}.

    It keeps each `tgt` that it was given. What the table does not list ends at once; behind an end, which nobody should ask
    about, it says 3. Its logits are log probabilities only up to a number of their own at each position.
    """

    def __init__(self, table, V, end=2):
        self.table, self.V, self.end, self.given = table, V, end, []

    def __call__(self, src, tgt):
        self.given.append(tgt.tolist())
        logits = torch.full((tgt.shape[0], tgt.shape[1], self.V), -30.0)
        for b, row in enumerate(tgt.tolist()):
            for t in range(len(row)):
                said = tuple(row[1 : t + 1])
                chances = {3: 1.0} if self.end in said else self.table.get(said, {self.end: 1.0})
                for symbol, chance in chances.items():
                    logits[b, t, symbol] = torch.tensor(chance).log()
                logits[b, t] += (7 * sum(said) + len(said)) % 5
        return logits
