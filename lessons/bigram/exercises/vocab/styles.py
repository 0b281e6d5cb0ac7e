from zerotohero.grading.probe import style


@style("build_vocab")
def as_in_the_lecture(words):
    chars = sorted(list(set("".join(words))))
    stoi = {s: i + 1 for i, s in enumerate(chars)}
    stoi["."] = 0
    itos = {i: s for s, i in stoi.items()}
    return stoi, itos


@style("build_vocab")
def as_a_list(words):
    itos = ["."] + sorted({letter for word in words for letter in word})
    return {letter: itos.index(letter) for letter in itos}, itos


@style("build_vocab")
def one_by_one(words):
    seen = set()
    for word in words:
        seen.update(word)
    stoi, itos = {".": 0}, {0: "."}
    for letter in sorted(seen):
        itos[len(stoi)] = letter
        stoi[letter] = len(stoi)
    return stoi, itos


@style("build_vocab")
def by_zip(words):
    letters = "." + "".join(sorted(set().union(*words)))
    numbers = range(len(letters))
    return dict(zip(letters, numbers)), dict(zip(numbers, letters))
