from zerotohero.grading.probe import mistake


@mistake("bigram_counts")
def no_start(words, stoi):
    """Nothing stands before the first letter, so how words begin is not counted. Put a `.` there."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip(word, word[1:] + "."):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def no_end(words, stoi):
    """How words end is not counted, so no word could ever end: put a `.` behind the last letter, and take its pair too."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def inside_only(words, stoi):
    """Only pairs inside the words are counted: put a `.` before and behind each, so that beginning and end count too."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip(word, word[1:]):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def transposed(words, stoi):
    """Rows and columns are exchanged: the first letter of a pair is the row, so that row i is what follows letter i."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[second]][stoi[first]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def own_sign_for_the_end(words, stoi):
    """The end of a word has a row and a column of its own. Nothing ever follows an end and nothing precedes a
    beginning, so a row and a column stay dead: `.` can stand for both."""
    N = [[0] * (len(stoi) + 1) for _ in range(len(stoi) + 1)]
    for word in words:
        numbers = [0, *(stoi[letter] for letter in word), len(stoi)]
        for first, second in zip(numbers, numbers[1:]):
            N[first][second] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def set_not_counted(words, stoi):
    """Each pair that occurs gets a 1 (`=`), however often it does; count on with `+=`."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] = 1
    return torch.tensor(N)


@mistake("bigram_counts")
def one_row_for_all(words, stoi):
    """All rows are one and the same list (`[[0] * V] * V`), so every pair is counted in each of them. Make a new list for
    each row."""
    N = [[0] * len(stoi)] * len(stoi)
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def across_words(words, stoi):
    """The words are joined without a `.` between them, so the last letter of each seems to be followed by the first of
    the next."""
    N = [[0] * len(stoi) for _ in stoi]
    text = "".join(words)
    for first, second in zip("." + text, text + "."):
        N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def two_dots_between(words, stoi):
    """The words stand in one row with two `.` between them, so `..` is counted as if it were a pair: `N[0, 0]` must stay 0."""
    N = [[0] * len(stoi) for _ in stoi]
    text = "".join("." + word + "." for word in words)
    for first, second in zip(text, text[1:]):
        N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def begins_with_ones(words, stoi):
    """The table begins with 1 everywhere. Smoothing comes later; here 0 means that a pair never occurs."""
    N = [[1] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def each_word_once(words, stoi):
    """A word that stands in the list several times is counted once. Each time counts."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in set(words):
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def first_word_only(words, stoi):
    """It returns after the first word: the `return` stands inside the loop over the words."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] += 1
        return torch.tensor(N)


@mistake("bigram_counts")
def two_letters_on(words, stoi):
    """It counts the letter after the next. A pair is a letter and the one right behind it."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        padded = "." + word + "."
        for first, second in zip(padded, padded[2:]):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N)


@mistake("bigram_counts")
def shares_for_counts(words, stoi):
    """It returns shares of the whole; whole numbers are asked for, which later steps divide as they need."""
    N = [[0] * len(stoi) for _ in stoi]
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first]][stoi[second]] += 1
    return torch.tensor(N) / torch.tensor(N).sum()


@mistake("bigram_counts")
def small_integers(words, stoi):
    """The counts are kept in 8 bits, which hold no more than 127 or 255 and then begin again; `torch.int32` or `int64` hold
    them all."""
    N = torch.zeros((len(stoi), len(stoi)), dtype=torch.int8)
    for word in words:
        for first, second in zip("." + word, word + "."):
            N[stoi[first], stoi[second]] += 1
    return N
