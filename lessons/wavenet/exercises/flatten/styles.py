from zerotohero.grading.probe import style


@style()
def as_in_the_lecture():
    class FlattenConsecutive:
        def __init__(self, n):
            self.n = n

        def __call__(self, x):
            B, T, C = x.shape
            x = x.view(B, T // self.n, C * self.n)
            if x.shape[1] == 1:
                x = x.squeeze(1)
            self.out = x
            return self.out

        def parameters(self):
            return []


@style("FlattenConsecutive.__call__")
def every_nth_joined(self, x):
    x = torch.cat([x[:, i :: self.n, :] for i in range(self.n)], dim=2)
    self.out = x[:, 0] if x.size(1) == 1 else x
    return self.out


@style("FlattenConsecutive.__call__")
def place_by_place(self, x):
    places = [torch.cat([x[:, t + i] for i in range(self.n)], dim=1) for t in range(0, x.shape[1], self.n)]
    self.out = torch.stack(places, dim=1) if len(places) > 1 else places[0]
    return self.out


@style()
def as_a_module_of_torch():
    class FlattenConsecutive(torch.nn.Module):
        def __init__(self, n):
            super().__init__()
            self.n = n

        def forward(self, x):
            x = x.unflatten(1, (-1, self.n)).flatten(2)
            self.out = x.flatten(1) if x.shape[1] == 1 else x
            return self.out

        def parameters(self):
            return ()
