from zerotohero.grading.probe import mistake


@mistake("forward")
def biased_variance(params, Xb, Yb):
    """The variance of the batch is divided by n (`unbiased=False`); this network's, and the gradient you derived for it,
    divide by n - 1."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = (hprebn.var(0, keepdim=True, unbiased=False) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    return F.cross_entropy(logits, Yb), (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@mistake("forward")
def eps_forgotten(params, Xb, Yb):
    """The 1e-5 in BatchNorm is left out, so a column that hardly varies is blown up, and one that never varies gives
    NaN."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = hprebn.var(0, keepdim=True) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    return F.cross_entropy(logits, Yb), (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@mistake("forward")
def eps_outside_the_root(params, Xb, Yb):
    """The 1e-5 is added to the deviation, outside the root; this network adds it to the variance, and a column that hardly
    varies is stretched far less then."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = 1 / (hprebn.std(0, keepdim=True) + 1e-5)
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    return F.cross_entropy(logits, Yb), (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@mistake("forward")
def summed_loss(params, Xb, Yb):
    """The loss is a sum over the batch; it is the mean, which does not grow with the batch."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = (hprebn.var(0, keepdim=True) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bngain * bnraw + bnbias)
    logits = h @ W2 + b2
    loss = F.cross_entropy(logits, Yb, reduction="sum")
    return loss, (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@mistake("forward")
def gain_and_bias_left_out(params, Xb, Yb):
    """The normalised numbers go into tanh as they are; `bngain` stretches and `bnbias` shifts them first."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = (hprebn.var(0, keepdim=True) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = torch.tanh(bnraw)
    logits = h @ W2 + b2
    return F.cross_entropy(logits, Yb), (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@mistake("forward")
def not_squashed(params, Xb, Yb):
    """The tanh is missing, so both layers are one linear one."""
    C, W1, b1, W2, b2, bngain, bnbias = params
    emb = C[Xb]
    embcat = emb.view(len(Xb), -1)
    hprebn = embcat @ W1 + b1
    bnvar_inv = (hprebn.var(0, keepdim=True) + 1e-5) ** -0.5
    bnraw = (hprebn - hprebn.mean(0, keepdim=True)) * bnvar_inv
    h = bngain * bnraw + bnbias
    logits = h @ W2 + b2
    return F.cross_entropy(logits, Yb), (params, Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits)


@mistake("backward")
def order_of_the_way_back(cache):
    """The gradients come in the order in which they were found, from the end; `params` begins with `C` and ends with
    `bnbias`."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhpreact = d_hpreact(dh, h)
    dhprebn = d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dW2, db2, d_bngain(dhpreact, bnraw), d_bnbias(dhpreact), dW1, db1, dC]


@mistake("backward")
def batchnorm_before_the_layer(cache):
    """BatchNorm's two gradients stand before those of the second layer; in `params` they come last."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhpreact = d_hpreact(dh, h)
    dhprebn = d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dC, dW1, db1, d_bngain(dhpreact, bnraw), d_bnbias(dhpreact), dW2, db2]


@mistake("backward")
def gain_and_bias_exchanged(cache):
    """The gradients of `bngain` and `bnbias` stand in each other's place; the gain comes first."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhpreact = d_hpreact(dh, h)
    dhprebn = d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dC, dW1, db1, dW2, db2, d_bnbias(dhpreact), d_bngain(dhpreact, bnraw)]


@mistake("backward")
def through_constants(cache):
    """BatchNorm is walked back as if mean and variance were constants; both were made from the batch: `d_batchnorm`."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhpreact = d_hpreact(dh, h)
    dhprebn = bngain * bnvar_inv * dhpreact
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dC, dW1, db1, dW2, db2, d_bngain(dhpreact, bnraw), d_bnbias(dhpreact)]


@mistake("backward")
def past_the_tanh(cache):
    """What comes back at `h` is handed on to BatchNorm as it is; the tanh lies between them."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhprebn = d_batchnorm(dh, bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dC, dW1, db1, dW2, db2, d_bngain(dh, bnraw), d_bnbias(dh)]


