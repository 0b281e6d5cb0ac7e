from zerotohero.grading.probe import style


@style("build_dataset")
def as_in_the_lecture(words, stoi, block_size=3):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ch in w + ".":
            ix = stoi[ch]
            X.append(context)
            Y.append(ix)
            context = context[1:] + [ix]
    X = torch.tensor(X)
    Y = torch.tensor(Y)
    return X, Y


@style("build_dataset")
def windows_over_a_padded_word(words, stoi, block_size=3):
    rows = []
    for word in words:
        padded = [0] * block_size + [stoi[c] for c in word] + [0]
        rows += [padded[i : i + block_size + 1] for i in range(len(word) + 1)]
    table = torch.tensor(rows)
    return table[:, :-1], table[:, -1]


@style("build_dataset")
def one_copy_a_row(words, stoi, block_size=3):
    contexts, labels = [], []
    for word in words:
        context = [stoi["."]] * block_size
        for letter in [*word, "."]:
            contexts.append(list(context))
            labels.append(stoi[letter])
            del context[0]
            context.append(stoi[letter])
    return torch.LongTensor(contexts), torch.LongTensor(labels)


@style("build_dataset")
def by_unfold(words, stoi, block_size=3):
    parts = []
    for word in words:
        indices = torch.tensor([0] * block_size + [stoi[c] for c in word + "."], dtype=torch.int32)
        parts.append(indices.unfold(0, block_size + 1, 1))
    windows = torch.cat(parts)
    return windows[:, :block_size].long(), windows[:, block_size].long()
