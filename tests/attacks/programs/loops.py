"""Never ends."""

# verdict: failed (time)


def loops(self, other):
    while True:
        pass


Value.__add__ = loops
