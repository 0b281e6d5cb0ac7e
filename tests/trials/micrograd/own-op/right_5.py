# right: careful loops, a sigmoid that no large number overflows
import math


def _stable(x):
    if x >= 0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


class Value:
    def sigmoid(self):
        out = Value(_stable(self.data), (self,), "sigmoid")

        def back():
            self.grad += out.data * (1.0 - out.data) * out.grad

        out._backward = back
        return out


def gradcheck(f, xs, h=1e-6):
    inputs = []
    for x in xs:
        inputs.append(Value(x))
    result = f(inputs)
    result.backward()

    def on_numbers(numbers):
        wrapped = []
        for number in numbers:
            wrapped.append(Value(number))
        return f(wrapped).data

    worst = 0.0
    for i in range(len(xs)):
        gap = inputs[i].grad - slope(on_numbers, list(xs), i, h)
        if gap < 0:
            gap = -gap
        if gap > worst:
            worst = gap
    return worst
