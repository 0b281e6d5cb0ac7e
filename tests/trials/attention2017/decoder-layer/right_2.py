# right: ModuleDicts, keyword arguments, a name for each step
from torch import nn


class DecoderLayer(nn.Module):
    def __init__(self, d, H, ff):
        super().__init__()
        self.parts = nn.ModuleDict({"said": MultiHead(d, H), "source": MultiHead(d, H), "think": FeedForward(d, ff)})
        self.norms = nn.ModuleDict({name: nn.LayerNorm(d) for name in self.parts})

    def forward(self, y, mem, mask=None, mem_mask=None):
        said = self.parts["said"](q=y, kv=y, mask=mask)
        a = self.norms["said"](y + said)
        source = self.parts["source"](q=a, kv=mem, mask=mem_mask)
        b = self.norms["source"](a + source)
        thought = self.parts["think"](b)
        return self.norms["think"](b + thought)
