"""Answers everything with NaN."""

# verdict: failed (answer)


def add(self, other):
    out = Value(float("nan"))
    out._prev = (self, other)
    out._backward = lambda: setattr(self, "grad", float("nan"))
    return out


Value.__add__ = Value.__radd__ = add
