# wrong: the chain rule is forgotten
# causes: chain_forgotten
def d_probs(dlogprobs, probs):
    return probs**-1
