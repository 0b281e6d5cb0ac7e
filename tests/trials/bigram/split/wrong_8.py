# wrong: the cuts are fixed at 0.8 and 0.9, fractions is ignored
# causes: fractions_ignored
import random


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    n1 = int(0.8 * len(shuffled))
    n2 = int(0.9 * len(shuffled))
    return shuffled[:n1], shuffled[n1:n2], shuffled[n2:]
