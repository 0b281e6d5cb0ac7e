from zerotohero.grading.probe import mistake


@mistake("bigram_pairs")
def exchanged(words, stoi):
    """Inputs and labels are exchanged: the letter that follows is the label, so it belongs into `ys`."""
    xs, ys = [], []
    for word in words:
        for first, second in zip("." + word, word + "."):
            xs.append(stoi[second])
            ys.append(stoi[first])
    return torch.tensor(xs), torch.tensor(ys)


@mistake("bigram_pairs")
def inside_only(words, stoi):
    """Only pairs inside the words are there: `.` stands before and behind each word too."""
    xs, ys = [], []
    for word in words:
        for first, second in zip(word, word[1:]):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return torch.tensor(xs, dtype=torch.long), torch.tensor(ys, dtype=torch.long)


@mistake("bigram_pairs")
def no_start(words, stoi):
    """No example says how words begin: `.` is the input for the first letter."""
    xs, ys = [], []
    for word in words:
        for first, second in zip(word, word[1:] + "."):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return torch.tensor(xs), torch.tensor(ys)


@mistake("bigram_pairs")
def no_end(words, stoi):
    """No example says how words end: `.` is the label of the last letter."""
    xs, ys = [], []
    for word in words:
        for first, second in zip("." + word, word):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return torch.tensor(xs), torch.tensor(ys)


@mistake("bigram_pairs")
def across_words(words, stoi):
    """The words are joined without a `.` between them, so each seems to go on with the next."""
    text = "." + "".join(words) + "."
    numbers = torch.tensor([stoi[letter] for letter in text])
    return numbers[:-1], numbers[1:]


@mistake("bigram_pairs")
def two_dots_between(words, stoi):
    """Two `.` follow each other between the words, so `..` is an example too; nothing ever follows an end."""
    text = "".join("." + word + "." for word in words)
    numbers = torch.tensor([stoi[letter] for letter in text])
    return numbers[:-1], numbers[1:]


@mistake("bigram_pairs")
def floats(words, stoi):
    """The numbers are floats (`torch.Tensor` makes those), and a float names no row. `torch.tensor` keeps integers."""
    xs, ys = [], []
    for word in words:
        for first, second in zip("." + word, word + "."):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return torch.Tensor(xs), torch.Tensor(ys)


@mistake("bigram_pairs")
def lists(words, stoi):
    """It returns lists, where tensors are asked for: `torch.tensor(xs)`."""
    xs, ys = [], []
    for word in words:
        for first, second in zip("." + word, word + "."):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return xs, ys


@mistake("bigram_pairs")
def first_word_only(words, stoi):
    """It returns after the first word: the `return` stands inside the loop over the words."""
    xs, ys = [], []
    for word in words:
        for first, second in zip("." + word, word + "."):
            xs.append(stoi[first])
            ys.append(stoi[second])
        return torch.tensor(xs), torch.tensor(ys)


@mistake("bigram_pairs")
def last_word_only(words, stoi):
    """The lists begin anew with each word, so only the last one's pairs are left. Make them once, before the loop."""
    for word in words:
        xs, ys = [], []
        for first, second in zip("." + word, word + "."):
            xs.append(stoi[first])
            ys.append(stoi[second])
    return torch.tensor(xs), torch.tensor(ys)


@mistake("bigram_pairs")
def one_tensor_of_pairs(words, stoi):
    """It returns the pairs as one tensor (n, 2); `xs` and `ys` are asked for, each by itself."""
    return torch.tensor([[stoi[a], stoi[b]] for word in words for a, b in zip("." + word, word + ".")])


@mistake("bigram_pairs")
def different_pairs_only(words, stoi):
    """Each pair is there once, however often it occurs; every occurrence is an example."""
    pairs = dict.fromkeys((stoi[a], stoi[b]) for word in words for a, b in zip("." + word, word + "."))
    xs, ys = zip(*pairs)
    return torch.tensor(xs), torch.tensor(ys)


@mistake("bigram_pairs")
def smaller_integers(words, stoi):
    """The numbers are integers of another size than int64, which `F.one_hot` and much else refuse. `torch.tensor` makes int64
    of a list of ints."""
    xs, ys = [], []
    for word in words:
        chars = ["."] + list(word) + ["."]
        for one, other in zip(chars, chars[1:]):
            xs.append(stoi[one])
            ys.append(stoi[other])
    return torch.tensor(xs, dtype=torch.int32), torch.tensor(ys, dtype=torch.int32)
