from zerotohero.grading.probe import style


@style("DecoderLayer")
class Lists(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.attentions = nn.ModuleList(MultiHead(d, H) for _ in range(2))
        self.mlp = FeedForward(d, ff)
        self.norms = nn.ModuleList(nn.LayerNorm(d) for _ in range(3))
        self.dropout = nn.Dropout(p=0.1)

    def forward(self, y, mem, mask=None, mem_mask=None):
        y = self.norms[0](y + self.dropout(self.attentions[0](y, y, mask)))
        y = self.norms[1](y + self.dropout(self.attentions[1](y, mem, mem_mask)))
        return self.norms[2](y + self.dropout(self.mlp(y)))


@style()
def upon_the_encoder():
    class DecoderLayer(EncoderLayer):
        def __init__(self, d, H, ff):
            super().__init__(d, H, ff)
            self.cross = MultiHead(d, H)
            self.norm3 = nn.LayerNorm(d)

        def forward(self, y, mem, mask=None, mem_mask=None):
            y = self.norm1(y + self.look(y, y, mask))
            y = self.norm3(y + self.cross(y, mem, mem_mask))
            return self.norm2(y + self.think(y))


@style("DecoderLayer.forward")
def by_steps(self, y, mem, mask=None, mem_mask=None):
    said = self.back(q=y, kv=y, mask=mask)
    y = self.norm1(y + said)
    found = self.across(q=y, kv=mem, mask=mem_mask)
    y = self.norm2(y + found)
    thought = self.think(y)
    return self.norm3(y + thought)
