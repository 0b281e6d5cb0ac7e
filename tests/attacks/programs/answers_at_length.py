"""Answers with fifty million characters."""

# verdict: failed (answer)


def add(self, other):
    return Value("x" * 50_000_000)


Value.__add__ = Value.__radd__ = add
