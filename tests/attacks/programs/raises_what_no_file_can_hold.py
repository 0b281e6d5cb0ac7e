"""A message with half a letter, as a file's odd name brings it along, and with words for the terminal."""

# verdict: failed (answer)


def add(self, other):
    raise ValueError("caf\udce9 \x1b]0;passed\x07\x1b[2J")


Value.__add__ = add
