from zerotohero.grading.probe import style


@style("split")
def as_in_the_lecture_on_a_copy(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    words = words[:]
    random.seed(seed)
    random.shuffle(words)
    n1 = int(fractions[0] * len(words))
    n2 = int((fractions[0] + fractions[1]) * len(words))
    return words[:n1], words[n1:n2], words[n2:]


@style("split")
def order_of_places(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    places = list(range(len(words)))
    random.Random(seed).shuffle(places)
    parts, start = [], 0
    for end in (fractions[0], fractions[0] + fractions[1], 1):
        stop = int(end * len(words))
        parts.append([words[i] for i in places[start:stop]])
        start = stop
    return parts


@style("split")
def counted_off(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    rest = [*words]
    random.Random(seed).shuffle(rest)
    train = rest[: int(len(words) * fractions[0])]
    others = rest[len(train) :]
    dev = others[: int(len(words) * (fractions[0] + fractions[1])) - len(train)]
    return train, dev, others[len(dev) :]
