from zerotohero.grading.probe import mistake


@mistake("shift")
def not_shifted(y, start=1, end=2):
    """What is given and what should be said are the same, so a position is shown the symbol it is asked for; give it
    `[start] + y` and ask for `y + [end]`."""
    return [start] + y + [end], [start] + y + [end]


@mistake("shift")
def no_start(y, start=1, end=2):
    """The decoder is given y without the start, so the first symbol is never asked for."""
    return y, y + [end]


@mistake("shift")
def no_end(y, start=1, end=2):
    """The end is never asked for, so the decoder never learns to stop."""
    return [start] + y, y


@mistake("shift")
def end_given_too(y, start=1, end=2):
    """The decoder is given the end as well, one more than is asked for; nothing comes after it."""
    return [start] + y + [end], y + [end]


@mistake("shift")
def start_asked_for(y, start=1, end=2):
    """The two are exchanged: the start is given and the end is asked for."""
    return y + [end], [start] + y


@mistake("shift")
def ids_written_in(y, start=1, end=2):
    """1 and 2 are written in, whatever `start` and `end` are."""
    return [1] + y, y + [2]


@mistake("shift")
def the_list_changed(y, start=1, end=2):
    """`append` and `insert` change the caller's list; make new ones."""
    inp = [start] + y
    y.append(end)
    return inp, y


@mistake("Transformer.forward")
def no_causal_mask(self, src, tgt):
    """The decoder has no causal mask, so later target symbols change earlier logits: in training it copies the answer, and
    alone it has nothing to copy."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem, mem_mask)
    y = self.target(tgt)
    for layer in self.decoder:
        y = layer(y, mem, None, mem_mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def encoder_sees_padding(self, src, tgt):
    """The encoder has no mask, so a word's letters read its padding."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask, mem_mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def decoder_sees_padding(self, src, tgt):
    """The decoder's second attention has no mask, so the source's padding is read there."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem, mem_mask)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def padding_seen_everywhere(self, src, tgt):
    """The source's padding is hidden nowhere, so a word is read otherwise when it lies beside a longer one."""
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def pad_is_always_0(self, src, tgt):
    """The mask takes 0 for padding, whatever `pad` was given."""
    mem_mask = pad_mask(src)
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem, mem_mask)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask, mem_mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def the_source_itself_is_read(self, src, tgt):
    """The decoder reads the embedded source; it reads what the last encoder layer made of it."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask, mem_mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def layer_by_layer(self, src, tgt):
    """Decoder layer i reads encoder layer i; in the paper all of them read the last one."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for reads, writes in zip(self.encoder, self.decoder):
        mem = reads(mem, mem_mask)
        y = writes(y, mem, mask, mem_mask)
    return y @ self.target.weight.T


@mistake("Transformer.forward")
def probabilities(self, src, tgt):
    """It returns probabilities; the loss takes the softmax itself, so logits are asked for."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem, mem_mask)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask, mem_mask)
    return (y @ self.target.weight.T).softmax(-1)


@mistake("Transformer.forward")
def last_position_only(self, src, tgt):
    """It returns the last position's logits; every position's are asked for, `(B, T, V_tgt)`, so that all learn at once."""
    mem_mask = pad_mask(src, self.pad)
    mem = self.source(src)
    for layer in self.encoder:
        mem = layer(mem, mem_mask)
    y = self.target(tgt)
    mask = causal_mask(tgt.shape[1])
    for layer in self.decoder:
        y = layer(y, mem, mask, mem_mask)
    return y[:, -1] @ self.target.weight.T


@mistake("Transformer")
class OutputOfItsOwn:
    """The output layer has a table of its own, or a copy, which the first step of training parts from the embedding; use the
    embedding's tensor itself."""

    def __init__(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
        super().__init__()
        self.pad = pad
        self.source = Embed(V_src, d)
        self.target = Embed(V_tgt, d)
        self.output = nn.Linear(d, V_tgt, bias=False)
        self.output.weight.data.copy_(self.target.weight)
        self.encoder = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(n_layers))
        self.decoder = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(n_layers))

    def forward(self, src, tgt):
        mem_mask = pad_mask(src, self.pad)
        mem = self.source(src)
        for layer in self.encoder:
            mem = layer(mem, mem_mask)
        y = self.target(tgt)
        mask = causal_mask(tgt.shape[1])
        for layer in self.decoder:
            y = layer(y, mem, mask, mem_mask)
        return self.output(y)


@mistake("Transformer.__init__")
def one_layer_repeated(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
    """One layer stands in the list n_layers times (`[EncoderLayer(...)] * n`), so all share its weights; make a new one for
    each place."""
    super().__init__()
    self.pad = pad
    self.source = Embed(V_src, d)
    self.target = Embed(V_tgt, d)
    self.encoder = nn.ModuleList([EncoderLayer(d, H, ff)] * n_layers)
    self.decoder = nn.ModuleList([DecoderLayer(d, H, ff)] * n_layers)


@mistake("Transformer.__init__")
def hidden_from_torch(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
    """The layers are in a plain Python list, where `parameters()` does not find them, so they are never trained; use
    `nn.ModuleList`."""
    super().__init__()
    self.pad = pad
    self.source = Embed(V_src, d)
    self.target = Embed(V_tgt, d)
    self.encoder = [EncoderLayer(d, H, ff) for _ in range(n_layers)]
    self.decoder = [DecoderLayer(d, H, ff) for _ in range(n_layers)]


@mistake("Transformer.__init__")
def always_two_layers(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
    """There are two layers of each kind, whatever `n_layers` is."""
    super().__init__()
    self.pad = pad
    self.source = Embed(V_src, d)
    self.target = Embed(V_tgt, d)
    self.encoder = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(2))
    self.decoder = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(2))


@mistake("Transformer.__init__")
def one_table_for_both(self, V_src, V_tgt, d, H, ff, n_layers, pad=0):
    """Where source and target have equally many symbols, they share one `Embed`; their symbols mean different things, letters and
    sounds, so each has its own."""
    super().__init__()
    self.pad = pad
    self.source = Embed(V_src, d)
    self.target = self.source if V_src == V_tgt else Embed(V_tgt, d)
    self.encoder = nn.ModuleList(EncoderLayer(d, H, ff) for _ in range(n_layers))
    self.decoder = nn.ModuleList(DecoderLayer(d, H, ff) for _ in range(n_layers))
