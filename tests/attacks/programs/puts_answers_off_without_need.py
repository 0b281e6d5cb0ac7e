"""Says of every question that it waits for an exercise that is written."""

# verdict: unchecked

from zerotohero.grading import probe


def later(self, other):
    raise probe.Later("backward")


Value.__add__ = later


class Value(Value):
    def backward(self):
        self.grad = 1.0
