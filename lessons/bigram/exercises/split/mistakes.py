from zerotohero.grading.probe import mistake


@mistake("split")
def callers_list_shuffled(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The caller's own list is shuffled, so a second call shuffles a shuffled list, and its parts are others. Shuffle
    a copy."""
    shuffled = words
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def not_shuffled(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The words are cut in the order they came in. Lists are often sorted, by how common a name is or by letter, so
    the parts would not be alike."""
    shuffled = list(words)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def sorted_first(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The words are sorted before they are shuffled, so the same seed gives other parts than the list's own order
    does."""
    shuffled = sorted(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def sorted_not_shuffled(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The words are sorted and not shuffled, so test has the end of the alphabet."""
    shuffled = sorted(words)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def seed_ignored(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The seed is 42 whatever is asked for."""
    shuffled = list(words)
    random.Random(42).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def no_seed(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """It shuffles without the seed, so each run has other parts, and its test words are trained on in the next. Use
    `random.Random(seed)`."""
    shuffled = list(words)
    random.shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def sampled_order(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The order is `shuffle`'s turned round, which is what `random.Random(seed).sample` draws: a fair split, and not
    the one that everybody else has."""
    shuffled = random.Random(seed).sample(words, len(words))
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def shuffled_by_keys(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The words are sorted by random keys: a fair split, and not the one that `shuffle` gives everybody else."""
    generator = random.Random(seed)
    shuffled = sorted(words, key=lambda word: generator.random())
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def with_replacement(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The words are drawn with replacement (`choices`): some come several times, and others never."""
    shuffled = random.Random(seed).choices(words, k=len(words))
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def each_word_once(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """A word that stands in the list several times is kept once (`set`); each time counts."""
    shuffled = list(dict.fromkeys(words))
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def rounded(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The places to cut at are rounded; `int` cuts the fraction off."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = round(fractions[0] * len(shuffled))
    second = round((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def dev_and_test_exchanged(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """Dev and test are returned the other way round."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[second:], shuffled[first:second]


@mistake("split")
def fractions_ignored(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """It is always cut at 80 and 90 %, whatever `fractions` says."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(0.8 * len(shuffled))
    second = int(0.9 * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def second_fraction_as_a_place(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The second cut is at the second fraction alone; it is at the first two together."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int(fractions[1] * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def dev_begins_with_train(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """Dev begins at the first word, so all of train is in it."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[:second], shuffled[second:]


@mistake("split")
def test_is_dev_too(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """Test begins where dev does, so dev is in it."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[first:]


@mistake("split")
def last_word_lost(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The last word is in no part."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:-1]


@mistake("split")
def no_test(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """Only train and dev are returned; three parts are asked for."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = int((fractions[0] + fractions[1]) * len(shuffled))
    return shuffled[:first], shuffled[first:second]


@mistake("split")
def fractions_rounded_apart(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The second cut is `int(0.8 * n) + int(0.1 * n)`, rounded down twice, so dev can be a word short. Add the fractions
    first: `int(0.9 * n)`."""
    shuffled = list(words)
    random.Random(seed).shuffle(shuffled)
    first = int(fractions[0] * len(shuffled))
    second = first + int(fractions[1] * len(shuffled))
    return shuffled[:first], shuffled[first:second], shuffled[second:]


@mistake("split")
def seed_zero_replaced(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The seed 0 is taken for none at all and replaced (`seed or 42`), so two seeds give the same three parts."""
    words = list(words)
    random.Random(seed or 42).shuffle(words)
    first, second = int(fractions[0] * len(words)), int((fractions[0] + fractions[1]) * len(words))
    return words[:first], words[first:second], words[second:]


@mistake("split")
def test_from_the_end(words, seed=42, fractions=(0.8, 0.1, 0.1)):
    """The test words are counted from the end, and where there are none, `words[-0:]` is the whole list; cut at the same place where
    dev ends."""
    words = list(words)
    random.Random(seed).shuffle(words)
    first, second = int(fractions[0] * len(words)), int((fractions[0] + fractions[1]) * len(words))
    return words[:first], words[first:second], words[-(len(words) - second) :]
