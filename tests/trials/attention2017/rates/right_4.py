# right: comprehensions, min by a key tuple
def per(hyps, refs):
    nearest = [min((edits(h, r), len(r)) for r in rs) for h, rs in zip(hyps, refs)]
    return sum(e for e, _ in nearest) / sum(n for _, n in nearest)


def wer(hyps, refs):
    return sum(h not in rs for h, rs in zip(hyps, refs)) / len(hyps)
