# wrong: sampled instead of shuffled, another order from the same seed
# causes: sampled_order
def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    rng = random.Random(seed)
    shuffled = rng.sample(words, len(words))
    n1 = int(fractions[0] * len(words))
    n2 = int((fractions[0] + fractions[1]) * len(words))
    return shuffled[:n1], shuffled[n1:n2], shuffled[n2:]
