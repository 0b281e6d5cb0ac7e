from zerotohero.grading.probe import style


@style("Transformer")
class TiedLinear(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad_id = pad
        self.src_embed = Embed(V_src, d)
        self.tgt_embed = Embed(V_tgt, d)
        self.enc = nn.ModuleList([EncoderLayer(d, H, ff) for _ in range(n_layers)])
        self.dec = nn.ModuleList([DecoderLayer(d, H, ff) for _ in range(n_layers)])
        self.generator = nn.Linear(d, V_tgt, bias=False)
        self.generator.weight = self.tgt_embed.weight

    def encode(self, src, src_mask):
        x = self.src_embed(src)
        for layer in self.enc:
            x = layer(x, src_mask)
        return x

    def decode(self, tgt, memory, src_mask):
        x = self.tgt_embed(tgt)
        for layer in self.dec:
            x = layer(x, memory, causal_mask(tgt.size(1)), src_mask)
        return x

    def forward(self, src, tgt):
        src_mask = pad_mask(src, self.pad_id)
        return self.generator(self.decode(tgt, self.encode(src, src_mask), src_mask))


@style("Transformer")
class TargetMaskedToo(nn.Module):
    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad = pad
        self.embeds = nn.ModuleDict({"src": Embed(V_src, d), "tgt": Embed(V_tgt, d)})
        self.layers = nn.ModuleList()
        for _ in range(n_layers):
            self.layers.append(nn.ModuleList([EncoderLayer(d, H, ff), DecoderLayer(d, H, ff)]))

    def forward(self, src, tgt):
        seen = pad_mask(src, self.pad)
        mem = self.embeds["src"](src)
        for encoder, _ in self.layers:
            mem = encoder(mem, seen)
        y = self.embeds["tgt"](tgt)
        mask = causal_mask(tgt.shape[1]) & pad_mask(tgt, self.pad)
        for _, decoder in self.layers:
            y = decoder(y, mem, mask, seen)
        return F.linear(y, self.embeds["tgt"].weight)


@style("shift")
def with_stars(y, start=1, end=2):
    return [start, *y], [*y, end]


@style("shift")
def cut_from_one(y, start=1, end=2):
    whole = [start] + list(y) + [end]
    return whole[:-1], whole[1:]
