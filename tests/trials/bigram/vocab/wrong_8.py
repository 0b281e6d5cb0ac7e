# wrong: itos is made before "." gets its number, so itos has no 0
# causes: itos_without_dot
def build_vocab(words):
    chars = sorted(set("".join(words)))
    stoi = {s: i for i, s in enumerate(chars, start=1)}
    itos = {i: s for s, i in stoi.items()}
    stoi["."] = 0
    return stoi, itos
