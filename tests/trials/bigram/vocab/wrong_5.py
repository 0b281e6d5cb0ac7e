# wrong: returns the two the other way round
# causes: exchanged
def build_vocab(words):
    chars = sorted(set(''.join(words)))
    itos = {i + 1: c for i, c in enumerate(chars)}
    itos[0] = '.'
    stoi = {c: i for i, c in itos.items()}
    return itos, stoi
