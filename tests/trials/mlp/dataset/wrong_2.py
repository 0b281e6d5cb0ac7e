# wrong: all words are joined by dots into one text, and the window slides over it
# causes: context_kept_between_words
def build_dataset(words, stoi, block_size=3):
    text = "." * block_size + ".".join(words) + "."
    ids = [stoi[c] for c in text]
    X = [ids[i : i + block_size] for i in range(len(ids) - block_size)]
    Y = ids[block_size:]
    return torch.tensor(X), torch.tensor(Y)
