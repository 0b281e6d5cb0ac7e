"""Is right every other time."""

# verdict: failed (answer)

calls = []
right = Value.__init__


def add(self, other):
    calls.append(1)
    return Value(self.data + getattr(other, "data", other) + len(calls) % 2, (self,))


Value.__add__ = Value.__radd__ = add
