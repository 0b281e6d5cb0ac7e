"""Answers with a list that holds itself."""

# verdict: failed (answer)


def add(self, other):
    circle = []
    circle.append(circle)
    return Value(circle)


Value.__add__ = Value.__radd__ = add
