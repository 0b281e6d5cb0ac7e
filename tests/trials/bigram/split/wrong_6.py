# wrong: shuffles the caller's own list
# causes: callers_list_shuffled
import random


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    random.Random(seed).shuffle(words)
    n1 = int(fractions[0] * len(words))
    n2 = int((fractions[0] + fractions[1]) * len(words))
    return words[:n1], words[n1:n2], words[n2:]
