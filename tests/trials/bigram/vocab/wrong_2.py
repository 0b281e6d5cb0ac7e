# wrong: itos made before the dot is added
# causes: itos_without_dot
def build_vocab(words):
    chars = sorted(set(''.join(words)))
    stoi = {s: i + 1 for i, s in enumerate(chars)}
    itos = {i: s for s, i in stoi.items()}
    stoi['.'] = 0
    return stoi, itos
