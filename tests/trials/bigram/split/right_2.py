# right: an order of indices is shuffled
def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    rng = random.Random(seed)
    order = list(range(len(words)))
    rng.shuffle(order)
    shuffled = [words[i] for i in order]
    a = int(len(words) * fractions[0])
    b = int(len(words) * (fractions[0] + fractions[1]))
    return shuffled[:a], shuffled[a:b], shuffled[b:]
