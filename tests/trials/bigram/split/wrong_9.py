# wrong: seed 0 is taken for "not given" and becomes 42
# causes: seed_zero_replaced
import random


def split(words, seed=None, fractions=(0.8, 0.1, 0.1)):
    words = list(words)
    random.Random(seed or 42).shuffle(words)
    n = len(words)
    a, b = int(fractions[0] * n), int((fractions[0] + fractions[1]) * n)
    return words[:a], words[a:b], words[b:]
