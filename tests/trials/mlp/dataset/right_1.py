# right: slices of one padded string of letters
def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    for w in words:
        full = "." * block_size + w + "."
        for i in range(len(w) + 1):
            X.append([stoi[c] for c in full[i : i + block_size]])
            Y.append(stoi[full[i + block_size]])
    return torch.tensor(X), torch.tensor(Y)
