from zerotohero.grading.probe import style


@style("Value")
class as_in_the_lecture:
    def tanh(self):
        x = self.data
        t = (math.exp(2 * x) - 1) / (math.exp(2 * x) + 1)
        out = Value(t, (self,), "tanh")

        def _backward():
            self.grad += (1 - t**2) * out.grad

        out._backward = _backward
        return out

    def relu(self):
        out = Value(0 if self.data < 0 else self.data, (self,), "ReLU")

        def _backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = _backward
        return out


@style("Value")
class one_helper_for_all:
    def _unary(self, result, local):
        out = Value(result, (self,))

        def push():
            self.grad += local * out.grad

        out._backward = push
        return out

    def tanh(self):
        t = math.sinh(self.data) / math.cosh(self.data)
        return self._unary(t, 1 - t * t)

    def exp(self):
        e = math.e**self.data
        return self._unary(e, e)

    def log(self):
        return self._unary(math.log(self.data), 1 / self.data)

    def relu(self):
        return self._unary(max(self.data, 0), self.data > 0)


@style("Value")
class tanh_from_its_parts:
    def tanh(self):
        e = (self * 2).exp()
        return (e - 1) / (e + 1)

    def relu(self):
        return self * (1.0 if self.data > 0 else 0.0)
