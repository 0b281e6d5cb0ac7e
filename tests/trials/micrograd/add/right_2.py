# right: a plain number is not made a node, the result remembers self alone; a helper builds the closure over a list of inputs
def _sum_node(inputs, number):
    out = Value(number, inputs, "+")

    def share():
        for node in inputs:
            node.grad = node.grad + out.grad

    out._backward = share
    return out


class Value:
    def __add__(self, other):
        if isinstance(other, Value):
            return _sum_node([self, other], self.data + other.data)
        return _sum_node([self], self.data + other)

    def __radd__(self, other):
        return _sum_node([self], other + self.data)
