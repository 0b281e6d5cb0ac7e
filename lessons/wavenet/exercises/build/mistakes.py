from zerotohero.grading.probe import mistake


@mistake("build")
def bias_kept(V, n_embd, n_hidden, block_size=8):
    """The Linears in front of BatchNorm keep their bias; BatchNorm takes it off with the mean, so it is of no use and never learns."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def last_bias_lost(V, n_embd, n_hidden, block_size=8):
    """The last Linear has no bias either; no BatchNorm stands behind it, so there it is of use."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V, bias=False)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def last_not_scaled(V, n_embd, n_hidden, block_size=8):
    """The last weight begins as large as Linear makes it, so the first guesses are confident and wrong; make it ten times smaller."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def every_weight_scaled(V, n_embd, n_hidden, block_size=8):
    """Every Linear's weight begins ten times smaller; only the last one's should, those before stand in front of a BatchNorm."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    for layer in layers + [last]:
        if isinstance(layer, Linear):
            layer.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def last_weight_zero(V, n_embd, n_hidden, block_size=8):
    """The last weight begins as 0, so no gradient gets past it in the first step; ten times smaller is asked for."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def no_batchnorm(V, n_embd, n_hidden, block_size=8):
    """There is no BatchNorm1d in the levels."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def no_tanh(V, n_embd, n_hidden, block_size=8):
    """There is no Tanh in the levels, and Linear after Linear is no more than one Linear."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden)]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def tanh_first(V, n_embd, n_hidden, block_size=8):
    """Tanh stands before BatchNorm; the other way round, BatchNorm keeps what goes into Tanh from saturating it."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), Tanh(), BatchNorm1d(n_hidden)]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def tanh_on_the_logits(V, n_embd, n_hidden, block_size=8):
    """There is a Tanh behind the last Linear, which keeps the logits between -1 and 1, so no letter can become likely."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last, Tanh()])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def batchnorm_on_the_logits(V, n_embd, n_hidden, block_size=8):
    """There is a BatchNorm1d behind the last Linear, which takes back the small beginning, and makes every letter as likely over
    a batch."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last, BatchNorm1d(V)])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def always_three_levels(V, n_embd, n_hidden, block_size=8):
    """It has three levels whatever block_size is; it should have log2(block_size), so that one place is left."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(3):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def all_at_once(V, n_embd, n_hidden, block_size=8):
    """The whole context is laid side by side in one level; two by two, it takes log2(block_size) levels."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(1):
        layers += [
            FlattenConsecutive(block_size),
            Linear(block_size * width, n_hidden, bias=False),
            BatchNorm1d(n_hidden),
            Tanh(),
        ]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def not_ready_to_train(V, n_embd, n_hidden, block_size=8):
    """The parameters do not require a gradient, so backward stops before it begins."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    return model


@mistake("build")
def weights_alone_ready(V, n_embd, n_hidden, block_size=8):
    """Only the weights require a gradient; gamma, beta and the bias are trained too."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = p.dim() > 1
    return model


@mistake("build")
def embedding_frozen(V, n_embd, n_hidden, block_size=8):
    """The embedding does not require a gradient; the letters' places in the table are learnt as well."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    layers[0].weight.requires_grad = False
    return model


@mistake("build")
def scaled_under_a_graph(V, n_embd, n_hidden, block_size=8):
    """The last weight is a product of one that requires a gradient, so it is no leaf: its own gradient is never kept. Scale it before,
    or under `no_grad`."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    last.weight = last.weight * 0.1
    return model


@mistake("build")
def one_level_missing(V, n_embd, n_hidden, block_size=8):
    """A level is missing: two places are left, and each of them answers with logits of its own. It takes log2(block_size)."""
    layers = [Embedding(V, n_embd)]
    width = n_embd
    for _ in range(int(math.log2(block_size)) - 1):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("build")
def n_hidden_into_the_embedding(V, n_embd, n_hidden, block_size=8):
    """The embedding has n_hidden channels; it should have n_embd."""
    layers = [Embedding(V, n_hidden)]
    width = n_hidden
    for _ in range(int(math.log2(block_size))):
        layers += [FlattenConsecutive(2), Linear(2 * width, n_hidden, bias=False), BatchNorm1d(n_hidden), Tanh()]
        width = n_hidden
    last = Linear(width, V)
    with torch.no_grad():
        last.weight *= 0.1
    model = Sequential(layers + [last])
    for p in model.parameters():
        p.requires_grad = True
    return model


@mistake("evaluate")
def still_training(model):
    """After it every BatchNorm1d still has a true `training`, so one context alone has no deviation, and its logits are NaN."""
    model.training = False


@mistake("evaluate")
def first_batchnorm_alone(model):
    """Only the first BatchNorm1d is set, from inside the loop; every one of them must be."""
    for layer in model.layers:
        if isinstance(layer, BatchNorm1d):
            layer.training = False
            return


@mistake("evaluate")
def last_layer_alone(model):
    """Only the last layer is set; every BatchNorm1d among the layers must be."""
    model.layers[-1].training = False


@mistake("evaluate")
def running_reset(model):
    """The running statistics are begun anew; they are what evaluation normalises with."""
    for layer in model.layers:
        layer.training = False
        if isinstance(layer, BatchNorm1d):
            layer.running_mean = torch.ones_like(layer.running_mean)


@mistake("evaluate")
def parameters_frozen(model):
    """It also switches off `requires_grad` of the parameters, so the network cannot be trained on after a look at it; set
    `.training` alone."""
    for layer in model.layers:
        layer.training = False
    for p in model.parameters():
        p.requires_grad = False
