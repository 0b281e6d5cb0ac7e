# wrong: a word that occurs twice is taken only once
# causes: each_word_once
import torch

def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    for w in dict.fromkeys(words):
        context = [0] * block_size
        for ix in [stoi[ch] for ch in w] + [0]:
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    return torch.tensor(X), torch.tensor(Y)
