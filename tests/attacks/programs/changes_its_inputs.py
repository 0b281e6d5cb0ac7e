"""Adds in place: the sum is right, and so is nothing that is computed from its parts later."""

# verdict: failed (answer)


def add(self, other):
    other = other if isinstance(other, Value) else Value(other)
    self.data += other.data
    self._prev = (self, other)
    return self


Value.__add__ = Value.__radd__ = add
