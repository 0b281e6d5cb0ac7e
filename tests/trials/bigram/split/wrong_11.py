# wrong: test is counted from the end, and where its share is empty, [-0:] is the whole list
# causes: test_from_the_end
import random


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    words = list(words)
    random.Random(seed).shuffle(words)
    n = len(words)
    a, b = int(fractions[0] * n), int((fractions[0] + fractions[1]) * n)
    return words[:a], words[a:b], words[-(n - b):]
