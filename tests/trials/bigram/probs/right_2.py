# right: in float64, row by row in a loop
def probabilities(N, k=1):
    P = torch.zeros(N.shape, dtype=torch.float64)
    for i in range(N.shape[0]):
        row = N[i].double() + k
        P[i] = row / row.sum()
    return P
