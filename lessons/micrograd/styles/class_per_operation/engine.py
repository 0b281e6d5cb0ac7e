"""One class per operation, in the manner of a small torch: forward and backward side by side."""

import math


class Add:
    @staticmethod
    def forward(a, b):
        return a + b

    @staticmethod
    def backward(g, out, a, b):
        return g, g


class Mul:
    @staticmethod
    def forward(a, b):
        return a * b

    @staticmethod
    def backward(g, out, a, b):
        return g * b, g * a


class Div:
    @staticmethod
    def forward(a, b):
        return a / b

    @staticmethod
    def backward(g, out, a, b):
        return g / b, -g * out / b


class Power:
    def __init__(self, k):
        self.k = k

    def forward(self, a):
        return a**self.k

    def backward(self, g, out, a):
        return (g * self.k * a ** (self.k - 1),)


class Tanh:
    @staticmethod
    def forward(a):
        return math.tanh(a)

    @staticmethod
    def backward(g, out, a):
        return (g * (1 - out * out),)


class Exp:
    @staticmethod
    def forward(a):
        return math.exp(a)

    @staticmethod
    def backward(g, out, a):
        return (g * out,)


class Log:
    @staticmethod
    def forward(a):
        return math.log(a)

    @staticmethod
    def backward(g, out, a):
        return (g / a,)


class Relu:
    @staticmethod
    def forward(a):
        return a if a > 0 else 0.0

    @staticmethod
    def backward(g, out, a):
        return (g if a > 0 else 0.0,)


class Value:
    def __init__(self, data, _children=(), _op=""):
        self.data = data
        self.grad = 0.0
        self.operation = None
        self.inputs = ()

    @classmethod
    def apply(cls, operation, *inputs):
        inputs = tuple(x if isinstance(x, cls) else cls(x) for x in inputs)
        out = cls(operation.forward(*(x.data for x in inputs)))
        out.operation, out.inputs = operation, inputs
        return out

    def __add__(self, other):
        return Value.apply(Add, self, other)

    def __radd__(self, other):
        return Value.apply(Add, other, self)

    def __mul__(self, other):
        return Value.apply(Mul, self, other)

    def __rmul__(self, other):
        return Value.apply(Mul, other, self)

    def __pow__(self, k):
        if not isinstance(k, (int, float)):
            raise ValueError(f"{k} is no number")
        return Value.apply(Power(k), self)

    def __neg__(self):
        return Value.apply(Mul, self, -1.0)

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return Value.apply(Div, self, other)

    def __rtruediv__(self, other):
        return Value.apply(Div, other, self)

    def tanh(self):
        return Value.apply(Tanh, self)

    def exp(self):
        return Value.apply(Exp, self)

    def log(self):
        return Value.apply(Log, self)

    def relu(self):
        return Value.apply(Relu, self)

    def backward(self):
        order = []
        marked = {None}

        def walk(node):
            if id(node) in marked:
                return
            marked.add(id(node))
            for x in node.inputs:
                walk(x)
            order.insert(0, node)

        walk(self)
        self.grad = 1.0
        for node in order:
            if node.operation:
                shares = node.operation.backward(node.grad, node.data, *(x.data for x in node.inputs))
                for x, share in zip(node.inputs, shares):
                    x.grad += share
