from zerotohero.grading.probe import mistake


@mistake("build_dataset")
def context_kept_between_words(words, stoi, block_size=3):
    """The context is not begun anew for each word, so the last letters of one word stand before the first of the next;
    a word begins after nothing but `.`."""
    X, Y = [], []
    context = [0] * block_size
    for word in words:
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def no_end(words, stoi, block_size=3):
    """No example has `.` as its label, so the model could never learn where a word ends."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word:
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def label_in_the_context(words, stoi, block_size=3):
    """The context is stored after it has moved on, so each row already holds the letter that it should be asked for."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            context = context[1:] + [stoi[letter]]
            X.append(context)
            Y.append(stoi[letter])
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def one_list_for_all_rows(words, stoi, block_size=3):
    """All rows of a word are one and the same list, changed in place, so in the end they are all equal to its last; put a
    new list into X each time."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context.pop(0)
            context.append(stoi[letter])
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def newest_first(words, stoi, block_size=3):
    """The newest letter comes in at the left, where it is asked for at the right: a context reads as the word does."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = [stoi[letter]] + context[:-1]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def full_contexts_only(words, stoi, block_size=3):
    """Only contexts full of letters are kept, so the model never sees how a word begins; before the first letter the
    context is all `.`."""
    X, Y = [], []
    for word in words:
        indices = [stoi[letter] for letter in word + "."]
        for i in range(block_size, len(indices)):
            X.append(indices[i - block_size : i])
            Y.append(indices[i])
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def three_whatever_is_asked(words, stoi, block_size=3):
    """The context is 3 letters long whatever `block_size` says."""
    X, Y = [], []
    for word in words:
        context = [0] * 3
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def begins_with_a_dot(words, stoi, block_size=3):
    """A `.` is put before each word too, as in the pairs of the bigram lesson, so the first example of each word has the
    label `.`; here the context of `.` already says that the word begins."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in "." + word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def context_never_moves(words, stoi, block_size=3):
    """The context stays all `.`; after each letter it loses its oldest number and gains the newest."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def last_word_only(words, stoi, block_size=3):
    """The lists are begun anew for each word, so only the last word's examples are left; begin them once, before the
    loop."""
    for word in words:
        X, Y = [], []
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def exchanged(words, stoi, block_size=3):
    """Labels are returned first and contexts second; asked for is `X, Y`."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(Y), torch.tensor(X)


@mistake("build_dataset")
def filled_up_behind(words, stoi, block_size=3):
    """Where a word is still short, the `.` stand behind its letters; they stand before them, so that the newest letter is
    always the last."""
    X, Y = [], []
    for word in words:
        seen = []
        for letter in word + ".":
            last = seen[-block_size:]
            X.append(last + [0] * (block_size - len(last)))
            Y.append(stoi[letter])
            seen.append(stoi[letter])
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def floats(words, stoi, block_size=3):
    """X and Y hold floats, as `torch.zeros` makes them; an index is an integer, and `C[X]` will not take another. Say
    `dtype=torch.long`."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X).float(), torch.tensor(Y).float()


@mistake("build_dataset")
def each_word_once(words, stoi, block_size=3):
    """A word that occurs twice is taken once; each time is an example, so that what is common weighs more."""
    X, Y = [], []
    for word in dict.fromkeys(words):
        context = [0] * block_size
        for letter in word + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)


@mistake("build_dataset")
def made_small(words, stoi, block_size=3):
    """The letters are made small before they are looked up, so a capital gets another letter's number; `stoi` says which
    letters there are."""
    X, Y = [], []
    for word in words:
        context = [0] * block_size
        for letter in word.lower() + ".":
            X.append(context)
            Y.append(stoi[letter])
            context = context[1:] + [stoi[letter]]
    return torch.tensor(X), torch.tensor(Y)
