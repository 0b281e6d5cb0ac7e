from shared import batch, network

from zerotohero.grading.probe import probe


@probe
def logits(mlp, g):
    """Nine contexts of 3 letters, 7 letters in all, 10 numbers each, 6 hidden neurons: what is `forward(params, X)`?"""
    return mlp.forward(network(g), batch(g)[0])


@probe
def another_network(mlp, g):
    """Two letters a context, 30 letters in all, 15 numbers each, 8 hidden neurons: what is `forward(params, X)`?"""
    return mlp.forward(network(g, 30, 2, 15, 8), batch(g, 4, 2, 30)[0])


@probe
def as_many_contexts_as_neurons(mlp, g):
    """Six contexts and 6 hidden neurons: what is `forward(params, X)`?"""
    return mlp.forward(network(g), batch(g, N=6)[0])


@probe
def one_context(mlp, g):
    """One context: what is `forward(params, X)`?"""
    return mlp.forward(network(g), batch(g, N=1)[0])


@probe
def gradients(mlp, g):
    """`forward(params, X)[:, 2].sum().backward()`: what is each parameter's `.grad`?"""
    params = network(g)
    mlp.forward(params, batch(g, N=4)[0])[:, 2].sum().backward()
    return [p.grad for p in params]


@probe
def parameters_stay(mlp, g):
    """What are `b1` and `b2` after `forward(params, X)`?"""
    params = network(g)
    mlp.forward(params, batch(g)[0])
    return [params[2], params[4]]


@probe(stretch=True)
def where_a_context_is_not_30_numbers(mlp, g):
    """Four letters a context, 2 numbers each: what is `forward(params, X)`?"""
    return mlp.forward(network(g, 5, 4, 2, 8), batch(g, 4, 4, 5)[0])
