# wrong: wer compares the symbols joined to one string, so that A, E and AE are the same
# causes: joined
def per(hyps, refs):
    wrong = right = 0
    for h, rs in zip(hyps, refs):
        n, length = min((edits(h, r), len(r)) for r in rs)
        wrong += n
        right += length
    return wrong / right


def wer(hyps, refs):
    bad = sum("".join(h) not in {"".join(r) for r in rs} for h, rs in zip(hyps, refs))
    return bad / len(hyps)
