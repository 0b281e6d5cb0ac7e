# right: plain loops with the edits from the file
def per(hyps, refs):
    errors = 0
    symbols = 0
    for hyp, variants in zip(hyps, refs):
        nearest = min(variants, key=lambda ref: edits(hyp, ref))
        errors += edits(hyp, nearest)
        symbols += len(nearest)
    return errors / symbols


def wer(hyps, refs):
    wrong = 0
    for hyp, variants in zip(hyps, refs):
        if hyp not in variants:
            wrong += 1
    return wrong / len(hyps)
