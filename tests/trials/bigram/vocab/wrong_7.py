# wrong: letters are numbered in the order in which they first occur, not sorted
# causes: in_order_of_appearance
def build_vocab(words):
    letters = dict.fromkeys("".join(words))
    stoi = {".": 0}
    for ch in letters:
        stoi[ch] = len(stoi)
    itos = {i: s for s, i in stoi.items()}
    return stoi, itos
