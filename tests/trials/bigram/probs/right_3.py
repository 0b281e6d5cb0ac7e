# right: totals reshaped to a column
def probabilities(N, k=1):
    smoothed = N + k
    totals = smoothed.sum(dim=1)
    return smoothed / totals[:, None]
