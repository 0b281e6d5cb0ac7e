# wrong: relu stops at 6 (relu6), above that it should go on as the input does
# causes: relu_capped_further_out
import math


class Value:
    def tanh(self):
        t = math.tanh(self.data)
        out = Value(t, (self,), "tanh")

        def _backward():
            self.grad += (1 - t * t) * out.grad

        out._backward = _backward
        return out

    def exp(self):
        out = Value(math.exp(self.data), (self,), "exp")

        def _backward():
            self.grad += out.data * out.grad

        out._backward = _backward
        return out

    def log(self):
        out = Value(math.log(self.data), (self,), "log")

        def _backward():
            self.grad += out.grad / self.data

        out._backward = _backward
        return out

    def relu(self):
        out = Value(min(max(self.data, 0.0), 6.0), (self,), "relu")

        def _backward():
            self.grad += (0 < self.data < 6) * out.grad

        out._backward = _backward
        return out
