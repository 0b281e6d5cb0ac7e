"""What this lesson's probes ask with: words, and the numbers of all 27 letters, as the lecture has them."""

LETTERS = ".abcdefghijklmnopqrstuvwxyz"
STOI = {letter: i for i, letter in enumerate(LETTERS)}
ITOS = dict(enumerate(LETTERS))


def some_words(rng, count=5, letters=LETTERS[1:], shortest=2, longest=6):
    """Return words of random letters; the first two are as long as words get, so that every seed has long ones."""
    sizes = [longest, longest] + [rng.randint(shortest, longest) for _ in range(count - 2)]
    return ["".join(rng.choice(letters) for _ in range(size)) for size in sizes[:count]]


def pairs_of(words):
    """Return every pair of letters that follow each other in the words, `.` before and behind each."""
    return [(a, b) for word in words for a, b in zip("." + word, word + ".")]


def number(x):
    """Return a loss as a number, whether it came as one or as a tensor."""
    return x.item() if hasattr(x, "item") else x
