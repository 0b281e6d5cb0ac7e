# right: sorted by nothing, popped from the list one part at a time
def split(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    pool = [*words]
    random.Random(seed).shuffle(pool)
    n = len(pool)
    edges = [0, int(fractions[0] * n), int(sum(fractions[:2]) * n), n]
    parts = []
    for left, right in zip(edges, edges[1:]):
        parts.append(pool[left:right])
    return tuple(parts)
