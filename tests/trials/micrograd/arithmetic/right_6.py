# right: one-line lambdas; the turned ones are the straight ones turned again
class Value:
    __neg__ = lambda self: -1.0 * self
    __sub__ = lambda self, other: self + other * -1
    __rsub__ = lambda self, other: -(self - other)
    __truediv__ = lambda self, other: self * (other**-1 if isinstance(other, Value) else 1 / other)
    __rtruediv__ = lambda self, other: (self / other) ** -1 if other else self * 0.0
