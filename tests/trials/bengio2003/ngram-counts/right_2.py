# right: Counter over tuples, lists returned, in the order of first occurrence
from collections import Counter


def ngram_counts(ids, n):
    words = [int(i) for i in ids]
    seen = Counter(tuple(words[i:i + n]) for i in range(len(words) - n + 1))
    return [list(gram) for gram in seen], list(seen.values())
