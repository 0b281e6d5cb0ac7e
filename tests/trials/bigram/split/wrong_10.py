# wrong: the generator of a seed is kept and goes on, so the second call with the same list and seed gives other parts
import random

_generators = {}


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    words = list(words)
    rng = _generators.setdefault(seed, random.Random(seed))
    rng.shuffle(words)
    n = len(words)
    a, b = int(fractions[0] * n), int((fractions[0] + fractions[1]) * n)
    return words[:a], words[a:b], words[b:]
