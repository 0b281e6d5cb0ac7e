# wrong: numbers from 0, so that the first letter and the dot share 0
# causes: dot_and_first_letter_share_0
def build_vocab(words):
    chars = sorted(set(''.join(words)))
    stoi = {s: i for i, s in enumerate(chars)}
    stoi['.'] = 0
    itos = {i: s for s, i in stoi.items()}
    return stoi, itos
