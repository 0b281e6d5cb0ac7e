# wrong: wer knows only the first pronunciation
# causes: first_of_several
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
        if hyp != variants[0]:
            wrong += 1
    return wrong / len(hyps)
