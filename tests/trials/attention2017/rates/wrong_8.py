# wrong: per takes the pronunciation with the lowest rate, edits over length, instead of the one with the fewest edits
# causes: lowest_rate
def per(hyps, refs):
    total_edits = total_len = 0
    for hyp, prons in zip(hyps, refs):
        best = min(prons, key=lambda p: edits(hyp, p) / max(len(p), 1))
        total_edits += edits(hyp, best)
        total_len += len(best)
    return total_edits / total_len


def wer(hyps, refs):
    return 1 - sum(h in rs for h, rs in zip(hyps, refs)) / len(hyps)
