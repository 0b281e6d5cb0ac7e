# wrong: cuts dev off at int(0.8 n) + int(0.1 n) instead of int(0.9 n)
# causes: fractions_rounded_apart
import random


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    shuffled = words[:]
    random.Random(seed).shuffle(shuffled)
    n = len(shuffled)
    n_train = int(fractions[0] * n)
    n_dev = int(fractions[1] * n)
    return shuffled[:n_train], shuffled[n_train:n_train + n_dev], shuffled[n_train + n_dev:]
