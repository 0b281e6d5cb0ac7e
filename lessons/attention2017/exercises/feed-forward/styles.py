from zerotohero.grading.probe import style


@style("FeedForward")
class AsASequence(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(d, ff), nn.ReLU(), nn.Dropout(0.1), nn.Linear(ff, d))

    def forward(self, x):
        return self.net(x)


@style("FeedForward")
class ByHand(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.W1 = nn.Parameter(torch.randn(d, ff) * d**-0.5)
        self.b1 = nn.Parameter(torch.zeros(ff))
        self.W2 = nn.Parameter(torch.randn(ff, d) * ff**-0.5)
        self.b2 = nn.Parameter(torch.zeros(d))

    def forward(self, x):
        hidden = x @ self.W1 + self.b1
        hidden = torch.maximum(hidden, torch.tensor(0.0))
        return hidden @ self.W2 + self.b2


@style("FeedForward")
class PositionByPosition(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.up = nn.Linear(d, ff)
        self.act = nn.ReLU(inplace=True)
        self.down = nn.Linear(ff, d)

    def forward(self, x):
        y = self.act(self.up(x.flatten(0, -2)))
        return self.down(y).view_as(x)
