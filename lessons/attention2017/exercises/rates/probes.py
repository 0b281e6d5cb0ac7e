from zerotohero.grading.probe import probe

SOUNDS = ["AA", "B", "K", "D", "EH", "F", "G", "IY", "L", "M"]


def word(rng, n):
    return [rng.choice(SOUNDS) for _ in range(n)]


def spoilt(rng, ref, drop=0, add=0, replace=0):
    """Return ref with symbols dropped, added and replaced by ones that it does not have."""
    out = list(ref)
    for i in rng.sample(range(len(out)), replace):
        out[i] = rng.choice(["X", "Y"])
    for _ in range(drop):
        del out[rng.randrange(len(out))]
    for _ in range(add):
        out.insert(rng.randrange(len(out) + 1), "Z")
    return out


@probe
def share_of_words(attention2017, rng):
    """`wer` of five words, of which some are wrong"""
    refs = [[word(rng, rng.randint(3, 6))] for _ in range(5)]
    wrong = rng.sample(range(5), rng.randint(1, 4))
    return attention2017.wer(
        [spoilt(rng, ref[0], replace=1 + (i % 2)) if i in wrong else ref[0] for i, ref in enumerate(refs)], refs
    )


@probe
def any_of_several(attention2017, rng):
    """`wer` where a word is said as the second of its pronunciations"""
    refs = [[word(rng, 4), word(rng, 5)], [word(rng, 3)], [word(rng, 4), word(rng, 6), word(rng, 3)]]
    return attention2017.wer([refs[0][1], spoilt(rng, refs[1][0], add=1), refs[2][2]], refs)


@probe
def replaced(attention2017, rng):
    """`per` of one word of six symbols with two replaced"""
    ref = word(rng, 6)
    return attention2017.per([spoilt(rng, ref, replace=2)], [[ref]])


@probe
def dropped(attention2017, rng):
    """`per` of one word of six symbols of which two are missing"""
    ref = word(rng, 6)
    return attention2017.per([spoilt(rng, ref, drop=2)], [[ref]])


@probe
def added(attention2017, rng):
    """`per` of one word of five symbols with three too many"""
    ref = word(rng, 5)
    return attention2017.per([spoilt(rng, ref, add=3)], [[ref]])


@probe
def moved(attention2017):
    """`per` where the first symbol is missing and all others stand one place early"""
    ref = ["K", "AA", "L", "EH", "D", "IY"]
    return attention2017.per([ref[1:]], [[ref]])


@probe
def exchanged(attention2017):
    """`per` where two neighbours are exchanged"""
    return attention2017.per([["K", "L", "AA"]], [[["K", "AA", "L"]]])


@probe
def long_and_short(attention2017, rng):
    """`per` of a wrong short word and two right long ones"""
    refs = [[word(rng, 3)], [word(rng, rng.randint(7, 12))], [word(rng, 10)]]
    return attention2017.per([spoilt(rng, refs[0][0], replace=2), refs[1][0], refs[2][0]], refs)


@probe
def nearest(attention2017, rng):
    """`per` where the second of two pronunciations is nearer, and longer"""
    far, near = ["X", "X", "Y"], word(rng, 7)
    return attention2017.per([spoilt(rng, near, replace=1)], [[far, near]])


@probe
def nearest_by_edits(attention2017, rng):
    """`per` where one pronunciation is one edit away, of 2 symbols, and another two edits, of 5"""
    said = rng.sample(SOUNDS, 3)
    return attention2017.per([said], [[said + ["X", "Y"], said[:2]]])


@probe
def nothing_said(attention2017, rng):
    """`per` and `wer` where nothing was said of one word"""
    refs = [[word(rng, 4)], [word(rng, 5)]]
    hyps = [[], refs[1][0]]
    return [attention2017.per(hyps, refs), attention2017.wer(hyps, refs)]


@probe
def all_right(attention2017, rng):
    """Both where everything is right"""
    refs = [[word(rng, 4)], [word(rng, 5), word(rng, 2)]]
    hyps = [several[0] for several in refs]
    return [float(attention2017.per(hyps, refs)), float(attention2017.wer(hyps, refs))]


@probe
def worse_than_nothing(attention2017, rng):
    """`per` where far too much is said"""
    ref = word(rng, 2)
    return attention2017.per([spoilt(rng, ref, add=5)], [[ref]])


@probe
def two_symbols_for_one(attention2017, rng):
    """`wer` where the two symbols D, H are said in place of the one symbol DH"""
    ref, other = word(rng, 2), word(rng, 3)
    return attention2017.wer([["D", "H", *ref], other], [[["DH", *ref]], [other]])
