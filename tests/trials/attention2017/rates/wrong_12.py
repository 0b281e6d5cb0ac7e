# wrong: words of which nothing was said (an empty list) are skipped and count neither as edits nor as errors
def per(hyps, refs):
    wrong = right = 0
    for h, rs in zip(hyps, refs):
        if not h:
            continue
        nearest = min(rs, key=lambda r: edits(h, r))
        wrong += edits(h, nearest)
        right += len(nearest)
    return wrong / max(right, 1)


def wer(hyps, refs):
    pairs = [(h, rs) for h, rs in zip(hyps, refs) if h]
    return sum(h not in rs for h, rs in pairs) / max(len(pairs), 1)
