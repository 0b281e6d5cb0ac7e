"""A type whose name could not be stored, and would clear the screen."""

# verdict: failed (answer)


class Name(type):
    def __getattribute__(cls, name):
        if name in ("__name__", "__qualname__", "__module__"):
            return "float\n\x1b[2J\ud800" * 50
        return super().__getattribute__(name)


class Odd(metaclass=Name):
    pass


def add(self, other):
    return Value(Odd())


Value.__add__ = add
