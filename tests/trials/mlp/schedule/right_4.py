# right: a table of stages, searched with bisect
from bisect import bisect_right


def lr_at(i: int, at: int = 100_000, high: float = 0.1, low: float = 0.01) -> float:
    boundaries = [at]
    rates = [high, low]
    return rates[bisect_right(boundaries, i)]
