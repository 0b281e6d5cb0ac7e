import os
import tempfile
import zipfile

from zerotohero.grading.probe import probe

WORDS = ["The", "the", "jury", "said", ",", "Fulton", "1/2", "and/or", "two", "."]
TAGS = ["at", "nn", "vbd", "np-tl", "cd", "in"]


def line(rng, n):
    return " ".join(f"{rng.choice(WORDS)}/{rng.choice(TAGS)}" for _ in range(n))


def brown(bengio2003, texts):
    """Return what read_stream makes of a zip file with these texts by name, in this order."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "brown.zip")
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("brown/", "")
            for name, text in texts.items():
                archive.writestr(name, text)
        return bengio2003.read_stream(path)


@probe
def one_text(bengio2003, rng):
    """A text of two paragraphs, the first of two lines"""
    text = f"\n\n\t{line(rng, 4)}\n\t{line(rng, 3)}\n\n\n\t{line(rng, 5)}\n\n"
    return brown(bengio2003, {"brown/ca01": text})


@probe
def slashes(bengio2003):
    """Words that hold a slash"""
    return brown(bengio2003, {"brown/ca01": "\n\t1/2/cd and/or/cc km/h/nn ./.\n"})


@probe
def empty_of_blanks(bengio2003, rng):
    """Two paragraphs with a line of blanks between them"""
    return brown(bengio2003, {"brown/ca01": f"{line(rng, 2)}\n   \n{line(rng, 3)}"})


@probe
def several_texts(bengio2003, rng):
    """Three texts that lie in the zip file in another order, and its README"""
    texts = {
        "brown/cb02": f"\n{line(rng, 2)}\n",
        "brown/README": "BROWN CORPUS\n\nA Standard Corpus/of English\n",
        "brown/ca01": f"\n{line(rng, 3)}\n\n{line(rng, 1)}\n",
        "brown/cats.txt": "ca01 news\ncb02 editorial\n",
        "brown/cr09": f"\n{line(rng, 2)}\n",
        "brown/CONTENTS": "ca01 Atlanta/Constitution\n",
    }
    return brown(bengio2003, texts)


def tokens(rng):
    words = [word for word, count in zip("abcdefgh", (1, 2, 3, 4, 5, 6, 9, 3)) for _ in range(count)]
    rng.shuffle(words)
    return words


@probe
def rare_ones(bengio2003, rng):
    """The words that the numbers of a shuffled list stand for: a once, b twice, c three times, d four times …"""
    ids, itos = bengio2003.build_vocab(tokens(rng))
    return [itos[i] for i in ids]


@probe
def more_rare_ones(bengio2003, rng):
    """The same with min_count=2 and with min_count=6"""
    some = tokens(rng)
    answers = []
    for least in (2, 6):
        ids, itos = bengio2003.build_vocab(some, least)
        answers.append([itos[i] for i in ids])
    return answers


@probe
def vocabulary(bengio2003, rng):
    """`itos`, its first word, and the rest in alphabetical order"""
    itos = list(bengio2003.build_vocab(tokens(rng))[1])
    return [itos[0], sorted(itos[1:])]


@probe
def hardly_any_rare(bengio2003, rng):
    """The first word of `itos`, and what the numbers stand for: a is there 7 times, b once, c 5 times"""
    some = ["a"] * 7 + ["b"] + ["c"] * 5
    rng.shuffle(some)
    ids, itos = bengio2003.build_vocab(some)
    return [itos[0], [itos[i] for i in ids]]


@probe
def numbers(bengio2003, rng):
    """How many numbers, the smallest and the largest"""
    ids, itos = bengio2003.build_vocab(tokens(rng))
    return [len(ids), int(min(ids)), int(max(ids))]


@probe
def three_pieces(bengio2003, rng):
    """`split` of 20 numbers, train=10, valid=4"""
    ids = [rng.randrange(100) for _ in range(20)]
    return [[int(one) for one in piece] for piece in bengio2003.split(ids, 10, 4)]


@probe
def the_papers_pieces(bengio2003):
    """How long are the pieces of 1,177,359 words?"""
    return [len(piece) for piece in bengio2003.split(range(1_177_359))]


@probe
def no_empty_line_between_texts(bengio2003, rng):
    """Two texts, the first without an empty line at its end, the second without one at its beginning"""
    return brown(bengio2003, {"brown/ca01": f"\n{line(rng, 2)}", "brown/ca02": f"{line(rng, 3)}\n"})
