"""Ends a question as Ctrl-C would."""

# verdict: failed (answer)


def add(self, other):
    raise KeyboardInterrupt


Value.__add__ = add