@mistake("backward")
def from_after_the_batchnorm(cache):
    """The gradients of `bngain` and `bnbias` are made from `dhprebn`, which lies behind BatchNorm on the way back; they
    belong to `hpreact`, so they are made from `dhpreact`."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhprebn = d_batchnorm(d_hpreact(dh, h), bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = d_C(d_emb(dembcat, emb), Xb, C)
    return [dC, dW1, db1, dW2, db2, d_bngain(dhprebn, bnraw), d_bnbias(dhprebn)]


@mistake("backward")
def rows_of_C_overwritten(cache):
    """A character that occurs several times in the batch keeps one of its gradients alone; they add up in its row of
    `C`."""
    (C, W1, _, W2, _, bngain, _), Xb, Yb, emb, embcat, bnvar_inv, bnraw, h, logits = cache
    dh, dW2, db2 = d_linear(d_cross_entropy(logits, Yb), h, W2)
    dhpreact = d_hpreact(dh, h)
    dhprebn = d_batchnorm(dhpreact, bngain, bnraw, bnvar_inv)
    dembcat, dW1, db1 = d_linear(dhprebn, embcat, W1)
    dC = torch.zeros_like(C)
    for place, gradient in zip(Xb.reshape(-1), dembcat.reshape(-1, C.shape[1])):
        dC[place] = gradient
    return [dC, dW1, db1, dW2, db2, d_bngain(dhpreact, bnraw), d_bnbias(dhpreact)]


@mistake("step")
def updated_too_early(params, Xb, Yb, lr):
    """A parameter is updated before its old value is used: `dh` is made with the new `W2`. First all gradients, then all
    updates."""
    loss, cache = forward(params, Xb, Yb)
    grads = backward(cache)
    params[3].data += -lr * grads[3]
    for i, (p, grad) in enumerate(zip(params, backward(cache))):
        p.data += -lr * (0 if i == 3 else grad)
    return loss.item()


@mistake("step")
def uphill(params, Xb, Yb, lr):
    """The parameters move along the gradient, where the loss grows; they go against it, with a minus."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in zip(params, backward(cache)):
        p.data += lr * grad
    return loss.item()


@mistake("step")
def without_the_rate(params, Xb, Yb, lr):
    """`lr` is not used, so every step is as large as the gradient itself."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in zip(params, backward(cache)):
        p.data += -grad
    return loss.item()


@mistake("step")
def loss_after_the_step(params, Xb, Yb, lr):
    """It returns the loss after the update; asked for is the one before, which the gradients belong to."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in zip(params, backward(cache)):
        p.data += -lr * grad
    return forward(params, Xb, Yb)[0].item()


@mistake("step")
def only_a_name_moved(params, Xb, Yb, lr):
    """`p = p - ...` makes `p` the name of a new tensor, and `params` still holds the old one: nothing is trained. Change
    the tensor itself, as `p.data += ...` does."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in zip(params, backward(cache)):
        p = p - lr * grad
    return loss.item()


@mistake("step")
def replaced_in_the_list(params, Xb, Yb, lr):
    """The list gets new tensors, so whoever holds the old ones sees no change. Change what they hold, as `p.data += ...`
    does."""
    loss, cache = forward(params, Xb, Yb)
    for i, grad in enumerate(backward(cache)):
        params[i] = params[i] - lr * grad
    return loss.item()


@mistake("step")
def batchnorm_not_trained(params, Xb, Yb, lr):
    """Only the first five parameters move; `bngain` and `bnbias` are trained too."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in list(zip(params, backward(cache)))[:5]:
        p.data += -lr * grad
    return loss.item()


@mistake("step")
def embedding_not_trained(params, Xb, Yb, lr):
    """`C` does not move; the embeddings are parameters like the others."""
    loss, cache = forward(params, Xb, Yb)
    for p, grad in list(zip(params, backward(cache)))[1:]:
        p.data += -lr * grad
    return loss.item()
