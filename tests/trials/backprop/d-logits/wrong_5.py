# wrong: exp once more
# causes: exp_of_the_output
def d_norm_logits(dcounts, counts):
    return counts.exp() * dcounts
