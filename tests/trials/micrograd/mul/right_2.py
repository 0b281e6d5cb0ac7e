# right: plain number as its own case with one input; the factors are kept as numbers when the product is made
class Value:
    def __mul__(self, other):
        if isinstance(other, (int, float)):
            out = Value(self.data * other, [self], "*" + str(other))

            def scale():
                self.grad += out.grad * other

            out._backward = scale
            return out

        x, y = self.data, other.data
        out = Value(x * y, [self, other], "*")

        def both():
            self.grad += out.grad * y
            other.grad += out.grad * x

        out._backward = both
        return out

    def __rmul__(self, other):
        return self.__mul__(other)
