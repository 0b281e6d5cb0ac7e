from zerotohero.grading.probe import style


@style("MLP")
class pairs_of_sizes:
    def __init__(self, nin, nouts):
        ins = [nin] + list(nouts)[:-1]
        self.stack = [Layer(a, b) for a, b in list(zip(ins, nouts))[:-1]]
        self.stack.append(Layer(ins[-1], nouts[-1], nonlin=False))

    def __call__(self, x):
        for layer in self.stack:
            x = layer(x if hasattr(x, "__len__") else [x])
        return x

    def parameters(self):
        return sum((layer.parameters() for layer in self.stack), [])

    def zero_grad(self):
        for layer in self.stack:
            for p in layer.parameters():
                p.grad = 0


@style("MLP.__call__")
def by_recursion(self, x, depth=0):
    if depth == len(self.layers):
        return x
    out = self.layers[depth](x)
    if depth + 1 < len(self.layers) and not isinstance(out, list):
        out = [out]
    return MLP.__call__(self, out, depth + 1)


@style("MLP.zero_grad")
def in_a_while(self):
    left = list(self.parameters())
    while left:
        left.pop().grad = 0.0


@style("MLP.__call__")
def as_in_the_lecture(self, x):
    for layer in self.layers:
        x = layer(x)
    return x
