from zerotohero.grading.probe import style


@style("Value.sigmoid")
def through_tanh(self):
    s = 0.5 * (math.tanh(self.data / 2) + 1)
    out = Value(s, (self,))
    local = s - s * s

    def push():
        self.grad += local * out.grad

    out._backward = push
    return out


@style("Value.sigmoid")
def from_smaller_parts(self):
    return 1 / ((-self).exp() + 1)


@style("gradcheck")
def measured_by_itself(f, xs, h=1e-6):
    worst = 0.0
    for i in range(len(xs)):
        up, down = list(xs), list(xs)
        up[i] += h
        down[i] -= h
        measured = (f([Value(x) for x in up]).data - f([Value(x) for x in down]).data) / (2 * h)
        values = [Value(x) for x in xs]
        f(values).backward()
        worst = max(worst, abs(values[i].grad - measured))
    return worst


@style("gradcheck")
def two_lists(f, xs, h=1e-6):
    nodes = list(map(Value, xs))
    f(nodes).backward()
    said = [node.grad for node in nodes]
    measured = [slope(lambda v: f(list(map(Value, v))).data, xs, i, h) for i in range(len(xs))]
    return max(abs(a - b) for a, b in zip(said, measured))
