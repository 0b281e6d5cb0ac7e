# wrong: what is left over at the end gets a mean of its own instead of being dropped
# causes: rest_averaged_in
def smooth(lossi, n=1000):
    chunks = (lossi[i : i + n] for i in range(0, len(lossi), n))
    return [sum(c) / len(c) for c in chunks]
