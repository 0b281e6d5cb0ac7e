from zerotohero.grading.probe import style


@style("per")
def whole_table(hyps, refs):
    def levenshtein(a, b):
        dp = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
        for i in range(len(a) + 1):
            dp[i][0] = i
        for j in range(len(b) + 1):
            dp[0][j] = j
        for i in range(1, len(a) + 1):
            for j in range(1, len(b) + 1):
                cost = 0 if a[i - 1] == b[j - 1] else 1
                dp[i][j] = min(dp[i - 1][j] + 1, dp[i][j - 1] + 1, dp[i - 1][j - 1] + cost)
        return dp[len(a)][len(b)]

    total_edits = total_length = 0
    for hyp, pronunciations in zip(hyps, refs):
        best = min(pronunciations, key=lambda ref: levenshtein(hyp, ref))
        total_edits += levenshtein(hyp, best)
        total_length += len(best)
    return total_edits / total_length


@style("per")
def by_recursion(hyps, refs):
    from functools import lru_cache

    def distance(a, b):
        @lru_cache(None)
        def go(i, j):
            if i == 0 or j == 0:
                return i + j
            if a[i - 1] == b[j - 1]:
                return go(i - 1, j - 1)
            return 1 + min(go(i - 1, j), go(i, j - 1), go(i - 1, j - 1))

        return go(len(a), len(b))

    edits_made, symbols = 0, 0
    for hyp, several in zip(hyps, refs):
        n, ref = min(((distance(hyp, ref), ref) for ref in several), key=lambda pair: pair[0])
        edits_made, symbols = edits_made + n, symbols + len(ref)
    return edits_made / symbols


@style("wer")
def counted(hyps, refs):
    wrong = 0
    for hyp, several in zip(hyps, refs):
        if not any(hyp == ref for ref in several):
            wrong += 1
    return wrong / len(refs)


@style("wer")
def one_minus_accuracy(hyps, refs):
    right = [tuple(hyp) in {tuple(ref) for ref in several} for hyp, several in zip(hyps, refs)]
    return 1 - sum(right) / len(right)
