# right: a Counter of pairs first, then put into the tensor
def bigram_counts(words, stoi):
    from collections import Counter
    seen = Counter()
    for w in words:
        previous = '.'
        for c in w:
            seen[previous, c] += 1
            previous = c
        seen[previous, '.'] += 1
    table = torch.zeros(len(stoi), len(stoi), dtype=torch.int64)
    for (a, b), how_often in seen.items():
        table[stoi[a], stoi[b]] = how_often
    return table
