from zerotohero.grading.probe import style


@style()
def by_arange():
    def causal_mask(T):
        t = torch.arange(T)
        return t[:, None] >= t[None, :]

    def pad_mask(ids, pad=0):
        return ids.ne(pad).unsqueeze(1).unsqueeze(2)


@style()
def by_hand():
    def causal_mask(T):
        return torch.tensor([[s <= t for s in range(T)] for t in range(T)])

    def pad_mask(ids, pad=0):
        B, S = ids.shape
        return ~(ids == pad).view(B, 1, 1, S)


@style()
def by_triu():
    def causal_mask(T):
        return torch.triu(torch.ones(T, T), diagonal=1) == 0

    def pad_mask(ids, pad=0):
        return torch.where(ids == pad, False, True).reshape(len(ids), 1, 1, -1)
