# right: own way under own names, _inputs is a list of pairs (input, slope) and pass_on() hands the gradient on; no _prev, no _backward
class Value:
    def __add__(self, other):
        if not isinstance(other, Value):
            other = Value(other)
        result = Value(self.data + other.data)
        result._inputs = [(self, 1.0), (other, 1.0)]

        def pass_on():
            for node, rate in result._inputs:
                node.grad += rate * result.grad

        result.pass_on = pass_on
        return result

    def __radd__(self, other):
        return Value(other).__add__(self)
