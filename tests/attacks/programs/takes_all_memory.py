"""Asks for more memory than there is."""

# verdict: failed (memory)


def add(self, other):
    kept = []
    while True:
        kept.append(bytearray(10**7))


Value.__add__ = add
