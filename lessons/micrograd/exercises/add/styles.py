from zerotohero.grading.probe import style


@style("Value.__add__")
def lambda_and_tuple(self, other):
    if not isinstance(other, Value):
        other = Value(other)
    result = Value(self.data + other.data, [self, other])

    def back(node=result):
        for parent in (self, other):
            parent.grad = parent.grad + node.grad

    result._backward = back
    return result


@style("Value")
class sharing_one_function:
    def __add__(self, other):
        other = other if hasattr(other, "data") else Value(other)
        out = Value(other.data + self.data, (self, other), "+")
        out._backward = lambda: self._share(out, other)
        return out

    def _share(self, out, other):
        self.grad += out.grad
        other.grad += out.grad

    __radd__ = __add__


@style("Value.__radd__")
def through_the_method(self, other):
    return self.__add__(other)
