from zerotohero.grading.probe import mistake


@mistake("build_vocab")
def dot_last(words):
    """`.` gets the number behind the letters. It is 0 here, so that row 0 of every table is how words begin."""
    letters = sorted(set("".join(words)))
    stoi = {letter: i for i, letter in enumerate(letters, 1)}
    stoi["."] = len(letters) + 1
    itos = {i: letter for letter, i in stoi.items()}
    return stoi, [itos.get(i, "") for i in range(len(stoi) + 1)]


@mistake("build_vocab")
def letters_from_0_dot_behind(words):
    """The letters begin at 0 and `.` comes behind them. `.` is 0 here and the letters begin at 1."""
    letters = [*sorted(set("".join(words))), "."]
    return {letter: i for i, letter in enumerate(letters)}, dict(enumerate(letters))


@mistake("build_vocab")
def dot_missing(words):
    """`.` has no number, so there is none for the beginning and the end of a word. It is 0."""
    letters = sorted(set("".join(words)))
    stoi = {letter: i for i, letter in enumerate(letters, 1)}
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def dot_and_first_letter_share_0(words):
    """The first letter is numbered 0, and so is `.`: two letters with one number cannot be told apart. Letters begin at
    1."""
    stoi = {letter: i for i, letter in enumerate(sorted(set("".join(words))))}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def dot_sorted_in(words):
    """`.` is sorted in among the letters. That puts it first only as long as no word has a `-`, which sorts before it;
    give it the 0 yourself."""
    letters = sorted(set("".join(words) + "."))
    return {letter: i for i, letter in enumerate(letters)}, dict(enumerate(letters))


@mistake("build_vocab")
def in_order_of_appearance(words):
    """The letters are numbered as they turn up. Sorted, they have the same numbers whatever the order of the words."""
    stoi = {letter: i for i, letter in enumerate(dict.fromkeys("".join(words)), 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def every_occurrence_numbered(words):
    """Every occurrence of a letter is counted on, so the numbers have gaps. Take each letter once, with `set`."""
    stoi = {letter: i for i, letter in enumerate(sorted("".join(words)), 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def last_letter_lost(words):
    """The last letter of the alphabet is left out, so its words cannot be read."""
    letters = sorted(set("".join(words)))
    stoi = {letter: i for i, letter in enumerate(letters[:-1], 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def first_word_only(words):
    """Only the first word's letters are numbered; all words' are needed."""
    stoi = {letter: i for i, letter in enumerate(sorted(set(words[0])), 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def itos_without_dot(words):
    """`itos` was made before `.` had its number, so nothing stands for 0 on the way back."""
    stoi = {letter: i for i, letter in enumerate(sorted(set("".join(words))), 1)}
    itos = {i: letter for letter, i in stoi.items()}
    stoi["."] = 0
    return stoi, itos


@mistake("build_vocab")
def itos_is_one_off(words):
    """`itos` counts its letters from 0 while `stoi` counts them from 1, so every word comes back shifted by a letter."""
    letters = sorted(set("".join(words)))
    stoi = {letter: i for i, letter in enumerate(letters, 1)}
    stoi["."] = 0
    return stoi, dict(enumerate([*letters, "."]))


@mistake("build_vocab")
def exchanged(words):
    """The two are returned the other way round: `stoi` comes first."""
    letters = sorted(set("".join(words)))
    stoi = {letter: i for i, letter in enumerate(letters, 1)}
    stoi["."] = 0
    return {i: letter for letter, i in stoi.items()}, stoi


@mistake("build_vocab")
def words_for_letters(words):
    """The words are numbered, where their letters should be: `set(words)` holds words, `set("".join(words))` letters."""
    stoi = {letter: i for i, letter in enumerate(sorted(set(words)), 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}


@mistake("build_vocab")
def backwards(words):
    """The letters are sorted backwards, z first."""
    stoi = {letter: i for i, letter in enumerate(sorted(set("".join(words)), reverse=True), 1)}
    stoi["."] = 0
    return stoi, {i: letter for letter, i in stoi.items()}
