# wrong: norms, not deviations
# causes: lengths
def update_ratio(p, lr):
    return ((lr * p.grad).norm() / p.data.norm()).log10().item()
