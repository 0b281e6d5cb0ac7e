# wrong: the context is begun once and not anew for each word
# causes: context_kept_between_words
import torch


def build_dataset(words, stoi, block_size=3):
    X, Y = [], []
    context = [0] * block_size
    for w in words:
        for ch in w + '.':
            ix = stoi[ch]
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    return torch.tensor(X), torch.tensor(Y)
