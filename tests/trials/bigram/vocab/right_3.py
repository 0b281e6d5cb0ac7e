# right: the dot is put in front of the sorted letters; itos from enumerate of the same list
def build_vocab(words):
    alphabet = ["."] + sorted({c for w in words for c in w})
    return dict(zip(alphabet, range(len(alphabet)))), dict(enumerate(alphabet))
