from zerotohero.grading.probe import style


@style("EncoderLayer")
class Sublayers(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attn = MultiHead(d, H)
        self.ffn = FeedForward(d, ff)
        self.ln = nn.ModuleList([nn.LayerNorm(d), nn.LayerNorm(d)])
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask=None):
        parts = [lambda x: self.attn(x, x, mask), self.ffn]
        for norm, part in zip(self.ln, parts):
            x = norm(x + self.drop(part(x)))
        return x


@style("EncoderLayer")
class OwnNorm(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.sa = MultiHead(d, H)
        self.ff = FeedForward(d, ff)
        self.g1, self.b1 = nn.Parameter(torch.ones(d)), nn.Parameter(torch.zeros(d))
        self.g2, self.b2 = nn.Parameter(torch.ones(d)), nn.Parameter(torch.zeros(d))

    def forward(self, x, mask=None):
        def norm(x, gain, bias):
            centred = x - x.mean(-1, keepdim=True)
            return gain * centred / torch.sqrt((centred**2).mean(-1, keepdim=True) + 1e-6) + bias

        h = norm(self.sa(x, x, mask) + x, self.g1, self.b1)
        return norm(self.ff(h) + h, self.g2, self.b2)


@style("EncoderLayer.forward")
def in_one_line(self, src, src_mask=None):
    return self.norm2((attended := self.norm1(src + self.look(src, src, src_mask))) + self.think(attended))
