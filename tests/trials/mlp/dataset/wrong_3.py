# wrong: pads on the right
# causes: filled_up_behind
def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    for w in words:
        seen = []
        for ch in w + ".":
            last = seen[-block_size:]
            X.append(last + [0] * (block_size - len(last)))
            Y.append(stoi[ch])
            seen.append(stoi[ch])
    return torch.tensor(X), torch.tensor(Y)
