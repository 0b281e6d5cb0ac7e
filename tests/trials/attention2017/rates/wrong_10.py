# wrong: per is cut off at 1, though with many insertions there are more edits than symbols
# causes: never_above_one
def per(hyps, refs):
    wrong = right = 0
    for h, rs in zip(hyps, refs):
        n, length = min((edits(h, r), len(r)) for r in rs)
        wrong += n
        right += length
    return min(1.0, wrong / right)


def wer(hyps, refs):
    return sum(h not in rs for h, rs in zip(hyps, refs)) / len(hyps)
