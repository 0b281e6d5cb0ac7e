from zerotohero.grading.probe import style


@style("bigram_pairs")
def as_in_the_lecture(words, stoi):
    xs, ys = [], []
    for w in words:
        chs = ["."] + list(w) + ["."]
        for ch1, ch2 in zip(chs, chs[1:]):
            ix1 = stoi[ch1]
            ix2 = stoi[ch2]
            xs.append(ix1)
            ys.append(ix2)
    xs = torch.tensor(xs)
    ys = torch.tensor(ys)
    return xs, ys


@style("bigram_pairs")
def one_text(words, stoi):
    numbers = torch.tensor([stoi[letter] for letter in "." + ".".join(words) + "."])
    return numbers[:-1], numbers[1:]


@style("bigram_pairs")
def unzipped(words, stoi):
    pairs = [(stoi[a], stoi[b]) for word in words for a, b in zip(f".{word}", f"{word}.")]
    return tuple(torch.tensor(pairs).T)


@style("bigram_pairs")
def in_two_goes(words, stoi):
    xs = [stoi[c] for w in words for c in "." + w]
    ys = [stoi[c] for w in words for c in w + "."]
    return [torch.LongTensor(xs), torch.LongTensor(ys)]
