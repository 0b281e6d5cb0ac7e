# wrong: even and odd places, whatever n
class FlattenConsecutive:
    def __call__(self, x):
        out = torch.cat([x[:, ::2, :], x[:, 1::2, :]], dim=2)
        self.out = out.squeeze(1) if out.shape[1] == 1 else out
        return self.out
