"""Answers with a list in a list in a list, a million deep."""

# verdict: failed (answer)


def add(self, other):
    nested = []
    for _ in range(1_000_000):
        nested = [nested]
    return Value(nested)


Value.__add__ = Value.__radd__ = add
