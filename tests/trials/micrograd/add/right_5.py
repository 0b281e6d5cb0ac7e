# right: a plain number is no input at all; the terms are kept in a tuple, so a + a gets its gradient twice
class Value:
    def __add__(self, other):
        terms = (self, other) if isinstance(other, Value) else (self,)
        number = other.data if isinstance(other, Value) else other
        out = Value(self.data + number, terms, "add")

        def hand_on(g=out):
            for t in terms:
                t.grad += g.grad

        out._backward = hand_on
        return out

    __radd__ = __add__
