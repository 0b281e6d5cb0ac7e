# wrong: per is the mean of the words' own rates instead of all edits over all symbols
# causes: mean_of_ratios
def per(hyps, refs):
    rates = []
    for h, rs in zip(hyps, refs):
        best = min(rs, key=lambda r: edits(h, r))
        rates.append(edits(h, best) / len(best))
    return sum(rates) / len(rates)


def wer(hyps, refs):
    return sum(1 for h, rs in zip(hyps, refs) if h not in rs) / len(hyps)
