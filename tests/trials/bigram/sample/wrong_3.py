# wrong: takes the likeliest letter
# causes: most_likely_letter
def sample(P, itos, g):
    out = []
    ix = 0
    while len(out) < 50:
        ix = P[ix].argmax().item()
        if ix == 0:
            break
        out.append(itos[ix])
    return ''.join(out)
