from zerotohero.grading.probe import mistake


@mistake("per")
def mean_of_ratios(hyps, refs):
    """Each word's rate is taken and then their mean, so a short word counts as much as a long one; divide all edits by all
    symbols."""
    near = [min((edits(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return sum(n / length for n, length in near) / len(near)


@mistake("per")
def first_pronunciation_only(hyps, refs):
    """Each word is held against the first of its pronunciations; the nearest counts."""
    return sum(edits(hyp, several[0]) for hyp, several in zip(hyps, refs)) / sum(len(several[0]) for several in refs)


@mistake("per")
def length_of_the_first(hyps, refs):
    """The edits are to the nearest pronunciation, and the length is the first one's; both belong to the nearest."""
    return sum(min(edits(hyp, ref) for ref in several) for hyp, several in zip(hyps, refs)) / sum(
        len(several[0]) for several in refs
    )


@mistake("per")
def by_what_was_said(hyps, refs):
    """The edits are divided by how many symbols were said; by how many the right ones have, saying more does not help."""
    return sum(min(edits(hyp, ref) for ref in several) for hyp, several in zip(hyps, refs)) / max(
        sum(len(hyp) for hyp in hyps), 1
    )


@mistake("per")
def by_the_longer(hyps, refs):
    """The edits are divided by the longer of what was said and what is right; it is the right one's length that counts."""
    near = [min((edits(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return sum(n for n, _ in near) / sum(max(len(hyp), length) for hyp, (_, length) in zip(hyps, near))


@mistake("per")
def by_words(hyps, refs):
    """The edits are divided by the number of words; divide by the number of symbols."""
    return sum(min(edits(hyp, ref) for ref in several) for hyp, several in zip(hyps, refs)) / len(hyps)


@mistake("per")
def by_all_pronunciations(hyps, refs):
    """All pronunciations' symbols are counted in what it is divided by; only the nearest one's are."""
    return sum(min(edits(hyp, ref) for ref in several) for hyp, several in zip(hyps, refs)) / sum(
        len(ref) for several in refs for ref in several
    )


@mistake("per")
def place_by_place(hyps, refs):
    """Symbols are compared place by place, so one missing at the beginning makes all that follow wrong; edits may shift
    them."""
    near = [
        min((sum(a != b for a, b in zip(hyp, ref)) + abs(len(hyp) - len(ref)), len(ref)) for ref in several)
        for hyp, several in zip(hyps, refs)
    ]
    return sum(n for n, _ in near) / sum(length for _, length in near)


@mistake("per")
def replacement_costs_two(hyps, refs):
    """A replacement costs two, as one deletion and one insertion; it counts as one edit."""

    def distance(a, b):
        row = list(range(len(b) + 1))
        for i, x in enumerate(a, 1):
            diagonal, row[0] = row[0], i
            for j, y in enumerate(b, 1):
                diagonal, row[j] = row[j], min(diagonal + 2 * (x != y), row[j] + 1, row[j - 1] + 1)
        return row[-1]

    near = [min((distance(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return sum(n for n, _ in near) / sum(length for _, length in near)


@mistake("per")
def exchange_costs_one(hyps, refs):
    """Two neighbours exchanged count as one edit; with insertions, deletions and replacements alone they take two."""

    def distance(a, b):
        t = [[max(i, j) if not i * j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
        for i in range(1, len(a) + 1):
            for j in range(1, len(b) + 1):
                t[i][j] = min(t[i - 1][j - 1] + (a[i - 1] != b[j - 1]), t[i - 1][j] + 1, t[i][j - 1] + 1)
                if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                    t[i][j] = min(t[i][j], t[i - 2][j - 2] + 1)
        return t[-1][-1]

    near = [min((distance(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return sum(n for n, _ in near) / sum(length for _, length in near)


@mistake("per")
def never_above_one(hyps, refs):
    """The rate is cut at 1; whoever says far too much makes more edits than there are symbols."""
    near = [min((edits(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return min(sum(n for n, _ in near) / sum(length for _, length in near), 1.0)


@mistake("per")
def edits_only(hyps, refs):
    """It returns how many edits there are; the rate divides them by the number of symbols."""
    return float(sum(min(edits(hyp, ref) for ref in several) for hyp, several in zip(hyps, refs)))


@mistake("per")
def in_percent(hyps, refs):
    """It is in percent; 0.25 is a quarter here."""
    near = [min((edits(hyp, ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return 100 * sum(n for n, _ in near) / sum(length for _, length in near)


@mistake("wer")
def right_ones(hyps, refs):
    """It is the share of words that are right; errors are asked for."""
    return sum(hyp in several for hyp, several in zip(hyps, refs)) / len(hyps)


@mistake("wer")
def first_of_several(hyps, refs):
    """A word is held against the first of its pronunciations; any of them is right."""
    return sum(hyp != several[0] for hyp, several in zip(hyps, refs)) / len(hyps)


@mistake("wer")
def none_must_differ(hyps, refs):
    """A word counts as wrong when it differs from one of its pronunciations; it is wrong when it differs from all."""
    return sum(any(hyp != ref for ref in several) for hyp, several in zip(hyps, refs)) / len(hyps)


@mistake("wer")
def how_many(hyps, refs):
    """It returns how many words are wrong; the rate divides by how many there are."""
    return float(sum(hyp not in several for hyp, several in zip(hyps, refs)))


@mistake("wer")
def percent(hyps, refs):
    """It is in percent; 0.25 is a quarter here."""
    return 100 * sum(hyp not in several for hyp, several in zip(hyps, refs)) / len(hyps)


@mistake("wer")
def by_pronunciations(hyps, refs):
    """It is divided by the number of pronunciations; by the number of words, a word counts once."""
    return sum(hyp not in several for hyp, several in zip(hyps, refs)) / sum(len(several) for several in refs)


@mistake("per")
def lowest_rate(hyps, refs):
    """Each word counts against the pronunciation of the lowest *rate*, which a long one wins though more of it is wrong. The
    nearest is the one with the fewest edits."""
    near = [min((edits(hyp, ref) / len(ref), len(ref)) for ref in several) for hyp, several in zip(hyps, refs)]
    return sum(rate * length for rate, length in near) / sum(length for _, length in near)


@mistake("wer")
def joined(hyps, refs):
    """The symbols are joined to one string before they are compared, so D, H and DH are the same; compare the lists."""
    return sum("".join(hyp) not in ["".join(ref) for ref in several] for hyp, several in zip(hyps, refs)) / len(hyps)
