# wrong: joins the dotted words into one text, so a pair ".." is counted between every two words
# causes: two_dots_between
import torch


def bigram_counts(words, stoi):
    V = len(stoi)
    N = torch.zeros((V, V), dtype=torch.int64)
    text = "".join("." + w + "." for w in words)
    for a, b in zip(text, text[1:]):
        N[stoi[a], stoi[b]] += 1
    return N
