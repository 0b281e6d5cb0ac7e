# wrong: per divides by the length of each word's first pronunciation, not of the nearest
# causes: length_of_the_first
def per(hyps, refs):
    errors = sum(min(edits(h, r) for r in rs) for h, rs in zip(hyps, refs))
    symbols = sum(len(rs[0]) for rs in refs)
    return errors / symbols


def wer(hyps, refs):
    return sum(all(h != r for r in rs) for h, rs in zip(hyps, refs)) / len(refs)
