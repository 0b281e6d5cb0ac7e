# wrong: words are made lower case first, so a capital letter does not get the index that stoi gives it
# causes: made_small
import torch

def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ch in w.lower() + ".":
            ix = stoi[ch] if ch != "." else 0
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    return torch.tensor(X), torch.tensor(Y)
