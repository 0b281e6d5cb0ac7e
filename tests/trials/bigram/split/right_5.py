# right: shuffles the places instead of the words, then deals them out one by one
import random


def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    n = len(words)
    order = [i for i in range(n)]
    rng = random.Random(seed)
    rng.shuffle(order)
    first_cut = int(fractions[0] * n)
    second_cut = int((fractions[0] + fractions[1]) * n)
    train, dev, test = [], [], []
    for place in range(n):
        word = words[order[place]]
        if place < first_cut:
            train.append(word)
        elif place < second_cut:
            dev.append(word)
        else:
            test.append(word)
    return [train, dev, test]
