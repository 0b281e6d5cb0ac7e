# right: all probabilities made beforehand
def ngram(words, n, k):
    V = len(set('.'.join(words) + '.'))
    alphabet = set('.'.join(words) + '.')
    follow = {}
    for w in words:
        padded = '.' * (n - 1) + w + '.'
        for j in range(n - 1, len(padded)):
            follow.setdefault(padded[j - (n - 1):j], []).append(padded[j])
    ready = {}
    for ctx, list_of in follow.items():
        for c in alphabet:
            ready[ctx, c] = (list_of.count(c) + k) / (len(list_of) + k * V)
    return lambda ctx, c: ready.get((ctx, c), 1 / V)
