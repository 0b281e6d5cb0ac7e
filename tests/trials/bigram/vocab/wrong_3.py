# wrong: the order of first appearance, not sorted
# causes: in_order_of_appearance
def build_vocab(words):
    stoi = {'.': 0}
    for w in words:
        for c in w:
            if c not in stoi:
                stoi[c] = len(stoi)
    return stoi, {i: c for c, i in stoi.items()}
