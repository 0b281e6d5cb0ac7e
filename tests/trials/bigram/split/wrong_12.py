# wrong: the cuts are rounded to the nearest instead of cut off by int
# causes: rounded
import random


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    words = list(words)
    random.Random(seed).shuffle(words)
    n = len(words)
    a, b = round(fractions[0] * n), round((fractions[0] + fractions[1]) * n)
    return words[:a], words[a:b], words[b:]
