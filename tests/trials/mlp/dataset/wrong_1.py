# wrong: the window is cut one too early, so the last letter is never a label of its own word's end
# causes: no_end
def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    for w in words:
        full = "." * block_size + w
        for i in range(len(w)):
            X.append([stoi[c] for c in full[i : i + block_size]])
            Y.append(stoi[full[i + block_size]])
    return torch.tensor(X), torch.tensor(Y)
