"""Says of everything that it is not written, from a file where it is."""

# verdict: failed (answer)


def unwritten(self, other):
    raise NotImplementedError


Value.__add__ = unwritten
