"""A dict whose keys, large numbers, all have the same hash: reading it carelessly takes a minute."""

# verdict: failed (answer)


def add(self, other):
    modulus = 2**61 - 1
    return Value({i * modulus: 0 for i in range(3_000)})


Value.__add__ = add
