# wrong: the words run together without a dot between them
# causes: across_words
def bigram_pairs(words, stoi):
    ids = torch.tensor([stoi[c] for c in '.' + ''.join(words) + '.'])
    return ids[:-1], ids[1:]
