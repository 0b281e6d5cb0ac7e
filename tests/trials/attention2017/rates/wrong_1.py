# wrong: per is the mean of each word's own rate
# causes: mean_of_ratios
def per(hyps, refs):
    rates = []
    for hyp, variants in zip(hyps, refs):
        nearest = min(variants, key=lambda ref: edits(hyp, ref))
        rates.append(edits(hyp, nearest) / len(nearest))
    return sum(rates) / len(rates)


def wer(hyps, refs):
    wrong = 0
    for hyp, variants in zip(hyps, refs):
        if hyp not in variants:
            wrong += 1
    return wrong / len(hyps)
