# wrong: upside down
# causes: upside_down
def update_ratio(p, lr):
    return (p.data.std() / (lr * p.grad).std()).log10().item()
