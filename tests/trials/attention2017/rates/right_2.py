# right: pairs of (edits, length), sums over generators
def per(hyps, refs):
    pairs = [min((edits(h, r), len(r)) for r in rs) for h, rs in zip(hyps, refs)]
    return sum(e for e, _ in pairs) / sum(n for _, n in pairs)


def wer(hyps, refs):
    misses = [all(h != r for r in rs) for h, rs in zip(hyps, refs)]
    return float(sum(misses)) / len(misses)
