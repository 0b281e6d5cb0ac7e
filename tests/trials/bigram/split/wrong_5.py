# wrong: the words made different first
# causes: sorted_first, each_word_once
def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    unique = sorted(set(words))
    random.Random(seed).shuffle(unique)
    n1 = int(fractions[0] * len(unique))
    n2 = int((fractions[0] + fractions[1]) * len(unique))
    return unique[:n1], unique[n1:n2], unique[n2:]
